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
    emissions: FloatArray,
    transitions: FloatArray | None,
    segments: Sequence[tuple[int, int]],
    *,
    certain: bool = True,
) -> list[TaggedSpan]:
    """Decode words ``[words, tags]`` segment by segment into labelled spans, in text order.

    Parameters
    ----------
    transitions
        ``[previous, next]`` scores, or None for no preference but the constraints.
    segments
        ``(start, end)`` word ranges that cover what is to be decoded, in order.
    certain
        Whether it is asked how certain the spans are; else that is 0, in half the time.
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
        # Segments come longest first: those that reach word t are the first ``live[t]`` columns.
        live = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left").tolist()
        tags = _viterbi(padded, lengths, live, allowed)
        chosen = np.zeros(tags.shape, np.float32)
        if certain:
            certainty = _log_marginals(padded, lengths, live, allowed)
            chosen = np.take_along_axis(certainty, tags[:, None], 1)[:, 0]
        for column, (start, end) in enumerate(group):
            spans.extend(_spans(tags[: end - start, column], chosen[: end - start, column], start))
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
    """Segments side by side, ``[words, tags, segments]``, so that a step works on whole rows of numbers."""
    padded = np.zeros((group[0][1] - group[0][0], emissions.shape[1], len(group)), dtype=np.float32)
    for column, (start, end) in enumerate(group):
        padded[: end - start, :, column] = emissions[start:end]
    padded[0, 2::2] = _NEVER  # no span goes on from before the first word
    return padded


def _viterbi(padded: FloatArray, lengths: IntArray, live: list[int], transitions: FloatArray) -> IntArray:
    """The best tags, ``[words, segments]``."""
    words, _, columns = padded.shape
    into = transitions.T[:, :, None].copy()
    best = padded.copy()  # [words, tags, segments]: the best score of all ways to each tag
    for t in range(1, words):
        n = live[t]
        best[t, :, :n] += np.maximum.reduce(best[t - 1, None, :, :n] + into, 1)
    back = (best[:-1, None] + into).argmax(2)  # [words - 1, tags, segments]: the tag before
    tags = np.zeros((words, columns), dtype=np.int64)
    column = np.arange(columns)
    tags[lengths - 1, column] = best[lengths - 1, :, column].argmax(1)
    for t in range(words - 1, 0, -1):
        n = live[t]
        tags[t - 1, :n] = back[t - 1, tags[t, :n], column[:n]]
    return tags


def _log_marginals(
    padded: FloatArray, lengths: IntArray, live: list[int], transitions: FloatArray
) -> FloatArray:
    """Log of each tag's probability given the whole segment, ``[words, tags, segments]``.

    The backward pass is a forward pass over the words turned round, so both go in one loop.
    """
    words, tags, columns = padded.shape
    weight = np.exp(padded - padded.max(1, keepdims=True))
    column = np.arange(columns)
    turned = (lengths - 1 - np.arange(words)[:, None]).clip(min=0)
    both = np.stack([weight, weight[turned, :, column].swapaxes(1, 2)], axis=1)
    step = np.exp(np.stack([transitions.T, transitions]))
    # What the words before, or behind, say of each tag: known up to a factor, which keeps it within
    # the range of a float.
    known = np.ones((words, 2, tags, columns), dtype=np.float32)
    state = both[0]
    for t in range(1, words):
        n = live[t]
        np.matmul(step, state[:, :, :n], out=known[t, :, :, :n])
        state = known[t, :, :, :n] * both[t, :, :, :n]
        state /= np.add.reduce(state, 1, keepdims=True)
    product = known[:, 0] * weight * known[turned, 1, :, column].swapaxes(1, 2)
    product /= np.maximum(product.sum(1, keepdims=True), 1e-30)
    # Where scores are so far apart that all underflow, nothing is known.
    logs: FloatArray = np.log(np.maximum(np.nan_to_num(product), 1e-6))
    return logs


def _spans(tags: IntArray, certainty: FloatArray, offset: int) -> list[TaggedSpan]:
    begins = np.flatnonzero(tags % 2 == 1)
    names, sure = tags.tolist(), certainty.tolist()
    spans = []
    for begin in begins.tolist():
        end = begin + 1
        while end < len(names) and names[end] == names[begin] + 1:
            end += 1
        mean = sum(sure[begin:end]) / (end - begin)
        spans.append(TaggedSpan(offset + begin, offset + end - 1, names[begin] // 2, mean))
    return spans
