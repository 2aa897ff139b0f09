"""spaCy's DocBin: articles as Docs, with span groups and records."""

from __future__ import annotations

from typing import BinaryIO

from quotex.codec import to_dict
from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.tokens import ROLES, Tokenizer
from quotex.writers.wording import encodable


class DocBinWriter(Writer):
    """Lays out each Doc as the spaCy component does; all are held in memory until the end.

    ``doc.spans["quotex/content"]``, ``["quotex/cue"]`` and ``["quotex/source"]`` have the pieces, each with
    its record's id; ``doc.user_data["quotex"]`` the records as in JSON.
    """

    def __init__(self, stream: BinaryIO) -> None:
        from spacy.tokens import DocBin

        self._stream = stream
        self._tokenize = Tokenizer()
        self._docs = DocBin(store_user_data=True)

    def write(self, extraction: Extraction) -> None:
        """Add the Doc of one article."""
        doc = self._tokenize(extraction)
        doc.user_data["quotex"] = [
            encodable(to_dict(extraction.article, quote)) for quote in extraction.quotes
        ]
        for role in ROLES:
            doc.spans[f"quotex/{role}"] = [
                doc.char_span(piece.start, piece.end, role, span_id=quote.id, alignment_mode="expand")
                for quote in extraction.quotes
                for piece in getattr(quote, role)
            ]
        self._docs.add(doc)

    def close(self) -> None:
        """Write all."""
        self._stream.write(self._docs.to_bytes())
