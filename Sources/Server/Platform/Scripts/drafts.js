// Drafts save themselves: what is typed is kept on this device until the server has acknowledged it. When someone else saved
// first, both versions are shown and nothing is lost.
const pause = 1200

for (const form of document.querySelectorAll("form[data-draft]")) watch(form)

function watch(form) {
  const place = `draft ${document.body.dataset.caller} ${form.getAttribute("action")}`
  const fields = () => [...form.elements].filter(field => field.name && field.type !== "hidden" && field.tagName !== "BUTTON")
  const values = () => Object.fromEntries(fields().map(field => [field.name, field.value]))
  const saving = form.querySelector("[data-saving]")
  const version = form.elements.version
  const say = text => { if (saving) saving.textContent = text }
  let timer, busy = false, again = false, conflicted = false

  const kept = JSON.parse(localStorage.getItem(place) ?? "null")
  if (kept && fields().some(field => kept[field.name] !== undefined && kept[field.name] !== field.value)) {
    for (const field of fields()) if (kept[field.name] !== undefined) field.value = kept[field.name]
    // The words were begun from that version: if someone saved since, the server says so and both are shown.
    if (kept.version && version) version.value = kept.version
    say("Brought back what you typed here before.")
    if (saving) timer = setTimeout(save, pause)
  }

  form.addEventListener("input", () => {
    localStorage.setItem(place, JSON.stringify({ ...values(), version: version?.value }))
    if (!saving) return
    say("Typing")
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  })
  form.addEventListener("submit", event => {
    if (!saving) { localStorage.removeItem(place); return }
    event.preventDefault()
    clearTimeout(timer)
    save()
  })
  addEventListener("online", () => { if (saving && localStorage.getItem(place)) save() })

  async function save() {
    if (conflicted) return
    if (busy) { again = true; return }
    busy = true
    const sent = values()
    say("Saving")
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json, text/html;q=0.8" } })
      if (answer.status === 401 || new URL(answer.url).pathname === "/sign-in") return say("You are signed out. What you typed is kept on this device: sign in and come back here.")
      const told = await read(answer)
      if (answer.ok) {
        if (told.version && version) version.value = told.version
        const isWhole = JSON.stringify(sent) === JSON.stringify(values())
        if (isWhole) localStorage.removeItem(place)
        else localStorage.setItem(place, JSON.stringify({ ...values(), version: version?.value }))
        // What was typed while this was on its way is not saved yet.
        say(isWhole ? "Saved" : "Typing")
      } else if (answer.status === 409) conflict(told)
      else say(told.message || "Not saved. What you typed is kept on this device.")
    } catch {
      say("No network. What you typed is kept on this device.")
      timer = setTimeout(save, 8000)
    } finally {
      busy = false
      if (again) { again = false; save() }
    }
  }

  /** The answer as data: JSON, or a whole page from which the new version or the other person's words are taken. */
  async function read(answer) {
    if (answer.headers.get("content-type")?.includes("json")) return answer.json()
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const same = [...page.forms].find(other => other.getAttribute("action") === form.getAttribute("action"))
    const theirs = Object.fromEntries([...page.querySelectorAll("[data-theirs]")].map(text => [text.dataset.theirs, text.textContent]))
    return { version: same?.elements.version?.value, fields: theirs, message: page.querySelector("h1")?.textContent }
  }

  function conflict({ version: newer, fields: theirs = {} }) {
    conflicted = true
    say("")
    const box = document.createElement("div")
    box.className = "conflict"
    box.setAttribute("role", "alert")
    box.append(Object.assign(document.createElement("p"), { textContent: "Someone else saved this part while you were writing. Your words are in the fields; theirs are here." }))
    for (const field of fields()) {
      if (theirs[field.name] === undefined || theirs[field.name] === field.value) continue
      const label = field.labels?.[0]?.textContent ?? field.name
      box.append(Object.assign(document.createElement("h4"), { textContent: label }), Object.assign(document.createElement("pre"), { textContent: theirs[field.name] }))
    }
    const decide = (text, deed) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text })
      button.addEventListener("click", () => { deed(); box.remove(); conflicted = false; if (newer) version.value = newer; save() })
      return button
    }
    // A choice among a few cannot be both; a single line has no line breaks.
    const both = field => {
      if (field.tagName === "SELECT" || !theirs[field.name] || theirs[field.name] === field.value) return
      field.value = `${theirs[field.name]}${field.tagName === "TEXTAREA" ? "\n\n" : "; "}${field.value}`
    }
    const choices = document.createElement("p")
    choices.append(
      decide("Keep mine", () => {}), " ",
      decide("Take theirs", () => { for (const field of fields()) if (theirs[field.name] !== undefined) field.value = theirs[field.name] }), " ",
      decide("Put both together", () => fields().forEach(both)))
    box.append(choices)
    form.prepend(box)
  }
}
