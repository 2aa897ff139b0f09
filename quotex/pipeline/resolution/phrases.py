"""Noun phrases without a parser: parts joined by "and", appositions, the head with the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotex.pipeline.resolution.layout import WORD, Span
from quotex.pipeline.resolution.words import (
    ARTICLES,
    DEICTICS,
    DOCUMENTS,
    FOLLOWERS,
    GROUPS,
    ORGANIZATIONS,
    PERSON_NOUNS,
    POSSESSIVES,
    QUANTIFIERS,
)
from quotex.records import SpeakerKind

_TRIM = ' \t\r\n,;:.–—-“”"‘()[]«»'
_LEADS = frozenset("but and or so though about around only even nearly almost roughly over least".split())
_QUANTIFIED = re.compile(r"(?:[\w-]+\s+){1,4}?of\s", re.I)
_ADJECTIVE = re.compile(
    r"(?:^|\s)(?:current|former|local|federal|national|senior|retired|foreign|domestic|\w+ic|\w+al)$", re.I
)
_AGE = re.compile(r"\b(\d{1,3})(?:-year-old|\s+years\s+old)?\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes
    ----------
    text
        The head with the words before it, without article: how something unnamed is called.
    head
        The head noun, folded, singular.
    modifiers
        The words before and after the head, folded, function words left out.
    determiner
        the, a, his ...; empty without one.
    """

    text: str
    head: str
    modifiers: frozenset[str]
    determiner: str
    plural: bool
    kind: SpeakerKind

    @property
    def definite(self) -> bool:
        """Whether it goes back to something known."""
        return self.determiner in ("the", "this", "that", "these", "those") or self.determiner in POSSESSIVES


def singular(noun: str) -> str:
    """A noun without its plural ending, roughly."""
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-3] + "man"
    if noun == "people":
        return "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def parse(text: str, *, named: bool = False) -> Phrase | None:
    """Parse one noun phrase, without conjuncts and appositions; None where no word is left.

    ``named`` tells that its first word belongs to a name.
    """
    text = re.sub(r"(?:['’]s?|(?<=s)['’])$", "", " ".join(text.split()).strip(_TRIM))
    words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    while len(words) > 1 and words[0][2].casefold() in _LEADS and words[1][2].casefold() not in FOLLOWERS:
        words = words[1:]
    determiner = ""
    while len(words) > 1 and words[0][2].casefold() in ARTICLES | POSSESSIVES:
        determiner = words[0][2].casefold()
        words = words[1:]
    if words and len(words) > 2 and determiner in POSSESSIVES and words[0][2] == "own":
        words = words[1:]
    if not words:
        return None
    last = _head_index(text, words)
    quantified = words[last][2].casefold() in QUANTIFIERS or words[last][2].isdigit()
    whole = quantified and _QUANTIFIED.match(text, words[last][0]) is not None
    stop = _clause_start(text, words, last) if whole else words[last][1]
    shown = text[words[0][0] : stop].strip(_TRIM)
    shown = shown if named else _lowered(shown, text, words[0])
    head = words[
        _head_index(text, words[last + 2 :]) + last + 2 if whole and len(words) > last + 2 else last
    ][2]
    folded = singular(head.casefold())
    before = {w.casefold() for _, _, w in words if w is not head} - FOLLOWERS - ARTICLES
    if kind_of(folded) == "document":
        while (first := shown.partition(" "))[2] and first[0].casefold() in DEICTICS:
            shown = first[2]
    if kind_of(folded) == "document" and determiner not in ("a", "an"):
        shown = re.sub(
            r"^.*[’']s?\s+(?:own\s+)?(?=\w)", "", shown
        )  # the owner of a document is no part of its name
    plural = folded != head.casefold() or quantified
    return Phrase(shown, folded, frozenset(before), determiner, plural, kind_of(folded, shown))


def _head_index(text: str, words: list[tuple[int, int, str]]) -> int:
    """Index of the last word before what follows the head."""
    last = 0
    for i, (start, _, word) in enumerate(words):
        if i:
            gap = text[words[i - 1][1] : start]
            if re.search(r"[,;:()–—]|\s-\s", gap) or word.casefold() in FOLLOWERS:
                break
            if (
                _is_participle(word)
                and i + 1 < len(words)
                and (
                    _closes(words[i + 1][2])
                    or kind_of(singular(words[i - 1][2].casefold())) != "unnamed"
                    or singular(words[i - 1][2].casefold()) in PERSON_NOUNS
                )
            ):
                break
            if word.casefold() in ARTICLES | POSSESSIVES:
                break
        last = i
    return last


def _is_participle(word: str) -> bool:
    return (
        len(word) > 3
        and word.islower()
        and word.endswith(("ed", "ing", "wn", "en", "nt", "ld"))
        and (
            word.endswith(("ed", "ing"))
            or word in ("shown", "known", "seen", "written", "taken", "given", "sent", "held")
        )
    )


def _closes(word: str) -> bool:
    folded = word.casefold()
    return (
        folded in FOLLOWERS
        or folded in ARTICLES
        or folded in POSSESSIVES
        or word[0].isdigit()
        or (
            folded
            in (
                "last",
                "this",
                "earlier",
                "out",
                "up",
                "every",
                "each",
                "yesterday",
                "today",
                "anonymously",
                "exclusively",
            )
        )
    )


def _clause_start(text: str, words: list[tuple[int, int, str]], last: int) -> int:
    """Where a quantified phrase ends: before a clause or an aside, prepositional phrases kept."""
    for i in range(last + 1, len(words)):
        gap = text[words[i - 1][1] : words[i][0]]
        if re.search(r"[,;:()–—]|\s-\s", gap) or words[i][2].casefold() in (
            "who",
            "that",
            "which",
            "whose",
            "whom",
        ):
            return words[i - 1][1]
    return words[-1][1]


def _lowered(shown: str, text: str, first: tuple[int, int, str]) -> str:
    """Lower the first letter where only the start of a sentence has raised it."""
    word = first[2]
    if first[0] == 0 and word[:1].isupper() and word[1:].islower() and (len(word) > 1 or word == "A"):
        return shown[:1].lower() + shown[1:]
    return re.sub(r"^[A-Z]{2,}$", lambda m: m.group().lower(), shown) if text.isupper() else shown


def kind_of(head: str, shown: str = "") -> SpeakerKind:
    """The kind of speaker that something without a name makes."""
    last = head.rpartition("-")[2]
    for noun in (head, last):
        if noun in PERSON_NOUNS:
            return "unnamed"
        if noun in DOCUMENTS:
            return "document"
        if noun in GROUPS:
            return "group"
        if noun in ORGANIZATIONS:
            return (
                "organization"
                if singular(shown.casefold().rpartition(" ")[2]) == shown.casefold().rpartition(" ")[2]
                else "unnamed"
            )
    return "unnamed"


def ages(text: str) -> set[str]:
    """The ages, as digits, that a description gives."""
    return {m.group(1) for m in _AGE.finditer(text) if m.group(1) != "0"}


def conjuncts(text: str, span: Span) -> list[Span]:
    """Split a source at its top-level "and"s and at commas of a list; appositions stay with their part."""
    start, end = span
    surface = text[start:end]
    cuts = [m for m in re.finditer(r",?\s+(?:and|&)\s+|\s+as well as\s+", surface) if _top_level(surface, m)]
    parts: list[Span] = []
    at = start
    for cut in cuts:
        parts.append((at, start + cut.start()))
        at = start + cut.end()
    parts.append((at, end))
    return parts


def _top_level(surface: str, cut: re.Match[str]) -> bool:
    before = surface[: cut.start()]
    after = surface[cut.end() :]
    if _ADJECTIVE.search(before):
        return False
    if re.search(
        r"\b(?:who|which|that|whose|of|for|at|in|from|by|with|between|on|whom|to|including|against|about)\b",
        before,
    ):
        return False
    return bool(re.match(r"\w", after)) and bool(re.search(r"\w", before))
