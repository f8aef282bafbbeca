// The tools of every page: they work without this script, which only saves a page load.

const page = document.documentElement;
const sizes = document.querySelector("[data-text-sizes]").dataset.textSizes.split(" ");

function resize(size) {
  const place = sizes.indexOf(size);
  page.dataset.textSize = size;
  for (const button of document.querySelectorAll("[data-step]")) {
    button.value = sizes[place + Number(button.dataset.step)] ?? "";
    button.disabled = !button.value;
  }
  const status = document.getElementById("text-size");
  status.textContent = status.textContent.replace(/\d+/, size);
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-text-sizes]");
  if (!form) return;
  event.preventDefault();
  const size = event.submitter.value;
  fetch(form.action, { method: "POST", body: new URLSearchParams({ size, next: "/" }), redirect: "manual", keepalive: true });
  resize(size);
  if (event.submitter.disabled) document.getElementById("text-size").focus();
});

// A page that the browser had kept may be older than the reader's choice.
addEventListener("pageshow", () => {
  const kept = /(?:^|; )text_size=(\d+)/.exec(document.cookie)?.[1];
  if (sizes.includes(kept) && kept !== page.dataset.textSize) resize(kept);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-print]")) return;
  event.preventDefault();
  window.print();
});

// The list of languages lies over the page: it folds when the reader turns elsewhere.
function foldLanguages() {
  const fold = document.querySelector("#site-languages [open]");
  fold?.removeAttribute("open");
  return fold;
}

for (const turn of ["click", "focusin"]) {
  document.addEventListener(turn, (event) => { if (!event.target.closest("#site-languages")) foldLanguages(); });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") foldLanguages()?.firstElementChild.focus();
});
