"""Whom the network surely takes a description to mean, where what it says allows that."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.institutions import ANY_FIRM, may_be
from quotex.pipeline.resolution.mention import Mention
from quotex.pipeline.resolution.phrases import is_in_law
from quotex.pipeline.resolution.reading import LIKELY
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    BENCH,
    DEMONYMS,
    OF_EITHER,
    POSSESSIVES,
    RELATED,
    SOVEREIGNS,
)

_DASH_BEFORE = re.compile(r"[—–―]\s?$")
#: The mother of her victim is nobody's whom "her" means.
_WHOSE = re.compile(r"\b(?:of|to|for|from)\s(?:his|her|its|their)\s", re.I)
_NO_MORE = frozenset({"former", "retired", "ex"})
#: Beliefs that are right more often than not on articles held out: of people by what they are, of others.
_SURE, _SURER = 0.6, 0.8


def understood(mention: Mention, others: set[Referent]) -> Referent | None:
    """Whom the network surely takes a description to mean, a person or a body as it says.

    That is nobody named in it or of the ``others``, and no relative, rival or aide of anybody: these it
    takes for the other.
    """
    scene, phrase, reading = mention.scene, mention.phrase, mention.reading
    start, end = mention.span
    is_bare = phrase.determiner == ""  # as headlines write
    is_label = scene.text.startswith(":", end) and scene.layout.paragraph(start) > 0
    is_byline = _DASH_BEFORE.search(scene.text, max(0, start - 3), start) is not None
    if scene.text[start] == "@" or (is_bare and (is_label or is_byline)):
        return None
    if reading is None or phrase.plural or phrase.kind == "document" or not (phrase.definite or is_bare):
        return None
    by_trade = phrase.kind == "unnamed" and phrase.head not in RELATED and not is_in_law(phrase.head)
    if phrase.gender and phrase.head not in OF_EITHER:
        reading = reading.of_gender(phrase.gender)
    surest = reading.surest(LIKELY if phrase.head in DEMONYMS else _SURE if by_trade else _SURER)
    named = {scene.cast[i] for i in scene.within(start, end)}
    if surest is None or surest in named | others or phrase.determiner in POSSESSIVES:
        return None
    heads = {role.head for role in surest.roles}
    is_hers = phrase.head in RELATED and _WHOSE.search(scene.text, start, end)
    if is_hers or (phrase.head in SOVEREIGNS and phrase.head not in heads):
        return None
    if mention.is_of_another_role(surest):
        return None
    sits = phrase.head in BENCH and phrase.modifiers.isdisjoint(_NO_MORE)
    if sits and heads and BENCH.isdisjoint(heads):
        return None  # nobody judges who is presented as something else
    is_plain = phrase.determiner == "the" and not phrase.modifiers - {phrase.head, "former"}
    is_plain = is_plain and not (mention.is_specific or mention.has_clause)
    is_next = scene.mentions(surest)[0].start > start
    if is_next and ((is_plain and by_trade) or mention.is_no_official(surest)):
        return None  # the woman said so; Ann Roe, who is named next, may be anybody
    if phrase.head in ANY_FIRM and _is_taken_for_person(scene, surest):
        surest.kind = "organization"
    if (surest.kind != "person") != (phrase.kind == "organization"):
        return None
    return surest if surest.kind == "person" or may_be(phrase.head, surest) else None


def _is_taken_for_person(scene: Scene, referent: Referent) -> bool:
    """Whether no more than the model's label tells that a name is a person's: no title, age or gender."""
    told = referent.gender or any(name.titles for name in scene.mentions(referent))
    return referent.kind == "person" and not told and not any(r.head.isdigit() for r in referent.roles)
