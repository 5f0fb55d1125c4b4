// A kiosk: two minutes without a touch, and the first page is back. Nothing of the person before stays in this browser.
const idle = 120_000
const form = document.querySelector("form[data-done]")
let pause

function leave() {
  localStorage.clear()
  form.submit()
}

function wait() {
  clearTimeout(pause)
  if ("turn" in document.body.dataset) pause = setTimeout(leave, idle)
}

for (const touch of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(touch, wait, { passive: true })
for (const way of document.querySelectorAll("form[data-done]")) way.addEventListener("submit", () => localStorage.clear())
// A page that the browser held back, as after Back, is asked for anew: it may not be this person's any more.
addEventListener("pageshow", event => { if (event.persisted) location.reload() })
wait()
