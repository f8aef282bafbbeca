// Filters of a list apply as they are ticked; without this script the form's button does.

async function show(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) return location.assign(address);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.id;
  const unfolded = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
  for (const part of document.querySelectorAll("[data-live]")) part.replaceChildren(...(fresh.getElementById(part.id)?.childNodes ?? []));
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  document.title = fresh.title;
  document.getElementById("announcement").textContent = document.querySelector("h1").textContent;
  document.getElementById(focused)?.focus({ preventScroll: true });
}

let waiting;

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filters]");
  if (!form || event.target.type === "search") return;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = `${form.action.split("?")[0]}?${query}`;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.pushState(null, "", address);
    show(address);
  }, 150);
});

addEventListener("popstate", () => show(location.href));
