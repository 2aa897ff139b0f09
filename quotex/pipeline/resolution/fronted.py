"""Whom a sentence's opening looks forward to: who "his" means in "In his speech, Roe said"."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import Gender

#: What opens a clause whose subject the main clause often shares: Though he lost, Roe stayed.
_CONJUNCTION = (
    r"(?:(?:even|just|only|shortly|soon|long|right|immediately)\s+)?"
    r"(?:when|while|after|before|as|although|though|because|since|until|once|if|whenever|where|unless|till"
    r"|whereas)\b"
)
_PARTICIPLE = r"(?:asked|pressed|questioned|[a-z]{2,}ing)\b"
#: What opens a phrase without a subject of its own: During his years there, Roe sang.
_PHRASE = (
    r"(?:in|on|at|during|despite|with|without|upon|following|throughout|from|for|by|under|through|like|unlike"
    r"|besides|among|of|to|about|along|over|given|often|originally|born|[a-z]{2,}ed)\b"
)
_OPENS = re.compile(
    rf"[\W_]*(?:(?P<joins>{_CONJUNCTION})|(?P<participle>{_PARTICIPLE})|(?P<phrase>{_PHRASE}))", re.I
)
#: Of whom the rest of the sentence speaks, or in whose words: in his honour, in his view, at his trial.
_OF_ANOTHER = re.compile(
    r"\s(?:\w+\s)?(?:views?|opinions?|words?|accounts?|eyes?|telling|mind|death|memory|honou?r|funeral|place|absence|behalf"
    r"|request|wake|trial|hearing|inquest|arrest|disappearance)\b",
    re.I,
)
_NOT_HERSELF = re.compile(r"\s*,")  # Seeing her, Roe shouted
_BEHIND = re.compile(r",[\"”’']?\s+$")
_GOES_ON = re.compile(r"\s(?!(?:and|or)\b)[a-z]")


def looks_forward_to(scene: Scene, word: str, start: int, gender: Gender) -> Referent | None:
    """The subject behind the opening of a sentence in which the pronoun ``word`` stands at ``start``.

    None where the opening itself names somebody whom it may mean, or has ended.
    """
    begin, end = scene.layout.sentence_span(scene.layout.sentence(start))
    opening = _OPENS.match(scene.text, begin, start)
    if not opening or "," in scene.text[opening.end() : start]:
        return None
    if word in ("he", "she") and opening["phrase"]:
        return None  # the subject of the main clause: At noon he left
    after = start + len(word)
    is_bare = word == "him" or (word == "her" and _NOT_HERSELF.match(scene.text, after))
    if (is_bare and not opening["joins"]) or _OF_ANOTHER.match(scene.text, after):
        return None
    if any(_is_one(scene.cast[i], gender) for i in scene.within(begin, start)):
        return None
    for i in scene.within(after, end):
        name, referent = scene.names[i], scene.cast[i]
        is_behind = _BEHIND.search(scene.text, after, name.start) is not None
        if is_behind and _GOES_ON.match(scene.text, name.end):
            return referent if _is_one(referent, gender) else None
    return None


def _is_one(referent: Referent, gender: Gender) -> bool:
    """Whether somebody may be he, or she."""
    return referent.kind == "person" and referent.may_be(gender)
