"""One attribution as it is found, and the words of a text as the decoders count them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from quotex.pipeline.decode import TaggedSpan
from quotex.pipeline.features import Pieces
from quotex.pipeline.interview import Part
from quotex.pipeline.spans import Span
from quotex.records import Act, QuoteType

#: What each step says of how sure it was: the inputs of the calibration.
EVIDENCE = ("content", "agreement", "cue", "source", "act", "nested")


@dataclass(slots=True)
class Attribution:
    """One attribution found: exact extents, and how sure each step was.

    Attributes
    ----------
    part
        What it is of an interview that has no labels.
    evidence
        Log-probabilities of the steps, by name; the features of the calibration.
    """

    content: list[Span]
    cue: list[Span]
    source: list[Span]
    type: QuoteType
    act: Act
    evidence: dict[str, float] = field(default_factory=dict)
    part: Part | None = None


class Words:
    """Words as the decoders count them: a word is a first piece and those that go on with it."""

    def __init__(self, pieces: Pieces) -> None:
        self.first = np.flatnonzero(pieces.first)
        self.starts = pieces.starts[self.first]
        last = np.append(self.first[1:], len(pieces)) - 1
        self.ends = pieces.ends[last]

    def span(self, tagged: TaggedSpan) -> Span:
        """Bounds of a run of words in the text."""
        return int(self.starts[tagged.first]), int(self.ends[tagged.last])

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Indices of the first and last word that begin in ``text[start:end]``."""
        first, after = np.searchsorted(self.starts, (start, end))
        return int(first), int(after) - 1
