// A name drawn with a finger, pen or mouse, beside the typed one. Without this script the typed name alone signs.
for (const field of document.querySelectorAll("[data-draw]")) {
  const canvas = field.querySelector("canvas")
  const kept = field.querySelector("input[name=drawing]")
  const pen = canvas.getContext("2d")
  const ink = getComputedStyle(document.body).color
  let drawing = false
  field.hidden = false

  const place = (event) => {
    const box = canvas.getBoundingClientRect()
    const x = Math.round(((event.clientX - box.left) / box.width) * canvas.width)
    const y = Math.round(((event.clientY - box.top) / box.height) * canvas.height)
    return [Math.min(Math.max(x, 0), canvas.width), Math.min(Math.max(y, 0), canvas.height)]
  }
  const step = (word, [x, y]) => {
    // Longer than any name, and as much as is kept.
    if (kept.value.length > 19000) return
    kept.value += word + x + " " + y
    pen.lineWidth = 3
    pen.lineCap = pen.lineJoin = "round"
    pen.strokeStyle = ink
    if (word === "M") { pen.beginPath(); pen.moveTo(x, y) } else { pen.lineTo(x, y); pen.stroke() }
  }
  const clear = () => {
    kept.value = ""
    pen.clearRect(0, 0, canvas.width, canvas.height)
  }
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    drawing = true
    step("M", place(event))
  })
  canvas.addEventListener("pointermove", (event) => { if (drawing) step("L", place(event)) })
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { drawing = false })
  field.querySelector("[data-clear]").addEventListener("click", clear)
  // A form that came back shows what was drawn.
  const before = kept.value
  if (before.startsWith("M")) {
    pen.lineWidth = 3
    pen.strokeStyle = ink
    pen.stroke(new Path2D(before))
  }
}
