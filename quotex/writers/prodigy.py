"""Prodigy's JSON Lines: one task an article, its spans to be reviewed."""

from __future__ import annotations

from typing import Any, TextIO

from quotex.codec import dumps
from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.tokens import ROLES, Tokenizer


class ProdigyWriter(Writer):
    """Writes text, tokens, spans and meta; tokens begin and end where spans do."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._tokenize = Tokenizer()

    def write(self, extraction: Extraction) -> None:
        """Write the task of one article."""
        article, doc = extraction.article, self._tokenize(extraction)
        tokens = [
            {
                "text": token.text,
                "start": token.idx,
                "end": token.idx + len(token),
                "id": token.i,
                "ws": bool(token.whitespace_),
            }
            for token in doc
        ]
        about = {name: getattr(article, name) for name in ("origin", "title", "date", "url", "site")}
        task = {
            "text": doc.text,
            "tokens": tokens,
            "spans": _spans(extraction, doc),
            "meta": {name: value for name, value in about.items() if value},
        }
        self._stream.write(dumps(task) + "\n")


def _spans(extraction: Extraction, doc: Any) -> list[dict[str, Any]]:
    spans = []
    for quote in extraction.quotes:
        about = {
            "type": quote.type,
            "act": quote.act,
            "stance": quote.stance,
            "speaker": quote.speaker.name,
        }
        for role in ROLES:
            for piece in getattr(quote, role):
                span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
                place = {"start": span.start_char, "end": span.end_char}
                tokens = {"token_start": span.start, "token_end": span.end - 1}
                spans.append({**place, **tokens, "label": role.upper(), "record": quote.id, **about})
    return spans
