// The prose editor tells browsers and screen readers what its text area says: label, language, and that it takes text.
function introduce(text, textarea) {
  text.lang = textarea.lang;
  text.spellcheck = true;
  text.setAttribute("role", "textbox");
  text.setAttribute("aria-multiline", "true");
  text.setAttribute("aria-label", textarea.labels[0]?.textContent.replace(/\s*:$/, "") ?? "");
}

// Its dialog asks gettext, its menu speaks English alone: both get our words.
const said = window.gettext;
let words; // parsed at the first use
window.gettext = (text) => {
  words ??= JSON.parse(document.getElementById("prose-texts").textContent);
  return words[text] ?? said(text);
};

function translate(box) {
  for (const button of box.querySelectorAll("button[title]")) button.title = button.ariaLabel = gettext(button.title);
  for (const option of box.querySelectorAll("[data-name] > h3, [data-name] > p")) {
    option.textContent = gettext(option.textContent);
  }
}

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  introduce(editor.view.dom, textarea);
  const box = textarea.closest(".prose-editor");
  for (const moment of ["create", "transaction"]) editor.on(moment, () => translate(box)); // both rewrite the menu
});

// Unless it finds one, the editor adds a style element, which the policy forbids and admin_prose.css makes needless;
// an element of that name in no namespace is found and means nothing.
document.head.append(document.createElementNS(null, "style"));
document.head.lastChild.setAttribute("data-tiptap-style", "");
