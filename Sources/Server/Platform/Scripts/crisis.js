// c opens the crisis branch from anywhere on the page. Without this it is a button.
const branch = document.querySelector("[data-crisis]")
if (branch) addEventListener("keydown", event => {
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return
  if (localStorage.getItem("keys") === "off") return
  event.preventDefault()
  branch.open = true
  branch.querySelector("input:not([type=hidden])").focus()
})
