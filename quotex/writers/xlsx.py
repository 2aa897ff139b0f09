"""Excel workbooks: a sheet of records to sort and filter."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter

from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.columns import Cell, Column, columns

ROWS = 1_048_576
"""What a sheet of Excel holds, the header among them."""

_CELL = 32_767  # UTF-16 units
_WIDTHS = {"quote": 70, "sentence": 70, "speaker": 24, "source": 28, "cue": 16, "article": 28}
_WIDTHS |= {"title": 40, "description": 32, "url": 40, "authors": 24, "id": 18}
_LINE, _HIGHEST = 15, 409  # points


class XlsxWriter(Writer):
    """One row a record under a header that stays in view; past Excel's limit a further sheet begins.

    Memory stays flat: rows go to disk at once.

    Parameters
    ----------
    fields
        Names of columns, see :mod:`quotex.writers.columns`.
    """

    def __init__(self, stream: BinaryIO, *, fields: Sequence[str] | None = None) -> None:
        self._columns = columns(fields)
        self._folder = tempfile.TemporaryDirectory(prefix="quotex-")
        options = {"constant_memory": True, "tmpdir": self._folder.name}
        self._stream = stream
        self._path = Path(self._folder.name, "book.xlsx")  # the library fails in its own way on a stream
        self._book = xlsxwriter.Workbook(self._path, options)
        self._head = self._book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._body = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._sheets = 0
        self._begin_sheet()

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            if self._row == ROWS:
                self._end_sheet()
                self._begin_sheet()
            cells = [column.cell(extraction.article, quote) for column in self._columns]
            self._sheet.set_row(self._row, self._height(cells))
            for number, cell in enumerate(cells):
                self._put(number, cell)
            self._row += 1

    def close(self) -> None:
        """Put the workbook together."""
        self._end_sheet()
        self._book.close()
        with self._path.open("rb") as book:
            shutil.copyfileobj(book, self._stream)
        self._folder.cleanup()

    def abort(self) -> None:
        """Remove the rows."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()
        self._folder.cleanup()

    def _begin_sheet(self) -> None:
        self._sheets += 1
        name = f"Quotes {self._sheets}" if self._sheets > 1 else "Quotes"
        self._sheet: Any = self._book.add_worksheet(name)
        for number, column in enumerate(self._columns):
            self._sheet.set_column(number, number, _width(column))
            self._sheet.write_string(0, number, column.name, self._head)
        self._sheet.freeze_panes(1, 0)
        # On paper: all columns on a page, the header on each.
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self._row = 1

    def _end_sheet(self) -> None:
        self._sheet.autofilter(0, 0, self._row - 1, len(self._columns) - 1)

    def _height(self, cells: Sequence[Cell]) -> int:
        """Guess what a row takes: not every program fits rows to wrapped text by itself."""
        widths = (_width(column) for column in self._columns)
        lines = max(-(-len(str(cell)) // width) for cell, width in zip(cells, widths, strict=True))
        return min(_LINE * max(1, lines), _HIGHEST)

    def _put(self, number: int, cell: Cell) -> None:
        if isinstance(cell, str):
            # As a string, never as a formula or a link.
            self._sheet.write_string(self._row, number, _fitted(cell), self._body)
        else:
            self._sheet.write_number(self._row, number, cell, self._body)


def _width(column: Column) -> int:
    return _WIDTHS.get(column.name, 11)  # characters


def _fitted(text: str) -> str:
    data = text.encode("utf-16-le")
    if len(data) <= 2 * _CELL:
        return text
    return data[: 2 * (_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"
