"""Measures what the scorer does not: sentence starts, entities, and how far the confidence can be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from quotex.evaluate import GoldArticle
from quotex.evaluate.figures import Rates
from quotex.evaluate.matching import match
from quotex.evaluate.names import is_same
from quotex.pipeline.analyse import analyse
from quotex.pipeline.convert import quotes
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


@dataclass(frozen=True, slots=True)
class Reliability:
    """How stated confidence compares with what is right.

    Attributes
    ----------
    error
        Expected calibration error, over bins of equal size.
    points
        The mean confidence of each bin, and the share of it that is right.
    sure_right, sure_share
        Of the records with a confidence of at least 0.9: the share that is right, and their share of all.
    """

    error: float
    points: list[tuple[float, float]]
    sure_right: float
    sure_share: float


def reliability(gold: Iterable[GoldArticle], weights: Weights, bins: int = 10) -> Reliability:
    """How far the confidence can be trusted, over records that count in the scorer's sense.

    A record is right when it is matched and, where both name a speaker, under strictly the right one.
    """
    stated, right = [], []
    for article in gold:
        records = quotes(article.text, analyse(article.text, weights, "quotex"), weights)
        matched = {id(m.quote): m.gold for m in match(article, records)[0]}
        for quote in records:
            item = matched.get(id(quote))
            if item is None and quote.act == "thought":
                continue
            name = quote.speaker.name
            named_wrong = (
                item is not None
                and name is not None
                and item.speaker is not None
                and not is_same(item.speaker, name, strict=True)
            )
            stated.append(quote.confidence)
            right.append(item is not None and not named_wrong)
    order = np.argsort(stated)
    confidence, truth = np.array(stated)[order], np.array(right, dtype=float)[order]
    parts = [part for part in np.array_split(np.arange(len(order)), bins) if len(part)]
    points = [(float(confidence[p].mean()), float(truth[p].mean())) for p in parts]
    error = sum(len(p) * abs(mean - share) for p, (mean, share) in zip(parts, points, strict=True)) / max(
        1, len(order)
    )
    sure = confidence >= 0.9
    return Reliability(error, points, float(truth[sure].mean()) if sure.any() else 1.0, float(sure.mean()))
