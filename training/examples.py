"""Turns annotated documents into the arrays that the network trains on: one example a window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from quotex.pipeline.features import Pieces, featurize, windows
from quotex.pipeline.labels import ANCHORS, ENTITY_LABELS, PARTS, ROLES
from training.corpora import CONVENTIONS, Attribution, Document

IGNORED = -100

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One window. Arrays have one entry a word piece; labels are IGNORED on later pieces of a word.

    Attributes
    ----------
    anchors
        Rows ``(piece, kind)``: where each attribution of the window is asked for, and an index into ANCHORS.
    owned
        ``[anchors, pieces]``: the tags of each anchor's own source and content (PARTS).
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
    anchors: IntArray
    owned: IntArray

    def __len__(self) -> int:
        return len(self.pieces)


def examples(document: Document, index: int, tokenizer: Tokenizer, size: int, stride: int) -> list[Example]:
    """All windows of one document."""
    pieces = featurize(document.text, tokenizer)
    layers = _Layers(document, pieces)
    out = []
    for start, end in windows(len(pieces), size, stride):
        here = [i for i, (piece, _) in enumerate(layers.anchors) if start <= piece < end]
        anchors = [(layers.anchors[i][0] - start, layers.anchors[i][1]) for i in here]
        owned = [layers.owned[i][start:end] for i in here]
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
                np.array(anchors, dtype=np.int64).reshape(-1, 2),
                np.array(owned, dtype=np.int64).reshape(len(here), end - start),
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
        self.tags = self._labels(outer, ROLES, len(document.text)) if known else np.full(n, IGNORED)
        self.inner = np.full(n, IGNORED)
        if document.nested is not None:
            inside = (pieces.starts >= document.nested[0]) & (pieces.starts < document.nested[1])
            self.inner = np.where(inside, self._labels(inner, ROLES, len(document.text)), IGNORED)
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
        self.anchors: list[tuple[int, int]] = []
        self.owned: list[IntArray] = []
        for attribution in outer + inner:
            head = attribution.cue or attribution.content
            if attribution.act is not None:
                self.act[self._piece(head[0][0])] = int(attribution.act == "thought")
            if document.linked:
                kind = ANCHORS.index("cue" if attribution.cue else "content")
                self.anchors.append((self._piece(head[0][0]), kind))
                self.owned.append(self._labels([attribution], PARTS, len(document.text)))

    def _piece(self, offset: int) -> int:
        """The first piece that ends after ``offset``, so the one that holds it."""
        return min(int(np.searchsorted(self.pieces.ends, offset, side="right")), len(self.pieces) - 1)

    def _labels(self, attributions: list[Attribution], roles: tuple[str, ...], length: int) -> IntArray:
        labels = np.zeros(length + 1, dtype=np.int64)
        for attribution in attributions:
            # Content first: cue and source are shorter, and win where a content runs over them.
            for role in sorted(roles, key=("content", "cue", "source").index):
                for s, e in getattr(attribution, role):
                    value = 1 + 2 * roles.index(role)
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
