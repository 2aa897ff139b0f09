"""JSON: one array, or one record a line."""

from __future__ import annotations

from typing import TextIO

from quotex.codec import dumps, to_dict
from quotex.records import Extraction
from quotex.writers.base import Writer


class JsonLinesWriter(Writer):
    """One record a line.

    Parameters
    ----------
    with_text
        Put the article's text into each record.
    """

    def __init__(self, stream: TextIO, *, with_text: bool = False) -> None:
        self._stream = stream
        self._with_text = with_text

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            self._stream.write(dumps(to_dict(extraction.article, quote, with_text=self._with_text)) + "\n")


class JsonWriter(Writer):
    """One array of all records, indented. Parameters as for :class:`JsonLinesWriter`."""

    def __init__(self, stream: TextIO, *, with_text: bool = False) -> None:
        self._stream = stream
        self._with_text = with_text
        self._before = "[\n"

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            record = to_dict(extraction.article, quote, with_text=self._with_text)
            self._stream.write(self._before + dumps(record, indent=2))
            self._before = ",\n"

    def close(self) -> None:
        """End the array."""
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")
