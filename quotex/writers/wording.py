"""How records are put to people: safe text, names, places and counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal
from urllib.parse import urlsplit

from quotex.records import Article, Extraction, Quote, TextSpan
from quotex.speakers import Voice, credited

# C0 and C1 controls, DEL, the marks that reorder text, and lone surrogates; tab and line feed pass.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?|\n")
Role = Literal["source", "cue", "gap"]

_REASONS = 3  # shown of what was weighed, the strongest first
_STANCES = {"denied": "denied", "unsaid": "not said"}
_NAMELESS = {"author": "(the author)", "none": "(no speaker)"}


def visible(text: str) -> str:
    """Replace what could steer a terminal, such as an escape, by a visible sign."""
    return _UNSAFE.sub(_sign, text)


def encodable(value: Any) -> Any:
    """Replace lone surrogates, which no encoding can carry, in the strings of a plain value; lengths stay."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {encodable(key): encodable(item) for key, item in value.items()}
    return [encodable(item) for item in value] if isinstance(value, list) else value


def one_line(text: str) -> str:
    """Fold white space to single spaces and make control characters visible."""
    return visible(" ".join(text.split()))


def joined(spans: Iterable[TextSpan]) -> str:
    """Join pieces by one space, on one line."""
    return one_line(" ".join(span.text for span in spans))


def heading(article: Article) -> str:
    """Name an article: its title, else its origin."""
    return one_line(article.title or origin(article))


def origin(article: Article) -> str:
    """Say where an article came from."""
    return "standard input" if article.origin == "-" else visible(article.origin)


def web_address(text: str | None) -> str | None:
    """Return what may be a link: no ``javascript:``, nothing but an address of the web."""
    try:
        return text if text and urlsplit(text).scheme in ("http", "https") else None
    except ValueError:
        return None


def speaker_name(quote: Quote) -> str:
    """Name the speaker; in brackets what stands for one that has no name."""
    speaker = quote.speaker
    if speaker.name:
        return one_line(speaker.name)
    return _NAMELESS.get(speaker.kind) or f"({joined(quote.source) or 'unknown'})"


def voice_name(voice: Voice) -> str:
    """Name one of those who speak; in brackets what stands for one that has no name."""
    return one_line(voice.name) if voice.name else _NAMELESS.get(voice.kind, "(unresolved)")


def attribution(article: Article, quote: Quote) -> list[tuple[Role, str]]:
    """Put the words of source and cue in text order, as in ``said the senator``.

    Returns
    -------
    list
        Pairs of role and words; the role ``gap`` stands between words that are not neighbours.
    """
    spans: list[tuple[TextSpan, Role]] = [(span, "source") for span in quote.source]
    spans += [(span, "cue") for span in quote.cue]
    spans.sort(key=lambda pair: pair[0].start)
    parts: list[tuple[Role, str]] = []
    end = spans[0][0].start if spans else 0
    for span, role in spans:
        between = article.text[end : span.start]
        if parts:
            parts.append(("gap", " … " if any(char.isalnum() for char in between) else " "))
        parts.append((role, one_line(span.text)))
        end = span.end
    return parts


def explanation(article: Article, quote: Quote) -> str:
    """Tell how the speaker was found, as in ``“he” → “Lund” (line 3) → “Bo Lund” (line 1): ...``.

    Empty where the quote carries no explanation.
    """
    why = quote.explanation
    if why is None:
        return ""
    start, end = (why.mention.start, why.mention.end) if why.mention else (0, 0)
    steps = [f"“{one_line(why.mention.text)}”" if why.mention else "no source"]
    steps += (
        f"“{one_line(span.text)}” (line {line_of(article, span.start)})"
        for span in dict.fromkeys(filter(None, (why.antecedent, *why.named)))
        if not start <= span.start < end
    )
    strongest = sorted((item for item in why.evidence if item.weight > 0), key=lambda item: -item.weight)
    reasons = "; ".join(one_line(text) for text in (why.rule, *(e.reason for e in strongest[:_REASONS])))
    speaker = "" if why.speaker is None else f" × {why.speaker:.0%} speaker"
    return f"{' → '.join(steps)}: {reasons} ({why.found:.0%} found{speaker})"


def kind_of_record(quote: Quote) -> str:
    """Name the type, the act where it is no speech, and what is not affirmed: ``indirect thought denied``."""
    act = "" if quote.act == "speech" else quote.act
    return " ".join(filter(None, (quote.type, act, _STANCES.get(quote.stance))))


def line_number(article: Article, quote: Quote) -> int:
    """Return the line that a quote begins on, counted from 1 as editors do."""
    return line_of(article, quote.content[0].start)


def line_of(article: Article, offset: int) -> int:
    """Return the line of an offset, counted from 1."""
    return 1 + bisect_left(_line_ends(article.text), offset)


@lru_cache(maxsize=1)
def _line_ends(text: str) -> list[int]:
    """Where each line end stops, in text order; kept for the article in hand."""
    return [match.end() - 1 for match in _LINE_END.finditer(text)]


@dataclass(slots=True)
class Tally:
    """Counts over records: direct ones are quotes, the others claims."""

    quotes: int = 0
    claims: int = 0
    speakers: set[tuple[str, str]] = field(default_factory=set)

    def add(self, extraction: Extraction) -> None:
        """Count the records of one article."""
        for quote in extraction.quotes:
            if quote.type == "direct":
                self.quotes += 1
            else:
                self.claims += 1
        voices = (voice for together in credited(extraction) for voice in together)
        self.speakers.update(voice.key for voice in voices if voice.is_named)

    def __str__(self) -> str:
        counts = ((self.quotes, "quote"), (self.claims, "claim"), (len(self.speakers), "speaker"))
        return ", ".join(counted(number, noun) for number, noun in counts)


def counted(number: int, noun: str) -> str:
    """Put a number before its noun: ``1 quote``, ``2 quotes``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's control pictures: ␛ for an escape
    return "␡" if code == 0x7F else "�"
