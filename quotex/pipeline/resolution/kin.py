"""Whose uncle is whose niece: relatives told from either side, "his niece, Ann Roe" for "her uncle"."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase
from quotex.pipeline.resolution.scene import Scene
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


class Kin:
    """The relatives that a text names beside whoever they belong to."""

    def __init__(self, scene: Scene) -> None:
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

    def relative(self, phrase: Phrase, owner: Referent | None) -> Referent | None:
        """Whom "her uncle" means, where ``owner`` was called his niece."""
        return self._relatives.get((owner, phrase.head)) if owner else None

    def is_told(self, phrase: Phrase) -> bool:
        """Whether the text names a relative of the sort for anybody, told from the other side."""
        return any(noun == phrase.head for _, noun in self._relatives)
