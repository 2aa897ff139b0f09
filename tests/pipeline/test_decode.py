"""The best tag sequence is the best of all that the BIO constraints allow."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quotex.pipeline.decode import decode
from quotex.pipeline.labels import forbidden_transitions

TAGS = 5
SCORES = st.integers(-4, 4).map(float)


def emissions(*tags: int) -> np.ndarray:
    """Scores that leave no doubt of each word's tag."""
    return np.eye(TAGS, dtype=np.float32)[list(tags)] * 9


def test_tags_become_spans() -> None:
    spans = decode(emissions(1, 2, 0, 3, 1), None, [(0, 5)])
    assert [(s.first, s.last, s.label) for s in spans] == [(0, 1, 0), (3, 3, 1), (4, 4, 0)]
    assert all(-0.01 < s.certainty <= 0 for s in spans)


def test_no_span_goes_on_over_the_end_of_a_segment() -> None:
    spans = decode(emissions(1, 2, 2, 2), None, [(0, 2), (2, 4)])
    assert (spans[0].first, spans[0].last) == (0, 1)
    assert all(s.last < 2 or s.first >= 2 for s in spans)


def test_segments_of_any_length_give_what_each_gives_alone() -> None:
    rng = np.random.default_rng(7)
    scores = rng.normal(size=(400, TAGS)).astype(np.float32)
    segments = [(0, 1), (1, 4), (4, 204), (204, 206), (206, 400)]
    alone = [span for segment in segments for span in decode(scores, None, [segment])]
    together = decode(scores, None, segments)
    assert [(s.first, s.last, s.label) for s in together] == [(s.first, s.last, s.label) for s in alone]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(SCORES, min_size=TAGS, max_size=TAGS), min_size=1, max_size=4),
    st.lists(SCORES, min_size=TAGS * TAGS, max_size=TAGS * TAGS),
)
def test_no_allowed_sequence_scores_higher(rows: list[list[float]], steps: list[float]) -> None:
    scores = np.array(rows, dtype=np.float32)
    transitions = np.array(steps, dtype=np.float32).reshape(TAGS, TAGS)
    forbidden = forbidden_transitions(TAGS)

    def worth(tags: tuple[int, ...]) -> float:
        if tags[0] in (2, 4) or any(forbidden[a, b] for a, b in pairwise(tags)):
            return -np.inf
        links = sum(transitions[a, b] for a, b in pairwise(tags))
        return float(sum(scores[i, tag] for i, tag in enumerate(tags)) + links)

    best = max(worth(tags) for tags in product(range(TAGS), repeat=len(rows)))
    found = [0] * len(rows)
    for span in decode(scores, transitions, [(0, len(rows))]):
        found[span.first : span.last + 1] = [2 * span.label + 1] + [2 * span.label + 2] * (
            span.last - span.first
        )
    assert worth(tuple(found)) == best
