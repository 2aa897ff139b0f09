"""An anchor finds its own source and content near by, and nothing of what others own."""

from __future__ import annotations

import numpy as np

from quotex.pipeline.ownership import REACH, Ownership

BUCKETS, WIDTH, TAGS = 24, 4, 5
SOURCE, CONTENT = 0, 1


def ownership() -> Ownership:
    """Reads a tag off each of the first units: what a piece answers is what it gets."""
    weight = np.zeros((TAGS, WIDTH), np.float32)
    weight[1:, :] = np.eye(TAGS - 1, WIDTH) * 9
    bias = np.array([4, 0, 0, 0, 0], np.float32)
    return Ownership(
        distance=np.zeros((BUCKETS, WIDTH), np.float32),
        anchor=np.zeros((2, WIDTH), np.float32),
        weight=weight,
        bias=bias,
        transitions=np.zeros((TAGS, TAGS), np.float32),
    )


def pairs(*tags: int) -> np.ndarray:
    """What pieces answer: the tag that each would get."""
    table = np.zeros((len(tags), 2 * WIDTH), np.float32)
    for piece, tag in enumerate(tags):
        if tag:
            table[piece, WIDTH + tag - 1] = 1
    return table


def test_an_anchor_gets_its_spans_in_the_words_of_the_text() -> None:
    table = pairs(1, 2, 0, 3, 4, 4)
    (owned,) = ownership().spans(table, np.arange(6), [(2, "cue")])
    assert [(s.first, s.last, s.label) for s in owned] == [(0, 1, SOURCE), (3, 5, CONTENT)]


def test_later_pieces_of_a_word_are_no_words() -> None:
    table = pairs(1, 0, 0, 3, 0, 4)
    (owned,) = ownership().spans(table, np.array([0, 2, 3, 5]), [(1, "cue")])
    assert [(s.first, s.last, s.label) for s in owned] == [(0, 0, SOURCE), (2, 3, CONTENT)]


def test_what_an_anchor_asks_decides() -> None:
    table = pairs(0, 0, 3, 0, 0)
    table[4, :WIDTH] = -2  # this anchor wants nothing of what the others answer
    asking, refusing = ownership().spans(table, np.arange(5), [(0, "cue"), (4, "cue")])
    assert [(s.first, s.last) for s in asking] == [(2, 2)]
    assert refusing == []


def test_nothing_out_of_reach_is_owned() -> None:
    size = 3 * REACH
    table = pairs(*([0] * (size - 1)), 3)
    near, far = ownership().spans(table, np.arange(size), [(size - 5, "cue"), (0, "cue")])
    assert [s.first for s in near] == [size - 1]
    assert far == []


def test_no_anchor_owns_nothing() -> None:
    assert ownership().spans(pairs(1, 2), np.arange(2), []) == []
