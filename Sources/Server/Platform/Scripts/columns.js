// The board of admissions by keyboard: h and l choose a column, j and k a card in it or, after the last, the way to all of them; o opens
// it, and on the way back the same one is chosen again. Without this its cards are links in order.
const columns = [...document.querySelectorAll("[data-columns] .column")]
const cards = column => [...column.querySelectorAll(".card a, .more a")]

function place() {
  const column = columns.findIndex(one => one.contains(document.activeElement))
  return { column, card: column < 0 ? -1 : cards(columns[column]).indexOf(document.activeElement) }
}

function focus(column, card) {
  const links = cards(columns[column])
  links[Math.max(0, Math.min(card, links.length - 1))]?.focus()
  return links.length > 0
}

function across(by) {
  const { column, card } = place()
  for (let next = column < 0 ? 0 : column + by; next >= 0 && next < columns.length; next += by)
    if (focus(next, Math.max(card, 0))) return
}

function along(by) {
  const { column, card } = place()
  column < 0 ? across(1) : focus(column, card + by)
}

const keys = { h: () => across(-1), l: () => across(1), j: () => along(1), k: () => along(-1), o: () => { if (place().card >= 0) document.activeElement.click() } }

if (columns.length) {
  document.querySelector("[data-keys-hint]")?.removeAttribute("hidden")
  const links = columns.flatMap(cards)
  // What was opened stands in the page's own place in the history, and nowhere else.
  for (const link of links) link.addEventListener("click", () => history.replaceState({ card: link.getAttribute("href") }, ""))
  links.find(link => link.getAttribute("href") === history.state?.card)?.focus()
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem("keys") === "off") return
    if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return
    if (!keys[event.key]) return
    event.preventDefault()
    keys[event.key]()
  })
}
