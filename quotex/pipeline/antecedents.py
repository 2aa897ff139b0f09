"""Asks each source which of the article's names it means.

A small layer over the encoder's output, as in :mod:`quotex.pipeline.ownership`: what the first and the last
piece of a mention ask and those of a name answer are added with an embedding of their distance, and scored;
one score more says that no name is meant. It knows of spelling, gender and grammar only what the encoder
read; :mod:`quotex.pipeline.resolve` weighs it with what it knows of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotex.pipeline.ownership import buckets
from quotex.pipeline.spans import Span

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

#: Pieces to either side of a mention in which names are looked for: as far as training looked.
REACH = 1500


@dataclass(frozen=True, slots=True)
class AntecedentTables:
    """The trained tables.

    Attributes
    ----------
    gap
        ``[buckets, width]`` by signed distance in pieces.
    sourceless
        ``[2, width]``; the second where the mention is a content without a source.
    meant, nobody
        ``[width + 1]``: weights and bias of the scores of a name, and of none.
    """

    gap: FloatArray
    sourceless: FloatArray
    meant: FloatArray
    nobody: FloatArray


class Antecedents:
    """What the network believes of one text.

    Parameters
    ----------
    vectors
        ``[pieces, 2 * width]``: what each piece asks as a mention, and what it answers as a name.
    starts, ends
        Offsets of the pieces.
    """

    def __init__(
        self,
        tables: AntecedentTables,
        vectors: npt.NDArray[np.floating],
        starts: IntArray,
        ends: IntArray,
    ) -> None:
        self.tables = tables
        self.vectors = vectors
        self.starts = starts
        self.ends = ends

    def among(self, names: Sequence[Span]) -> Beliefs:
        """Prepare to ask which of ``names``, ascending, a mention means."""
        return Beliefs(self, *self.pieces(np.array(names, dtype=np.int64).reshape(-1, 2)))

    def pieces(self, spans: IntArray) -> tuple[IntArray, IntArray]:
        """First and last piece of each span, ``[spans, 2]``."""
        most = len(self.starts) - 1
        first = np.searchsorted(self.ends, spans[:, 0], side="right").clip(max=most)
        last = np.searchsorted(self.ends, spans[:, 1] - 1, side="right").clip(max=most)
        return first, last


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The names of a text, by their first and last pieces, to be asked for."""

    antecedents: Antecedents
    heads: IntArray
    tails: IntArray

    def __call__(self, mention: Span, *, sourceless: bool = False) -> tuple[range, FloatArray]:
        """Whom ``mention`` means; it is the content of an attribution where ``sourceless``.

        Returns
        -------
        tuple
            Indices of the names within REACH, and their probabilities; a last one that none is meant.
        """
        tables, vectors = self.antecedents.tables, self.antecedents.vectors
        width = tables.gap.shape[1]
        first, last = (int(piece[0]) for piece in self.antecedents.pieces(np.array([mention])))
        low, high = np.searchsorted(self.heads, [first - REACH, first + REACH])
        heads, tails = self.heads[low:high], self.tails[low:high]
        asked = vectors[first, :width].astype(np.float32) + vectors[last, :width]
        asked = asked + tables.sourceless[int(sourceless)]
        answers = vectors[heads, width:].astype(np.float32) + vectors[tails, width:]
        hidden = np.maximum(asked + answers + tables.gap[buckets(heads - first, len(tables.gap))], 0)
        scores = np.append(
            hidden @ tables.meant[:-1] + tables.meant[-1],
            np.maximum(asked, 0) @ tables.nobody[:-1] + tables.nobody[-1],
        )
        odds: FloatArray = np.exp(scores - scores.max())
        return range(int(low), int(high)), odds / odds.sum()
