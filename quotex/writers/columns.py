"""The columns of tables: one row a record, each cell on one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from quotex.codec import dumps
from quotex.errors import UsageError
from quotex.records import Article, Quote
from quotex.writers.wording import joined, line_number, one_line, visible

Cell = str | int | float
METADATA = "metadata."
"""What precedes the name of a field of an article's metadata."""

_EXACT = 2**53  # spreadsheets hold no larger whole number exactly


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, and what it shows of a record."""

    name: str
    cell: Callable[[Article, Quote], Cell]


COLUMNS: dict[str, Callable[[Article, Quote], Cell]] = {
    "article": lambda article, _: visible(article.origin),
    "date": lambda article, _: one_line(article.date or ""),
    "speaker": lambda _, quote: one_line(quote.speaker.name or ""),
    "kind": lambda _, quote: quote.speaker.kind,
    "type": lambda _, quote: quote.type,
    "act": lambda _, quote: quote.act,
    "quote": lambda _, quote: one_line(quote.quote),
    "cue": lambda _, quote: joined(quote.cue),
    "source": lambda _, quote: joined(quote.source),
    "start": lambda _, quote: quote.content[0].start,
    "end": lambda _, quote: quote.content[-1].end,
    "confidence": lambda _, quote: round(quote.confidence, 4),
    "sentence": lambda _, quote: one_line(quote.sentence),
    "stance": lambda _, quote: quote.stance,
}
"""What a table shows unless other fields are asked for."""

MORE: dict[str, Callable[[Article, Quote], Cell]] = {
    "title": lambda article, _: one_line(article.title or ""),
    "url": lambda article, _: one_line(article.url or ""),
    "authors": lambda article, _: one_line("; ".join(article.authors)),
    "site": lambda article, _: one_line(article.site or ""),
    "language": lambda article, _: one_line(article.language),
    "id": lambda _, quote: quote.id,
    "description": lambda _, quote: one_line(quote.speaker.description or ""),
    "affiliation": lambda _, quote: one_line(quote.speaker.affiliation or ""),
    "paragraph": lambda _, quote: quote.paragraph,
    "line": line_number,
}
"""What it can show besides, and ``metadata.NAME``."""


def columns(fields: Iterable[str] | None = None) -> list[Column]:
    """Look columns up by their names, in this order; without names, the usual ones.

    Raises
    ------
    UsageError
        If there is no such column; its remedy lists all.
    """
    return [Column(name, _cell(name)) for name in (COLUMNS if fields is None else fields)]


def _cell(name: str) -> Callable[[Article, Quote], Cell]:
    known = {**COLUMNS, **MORE}
    field = name.removeprefix(METADATA)
    if field and field != name:
        return lambda article, _: _plain(article.metadata.get(field, ""))
    if name not in known:
        raise UsageError(f"no field {name!r}", f"Fields: {', '.join(known)}, {METADATA}NAME.")
    return known[name]


def _plain(value: Any) -> Cell:
    """Show a value of metadata: words and numbers as they are, nothing as nothing, the rest as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, float) or (type(value) is int and abs(value) <= _EXACT):
        return value
    return one_line(dumps(value))
