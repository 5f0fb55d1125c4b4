// On every page of a person's own: keeps the copy of the safety plan fresh, and takes it away when it may no longer be here.
import { confirm, destroy, held, keep, moment } from "/assets/copy.js"

const caller = document.body.dataset.caller
const place = "/my/safety-plan/copy"

navigator.serviceWorker?.register("/my/sw.js", { scope: "/my" }).catch(() => { /* a private window: everything but offline works */ })

for (const form of document.querySelectorAll('form[action="/my/sign-out"]')) {
  form.addEventListener("submit", async event => {
    // Whoever was asked (later.js) and would rather stay, stays.
    if (event.defaultPrevented) return
    event.preventDefault()
    try { await forget() } catch { /* the server's answer clears this device */ }
    form.submit()
  })
}

if (globalThis.indexedDB && globalThis.crypto?.subtle) look().catch(() => say("No copy could be put on this device. Everything else works."))

async function look() {
  let copy = await held()
  // Whoever else signs in on this device finds nothing of the one before.
  if (copy && caller && copy.caller !== caller) copy = await forget()
  if (copy && !caller) copy = await stillGood(copy)
  if (caller && "keepsPlan" in document.body.dataset) return refresh(copy)
  if (copy && location.pathname === "/my/sign-in") offer(copy)
}

/** Asks for the plan; the server sends it only when it reads otherwise than the copy. */
async function refresh(copy) {
  const answer = await fetch(`${place}?have=${copy?.tag ?? ""}`, { headers: { Accept: "application/json" } })
  const since = Date.now()
  if (answer.status === 204) await confirm(since)
  else if (answer.ok) {
    const { tag, handle, copy: plan } = await answer.json()
    await keep(plan, { caller, handle, tag, since })
  } else if (answer.status === 401) return copy && stillGood(copy)
  else if (answer.status === 403 || answer.status === 404) return forget()
  else return
  say(`A copy for when there is no network is on this device, encrypted. It is as of ${moment(since)}.`)
}

/** A sign-in that only timed out leaves the copy; one that was ended, by whomever, takes it away. */
async function stillGood(copy) {
  const answer = await fetch(`/my/copies/${copy.handle}`, { headers: { Accept: "application/json" } })
  return answer.ok && (await answer.json()).keep === "no" ? forget() : copy
}

async function forget() {
  await destroy()
  return null
}

function offer(copy) {
  const link = Object.assign(document.createElement("a"), { href: "/my/offline", textContent: "Open the safety plan that is kept on this device" })
  const line = Object.assign(document.createElement("p"), { className: "aside" })
  line.append(link, ` (as of ${moment(copy.since)})`)
  document.querySelector("main")?.append(line)
}

function say(text) {
  const line = document.querySelector("[data-copy-state]")
  if (line) Object.assign(line, { textContent: text, hidden: false })
}
