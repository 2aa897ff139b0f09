"""The organisation that somebody belongs to, as far as the words beside the name state it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotex.pipeline.resolution.bodies import Bodies, Body
from quotex.pipeline.resolution.layout import WORD, casefolded
from quotex.pipeline.resolution.phrases import is_role, parse, singular
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    DETERMINERS,
    DOCUMENTS,
    FIELD_OFFICES,
    FOLLOWERS,
    FORMER,
    HAS_LED,
    HAS_SERVED,
    LAWYERS,
    LEADS,
    LOCALITIES,
    OFFICERS,
    ORGANIZATION_SUFFIXES,
    ORGANIZATIONS,
    OUTSIDERS,
    PERSON_NOUNS,
    SERVES,
    SPEAKERS_FOR,
)
from quotex.pipeline.spans import Span

_BELONGING = frozenset("of at for with from in within".split())
_BESIDE = frozenset("of at with from".split())  # right after a name
_RELATIVES = frozenset("who which that".split())
_VAGUE = frozenset("general chief head star host public".split())  # adjectives too
_ENTERED = frozenset("founded co-founded joined".split())
_IS = frozenset("is remains becomes became been appointed named elected re-elected made".split())
_ENDED = FORMER | frozenset(
    "until had used not never no longer left quit will would could should may".split()
)
_VERB_REACH = 9  # words between "who" and its verb
_OTHERS = PERSON_NOUNS - ORGANIZATIONS


class _Word(NamedTuple):
    start: int
    end: int
    folded: str


class Affiliations:
    """Reads the organisation off titles, noun phrases and relative clauses; None where they state none.

    Parameters
    ----------
    entities
        What the model took for names: (start, end, label).
    """

    def __init__(self, scene: Scene, entities: Sequence[tuple[int, int, str]]) -> None:
        self.scene = scene
        self.text = scene.text
        self.bodies = Bodies(scene, entities)

    def of_title(self, start: int, end: int) -> str | None:
        """Read the titles before a name: Orbis CEO, Ashby Police Chief."""
        words = self._words(start, end)
        if any(word.folded in FORMER for word in words):
            return None
        for body in self.bodies.within(start, end):
            if not self._is_field(body, end):
                return body.name
        role = next((i for i, word in enumerate(words) if word.folded in _OTHERS), len(words))
        for word in words[1:role][::-1]:
            if word.folded in ORGANIZATION_SUFFIXES - LOCALITIES:
                return self.bodies.full_name(start, word.end)
        return None

    def of_phrase(self, start: int, end: int) -> str | None:
        """Read a noun phrase for a person: "chief economist at Orbis", "an Orbis economist"."""
        return next(filter(None, (self._of_role(*part) for part in self._roles(start, end))), None)

    def of_clause(self, start: int, end: int) -> str | None:
        """Read what follows a relative "who": "heads the Harbour Authority"."""
        words = self._words(start, end)
        has = False
        for i, word in enumerate(words[:_VERB_REACH]):
            rest = words[i + 1 :]
            if word.folded in _ENDED or not rest:
                return None
            if word.folded in _IS:
                return self.of_phrase(rest[0].start, end) or self.of_attachment(rest[0].start, end)
            if word.folded in (HAS_LED if has else LEADS) | _ENTERED:
                return self._governed(rest, end, {""} | _BELONGING)
            if word.folded in (HAS_SERVED if has else SERVES):
                if rest[0].folded == "as":
                    return self.of_phrase(rest[0].end, end)
                return self._governed(rest, end, _BELONGING | {"on"})
            has = has or word.folded == "has"
        return None

    def of_attachment(self, start: int, end: int) -> str | None:
        """Read what stands right after a name: "of Orbis", "Orbis"."""
        bodies = self.bodies.within(start, end)
        if any(map(self.bodies.is_home, bodies)):
            return None
        words = self._words(start, end)
        if words and words[0].folded == "now":
            words = words[1:]
        if words and words[0].folded in _BESIDE:
            return self._governed(words, end, _BESIDE)
        for body in bodies:
            around = self.text[start : body.start] + self.text[body.end : end]
            if re.fullmatch(r"\W*(?:the)?\W*", around, re.I):
                return body.name
        return None

    # --- noun phrases

    def _roles(self, start: int, end: int) -> list[Span]:
        """The roles that an "and" joins; what has no role noun goes with the role before it."""
        ands = [
            match
            for match in re.compile(r"\s+(?:and|&)\s+").finditer(self.text, start, end)
            if not any(
                self.scene.names[i].start < match.start()
                for i in self.scene.within(match.start(), match.end())
            )
        ]
        bounds = [start, *(edge for match in ands for edge in match.span()), end]
        roles: list[Span] = []
        for begin, stop in list(pairwise(bounds))[::2]:
            if roles and not any(is_role(word.folded) for word in self._words(begin, stop)):
                roles[-1] = (roles[-1][0], stop)
            else:
                roles.append((begin, stop))
        return roles

    def _of_role(self, start: int, end: int) -> str | None:
        phrase = parse(self.text[start:end], named=True)
        if phrase is None or not is_role(phrase.head) or phrase.head in OUTSIDERS:
            return None
        words = self._words(start, end)
        inside = self.bodies.within(start, end, expected=phrase.head in SPEAKERS_FOR)
        heads = (i for i, word in enumerate(words) if singular(word.folded) == phrase.head)
        at = next((i for i in heads if not _holding(inside, words[i])), None)
        if at is None or words[at].folded.startswith("ex-"):
            return None
        before, head, after = words[:at], words[at], words[at + 1 :]
        if any(word.folded in FORMER for word in before):
            now = next((word for word in after if word.folded in _RELATIVES), None)
            return self.of_clause(now.end, end) if now else None
        for body in reversed(inside):
            if body.end <= head.start and not self._is_field(body, end):
                return body.name
        if common := self._lower_case(before, definite=False):
            return common
        allowed = _BELONGING - {"for"} if phrase.head in LAWYERS else _BELONGING
        return self._governed(after, end, allowed, expected=phrase.head in OFFICERS | SPEAKERS_FOR)

    def _governed(
        self, words: Sequence[_Word], end: int, allowed: Collection[str], *, expected: bool = False
    ) -> str | None:
        """The first organisation among ``words``, if nothing but an ``allowed`` preposition governs it."""
        if not words:
            return None
        bodies = self.bodies.within(words[0].start, end, expected=expected)
        preposition = ""
        for i, word in enumerate(words):
            body = _holding(bodies, word)
            if not body and expected and preposition == "at":
                body = self.bodies.at(word.start)  # an economist is "in" a town, but "at" a bank
            if body:
                return body.name if preposition in allowed and self._is_meant(body, end) else None
            if word.folded in _RELATIVES:
                return self.of_clause(word.end, end)
            if preposition in allowed and (common := self._lower_case(words[: i + 1], definite=True)):
                return common
            if word.folded in FOLLOWERS | {"to"}:
                if word.folded not in allowed:
                    return None
                preposition = word.folded
            elif self._is_somebody(words, i, governed=bool(preposition)):
                return None
        return None

    def _is_somebody(self, words: Sequence[_Word], i: int, *, governed: bool) -> bool:
        """Whether a word brings in other people: victims of Orbis, the founder of Orbis."""
        word, noun = words[i], singular(words[i].folded)
        if any(self.scene.cast[n].kind == "person" for n in self.scene.within(word.start, word.end)):
            return True
        if not governed or noun not in _OTHERS or word.folded in _VAGUE:
            return False
        return word.folded != noun or (i > 0 and words[i - 1].folded in DETERMINERS)

    def _is_meant(self, body: Body, end: int) -> bool:
        """Whether the organisation itself is meant: not its founder, its victims or a report about it."""
        possessive = self.scene.layout.possessive_after(body.end)
        at = body.end + possessive
        for word in self._words(at, min(end, at + 60))[:3]:
            noun = singular(word.folded)
            if word.folded in FOLLOWERS | {"and", "to"} or self.text[at : word.start].strip():
                break
            if noun in _OTHERS and (possessive or word.folded != noun):
                return False
            if noun in DOCUMENTS - PERSON_NOUNS - ORGANIZATIONS:
                return False
            at = word.end
        return True

    def _is_field(self, body: Body, end: int) -> bool:
        """Whether a name is only what an office is about ("Defense Secretary"), or part of a word."""
        if self.text[body.end : body.end + 1] in ("-", "‑"):
            return True
        office = WORD.match(self.text, body.end + 1, end)
        last = self.text[body.start : body.end].casefold().rpartition(" ")[2]
        return (
            office is not None
            and office.group().casefold() in FIELD_OFFICES
            and last not in ORGANIZATION_SUFFIXES
        )

    def _lower_case(self, words: Sequence[_Word], *, definite: bool) -> str | None:
        return self.bodies.in_lower_case([(word.start, word.end) for word in words], definite=definite)

    def _words(self, start: int, end: int) -> list[_Word]:
        return [
            _Word(m.start(), m.end(), casefolded(m.group())) for m in WORD.finditer(self.text, start, end)
        ]


def _holding(bodies: Sequence[Body], word: _Word) -> Body | None:
    return next((body for body in bodies if body.start <= word.start < body.end), None)
