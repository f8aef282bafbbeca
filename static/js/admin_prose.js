// The prose editor tells browsers and screen readers what its text area says: label, language, and that it takes text.
document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const text = editor.view.dom;
  text.lang = textarea.lang;
  text.spellcheck = true;
  text.setAttribute("role", "textbox");
  text.setAttribute("aria-multiline", "true");
  text.setAttribute("aria-label", textarea.labels[0]?.textContent.replace(/:$/, "") ?? "");
});

// Unless it finds one, the editor adds a style element, which the policy forbids and admin_prose.css makes needless;
// an element of that name in no namespace is found and means nothing.
document.head.append(document.createElementNS(null, "style"));
document.head.lastChild.setAttribute("data-tiptap-style", "");
