"""Puts sources, cues and contents together: each content leads to its cue, each cue to its source.

The network gives every word piece a query and a key for two relations, "content to anchor" (its cue, or
its source where it has no cue) and "cue to source"; a link's score is their product plus a bias for the
distance, and a link may lead nowhere. Candidates are looked up near by, so the cost is linear.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

# What the network, which sees one link at a time, can't know of the others. Log-probabilities, set on
# held-out articles (training/README.md): a link loses for each other anchor between its ends and for each
# end of a paragraph that it crosses, an unquoted content more; it gains where content and cue touch, but
# for the source, a quoted content more.
BETWEEN = (-0.7, -0.3)
PARAGRAPH = -1.5
UNQUOTED = -2.5
TOUCHING = 2.5
TOUCHING_QUOTED = 12.0

#: Pieces between the two ends of a link at most: about what one window shows.
REACH = 320

CONTENT_TO_ANCHOR, CUE_TO_SOURCE = 0, 1


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A tagged stretch of text.

    Attributes
    ----------
    piece
        Index of its first word piece.
    paragraph
        Index of its paragraph.
    start, end
        Offsets, Unicode code points.
    role
        ``source``, ``cue`` or ``content``.
    certainty
        Mean log-probability of its tags.
    host
        Index of the content that it lies in where it belongs to a nested attribution, else None.
    quoted
        Whether it opens with a mark.
    touches
        First piece of the cue from which nothing but a source parts it.
    """

    piece: int
    paragraph: int
    start: int
    end: int
    role: str
    certainty: float
    host: int | None = None
    quoted: bool = False
    touches: int | None = None


@dataclass(slots=True)
class Link:
    """An attribution in the making: what leads to one anchor.

    Attributes
    ----------
    certainty
        Log-probability of the least certain link.
    """

    contents: list[RoleSpan] = field(default_factory=list)
    cue: RoleSpan | None = None
    source: RoleSpan | None = None
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class LinkScorer:
    """The trained part that stands outside of the network: small tables.

    Attributes
    ----------
    nowhere
        ``[relations, width]`` keys of "leads nowhere".
    distance
        ``[relations, buckets]`` biases by signed distance: the sign, times the whole part of log2.
    """

    nowhere: FloatArray
    distance: FloatArray

    def __call__(
        self, links: FloatArray, relation: int, piece: int, candidates: Sequence[int]
    ) -> npt.NDArray[np.float64]:
        """Log-probabilities over "nowhere" (first) and the candidates, given by their first pieces."""
        relations, width = self.nowhere.shape
        shaped = links.reshape(len(links), 2, relations, width)
        keys = np.concatenate([self.nowhere[relation][None], shaped[list(candidates), 1, relation]])
        scores = (keys @ shaped[piece, 0, relation]).astype(np.float64) / width**0.5
        gaps = np.array(candidates, dtype=np.int64) - piece
        scores[1:] += self.distance[relation][self._buckets(gaps)]
        scores -= scores.max()
        result: npt.NDArray[np.float64] = scores - np.log(np.exp(scores).sum())
        return result

    def _buckets(self, gaps: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        half = self.distance.shape[1] // 2
        size = np.log2(np.maximum(np.abs(gaps), 1)).astype(np.int64).clip(max=half - 1)
        buckets: npt.NDArray[np.int64] = np.where(gaps < 0, half - 1 - size, half + size)
        return buckets


def link(spans: Sequence[RoleSpan], links: FloatArray, scorer: LinkScorer) -> list[Link]:
    """Group spans of one level (same ``host``) into attributions, in text order of their contents."""
    found: list[Link] = []
    by_host: dict[int | None, list[RoleSpan]] = {}
    for span in spans:
        by_host.setdefault(span.host, []).append(span)
    for group in by_host.values():
        found.extend(_link_level(sorted(group, key=lambda s: s.piece), links, scorer))
    return sorted(found, key=lambda item: (item.contents[0].start, -item.contents[-1].end))


def _link_level(spans: list[RoleSpan], links: FloatArray, scorer: LinkScorer) -> list[Link]:
    cues = [s for s in spans if s.role == "cue"]
    sources = [s for s in spans if s.role == "source"]
    anchors = [s for s in spans if s.role != "content"]
    attributions: dict[RoleSpan, Link] = {}
    taken: set[RoleSpan] = set()
    for cue in cues:
        source, certainty = _best(cue, sources, CUE_TO_SOURCE, links, scorer)
        attributions[cue] = Link(cue=cue, source=source, certainty=certainty)
        if source:
            taken.add(source)
    loose: list[Link] = []
    for content in (s for s in spans if s.role == "content"):
        # A source that a cue claims speaks through that cue.
        anchor, certainty = _best(
            content, [a for a in _near(content, anchors) if a not in taken], CONTENT_TO_ANCHOR, links, scorer
        )
        if anchor is None:
            loose.append(Link(contents=[content], certainty=certainty))
            continue
        if anchor not in attributions:
            attributions[anchor] = Link(source=anchor)
        mine = attributions[anchor]
        mine.contents.append(content)
        mine.certainty = min(mine.certainty, certainty)
    _fill(list(attributions.values()), loose)
    _claim([s for s in sources if s not in taken and s not in attributions], attributions)
    return [item for item in attributions.values() if item.contents] + loose


def _fill(attributions: list[Link], loose: list[Link]) -> None:
    """Give a cue without content the nearest one of its paragraph that nobody needs.

    That is a content without anchor, or one of several that another cue has: each cue reports something.
    """
    for empty in attributions:
        if not (cue := empty.cue) or empty.contents:
            continue
        spare = [
            (item, c)
            for item in attributions
            if len(item.contents) > 1
            for c in item.contents
            if not (item.cue and item.cue.piece == c.touches)
        ]
        spare += [(item, c) for item in loose for c in item.contents]
        near = [
            (abs(c.piece - cue.piece), i) for i, (_, c) in enumerate(spare) if c.paragraph == cue.paragraph
        ]
        if near:
            owner, content = spare[min(near)[1]]
            owner.contents.remove(content)
            empty.contents.append(content)
    loose[:] = [item for item in loose if item.contents]


def _claim(sources: list[RoleSpan], attributions: dict[RoleSpan, Link]) -> None:
    """Give a source that no cue claims to the nearest cue of its paragraph that has none."""
    for source in sources:
        bare = [
            a for a in attributions.values() if a.cue and not a.source and a.cue.paragraph == source.paragraph
        ]
        if bare:
            min(bare, key=lambda a: abs(a.cue.piece - source.piece if a.cue else 0)).source = source


def _near(span: RoleSpan, candidates: list[RoleSpan]) -> list[RoleSpan]:
    low = bisect_left(candidates, span.piece - REACH, key=lambda s: s.piece)
    high = bisect_right(candidates, span.piece + REACH, key=lambda s: s.piece)
    return candidates[low:high]


def _best(
    span: RoleSpan, candidates: list[RoleSpan], relation: int, links: FloatArray, scorer: LinkScorer
) -> tuple[RoleSpan | None, float]:
    near = _near(span, candidates)
    if not near:
        return None, 0.0
    scores = scorer(links, relation, span.piece, [c.piece for c in near])
    middle = bisect_left(near, span.piece, key=lambda c: c.piece)
    for index, candidate in enumerate(near):
        between = middle - 1 - index if index < middle else index - middle
        scores[1 + index] += BETWEEN[relation] * between
        crossed = min(3, abs(candidate.paragraph - span.paragraph))
        scores[1 + index] += crossed * (PARAGRAPH if span.quoted or relation else PARAGRAPH + UNQUOTED)
        if candidate.piece == span.touches:
            scores[1 + index] += TOUCHING_QUOTED if span.quoted else TOUCHING
    scores -= np.log(np.exp(scores).sum())
    choice = int(scores.argmax())
    return (near[choice - 1] if choice else None), float(scores[choice])
