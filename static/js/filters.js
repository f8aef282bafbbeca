// Filters of a list apply as they are ticked; without this script the form's button does.

let waiting;
let reading = new AbortController();
let shown = location.pathname + location.search;

async function read(address) {
  reading = new AbortController();
  const { signal } = reading;
  const answer = fetch(address, { headers: { Accept: "text/html" }, signal });
  const html = await answer.then((page) => page.ok && page.text()).catch(() => "");
  if (html) return new DOMParser().parseFromString(html, "text/html");
  if (!signal.aborted) location.assign(address);
}

async function show(address) {
  reading.abort(); // what came before is no longer wanted
  shown = location.pathname + location.search;
  const fresh = await read(address);
  if (!fresh) return;
  const focused = document.activeElement;
  const unfolded = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
  for (const part of document.querySelectorAll("[data-live]")) part.replaceChildren(...(fresh.getElementById(part.id)?.childNodes ?? []));
  for (const form of document.querySelectorAll("[data-changed]")) delete form.dataset.changed;
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  document.title = fresh.title;
  document.getElementById("announcement").textContent = document.querySelector("h1").textContent;
  document.dispatchEvent(new Event("shown"));
  focusAgain(focused);
}

function focusAgain(before) {
  const control = before.id && document.getElementById(before.id);
  if (!control) return;
  if (before.type === "search") retype(control, before.value);
  control.closest("fieldset details")?.setAttribute("open", "");
  control.disabled = false; // a value without results stays in reach of who stands on it
  control.focus({ preventScroll: true });
}

function retype(field, words) {
  if (field.value === words) return;
  field.value = words;
  mark(field);
}

// Until what was changed is applied, the form's button cannot say what it would find.
function mark({ form }) {
  if (form?.matches("[data-filters]")) form.dataset.changed = "";
}

document.addEventListener("input", ({ target }) => mark(target));

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filters]");
  if (!form || event.target.type === "search") return;
  const query = new URLSearchParams([...new FormData(form)].sort());
  const address = form.action + (query.size ? `?${query}` : "");
  reading.abort();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.pushState(null, "", address);
    show(address);
  }, 150);
});

document.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name); // empty fields make no address longer
});

addEventListener("popstate", () => {
  if (shown !== location.pathname + location.search) show(location.href);
});
