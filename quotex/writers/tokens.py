"""Articles cut into spaCy's tokens, for the formats that know no characters."""

from __future__ import annotations

from typing import Any

from quotex.records import Extraction
from quotex.writers.wording import encodable

ROLES = ("content", "cue", "source")


class Tokenizer:
    """Cuts English text as spaCy does, and besides where a piece of a record begins or ends."""

    def __init__(self) -> None:
        import spacy

        self._spacy = spacy
        self._nlp = spacy.blank("en")

    def __call__(self, extraction: Extraction) -> Any:
        """Return a Doc of the article's text, lone surrogates replaced."""
        pieces = [piece for quote in extraction.quotes for role in ROLES for piece in getattr(quote, role)]
        edges = {edge for piece in pieces for edge in (piece.start, piece.end)}
        words: list[str] = []
        spaces: list[bool] = []
        for token in self._nlp.tokenizer(encodable(extraction.article.text)):
            cuts = [at for at in range(1, len(token)) if token.idx + at in edges]
            words += (token.text[a:b] for a, b in zip([0, *cuts], [*cuts, len(token)], strict=True))
            spaces += [*[False] * len(cuts), bool(token.whitespace_)]
        return self._spacy.tokens.Doc(self._nlp.vocab, words=words, spaces=spaces)
