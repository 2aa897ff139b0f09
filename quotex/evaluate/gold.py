"""Gold: articles with the attributions that people found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quotex.errors import InputError
from quotex.records import Act, QuoteType, Speaker, TextSpan


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution as annotated; what was not annotated is None, and not scored.

    Attributes
    ----------
    speaker
        Its name is None where there is nobody to name.
    reviewed
        False where it is what a model found and nobody looked at.
    """

    content: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    source: tuple[TextSpan, ...]
    speaker: Speaker | None = None
    type: QuoteType | None = None
    act: Act | None = None
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article.

    Attributes
    ----------
    not_quotes
        Strings in quotation marks that are nobody's words: titles, nicknames, scare words.
    """

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]
    not_quotes: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotation:
    """The gold of one article before it is laid on the article's text.

    Attributes
    ----------
    place
        The file, and where in it.
    text
        The text that comes with the annotation, if one does.
    lay_on
        Makes the gold article from the text; raises InputError where they don't fit.
    """

    id: str
    place: str
    text: str | None
    lay_on: Callable[[str], GoldArticle]


def cut(text: str, offsets: Iterable[tuple[int, int]], place: str) -> tuple[TextSpan, ...]:
    """Cut the pieces at these offsets out of a text.

    Raises
    ------
    InputError
        If a piece is empty or reaches beyond the text; the message begins with ``place``.
    """
    return tuple(_piece(text, start, end, place) for start, end in offsets)


def _piece(text: str, start: int, end: int, place: str) -> TextSpan:
    if not 0 <= start < end <= len(text):
        raise InputError(
            f"{place}: no piece at {start}-{end} of a text of {len(text)} characters",
            "Offsets count Unicode code points of the text, from 0, ends exclusive.",
        )
    return TextSpan(start, end, text[start:end])
