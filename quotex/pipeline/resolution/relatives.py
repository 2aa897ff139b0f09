"""Relative pronouns as sources: "the mayor, who said", "growers in Ashby, who said"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.nominals import Nominals
from quotex.pipeline.resolution.phrases import is_role, kind_of, parse
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import FUNCTION_WORDS

_WHERE = re.compile(r"\s(?:in|on|of|at|from|near|across|around|outside)\s(?:the\s)?$")
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|one|two|three|some|many|those|several)\s", re.I)
_DESCRIBES = re.compile(r",\s+(?:an?|the)\s")
_ASIDE = re.compile(r",\s(?:an?|the|in|now|then|formerly|aged)\s[^,;:.!?\"“”()—–]+")
_SEVERAL_SAY = re.compile(
    r",?\s*who\s(?:\w+ly\s)?(?:say|claim|have|are|were|think|believe|argue|want|fear|hope)\b"
)
_BREAK = re.compile(r"[;:!?“”\"()—–]|,\s")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|been|by|said|says)\s")
_DESCRIBED = "the name that the phrase before the pronoun describes"
_REACH = 200  # characters
_LONGEST = 6  # words of a phrase


class Relatives:
    """Finds what a relative pronoun goes back to: the name or the phrase right before it."""

    def __init__(self, scene: Scene, nominals: Nominals) -> None:
        self.scene = scene
        self.nominals = nominals

    def resolve(self, word: str, start: int, avoid: Collection[Referent] = ()) -> Answer:
        """Resolve ``word``, folded, at ``start``; a phrase before it describes none of ``avoid``."""
        scene = self.scene
        begin = max(scene.layout.sentence_span(scene.layout.sentence(start))[0], start - _REACH)
        stop = begin + len(scene.text[begin:start].rstrip(" ,—–-\n"))
        if word.startswith("who"):
            stop = self._before_place(begin, stop)
        if inside := scene.within(begin, stop):
            last = scene.names[inside[-1]]
            is_aside = word.startswith("who") and scene.text.startswith(",", stop)
            is_one = is_aside and not _SEVERAL_SAY.match(scene.text, stop)
            described = self._described(inside, stop) if is_one else None
            if last.end >= stop - 2 and described is None:
                return self._name(inside[-1], 0.8, "the name right before the relative pronoun")
            if _DESCRIBES.match(scene.text, last.end):
                return self._name(inside[-1], 0.6, _DESCRIBED)
            if described is not None:
                return self._name(described, 0.6, _DESCRIBED)
        phrase = _last_phrase(scene.text[begin:stop])
        if word.startswith("who"):
            phrase = _of_person(scene.text[begin:stop]) or phrase
        parsed = parse(phrase)
        if parsed is None:
            return Answer((), 0.3, "person", rule="unresolved pronoun: nothing stands before it")
        span = (stop - len(phrase), stop)
        known = self.nominals.known(parsed, *span, avoid)
        rule = "the phrase right before the relative pronoun"
        return known or Answer((self.nominals.bring_in(parsed, span),), 0.5, rule=rule, antecedent=span)

    def _described(self, inside: Sequence[int], stop: int) -> int | None:
        """The last person, if one aside reaches from the name to ``stop``: Ann Roe, a clerk at Orbis, who."""
        for i in reversed(inside):
            if self.scene.cast[i].kind == "person":
                return i if _ASIDE.fullmatch(self.scene.text, self.scene.names[i].end, stop) else None
        return None

    def _before_place(self, begin: int, stop: int) -> int:
        """Where "growers in Ashby" ends without the place, which nobody calls "who"."""
        inside = self.scene.within(begin, stop)
        if not inside or self.scene.names[inside[-1]].end < stop - 2:
            return stop
        if self.scene.cast[inside[-1]].label != "place":
            return stop
        where = _WHERE.search(self.scene.text, begin, self.scene.names[inside[-1]].start)
        return where.start() if where else stop

    def _name(self, index: int, score: float, rule: str) -> Answer:
        name = self.scene.names[index]
        return Answer((self.scene.cast[index],), score, rule=rule, antecedent=(name.start, name.end))


def _of_person(clause: str) -> str | None:
    """The last phrase for somebody, where the clause ends in what is no person: a woman in a green coat."""
    chunk = _BREAK.split(clause)[-1]
    phrases = [chunk[match.start() :] for match in _DETERMINER.finditer(chunk)]
    for phrase in reversed(phrases):
        parsed = parse(phrase)
        if parsed and (is_role(parsed.head) or kind_of(parsed.head) not in ("unnamed", "document")):
            return phrase if phrase is not phrases[-1] else None
    return None


def _last_phrase(clause: str) -> str:
    """The noun phrase that a clause ends with: from its determiner on, else its last words."""
    chunk = _VERB.split(_BREAK.split(clause)[-1])[-1]
    determiners = list(_DETERMINER.finditer(chunk))
    phrase = chunk[determiners[-1].start() :] if determiners else chunk
    if determiners and len(phrase.split()) <= _LONGEST:
        return phrase
    last = chunk.split()[-2:]
    is_noun = last and last[0].casefold() not in FUNCTION_WORDS and not last[0].endswith("ing")
    return " ".join(last if is_noun else last[1:])
