// Which quotes are marked, and the chart of who gets how many words.

const voices = $("voices");
const chosen = new Set();

function values(name) {
  const boxes = [...document.querySelectorAll(`input[name="${name}"]`)];
  return boxes.length ? boxes.filter((box) => box.checked).map((box) => box.value) : null;
}

function filter() {
  const types = values("type");
  const acts = values("act");
  const least = Number($("confidence").value);
  const counts = data.articles.map(() => 0);
  quotes.forEach((quote, number) => {
    const on =
      (!types || types.includes(quote.type)) &&
      (!acts || acts.includes(quote.act)) &&
      Math.round(100 * quote.confidence) >= least &&
      (!chosen.size || speaker(quote).voices.some((label) => chosen.has(label)));
    for (const element of marks[number]) element.classList.toggle("off", !on);
    counts[quote.index] += on;
  });
  const shown = counts.reduce((sum, count) => sum + count, 0);
  $("least").textContent = `${least}%`;
  $("shown").textContent = shown === quotes.length ? `All ${shown} shown` : `${shown} of ${quotes.length} shown`;
  $("clear").hidden = shown === quotes.length;
  for (const element of document.querySelectorAll("[data-article]")) {
    element.textContent = counts[element.dataset.article];
  }
  if (current !== null && chips[current].classList.contains("off")) close();
}

function count() {
  const tally = new Map(); // speaker's label → {speaker, words, quotes}
  for (const quote of quotes) {
    const who = speaker(quote);
    for (const label of who.voices) {
      const voice = tally.get(label) ?? { speaker: who.speaker && label, words: 0, quotes: 0 };
      tally.set(label, voice);
      if (verdict(quote) === "rejected") continue;
      voice.words += quote.words;
      voice.quotes += 1;
    }
  }
  const rows = new Map([...voices.querySelectorAll(".voice")].map((row) => [row.dataset.speaker, row]));
  const most = Math.max(1, ...[...tally.values()].map((voice) => voice.words));
  for (const [label, { speaker, words, quotes }] of tally) {
    const row = rows.get(label) ?? addRow(label, speaker);
    rows.delete(label);
    row.parentElement.hidden = false;
    row.querySelector("b").textContent = words;
    row.querySelector(".unseen").textContent = ` words in ${quotes} ${quotes === 1 ? "quote" : "quotes"}`;
    row.querySelector("rect").setAttribute("width", (100 * words) / most);
  }
  for (const [label, row] of rows) {
    row.parentElement.hidden = true; // all that they said was given to others
    chosen.delete(label);
    row.setAttribute("aria-pressed", false);
  }
  $("names").replaceChildren(
    ...[...tally.values()].filter(({ speaker }) => speaker !== null).map(({ speaker }) => new Option(speaker)),
  );
}

function addRow(label, speaker) {
  const item = voices.querySelector("li").cloneNode(true);
  const row = item.querySelector(".voice");
  item.className = speaker === null ? "nameless" : "";
  row.dataset.speaker = label;
  row.setAttribute("aria-pressed", false);
  row.querySelector(".who").textContent = label;
  row.querySelector(".chip").dataset.initials = initials(label);
  const name = hue({ speaker, voices: [label] });
  setHue(row, name);
  setHue(row.querySelector(".chip"), name);
  voices.append(item);
  return row;
}

voices.addEventListener("click", ({ target }) => {
  const row = target.closest(".voice");
  if (!row) return;
  const on = !chosen.delete(row.dataset.speaker);
  if (on) chosen.add(row.dataset.speaker);
  row.setAttribute("aria-pressed", on);
  filter();
});

$("panel").addEventListener("input", ({ target }) => {
  if (target.id === "find") {
    const wanted = plain(target.value);
    for (const row of voices.querySelectorAll(".voice")) {
      row.parentElement.classList.toggle("elsewhere", !plain(row.dataset.speaker).includes(wanted));
    }
  } else filter();
});

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

$("clear").addEventListener("click", () => {
  chosen.clear();
  for (const row of voices.querySelectorAll(".voice")) row.setAttribute("aria-pressed", false);
  for (const box of document.querySelectorAll('#panel input[type="checkbox"]')) box.checked = true;
  $("confidence").value = 0;
  filter();
});
