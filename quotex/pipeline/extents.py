"""Where exactly a content begins and ends, which pieces make one turn, and whether it is given verbatim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quotex.marks import MarkedSpan
from quotex.pipeline.page import CLOSING, Marks, Page, count_letters
from quotex.pipeline.predicates import CLAIM
from quotex.pipeline.resolution.words import SHORT_TITLE
from quotex.pipeline.spans import Span, trimmed
from quotex.records import QuoteType

_LINE_ENDS = "\n\r\u2028\u2029"
#: What stands between a speaker's label and the line of a transcript.
_LABEL_GAP = re.compile(r"\s*[:.]\s*")
_DASH_LINE = re.compile(r"(?:^|[\r\n])[ \t\u00a0]*[—―]\s*$")
_MARGIN = 40  # characters
_UP_TO_STOP = rf"(?:\b{SHORT_TITLE}\.|[^.!?:]){{0,80}}"
#: All that stands between question and answer: asked the solicitor, Una Roe.
_ASKED = re.compile(rf"\s{_UP_TO_STOP}\b(?:asked|asks|inquired|enquired|called back)\b{_UP_TO_STOP}\.\s+")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-Z]$")
_CALL = "call|dub|label|brand|term"
_CALLS = re.compile(rf"\b(?:{_CALL})(?:s|led|ed|ling|ing|med)?$")
#: which Roe called a shame; whom he described as weak
_RELATIVE = re.compile(
    r"(?:(?P<before>\b(?:about|after|against|at|before|by|during|for|from|in|into|of|on|over|through|to|under|upon|with)\s)"
    r"?\b(?:which|whom)|\bwhat)\s+$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:\w+ly\s)?(?:ha[sd]\s|have\s|would\s)?(?:\w+ly\s)?"
    rf"(?:{_CALL}|deem|consider)(?:s|led|ed|med|ing)?$|\bdescrib(?:es?|ed|ing)(?:\sas)?$"
)
#: Not: a machine that “knows”, the ruling as proof that.
_THAT = re.compile(
    r"(?:(?:the|his|her|its|their)\s+(?:(?!as\b)[\w’'-]+\s+){1,3}"
    rf"|an?\s+(?:[\w’'-]+\s+){{0,2}}(?:{CLAIM}|concern|caveat|note|point|feeling)s?\s+)?that\s+",
    re.IGNORECASE,
)


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
            if marked.closed and marked.start < start and marked.end == end:
                inside = text[start : end - 1].rstrip(" .,")  # "Mama told him he'd go."
                end = start + len(inside) if inside else end
            if marked.start == start and end < marked.end and text[start + 1 : end].strip():
                start += 1  # "It rains, people say. So what?"
            continue
        opened = not count_letters(text[min(marked.start, start) : max(marked.start, start)])
        closed = not count_letters(text[min(marked.end, end) : max(marked.end, end)])
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


def cut_inside(marks: Marks, cue: Span, pieces: Sequence[Span]) -> bool:
    """Whether a cue stands within a quotation of which the content has more than the cue's own sentence."""
    for marked in marks.overlapping(*cue):
        if marked.depth or not (marked.closed and marked.start < cue[0] and cue[1] < marked.end):
            continue
        inside = [piece for piece in pieces if marked.start <= piece[0] < marked.end]
        goes_on = any(_NEXT_SENTENCE.search(marks.text, cue[1], piece[0] + 1) for piece in inside)
        return goes_on and any(piece[0] < cue[0] for piece in inside)
    return False


def _most(text: str, span: Span, marked: MarkedSpan) -> bool:
    return count_letters(text[slice(*span)]) >= 0.6 * count_letters(text[marked.start : marked.end])


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
    """Leave out a leading "that", or "the view that", where all that follows stands inside marks.

    Not where it stands for something: Roe called that “a shame”.
    """
    start, end = pieces[0]
    if cue and _CALLS.search(text, *cue[-1]):
        return pieces
    if (match := _THAT.match(text[start:end])) and match.end() < end - start:
        rest = [(start + match.end(), end), *pieces[1:]]
        if _type(rest, marks, cue[0] if cue else None) == "direct":
            return rest
    return pieces


def with_relative(text: str, source: Span, cue: Span, pieces: list[Span]) -> list[Span]:
    """Take in the pronoun before the source that stands for what the cue calls something."""
    is_object = source[1] <= cue[0] < cue[1] <= pieces[0][0] and not text[source[1] : cue[0]].strip()
    if not (is_object and _NAMES.search(text, *cue)) or text.startswith("to ", pieces[0][0]):
        return pieces
    begin = max(0, source[0] - _MARGIN)
    pronoun = _RELATIVE.search(text, begin, source[0])
    if pronoun is None or pronoun["before"]:
        return pieces  # a note in which Roe called Lund a bore
    return [trimmed(text, pronoun.span()), *pieces]


def quote_type(page: Page, pieces: list[Span], source: list[Span], cue: list[Span]) -> QuoteType:
    """Direct where every word is given verbatim, indirect where none is, mixed otherwise.

    Without marks, what is set off in paragraphs of its own (a block quotation, a post, a letter) is verbatim,
    and so is a turn whose line opens with the speaker's label, in a transcript, or with a dash.
    """
    text = page.text
    beside = next(iter(cue or source), None)
    kind = _type(pieces, page.marks, beside)
    start = pieces[0][0]
    if kind == "indirect" and _DASH_LINE.search(text[max(0, start - _MARGIN) : start]):
        return "direct"
    ends = [end for _, end in (*cue, *source) if end <= start]
    gap = text[max(ends) : start] if ends else "."
    runs_on = not gap.strip() and sum(map(gap.count, "\n\u2028\u2029")) < 2  # a sentence over a line's end
    is_set_off = beside and not runs_on and all(_is_set_off(page, piece) for piece in pieces)
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


def _is_set_off(page: Page, piece: Span) -> bool:
    """Whether a piece is a whole paragraph."""
    start, end = page.paragraph_around(piece[0])
    before, after = (start, piece[0]), (piece[1], end)
    # What is longer than marks and bullets is text; to read it all would take the square of the length.
    return all(e - s < _MARGIN and not count_letters(page.text[s:e]) for s, e in (before, after))


def _type(pieces: list[Span], marks: Marks, beside: Span | None) -> QuoteType:
    covered = [marks.cover(piece, beside) for piece in pieces]
    inside, total = (sum(column) for column in zip(*covered, strict=True))
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
