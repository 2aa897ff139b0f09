"""Fits the confidence: a logistic regression over what each step was sure of, on held-out articles."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from quotex.evaluate import GoldArticle, read_gold
from quotex.evaluate.matching import match
from quotex.evaluate.names import is_same
from quotex.pipeline.analyse import analyse
from quotex.pipeline.convert import calibration_inputs, quotes, resolved_speakers
from quotex.pipeline.weights import Weights
from training.corpora import is_held_out

#: Articles with speakers: only there can a record be called right.
GOLD = ("news/train.jsonl.gz", "polnear/train-speakers.jsonl.gz")


def calibrate(
    data: Path, weights: Weights, share: float, *, ridge: float = 1.0, rounds: int = 50
) -> dict[str, float]:
    """Return a weight a feature and the bias, fitted by Newton's method with an L2 penalty."""
    rows, right = [], []
    for name in GOLD:
        for article in read_gold(data / name):
            if is_held_out(article.id, share):
                for values, is_right in _records(article, weights):
                    rows.append(values)
                    right.append(is_right)
    names = list(rows[0])
    x = np.array([[*(row[name] for name in names), 1.0] for row in rows])
    y = np.array(right, dtype=float)
    w = np.zeros(x.shape[1])
    penalty = ridge * np.eye(x.shape[1])
    penalty[-1, -1] = 0.0
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + penalty
        w -= np.linalg.solve(hessian + 1e-9 * np.eye(len(w)), x.T @ (p - y) + penalty @ w)
    p = 1 / (1 + np.exp(-x @ w))
    print(f"calibration: {len(y)} records, {y.mean():.3f} right, mean confidence {p.mean():.3f}")
    return {name: round(float(value), 4) for name, value in zip([*names, "bias"], w, strict=True)}


def _records(article: GoldArticle, weights: Weights) -> list[tuple[dict[str, float], bool]]:
    """The calibration inputs of each record found, and whether it is right; optional ones are left out."""
    analysis = analyse(article.text, weights, "quotex")
    speakers = resolved_speakers(article.text, analysis)
    inputs = [calibration_inputs(a, s) for a, s in zip(analysis.attributions, speakers, strict=True)]
    found = quotes(article.text, analysis, weights)
    matches, _ = match(article, found)
    by_quote = {id(m.quote): m.gold for m in matches}
    rows = []
    for values, quote in zip(inputs, found, strict=True):
        gold = by_quote.get(id(quote))
        named = quote.speaker.name is not None
        is_right = gold is not None and (
            not named or gold.speaker is None or is_same(gold.speaker, quote.speaker.name, strict=True)
        )
        if gold is not None or quote.act == "speech":
            rows.append((values, is_right))
    return rows
