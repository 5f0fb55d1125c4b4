// Answers that wait. What a person fills in on a page of their own stays on this device until the server has it: half done,
// or done while there was no network. It is sent once, and what is kept here goes when it has arrived or they sign out.
const caller = document.body.dataset.caller
const queue = `waiting ${caller}`
const place = form => `answer ${caller} ${form.getAttribute("action")}`
const banner = document.querySelector("[data-later-says]")
const waiting = () => JSON.parse(localStorage.getItem(queue) ?? "[]")
const unsent = () => waiting().filter(answer => !answer.refused)
const keep = list => list.length ? localStorage.setItem(queue, JSON.stringify(list)) : localStorage.removeItem(queue)
const unique = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
let proof = document.querySelector("input[name=csrf]")?.value
const forms = [...document.querySelectorAll("form[data-later]")]

function say(text, tone = "warning", link) {
  if (!banner) return
  banner.hidden = !text
  banner.dataset.tone = tone
  banner.replaceChildren(text, ...(link ? [" ", Object.assign(document.createElement("a"), link)] : []))
}

let isLeaving = false
const isSame = (one, other) => JSON.stringify(one.filter(([name]) => name !== "key")) === JSON.stringify(other.filter(([name]) => name !== "key"))

/** Everything but what only this page knows. */
const values = form => [...new FormData(form)].filter(([name, value]) => name !== "csrf" && name !== "key" && typeof value === "string")

function restore(form) {
  const refused = waiting().find(answer => answer.refused && answer.action === form.getAttribute("action"))
  const kept = refused?.body ?? JSON.parse(localStorage.getItem(place(form)) ?? "null")
  if (!kept) return
  const said = name => kept.find(([other]) => other === name)?.[1]
  // What was begun for another day is not today's; what was done for it waits in the queue, whole.
  if (said("day") && said("day") !== form.elements.day?.value) {
    if (!refused) localStorage.removeItem(place(form))
    return
  }
  // Begun over words that have changed since, on another device: those stay too.
  const isOlder = !refused && said("version") !== undefined && said("version") !== form.elements.version?.value
  for (const field of form.elements) {
    if (!field.name || field.type === "file" || ["csrf", "key", "version", "day"].includes(field.name)) continue
    const mine = kept.filter(([name]) => name === field.name).map(([, value]) => value)
    if (field.type === "radio" || field.type === "checkbox") {
      if (!isOlder || ![...form.querySelectorAll(`[name="${CSS.escape(field.name)}"]`)].some(one => one.defaultChecked)) field.checked = mine.includes(field.value)
    } else if (mine.length) field.value = isOlder ? both(field, mine[0]) : mine[0]
  }
  if (isOlder) say("This was changed on another device meanwhile. Both are in the fields now.")
  else if (refused) say(`Not taken yet: ${refused.refused}`, "danger")
  else say("Brought back what you began here before.", "info")
}

/** What stands there, and what was typed here; once, where the one begins with the other. */
function both(field, mine) {
  if (!mine || field.value.includes(mine)) return field.value
  if (mine.startsWith(field.value)) return mine
  return field.value + (field.tagName === "TEXTAREA" ? "\n\n" : "; ") + mine
}

for (const form of forms) {
  restore(form)
  form.addEventListener("input", () => { try { localStorage.setItem(place(form), JSON.stringify(values(form))) } catch { /* kept on the page alone */ } })
  // A second tap on an answer takes it back.
  let before
  form.addEventListener("pointerdown", event => {
    const choice = event.target.closest("label")?.querySelector("input[type=radio]")
    before = choice?.checked ? choice : undefined
  })
  form.addEventListener("click", event => {
    if (event.target !== before) return
    before.checked = false
    before = undefined
    form.dispatchEvent(new Event("input", { bubbles: true }))
  })
  const idle = form.matches("[data-autosave]") ? autosave(form) : async () => {}
  form.addEventListener("submit", async event => {
    event.preventDefault()
    if (isLeaving) return
    const button = event.submitter
    await idle()
    const action = form.getAttribute("action")
    const body = [...values(form), ...(button?.name ? [[button.name, button.value]] : []), ["key", unique()]]
    try {
      localStorage.setItem(place(form), JSON.stringify(values(form)))
      // A second tap is the same answer.
      if (!unsent().some(answer => answer.action === action && isSame(answer.body, body)))
        keep([...waiting().filter(answer => answer.action !== action), { action, body, title: form.dataset.later, page: location.pathname }])
    } catch {
      // A browser that keeps nothing: sent as any form is.
      if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }))
      return form.submit()
    }
    sendAll(form)
  })
}

/** Saves to the server what is typed, a little after the last letter. Hands out what to wait for before more is sent. */
function autosave(form) {
  const saving = form.querySelector("[data-saving]")
  const tell = text => { if (saving) saving.textContent = text }
  const typed = () => JSON.stringify(values(form).filter(([name]) => name !== "version"))
  let pause, last = Promise.resolve()
  const later = wait => { clearTimeout(pause); pause = setTimeout(() => { last = last.then(save) }, wait) }
  form.addEventListener("input", () => { tell("Typing"); later(1200) })
  addEventListener("online", () => { if (localStorage.getItem(place(form))) later(0) })
  async function save() {
    if (waiting().some(answer => answer.action === form.getAttribute("action"))) return
    const sent = typed()
    tell("Saving")
    const draft = () => fetch(form.action, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams([["csrf", proof ?? ""], ...values(form), ["way", "draft"]]),
    })
    try {
      let answer = await draft()
      if (answer.status === 403 && await renew(location.pathname)) answer = await draft()
      if (answer.status === 401 || new URL(answer.url).pathname === "/my/sign-in") return tell("You are signed out. What you typed is kept on this device.")
      const told = await answer.json()
      if (!answer.ok) return tell(`Kept on this device. ${told.message}`)
      form.elements.version.value = told.version
      if (sent === typed()) localStorage.removeItem(place(form))
      else localStorage.setItem(place(form), JSON.stringify(values(form)))
      tell("Saved")
    } catch (error) {
      if (error instanceof SignedOut) return tell("You are signed out. What you typed is kept on this device.")
      tell("No network. What you typed is kept on this device.")
      later(8000)
    }
  }
  return () => { clearTimeout(pause); return last }
}

class SignedOut extends Error {}

async function renew(page) {
  const fresh = new DOMParser().parseFromString(await (await fetch(page)).text(), "text/html")
  // Somebody else is signed in on this device now: what this person wrote must not become theirs.
  if (fresh.body.dataset.caller !== caller) throw new SignedOut()
  proof = fresh.querySelector("input[name=csrf]")?.value
  return proof
}

const post = answer => fetch(answer.action, { method: "POST", body: new URLSearchParams([["csrf", proof ?? ""], ...answer.body]) })

/** Sends one answer; throws while there is no server. */
async function send(answer) {
  if (!proof) await renew(answer.page)
  let told = await post(answer)
  if (told.status === 403 && await renew(answer.page)) told = await post(answer)
  if (told.status === 401 || new URL(told.url).pathname === "/my/sign-in") throw new SignedOut()
  if (told.status >= 500) throw new Error("server")
  return told
}

let sending = false, timer
async function sendAll(form) {
  if (sending) return
  sending = true
  clearTimeout(timer)
  try {
    for (let [answer] = unsent(); answer; [answer] = unsent()) {
      const told = await send(answer)
      // Changed on this page while it was on its way: what is newer waits for its own turn.
      keep(waiting().filter(other => JSON.stringify(other.body) !== JSON.stringify(answer.body)))
      if (!told.ok) { await refused(answer, told); continue }
      const form = forms.find(one => one.getAttribute("action") === answer.action)
      const isChanged = form && values(form).some(([name, value]) => name !== "version" && !answer.body.some(other => other[0] === name && other[1] === value))
      if (isChanged) { say(`${answer.title}: sent. What you changed since then is not: send it again.`); continue }
      localStorage.removeItem(`answer ${caller} ${answer.action}`)
      await arrived(answer, told)
    }
  } catch (error) {
    if (error instanceof SignedOut) say("You are signed out. What you filled in is kept on this device and will be sent when you are back.", "warning", { href: "/my/sign-in", textContent: "Sign in" })
    else {
      say(`No network. ${unsent().map(answer => answer.title).join(" and ")}: kept on this device, not sent yet. It will be sent once, when the network is back.`)
      timer = setTimeout(sendAll, 8000)
    }
    if (form) banner?.scrollIntoView({ block: "nearest" })
  } finally {
    sending = false
  }
}

/** The page that the server answered with; help that it shows comes first wherever somebody is. */
async function arrived(answer, told) {
  // From here on another tap would be another answer: nothing waits any more, and the page is on its way out.
  isLeaving = forms.some(form => form.getAttribute("action") === answer.action)
  const page = new DOMParser().parseFromString(await told.text(), "text/html")
  isLeaving ||= page.querySelector("[data-help]:not([data-waits])") !== null
  if (isLeaving) location.assign(told.url)
  else say(`${answer.title}: sent.`, "good", { href: told.url, textContent: "Look at it" })
}

async function refused(answer, told) {
  const page = new DOMParser().parseFromString(await told.text(), "text/html")
  const form = forms.find(one => one.getAttribute("action") === answer.action)
  const reason = page.querySelector(".error-summary li")?.textContent ?? page.querySelector("h1")?.textContent ?? "It was not taken."
  // Refused, it stays on this device until it was mended and sent.
  keep([...waiting().filter(other => other.action !== answer.action), { ...answer, refused: reason }])
  if (!form) return say(`${answer.title} could not be taken: ${reason}`, "danger", { href: answer.page, textContent: "Open it" })
  say("")
  form.parentNode.querySelector(".error-summary")?.remove()
  const summary = page.querySelector(".error-summary")
  if (!summary) return say(reason, "danger")
  form.before(document.adoptNode(summary))
  summary.focus()
}

/** What was not taken, on a page without its form: a way there; and where there is no form any more, the words themselves. */
function remind(answer) {
  if (answer.page !== location.pathname) return say(`${answer.title} was not taken: ${answer.refused}`, "danger", { href: answer.page, textContent: "Open it" })
  say(`${answer.title} was not taken: ${answer.refused} This is what you had written:`, "danger")
  const words = answer.body.filter(([name, value]) => value && !["way", "key", "version", "day"].includes(name)).map(([, value]) => value)
  const remove = Object.assign(document.createElement("button"), { type: "button", textContent: "Remove it from this device" })
  remove.addEventListener("click", () => {
    keep(waiting().filter(other => !isSame(other.body, answer.body)))
    localStorage.removeItem(`answer ${caller} ${answer.action}`)
    say("")
  })
  banner?.append(Object.assign(document.createElement("pre"), { textContent: words.join("\n") }), remove)
}

// Signing out takes everything of this person from the device, and asks first where something was not sent.
document.querySelector("form[action='/my/sign-out']")?.addEventListener("submit", event => {
  const kept = prefix => Object.keys(localStorage).filter(name => name.startsWith(`${prefix} ${caller} `))
  // Of questions (questions.js) only what was not sent is kept here.
  const isUnsent = waiting().length || kept("questions").length
  if (isUnsent && !confirm("Something you filled in was not sent yet. Sign out and remove it from this device?")) return event.preventDefault()
  for (const name of [queue, ...kept("answer"), ...kept("questions")]) localStorage.removeItem(name)
})

if (unsent().length) sendAll()
if (!forms.length) waiting().filter(answer => answer.refused).forEach(remind)
addEventListener("online", () => { if (unsent().length) sendAll(); else say("") })
addEventListener("offline", () => say("You are offline. You can go on: what you fill in is kept on this device and sent later."))
