"""Pull quotes: a line in quotation marks, and behind it, or below, a dash and whose words they are.

The name may stand in brackets behind a sentence. In a list of such lines each name is of its own line.

So are block quotations of Markdown, with marks or without; and in a row of quotations the names between them,
each below its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from quotex.marks import MarkedSpan
from quotex.pipeline.features import CAPITAL
from quotex.pipeline.resolution.phrases import is_role, parse
from quotex.pipeline.resolution.words import DAYS, MONTHS, PERSON_NOUNS, SHORT_TITLE
from quotex.pipeline.spans import Span
from quotex.pipeline.standalone import is_title

_LINE_END = r"(?:\r\n|[\r\n])"
#: — Ada Reyes, harbour commissioner; — former mayor Ada Reyes
_WHOSE = (
    rf"(?P<dash>[—–―]|-{{1,2}})\s?(?P<who>(?:(?:[a-z-]+\s){{1,3}}(?:{SHORT_TITLE}\.\s)?{CAPITAL}"
    rf"|(?:{SHORT_TITLE}\.\s)?{CAPITAL}|(?:an?|one)\s)"
    r"[^\r\n.?!:;\"“”«»]{1,80}?)[ \t\u00a0.]{0,8}(?=[\r\n]|$)"
)
_BYLINE = re.compile(rf"[ \t\u00a0]{{0,8}}(?:{_LINE_END}[ \t\u00a0>]{{0,8}}){{0,2}}{_WHOSE}")
_QUOTED_LINE = re.compile(r"^>[ \t]*(?P<words>[^\r\n]*)", re.M)
_SIGNED = re.compile(_WHOSE)
_MARKED = ("“", '"', "‘", "«", "»", "„", "—", "–", "―")
_OPENS = re.compile(r"(?:^|[\r\n])[^\w\r\n]*$")
#: What a fact check looks into, and whose it is: THE CLAIM: “It leaks.” — Senator Ann Roe, at a rally
_LOOKED_INTO = re.compile(r"(?:^|[\r\n])\W*(?:the )?(?:claim|statement|quote|post):\s*$", re.I)
_CLAIMED_BY = re.compile(
    r"[ \t\u00a0]?(?:[—–―]|-{1,2})[ \t\u00a0]?(?P<who>[^\r\n.?!:;,\"“”«»]{3,60})(?=[,.\r\n]|$)"
)
_NAME = (
    rf"{CAPITAL}[\w’'.-]*(?:[ \t](?:{CAPITAL}[\w’'.-]*|de|van|von|bin|al)){{1,3}}"
    r"(?:,[ \t][^\r\n.!?:“”\"]{1,40})?"
)
_NAME_BEHIND = re.compile(rf"[ \t\u00a0]{{0,8}}\((?P<who>{_NAME})\)\.?[ \t\u00a0]{{0,8}}(?=[\r\n]|$)")
_NAME_BELOW = re.compile(rf"[ \t]*(?:{_LINE_END}[ \t]*){{1,2}}(?P<who>{_NAME})[ \t]*(?={_LINE_END}|$)")
_NAME_ABOVE = re.compile(rf"(?:^|{_LINE_END}){_NAME}\s*$")
_OF_SELF = re.compile(r"\b(?:I|[Mm]y|me)\b")
_LINE = 120  # characters looked back over for a line
_LONGEST = 12  # words
_BEFORE = 40  # characters looked back over for the beginning of the line
_SMALL = frozenset(
    "former late acting interim deputy senior of the in at for on and a de del della di da van von der den "
    "bin al la le".split()
)
_NEXT_LINE = re.compile(rf"(?:[ \t\u00a0]{{0,8}}{_LINE_END}){{1,3}}[^\w\r\n]{{0,8}}")
#: What asks for a list of what people said, no works: We asked shoppers what they thought:
_ASKS = re.compile(
    r"\b(?:says?|said|saying|tells?|told|ask(?:s|ed)?|think|thinks|thought|answers?|answered|repl(?:y|ies|ied)"
    r"|comments?|reactions?|verdicts?|voices|opinions|views|words)\b[^\r\n]{0,80}(?:[:?]|[\r\n])\W*$",
    re.I,
)
_SENTENCE = 5  # words


def bylines(text: str, marked: Sequence[MarkedSpan]) -> list[tuple[Span, list[Span]]]:
    """Find whose each such line is, and what it says, one piece a paragraph, in text order."""
    found: list[tuple[Span, list[Span]]] = []
    for row in _rows(text, _signed_lines(text, marked)):
        if len(row) > 1 and not _is_said(text, [mark for mark, _ in row]):
            continue
        for mark, byline in row:
            pieces = [mark]
            while (previous := pieces[0].continues) is not None:
                pieces.insert(0, marked[previous])
            found.append((byline.span("who"), [(piece.start, piece.end) for piece in pieces]))
    return sorted([*found, *_blocks(text), *_testimonials(text, marked)], key=lambda item: item[1])


_Signed: TypeAlias = tuple[MarkedSpan, re.Match[str]]


def _signed_lines(text: str, marked: Sequence[MarkedSpan]) -> Iterator[_Signed]:
    """Find the marked spans that open a line, no titles, with the byline behind or below each."""
    for mark in marked:
        before = text[max(0, mark.start - _BEFORE) : mark.start]
        is_looked_into = _LOOKED_INTO.search(before) is not None
        if not mark.closed or mark.depth or not (is_looked_into or _OPENS.search(before)):
            continue
        words = text[mark.start + 1 : mark.end - 1]
        match = (_CLAIMED_BY if is_looked_into else _BYLINE).match(text, mark.end)
        if match is None and _is_sentence(words):
            match = _NAME_BEHIND.match(text, mark.end)
        if match and _names(match["who"]) and not is_title(words):
            yield mark, match


def _rows(text: str, signed: Iterable[_Signed]) -> Iterator[list[_Signed]]:
    """Part signed lines into rows, in each of which a line follows right below the one before."""
    row: list[_Signed] = []
    for mark, byline in signed:
        if row and not _NEXT_LINE.fullmatch(text, row[-1][1].end(), mark.start):
            yield row
            row = []
        row.append((mark, byline))
    if row:
        yield row


def _is_said(text: str, row: Sequence[MarkedSpan]) -> bool:
    """Whether a list is of what people said, no works: a line above asks for it, or all are sentences."""
    above = text[max(0, row[0].start - _LINE) : row[0].start]
    said = [text[mark.start + 1 : mark.end - 1] for mark in row]
    return _ASKS.search(above) is not None or all(map(_is_sentence, said))


def _is_sentence(words: str) -> bool:
    """Whether words end in a stop or are many: less may be a title."""
    return words.endswith((".", "!", "?", "…")) or len(words.split()) >= _SENTENCE


def signed_paragraphs(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find paragraphs without marks that speak of themselves, with a byline for the next one.

    At the end of a text it is the author's.
    """
    found = []
    for said, byline in pairwise(paragraphs[:-1]):
        signed = _SIGNED.fullmatch(text, *byline)
        if signed is None or signed["dash"] == "-" or not _names(signed["who"]):
            continue
        if text[said[0]].isalnum() and _OF_SELF.search(text, *said):
            found.append((signed.span("who"), [said]))
    return found


def _testimonials(text: str, marked: Sequence[MarkedSpan]) -> Iterator[tuple[Span, list[Span]]]:
    """Find quotations in a row, each a line with a name on the next, and no name above the first."""
    row: list[tuple[Span, list[Span]]] = []
    for mark in (mark for mark in marked if mark.closed and not mark.depth):
        below = _NAME_BELOW.match(text, mark.end)
        if not _OPENS.search(text[max(0, mark.start - _BEFORE) : mark.start]):
            continue
        is_next = bool(row) and not text[row[-1][0][1] : mark.start].strip()
        if below is None or not is_next:
            if len(row) > 1:
                yield from row
            row = []
        if below and (is_next or not _NAME_ABOVE.search(text[max(0, mark.start - _LINE) : mark.start])):
            row.append((below.span("who"), [(mark.start, mark.end)]))
    if len(row) > 1:
        yield from row


def _blocks(text: str) -> Iterator[tuple[Span, list[Span]]]:
    """Find block quotations of Markdown without marks, with a byline in or below, one piece a paragraph."""
    said: list[Span] = []
    goes_on, last = False, 0
    for line in _QUOTED_LINE.finditer(text):
        if text[last : line.start()].strip() or text.count("\n", last, line.start()) > 1:
            yield from _signed_below(text, said, last)
            said, goes_on = [], False  # another block
        last = line.end()
        start = line.start("words")
        signed = _SIGNED.match(text, start) if said else None
        if signed and _names(signed["who"]) and signed["dash"] != "-":  # of a list
            if not text.startswith(_MARKED, said[0][0]):
                yield signed.span("who"), said
            said, goes_on = [], False
        elif not line["words"].strip():
            goes_on = False
        elif goes_on:
            said[-1] = said[-1][0], start + len(line["words"].rstrip())
        else:
            said.append((start, start + len(line["words"].rstrip())))
            goes_on = True
    yield from _signed_below(text, said, last)


def _signed_below(text: str, said: list[Span], last: int) -> Iterator[tuple[Span, list[Span]]]:
    """The block that ends at ``last``, if a byline stands below it."""
    signed = _BYLINE.match(text, last) if said else None
    if signed is None or signed["dash"] == "-" or text.startswith(_MARKED, said[0][0]):
        return
    if _names(signed["who"]):
        yield signed.span("who"), said


def _names(who: str) -> bool:
    """Whether words up to a comma are a name's or a role's, of no day or month: ward sister Ada Reyes.

    So is "a tourist from Ashby", by its noun.
    """
    words = who.partition(",")[0].split()
    if words[0] in ("a", "an", "one"):
        phrase = parse(who)
        return phrase is not None and (is_role(phrase.head) or phrase.head in PERSON_NOUNS)
    is_name = all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL or is_role(word) for word in words
    )
    is_date = not (DAYS | MONTHS).isdisjoint(word.casefold() for word in words)
    return is_name and not is_date and len(who.split()) <= _LONGEST
