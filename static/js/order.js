// How far an ordered booklet is, looked up in place; without this script the page loads itself again.

const place = document.getElementById("order");

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const state = page.getElementById("order");
    if (answer.ok && state.innerHTML !== place.innerHTML) show(state);
  } catch {
    // The next look may succeed.
  }
  if (place.querySelector("progress")) setTimeout(look, place.dataset.againAfter * 1000);
}

// What stays is changed in place, so that it is read out and the focus is not lost.
function show(state) {
  const [before, after] = [place, state].map((part) => part.querySelector("progress"));
  if (!before || !after) return place.replaceChildren(...state.childNodes);
  before.max = after.max;
  before.value = after.value;
  place.querySelector("[role=status]").textContent = state.querySelector("[role=status]").textContent.trim().replace(/\s+/g, " ");
}

setTimeout(look, place.dataset.againAfter * 1000);
