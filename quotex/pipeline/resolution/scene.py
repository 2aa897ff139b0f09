"""What an article names, where, and which entity a phrase names: the ground that resolution stands on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotex.pipeline.resolution.aliases import unite
from quotex.pipeline.resolution.cast import Referent, assemble, complete, entitle
from quotex.pipeline.resolution.layout import Layout, casefolded
from quotex.pipeline.resolution.names import Name, find_names
from quotex.pipeline.resolution.phrases import ASIDE, Phrase, is_role, parse, singular, tells_sort
from quotex.pipeline.resolution.roles import describe, reconsider
from quotex.pipeline.resolution.words import (
    ARTICLES,
    DETERMINERS,
    FOLLOWERS,
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    MATTERS,
    ORGANIZATIONS,
    PERSON_NOUNS,
    QUANTIFIERS,
    RANKS,
    SPEAKERS_FOR,
)
from quotex.pipeline.spans import Span
from quotex.records import Evidence, SpeakerKind

#: Where a noun phrase ends and an apposition or an aside begins.
_APPOSED = re.compile(r"(?:,|\s(?:[–—-]|--))\s+|\s\(")
_HOME = re.compile(r"\s(?:from|in)\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\s*$")
_LISTED = re.compile(r"[a-z]+(?=,| and )")
_SOME = re.compile(r"\b(?:among|included|including)\b")
_AND = re.compile(r",?\s+and\s+|,\s+")
_CALLED = re.compile(
    r"\b(?:named|called|nicknamed|known as|by the name of|whose (?:first |full )?name (?:is|was)"
    r"|who (?:sings|performs|writes|records|blogs|tweets|posts) as"
    r"|whom? (?:everybody|everyone|friends|colleagues|locals|they(?: all)?) (?:still )?calls?"
    r"|(?:calling|styling) (?:\w+self|themselves)|who calls? (?:\w+self|themselves)"
    r"|who (?:simply |only )?g[ai]ves? (?:only )?(?:(?:his|her|their) (?:first |full )?|one )name,?"
    r"(?: only| simply)?(?: as)?"
    r"|who signs? (?:\w+self|themselves)"
    r"|(?:listed|registered|identified) only as"
    r"|who asked to be (?:called|identified|known)(?: only)?(?: as)?)\s+"
)
_INITIALS = re.compile(r"\s\([A-Z][A-Za-z]{1,7}\)")
#: What a body is, after its name: the Daily Ledger newspaper.
_SORT = re.compile(
    r" (?:news |research |pressure )?(?:newspaper|magazine|website|group|agency|company|firm|chain|union"
    r"|faction|bloc|charity|network)\W*"
)
_WHO = re.compile(r"\s(?:who|whom|that)\s")
_WHOSE = re.compile(r",\swhose\s(?:[\w’'-]+\s){0,4}[\w’'-]+,\s")
_IS = re.compile(
    r"\b(?:as|is|was|are|were|be|been|became|becomes?|called|calls|(?:him|her|them)sel(?:f|ves))\s(?:an?|the)\b[^,]*$"
)
_ONE = ("one of ", "another ", "one ", "one,", "a third ", "the other half of ", "half of ")
_HEADS = frozenset("leader head chair chairman chairwoman director master".split())
_OWNERS = frozenset("owner operator employer publisher maker parent partner contractor supplier".split())
_PEOPLE = PERSON_NOUNS - _OWNERS  # who are no bodies
_SHORT_WORD = 4  # letters of a word in -ing that is no participle: king
#: National Rally (RN) president Ann Roe.
_INITIALS_ON = re.compile(r"\s\([A-Z][A-Za-z]{1,7}\)\s(?=[a-z])")
_NEXT_WORD = re.compile(
    r"(?:\s\([A-Z][A-Za-z]{1,7}\)(?=\s[a-z]))?(?:[/-]\w+(?: [A-Z]\w+)*)*['’”\"]?\.?\s+([\w’'-]+)"
)
#: What stands before a noun, no verb: the managing director, a fact-finding mission.
_ONE_MORE = re.compile(r"\s+([\w’'-]+)[\s,]*")
_BEFORE_NOUN = re.compile(
    r"(?:acting|attending|commanding|consulting|contributing|engineering|founding|incoming|managing|marketing"
    r"|operating|outgoing|planning|presiding|programming|sitting|training|visiting|\w+-\w+(?:ing|ed))$"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a source refers to (several for joint sources, none where nobody can be told).

    Attributes
    ----------
    score
        How sure that is, in [0, 1].
    kind
        The kind of speaker where there is no referent.
    turn
        Whether only the turn in a dialogue tells.
    rule
        In plain words, how the answer was found or why there is none.
    evidence
        What was weighed for it.
    antecedent
        The mention that the source goes back to.
    """

    referents: tuple[Referent, ...]
    score: float
    kind: SpeakerKind = "none"
    turn: bool = False
    rule: str = ""
    evidence: tuple[Evidence, ...] = ()
    antecedent: Span | None = None


class Scene:
    """The names of a text and the entities behind them, by place."""

    def __init__(self, layout: Layout, entities: Sequence[tuple[int, int, str]]) -> None:
        self.layout = layout
        self.text = layout.text
        self.names: list[Name] = find_names(layout, entities)
        self.cast: list[Referent] = unite(self.text, self.names, assemble(self.names))
        complete(self.names, self.cast)
        entitle(self.text, self.names, self.cast)
        self._starts = [name.start for name in self.names]
        self._mentions: dict[int, list[Name]] = {}
        self._full: dict[int, list[Span]] = {}
        for name, referent in zip(self.names, self.cast, strict=True):
            self._mentions.setdefault(id(referent), []).append(name)
            if name.text == referent.name:
                self._full.setdefault(id(referent), []).append((name.start, name.end))
        describe(layout, self.names, self.cast)
        reconsider(self.cast)

    def within(self, start: int, end: int) -> range:
        """Indices of the names that touch ``text[start:end]``."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if low and self.names[low - 1].end > start:
            low -= 1
        return range(low, high)

    def mentions(self, referent: Referent) -> list[Name]:
        """The places where the text names an entity, in text order."""
        return self._mentions.get(id(referent), [])

    def named_in_full(self, referent: Referent, offset: int) -> Span | None:
        """Where the text last gives the name of an entity before ``offset``, else where it first does."""
        places = self._full.get(id(referent))
        if not places:
            return None
        return places[max(0, bisect_left(places, (offset, 0)) - 1)]

    def named(self, start: int, end: int) -> Referent | None:
        """The entity that a noun phrase names, itself or by an apposition; None where it only describes."""
        if whose := self._whose(start, end):
            return whose
        head = self.head(start, end)
        is_office = self.text.startswith("The ", start)  # The Chief Conservator of Forests, Ann Roe,
        if head and head.kind == "person" and (" " in head.name or not is_office):
            return head
        apposed = self.apposed(start, end)
        if head and apposed and apposed.kind == "person":
            # The PS, Dr Ann Roe: an office in capitals. The Ledger, citing Ann Roe: a body.
            opening = self._apposition(start, end)
            if opening and any(self.names[i].start == opening.end() for i in self.within(opening.end(), end)):
                return apposed
        return head or apposed

    def _whose(self, start: int, end: int) -> Referent | None:
        """Who speaks for a body in the clause that ends a source: the union, whose president, Ann Roe."""
        match = _WHOSE.search(self.text, start, end)
        for i in self.within(match.end(), match.end() + 1) if match else ():
            if self.cast[i].kind == "person" and not self.text[self.names[i].end : end].strip(" ,"):
                return self.cast[i]
        return None

    def head(self, start: int, end: int) -> Referent | None:
        """The entity that a noun phrase without its appositions names."""
        asides = ASIDE.finditer(self.text, start, end)
        aside = next((a for a in asides if not _INITIALS_ON.match(self.text, a.start(), end)), None)
        stop = aside.start() if aside else end
        begin = start
        for i in self.within(start, stop):
            name, referent = self.names[i], self.cast[i]
            if start <= name.start < end < name.end and self.layout.is_in_title_case(
                self.layout.sentence(start)
            ):
                return self._shorter(name, end)
            written = self.text[begin : max(begin, name.start)].split()
            before = [casefolded(word) for word in written]
            after = self.text[name.end : stop]
            if before and before[0] in QUANTIFIERS | {"more"} and name.key[-1].endswith("s"):
                return None  # some Democrats
            if any(b in ARTICLES and a not in FUNCTION_WORDS for a, b in pairwise(_without_sort(before))):
                return None  # a man washing a Buick
            if _acts_on(written):
                return None
            if not set(before).isdisjoint(FOLLOWERS) and not self._closes(written, after, referent):
                return None
            apposed = referent.label == "organization" and _SORT.fullmatch(after)
            if not referent.generic and (apposed or not self._modifies(name, after)):
                return self._titled(i, stop) or referent
            if referent.kind == "organization" and name.start - start <= len("the "):
                begin = name.end + self.layout.possessive_after(name.end)  # Save the Children's Ann Roe
        return None

    def _titled(self, i: int, stop: int) -> Referent | None:
        """Whom a title with a name in it stands before: Olympic cycling champion Ann Roe."""
        if i + 1 not in self.within(self.names[i].end, stop) or self.cast[i + 1].kind != "person":
            return None
        if self.cast[i].label == "person" or len(self.names[i].key) > 1:
            return None  # who acts: Ashby Police questioning suspect Ann Roe
        title = self.text[self.names[i].end : self.names[i + 1].start].split()
        is_title = bool(title) and title[-1] in PERSON_NOUNS and FUNCTION_WORDS.isdisjoint(title)
        return self.cast[i + 1] if is_title else None

    def _shorter(self, name: Name, end: int) -> Referent | None:
        """Whom a headline's name means without the verb that it ran into."""
        called = self.text[name.start : end].split()
        known = [(referent.name.split(), referent) for referent in dict.fromkeys(self.cast)]
        whole = [referent for words, referent in known if called[-len(words) :] == words]
        by_surname = [referent for words, referent in known if called == words[-1:]]
        return next(iter(whole), by_surname[0] if len(by_surname) == 1 else None)

    def _closes(self, before: list[str], after: str, referent: Referent) -> bool:
        """Whether a name closes a phrase: head of research Ann Roe, not friends of Ann Roe."""
        words = [casefolded(word) for word in before]
        last = max(i for i, word in enumerate(words) if word in FOLLOWERS)
        field = words[last + 1 :]
        first = next(i for i, word in enumerate(words) if word in FOLLOWERS)
        head = parse(" ".join(before[:first]))
        is_plural = head is not None and head.plural  # allies of former senator Ann Roe
        if head is not None and head.head in SPEAKERS_FOR and field:
            return False  # a spokeswoman for federal minister Ann Roe
        # Leader of the Opposition Ann Roe: an office in capitals.
        in_capitals = all(word[0].isupper() or word in ("of", "the") for word in before)
        is_office = in_capitals and words[0] in HONORIFICS | _HEADS
        if words[first - 1 : first] and (words[first - 1].endswith("ed") or words[first - 1] == "guilty"):
            return False  # the man accused of killing Ann Roe
        return (
            referent.kind == "person"
            and not set(field) <= RANKS | HONORIFICS  # a spokesman for former senator Ann Roe
            and not is_plural
            and words[last] in ("of", "for", "at")
            and (is_office or not set(field) & DETERMINERS)
            and not re.search(r"\w", after)
        )

    def _modifies(self, name: Name, after: str) -> bool:
        """Whether a name stands before the noun that it belongs to: Ashby's mayor, Ashby councillors."""
        if self.layout.possessive_after(name.end) and re.search(r"\w", after[2:]):
            return True
        following = _NEXT_WORD.match(after)
        if not following:
            return False
        word = following.group(1)
        if word.casefold() in FOLLOWERS or word[0].isdigit():
            return False
        if word[0].isupper() or not word.endswith(("ed", "ing")) or _BEFORE_NOUN.match(word):
            return True
        last = _ONE_MORE.fullmatch(after, following.end())  # a Lund College tracking poll
        return last is not None and tells_sort(last[1].casefold())

    def called(self, start: int, end: int) -> Referent | None:
        """The name in "a miller by the name of Hugh Penhallow"."""
        match = _CALLED.search(self.text, start, end)
        if not match:
            return None
        # The owner of a dog named Rex is not called Rex; a welder from Ashby named Bo Lund is.
        before = _HOME.sub("", self.text[start : match.start()])
        before = re.split(r",\s+(?=an?\s)", before)[-1]  # one of the waiters, a student named Bo Lund
        if not FOLLOWERS.isdisjoint(before.casefold().split()):
            return None
        begin = match.end() + len("the ") * self.text.startswith("the ", match.end())
        for i in self.within(begin, begin + 1):
            name = self.names[i]
            after = self.text[name.end : end].split()
            closes = not after or not after[0][0].isalpha() or after[0].casefold() in FOLLOWERS
            if name.start == begin and closes and not self.layout.possessive_after(name.end):
                return self.cast[i]
        return None

    def all_apposed(self, start: int, end: int) -> tuple[Referent, ...]:
        """The people in "two senators, Ann Roe of Ohio and Bo Lund of Iowa,"."""
        match = self._apposition(start, end)
        head = parse(self.text[start : match.start()]) if match else None
        if not match or not head or not head.plural or self._is_name(start, match.start()):
            return ()
        are_bodies = head.head not in _PEOPLE and self._ends_in_head(start, match.start(), head)
        if head.kind != "unnamed" and not (are_bodies and head.head in ORGANIZATIONS):
            return ()
        if _SOME.search(self.text, match.end(), end):
            return ()
        parts = {match.end(), *(m.end() for m in _AND.finditer(self.text, match.end(), end))}
        parts |= {part + len("the ") for part in parts if self.text.startswith("the ", part)}
        found = {self.cast[i]: self.names[i].start for i in self.within(match.end(), end)}
        people = tuple(r for r, start in found.items() if start in parts and r.kind == "person")
        bodies = tuple(r for r, start in found.items() if start in parts and r.kind == "organization")
        several = people or (bodies if are_bodies else ())
        opens = min((found[r] for r in several), default=end) - match.end() in (0, len("the "))
        return several if len(several) > 1 and opens else ()

    def apposed(self, start: int, end: int) -> Referent | None:
        """The name in "the organist, Hugh Penhallow," and "my sister (Ann)"."""
        match = self._apposition(start, end)
        if match and (initials := _INITIALS.match(self.text, match.start(), end)):
            match = self._apposition(initials.end(), end)  # the head of the union (RCA), Ann Roe,
        head = parse(self.text[start : match.start()]) if match else None
        is_label = head is not None and head.head == "label"  # of records
        is_body = head is not None and (is_label or head.head in ORGANIZATIONS)  # the paper, the Ledger
        if not match or not head or (head.kind == "document" and not is_body):
            return None
        found = self.head(match.end(), end)
        if not found and self.text[match.end() : end].partition(" ")[0].casefold() in DETERMINERS:
            found = self.apposed(match.end(), end)  # a mate, the cook, Ann Roe
        if not found or (head.kind == "document" and (found.kind == "person" or head.plural)):
            return None
        clause = _WHO.search(self.text, start, match.start())
        if found.kind == "person" and clause and _has_object(self.text[clause.end() : match.start()]):
            return None  # a clerk who drove the minister, Ann Roe
        if found.kind == "person":
            is_one = self.text[start:end].casefold().startswith(_ONE)
            return None if head.plural and not found.plural and not is_one else found
        is_person = head.head in _PEOPLE
        if is_person and not self._ends_in_head(start, match.start(), head):
            return None  # a spokeswoman for the company, Lund Brothers,
        said = self.text[match.end() : end].removeprefix("the ").rstrip(" ,")  # her builder, Lund Brothers,
        whole = (self.names[i].text for i in self.within(match.end(), end))
        is_all = any(
            said == name
            or said.startswith(f"{name} of ")
            or (said.endswith(name) and _is_sort(said.removesuffix(name)))  # the pub chain Lund Brothers
            for name in whole
        )
        return found if is_all or not is_person else None

    def _apposition(self, start: int, end: int) -> re.Match[str] | None:
        """Where an apposition begins: no comma inside a name or a list: for health, sport and work."""
        for match in _APPOSED.finditer(self.text, start, end):
            is_name = any(self.names[i].start < match.end() for i in self.within(*match.span()))
            listed = _LISTED.match(self.text, match.end(), end)
            if not is_name and not (listed and listed[0] in MATTERS):
                return match
        return None

    def _is_name(self, start: int, end: int) -> bool:
        """Whether the name of a person is all that stands there: Marks, Roe and Lund."""
        names = ((self.names[i], self.cast[i]) for i in self.within(start, end))
        return any((name.start, name.end, who.kind) == (start, end, "person") for name, who in names)

    def _ends_in_head(self, start: int, end: int, phrase: Phrase) -> bool:
        """Whether the head of a phrase is its last word: two banks, not scientists at two banks."""
        return singular(self.text[start:end].casefold().split()[-1]) == phrase.head


def _is_sort(words: str) -> bool:
    """Whether words before a body's name only tell of what sort it is: Ashby-based retailer."""
    return all(
        (word.islower() or word.endswith("-based")) and word not in FUNCTION_WORDS for word in words.split()
    )


def _has_object(clause: str) -> bool:
    """Whether a clause ends in somebody who is not its subject: drove the minister, not: is a minister."""
    words = clause.split()
    return bool(words) and is_role(words[-1].casefold()) and not _IS.search(" ".join(words[:-1]))


def _acts_on(before: list[str]) -> bool:
    """Whether somebody does something to whom a name behind these words means: a lawyer representing Mr."""
    while before and before[-1][0].isupper() and before[-1].casefold().rstrip(".") in HONORIFICS:
        before = before[:-1]
    acts = before[1:] and before[-1].endswith("ing") and len(before[-1]) > _SHORT_WORD
    is_state = before[-2:-1] and (before[-2].endswith("ly") or before[-2].casefold() in DETERMINERS)
    return bool(acts) and not is_state and FOLLOWERS.isdisjoint(before)


def _without_sort(before: list[str]) -> list[str]:
    """The words before a name without "the", where they tell its sort: rock group the Lunds."""
    is_sort = before[-1:] == ["the"] and not (ORGANIZATIONS | GROUPS).isdisjoint(before[-2:-1])
    acts = any(word.endswith("ing") for word in before)  # workers leaving company the Lunds
    return before[:-1] if is_sort and not acts and before[0] not in DETERMINERS else before
