"""The W3C's Web Annotations, as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotex.records import Article, Extraction, Quote, TextSpan
from quotex.writers.linked import LinkedDataWriter, article_iri, record_iri

_AROUND = 32  # characters of prefix and suffix
_OWN_TERMS = {
    name: f"urn:quotex:vocabulary:{name}"
    for name in ("role", "record", "kind", "description", "affiliation", "confidence")
}


class WebAnnotationWriter(LinkedDataWriter):
    """A page of annotations, one a record.

    Targets are the pieces of content. Bodies are the speaker (``identifying``), type and act
    (``classifying``), and the words of cue and source (``describing``, told apart by ``role``).
    """

    head = {  # noqa: RUF012 - never changed
        "@context": ["http://www.w3.org/ns/anno.jsonld", _OWN_TERMS],
        "id": "",  # the document itself
        "type": "AnnotationPage",
    }
    nodes_in = "items"

    def nodes(self, extraction: Extraction) -> Iterator[dict[str, Any]]:
        """Yield an annotation a record."""
        article = extraction.article
        for quote in extraction.quotes:
            yield {
                "id": record_iri(article, quote),
                "type": "Annotation",
                "motivation": "describing",
                "record": quote.id,
                "confidence": round(quote.confidence, 4),
                "body": list(_bodies(article, quote)),
                "target": [_place(article, piece) for piece in quote.content],
            }


def _bodies(article: Article, quote: Quote) -> Iterator[dict[str, Any]]:
    speaker = quote.speaker
    if speaker.name:
        about = {name: getattr(speaker, name) for name in ("description", "affiliation")}
        known = {name: value for name, value in about.items() if value}
        yield {**_text("identifying", speaker.name), "kind": speaker.kind, **known}
    yield _text("classifying", quote.type)
    yield _text("classifying", quote.act)
    yield _text("classifying", quote.stance)
    for role, pieces in (("cue", quote.cue), ("source", quote.source)):
        for piece in pieces:
            yield {**_place(article, piece), "purpose": "describing", "role": role}


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _place(article: Article, piece: TextSpan) -> dict[str, Any]:
    before = article.text[max(0, piece.start - _AROUND) : piece.start]
    after = article.text[piece.end : piece.end + _AROUND]
    return {
        "type": "SpecificResource",
        "source": article_iri(article),
        "selector": [
            {"type": "TextQuoteSelector", "exact": piece.text, "prefix": before, "suffix": after},
            {"type": "TextPositionSelector", "start": piece.start, "end": piece.end},
        ],
    }
