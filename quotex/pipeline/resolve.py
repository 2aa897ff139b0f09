"""Resolves the source of each attribution to a speaker: null or a noun phrase, no blind guess."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quotex.pipeline.resolution.cast import Referent, assemble
from quotex.pipeline.resolution.layout import Layout, Span
from quotex.pipeline.resolution.names import find_names, fold
from quotex.pipeline.resolution.phrases import Phrase, ages, conjuncts, parse
from quotex.pipeline.resolution.roles import describe, reconsider
from quotex.pipeline.resolution.salience import Salience
from quotex.pipeline.resolution.words import (
    ARTICLES,
    DOCUMENTS,
    FEMALE_NOUNS,
    FOLLOWERS,
    MALE_NOUNS,
    ORGANIZATIONS,
    PERSON_NOUNS,
    POSSESSIVES,
    QUANTIFIERS,
    SYNONYMS,
    Gender,
)
from quotex.records import Speaker, SpeakerKind


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


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and how sure the resolution is: a raw score in [0, 1]."""

    speaker: Speaker
    score: float


_GENDERS: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
}
_FIRST = {"i", "we", "me", "my", "our", "us", "mine", "ours", "myself", "ourselves"}
_PLURAL = {"they", "them", "their", "theirs"}
_NEUTER = {"it", "its", "itself"}
_RELATIVE = {"who", "which", "that", "whom", "whose"}
_OPEN = re.compile(
    r"\s(?:of|from|at|in|for|to|with)\s|[’']s?\s", re.I
)  # a phrase that says of itself whom it means
_QUOTES = frozenset("\"“”„‟«‹'‘‛‚`")
_GENERIC = {
    "company",
    "firm",
    "business",
    "group",
    "organization",
    "organisation",
    "club",
    "startup",
    "start-up",
    "carrier",
    "service",
    "retailer",
    "operator",
    "maker",
    "giant",
    "developer",
    "manufacturer",
    "supplier",
    "studio",
    "outlet",
    "airline",
    "bank",
    "lender",
    "broadcaster",
    "newspaper",
    "paper",
    "charity",
    "union",
    "utility",
    "insurer",
    "publisher",
    "label",
    "brand",
    "chain",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """Whom a source refers to (several for joint sources), and how sure that is."""

    referents: tuple[Referent, ...]
    score: float
    kind: SpeakerKind = "none"

    def resolved(self) -> Resolved:
        if not self.referents:
            return Resolved(Speaker(None, self.kind), self.score)
        names = " & ".join(dict.fromkeys(r.name for r in self.referents))
        first = self.referents[0]
        described = next((r.phrase for r in first.roles if r.phrase), None) if first.named else None
        return Resolved(Speaker(names, first.kind, described), self.score)


def resolve(
    text: str,
    entities: Sequence[Entity],
    sentence_starts: Sequence[int],
    attributions: Sequence[Attributed],
) -> list[Resolved]:
    """Resolve every attribution, in the order given. Total: never raises."""
    return _Resolver(text, entities, sentence_starts, attributions).all()


class _Resolver:
    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        sentences: Sequence[int],
        attributions: Sequence[Attributed],
    ) -> None:
        self.text = text
        self.attributions = attributions
        quoted = [span for a in attributions for span in a.content if text[span[0] : span[0] + 1] in _QUOTES]
        self.layout = Layout(text, sentences, quoted)
        self.names = find_names(self.layout, [(e.start, e.end, e.label) for e in entities])
        self.name_starts = [n.start for n in self.names]
        self.cast = assemble(self.names)
        describe(self.layout, self.names, self.cast)
        reconsider(self.cast)
        self.salience = Salience(self.layout, self.names, self.cast)
        self.by_role: dict[str, list[tuple[int, frozenset[str], Referent]]] = {}
        for referent in {id(r): r for r in self.cast}.values():
            for role in referent.roles:
                self.by_role.setdefault(role.head, []).append((role.offset, role.modifiers, referent))
        for name, referent in zip(self.names, self.cast, strict=True):
            if referent.kind != "person" and not referent.generic:
                for word in {name.key[0], name.key[-1]}:
                    self.by_role.setdefault(word, []).append((name.start, frozenset(name.key), referent))
        self.bodies = [
            (n.start, r)
            for n, r in zip(self.names, self.cast, strict=True)
            if not r.is_surely_person and r.label in ("organization", "person") and not r.generic
        ]
        self.answers: dict[int, _Answer] = {}
        self.nominals: dict[str, list[tuple[int, Referent]]] = {}

    def all(self) -> list[Resolved]:
        order = sorted(range(len(self.attributions)), key=lambda i: _place(self.attributions[i]))
        open_: list[int] = []  # attributions whose content may hold the next ones
        previous: int | None = None
        for i in order:
            own = self.attributions[i]
            start, end = _place(own)[0], max(e for _, e in own.content) if own.content else 0
            while open_ and not any(s <= start and end <= e for s, e in self._hull(open_[-1])):
                open_.pop()
            host = open_[-1] if open_ else None
            answer = self._answer(own, host, previous)
            self.answers[i] = answer
            if own.source:
                for referent in answer.referents:
                    self.salience.spoke(own.source[0][0], referent)
            elif answer.referents:
                self.salience.spoke(start, answer.referents[0])
            open_.append(i)
            previous = i
        return [self.answers[i].resolved() for i in range(len(self.attributions))]

    def _hull(self, index: int) -> list[Span]:
        return list(self.attributions[index].content)

    def _answer(self, own: Attributed, host: int | None, previous: int | None) -> _Answer:
        if not own.source:
            return self._without_source(own, host, previous)
        start, end = own.source[0]
        speaker = self.answers[host] if host is not None else None
        return self._source(start, end, speaker, own)

    # --- sources

    def _source(self, start: int, end: int, host: _Answer | None, own: Attributed) -> _Answer:
        surface = self.text[start:end].strip(" ,.:;\n\t")
        word = re.sub(r"['’]s?$", "", surface.casefold())
        if word in _FIRST:
            if host and host.referents and self.layout.is_quoted(start):
                return _Answer(host.referents[:1], host.score * 0.9)
            return _Answer((), 0.6, "author")
        if word in _GENDERS:
            return self._person(start, _GENDERS[word], host)
        if word in _PLURAL:
            return self._they(start)
        if word in _NEUTER:
            return self._it(start, own)
        if word in _RELATIVE:
            return self._antecedent(start)
        parts = conjuncts(self.text, (start, end))
        if len(parts) > 1 and not self._is_one(parts):
            answers = [self._source(s, e, host, own) for s, e in parts]
            if all(a.referents for a in answers):
                everybody = tuple(dict.fromkeys(r for a in answers for r in a.referents))
                return _Answer(everybody, 0.9 * min(a.score for a in answers))
        return self._phrase(start, end)

    def _is_one(self, parts: list[Span]) -> bool:
        """Whether an "and" joins two roles of one person, or stands inside a name."""
        (s0, e0), (s1, e1) = parts[0], parts[-1]
        left, right = parse(self.text[s0:e0]), parse(self.text[s1:e1])
        if not left or not right:
            return True
        named_left = self._head_name(s0, e0)
        named_right = self._head_name(s1, e1)
        lowered = re.match(r"[a-z]", self.text[s1:e1]) is not None or bool(right.modifiers & PERSON_NOUNS)
        if named_right and named_right.kind == "person" and not named_left:
            return left.head in PERSON_NOUNS and not left.plural and lowered and not right.determiner
        if named_left is None and named_right is None:
            return (
                left.head in PERSON_NOUNS
                and not left.plural
                and not right.plural
                and not right.determiner
                and left.determiner != ""
            )
        if named_right and named_right.kind != "person":
            inside = self._names(s0, e1)
            return len(inside) == 1
        return False

    def _names(self, start: int, end: int) -> list[int]:
        low, high = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        if low and self.names[low - 1].end > start:
            low -= 1
        return list(range(low, high))

    def _head_name(self, start: int, end: int) -> Referent | None:
        """The entity that a phrase without appositions names, None where a common noun heads it."""
        comma = re.compile(r",|\s[–—-]\s|\(").search(self.text, start, end)
        stop = comma.start() if comma else end
        for i in self._names(start, stop):
            name = self.names[i]
            before = self.text[start : max(start, name.start)]
            after = self.text[name.end : stop]
            words = [w.casefold() for w in before.split()]
            if words and words[0] in QUANTIFIERS | {"more"} and name.key[-1].endswith("s"):  # noqa: F821, RUF100
                return None
            last = max((k for k, w in enumerate(words) if w in FOLLOWERS), default=-1)
            if last >= 0:  # "head of research Ann Roe" names her, "friends of Ann Roe" don't
                field = words[last + 1 :]
                if (
                    not field
                    or set(field) & (ARTICLES | POSSESSIVES)
                    or self.cast[i].kind != "person"
                    or re.search(r"\w", after)
                ):
                    return None
            if self.layout.possessive_after(name.end) and re.search(r"\w", after[2:]):
                continue
            follow = re.match(r"['’]?\.?\s+([\w’'-]+)", after)
            if follow and follow.group(1).casefold() not in FOLLOWERS and not follow.group(1)[0].isdigit():
                next_word = follow.group(1)
                if not next_word[0].isupper() and not next_word.endswith(("ed", "ing")):
                    continue
                if next_word[0].isupper():
                    continue
            if self.cast[i].generic:
                continue
            return self.cast[i]
        return None

    def _phrase(self, start: int, end: int) -> _Answer:
        if referent := self._head_name(start, end):
            return _Answer((referent,), 0.9)
        if referent := self._apposed_name(start, end):
            return _Answer((referent,), 0.9)
        surface = self.text[start:end].lstrip(" ,")
        inside = self._names(start, end)
        named = bool(inside) and self.names[inside[0]].start == end - len(surface)
        parsed = parse(re.split(r",|\s[–—-]\s|\s\(", surface.rstrip(" ,"))[0], named=named)
        if parsed is None:
            return _Answer((), 0.3)
        if found := self._known(parsed, start, end):
            return found
        return _Answer((self._nominal(parsed, start),), 0.7)

    def _apposed_name(self, start: int, end: int) -> Referent | None:
        """The name in "the organist, Hugh Penhallow," and "my sister (Ann)"."""
        match = re.compile(r"(?:,|\s[–—-])\s+|\s\(").search(self.text, start, end)
        head = parse(self.text[start : match.start()]) if match else None
        if not match or not head:
            return None
        found = self._head_name(match.end(), end)
        return found if found and (found.kind == "person" or head.kind != "document") else None

    # --- nominals

    def _known(self, phrase: Phrase, start: int, end: int) -> _Answer | None:
        """Whom a description goes back to, None where nothing links."""
        if phrase.plural and phrase.kind != "organization":
            return self._earlier_nominal(phrase)
        surface = self.text[start:end]
        lead = self.layout.paragraph(start) <= 2
        bare = phrase.determiner == "" and lead
        indefinite = phrase.determiner in ("a", "an")
        if indefinite and not lead:
            return None
        known = ages(surface) if "year" in surface else set()
        best: tuple[float, int, Referent] | None = None
        for head in {phrase.head, *known} | SYNONYMS.get(phrase.head, frozenset()):
            for offset, modifiers, referent in self.by_role.get(head, ()):
                if start <= offset < end or not self._agrees(phrase, referent):
                    continue
                fit = 4.0 if head in known else 2.0 if head == phrase.head else 1.2
                shared = len(phrase.modifiers & modifiers - {phrase.head})
                fit += 0.6 * shared
                if offset > start:
                    fit -= 0.5 if lead else 1.0
                if best is None or (fit, offset if offset < start else -offset) > best[:2]:
                    best = (fit, offset if offset < start else -offset, referent)
        earlier = self._earlier_nominal(phrase)
        if best and (phrase.definite or bare or indefinite):
            need = 1.0 if phrase.definite else 1.4
            if best[0] >= need and not (earlier and best[0] < 2):
                return _Answer((best[2],), min(0.85, 0.35 + 0.15 * best[0]))
        if (
            phrase.determiner == "the"
            and phrase.head in ORGANIZATIONS
            and (body := self._body(phrase, start))
        ):
            return body
        if earlier:
            return earlier
        if known or (
            phrase.determiner == "the"
            and phrase.head in PERSON_NOUNS
            and self._bare_role(phrase)
            and not _OPEN.search(surface)
        ):
            gender: Gender | None = (
                "f" if phrase.head in FEMALE_NOUNS else "m" if phrase.head in MALE_NOUNS else None
            )
            candidate = self.salience.person(start, gender, None)
            if (
                candidate
                and candidate[1] > 1.2
                and candidate[0].is_surely_person
                and not (known and self._has_age(candidate[0]))
            ):
                return _Answer((candidate[0],), 0.4)
        return None

    def _has_age(self, referent: Referent) -> bool:
        return any(role.head.isdigit() for role in referent.roles)

    def _bare_role(self, phrase: Phrase) -> bool:
        return phrase.head not in (
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "source",
            "executive",
            "judge",
            "minister",
            "president",
            "government",
        )

    def _agrees(self, phrase: Phrase, referent: Referent) -> bool:
        if phrase.head in FEMALE_NOUNS:
            return referent.gender != "m"
        if phrase.head in MALE_NOUNS:
            return referent.gender != "f"
        return phrase.kind != "document"

    def _earlier_nominal(self, phrase: Phrase) -> _Answer | None:
        """The unnamed speaker of the same noun that was brought in before."""
        if not phrase.definite or phrase.determiner in POSSESSIVES:
            return None
        for _, referent in reversed(self.nominals.get(phrase.head, ())):
            own = {w.casefold() for w in phrase.text.split()}
            if own <= {w.casefold() for w in referent.name.split()} | {phrase.head}:
                return _Answer((referent,), 0.65)
        return None

    def _body(self, phrase: Phrase, start: int) -> _Answer | None:
        """The body that "the company" goes back to: the one spoken of most just before."""
        if phrase.head not in _GENERIC:
            return None
        low, high = (
            bisect_left(self.bodies, start - 1500, key=lambda b: b[0]),
            bisect_left(self.bodies, start, key=lambda b: b[0]),
        )
        best: tuple[float, Referent] | None = None
        for offset, referent in self.bodies[low:high]:
            last = fold(referent.name.split()[-1])
            if last in ORGANIZATIONS and last not in SYNONYMS.get(phrase.head, {phrase.head}):
                continue
            distance = self.layout.sentence(start) - self.layout.sentence(offset)
            weight = len(referent.places) ** 0.5 - 0.4 * distance + 0.5 * self.layout.starts_sentence(offset)
            if best is None or weight > best[0]:
                best = (weight, referent)
        return _Answer((best[1],), 0.5) if best else None

    def _nominal(self, phrase: Phrase, start: int) -> Referent:
        referent = Referent(phrase.text, phrase.kind, plural=phrase.plural, named=False)
        if phrase.head in FEMALE_NOUNS:
            referent.genders["f"] += 3
        elif phrase.head in MALE_NOUNS:
            referent.genders["m"] += 3
        self.nominals.setdefault(phrase.head, []).append((start, referent))
        return referent

    # --- pronouns

    def _person(self, start: int, gender: Gender, host: _Answer | None) -> _Answer:
        avoid = host.referents[0] if host and host.referents and self.layout.is_quoted(start) else None
        found = self.salience.person(start, gender, avoid)
        if found is None:
            return _Answer((), 0.3, "person")
        referent, weight = found
        if referent.gender is None:
            referent.genders[gender] += 1
        return _Answer((referent,), max(0.35, min(0.9, 0.6 + 0.1 * weight)))

    def _they(self, start: int) -> _Answer:
        found = self.salience.others(start, plural=True)
        return _Answer((found[0],), found[1]) if found else _Answer((), 0.3, "group")

    def _it(self, start: int, own: Attributed) -> _Answer:
        cue = self.text[own.cue[0][0] : own.cue[0][1]].casefold() if own.cue else ""
        if re.fullmatch(r"(?:reads?|runs?|ran)\b.*", cue) and (document := self._document(start)):
            return _Answer((document,), 0.6)
        found = self.salience.others(start, plural=False)
        if found:
            return _Answer((found[0],), found[1])
        if document := self._document(start):
            return _Answer((document,), 0.4)
        return _Answer((), 0.3, "organization")

    def _document(self, start: int) -> Referent | None:
        """The document that the two sentences before speak of last."""
        begin = self.layout.sentences[max(0, self.layout.sentence(start) - 1)]
        words = list(re.finditer(r"[\w’'-]+", self.text[max(begin, start - 400) : start]))
        base = max(begin, start - 400)
        for i in range(len(words) - 1, -1, -1):
            if words[i].group().casefold() in DOCUMENTS:
                for j in range(i - 1, max(-1, i - 6), -1):
                    if words[j].group().casefold() in ARTICLES | POSSESSIVES:
                        parsed = parse(self.text[base + words[j].start() : base + words[i].end()])
                        return self._nominal(parsed, start) if parsed and parsed.kind == "document" else None
        return None

    def _antecedent(self, start: int) -> _Answer:
        """What a relative pronoun goes back to: the phrase right before it."""
        stop = (
            len(self.text[:start].rstrip(" ,—–-\n"))
            if start < 4000
            else start
            - len(self.text[start - 40 : start])
            + len(self.text[start - 40 : start].rstrip(" ,—–-\n"))
        )
        begin = self.layout.sentence_span(self.layout.sentence(start))[0]
        inside = self._names(max(begin, start - 200), stop)
        if inside and self.names[inside[-1]].end >= stop - 2:
            return _Answer((self.cast[inside[-1]],), 0.8)
        clause = self.text[max(begin, stop - 120) : stop]
        chunk = re.split(r"[;:!?“”\"()—–]|,\s", clause)[-1]
        if inside and re.match(r",\s+(?:an?|the)\s", self.text[self.names[inside[-1]].end :][:8]):
            return _Answer((self.cast[inside[-1]],), 0.6)
        determiner = list(
            re.finditer(
                r"\b(?:the|an?|his|her|its|their|one|two|three|some|many|those|several)\s", chunk, re.I
            )
        )
        phrase = chunk[determiner[-1].start() :] if determiner else " ".join(chunk.split()[-2:])
        offset = stop - len(phrase)
        parsed = parse(phrase)
        if parsed is None:
            return _Answer((), 0.3, "person")
        return self._known(parsed, offset, stop) or _Answer((self._nominal(parsed, start),), 0.45)

    # --- nobody named

    def _without_source(self, own: Attributed, host: int | None, previous: int | None) -> _Answer:
        start = own.content[0][0] if own.content else 0
        if own.cue:
            cue = self.text[own.cue[0][0] : own.cue[0][1]].casefold()
            if previous is not None and cue.endswith("ing") and self._same_sentence(previous, own.cue[0][0]):
                return _Answer(self.answers[previous].referents, 0.5 * self.answers[previous].score)
            return _Answer((), 0.6)
        echo = self._echo(own)
        if echo is not None:
            return echo
        if previous is None or host is not None:
            return _Answer((), 0.4)
        return self._goes_on(start, previous)

    def _same_sentence(self, previous: int, offset: int) -> bool:
        own = self.attributions[previous]
        spans = own.cue or own.source or own.content
        return bool(spans) and self.layout.sentence(spans[0][0]) == self.layout.sentence(offset)

    def _goes_on(self, start: int, previous: int) -> _Answer:
        """Speech that nothing attributes: of whoever spoke right before."""
        before = self.attributions[previous]
        last = max(e for s, e in (*before.content, *before.cue, *before.source))
        apart = self.layout.paragraph(start) - self.layout.paragraph(last - 1)
        answer = self.answers[previous]
        if apart > 2 or not answer.referents:
            return _Answer((), 0.4)
        return _Answer(answer.referents[:1], (0.6 if not apart else 0.45) * answer.score)

    def _echo(self, own: Attributed) -> _Answer | None:
        """A quotation of a headline, found again with its speaker further on."""
        start, end = own.content[0] if own.content else (0, 0)
        if self.layout.paragraph(start) > 1:
            return None
        words = _letters(self.text[start:end])
        if len(words) < 8:
            return None
        for other in self.attributions:
            if other.source and any(words in _letters(self.text[s:e]) for s, e in other.content):
                answer = self._source(*other.source[0], None, other)
                return _Answer(answer.referents, 0.8 * answer.score)
        return None


def _place(own: Attributed) -> tuple[int, int]:
    spans = own.content or own.source or own.cue or ((0, 0),)
    return min(s for s, _ in spans), -max(e for _, e in spans)


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
