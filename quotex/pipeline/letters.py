"""Letters to the editor: a salutation, what is written, and the name below it, or above after "From"."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_SALUTATION = re.compile(
    r"(?:SIRS?|Sirs?|Madam|Dear (?:Sirs?|Madam|Ed\w+)|To the [Ee]ditor)\s*(?:[,:]|--|[—–-])(?:\s|$)"
)
_FROM = re.compile(r"From\s+(?=[A-Z])")
#: Mrs Ann Roe; Bo Lund (retd), Cliff Top, Ashby.
_NAME = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|von|\([\w ]{1,12}\))){1,5}"
_SIGNATURE = re.compile(rf"{_NAME}(?:,\s[^.?!]{{2,80}}\.?|\s*[\r\n][^.?!]{{2,80}})?\s*")
_SIGN_OFF = re.compile(
    r"(?:Yours|Kind|Best|Warm|With)\b.{0,40},?\s*|(?:Regards|Sincerely|Faithfully),?\s*", re.I
)
#: How the paper wants letters, below the last of them.
_NOTICE = re.compile(
    r"\b[Ll]etters?\b.{0,40}\b(?:should|must|may|will|prints?|publish\w*|publication|edited)\b"
)


def letters(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find the signature of every letter and what it says, one piece a paragraph, in text order.

    One salutation alone may be anybody's; a page of letters has several. A letter without a signature is
    left out.
    """
    opens = [i for i, (start, end) in enumerate(paragraphs) if _SALUTATION.match(text, start, end)]
    found: list[tuple[Span, list[Span]]] = []
    if len(opens) < 2:
        return found
    for first, stop in zip(opens, [*opens[1:], len(paragraphs)], strict=True):
        after = range(first + 1, stop)
        signed = next((i for i in after if _is_signature(text, paragraphs[i])), None)
        ends = (i for i in after if _NOTICE.search(text, *paragraphs[i]) or _header(text, paragraphs[i]))
        closing = next(ends, stop)
        header = _header(text, paragraphs[first - 1]) if first else None
        end = closing if signed is None else min(closing, signed)
        said = [span for span in paragraphs[first:end] if not _SIGN_OFF.fullmatch(text, *span)]
        if header:
            found.append((header, said))
        elif signed is not None and signed < closing:
            found.append((_trimmed(text, paragraphs[signed]), said))
    return found


def _header(text: str, paragraph: Span) -> Span | None:
    match = _FROM.match(text, *paragraph)
    if match and _SIGNATURE.fullmatch(text, match.end(), paragraph[1]):
        return _trimmed(text, (match.end(), paragraph[1]))
    return None


def _is_signature(text: str, paragraph: Span) -> bool:
    is_sign_off = _SIGN_OFF.fullmatch(text, *paragraph) is not None
    return not is_sign_off and _SIGNATURE.fullmatch(text, *paragraph) is not None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    return start, start + len(text[start:end].rstrip())
