"""Puts sources, cues and contents together: each cue says what it owns; what nobody owns stands alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quotex.pipeline.decode import TaggedSpan
from quotex.pipeline.labels import PARTS, ROLES

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from quotex.pipeline.ownership import Ownership

#: Share of the shorter of two spans from which on they are the same stretch of text.
_SAME = 0.5
#: Words between a cue that owns nothing and the content that it gets for want of another.
_NEAR = 12


@dataclass(slots=True, eq=False)
class Link:
    """An attribution in the making, in words.

    Attributes
    ----------
    nested
        Whether its cue lies inside the content of another.
    agreement
        Share of its content's words that the tags of the text call content too.
    """

    cue: TaggedSpan | None = None
    sources: list[TaggedSpan] = field(default_factory=list)
    contents: list[TaggedSpan] = field(default_factory=list)
    nested: bool = False
    agreement: float = 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that may be a block quotation; ``announced`` tells that the words before it say so."""

    span: TaggedSpan
    announced: bool


def link(
    outer: Sequence[TaggedSpan],
    inner: Sequence[TaggedSpan],
    words: npt.NDArray[np.int64],
    pairs: npt.NDArray[np.floating],
    ownership: Ownership,
    blocks: Sequence[Block] = (),
) -> list[Link]:
    """Group tagged spans into attributions; linear in the number of spans.

    Parameters
    ----------
    outer, inner
        Spans of ROLES found in the text, and those found inside the contents among them.
    words
        The first piece of every word.
    pairs
        The encoder's output for ``ownership``.
    blocks
        Paragraphs that may be block quotations.
    """
    found = [Link(cue=cue) for cue in _of("cue", outer)]
    found += [Link(cue=cue, nested=True) for cue in _of("cue", inner)]
    owned = ownership.spans(pairs, words, [(item.cue.first, "cue") for item in found if item.cue])
    for item, spans in zip(found, owned, strict=True):
        for span in spans:
            if not (item.cue and _shared(span, item.cue)):
                (item.sources if PARTS[span.label] == "source" else item.contents).append(span)
    _settle(found)
    blocks = _widened(found, blocks)
    taken = _Stretches((c, item) for item in found for c in item.contents)
    contents = _of("content", outer)
    loose = [c for c in contents if not any(_same(c, other) for other, _ in taken.touching(c))]
    loose = _fill(found, _with_blocks(loose, taken, blocks))
    surmised = {block.span for block in blocks if not block.announced}
    loose = [content for content in loose if content not in surmised]
    alone = [Link(contents=[content]) for content in loose]
    owned = ownership.spans(pairs, words, [(content.first, "content") for content in loose])
    for item, spans in zip(alone, owned, strict=True):
        item.sources = [span for span in spans if PARTS[span.label] == "source"]
    tagged = _Stretches((span, None) for span in [*contents, *_of("content", inner)])
    for item in found:
        item.agreement = _agreement(item.contents, tagged)
    return [item for item in found + alone if item.contents]


def _widened(found: list[Link], blocks: Sequence[Block]) -> list[Block]:
    """Give a cue before a block all of it where it owns the beginning; returns the blocks that are left."""
    entries = _Stretches((content, item) for item in found for content in item.contents)
    left = []
    for block in blocks:
        first, last = block.span.first, block.span.last
        for content, item in entries.touching(block.span):
            if item and item.cue and item.cue.last < first == content.first and content.last <= last:
                item.contents[item.contents.index(content)] = replace(content, last=last)
                break
        else:
            left.append(block)
    return left


def _with_blocks(loose: list[TaggedSpan], taken: _Stretches, blocks: Sequence[Block]) -> list[TaggedSpan]:
    """What nobody owns, with the blocks of which less than half is content in place of what they hold."""
    others = _Stretches((content, None) for content in loose)
    free: list[TaggedSpan] = []
    for block in blocks:
        known: set[int] = set()
        for content, _ in [*taken.touching(block.span), *others.touching(block.span)]:
            known.update(range(max(content.first, block.span.first), min(content.last, block.span.last) + 1))
        if 2 * len(known) < block.span.last + 1 - block.span.first:
            free.append(block.span)
    spans = _Stretches((span, None) for span in free)
    kept = [content for content in loose if not spans.touching(content)]
    return sorted([*kept, *free], key=lambda span: span.first)


def _of(role: str, spans: Sequence[TaggedSpan]) -> list[TaggedSpan]:
    return [span for span in spans if ROLES[span.label] == role]


class _Stretches:
    """Spans with what they belong to, to be asked by place."""

    def __init__(self, entries: Iterable[tuple[TaggedSpan, Link | None]]) -> None:
        self._entries = sorted(entries, key=lambda entry: entry[0].first)
        self._firsts = [span.first for span, _ in self._entries]
        self._longest = max((span.last + 1 - span.first for span, _ in self._entries), default=0)

    def touching(self, span: TaggedSpan, reach: int = 0) -> list[tuple[TaggedSpan, Link | None]]:
        """Entries that share a word with ``span``, or lie at most ``reach`` words from it."""
        low = bisect_left(self._firsts, span.first - reach - self._longest)
        high = bisect_right(self._firsts, span.last + reach)
        return [entry for entry in self._entries[low:high] if entry[0].last + reach >= span.first]


def _settle(found: list[Link]) -> None:
    """Leave each content to the cue that is surest of it; one inside the content of another stays."""
    claims = [(content, item) for item in found for content in item.contents]
    stretches = _Stretches(claims)
    accepted: set[tuple[int, TaggedSpan]] = set()
    for content, item in sorted(claims, key=lambda claim: -claim[0].certainty):
        rivals = (
            (theirs, other)
            for theirs, other in stretches.touching(content)
            if other and other is not item and (id(other), theirs) in accepted
        )
        if not any(_conflict(content, item, theirs, other) for theirs, other in rivals if other):
            accepted.add((id(item), content))
    for item in found:
        item.contents = [content for content in item.contents if (id(item), content) in accepted]


def _conflict(mine: TaggedSpan, item: Link, theirs: TaggedSpan, other: Link) -> bool:
    """Whether two cues claim the same words, and neither reports what the other says."""
    nested = (other.cue and _shared(mine, other.cue)) or (item.cue and _shared(theirs, item.cue))
    return not nested and _same(mine, theirs)


def _fill(found: list[Link], loose: list[TaggedSpan]) -> list[TaggedSpan]:
    """Give a cue that owns nothing the nearest content that nobody owns; returns those still left."""
    stretches = _Stretches((content, None) for content in loose)
    given: set[TaggedSpan] = set()
    for item in found:
        if item.contents or not (cue := item.cue) or item.nested:
            continue
        near = [content for content, _ in stretches.touching(cue, _NEAR) if content not in given]
        if near:
            item.contents.append(min(near, key=lambda c: max(c.first - cue.last, cue.first - c.last)))
            given.add(item.contents[0])
    return [content for content in loose if content not in given]


def _agreement(contents: list[TaggedSpan], tagged: _Stretches) -> float:
    size = sum(content.last + 1 - content.first for content in contents)
    shared = sum(_shared(content, other) for content in contents for other, _ in tagged.touching(content))
    return min(1.0, shared / max(1, size))


def _shared(one: TaggedSpan, other: TaggedSpan) -> int:
    """How many words two spans have in common."""
    return max(0, min(one.last, other.last) + 1 - max(one.first, other.first))


def _same(one: TaggedSpan, other: TaggedSpan) -> bool:
    shorter = min(one.last - one.first, other.last - other.first) + 1
    return _shared(one, other) >= _SAME * shorter
