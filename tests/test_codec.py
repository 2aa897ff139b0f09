from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest

from quotex.codec import dumps, from_dict, schema, to_dict
from quotex.records import Evidence, Explanation, Extraction, Stance

KEYS = "article id type act quote content cue source speaker confidence sentence paragraph stance".split()


def test_a_record_has_the_fields_of_the_contract_in_order(extraction: Extraction) -> None:
    record = to_dict(extraction.article, extraction.quotes[0])
    assert list(record) == KEYS
    assert list(record["article"]) == "origin title date url authors site language metadata".split()
    assert record["content"][0].keys() == {"start", "end", "text"}
    assert record["confidence"] == 0.1235


def test_a_record_with_text_survives_the_round_trip_through_json(extraction: Extraction) -> None:
    quote = replace(extraction.quotes[0], confidence=0.5)
    record = json.loads(dumps(to_dict(extraction.article, quote, with_text=True)))
    assert from_dict(record) == (extraction.article, quote)


def test_a_record_of_the_first_schema_is_read(extraction: Extraction) -> None:
    record = to_dict(extraction.article, extraction.quotes[0])
    del record["article"]["site"], record["article"]["metadata"], record["stance"]
    assert from_dict(record)[1].stance == "affirmed"
    assert from_dict(record)[0] == replace(extraction.article, text="")


def test_metadata_is_carried_as_it_is(extraction: Extraction) -> None:
    article = replace(extraction.article, site="Post", metadata={"n": 1, "deep": {"list": [None, "é"]}})
    record = json.loads(dumps(to_dict(article, extraction.quotes[0])))
    assert record["article"]["metadata"] == article.metadata
    assert list(faults(record, schema())) == []
    assert from_dict(record)[0] == replace(article, text="")


@pytest.mark.parametrize("stance", get_args(Stance))
def test_a_record_tells_whether_its_source_stands_by_it(extraction: Extraction, stance: Stance) -> None:
    record = to_dict(extraction.article, replace(extraction.quotes[0], stance=stance))
    assert list(faults(record, schema())) == []
    assert from_dict(record)[1].stance == stance


def test_an_explanation_is_kept_where_there_is_one(extraction: Extraction) -> None:
    span = extraction.quotes[0].source[0]
    evidence = (Evidence("spoke last", 1.5),)
    for why in (
        Explanation(span, span, (span, span), "a rule", evidence, 0.75, 0.5),
        Explanation(None, None, (), "a rule", (), 0.75, None),
    ):
        quote = replace(extraction.quotes[0], confidence=0.5, explanation=why)
        record = json.loads(dumps(to_dict(extraction.article, quote, with_text=True)))
        assert from_dict(record) == (extraction.article, quote)
        assert list(faults(record, schema())) == []


def test_offsets_point_at_the_pieces_in_the_text(extraction: Extraction) -> None:
    record = to_dict(extraction.article, extraction.quotes[0], with_text=True)
    for piece in record["content"] + record["cue"] + record["source"]:
        assert record["article"]["text"][piece["start"] : piece["end"]] == piece["text"]


@pytest.mark.parametrize("text", ["“é”", "a\ud800b", "\udcff", '\\"\x00'])
def test_json_keeps_any_text_and_can_be_encoded(text: str) -> None:
    assert json.loads(dumps([text]).encode("utf-8")) == [text]


def test_json_stays_readable() -> None:
    assert dumps("“é”") == '"“é”"'


def test_the_schema_accepts_a_record(extraction: Extraction) -> None:
    for with_text in (False, True):
        record = to_dict(extraction.article, extraction.quotes[0], with_text=with_text)
        assert list(faults(record, schema())) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "quoted"),
        ("confidence", 2),
        ("content", []),
        ("id", None),
        ("stance", "maybe"),
        ("cue", [{}]),
    ],
)
def test_the_schema_rejects_what_is_no_record(extraction: Extraction, field: str, value: object) -> None:
    record = to_dict(extraction.article, extraction.quotes[0])
    assert list(faults(record | {field: value}, schema()))
    del record[field]
    assert list(faults(record, schema()))


def test_the_schema_carries_a_version() -> None:
    assert schema()["version"] in schema()["$id"]


TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


def faults(value: Any, rule: dict[str, Any]) -> Any:
    """Yield where a value breaks a schema; knows the keywords that ours uses."""
    if "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]]
    if "anyOf" in rule:
        if all(list(faults(value, choice)) for choice in rule["anyOf"]):
            yield value, rule["anyOf"]
        return
    types = rule.get("type", list(TYPES))
    if not any(isinstance(value, TYPES[name]) for name in ([types] if isinstance(types, str) else types)):
        yield value, types
        return
    if value not in rule.get("enum", [value]):
        yield value, rule["enum"]
    if isinstance(value, dict):
        yield from (name for name in rule["required"] if name not in value)
        for name in value.keys() & rule["properties"].keys():
            yield from faults(value[name], rule["properties"][name])
    if isinstance(value, list):
        if len(value) < rule.get("minItems", 0):
            yield value, "too short"
        for item in value:
            yield from faults(item, rule["items"])
    if isinstance(value, int | float) and not rule.get("minimum", 0) <= value <= rule.get("maximum", value):
        yield value, "out of range"
