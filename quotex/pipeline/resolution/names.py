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
    ARTICLES,
    FEMALE_NAMES,
    FEMALE_TITLES,
    FOLLOWERS,
    FUNCTION_WORDS,
    HONORIFICS,
    MALE_NAMES,
    MALE_TITLES,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    ORGANIZATION_HEADS,
    ORGANIZATION_SUFFIXES,
    PERSON_NOUNS,
    POSSESSIVES,
    Gender,
)

_GIVEN = FEMALE_NAMES | MALE_NAMES
_JOINERS = {"of", "for", "and", "&", "on", "the"}
_GAP = re.compile(r"[ \t\u00a0]{1,2}|[ \t]?\r?\n[ \t]?")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_BREAKS = _DAYS | ARTICLES | POSSESSIVES | FOLLOWERS - {"will", "can", "like", "may", "the"}
_ABBREVIATED = HONORIFICS | {"ma", "st", "mt", "jr", "sr", "no", "co", "inc", "ltd", "corp"}


class Token(NamedTuple):
    """A word of the text, its possessive left out."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        """The text to compare by: folded, without a final stop."""
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
        self.surnames = {
            fold(words[-1])
            for s, e, label in self.entities
            if label == "person" and len(words := WORD.findall(self.text[s:e])) > 1
        }
        self.headlines: dict[int, bool] = {}
        self.votes: dict[str, Counter[str]] = {}
        for s, e, label in self.entities:
            for word in {fold(m.group()) for m in WORD.finditer(self.text, s, e)}:
                self.votes.setdefault(word, Counter())[label] += 1

    def names(self) -> Iterator[Name]:
        for run in self._merged(self._runs()):
            for part in self._parts(run):
                if name := self._name(part):
                    yield name

    # --- runs of capitalised words

    def _runs(self) -> Iterator[list[Token]]:
        run: list[Token] = []
        joiners: list[Token] = []
        for token in self.tokens:
            follows = run and self._touch((joiners or run)[-1], token)
            if (
                token.text[0].isupper()
                and self._in_headline(token)
                and (
                    not self._entity_at(token.start, token.end)
                    or (run and not self._one_entity(run[-1].start, token.end))
                )
            ):
                follows = False
            if not follows and run:
                yield run
                run, joiners = [], []
            if self._is_capital(token):
                if self._in_headline(token) and not self._entity_at(token.start, token.end):
                    continue
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

    def _in_headline(self, token: Token) -> bool:
        """Whether a token stands in a line that capitalises nearly every word."""
        index = self.layout.sentence(token.start)
        if index not in self.headlines:
            start, end = self.layout.sentence_span(index)
            words = [
                w
                for w in WORD.findall(self.text[start : min(end, start + 200)])
                if len(w) > 3 and w[0].isalpha()
            ]
            self.headlines[index] = len(words) > 3 and sum(w[0].isupper() for w in words) >= 0.85 * len(words)
        return self.headlines[index]

    def _is_capital(self, token: Token) -> bool:
        bare = token.text.lstrip("@")
        return (
            bare[:1].isupper()
            or bare[:3].casefold() in ("al-", "el-", "o'n")
            or (
                bare[:1].islower() and bare[1:2].isupper()  # iRobot, eBay
            )
        )

    def _touch(self, left: Token, right: Token) -> bool:
        gap = self.text[left.end : right.start]
        if gap in (" & ", "&", "/"):
            return True
        if gap[:1] == "." and (len(left.text) == 1 or fold(left.text) in _ABBREVIATED):
            gap = gap[1:] or " "
        if not _GAP.fullmatch(gap):
            return False
        return "\n" not in gap or self.layout.paragraph(left.start) == self.layout.paragraph(right.start)

    def _may_join(self, run: list[Token], joiners: list[Token], token: Token) -> bool:
        if not joiners:
            return token.folded not in _BREAKS and not (
                self.layout.starts_sentence(run[-1].start) and run[-1].folded in FUNCTION_WORDS
            )
        if token.folded in FUNCTION_WORDS:
            return False
        if self._one_entity(run[-1].start, token.end):
            return True
        words = {j.text for j in joiners}
        if words <= NAME_PARTICLES:
            return True
        if words & {"and"}:
            return False  # told apart by whoever reads the whole phrase
        head = run[-1].folded
        first = next((t.folded for t in run if t.folded in ORGANIZATION_HEADS), None)
        return (
            first is not None and bool(words & {"of", "for"}) and (head in ORGANIZATION_HEADS or len(run) < 6)
        )

    def _one_entity(self, start: int, end: int) -> bool:
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and self.entities[index][1] >= end

    def _merged(self, runs: Iterator[list[Token]]) -> Iterator[list[Token]]:
        """Join the runs that one name of a body holds: Bakers and Allied Workers' Union."""
        last: list[Token] = []
        for run in runs:
            if last and len(run) > 2 and self._is_office(last, run):
                last = [*last, *run[-2:]]
            elif last and self._is_one_body(last, run):
                last = [*last, *self._between(last[-1], run[0]), *run]
            else:
                if last:
                    yield last
                last = run
        if last:
            yield last

    def _is_office(self, left: list[Token], right: list[Token]) -> bool:
        """Whether an office with its field stands before a name: Superintendent of Police Ann Roe."""
        gap = self.text[left[-1].end : right[0].start]
        return (
            gap in (" of ", " for ")
            and left[-1].folded in HONORIFICS | PERSON_NOUNS
            and (
                fold(right[-1].text) not in ORGANIZATION_SUFFIXES
                and not any(t.text in _JOINERS for t in right)
            )
        )

    def _between(self, left: Token, right: Token) -> list[Token]:
        return [Token(m.start(), m.end(), m.group()) for m in WORD.finditer(self.text, left.end, right.start)]

    def _is_one_body(self, left: list[Token], right: list[Token]) -> bool:
        gap = self.text[left[-1].end : right[0].start]
        if len(gap) > 7 or not re.fullmatch(r"['’]s? | and ", gap):
            return False
        if self._one_entity(left[-1].start, right[-1].end):
            return True
        if fold(right[-1].text) not in ORGANIZATION_SUFFIXES or fold(left[-1].text) in ORGANIZATION_SUFFIXES:
            return False
        if gap == " and ":
            return (
                len(right) > 1 and len(left) < 3 and self._entity_at(left[0].start, left[-1].end) != "person"
            )
        return gap == "' " or gap == "’ "

    # --- from run to name

    def _parts(self, run: list[Token]) -> Iterator[list[Token]]:
        """Leave out what only a sentence start capitalises; part at a possessive inside the run."""
        while (
            run
            and run[0].folded in FUNCTION_WORDS
            and not (
                len(run) == 1
                and run[0].text.isupper()
                and len(run[0].text) > 1
                and self.upper[run[0].folded] > 1
            )
        ):
            run = run[1:]
        while run and run[-1].text[0].isdigit() and len(run) == 1:
            run = run[:-1]
        if not run:
            return
        if self.layout.starts_sentence(run[0].start) and self._only_sentence_start(run):
            run = run[1:]
        if run:
            yield run

    def _is_known(self, run: list[Token]) -> bool:
        """Whether a word that is mostly none is a name here: a surname, an acronym, a month's namesake."""
        first = run[0]
        if first.folded in self.surnames and len(run) == 1:
            return (
                not self.layout.starts_sentence(first.start)
                or self._entity_at(first.start, first.end) == "person"
            )
        if len(run) > 1 and first.folded in _GIVEN:
            return True
        return len(run) == 1 and first.text.isupper() and len(first.text) > 1 and self.upper[first.folded] > 1

    def _only_sentence_start(self, run: list[Token]) -> bool:
        word = run[0].folded
        if len(run) > 1 and word in HONORIFICS:
            return False
        if len(run) > 1 and word in PERSON_NOUNS:
            return True
        if self.upper[word] or run[0].text[1:2].isupper() or self._entity_at(run[0].start, run[0].end):
            return self.lower[word] > 3 * self.upper[word] + 3 and not self._entity_at(
                run[0].start, run[0].end
            )
        if len(run) == 1:
            return word not in self.surnames
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
        while len(core) > 1 and core[-1].folded in NAME_SUFFIXES:
            core = core[:-1]
        if not core or self._is_common(core, titles, run):
            return None
        start, end = core[0].start, core[-1].end
        label = self._label(core, titles)
        stop = end + (
            self.text[end : end + 1] == "." and (len(core[-1].text) == 1 or core[-1].folded in _ABBREVIATED)
        )
        text = " ".join(self.text[start:stop].split())
        key = tuple(fold(t.text) for t in core)
        return Name(run[0].start, run[-1].end, text, key, tuple(fold(t.text) for t in titles), label)

    def _is_common(self, core: list[Token], titles: list[Token], run: list[Token]) -> bool:
        """Whether a run is a role in capitals: the Returning Officer, the Ashby MP."""
        last = core[-1].folded
        if last in self.surnames and not self.text[max(0, core[0].start - 4) : core[0].start].endswith(
            ("the ", "The ")
        ):
            return False
        if len(core) == 1:
            return last in PERSON_NOUNS | HONORIFICS and not (
                titles and titles[0].folded in FEMALE_TITLES | MALE_TITLES
            )
        if core[0].folded in _GIVEN or titles:
            return False
        before = self.text[max(0, run[0].start - 4) : run[0].start].casefold()
        if run[-1].folded in NAME_SUFFIXES and before.endswith("the "):
            return True
        return (
            last in PERSON_NOUNS and last not in AMBIGUOUS_TITLES and before.endswith(("the ", " a ", "an "))
        )

    def _label(self, core: list[Token], titles: list[Token]) -> str | None:
        words = [fold(t.text) for t in core]
        if titles:
            return "person"
        if len(words) > 1 and (
            words[-1] in ORGANIZATION_SUFFIXES or (words[0] in ORGANIZATION_HEADS and "of" in words)
        ):
            return "organization"
        own = self._entity_at(core[0].start, core[-1].end)
        votes: Counter[str] = Counter()
        for word in (words[0], words[-1]):
            votes.update(self.votes.get(word, {}))
        if own:
            votes[own] += 2
        if len(words) == 1 and re.search(r"\b[Tt]he $", self.text[max(0, core[0].start - 4) : core[0].start]):
            votes["organization"] += 2
        relative = re.match(r",? (who|which)\b", self.text[core[-1].end : core[-1].end + 8])
        if relative:
            votes["person" if relative.group(1) == "who" else "organization"] += 3
        if votes:
            return votes.most_common(1)[0][0]
        if len(words) == 1 and core[0].text.isupper() and 2 <= len(words[0]) <= 6:
            return "organization"
        return None


def _split_titles(run: list[Token]) -> tuple[list[Token], list[Token]]:
    """Part a run into the name and the titles and roles before it."""
    cut = 0
    for i, token in enumerate(run[:-1]):
        word = token.folded
        if word in AMBIGUOUS_TITLES and i > cut and (len(run) < i + 3 or run[i - 1].folded in _GIVEN):
            continue
        if (
            word in HONORIFICS
            or (word in PERSON_NOUNS and i == cut)
            or (word in PERSON_NOUNS and word not in AMBIGUOUS_TITLES)
        ):
            cut = i + 1
    rest = run[cut:]
    if rest and rest[0].text in _JOINERS:  # "President of Chad": no name follows
        return run, []
    return rest, run[:cut]


def name_at(names: Sequence[Name], starts: Sequence[int], span: Span) -> list[Name]:
    """The names that lie in a span."""
    low = bisect_right(starts, span[0] - 1)
    found = []
    for name in names[low:]:
        if name.start >= span[1]:
            break
        found.append(name)
    return found
