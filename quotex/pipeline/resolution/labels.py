"""Whom a label means that is no name itself: a handle, or a letter before a turn."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.names import fold
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import HANDLE
from quotex.pipeline.spans import Span

_HANDLE = re.compile(rf"@({HANDLE})\W*")
_POSTS_AS = re.compile(rf"(?:\bas\s|\()@({HANDLE})\b")
#: What stands between a name and its handle: (@tea; , a driver who posts as @tea; tweets as @tea.
_BETWEEN = re.compile(
    r"\s\(|(?:,\s(?:an?|the)\s[\w ’'-]{1,60}?)?,?\swho\s(?:\w+\s){1,2}as\s"
    r"|\s(?:posts?|tweets?|writes?|blogs?|posted|tweeted)\s(?:\w+\s)?as\s|[^.!?]{1,80}\sand,\sas\s"
)
_ACCOUNT_OF = re.compile(
    r"@\w+,\s(?:the|an)\s(?:\w+\s)?(?:account|feed|page|profile|handle)\s(?:of|run by|kept by)\s"
)
#: Who holds the office, or plays the part, for which a label stands: The Prime Minister (Ann Roe):
_HELD = re.compile(
    r"^[ \t]*(?P<label>[^\W\d_][^\r\n:()]{1,60})[ \t]\((?P<holder>[^\W\d_][^\r\n:()]{2,60})\)"
    r"(?:[ \t]\([^\r\n()]{1,40}\))?:",
    re.M,
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

_LETTER = re.compile(r"\w|[QA]\d{1,3}")
#: What tells who asks in a court's transcript: BY MS. ROE:; CROSS-EXAMINATION BY MR. LUND; Q. (By Ms. Roe).
_EXAMINER = re.compile(
    r"^[ \t]*(?:(?:[\w-]+[ \t]+){0,2}[\w-]*(?:examination|examined)[ \t]+\(?by[ \t][^\r\n:]{2,60}:?"
    r"|by[ \t][^\r\n:]{2,60}:)[ \t]*$|^[ \t]*Q[.:]?[ \t]+\(by[ \t][^\r\n()]{2,60}\)",
    re.I | re.M,
)
#: Who answers from there on: BO HALE, having been duly sworn, testified as follows.
_WITNESS = re.compile(
    r"[^\r\n,(]{2,80}[,(][^.;:]{0,200}?\b(?<!had )(?<!has )(?<!have )(?:sworn|affirmed)"
    r"(?=[,.;:)\]]|\s*$|\s(?:as\sa\switness|and|on|by|was|testified|to\s(?:tell|testify))\b)"
)


class Handles:
    """The people of an article, by the words of their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

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

    def holder(self, start: int, end: int) -> Referent | None:
        """Whose account a source says a handle is: @tea, the account of the keeper Ann Roe."""
        match = _ACCOUNT_OF.match(self.scene.text, start, end)
        people = [self.scene.cast[i] for i in self.scene.within(match.end(), end)] if match else []
        return next((person for person in reversed(people) if person.kind == "person"), None)

    def owner(self, start: int, end: int) -> Referent | None:
        """Whose the handle is that the source is: the text says so, or their name is it, or part of it."""
        match = _HANDLE.fullmatch(self.scene.text, start, end)
        if not match:
            return None
        folded = match[1].casefold()
        if known := self._told.get(folded) or self._whole.get(folded):
            return known
        parts = [part.casefold() for part in _PART.findall(match.group(1))]
        joined = {"".join(parts[i : i + 2]) for i in range(len(parts))}
        owners = set().union(*(self._people.get(part, set()) for part in {*parts, *joined}))
        return owners.pop() if len(owners) == 1 else None


class Holders:
    """Whom the labels of a transcript stand for that name them once, in brackets."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._told: dict[str, list[tuple[int, Referent]]] = {}
        for match in _HELD.finditer(scene.text):
            holder = _person(scene, match.span("holder"))
            if holder and not _person(scene, match.span("label")):
                self._told.setdefault(match["label"].casefold(), []).append((match.start(), holder))

    def holder(self, start: int, end: int) -> Referent | None:
        """Whom a label means: whoever it names last before, else whom it names next."""
        told = self._told.get(self.scene.text[start:end].casefold())
        if not told or not self.scene.text.startswith(":", end):
            return None
        before = bisect_right(told, start, key=lambda item: item[0])
        return told[max(0, before - 1)][1]


class Examination:
    """Who asks and who answers in a court's transcript, as the headings and the oaths before a place tell."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        oaths = (_WITNESS.match(scene.text, *paragraph) for paragraph in scene.layout.paragraphs)
        self._told = {
            "Q": [(match.start(), _person(scene, match.span())) for match in _EXAMINER.finditer(scene.text)],
            "A": [(match.start(), _person(scene, match.span())) for match in oaths if match],
        }

    @property
    def people(self) -> set[Referent]:
        """All who ask or answer."""
        return {person for told in self._told.values() for _, person in told if person}

    def speaker(self, letter: str, start: int) -> Answer | None:
        """Whom a letter before a turn means; None where nothing before ``start`` tells."""
        told = self._told.get(letter, [])
        before = bisect_right(told, start, key=lambda item: item[0])
        if not before:
            return None
        person = told[before - 1][1]
        if person is None:
            return Answer((), 0.3, rule="unresolved: the heading names nobody")
        rule = "whose examination the heading says it is" if letter == "Q" else "the witness sworn last"
        return Answer((person,), 0.9, rule=rule)


def _person(scene: Scene, span: Span) -> Referent | None:
    """The first person named in a span."""
    named = (scene.cast[i] for i in scene.within(*span))
    return next((referent for referent in named if referent.kind == "person"), None)


def is_letter(text: str, start: int, end: int) -> bool:
    """Whether a source is a letter before a turn, perhaps with a number: Q and A; Q1 and A1."""
    return (
        _LETTER.fullmatch(text, start, end) is not None
        and (text[end : end + 1] in (":", ".") or text[end : end + 2].isspace())
        and text[max(0, start - 1) : start] in ("", "\n", "\r")
    )
