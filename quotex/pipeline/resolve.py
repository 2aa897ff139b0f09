"""Resolves the source of each attribution to a speaker; null or its noun phrase rather than a blind guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quotex.pipeline.antecedents import Antecedents
from quotex.pipeline.cues import is_answered
from quotex.pipeline.interview import Part
from quotex.pipeline.joining import is_reply
from quotex.pipeline.page import CLOSING
from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.descriptions import Descriptions
from quotex.pipeline.resolution.layout import WORD, Layout, casefolded
from quotex.pipeline.resolution.nominals import Nominals
from quotex.pipeline.resolution.phrases import conjuncts, is_role, parse, singular
from quotex.pipeline.resolution.pronouns import GENDERS, PRONOUNS, READ, Pronouns
from quotex.pipeline.resolution.reading import Readings
from quotex.pipeline.resolution.salience import Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import (
    FIELD_OFFICES,
    FOLLOWERS,
    GROUPS,
    IS_ASKED,
    MATTERS,
    PERSON_NOUNS,
    QUANTIFIERS,
    SPEAKERS_FOR,
)
from quotex.pipeline.spans import Span, hull
from quotex.records import Evidence, Speaker

_OWN = re.compile(
    r"(?<=[’'s])\s+own(?:\s+(?:words|account|admission|telling|reckoning|estimate))?\s*$"
    r"|(?:[’']s|(?<=s)[’'])\s+(?:view|opinion|account|words|telling|reckoning|estimation|estimate|version|book)\s*$"
)
_ACCOUNT = re.compile(r"(?P<whose>his|her)\s(?:own\s)?(?:account|words|telling|reckoning|estimation)")
_BY_ACCOUNT = re.compile(r"\b(?:according to|by|in)\s$", re.I)
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being|be|as|by|for|(?:has|have|had)\s(?:\w+\s)?been)\b", re.I)
_BETWEEN = re.compile(r"\s+|,\s(?:an?|the|his|her|former)\s[^,.;:\"“”]{3,80},\s+")
#: Ann Roe's repeated claim
_OWNS = re.compile(r"[’']s?\s+(?:[a-z-]+\s+)?")
_NOMINAL = re.compile(
    r"(?:claim|statement|warning|view|belief|promise|pledge|vow|call|demand|prediction|assertion|allegation"
    r"|accusation|comment|remark|suggestion|insistence|contention|argument|description|threat|order|request|plea"
    r"|denial|admission|hope|fear|wish|conviction|testimony|account|announcement|complaint|criticism)s?\b",
    re.I,
)
_ADVERB = r"(?:also|(?!family|ally|assembly|supply)[a-z]+ly)\s"
_GOES_ON = re.compile(rf"\b(?:and|but|or)\s(?:then\s|later\s|{_ADVERB})?$")
_WHEN_OR_WHERE = r"\s(?:in|at|on|during|after|before)\s[^,;:.\"“”]{3,60}"
#: The same with an aside: and, in a response filed last week, asserts; but in a later interview said.
_GOES_ON_ASIDE = re.compile(
    rf"\b(?P<joins>and|but)(?:,(?:{_WHEN_OR_WHERE}|\s(?:against|despite|without|under|with)\s[^,;:.\"“”]{{3,60}}),"
    rf"|{_WHEN_OR_WHERE},?)\s$"
)
_SAYS = re.compile(
    r"(?:\w+ly\s|first\s|also\s)?(?:sa(?:y|ys|id)|t(?:ell|ells|old)|claim|think|thought|believe)", re.I
)
_RELATIVE = re.compile(rf"\b(who|which|that)\s(?:{_ADVERB})?$")
#: What may stand before a participle that opens a sentence.
_OPENER = re.compile(
    r"[\W_]*(?:(?:after|before|while|when|without|by|despite|since|though|although|instead of)\s)?"
    rf"(?:not\s|{_ADVERB})?",
    re.I,
)
#: Whoever hears or reads something does not say it.
_PARTICIPLE = re.compile(
    r"(?!according|regarding|concerning|including|following|hearing|reading|learning|seeing|watching)[a-z]+ing\b",
    re.I,
)
#: The comma behind what a participle says.
_COMMA = re.compile(r"(?:(?<=,)|(?<=,[\"”’'])|(?<=,’’)|(?<=,''))[\"”’']{0,2}\s|[\"”’']{0,2},\s")
_SUBJECT = re.compile(r"(?:he|she|they)\b")
#: What stands between "which" and its end: a leaflet, which Roe denies writing, said.
_CLAUSE = re.compile(r"(?:[A-Z][\w’'-]+\s)+(?:[a-z]+(?:ed|[^s'’]s)|had|has|is|was|did|wrote)\s[a-z]")
#: A verb: "a sign that read", not "rejected that claim".
_FINITE = re.compile(r"(?:\w+(?:ed|[^s]s)|read|said|told|wrote|found|put|had|have|were|was)\b")
#: Her coach, Ann Roe,
_APPOSED = re.compile(r"(?:the|his|her|its|their|an?)\s(?:[\w’'-]+\s){0,5}[\w’'-]+,\s", re.I)
_TITLE = 4  # characters of a title before a name
_CUE_REACH = 120  # characters
_LED_IN = re.compile(rf"(?=[A-Z])(?i:{IS_ASKED})\b")
_ASKS = re.compile(r"\?[\"”’'»]?\s*$")
_QUOTES = frozenset("\"“”„‟«‹'‘‛‚`「『")
_BODIES_OF_MATTERS = frozenset("committee subcommittee commission department ministry".split())
_POLICED = frozenset({"crime", "fire"})
_HEADLINE_REACH = 300  # characters that a headline may take up
_LEAD = 2  # the last paragraph with which an article opens
_NO_ANSWERER = Answer((), 0.4, turn=True, rule="nobody says who answers")
#: Who made the interview: Interview by Ann Roe. Photographs: Bo Lund.
_CREDITED = re.compile(
    r"\b(?:by|words|text|photo(?:graph)?s?|pictures?|illustrations?|portraits?):?\s$", re.I
)
_ECHO = 0.34  # share of a headline's words that a quotation must have


@dataclass(frozen=True, slots=True)
class Entity:
    """A named mention that the model found; ``label`` is person, organization, place or other."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """What resolution needs to know of an attribution."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a resolution rests on; see :class:`quotex.records.Explanation`."""

    mention: Span | None
    antecedent: Span | None
    named: tuple[Span, ...]
    rule: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and how sure the resolution is.

    Attributes
    ----------
    score
        How well the rules fit, in [0, 1].
    belief
        The probability that the network gives the same answer, in [0, 1]; None without a network.
    inferred
        Whether the source itself tells nothing of the speaker: it is a pronoun, or there is none.
    """

    speaker: Speaker
    score: float
    belief: float | None
    inferred: bool
    grounds: Grounds


def resolve(
    text: str,
    entities: Sequence[Entity],
    sentence_starts: Sequence[int],
    attributions: Sequence[Attributed],
    antecedents: Antecedents | None = None,
) -> list[Resolved]:
    """Resolve every attribution, in the order given. Total: never raises.

    ``antecedents`` tells whom the network takes mentions to mean.
    """
    quoted = [
        span
        for a in attributions
        for span in a.content
        if a.part == "answer" or _is_labelled(a) or text[span[0] : span[0] + 1] in _QUOTES
    ]
    layout = Layout(text, sentence_starts, quoted)
    text = layout.text
    labelled = [(e.start, e.end, e.label) for e in entities]
    scene = Scene(layout, labelled)
    readings = Readings(scene, antecedents)
    answers = _Resolver(scene, attributions, readings).answers()
    descriptions = Descriptions(
        scene,
        labelled,
        [span for a in attributions for span in a.source],
        [span for a in attributions for span in a.cue],
    )
    return [
        Resolved(
            _speaker(answer, descriptions),
            answer.score,
            _belief(text, own, answer, readings),
            not own.source or _word(text, own.source[0]) in PRONOUNS,
            _grounds(own, answer, scene),
        )
        for own, answer in zip(attributions, answers, strict=True)
    ]


def _speaker(answer: Answer, descriptions: Descriptions) -> Speaker:
    if not answer.referents:
        return Speaker(None, answer.kind)
    first = answer.referents[0]
    name = " & ".join(dict.fromkeys(referent.shown for referent in answer.referents))
    about = descriptions.of(first) if len(answer.referents) == 1 else (None, None)
    return Speaker(name, first.kind, *about)


def _word(text: str, span: Span) -> str:
    """A source as it is looked up among the pronouns."""
    return re.sub(r"['’]s?$", "", casefolded(text[slice(*span)].strip(" ,.:;\n\t")))


def _belief(text: str, own: Attributed, answer: Answer, readings: Readings) -> float | None:
    if own.cue and not own.source:
        return None  # grammar tells whose the cue is; the network reads sources, and words without a cue
    mention = (own.source or own.content)[:1]
    gender = GENDERS.get(_word(text, own.source[0])) if own.source else None
    reading = readings.read(mention[0], sourceless=not own.source, gender=gender) if mention else None
    return reading.of(answer.referents) if reading else None


def _grounds(own: Attributed, answer: Answer, scene: Scene) -> Grounds:
    mention = own.source[0] if own.source else None
    before = mention[1] if mention else _place(own)[0]
    named = (scene.named_in_full(referent, before) for referent in answer.referents)
    return Grounds(mention, answer.antecedent, tuple(filter(None, named)), answer.rule, answer.evidence)


class _Resolver:
    """Goes through the attributions in text order, so that each finds resolved what stands before it.

    A headline alone looks ahead, for it may give what is attributed only further on.
    """

    def __init__(self, scene: Scene, attributions: Sequence[Attributed], readings: Readings) -> None:
        self.scene = scene
        self.text = scene.text
        self.layout = scene.layout
        self.attributions = attributions
        for attribution in attributions:
            for start, end in attribution.source[:1]:
                if named := scene.named(start, end):
                    named.speaks = True
        self.readings = readings
        self.salience = Salience(scene)
        self.nominals = Nominals(scene, self.salience, readings)
        self.pronouns = Pronouns(scene, self.salience, self.nominals, readings)
        self.found: dict[int, Answer] = {}
        self.speakers: list[Referent] = []  # of what stands in nobody's content

    def answers(self) -> list[Answer]:
        """Resolve all, in the order given."""
        around: list[int] = []  # the attributions whose content may hold the next ones
        previous: int | None = None  # the last one that stands in nobody's content
        shared: dict[tuple[Span, ...], Answer] = {}  # one source may have several cues
        places = [_place(own) for own in self.attributions]
        for i in sorted(range(len(places)), key=lambda i: (places[i][0], -places[i][1])):  # outer ones first
            own = self.attributions[i]
            start, end = places[i]
            while around and not any(
                s <= start and end <= e for s, e in self.attributions[around[-1]].content
            ):
                around.pop()
            host = around[-1] if around else None
            answer = shared.get(own.source) if own.source else self._unsourced(own, host, previous)
            if answer is None:
                answer = shared[own.source] = self._sourced(own, host)
            self.found[i] = answer
            spoken = own.source[0] if own.source else (start, start)
            for referent in answer.referents if own.source else answer.referents[:1]:
                self.salience.spoke(*spoken, referent)
            if len(answer.referents) == 1:
                self.nominals.heard((*own.content, *own.cue), answer.referents[0])
            around.append(i)
            if host is None:
                previous = i
                self.speakers += [r for r in answer.referents[:1] if r.kind in ("person", "unnamed")]
        return [self.found[i] for i in range(len(self.attributions))]

    # --- with a source

    def _sourced(self, own: Attributed, host: int | None) -> Answer:
        speaks = self.found[host] if host is not None else None
        answer = self._source(own.source[0], own, speaks, self._not_meant(own))
        return self._by_bare_noun(own, answer) or answer

    def _not_meant(self, own: Attributed) -> set[Referent]:
        """Whom a source cannot mean: those it tells something, and of whom what is quoted speaks."""
        others = self.salience.addressed(own.cue[0], own.source[0], own.content) if own.cue else set()
        if _word(self.text, own.source[0]) in PRONOUNS:  # of whom what is said is weighed
            return others
        quoted = [span for span in own.content if self.text[span[0]] in _QUOTES]
        return others | self.pronouns.spoken_of(quoted)

    def _by_bare_noun(self, own: Attributed, answer: Answer) -> Answer | None:
        """Whom the article names that its headline calls by a bare noun: Channel denies axing soap."""
        noun = answer.referents[0] if len(answer.referents) == 1 else None
        start, end = own.source[0]
        if noun is None or noun.named or noun.plural or not self.layout.is_in_headline(start):
            return None
        phrase = parse(self.text[start:end])
        if noun.kind == "document" or not phrase or phrase.determiner:
            return None
        if noun.kind == "unnamed" and not is_role(phrase.head):
            return None
        echo = self._echo(own)
        if not echo or len(echo.referents) != 1:
            return None
        meant = echo.referents[0]
        if meant in {self.scene.cast[i] for i in self.scene.within(end, self.layout.paragraphs[0][1])}:
            return None  # Mother corners Roe: somebody else
        kinds = ("organization", "group") if noun.kind in ("organization", "group") else ("person",)
        return echo if meant.named and meant.kind in kinds else None

    def _source(
        self, span: Span, own: Attributed, host: Answer | None, avoid: Collection[Referent]
    ) -> Answer:
        """Resolve the source of ``own``, or a part of it; ``host`` tells who speaks the words around it."""
        start, end = span
        word = _word(self.text, span)
        if word in PRONOUNS:
            cue = self.text[slice(*own.cue[0])].casefold() if own.cue else ""
            return self.pronouns.resolve(word, start, cue, own.content, host, avoid)
        relative = _RELATIVE.search(self.text[max(0, start - _CUE_REACH) : start])
        if relative and relative[1] != "that" and _CLAUSE.match(self.text, start, end):
            return self.pronouns.relatives.resolve(relative[1], start - len(relative.group()), avoid)
        whose = _ACCOUNT.fullmatch(self.text, start, end)
        if whose and _BY_ACCOUNT.search(self.text, max(0, start - _CUE_REACH), start):
            return self._source(whose.span("whose"), own, host, avoid)
        if admits := _OWN.search(self.text, start, end):  # by Roe's own admission
            return self._source((start, admits.start()), own, host, avoid)
        if several := self.scene.all_apposed(*span):
            return Answer(several, 0.85, rule="appositions in the source name the speakers")
        parts = self._listed(span, own) or conjuncts(self.text, span)
        if len(parts) > 1 and not self._is_one(parts[0], parts[-1]):
            answers = [self._source(part, own, host, avoid) for part in parts]
            if all(answer.referents for answer in answers):
                told = zip(parts, answers, strict=True)
                everybody = dict.fromkeys(r for part, answer in told for r in self._in_full(part, answer))
                score = 0.9 * min(answer.score for answer in answers)
                return Answer(tuple(everybody), score, rule="the source joins several speakers")
        return self.nominals.resolve(start, end, avoid)

    def _in_full(self, part: Span, answer: Answer) -> tuple[Referent, ...]:
        """Whom a part of a joint source means; somebody unnamed with whose they are: critics of the plan.

        So 3 of 3 are annotated; other phrases ("a notice in the window") are cut in 3 of 3.
        """
        first, text = answer.referents[0], self.text[slice(*part)].strip(" ,")
        if len(answer.referents) > 1 or first.named:
            return answer.referents
        whose = re.search(rf"{re.escape(first.name)}(?P<whose>\sof\s[^,.;:\"“”]+)$", text, re.I)
        if whose is None:
            return answer.referents
        return (replace(first, name=f"{first.name}{whose['whose']}", genders=dict(first.genders)),)

    def _listed(self, span: Span, own: Attributed) -> list[Span]:
        """The people whom a headline joins by commas alone: Roe, Lund, vow to meet."""
        start, end = span
        if own.cue and self.text[slice(*own.cue[0])].partition(" ")[0].endswith("s"):
            return []  # one of whom it says where
        inside = self.scene.within(start, end) if self.layout.is_in_headline(start) else []
        spans = [(self.scene.names[i].start, self.scene.names[i].end) for i in inside]
        are_people = all(self.scene.cast[i].kind == "person" for i in inside)
        only = ", ".join(self.text[s:e] for s, e in spans)
        return spans if are_people and self.text[start:end].rstrip(", ") == only else []

    def _is_one(self, first: Span, last: Span) -> bool:
        """Whether an "and" joins two roles of one person, or stands inside a name."""
        left, right = parse(self.text[slice(*first)]), parse(self.text[slice(*last)])
        if not left or not right:
            return True
        if _is_office(self.text[slice(*first)], self.text[slice(*last)]):
            return True
        one, other = self.scene.apposed(*first), self.scene.apposed(*last)
        if one and other and one is not other:
            return False  # the board's engineer, Ann Roe, and Orbis's chairman, Bo Lund
        named_left, named_right = self.scene.head(*first), self.scene.head(*last)
        is_trade = bool(named_right) and not left.determiner and is_role(left.head)
        tells = left.head in PERSON_NOUNS or is_trade
        one_role = tells and not left.plural and not right.determiner
        is_field = left.kind in ("unnamed", "document") and not tells and not is_role(left.head)
        has_role = right.head in PERSON_NOUNS and not right.determiner and self.text[last[0]].islower()
        is_one = left.determiner != "" and not left.plural and not right.plural
        if named_left is None and is_one and is_field and has_role:
            return True  # their work and pensions spokesman, Ann Roe
        if named_left is None and named_right is None:
            # More than 600 doctors and nurses; companies and individuals.
            counted = left.modifiers & QUANTIFIERS or any(map(str.isdigit, self.text[slice(*first)]))
            bare = not right.determiner and "," not in self.text[first[0] : last[1]]
            if bare and right.plural and (counted or (left.plural and not left.determiner)):
                return True
            return one_role and not right.plural and left.determiner != ""
        if named_right and named_right.kind == "person" and not named_left:
            leads_on = self.text[last[0]].islower() or bool(right.modifiers & PERSON_NOUNS)
            return one_role and leads_on
        if named_right and named_right.kind != "person":
            inside = [self.scene.names[i] for i in self.scene.within(first[0], last[1])]
            # The name holds the "and", or ends what it joins: Table salt and road grit maker Orbis.
            return len(inside) == 1 and not (inside[0].start == last[0] or right.determiner)
        return False

    # --- without

    def _unsourced(self, own: Attributed, host: int | None, previous: int | None) -> Answer:
        if own.part == "question":
            return Answer((), 0.6, "author", rule="whoever asks in an interview: the author")
        if own.part == "answer":
            return self._interviewed
        if own.cue:
            by_grammar = self._before_cue(own) or self._behind(own) or self._of_verb(own, host, previous)
            return by_grammar or Answer((), 0.6, rule="nobody is given")
        answer = self._echo(own) or self._continued(own, host, previous)
        reading = self.readings.read(own.content[0], sourceless=True) if own.content else None
        other = reading.instead(answer) if reading else None
        return Answer((other,), 0.5, turn=answer.turn, rule=READ) if other else answer

    @cached_property
    def _interviewed(self) -> Answer:
        """Whom an interview is with: the person whom its introduction names most, the first of equals."""
        begin = min(own.content[0][0] for own in self.attributions if own.part)
        named: Counter[Referent] = Counter()
        for i in self.scene.within(0, begin):
            name, referent = self.scene.names[i], self.scene.cast[i]
            if referent.kind == "person" and not _CREDITED.search(
                self.text, max(0, name.start - _TITLE * 5), name.start
            ):
                named[referent] += 1
        if not named:
            return Answer((), 0.3, rule="unresolved: the introduction names nobody who answers")
        (meant, often), *others = named.most_common(2)
        score = 0.5 if others and others[0][1] == often else 0.7
        return Answer((meant,), score, rule="whom the introduction of an interview names")

    def _of_verb(self, own: Attributed, host: int | None, previous: int | None) -> Answer | None:
        """Whose an active cue is where no source was seen: "She denied it and said", "a sign that read"."""
        start, end = own.cue[0]
        before = self.text[max(0, start - _CUE_REACH) : start]
        if _PASSIVE.match(self.text, start, end):
            return None
        relative = _RELATIVE.search(before)
        if relative and _FINITE.match(self.text, start):
            place = start - len(before) + relative.start(1)
            return self.pronouns.relatives.resolve(relative[1], place)
        goes_on = self.text[start:end].casefold().endswith("ing") or (
            host is None and _GOES_ON.search(before)
        )
        aside = _GOES_ON_ASIDE.search(before) if host is None else None
        if previous is None or not (goes_on or aside):
            return None
        other = self.attributions[previous]
        says = other.cue and _SAYS.match(self.text, other.cue[0][0]) is not None
        if not goes_on and aside and aside["joins"] == "and" and says:
            return None  # what goes on may be what is said
        place = (other.cue or other.source or other.content or ((end, end),))[0][0]
        if self.layout.sentence(place) != self.layout.sentence(start):
            return None
        answer, rule = self.found[previous], "whoever speaks in the same sentence"
        return Answer(answer.referents, 0.5 * answer.score, rule=rule) if answer.referents else None

    def _behind(self, own: Attributed) -> Answer | None:
        """The subject of the clause behind a participle that opens its sentence: Citing a poll, Roe said."""
        (start, end), layout = own.cue[0], self.layout
        begin, stop = layout.sentence_span(layout.sentence(start))
        opens = _OPENER.fullmatch(self.text, begin, start) and _PARTICIPLE.match(self.text, start, end)
        comma = _COMMA.match(self.text, own.content[-1][1]) if opens and own.content else None
        if comma is None or not start < comma.end() < stop:
            return None
        subject = self._subject(comma.end())
        if subject is None:
            return None
        answer = self._source(subject, own, None, set())
        if any(referent.kind == "document" for referent in answer.referents):
            return None  # While claiming that crime fell, figures show
        rule = "the subject of the clause behind the participle"
        return replace(answer, score=0.9 * answer.score, rule=rule, antecedent=subject)

    @cached_property
    def _sources(self) -> dict[int, Span]:
        """The sources of all attributions by where they begin."""
        return {span[0]: span for own in self.attributions for span in own.source}

    def _subject(self, start: int) -> Span | None:
        """Who stands at ``start``: the source of another attribution, a pronoun, or somebody named."""
        if found := self._sources.get(start):
            return found
        if pronoun := _SUBJECT.match(self.text, start):
            return pronoun.span()
        first = next(iter(self.scene.within(start, start + _TITLE + 1)), None)
        name = self.scene.names[first] if first is not None else None
        return (start, name.end) if name and not self.layout.possessive_after(name.end) else None

    def _before_cue(self, own: Attributed) -> Answer | None:
        """Whoever is named right before an active cue, an apposition aside, where no source was seen."""
        start, end = own.cue[0]
        if _PASSIVE.match(self.text, start, end) or any(s <= start < e for s, e in own.content):
            return None
        begin = max(0, start - _CUE_REACH)
        for i in reversed(self.scene.within(begin, start)):
            name, referent = self.scene.names[i], self.scene.cast[i]
            between = self.text[name.end : start]
            is_inside = any(s <= name.start < e for s, e in own.content)
            owns = _NOMINAL.match(self.text, start) and _OWNS.fullmatch(between)
            if referent.kind == "person" and not is_inside and (owns or _BETWEEN.fullmatch(between)):
                span = (name.start, name.end)
                return Answer((referent,), 0.8, rule="the name right before the cue", antecedent=span)
        return None

    def _continued(self, own: Attributed, host: int | None, previous: int | None) -> Answer:
        nobody = Answer((), 0.4, rule="nobody speaks right before")
        if host is not None or (own.content and self.layout.is_caption(own.content[0][0])):
            return nobody
        if previous is None:
            return self._presented(own, 0) or nobody
        last = _end(self.attributions[previous])
        return (
            self._replies(own, previous)
            or self._presented(own, last)
            or self._was_asked(own, previous)
            or self._goes_on(own, previous, last)
        )

    def _presented(self, own: Attributed, last: int) -> Answer | None:
        """The person with whom the paragraph before opens, where nothing behind ``last`` is attributed."""
        begin = own.content[0][0] if own.content else 0
        here = self.layout.paragraph(begin)
        if not here or self.layout.paragraphs[here][0] != begin or last > self.layout.paragraphs[here - 1][0]:
            return None
        start, end = self.layout.paragraphs[here - 1]
        first = next(iter(self.scene.within(start, end)), None)
        if first is None or self.scene.cast[first].kind != "person":
            return None
        name = self.scene.names[first]
        is_alone = self.layout.sentence(end - 1) == self.layout.sentence(start)
        apposed = is_alone and _APPOSED.fullmatch(self.text, start, name.start)
        if self.layout.possessive_after(name.end) or not (apposed or name.start <= start + _TITLE):
            return None
        rule = "the person with whom the paragraph before opens"
        return Answer((self.scene.cast[first],), 0.5, rule=rule, antecedent=(name.start, name.end))

    def _replies(self, own: Attributed, previous: int) -> Answer | None:
        """In a dialogue, where question and answer have a paragraph each: who did not speak right before."""
        before = self.attributions[previous]
        if not before.content or not own.content:
            return None
        (begin, end), last = own.content[0], before.content[-1][1]
        if before.cue and is_answered(self.text, before.cue[0], before.content[-1], own.content[0]):
            return self._asked(previous) or _NO_ANSWERER
        here, there = self.layout.paragraph(begin), self.layout.paragraph(last - 1)
        if here - there != 1 or self.layout.paragraphs[here][0] != begin:
            return None
        asked = before.cue and self.text[before.cue[0][0] :].casefold().startswith("ask")
        asks = any(_ASKS.search(self.text, *span) for span in ((before.content[-1][0], last), (begin, end)))
        if not (self.found[previous].turn or asked or asks):
            return self._in_dialogue(own, before, there)
        speaker = self.found[previous].referents[:1]
        other = next((r for r in reversed(self.speakers[-6:]) if (r,) != speaker), None)
        rule = "in a dialogue, who did not speak right before"
        if other is None and self.found[previous].turn:
            return _NO_ANSWERER
        return Answer((other,), 0.5, turn=True, rule=rule) if other else None

    def _in_dialogue(self, own: Attributed, before: Attributed, there: int) -> Answer | None:
        """Nobody, where a short paragraph answers a short line that is the first of the paragraph before."""
        line, reply = before.content[0], own.content[0]
        is_line = len(before.content) == 1 and self.layout.paragraphs[there][0] == line[0]
        is_all = self.layout.paragraphs[self.layout.paragraph(reply[0])] == reply
        if not (is_line and is_all and is_reply(self.text, line, reply)):
            return None
        return _NO_ANSWERER

    def _was_asked(self, own: Attributed, previous: int) -> Answer | None:
        """Whoever is the subject of the sentence before that says what was asked: Asked if so, Roe smiled."""
        before = self.attributions[previous]
        if before.source or not before.cue or not before.content or not own.content:
            return None
        (start, end), last = before.cue[0], before.content[-1][1]
        here = self.layout.sentence(start)
        behind, begin = self.layout.sentence_span(here)[1], own.content[0][0]
        if not _LED_IN.match(self.text, start, end) or self.layout.sentence(begin) - here > 1:
            return None
        first = next(iter(self.scene.within(last, min(behind, begin))), None)
        if first is None or self.scene.cast[first].kind != "person":
            return None
        name = self.scene.names[first]
        if self.text[last : name.start] not in (", ", ", Mr ", ", Mrs ", ", Ms "):
            return None
        rule, span = "whoever is asked right before", (name.start, name.end)
        return Answer((self.scene.cast[first],), 0.6, rule=rule, antecedent=span)

    def _asked(self, previous: int) -> Answer | None:
        """Whom the cue of the one before names as asked: asked Bo Lund."""
        before = self.attributions[previous]
        asked = self.salience.addressed(before.cue[0], (before.source or before.cue)[0])
        asked -= set(self.found[previous].referents)
        rule = "in a dialogue, whoever is asked"
        return Answer((asked.pop(),), 0.6, turn=True, rule=rule) if len(asked) == 1 else None

    def _goes_on(self, own: Attributed, previous: int, last: int) -> Answer:
        """Speech that nothing attributes: of whoever spoke right before, which ended at ``last``."""
        apart = self.layout.paragraph(_place(own)[0]) - self.layout.paragraph(last - 1)
        answer = self.found[previous]
        if apart > 2 or not answer.referents:
            return Answer((), 0.4, rule="nobody speaks right before")
        rule = "whoever spoke right before"
        return Answer(answer.referents[:1], (0.45 if apart else 0.6) * answer.score, rule=rule)

    def _echo(self, own: Attributed) -> Answer | None:
        """Who speaks in a headline: whoever says the same further on, else whom the article opens with.

        That source is resolved ahead of its turn, as if it stood in the words of nobody. In its turn it is
        resolved anew and better, since who spoke up to there is known by then.
        """
        start, end = own.content[0] if own.content else (_HEADLINE_REACH, 0)
        words = _words(self.text[start : min(end, start + _HEADLINE_REACH)])
        if start >= _HEADLINE_REACH or not words or self.layout.paragraph(start) > 1:
            return None
        best, repeated, opening = _ECHO, None, None
        for other in self.attributions:
            if not other.source or not other.content or other.content[0][0] < end:
                continue
            said = set().union(*(_words(self.text[s:e]) for s, e in other.content))
            if (share := len(words & said) / len(words)) > best:
                best, repeated = share, other
            begin = other.content[0][0]
            if self.layout.paragraph(begin) <= _LEAD and (opening is None or begin < opening.content[0][0]):
                opening = other
        found = repeated or (opening if self._opens(own) else None)
        if found is None:
            return None
        answer = self._sourced(found, None)
        rule = "the headline repeats what is said further on" if repeated else "whom the article opens with"
        score = (0.8 if repeated else 0.5) * answer.score
        return Answer(answer.referents, score, rule=rule, antecedent=found.source[0])

    def _opens(self, own: Attributed) -> bool:
        """Whether what a headline gives may be what the article opens with.

        It is not where all of it is quoted, nor where it says whose a quotation is.
        """
        if not self.layout.is_in_headline(own.content[0][0]):
            return False
        start, end = self.layout.paragraphs[0]
        headline = self.text[start:end].rstrip()
        first = WORD.search(headline)
        quoted = self.layout.quote_at(start)
        is_quotation = quoted is not None and quoted[1] >= start + len(headline)
        tells_whose = first is not None and singular(first.group().casefold()) in PERSON_NOUNS | GROUPS
        ends = headline.rstrip(CLOSING + " ")[-1:] in (".", "?", "!")
        return not (ends or is_quotation or (tells_whose and not own.source))


def _is_office(left: str, right: str) -> bool:
    """Whether an "and" joins the matters of one office: Work and Pensions Secretary Ann Roe."""
    before, after = ([word.casefold() for word in WORD.findall(side)] for side in (left, right))
    first = next((i for i, word in enumerate(after) if word not in MATTERS), 0)
    if not first or not before or after[first] not in FIELD_OFFICES | SPEAKERS_FOR | _BODIES_OF_MATTERS:
        return False
    is_matter = before[-1] in MATTERS or (before[-1] == "police" and after[0] in _POLICED)
    return is_matter and FOLLOWERS.isdisjoint(before)  # not: the Ministry of Health and ...


def _is_labelled(own: Attributed) -> bool:
    """Whether words have the speaker's label before them, as in a transcript, and no cue."""
    return bool(own.source and own.content and not own.cue and own.source[-1][1] <= own.content[0][0])


def _place(own: Attributed) -> Span:
    """Where an attribution stands: its content, else its source or its cue."""
    return hull(own.content or own.source or own.cue or ((0, 0),))


def _end(own: Attributed) -> int:
    """Where all of an attribution ends."""
    return max((end for _, end in (*own.content, *own.cue, *own.source)), default=0)


def _words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w+", text.casefold()) if len(word) > 2}
