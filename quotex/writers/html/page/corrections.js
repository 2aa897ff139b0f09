// The reader's corrections: accept, reject, rename, and the file of gold that they make.

function judge(wanted) {
  const quote = quotes[current];
  const same = verdict(quote) === wanted;
  decide(quote, same ? null : { ...decisions.get(quote.key), verdict: wanted });
  refresh(same ? "Open again" : wanted === "accepted" ? "Accepted" : "Rejected");
}

function startRename() {
  const { speaker: name, kind } = speaker(quotes[current]);
  $("renaming").hidden = false;
  $("rename").setAttribute("aria-expanded", true);
  $("new-name").value = name ?? "";
  $("new-kind").value = kind;
  place();
  $("new-name").select();
}

function endRename() {
  $("renaming").hidden = true;
  $("rename").setAttribute("aria-expanded", false);
  place();
  card.focus();
}

function rename() {
  const quote = quotes[current];
  const name = $("new-name").value.trim() || null;
  const kind = $("new-kind").value;
  const asFound = name === quote.speaker && kind === quote.kind;
  decide(quote, asFound ? { verdict: "accepted" } : { verdict: "accepted", speaker: name, kind });
  endRename();
  refresh(`Renamed to ${speaker(quote).label}`);
}

function refresh(said) {
  quotes.forEach((quote, number) => {
    if (quote.key === quotes[current].key) paint(number);
  });
  count();
  filter();
  if (current !== null) fill();
  report();
  $("said").textContent = said;
}

function report() {
  const done = quotes.filter(verdict).length;
  $("reviewed").textContent = done
    ? `${done} of ${quotes.length} reviewed. The others go into the file as found.`
    : "Pick a quote to accept, reject or rename it.";
  $("progress").setAttribute("width", (100 * done) / quotes.length);
  $("download").disabled = !done;
}

// One article a line, each with all its attributions, as `quotex evaluate` and the training read gold. Articles
// that nobody reviewed are left out; a rejected record is no attribution.
function gold() {
  const reviewed = data.articles.filter((article) => recordsOf(article).some(verdict));
  return reviewed.map((article) => {
    const { id, text } = article;
    const attributions = recordsOf(article).filter((quote) => verdict(quote) !== "rejected").map((quote) => {
      const { content, cue, source, type, act } = quote;
      const { speaker: name, kind } = speaker(quote);
      return { content, cue, source, speaker: name, kind, type, act, reviewed: Boolean(verdict(quote)) };
    });
    return JSON.stringify({ id, text, attributions }) + "\n";
  });
}

$("accept").addEventListener("click", () => judge("accepted"));
$("reject").addEventListener("click", () => judge("rejected"));
$("rename").addEventListener("click", () => ($("renaming").hidden ? startRename() : endRename()));
$("cancel").addEventListener("click", endRename);
$("renaming").addEventListener("submit", (event) => {
  event.preventDefault();
  rename();
});
// A name that the page knows brings its kind along.
$("new-name").addEventListener("change", ({ target }) => {
  const known = quotes.map(speaker).find((who) => who.speaker === target.value.trim());
  if (known) $("new-kind").value = known.kind;
});
$("download").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(gold(), { type: "application/jsonl" }));
  link.download = "corrections.jsonl";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
