"""Reads gold of any form, and lays it on its texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from quotex.errors import InputError
from quotex.evaluate import entries, standoff
from quotex.evaluate.gold import Annotation, GoldArticle

_FORMS = "Gold is JSON (.json, .jsonl, .jsonl.gz) or brat standoff (.ann), one file or a folder of them."


def read_gold(path: Path, texts: Mapping[str, str] | None = None) -> list[GoldArticle]:
    """Read JSON entries or brat standoff, from one file or a folder.

    Parameters
    ----------
    texts
        The articles' texts by id; without them, the gold must come with its texts.

    Raises
    ------
    InputError
        If the gold can't be read, holds no article or one of them twice, lacks a text, or its offsets do
        not fit the text.
    """
    found = _annotations(path, texts or {})
    if not found:
        raise InputError(f"{path}: no article in it", _FORMS)
    id_, times = Counter(item.id for item in found).most_common(1)[0]
    if times > 1:
        places = " and in ".join(item.place for item in found if item.id == id_)
        raise InputError(f"{path}: {id_} is annotated twice, in {places}", "Evaluate on one at a time.")
    if texts is not None:
        _check_texts(path, found, texts)
    return [item.lay_on(_text_of(item) if texts is None else texts[item.id]) for item in found]


def _annotations(path: Path, texts: Mapping[str, str]) -> list[Annotation]:
    if path.suffix == ".ann":
        return list(standoff.read(path, texts))
    if path.is_dir() and any(path.glob("*.ann")):
        if any(path.glob("*.json")):
            raise InputError(f"{path}: holds .ann and .json files", "Keep gold of one form in a folder.")
        return list(standoff.read(path, texts))
    return list(entries.read(path))


def _text_of(item: Annotation) -> str:
    if item.text is None:
        raise InputError(
            f"{item.place}: {item.id} comes without its text", "Name the articles too, after the gold."
        )
    return item.text


def _check_texts(path: Path, found: list[Annotation], texts: Mapping[str, str]) -> None:
    """Raise InputError unless each annotation has its article, with the text that it was made on."""
    missing = [item.id for item in found if item.id not in texts]
    if missing:
        names = ", ".join(missing[:10]) + (" …" if len(missing) > 10 else "")
        raise InputError(
            f"{path}: no article for {len(missing)} of {len(found)} ids: {names}",
            "The id of an article is its file's name without the suffix.",
        )
    for item in found:
        own, text = item.text, texts[item.id]
        if own is not None and own != text:
            pairs = enumerate(zip(own, text, strict=False))
            at = next((i for i, (a, b) in pairs if a != b), min(len(own), len(text)))
            raise InputError(
                f"{item.place}: the article {item.id} has another text from character {at} on: "
                f"{text[at : at + 30]!r}, in the gold {own[at : at + 30]!r}",
                "Its offsets would not fit; name no articles to take the texts of the gold.",
            )
