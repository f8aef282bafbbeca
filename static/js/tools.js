// The tools of every page: they work without this script, which only saves a page load.

function step(form, by) {
  const steps = form.dataset.textSizes.split(" ");
  return steps[steps.indexOf(document.documentElement.dataset.textSize) + by] ?? "";
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-text-sizes]");
  if (!form) return;
  event.preventDefault();
  const size = event.submitter.value;
  await fetch(form.action, { method: "POST", body: new URLSearchParams({ size, next: "/" }), redirect: "manual" });
  document.documentElement.dataset.textSize = size;
  for (const button of form.querySelectorAll("[data-step]")) {
    button.value = step(form, Number(button.dataset.step));
    button.disabled = !button.value;
  }
  const status = document.getElementById("text-size");
  status.textContent = status.textContent.replace(/\d+/, size);
  if (event.submitter.disabled) status.focus();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-print]")) return;
  event.preventDefault();
  window.print();
});
