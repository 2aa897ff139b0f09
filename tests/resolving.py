"""Resolves the speakers of a short text whose sources and names are given, so that no model has a say."""

from __future__ import annotations

from quotex.pipeline.resolve import Attributed, Entity, Resolved, resolve

PERSON, BODY, PLACE, OTHER = "person", "organization", "place", "other"


def resolved(text: str, sources: list[str], **names: str) -> list[Resolved]:
    """Resolve the sources, in text order, each with the word behind it as cue."""
    entities = []
    for name, label in names.items():
        words = name.replace("_", " ")
        start = text.find(words)
        while start >= 0:
            entities.append(Entity(start, start + len(words), label))
            start = text.find(words, start + 1)
    starts = [0, *(i + 2 for i in range(len(text) - 2) if text[i] in ".”" and text[i + 1] in " \n")]
    attributed, at = [], 0
    for source in sources:
        begin = text.index(source, at)
        at = begin + len(source)
        cue = (at + 1, text.index(" ", at + 1))
        stop = text.find(".", at)
        attributed.append(Attributed(((cue[1] + 1, stop),), (cue,), ((begin, at),)))
    return resolve(text, sorted(entities, key=lambda e: e.start), starts, attributed)
