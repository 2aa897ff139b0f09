"""The formats of spaCy and Prodigy, which know tokens."""

from __future__ import annotations

import io
import json
from typing import Any

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

from quotex.codec import to_dict
from quotex.records import Extraction
from quotex.writers import FORMATS
from quotex.writers.wording import encodable
from samples import extractions

ROLES = ("content", "cue", "source")


def docs(*found: Extraction) -> list[Doc]:
    stream = io.BytesIO()
    writer = FORMATS["spacy"].open(stream)
    for extraction in found:
        writer.write(extraction)
    writer.close()
    return list(DocBin().from_bytes(stream.getvalue()).get_docs(spacy.blank("en").vocab))


def tasks(*found: Extraction) -> list[dict[str, Any]]:
    stream = io.StringIO()
    writer = FORMATS["prodigy"].open(stream)
    for extraction in found:
        writer.write(extraction)
    writer.close()
    return [json.loads(line) for line in stream.getvalue().split("\n")[:-1]]


@settings(deadline=None, max_examples=20)
@given(found=st.lists(extractions(), max_size=3))
def test_a_docbin_reads_back_without_loss(found: list[Extraction]) -> None:
    for doc, one in zip(docs(*found), found, strict=True):
        assert doc.text == encodable(one.article.text)
        records = json.loads(json.dumps(doc.user_data["quotex"]))  # MessagePack reads lists as tuples
        assert records == encodable([to_dict(one.article, quote) for quote in one.quotes])
        for role in ROLES:
            spans = [(s.start_char, s.end_char, s.id_, s.label_) for s in doc.spans[f"quotex/{role}"]]
            pieces = [(quote.id, piece) for quote in one.quotes for piece in getattr(quote, role)]
            assert spans == [(piece.start, piece.end, id_, role) for id_, piece in pieces]


@settings(deadline=None, max_examples=20)
@given(extraction=extractions())
def test_a_prodigy_task_has_spans_on_tokens(extraction: Extraction) -> None:
    (task,) = tasks(extraction)
    text, tokens = task["text"], task["tokens"]
    assert "".join(token["text"] + " " * token["ws"] for token in tokens) == text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    for span in task["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
    assert [(span["label"], span["start"], span["end"]) for span in task["spans"]] == [
        (role.upper(), piece.start, piece.end)
        for quote in extraction.quotes
        for role in ROLES
        for piece in getattr(quote, role)
    ]


def test_meta_tells_where_it_is_from(extraction: Extraction) -> None:
    (task,) = tasks(extraction)
    assert task["meta"] == {"origin": "a.txt", "title": "<Title>", "date": "2026-02-27"}
    assert task["spans"][0]["speaker"] == "=Jane | Smith"
