"""Fits the confidence: two logistic regressions over what the steps were sure of.

Whether a record is an attribution is fitted on held-out articles alone: a share of the corpora, and our own
of ``data/held-out``. Whether a name is the right one is fitted on our own held-out articles and on all of
the corpora's with speakers: the rules learn no weights from them, the network's belief does, and is better
there than elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from quotex.evaluate import GoldArticle, read_gold
from quotex.evaluate.matching import match
from quotex.evaluate.names import is_same
from quotex.pipeline.analyse import analyse
from quotex.pipeline.confidence import found_inputs, speaker_inputs
from quotex.pipeline.convert import quotes, resolved_speakers
from quotex.pipeline.weights import Weights
from training.corpora import is_held_out

NEWS, POLNEAR = "news/train.jsonl.gz", "polnear/train.jsonl.gz"
SPEAKERS = (NEWS, "polnear/train-speakers.jsonl.gz")

#: Our own articles that no network learns from.
OURS = Path(__file__).parents[1] / "data/held-out"

Row = tuple[dict[str, float], bool, float]


#: Believes everything, so that nothing is left out before it is weighed.
CREDULOUS = {"found": {"bias": 9.0}, "speaker": {"bias": 9.0}}


def calibrate(data: Path, weights: Weights, share: float) -> dict[str, dict[str, float]]:
    """Return the weights of both models by name; ``weights`` must have been made CREDULOUS."""
    articles = {name: list(read_gold(data / name)) for name in {POLNEAR, *SPEAKERS}}
    ours = list(read_gold(OURS))
    held = {
        name: [a for a in articles[name] if is_held_out(a.id, share)] + more
        for name, more in ((NEWS, ours), (POLNEAR, []))
    }
    counts = {name: sum(len(a.attributions) for a in held[name]) for name in held}
    # Either kind of article counts alike, however many of them there are.
    found = [
        (*row, 1 / counts[name])
        for name in held
        for article in held[name]
        for row in _found(article, weights)
        # PolNeAR marks nothing without a cue or inside of another: it can't tell which of these are right.
        if not (name == POLNEAR and (row[0]["uncued"] or row[0]["nested"]))
    ]
    known = [article for name in SPEAKERS for article in articles[name]]
    named = [(*row, 1.0) for article in [*known, *ours] for row in _named(article, weights)]
    return {"found": fit("found", found), "speaker": fit("speaker", named)}


def fit(name: str, rows: list[Row], *, ridge: float = 1.0, rounds: int = 50) -> dict[str, float]:
    """Fit by Newton's method with an L2 penalty; rows are inputs, whether right, and their weight."""
    names = list(dict.fromkeys(key for inputs, *_ in rows for key in inputs))
    x = np.array([[*(inputs.get(key, 0.0) for key in names), 1.0] for inputs, *_ in rows])
    y = np.array([is_right for _, is_right, _ in rows], dtype=float)
    importance = np.array([weight for *_, weight in rows])
    importance *= len(rows) / importance.sum()
    w = np.zeros(x.shape[1])
    penalty = ridge * np.eye(x.shape[1])
    penalty[-1, -1] = 1e-9
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = x.T @ (x * (importance * p * (1 - p))[:, None]) + penalty
        w -= np.linalg.solve(hessian, x.T @ (importance * (p - y)) + penalty @ w)
    print(f"calibration of {name}: {len(y)} records, {np.average(y, weights=importance):.3f} right")
    return {key: round(float(value), 4) for key, value in zip([*names, "bias"], w, strict=True)}


def _found(article: GoldArticle, weights: Weights) -> Iterator[tuple[dict[str, float], bool]]:
    """The inputs of each record, and whether gold has it; what is optional is left out."""
    analysis = analyse(article.text, weights, "quotex")
    records = quotes(article.text, analysis, weights)
    matched = {id(m.quote) for m in match(article, records)[0]}
    for attribution, quote in zip(analysis.attributions, records, strict=True):
        if id(quote) in matched or quote.act == "speech":
            yield found_inputs(attribution), id(quote) in matched


def _named(article: GoldArticle, weights: Weights) -> Iterator[tuple[dict[str, float], bool]]:
    """The inputs of each name given to a matched record, and whether it is the right one."""
    analysis = analyse(article.text, weights, "quotex")
    speakers = resolved_speakers(article.text, analysis)
    records = quotes(article.text, analysis, weights)
    gold = {id(m.quote): m.gold.speaker for m in match(article, records)[0]}
    for resolved, quote in zip(speakers, records, strict=True):
        speaker, name = gold.get(id(quote)), quote.speaker.name
        if speaker is not None and name is not None:
            yield speaker_inputs(resolved), is_same(speaker, name, strict=True)
