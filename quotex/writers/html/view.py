"""What the page shows, put into words, names and hues; the template only lays it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, get_args

from quotex.records import Act, Article, Extraction, Quote, QuoteType, SpeakerKind
from quotex.writers.overlay import Token, overlay
from quotex.writers.voices import Cast
from quotex.writers.wording import (
    Tally,
    counted,
    heading,
    kind_of_record,
    one_line,
    origin,
    speaker_name,
    web_address,
)


class ArticleView:
    """One article.

    Parameters
    ----------
    number
        Its place on the page, from 0.
    base
        The number on the page of its first record.
    speakers
        The labels of those who speak in each record.
    """

    def __init__(self, number: int, base: int, extraction: Extraction, speakers: list[list[str]]) -> None:
        article = extraction.article
        self.number = number
        self.base = base
        self.extraction = extraction
        self.text = article.text
        self.quotes = extraction.quotes
        self.speakers = speakers
        self.labels = [speaker_name(quote) for quote in extraction.quotes]
        self.heading = heading(article)
        self.language = one_line(article.language)
        self.facts = _facts(article)
        tally = Tally()
        tally.add(extraction)
        self.tally = str(tally)
        self.url = web_address(article.url)
        overlaid = list(overlay(article.text, extraction.quotes))
        self._bounds = [bounds for bounds, _ in overlaid]
        #: The tokens of each paragraph.
        self.paragraphs: list[list[Token]] = [tokens for _, tokens in overlaid]
        #: Whether the text begins with its title, which the page shows as a heading.
        self.titled = bool(overlaid) and self._words(0).lstrip("# ") == self.heading
        if self.titled and self.paragraphs[0][0].text:
            self.paragraphs[0][0] = Token("text", self.paragraphs[0][0].text.lstrip("# "))  # Markdown's sign

    def named(self, quote: Quote) -> dict[str, Any] | None:
        """Find where the article first names a speaker, unless the record's source does."""
        words = (quote.speaker.name or "").split()
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        place = re.search(pattern, self.text) if words else None
        if not place or any(span.start <= place.start() < span.end for span in quote.source):
            return None
        paragraph = next(i for i, (_, end) in enumerate(self._bounds) if place.start() < end)
        return {"at": place.span(), "paragraph": paragraph}

    def described(self, number: int) -> str:
        """Say for a screen reader what a mark is: ``Ilka Dravec, direct, 94% sure``."""
        quote = self.quotes[number]
        return f"{self.labels[number]}, {kind_of_record(quote)}, {quote.confidence:.0%} sure"

    def _words(self, paragraph: int) -> str:
        start, end = self._bounds[paragraph]
        return one_line(self.text[start:end])


class Page:
    """All articles with the cast of the whole."""

    kinds = get_args(SpeakerKind)

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.cast = Cast(extractions)
        self.articles: list[ArticleView] = []
        self.quotes = 0
        tally = Tally()
        for number, extraction in enumerate(extractions):
            self.articles.append(ArticleView(number, self.quotes, extraction, self.cast.speakers(extraction)))
            self.quotes += len(extraction.quotes)
            tally.add(extraction)
        counts = Counter(extraction.article.id for extraction in extractions)
        #: What gold calls each article: its id, or the whole origin where ids repeat.
        self.ids = [
            article.id if counts[article.id] == 1 else article.origin
            for article in (extraction.article for extraction in extractions)
        ]
        self.several = len(extractions) != 1
        total = f"{counted(len(extractions), 'article')}: " if self.several else ""
        self.tally = total + str(tally)
        self.title = "Who said what" if self.several else self.articles[0].heading
        found = [quote for article in self.articles for quote in article.quotes]
        self.types = [type_ for type_ in get_args(QuoteType) if any(quote.type == type_ for quote in found)]
        self.acts = [act for act in get_args(Act) if any(quote.act == act for quote in found)]

    def hue(self, label: str) -> str:
        """Return the name of a speaker's hue in the style sheet."""
        return f"hue-{self.cast.hues.get(label, 'none')}"

    @staticmethod
    def initials(label: str) -> str:
        """Shorten a speaker's name to two letters at most: ``Ilka Dravec`` to ``ID``."""
        words = [word for word in re.findall(r"[^\W_]+", label) if word not in ("the", "of", "no")]
        return "".join(dict.fromkeys(word[0] for word in (words[:1] + words[1:][-1:]))).upper()


def _facts(article: Article) -> list[str]:
    where = origin(article) if article.title else ""
    authors, site = ", ".join(map(one_line, article.authors)), one_line(article.site or "")
    return [fact for fact in (authors, site, article.date, where) if fact]
