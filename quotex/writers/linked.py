"""JSON-LD: what its two vocabularies share."""

from __future__ import annotations

import uuid
from abc import abstractmethod
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote as percent_encoded

from quotex.codec import dumps
from quotex.records import Article, Extraction, Quote
from quotex.writers.base import Writer
from quotex.writers.wording import encodable, web_address

_SPACE = uuid.UUID("7f0f5b5e-3a0c-5d0e-9d0a-2f6f0b1f6c11")  # drawn once, for the names of records


class LinkedDataWriter(Writer):
    """One JSON object whose last member lists the nodes, one a line."""

    head: dict[str, Any]
    nodes_in: str

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = dumps({**self.head, self.nodes_in: []}).removesuffix("]}") + "\n"

    @abstractmethod
    def nodes(self, extraction: Extraction) -> Iterator[dict[str, Any]]:
        """Turn the records of one article into nodes."""

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for node in self.nodes(extraction):
            self._stream.write(self._before + dumps(encodable(node)))
            self._before = ",\n"

    def close(self) -> None:
        """End the list."""
        self._stream.write(("" if self._before == ",\n" else self._before) + "\n]}\n")


def article_iri(article: Article) -> str:
    """Name an article: its address, else its path, relative as given."""
    for address in map(web_address, (article.url, article.origin)):
        if address:
            return percent_encoded(address, safe="/:?#[]@!$&'()*+,;=%~", errors="replace")
    path = PurePath(article.origin)
    if path.is_absolute():
        return "file://" + percent_encoded(path.as_posix(), safe="/", errors="replace")
    return percent_encoded(path.as_posix(), safe="/", errors="replace")


def record_iri(article: Article, quote: Quote) -> str:
    """Name a record, differently for each article that it is found in."""
    return uuid.uuid5(_SPACE, f"{article_iri(article)}#{quote.id}").urn
