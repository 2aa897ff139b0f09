"""Descriptions: which entity of the article "the mayor" means, and what to call those it never names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.deeds import doer
from quotex.pipeline.resolution.documents import Documents
from quotex.pipeline.resolution.handles import Handles
from quotex.pipeline.resolution.institutions import ANY_FIRM, OWNED, Institutions, is_by_name, may_be
from quotex.pipeline.resolution.kin import Kin
from quotex.pipeline.resolution.labels import Labels
from quotex.pipeline.resolution.pairs import Pairs
from quotex.pipeline.resolution.phrases import (
    Phrase,
    ages,
    is_in_law,
    parse,
    without_asides,
)
from quotex.pipeline.resolution.reading import READ_SO, Reading, Readings
from quotex.pipeline.resolution.salience import REPLIES, Candidate, Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.surnames import Surnames
from quotex.pipeline.resolution.words import (
    APART,
    BENCH,
    COMPANIES,
    DEMONYMS,
    OF_EITHER,
    ORGANIZATIONS,
    PERSON_NOUNS,
    POSSESSIVES,
    RELATED,
    SYNONYMS,
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
_TITLED = re.compile(r"\([\w. ]+\)\s+")  # (Mrs) Ann Roe
_SPECIFIC = re.compile(r"\s(?:of|from|at|in|for|to|with)\s|[’']s?\s", re.I)  # says of itself whom it means
_SPOKEN_OF = re.compile(r"\b(?:the|my)\s([\w-]+)(?:\s([\w-]+))?", re.I)
#: I want to be the champion; I rode as the captain.
_I_AM = re.compile(r"\bI\b[^.!?“”\"]{0,40}?(?:[’']m|\b(?:am|was|be|been|being|become|became|as))\s$")
_DASH_BEFORE = re.compile(r"[—–―]\s?$")
_CLAUSE = re.compile(r"\b(?:who|whose|whom|that|in|with|from|at)\b|\d")
_OF_ONE = re.compile(r"\sof (?:an?|two|three)\s")
_OWNER = re.compile(r"[’']s?\s")
#: The mother of her victim is nobody's whom "her" means.
_WHOSE = re.compile(r"\b(?:of|to|for|from)\s(?:his|her|its|their)\s", re.I)
_SOVEREIGNS = frozenset("queen king pope emperor empress".split())
_COURTS = frozenset(
    "supreme appeals appeal appellate district circuit high crown county magistrates constitutional military "
    "lower tribal criminal".split()
)
_COUNTED_OUT = frozenset({"one", "another"})
_COMPARED = frozenset({"younger", "elder", "older"})
_FURTHER = frozenset("second third fourth fifth sixth another other further fellow".split())
_NO_MORE = frozenset({"former", "retired", "ex"})
_STAFF = frozenset({"office", "staff"})  # of one person
_APART = frozenset({"shadow", "prime"})
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
        self._by_place: dict[int, Referent] = {}
        self.institutions = Institutions(scene, salience)
        self.handles = Handles(scene)
        self.labels = Labels(scene, readings)
        self.surnames = Surnames(scene, salience)
        self.pairs = Pairs(scene, salience)
        self.kin = Kin(scene, salience)
        self._several: dict[str, bool] = {}
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
        if answer := self._by_name(start, end, avoid):
            return answer
        surface = scene.text[start:end].lstrip(" ,")
        inside = scene.within(start, end)
        opens_with_name = bool(inside) and scene.names[inside[0]].start == end - len(surface)
        phrase = parse(without_asides(surface.rstrip(" ,")), named=opens_with_name)
        if phrase is None:
            return Answer((), 0.3, rule="unresolved: the source has no noun to tell a speaker by")
        described = (
            self.pairs.meant(phrase, surface.rstrip(" ,"), start, avoid)
            or self._of_somebody(phrase, start, end)
            or self.known(phrase, start, end, avoid)
            or self._presented(phrase, start, end, avoid)
        )
        rule = "the article names nobody whom the source describes: it goes by its noun phrase"
        return described or Answer((self.bring_in(phrase, (start, end)),), 0.7, rule=rule)

    def _by_name(self, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom the source names, by a handle, a label, a surname that several have, itself or beside it."""
        scene = self.scene
        if (
            known := self.handles.meant(start, end)
            or self.labels.meant(start, end)
            or self.surnames.meant(start, end, avoid)
        ):
            return known
        if named := scene.named(start, end):
            is_head = named is scene.head(start, end)
            by = "the source" if is_head else "an apposition in the source"
            return Answer((named,), 0.9, rule=f"{by} names the speaker")
        if called := scene.called(start, end):
            return Answer((called,), 0.9, rule="the source says what the speaker is called")
        return self.handles.account(start, end)

    def _of_somebody(self, phrase: Phrase, start: int, end: int) -> Answer | None:
        """Whom a description means by whose it is: somebody's campaign, relative, spouse, a label's role."""
        is_named = bool(self.scene.within(start, end))
        if phrase.head in OWNED and not is_named and (owned := self.institutions.owned(phrase, start)):
            return Answer((owned,), 0.6, rule=f"the {phrase.head} of whom it belongs to")
        if relative := self.kin.meant(phrase, start):
            return relative
        if self.scene.text.startswith(":", end) and (holder := self._holder(phrase)):
            return Answer((holder,), 0.7, rule="the only one whom the article gives the role of the label")
        return None

    def _presented(self, phrase: Phrase, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom the network reads a description to mean, or as what the article presents whoever that is."""
        if read := self._read(phrase, self.readings.read((start, end)), (start, end), avoid):
            return Answer((read,), 0.25, rule=READ_SO)
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
        sits = phrase.head in BENCH and phrase.modifiers.isdisjoint(_NO_MORE)
        if sits and heads and BENCH.isdisjoint(heads):
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

    def _are_several(self, noun: str) -> bool:
        """Whether the text speaks of another or of several of a noun."""
        if noun not in self._several:
            more = rf"\b(?:another|other|second|two|three|both|several)\s(?:\w+\s)?{re.escape(noun)}s?\b"
            self._several[noun] = re.search(more, self.scene.text, re.I) is not None
        return self._several[noun]

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
