"""Our figures are those of the scorer that comes with the shared data."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotex.codec import to_dict
from quotex.evaluate import Figure, GoldArticle, read_gold, score_records, score_spans
from quotex.records import Article
from tests.evaluate.perturb import perturbed
from tests.shared_data import shared_folder

GOLD = [
    "seed/gold",
    "data/phenomena/dev.jsonl.gz",
    "data/news/dev.jsonl.gz",
    "data/polnear/dev-speakers.jsonl.gz",
]


@pytest.fixture(scope="module")
def shared() -> Path:
    folder = shared_folder()
    if folder is None:
        pytest.skip("needs the shared scorer")
    return folder


@pytest.fixture(scope="module")
def scorer(shared: Path) -> dict[str, Any]:
    return runpy.run_path(str(shared / "eval/score.py"))


Score = Callable[[list[GoldArticle], dict[str, Any]], dict[str, Figure]]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("gold", GOLD)
def test_records(gold: str, seed: int, shared: Path, scorer: dict[str, Any]) -> None:
    compare(shared / gold, seed, score_records, scorer["score_records"], scorer["load_gold"])


@pytest.mark.parametrize("gold", [*GOLD, "data/polnear/dev.jsonl.gz"])
def test_spans(gold: str, shared: Path, scorer: dict[str, Any]) -> None:
    compare(shared / gold, 0, score_spans, scorer["score_spans"], scorer["load_gold"])


def test_records_of_gold_without_speakers(shared: Path, scorer: dict[str, Any]) -> None:
    gold = shared / "data/polnear/dev.jsonl.gz"
    compare(gold, 0, score_records, scorer["score_records"], scorer["load_gold"])


def compare(path: Path, seed: int, ours: Score, theirs: Any, load_gold: Any) -> None:
    gold = read_gold(path)
    quotes = {article.id: perturbed(article, seed) for article in gold}
    records = {id_: [to_dict(Article(""), quote) for quote in found] for id_, found in quotes.items()}
    wanted = theirs(load_gold(path), records)
    wanted.pop("errors", None)
    assert {name: figure.to_dict() for name, figure in ours(gold, quotes).items()} == wanted
