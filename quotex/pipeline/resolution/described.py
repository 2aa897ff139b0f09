"""Whom the article describes in the words of a description, whether before it or further on."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.mention import Mention, agrees, agrees_as_person
from quotex.pipeline.resolution.phrases import Phrase
from quotex.pipeline.resolution.salience import Candidate
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import SPEAKERS_FOR, SYNONYMS
from quotex.records import Evidence

_APART = frozenset({"shadow", "prime"})
_COURTS = frozenset(
    "supreme appeals appeal appellate district circuit high crown county magistrates constitutional military "
    "lower tribal criminal".split()
)
_MOST = 40  # mentions looked at, either way
_READING = 0.3  # weight of the network's reading among equal descriptions


class Described:
    """The entities of an article by the nouns that it describes them with."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._roles: dict[str, list[tuple[int, frozenset[str], Referent]]] = {}
        for referent in {id(r): r for r in scene.cast}.values():
            for role in referent.roles:
                self._roles.setdefault(role.head, []).append((role.offset, role.modifiers, referent))
        for name, referent in zip(scene.names, scene.cast, strict=True):
            if referent.kind != "person" and not referent.generic:
                for word in {name.key[0], name.key[-1]}:
                    self._roles.setdefault(word, []).append((name.start, frozenset(name.key), referent))
        for roles in self._roles.values():
            roles.sort(key=lambda role: role[0])
        self._several: dict[str, bool] = {}
        self._holders: dict[str, Referent | None] = {}

    def most_alike(self, mention: Mention) -> Candidate | None:
        """The entity that the article describes most alike, the nearest of equals; weight is 0 to about 6."""
        phrase, (start, end) = mention.phrase, mention.span
        reading, years = mention.reading, mention.ages
        best: tuple[float, int] = (0.0, 0)
        found: Candidate | None = None
        for head in sorted({phrase.head} | years | SYNONYMS.get(phrase.head, frozenset())):
            roles = self._roles.get(head, [])
            here = bisect_left(roles, start, key=lambda role: role[0])
            for offset, modifiers, referent in roles[max(0, here - _MOST) : here + _MOST]:
                if start <= offset < end or referent in mention.avoid or not agrees(phrase, referent):
                    continue
                if (modifiers ^ phrase.modifiers) & _APART:
                    continue  # the shadow secretary is not the secretary
                courts = modifiers & _COURTS, phrase.modifiers & _COURTS
                if all(courts) and courts[0].isdisjoint(courts[1]):
                    continue  # an appeals court is not the Supreme Court
                shared = phrase.modifiers & modifiers - {phrase.head}
                whose = phrase.modifiers - {phrase.head} and modifiers - {head}
                is_new = offset > start and phrase.determiner in ("a", "an") and phrase.head in SPEAKERS_FOR
                if is_new and whose and not shared:
                    continue  # a Pentagon spokesman is no Kremlin spokesman further on
                evidence = [
                    Evidence("the age", 4.0)
                    if head in years
                    else Evidence("the same noun", 2.0)
                    if head == phrase.head
                    else Evidence("a noun of like meaning", 1.2),
                    Evidence("words before and after it in common", 0.6 * len(shared)),
                    Evidence(
                        "the gender fits",
                        0.5 * (phrase.gender is not None and phrase.gender == referent.gender),
                    ),
                ]
                if offset > start:
                    evidence.append(Evidence("only further on", -0.5 if mention.is_in_opening else -1.0))
                fit = sum(item.weight for item in evidence)
                read = reading.weighed(referent, _READING).weight if reading else 0.0
                rank = (fit + read, offset if offset < start else -offset)
                if found is None or rank > best:
                    best = rank
                    weighed = tuple(item for item in evidence if item.weight)
                    found = Candidate(referent, fit, (offset, offset), weighed)
        return found

    def holder(self, phrase: Phrase) -> Referent | None:
        """The only person to whom the article gives the role that a label is: PRESENTER: Good morning."""
        is_role_alone = phrase.kind == "unnamed" and phrase.determiner == "" and not phrase.plural
        if not is_role_alone or self._are_several(phrase.head):
            return None
        if phrase.text not in self._holders:
            heads = {phrase.head} | SYNONYMS.get(phrase.head, frozenset())
            holders = {
                person
                for head in heads
                for _, words, person in self._roles.get(head, [])
                if phrase.modifiers - {phrase.head} <= words and agrees_as_person(phrase, person)
            }
            self._holders[phrase.text] = holders.pop() if len(holders) == 1 else None
        return self._holders[phrase.text]

    def _are_several(self, noun: str) -> bool:
        """Whether the text speaks of another or of several of a noun."""
        if noun not in self._several:
            more = rf"\b(?:another|other|second|two|three|both|several)\s(?:\w+\s)?{re.escape(noun)}s?\b"
            self._several[noun] = re.search(more, self.scene.text, re.I) is not None
        return self._several[noun]
