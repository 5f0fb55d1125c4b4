// Signing out takes from this browser what was not sent yet, so it asks first.
const caller = document.body.dataset.caller

addEventListener("submit", event => {
  if (!/^\/sign-out/.test(event.target.getAttribute("action"))) return
  const kinds = ["marks", "draft", "questions"].map(kind => `${kind} ${caller} `)
  const isUnsent = Object.keys(localStorage).some(name => kinds.some(kind => name.startsWith(kind)))
  if (isUnsent && !confirm("Something you marked or typed was not sent yet. Sign out and remove it from this browser?")) event.preventDefault()
})
