"""Whom a description puts off to name: the opening's engineer, Ann Roe of the next paragraph."""

from __future__ import annotations

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.institutions import OWNED, is_by_name
from quotex.pipeline.resolution.mention import ANYBODY, LEAD, Mention, agrees, agrees_as_person
from quotex.pipeline.resolution.phrases import Phrase
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    OFFICES,
    PERSON_NOUNS,
    POSSESSIVES,
    SYNONYMS,
)

_COUNTED_OUT = frozenset({"one", "another"})
_MOST = 12  # names looked at


def put_off(mention: Mention) -> Referent | None:
    """Who fits what the opening only describes, and the next paragraphs name first of all."""
    scene, phrase = mention.scene, mention.phrase
    layout = scene.layout
    if layout.is_quoted(mention.start) or not _COUNTED_OUT.isdisjoint(phrase.modifiers):
        return None  # of whom somebody speaks; one MP is any
    is_body = phrase.kind == "organization" and phrase.head not in OWNED
    if is_body and phrase.determiner in ("", "a", "an", "the") and not mention.is_owned:
        fits = _is_named_body
    elif mention.is_fresh and phrase.head in PERSON_NOUNS:
        is_anybody = phrase.determiner and phrase.head in ANYBODY and not phrase.modifiers - {phrase.head}
        if is_anybody and not mention.has_clause:
            return None
        fits = agrees_as_person
    else:
        return None
    last = layout.paragraph(mention.end) + LEAD
    for i in scene.within(mention.end, len(scene.text))[:_MOST]:
        referent, place = scene.cast[i], scene.names[i].start
        if layout.paragraph(place) > last:
            break
        is_first = referent.speaks and _is_first(scene, i)
        if is_first and referent not in mention.avoid and fits(phrase, referent):
            is_beside = layout.paragraph(place) == layout.paragraph(mention.start)
            # Of two in a headline one does something to the other.
            is_other = is_beside and (layout.is_in_headline(place) or _is_otherwise(phrase, referent, place))
            return None if is_other or mention.is_no_official(referent) else referent
    return None


def named_next(mention: Mention) -> Referent | None:
    """Who holds an office, or is somebody's, if the paragraph goes on with a new name and no word of it.

    Its chief executive said no. "Never," added Ann Roe.
    """
    scene, phrase = mention.scene, mention.phrase
    is_held = phrase.head in OFFICES and bool(phrase.modifiers - {phrase.head})
    is_owned = phrase.determiner in POSSESSIVES or mention.is_owned
    is_one = phrase.head in PERSON_NOUNS and not phrase.plural and phrase.definite
    if not (is_one and (is_held or is_owned)):
        return None
    layout = scene.layout
    behind = layout.sentence_span(layout.sentence(mention.start))[1]
    for i in scene.within(mention.end, layout.paragraphs[layout.paragraph(mention.end)][1]):
        name, referent = scene.names[i], scene.cast[i]
        if referent.kind != "person" or layout.is_quoted(name.start):
            continue
        is_new = name.start >= behind and " " in name.text and _is_first(scene, i)
        told = any(role.offset == name.start and not role.head.isdigit() for role in referent.roles)
        speaks = referent.speaks and not told and not layout.possessive_after(name.end)
        return referent if is_new and speaks and agrees(phrase, referent) else None
    return None


def _is_first(scene: Scene, i: int) -> bool:
    """Whether a name is the first of whom it names."""
    return scene.mentions(scene.cast[i])[0] is scene.names[i]


def _is_otherwise(phrase: Phrase, referent: Referent, start: int) -> bool:
    """Whether somebody is presented at ``start`` as other than a description says: a trader, the guard."""
    presented = {role.head for role in referent.roles if role.offset == start and not role.head.isdigit()}
    alike = {phrase.head} | SYNONYMS.get(phrase.head, frozenset()) | phrase.modifiers
    return bool(presented) and presented.isdisjoint(alike)


def _is_named_body(phrase: Phrase, referent: Referent) -> bool:
    is_body = referent.kind == "organization" and referent.label != "place" and not referent.generic
    return is_body and is_by_name(phrase.head, referent)
