"""Pairs quotation marks in any string.

One idea: every mark may open a span, close one, or be no quotation mark at all (an apostrophe, inches, a
slip), and each of the three has a price, set by the mark's shape and by the characters around it. The
pairing of a paragraph is the cheapest reading of all its marks together (Viterbi search over the stacks
of open marks), so a possessive gives way to the true closing mark behind it, and a stray mark costs its own
price instead of turning the rest of the article inside out. No span crosses a paragraph's end.

All functions are total (any ``str``), pure and linear in the length of the text. Offsets count Unicode
code points, ends exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

__all__ = ["MarkedSpan", "mark_states", "pair_marks", "paragraphs"]


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A stretch of text between quotation marks, the marks included.

    Attributes
    ----------
    start
        Offset of the opening mark.
    end
        Offset after the closing mark; where nothing closes it, after the last character that is no
        white space of the paragraph, or before the span that continues it.
    depth
        0 outermost, 1 inside one other span, ..., at most 2.
    closed
        False where no closing mark ends the span.
    continues
        Index, in the list that ``pair_marks`` returns, of the unclosed span of the paragraph before that
        this one goes on from: a quotation that opens every paragraph and closes once. In a text that lost
        its line ends, the two may share a paragraph (``"A. "B.", she said``).
    """

    start: int
    end: int
    depth: int
    closed: bool
    continues: int | None = None


# --- paragraphs ------------------------------------------------------------------------------------------

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_STOPS = ".?!:”\"’'»"
_FILLED = 0.6  # share of the longest line that a wrapped one takes with the word that it had no room for
_WRAPPED = 0.25  # share of the lines of wrapped text that begin in small letters, at least


def paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Return the (start, end) of each paragraph, without surrounding white space, in text order.

    Blank lines part paragraphs; in a text that has no blank line between its lines, every line end does,
    or, where its lines are wrapped, each that a sentence ends at short of the margin.
    Line ends are ``\n``, ``\r\n``, a lone ``\r``, U+2028 and U+2029. No paragraph is empty.
    """
    lines = list(_lines(text))
    parted = [len(_LINE_END.findall(text, end, start)) > 1 for (_, end), (start, _) in pairwise(lines)]
    if not any(parted):
        if not _are_wrapped(text, lines):
            return lines
        margin = 0.75 * max(end - start for start, end in lines)
        parted = [
            end - start < margin and text[end - 1] in _STOPS and not text[following].islower()
            for (start, end), (following, _) in pairwise(lines)
        ]
    starts = [lines[0][0], *(line[0] for line, cut in zip(lines[1:], parted, strict=True) if cut)]
    ends = [*(line[1] for line, cut in zip(lines, parted, strict=False) if cut), lines[-1][1]]
    return list(zip(starts, ends, strict=True))


def _are_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines end where their width does, not where something ends: many go on in small letters."""
    margin = _FILLED * max((end - start for start, end in lines), default=0)
    small = sum(
        text[after[0]].islower()
        and " " in text[start:end]
        and text[end - 1] not in _STOPS
        and end - start + 1 + _first(text, after) > margin
        for (start, end), after in pairwise(lines)
    )
    ends = len(lines) - 1
    return small >= max(1, min(2, ends)) and small >= _WRAPPED * ends


def _first(text: str, line: tuple[int, int]) -> int:
    """Length of the first word of a line."""
    return len(text[slice(*line)].split(maxsplit=1)[0])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line that is not blank, without surrounding white space."""
    for match in _LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield start, start + len(stripped)


# --- marks and their prices ------------------------------------------------------------------------------

#: Double, single, guillemets, single guillemets, corner brackets.
_Family = Literal["D", "S", "A", "a", "J", "j"]
_Context = Literal["opens", "closes", "either"]


class _Mark(NamedTuple):
    """One mark with the price, from 0, of each way to read it."""

    start: int
    end: int
    family: _Family
    opening: int
    closing: int
    ignored: int
    starts_sentence: bool  # whether a sentence ends before the mark and another begins after it


# Three straight singles are '' and ' before a word, ' and '' after one.
_MARK = re.compile(r"''(?!'(?!['\w]))|’’(?!’(?![’\w]))|‘‘|``|[\"“”„‟«»‹›'‘’‚‛`´「」『』]")
# A mark's shape: its family and what it costs to take it for an opening and for a closing mark. German closes
# with “ and », Swedish opens with ”, typists do all of these.
_SHAPES: dict[str, tuple[_Family, int, int]] = {
    '"': ("D", 0, 0), "''": ("D", 0, 0),
    "“": ("D", 0, 3), "‟": ("D", 0, 3), "‘‘": ("D", 0, 6), "``": ("D", 0, 6), "„": ("D", 0, 8),
    "”": ("D", 6, 0), "’’": ("D", 6, 0),
    "「": ("J", 0, 8), "」": ("J", 8, 0), "『": ("j", 0, 8), "』": ("j", 8, 0),
    "«": ("A", 0, 2), "»": ("A", 2, 0), "‹": ("a", 0, 2), "›": ("a", 2, 0),
    "'": ("S", 1, 0), "‘": ("S", 0, 4), "‚": ("S", 0, 4), "‛": ("S", 0, 4), "`": ("S", 1, 6),
    "’": ("S", 6, 0), "´": ("S", 6, 0),
}  # fmt: skip
_CONTEXT: dict[_Context, tuple[int, int]] = {"opens": (0, 8), "closes": (8, 0), "either": (2, 2)}

_NESTED_ALIKE = 8  # a double mark right inside double marks: rare, so dearer than one stray mark
_IGNORED = 6  # a mark that is no apostrophe seldom stands for nothing
_INCHES = 2
_BULLET = 1
_UNCLOSED = 5  # a little less: better a span to the end of the paragraph than none
_MISMATCHED = 7  # a closing mark of another family than the opening one: a slip
_REOPENED = 2  # a new paragraph of an unclosed quotation, in a text that lost its line ends
_CONTINUED = 1  # the next paragraph opens with the same mark, as multi-paragraph quotations do
_BEAM = 6  # stacks of open marks followed up at a time; accuracy levels off at 4
_MAX_DEPTH = 3
_LONGEST_RUN = 4  # more marks than this without a space between them are an ornament

_STRAIGHT = "\"'"
_DASHES = "-\u2010\u2011\u2012–—―/"
_BRACKETS = frozenset("([{<=¿¡")
_BEFORE_OPENING = _BRACKETS | frozenset(_DASHES)
_AFTER_CLOSING = frozenset(".,;:!?)]}>…" + _DASHES)
_NO_BREAK = "\u00a0\u202f"
_DETACHED = frozenset(",;:!?)]}")  # follow a closing mark, even one with a space before it

# Words that an apostrophe at their front shortens, and the ends of words that one closes.
_FRONT_CUT = re.compile(r"\d|(?:tis|twas|twere|twill|til|till|em|im|er|cause|cos|coz|bout|round|n)\b", re.I)
_SENTENCE_END = re.compile(r"[.!?…)\]]\s+\Z")
_END_CUT = re.compile(r"(?:[a-z]s|in|\bo|\bth|\ban|\bol|\bwi|\bn)\Z", re.I)


def _read_marks(text: str, start: int, end: int) -> list[_Mark]:
    """Find and price the marks of the paragraph ``text[start:end]``.

    Marks that touch share one context, the characters outside the run: in ``“‘Go`` both marks open.
    """
    marks: list[_Mark] = []
    run: list[re.Match[str]] = []
    for match in _MARK.finditer(text, start, end):
        if _SHAPES[match.group()][0] == "S" and _inside_word(text, match):
            continue
        if run and run[-1].end() != match.start():
            marks += _price_run(text, start, end, run)
            run = []
        run.append(match)
    return marks + list(_price_run(text, start, end, run))


def _inside_word(text: str, mark: re.Match[str]) -> bool:
    return (
        text[max(0, mark.start() - 1) : mark.start()].isalnum()
        and text[mark.end() : mark.end() + 1].isalnum()
    )


def _price_run(text: str, start: int, end: int, run: list[re.Match[str]]) -> Iterator[_Mark]:
    """Price marks that touch, in the paragraph ``text[start:end]``."""
    if not 0 < len(run) <= _LONGEST_RUN:
        return
    left, right = run[0].start(), run[-1].end()
    before = text[left - 1] if left > start else ""
    after = text[right] if right < end else ""
    if _SHAPES[run[0].group()][0] in "Aa":  # French sets a no-break space inside its guillemets
        before = text[left - 2] if before and before in _NO_BREAK and left - 1 > start else before
        after = text[right + 1] if after and after in _NO_BREAK and right + 1 < end else after
    context = _context(before, after)
    starts_sentence = (
        context == "opens"
        and not after.islower()
        and _SENTENCE_END.search(text, max(start, left - 3), left) is not None
    )
    for match in run:
        family, opening, closing = _SHAPES[match.group()]
        ignored = _IGNORED
        if family == "S":
            ignored = _price_of_apostrophe(
                text[max(start, left - 4) : left], match.group(), text, right, context
            )
        elif before.isdigit():
            ignored = _INCHES
        elif match.group() in "»›" and after.isspace() and before in ("", "\n", "\r"):
            ignored = _BULLET
        to_open, to_close = _CONTEXT[context]
        yield _Mark(
            match.start(),
            match.end(),
            family,
            opening + to_open,
            closing + to_close,
            ignored,
            starts_sentence,
        )


def _context(before: str, after: str) -> _Context:
    """Tell which way the characters around a mark point; empty ones are the paragraph's ends."""
    if not before or not after:
        return "opens" if after else "closes" if before else "either"
    if before.isspace() or after.isspace():
        opens = before.isspace() and after not in _DETACHED
        closes = after.isspace() and before not in _BRACKETS
    else:
        opens = before in _BEFORE_OPENING
        closes = after in _AFTER_CLOSING
    return "either" if opens == closes else "opens" if opens else "closes"


def _price_of_apostrophe(before: str, mark: str, text: str, right: int, context: _Context) -> int:
    """Return what it costs to take a single mark for an apostrophe or for feet.

    ``before`` is the end of what stands before it in its paragraph; ``text[right:]`` comes after it.
    """
    if context == "either":
        return 2
    if context == "opens":
        if _FRONT_CUT.match(text, right):  # 'tis, '90s
            return 1 if mark == "‘" else 0
        if mark in "’´":
            return 1
        return 4 if before else 8
    if before[-1].isdigit():  # 6'
        return 0
    if _END_CUT.search(before):  # players', goin'; less likely before punctuation
        return 0 if text[right : right + 1].isspace() else 2
    return 5


# --- the cheapest reading --------------------------------------------------------------------------------

_Role = Literal["opens", "closes", "reopens"]
_Step: TypeAlias = "tuple[_Step | None, _Mark, _Role]"
_Reading: TypeAlias = "tuple[int, _Step | None]"  # (price so far, the last step)


def _cheapest(marks: list[_Mark], lead: str) -> list[tuple[_Mark, _Role]]:
    """Return the marks that are quotation marks, with their roles, in the cheapest reading of a paragraph.

    ``lead`` names the families of the marks that the next paragraph begins with.
    """
    readings: dict[str, _Reading] = {"": (0, None)}  # by the families of the open marks, outermost first
    for mark in marks:
        readings = _read_on(readings, mark)
    _, step = min(readings.items(), key=lambda item: item[1][0] + _price_left_open(item[0], lead))[1]
    steps: list[tuple[_Mark, _Role]] = []
    while step is not None:
        step, mark, role = step
        steps.append((mark, role))
    return steps[::-1]


def _price_left_open(stack: str, lead: str) -> int:
    """Return the price of the marks that are still open at a paragraph's end."""
    return sum(_CONTINUED if lead[: i + 1] == stack[: i + 1] else _UNCLOSED for i in range(len(stack)))


def _read_on(readings: dict[str, _Reading], mark: _Mark) -> dict[str, _Reading]:
    """Extend each reading by every way to take one more mark, and keep the cheapest for each stack."""
    following: dict[str, _Reading] = {}
    for stack, (price, step) in readings.items():
        alike = stack.endswith(mark.family)
        ways: list[tuple[str, int, _Role | None]] = [(stack, mark.ignored, None)]
        if len(stack) < _MAX_DEPTH:
            ways.append((stack + mark.family, mark.opening + _NESTED_ALIKE * alike, "opens"))
        if stack:
            ways.append((stack[:-1], mark.closing + _MISMATCHED * (not alike), "closes"))
        if alike and mark.starts_sentence:
            ways.append((stack, mark.opening + _REOPENED, "reopens"))
        for after, extra, role in ways:
            if after not in following or price + extra < following[after][0]:
                following[after] = (price + extra, (step, mark, role) if role else step)
    if len(following) <= _BEAM:
        return following
    return dict(sorted(following.items(), key=_price)[:_BEAM])


def _price(item: tuple[str, _Reading]) -> int:
    return item[1][0]


# --- spans -----------------------------------------------------------------------------------------------


def pair_marks(text: str) -> list[MarkedSpan]:
    """Return the spans between quotation marks, sorted by (start, -end); they nest and never cross."""
    bounds = paragraphs(text)
    marks = [_read_marks(text, start, end) for start, end in bounds]
    leads = [_lead(found, start) for found, (start, _) in zip(marks, bounds, strict=True)]
    spans: list[MarkedSpan] = []
    carried: _Stack = []
    for (start, end), found, lead in zip(bounds, marks, [*leads, ""][1:], strict=True):
        opened = len(spans)
        carried = _append_spans(spans, carried, text, start, _cheapest(found, lead))
        for index in range(opened, len(spans)):
            if spans[index].end == _UNKNOWN:
                spans[index] = replace(spans[index], end=end)
    return _with_inner(text, spans)


def _with_inner(text: str, spans: list[MarkedSpan]) -> list[MarkedSpan]:
    """Hold what curly marks quote apart from an article that straight ones quote, a paragraph each, unclosed.

    Once may be a slip of whoever typed a quotation.
    """
    crossing = [
        index
        for index, span in enumerate(spans)
        if span.continues is not None
        and text[spans[span.continues].start] in _STRAIGHT
        and text[span.start] not in _STRAIGHT
    ]
    for index in crossing if len(crossing) > 1 else ():
        spans[index] = replace(spans[index], continues=None)
    return spans


_Stack: TypeAlias = "list[tuple[_Family, int]]"  # open spans, outermost first: family, index
_UNKNOWN = -1  # the end of a span that is still open


def _lead(marks: list[_Mark], start: int) -> str:
    """Return the families of the marks that the paragraph from ``start`` begins with."""
    families = ""
    for mark in marks[:_MAX_DEPTH]:
        if mark.start != start:
            break
        families, start = families + mark.family, mark.end
    return families


def _append_spans(
    spans: list[MarkedSpan], carried: _Stack, text: str, start: int, steps: list[tuple[_Mark, _Role]]
) -> _Stack:
    """Append to ``spans`` those of the paragraph from ``start``; return the ones that it leaves open.

    The marks that the paragraph begins with go on from ``carried``, what the paragraph before left open.
    """
    stack: _Stack = []
    for mark, role in steps:
        continues = None
        if role == "closes":
            _, index = stack.pop()
            spans[index] = replace(spans[index], end=mark.end, closed=True)
            continue
        if role == "reopens":
            _, continues = stack.pop()
            spans[continues] = replace(spans[continues], end=_last_before(text, mark.start))
        elif mark.start == start and len(stack) < len(carried) and carried[len(stack)][0] == mark.family:
            _, continues = carried[len(stack)]
        if mark.start == start:
            start = mark.end
        spans.append(MarkedSpan(mark.start, _UNKNOWN, len(stack), closed=False, continues=continues))
        stack.append((mark.family, len(spans) - 1))
    return stack


def _last_before(text: str, end: int) -> int:
    """Return ``end`` without the white space before it."""
    while text[end - 1].isspace():
        end -= 1
    return end


OUTSIDE, INSIDE, OPENING, CLOSING, NESTED = range(5)


def mark_states(text: str, spans: Sequence[MarkedSpan]) -> bytearray:
    """Return one state for each code point of ``text``, from the spans that ``pair_marks`` found in it.

    0 outside any span · 1 inside a span · 2 the first character of an outermost span (its opening mark) ·
    3 the last character of a closed outermost span (its closing mark) · 4 anywhere in a nested span.
    """
    states = bytearray(len(text))
    for span in spans:  # in text order, so that a nested span overwrites the one around it
        if span.depth == 0:
            states[span.start : span.end] = bytes([INSIDE]) * (span.end - span.start)
            states[span.start] = OPENING
            if span.closed:
                states[span.end - 1] = CLOSING
        elif span.depth == 1:
            states[span.start : span.end] = bytes([NESTED]) * (span.end - span.start)
    return states
