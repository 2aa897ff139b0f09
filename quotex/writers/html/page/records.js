// The records on the page: what was found, what the reader made of it, and the elements that show it.

const data = JSON.parse($("data").textContent);
const HUES = 8;
const hues = new Map(Object.entries(data.hues));
const quotes = data.articles.flatMap((article, index) =>
  article.quotes.map((quote) => ({ ...quote, article, index, key: `${article.id}#${quote.id}` })));
const recordsOf = (article) => quotes.filter((quote) => quote.article === article);
const marks = quotes.map(() => []);
for (const element of document.querySelectorAll("[data-quote]")) marks[element.dataset.quote].push(element);
const chips = marks.map((elements) => elements.find((element) => element.matches("button")));

// Offsets count code points, but JavaScript's strings count UTF-16 units.
function cut(article, start, end) {
  article.points ??= Array.from(article.text);
  return article.points.slice(start, end).join("");
}

function words(article, spans) {
  return spans.map(([start, end]) => cut(article, start, end)).join(" … ").replace(/\s+/g, " ");
}

// What the reader decided, by article and record: {verdict} or, for a rename, {verdict, speaker, kind}. It holds
// for the same text of an article of that name on other pages and in later runs as well.
const STORE = "quotex.corrections";
const decisions = new Map();

function stored() {
  try {
    return new Map(Object.entries(JSON.parse(load(STORE) ?? "{}")).filter(([, decision]) => isSound(decision)));
  } catch {
    return new Map();
  }
}

// Other file:// pages may write to the same place.
function isSound({ verdict, speaker = null, kind = "" }) {
  const named = speaker === null || typeof speaker === "string";
  return ["accepted", "rejected"].includes(verdict) && named && typeof kind === "string";
}

function decide(quote, decision) {
  const all = stored(); // another tab may have written meanwhile
  if (decision) {
    decisions.set(quote.key, decision);
    all.set(quote.key, decision);
  } else {
    decisions.delete(quote.key);
    all.delete(quote.key);
  }
  $("unsaved").hidden = save(STORE, JSON.stringify(Object.fromEntries(all)));
}

function verdict(quote) {
  return decisions.get(quote.key)?.verdict;
}

function speaker(quote) {
  const decision = decisions.get(quote.key);
  if (decision?.kind === undefined) return quote;
  const label = decision.speaker ?? { none: "(no speaker)", author: "(the author)" }[decision.kind] ?? "(unresolved)";
  return { speaker: decision.speaker, kind: decision.kind, label, voices: [label], description: null };
}

// Of joint speakers the first one's.
function hue({ speaker, voices: [first] }) {
  if (speaker === null) return "hue-none";
  if (!hues.has(first)) hues.set(first, hues.size % HUES);
  return `hue-${hues.get(first)}`;
}

function initials(label) {
  const parts = (label.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !["the", "of", "no"].includes(word));
  const ends = [...new Set([...parts.slice(0, 1), ...parts.slice(-1)])];
  return ends.map((word) => Array.from(word)[0]).join("").toUpperCase();
}

function setHue(element, name) {
  for (const old of [...element.classList]) if (old.startsWith("hue-")) element.classList.remove(old);
  element.classList.add(name);
}

function percent(share) {
  return `${Math.round(100 * share)}%`;
}

function paint(number) {
  const quote = quotes[number];
  const who = speaker(quote);
  for (const element of marks[number]) {
    setHue(element, hue(who));
    element.classList.toggle("accepted", verdict(quote) === "accepted");
    element.classList.toggle("rejected", verdict(quote) === "rejected");
  }
  const chip = chips[number];
  chip.dataset.initials = initials(who.label);
  const said = [who.label, quote.sort, `${percent(quote.confidence)} sure`, verdict(quote)];
  chip.setAttribute("aria-label", said.filter(Boolean).join(", "));
}
