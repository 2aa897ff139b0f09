// The card about the quote that is pointed at, focused or, once pinned, clicked.

const card = $("card");
const wide = matchMedia("(min-width: 54.01rem)");
let current = null;
let pinned = false;
let returning = false; // the focus goes back to a quote whose card was closed
let leaving;

function open(number, pin = false) {
  clearTimeout(leaving);
  if (number !== current) {
    highlight(false);
    current = number;
    $("renaming").hidden = true;
    highlight(true);
  }
  pinned = pin;
  fill();
  card.hidden = false;
  place();
}

function close({ back = false } = {}) {
  if (current === null) return;
  const chip = chips[current];
  highlight(false);
  current = null;
  pinned = false;
  card.hidden = true;
  returning = back;
  if (back) chip.focus();
  returning = false;
}

function highlight(on) {
  if (current !== null) for (const element of marks[current]) element.classList.toggle("active", on);
}

function fill() {
  const quote = quotes[current];
  const who = speaker(quote);
  setHue(card, hue(who));
  $("card-chip").dataset.initials = initials(who.label);
  $("card-speaker").textContent = who.label;
  const was = who === quote ? who.description : `found as ${quote.label}`;
  $("card-about").textContent = [who.speaker !== null && who.kind, was].filter(Boolean).join(" · ");
  row("card-affiliation", who.affiliation ?? "");
  row("card-type", quote.sort);
  row("card-source", words(quote.article, quote.source));
  row("card-cue", words(quote.article, quote.cue));
  row("card-named", ...(who === quote && quote.named ? around(quote) : []));
  row("card-rule", who === quote ? (quote.rule ?? "") : "");
  $("card-confidence").textContent = percent(quote.confidence);
  $("card-bar").setAttribute("width", 100 * quote.confidence);
  const outer = within(current);
  row("card-within", outer === null ? "" : speaker(quotes[outer]).label);
  $("accept").setAttribute("aria-pressed", verdict(quote) === "accepted");
  $("reject").setAttribute("aria-pressed", verdict(quote) === "rejected");
}

function row(id, ...parts) {
  $(id).replaceChildren(...parts);
  $(id).closest("dl > div").hidden = !$(id).textContent;
}

// Where the article first names the speaker, with the words around it on its line.
function around({ article, named: { at: [start, end] } }) {
  const reach = 40;
  const before = cut(article, Math.max(0, start - reach), start).match(/.*$/)[0];
  const after = cut(article, end, end + reach).match(/^.*/)[0];
  const name = document.createElement("strong");
  name.textContent = words(article, [[start, end]]);
  return [
    before.length < reach ? before : before.replace(/^\S*\s/, "… "),
    name,
    after.length < reach ? after : after.replace(/\s\S*$/, " …"),
  ];
}

function within(number) {
  for (const element of marks[number].filter((element) => element.matches("mark"))) {
    const outer = element.parentElement.closest("mark[data-quote]:not(.off)");
    if (outer && Number(outer.dataset.quote) !== number) return Number(outer.dataset.quote);
  }
  return null;
}

function place() {
  if (!wide.matches) {
    card.style.left = card.style.top = "";
    return;
  }
  const content = marks[current].find((element) => element.matches("mark"));
  const { top, bottom, left } = content.getBoundingClientRect();
  const text = $("text").getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const margin = text.right + 32;
  const height = card.offsetHeight;
  const beside = margin + card.offsetWidth + 16 <= width;
  const below = bottom + 10 + height <= innerHeight || top < height + 10;
  const y = beside ? Math.max(16, Math.min(top - 12, innerHeight - height - 16)) : below ? bottom + 10 : top - height - 10;
  const x = beside ? margin : Math.max(text.left, Math.min(left, width - card.offsetWidth - 16));
  card.style.left = `${x + scrollX}px`;
  card.style.top = `${y + scrollY}px`;
}

// Which quote an event is about: the innermost one whose mark is not filtered out.
function numberAt(target) {
  const element = target.closest?.("[data-quote]:not(.off)");
  return element ? Number(element.dataset.quote) : null;
}

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pinned || pointerType === "touch") return;
  const number = numberAt(target);
  if (number !== null) open(number);
  else if (card.contains(target)) clearTimeout(leaving);
  else if (current !== null && !focused()) {
    clearTimeout(leaving);
    leaving = setTimeout(close, 250);
  }
});

document.addEventListener("click", ({ target }) => {
  const number = numberAt(target);
  if (number !== null) {
    open(number, true);
    if (target === chips[number]) card.focus();
  } else if (!card.contains(target)) close();
});

document.addEventListener("focusin", ({ target }) => {
  if (returning) return;
  if (target.matches("button.chip[data-quote]") && target.matches(":focus-visible")) open(Number(target.dataset.quote));
  else if (current !== null && !pinned && !card.contains(target)) close();
});

card.addEventListener("focusin", () => { pinned = true; });
$("close").addEventListener("click", () => close({ back: true }));
$("card-within").addEventListener("click", () => {
  open(within(current), true);
  card.focus();
});
$("card-place").addEventListener("click", (event) => {
  event.preventDefault();
  const { named, index } = quotes[current];
  const paragraph = document.getElementById(`p-${index}-${named.paragraph}`);
  close();
  show(paragraph ?? $(`title-${index}`));
});

function show(element) {
  element.scrollIntoView({ block: "center" });
  element.classList.remove("flash");
  void element.offsetWidth; // starts the animation anew
  element.classList.add("flash");
}

function focused() {
  return current !== null && (document.activeElement === chips[current] || card.contains(document.activeElement));
}

addEventListener("resize", () => { if (current !== null) place(); });
