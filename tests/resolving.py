"""Resolves the speakers of a short text whose sources and names are given, so that no model has a say."""

from __future__ import annotations

from quotex.pipeline.resolve import Attributed, Entity, Resolved, resolve

PERSON, BODY, PLACE, OTHER = "person", "organization", "place", "other"


def resolved(text: str, sources: list[str], **labels: str) -> list[Resolved]:
    """Resolve the sources, in text order, each with the word behind it as cue."""
    entities = []
    for key, label in labels.items():
        words = key.replace("_", " ")
        start = text.find(words)
        while start >= 0:
            entities.append(Entity(start, start + len(words), label))
            start = text.find(words, start + 1)
    starts = _sentences(text, ".”")
    attributed, reached = [], 0
    for source in sources:
        begin = text.index(source, reached)
        reached = begin + len(source)
        cue = (reached + 1, text.index(" ", reached + 1))
        stop = text.find(".", reached)
        attributed.append(Attributed(((cue[1] + 1, stop),), (cue,), ((begin, reached),)))
    return resolve(text, sorted(entities, key=lambda e: e.start), starts, attributed)


def names(text: str, sources: list[str], **entities: str) -> list[str | None]:
    """Whom the sources mean, by name, in the order given."""
    return [item.speaker.name for item in resolved(text, sources, **entities)]


def name(text: str, source: str, **entities: str) -> str | None:
    """Whom the one source means, by name."""
    (found,) = names(text, [source], **entities)
    return found


def at(text: str, words: str) -> tuple[int, int]:
    """Where the words first stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def last_speaker(text: str, source: str, entities: list[Entity]) -> str | None:
    """Whom the last "SOURCE said" of a text means, its sentences parted by stops."""
    begin = text.rindex(f"{source} said")
    stop = begin + len(source)
    own = Attributed(((stop + 6, len(text) - 1),), ((stop + 1, stop + 5),), ((begin, stop),))
    starts = _sentences(text, ".")
    (found,) = resolve(text, sorted(entities, key=lambda e: e.start), starts, [own])
    return found.speaker.name


def _sentences(text: str, ends: str) -> list[int]:
    """Where sentences start: behind one of ``ends``, which is no initial's."""
    starts = [0]
    for i in range(1, len(text) - 2):
        is_initial = text[i - 1].isupper() and not text[i - 2 : i - 1].isalnum() and text[i + 2].isupper()
        if text[i] in ends and text[i + 1] in " \n" and not is_initial:
            starts.append(i + 2)
    return starts
