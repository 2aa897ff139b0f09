"""What stands around a name and describes whom it names: titles, appositions, relative clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.layout import WORD, casefolded
from quotex.pipeline.resolution.names import Name, fold
from quotex.pipeline.resolution.phrases import is_role, parse, singular
from quotex.pipeline.resolution.roles import OPENS, explained
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    ADDRESSES,
    ARTICLES,
    DEGREES,
    DETERMINERS,
    FOLLOWERS,
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    ORGANIZATIONS,
    PERSON_NOUNS,
    RANKS,
)
from quotex.pipeline.spans import Span

_STOP = re.compile(r"(?<!\bNo)[.;:!?](?=\s|$)|[\n()“”\"«»—–]|\s-\s")
_CLOSED = re.compile(r"\s*(?:[,.;:()”\"—–]|$)")
_DETERMINER = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)|\b(?:[A-Z][\w-]*\s+)*[\w-]+[’']s?)\s+(?=\w)"
)
_VERB = re.compile(r"\b(?:said|says|told|tells|has|had|have|is|was|were|are|will|would|could|did|does)\b")
_COPULA = re.compile(r"\s+(?:is|remains|became|has been)\s+(?:now\s+|also\s+|currently\s+)?")
_GOVERNED = re.compile(r"(?:\b(?:of|at|for|in|on|to|from|with|the|an?|his|her|its|their)|[’']s?)\s+$", re.I)
_PAST = re.compile(r"(?:had|would|could|did)\b")
_RELATIVE = re.compile(r"(?:who|which)\b,?\s*", re.I)
_RANKED = re.compile(r"(?:First|Second|Third)\s(?:Deputy|Lieutenant|Minister|Officer|Secretary|Vice)\b")
_BEFORE, _AFTER, _LONGEST = 120, 260, 160  # characters
_ASIDES = 4  # looked at behind a name

Sort = Literal["title", "phrase", "attachment", "clause"]


class Reading(NamedTuple):
    """A stretch of the text that describes somebody."""

    sort: Sort
    start: int
    end: int


class Asides:
    """Reads descriptions around names.

    Parameters
    ----------
    sources, cues
        Of all attributions: a description reaches into no cue, and only a source ties "at" to a name.
    """

    def __init__(self, scene: Scene, sources: Sequence[Span], cues: Sequence[Span]) -> None:
        self.scene = scene
        self.text = scene.text
        self.sources = sorted(sources)
        self.cue_starts = sorted(start for start, _ in cues)
        self.cue_ends = sorted(end for _, end in cues)

    def around(self, name: Name, referent: Referent) -> Iterator[Reading]:
        """Yield what describes ``referent`` beside one of its names, in text order for each side."""
        layout = self.scene.layout
        begin, _ = layout.sentence_span(layout.sentence(name.start))
        _, end = layout.sentence_span(layout.sentence(name.end - 1))  # a sentence never ends in "Gov. Roe"
        begin = max(begin, name.start - _BEFORE)
        if (cue := bisect_left(self.cue_ends, name.start + 1) - 1) >= 0:
            begin = max(begin, self.cue_ends[cue])
        start = name.start
        titles = [title for title in name.titles if title not in ADDRESSES]
        if titles and titles[-1] in HONORIFICS | PERSON_NOUNS:
            start = self._title_start(begin, name)
            stop = name.core
            if number := re.compile(r".*\d\S*\s+", re.S).match(self.text, start, stop):
                start = number.end()
            yield Reading("title", start, stop)
        if start == name.start:
            yield from self._before(begin, name, referent)
        if not layout.possessive_after(name.end):
            yield from self._after(name, min(end, name.end + _AFTER), referent)

    def _title_start(self, begin: int, name: Name) -> int:
        """Where the titles of a name begin, capitalised words before them included: (Liberal) Democrat MP."""
        start = name.start
        for word in reversed(list(WORD.finditer(self.text, begin, name.start))[-3:]):
            is_one = word.group()[:1].isupper() and self.text[word.end() : start] == " "
            first = casefolded(word.group())
            if not is_one or (first in FUNCTION_WORDS and not _RANKED.match(self.text, word.start())):
                break
            start = word.start()
        return start

    def _before(self, begin: int, name: Name, referent: Referent) -> Iterator[Reading]:
        described = explained(self.text, begin, name, referent)
        if described is not None:
            for stop in _STOP.finditer(self.text, begin, described):
                begin = stop.end()
            yield from self._apposed_before(begin, described, referent)
            return
        for stop in _STOP.finditer(self.text, begin, name.start):
            begin = stop.end()
        stop_ = begin + len(self.text[begin : name.start].rstrip())
        if self.text[begin:stop_].endswith(","):
            if _CLOSED.match(self.text, name.end):
                yield from self._apposed_before(begin, stop_ - 1, referent)
        elif begin < stop_ < name.start:
            yield from self._premodifier(begin, stop_, name, referent)

    def _apposed_before(self, begin: int, end: int, referent: Referent) -> Iterator[Reading]:
        """Read "the head of the union, " before a name."""
        if (comma := self.text.rfind(",", begin, end)) >= 0:
            begin = comma + 1
            near = self.scene.within(comma - 1, comma)
            if any(self.scene.cast[i].kind == "person" for i in near):
                return  # Ann Roe, the mayor, Bo Lund, a baker, and others
        starts = [m.start() for m in _DETERMINER.finditer(self.text, begin, end)]
        while len(starts) > 1 and _GOVERNED.search(self.text, begin, starts[-1]):
            starts.pop()
        first = WORD.search(self.text, begin, end)
        if not starts and first and casefolded(first.group()) in FUNCTION_WORDS:
            return
        start = starts[-1] if starts else begin
        if first and first.start() == start and casefolded(first.group()) in FUNCTION_WORDS - DETERMINERS:
            start = first.end() + 1  # But the union's head
        if self._describes(start, end, referent) and not _VERB.search(self.text[start:end]):
            yield Reading("phrase", start, end)

    def _premodifier(self, begin: int, end: int, name: Name, referent: Referent) -> Iterator[Reading]:
        """Read "the Orbis economist " and "head of research " before a name."""
        words = list(WORD.finditer(self.text, begin, end))[-8:]
        if not words:
            return
        head = len(words) - 1
        folded = [casefolded(word.group()) for word in words]
        if singular(folded[head]) != folded[head]:
            return  # the actors Ann Roe and Bo Lund
        if not self._is_noun(folded[head], referent):
            offices = [i for i in range(len(words) - 2) if self._is_noun(folded[i], referent)]
            head = next((i for i in reversed(offices) if folded[i + 1] in ("of", "for", "at")), -1)
            fields = set(folded[head + 2 :])
            if head < 0 or len(fields) > 3 or fields & (FOLLOWERS | DETERMINERS):
                return
        source = self._source(name.start)
        first = head
        while first and self._may_precede(words[first - 1], words[first], source and source[0]):
            first -= 1
        if first < head and folded[first] in ARTICLES:
            first += 1
        yield Reading("phrase", words[first].start(), end)

    def _may_precede(self, word: re.Match[str], following: re.Match[str], source: int | None) -> bool:
        """Whether a word belongs to the role that follows it."""
        folded = casefolded(word.group())
        if self.text[word.end() : following.start()].strip("’'s \n"):
            return False
        if source is not None:
            return word.start() >= source and folded not in FOLLOWERS
        if folded in FUNCTION_WORDS:
            return False
        if word.group()[:1].isupper() or "-" in folded or folded in RANKS:
            return True
        return (
            folded in PERSON_NOUNS | ORGANIZATIONS
            or re.fullmatch(r"\w{2,}(?:al|ic|ish|ese)", folded) is not None
        )

    def _after(self, name: Name, end: int, referent: Referent) -> Iterator[Reading]:
        """Read what follows a name, one aside after the other."""
        cue = bisect_left(self.cue_starts, name.end)
        if cue < len(self.cue_starts):
            end = min(end, self.cue_starts[cue])
        if referent.kind == "person":
            yield from self._attached(name, end)
        if relative := re.compile(r"\s+(?=who\s)").match(self.text, name.end, end):
            yield from self._clause(relative.end(), end)
            return
        if copula := _COPULA.match(self.text, name.end, end):
            stop = self.stop(copula.end(), end)
            if self._describes(copula.end(), stop, referent):
                yield Reading("phrase", copula.end(), stop)
            return
        at = name.end
        for _ in range(_ASIDES):
            chunk = self.chunk(at, end)
            if not chunk:
                return
            start, at = chunk
            if self.text[start].isdigit() and at - start < 16:
                continue  # an age
            if fold(self.text[start:at]) in DEGREES:
                continue  # a degree
            if _RELATIVE.match(self.text, start, end):
                yield from self._clause(start, end)
                return
            first = WORD.match(self.text, start)
            if referent.kind == "person" and self._names_only(start, at):
                yield Reading("attachment", start, at)
            elif (
                first and casefolded(first.group()) not in FOLLOWERS and self._describes(start, at, referent)
            ):
                yield Reading("phrase", start, at)
            else:
                return

    def _attached(self, name: Name, end: int) -> Iterator[Reading]:
        """Read " of Portville", and in a source " at Orbis"."""
        match = re.compile(r"\s+(of|at|from|with)\s+(?:the\s+)?(?=[A-Z])").match(self.text, name.end, end)
        if not match:
            return
        source = self._source(name.start)
        in_source = source is not None and match.end() < source[1]
        if match.group(1) != "of" and not in_source:
            return
        inside = self.scene.within(match.end(), match.end() + 1)
        for i in inside:
            place = self.scene.names[i]
            if not self.scene.cast[i].is_surely_person and not self.scene.layout.possessive_after(place.end):
                yield Reading("attachment", match.start(1), place.end)

    def _names_only(self, start: int, end: int) -> bool:
        """Whether an aside is but a name, or "of" and a name."""
        rest = re.compile(r"(?:now\s+)?(?:of|at|from|with)\s+(?:the\s+)?").match(self.text, start, end)
        begin = rest.end() if rest else start
        inside = [self.scene.names[i] for i in self.scene.within(begin, end)]
        return bool(inside) and inside[0].start == begin and (bool(rest) or inside[0].end == end)

    def _clause(self, start: int, end: int) -> Iterator[Reading]:
        """Read "who, after a year off, runs Orbis" without the aside; nothing where it reports speech."""
        begin = start + len(_RELATIVE.match(self.text, start).group())  # type: ignore[union-attr]
        if self.text[start:begin].rstrip().endswith(","):
            aside = self.text.find(",", begin, end)
            if aside < 0:
                return
            begin = aside + 2
        stop = self.stop(begin, end)
        # Cut short by a cue: what is left of "who said" or "who has never said" describes nobody.
        cue = bisect_left(self.cue_starts, stop)
        is_cut = stop == end and cue < len(self.cue_starts) and self.cue_starts[cue] - stop < 2
        if _PAST.match(self.text, begin) or stop - begin > _LONGEST:
            return
        if len(self.text[begin:stop].split()) > 1 + is_cut:
            yield Reading("clause", begin, stop)

    def chunk(self, at: int, end: int | None = None) -> Span | None:
        """The aside that opens at ``at``: what stands between two commas, dashes or brackets."""
        end = min(len(self.text), at + _AFTER) if end is None else end
        opening = OPENS.match(self.text, at, end)
        if not opening or opening.end() >= end:
            return None
        stop = self.stop(opening.end(), end)
        return (opening.end(), stop) if stop > opening.end() else None

    def stop(self, start: int, end: int) -> int:
        """Where a stretch ends: at a break outside of names, or before an "and" with another person."""
        for match in re.compile(rf",(?!\d)|{_STOP.pattern}|\s+and\s+").finditer(self.text, start, end):
            inside = self.scene.within(match.start(), match.end())
            if any(self.scene.names[i].start < match.start() for i in inside):
                continue
            if match.group().strip() == "and":
                following = self.scene.within(match.end(), match.end() + 1)
                if not any(self.scene.cast[i].kind == "person" for i in following):
                    continue
            return match.start()
        return start + len(self.text[start:end].rstrip())

    def _source(self, offset: int) -> Span | None:
        """The source of an attribution that holds ``offset``."""
        index = bisect_right(self.sources, (offset, len(self.text))) - 1
        return self.sources[index] if index >= 0 and offset < self.sources[index][1] else None

    def _describes(self, start: int, end: int, referent: Referent) -> bool:
        """Whether a noun phrase says what the referent is."""
        parsed = parse(self.text[start:end], named=True)
        if not parsed or not self._is_noun(parsed.head, referent) or (parsed.plural and not referent.plural):
            return False
        place = self.text[start:end].casefold().find(parsed.head)
        rest = self.text[start + place : end].partition(" ")[2].lstrip()
        return not _VERB.match(rest)

    def _is_noun(self, noun: str, referent: Referent) -> bool:
        noun = singular(noun)
        if referent.kind == "person":
            return is_role(noun)
        return noun in ORGANIZATIONS | GROUPS or noun.rpartition("-")[2] in ORGANIZATIONS
