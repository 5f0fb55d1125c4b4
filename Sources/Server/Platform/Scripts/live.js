// What others mark on this roster appears here: each event carries one row, already drawn.
const roster = document.querySelector("[data-roster]")

/** The newest row of each person whose row on the page could not go yet: a mark of theirs is on its way, or a correction
    is being typed. A mark's event may well be here before the answer to the mark. */
const newest = new Map()
const isBusy = row => row.hasAttribute("data-waiting") || row.querySelector("details[open]")

/** Puts a drawn row in the place of the one it replaces, or holds it until that one is free; keeps the reader where they were. */
export function replace(html) {
  const template = document.createElement("template")
  template.innerHTML = html
  const row = template.content.firstElementChild
  const old = row && document.getElementById(row.id)
  if (!old) return
  if (isBusy(old)) return newest.set(old.id, html)
  newest.delete(old.id)
  const proof = document.querySelector("input[name=csrf]")?.value ?? ""
  for (const field of row.querySelectorAll("input[name=csrf]")) field.value = proof
  const held = old.contains(document.activeElement)
  const action = document.activeElement?.closest("button")?.value
  old.replaceWith(row)
  if (!held) return
  const same = action && row.querySelector(`button[value="${CSS.escape(action)}"]`)
  row.tabIndex = -1
  ;(same ?? row).focus({ preventScroll: true })
}

/** Shows what came for a row while it was busy. */
export function release(row) {
  if (newest.has(row?.id)) replace(newest.get(row.id))
}

// A correction that was closed again; the event of a <details> does not rise to its parents.
roster?.addEventListener("toggle", event => release(event.target.closest("[data-member]")), true)

/** When each row was last told live, so that a page that was drawn before does not undo it. */
const told = new Map()
let count = 0

/** Fetches the page again and takes its rows, where there are no live events. */
export async function refresh() {
  const since = count
  const answer = await fetch(location.pathname)
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const row of fresh.querySelectorAll("[data-roster] > li"))
    if ((told.get(row.dataset.member) ?? 0) <= since) replace(row.outerHTML)
}

export let isLive = false
let wasCut = false
function listen() {
  const source = new EventSource(roster.dataset.events)
  source.addEventListener("open", () => { isLive = true; if (wasCut) refresh().catch(() => {}); wasCut = false })
  source.addEventListener("error", () => {
    isLive = false
    wasCut = true
    // Refused, as while the program is being updated, the browser does not ask again by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10_000)
  })
  source.addEventListener("mark", event => {
    const { member, html } = JSON.parse(event.data)
    told.set(member, ++count)
    replace(html)
  })
  addEventListener("pagehide", () => source.close())
}
if (roster?.dataset.events && "EventSource" in window) listen()
