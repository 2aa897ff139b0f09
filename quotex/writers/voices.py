"""Who speaks, how often, and in how many words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from quotex.records import Extraction
from quotex.writers.wording import speaker_name


class Voice(NamedTuple):
    """A speaker's part.

    Attributes
    ----------
    label
        The speaker's name, or what stands for it.
    named
        Whether the speaker has a name.
    words
        Words of all contents; those of a quote within a quote count for both speakers.
    """

    label: str
    named: bool
    quotes: int
    words: int


def voices(extractions: Iterable[Extraction]) -> list[Voice]:
    """List who speaks in these articles, most words first, those without a name last."""
    quotes: Counter[tuple[str, bool]] = Counter()
    words: Counter[tuple[str, bool]] = Counter()
    for extraction in extractions:
        for quote in extraction.quotes:
            speaker = speaker_name(quote), quote.speaker.name is not None
            quotes[speaker] += 1
            words[speaker] += len(quote.quote.split())
    found = [Voice(*speaker, quotes[speaker], words[speaker]) for speaker in quotes]
    return sorted(found, key=lambda voice: (not voice.named, -voice.words))


def cast(extraction: Extraction) -> list[str]:
    """List those who have a name: who has none gets no hue, as that would tell that they are one."""
    return [voice.label for voice in voices([extraction]) if voice.named]
