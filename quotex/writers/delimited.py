"""CSV and TSV: one row a record, for spreadsheets."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import TextIO

from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.columns import Cell, columns

# What begins a formula, in Japanese programs in full width too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# And a record of a dump there: what has a # is a formula only with the sign that ends the name of an error.
_STANDARD_INPUT = re.compile(r"-(?:#\w[\w.-]*)?")


class CsvWriter(Writer):
    """Comma-separated values under a header line; every cell is on one line.

    Parameters
    ----------
    fields
        Names of columns, see :mod:`quotex.writers.columns`.
    bom
        Begin with a byte-order mark, by which Excel knows UTF-8.
    """

    delimiter = ","

    def __init__(self, stream: TextIO, *, fields: Sequence[str] | None = None, bom: bool = False) -> None:
        self._columns = columns(fields)
        if bom:
            stream.write("\ufeff")
        self._rows = csv.writer(stream, delimiter=self.delimiter, lineterminator="\n")
        self._rows.writerow([inert(column.name) for column in self._columns])

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            cells = (column.cell(extraction.article, quote) for column in self._columns)
            self._rows.writerow([inert(cell) for cell in cells])


class TsvWriter(CsvWriter):
    """Tab-separated values, otherwise as :class:`CsvWriter`."""

    delimiter = "\t"


def inert(cell: Cell) -> Cell:
    """Keep a spreadsheet from running an article's words as a formula."""
    dangerous = isinstance(cell, str) and cell.startswith(_FORMULA) and not _STANDARD_INPUT.fullmatch(cell)
    return f"'{cell}" if dangerous else cell
