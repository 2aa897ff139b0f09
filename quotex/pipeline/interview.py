"""Interviews without labels: each question has a paragraph, or a line, of its own, and the answer follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quotex.pipeline.spans import Span, trimmed
from quotex.pipeline.transcript import QUOTED, reports, tells_of_self

Part = Literal["question", "answer"]

#: What sets a question off in Markdown, in bold or as a heading, is none of it.
_EMPHASIS = "*_# \t"
_QUESTION = re.compile(r"[^\r\n]{3,300}\?")
#: A prompt that asks nothing: Your daughter has written a play about it.
_PROMPT = re.compile(r"[^\r\n.?!]{3,160}[.…]?")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
#: What tells in an introduction that somebody is asked: She spoke to Bo Lund; Ann Roe on fog.
_TELLS = re.compile(
    r"\b(?:interview\w*|spoke|speaks?|talk(?:s|ed)|tells?|told|asked|asks|meets|answers?|answered|q\s?&\s?a"
    r"|questions? (?:for|to|with)|(?:minutes|conversation|coffee|lunch|breakfast|dinner|tea) with)\b"
    r"|,\son\s(?=[a-z])|\bon\s(?:why|how|what|being|life|his|her|their)\b",
    re.I,
)
_MARKS = "“\"‘'«"
_LEAST = 3  # questions that make an interview
_LINE_END = re.compile(r"[\r\n]+")


@dataclass(frozen=True, slots=True)
class Turn:
    """A question or an answer, one piece a paragraph."""

    part: Part
    content: list[Span]


def interview(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Find the questions and answers of an interview, in text order; none where the text is none.

    It has an introduction that tells of an interview, and three questions or more that stand alone; most
    speak to "you", and most answers say "I" where nothing is quoted, and report nobody's words in marks. A
    list of common questions says "we", and whoever writes a column says "I" before the first question too.
    The last answer goes on as long as somebody speaks of himself.
    """
    lines = [line for paragraph in paragraphs for line in _parted(text, paragraph)]
    asks = [_QUESTION.fullmatch(text, *line) is not None and text[line[0]] not in _MARKS for line in lines]
    places = [i for i, is_question in enumerate(asks[:-1]) if is_question and not asks[i + 1]]
    if len(places) < _LEAST or not places[0]:
        return []
    first, last = places[0], places[-1]
    introduction = text[: lines[first][0]]
    if _I.search(QUOTED.sub("", introduction)) or not _TELLS.search(introduction):
        return []
    prompts = [
        i for i in range(first, last + 1) if asks[i] or (i > first and _is_prompt(text, lines, asks, i))
    ]
    # The lines behind each prompt, up to the next one: none where two prompts follow each other.
    behind = [lines[i + 1 : j] for i, j in pairwise([*prompts, _end(text, lines, last + 1)])]
    answers = [answer for answer in behind if answer]
    to_you = sum(_YOU.search(text, *lines[i]) is not None for i in prompts)
    of_self = sum(any(_speaks(text, piece) for piece in answer) for answer in answers)
    reported = sum(any(reports(text[slice(*piece)]) for piece in answer) for answer in answers)
    if 2 * to_you < len(prompts) or 2 * of_self < len(answers) or 4 * reported > len(answers):
        return []
    turns: list[Turn] = []
    for i, answer in zip(prompts, behind, strict=True):
        turns.append(Turn("question", [lines[i]]))
        if answer:
            turns.append(Turn("answer", answer))
    return turns


def _parted(text: str, paragraph: Span) -> list[Span]:
    """A paragraph without what emphasises it; where its first line asks, that line and the rest."""
    start, end = paragraph
    line = _LINE_END.search(text, start, end)
    if line and text[start : line.start()].rstrip(_EMPHASIS).endswith("?"):
        return [_bare(text, (start, line.start())), trimmed(text, (line.end(), end))]
    return [_bare(text, paragraph)]


def _bare(text: str, span: Span) -> Span:
    start, end = span
    written = text[start:end]
    bare = written.strip(_EMPHASIS)
    begin = start + written.find(bare)
    return (begin, begin + len(bare)) if bare else span


def _is_prompt(text: str, lines: Sequence[Span], asks: Sequence[bool], i: int) -> bool:
    """Whether a paragraph between two answers is one sentence to "you" that says nothing of "I"."""
    if asks[i - 1] or asks[i + 1] or not _PROMPT.fullmatch(text, *lines[i]):
        return False
    return _YOU.search(text, *lines[i]) is not None and not tells_of_self(text, *lines[i])


def _speaks(text: str, piece: Span) -> bool:
    """Whether somebody says "I" where nothing is quoted."""
    return _I.search(QUOTED.sub("", text[slice(*piece)])) is not None


def _end(text: str, lines: Sequence[Span], first: int) -> int:
    """Where the last answer ends that begins with the line ``first``."""
    stop = first + 1
    while stop < len(lines) and _speaks(text, lines[stop]) and not reports(text[slice(*lines[stop])]):
        stop += 1
    return stop
