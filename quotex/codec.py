"""Records as plain dicts and JSON, and back from them; ``quotex.writers`` has the forms of others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, get_args

from quotex.records import (
    Act,
    Article,
    Evidence,
    Explanation,
    Quote,
    QuoteType,
    Speaker,
    SpeakerKind,
    Stance,
    TextSpan,
)

SCHEMA_VERSION = "1.2"

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(article: Article, quote: Quote, *, with_text: bool = False) -> dict[str, Any]:
    """Turn one quote and its article into a record of plain dicts, lists, strings and numbers.

    Parameters
    ----------
    with_text
        Add the article's text as ``article.text``.
    """
    about: dict[str, Any] = {
        "origin": article.origin,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "authors": list(article.authors),
        "site": article.site,
        "language": article.language,
        "metadata": dict(article.metadata),
    }
    if with_text:
        about["text"] = article.text
    record = {
        "article": about,
        "id": quote.id,
        "type": quote.type,
        "act": quote.act,
        "quote": quote.quote,
        "content": _spans(quote.content),
        "cue": _spans(quote.cue),
        "source": _spans(quote.source),
        "speaker": {
            "name": quote.speaker.name,
            "kind": quote.speaker.kind,
            "description": quote.speaker.description,
            "affiliation": quote.speaker.affiliation,
        },
        "confidence": round(quote.confidence, 4),
        "sentence": quote.sentence,
        "paragraph": quote.paragraph,
        "stance": quote.stance,
    }
    if quote.explanation:
        record["explanation"] = _explanation(quote.explanation)
    return record


def from_dict(record: Mapping[str, Any]) -> tuple[Article, Quote]:
    """Read a record back, of this or an older schema; fields that it does not know are ignored.

    Returns
    -------
    tuple
        The article, its text empty unless the record carries it, and the quote.

    Raises
    ------
    KeyError
        If a field of the record is missing.
    """
    about = record["article"]
    article = Article(
        text=about.get("text", ""),
        origin=about["origin"],
        title=about["title"],
        date=about["date"],
        url=about["url"],
        authors=tuple(about["authors"]),
        site=about.get("site"),
        language=about["language"],
        metadata=about.get("metadata", {}),
    )
    speaker = record["speaker"]
    quote = Quote(
        id=record["id"],
        type=record["type"],
        act=record["act"],
        quote=record["quote"],
        content=_read_spans(record["content"]),
        cue=_read_spans(record["cue"]),
        source=_read_spans(record["source"]),
        speaker=Speaker(speaker["name"], speaker["kind"], speaker["description"], speaker.get("affiliation")),
        confidence=record["confidence"],
        sentence=record["sentence"],
        paragraph=record["paragraph"],
        stance=record.get("stance", "affirmed"),
        explanation=_read_explanation(record["explanation"]) if "explanation" in record else None,
    )
    return article, quote


def dumps(value: object, *, indent: int | None = None) -> str:
    """Write a plain value as JSON that any UTF-8 stream takes.

    Text stays as it is, except for lone surrogates, which no encoding can carry: they are
    escaped, as JSON allows.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of one record; ``version`` grows when a field changes."""
    text, optional_text = {"type": "string"}, {"type": ["string", "null"]}
    offset = {"type": "integer", "minimum": 0}
    span = _object({"start": offset, "end": offset, "text": text})
    spans = {"type": "array", "items": {"$ref": "#/$defs/span"}}
    article = _object(
        {
            "origin": text,
            "title": optional_text,
            "date": {"type": ["string", "null"], "format": "date"},
            "url": optional_text,
            "authors": {"type": "array", "items": text},
            "site": optional_text,
            "language": text,
            "metadata": _object({}),
            "text": text,
        },
        optional=("text",),
    )
    speaker = _object(
        {
            "name": optional_text,
            "kind": _one_of(SpeakerKind),
            "description": optional_text,
            "affiliation": optional_text,
        },
        optional=("affiliation",),
    )
    optional_span = {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]}
    chance = {"type": "number", "minimum": 0, "maximum": 1}
    explanation = _object(
        {
            "mention": optional_span,
            "antecedent": optional_span,
            "named": spans,
            "rule": text,
            "evidence": {"type": "array", "items": _object({"reason": text, "weight": {"type": "number"}})},
            "found": chance,
            "speaker": {**chance, "type": ["number", "null"]},
        }
    )
    record = _object(
        {
            "article": article,
            "id": text,
            "type": _one_of(QuoteType),
            "act": _one_of(Act),
            "quote": text,
            "content": {**spans, "minItems": 1},
            "cue": spans,
            "source": spans,
            "speaker": speaker,
            "confidence": chance,
            "sentence": text,
            "paragraph": offset,
            "stance": _one_of(Stance),
            "explanation": explanation,
        },
        optional=("explanation",),
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:quotex:record:{SCHEMA_VERSION}",
        "title": "quotex record",
        "description": "One attribution in an article: who said what. Offsets count Unicode code points.",
        "version": SCHEMA_VERSION,
        **record,
        "$defs": {"span": span},
    }


def _explanation(why: Explanation) -> dict[str, Any]:
    return {
        "mention": _spans((why.mention,))[0] if why.mention else None,
        "antecedent": _spans((why.antecedent,))[0] if why.antecedent else None,
        "named": _spans(why.named),
        "rule": why.rule,
        "evidence": [{"reason": item.reason, "weight": round(item.weight, 4)} for item in why.evidence],
        "found": round(why.found, 4),
        "speaker": None if why.speaker is None else round(why.speaker, 4),
    }


def _read_explanation(why: Mapping[str, Any]) -> Explanation:
    return Explanation(
        mention=_read_spans([why["mention"]])[0] if why["mention"] else None,
        antecedent=_read_spans([why["antecedent"]])[0] if why["antecedent"] else None,
        named=_read_spans(why["named"]),
        rule=why["rule"],
        evidence=tuple(Evidence(item["reason"], item["weight"]) for item in why["evidence"]),
        found=why["found"],
        speaker=why["speaker"],
    )


def _spans(spans: tuple[TextSpan, ...]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.text} for span in spans]


def _read_spans(spans: list[dict[str, Any]]) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(span["start"], span["end"], span["text"]) for span in spans)


def _object(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _one_of(literal: Any) -> dict[str, Any]:
    return {"enum": list(get_args(literal))}
