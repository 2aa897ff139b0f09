"""Posts as their site shows them: name and handle on a line, what is written below, and then when."""

from __future__ import annotations

import re

Span = tuple[int, int]

_LINE = re.compile(r"[^\r\n]+")
#: Ashby Council @AshbyCC; Ann Roe (@roe) · 12 June
_HEADER = re.compile(r"(?P<who>(?:[A-Z][^@\n]{0,60}\s)?\(?@\w{2,30}\)?)(?:\s*[·•|–—-]\s*[^\n]{1,25})?\s*$")
#: 9:14 AM · 12 June; 12 June 2024; 1,204 likes
_FOOTER = re.compile(
    r"\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?(?:\W.{0,40})?|[a-z]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?"
    r"|\d{1,2}\s[a-z]{3,9}\.?(?:\s\d{4})?|[\d,.]+[km]?\s(?:likes?|retweets?|reposts?|replies|views)\b.{0,60})\s*",
    re.I,
)
_BYLINE = re.compile(r"\s*(?:By|Follow|Contact|Email|Reporting)\b")


_MOST_LINES = 40
_TOP = 3  # lines in which a handle may be the author's own
_LONGEST = 600  # characters of a post


def posts(text: str) -> list[tuple[Span, list[Span]]]:
    """Find who posts and what, in text order.

    A post stands between a line that ends with a handle and a blank line or the date. At the top of an
    article, where a byline has one too, only the date tells.
    """
    lines = [match.span() for match in _LINE.finditer(text)]
    found: list[tuple[Span, list[Span]]] = []
    for i, (start, end) in enumerate(lines):
        header = _HEADER.match(text, start, end)
        if not header or _BYLINE.match(text, start) or (found and start < found[-1][1][0][1]):
            continue
        first = last = end
        is_dated = False
        for begin, stop in lines[i + 1 : i + 1 + _MOST_LINES]:
            is_dated = _FOOTER.fullmatch(text, begin, stop) is not None
            if is_dated or _is_apart(text, last, begin) or stop - end > _LONGEST:
                break
            first = first if last > end else begin
            last = stop
        if last > end and (is_dated or i >= _TOP) and last - first < _LONGEST:
            said = first, first + len(text[first:last].rstrip())
            found.append((header.span("who"), [said]))
    return found


def _is_apart(text: str, end: int, start: int) -> bool:
    """Whether a blank line stands between two lines."""
    return len(text[end:start].replace("\r\n", "\n")) > 1
