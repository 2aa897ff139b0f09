"""Pronouns as sources: he and she, it and they, who and which."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from quotex.pipeline.resolution.bystanders import Bystanders
from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.fronted import looks_forward_to
from quotex.pipeline.resolution.given_names import GIVEN_NAMES
from quotex.pipeline.resolution.layout import WORD, casefolded
from quotex.pipeline.resolution.names import fold
from quotex.pipeline.resolution.nominals import Nominals
from quotex.pipeline.resolution.phrases import is_role, parse
from quotex.pipeline.resolution.reading import Reading, Readings, likelier
from quotex.pipeline.resolution.relatives import Relatives
from quotex.pipeline.resolution.salience import REPLIES, Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import DOCUMENTS, ORGANIZATION_SUFFIXES, ORGANIZATIONS, Gender
from quotex.pipeline.spans import Span

GENDERS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_FIRST = {"i", "we", "me", "my", "our", "us", "mine", "ours", "myself", "ourselves"}
_SECOND = {"you", "your", "yours", "yourself", "yourselves"}
_PLURAL = {"they", "them", "their", "theirs", "themselves"}
_NEUTER = {"it", "its", "itself"}
_RELATIVE = {"who", "which", "that", "whom", "whose"}
PRONOUNS = frozenset(GENDERS) | _FIRST | _SECOND | _PLURAL | _NEUTER | _RELATIVE

#: How names of companies end, and few surnames: Quarries, Holding.
_OF_BODIES = re.compile(r"(?:ies|ings?|works)$")
_ADDS = re.compile(r"(?:also\s)?(?:adds?|added|continue[ds]?|goes on|went on|conclude[ds]?)\b")
_READS = re.compile(r"(?:reads?|runs?|ran|beg[ai]ns?|opens|opened|ends|ended|shows?|showed)\b")
#: It said in a statement.
_STATES = re.compile(
    r"it\s+(?:[\w’'-]+\s+){1,4}in (?:an?|its)\s+(?:[\w-]+\s+){0,3}"
    r"(?:statement|note|letter|e-?mail|filing|release|post|tweet|report|message|memo|notice|submission|blog)\b",
    re.I,
)
_OPENING = re.compile(r"[\W_]*(?:The|Its|A|An|His|Her|Their)\s+(?:[\w’'-]+\s+){1,4}")
_PERIOD = re.compile(r"\b(?:average|mean|median|typical|usual|maximum|minimum|total)\s+$", re.I)
_BROUGHT_IN = re.compile(
    r"\b(?:an?|one)\s+(?:[\w’'-]+\s+){1,4}?(?:(?=of|from|in|on|with|that|which)|(?<=[\w’'-]\s)(?=\w+ed\b))"
    r"|\b(?:an?|one)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+(?=[,.;:])"
)
#: A verb, not the rest of a name or a list: Ashby Water has replaced its head.
_GOES_ON_WITH = re.compile(
    r"\s(?:has|have|had|was|were|is|are|will|would|did|does|said|says|\w+(?:ed|[^s]s))\b"
)
#: Several of the owners have come; The team were late.
_SEVERAL = re.compile(
    r"[\W_]*((?!None\b)[A-Z][\w’'-]*(?:\s(?!(?:who|which|that)\b)[\w’'-]+){0,6}?)\s"
    r"(?=(?:has|have|had|was|were|is|are|will|would|can|could|may|might|did|do|does|said|say|told|sent|wrote"
    r"|went|came|took|made|met|held|got|left|put|saw|found|ran|stood|won|lost|began|gave|kept|brought|sat|\w+ed)\b)"
)
_SHORT = 12  # characters
_SURE = 0.5
_POSSIBLE = 0.15  # the least belief in the body with which the sentence before opens
READ = "whom the network reads it to mean"
_UNTOLD = "unresolved pronoun: nothing tells who is spoken to"
_LAST_DOCUMENT = "the document spoken of last"
_OPENS = "what this sentence, or the one before, opens with"
#: I'm Roe; the name is Roe; it's me, Roe; he was Roe.
_TELLS_NAME = re.compile(
    r"\b(?:I(?:['’]m|\s+am)(?:\s+speaking\s+as)?|names?\s+(?:is|was)|it['’]s\s+me|this\s+is|s?he\s+was|called),?\s+$",
    re.I,
)
_WHOM = (" whom ", "(whom ")
_THING = ("the ", "The ", " a ", " an ")  # the Roe plan
_INNER = re.compile(r"(?<=[\s(\[:—])[\"“‘'«]")
_REACH = 400  # characters
_BYSTANDERS = 2  # sentences
_SUBJECT_BEHIND = 2.0  # log-odds: so it is for 194 of 203 in GAP's training passages


class Pronouns:
    """Finds what a pronoun stands for."""

    def __init__(self, scene: Scene, salience: Salience, nominals: Nominals, readings: Readings) -> None:
        self.scene = scene
        self.salience = salience
        self.nominals = nominals
        self.readings = readings
        self.bystanders = Bystanders(scene, nominals)
        self.relatives = Relatives(scene, nominals)

    def resolve(
        self,
        word: str,
        start: int,
        cue: str,
        content: Sequence[Span],
        host: Answer | None,
        avoid: Collection[Referent],
    ) -> Answer:
        """Resolve the pronoun ``word`` at ``start``.

        ``cue`` is its cue, both folded, ``content`` what is attributed to it; ``host`` tells who speaks the
        words that it stands in. It means none of ``avoid``.
        """
        quoted = self.scene.layout.is_quoted(start)
        if word in _FIRST:
            if host and host.referents and quoted:
                rule = "first person: whoever speaks the words around it"
                return Answer(host.referents[:1], 0.9 * host.score, rule=rule)
            return Answer((), 0.6, "author", rule="first person outside of quotations: the author")
        if word in _SECOND:
            return self._read_anybody(word, start) or Answer((), 0.3, "person", rule=_UNTOLD)
        if word in GENDERS:
            if host and quoted:  # nobody says "he" of himself
                avoid = {*avoid, *host.referents[:1]}
            if self.scene.text.endswith(_WHOM, 0, start):  # Ann Roe, whom she accused
                avoid = {*avoid, *self.relatives.resolve("whom", start - len("whom "), avoid).referents}
            return (not cue and self._read(word, start)) or self._person(word, start, cue, content, avoid)
        if word in _RELATIVE:
            return self.relatives.resolve(word, start, avoid)
        answer = self._they(word, start, avoid) if word in _PLURAL else self._it(word, start, cue)
        return self._rather_read(word, start, answer)

    def _reading(self, word: str, start: int) -> Reading | None:
        return self.readings.read((start, start + len(word)))

    def _person(
        self, word: str, start: int, cue: str, content: Sequence[Span], avoid: Collection[Referent]
    ) -> Answer:
        """Resolve he or she: nobody speaks of himself by name, so it is nobody named in its ``content``."""
        gender = GENDERS[word]
        reading = self.readings.read((start, start + len(word)), gender=gender)
        described = self.bystanders.before(start, _BYSTANDERS)
        replies = REPLIES.match(cue) is not None
        found = self.salience.person(
            start,
            gender,
            avoid,
            reading,
            described,
            spoken_of=self.spoken_of(content),
            replies=replies,
        )
        if found is None:
            unresolved = "unresolved pronoun: nobody mentioned nearby fits it"
            return Answer((), 0.3, "person", rule=unresolved)
        self.nominals.remember(found.referent)
        if found.referent.gender is None:
            found.referent.genders[gender] += 1
        score = max(0.35, min(0.9, 0.6 + 0.1 * found.weight))
        is_after = found.mention[0] > start
        rule = "first fitting person named after it" if is_after else "best fitting person mentioned before"
        return found.answer(score, rule)

    def spoken_of(self, content: Sequence[Span]) -> set[Referent]:
        """Those named in a content, but not whoever tells his own name there, nor by what is theirs."""
        text, layout = self.scene.text, self.scene.layout
        named, tell = set(), set()
        for start, end in content:
            inner = _INNER.search(text, start + 1, end)  # what is quoted in it, others say
            for i in self.scene.within(start, inner.start() if inner else end):
                name = self.scene.names[i]
                if _TELLS_NAME.search(text, max(start, name.start - _REACH), name.start):
                    tell.add(self.scene.cast[i])
                elif not (layout.possessive_after(name.end) or text.endswith(_THING, start, name.start)):
                    named.add(self.scene.cast[i])
        return named - tell

    def _read(self, word: str, start: int) -> Answer | None:
        """Whom the network takes a pronoun to mean that is no subject of a cue: it knows those best."""
        gender = GENDERS[word]
        reading = self._reading(word, start)
        fitting = {
            referent: belief
            for referent, belief in (reading.entities if reading else {}).items()
            if not referent.contradicts(gender)  # the sound of a name, its label may deceive
        }
        if subject := looks_forward_to(self.scene, word, start, gender):
            fitting[subject] = likelier(fitting.get(subject, 0.0), _SUBJECT_BEHIND)
        if not fitting:
            return None
        best = max(fitting, key=lambda referent: fitting[referent])
        return Answer((best,), max(0.35, min(0.9, fitting[best])), rule=READ)

    def _read_anybody(self, word: str, start: int) -> Answer | None:
        """Whom the network surely takes a pronoun to mean for which the rules know nobody."""
        reading = self._reading(word, start)
        surest = reading.surest(_SURE) if reading else None
        return Answer((surest,), 0.4, rule=READ) if surest else None

    def _rather_read(self, word: str, start: int, answer: Answer) -> Answer:
        """The answer, or another named body that the network surely takes "they" or "it" to mean."""
        reading = self._reading(word, start)
        is_named = any(referent.named for referent in answer.referents)
        other = reading.instead(answer) if reading and is_named else None
        return Answer((other,), 0.5, rule=READ) if other and other.kind != "person" else answer

    def _they(self, word: str, start: int, avoid: Collection[Referent]) -> Answer:
        if joint := self.salience.joint(start):
            return Answer(joint, 0.75, rule="those who spoke jointly right before")
        if found := self.salience.others(start, self._reading(word, start), plural=True):
            return found.answer(found.weight, "best fitting group or organisation mentioned before")
        if pair := self.salience.pair(start, avoid=avoid, alone=True):
            return Answer(pair, 0.4, rule="the only two people mentioned right before")
        if several := self._several(start):
            return several
        unresolved = "unresolved pronoun: no group mentioned nearby fits it"
        read = self._read_anybody(word, start)
        if read and self._is_told_apart(read.referents[0], start):
            read = None
        return read or Answer((), 0.3, "group", rule=unresolved)

    def _is_told_apart(self, referent: Referent, start: int) -> bool:
        """Whether somebody has been "he" or "she" since the last mention by name, and so is not "they"."""
        last = referent.last_before(start)
        if last is None or referent.gender is None:
            return False
        since = WORD.finditer(self.scene.text, last, start)
        return any(GENDERS.get(casefolded(word.group())) == referent.gender for word in since)

    def _several(self, start: int) -> Answer | None:
        """Those with whom the sentence of a "they" opens, or else the one before: The owners have ..."""
        layout = self.scene.layout
        here = layout.sentence(start)
        for begin in layout.sentences[max(0, here - 1) : here + 1][::-1]:
            match = _SEVERAL.match(self.scene.text, begin, start)
            if match is None or layout.is_quoted(match.start(1)):
                continue
            phrase = parse(match[1])
            if phrase and (phrase.plural or phrase.kind in ("organization", "group")):
                answer = self.nominals.resolve(*match.span(1))
                named = [referent for referent in answer.referents if referent.named]
                if answer.referents and len(named) != 1:
                    return replace(answer, score=0.5, rule=_OPENS, antecedent=match.span(1))
        return None

    def _it(self, word: str, start: int, cue: str) -> Answer:
        if _READS.match(cue) and (document := self._document(start)):
            return Answer((document,), 0.7, rule=_LAST_DOCUMENT)
        if cue in ("read", "reads") and (thing := self._lettered(start)):
            return Answer((thing,), 0.5, rule="what may bear writing, spoken of last")
        last = self._spoke_last(start) if _ADDS.match(cue) else None
        if last and last.kind == "document":
            return Answer((last,), 0.9, rule="what spoke last goes on")
        states = _STATES.match(self.scene.text, start) is not None  # no document does
        reading = self._reading(word, start)
        subject = self._subject(start, reading)
        if subject and not (states and subject.referents[0].kind == "document"):
            return subject
        if found := self.salience.others(start, reading, plural=False):
            return found.answer(found.weight, "best fitting organisation mentioned before")
        if body := self._taken_for_person(start):
            body.kind = "organization"
            return Answer((body,), 0.5, rule="who spoke last, a body that the model took for a person")
        if document := self._document(start):
            return Answer((document,), 0.4, rule=_LAST_DOCUMENT)
        rule = "unresolved pronoun: no organisation or document mentioned nearby fits it"
        return self._read_anybody(word, start) or Answer((), 0.3, "organization", rule=rule)

    def _spoke_last(self, start: int) -> Referent | None:
        """Who spoke last, here or in the sentence before."""
        layout = self.scene.layout
        begin = layout.sentences[max(0, layout.sentence(start) - 1)]
        spoke = (r for offset, _, r in reversed(self.salience.speakers[-5:]) if begin <= offset < start)
        return next(spoke, None)

    def _taken_for_person(self, start: int) -> Referent | None:
        """Who spoke last, if no more than a model's label tells a person."""
        last = self._spoke_last(start)
        if last is None or last.kind != "person" or not last.named or last.roles or last.gender:
            return None
        words = [fold(word) for word in last.name.split()]
        is_bodys = words[-1] in ORGANIZATION_SUFFIXES or _OF_BODIES.search(words[-1])
        return last if is_bodys and words[0] not in GIVEN_NAMES else None

    def _document(self, start: int) -> Referent | None:
        phrase = self.nominals.documents.spoken_of(start)
        return self.nominals.bring_in(phrase) if phrase else None

    def _lettered(self, start: int) -> Referent | None:
        """The thing that the sentence of an "it", or the one before, brings in last: a bedsheet."""
        layout = self.scene.layout
        begin = layout.sentences[max(0, layout.sentence(start) - 1)]
        for match in reversed(list(_BROUGHT_IN.finditer(self.scene.text, begin, start))):
            phrase = None if layout.is_quoted(match.start()) else parse(match.group())
            if phrase and phrase.kind == "unnamed" and not is_role(phrase.head):
                return Referent(phrase.text, "document", named=False, noun=phrase.head)
        return None

    def _subject(self, start: int, reading: Reading | None) -> Answer | None:
        """The body or document that the sentence of an "it" opens with, or else the one before.

        By its name, only where the network's ``reading`` may be so.
        """
        layout = self.scene.layout
        here = layout.sentence(start)
        for begin in layout.sentences[max(0, here - 1) : here + 1][::-1]:
            span = None
            named = self._opening_body(begin) if begin < layout.sentences[here] else None
            if named and (not reading or reading.of((named[0],)) >= _POSSIBLE):
                return Answer((named[0],), 0.7, rule=_OPENS, antecedent=named[1])
            if not layout.is_quoted(begin):
                span = _opening_phrase(self.scene.text, begin, start)
            if span:
                answer = self.nominals.resolve(*span)
                kinds = {referent.kind for referent in answer.referents}
                if kinds and kinds <= {"organization", "document", "group"}:
                    return Answer(answer.referents, 0.7, rule=_OPENS, antecedent=span)
        return None

    def _opening_body(self, begin: int) -> tuple[Referent, Span] | None:
        """The body whose name opens a sentence, as its subject."""
        scene = self.scene
        start = begin + len("The ") * scene.text.startswith("The ", begin)
        i = next(iter(scene.within(start, start + 1)), None)
        if i is None or scene.names[i].start != start or scene.layout.possessive_after(scene.names[i].end):
            return None
        name, referent = scene.names[i], scene.cast[i]
        is_subject = _GOES_ON_WITH.match(scene.text, name.end) is not None
        is_body = referent.kind == "organization" and referent.label != "place" and not referent.generic
        return (referent, (name.start, name.end)) if is_subject and is_body else None


def _opening_phrase(text: str, begin: int, end: int) -> Span | None:
    """The body or document that a sentence opens with, before ``end``."""
    match = _OPENING.match(text, begin, min(end, begin + _REACH))
    if not match:
        return None
    words = list(re.finditer(r"[\w’'-]+", match.group()))
    found = None
    for word in words[1:]:
        at = begin + word.start()
        # The average weekly benefit.
        is_period = _PERIOD.search(text, max(begin, at - _SHORT), at) is not None
        if word.group().casefold() in ORGANIZATIONS | DOCUMENTS and not is_period:
            found = word  # the police department
        elif found:
            break
    return (begin + words[0].start(), begin + found.end()) if found else None
