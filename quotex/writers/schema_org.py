"""schema.org's Quotation and Claim, as JSON-LD; never a verdict on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotex.records import Article, Extraction, Quote
from quotex.writers.linked import LinkedDataWriter, article_iri, record_iri


class SchemaOrgWriter(LinkedDataWriter):
    """A node an article and a record, but for what its source does not stand by.

    What is direct is a Quotation, the speaker its ``spokenByCharacter``: whom the article gives as the
    speaker, which may be wrong. The rest is a Claim with ``author`` and ``appearance``. A document that
    speaks is what a Quotation ``isBasedOn``, and a further appearance of a Claim.
    """

    head = {"@context": "https://schema.org"}  # noqa: RUF012 - never changed
    nodes_in = "@graph"

    def nodes(self, extraction: Extraction) -> Iterator[dict[str, Any]]:
        """Yield the article, then its records that are affirmed: a denial is no claim of what is denied."""
        article = extraction.article
        yield _article(article)
        for quote in extraction.quotes:
            if quote.stance != "affirmed":
                continue
            node = _quotation if quote.type == "direct" else _claim
            yield {"@id": record_iri(article, quote), "text": quote.quote, **node(article, quote)}


def _article(article: Article) -> dict[str, Any]:
    about = {
        "headline": article.title,
        "datePublished": article.date,
        "url": article.url,
        "author": _authors(article),
        "publisher": article.site and {"@type": "Organization", "name": article.site},
        "inLanguage": article.language,
    }
    known = {name: value for name, value in about.items() if value}
    return {"@id": article_iri(article), "@type": "Article", **known}


def _quotation(article: Article, quote: Quote) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": "Quotation", "isPartOf": {"@id": article_iri(article)}}
    if quote.speaker.kind == "document":
        return {**node, "isBasedOn": _speaker(article, quote)}
    speaker = _speaker(article, quote)
    return {**node, "spokenByCharacter": speaker} if speaker else node


def _claim(article: Article, quote: Quote) -> dict[str, Any]:
    here = {"@id": article_iri(article)}
    speaker = _speaker(article, quote)
    if speaker and quote.speaker.kind == "document":
        return {"@type": "Claim", "appearance": [here, speaker]}
    node: dict[str, Any] = {"@type": "Claim", "appearance": here}
    return {**node, "author": speaker} if speaker else node


def _speaker(article: Article, quote: Quote) -> Any:
    speaker = quote.speaker
    if speaker.kind == "author":
        return _authors(article)
    if not speaker.name:
        return None
    if speaker.kind == "unnamed":
        return {"@type": "Person", "description": speaker.name}
    kinds = {"person": "Person", "document": "CreativeWork"}
    node: dict[str, Any] = {"@type": kinds.get(speaker.kind, "Organization"), "name": speaker.name}
    if speaker.description:
        node["description"] = speaker.description
    if speaker.affiliation and speaker.kind == "person":
        node["affiliation"] = {"@type": "Organization", "name": speaker.affiliation}
    return node


def _authors(article: Article) -> list[dict[str, Any]]:
    return [{"@type": "Person", "name": name} for name in article.authors]
