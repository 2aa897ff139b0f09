"""Letters to the editor: a salutation, what is written, and the name below it, or above after "From"."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_SALUTATION = re.compile(r"(?:SIRS?|Sirs?|Madam|Dear \w[\w. ]{0,30}|To the [Ee]ditor)\s*(?:[,:]|--|[—–-])\s")
_FROM = re.compile(r"From\s+(?=[A-Z])")
_LONGEST_NAME = 12  # words of a signature, with office and place
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
        header = _header(text, paragraphs[first - 1]) if first else None
        signed = (i for i in range(first + 1, stop) if _is_signature(text, paragraphs[i]))
        closing = (i for i in range(first + 1, stop) if _NOTICE.search(text, *paragraphs[i]))
        last = next(signed, None)
        if header:
            found.append((header, list(paragraphs[first : min(last or stop, next(closing, stop))])))
        elif last is not None:
            found.append((_trimmed(text, paragraphs[last]), list(paragraphs[first:last])))
    return found


def _header(text: str, paragraph: Span) -> Span | None:
    match = _FROM.match(text, *paragraph)
    return _trimmed(text, (match.end(), paragraph[1])) if match and _is_signature(text, paragraph) else None


def _is_signature(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a short line that opens with a capital and closes without a stop."""
    line = text[slice(*paragraph)].strip()
    words = line.split()
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= _LONGEST_NAME and capitals > 1 and line[0].isupper() and line[-1] not in '.?!:;”’"'


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    return start, start + len(text[start:end].rstrip())
