"""JSON: an object that is one article, or an array of such, read element by element."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from quotex.errors import InputError
from quotex.readers.encoding import is_damaged, open_text
from quotex.readers.rows import Row, to_articles
from quotex.readers.source import LARGEST, Options, Reading, Source
from quotex.records import Article

_CHUNK = 1 << 16  # characters; an element that is longer doubles what is read


def read(source: Source, options: Options) -> Iterator[Reading]:
    """Read an article for each object of an array, or the only one.

    Raises
    ------
    InputError
        Where the JSON is not valid: what follows can't be read.
    """
    text, notice = open_text(source)
    if notice:
        yield notice
    with text:
        elements = _Elements(text, source.origin)
        rows = (
            Row(number, f"element {number}", value if isinstance(value, dict) else "no JSON object")
            for number, value in enumerate(elements, 1)
        )
        for reading in to_articles(source, rows, options):
            alone = isinstance(reading, Article) and not elements.is_array
            yield replace(reading, origin=source.origin) if alone else reading  # type: ignore[type-var]


_NO_SPACE = re.compile(r"\S")


class _Elements:
    """The elements of a JSON array, or a value that is none, decoded as they are asked for."""

    def __init__(self, text: IO[str], origin: str) -> None:
        self._text = text
        self._origin = origin
        self._buffer = ""
        self._at = 0  # what of the buffer is read
        self._decoder = json.JSONDecoder()
        self.is_array = False

    def __iter__(self) -> Iterator[object]:
        self.is_array = self._next() == "["
        if not self.is_array:
            yield self._value()
        else:
            self._at += 1
            while self._next() != "]":
                yield self._value()
                if self._next() == ",":
                    self._at += 1
                elif self._next() != "]":
                    raise self._invalid("expected a comma or the end of the array")
            self._at += 1
        if self._next():
            raise self._invalid("more follows after the end")

    def _next(self) -> str:
        """Return the next character that is no white space, or an empty string at the end."""
        while (following := _NO_SPACE.search(self._buffer, self._at)) is None:
            self._buffer, self._at = self._text.read(_CHUNK), 0
            if not self._buffer:
                return ""
        self._at = following.start()
        return following.group()

    def _value(self) -> object:
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                fault = error.msg
            except RecursionError:
                raise self._invalid("nested too deeply") from None
            else:
                if is_damaged(self._buffer[self._at : end]):
                    raise self._invalid("not UTF-8")
                self._at = end
                return value
            self._buffer, self._at = self._buffer[self._at :], 0
            more = self._text.read(max(_CHUNK, len(self._buffer)))
            if not more or len(self._buffer) > LARGEST:
                raise self._invalid(fault)
            self._buffer += more

    def _invalid(self, fault: str) -> InputError:
        return InputError(
            f"{self._origin}: not valid JSON near {self._buffer[self._at : self._at + 30]!r}: {fault}"
        )
