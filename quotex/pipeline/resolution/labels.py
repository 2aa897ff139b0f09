"""Whom a label means that is no name itself: a letter before a turn, an office, the court."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.reading import LIKELY, READ_SO, Reading, Readings
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import BENCH
from quotex.pipeline.spans import Span
from quotex.records import SpeakerKind

#: Who holds the office, or plays the part, for which a label stands: The Prime Minister (Ann Roe):
_HELD = re.compile(
    r"^[ \t]*(?P<label>[^\W\d_][^\r\n:()]{1,60})[ \t]\((?P<holder>[^\W\d_][^\r\n:()]{2,60})\)"
    r"(?:[ \t]\([^\r\n()]{1,40}\))?:",
    re.M,
)

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


class Labels:
    """Finds whom the labels of interviews and transcripts stand for."""

    def __init__(self, scene: Scene, readings: Readings) -> None:
        self.scene = scene
        self.readings = readings
        self._holders = Holders(scene)
        self._examination = Examination(scene)
        self._letters: dict[str, Referent] = {}

    def meant(self, start: int, end: int) -> Answer | None:
        """Whom an office, the Q and A of an interview, or the label of a court's transcript stands for."""
        text = self.scene.text
        if holder := self._holders.holder(start, end):
            return Answer((holder,), 0.9, rule="whom the label names in brackets")
        if _is_letter(text, start, end):
            if told := self._examination.speaker(text[start], start):
                return told
            if meant := self._letter(text[start], self.readings.read((start, end))):
                return Answer((meant,), 0.5, rule=READ_SO)
            kind: SpeakerKind = "author" if text[start] == "Q" else "none"
            return Answer((), 0.3, kind, rule="unresolved: a letter stands for the speaker")
        label = text[start:end].rstrip(" :")
        if label == "THE COURT" and self._judge:
            rule = "the court of a transcript is the one judge of the article"
            return Answer((self._judge,), 0.7, rule=rule)
        return self._examination.speaker("A", start) if label == "THE WITNESS" else None

    def _letter(self, letter: str, reading: Reading | None) -> Referent | None:
        """Whom a letter before a turn stands for, the same in all the text: who asks does not answer."""
        meant = reading.surest(LIKELY) if reading else None
        others = {who for other, who in self._letters.items() if other != letter} | self._examination.people
        if meant and meant.kind == "person" and meant not in others:
            return self._letters.setdefault(letter, meant)
        return self._letters.get(letter)

    @cached_property
    def _judge(self) -> Referent | None:
        """The one person whom the article calls Judge so-and-so."""
        entitled = zip(self.scene.names, self.scene.cast, strict=True)
        judges = {referent for name, referent in entitled if not BENCH.isdisjoint(name.titles)}
        return judges.pop() if len(judges) == 1 else None


def _person(scene: Scene, span: Span) -> Referent | None:
    """The first person named in a span."""
    named = (scene.cast[i] for i in scene.within(*span))
    return next((referent for referent in named if referent.kind == "person"), None)


def _is_letter(text: str, start: int, end: int) -> bool:
    """Whether a source is a letter before a turn, perhaps with a number: Q and A; Q1 and A1."""
    return (
        _LETTER.fullmatch(text, start, end) is not None
        and (text[end : end + 1] in (":", ".") or text[end : end + 2].isspace())
        and text[max(0, start - 1) : start] in ("", "\n", "\r")
    )
