"""Joins the lines of a printed page into paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_ITEM = re.compile(r"[•▪●◦‣–—*-]\s|\d{1,2}[.)]\s")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.I)
_LAST_WORD = re.compile(r"[^\W\d_]+[-\xad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as printed: its text, left edge, base line (upward) and type size, in points."""

    text: str
    x: float
    y: float
    size: float


def join(pages: list[list[Line]]) -> str:
    """Return the pages' text, its paragraphs parted by blank lines.

    Running heads and page numbers are left out; words parted at the end of a line are made whole.
    """
    lines = list(_body(pages))
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in lines).lower()))
    spacing = _spacing(lines)
    width = median([len(line.text) for line in lines] or [0])
    paragraphs: list[list[str]] = []
    previous: Line | None = None
    for line in lines:
        if previous is None or _parts(previous, line, spacing, width):
            paragraphs.append([line.text])
        else:
            _glue(paragraphs[-1], line.text, words)
        previous = line
    return "\n\n".join(map("".join, paragraphs)).translate(_LIGATURES)


def _body(pages: list[list[Line]]) -> Iterator[Line]:
    """Leave out what stands at one height on most pages, numbers aside."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page})
    for page in pages:
        for line in page:
            repeated = seen[_key(line)] >= max(2, len(pages) / 2)
            if not repeated and not _PAGE_NUMBER.fullmatch(line.text):
                yield line


def _key(line: Line) -> tuple[int, str]:
    return round(line.y), re.sub(r"\d+", "0", line.text)


def _spacing(lines: list[Line]) -> float:
    """Return the usual distance of base lines, as a multiple of the type size."""
    distances = [(a.y - b.y) / a.size for a, b in pairwise(lines) if a.size > 0]
    return median([distance for distance in distances if 0.9 < distance < 2.5] or [1.2])


def _parts(a: Line, b: Line, spacing: float, width: float) -> bool:
    """Tell whether a paragraph ends between two lines."""
    if abs(a.size - b.size) > 0.1 * max(a.size, b.size) or _ITEM.match(b.text):
        return True
    below = a.y - b.y
    if not 0 < below < 4 * a.size:  # another column or page
        return _SENTENCE_END.search(a.text) is not None
    if below > 1.25 * spacing * a.size or b.x > a.x + 0.7 * a.size:
        return True
    return len(a.text) < 0.75 * width and _SENTENCE_END.search(a.text) is not None


def _glue(lines: list[str], line: str, words: Counter[str]) -> None:
    """Put a line to those of a paragraph; a hyphen at their end goes unless the word is written with one."""
    head, tail = _LAST_WORD.search(lines[-1]), _FIRST_WORD.match(line)
    if not head or not tail:
        lines.append(line if head and line[0].isdigit() else f" {line}")
        return
    first, second = head[0][:-1].lower(), tail[0].lower()
    hyphenated = head[0].endswith("-") and (
        line[0].isupper() or words[f"{first}-{second}"] > words[first + second]
    )
    if not hyphenated:
        lines[-1] = lines[-1][:-1]
    lines.append(line)
