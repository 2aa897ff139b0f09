// The keyboard, and the first look of the page.

function step(by) {
  const visible = chips.map((_, number) => number).filter((number) => !chips[number].classList.contains("off"));
  if (!visible.length) return;
  const here = visible.indexOf(current ?? chips.indexOf(document.activeElement));
  const below = visible.findIndex((number) => chips[number].getBoundingClientRect().top >= 0);
  const next = visible[here < 0 ? Math.max(below, 0) : (here + by + visible.length) % visible.length];
  chips[next].scrollIntoView({ block: "center" });
  chips[next].focus({ focusVisible: true });
  open(next);
}

// Past its last button, the card hands over to the next quote; before its first, to its own.
function leaveCard(event) {
  const stops = [...card.querySelectorAll("button, input, select, a")].filter((stop) => stop.offsetParent);
  const back = event.shiftKey && [card, stops[0]].includes(event.target);
  if (back) event.preventDefault();
  if (back || (!event.shiftKey && event.target === stops.at(-1))) close({ back: true });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current !== null && judge("accepted"),
  r: () => current !== null && judge("rejected"),
  e: () => current !== null && startRename(),
  d: () => $("theme").click(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (!$("renaming").hidden) endRename();
    else close({ back: focused() });
    return;
  }
  if (event.key === "Tab" && card.contains(event.target)) leaveCard(event);
  const typing = event.target.matches("input:not([type=checkbox]):not([type=range]), select");
  const action = KEYS[event.key.toLowerCase()];
  if (typing || !action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});

for (const [key, decision] of stored()) decisions.set(key, decision);
quotes.forEach((quote, number) => {
  if (verdict(quote)) paint(number);
});
count();
filter();
report();
