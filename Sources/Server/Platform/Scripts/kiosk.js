// A kiosk: two minutes without a touch, and the first page is back. Nothing of the person before stays in this browser.
const idle = 120_000
const form = document.querySelector("form[data-done]")
let pause, touched = Date.now()

/** Ends the turn. Without a network the page is emptied all the same, and the turn is ended as soon as there is one. */
async function leave() {
  clearTimeout(pause)
  localStorage.clear()
  const body = new URLSearchParams(new FormData(form))
  document.querySelector("main").replaceChildren("One moment.")
  for (const shown of document.querySelectorAll("form[data-done]")) shown.hidden = true
  await end(body)
}

async function end(body) {
  try {
    const answer = await fetch(form.action, { method: "POST", body })
    if (answer.status >= 500) throw new Error("server")
    location.replace("/kiosk")
  } catch {
    document.querySelector("main").replaceChildren("There is no network. Please tell somebody at the desk.")
    setTimeout(() => end(body), 5000)
  }
}

function wait() {
  clearTimeout(pause)
  touched = Date.now()
  if ("turn" in document.body.dataset) pause = setTimeout(leave, idle)
}

for (const touch of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(touch, wait, { passive: true })
for (const way of document.querySelectorAll("form[data-done]")) {
  way.addEventListener("submit", event => {
    event.preventDefault()
    leave()
  })
}
// A tablet that slept did not count: the time on its clock does.
addEventListener("visibilitychange", () => { if (!document.hidden && "turn" in document.body.dataset && Date.now() - touched > idle) leave() })
// A page that the browser held back, as after Back, is asked for anew: it may not be this person's any more.
addEventListener("pageshow", event => { if (event.persisted) location.reload() })
wait()
