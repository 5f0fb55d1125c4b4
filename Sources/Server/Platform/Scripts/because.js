// Opens the because of a figure at the right of the page. On a phone, or when anything fails, the link is simply followed.
const isBecause = url => url.origin === location.origin && /^\/((people\/[^/]+\/weeks|weeks\/[^/]+|admissions\/[^/]+\/costs\/versions\/\d+)\/[^/]+|admissions\/[^/]+\/level\/because)$/.test(url.pathname)
let panel, opener

function close() {
  panel?.remove()
  panel = undefined
  opener?.focus()
}

async function open(url, link) {
  const answer = await fetch(`${url.pathname}?panel=1`, { headers: { Accept: "text/html" } })
  if (!answer.ok || answer.redirected) return location.assign(url)
  const content = await answer.text()
  opener = link
  panel?.remove()
  panel = document.createElement("aside")
  panel.className = "panel"
  panel.tabIndex = -1
  panel.ariaLabel = "Because"
  panel.innerHTML = `<button type="button" class="panel-close">Close</button>${content}`
  panel.querySelector("button").addEventListener("click", close)
  document.body.append(panel)
  const chosen = url.hash && panel.querySelector(`[id="${CSS.escape(url.hash.slice(1))}"]`)
  if (chosen) { panel.querySelector("section").before(chosen); chosen.classList.add("chosen") }
  ;(chosen || panel).focus({ preventScroll: true })
}

addEventListener("click", event => {
  const link = event.target.closest("a[href]")
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || panel?.contains(link)) return
  const url = new URL(link.href)
  if (!isBecause(url) || matchMedia("(max-width: 820px)").matches) return
  event.preventDefault()
  open(url, link).catch(() => location.assign(url))
})
addEventListener("keydown", event => { if (event.key === "Escape" && panel) close() })
