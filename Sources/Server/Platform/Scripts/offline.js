// Shows the copy of the safety plan that this device keeps. Everything is put in as text: nothing of it can become markup.
import { moment, read } from "/assets/copy.js"

const place = document.querySelector("[data-kept-plan]")
const part = (tag, className, ...inside) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...inside.filter(one => one !== ""))
  return element
}

show().catch(() => say("The copy on this device cannot be read. The numbers below always answer."))

async function show() {
  const copy = globalThis.indexedDB ? await read() : null
  if (!copy) return say("No safety plan is kept on this device. The numbers below always answer.")
  say(`This is the copy that was put on this device on ${moment(copy.since)}. What was changed since then is not in it.`)
  for (const plan of copy.plans) place.append(part("section", "plan", part("h2", "", plan.title), part("p", "plan-standing", plan.standing), parts(plan.parts)))
  if (!copy.plans.length) place.append(part("p", "", "No plan had been agreed by then."))
  if (copy.lines.length) place.append(part("section", "plan-lines", part("h2", "", "Always"), part("ul", "", ...copy.lines.map(row))))
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
  document.querySelector("[data-copy-state]").textContent = text
}
