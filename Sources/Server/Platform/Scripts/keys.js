// Single keys: / searches, g and a letter goes to a place, j and k choose a row, e edits, ? lists them. They can be switched off.
const off = () => localStorage.getItem("keys") === "off"
const typing = event => event.target.closest("input, textarea, select, [contenteditable]")
const mark = () => document.documentElement.toggleAttribute("data-keys", !off())

/** Rows that j and k go through: whatever stands in a [data-rows]. */
const rows = () => [...document.querySelectorAll("[data-rows] > li, [data-rows] tbody tr:not(.band)")]

function step(by) {
  const all = rows()
  if (!all.length) return
  const at = all.findIndex(row => row.contains(document.activeElement))
  const row = all[Math.min(Math.max(at + by, 0), all.length - 1)]
  const target = row.matches("li[data-member]") ? row : row.querySelector("a, button") ?? row
  if (target === row) row.tabIndex = -1
  target.focus()
  row.scrollIntoView({ block: "nearest" })
}

function edit() {
  const row = document.activeElement.closest("[data-rows] > *")
  const details = row?.querySelector("details")
  if (details) details.open = true
  const field = (details ?? document.querySelector("main [data-draft]") ?? document.querySelector("main"))
    .querySelector("input:not([type=hidden]), textarea, select")
  field?.focus()
}

function help() {
  const places = [...document.querySelectorAll("[data-go]")].map(a => `<dt><kbd>g</kbd> <kbd>${a.dataset.go}</kbd></dt><dd>${a.textContent.trim()}</dd>`)
  const roster = document.querySelector("[data-roster]") ? "<dt><kbd>a</kbd> <kbd>l</kbd></dt><dd>Arrive, leave</dd><dt><kbd>x</kbd> <kbd>n</kbd></dt><dd>Excused, not excused</dd><dt><kbd>u</kbd></dt><dd>Undo</dd>" : ""
  const dialog = document.createElement("dialog")
  dialog.className = "help"
  dialog.ariaLabel = "Keyboard shortcuts"
  dialog.innerHTML = `<h2>Keyboard shortcuts</h2><dl><dt><kbd>/</kbd></dt><dd>Find a person</dd><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>Next row, row before</dd>
    <dt><kbd>e</kbd></dt><dd>Edit</dd><dt><kbd>Esc</kbd></dt><dd>Close</dd>${roster}${places.join("")}</dl>
    <label><input type="checkbox"${off() ? "" : " checked"}> Use single keys</label><form method="dialog"><button>Close</button></form>`
  dialog.querySelector("input").addEventListener("change", event => { localStorage.setItem("keys", event.target.checked ? "on" : "off"); mark() })
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** A row that has focus can say which of its buttons a key presses. */
function press(event) {
  const button = document.activeElement.closest("[data-rows] > *")?.querySelector(`[data-press="${CSS.escape(event.key)}"]`)
  if (!button) return false
  event.preventDefault()
  button.click()
  return true
}

let going = false
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || document.querySelector("dialog[open]")) return
  if (event.key === "?") { event.preventDefault(); return help() }
  if (off()) return
  if (going) {
    going = false
    // The key after g is nobody else's: on a roster, a would mark somebody.
    event.preventDefault()
    event.stopImmediatePropagation()
    return document.querySelector(`[data-go="${CSS.escape(event.key)}"]`)?.click()
  }
  if (press(event)) return
  const deed = { "/": () => document.getElementById("q")?.focus(), j: () => step(1), k: () => step(-1), e: edit, g: () => { going = true; setTimeout(() => { going = false }, 1200) } }[event.key]
  if (deed) { event.preventDefault(); deed() }
}, true)
mark()
const opener = document.querySelector("[data-keys-help]")
if (opener) { opener.hidden = false; opener.addEventListener("click", help) }
const first = document.querySelector("[data-focus]") ?? document.querySelector("[data-rows] > :target")
first?.focus()

// A page that the browser held back for Back is asked for anew: whoever is signed in may have signed out, or handed the device over.
addEventListener("pageshow", event => { if (event.persisted) location.reload() })
