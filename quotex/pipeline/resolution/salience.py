"""Who is being talked of at a place in the text: the likely antecedents of pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.reading import Reading
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import ASKS, IS_ASKED, Gender
from quotex.pipeline.spans import Span
from quotex.records import Evidence

_PREPOSITIONS = frozenset(
    "of with to for by from against about on at in than between like told asked".split()
)
_PRONOUN = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.I)
_FEMALE = {"she", "her", "hers", "herself"}
_GOVERNED = re.compile(
    r"\b(?:of|with|to|by|against|from|for|at|about|than|like|told|asked|and)\s+(?:[^\s,]+\s+){0,3}$"
)
#: Asked by ...; pressed on the matter by ...
_ASKED_BY = re.compile(
    rf"\b{IS_ASKED}\s+(?:[\w’'-]+\s+){{0,4}}by\s+(?:[\w’'.-]+\s+){{0,8}}$",
    re.I,
)
_ASKS_THEM = re.compile(
    rf"(?:,[^,.;:]{{1,60}},|,)?\s+(?:[\w’'-]+\s+){{0,2}}(?:{ASKS})(?:ed|e?s)\s+"
    r"(him|her(?=\W*[,.;:?!”]|\s+(?:to|on|about|why|how|whether|if|over|again|for|that|when|what|who|where)\b))\b"
)
#: Somebody asks a person a question.
_ASKED = re.compile(rf"\b(?:{ASKS})(?:ed|e?s)\s+(?!by\b)(?:[\w’'.-]+\s+){{0,2}}$", re.I)
_QUESTION = re.compile(r"\s+(?:about|who|what|why|how|when|where|whether|if|which)\b")
_LEADS_IN = re.compile(rf"\W*(?:when\s+)?{IS_ASKED}\b", re.I)
#: Cues of whoever did not speak last.
REPLIES = re.compile(
    r"(?:repl(?:ies|ied)|(?:answer|respond|retort|counter)(?:s|ed)|(?:sho(?:ot|t)|fire|c[ao]me)[sd]? back"
    r"|declin(?:es|ed)|(?:(?:would|could) not|wouldn[’']t|refus(?:es|ed) to) (?:say|answer))\b"
)
_NUMBERS = ("", "one", "two", "three", "four", "five", "six or more")
_WINDOW = 14  # sentences looked back over
_MOST = 60  # mentions looked at
_ASKED_REACH = 200  # characters
#: To whom a cue says something: told Radio Sol's Ann Roe.
_TO_WHOM = re.compile(
    r"(?:\w+\s){0,4}(?:t(?:ell(?:s|ing)?|old)|(?:remind|assur|inform|warn|ask|urg|advis)(?:es?|s|ed|ing)?"
    r"|(?:spoke|said|wrote) to)\s(?:[\w’'.-]+\s){0,5}",
    re.I,
)
#: 'Ann, you have it.'
_CALLS = re.compile(
    r",\s(?:you|your|I|we|please|come|go|look|listen|let|don['’]t|do|did|are|is|can|could|will|would|it['’]s"
    r"|there['’]s|that['’]s|what|why|how|where|when|not|no|yes)\b"
)
_ADDRESS = 60  # characters behind a cue in which it says to whom
_AND = re.compile(r"\sand\s(?:(?:his|her|the|an?)\s(?:[\w-]+\s?){1,3},?\s?)?")
_PAIR_WINDOW = 4  # sentences looked back over for two people
_SPOKEN = 12  # speakers looked back over for those who spoke jointly
#: Evidence for a gender that tells it, and that a given name alone does not reach.
_TELLS, _TELLS_MORE = 0.5, 1.5
#: One of whom "they" is said, since nothing tells the gender.
_ANYBODY = frozenset("spokesperson source insider representative resident neighbour neighbor user".split())
_READ_OTHERS = 0.4  # weight of the network for bodies, found on articles held out

# Weights of the evidence, found by hill climbing on the news training articles.
W = {
    "distance": -1.1, "subject": 1.6, "speaker": 1.5, "last": 1.0, "gender": 2.2, "object": -1.0,
    "possessive": -1.4, "quoted": -2.4, "paragraph": 1.2, "frequent": 0.15, "nominal": -2.1, "samequote": 1.5,
    "speaks": 0.5, "bound": 0.3, "read": 1.3, "asks": -4.0, "asked": 3.0, "replies": -4.0, "spoken of": -8.0,
}  # fmt: skip


class Candidate(NamedTuple):
    """Somebody whom a pronoun may stand for.

    Attributes
    ----------
    weight
        For people about -3 to 5; for others a score in [0, 1].
    mention
        Where they were mentioned.
    """

    referent: Referent
    weight: float
    mention: Span
    evidence: tuple[Evidence, ...] = ()

    def answer(self, score: float, rule: str) -> Answer:
        """The answer that a source means them."""
        antecedent = self.mention if self.mention[0] < self.mention[1] else None
        return Answer((self.referent,), score, rule=rule, evidence=self.evidence, antecedent=antecedent)


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
        self.speakers: list[tuple[int, int, Referent]] = []
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

    def addressed(self, cue: Span, source: Span, content: Sequence[Span] = ()) -> set[Referent]:
        """Whom a cue or a quotation addresses, and by whom its sentence says that somebody is asked."""
        text = self.layout.text
        begin = self.layout.sentence_span(self.layout.sentence(source[0]))[0]
        low = bisect_left(self.people, min(begin, cue[0]), key=lambda person: person[0])
        found = set()
        for offset, _, referent in self.people[low : low + _MOST]:
            if offset > cue[1] + _ADDRESS:
                break
            is_inside = cue[0] <= offset < cue[1] or _TO_WHOM.fullmatch(text, cue[0], offset)
            if is_inside or _ASKED_BY.search(text, self._lead(offset), offset):
                found.add(referent)
        for start, _ in content:
            at = bisect_left(self.people, start, key=lambda person: person[0])
            if at < len(self.people) and self.people[at][0] == start + 1 and not text[start].isalnum():
                offset, end, referent = self.people[at]
                if _CALLS.match(text, end):
                    found.add(referent)
        return found

    def spoke(self, start: int, end: int, referent: Referent) -> None:
        """Note that the source ``text[start:end]`` refers to ``referent``."""
        self.speakers.append((start, end, referent))
        insort(referent.places, start)

    def joint(self, start: int) -> tuple[Referent, ...]:
        """Those who spoke jointly right before, if any: whom "they" goes on with."""
        place = self.speakers[-1][0] if self.speakers else start
        together = tuple(dict.fromkeys(r for offset, _, r in self.speakers[-4:] if offset == place))
        near = self.layout.sentence(start) - self.layout.sentence(place) <= 3
        return together if near and len(together) > 1 else ()

    def pair(
        self,
        start: int,
        gender: Gender | None = None,
        avoid: Collection[Referent] = (),
        *,
        alone: bool = False,
    ) -> tuple[Referent, ...]:
        """The two people mentioned last, best those joined by "and", in text order, in the sentences before.

        They are none of ``avoid``. None where there is but one, or, if they must be ``alone``, a third.
        """
        joined = None if alone else self._joined(start)
        if joined and all(self._fits(referent, gender, avoid) for referent in joined[1]):
            return joined[1]
        here, near = self.layout.sentence(start), self._people_before(start)
        found: list[Referent] = []
        for offset, _, referent in reversed(near):
            if here - self.layout.sentence(offset) > _PAIR_WINDOW or len(found) == 2 + alone:
                break
            is_one = referent.is_surely_person and self._fits(referent, gender, avoid)
            if referent not in found and is_one:
                found.insert(0, referent)
        return tuple(found) if len(found) == 2 and not (alone and not self._together(near, found)) else ()

    def _people_before(self, start: int) -> list[tuple[int, int, Referent]]:
        """The last mentions of people before ``start``, in text order."""
        high = bisect_left(self.people, start, key=lambda p: p[0])
        return self.people[max(0, high - _MOST) : high]

    def listed(self, start: int) -> tuple[Referent, ...]:
        """The people whom the sentence before lists: Ann Roe, Bo Lund and Cy Vale."""
        here, near = self.layout.sentence(start), self._people_before(start)
        found: list[Referent] = []
        reached: int | None = None
        for offset, end, referent in reversed(near):
            between = "" if reached is None else self.layout.text[end:reached]
            is_last = reached is None or between == " and " or between == ", and "
            if here - self.layout.sentence(offset) > 1 or not (
                is_last or (len(found) > 1 and between == ", ")
            ):
                break
            found.insert(0, referent)
            reached = offset
        return tuple(dict.fromkeys(found))

    def _together(self, near: Sequence[tuple[int, int, Referent]], two: Sequence[Referent]) -> bool:
        """Whether "and" joins two people, with but a few words between: Ann Roe and his wife, Bo."""
        return any(
            one is two[0] and other is two[1] and _AND.fullmatch(self.layout.text, end, offset)
            for (_, end, one), (offset, _, other) in pairwise(near)
        )

    def _joined(self, start: int) -> tuple[int, tuple[Referent, Referent]] | None:
        """The last two people of the sentences before who are joined by "and", and where the first stands."""
        here, near = self.layout.sentence(start), self._people_before(start)
        for (begin, end, one), (offset, _, other) in reversed(list(pairwise(near))):
            if here - self.layout.sentence(offset) > _PAIR_WINDOW:
                break
            if self.layout.text[end:offset] == " and " and one is not other:
                return begin, (one, other)
        return None

    def spoke_together(self, start: int, *, bodies: bool = False) -> tuple[Referent, ...]:
        """The two people, or bodies, who spoke jointly right before, if no other two came since."""
        least = self.layout.sentence(start) - _PAIR_WINDOW
        together: dict[int, dict[Referent, None]] = {}
        for offset, _, referent in self.speakers[-_SPOKEN:]:
            is_near = offset < start and self.layout.sentence(offset) >= least
            if is_near:
                together.setdefault(offset, {})[referent] = None
        fitting = (place for place, two in reversed(together.items()) if len(two) == 2 and _are(two, bodies))
        place = next(fitting, None)
        if place is None:
            return ()
        joined = None if bodies else self._joined(start)
        return () if joined and joined[0] > place else tuple(together[place])

    def person(
        self,
        start: int,
        gender: Gender | None,
        avoid: Collection[Referent] = (),
        reading: Reading | None = None,
        described: Iterable[tuple[Span, Referent]] = (),
        *,
        spoken_of: Collection[Referent] = (),
        replies: bool = False,
    ) -> Candidate | None:
        """The person that a pronoun at ``start`` most likely stands for.

        It is none of ``avoid``, hardly one of those ``spoken_of``, by name, by whoever is meant; ``reading``
        is the network's, ``described`` are people described before it; ``replies`` tells that whoever is
        meant replies.
        """
        for least in (_TELLS, _TELLS_MORE):  # where nobody else fits, the sound of a name may deceive
            weighed = list(self._weighed(start, gender, least, avoid, described, replies=replies))
            best: Candidate | None = None
            is_choice = any(referent not in spoken_of for _, referent, _ in weighed)
            for mention, referent, evidence in weighed:
                if referent in spoken_of and not is_choice and self.layout.is_quoted(mention[0]):
                    continue  # only the words themselves name them
                if is_choice and referent in spoken_of:
                    evidence.append(Evidence(_reason("spoken of", 1), W["spoken of"]))
                if reading:
                    evidence.append(reading.weighed(referent, W["read"]))
                best = _better(best, referent, mention, evidence)
            if best is None and least == _TELLS:
                best = self._named_after(start, gender, avoid, spoken_of)
            if best:
                return best
        return None

    def _weighed(
        self,
        start: int,
        gender: Gender | None,
        least: float,
        avoid: Collection[Referent],
        described: Iterable[tuple[Span, Referent]],
        *,
        replies: bool,
    ) -> Iterator[tuple[Span, Referent, list[Evidence]]]:
        """The people mentioned before ``start``, with what the places of their mentions tell."""
        begin = self.layout.sentences[max(0, self.layout.sentence(start) - _WINDOW)]
        low = bisect_left(self.people, begin, key=lambda p: p[0])
        high = bisect_left(self.people, start, key=lambda p: p[0])
        last = self._last_speaker(start)
        replies = replies and not self._is_led_in(start)
        for offset, end, referent in self.people[max(low, high - _MOST) : high]:
            if self._fits(referent, gender, avoid, least):
                evidence = self._weigh(offset, end, referent, start, gender, last, replies=replies)
                yield (offset, end), referent, evidence
        for offset, end, referent in self.speakers[-6:]:
            is_one = referent.kind in ("person", "unnamed") and not referent.plural
            if begin <= offset < start and is_one and self._fits(referent, gender, avoid, least):
                evidence = self._weigh_speaker(offset, end, referent, start, gender, last, replies=replies)
                yield (offset, end), referent, evidence
        for (offset, end), referent in described:
            if referent.kind in ("person", "unnamed") and self._fits(referent, gender, avoid, least):
                evidence = self._weigh(offset, end, referent, start, gender, last, replies=replies)
                if not referent.named:
                    evidence.append(Evidence(_reason("nominal", 1), W["nominal"]))
                yield (offset, end), referent, evidence

    def _last_speaker(self, start: int) -> Referent | None:
        before = [r for offset, _, r in self.speakers[-3:] if offset < start]
        return before[-1] if before else None

    def _fits(
        self, referent: Referent, gender: Gender | None, avoid: Collection[Referent], least: float = _TELLS
    ) -> bool:
        """Whether somebody may be meant: none of ``avoid``, nor of another gender by ``least`` evidence."""
        return referent not in avoid and (gender is None or referent.may_be(gender, least))

    def _weigh(
        self,
        offset: int,
        end: int,
        referent: Referent,
        start: int,
        gender: Gender | None,
        last: Referent | None,
        *,
        replies: bool,
    ) -> list[Evidence]:
        """What speaks for and against a person named at ``offset``."""
        layout = self.layout
        before = layout.text[max(0, offset - 14) : offset].split()
        mine, other = layout.quote_at(start), layout.quote_at(offset)
        elsewhere = other is not None and other != mine
        weighed = (
            (self._distance(offset, start), "distance"),
            (self._is_subject(offset), "subject"),
            (referent is last, "last"),
            (replies and referent is last, "replies"),
            (gender is not None and referent.gender == gender, "gender"),
            (bool(layout.possessive_after(end)), "possessive"),
            (bool(before and before[-1].casefold() in _PREPOSITIONS), "object"),
            (elsewhere, "quoted"),
            (self._asks(offset, end, start, gender), "asks"),
            (self._is_asked(offset, end, start), "asked"),
            (other is not None and not elsewhere, "samequote"),
            (layout.paragraph(start) == layout.paragraph(offset), "paragraph"),
            (referent.speaks, "speaks"),
            (min(8, len(referent.places)), "frequent"),
        )
        return [Evidence(_reason(key, times), W[key] * times) for times, key in weighed if times]

    def _weigh_speaker(
        self,
        offset: int,
        end: int,
        referent: Referent,
        start: int,
        gender: Gender | None,
        last: Referent | None,
        *,
        replies: bool,
    ) -> list[Evidence]:
        """What speaks for and against somebody who spoke at ``offset``."""
        layout = self.layout
        elsewhere = layout.is_quoted(offset) and layout.quote_at(offset) != layout.quote_at(start)
        weighed = (
            (1, "speaker"),
            (self._asks(offset, end, start, gender), "asks"),
            (self._distance(offset, start), "distance"),
            (referent is last, "last"),
            (replies and referent is last, "replies"),
            (not referent.named, "nominal"),
            (referent.speaks, "speaks"),
            (gender is not None and referent.gender == gender, "gender"),
            (layout.paragraph(start) == layout.paragraph(offset), "paragraph"),
            (elsewhere, "quoted"),
            (min(8, len(referent.places)), "frequent"),
        )
        return [Evidence(_reason(key, times), W[key] * times) for times, key in weighed if times]

    def _distance(self, offset: int, start: int) -> int:
        """Sentences from a mention to a pronoun, 6 at most."""
        return min(6, self.layout.sentence(start) - self.layout.sentence(offset))

    def _is_subject(self, offset: int) -> bool:
        """Whether a name opens its sentence, a short lead and its own title and role aside."""
        begin = self.layout.sentences[self.layout.sentence(offset)]
        return offset - begin < 60 and not _GOVERNED.search(self.layout.text[begin:offset])

    def _asks(self, offset: int, end: int, start: int, gender: Gender | None) -> bool:
        """Whether somebody mentioned right before asks whoever a pronoun stands for: so is another."""
        here, there = self.layout.sentence(start), self.layout.sentence(offset)
        if here - there > 1:
            return False
        if here == there and _ASKED_BY.search(self.layout.text, self._lead(offset), offset):
            return True
        match = _ASKS_THEM.match(self.layout.text, end, start)
        return match is not None and gender == ("m" if match.group(1) == "him" else "f")

    def _lead(self, offset: int) -> int:
        """Where the words before ``offset`` in its sentence begin, those that are looked at."""
        return max(self.layout.sentences[self.layout.sentence(offset)], offset - _ASKED_REACH)

    def _is_led_in(self, start: int) -> bool:
        """Whether a sentence says first what somebody was asked, who then replies."""
        begin = self.layout.sentences[self.layout.sentence(start)]
        return _LEADS_IN.match(self.layout.text, begin, start) is not None

    def _is_asked(self, offset: int, end: int, start: int) -> bool:
        """Whether somebody mentioned right before is asked a question: then he or she answers."""
        layout = self.layout
        if not _QUESTION.match(layout.text, end) or layout.sentence(start) - layout.sentence(offset) > 1:
            return False
        return _ASKED.search(layout.text, self._lead(offset), offset) is not None

    def _named_after(
        self, start: int, gender: Gender | None, avoid: Collection[Referent], spoken_of: Collection[Referent]
    ) -> Candidate | None:
        """A person first named further on, in this paragraph or the next."""
        low = bisect_left(self.people, start, key=lambda p: p[0])
        for offset, end, referent in self.people[low : low + 3]:
            near = self.layout.paragraph(offset) - self.layout.paragraph(start) <= 1
            if near and referent not in spoken_of and self._fits(referent, gender, avoid):
                return Candidate(referent, -1.5, (offset, end))
        return None

    def others(self, start: int, reading: Reading | None, *, plural: bool) -> Candidate | None:
        """What "it" or "they" most likely stands for; ``reading`` is the network's."""
        here = self.layout.sentence(start)
        best: Candidate | None = None
        for age, (offset, end, referent) in enumerate(reversed(self.speakers[-5:])):
            if offset >= start or (referent.kind == "person" and not (plural and referent.plural)):
                continue
            if not plural and (referent.plural or referent.kind == "unnamed"):
                continue
            is_one = not age and referent.noun in _ANYBODY
            if plural and not (referent.plural or is_one or referent.kind in ("organization", "group")):
                continue
            distance = here - self.layout.sentence(offset)
            evidence = [
                Evidence("spoke before", 2.0),
                Evidence(_reason("distance", distance), -0.5 * distance),
                Evidence("others have spoken since", -0.3 * age),
                Evidence("a plural", 0.6 * (plural and referent.plural)),
            ]
            if reading:
                evidence.append(reading.weighed(referent, _READ_OTHERS))
            if distance <= 5:
                best = _better(best, referent, (offset, end), evidence)
        high = bisect_left(self.bodies, start, key=lambda b: b[0])
        for offset, end, referent in self.bodies[max(0, high - 8) : high]:
            distance = here - self.layout.sentence(offset)
            evidence = [
                Evidence("an organisation named before", 1.3),
                Evidence(_reason("distance", distance), -0.7 * distance),
                Evidence(_reason("subject", 1), 0.7 * self._is_subject(offset)),
                Evidence(_reason("possessive", 1), -0.6 * bool(self.layout.possessive_after(end))),
                Evidence(_reason("frequent", len(referent.places)), 0.1 * min(8, len(referent.places))),
                Evidence(_reason("quoted", 1), -1.0 * self.layout.is_quoted(offset)),
            ]
            if reading:
                evidence.append(reading.weighed(referent, _READ_OTHERS))
            # A model takes many a company for a person, but nobody calls one "he".
            is_person = referent.kind == "person" and max(referent.genders.values()) > 0
            if distance <= 3 and (plural or not is_person):
                best = _better(best, referent, (offset, end), evidence)
        if best is None or best.weight < -0.5:
            return None
        return best._replace(weight=max(0.3, min(0.75, 0.4 + 0.12 * best.weight)))


_REASONS = {
    "subject": "subject of its sentence",
    "spoken of": "whoever is meant speaks of them by name",
    "speaker": "spoke before",
    "last": "spoke last",
    "gender": "the gender fits",
    "object": "follows a preposition there",
    "possessive": "only an owner there",
    "asks": "asks whoever is meant",
    "asked": "is asked right before",
    "replies": "spoke last, and the other replies",
    "quoted": "mentioned in what somebody else says",
    "samequote": "mentioned in the same quotation",
    "paragraph": "in the same paragraph",
    "speaks": "speaks in the article",
    "nominal": "has no name",
}


def _are(two: Iterable[Referent], bodies: bool) -> bool:
    """Whether two are bodies, one of which a model may take for a person, or else are none."""
    kinds = [referent.kind in ("person", "unnamed") for referent in two]
    are_bodies = not all(kinds) and not any(referent.is_surely_person for referent in two)
    return are_bodies if bodies else all(kinds)


def _reason(key: str, times: int) -> str:
    """Say in plain words what was weighed."""
    if key == "distance":
        count = _NUMBERS[min(6, max(0, times))]
        return f"{count} sentence{'s' if times > 1 else ''} before" if count else "in the same sentence"
    if key == "frequent":
        return f"mentioned {times} times" if times > 1 else "mentioned once"
    return _REASONS[key]


def _better(
    best: Candidate | None, referent: Referent, mention: Span, evidence: Sequence[Evidence]
) -> Candidate:
    """The better of two candidates, the first of equals."""
    weight = sum(item.weight for item in evidence)
    if best is not None and weight <= best.weight:
        return best
    return Candidate(referent, weight, mention, tuple(item for item in evidence if item.weight))
