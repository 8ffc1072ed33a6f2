// What a reader would stumble over on this page; run by test_site.py when everything is open.
() => {
  const article = document.querySelector("article");
  const what = (e) => `${e.tagName.toLowerCase()}.${e.className} “${e.textContent.trim().slice(0, 40)}”`;
  const hides = (value) => value === "hidden" || value === "clip";
  const scrolls = (value) => value === "auto" || value === "scroll";
  const scroller = (e) => e && e !== article && (scrolls(getComputedStyle(e).overflowX) ? e : scroller(e.parentElement));
  const found = { overflow: document.documentElement.scrollWidth - innerWidth, clipped: [], stray: [] };

  for (const e of article.querySelectorAll("*")) {
    if (e.closest("svg, .katex, .visually-hidden, .copybtn") || !e.clientWidth) continue;
    const style = getComputedStyle(e);
    if (e.scrollWidth > e.clientWidth + 1 && hides(style.overflowX)) found.clipped.push(what(e));
    if (e.scrollHeight > e.clientHeight + 1 && hides(style.overflowY)) found.clipped.push(what(e));
  }
  // Every part of a formula is on the page, or in a box that scrolls to it; none is cut at the top.
  for (const part of article.querySelectorAll(".katex-html > .base")) {
    const seen = part.getBoundingClientRect();
    if (!seen.width) continue;
    const box = scroller(part);
    const room = box ? box.getBoundingClientRect() : { left: 0, right: innerWidth };
    const left = seen.left + (box ? box.scrollLeft : 0);
    if (left < room.left - 1 || (!box && seen.right > room.right + 1)) found.stray.push(what(part));
  }
  for (const box of article.querySelectorAll(".katex-display"))
    if (box.clientWidth && box.scrollHeight > box.clientHeight + 1) found.clipped.push(what(box));
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  found.twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return found;
}
