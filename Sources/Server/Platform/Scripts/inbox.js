// The inbox by keyboard: s seen, a acknowledge, p plan, o open the person's measures. Each is the button that stands there.
const off = () => localStorage.getItem("keys") === "off"
const hint = document.querySelector("[data-keys-hint]")
if (hint && !off()) hint.hidden = false

const row = () => document.activeElement?.closest("[data-item]")

addEventListener("keydown", event => {
  if (off() || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select") || document.querySelector("dialog[open]")) return
  const item = row()
  if (!item) return
  const deed = { s: "see", a: "acknowledge", p: "plan" }[event.key]
  if (event.key === "o") { event.preventDefault(); return item.querySelector("a").click() }
  if (!deed) return
  event.preventDefault()
  if (deed === "plan") {
    const details = item.querySelector("details")
    if (!details) return
    details.open = true
    return details.querySelector("textarea").focus()
  }
  item.querySelector(`[data-deed=${deed}]`)?.form.requestSubmit()
})

/** A deed changes its own row; the page stays where the reader is. */
document.querySelector("[data-inbox]")?.addEventListener("submit", async event => {
  const form = event.target
  event.preventDefault()
  const item = form.closest("[data-item]")
  const button = event.submitter ?? form.querySelector("button")
  if (button.disabled) return
  button.disabled = true
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } })
    if (answer.status === 401) return say(item, "You are signed out, and nothing was changed. Copy what you typed, sign in in another window, and load this page again.")
    if (!answer.ok) {
      const told = await answer.json()
      return say(item, told.message)
    }
    return await refresh(item).catch(() => location.reload())
  } catch {
    say(item, "No network. Nothing was changed; try again.")
  } finally {
    button.disabled = false
  }
})

function say(item, text) {
  let box = item.querySelector("[role=alert]")
  if (!box) {
    box = Object.assign(document.createElement("p"), { className: "error" })
    box.setAttribute("role", "alert")
    item.querySelector(".inbox-what").append(box)
  }
  box.textContent = text
}

/** A plan that is being typed stays in the row that comes in the place of its own. */
function carry(item, fresh) {
  const [old, now] = [item.querySelector("details[open]"), fresh.querySelector("details")]
  if (!old || !now) return
  now.open = true
  for (const name of ["plan", "area"]) now.querySelector(`[name=${name}]`).value = old.querySelector(`[name=${name}]`).value
}

/** Takes the row as the server draws it now, and goes on to the next one that still waits. */
async function refresh(item) {
  const page = new DOMParser().parseFromString(await (await fetch("/inbox")).text(), "text/html")
  const fresh = page.getElementById(item.id)
  const next = item.nextElementSibling
  if (fresh) item.replaceWith(fresh)
  else item.remove()
  const headline = page.querySelector("h1")
  if (headline) document.querySelector("h1").textContent = headline.textContent
  if (fresh) carry(item, fresh)
  const target = fresh?.matches("[data-new]") === false && next ? next : fresh ?? next
  target?.querySelector("a")?.focus()
}
