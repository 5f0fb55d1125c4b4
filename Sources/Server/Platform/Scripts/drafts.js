// Drafts save themselves: what is typed is kept on this device until the server has acknowledged it. When someone else saved
// first, both versions are shown and nothing is lost.
const pause = 1200
const signedOut = "You are signed out. What you typed is kept on this device: sign in and come back here."
const isSignedOut = answer => answer.status === 401 || new URL(answer.url).pathname === "/sign-in"

const drafts = [...document.querySelectorAll("form[data-draft]")].map(watch)

/** Saves what is typed now, not after the pause. Says which part could not be saved, and shows it. */
async function flushAll() {
  for (const draft of drafts) await draft.flush()
  const left = drafts.find(draft => draft.isUnsaved())
  left?.form.scrollIntoView({ block: "center" })
  return left
}

// What signs or finishes the words waits until the last of them is saved; a sentence typed just before is in it, too.
addEventListener("submit", async event => {
  const { target, submitter } = event
  if (!/\/(sign|finish)$/.test(target.getAttribute("action")) || !drafts.some(draft => draft.isUnsaved())) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!await flushAll()) target.requestSubmit(submitter)
}, true)

// So does the page that shows the words once more, to be agreed to or signed.
addEventListener("click", async event => {
  const link = event.target.closest("a.primary")
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !drafts.some(draft => draft.isUnsaved())) return
  event.preventDefault()
  if (!await flushAll()) location.assign(link.href)
})

function watch(form) {
  const place = `draft ${document.body.dataset.caller} ${form.getAttribute("action")}`
  const fields = () => [...form.elements].filter(field => field.name && field.type !== "hidden" && field.tagName !== "BUTTON")
  const values = () => Object.fromEntries(fields().map(field => [field.name, field.value]))
  const saving = form.querySelector("[data-saving]")
  const version = form.elements.version
  const line = saving ?? form.appendChild(Object.assign(document.createElement("p"), { className: "hint", role: "status" }))
  const say = text => { line.textContent = text }
  let timer, last = Promise.resolve(), conflicted = false, isTyped = false, isSending = false, isLeaving = false
  const save = () => last = last.then(send)

  const kept = JSON.parse(localStorage.getItem(place) ?? "null")
  if (kept && fields().some(field => kept[field.name] !== undefined && kept[field.name] !== field.value)) {
    for (const field of fields()) if (kept[field.name] !== undefined) field.value = kept[field.name]
    // The words were begun from that version: if someone saved since, the server says so and both are shown.
    if (kept.version && version) version.value = kept.version
    isTyped = true
    say("Brought back what you typed here before.")
    if (saving) timer = setTimeout(save, pause)
  }

  form.addEventListener("input", () => {
    isTyped = true
    store()
    if (!saving) return
    say("Typing")
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    if (!saving) return once()
    clearTimeout(timer)
    save()
  })
  addEventListener("online", () => { if (saving && localStorage.getItem(place)) save() })

  /** A browser whose store is full or closed keeps it on the page alone. */
  function store() {
    try {
      localStorage.setItem(place, JSON.stringify({ ...values(), version: version?.value }))
    } catch {
      say("This browser keeps nothing: save before you leave.")
    }
  }

  /** Sent once, by its button; what was typed goes from this device when the server has it, not before. */
  async function once() {
    if (isSending) return
    isSending = true
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
      if (isSignedOut(answer)) return say(signedOut)
      if (!answer.ok) return say((await read(answer)).message || "Not saved. What you typed is kept on this device.")
      localStorage.removeItem(place)
      isLeaving = true
      location.assign(answer.url)
    } catch {
      say("No network. What you typed is kept on this device.")
    } finally {
      isSending = isLeaving
    }
  }

  async function send() {
    if (conflicted) return
    const sent = values()
    say("Saving")
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json, text/html;q=0.8" } })
      if (isSignedOut(answer)) return say(signedOut)
      if (answer.status >= 500) throw new Error("server")
      const told = await read(answer)
      if (answer.ok) {
        // The signer has read what they wrote themself; what others save still makes it another edition.
        const edition = document.querySelector("form[action$='/note/sign'] [name=edition]")
        if (edition && told.version && version) edition.value = Number(edition.value) + Number(told.version) - Number(version.value)
        if (told.version && version) version.value = told.version
        const isWhole = JSON.stringify(sent) === JSON.stringify(values())
        isTyped = !isWhole
        if (isWhole) localStorage.removeItem(place)
        else store()
        // What was typed while this was on its way is not saved yet.
        say(isWhole ? "Saved" : "Typing")
      } else if (answer.status === 409) conflict(told)
      else say(told.message || "Not saved. What you typed is kept on this device.")
    } catch {
      say("No network. What you typed is kept on this device.")
      timer = setTimeout(save, 8000)
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
    // Parts of the form may follow from a field, so that it says that it changed.
    const take = field => {
      if (theirs[field.name] === undefined) return
      field.value = theirs[field.name]
      field.dispatchEvent(new Event("input", { bubbles: true }))
    }
    // A choice among a few cannot be both; a single line has no line breaks.
    const both = field => {
      if (field.tagName === "SELECT" || !theirs[field.name] || theirs[field.name] === field.value) return
      field.value = `${theirs[field.name]}${field.tagName === "TEXTAREA" ? "\n\n" : "; "}${field.value}`
    }
    const choices = document.createElement("p")
    choices.append(
      decide("Keep mine", () => {}), " ",
      decide("Take theirs", () => fields().forEach(take)), " ",
      decide("Put both together", () => fields().forEach(both)))
    box.append(choices)
    form.prepend(box)
  }
  return {
    form,
    isUnsaved: () => Boolean(saving) && (isTyped || conflicted),
    flush() {
      clearTimeout(timer)
      return saving && isTyped ? save() : last
    },
  }
}
