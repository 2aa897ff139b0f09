"""Names in a text: runs of capitalised words, titles parted from them, with a label for what they name."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotex.pipeline.resolution.layout import WORD, Layout, Span
from quotex.pipeline.resolution.words import (
    AMBIGUOUS_TITLES,
    FEMALE_TITLES,
    FUNCTION_WORDS,
    HONORIFICS,
    MALE_TITLES,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    ORGANIZATION_HEADS,
    ORGANIZATION_SUFFIXES,
    PERSON_NOUNS,
    Gender,
)

_JOINERS = {"of", "for", "and", "&", "on", "in", "the"}
_GAP = re.compile(r"[ \t\u00a0]{1,2}|[ \t]?\r?\n[ \t]?")
_ABBREVIATED = HONORIFICS | {"st", "mt", "jr", "sr", "no", "co", "inc", "ltd", "corp"}


class Token(NamedTuple):
    """A word of the text, its possessive left out."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        return self.text.casefold().rstrip(".").replace("’", "'")


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands.

    Attributes
    ----------
    start, end
        Bounds with the titles before it.
    text
        The name alone, without titles, possessive and letters after it.
    key
        Its words, folded.
    titles
        The titles before it, folded, in order.
    label
        person, organization, place, other; None where nothing tells.
    """

    start: int
    end: int
    text: str
    key: tuple[str, ...]
    titles: tuple[str, ...]
    label: str | None

    @property
    def gender(self) -> Gender | None:
        """The gender that a title tells."""
        for title in self.titles:
            if title in FEMALE_TITLES:
                return "f"
            if title in MALE_TITLES:
                return "m"
        return None


def fold(word: str) -> str:
    """Casefold, without accents and stops, so that one name is always written alike."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().replace(".", "")


def find_names(layout: Layout, entities: Sequence[tuple[int, int, str]]) -> list[Name]:
    """Find the names of a text, in text order; ``entities`` are a model's noisy (start, end, label)."""
    return list(_Finder(layout, entities).names())


class _Finder:
    def __init__(self, layout: Layout, entities: Sequence[tuple[int, int, str]]) -> None:
        self.layout = layout
        self.text = layout.text
        self.entities = sorted((s, e, label) for s, e, label in entities if 0 <= s < e <= len(self.text))
        self.starts = [s for s, _, _ in self.entities]
        self.tokens = [Token(m.start(), m.end(), m.group()) for m in WORD.finditer(self.text)]
        self.lower: Counter[str] = Counter()
        self.upper: Counter[str] = Counter()
        for token in self.tokens:
            if token.text[0].islower():
                self.lower[token.folded] += 1
            elif token.text[0].isupper() and not layout.starts_sentence(token.start):
                self.upper[token.folded] += 1
        self.votes: dict[str, Counter[str]] = {}
        for s, e, label in self.entities:
            for word in {fold(m.group()) for m in WORD.finditer(self.text, s, e)}:
                self.votes.setdefault(word, Counter())[label] += 1

    def names(self) -> Iterator[Name]:
        for run in self._runs():
            for part in self._parts(run):
                if name := self._name(part):
                    yield name

    # --- runs of capitalised words

    def _runs(self) -> Iterator[list[Token]]:
        run: list[Token] = []
        joiners: list[Token] = []
        for token in self.tokens:
            follows = run and self._touch((joiners or run)[-1], token)
            if not follows and run:
                yield run
                run, joiners = [], []
            if self._is_capital(token):
                if not run or self._may_join(run, joiners, token):
                    run += [*joiners, token]
                else:
                    yield run
                    run = [token]
                joiners = []
            elif run and token.text in _JOINERS | NAME_PARTICLES and len(joiners) < 2:
                joiners.append(token)
            elif run and token.text[0].isdigit() and not joiners and len(token.text) <= 4:
                run.append(token)
            elif run:
                yield run
                run, joiners = [], []
        if run:
            yield run

    def _is_capital(self, token: Token) -> bool:
        bare = token.text.lstrip("@")
        return bare[:1].isupper() or bare[:3].casefold() in ("al-", "el-", "o'n") or (
            bare[:1].islower() and bare[1:2].isupper()  # iRobot, eBay
        )

    def _touch(self, left: Token, right: Token) -> bool:
        gap = self.text[left.end : right.start]
        if gap in (" & ", "&"):
            return True
        if gap[:1] == "." and (len(left.text) == 1 or fold(left.text) in _ABBREVIATED):
            gap = gap[1:] or " "
        possessive = self.layout.possessive_after(left.end)
        if possessive and left.text[-1] in "sS" and possessive == 1:  # Workers' Union, not Yukos' lawyers
            gap = gap[1:]
        if not _GAP.fullmatch(gap):
            return False
        return "\n" not in gap or self.layout.paragraph(left.start) == self.layout.paragraph(right.start)

    def _may_join(self, run: list[Token], joiners: list[Token], token: Token) -> bool:
        if not joiners:
            return not (self.layout.starts_sentence(run[-1].start) and run[-1].folded in FUNCTION_WORDS)
        if self._one_entity(run[-1].start, token.end):
            return True
        words = {j.text for j in joiners}
        if words <= NAME_PARTICLES:
            return True
        if words & {"and"}:
            return False  # told apart by whoever reads the whole phrase
        head = run[-1].folded
        first = next((t.folded for t in run if t.folded in ORGANIZATION_HEADS), None)
        return first is not None and bool(words & {"of", "for", "on"}) and (head in ORGANIZATION_HEADS or len(run) < 6)

    def _one_entity(self, start: int, end: int) -> bool:
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and self.entities[index][1] >= end

    # --- from run to name

    def _parts(self, run: list[Token]) -> Iterator[list[Token]]:
        """Leave out what only a sentence start capitalises; part at a possessive inside the run."""
        while run and run[0].folded in FUNCTION_WORDS and not (len(run) == 1 and run[0].text.isupper() and len(run[0].text) > 1 and self.upper[run[0].folded] > 1):
            run = run[1:]
        while run and run[-1].text[0].isdigit() and len(run) == 1:
            run = run[:-1]
        if not run:
            return
        if self.layout.starts_sentence(run[0].start) and self._only_sentence_start(run):
            run = run[1:]
        if run:
            yield run

    def _only_sentence_start(self, run: list[Token]) -> bool:
        word = run[0].folded
        if self.upper[word] or run[0].text[1:2].isupper() or self._entity_at(run[0].start, run[0].end):
            return self.lower[word] > 3 * self.upper[word] + 3 and not self._entity_at(run[0].start, run[0].end)
        if word in HONORIFICS and len(run) > 1:
            return False
        if len(run) == 1:
            return True
        return bool(self.lower[word]) or word in PERSON_NOUNS or word.endswith(("ed", "ing", "ly"))

    def _entity_at(self, start: int, end: int) -> str | None:
        index = bisect_right(self.starts, start) - 1
        for s, e, label in self.entities[max(0, index) : index + 3]:
            if s < end and start < e:
                return label
        return None

    def _name(self, run: list[Token]) -> Name | None:
        is_body = fold(run[-1].text) in ORGANIZATION_SUFFIXES and len(run) > 1
        core, titles = ([*run], []) if is_body else _split_titles(run)
        while len(core) > 1 and core[-1].folded in NAME_SUFFIXES - {"jr", "sr"}:
            core = core[:-1]
        if not core:
            return None
        start, end = core[0].start, core[-1].end
        label = self._label(core, titles)
        stop = end + (self.text[end : end + 1] == "." and (len(core[-1].text) == 1 or core[-1].folded in _ABBREVIATED))
        text = " ".join(self.text[start:stop].split())
        key = tuple(fold(t.text) for t in core)
        return Name(run[0].start, run[-1].end, text, key, tuple(fold(t) for t in titles), label)

    def _label(self, core: list[Token], titles: list[str]) -> str | None:
        words = [fold(t.text) for t in core]
        if titles:
            return "person"
        if len(words) > 1 and (words[-1] in ORGANIZATION_SUFFIXES or words[0] in ORGANIZATION_HEADS and "of" in words):
            return "organization"
        own = self._entity_at(core[0].start, core[-1].end)
        votes: Counter[str] = Counter()
        for word in (words[0], words[-1]):
            votes.update(self.votes.get(word, {}))
        if own:
            votes[own] += 2
        if votes:
            return votes.most_common(1)[0][0]
        if len(words) == 1 and core[0].text.isupper() and 2 <= len(words[0]) <= 6:
            return "organization"
        return None


def _split_titles(run: list[Token]) -> tuple[list[Token], list[str]]:
    """Part a run into the name and the titles and roles before it."""
    cut = 0
    for i, token in enumerate(run[:-1]):
        word = token.folded
        if word in AMBIGUOUS_TITLES and i > cut:
            continue
        if word in HONORIFICS or (word in PERSON_NOUNS and i == cut) or (word in PERSON_NOUNS and word not in AMBIGUOUS_TITLES):
            cut = i + 1
    rest = run[cut:]
    if rest and rest[0].text in _JOINERS:  # "President of Chad": no name follows
        return run, []
    return rest, [t.text for t in run[:cut]]


def name_at(names: Sequence[Name], starts: Sequence[int], span: Span) -> list[Name]:
    """The names that lie in a span."""
    low = bisect_right(starts, span[0] - 1)
    found = []
    for name in names[low:]:
        if name.start >= span[1]:
            break
        found.append(name)
    return found
