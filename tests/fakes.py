"""An extractor by pattern, in place of the neural one, so that tests are quick and certain."""

from __future__ import annotations

import re

from quotex.records import (
    Article,
    Convention,
    Evidence,
    Explanation,
    Extraction,
    Quote,
    QuoteType,
    Speaker,
    TextSpan,
)

_SOURCE = r"(?P<source>the \w+|[A-ZÉ]\w+(?: [A-Z]\w+)?)"
_DIRECT = re.compile(rf"(?P<content>“[^”]+”),? (?P<cue>said|wrote) {_SOURCE}")
_INDIRECT = re.compile(rf"{_SOURCE} (?P<cue>said|hopes) (?P<content>that [^.]+)")


class FakeExtractor:
    """Finds `“…” said NAME` and `NAME said that …`; raises on the word EXPLODE.

    Any other model than the bundled one finds only the first.
    """

    model: str | None = None

    def __init__(self, convention: Convention = "quotex", model: str | None = None) -> None:
        self.convention = convention
        self.model = model

    def extract(self, article: Article) -> Extraction:
        if "EXPLODE" in article.text:
            raise ValueError("boom")
        quotes = [_quote(match, "direct") for match in _DIRECT.finditer(article.text)]
        if self.model is None:
            quotes += [_quote(match, "indirect") for match in _INDIRECT.finditer(article.text)]
        return Extraction(article, tuple(sorted(quotes, key=lambda quote: quote.content[0].start)))


def _quote(match: re.Match[str], type_: QuoteType) -> Quote:
    source = match["source"]
    named = not source.startswith("the ")
    return Quote(
        id=f"id-{match.start()}",
        type=type_,
        act="thought" if match["cue"] == "hopes" else "speech",
        quote=" ".join(match["content"].split()),
        content=(_span(match, "content"),),
        cue=(_span(match, "cue"),),
        source=(_span(match, "source"),),
        speaker=Speaker(source if named else source[4:], "person" if named else "unnamed"),
        confidence=0.95 if type_ == "direct" else 0.55,
        sentence=match[0],
        paragraph=match.string.count("\n\n", 0, match.start()),
        explanation=_explanation(match),
    )


def _explanation(match: re.Match[str]) -> Explanation:
    """A source of two words is a full name, any other goes back to the first words of the text."""
    source, first = _span(match, "source"), match.string.split(" ")[0]
    back = None if " " in source.text else TextSpan(0, len(first), first)
    evidence = (Evidence("spoke last", 1.5), Evidence("only an owner there", -1.0))
    return Explanation(source, back, (), "by pattern", evidence, 0.95, None)


def _span(match: re.Match[str], group: str) -> TextSpan:
    return TextSpan(match.start(group), match.end(group), match[group])
