"""Turns annotated documents into the arrays that the network trains on: one example a window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from quotex.pipeline.features import Pieces, featurize, windows
from quotex.pipeline.labels import ENTITY_LABELS, ROLES
from training.corpora import CONVENTIONS, Attribution, Document

IGNORED = -100
#: Where a link leads when nothing stands at its other end.
NOWHERE = -1

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One window. Arrays have one entry a word piece; labels are IGNORED on later pieces of a word.

    Attributes
    ----------
    links
        Rows ``(relation, piece, target piece or NOWHERE)``; relation 0 leads from a content to its
        anchor (its cue, or its source where it has no cue), 1 from a cue to its source.
    """

    document: int
    start: int
    pieces: Pieces
    convention: int
    tags: IntArray
    inner: IntArray
    entities: IntArray
    sentences: IntArray
    act: IntArray
    links: IntArray


def examples(document: Document, index: int, tokenizer: Tokenizer, size: int, stride: int) -> list[Example]:
    """All windows of one document."""
    pieces = featurize(document.text, tokenizer)
    layers = _Layers(document, pieces)
    out = []
    for start, end in windows(len(pieces), size, stride):
        links = [
            (relation, piece - start, target - start if start <= target < end else NOWHERE)
            for relation, piece, target in layers.links
            # A target outside of the window is no evidence that there is none.
            if start <= piece < end and (target == NOWHERE or start <= target < end)
        ]
        out.append(
            Example(
                index,
                start,
                cut(pieces, start, end),
                CONVENTIONS[document.convention],
                layers.tags[start:end],
                layers.inner[start:end],
                layers.entities[start:end],
                layers.sentences[start:end],
                layers.act[start:end],
                np.array(links, dtype=np.int64).reshape(-1, 3),
            )
        )
    return out


def cut(pieces: Pieces, start: int, end: int) -> Pieces:
    return Pieces(*(getattr(pieces, name)[start:end] for name in Pieces.__slots__))


class _Layers:
    def __init__(self, document: Document, pieces: Pieces) -> None:
        self.pieces = pieces
        n = len(pieces)
        outer, inner = _levels(document.attributions or ())
        known = document.attributions is not None
        self.tags = self._roles(outer, len(document.text)) if known else np.full(n, IGNORED)
        self.inner = np.full(n, IGNORED)
        if document.nested is not None:
            inside = (pieces.starts >= document.nested[0]) & (pieces.starts < document.nested[1])
            self.inner = np.where(inside, self._roles(inner, len(document.text)), IGNORED)
        self.entities = np.full(n, IGNORED)
        if document.entities is not None:
            labels = np.zeros(len(document.text) + 1, dtype=np.int64)
            for s, e, label in document.entities:
                value = 1 + 2 * ENTITY_LABELS.index(label)
                labels[s:e] = value + 1
                labels[s] = value
            self.entities = self._at_first(labels)
        self.sentences = np.full(n, IGNORED)
        if document.sentences is not None:
            labels = np.zeros(len(document.text) + 1, dtype=np.int64)
            labels[list(document.sentences)] = 1
            self.sentences = self._at_first(labels)
        self.act = np.full(n, IGNORED)
        self.links: list[tuple[int, int, int]] = []
        for attribution in outer + inner:
            head = attribution.cue or attribution.content
            if attribution.act is not None:
                self.act[self._piece(head[0][0])] = int(attribution.act == "thought")
            if document.linked:
                self._link(attribution)

    def _link(self, attribution: Attribution) -> None:
        cue = self._piece(attribution.cue[0][0]) if attribution.cue else NOWHERE
        source = self._piece(attribution.source[0][0]) if attribution.source else NOWHERE
        for start, _ in attribution.content:
            self.links.append((0, self._piece(start), cue if cue != NOWHERE else source))
        if cue != NOWHERE:
            self.links.append((1, cue, source))

    def _piece(self, offset: int) -> int:
        """The first piece that ends after ``offset``, so the one that holds it."""
        return min(int(np.searchsorted(self.pieces.ends, offset, side="right")), len(self.pieces) - 1)

    def _roles(self, attributions: list[Attribution], length: int) -> IntArray:
        labels = np.zeros(length + 1, dtype=np.int64)
        for attribution in attributions:
            # Cue and source last: they are shorter, and win where an annotator let the content run over them.
            for role in ("content", "cue", "source"):
                for s, e in getattr(attribution, role):
                    value = 1 + 2 * ROLES.index(role)
                    labels[s:e] = value + 1
                    labels[s] = value
        return self._at_first(labels)

    def _at_first(self, labels: IntArray) -> IntArray:
        values = labels[self.pieces.starts] if len(self.pieces) else np.zeros(0, dtype=np.int64)
        return np.where(self.pieces.first, values, IGNORED)


def _levels(attributions: tuple[Attribution, ...]) -> tuple[list[Attribution], list[Attribution]]:
    """Attributions whose cue or source lies in the content of another, however deep, are inner."""
    outer: list[Attribution] = []
    inner: list[Attribution] = []
    for a in attributions:
        own = a.cue or a.source or a.content
        nested = any(
            b is not a
            and any(s <= own[0][0] and own[-1][1] <= e and (s, e) not in own for s, e in b.content)
            and _size(b) > _size(a)
            for b in attributions
        )
        (inner if nested else outer).append(a)
    return outer, inner


def _size(attribution: Attribution) -> int:
    return sum(e - s for s, e in attribution.content)
