"""Finds the best tag sequence under the BIO constraints, and how sure the model is of each tag.

Both are the textbook algorithms of a linear-chain CRF (Viterbi; forward-backward: Lafferty, McCallum &
Pereira, 2001), run over many segments at once: no tag goes on over a segment's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotex.pipeline.labels import forbidden_transitions

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

_NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A run of words under one label.

    Attributes
    ----------
    first, last
        Word indices, ``last`` inclusive.
    label
        Index of the label.
    certainty
        Mean log-probability of the span's tags, at most 0.
    """

    first: int
    last: int
    label: int
    certainty: float


def decode(
    emissions: FloatArray, transitions: FloatArray | None, segments: Sequence[tuple[int, int]]
) -> list[TaggedSpan]:
    """Decode words ``[words, tags]`` segment by segment into labelled spans, in text order.

    Parameters
    ----------
    transitions
        ``[previous, next]`` scores, or None for no preference but the constraints.
    segments
        ``(start, end)`` word ranges that cover what is to be decoded, in order.
    """
    if not segments:
        return []
    size = emissions.shape[1]
    allowed = np.zeros((size, size), np.float32) if transitions is None else transitions.astype(np.float32)
    allowed = np.where(forbidden_transitions(size), _NEVER, allowed)
    spans: list[TaggedSpan] = []
    for group in _alike(segments):
        lengths = np.array([end - start for start, end in group])
        padded = _pad(emissions, group)
        # Segments come longest first: those that reach word t are the first ``live[t]`` rows.
        live = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left")
        tags = _viterbi(padded, lengths, live, allowed)
        certainty = _log_marginals(padded, live, allowed)
        chosen = np.take_along_axis(certainty, tags[..., None], 2)[..., 0]
        for row, (start, end) in enumerate(group):
            spans.extend(_spans(tags[row, : end - start], chosen[row, : end - start], start))
    return sorted(spans, key=lambda span: span.first)


def _alike(segments: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group segments of like length, longest first, so that little is padded."""
    ordered = sorted((s for s in segments if s[0] < s[1]), key=lambda s: s[0] - s[1])
    groups: list[list[tuple[int, int]]] = []
    for segment in ordered:
        longest = groups[-1][0] if groups else segment
        if (
            not groups
            or 32 + 2 * (segment[1] - segment[0]) < longest[1] - longest[0]
            or len(groups[-1]) >= 256
        ):
            groups.append([])
        groups[-1].append(segment)
    return groups


def _pad(emissions: FloatArray, group: list[tuple[int, int]]) -> FloatArray:
    padded = np.zeros((len(group), group[0][1] - group[0][0], emissions.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(group):
        padded[row, : end - start] = emissions[start:end]
    return padded


def _start(padded: FloatArray) -> FloatArray:
    """Scores of the first word's tags: none goes on from before."""
    first = padded[:, 0].copy()
    first[:, 2::2] = _NEVER
    return first


def _viterbi(padded: FloatArray, lengths: IntArray, live: IntArray, transitions: FloatArray) -> IntArray:
    rows, words, size = padded.shape
    best = _start(padded)
    back = np.zeros((words, rows, size), dtype=np.int64)
    for t, n in enumerate(live[1:].tolist(), 1):
        scores = best[:n, :, None] + transitions
        back[t, :n] = scores.argmax(1)
        best[:n] = scores.max(1) + padded[:n, t]
    tags = np.zeros((words, rows), dtype=np.int64)
    row = np.arange(rows)
    tags[lengths - 1, row] = best.argmax(1)
    for t in range(words - 1, 0, -1):
        n = live[t]
        tags[t - 1, :n] = back[t, row[:n], tags[t, :n]]
    return tags.T


def _log_marginals(padded: FloatArray, live: IntArray, transitions: FloatArray) -> FloatArray:
    """Log of each tag's probability given the whole segment, ``[rows, words, tags]``."""
    rows, words, size = padded.shape
    step = np.exp(transitions)
    weight = np.exp(padded - padded.max(2, keepdims=True)).swapaxes(0, 1)
    forward = np.zeros((words, rows, size), dtype=np.float32)
    forward[0] = np.exp(_start(padded) - padded[:, 0].max(1, keepdims=True))
    counts = live.tolist()
    # Each row of either table is known up to a factor, which keeps it within the range of a float.
    for t in range(1, words):
        value = (forward[t - 1, : counts[t]] @ step) * weight[t, : counts[t]]
        forward[t, : counts[t]] = value / value.sum(1, keepdims=True)
    backward = np.ones((words, rows, size), dtype=np.float32)
    for t in range(words - 2, -1, -1):
        n = counts[t + 1]
        value = (backward[t + 1, :n] * weight[t + 1, :n]) @ step.T
        backward[t, :n] = value / value.sum(1, keepdims=True)
    product = forward * backward
    product /= np.maximum(product.sum(2, keepdims=True), 1e-30)
    logs: FloatArray = np.log(np.maximum(product, 1e-6)).swapaxes(0, 1)
    return logs


def _spans(tags: IntArray, certainty: FloatArray, offset: int) -> list[TaggedSpan]:
    begins = np.flatnonzero(tags % 2 == 1)
    spans = []
    for begin in begins.tolist():
        end = begin + 1
        while end < len(tags) and tags[end] == tags[begin] + 1:
            end += 1
        spans.append(
            TaggedSpan(
                offset + begin, offset + end - 1, int(tags[begin]) // 2, float(certainty[begin:end].mean())
            )
        )
    return spans
