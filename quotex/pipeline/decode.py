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
        padded, mask = _pad(emissions, group)
        tags = _viterbi(padded, mask, allowed)
        certainty = _log_marginals(padded, mask, allowed)
        chosen = np.take_along_axis(certainty, tags[..., None], 2)[..., 0]
        for row, (start, end) in enumerate(group):
            spans.extend(_spans(tags[row, : end - start], chosen[row, : end - start], start))
    return sorted(spans, key=lambda span: span.first)


def _alike(segments: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group segments of like length, so that little is padded."""
    ordered = sorted(segments, key=lambda s: s[1] - s[0])
    groups: list[list[tuple[int, int]]] = []
    for segment in ordered:
        shortest = groups[-1][0] if groups else segment
        if (
            not groups
            or (segment[1] - segment[0]) > 32 + 2 * (shortest[1] - shortest[0])
            or len(groups[-1]) >= 256
        ):
            groups.append([])
        groups[-1].append(segment)
    return groups


def _pad(emissions: FloatArray, group: list[tuple[int, int]]) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    longest = max(end - start for start, end in group)
    padded = np.zeros((len(group), longest, emissions.shape[1]), dtype=np.float32)
    mask = np.zeros((len(group), longest), dtype=bool)
    for row, (start, end) in enumerate(group):
        padded[row, : end - start] = emissions[start:end]
        mask[row, : end - start] = True
    return padded, mask


def _start(padded: FloatArray) -> FloatArray:
    """Scores of the first word's tags: none goes on from before."""
    first = padded[:, 0].copy()
    first[:, 2::2] = _NEVER
    return first


def _viterbi(padded: FloatArray, mask: npt.NDArray[np.bool_], transitions: FloatArray) -> IntArray:
    rows, words, size = padded.shape
    best = _start(padded)
    back = np.zeros((rows, words, size), dtype=np.int64)
    stay = np.arange(size)
    for t in range(1, words):
        scores = best[:, :, None] + transitions
        pointer = scores.argmax(1)
        better = np.take_along_axis(scores, pointer[:, None], 1)[:, 0] + padded[:, t]
        live = mask[:, t, None]
        best = np.where(live, better, best)
        back[:, t] = np.where(live, pointer, stay)
    tags = np.zeros((rows, words), dtype=np.int64)
    tags[:, -1] = best.argmax(1)
    for t in range(words - 1, 0, -1):
        tags[:, t - 1] = np.take_along_axis(back[:, t], tags[:, t, None], 1)[:, 0]
    return tags


def _log_marginals(padded: FloatArray, mask: npt.NDArray[np.bool_], transitions: FloatArray) -> FloatArray:
    """Log of each tag's probability given the whole segment, ``[rows, words, tags]``."""
    rows, words, size = padded.shape
    step = np.exp(transitions)
    weight = np.exp(padded - padded.max(2, keepdims=True))
    forward = np.zeros((rows, words, size), dtype=np.float32)
    start = np.exp(_start(padded) - padded[:, 0].max(1, keepdims=True))
    forward[:, 0] = start / start.sum(1, keepdims=True)
    for t in range(1, words):
        value = (forward[:, t - 1] @ step) * weight[:, t]
        value /= value.sum(1, keepdims=True)
        forward[:, t] = np.where(mask[:, t, None], value, forward[:, t - 1])
    backward = np.ones((rows, words, size), dtype=np.float32)
    for t in range(words - 2, -1, -1):
        value = (backward[:, t + 1] * weight[:, t + 1]) @ step.T
        value /= value.sum(1, keepdims=True)
        backward[:, t] = np.where(mask[:, t + 1, None], value, 1.0)
    product = forward * backward
    product /= product.sum(2, keepdims=True)
    logs: FloatArray = np.log(np.maximum(product, 1e-6))
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
