"""Scores extractions against gold: who said what, record by record, and exact spans."""

from quotex.evaluate.figures import Figure, Rates, Share
from quotex.evaluate.gold import GoldArticle, GoldAttribution, digest, read_gold
from quotex.evaluate.scores import score_not_quotes, score_records, score_spans

__all__ = [
    "Figure",
    "GoldArticle",
    "GoldAttribution",
    "Rates",
    "Share",
    "digest",
    "read_gold",
    "score_not_quotes",
    "score_records",
    "score_spans",
]
