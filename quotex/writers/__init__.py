"""Streams of records in the formats that other programs read, and Markdown for people.

A writer is given a text stream, takes one extraction after another, and is closed at the end;
the stream stays open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TextIO

from quotex.records import Extraction
from quotex.writers.delimited import CsvWriter, TsvWriter
from quotex.writers.json import JsonLinesWriter, JsonWriter
from quotex.writers.markdown import MarkdownWriter


class Writer(Protocol):
    """What every format offers."""

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""

    def close(self) -> None:
        """Write what ends the whole."""


# A format's name is also the suffix of its files.
WRITERS: dict[str, Callable[[TextIO], Writer]] = {
    "json": JsonWriter,
    "jsonl": JsonLinesWriter,
    "csv": CsvWriter,
    "tsv": TsvWriter,
    "md": MarkdownWriter,
}
WITH_TEXT: dict[str, Callable[..., Writer]] = {"json": JsonWriter, "jsonl": JsonLinesWriter}
