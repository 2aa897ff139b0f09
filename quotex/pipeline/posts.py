"""Posts as their site shows them: name and handle on a line, what is written below, and then when.

In a thread the last may leave out when, or all may, and a reply says first to whom; on boards the time stands
behind the name. Where an article embeds a post, name, handle and date stand on a line below it.
"""

from __future__ import annotations

import re

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.resolution.given_names import GIVEN_NAMES
from quotex.pipeline.spans import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
#: Ashby Council @AshbyCC; Ann de Roe (@roe) · 12 June; @roe
_HEADER = re.compile(
    rf"\s*(?!(?:By|Photo|Picture|Image|Credit|Twitter|Instagram|Facebook|Via|Follow|Contact|Email)\b)"
    rf"(?P<who>(?:{CAPITAL}[\w’'-]*\.?(?:\s(?:{CAPITAL}[\w’'-]*\.?|of|de|van|von|the|and|&)){{0,5}}(?:\s[\u2190-\u2bff\U0001f000-\U0001faff\u200d\ufe0f]{{1,4}})?\s)?\(?@\w[\w.]{{1,29}}\)?)"
    r"(?:\s*[·•|–—-]\s*[^\r\n]{1,25})?\s*$"
)
#: Ann R. · 7:02 AM; Ann Roe · 3h
_TIMED = re.compile(
    r"\s*(?!(?:By|News|Published|Updated|Posted|Share|Photo|Page)\b)"
    rf"(?P<who>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}})\s*[·•]\s*(?:\d{{1,2}}[:.]\d{{2}}[^\r\n]{{0,20}}"
    r"|\d{1,2}\s?(?:[smhdw]|mins?|minutes?|hrs?|hours?|days?)(?:\sago)?|[A-Z][a-z]{2,8}\.?\s\d{1,2}[^\r\n]{0,12}"
    r"|\d{1,2}\s[A-Z][a-z]{2,8}[^\r\n]{0,12}|(?:[Yy]esterday|[Tt]oday)[^\r\n]{0,12})\s*$"
)
#: 9:14 AM · 12 June; 12 June 2024; 1,204 likes
_FOOTER = re.compile(
    r"\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?(?:\W.{0,40})?|[a-z]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?"
    r"|\d{1,2}\s[a-z]{3,9}\.?(?:\s\d{4})?|[\d,.]+[km]?\s(?:likes?|retweets?|reposts?|replies|views)\b.{0,60})\s*",
    re.I,
)
_COUNTED = re.compile(r"\b(?:likes?|retweets?|reposts?|replies|views)\b", re.I)
_SELF = re.compile(r"\b(?:I|me|my)\b", re.I)
#: What somebody says of himself or to others, without quoting anybody.
_SPOKEN = re.compile(
    r"(?=[^\"“”‘«»]*$).*(?:\b(?:I|me|my|you|your|we|us|our|hi|hello|thanks|sorry|please)\b|[?!#@]|[\u2190-\u2bff\U0001f000-\U0001faff])",
    re.I | re.S,
)
#: 1/ The dam has not failed.
_NUMBERED = re.compile(r"\s*\d{1,2}/(?:\d{1,2})?\s+(?=\S)")
_REPLY = re.compile(r"\s*(?:Replying to|In reply to|Quoting)\s[^\r\n]{1,60}$")
#: — Ann Roe (@roe) May 4, 2023
_EMBEDDED = re.compile(
    rf"\s*(?:[—–―]|--?)\s*(?P<who>{CAPITAL}[^\r\n@()]{{1,60}}\(@\w[\w.]{{1,29}}\))\W*"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s\d{4})\s*"
)
_MOST_LINES = 20
_TOP = 3  # lines in which a handle stands below a headline: its author's


def posts(text: str) -> list[tuple[Span, list[Span]]]:
    """Find who posts and what, in text order: between a line with a handle and one with the date.

    Without a date below, or with a time behind the name for a handle, two or more are posts where they
    speak of themselves or to others.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    found: list[tuple[Span, list[Span]]] = []
    undated: list[tuple[Span, list[Span]]] = []
    for i, (start, end) in enumerate(lines):
        if i and (embedded := _EMBEDDED.fullmatch(text, start, end)):
            found.append((embedded.span("who"), [_above(text, lines, i)]))
            continue
        timed = _timed(text, start, end)
        header = timed or _HEADER.match(text, start, end)
        before = i - (i > 1 and _REPLY.match(text, *lines[i - 1]) is not None)
        if not header or (before and not _is_apart(text, lines[before - 1][1], lines[before][0])):
            continue
        below = lines[i + 1 : i + 1 + _MOST_LINES]
        if parts := _numbered(text, below):
            found.append((header.span("who"), parts))
            continue
        is_author = not timed and 0 < i < _TOP and not _is_header(text, *lines[0])
        last = end
        for begin, stop in below:
            if is_author and _FOOTER.fullmatch(text, begin, stop) and not _COUNTED.search(text, begin, stop):
                break
            if _FOOTER.fullmatch(text, begin, stop) and last > end:
                first = lines[i + 1][0]
                found.append((header.span("who"), [(first, first + len(text[first:last].rstrip()))]))
            elif not _is_apart(text, last, begin) and not _is_header(text, begin, stop):
                last = stop
                continue
            break
        if is_author:
            continue
        if last > end:
            undated.append((header.span("who"), [(below[0][0], last)]))
        if before < i and end < last and (not found or found[-1][1][0][0] < start):  # a reply in a thread
            found.append((header.span("who"), [(below[0][0], last)]))
    known = {header for header, _ in found}
    spoken = [post for post in undated if post[0] not in known and _SPOKEN.match(text, *post[1][0])]
    are_theirs = any(_SELF.search(text, *said[0]) for _, said in spoken)
    found += spoken if len(spoken) > 1 and are_theirs else []
    return sorted(found)


def _numbered(text: str, lines: list[Span]) -> list[Span]:
    """The posts of a thread, without their numbers, that the first of some lines hold."""
    parts = []
    for start, end in lines:
        part = _NUMBERED.match(text, start, end)
        if part is None:
            break
        parts.append((part.end(), end))
    return parts


def _is_header(text: str, start: int, end: int) -> bool:
    return bool(_HEADER.match(text, start, end) or _timed(text, start, end))


def _timed(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name of a person and a time on a line of their own."""
    match = _TIMED.match(text, start, end)
    is_person = match and (match["who"].endswith(".") or match["who"].split()[0].casefold() in GIVEN_NAMES)
    return match if is_person else None


def _above(text: str, lines: list[Span], i: int) -> Span:
    """The paragraph of which the line before the ``i``-th is the last, at most so many lines of it."""
    begin, end = lines[i - 1]
    for start, stop in reversed(lines[max(0, i - 1 - _MOST_LINES) : i - 1]):
        if _is_apart(text, stop, begin):
            break
        begin = start
    return begin, begin + len(text[begin:end].rstrip())


def _is_apart(text: str, end: int, start: int) -> bool:
    """Whether a blank line stands between two lines."""
    return len(_BREAKS.findall(text, end, start)) > 1
