// Shows the copy of the safety plan that this device keeps. Everything is put in as text: nothing of it can become markup.
import { moment, read } from "/assets/copy.js"

const place = document.querySelector("[data-kept-plan]")
const help = document.querySelector("[data-help]")
// Under its own address it was asked for; under any other it stands in for a page that the network did not bring.
const isCut = location.pathname !== "/my/offline" || !navigator.onLine
const wantsHelp = location.pathname === "/my/help"
if (wantsHelp) place.before(help)
const part = (tag, className, ...inside) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...inside.filter(one => one !== ""))
  return element
}

show().catch(() => say("The plan on this device cannot be read. These numbers always answer."))

async function show() {
  const copy = globalThis.indexedDB ? await read() : null
  if (!copy) return say("No safety plan is kept on this device. These numbers always answer.")
  say(`The safety plan was put on this device on ${moment(copy.since)}. What was changed since then is not in it.`)
  for (const plan of copy.plans) place.append(part("section", "plan", part("h2", "", plan.title), part("p", "plan-standing", plan.standing), parts(plan.parts)))
  if (!copy.plans.length) place.append(part("p", "", "No plan had been agreed by then."))
  if (!copy.lines.length || wantsHelp) return
  place.append(part("section", "plan-lines", part("h2", "", "Always"), part("ul", "", ...copy.lines.map(row))))
  help.hidden = true
}

const parts = all => part("ol", "plan-parts", ...all.map(one => part("li", "",
  part("h3", "", number(one.number), one.title),
  one.rows.length ? part("ul", "", ...one.rows.map(row)) : part("p", "none", one.none))))

function number(text) {
  const circle = part("span", "plan-number", String(text))
  circle.setAttribute("aria-hidden", "true")
  return circle
}

const row = one => part("li", "", part("span", "plan-name", one.name), phone(one), ...one.notes.map(note => part("span", "plan-note", note)))

function phone({ phone: text, call }) {
  if (!text) return ""
  const element = part(call ? "a" : "span", "plan-phone", text)
  // Only ever a number to call.
  if (call && /^\+?[0-9]{3,15}$/.test(call)) element.href = `tel:${call}`
  return element
}

function say(text) {
  document.querySelector("[data-copy-state]").textContent = isCut ? `There is no network right now. ${text}` : text
}
