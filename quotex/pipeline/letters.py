"""Letters to the editor: a salutation, what is written, and the name below it, or above after "From"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.spans import Span, trimmed

_SALUTATION = re.compile(
    r"(?:SIRS?|Sirs?|Madam|Dear (?:Sirs?|Madam|Ed\w+)|To the [Ee]ditor)\s*(?:[,:]|--|[—–-])(?:\s|$)"
)
_FROM = re.compile(r"From\s+(?=[A-Z])")
#: Mrs Ann Roe; Émile Lund (retd) and Bo Lund, Cliff Top, Ashby.
_WORD = rf"{CAPITAL}[\w.’'-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|and|de|van|von|\([\w ]{{1,12}}\))){{1,7}}"
#: Yonkers, N.Y.; Ashby, Calif.
_PLACE = r"(?:[^.?!\r\n]|\b[A-Z][a-z]{0,4}\.){2,80}"
_WRITER = r"(?:\s*[\r\n](?:The|Our) (?:writer|author|reader)\b[^\r\n]{2,200})?"
_SIGNATURE = re.compile(
    rf"{_NAME}(?:(?<!\.)|,\s[^.?!]{{2,80}}\.?|\s*[\r\n][^.?!]{{2,80}}|\s*[\r\n]{_PLACE}){_WRITER}\s*"
)
_SIGN_OFF = re.compile(
    r"(?:yours(?:\s(?:sincerely|faithfully|truly|ever|etc))?|(?:with\s)?(?:kind|best|warm)(?:est)?\s(?:regards|wishes)"
    r"|regards|sincerely|faithfully)[,.]?\s*",
    re.I,
)
#: How the paper wants letters, below the last of them.
_NOTICE = re.compile(
    r"\b[Ll]etters?\b.{0,40}\b(?:should|must|may|will|prints?|publish\w*|publication|edited)\b"
)


def letters(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find who signs each letter, without the place below, and what it says, one piece a paragraph.

    One salutation alone may be anybody's; a page of letters has several. A letter without a signature is
    left out.
    """
    opens = [i for i, (start, end) in enumerate(paragraphs) if _SALUTATION.match(text, start, end)]
    found: list[tuple[Span, list[Span]]] = []
    if len(opens) < 2:
        return found
    for first, stop in zip(opens, [*opens[1:], len(paragraphs)], strict=True):
        if stop < len(paragraphs):
            stop -= _header(text, paragraphs[stop - 1]) is not None
        else:
            stop = next((i for i in range(first + 1, stop) if _NOTICE.search(text, *paragraphs[i])), stop)
        signed = _signed(text, paragraphs, range(first + 1, stop))
        end = stop if signed is None else signed
        said = [span for span in paragraphs[first:end] if not _SIGN_OFF.fullmatch(text, *span)]
        if first and (header := _header(text, paragraphs[first - 1])):
            found.append((header, said))
        elif signed is not None:
            start, end = _name_in(text, paragraphs[signed])
            found.append(((start, start + len(text[start:end].splitlines()[0].rstrip())), said))
    return found


def _header(text: str, paragraph: Span) -> Span | None:
    match = _FROM.match(text, *paragraph)
    if match and _SIGNATURE.fullmatch(text, match.end(), paragraph[1]):
        return trimmed(text, (match.end(), paragraph[1]))
    return None


def _signed(text: str, paragraphs: Sequence[Span], among: range) -> int | None:
    """The paragraph with the signature: after a sign-off, else the last that looks so but for a heading."""
    likely = [i for i in among if _SIGNATURE.fullmatch(text, *_name_in(text, paragraphs[i]))]
    for i in likely:
        if _SIGN_OFF.match(text, *paragraphs[i]) or _SIGN_OFF.fullmatch(text, *paragraphs[i - 1]):
            return i
    if len(likely) > 1 and likely[-1] == among[-1] and among.stop < len(paragraphs):
        likely.pop()  # the heading of the next letter
    return likely[-1] if likely else None


def _name_in(text: str, paragraph: Span) -> Span:
    """A signature without the sign-off on its line."""
    match = _SIGN_OFF.match(text, *paragraph)
    start = match.end() if match and match.end() < paragraph[1] else paragraph[0]
    return trimmed(text, (start, paragraph[1]))
