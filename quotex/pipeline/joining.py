"""Joins the pieces of one quotation that a cue, an aside, or the end of a sentence or paragraph parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from quotex.marks import MarkedSpan
from quotex.pipeline.attributions import Attribution
from quotex.pipeline.cues import is_answered
from quotex.pipeline.page import CLOSING, Page
from quotex.pipeline.spans import Span, hull

#: What its speaker does in the midst of a quotation: "You deserve" -- and she looked down -- "it."
_BROKEN_OFF = re.compile(
    r"\s?(?:[–—]|\s--?)\s?(?:(?:(?:and|here|then|now)\s){0,3}(?:he|she|they)\s[^\"“”‘„«»\n]{3,160}?"
    r"|(?:an?|another|his|her|their)\s[\w’' -]{3,40}?)\s?(?:[–—]|--?\s)\s?"
)
_INTERRUPTED = re.compile(r"[,—–-]\s$|[—–]$")
#: What says of the quotation before whose it is.
_OF_ANOTHER = re.compile(r"\s+(?:That|This|Those|These|So|The (?:first|second|third|other|latter|last))\b")
_LINE = 7  # words that a line of a dialogue hardly has
_SHORTEST_TURN = 9  # words of a paragraph that nobody but the speaker before says
_STOPS = (".", "!", "?", "…")
#: What stands between a cue and the list of what is said: on Monday: ... that:
_LISTS = re.compile(r"[^.:;\"“”\r\n]{0,80}:[ \t]*(?=[\r\n])")
_ITEM = re.compile(
    r"(?:[ \t]*(?:\r\n|[\r\n])){1,3}[ \t]*(?P<bullet>[•·▪‣◦*–—-]|\d{1,2}[.)])[ \t]+(?P<item>[^\r\n]+)"
)
_ITEM_ENDS = re.compile(r"(?:[;,]?\s(?:and|or))?[;,]?$")
#: Who says the line of a dialogue, up to the next.
_TELLS = re.compile(r"[^\"“”‘„«»\r\n]{0,80}[\r\n]\s*")


def is_reply(text: str, line: Span, reply: Span) -> bool:
    """Whether a paragraph that is a quotation answers the line of a dialogue before: both are short."""
    are_short = all(len(text[slice(*span)].split()) < _LINE for span in (line, reply))
    return are_short and _TELLS.fullmatch(text, line[1], reply[0]) is not None


class _Joins:
    """What one pass joined: the attributions that grew, and those that are now a part of them."""

    def __init__(self) -> None:
        self.grown: list[Attribution] = []
        self._gone: set[int] = set()

    def __contains__(self, found: Attribution) -> bool:
        return id(found) in self._gone

    def join(self, own: Attribution, pieces: Iterable[Span], alone: Attribution | None) -> None:
        """Make ``pieces`` the content of ``own``; what was found of them ``alone`` is no record any more."""
        own.content = sorted(set(pieces))
        self.grown.append(own)
        if alone is not None and alone is not own:
            self.drop(alone)

    def drop(self, found: Attribution) -> None:
        """Let what is a part of another be no record any more."""
        self._gone.add(id(found))

    def settle(self, found: list[Attribution]) -> list[Attribution]:
        """Take what was joined to others out of ``found``; returns those that grew."""
        found[:] = [a for a in found if a not in self]
        return self.grown


class Joining:
    """Joins contents in place; what was found of a piece by itself leaves the list."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.marks = page.marks

    def reopened(self, found: list[Attribution]) -> None:
        """Join the paragraphs of a quotation that opens each of them and closes once."""
        marked = self.marks.spans
        places = {(m.start, m.end): i for i, m in enumerate(marked)}
        # Marked span → the attribution that has it as a piece, or as an end of one.
        holder: dict[int, Attribution] = {}
        for own in sorted(found, key=lambda a: a.content[0][0]):
            for piece in own.content:
                for mark in self.marks.overlapping(*piece):
                    if mark.end == piece[1] or mark.start == piece[0]:
                        holder.setdefault(places[mark.start, mark.end], own)
        joins = _Joins()
        part_of: dict[int, Attribution] = {}  # of which attribution one is now a part

        def whole(own: Attribution) -> Attribution:
            while id(own) in part_of:
                own = part_of[id(own)]
            return own

        for index, mark in enumerate(marked):
            if mark.continues is None or mark.continues not in holder:
                continue
            before, here = whole(holder[mark.continues]), holder.get(index)
            here = whole(here) if here else None
            if here is None:
                before.content.append((mark.start, mark.end))
            elif here is not before and not (_is_told(here) and _is_told(before)):
                told, other = (before, here) if _is_told(before) else (here, before)
                told.content += other.content
                joins.drop(other)
                part_of[id(other)] = told
            holder.setdefault(index, before)
        joins.settle(found)
        for own in found:
            own.content = sorted(set(own.content))

    def parted(self, found: list[Attribution]) -> list[Attribution]:
        """Join what cues, asides and the ends of sentences part; returns the attributions that grew."""
        return [
            *self._interrupted(found),
            *self._resumed(found),
            *self._broken_off(found),
            *self._going_on(found),
            *self._listed(found),
        ]

    def paragraphs(self, found: list[Attribution]) -> None:
        """Add the next paragraph to what ends in a closed quotation, where it is another and nobody asks.

        Short ones may be turns of a dialogue.
        """
        ends = {a.content[-1][1]: a for a in found if a.source and self.marks.is_whole(a.content[-1])}
        alone = _alone(found)
        joins = _Joins()
        for before, block in pairwise(self.page.paragraphs):
            own, other = ends.get(before[1]), alone.get(block)
            if own is None or other is None or own.type != "direct" or not self.marks.is_whole(block):
                continue
            asks = any(self.text[end - 2] == "?" for end in (before[1], block[1]))
            is_short = len(self.text[slice(*block)].split()) < _SHORTEST_TURN
            if asks or is_short or _OF_ANOTHER.match(self.text, block[1]):
                continue
            joins.join(own, [*own.content, block], other)
            ends[block[1]] = own
        joins.settle(found)

    def _interrupted(self, found: list[Attribution]) -> list[Attribution]:
        """Add the rest of a quotation that stops at a comma: '"My client," he began, and wept, "is ill."'."""
        holders = _holders(found)
        cues = _cues(found)
        joins = _Joins()
        for own in found:
            if not own.cue or own in joins:
                continue
            low, high = hull([*own.cue, *own.source])
            before = [piece for piece in own.content if piece[1] <= low]
            rest = self._quoted_rest(high) if before and self._stops(before[-1]) else None
            other = holders.get(rest) if rest else None
            if rest is None or (other not in (own, None) and _is_told(other) and not self._is_aside(other)):
                continue
            if bisect_right(cues, high) != bisect_left(cues, rest[0]):
                continue
            kept = [p for p in own.content if p[1] <= low or p[0] >= rest[0]]
            content = sorted({*kept, rest, *(other.content if other and other is not own else [])})
            if content != own.content:
                joins.join(own, content, other)
        return joins.settle(found)

    def _resumed(self, found: list[Attribution]) -> list[Attribution]:
        """Add the beginning of a quotation that cue and source part: '"They have," she said, "left"'."""
        ends = {a.content[-1][1]: a for a in found if not a.cue}
        joins = _Joins()
        for own in found:
            if not own.cue or own in joins:
                continue
            first = own.content[0]
            low, high = hull([*own.cue, *own.source])
            if high > first[0] or self._opening(first[0]) is None or not self.text[first[0] + 1].islower():
                continue
            other = ends.get(len(self.text[:low].rstrip(" ,\u00a0")))
            if other is None or other is own or not self._stops(other.content[-1]):
                continue
            if _INTERRUPTED.search(self.text, high, first[0]):
                joins.join(own, [*own.content, *other.content], other)
        return joins.settle(found)

    def _broken_off(self, found: list[Attribution]) -> list[Attribution]:
        """Add the rest of a quotation that the article breaks off with words of its own between dashes."""
        holders = _holders(found)
        cues = _cues(found)
        joins = _Joins()
        closed = ((mark.start, mark.end) for mark in self.marks.spans if mark.closed and not mark.depth)
        for first, rest in pairwise(closed):
            own, other = holders.get(first), holders.get(rest)
            if own is None or own is other or own.type != "direct" or self.text[first[1] - 2] in _STOPS:
                continue
            is_parted = _BROKEN_OFF.fullmatch(self.text, first[1], rest[0])
            is_first = other is not None and other.content[0] == rest
            if not is_parted or not self.text[rest[0] + 1].islower():
                continue
            if other and len(other.content) > 1 and not (is_first and _is_told(other)):
                continue
            is_told = bisect_left(cues, first[1]) != bisect_left(cues, rest[0])
            if not is_told and not (other and _is_told(other)):
                joins.join(own, [*own.content, rest], other)
                holders[rest] = own
            elif other and not _is_told(own) and (is_first or self._is_between(other, first, rest)):
                joins.join(other, [*own.content, *other.content], own)
        return joins.settle(found)

    def _is_aside(self, found: Attribution) -> bool:
        """Whether what was taken for a cue only breaks off a quotation, in dashes."""
        return any(self._is_between(found, *two) for two in pairwise(found.content))

    def _is_between(self, found: Attribution, first: Span, rest: Span) -> bool:
        """Whether cue and source stand between two pieces, in dashes that break a quotation off."""
        low, high = hull([*found.cue, *found.source])
        is_inside = first[1] <= low and high <= rest[0]
        return is_inside and _BROKEN_OFF.fullmatch(self.text, first[1], rest[0]) is not None

    def _going_on(self, found: list[Attribution]) -> list[Attribution]:
        """Add the quotation right behind the sentence that tells who speaks, if no cue has it."""
        alone = _alone(found)
        taken = {start for a in found if _is_told(a) for start, _ in a.content}
        joins = _Joins()
        for own in found:
            if not own.cue or not own.source or not self.marks.is_whole(own.content[-1]):
                continue
            span = self._next_quotation(hull([*own.cue, *own.source]), own.content[-1][1])
            if span is None or span[0] in taken or self._stops(span):
                continue
            if is_answered(self.text, own.cue[0], own.content[-1], span):
                continue
            taken.add(span[0])
            joins.join(own, [*own.content, span], alone.get(span))
        return joins.settle(found)

    def _listed(self, found: list[Attribution]) -> list[Attribution]:
        """Take all items of a list that cue and source announce, where none tells who else speaks."""
        told = sorted(start for a in found for start, _ in (*a.cue, *a.source))
        untold = sorted((a.content[0][0], i) for i, a in enumerate(found) if not _is_told(a))
        joins = _Joins()
        for own in found:
            if not own.cue or not own.source:
                continue
            items = self._items(hull([*own.cue, *own.source])[1])
            if len(items) < 2 or not own.source[0][0] < own.content[0][0] < items[0][1]:
                continue
            start, end = items[0][0], items[-1][1]
            if bisect_left(told, start) == bisect_left(told, end) and items != own.content:
                joins.join(own, items, None)
                for _, i in untold[bisect_left(untold, (start, 0)) : bisect_left(untold, (end, 0))]:
                    joins.drop(found[i])
        return joins.settle(found)

    def _items(self, start: int) -> list[Span]:
        """The items, all with one bullet, of the list that the line announces that goes on at ``start``."""
        lead = _LISTS.match(self.text, start)
        item = _ITEM.match(self.text, lead.end()) if lead else None
        bullet = item["bullet"].lstrip("0123456789") if item else ""
        items = []
        while item and item["bullet"].lstrip("0123456789") == bullet:
            begin, stop = item.span("item")
            words = _ITEM_ENDS.sub("", item["item"].rstrip())
            stop = begin + len(words) - (words[:1].islower() and words.endswith("."))
            items.append((begin, stop))
            item = _ITEM.match(self.text, item.end())
        return items

    def _next_quotation(self, told: Span, end: int) -> Span | None:
        """The closed quotation with which the sentence opens that follows cue and source."""
        if end > told[0]:
            return None
        start = self.page.sentence_around(told[1])[1]
        is_further = start >= self.page.paragraph_around(told[1])[1]
        if is_further or self.marks.overlapping(told[1], start):
            return None
        mark = self._opening(start)
        return (mark.start, mark.end) if mark and mark.closed and not mark.depth else None

    def _quoted_rest(self, high: int) -> Span | None:
        """The next quotation of the sentence, if it begins in its midst."""
        stop = min(self.page.sentence_around(high)[1], self.page.paragraph_around(high)[1])
        mark = next((m for m in self.marks.overlapping(high, stop) if m.start >= high and not m.depth), None)
        if mark is None or not mark.closed or not self.text[mark.start + 1 : mark.start + 2].islower():
            return None
        ends = (
            self.text[mark.start : mark.end].rstrip(CLOSING)[-1:] in _STOPS
            or self.text[mark.end : mark.end + 1] in _STOPS
        )
        return (mark.start, mark.end) if ends and _INTERRUPTED.search(self.text, high, mark.start) else None

    def _opening(self, start: int) -> MarkedSpan | None:
        """The outermost marked span that opens at ``start``."""
        return next((m for m in self.marks.overlapping(start, start + 1) if m.start == start), None)

    def _stops(self, piece: Span) -> bool:
        """Whether a piece is a quotation that stops at a comma, inside its marks or behind."""
        end = piece[1]
        return self.marks.is_whole(piece) and "," in (
            self.text[end - 2 : end - 1],
            self.text[end : end + 1],
        )


def _is_told(found: Attribution) -> bool:
    """Whether the text tells who says it."""
    return bool(found.cue or found.source)


def _holders(found: Iterable[Attribution]) -> dict[Span, Attribution]:
    return {piece: a for a in found for piece in a.content}


def _cues(found: Iterable[Attribution]) -> list[int]:
    return sorted(start for a in found for start, _ in a.cue)


def _alone(found: Iterable[Attribution]) -> dict[Span, Attribution]:
    """What nobody is told to say, by its only piece."""
    return {a.content[0]: a for a in found if len(a.content) == 1 and not _is_told(a)}
