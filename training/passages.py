"""Reads passages that tell whom he and she mean: ``data/training/passages``.

Passages are parted by a blank line. A name stands in brackets, and so does a pronoun, with the fullest name
that the passage has for whom it means, or a dash where it has none::

    In 1974 [Ilse Marchetti] joined the quartet of [Dora Quill], [her|Dora Quill] former teacher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from quotex.pipeline.spans import Span
from training.corpora import Document
from training.references import Meant, meant_by

_BRACKETS = re.compile(r"\[([^\[\]|]+)(?:\|([^\[\]|]+))?\]")


def documents(path: Path) -> Iterator[Document]:
    """Yield the passages of one file; their ids are the file's stem and a number."""
    for number, passage in enumerate(re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()), 1):
        yield _document(f"{path.stem}-{number}", passage)


def _document(identifier: str, passage: str) -> Document:
    text, done = "", 0
    names: list[Span] = []
    mentions: list[Meant] = []
    for match in _BRACKETS.finditer(passage):
        text += passage[done : match.start()]
        done = match.end()
        surface, meant = match.groups()
        span = len(text), len(text) + len(surface)
        text += surface
        if meant is None:
            names.append(span)
        else:
            mentions.append((*span, None if meant == "-" else meant))
    text += passage[done:]
    people = tuple(sorted({text[start:end] for start, end in names}))
    return meant_by(Document(identifier, text, "quotex", names=tuple(names), people=people), mentions)
