"""Turns annotated documents into arrays that the network trains on: passages of a few windows in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from quotex.marks import pair_marks
from quotex.pipeline.features import Pieces, featurize, windows
from quotex.pipeline.labels import ANCHORS, ENTITY_LABELS, PARTS, ROLES
from training.corpora import CONVENTIONS, NOBODY, Attribution, Document

IGNORED = -100
#: Windows of one passage: what refers and what is meant are looked for in one passage.
LONGEST = 6

_CAPITALISED = re.compile(r"(?<!\w)(?=[^\W\d_])(?![a-zà-öø-ÿ])[\w’'-]+")

IntArray = npt.NDArray[np.int64]
ByteArray = npt.NDArray[np.int8]


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

    pieces: Pieces
    tags: ByteArray
    inner: ByteArray
    entities: ByteArray
    sentences: ByteArray
    act: ByteArray
    anchors: IntArray
    owned: ByteArray

    def __len__(self) -> int:
        return len(self.pieces)


@dataclass(frozen=True, slots=True)
class Passage:
    """Windows in a row of one document, and who is meant in them.

    Attributes
    ----------
    labelled
        True where somebody annotated attributions in it.
    names
        ``[names, 4]``: window, first and last piece in it, and the first piece's place in the document.
    mentions
        ``[mentions, 5]``: the same of what refers, and 1 where it is the content of a sourceless attribution.
    right
        ``[mentions, names + 1]``: True for whom a mention may mean; the last column is nobody.
    weights
        ``[mentions]``: how far the annotation can be trusted.
    """

    document: str
    convention: int
    labelled: bool
    windows: tuple[Example, ...]
    names: IntArray
    mentions: IntArray
    right: npt.NDArray[np.bool_]
    weights: npt.NDArray[np.float32]


def passages(document: Document, tokenizer: Tokenizer, size: int, stride: int) -> list[Passage]:
    """All passages of one document."""
    pieces = featurize(document.text, tokenizer, pair_marks(document.text))
    layers = _Layers(document, pieces)
    spans = windows(len(pieces), size, stride)
    return [
        _passage(document, layers, spans, first, min(first + LONGEST, len(spans)))
        for first in range(0, len(spans), LONGEST)
    ]


def cut(pieces: Pieces, start: int, end: int) -> Pieces:
    return Pieces(*(getattr(pieces, name)[start:end] for name in Pieces.__slots__))


def _passage(
    document: Document, layers: _Layers, spans: list[tuple[int, int]], first: int, last: int
) -> Passage:
    # Each piece is read from the window in which it stands most in the middle, as in extraction.
    ends = [(spans[i][1] + spans[i + 1][0]) // 2 for i in range(first, last - 1)]
    begin, end = spans[first][0], spans[last - 1][1]

    def place(span: tuple[int, int]) -> tuple[int, int, int, int] | None:
        head, tail = layers.piece(span[0]), layers.piece(span[1] - 1)
        window = int(np.searchsorted(ends, head, side="right"))
        start, stop = spans[first + window]
        if not (begin <= head < end and start <= head):
            return None
        return window, head - start, min(tail, stop - 1) - start, head

    placed = [place(span) for span in document.names]
    kept = [i for i, where in enumerate(placed) if where]
    column = {i: c for c, i in enumerate(kept)} | {NOBODY: len(kept)}
    mentions, right, weights = [], [], []
    for reference in document.references:
        where = place(reference.mention)
        columns = [column[i] for i in reference.right if i in column]
        if where and columns:
            mentions.append((*where, int(reference.sourceless)))
            right.append(np.isin(np.arange(len(kept) + 1), columns))
            weights.append(reference.weight)
    return Passage(
        document.id,
        CONVENTIONS[document.convention],
        document.attributions is not None,
        tuple(layers.window(*span) for span in spans[first:last]),
        np.array([placed[i] for i in kept], dtype=np.int64).reshape(-1, 4),
        np.array(mentions, dtype=np.int64).reshape(-1, 5),
        np.array(right, dtype=bool).reshape(len(mentions), len(kept) + 1),
        np.array(weights, dtype=np.float32),
    )


class _Layers:
    def __init__(self, document: Document, pieces: Pieces) -> None:
        self.pieces = pieces
        n = len(pieces)
        outer, inner = _levels(document.attributions or ())
        known = document.attributions is not None
        self.tags = self._labels(outer, ROLES, len(document.text)) if known else _unknown(n)
        self.inner = _unknown(n)
        if document.nested is not None:
            inside = (pieces.starts >= document.nested[0]) & (pieces.starts < document.nested[1])
            labels = self._labels(inner, ROLES, len(document.text))
            self.inner = np.where(inside, labels, IGNORED).astype(np.int8)
        self.entities = _unknown(n)
        if document.entities is not None:
            labels = np.zeros(len(document.text) + 1, dtype=np.int8)
            if document.some:
                capitals = (match.span() for match in _CAPITALISED.finditer(document.text))
                for start, end in (*capitals, *document.names):
                    labels[start:end] = IGNORED
            for s, e, label in document.entities:
                value = 1 + 2 * ENTITY_LABELS.index(label)
                labels[s:e] = value + 1
                labels[s] = value
            self.entities = self._at_first(labels)
        self.sentences = _unknown(n)
        if document.sentences is not None:
            labels = np.zeros(len(document.text) + 1, dtype=np.int8)
            labels[list(document.sentences)] = 1
            self.sentences = self._at_first(labels)
        self.act = _unknown(n)
        self.anchors: list[tuple[int, int]] = []
        self.owned: list[ByteArray] = []
        for attribution in outer + inner:
            head = attribution.cue or attribution.content
            if attribution.act is not None:
                self.act[self.piece(head[0][0])] = int(attribution.act == "thought")
            if document.linked:
                kind = ANCHORS.index("cue" if attribution.cue else "content")
                self.anchors.append((self.piece(head[0][0]), kind))
                self.owned.append(self._labels([attribution], PARTS, len(document.text)))

    def window(self, start: int, end: int) -> Example:
        here = [i for i, (piece, _) in enumerate(self.anchors) if start <= piece < end]
        anchors = [(self.anchors[i][0] - start, self.anchors[i][1]) for i in here]
        owned = [self.owned[i][start:end] for i in here]
        return Example(
            cut(self.pieces, start, end),
            self.tags[start:end],
            self.inner[start:end],
            self.entities[start:end],
            self.sentences[start:end],
            self.act[start:end],
            np.array(anchors, dtype=np.int64).reshape(-1, 2),
            np.array(owned, dtype=np.int8).reshape(len(here), end - start),
        )

    def piece(self, offset: int) -> int:
        """The first piece that ends after ``offset``, so the one that holds it."""
        return min(int(np.searchsorted(self.pieces.ends, offset, side="right")), len(self.pieces) - 1)

    def _labels(self, attributions: list[Attribution], roles: tuple[str, ...], length: int) -> ByteArray:
        labels = np.zeros(length + 1, dtype=np.int8)
        for attribution in attributions:
            # Content first: cue and source are shorter, and win where a content runs over them.
            for role in sorted(roles, key=("content", "cue", "source").index):
                for s, e in getattr(attribution, role):
                    value = 1 + 2 * roles.index(role)
                    labels[s:e] = value + 1
                    labels[s] = value
        return self._at_first(labels)

    def _at_first(self, labels: ByteArray) -> ByteArray:
        return np.where(self.pieces.first, labels[self.pieces.starts], IGNORED).astype(np.int8)


def _unknown(length: int) -> ByteArray:
    return np.full(length, IGNORED, dtype=np.int8)


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
