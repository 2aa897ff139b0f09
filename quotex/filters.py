"""Which of the quotes found a user wants to see."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace

from quotex.records import Act, Extraction, Quote, QuoteType

_LISTED = 5  # names that a message gives


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that a quote must meet, all of them; None or nothing given lets everything pass.

    Attributes
    ----------
    types
        Any of these.
    speakers
        Whole words of the speaker's name, compared without case and accents; those of one of these.
    min_confidence
        Lowest confidence kept, in [0, 1].
    """

    act: Act | None = None
    types: tuple[QuoteType, ...] = ()
    speakers: tuple[str, ...] = ()
    min_confidence: float = 0.0

    def apply(self, extraction: Extraction) -> Extraction:
        """Return the extraction with only the quotes that pass."""
        return replace(extraction, quotes=tuple(filter(self.accepts, extraction.quotes)))

    def accepts(self, quote: Quote) -> bool:
        """Tell whether a quote meets every condition."""
        return (
            self.act in (None, quote.act)
            and (not self.types or quote.type in self.types)
            and quote.confidence >= self.min_confidence
            and (not self.speakers or any(_names(quote.speaker.name or "", name) for name in self.speakers))
        )


class Unheard:
    """Which of the speakers asked for no article names, and whom the articles name instead."""

    def __init__(self, speakers: tuple[str, ...]) -> None:
        self._unheard = speakers
        self._named = Counter[str]()

    def take(self, extraction: Extraction) -> None:
        """Look at all that was found in one more article."""
        if self._unheard:
            named = Counter(quote.speaker.name for quote in extraction.quotes if quote.speaker.name)
            self._unheard = tuple(
                wanted for wanted in self._unheard if not any(_names(name, wanted) for name in named)
            )
            self._named.update(named)

    def messages(self) -> list[str]:
        """Say of each who is not named whom the articles do name: the closest first, then the most quoted."""
        often = [name for name, _ in self._named.most_common()]
        by_words = {_plain(words): name for name in reversed(often) for words in (*name.split(), name)}
        answers = []
        for wanted in self._unheard:
            close = [
                by_words[words] for words in difflib.get_close_matches(_plain(wanted), by_words, _LISTED)
            ]
            listed = list(dict.fromkeys([*close, *often]))
            names = ", ".join(listed[:_LISTED]) + (", …" if len(listed) > _LISTED else "")
            answers.append(f"no speaker is called “{wanted}”; there is {names or 'none with a name'}")
        return answers


def unexplained(extraction: Extraction) -> Extraction:
    """Return the extraction without what explains its quotes."""
    return replace(extraction, quotes=tuple(replace(quote, explanation=None) for quote in extraction.quotes))


def _names(name: str, wanted: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_plain(wanted))}(?!\w)", _plain(name)) is not None


def _plain(text: str) -> str:
    """Fold case, accents and white space: ``"Zoë  Ávila"`` becomes ``"zoe avila"``."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in letters if not unicodedata.combining(char)).split())
