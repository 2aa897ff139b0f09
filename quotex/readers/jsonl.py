"""JSON Lines: one record a line, read as the lines come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from quotex.readers.encoding import is_damaged, open_text
from quotex.readers.rows import Row, to_articles
from quotex.readers.source import LARGEST, Options, Reading, Source


def read(source: Source, options: Options) -> Iterator[Reading]:
    """Read one article a line; blank lines don't count."""
    lines, notice = open_text(source)
    if notice:
        yield notice
    with lines:
        yield from to_articles(source, _rows(lines), options)


def _rows(lines: IO[str]) -> Iterator[Row]:
    position = 0
    line_number = 0
    while line := lines.readline(LARGEST):
        line_number += 1
        if line.strip():
            position += 1
            yield Row(position, f"line {line_number}", _fields(line))
        if len(line) == LARGEST:
            return  # what follows would be the rest of that line


def _fields(line: str) -> dict[str, object] | str:
    if len(line) == LARGEST:
        return f"longer than {LARGEST // 1_000_000} MB; what follows was not read"
    if is_damaged(line):
        return "not UTF-8"
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return f"not valid JSON at column {error.colno}: {error.msg}"
    except (ValueError, RecursionError) as error:  # a number of too many digits, lists in lists
        return f"not readable as JSON: {error}"
    return value if isinstance(value, dict) else "no JSON object"
