"""Reads title and date where a plain text opens with them. The text itself stays whole."""

from __future__ import annotations

import datetime
import re
from itertools import islice

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    r"(?:(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|(?P<d2>\d\d?)(?:st|nd|rd|th)?\s+{_MONTH.format('m2')},?\s+(?P<y2>\d{{4}})"
    rf"|{_MONTH.format('m3')}\s+(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}}))(?!\d)"
)
_DATE_IN_TEXT = re.compile(rf"(?<![\w-]){_DATE}", re.IGNORECASE)
_DATE_FIRST = re.compile(rf"\s*date:?\s+{_DATE}", re.IGNORECASE)
_DATE_LINE = re.compile(
    r"(?:(?:date|published|posted|(?:last )?updated|first published)(?: on)?:?\s+)?"
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?{_DATE}"
    r"(?:(?:T|,?\s+(?:at\s+)?)\d\d?[:.]\d\d.{0,20})?\.?",
    re.IGNORECASE,
)
# "LONDON, 3 March 2025 —", "PARIS (Reuters) —", "NEW YORK, Feb. 27, 2026 (AP) --"
_DATELINE = re.compile(r"[A-Z]{2}[A-Z .'’-]*(?:[,(][^\n]{0,60}?)?\s*(?:—|–|--|\s-)\s*(?=\S)")

_OPENING_LINES = 6
_LONGEST_TITLE = 160
_NO_TITLE_START = re.compile(r"[-*•»–—>]|[A-Z]+:\s")  # a list, or a transcript
_BYLINE = re.compile(r"(?:By|BY|by) [A-Z]")
_NO_TITLE_END = re.compile(r"[.…,:;—–-][\"'”’»)]*$")


def read_opening(text: str) -> tuple[str | None, str | None]:
    """Return the title and the ISO 8601 date that a text opens with, each None where it has none.

    A date counts where it stands after the word ``date`` at the very start, alone on one of the
    first lines, or in a dateline. A title is a short first line without a final full stop before
    a longer text.
    """
    first = _DATE_FIRST.match(text)
    if first and not _ends_line(text, first.end()):
        return None, _iso(first)
    title, date = None, None
    untitled = True
    lines = (line for line in re.finditer(r"[^\r\n]+", text) if not line[0].isspace())
    for line in islice(lines, _OPENING_LINES):
        content = line[0].strip()
        start = content[:_LONGEST_TITLE]
        found = _DATE_LINE.fullmatch(start) or _date_of_dateline(start)
        if found:
            date = date or _iso(found)
        elif untitled:
            title = _title(content, text[line.end() :])
            untitled = False
    return title, date


def as_date(text: str) -> str | None:
    """Return the ISO 8601 date that a text consists of, with or without a time; None where none."""
    found = _DATE_LINE.fullmatch(text.strip()[:_LONGEST_TITLE])
    return _iso(found) if found else None


def _date_of_dateline(line: str) -> re.Match[str] | None:
    head = _DATELINE.match(line)
    return _DATE_IN_TEXT.search(head[0]) if head else None


def _title(line: str, rest: str) -> str | None:
    title = re.sub(r"#{1,6}\s+", "", line, count=1) if line.startswith("#") else line
    if (
        len(title) > _LONGEST_TITLE
        or not any(char.isalpha() for char in title)
        or _NO_TITLE_START.match(title)
        or _BYLINE.match(title)
        or _NO_TITLE_END.search(title)
    ):
        return None
    blank = re.match(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)", rest)
    body = rest.strip()
    next_line = re.split(r"[\r\n]", body, maxsplit=1)[0].strip()
    if _BYLINE.match(next_line) or _DATE_LINE.fullmatch(next_line):
        return title
    # Without a blank line, a first line may be the first of hard-wrapped lines, all of one length.
    follows = len(body) > len(title) if blank else len(next_line) > 1.5 * len(title)
    return title if follows and not next_line[:1].islower() else None


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year, month, day = next(
        (parts[f"y{form}"], parts[f"m{form}"], parts[f"d{form}"]) for form in "123" if parts[f"y{form}"]
    )
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _ends_line(text: str, position: int) -> bool:
    return text[position : position + 1] in ("", "\r", "\n")
