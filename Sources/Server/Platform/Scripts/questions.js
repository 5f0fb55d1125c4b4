// Answers are sent as they are given, and kept on this device until the server has them. A form sent without a network waits
// here and says so. An answer that worries us shows help at once.
const caller = document.body.dataset.caller
const place = action => `questions ${caller} ${action}`
const waiting = () => Object.keys(localStorage).filter(key => key.startsWith(`questions ${caller} `))

for (const form of document.querySelectorAll("form[data-questions]")) watch(form)
if (!document.querySelector("form[data-questions]")) sendWhatWaits()
addEventListener("online", () => { if (!document.querySelector("form[data-questions]")) sendWhatWaits() })

function watch(form) {
  const action = form.getAttribute("action")
  const status = form.querySelector("[data-kept]")
  const say = text => { status.textContent = text }
  const kept = () => JSON.parse(localStorage.getItem(place(action)) ?? "null") ?? { answers: {}, complete: false }
  const keep = state => localStorage.setItem(place(action), JSON.stringify({ ...state, csrf: form.elements.csrf.value }))
  let busy = false, again = false, timer

  const before = kept()
  for (const [name, value] of Object.entries(before.answers)) {
    const field = form.elements[name]
    if (field) field.value = value
  }
  if (Object.keys(before.answers).length) {
    say("Brought back what you answered here before.")
    send()
  }

  form.addEventListener("change", event => {
    const field = event.target
    if (!field.name?.startsWith("a-")) return
    field.closest("fieldset")?.removeAttribute("data-tone")
    const state = kept()
    state.answers[field.name] = field.value
    keep(state)
    send()
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    const state = kept()
    for (const [name, value] of new FormData(form)) if (name.startsWith("a-") && value) state.answers[name] = value
    state.complete = event.submitter?.value || "complete"
    keep(state)
    send()
  })
  addEventListener("online", send)

  async function send() {
    if (busy) { again = true; return }
    const state = kept()
    if (!state.complete && !Object.keys(state.answers).length) return
    busy = true
    clearTimeout(timer)
    say("Keeping")
    try {
      const answer = await post(action, state, form.elements.csrf.value)
      if (answer.status === 401) return say("You are signed out. Your answers are kept on this device: open your link again.")
      const told = await answer.json()
      if (!answer.ok) {
        if (state.complete && answer.status === 422) {
          // Questions are open: the page of the server says which.
          keep({ answers: state.answers, complete: false })
          return plain(form, state)
        }
        if (answer.status === 409) localStorage.removeItem(place(action))
        return say(told.message || "Not kept. Try again.")
      }
      // Only what was sent is settled: something may have been answered meanwhile.
      const now = kept()
      for (const [name, value] of Object.entries(state.answers)) if (now.answers[name] === value) delete now.answers[name]
      if (Object.keys(now.answers).length || (now.complete && !state.complete)) { keep(now); again = true } else localStorage.removeItem(place(action))
      if (told.concern) concern(told.concern)
      if (told.complete === "yes") return location.replace(action)
      const shown = [...form.querySelectorAll("fieldset.question")].map(one => one.id.slice(2)).join(" ")
      if (told.asked !== shown) return location.reload()
      say("Kept.")
    } catch {
      // Nothing waits on a tablet that the next person uses.
      if (caller === "kiosk") say("Not sent: there is no network. Please tell somebody at the desk.")
      else say(state.complete
        ? "Not sent yet: there is no network. Your answers are kept on this device and are sent when it is back. If you need somebody now, call or text 988."
        : "No network. Your answers are kept on this device.")
      timer = setTimeout(send, 8000)
    } finally {
      busy = false
      if (again) { again = false; send() }
    }
  }
}

/** Sends the form as a browser without script would. */
function plain(form, state) {
  const copy = Object.assign(document.createElement("form"), { method: "post", action: form.action, hidden: true })
  const add = (name, value) => copy.append(Object.assign(document.createElement("input"), { name, value }))
  add("csrf", form.elements.csrf.value)
  for (const [name, value] of new FormData(form)) if (name.startsWith("a-")) add(name, value)
  for (const [name, value] of Object.entries(state.answers)) if (!new FormData(form).has(name)) add(name, value)
  add("way", "complete")
  document.body.append(copy)
  copy.submit()
}

function post(action, state, csrf) {
  const body = new URLSearchParams({ csrf, ...state.answers })
  if (state.complete) body.set("way", state.complete)
  return fetch(state.complete ? action : `${action}/answers`, { method: "POST", body, headers: { Accept: "application/json" } })
}

/** What an earlier page could not send: on any page with questions, once there is a network again. */
async function sendWhatWaits() {
  const status = document.querySelector("[data-kept]")
  // Whoever signed in again since has another proof; the page of the same person knows it.
  const proof = document.querySelector("input[name=csrf]")?.value
  for (const key of waiting()) {
    const state = JSON.parse(localStorage.getItem(key))
    try {
      const answer = await post(key.split(" ").slice(2).join(" "), state, proof ?? state.csrf)
      if (answer.ok || answer.status === 409) localStorage.removeItem(key)
      if (answer.status === 409 && status) status.textContent = (await answer.json()).message
      if (answer.ok && state.complete && status) location.reload()
    } catch {
      if (status) status.textContent = "Answers of yours are still kept on this device. They are sent when the network is back."
    }
  }
}

function concern(text) {
  const box = document.querySelector("[data-concern]")
  const isNew = box.hidden
  box.querySelector("[data-concern-text]").textContent = text
  box.hidden = false
  if (isNew) box.focus()
}
