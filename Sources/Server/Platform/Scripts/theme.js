// Runs before the first paint: a chosen light is kept on this device; else the system decides.
{
  const root = document.documentElement
  const kept = () => { try { return localStorage.getItem("theme") } catch { return null } }
  if (kept()) root.dataset.theme = kept()
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]")
    if (!button) return
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
    const show = () => { button.textContent = isDark() ? "Light" : "Dark"; button.ariaLabel = isDark() ? "Use the light theme" : "Use the dark theme" }
    button.hidden = false
    show()
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark"
      try { localStorage.setItem("theme", root.dataset.theme) } catch { /* private window: lasts for this page */ }
      show()
    })
  })
}
