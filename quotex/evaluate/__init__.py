"""Scores extractions against gold: who said what, record by record, and exact spans."""

from quotex.evaluate.entries import digest
from quotex.evaluate.figures import Figure, Rates, Share
from quotex.evaluate.gold import GoldArticle, GoldAttribution
from quotex.evaluate.predictions import read_predictions
from quotex.evaluate.reading import read_gold
from quotex.evaluate.scores import score, score_not_quotes, score_records, score_spans

__all__ = [
    "Figure",
    "GoldArticle",
    "GoldAttribution",
    "Rates",
    "Share",
    "digest",
    "read_gold",
    "read_predictions",
    "score",
    "score_not_quotes",
    "score_records",
    "score_spans",
]
