// Questions: walk through the options freely, then press "Check" to see what is said of yours.
// Without this script a choice shows its feedback at once (steepest.css).
for (const group of document.querySelectorAll(".quiz fieldset")) {
  const options = [...group.querySelectorAll(".quiz-option")];
  if (!options.length) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiz-check";
  button.textContent = "Check";
  group.append(button);
  group.classList.add("checked-by-button");
  const hide = () => options.forEach((option) => option.removeAttribute("data-shown"));
  group.addEventListener("change", hide);
  button.addEventListener("click", () => {
    hide();
    const chosen = options.find((option) => option.querySelector("input").checked);
    if (chosen) chosen.setAttribute("data-shown", "");
    else options[0].querySelector("input").focus();
  });
}

// A formula that scrolls in its own box can be scrolled by keyboard as well.
const boxes = [...document.querySelectorAll(".katex-display")];
const reach = () => {
  for (const box of boxes) {
    const scrolls = box.scrollWidth > box.clientWidth;
    for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", "Formula"]])
      scrolls ? box.setAttribute(name, value) : box.removeAttribute(name);
  }
};
document.fonts.ready.then(reach);
addEventListener("resize", reach);
