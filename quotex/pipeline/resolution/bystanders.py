"""People whom the text describes where they stand: "a man in the queue", "her mother", "the mayor"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.nominals import Nominals
from quotex.pipeline.resolution.phrases import Phrase, parse
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import DETERMINERS, PERSON_NOUNS
from quotex.pipeline.spans import Span

_WORD = re.compile(r"[\w’'-]+")
_APART = re.compile(r"[.,;:!?()“”\"«»—–]")
_OPENERS = DETERMINERS | {"one", "another"}
_PREDICATE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|became|become|remains|as|not|like|than)\s+$", re.I
)
_NAMED = re.compile(r",?\s+(?:[A-Z]|named\b|called\b)")
_LONGEST = 6  # words before the noun
_SHORT = 14  # characters before a phrase
_MOST = 10  # people described


class Bystanders:
    """Finds descriptions of single people, sentence by sentence, and whom they mean."""

    def __init__(self, scene: Scene, nominals: Nominals) -> None:
        self.scene = scene
        self.nominals = nominals
        self._phrases: dict[int, list[tuple[Phrase, Span]]] = {}
        self._meant: dict[Span, Referent] = {}

    def before(self, start: int, sentences: int) -> Iterator[tuple[Span, Referent]]:
        """Whom the sentence of ``start`` describes up to there, and those before it, the last few of them."""
        here = self.scene.layout.sentence(start)
        near: list[tuple[Phrase, Span]] = []
        for index in range(here, max(0, here - sentences) - 1, -1):
            if index not in self._phrases:
                self._phrases[index] = list(self._described(*self.scene.layout.sentence_span(index)))
            phrases = self._phrases[index]
            stop = bisect_right(phrases, start, key=lambda item: item[1][1])
            near = phrases[max(0, stop - _MOST) : stop] + near
        for phrase, span in near[-_MOST:]:
            yield span, self._whom(phrase, span)

    def _whom(self, phrase: Phrase, span: Span) -> Referent:
        if span not in self._meant:
            self._meant[span] = self.nominals.spoke_at(span[0]) or self._described_so(phrase, span)
        return self._meant[span]

    def _described_so(self, phrase: Phrase, span: Span) -> Referent:
        known = self.nominals.known(phrase, *span)
        people = [r for r in known.referents if r.kind in ("person", "unnamed")] if known else []
        return people[0] if people else self.nominals.unknown(phrase, span)

    def _described(self, begin: int, end: int) -> Iterator[tuple[Phrase, Span]]:
        text = self.scene.text
        words = list(_WORD.finditer(text, begin, end))
        for i, noun in enumerate(words):
            word = noun.group().casefold().removeprefix("great-")
            if word not in PERSON_NOUNS or _leads_on(words[i : i + 2]):
                continue
            first = i
            while first > max(0, i - _LONGEST) and not _APART.search(
                text, words[first - 1].end(), words[first].start()
            ):
                first -= 1
                if words[first].group().casefold() in _OPENERS:
                    break
            if words[first].group().casefold() not in _OPENERS:
                continue
            span = words[first].start(), noun.end()
            phrase = parse(text[slice(*span)])
            if (
                phrase
                and not phrase.plural
                and phrase.head == noun.group().casefold()
                and not _PREDICATE.search(text, max(begin, span[0] - _SHORT), span[0])
                and not _NAMED.match(text, span[1])
            ):
                yield phrase, span


def _leads_on(words: list[re.Match[str]]) -> bool:
    """Whether a noun for a person stands before another: the chief executive."""
    return (
        len(words) == 2
        and words[1].start() - words[0].end() == 1
        and words[1].group().casefold() in PERSON_NOUNS
    )
