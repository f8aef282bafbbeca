// The reader's list, kept in a cookie: without this script "Add to my list" leads through the site and back.

const form = document.getElementById("my-list");

function picked() {
  const kept = /(?:^|; )my_list=([\d-]*)/.exec(document.cookie)?.[1];
  return new Set(kept ? kept.split("-") : []);
}

// Pages are the same for everybody: what is in the list is marked here.
function mark() {
  const numbers = picked();
  for (const button of document.querySelectorAll("[data-pick]")) {
    button.name = numbers.has(button.value) ? "remove" : "add";
    button.textContent = form.dataset[button.name];
  }
  const link = document.querySelector("[data-my-list]");
  link.dataset.myList ||= link.textContent;
  link.textContent = link.dataset.myList + (numbers.size ? ` (${numbers.size})` : "");
}

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button.matches("[data-pick]")) return;
  event.preventDefault();
  const { name, value } = button;
  await fetch(form.action, { method: "POST", body: new URLSearchParams({ [name]: value }), redirect: "manual", keepalive: true }).catch(() => {});
  mark();
  if (button.name === name) location.assign(form.action); // the list is full, or the site is out of reach
  document.getElementById("my-list-told").textContent = button.textContent === form.dataset.remove ? form.dataset.added : form.dataset.removed;
});

addEventListener("pageshow", mark);
document.addEventListener("shown", mark);
