// One language of the translated texts at a time, for the whole form; without this script every language shows.
const KEY = "content-language";
const tablist = document.querySelector("[data-language-tabs]");
const form = tablist?.closest("form");
const tabs = [...(tablist?.querySelectorAll("[role=tab]") ?? [])];

function fields(language) {
  return [...form.querySelectorAll(`[data-language="${language}"]`)].map((widget) => widget.closest("td, .form-row"));
}

function withHeader(field) {
  const name = [...field.classList].find((name) => name.startsWith("field-"));
  const header = field.closest("table")?.querySelector(`th.${name.replace("field-", "column-")}`);
  return header ? [field, header] : [field];
}

function remembered() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

function remember(language) {
  try { localStorage.setItem(KEY, language); } catch { /* the choice lasts for this page */ }
}

function show(language) {
  for (const tab of tabs) {
    const chosen = tab.dataset.shows === language;
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
    fields(tab.dataset.shows).flatMap(withHeader).forEach((part) => { part.hidden = !chosen; });
  }
}

function choose(tab) {
  remember(tab.dataset.shows);
  show(tab.dataset.shows);
  tab.focus();
}

function move(event) {
  const last = tabs.length - 1;
  const now = tabs.indexOf(event.target);
  const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last };
  if (event.key in next) {
    event.preventDefault();
    choose(tabs[next[event.key]]);
  }
}

// What each tab shows are the rows of the form; a cell of a table keeps its role.
function nameThePanels(tab) {
  const rows = fields(tab.dataset.shows).filter((field) => field.matches("div:not(.empty-form *)"));
  rows.forEach((row, index) => {
    row.id ||= `${tab.id}-${index}`;
    row.setAttribute("role", "tabpanel");
    row.setAttribute("aria-labelledby", tab.id);
  });
  tab.setAttribute("aria-controls", rows.map((row) => row.id).join(" "));
}

function start() {
  const wrong = tabs.filter((tab) => fields(tab.dataset.shows).some((field) => field.querySelector(".errorlist")));
  for (const tab of tabs) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", move);
    tab.querySelector("[data-error-note]").hidden = !wrong.includes(tab);
    nameThePanels(tab);
  }
  const liked = tabs.find((tab) => tab.dataset.shows === remembered()) ?? tabs[0];
  show((wrong.includes(liked) || !wrong.length ? liked : wrong[0]).dataset.shows);
  tablist.hidden = false;
}

if (tabs.some((tab) => fields(tab.dataset.shows).length)) start();
