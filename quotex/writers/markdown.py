"""Markdown: each record as a block quote with its attribution below, or as a row of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from quotex.records import Article, Extraction, Quote
from quotex.writers.base import Writer
from quotex.writers.columns import Column, columns
from quotex.writers.wording import (
    Tally,
    attribution,
    heading,
    kind_of_record,
    line_number,
    one_line,
    origin,
    speaker_name,
)

_SPECIAL = re.compile(r"[\\`*_\[\]~|]")
_BLOCK_START = re.compile(r"^(?=[#+=-])|^(\d+)(?=[.)])")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class MarkdownWriter(Writer):
    """A section an article: heading, where it is from, counts, then its quotes.

    Parameters
    ----------
    fields
        Put the quotes into a table of these columns, see :mod:`quotex.writers.columns`.
    """

    def __init__(self, stream: TextIO, *, fields: Sequence[str] | None = None) -> None:
        self._stream = stream
        self._columns = None if fields is None else columns(fields)
        self._before = ""

    def write(self, extraction: Extraction) -> None:
        """Write the section of one article."""
        article, tally = extraction.article, Tally()
        tally.add(extraction)
        about = (article.title and escape(origin(article)), article.date, str(tally))
        blocks = [f"## {escape(heading(article))}", " · ".join(filter(None, about))]
        if self._columns and extraction.quotes:
            blocks.append(_table(extraction, self._columns))
        else:
            for quote in extraction.quotes:
                blocks += [f"> {escape(one_line(quote.quote))}", _attribution(article, quote)]
        self._stream.write(self._before + "\n\n".join(blocks) + "\n")
        self._before = "\n"


def escape(text: str) -> str:
    """Keep Markdown and HTML in an article's words from taking effect."""
    text = _BLOCK_START.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", text))
    return text.translate(_HTML)


def _attribution(article: Article, quote: Quote) -> str:
    who = f"**{escape(speaker_name(quote))}**"
    if quote.speaker.description:
        who += f", {escape(one_line(quote.speaker.description))}"
    words = escape("".join(part for _, part in attribution(article, quote)))
    place = f"line {line_number(article, quote)}"
    return "— " + " · ".join(filter(None, (who, words, kind_of_record(quote), place)))


def _table(extraction: Extraction, shown: Sequence[Column]) -> str:
    rows = [[escape(column.name) for column in shown], ["---"] * len(shown)]
    rows += ([escape(str(c.cell(extraction.article, quote))) for c in shown] for quote in extraction.quotes)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
