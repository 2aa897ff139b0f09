"""Two or three spoken of before: both, the pair, the trio, the latter, the brothers."""

from __future__ import annotations

import re
from collections.abc import Collection

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase, is_role, kind_of, singular
from quotex.pipeline.resolution.salience import Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import PERSON_NOUNS, SEXES, SIBLINGS

_PAIR = re.compile(
    r"(?:both|each|neither|the (?:two|pair|duo|couple))(?:\s+([a-z-]*(?:s|men|women|people)))?", re.I
)
_AND_THE = re.compile(r"\s+and\s+(?:the\s+)?(?:[A-Z][a-z]+\.?\s+)?")
_WHO_CLAUSE = re.compile(r",\s(?:who(?:se)?|of|from|both|aged)\s.*", re.S)  # the pair, who share a megaphone
_THREE = re.compile(r"(?:the (?:trio|three)|all three)(?:\s+(?:men|women|people|candidates|authors))?", re.I)
_ONE_OF_TWO = re.compile(r"the (?:former|latter)(?=$|,)", re.I)
#: Nouns that say nothing of the two that others are not.
_TWO = frozenset({"", "man", "woman", "person", "side", "player", "leader", "candidate"})
_IRREGULAR = {"men": "man", "women": "woman"}


class Pairs:
    """Finds those who are meant together, or of whom one is, by no more than how many they are."""

    def __init__(self, scene: Scene, salience: Salience) -> None:
        self.scene = scene
        self.salience = salience

    def meant(self, phrase: Phrase, surface: str, start: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom "both", "the three", "the latter" or a bare plural means, of those spoken of before."""
        both = _PAIR.fullmatch(_WHO_CLAUSE.sub("", surface).rstrip(" ,"))
        if both and (pair := self._pair(both, start, avoid)):
            return Answer(pair, 0.5, rule="the two who spoke jointly, or were mentioned last")
        are_three = _THREE.fullmatch(surface) is not None
        joint = (self.salience.joint(start) or self.salience.listed(start)) if are_three else ()
        if len(joint) == 3:
            return Answer(joint, 0.6, rule="those who spoke jointly right before")
        if _ONE_OF_TWO.match(surface) and (two := self._last_two(start)):
            return Answer((two[phrase.head == "latter"],), 0.5, rule="one of the two mentioned last")
        if not phrase.plural or phrase.determiner != "the" or phrase.modifiers:
            return None
        if phrase.head in PERSON_NOUNS and (joint := self.salience.joint(start)):
            return Answer(joint, 0.6, rule="those who spoke jointly right before")
        are_bodies = kind_of(phrase.head) == "organization"
        if are_bodies and (bodies := self.salience.spoke_together(start, bodies=True)):
            return Answer(bodies, 0.6, rule="those who spoke jointly right before")
        if phrase.head in SIBLINGS and (kin := self.salience.pair(start, phrase.gender, avoid)):
            surnames = {referent.name.split()[-1] for referent in kin}
            if len(surnames) == 1:
                return Answer(kin, 0.5, rule="the two of one surname mentioned last")
        return None

    def _pair(self, phrase: re.Match[str], start: int, avoid: Collection[Referent]) -> tuple[Referent, ...]:
        """The two of the sentence joined by "and", or who spoke jointly, else the people mentioned last."""
        if phrase.group() == "both" and (joined := self._joined(start)):
            return joined
        written = (phrase[1] or "").casefold()
        noun = _IRREGULAR.get(written, singular(written))
        if kind_of(noun) == "organization" or noun == "body":
            return self.salience.spoke_together(start, bodies=True)
        if noun == "side" and (bodies := self.salience.spoke_together(start, bodies=True)):
            return bodies
        if noun not in _TWO and not (phrase.group().casefold().startswith("both") and is_role(noun)):
            return ()
        gender = SEXES.get(noun)
        together = self.salience.spoke_together(start) if gender is None else ()
        return together or self.salience.pair(start, gender, avoid)

    def _joined(self, start: int) -> tuple[Referent, ...]:
        """The two with which a sentence opens: Ashby Council and the drivers' union, which differ, both."""
        begin = self.scene.layout.sentence_span(self.scene.layout.sentence(start))[0]
        two = self.scene.within(begin, start)[:2]
        if len(two) < 2:
            return ()
        one, other = (self.scene.names[i] for i in two)
        joins = _AND_THE.fullmatch(self.scene.text, one.end, other.start)
        opens = not re.search(r"[a-z]{4}", self.scene.text[begin : one.start])
        return tuple(self.scene.cast[i] for i in two) if joins and opens else ()

    def _last_two(self, start: int) -> tuple[Referent, Referent] | None:
        """The two people named in this sentence and the one before, or else the two bodies."""
        layout = self.scene.layout
        begin = layout.sentences[max(0, layout.sentence(start) - 1)]
        named = dict.fromkeys(self.scene.cast[i] for i in self.scene.within(begin, start))
        people = [referent for referent in named if referent.kind == "person"]
        bodies = [referent for referent in named if referent.kind != "person" and referent.label != "place"]
        for two in (people, bodies):
            if len(two) == 2:
                return two[0], two[1]
        return None
