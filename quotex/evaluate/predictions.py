"""Reads records that were extracted before, to score them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from quotex import codec
from quotex.errors import InputError
from quotex.evaluate.entries import json_lines
from quotex.evaluate.gold import GoldArticle
from quotex.records import Quote


def read_predictions(path: Path, articles: Iterable[GoldArticle]) -> dict[str, list[Quote]]:
    """Read what ``quotex extract --format jsonl`` wrote, into lists by the ids of their articles.

    Raises
    ------
    InputError
        If the file can't be read, a line is no record, or a piece of one does not stand at its offsets in
        the article of that id; names the line.
    """
    texts = {article.id: article.text for article in articles}
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for place, record in json_lines(path):
        try:
            article, quote = codec.from_dict(record)
        except (AttributeError, KeyError, TypeError) as error:
            raise InputError(f"{place}: no record of quotex: {error!r}") from error
        if article.id in texts:
            _check(quote, texts[article.id], f"{place}: {article.id}")
        quotes[article.id].append(quote)
    return dict(quotes)


def _check(quote: Quote, text: str, place: str) -> None:
    for span in (*quote.content, *quote.cue, *quote.source):
        there = text[span.start : span.end]
        if there != span.text:
            raise InputError(
                f"{place}: “{span.text[:60]}” does not stand at {span.start}-{span.end} of the gold's text, "
                f"but “{there[:60]}”",
                "The records come from another text than the gold.",
            )
