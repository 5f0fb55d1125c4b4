// Sections of a form that are asked only after an answer: shown and hidden as it is given. Without this they appear after saving.
// What is finished is what was saved: the version goes along.
const form = document.querySelector("[data-when]")
const sections = form ? [...form.querySelectorAll("[data-when-field]")] : []

function show() {
  for (const section of sections)
    section.hidden = !section.dataset.whenIs.split(" ").includes(form.elements[section.dataset.whenField]?.value ?? "")
}

if (form) {
  form.addEventListener("input", show)
  show()
  document.querySelector("[data-finish]")?.addEventListener("submit", event => {
    event.target.elements.version.value = form.elements.version.value
  })
}
