"""Which of the quotes found a user wants to see."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from quotex.records import Act, Extraction, Quote, QuoteType


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that a quote must meet, all of them; None lets everything pass.

    Attributes
    ----------
    speaker
        Whole words of the speaker's name, compared without case and accents.
    min_confidence
        Lowest confidence kept, in [0, 1].
    """

    act: Act | None = None
    type: QuoteType | None = None
    speaker: str | None = None
    min_confidence: float = 0.0

    def apply(self, extraction: Extraction) -> Extraction:
        """Return the extraction with only the quotes that pass."""
        return replace(extraction, quotes=tuple(filter(self.accepts, extraction.quotes)))

    def accepts(self, quote: Quote) -> bool:
        """Tell whether a quote meets every condition."""
        return (
            self.act in (None, quote.act)
            and self.type in (None, quote.type)
            and quote.confidence >= self.min_confidence
            and (self.speaker is None or _names(quote.speaker.name or "", self.speaker))
        )


def unexplained(extraction: Extraction) -> Extraction:
    """Return the extraction without what explains its quotes."""
    return replace(extraction, quotes=tuple(replace(quote, explanation=None) for quote in extraction.quotes))


def _names(name: str, wanted: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_plain(wanted))}(?!\w)", _plain(name)) is not None


def _plain(text: str) -> str:
    """Fold case, accents and white space: ``"Zoë  Ávila"`` becomes ``"zoe avila"``."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in letters if not unicodedata.combining(char)).split())
