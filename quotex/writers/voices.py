"""The speakers of articles that are shown with their quotes marked: labels, hues and shares."""

from __future__ import annotations

from collections.abc import Sequence

from quotex.records import Extraction
from quotex.speakers import Voice, credited, merged, roster
from quotex.writers.hues import assign
from quotex.writers.wording import voice_name


class Cast:
    """Who speaks in these articles, counted as :mod:`quotex.speakers` does.

    Attributes
    ----------
    rosters
        Of each article.
    roster
        Of all of them.
    hues
        Indices of hues by label. Who has no name gets none, as that would tell that they are one.
    """

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.rosters = [roster(extraction) for extraction in extractions]
        self.roster = merged(self.rosters)
        self._labels = {voice.key: voice_name(voice) for voice in self.roster.voices}
        self.hues = assign(
            [self.label(voice) for voice in each.voices if voice.name] for each in self.rosters
        )

    def label(self, voice: Voice) -> str:
        """Return the one label of a voice in all articles."""
        return self._labels[voice.key]

    def speakers(self, extraction: Extraction) -> list[list[str]]:
        """Label who speaks in each record of an article, jointly where there are several."""
        return [[self.label(voice) for voice in voices] for voices in credited(extraction)]
