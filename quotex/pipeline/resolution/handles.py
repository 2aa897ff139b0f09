"""Whose a handle is: @roe_on_rails, the account of the keeper Ann Roe; one passenger, @roe_on_rails."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.names import fold
from quotex.pipeline.resolution.phrases import parse
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import HANDLE

_HANDLE = re.compile(rf"@({HANDLE})\W*")
_BESIDE = re.compile(rf"[,(]\s*(@{HANDLE})[),\s]*$")  # one passenger, @roe_on_rails,
_POSTS_AS = re.compile(rf"(?:\bas\s|\()@({HANDLE})\b")
#: What stands between a name and its handle: (@tea; , a driver who posts as @tea; tweets as @tea.
_BETWEEN = re.compile(
    r"\s\(|(?:,\s(?:an?|the)\s[\w ’'-]{1,60}?)?,?\swho\s(?:\w+\s){1,2}as\s"
    r"|\s(?:posts?|tweets?|writes?|blogs?|posted|tweeted)\s(?:\w+\s)?as\s|[^.!?]{1,80}\sand,\sas\s"
)
_ACCOUNT_OF = re.compile(
    r"@\w+,\s(?:the|an)\s(?:\w+\s)?(?:account|feed|page|profile|handle)\s(?:of|run by|kept by)\s"
)
#: A user called tea_drinker: what they go by need not look like a name.
_USER = re.compile(
    r"\b(?:user|commenter|poster|redditor|blogger|reviewer|gamer|account)\s(?:called|named|known\sas)\s[\"“‘']?"
    r"([\w.-]*\w)[\"”’'\s,]*$"
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class Handles:
    """The people of an article, by the words of their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._accounts: dict[str, Referent] = {}

    def meant(self, start: int, end: int) -> Answer | None:
        """Whom the article names whose the handle is that a source is, or gives beside a description."""
        beside = _BESIDE.search(self.scene.text, start, end)
        if owner := self._owner(*(beside.span(1) if beside else (start, end))):
            return Answer((owner,), 0.6, rule="whose name is in the handle")
        if holder := self._holder(start, end):
            return Answer((holder,), 0.7, rule="whose account the source says it is")
        return None

    def account(self, start: int, end: int) -> Answer | None:
        """Somebody described who goes by the handle beside, but no document: a post by the shop, @tea."""
        beside = _BESIDE.search(self.scene.text, start, end) or _USER.search(self.scene.text, start, end)
        phrase = parse(self.scene.text[start : beside.start()]) if beside else None
        if beside is None or (phrase and phrase.kind == "document"):
            return None
        account = self._accounts.setdefault(beside[1], Referent(beside[1], "person"))
        return Answer((account,), 0.8, rule="the handle beside the description")

    @cached_property
    def _people(self) -> dict[str, set[Referent]]:
        people: dict[str, set[Referent]] = {}
        for person in {r for r in self.scene.cast if r.kind == "person" and "@" not in r.name}:
            words = [re.sub(r"\W", "", fold(word)) for word in person.name.split()]
            for word in {words[0], words[-1], words[0] + words[-1]}:
                if len(word) > 2:
                    people.setdefault(word, set()).add(person)
        return people

    @cached_property
    def _told(self) -> dict[str, Referent]:
        """Those of whom the text says what they post as: Ann Roe, who posts as @tea; Ann Roe (@tea)."""
        told = {}
        for match in _POSTS_AS.finditer(self.scene.text):
            begin = self.scene.layout.sentence_span(self.scene.layout.sentence(match.start()))[0]
            for i in reversed(self.scene.within(begin, match.start())):
                name, referent = self.scene.names[i], self.scene.cast[i]
                is_person = referent.kind == "person" or match.group().startswith("(")
                if is_person and _BETWEEN.fullmatch(self.scene.text, name.end, match.start(1) - 1):
                    told[match[1].casefold()] = referent
                    break
        return told

    @cached_property
    def _whole(self) -> dict[str, Referent]:
        """Those named, by all the letters of their names."""
        named = (referent for referent in reversed(self.scene.cast) if "@" not in referent.name)
        return {re.sub(r"\W", "", fold(referent.name)): referent for referent in named}

    def _holder(self, start: int, end: int) -> Referent | None:
        """Whose account a source says a handle is: @tea, the account of the keeper Ann Roe."""
        match = _ACCOUNT_OF.match(self.scene.text, start, end)
        people = [self.scene.cast[i] for i in self.scene.within(match.end(), end)] if match else []
        return next((person for person in reversed(people) if person.kind == "person"), None)

    def _owner(self, start: int, end: int) -> Referent | None:
        """Whose the handle is that the source is: the text says so, or their name is it, or part of it."""
        match = _HANDLE.fullmatch(self.scene.text, start, end)
        if not match:
            return None
        folded = match[1].casefold()
        if known := self._told.get(folded) or self._whole.get(folded):
            return known
        parts = [part.casefold() for part in _PART.findall(match.group(1))]
        joined = {"".join(parts[i : i + 2]) for i in range(len(parts))}
        owners = Counter(owner for part in {*parts, *joined} for owner in self._people.get(part, ()))
        most = owners.most_common(2)
        return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None
