"""Reads gold: articles with the attributions that people found in them."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotex.errors import InputError
from quotex.records import Act, QuoteType, Speaker, TextSpan


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution as annotated; what was not annotated is None, and not scored.

    Attributes
    ----------
    speaker
        Its name is None where there is nobody to name.
    """

    content: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    source: tuple[TextSpan, ...]
    speaker: Speaker | None = None
    type: QuoteType | None = None
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article.

    Attributes
    ----------
    not_quotes
        Strings in quotation marks that are nobody's words: titles, nicknames, scare words.
    """

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]
    not_quotes: tuple[TextSpan, ...] = ()


def read_gold(path: Path) -> list[GoldArticle]:
    """Read a folder of ``NAME.json`` files, or one ``.jsonl`` or ``.jsonl.gz`` file.

    Raises
    ------
    InputError
        If it can't be read, holds no article, or an entry lacks a field.
    """
    try:
        return [_article(entry) for entry in _entries(path)]
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not gold in the expected form: {error!r}") from error


def digest(path: Path) -> str:
    """Return the SHA-256 of all entries, in hexadecimal; how the files are formatted plays no part.

    Raises
    ------
    InputError
        If the gold can't be read or holds no article.
    """
    return hashlib.sha256(json.dumps(_entries(path), sort_keys=True).encode()).hexdigest()


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        if path.is_dir():
            texts = [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.json"))]
        else:
            data = path.read_bytes()
            lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").split("\n")
            texts = [line for line in lines if line.strip()]
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    if not texts:
        raise InputError(f"{path}: no article in it")
    return [json.loads(text) for text in texts]


def _article(entry: dict[str, Any]) -> GoldArticle:
    text = entry["text"]

    def spans(offsets: list[tuple[int, int]]) -> tuple[TextSpan, ...]:
        return tuple(TextSpan(start, end, text[start:end]) for start, end in offsets)

    return GoldArticle(
        id=entry["id"],
        text=text,
        attributions=tuple(
            GoldAttribution(
                content=spans(item["content"]),
                cue=spans(item["cue"]),
                source=spans(item["source"]),
                speaker=Speaker(item["speaker"], item["kind"]) if "speaker" in item else None,
                type=item.get("type"),
                act=item.get("act"),
            )
            for item in entry["attributions"]
        ),
        not_quotes=spans(entry.get("not_quotes", [])),
    )
