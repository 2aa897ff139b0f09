"""JSON-LD is read by a processor that knows the published contexts, as far as they are used here."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from pyld import jsonld

from quotex.records import Article, Extraction, QuoteType, Speaker, SpeakerKind, Stance
from quotex.writers import FORMATS
from quotex.writers.linked import article_iri
from quotex.writers.wording import encodable
from samples import extractions

OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"


def _ids(prefix: str, *names: str) -> dict[str, Any]:
    return {name: {"@id": prefix, "@type": "@id"} for name in names}


ANNOTATION = {
    "id": "@id",
    "type": "@type",
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "start": {"@id": f"{OA}start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": f"{OA}end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
} | {
    name: OA + name
    for name in (
        "Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector "
        "exact prefix suffix identifying classifying describing"
    ).split()
}
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION,
    "https://schema.org": {"@vocab": SCHEMA, "url": {"@id": f"{SCHEMA}url", "@type": "@id"}},
}
DOMAINS = {
    "Article": {"headline", "datePublished", "url", "author", "publisher", "inLanguage"},
    "Quotation": {"text", "isPartOf", "spokenByCharacter", "isBasedOn"},
    "Claim": {"text", "author", "appearance"},
    "Person": {"name", "description", "affiliation"},
    "Organization": {"name", "description"},
    "CreativeWork": {"name", "description"},
}


def load(url: str, options: object) -> dict[str, Any]:
    return {"documentUrl": url, "contextUrl": None, "document": {"@context": CONTEXTS[url]}}


def written(format_: str, *found: Extraction) -> dict[str, Any]:
    stream = io.StringIO()
    writer = FORMATS[format_].open(stream)
    for extraction in found:
        writer.write(extraction)
    writer.close()
    document: dict[str, Any] = json.loads(stream.getvalue())
    return document


def expanded(document: dict[str, Any]) -> list[dict[str, Any]]:
    options = {"documentLoader": load, "base": "https://example.org/out.jsonld"}
    result: list[dict[str, Any]] = jsonld.expand(document, options)
    return result


@settings(deadline=None)
@given(extraction=extractions())
def test_every_annotation_finds_its_words(extraction: Extraction) -> None:
    document = written("w3c", extraction)
    (page,) = expanded(document)
    assert page["@id"] == "https://example.org/out.jsonld"
    assert len(document["items"]) == len(extraction.quotes)
    text = encodable(extraction.article.text)
    for item, quote in zip(document["items"], extraction.quotes, strict=True):
        places = [body for body in item["body"] if body["type"] == "SpecificResource"]
        assert [body["role"] for body in places] == ["cue"] * len(quote.cue) + ["source"] * len(quote.source)
        for place in [*item["target"], *places]:
            exact, position = place["selector"]
            whole = exact["prefix"] + exact["exact"] + exact["suffix"]
            assert text[position["start"] : position["end"]] == exact["exact"]
            assert text.startswith(whole, position["start"] - len(exact["prefix"]))


def test_an_annotation_says_who_and_how(extraction: Extraction) -> None:
    (page,) = expanded(written("w3c", extraction, extraction))
    first = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"][0]
    assert first["@type"] == [f"{OA}Annotation"]
    bodies = first[f"{OA}hasBody"][:4]
    values = [body["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"] for body in bodies]
    assert values == ["=Jane | Smith", "direct", "speech", "affirmed"]
    assert bodies[0][f"{OA}hasPurpose"] == [{"@id": f"{OA}identifying"}]
    assert first[f"{OA}hasTarget"][0][f"{OA}hasSource"] == [{"@id": "https://example.org/a.txt"}]


@settings(deadline=None)
@given(extraction=extractions())
def test_schema_org_knows_every_property(extraction: Extraction) -> None:
    def check(node: dict[str, Any]) -> None:
        for type_ in node.get("@type", []):
            properties = {key.removeprefix(SCHEMA) for key in node if not key.startswith("@")}
            assert properties <= DOMAINS[type_.removeprefix(SCHEMA)]
        for key, values in node.items():
            if not key.startswith("@"):
                for value in values:
                    check(value)

    nodes = expanded(written("schema-org", extraction))
    for node in nodes:
        check(node)
    types = [node["@type"][0].removeprefix(SCHEMA) for node in nodes if "@type" in node]
    affirmed = [quote for quote in extraction.quotes if quote.stance == "affirmed"]
    wanted = ["Quotation" if quote.type == "direct" else "Claim" for quote in affirmed]
    assert types == ["Article", *wanted]


@pytest.mark.parametrize(
    ("kind", "direct", "indirect"),
    [
        ("person", {"spokenByCharacter": {"@type": "Person", "name": "Jo"}}, {"author": "Person"}),
        ("group", {"spokenByCharacter": {"@type": "Organization", "name": "Jo"}}, {"author": "Organization"}),
        ("unnamed", {"spokenByCharacter": {"@type": "Person", "description": "Jo"}}, {"author": "Person"}),
        ("document", {"isBasedOn": {"@type": "CreativeWork", "name": "Jo"}}, {}),
    ],
)
def test_each_speaker_has_the_property_that_fits(
    extraction: Extraction, kind: SpeakerKind, direct: dict[str, Any], indirect: dict[str, str]
) -> None:
    quote = replace(extraction.quotes[0], speaker=Speaker("Jo", kind))
    claim = replace(quote, type="mixed")
    _, first, second = written("schema-org", replace(extraction, quotes=(quote, claim)))["@graph"]
    assert {key: first[key] for key in direct} == direct
    assert {key: second[key]["@type"] for key in indirect} == indirect
    assert first["isPartOf"] == {"@id": "a.txt"}
    assert {"@id": "a.txt"} in (second["appearance"], *second["appearance"])


@pytest.mark.parametrize("stance", ["denied", "unsaid"])
@pytest.mark.parametrize("type_", ["direct", "indirect"])
def test_what_the_source_does_not_stand_by_is_no_claim_of_theirs(
    extraction: Extraction, stance: Stance, type_: QuoteType
) -> None:
    quote = replace(extraction.quotes[0], stance=stance, type=type_)
    (node,) = written("schema-org", replace(extraction, quotes=(quote,)))["@graph"]
    assert node["@type"] == "Article"


@pytest.mark.parametrize("format_", ["w3c", "schema-org"])
def test_nothing_found_is_still_a_document(format_: str) -> None:
    (members,) = [value for value in written(format_).values() if value == []]
    assert members == []


@pytest.mark.parametrize(
    ("article", "iri"),
    [
        (Article("", origin="a b/é:1.txt"), "a%20b/%C3%A9%3A1.txt"),
        (Article("", origin="/x/y.txt"), "file:///x/y.txt"),
        (Article("", origin="x", url="https://example.org/a b"), "https://example.org/a%20b"),
        (Article("", origin="https://example.org/?a=é"), "https://example.org/?a=%C3%A9"),
        (Article("", origin="x", url="javascript:alert(1)"), "x"),
    ],
)
def test_an_article_has_an_iri(article: Article, iri: str) -> None:
    assert article_iri(article) == iri
