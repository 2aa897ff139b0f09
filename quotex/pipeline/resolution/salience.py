"""Who is being talked of at a place in the text: the likely antecedents of pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left, insort

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import Gender

_PREPOSITIONS = frozenset(
    "of with to for by from against about on at in than between like told asked".split()
)
_PRONOUN = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.I)
_FEMALE = {"she", "her", "hers", "herself"}
_GOVERNED = re.compile(
    r"\b(?:of|with|to|by|against|from|for|at|about|than|like|told|asked|and)\s+(?:[^\s,]+\s+){0,3}$"
)
_WINDOW = 14  # sentences looked back over
_MOST = 60  # mentions looked at

# Weights of the evidence, found by hill climbing on the news training articles.
W = {
    "distance": -1.1, "subject": 1.6, "speaker": 1.5, "last": 1.0, "gender": 2.2, "object": -1.0,
    "possessive": -1.4, "quoted": -2.4, "paragraph": 1.2, "frequent": 0.15, "nominal": -2.1, "samequote": 1.5,
    "speaks": 0.5, "bound": 0.3,
}  # fmt: skip


class Salience:
    """Weighs the entities mentioned before a place; learns who speaks as resolution goes on."""

    def __init__(self, scene: Scene) -> None:
        self.layout = scene.layout
        self.people: list[tuple[int, int, Referent]] = []
        self.bodies: list[tuple[int, int, Referent]] = []
        for name, referent in zip(scene.names, scene.cast, strict=True):
            if referent.kind == "person":
                self.people.append((name.start, name.end, referent))
            if referent.may_be_body:
                self.bodies.append((name.start, name.end, referent))
        self.speakers: list[tuple[int, Referent]] = []
        self._bind_genders()

    def _bind_genders(self) -> None:
        """Let each pronoun tell the gender of the one person that it can stand for."""
        starts = [start for start, _, _ in self.people]
        for match in _PRONOUN.finditer(self.layout.text):
            if self.layout.is_quoted(match.start()):
                continue
            gender: Gender = "f" if match.group().casefold() in _FEMALE else "m"
            sentence = self.layout.sentence(match.start())
            high = bisect_left(starts, match.start())
            for back in (0, 1):
                low = bisect_left(starts, self.layout.sentences[max(0, sentence - back)])
                near = {id(r): r for _, _, r in self.people[max(low, high - _MOST) : high]}
                if len(near) == 1:
                    near.popitem()[1].genders[gender] += W["bound"] / (1 + back)
                if near or low < high:
                    break

    def spoke(self, offset: int, referent: Referent) -> None:
        """Note that a source at ``offset`` refers to ``referent``."""
        self.speakers.append((offset, referent))
        insort(referent.places, offset)

    def joint(self, start: int) -> tuple[Referent, ...]:
        """Those who spoke jointly right before, if any: whom "they" goes on with."""
        place = self.speakers[-1][0] if self.speakers else start
        together = tuple(dict.fromkeys(r for offset, r in self.speakers[-4:] if offset == place))
        near = self.layout.sentence(start) - self.layout.sentence(place) <= 3
        return together if near and len(together) > 1 else ()

    def person(
        self, start: int, gender: Gender | None, avoid: Referent | None
    ) -> tuple[Referent, float] | None:
        """The person that a pronoun at ``start`` most likely stands for, with a weight, about -3 to 5."""
        begin = self.layout.sentences[max(0, self.layout.sentence(start) - _WINDOW)]
        low = bisect_left(self.people, begin, key=lambda p: p[0])
        high = bisect_left(self.people, start, key=lambda p: p[0])
        best: dict[int, tuple[float, Referent]] = {}
        last = self._last_speaker(start)
        for offset, end, referent in self.people[max(low, high - _MOST) : high]:
            if self._fits(referent, gender, avoid):
                weight = self._weigh(offset, end, referent, start, gender, last)
                if id(referent) not in best or weight > best[id(referent)][0]:
                    best[id(referent)] = (weight, referent)
        for offset, referent in self.speakers[-6:]:
            if (
                offset < start
                and offset >= begin
                and referent.kind in ("person", "unnamed")
                and not referent.plural
                and self._fits(referent, gender, avoid)
            ):
                weight = self._weigh_speaker(offset, referent, start, gender, last)
                if id(referent) not in best or weight > best[id(referent)][0]:
                    best[id(referent)] = (weight, referent)
        if not best:
            return self._named_after(start, gender, avoid)
        weight, referent = max(best.values(), key=lambda item: item[0])
        return referent, weight

    def _last_speaker(self, start: int) -> Referent | None:
        before = [r for offset, r in self.speakers[-3:] if offset < start]
        return before[-1] if before else None

    def _fits(self, referent: Referent, gender: Gender | None, avoid: Referent | None) -> bool:
        return referent is not avoid and (gender is None or referent.gender in (None, gender))

    def _weigh(
        self,
        offset: int,
        end: int,
        referent: Referent,
        start: int,
        gender: Gender | None,
        last: Referent | None,
    ) -> float:
        layout = self.layout
        weight = W["distance"] * min(6, layout.sentence(start) - layout.sentence(offset))
        weight += W["subject"] * self._is_subject(offset)
        weight += W["last"] * (referent is last)
        weight += W["gender"] * (gender is not None and referent.gender == gender)
        weight += W["possessive"] * bool(layout.possessive_after(end))
        before = layout.text[max(0, offset - 14) : offset].split()
        weight += W["object"] * bool(before and before[-1].casefold() in _PREPOSITIONS)
        mine, other = layout.quote_at(start), layout.quote_at(offset)
        if other is not None and other != mine:
            weight += W["quoted"]
        elif other is not None:
            weight += W["samequote"]
        weight += W["paragraph"] * (layout.paragraph(start) == layout.paragraph(offset))
        weight += W["speaks"] * referent.speaks
        return weight + W["frequent"] * min(8, len(referent.places))

    def _weigh_speaker(
        self, offset: int, referent: Referent, start: int, gender: Gender | None, last: Referent | None
    ) -> float:
        layout = self.layout
        weight = W["speaker"] + W["distance"] * min(6, layout.sentence(start) - layout.sentence(offset))
        weight += (
            W["last"] * (referent is last)
            + W["nominal"] * (not referent.named)
            + W["speaks"] * referent.speaks
        )
        weight += W["gender"] * (gender is not None and referent.gender == gender)
        weight += W["paragraph"] * (layout.paragraph(start) == layout.paragraph(offset))
        if layout.is_quoted(offset) and layout.quote_at(offset) != layout.quote_at(start):
            weight += W["quoted"]
        return weight + W["frequent"] * min(8, len(referent.places))

    def _is_subject(self, offset: int) -> bool:
        """Whether a name opens its sentence, a short lead and its own title and role aside."""
        begin = self.layout.sentences[self.layout.sentence(offset)]
        return offset - begin < 60 and not _GOVERNED.search(self.layout.text[begin:offset])

    def _named_after(
        self, start: int, gender: Gender | None, avoid: Referent | None
    ) -> tuple[Referent, float] | None:
        """A person first named further on, in this paragraph or the next."""
        low = bisect_left(self.people, start, key=lambda p: p[0])
        for offset, _, referent in self.people[low : low + 3]:
            near = self.layout.paragraph(offset) - self.layout.paragraph(start) <= 1
            if near and self._fits(referent, gender, avoid):
                return referent, -1.5
        return None

    def others(self, start: int, *, plural: bool) -> tuple[Referent, float] | None:
        """What "it" or "they" most likely stands for, with a score in [0, 1]."""
        here = self.layout.sentence(start)
        best: tuple[float, Referent] | None = None
        for age, (offset, referent) in enumerate(reversed(self.speakers[-5:])):
            if offset >= start or (referent.kind == "person" and not (plural and referent.plural)):
                continue
            if not plural and (referent.plural or referent.kind == "unnamed"):
                continue
            if plural and not referent.plural and referent.kind not in ("organization", "group"):
                continue
            distance = here - self.layout.sentence(offset)
            weight = 2.0 - 0.5 * distance - 0.3 * age + 0.6 * (plural and referent.plural)
            if distance <= 5 and (best is None or weight > best[0]):
                best = (weight, referent)
        high = bisect_left(self.bodies, start, key=lambda b: b[0])
        for offset, end, referent in self.bodies[max(0, high - 8) : high]:
            distance = here - self.layout.sentence(offset)
            weight = (
                1.3
                - 0.7 * distance
                + 0.7 * self._is_subject(offset)
                - 0.6 * bool(self.layout.possessive_after(end))
            )
            weight += 0.1 * min(8, len(referent.places)) - 1.0 * self.layout.is_quoted(offset)
            if distance <= 3 and (best is None or weight > best[0]):
                best = (weight, referent)
        if best is None or best[0] < -0.5:
            return None
        return best[1], max(0.3, min(0.75, 0.4 + 0.12 * best[0]))
