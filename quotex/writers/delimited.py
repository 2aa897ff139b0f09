"""CSV and TSV: one row a record, for spreadsheets."""

from __future__ import annotations

import csv
from typing import TextIO

from quotex.records import Extraction
from quotex.writers.wording import joined, one_line, visible

COLUMNS = (
    "article",
    "date",
    "speaker",
    "kind",
    "type",
    "act",
    "quote",
    "cue",
    "source",
    "start",
    "end",
    "confidence",
    "sentence",
)


class CsvWriter:
    """Comma-separated values under a header line; every cell is on one line."""

    delimiter = ","

    def __init__(self, stream: TextIO) -> None:
        self._rows = csv.writer(stream, delimiter=self.delimiter, lineterminator="\n")
        self._rows.writerow(COLUMNS)

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            cells: tuple[str | int | float, ...] = (
                visible(extraction.article.origin),
                extraction.article.date or "",
                one_line(quote.speaker.name or ""),
                quote.speaker.kind,
                quote.type,
                quote.act,
                one_line(quote.quote),
                joined(quote.cue),
                joined(quote.source),
                quote.content[0].start,
                quote.content[-1].end,
                round(quote.confidence, 4),
                one_line(quote.sentence),
            )
            self._rows.writerow([inert(cell) if isinstance(cell, str) else cell for cell in cells])

    def close(self) -> None:
        """Rows need no end."""


class TsvWriter(CsvWriter):
    """Tab-separated values, otherwise as :class:`CsvWriter`."""

    delimiter = "\t"


def inert(cell: str) -> str:
    """Keep a spreadsheet from running an article's words as a formula."""
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
