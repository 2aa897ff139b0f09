"""Measures sentence starts on a treebank and entities on silver articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quotex.evaluate.figures import Rates
from quotex.pipeline.analyse import analyse
from quotex.pipeline.weights import Weights
from training.corpora import Document, is_held_out, json_lines, polnear_document, treebank_documents


def sentence_starts(path: Path, weights: Weights) -> Rates:
    """Exact sentence starts on the documents of a CoNLL-U file."""
    pairs = (
        (set(d.sentences or ()), set(analyse(d.text, weights, "quotex").sentences))
        for d in treebank_documents(path)
    )
    return _rates(pairs)


def entities(data: Path, weights: Weights, share: float) -> Rates:
    """Exact entities with their labels on the silver articles that training held out."""
    silver = {record["id"]: record for record in json_lines(data / "polnear/silver-train.jsonl.gz")}
    documents: list[Document] = [
        polnear_document(record, silver[record["id"]])
        for record in json_lines(data / "polnear/train.jsonl.gz")
        if is_held_out(record["id"], share) and record["id"] in silver
    ]
    return _rates(
        (
            set(d.entities or ()),
            {(e.start, e.end, e.label) for e in analyse(d.text, weights, "quotex").entities},
        )
        for d in documents
    )


def _rates(pairs: Iterable[tuple[set, set]]) -> Rates:
    right = predicted = gold = 0
    for wanted, found in pairs:
        right, predicted, gold = right + len(wanted & found), predicted + len(found), gold + len(wanted)
    return Rates(right, predicted, gold)
