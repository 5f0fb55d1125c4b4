// One key a person. A mark shows at once, waits on this device while there is no network, and is sent in order with a key
// of its own, so that sending it twice records it once.
import { isLive, refresh, release } from "./live.js"

const roster = document.querySelector("[data-roster]")
const banner = document.querySelector("[data-offline]")
const place = `marks ${document.body.dataset.caller} ${location.pathname}`
const actions = { a: "arrive", l: "leave", x: "excused", n: "not-excused", u: "undo" }
const said = { arrive: "Arrived", leave: "Left", excused: "Excused", "not-excused": "Not excused", undo: "Undoing" }
const states = { arrive: "here", leave: "left", excused: "excused", "not-excused": "not-excused" }

// A browser that keeps nothing: marks wait on this page alone.
let here = []
const read = () => { try { return JSON.parse(localStorage.getItem(place) ?? "[]") } catch { return [] } }
const waiting = () => { const kept = read(); return [...kept, ...here.filter(mark => !kept.some(other => other.key === mark.key))] }
function keep(marks) {
  here = []
  try { marks.length ? localStorage.setItem(place, JSON.stringify(marks)) : localStorage.removeItem(place) } catch { here = marks }
}
const clock = () => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: roster.dataset.zone || undefined }).format(new Date())
const rowOf = member => document.getElementById(`row-${member}`)

/** Shows a mark that is not recorded yet, and says so. */
function show(mark) {
  const row = rowOf(mark.member)
  const status = row?.querySelector("[data-status]")
  if (!status) return
  row.dataset.waiting = mark.key
  if (states[mark.action]) row.dataset.state = states[mark.action]
  status.replaceChildren(status.querySelector(".dot"), `${said[mark.action] ?? "Marked"} ${mark.action === "undo" ? "" : mark.at}, saving`)
}

function settle(mark, problem) {
  const row = rowOf(mark.member)
  if (row?.dataset.waiting === mark.key) {
    delete row.dataset.waiting
    const status = row.querySelector("[data-status]")
    const text = status?.lastChild
    if (text?.nodeType === 3) text.data = text.data.replace(/, (saving|waiting)$/, problem ? ", not recorded" : "")
    release(row)
  }
}

function tell(text, isAlert, link) {
  banner.hidden = !text
  banner.replaceChildren(text, " ", ...(link ? [link] : []))
  banner.dataset.tone = isAlert ? "danger" : "warning"
}

/** What cannot be sent now does not say that it is being saved. */
function wait() {
  for (const { member } of waiting()) {
    const text = rowOf(member)?.querySelector("[data-status]").lastChild
    if (text?.nodeType === 3) text.data = text.data.replace(/, saving$/, ", waiting")
  }
}

function offline() {
  const count = waiting().length
  wait()
  tell(`You are offline. ${count === 1 ? "One mark waits" : `${count} marks wait`} on this device and will be sent in order when the network is back.`)
}

function signedOut() {
  wait()
  const link = Object.assign(document.createElement("a"), { href: `/sign-in?next=${encodeURIComponent(location.pathname)}`, textContent: "Sign in" })
  tell("You are signed out. Your marks wait on this device and will be sent when you are back.", true, link)
}

const proof = () => roster.querySelector("input[name=csrf]")?.value ?? ""
const post = mark => fetch(`${location.pathname}/marks`, {
  method: "POST", body: new URLSearchParams({ csrf: proof(), ...mark }), headers: { Accept: "application/json, text/html;q=0.8" },
})

/** Sends one mark. Says "" when it is recorded, a sentence when it is refused; throws while there is no server. */
async function send(mark) {
  let answer = await post(mark)
  // The proof is old when the person has signed in again since this page was drawn: take a new one, once.
  if (answer.status === 403 && await renew()) answer = await post(mark)
  if (answer.status === 401 || new URL(answer.url).pathname === "/sign-in") throw new SignedOut()
  if (answer.ok) return ""
  if (answer.status >= 500) throw new Error("server")
  return await sentence(answer) || "The mark was refused."
}

/** Why a mark was refused, in the server's own words: data, or a whole page. */
async function sentence(answer) {
  if (answer.headers.get("content-type")?.includes("json")) return (await answer.json()).message
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("h1")?.textContent
}

class SignedOut extends Error {}

async function renew() {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html")
  // Somebody else is signed in here now: these marks are not theirs.
  if (page.body.dataset.caller !== document.body.dataset.caller) throw new SignedOut()
  const fresh = page.querySelector("[data-roster] input[name=csrf]")?.value
  for (const field of document.querySelectorAll("input[name=csrf]")) if (fresh) field.value = fresh
  return fresh
}

/** Why marks were refused, each with whose it was; until that person is marked again. */
const refusals = new Map()
const tellRefusals = () => tell([...refusals].map(([member, why]) => `${rowOf(member)?.querySelector(".person-name a")?.textContent ?? ""}: ${why}`).join(" "), true)

/** Marks of this page that another window has sent are nobody's to settle but ours. */
function tidy() {
  const keys = new Set(waiting().map(mark => mark.key))
  const gone = [...roster.querySelectorAll("[data-waiting]")].filter(row => !keys.has(row.dataset.waiting))
  for (const row of gone) settle({ member: row.dataset.member, key: row.dataset.waiting }, "")
  return gone.length > 0
}

let sending = false, timer
async function sendAll() {
  if (sending) return
  sending = true
  clearTimeout(timer)
  let problem = ""
  try {
    for (let marks = waiting(); marks.length; marks = waiting()) {
      const refusal = await send(marks[0])
      keep(waiting().filter(mark => mark.key !== marks[0].key))
      settle(marks[0], refusal)
      if (refusal) refusals.set(marks[0].member, problem = refusal)
    }
    tellRefusals()
    if (tidy() || problem || !isLive) await refresh()
  } catch (error) {
    if (error instanceof SignedOut) return signedOut()
    offline()
    timer = setTimeout(sendAll, 5000)
  } finally {
    sending = false
  }
}

const pressed = new Map()

/** A double click is one mark: the same again within a second is the same finger. */
function isSecondClick(member, action) {
  const before = pressed.get(`${member} ${action}`)
  pressed.set(`${member} ${action}`, performance.now())
  return before !== undefined && performance.now() - before < 1000
}

function mark(member, action) {
  if (isSecondClick(member, action)) return
  const entry = { member, action, at: clock(), key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` }
  refusals.delete(member)
  keep([...waiting(), entry])
  show(entry)
  sendAll()
}

if (roster) {
  roster.addEventListener("submit", event => {
    if (!event.target.matches("[data-marks]") || !event.submitter) return
    event.preventDefault()
    mark(event.target.elements.member.value, event.submitter.value)
  })
  roster.addEventListener("keydown", event => {
    const row = event.target.closest("[data-member]")
    const action = actions[event.key]
    const isTyping = event.target.closest("input, textarea, select")
    if (!row || !action || isTyping || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem("keys") === "off") return
    const button = row.querySelector(`button[value="${action}"]`)
    if (!button) return
    event.preventDefault()
    mark(row.dataset.member, action)
  })
  waiting().forEach(show)
  if (waiting().length) sendAll()
  addEventListener("storage", event => { if (event.key === place && !sending && tidy()) refresh().catch(() => {}) })
  addEventListener("online", sendAll)
  addEventListener("offline", () => { if (waiting().length) offline(); else tell("You are offline. Marks will wait on this device.") })
}
