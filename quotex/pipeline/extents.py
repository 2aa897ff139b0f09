"""Where exactly a content begins and ends, which pieces make one turn, and whether it is given verbatim."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from quotex.marks import MarkedSpan
from quotex.pipeline.resolution.words import SHORT_TITLE
from quotex.records import QuoteType

Span = tuple[int, int]

#: Marks that close a quotation, as they are taken off the end of a text.
CLOSING = "”’\"'»」』"
_LINE_ENDS = "\n\r\u2028\u2029"
#: A speaker's label before a transcript line: capitals or a name, then a colon.
_LABEL_GAP = re.compile(r"\s*[:.]\s*")
_DASH_LINE = re.compile(r"(?:^|[\r\n])[ \t\u00a0]*[—―]\s*$")
_MARGIN = 40  # characters
_TOPIC = re.compile(r"(?:of|about|regarding|referring to|which)\s")
_PLACE = re.compile(r"(?:in|on|at|below|above|under|beside|behind|beneath|across|over|to|with|from)\s", re.I)
#: When something was said, behind quoted words: '"No," Roe said when it rained'.
_WHEN = re.compile(r"(?:when|while|after|before|as|on \w+ing)\s")
_UP_TO_STOP = rf"(?:\b{SHORT_TITLE}\.|[^.!?:]){{0,80}}"
#: All that stands between question and answer: asked the solicitor, Una Roe.
_ASKED = re.compile(rf"\s{_UP_TO_STOP}\b(?:asked|asks|inquired|enquired|called back)\b{_UP_TO_STOP}\.\s+")
_THAT = re.compile(r"(?:(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){1,3})?that\s+", re.IGNORECASE)
#: What sets a remark off from the quoted words before it. "Which would" goes on with what was said.
_REMARK = re.compile(r"(?:.\W,|,\W)\s(?:which\s(?!would|could|might|had)|although\s)")
#: ‘The second,’ replied the guard, not unkindly.
_ADVERB = re.compile(r"(?:not|rather|quite|very|almost|perhaps)\s\w+ly|\w{3,}ly")
_CIRCUMSTANCE = re.compile(r"(?<!look)(?<!looks)(?<!looking)\s(?:after|amid|despite)\s", re.I)
#: What is stated is a clause, whose circumstances are its own: "says man died after fall".
_STATES = re.compile(
    r"(?:say|claim|think|believe|insist|den[iy]|warn|find|show|tell|told|said|found)\w*\b", re.I
)
_INDENT = re.compile(r":[ \t]*[\r\n]+(?: {2,}|\t)[ \t]*$")
_OUTDENT = re.compile(r"[\r\n]$")
#: How opens what tells the manner of speaking, and what it may not hold.
_MANNER = re.compile(
    r"(?:with|without|over|in|at|on|after|before|from|to|of|for|by|as|while|when|half|not|\w+ing|\w+ly)\s"
    r"(?!.*\b(?:was|were|is|are|said|told|called)\b)",
    re.I | re.S,
)


class Taken:
    """Spans of a text, which may overlap, to ask of another whether it shares anything with them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._reached = list(accumulate((end for _, end in self._spans), max))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``start`` to ``end``."""
        before = bisect_left(self._spans, (end, 0))  # those that begin before the end
        return before > 0 and self._reached[before - 1] > start


class Marks:
    """The marked spans of a text, indexed by place."""

    def __init__(self, text: str, spans: Sequence[MarkedSpan]) -> None:
        self.text = text
        self.spans = spans
        self._starts = [span.start for span in spans]
        self._outer: list[int] = []  # the last span before each that reaches beyond its start, or -1
        around: list[int] = []
        for i, span in enumerate(spans):
            while around and spans[around[-1]].end <= span.start:
                around.pop()
            self._outer.append(around[-1] if around else -1)
            around.append(i)

    def overlapping(self, start: int, end: int) -> list[MarkedSpan]:
        """Spans that share a character with ``text[start:end]``, in text order."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end - 1)
        before: list[MarkedSpan] = []
        i = low - 1
        while i >= 0:  # what begins earlier and reaches in here holds each such that begins later
            if self.spans[i].end > start:
                before.append(self.spans[i])
            i = self._outer[i]
        return [*reversed(before), *self.spans[low:high]]

    def is_whole(self, piece: Span) -> bool:
        """Whether a piece is a closed quotation."""
        return any((m.start, m.end) == piece and m.closed for m in self.overlapping(*piece))

    def cover(self, span: Span, beside: Span | None) -> tuple[int, int]:
        """Letters and digits of ``span`` that stand inside marks, and all of them.

        Marks that take in ``beside``, the cue or source, too are somebody else's.
        """
        start, end = span
        inside = 0
        reached = start
        for marked in self.overlapping(start, end):
            if beside and marked.start <= beside[0] and beside[1] <= marked.end:
                continue
            low, high = max(start, marked.start, reached), min(end, marked.end)
            if low < high:
                inside += _letters(self.text[low:high])
                reached = high
        return inside, _letters(self.text[start:end])


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def trimmed(text: str, span: Span) -> Span:
    """``span`` without the white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def hull(spans: Iterable[Span]) -> Span:
    """The stretch from the first of some spans to the end of the last."""
    starts, ends = zip(*spans, strict=True)
    return min(starts), max(ends)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, those that overlap made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def snap(marks: Marks, span: Span, beside: Span | None) -> Span:
    """Take in the marks that enclose a content, and the rest of a quotation of which most is tagged.

    A boundary moves only where no letter of running text comes along: to the mark next to it, or to the
    other end of the marked span that all of the content lies in. Marks that take in ``beside``, the cue
    or source, too are somebody else's.
    """
    text = marks.text
    start, end = trimmed(text, span)
    for marked in marks.overlapping(max(0, start - 2), end + 2):
        if beside and marked.start <= beside[0] and beside[1] <= marked.end:
            continue
        opened = not _letters(text[min(marked.start, start) : max(marked.start, start)])
        closed = not _letters(text[min(marked.end, end) : max(marked.end, end)])
        if opened and closed:
            return marked.start, marked.end
        if opened and marked.end <= end:
            start = min(start, marked.start)
        elif closed and marked.start >= start:
            end = max(end, marked.end)
        elif (
            (opened or closed)
            and marked.start <= start
            and end <= marked.end
            # Where no closing mark tells how far the span goes, the tags must have most of it.
            and (marked.closed or _most(text, (start, end), marked))
        ):
            start, end = marked.start, marked.end
    return start, end


def _most(text: str, span: Span, marked: MarkedSpan) -> bool:
    return _letters(text[slice(*span)]) >= 0.6 * _letters(text[marked.start : marked.end])


def paragraph_at(paragraphs: Sequence[Span], offset: int) -> int:
    """Index of the last paragraph that begins at ``offset`` or before; 0 before the first."""
    return max(0, bisect_right(paragraphs, offset, key=lambda paragraph: paragraph[0]) - 1)


def sentence_start(sentences: Sequence[int], offset: int) -> int:
    """Where the last of ``sentences`` (starts, ascending) begins not behind ``offset``, or the first."""
    return sentences[max(0, bisect_right(sentences, offset) - 1)]


def next_sentence(text: str, sentences: Sequence[int], offset: int) -> int:
    """Where the next of ``sentences`` (starts, ascending) begins after ``offset``, or the text ends."""
    after = bisect_right(sentences, offset)
    return sentences[after] if after < len(sentences) else len(text)


def by_paragraph(text: str, span: Span, paragraphs: Sequence[Span]) -> list[Span]:
    """Cut a content at the ends of paragraphs: one piece a paragraph."""
    start, end = span
    pieces = []
    for low, high in paragraphs[paragraph_at(paragraphs, start) :]:
        if low >= end:
            break
        piece = trimmed(text, (max(low, start), min(high, end)))
        if piece[0] < piece[1]:
            pieces.append(piece)
    return pieces


def until_closed(marks: Marks, pieces: Sequence[Span]) -> list[Span]:
    """Leave out the plain paragraphs behind a quotation that is closed at the end of its own."""
    kept = list(pieces[:1])
    for piece in pieces[1:]:
        before = kept[-1]
        between = marks.text[before[1] : piece[0]]
        ends = any(char in between for char in _LINE_ENDS)
        spans = [(m.start, m.end) for m in marks.overlapping(*before) if m.closed and not m.depth]
        is_marked = any(m.start == piece[0] for m in marks.overlapping(*piece))
        if is_marked or not ends or before not in spans:
            kept.append(piece)
    return kept


def by_turn(marks: Marks, pieces: Sequence[Span], *, introduced: bool = False) -> list[list[Span]]:
    """Part pieces, some of which ask, where one closed quotation ends a paragraph and another opens the next.

    These are turns of a dialogue: whoever asks does not answer. Where nobody asks, the speaker goes on. In a
    line, a closed quotation right behind another that is a sentence is somebody else's: "Ready?" "Not yet".
    Not so where they are ``introduced``, with the cue before them: Roe said: “I am tired.” “I go home.”
    """
    asks = any(marks.text[start:end].rstrip(CLOSING).endswith("?") for start, end in pieces)
    pieces = [part for piece in pieces for part in _one_behind_another(marks, piece)]
    turns = [[piece] for piece in pieces[:1]]
    for before, piece in pairwise(pieces):
        between = marks.text[before[1] : piece[0]]
        parted = (
            not introduced
            and between == " "
            and _is_sentence(marks, before)
            and _is_sentence(marks, piece, opens=True)
        )
        if (not between.strip() or _ASKED.fullmatch(between)) and any(char in between for char in _LINE_ENDS):
            closed = any(m.closed and not m.depth and m.end == before[1] for m in marks.overlapping(*before))
            opening = [m for m in marks.overlapping(*piece) if m.start == piece[0]]
            parted = asks and closed and bool(opening) and opening[0].continues is None
        if parted:
            turns.append([piece])
        else:
            turns[-1].append(piece)
    return turns


def _one_behind_another(marks: Marks, piece: Span) -> list[Span]:
    """The closed quotations of a piece that is nothing else, if they are sentences."""
    inside = [(m.start, m.end) for m in marks.overlapping(*piece) if not m.depth]
    is_all = inside[:1] != [piece] and inside and inside[0][0] == piece[0] and inside[-1][1] == piece[1]
    are_sentences = is_all and all(
        marks.text[before[1] : after[0]] == " " and _is_sentence(marks, before)
        for before, after in pairwise(inside)
    )
    return inside if are_sentences else [piece]


def _is_sentence(marks: Marks, piece: Span, *, opens: bool = False) -> bool:
    """Whether a piece is a closed quotation that begins a sentence and, unless it ``opens`` one, ends it."""
    start, end = piece
    ends = opens or marks.text[start:end].rstrip(CLOSING)[-1:] in (".", "?", "!", "…")
    return marks.is_whole(piece) and ends and marks.text[start + 1 : start + 2].isupper()


def without_that(text: str, pieces: list[Span], marks: Marks, cue: list[Span]) -> list[Span]:
    """Leave out a leading "that", or "the view that", where all that follows stands inside marks."""
    start, end = pieces[0]
    if (match := _THAT.match(text[start:end])) and match.end() < end - start:
        rest = [(start + match.end(), end), *pieces[1:]]
        if _type(rest, marks, cue[0] if cue else None) == "direct":
            return rest
    return pieces


def without_aside(pieces: list[Span], marks: Marks, told: Span | None) -> list[Span]:
    """Leave out how it is said, between the cue's comma and the words: 'said, with a shrug, "No"'.

    ``told`` is where cue and source stand.
    """
    text = marks.text
    start, end = pieces[0]
    if not told or told[1] > start or text[told[1] : start].strip() != ",":
        return pieces
    first = next((m for m in marks.overlapping(start, end) if m.start > start), None)
    if first is None or first.end != end or not text[first.start + 1 : first.start + 2].isupper():
        return pieces
    aside = text[start : first.start].rstrip()
    sets_off = aside.endswith((",", ":")) and _MANNER.match(aside) is not None
    return [(first.start, end), *pieces[1:]] if sets_off else pieces


def without_remark(pieces: list[Span], marks: Marks) -> list[Span]:
    """Leave out what the article adds behind quoted words: 'it has "a few bugs," which is no news'."""
    text = marks.text
    start, end = pieces[-1]
    if len(pieces) > 1 and _ADVERB.fullmatch(text, start, end) and marks.overlapping(*pieces[-2]):
        return pieces[:-1]
    closed = (m.end for m in marks.overlapping(start, end) if m.closed and not m.depth and m.end < end)
    last = max(closed, default=start)
    return [*pieces[:-1], (start, last)] if last > start and _REMARK.match(text, last - 2, end) else pieces


def within_indent(text: str, pieces: list[Span], told: Span | None) -> list[Span]:
    """A block quotation that is indented, without the paragraphs behind it that are not."""
    if told is None or told[1] > pieces[0][0] or not _INDENT.search(text, told[1], pieces[0][0]):
        return pieces
    for i, (before, piece) in enumerate(pairwise(pieces), 1):
        if _OUTDENT.search(text, before[1], piece[0]):
            return pieces[:i]
    return pieces


def without_circumstance(pieces: list[Span], marks: Marks, cue: Span) -> list[Span]:
    """Leave out of a headline's content what else is going on: 'Union vows to strike after talks fail'."""
    start, end = pieces[-1]
    match = _CIRCUMSTANCE.search(marks.text, start + 1, end)
    if not match or marks.overlapping(*match.span()) or _STATES.match(marks.text, *cue):
        return pieces
    return [*pieces[:-1], (start, match.start())]


def within_line(pieces: list[Span], marks: Marks, told: Span | None, block: Span) -> list[Span]:
    """The part of a headline's content on the line that tells who speaks, where it has a second line.

    That begins like one: no wrapped line does.

    ``told`` is where cue and source stand, ``block`` the headline.
    """
    if told is None or len(pieces) != 1 or not block[0] <= pieces[0][0] <= pieces[0][1] <= block[1]:
        return pieces
    text = marks.text
    start, end = pieces[0]
    at = text.find("\n", start, end)
    if at < 0 or text[at - 1] in ",-" or text[at + 1 : at + 2].islower() or marks.overlapping(at, at + 1):
        return pieces
    return [trimmed(text, (start, at) if told[1] <= start else (text.rfind("\n", start, end), end))]


def without_place(text: str, pieces: list[Span], marks: Marks, told: Span | None) -> list[Span]:
    """Leave out where the words stand: 'Below it, in green ink, wrote the sacristan: "No"'.

    ``told`` is where cue and source stand.
    """
    if told is None or len(pieces) != 2 or not pieces[0][1] <= told[0] < told[1] <= pieces[1][0]:
        return pieces
    opens = any(mark.start == pieces[1][0] for mark in marks.overlapping(*pieces[1]))
    is_place = _PLACE.match(text, *pieces[0]) and not marks.overlapping(*pieces[0])
    return pieces[1:] if opens and is_place and ":" in text[told[1] : pieces[1][0]] else pieces


def without_topic(text: str, pieces: list[Span], told: Span | None) -> list[Span]:
    """Leave out what is spoken about, or said of it, and when: '"No," Roe said of the plan, which fell'.

    ``told`` is where cue and source stand.
    """
    if told and len(pieces) == 2 and pieces[0][1] <= told[0]:
        start, end = pieces[1]
        between = text[told[1] : start]
        is_quoted = text[pieces[0][1] - 1] in CLOSING and not between.strip()
        is_aside = _TOPIC.match(text, start, end) or (is_quoted and _WHEN.match(text, start, end))
        if is_aside and not between.strip(" ,"):
            return pieces[:1]
    return pieces


def quote_type(
    pieces: list[Span],
    marks: Marks,
    source: list[Span],
    cue: list[Span],
    paragraphs: Sequence[Span],
) -> QuoteType:
    """Direct where every word is given verbatim, indirect where none is, mixed otherwise.

    Without marks, what is set off in paragraphs of its own (a block quotation, a post, a letter) is verbatim,
    and so is a turn whose line opens with the speaker's label, in a transcript, or with a dash.
    """
    text = marks.text
    beside = next(iter(cue or source), None)
    kind = _type(pieces, marks, beside)
    start = pieces[0][0]
    if kind == "indirect" and _DASH_LINE.search(text[max(0, start - _MARGIN) : start]):
        return "direct"
    ends = [end for _, end in (*cue, *source) if end <= start]
    gap = text[max(ends) : start] if ends else "."
    runs_on = not gap.strip() and sum(map(gap.count, "\n\u2028\u2029")) < 2  # a sentence over a line's end
    is_set_off = beside and not runs_on and all(_is_set_off(text, piece, paragraphs) for piece in pieces)
    if kind == "indirect" and is_set_off:
        return "direct"
    if kind != "indirect" or cue or not source:
        return kind
    begin, end = source[0]
    if end <= start and _LABEL_GAP.fullmatch(text[end:start]) and _opens_line(text, begin):
        return "direct"
    return "indirect"


def _opens_line(text: str, start: int) -> bool:
    """Whether only white space stands before an offset in its line."""
    before = text[max(0, start - _MARGIN) : start]
    space = before[len(before.rstrip()) :]
    return space == text[:start] or any(end in space for end in _LINE_ENDS)


def _is_set_off(text: str, piece: Span, paragraphs: Sequence[Span]) -> bool:
    """Whether a piece is a whole paragraph."""
    start, end = paragraphs[paragraph_at(paragraphs, piece[0])]
    before, after = (start, piece[0]), (piece[1], end)
    # What is longer than marks and bullets is text; to read it all would take the square of the length.
    return all(e - s < _MARGIN and not _letters(text[s:e]) for s, e in (before, after))


def _type(pieces: list[Span], marks: Marks, beside: Span | None) -> QuoteType:
    covered = [marks.cover(piece, beside) for piece in pieces]
    inside, total = (sum(column) for column in zip(*covered, strict=True))
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
