"""Asks each anchor, a cue or a content without one, which words of the text are its source and its content.

A small layer over the encoder's output: what the anchor asks and what a word answers are added with an
embedding of their distance, and scored for the BIO tags of PARTS; a linear-chain CRF over the words around
the anchor gives its spans. So attributions may interleave, nest and lie in several pieces.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotex.pipeline.decode import TaggedSpan, decode
from quotex.pipeline.labels import ANCHORS

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

#: Pieces to either side of an anchor that it may own: a wider view found nothing more on held-out articles.
REACH = 120
_BLOCK = 512  # words whose answers are read at once; more than lie within REACH


@dataclass(frozen=True, slots=True)
class Ownership:
    """The trained tables.

    Attributes
    ----------
    distance
        ``[buckets, width]`` by signed distance in pieces: the sign, times the whole part of log2.
    anchor
        ``[kinds, width]`` by the kind of anchor.
    weight, bias
        ``[tags, width]`` and ``[tags]``: the output layer.
    transitions
        ``[tags, tags]`` scores of one tag after another.
    """

    distance: FloatArray
    anchor: FloatArray
    weight: FloatArray
    bias: FloatArray
    transitions: FloatArray

    def spans(
        self, pairs: npt.NDArray[np.floating], words: IntArray, anchors: Sequence[tuple[int, str]]
    ) -> list[list[TaggedSpan]]:
        """What each anchor owns.

        Parameters
        ----------
        pairs
            ``[pieces, 2 * width]``: what each piece asks as an anchor, and what it answers.
        words
            The first piece of every word, ascending.
        anchors
            Index of the anchor's first word, and its kind.
        """
        owned: list[list[TaggedSpan]] = [[] for _ in anchors]
        if not anchors:
            return owned
        width = self.distance.shape[1]
        pieces = words[[word for word, _ in anchors]]
        starts = np.searchsorted(words, pieces - REACH).tolist()
        ends = np.searchsorted(words, pieces + REACH).tolist()
        parts, segments = [], []
        at = first = last = 0
        for (_, kind), piece, low, high in zip(anchors, pieces, starts, ends, strict=True):
            if not first <= low <= high <= last:  # half precision is slow to reckon with
                first, last = low, low + _BLOCK
                answers = pairs[words[first:last], width:].astype(np.float32)
            asked = pairs[piece, :width] + self.anchor[ANCHORS.index(kind)]
            gaps = words[low:high] - piece
            parts.append(self._emissions(asked, answers[low - first : high - first], gaps))
            segments.append((at, at + high - low))
            at += high - low
        begins = [start for start, _ in segments]
        for span in decode(np.concatenate(parts), self.transitions, segments):
            index = bisect_right(begins, span.first) - 1
            shift = starts[index] - begins[index]
            owned[index].append(TaggedSpan(span.first + shift, span.last + shift, span.label, span.certainty))
        return owned

    def _emissions(self, asked: FloatArray, answers: FloatArray, gaps: IntArray) -> FloatArray:
        hidden: FloatArray = answers + self.distance[buckets(gaps, len(self.distance))]
        hidden += asked
        np.maximum(hidden, 0, out=hidden)
        emissions: FloatArray = hidden @ self.weight.T + self.bias
        return emissions


def buckets(gaps: IntArray, count: int) -> IntArray:
    """Signed distances in pieces as indices below ``count``: the sign, times the whole part of log2."""
    half = count // 2
    size = np.log2(np.maximum(np.abs(gaps), 1)).astype(np.int64).clip(max=half - 1)
    result: IntArray = np.where(gaps < 0, half - 1 - size, half + size)
    return result
