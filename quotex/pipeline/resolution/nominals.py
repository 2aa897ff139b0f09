"""Descriptions: which entity of the article "the mayor" means, and what to call those it never names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.deeds import doer
from quotex.pipeline.resolution.described import Described
from quotex.pipeline.resolution.documents import Documents
from quotex.pipeline.resolution.handles import Handles
from quotex.pipeline.resolution.institutions import OWNED, Institutions
from quotex.pipeline.resolution.kin import Kin
from quotex.pipeline.resolution.labels import Labels
from quotex.pipeline.resolution.mention import Mention
from quotex.pipeline.resolution.named_later import named_next, put_off
from quotex.pipeline.resolution.pairs import Pairs
from quotex.pipeline.resolution.phrases import Phrase, parse, without_asides
from quotex.pipeline.resolution.reading import READ_SO, Readings
from quotex.pipeline.resolution.salience import REPLIES, Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.seats import Seats
from quotex.pipeline.resolution.surnames import Surnames
from quotex.pipeline.resolution.understood import understood
from quotex.pipeline.resolution.words import (
    COMPANIES,
    COMPARED,
    OFFICES,
    PERSON_NOUNS,
    POSSESSIVES,
    SOVEREIGNS,
)
from quotex.pipeline.spans import Span

#: What is linked only where the article itself says it of somebody: there may be many of them.
_MANY = frozenset(
    "spokesman spokeswoman spokesperson official source executive judge minister president victim accuser "
    "complainant survivor informant".split()
)
_TITLED = re.compile(r"\([\w. ]+\)\s+")  # (Mrs) Ann Roe
#: The survey of 612 likely voters.
_SAMPLE = re.compile(r"^(the (?:poll|survey)) of (?:\w+ ){0,2}?\d[\d,]* .*", re.I | re.S)
_SPOKEN_OF = re.compile(r"\b(?:the|my)\s([\w-]+)(?:\s([\w-]+))?", re.I)
#: I want to be the champion; I rode as the captain.
_I_AM = re.compile(r"\bI\b[^.!?“”\"]{0,40}?(?:[’']m|\b(?:am|was|be|been|being|become|became|as))\s$")
_STAFF = frozenset({"office", "staff"})  # of one person
_LEAST, _LEAST_FRESH = 1.0, 1.4  # weights of a description, in an opening too
_ALIKE = 2.0  # the weight of what says more than an unnamed speaker's noun
_POSSIBLE = 0.15  # the least belief in whom the text is about
_HARDLY = 0.02  # in whoever does what a noun tells
_DOUBTED = 0.03  # in a body that a description would mean by no more than its noun
_SURELY = 0.8  # in whom a description means, whatever the noun tells
_BY_MORE = 2.3  # the weight of more than that
_MOST = 40  # earlier mentions looked at
_CLOSE = 60  # characters in which somebody says what they are
_MOST_SPOKEN_OF = "the organisation spoken of most up to there"
# Weights on the scale of ``Salience.person``, found on the news training articles.
_SURE_ENOUGH = {"age": -3.0, "role": 1.5, "official": 1.5}


class Nominals:
    """Resolves noun phrases without a name; remembers the unnamed speakers that it has brought in."""

    def __init__(self, scene: Scene, salience: Salience, readings: Readings) -> None:
        self.scene = scene
        self.salience = salience
        self.readings = readings
        self._brought_in: dict[str, list[Referent]] = {}
        self.documents = Documents(scene)
        self._by_place: dict[int, Referent] = {}
        self.institutions = Institutions(scene, salience)
        self.handles = Handles(scene)
        self.labels = Labels(scene, readings)
        self.seats = Seats(scene)
        self.surnames = Surnames(scene, salience)
        self.pairs = Pairs(scene, salience)
        self.described = Described(scene)
        self.kin = Kin(scene, salience)
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
        plain = _SAMPLE.sub(r"\1", without_asides(surface.rstrip(" ,")))
        phrase = parse(plain, named=opens_with_name)
        if phrase is None:
            return Answer((), 0.3, rule="unresolved: the source has no noun to tell a speaker by")
        mention = Mention(scene, self.readings, phrase, start, end, avoid)
        described = (
            self.pairs.meant(phrase, surface.rstrip(" ,"), start, avoid)
            or self._of_somebody(mention)
            or self._known(mention)
            or self._presented(mention)
        )
        rule = "the article names nobody whom the source describes: it goes by its noun phrase"
        return described or Answer((self.bring_in(phrase, (start, end)),), 0.7, rule=rule)

    def _by_name(self, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom the source names, by a handle, a label, a surname that several have, itself or beside it."""
        scene = self.scene
        if (
            known := self.handles.meant(start, end)
            or self.labels.meant(start, end)
            or self.seats.meant(start, end)
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

    def _of_somebody(self, mention: Mention) -> Answer | None:
        """Whom a description means by whose it is: somebody's campaign, relative, spouse, a label's role."""
        phrase, (start, end) = mention.phrase, mention.span
        is_named = bool(self.scene.within(start, end))
        if phrase.head in OWNED and not is_named and (owned := self.institutions.owned(phrase, start)):
            return Answer((owned,), 0.6, rule=f"the {phrase.head} of whom it belongs to")
        is_staff = phrase.head in _STAFF or (phrase.head in OWNED and self._is_introduced(start, end))
        if is_staff and (office := self.institutions.staff(phrase.head, start, end)):
            return Answer((office,), 0.9, rule=f"the {phrase.head} of somebody named")
        if phrase.head == "team" and (campaign := self.institutions.campaign_by_team(phrase, start, end)):
            return Answer((campaign,), 0.7, rule="the campaign of whose team it is")
        if relative := self.kin.meant(phrase, start):
            return relative
        if self.scene.text.startswith(":", end) and (holder := self.described.holder(phrase)):
            return Answer((holder,), 0.7, rule="the only one whom the article gives the role of the label")
        return None

    def _is_introduced(self, start: int, end: int) -> bool:
        """Whether a source tells who somebody is before the name: the former governor Ann Roe's campaign."""
        names = [self.scene.names[i] for i in self.scene.within(start, end)]
        return bool(names) and re.search(r"[a-z]{3}", self.scene.text[start : names[-1].core]) is not None

    def known(self, phrase: Phrase, start: int, end: int, avoid: Collection[Referent] = ()) -> Answer | None:
        """Whom the description ``text[start:end]`` goes back to, none of ``avoid``; None if nothing links."""
        return self._known(Mention(self.scene, self.readings, phrase, start, end, avoid))

    def _known(self, mention: Mention) -> Answer | None:
        """Whom a description goes back to; None where nothing links.

        What several or anybody may be goes back to no more than unnamed speakers before. For others, what
        the article says of somebody goes before these, and these before what it leaves to be understood.
        """
        phrase = mention.phrase
        earlier = self._earlier(phrase) or self._spoke_last(mention)
        if phrase.plural and phrase.kind != "organization":
            return earlier
        if police := self._police(phrase):
            return police
        if not (mention.is_fresh or phrase.definite):
            return earlier
        if phrase.determiner in POSSESSIVES and phrase.head in _STAFF:
            return None  # nobody else's
        return (
            self._described(mention, earlier)
            or self._company(mention, earlier)
            or earlier
            or self._body_of_sort(mention)
            or self._put_off(mention)
            or self._official(mention)
            or self._doer(mention)
            or self._talked_of(mention)
        )

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

    def _spoke_last(self, mention: Mention) -> Answer | None:
        document = None if mention.is_specific else self.documents.spoke_last(mention.phrase)
        if document is None:
            return None
        return Answer((document,), 0.55, rule="the document that spoke last", antecedent=document.phrase)

    def _police(self, phrase: Phrase) -> Answer | None:
        police = self.institutions.police if phrase.head == "police" and not phrase.modifiers else None
        return Answer((police,), 0.6, rule="the only police force that the article names") if police else None

    def _described(self, mention: Mention, earlier: Answer | None) -> Answer | None:
        """Whom the article describes so, rather than an ``earlier`` speaker where it says much the same."""
        found = self.described.most_alike(mention)
        if found is None or found.weight < (_LEAST_FRESH if mention.is_fresh else _LEAST):
            return None
        may_be_other = mention.phrase.kind in ("organization", "group") or found.referent.kind != "person"
        is_doubted = may_be_other and not _is_believed(mention, found.referent, _DOUBTED)
        if (is_doubted and found.weight < _BY_MORE) or (earlier and found.weight < _ALIKE):
            return None
        if read := self._read_instead(mention, found.referent):
            return read
        return found.answer(min(0.85, 0.35 + 0.15 * found.weight), "the article describes the speaker so")

    def _read_instead(self, mention: Mention, described: Referent) -> Answer | None:
        """Whom the network reads a description to mean, surely nobody whom no more than a noun tells of."""
        if _is_believed(mention, described, _DOUBTED):
            return None
        read = self._understood(mention)
        return read if read and _is_believed(mention, read.referents[0], _SURELY) else None

    def _understood(self, mention: Mention) -> Answer | None:
        heard = self._heard.get(mention.phrase.head, ())
        read = understood(mention, {*heard, *mention.avoid})
        return Answer((read,), 0.25, rule=READ_SO) if read else None

    def _company(self, mention: Mention, earlier: Answer | None) -> Answer | None:
        """The body that "the company" means; "the paper" may be an ``earlier`` document."""
        phrase = mention.phrase
        may_be_paper = phrase.kind == "document" and earlier is not None
        if phrase.determiner != "the" or phrase.head not in COMPANIES or may_be_paper or mention.is_owned:
            return None
        body = self.institutions.spoken_of(phrase, mention.start, mention.reading)
        return body.answer(0.5, _MOST_SPOKEN_OF) if body else None

    def _body_of_sort(self, mention: Mention) -> Answer | None:
        """The body that "the council" means, by its name."""
        phrase = mention.phrase
        is_plain = phrase.kind == "organization" and phrase.determiner == "the" and not phrase.modifiers
        if not is_plain or phrase.head in ("party", *OWNED) or mention.is_owned:
            return None
        body = self.institutions.spoken_of(phrase, mention.start, mention.reading, by_name=True)
        return body.answer(0.5, _MOST_SPOKEN_OF) if body else None

    def _put_off(self, mention: Mention) -> Answer | None:
        follower = put_off(mention) if mention.is_in_opening else None
        if follower is None or not _is_believed(mention, follower, _POSSIBLE):
            return None
        return Answer((follower,), 0.45, rule="the opening describes whom the article names right after")

    def _official(self, mention: Mention) -> Answer | None:
        """Whom "the official" means: somebody in office that the text is surely about just there."""
        if mention.phrase.head != "official" or mention.phrase.determiner != "the":
            return None
        found = self.salience.person(mention.start, None, mention.avoid)
        if not found or found.weight <= _SURE_ENOUGH["official"]:
            return None
        in_office = any(role.head in OFFICES for role in found.referent.roles)
        return found.answer(0.45, "somebody in office whom the text is about there") if in_office else None

    def _doer(self, mention: Mention) -> Answer | None:
        phrase = mention.phrase
        is_plain = phrase.determiner == "the" and phrase.modifiers <= {"former"} and not mention.is_specific
        does = doer(self.scene, phrase, mention.start) if is_plain else None
        if does is None or not _is_believed(mention, does, _HARDLY):
            return None
        return Answer((does,), 0.5, rule="the person who does what the noun tells")

    def _talked_of(self, mention: Mention) -> Answer | None:
        """The person whom the text is about just there, for "the actor" and "the 44-year-old"."""
        phrase, years = mention.phrase, mention.ages
        means_person = phrase.head in PERSON_NOUNS - _MANY - SOVEREIGNS and phrase.determiner == "the"
        is_of_two = not COMPARED.isdisjoint(phrase.modifiers)  # the younger man
        if not years and (not means_person or is_of_two or mention.is_specific):
            return None
        others = self._heard.get(phrase.head, set())
        found = self.salience.person(
            mention.start,
            phrase.gender,
            mention.avoid,
            mention.reading,
            spoken_of=others,
            replies=REPLIES.match(self.scene.text, mention.end + 1) is not None,
        )
        if not found or not found.referent.is_surely_person or found.referent in others:
            return None
        if not _is_believed(mention, found.referent, _POSSIBLE):
            return None
        if found.weight <= _SURE_ENOUGH["age" if years else "role"]:
            return None
        if mention.is_of_another_role(found.referent):
            return None
        if years and any(role.head.isdigit() for role in found.referent.roles):
            return None  # of another age
        return found.answer(0.4, "the person whom the text is about there")

    def _presented(self, mention: Mention) -> Answer | None:
        """Whom the network reads a description to mean, or as what the article presents whoever that is."""
        phrase, start = mention.phrase, mention.start
        if read := self._understood(mention):
            return read
        if body := self.institutions.completed(phrase):
            return Answer((body,), 0.6, rule="the body whose name ends in this noun")
        if fuller_body := self.institutions.presented(phrase, start):
            return Answer((self.bring_in(fuller_body),), 0.6, rule="as the article presents the body")
        if fuller := self.documents.presented(phrase, start):
            return Answer((self.bring_in(fuller),), 0.65, rule="as the article presents the document")
        if first := self.documents.introduced(phrase, start):
            return Answer((self.bring_in(first),), 0.6, rule="as the article introduces the document")
        if after := named_next(mention):
            return Answer((after,), 0.5, rule="whom the paragraph names next without a word of who that is")
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


def _is_believed(mention: Mention, referent: Referent, least: float) -> bool:
    """Whether the network, if there is one, does not take a description for somebody else."""
    return mention.reading is None or mention.reading.of((referent,)) >= least
