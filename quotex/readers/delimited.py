"""CSV and TSV: one record a row, under a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from quotex.readers.encoding import is_damaged, open_text
from quotex.readers.rows import Row, require_columns, to_articles
from quotex.readers.source import LARGEST, Options, Reading, Source

_DELIMITERS = ",;\t|"


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
        yield from to_articles(source, _rows(header, stream, delimiter), options)


def _rows(header: list[str], lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    table = csv.reader(lines, delimiter=delimiter)
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


def _fields(header: list[str], cells: list[str]) -> dict[str, str] | str:
    if any(map(is_damaged, cells)):
        return "not UTF-8"
    if len(cells) != len(header):
        return f"{len(cells)} cells under {len(header)} column names"
    return dict(zip(header, cells, strict=True))
