// Suggestions under a search field while one types, as the ARIA combobox pattern; without this script it is a plain form.

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function combobox(field, list) {
  let pause;
  let asking = new AbortController();
  const status = element("p", { className: "visually-hidden", role: "status" });
  const active = () => list.querySelector("[aria-selected=true]");
  Object.assign(list, { role: "listbox", id: `${field.id}-suggestions`, ariaLabel: list.dataset.label });
  Object.assign(field, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  field.setAttribute("aria-controls", list.id);
  list.after(status);

  function option({ label, detail, address, language }, index) {
    const onclick = () => { close(); location.assign(address); };
    const name = element("span", { lang: language }, label);
    const facts = { role: "option", id: `${list.id}-${index}`, ariaSelected: "false", onclick };
    return element("li", facts, name, " ", element("small", {}, detail));
  }

  function group(kind) {
    const title = element("li", { role: "presentation", ariaHidden: "true" }, list.dataset[kind]);
    return element("ul", { role: "group", ariaLabel: list.dataset[kind] }, title);
  }

  function show(found) {
    activate(null);
    const groups = new Map(found.map(({ kind }) => [kind, group(kind)]));
    found.forEach((each, index) => groups.get(each.kind).append(option(each, index)));
    list.replaceChildren(...groups.values());
    list.hidden = !found.length;
    field.ariaExpanded = String(!list.hidden);
  }

  function stop() { // an answer that comes late is not wanted
    clearTimeout(pause);
    asking.abort();
  }

  function close() {
    stop();
    show([]);
    status.textContent = "";
  }

  async function ask() {
    const { signal } = (asking = new AbortController());
    const address = `${list.dataset.suggestions}?${new URLSearchParams({ q: field.value })}`;
    const found = await fetch(address, { signal }).then((answer) => answer.ok ? answer.json() : []).catch(() => []);
    if (signal.aborted) return;
    show(found);
    status.textContent = field.value.trim() && list.dataset.announcement.replace("{}", found.length);
  }

  function activate(item) {
    for (const before of list.querySelectorAll("[aria-selected=true]")) before.ariaSelected = "false";
    field.removeAttribute("aria-activedescendant");
    if (!item) return;
    item.ariaSelected = "true";
    item.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", item.id);
  }

  // What a key does while the list is open; before the first option and after the last stands the field itself.
  function press(key) {
    const stops = [null, ...list.querySelectorAll("[role=option]")];
    const now = stops.indexOf(active());
    const moves = { ArrowDown: stops[now + 1] ?? null, ArrowUp: stops.at(now - 1) };
    if (now) Object.assign(moves, { Home: stops[1], End: stops.at(-1) });
    if (key in moves) return () => activate(moves[key]);
    return key === "Escape" ? close : key === "Enter" && now && (() => stops[now].click());
  }

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const does = list.hidden ? event.key === "ArrowDown" && ask : press(event.key);
    if (!does) return;
    event.preventDefault();
    does();
  });
  field.addEventListener("input", () => {
    stop();
    activate(null);
    pause = setTimeout(ask, 150);
  });
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
}

function enhance(field) {
  const list = field.parentElement.querySelector("[data-suggestions]:not([role])");
  if (list) combobox(field, list);
}

document.querySelectorAll("[type=search]").forEach(enhance);
document.addEventListener("focusin", ({ target }) => target.type === "search" && enhance(target)); // filters are made anew
