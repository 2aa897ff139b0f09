"""Which prediction stands for which gold attribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotex.evaluate.gold import GoldArticle, GoldAttribution
from quotex.records import Quote, TextSpan

#: Least overlap of a match.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """A gold attribution and the prediction that stands for it.

    Attributes
    ----------
    overlap
        Of their contents: intersection over union of letters and digits, from ENOUGH to 1.
    """

    gold: GoldAttribution
    quote: Quote
    overlap: float


def match(article: GoldArticle, quotes: Sequence[Quote]) -> tuple[list[Match], list[Quote]]:
    """Pair gold attributions with predictions by their contents, best overlap first, one to one.

    Returns
    -------
    tuple
        The matches, and the predictions left over, in their order.
    """
    golden = [letters(article.text, gold.content) for gold in article.attributions]
    predicted = [letters(article.text, quote.content) for quote in quotes]
    overlaps = [
        (len(a & b) / len(a | b), i, j)
        for i, a in enumerate(golden)
        for j, b in enumerate(predicted)
        if not a.isdisjoint(b)
    ]
    matches: dict[int, Match] = {}
    taken: set[int] = set()
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= ENOUGH and i not in taken and j not in matches:
            taken.add(i)
            matches[j] = Match(article.attributions[i], quotes[j], overlap)
    return list(matches.values()), [quote for j, quote in enumerate(quotes) if j not in matches]


def letters(text: str, spans: Iterable[TextSpan]) -> set[int]:
    """Offsets of the letters and digits in ``spans``."""
    return {i for span in spans for i in range(span.start, span.end) if text[i].isalnum()}


def trimmed(text: str, spans: Iterable[TextSpan]) -> set[tuple[int, int]]:
    """Offsets of ``spans`` without white space and punctuation at both ends."""
    return {_trim(text, span.start, span.end) for span in spans}


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
