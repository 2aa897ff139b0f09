"""The vocabulary of quotex: articles, and the attributed quotations found in them.

All classes are immutable. Offsets count Unicode code points of ``Article.text``, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal

QuoteType = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "thought"]
Stance = Literal["affirmed", "denied", "unsaid"]
SpeakerKind = Literal["person", "organization", "group", "document", "unnamed", "author", "none"]
Convention = Literal["quotex", "polnear"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. Nothing downstream of the reader changes ``text``.

    Attributes
    ----------
    text
        The text, line ends and all, exactly as decoded (without byte-order mark).
    origin
        Where it came from: the path or address as given, ``-`` for standard input; after a ``#``
        its identifier or its number in a dump, after a ``/`` its name in an archive.
    date
        ISO 8601 date, ``YYYY-MM-DD``.
    site
        Name of the site or outlet that published it.
    language
        ISO 639-1 code.
    metadata
        What else its input says of it, by the names used there; values as JSON has them.
    """

    text: str
    origin: str = "-"
    title: str | None = None
    date: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    language: str = "en"
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def id(self) -> str:
        """What gold calls it: its name without suffix, in a dump what follows ``#``."""
        dump, mark, part = self.origin.rpartition("#")
        return part if mark and PurePath(dump).suffix else PurePath(self.origin).stem


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A piece of the article: ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """The entity that a source refers to.

    Attributes
    ----------
    name
        The fullest name that the article uses, or None where nobody can be told.
    description
        What the article says of the speaker where it names them (an apposition, a title).
    affiliation
        The organisation that the article says the speaker belongs to now, None where it states none.
    """

    name: str | None
    kind: SpeakerKind
    description: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that spoke for a speaker, or against with a negative weight; weights are not comparable
    from one rule to another.
    """

    reason: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a quote has the speaker and the confidence that it has.

    Attributes
    ----------
    mention
        What stands for the speaker where the quote is attributed; None without a source.
    antecedent
        The mention further up, or down, that it goes back to, if any.
    named
        Where the article gives the names of the speakers, one each; empty for somebody unnamed.
    rule
        How the one leads to the other, in plain words, or why nobody was found.
    evidence
        What was weighed, if anything was.
    found
        Probability in [0, 1] that the record is an attribution as found.
    speaker
        Probability in [0, 1] that the name is the right one, None without a name. The confidence is
        the product of both.
    """

    mention: TextSpan | None
    antecedent: TextSpan | None
    named: tuple[TextSpan, ...]
    rule: str
    evidence: tuple[Evidence, ...]
    found: float
    speaker: float | None


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution: a content with its cue, its source and the speaker resolved.

    Attributes
    ----------
    id
        Hash of the article's text, the model version and the content offsets.
    quote
        The content for people: pieces joined by one space, white space folded.
    content, cue, source
        Pieces in text order. ``cue`` and ``source`` may be empty, ``content`` never is.
    confidence
        Calibrated probability in [0, 1] that the record is right.
    sentence
        The sentence or sentences that carry the quotation.
    paragraph
        Index of the paragraph that the content begins in, from 0.
    stance
        Whether the source stands by the content: it does, it denies it, or the article says or supposes
        no more than that it was not, might be or would have been said, or asks whether it was.
    explanation
        Why it is attributed as it is, where that was kept.
    """

    id: str
    type: QuoteType
    act: Act
    quote: str
    content: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    source: tuple[TextSpan, ...]
    speaker: Speaker
    confidence: float
    sentence: str
    paragraph: int
    stance: Stance = "affirmed"
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article, in text order."""

    article: Article
    quotes: tuple[Quote, ...]
