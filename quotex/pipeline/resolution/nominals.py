"""Descriptions: which entity of the article "the mayor" means, and what to call those it never names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import pairwise

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.deeds import doer
from quotex.pipeline.resolution.documents import Documents
from quotex.pipeline.resolution.institutions import ANY_FIRM, OWNED, Institutions, is_by_name, may_be
from quotex.pipeline.resolution.kin import Kin
from quotex.pipeline.resolution.labels import Examination, Handles, Holders, is_letter
from quotex.pipeline.resolution.phrases import (
    Phrase,
    ages,
    is_in_law,
    is_role,
    kind_of,
    parse,
    singular,
    without_asides,
)
from quotex.pipeline.resolution.reading import Reading, Readings
from quotex.pipeline.resolution.salience import REPLIES, Candidate, Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import (
    APART,
    COMPANIES,
    DEMONYMS,
    HANDLE,
    OF_EITHER,
    ORGANIZATIONS,
    PERSON_NOUNS,
    POSSESSIVES,
    RELATED,
    SHORT_TITLE,
    SYNONYMS,
    Gender,
)
from quotex.pipeline.spans import Span
from quotex.records import Evidence

#: What is linked only where the article itself says it of somebody: there may be many of them.
_MANY = frozenset(
    "spokesman spokeswoman spokesperson official source executive judge minister president victim accuser "
    "complainant survivor informant".split()
)
#: What an opening may say of somebody whom the article never names.
_ANYBODY = frozenset(
    "man woman person girl boy teenager youth student pupil neighbor neighbour resident passenger patient "
    "victim accuser complainant survivor witness mother father parent driver tenant customer".split()
)
_PEOPLE = PERSON_NOUNS - ORGANIZATIONS
_OFFICES = frozenset(
    "spokesman spokeswoman spokesperson secretary minister director commissioner administrator chief deputy "
    "ambassador envoy undersecretary adviser aide official commander inspector superintendent head".split()
)
_HANDLE = re.compile(rf"[,(]\s*(@{HANDLE})[),\s]*$")  # one passenger, @roe_on_rails,
_TITLED = re.compile(r"\([\w. ]+\)\s+")  # (Mrs) Ann Roe
_SPECIFIC = re.compile(r"\s(?:of|from|at|in|for|to|with)\s|[’']s?\s", re.I)  # says of itself whom it means
_SPOKEN_OF = re.compile(r"\b(?:the|my)\s([\w-]+)(?:\s([\w-]+))?", re.I)
#: I want to be the champion; I rode as the captain.
_I_AM = re.compile(r"\bI\b[^.!?“”\"]{0,40}?(?:[’']m|\b(?:am|was|be|been|being|become|became|as))\s$")
_DASH_BEFORE = re.compile(r"[—–―]\s?$")
_CLAUSE = re.compile(r"\b(?:who|whose|whom|that|in|with|from|at)\b|\d")
_OF_ONE = re.compile(r"\sof (?:an?|two|three)\s")
_OWNER = re.compile(r"[’']s?\s")
_PAIR = re.compile(
    r"(?:both|each|neither|the (?:two|pair|duo|couple))(?:\s+([a-z-]*(?:s|men|women|people)))?", re.I
)
_AND_THE = re.compile(r"\s+and\s+(?:the\s+)?(?:[A-Z][a-z]+\.?\s+)?")
_WHO_CLAUSE = re.compile(r",\s(?:who(?:se)?|of|from|both|aged)\s.*", re.S)  # the pair, who share a megaphone
_THREE = re.compile(r"(?:the (?:trio|three)|all three)(?:\s+(?:men|women|people|candidates|authors))?", re.I)
#: Where it is spoken of, two of one surname may be no couple, or no longer.
_KINDRED = re.compile(
    r"\b(?:brothers?|sisters?|twins?|siblings?|cousins?|fathers?|mothers?|children|not related|no relation"
    r"|married|remarried|divorced|widow(?:er)?|ex-(?:wife|husband))\b",
    re.I,
)
_SIBLINGS = frozenset("brother sister sibling twin".split())
#: Nouns that say nothing of the two that others are not.
_TWO = frozenset({"", "man", "woman", "person", "side", "player", "leader", "candidate"})
_IRREGULAR = {"men": "man", "women": "woman"}
_ONE_OF_TWO = re.compile(r"the (?:former|latter)(?=$|,)", re.I)
#: The younger Mr Roe; the elder Roe; the younger; the older brother; the younger man.
_OF_AN_AGE = re.compile(
    rf"the (younger|elder|older)"
    rf"(?: (?:(?:{SHORT_TITLE}\.? )?((?-i:[A-Z])[\w’'-]+)|brother|sister|sibling|twin|(man|woman)))?(?=,|$)",
    re.I,
)
_SEXES: dict[str, Gender] = {"man": "m", "woman": "f"}
#: The mother of her victim is nobody's whom "her" means.
_WHOSE = re.compile(r"\b(?:of|to|for|from)\s(?:his|her|its|their)\s", re.I)
_SOVEREIGNS = frozenset("queen king pope emperor empress".split())
_COURTS = frozenset(
    "supreme appeals appeal appellate district circuit high crown county magistrates constitutional military "
    "lower tribal criminal".split()
)
_COUNTED_OUT = frozenset({"one", "another"})
_COMPARED = frozenset({"younger", "elder", "older"})
#: Both Roes; the two Roes, who; the Roes
_SURNAMES = re.compile(r"(the(?: two| three)?|both)\s((?-i:[A-Z])[\w’'-]+)s(?=,|$)", re.I)
_COUNTS = {"both": 2, "the two": 2, "the three": 3}
_CALLED_OF_AGE = re.compile(r",\s(?:the|who is)\s(younger|elder|older)\b")
_CHILDREN = frozenset("son daughter nephew niece grandson granddaughter".split())
_PARENTS = frozenset("father mother uncle aunt grandfather grandmother".split())
_OTHER = re.compile(rf"the other (?:{SHORT_TITLE}\.? )?([A-Z][\w’'-]+)$", re.I)
_FURTHER = frozenset("second third fourth fifth sixth another other further fellow".split())
_BENCH = frozenset("judge justice magistrate".split())
_NO_MORE = frozenset({"former", "retired", "ex"})
_STAFF = frozenset({"office", "staff"})  # of one person
_APART = frozenset({"shadow", "prime"})
_READ = "whom the network reads the description to mean"
_LIKELY = 0.5
#: Beliefs that are right more often than not on articles held out: of people by what they are, of others.
_SURE, _SURER = 0.6, 0.8
_POSSIBLE = 0.15  # the least belief in whom the text is about
_HARDLY = 0.02  # in whoever does what a noun tells
_DOUBTED = 0.03  # in a body that a description would mean by no more than its noun
_BY_MORE = 2.3  # the weight of more than that
_LEAD = 2  # the last paragraph of an article's opening
_MOST = 40  # earlier mentions looked at
_CLOSE = 60  # characters in which somebody says what they are
_READING = 0.3  # weight of the network's reading among equal descriptions
# Weights on the scale of ``Salience.person``, found on the news training articles.
_SURE_ENOUGH = {"age": -3.0, "role": 1.5, "official": 1.5}


class Nominals:
    """Resolves noun phrases without a name; remembers the unnamed speakers that it has brought in."""

    def __init__(self, scene: Scene, salience: Salience, readings: Readings) -> None:
        self.scene = scene
        self.salience = salience
        self.readings = readings
        self._roles: dict[str, list[tuple[int, frozenset[str], Referent]]] = {}
        for referent in {id(r): r for r in scene.cast}.values():
            for role in referent.roles:
                self._roles.setdefault(role.head, []).append((role.offset, role.modifiers, referent))
        for name, referent in zip(scene.names, scene.cast, strict=True):
            if referent.kind != "person" and not referent.generic:
                for word in {name.key[0], name.key[-1]}:
                    self._roles.setdefault(word, []).append((name.start, frozenset(name.key), referent))
        for mentions in self._roles.values():
            mentions.sort(key=lambda mention: mention[0])
        self._first_named: dict[Referent, int] = {}
        for i, referent in enumerate(scene.cast):
            self._first_named.setdefault(referent, i)
        self._brought_in: dict[str, list[Referent]] = {}
        self.documents = Documents(scene)
        self._accounts: dict[str, Referent] = {}
        self._by_place: dict[int, Referent] = {}
        self.institutions = Institutions(scene, salience)
        self.handles = Handles(scene)
        self.holders = Holders(scene)
        self.examination = Examination(scene)
        self.kin = Kin(scene)
        self._several: dict[str, bool] = {}
        self._letters: dict[str, Referent] = {}
        self._holders: dict[str, Referent | None] = {}
        self._heard: dict[str, set[Referent]] = {}

    def heard(self, spans: Iterable[Span], speaker: Referent) -> None:
        """Note what somebody says, and to whom: who speaks of the mayor is not the mayor.

        A body may well speak of "the company".
        """
        if speaker.kind not in ("person", "unnamed"):
            return
        for start, end in spans:
            for match in _SPOKEN_OF.finditer(self.scene.text, start, end):
                if _I_AM.search(self.scene.text, max(start, match.start() - _CLOSE), match.start()):
                    continue
                for word in filter(None, match.groups()):
                    self._heard.setdefault(word.casefold(), set()).add(speaker)

    def resolve(self, start: int, end: int, avoid: Collection[Referent] = ()) -> Answer:
        """Resolve the noun phrase ``text[start:end]``, named or not; it describes none of ``avoid``.

        What names a speaker goes before what describes one, and what several share before what one is; last
        comes what the article presents in other words.
        """
        scene = self.scene
        if titled := _TITLED.match(scene.text, start, end):
            start = titled.end()
        if answer := self._by_label(start, end) or self._by_name(start, end, avoid):
            return answer
        surface = scene.text[start:end].lstrip(" ,")
        inside = scene.within(start, end)
        opens_with_name = bool(inside) and scene.names[inside[0]].start == end - len(surface)
        phrase = parse(without_asides(surface.rstrip(" ,")), named=opens_with_name)
        if phrase is None:
            return Answer((), 0.3, rule="unresolved: the source has no noun to tell a speaker by")
        described = (
            self._jointly(phrase, surface.rstrip(" ,"), start, avoid)
            or self._of_somebody(phrase, start, end)
            or self.known(phrase, start, end, avoid)
            or self._presented(phrase, start, end, avoid)
        )
        rule = "the article names nobody whom the source describes: it goes by its noun phrase"
        return described or Answer((self.bring_in(phrase, (start, end)),), 0.7, rule=rule)

    def _by_label(self, start: int, end: int) -> Answer | None:
        """Whom a handle, the Q and A of an interview, or the label of a court's transcript stands for."""
        text = self.scene.text
        handle = _HANDLE.search(text, start, end)
        if owner := self.handles.owner(*(handle.span(1) if handle else (start, end))):
            return Answer((owner,), 0.6, rule="whose name is in the handle")
        if holder := self.handles.holder(start, end):
            return Answer((holder,), 0.7, rule="whose account the source says it is")
        if holder := self.holders.holder(start, end):
            return Answer((holder,), 0.9, rule="whom the label names in brackets")
        if is_letter(text, start, end):
            if told := self.examination.speaker(text[start], start):
                return told
            if meant := self._letter(text[start], self.readings.read((start, end))):
                return Answer((meant,), 0.5, rule=_READ)
            return Answer((), 0.3, rule="unresolved: a letter stands for the speaker")
        label = text[start:end].rstrip(" :")
        if label == "THE COURT" and self._judge:
            rule = "the court of a transcript is the one judge of the article"
            return Answer((self._judge,), 0.7, rule=rule)
        return self.examination.speaker("A", start) if label == "THE WITNESS" else None

    def _by_name(self, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom the source names, itself, by an apposition, by a surname that several have, or by a handle."""
        scene = self.scene
        if other := self._other(start, end):
            return Answer((other,), 0.7, rule="another of the name than who spoke last")
        if one := self._by_age(start, end, avoid):
            return Answer((one,), 0.6, rule="the younger or the elder of two")
        if family := self._of_a_surname(start, end):
            return Answer(family, 0.7, rule="those who share the surname")
        if named := scene.named(start, end):
            is_head = named is scene.head(start, end)
            by = "the source" if is_head else "an apposition in the source"
            return Answer((named,), 0.9, rule=f"{by} names the speaker")
        if called := scene.called(start, end):
            return Answer((called,), 0.9, rule="the source says what the speaker is called")
        handle = _HANDLE.search(scene.text, start, end)
        if handle is None or self._is_text(start, handle.start()):
            return None
        account = self._accounts.setdefault(handle[1], Referent(handle[1], "person"))
        return Answer((account,), 0.8, rule="the handle beside the description")

    def _jointly(
        self, phrase: Phrase, surface: str, start: int, avoid: Collection[Referent]
    ) -> Answer | None:
        """Whom "both", "the three", "the latter" or a bare plural means, of those spoken of before."""
        both = _PAIR.fullmatch(_WHO_CLAUSE.sub("", surface).rstrip(" ,"))
        if both and (pair := self._pair(both, start, avoid)):
            return Answer(pair, 0.5, rule="the two who spoke jointly, or were mentioned last")
        are_three = _THREE.fullmatch(surface) is not None
        joint = (self.salience.joint(start) or self.salience.listed(start)) if are_three else ()
        if len(joint) == 3:
            return Answer(joint, 0.6, rule="those who spoke jointly right before")
        if _ONE_OF_TWO.match(surface) and (two := self._last_two(start)):
            return Answer((two[phrase.head == "latter"],), 0.5, rule="one of the two mentioned last")
        if not phrase.plural or phrase.determiner != "the" or phrase.modifiers:
            return None
        if phrase.head in PERSON_NOUNS and (joint := self.salience.joint(start)):
            return Answer(joint, 0.6, rule="those who spoke jointly right before")
        are_bodies = kind_of(phrase.head) == "organization"
        if are_bodies and (bodies := self.salience.spoke_together(start, bodies=True)):
            return Answer(bodies, 0.6, rule="those who spoke jointly right before")
        if phrase.head in _SIBLINGS and (kin := self.salience.pair(start, phrase.gender, avoid)):
            surnames = {referent.name.split()[-1] for referent in kin}
            if len(surnames) == 1:
                return Answer(kin, 0.5, rule="the two of one surname mentioned last")
        return None

    def _of_somebody(self, phrase: Phrase, start: int, end: int) -> Answer | None:
        """Whom a description means by whose it is: somebody's campaign, relative, spouse, a label's role."""
        is_named = bool(self.scene.within(start, end))
        if phrase.head in OWNED and not is_named and (owned := self.institutions.owned(phrase, start)):
            return Answer((owned,), 0.6, rule=f"the {phrase.head} of whom it belongs to")
        if relative := self._relative(phrase, start):
            return Answer((relative,), 0.6, rule="whose relative the article calls the other")
        if spouse := self._spouse(phrase, start):
            return Answer((spouse,), 0.6, rule="the other of a couple that the text names")
        if self.scene.text.startswith(":", end) and (holder := self._holder(phrase)):
            return Answer((holder,), 0.7, rule="the only one whom the article gives the role of the label")
        return None

    def _presented(self, phrase: Phrase, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom the network reads a description to mean, or as what the article presents whoever that is."""
        if read := self._read(phrase, self.readings.read((start, end)), (start, end), avoid):
            return Answer((read,), 0.25, rule=_READ)
        if body := self.institutions.completed(phrase):
            return Answer((body,), 0.6, rule="the body whose name ends in this noun")
        if fuller_body := self.institutions.presented(phrase, start):
            return Answer((self.bring_in(fuller_body),), 0.6, rule="as the article presents the body")
        if fuller := self.documents.presented(phrase, start):
            return Answer((self.bring_in(fuller),), 0.65, rule="as the article presents the document")
        if first := self.documents.introduced(phrase, start):
            return Answer((self.bring_in(first),), 0.6, rule="as the article introduces the document")
        if after := self._named_next(phrase, start, end):
            return Answer((after,), 0.5, rule="whom the paragraph names next without a word of who that is")
        return None

    def _holder(self, phrase: Phrase) -> Referent | None:
        """The only person to whom the article gives the role that a label is: PRESENTER: Good morning."""
        is_role_alone = phrase.kind == "unnamed" and phrase.determiner == "" and not phrase.plural
        if not is_role_alone or self._are_several(phrase.head):
            return None
        if phrase.text not in self._holders:
            heads = {phrase.head} | SYNONYMS.get(phrase.head, frozenset())
            holders = {
                person
                for head in heads
                for _, words, person in self._roles.get(head, [])
                if phrase.modifiers - {phrase.head} <= words and _is_named_person(phrase, person)
            }
            self._holders[phrase.text] = holders.pop() if len(holders) == 1 else None
        return self._holders[phrase.text]

    def _letter(self, letter: str, reading: Reading | None) -> Referent | None:
        """Whom a letter before a turn stands for, the same in all the text: who asks does not answer."""
        meant = reading.surest(_LIKELY) if reading else None
        others = {who for other, who in self._letters.items() if other != letter} | self.examination.people
        if meant and meant.kind == "person" and meant not in others:
            return self._letters.setdefault(letter, meant)
        return self._letters.get(letter)

    def _read(
        self, phrase: Phrase, reading: Reading | None, span: Span, avoid: Collection[Referent]
    ) -> Referent | None:
        """Whom the network surely takes a description to mean, a person or a body as it says.

        That is nobody named in it or who spoke of it, and no relative, rival or aide of anybody: these it
        takes for the other.
        """
        is_bare = phrase.determiner == ""  # as headlines write
        text = self.scene.text
        is_label = text.startswith(":", span[1]) and self.scene.layout.paragraph(span[0]) > 0
        is_byline = _DASH_BEFORE.search(text, max(0, span[0] - 3), span[0]) is not None
        if text[span[0]] == "@" or (is_bare and (is_label or is_byline)):
            return None
        if reading is None or phrase.plural or phrase.kind == "document" or not (phrase.definite or is_bare):
            return None
        by_trade = phrase.kind == "unnamed" and phrase.head not in RELATED and not is_in_law(phrase.head)
        least = _LIKELY if phrase.head in DEMONYMS else _SURE if by_trade else _SURER
        others = {self.scene.cast[i] for i in self.scene.within(*span)} | self._heard.get(phrase.head, set())
        others.update(avoid)
        if phrase.gender and phrase.head not in OF_EITHER:
            reading = reading.of_gender(phrase.gender)
        surest = reading.surest(least)
        if phrase.determiner in POSSESSIVES or surest in others:
            return None
        heads = {role.head for role in surest.roles} if surest else set()
        is_hers = phrase.head in RELATED and _WHOSE.search(text, *span)
        if is_hers or (phrase.head in _SOVEREIGNS and phrase.head not in heads):
            return None
        if heads & APART.get(phrase.head, frozenset()) and phrase.head not in heads:
            return None  # the midfielder is no manager
        sits = phrase.head in _BENCH and phrase.modifiers.isdisjoint(_NO_MORE)
        if sits and heads and _BENCH.isdisjoint(heads):
            return None  # nobody judges who is presented as something else
        is_plain = phrase.determiner == "the" and not phrase.modifiers - {phrase.head, "former"}
        is_plain = is_plain and not (_SPECIFIC.search(text, *span) or _CLAUSE.search(text, *span))
        is_next = surest is not None and self.scene.names[self._first_named[surest]].start > span[0]
        if is_plain and by_trade and is_next:
            return None  # the woman said so; Ann Roe, who is named next, may be anybody
        if surest and phrase.head in ANY_FIRM and self._is_taken_for_person(surest):
            surest.kind = "organization"
        if not surest or (surest.kind != "person") != (phrase.kind == "organization"):
            return None
        return surest if surest.kind == "person" or may_be(phrase.head, surest) else None

    def _is_taken_for_person(self, referent: Referent) -> bool:
        """Whether no more than the model's label tells that a name is a person's: no title, age or gender."""
        told = referent.gender or any(n.titles for n in self.scene.mentions(referent))
        return referent.kind == "person" and not told and not any(r.head.isdigit() for r in referent.roles)

    @cached_property
    def _judge(self) -> Referent | None:
        """The one person whom the article calls Judge so-and-so."""
        entitled = zip(self.scene.names, self.scene.cast, strict=True)
        judges = {referent for name, referent in entitled if not _BENCH.isdisjoint(name.titles)}
        return judges.pop() if len(judges) == 1 else None

    def _pair(self, phrase: re.Match[str], start: int, avoid: Collection[Referent]) -> tuple[Referent, ...]:
        """The two of the sentence joined by "and", or who spoke jointly, else the people mentioned last."""
        if phrase.group() == "both" and (joined := self._joined(start)):
            return joined
        written = (phrase[1] or "").casefold()
        noun = _IRREGULAR.get(written, singular(written))
        if kind_of(noun) == "organization" or noun == "body":
            return self.salience.spoke_together(start, bodies=True)
        if noun == "side" and (bodies := self.salience.spoke_together(start, bodies=True)):
            return bodies
        if noun not in _TWO and not (phrase.group().casefold().startswith("both") and is_role(noun)):
            return ()
        gender = _SEXES.get(noun)
        together = self.salience.spoke_together(start) if gender is None else ()
        return together or self.salience.pair(start, gender, avoid)

    def _joined(self, start: int) -> tuple[Referent, ...]:
        """The two with which a sentence opens: Ashby Council and the drivers' union, which differ, both."""
        begin = self.scene.layout.sentence_span(self.scene.layout.sentence(start))[0]
        two = self.scene.within(begin, start)[:2]
        if len(two) < 2:
            return ()
        one, other = (self.scene.names[i] for i in two)
        joins = _AND_THE.fullmatch(self.scene.text, one.end, other.start)
        opens = not re.search(r"[a-z]{4}", self.scene.text[begin : one.start])
        return tuple(self.scene.cast[i] for i in two) if joins and opens else ()

    def _is_text(self, start: int, end: int) -> bool:
        """Whether a phrase is for a document: a post by the account of the shop, @tea."""
        phrase = parse(self.scene.text[start:end])
        return phrase is not None and phrase.kind == "document"

    def _are_several(self, noun: str) -> bool:
        """Whether the text speaks of another or of several of a noun."""
        if noun not in self._several:
            more = rf"\b(?:another|other|second|two|three|both|several)\s(?:\w+\s)?{re.escape(noun)}s?\b"
            self._several[noun] = re.search(more, self.scene.text, re.I) is not None
        return self._several[noun]

    def _relative(self, phrase: Phrase, start: int) -> Referent | None:
        """Whom "her uncle" means: who is told to have her as a niece."""
        if phrase.determiner not in ("his", "her") or not self.kin.is_told(phrase):
            return None
        owner = self.salience.person(start, "m" if phrase.determiner == "his" else "f")
        return self.kin.relative(phrase, owner.referent if owner else None)

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

    def _other(self, start: int, end: int) -> Referent | None:
        """Who else has the surname that a source gives: the other Roe."""
        if not (match := _OTHER.match(self.scene.text, start, end)):
            return None
        alike = self._bearers(match[1])
        last = next((r for _, _, r in reversed(self.salience.speakers) if r in alike), None)
        others = {r for r in alike if " " in r.name} - {last}
        return others.pop() if len(others) == 1 else None

    def _by_age(self, start: int, end: int, avoid: Collection[Referent]) -> Referent | None:
        """The youngest or the eldest of those of a surname, as what the article says of them tells."""
        match = _OF_AN_AGE.match(self.scene.text, start, end)
        if not match:
            return None
        near = self.salience.speakers[-1:] if match[0].count(" ") == 1 else self.salience.speakers[::-1]
        shared = (r.name.split()[-1] for _, _, r in near)
        surname = match[2] or next((name for name in shared if len(self._bearers(name)) > 1), None)
        alike = [referent for referent in self._bearers(surname) if " " in referent.name]
        if match[3] or (not alike and not match[2]):
            alike = list(self.salience.pair(start, _SEXES.get(match[3] or ""), avoid))
        which = min if match[1].casefold() == "younger" else max
        ages = [self._called_of_age(referent) or _generation(referent) for referent in alike]
        if len(set(ages)) == 1 and all(map(_years, alike)):
            ages = [_years(referent) for referent in alike]
        best = [r for r, age in zip(alike, ages, strict=True) if age == which(ages)]
        return best[0] if len(best) == 1 < len(alike) else None

    def _of_a_surname(self, start: int, end: int) -> tuple[Referent, ...]:
        """Whom the two Roes, or the Roes, means: the people of that surname, in the order they are named."""
        match = _SURNAMES.match(self.scene.text, start, end)
        if match is None:
            return ()
        alike = self._bearers(match[2]) or self._bearers(match[2].removesuffix("e"))
        full = tuple(referent for referent in alike if " " in referent.name)
        return full if len(full) == _COUNTS.get(match[1].casefold(), max(2, len(full))) else ()

    def _called_of_age(self, referent: Referent) -> int:
        """2 whom the text calls the elder right behind his name, -2 the younger, else 0."""
        behind = (_CALLED_OF_AGE.match(self.scene.text, name.end) for name in self.scene.mentions(referent))
        called = next((match[1] for match in behind if match), "")
        return 0 if not called else -2 if called == "younger" else 2

    def _bearers(self, surname: str | None) -> list[Referent]:
        """The people of the article whose name is a surname or has it behind a given name."""
        people = dict.fromkeys(referent for referent in self.scene.cast if referent.kind == "person")
        return [
            referent
            for referent in people
            if surname in referent.name.split()[1:] or surname == referent.name
        ]

    def _last_two(self, start: int) -> tuple[Referent, Referent] | None:
        """The two people named in this sentence and the one before, or else the two bodies."""
        layout = self.scene.layout
        begin = layout.sentences[max(0, layout.sentence(start) - 1)]
        named = dict.fromkeys(self.scene.cast[i] for i in self.scene.within(begin, start))
        people = [referent for referent in named if referent.kind == "person"]
        bodies = [referent for referent in named if referent.kind != "person" and referent.label != "place"]
        for two in (people, bodies):
            if len(two) == 2:
                return two[0], two[1]
        return None

    def bring_in(self, phrase: Phrase, span: Span | None = None) -> Referent:
        """Make a referent of something unnamed; ``span`` is where the whole of its phrase stands."""
        referent = self.unknown(phrase, span)
        self.remember(referent)
        if span:
            self._by_place[span[0]] = referent
        return referent

    def unknown(self, phrase: Phrase, span: Span | None = None) -> Referent:
        """A referent of something unnamed of which nothing may be said."""
        referent = Referent(
            phrase.text, phrase.kind, plural=phrase.plural, named=False, phrase=span, noun=phrase.head
        )
        if gender := phrase.gender:
            referent.genders[gender] += 3
        return referent

    def spoke_at(self, start: int) -> Referent | None:
        """Somebody unnamed whose phrase was a source at ``start``."""
        return self._by_place.get(start)

    def remember(self, referent: Referent) -> None:
        """Let later descriptions with the same noun mean somebody unnamed."""
        if referent.noun and referent not in self._brought_in.setdefault(referent.noun, []):
            self._brought_in[referent.noun].append(referent)
            if referent.kind == "document" and not referent.plural:
                self.documents.remember(referent)

    def known(self, phrase: Phrase, start: int, end: int, avoid: Collection[Referent] = ()) -> Answer | None:
        """Whom a description goes back to, none of ``avoid``; None where nothing links."""
        earlier = self._earlier(phrase) or self._spoke_last(phrase, self.scene.text[start:end])
        if phrase.plural and phrase.kind != "organization":
            return earlier
        surface = self.scene.text[start:end]
        opening = self.scene.layout.paragraph(start) <= _LEAD
        # The opening describes whom the article names later.
        of_one = phrase.head in RELATED and bool(_OF_ONE.search(self.scene.text, start, end))
        is_further = not _FURTHER.isdisjoint(phrase.modifiers)
        fresh = opening and (phrase.determiner in ("", "a", "an") or of_one) and not is_further
        if phrase.head == "police" and not phrase.modifiers and self.institutions.police:
            rule = "the only police force that the article names"
            return Answer((self.institutions.police,), 0.6, rule=rule)
        if not (fresh or phrase.definite):
            return earlier
        if phrase.determiner in POSSESSIVES and phrase.head in _STAFF:
            return None  # nobody else's
        years = ages(surface)
        reading = self.readings.read((start, end))
        described = self._described(phrase, years, (start, end), reading, avoid)
        is_body = phrase.kind in ("organization", "group")
        if described and reading and (is_body or described.referent.kind != "person"):
            is_doubted = reading.of((described.referent,)) < _DOUBTED
            described = None if is_doubted and described.weight < _BY_MORE else described
        if described and described.weight >= (1.4 if fresh else 1.0):
            fit = described.weight
            if not (earlier and fit < 2):
                rule = "the article describes the speaker so"
                return _found(described, min(0.85, 0.35 + 0.15 * fit), rule)
        is_company = (
            phrase.determiner == "the" and phrase.head in COMPANIES and not self._is_owned(start, end)
        )
        may_be_paper = phrase.kind == "document" and earlier is not None
        is_company = is_company and not may_be_paper
        if is_company and (body := self.institutions.spoken_of(phrase, start, reading)):
            return _found(body, 0.5, "the organisation spoken of most up to there")
        if earlier:
            return earlier
        is_plain_body = phrase.kind == "organization" and phrase.determiner == "the" and not phrase.modifiers
        is_sort = is_plain_body and phrase.head not in ("party", *OWNED) and not self._is_owned(start, end)
        if is_sort and (body := self.institutions.spoken_of(phrase, start, reading, by_name=True)):
            return _found(body, 0.5, "the organisation spoken of most up to there")
        follower = self._put_off(phrase, start, end, avoid, fresh=fresh) if opening else None
        if follower and (not reading or reading.of((follower,)) >= _POSSIBLE):
            rule = "the opening describes whom the article names right after"
            return Answer((follower,), 0.45, rule=rule)
        if (
            phrase.head == "official"
            and phrase.determiner == "the"
            and (officer := self._officer(start, avoid))
        ):
            return _found(officer, 0.45, "somebody in office whom the text is about there")
        means_person = phrase.head in PERSON_NOUNS - _MANY - _SOVEREIGNS and phrase.determiner == "the"
        is_plain = phrase.determiner == "the" and phrase.modifiers <= {"former"}
        does = doer(self.scene, phrase, start) if is_plain and not _SPECIFIC.search(surface) else None
        if does and (not reading or reading.of((does,)) >= _HARDLY):
            return Answer((does,), 0.5, rule="the person who does what the noun tells")
        is_of_two = not _COMPARED.isdisjoint(phrase.modifiers)  # the younger man
        if years or (means_person and not is_of_two and not _SPECIFIC.search(surface)):
            return self._talked_of(phrase, (start, end), reading, avoid, has_age=bool(years))
        return None

    def _is_owned(self, start: int, end: int) -> bool:
        """Whether a phrase tells whose something is: the midwives' union, the UN agency."""
        inside = self.scene.within(start, end)
        return bool(_OWNER.search(self.scene.text, start, end)) or any(
            self.scene.cast[i].label == "organization" for i in inside
        )

    def _described(
        self,
        phrase: Phrase,
        years: set[str],
        span: Span,
        reading: Reading | None,
        avoid: Collection[Referent],
    ) -> Candidate | None:
        """The entity that the article describes most alike, the nearest of equals; weight is 0 to about 6."""
        start, end = span
        best: tuple[float, int] = (0.0, 0)
        found: Candidate | None = None
        opening = self.scene.layout.paragraph(start) <= _LEAD
        for head in sorted({phrase.head} | years | SYNONYMS.get(phrase.head, frozenset())):
            mentions = self._roles.get(head, [])
            here = bisect_left(mentions, start, key=lambda mention: mention[0])
            for offset, modifiers, referent in mentions[max(0, here - _MOST) : here + _MOST]:
                if start <= offset < end or not _agrees(phrase, referent):
                    continue
                if referent in avoid:
                    continue
                if (modifiers ^ phrase.modifiers) & _APART:
                    continue  # the shadow secretary is not the secretary
                courts = modifiers & _COURTS, phrase.modifiers & _COURTS
                if all(courts) and courts[0].isdisjoint(courts[1]):
                    continue  # an appeals court is not the Supreme Court
                shared = phrase.modifiers & modifiers - {phrase.head}
                evidence = [
                    Evidence("the age", 4.0)
                    if head in years
                    else Evidence("the same noun", 2.0)
                    if head == phrase.head
                    else Evidence("a noun of like meaning", 1.2),
                    Evidence("words before and after it in common", 0.6 * len(shared)),
                    Evidence(
                        "the gender fits",
                        0.5 * (phrase.gender is not None and phrase.gender == referent.gender),
                    ),
                ]
                if offset > start:
                    evidence.append(Evidence("only further on", -0.5 if opening else -1.0))
                fit = sum(item.weight for item in evidence)
                read = reading.weighed(referent, _READING).weight if reading else 0.0
                rank = (fit + read, offset if offset < start else -offset)
                if found is None or rank > best:
                    best = rank
                    weighed = tuple(item for item in evidence if item.weight)
                    found = Candidate(referent, fit, (offset, offset), weighed)
        return found

    def _earlier(self, phrase: Phrase) -> Answer | None:
        """The unnamed speaker of the same noun that was brought in before."""
        if not phrase.definite or phrase.determiner in POSSESSIVES:
            return None
        own = {word.casefold() for word in phrase.text.split()} - {phrase.head}
        for referent in reversed(self._brought_in.get(phrase.head, [])[-_MOST:]):
            if referent.plural == phrase.plural and own <= {w.casefold() for w in referent.name.split()}:
                rule = "the unnamed speaker before who goes by the same noun"
                return Answer((referent,), 0.65, rule=rule, antecedent=referent.phrase)
        return None

    def _spoke_last(self, phrase: Phrase, surface: str) -> Answer | None:
        document = None if _SPECIFIC.search(surface) else self.documents.spoke_last(phrase)
        if document is None:
            return None
        return Answer((document,), 0.55, rule="the document that spoke last", antecedent=document.phrase)

    def _put_off(
        self, phrase: Phrase, start: int, end: int, avoid: Collection[Referent], *, fresh: bool
    ) -> Referent | None:
        """Who fits what the opening only describes, and the next paragraphs name first of all."""
        if self.scene.layout.is_quoted(start) or not _COUNTED_OUT.isdisjoint(phrase.modifiers):
            return None  # of whom somebody speaks; one MP is any
        is_body = phrase.kind == "organization" and phrase.head not in OWNED
        if is_body and phrase.determiner in ("", "a", "an", "the") and not self._is_owned(start, end):
            fits = _is_named_body
        elif fresh and phrase.head in PERSON_NOUNS:
            is_anybody = (
                phrase.determiner and phrase.head in _ANYBODY and not phrase.modifiers - {phrase.head}
            )
            if is_anybody and not _CLAUSE.search(self.scene.text, start, end):
                return None
            fits = _is_named_person
        else:
            return None
        layout = self.scene.layout
        last = layout.paragraph(end) + _LEAD
        for i in self.scene.within(end, len(self.scene.text))[:12]:
            referent = self.scene.cast[i]
            if layout.paragraph(self.scene.names[i].start) > last:
                break
            is_first = referent.speaks and self._first_named[referent] == i
            if is_first and referent not in avoid and fits(phrase, referent):
                place = self.scene.names[i].start
                is_beside = layout.paragraph(place) == layout.paragraph(start)
                return None if is_beside and _is_otherwise(phrase, referent, place) else referent
        return None

    def _named_next(self, phrase: Phrase, start: int, end: int) -> Referent | None:
        """Who holds an office, or is somebody's, if the paragraph goes on with a new name and no word of it.

        Its chief executive said no. "Never," added Ann Roe.
        """
        is_held = phrase.head in _OFFICES and bool(phrase.modifiers - {phrase.head})
        is_owned = phrase.determiner in POSSESSIVES or self._is_owned(start, end)
        if (
            phrase.head not in PERSON_NOUNS
            or phrase.plural
            or not phrase.definite
            or not (is_held or is_owned)
        ):
            return None
        layout = self.scene.layout
        behind = layout.sentence_span(layout.sentence(start))[1]
        for i in self.scene.within(end, layout.paragraphs[layout.paragraph(end)][1]):
            name, referent = self.scene.names[i], self.scene.cast[i]
            if referent.kind != "person" or layout.is_quoted(name.start):
                continue
            is_new = name.start >= behind and " " in name.text and self._first_named[referent] == i
            told = any(role.offset == name.start and not role.head.isdigit() for role in referent.roles)
            speaks = referent.speaks and not told and not layout.possessive_after(name.end)
            return referent if is_new and speaks and _agrees(phrase, referent) else None
        return None

    def _officer(self, start: int, avoid: Collection[Referent]) -> Candidate | None:
        """Whom "the official" means: somebody in office that the text is surely about just there."""
        found = self.salience.person(start, None, avoid)
        if not found or found.weight <= _SURE_ENOUGH["official"]:
            return None
        return found if any(role.head in _OFFICES for role in found.referent.roles) else None

    def _talked_of(
        self,
        phrase: Phrase,
        span: Span,
        reading: Reading | None,
        avoid: Collection[Referent],
        *,
        has_age: bool,
    ) -> Answer | None:
        """The person whom the text is about just there, for "the actor" and "the 44-year-old"."""
        others = self._heard.get(phrase.head, set())
        found = self.salience.person(
            span[0],
            phrase.gender,
            avoid,
            reading,
            spoken_of=others,
            replies=REPLIES.match(self.scene.text, span[1] + 1) is not None,
        )
        if not found or not found.referent.is_surely_person or found.referent in others:
            return None
        if reading and reading.of((found.referent,)) < _POSSIBLE:
            return None
        if found.weight <= _SURE_ENOUGH["age" if has_age else "role"]:
            return None
        heads = {role.head for role in found.referent.roles}
        if heads & APART.get(phrase.head, frozenset()) and phrase.head not in heads:
            return None
        if has_age and any(role.head.isdigit() for role in found.referent.roles):
            return None  # of another age
        return _found(found, 0.4, "the person whom the text is about there")


def _generation(referent: Referent) -> int:
    """How old the article makes somebody: -1 who is somebody's child, or under 40; 1 a parent, or over 60."""
    heads = {role.head for role in referent.roles}
    years = [int(head) for head in heads if head.isdigit()]
    if not _CHILDREN.isdisjoint(heads) or any(year < 40 for year in years):
        return -1
    return int(not _PARENTS.isdisjoint(heads) or any(year > 60 for year in years))


def _years(referent: Referent) -> int:
    """The age that the article gives somebody, 0 without one."""
    return max((int(role.head) for role in referent.roles if role.head.isdigit()), default=0)


def _found(candidate: Candidate, score: float, rule: str) -> Answer:
    start, end = candidate.mention
    antecedent = candidate.mention if start < end else None
    return Answer((candidate.referent,), score, rule=rule, evidence=candidate.evidence, antecedent=antecedent)


def _is_otherwise(phrase: Phrase, referent: Referent, start: int) -> bool:
    """Whether somebody is presented at ``start`` as other than a description says: a trader, the guard."""
    presented = {role.head for role in referent.roles if role.offset == start and not role.head.isdigit()}
    alike = {phrase.head} | SYNONYMS.get(phrase.head, frozenset()) | phrase.modifiers
    return bool(presented) and presented.isdisjoint(alike)


def _is_named_body(phrase: Phrase, referent: Referent) -> bool:
    is_body = referent.kind == "organization" and referent.label != "place" and not referent.generic
    return is_body and is_by_name(phrase.head, referent)


def _is_named_person(phrase: Phrase, referent: Referent) -> bool:
    return referent.is_surely_person and _agrees(phrase, referent)


def _agrees(phrase: Phrase, referent: Referent) -> bool:
    if phrase.head in _PEOPLE and referent.kind != "person":
        return False
    if phrase.kind == "organization" and referent.is_surely_person and referent.gender:
        return False
    is_told = phrase.head in OF_EITHER and any(role.head == phrase.head for role in referent.roles)
    if phrase.gender and not is_told:
        return referent.gender in (None, phrase.gender)
    return phrase.kind != "document"
