"""What people do, where a description goes by it: who took over a pharmacy is the pharmacist."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase
from quotex.pipeline.resolution.scene import Scene

_SUFFIX = re.compile(r"(?:ists?|ians?|ers?|ors?|men|m[ae]n|woman|keeper)$")
_SHORTEST = 3  # letters of a stem
_SHORT = 5  # letters up to which only the endings of a verb or a place may follow a stem
_ENDINGS = r"(?:e|es|ed|d|s|ing|ings|y|ies|ery|eries|age|al|o|os)?"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got)\s(?:\w+ly\s)?(?:\w+ed and )?$")
_REACH = 100  # characters behind a name
_MOST = 60  # names looked back over


def doer(scene: Scene, phrase: Phrase, start: int) -> Referent | None:
    """The one person of whom the text says before ``start`` what the noun of ``phrase`` is made from."""
    stem = _SUFFIX.sub("", phrase.head)
    if stem == phrase.head or len(stem) < _SHORTEST:
        return None
    if stem[-1] == stem[-2]:  # swimmer
        stem = stem[:-1]
    ending = _ENDINGS if len(stem) < _SHORT else r"\w{0,5}"
    deed = re.compile(rf"\b{re.escape(stem)}{stem[-1]}?{ending}\b", re.I)
    found: set[Referent] = set()
    before = scene.within(0, start)
    for i in before[max(0, len(before) - _MOST) :]:
        name, referent = scene.names[i], scene.cast[i]
        if not referent.is_surely_person or scene.layout.possessive_after(name.end):
            continue
        stop = min(start, name.end + _REACH, scene.layout.sentence_span(scene.layout.sentence(name.start))[1])
        following = scene.within(name.end, stop)
        if following and scene.cast[following[0]].kind == "person":
            stop = scene.names[following[0]].start
        match = deed.search(scene.text, name.end, stop)
        if match and _PASSIVE.search(scene.text, name.end, match.start()):
            continue
        if match and match.group().casefold() != phrase.head and match.group().islower():
            found.add(referent)
    return found.pop() if len(found) == 1 else None
