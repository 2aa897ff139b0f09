"""HTML: one page that needs nothing else, to read articles with their quotes marked and to correct them."""

from __future__ import annotations

from typing import TextIO

from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.html.render import render


class HtmlWriter(Writer):
    """Collects the articles, for the page's charts show them all, and writes the page at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._extractions: list[Extraction] = []

    def write(self, extraction: Extraction) -> None:
        """Take the records of one article."""
        self._extractions.append(extraction)

    def close(self) -> None:
        """Write the page."""
        self._stream.writelines(render(self._extractions))
