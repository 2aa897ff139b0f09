"""Whose uncle is whose niece, or who is whose wife: relatives told from either side.

"His niece, Ann Roe" is for "her uncle", "Ann and Bo Roe" for "his wife".
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase
from quotex.pipeline.resolution.salience import Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import Gender

#: By what a relative calls whoever calls him or her so, man or woman.
_INVERSE: dict[str, tuple[str, str]] = {
    noun: inverse
    for nouns, inverse in (
        ("niece nephew", ("uncle", "aunt")),
        ("uncle aunt", ("nephew", "niece")),
        ("son daughter", ("father", "mother")),
        ("father mother", ("son", "daughter")),
        ("brother sister", ("brother", "sister")),
        ("grandson granddaughter", ("grandfather", "grandmother")),
        ("grandfather grandmother", ("grandson", "granddaughter")),
        ("wife husband", ("husband", "wife")),
    )
    for noun in nouns.split()
}
_HIS = re.compile(rf"\b(?P<whose>his|her)\s(?:[a-z-]+\s)?(?P<noun>{'|'.join(_INVERSE)}),?\s$", re.I)
_REACH = 40  # characters
#: Where it is spoken of, two of one surname may be no couple, or no longer.
_KINDRED = re.compile(
    r"\b(?:brothers?|sisters?|twins?|siblings?|cousins?|fathers?|mothers?|children|not related|no relation"
    r"|married|remarried|divorced|widow(?:er)?|ex-(?:wife|husband))\b",
    re.I,
)


class Kin:
    """The relatives that a text names beside whoever they belong to."""

    def __init__(self, scene: Scene, salience: Salience) -> None:
        self.scene = scene
        self.salience = salience
        self._relatives: dict[tuple[Referent, str], Referent] = {}
        before: set[Referent] = set()
        last = -1
        for name, referent in zip(scene.names, scene.cast, strict=True):
            sentence = scene.layout.sentence(name.start)
            if sentence != last:
                before, last = set(), sentence
            match = _HIS.search(scene.text, max(0, name.start - _REACH), name.start)
            if (
                match
                and referent.kind == "person"
                and len(before) == 1
                and not scene.layout.is_quoted(name.start)
            ):
                self._tell(match["whose"].casefold(), match["noun"].casefold(), next(iter(before)), referent)
            if referent.kind == "person":
                before.add(referent)

    def _tell(self, whose: str, noun: str, owner: Referent, relative: Referent) -> None:
        gender: Gender = "m" if whose == "his" else "f"
        if owner is relative or owner.contradicts(gender):
            return
        self._relatives.setdefault((relative, _INVERSE[noun][gender == "f"]), owner)

    def meant(self, phrase: Phrase, start: int) -> Answer | None:
        """Whom "her uncle" or "his wife" means at ``start``."""
        if relative := self._relative(phrase, start):
            return Answer((relative,), 0.6, rule="whose relative the article calls the other")
        if spouse := self._spouse(phrase, start):
            return Answer((spouse,), 0.6, rule="the other of a couple that the text names")
        return None

    def _relative(self, phrase: Phrase, start: int) -> Referent | None:
        """Whom "her uncle" means: who is told to have her as a niece."""
        is_told = any(noun == phrase.head for _, noun in self._relatives)
        if phrase.determiner not in ("his", "her") or not is_told:
            return None
        owner = self.salience.person(start, "m" if phrase.determiner == "his" else "f")
        return self._relatives.get((owner.referent, phrase.head)) if owner else None

    def _spouse(self, phrase: Phrase, start: int) -> Referent | None:
        """The other of a couple of one surname: Ann and Bo Roe, for "his wife"."""
        couple: dict[tuple[str, str], tuple[Gender, Gender]] = {
            ("his", "wife"): ("m", "f"),
            ("her", "husband"): ("f", "m"),
        }
        genders = couple.get((phrase.determiner, phrase.head))
        if genders is None or phrase.modifiers - {phrase.head, phrase.determiner}:
            return None
        owner = self.salience.person(start, genders[0])
        other = self._couples.get(owner.referent) if owner else None
        return other if other and not other.contradicts(genders[1]) else None

    @cached_property
    def _couples(self) -> dict[Referent, Referent]:
        """Those whom the text names together by one surname, each with the other."""
        couples: dict[Referent, Referent] = {}
        if _KINDRED.search(self.scene.text):
            return couples
        entitled = zip(self.scene.names, self.scene.cast, strict=True)
        for (name, one), (other_name, other) in pairwise(entitled):
            is_joint = self.scene.text[name.end : other_name.start] == " and "
            alike = one.name.split()[-1] == other.name.split()[-1] and one is not other
            is_given = name.end - name.start < len(one.name)
            if is_joint and alike and is_given and one.kind == other.kind == "person":
                couples |= {one: other, other: one}
        return couples
