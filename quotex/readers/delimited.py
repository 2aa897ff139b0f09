"""CSV and TSV: one record a row, under a header that names the columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from quotex.readers.encoding import is_damaged, open_text
from quotex.readers.rows import Row, require_columns, to_articles
from quotex.readers.source import LARGEST, Options, Reading, Source

_DELIMITERS = ",;\t|"
_CELL_END = re.compile(r"[\t\r\n]")  # of a TSV
_MARKS = re.compile(r'""?')


def read(source: Source, options: Options) -> Iterator[Reading]:
    """Read one article a row; the delimiter is the one that parts the header's names.

    Raises
    ------
    InputError
        If the header lacks a column that was asked for.
    """
    stream, notice = open_text(source)
    if notice:
        yield notice
    csv.field_size_limit(LARGEST)
    with stream:
        first = stream.readline(LARGEST)
        delimiter = max(_DELIMITERS, key=first.count)
        header = next(csv.reader([first], delimiter=delimiter), [])
        require_columns(source, header, options)
        lines = _mended(stream) if delimiter == "\t" else stream
        yield from to_articles(source, _rows(header, lines, delimiter), options)


def _rows(header: list[str], lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    ended = False

    def until_the_end() -> Iterator[str]:
        nonlocal ended
        yield from lines
        ended = True

    table = csv.reader(until_the_end(), delimiter=delimiter)
    number = 0
    while True:
        place = f"line {table.line_num + 2}"  # the header is the first
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number + 1, place, f"{error}; what follows was not read")
            return
        if cells:
            number += 1
            yield Row(number, place, _fields(header, cells))
        if ended:  # and the reader was looking for more of a row
            opening = table.line_num + 2 - (len(list(io.StringIO(cells[-1], newline=""))) or 1)
            yield Row(
                number + 1,
                f"line {opening}",
                'a cell that begins with " is never closed; all that follows was read as its text',
                'Close it with "; where the first one is text, write """ for it, and " behind the cell.',
            )


def _mended(lines: Iterable[str]) -> Iterator[str]:
    """Quote the cells of a TSV that begin with a mark which is text: none closes it where the cell ends.

    Programs that quote cells double the marks in them; others write marks as they are.
    """
    lines = iter(lines)
    for text in lines:
        pieces, at = list[str](), 0
        while at < len(text):
            if text[at] != '"':
                end = _cell_end(text, at)
                pieces.append(text[at:end])
            else:
                closing = _lone_mark(text, at + 1)
                if closing < 0:
                    text, closing = _up_to_a_mark(text[at:], lines)
                    at = 0
                is_quoted = closing > 0 and text[closing + 1 : closing + 2] in "\t\r\n"
                end = closing + 1 if is_quoted else _cell_end(text, at)
                cell = text[at:end]
                pieces.append(cell if is_quoted else '"' + cell.replace('"', '""') + '"')
            pieces.append(text[end : end + 1])
            at = end + 1
        yield from io.StringIO("".join(pieces), newline="")


def _cell_end(text: str, start: int) -> int:
    found = _CELL_END.search(text, start)
    return found.start() if found else len(text)


def _lone_mark(text: str, start: int) -> int:
    """Find a mark that is not doubled; -1 where there is none."""
    return next((marks.start() for marks in _MARKS.finditer(text, start) if len(marks[0]) == 1), -1)


def _up_to_a_mark(text: str, lines: Iterator[str]) -> tuple[str, int]:
    """Add the lines up to the first with a mark that is not doubled, and return where that is, or -1."""
    taken, size = [text], len(text)
    for line in lines:
        taken.append(line)
        if (mark := _lone_mark(line, 0)) >= 0:
            return "".join(taken), size + mark
        size += len(line)
        if size > LARGEST:
            break
    return "".join(taken), -1


def _fields(header: list[str], cells: list[str]) -> dict[str, str] | str:
    if any(map(is_damaged, cells)):
        return "not UTF-8"
    if len(cells) != len(header):
        return f"{len(cells)} cells under {len(header)} column names"
    return dict(zip(header, cells, strict=True))
