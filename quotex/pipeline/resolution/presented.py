"""Fuller phrases by the noun that they end in: what an article calls something before it is "the …"."""

from __future__ import annotations

from bisect import bisect_left

from quotex.pipeline.resolution.phrases import Phrase


class Presented:
    """Remembers fuller phrases, in text order, and gives back the last one before a place."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._phrases: list[Phrase] = []

    def add(self, place: int, phrase: Phrase) -> None:
        """Note that the text has ``phrase`` at ``place``, behind those noted before."""
        self._places.append(place)
        self._phrases.append(phrase)

    def first(self, until: int) -> Phrase | None:
        """The first phrase of all, if it stands before ``until`` or is the only one."""
        is_alone = len(self._places) == 1
        return self._phrases[0] if is_alone or self._places[0] < until else None

    def before(self, place: int) -> Phrase | None:
        """The last phrase before ``place``."""
        index = bisect_left(self._places, place)
        return self._phrases[index - 1] if index else None
