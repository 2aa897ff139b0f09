"""Which content goes to which cue, where cues agree and where they don't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from quotex.pipeline.decode import TaggedSpan
from quotex.pipeline.labels import PARTS, ROLES
from quotex.pipeline.link import Block, Link, link


def tagged(role: str, first: int, last: int, certainty: float = -0.1) -> TaggedSpan:
    return TaggedSpan(first, last, ROLES.index(role), certainty)


def own(part: str, first: int, last: int, certainty: float = -0.1) -> TaggedSpan:
    return TaggedSpan(first, last, PARTS.index(part), certainty)


@dataclass
class FakeOwnership:
    """Gives each anchor, by its first word, what the test says."""

    owned: dict[int, list[TaggedSpan]] = field(default_factory=dict)

    def spans(
        self, pairs: np.ndarray, words: np.ndarray, anchors: Sequence[tuple[int, str]]
    ) -> list[list[TaggedSpan]]:
        return [self.owned.get(word, []) for word, _ in anchors]


def linked(
    outer: list[TaggedSpan],
    owned: dict[int, list[TaggedSpan]],
    inner: list[TaggedSpan] | None = None,
    blocks: Sequence[Block] = (),
) -> list[Link]:
    nothing = np.zeros(0)
    return link(outer, inner or [], nothing, nothing, FakeOwnership(owned), blocks)  # type: ignore[arg-type]


def places(spans: list[TaggedSpan]) -> list[tuple[int, int]]:
    return [(span.first, span.last) for span in spans]


def test_a_cue_gets_what_it_owns() -> None:
    cue = tagged("cue", 3, 3)
    (found,) = linked([cue], {3: [own("source", 1, 2), own("content", 4, 9), own("content", 12, 15)]})
    assert found.cue is cue
    assert places(found.sources) == [(1, 2)]
    assert places(found.contents) == [(4, 9), (12, 15)]


def test_a_content_that_two_cues_claim_goes_to_the_surer() -> None:
    cues = [tagged("cue", 3, 3), tagged("cue", 20, 20)]
    unsure, sure = own("content", 5, 10, -0.9), own("content", 6, 10, -0.2)
    found = linked(cues, {3: [own("content", 0, 2), unsure], 20: [sure]})
    assert [places(item.contents) for item in found] == [[(0, 2)], [(6, 10)]]


def test_what_a_cue_inside_reports_stays_within_the_content_around_it() -> None:
    outer, inner = tagged("cue", 1, 1), tagged("cue", 5, 5)
    found = linked([outer], {1: [own("content", 3, 12)], 5: [own("content", 6, 12)]}, [inner])
    assert [(places(item.contents), item.nested) for item in found] == [
        ([(3, 12)], False),
        ([(6, 12)], True),
    ]


def test_a_cue_that_owns_nothing_gets_the_nearest_content_that_nobody_owns() -> None:
    cue, near, far = tagged("cue", 10, 10), tagged("content", 12, 14), tagged("content", 0, 2)
    found = linked([far, cue, near], {})
    assert [(item.cue, places(item.contents)) for item in found] == [(cue, [(12, 14)]), (None, [(0, 2)])]


def test_a_cue_without_any_content_is_left_out() -> None:
    assert linked([tagged("cue", 10, 10), tagged("content", 90, 99)], {})[0].cue is None


def test_a_content_without_cue_asks_for_its_source_itself() -> None:
    (found,) = linked([tagged("source", 0, 1), tagged("content", 3, 9)], {3: [own("source", 0, 1)]})
    assert found.cue is None
    assert (places(found.sources), places(found.contents)) == ([(0, 1)], [(3, 9)])


def test_agreement_is_the_share_that_the_tags_call_content_too() -> None:
    cue, content = tagged("cue", 3, 3), tagged("content", 4, 7)
    (found,) = linked([cue, content], {3: [own("content", 4, 11)]})
    assert found.agreement == 0.5


def block(first: int, last: int, *, announced: bool = False) -> Block:
    return Block(tagged("content", first, last), announced)


def test_a_cue_that_owns_nothing_gets_the_block_quotation_behind_it() -> None:
    (found,) = linked([tagged("cue", 2, 3)], {2: [own("source", 0, 1)]}, blocks=[block(4, 30)])
    assert (places(found.sources), places(found.contents)) == ([(0, 1)], [(4, 30)])


def test_a_cue_that_owns_the_beginning_of_a_block_quotation_owns_it_all() -> None:
    (found,) = linked([tagged("cue", 2, 3)], {2: [own("content", 4, 9)]}, blocks=[block(4, 30)])
    assert places(found.contents) == [(4, 30)]


def test_a_block_quotation_that_is_announced_needs_no_cue() -> None:
    assert [places(item.contents) for item in linked([], {}, blocks=[block(4, 30, announced=True)])] == [
        [(4, 30)]
    ]
    assert linked([], {}, blocks=[block(4, 30)]) == []


def test_what_others_report_in_a_paragraph_is_no_block_quotation() -> None:
    cue = tagged("cue", 20, 20)
    (found,) = linked([cue], {20: [own("content", 4, 19)]}, blocks=[block(4, 30, announced=True)])
    assert places(found.contents) == [(4, 19)]


def test_a_block_quotation_stands_in_place_of_what_was_seen_of_it() -> None:
    found = linked([tagged("content", 4, 10)], {}, blocks=[block(4, 30, announced=True)])
    assert [places(item.contents) for item in found] == [[(4, 30)]]
