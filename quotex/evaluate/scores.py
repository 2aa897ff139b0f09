"""Figures over all articles, by name: ``{"quotes": Rates(…), "speaker strict": Share(…), …}``.

``predictions`` maps the id of a gold article to what was found in it; no entry means nothing was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, get_args

from quotex.evaluate.figures import Figure, Rates, Share
from quotex.evaluate.gold import GoldArticle, GoldAttribution
from quotex.evaluate.matching import letters, match, trimmed
from quotex.evaluate.names import is_same
from quotex.records import Quote, QuoteType, TextSpan

Predictions = Mapping[str, Sequence[Quote]]
Role = Literal["source", "cue", "content"]
#: Figures by name, under ``records`` and ``spans``.
Scores = dict[str, dict[str, Figure]]

#: Least overlap of contents for "who-said-what".
CLOSE = 0.8


class _Pair:
    """What is right about a prediction that was matched."""

    def __init__(self, text: str, gold: GoldAttribution, quote: Quote, overlap: float) -> None:
        self.gold = gold
        self.quote = quote
        self.close = overlap >= CLOSE
        self.exact = trimmed(text, gold.content) == trimmed(text, quote.content)
        self.named = bool(quote.speaker.name)
        self.type_right = gold.type == quote.type
        self.source_overlaps = _overlap(text, gold.source, quote.source)
        self.cue_overlaps = _overlap(text, gold.cue, quote.cue)
        speaker = gold.speaker
        self.to_name = speaker is not None and speaker.kind not in ("none", "author")
        self.person = speaker is not None and speaker.kind == "person"
        self.strict = speaker is not None and is_same(speaker, quote.speaker.name, strict=True)
        self.loose = speaker is not None and is_same(speaker, quote.speaker.name, strict=False)
        nobody_named = speaker is not None and not self.named
        self.said_right = self.close and (self.strict if self.to_name else nobody_named)


def score(articles: Sequence[GoldArticle], predictions: Predictions) -> Scores:
    """Score records and spans, and, where the gold marks any, what is in quotation marks but no quotation.

    Gold that nobody reviewed counts neither way, nor does what was found of it.
    """
    articles, predictions = _reviewed(articles, predictions)
    records = score_records(articles, predictions)
    if any(article.not_quotes for article in articles):
        records["not quotes spared"] = score_not_quotes(articles, predictions)
    return {"records": records, "spans": score_spans(articles, predictions)}


def _reviewed(
    articles: Sequence[GoldArticle], predictions: Predictions
) -> tuple[list[GoldArticle], Predictions]:
    """Leave out the attributions that nobody reviewed, and the predictions that stand for them."""
    judged, counting = [], dict(predictions)
    for article in articles:
        reviewed = tuple(item for item in article.attributions if item.reviewed)
        if len(reviewed) < len(article.attributions) and article.id in counting:
            matches, extra = match(article, counting[article.id])
            counting[article.id] = [*(m.quote for m in matches if m.gold.reviewed), *extra]
        judged.append(replace(article, attributions=reviewed))
    return judged, counting


def score_records(articles: Iterable[GoldArticle], predictions: Predictions) -> dict[str, Figure]:
    """Score who said what, record by record.

    Gold with act ``thought`` is optional: found or not it counts neither way, nor does a predicted thought
    that matches nothing; speech predicted as thought is missed. By type, a match counts only where the
    types agree. Figures that the gold can't tell (no speakers, no acts) are left out.
    """
    gold: list[GoldAttribution] = []
    predicted: list[Quote] = []
    pairs: list[_Pair] = []
    for article in articles:
        matches, extra = match(article, predictions.get(article.id, ()))
        gold += [item for item in article.attributions if item.act != "thought"]
        predicted += [quote for quote in extra if quote.act != "thought"]
        pairs += [_Pair(article.text, m.gold, m.quote, m.overlap) for m in matches]
    found = [p for p in pairs if p.gold.act != "thought" and p.quote.act != "thought"]
    predicted += [pair.quote for pair in found]

    def rates(answers: Iterable[bool]) -> Rates:
        return Rates(sum(answers), len(predicted), len(gold))

    figures: dict[str, Figure] = {"quotes": rates(True for _ in found)}
    for kind in get_args(QuoteType):
        in_gold = sum(item.type == kind for item in gold)
        if in_gold:
            right = sum(pair.type_right and pair.gold.type == kind for pair in found)
            figures[kind] = Rates(right, sum(quote.type == kind for quote in predicted), in_gold)
    figures["exact content"] = rates(pair.exact for pair in found)
    to_name = [pair for pair in found if pair.to_name]
    if to_name:
        named = [pair for pair in found if pair.named and pair.gold.speaker is not None]
        figures["who-said-what"] = rates(pair.said_right for pair in found)
        figures["speaker strict"] = _share(pair.strict for pair in to_name)
        figures["speaker loose"] = _share(pair.loose for pair in to_name)
        figures["person strict"] = _share(pair.strict for pair in to_name if pair.person)
        figures["named precision"] = _share(pair.strict and pair.to_name for pair in named)
        figures["named coverage"] = _share(pair.named for pair in to_name)
    figures["source overlaps"] = _share(pair.source_overlaps for pair in found if pair.gold.source)
    figures["cue overlaps"] = _share(pair.cue_overlaps for pair in found if pair.gold.cue)
    figures["type right"] = _share(pair.type_right for pair in found)
    acts = [pair for pair in pairs if pair.gold.act is not None]
    if acts:
        figures["act right"] = _share(pair.gold.act == pair.quote.act for pair in acts)
    return figures


def score_spans(articles: Iterable[GoldArticle], predictions: Predictions) -> dict[str, Figure]:
    """Score exact contiguous spans a role, white space and punctuation at both ends apart."""
    counts: dict[Role, list[int]] = {role: [0, 0, 0] for role in get_args(Role)}
    for article in articles:
        for role, count in counts.items():
            gold = _spans(article.text, role, article.attributions)
            found = _spans(article.text, role, predictions.get(article.id, ()))
            for i, spans in enumerate((gold & found, found, gold)):
                count[i] += len(spans)
    return {role: Rates(*count) for role, count in counts.items()}


def score_not_quotes(articles: Iterable[GoldArticle], predictions: Predictions) -> Share:
    """Count the strings in quotation marks that are nobody's words and were not taken for a quotation.

    One is taken where it is a piece of a predicted direct or mixed content, or overlaps a piece that neither
    lies in a piece of gold content nor contains one.
    """
    spared: list[bool] = []
    for article in articles:
        text = article.text
        gold = trimmed(text, (span for item in article.attributions for span in item.content))
        marked = [q for q in predictions.get(article.id, ()) if q.type != "indirect"]
        pieces = trimmed(text, (span for quote in marked for span in quote.content))
        strays = {p for p in pieces if not any(_contains(p, g) or _contains(g, p) for g in gold)}
        for start, end in (next(iter(trimmed(text, [span]))) for span in article.not_quotes):
            overlapped = any(s < end and start < e for s, e in strays)
            spared.append((start, end) not in pieces and not overlapped)
    return _share(spared)


def _share(answers: Iterable[bool]) -> Share:
    given = list(answers)
    return Share(sum(given), len(given))


def _overlap(text: str, a: Iterable[TextSpan], b: Iterable[TextSpan]) -> bool:
    return not letters(text, a).isdisjoint(letters(text, b))


def _spans(text: str, role: Role, items: Iterable[GoldAttribution | Quote]) -> set[tuple[int, int]]:
    found = trimmed(text, (span for item in items for span in getattr(item, role)))
    return {(start, end) for start, end in found if start < end}


def _contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
