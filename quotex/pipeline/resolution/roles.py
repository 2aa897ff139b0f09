"""What an article says of those it names: titles, words before the name, appositions, ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quotex.pipeline.resolution.cast import Referent, Role
from quotex.pipeline.resolution.layout import Layout
from quotex.pipeline.resolution.names import Name
from quotex.pipeline.resolution.phrases import Phrase, bare_ages, is_role, parse
from quotex.pipeline.resolution.words import (
    ADDRESSES,
    DETERMINERS,
    FOLLOWERS,
    NAME_SUFFIXES,
    ORGANIZATIONS,
    PERSON_NOUNS,
    REVERENDS,
    ROLES_OF_STYLES,
    ROLES_OF_TITLES,
    TITLES_IN_FULL,
)

#: Where what stands behind a name begins to describe it.
OPENS = re.compile(r"\s*[,(]\s*|(?:\s*[—–]\s*|\s+-\s+)(?=[a-z])")
#: What parts a name from the description before it, and the name from what follows.
_APART = (
    (re.compile(r"\s*[—–]\s*$|\s+-\s+$"), re.compile(r"\s*[—–]|\s+-\s")),
    (re.compile(r"\s\($"), re.compile(r"\)")),
)
_DASH = re.compile(r"[—–]|\s-\s")
_WHO = re.compile(r",?\s+who(?=\s)")
_BOUNDARY = re.compile(r"[.;:!?()“”\"«»—–]\s|[\n(“\"«—]|\s-\s")
_DETERMINER = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|my)|[’']s?)\s+(?=\w)", re.I)
_CHUNK = re.compile(r"(?:(?!\s-\s)[^,;:.!?\n()“”\"«»—–])+")
#: Roe is the mayor; Roe has been mayor since May; Roe is 71.
_COPULA = re.compile(
    r"\s+(?:is|was|became|remains|has been)\s+(?:now\s+|also\s+|then\s+)?"
    r"((?:an?|the)\s+[^,;:.!?\n“”\"]+|[a-z-]+(?:\s[a-z-]+){0,2}?(?=[,;.!?]|\s(?:of|for|at|since|until|from|in)\b)"
    r"|(\d{2})(?=[,;.!?]|\s(?:and|but|years old)\b))"
)
#: A miller named; not: the coach named.
_NAMED = re.compile(
    r"\b(?:an?|one|another)\s(?:[\w’'-]+\s){1,6}?((?:named|called|nicknamed|by the name of)$)", re.I
)
_VERBS = re.compile(r"\b(?:said|says|told|tells|has|had|have|is|was|were|are|will|would|could|did|does)\b")
_REPLIED = re.compile(
    r"(?:[a-z]+ed|wrote)(?:\sthat\b.*)?", re.S
)  # asked about Ashby, the mayor replied, "No."
_FRONTED = re.compile(r"\s*(?:At|From|In|Near|Outside)\s")  # In Geneva, a UN mission said
#: According to his lawyer, Ann Roe left: she is none. According to his lawyer, Ann Roe, he left: she is.
_ACCORDING = re.compile(r"\baccording to\s[^,]*,\s*$", re.I)
_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|when|where)\b")
#: Ann Roe, defending, said.
_PLEADS = {"defending": "advocate", "mitigating": "advocate", "prosecuting": "prosecutor"}
_PLEADS |= {f"for the {side}": "counsel" for side in ("defence", "defense", "prosecution", "crown")}
_REACH = 110


def describe(layout: Layout, names: Sequence[Name], referents: Sequence[Referent]) -> None:
    """Note with each referent what stands about it beside its names."""
    for name, referent in zip(names, referents, strict=True):
        for offset, phrase, parsed in _descriptions(layout, name, referent):
            if parsed:
                referent.add_role(Role(offset, parsed.head, parsed.modifiers | {parsed.head}))
            for age in bare_ages(phrase):
                referent.add_role(Role(offset, age, frozenset()))


def _descriptions(layout: Layout, name: Name, referent: Referent) -> Iterator[tuple[int, str, Phrase | None]]:
    text = layout.text
    begin, end = layout.sentence_span(layout.sentence(name.start))
    begin = max(begin, name.start - _REACH)
    described = explained(text, begin, name, referent)
    before = text[begin : name.start] if described is None else f"{text[begin:described]},"
    before = _BOUNDARY.split(before)[-1]
    told = ROLES_OF_TITLES if REVERENDS.isdisjoint(name.titles) else ROLES_OF_TITLES | ROLES_OF_STYLES
    for title in name.titles:
        if title in told:
            yield name.start, "", parse(told[title])
    if name.titles and set(name.titles) - ADDRESSES:
        title = titles_in_full(text[name.start : name.core])
        yield name.start, title, parse(title)
    letters = text[name.start : name.end].split()[-1]
    if letters.casefold() in NAME_SUFFIXES and is_role(letters.casefold()):
        yield name.start, "", parse(letters)  # Ann Roe MP
    if text.startswith(",", name.end) or not _ACCORDING.search(before):
        yield from _before(before, name, referent)
    if not (layout.possessive_after(name.end) or _FRONTED.fullmatch(text, begin, name.start)):
        in_clause = _CLAUSE.search(text, max(begin, name.start - 2 * _REACH), name.start) is not None
        yield from _after(
            text[name.end : min(end, name.end + 2 * _REACH)], name, referent, in_clause=in_clause
        )


def explained(text: str, begin: int, name: Name, referent: Referent) -> int | None:
    """Where the words end that somebody's name in dashes or brackets explains: the engineer (Ann Roe)."""
    if referent.kind != "person":
        return None  # the Ministry of Defence (MoD)
    for opening, closing in _APART:
        opens = opening.search(text[begin : name.start])
        if opens and closing.match(text, name.end):
            return begin + opens.start()
    return None


def titles_in_full(surface: str) -> str:
    """The titles before a name as written, short ones in full, without what only addresses."""
    written = surface.replace("\u00ad", "").split()  # what a text hides is none of it
    folded = [word.casefold().rstrip(".") for word in written]
    return " ".join(
        TITLES_IN_FULL.get(key, word)
        for key, word, following in zip(folded, written, [*folded, ""][1:], strict=True)
        if key not in ADDRESSES or (key in ("lord", "lady") and following)  # Lord Chief Justice
    )


def _before(before: str, name: Name, referent: Referent) -> Iterator[tuple[int, str, Phrase | None]]:
    """Read "the mayor, ", "chief executive " and "a miller named " before a name."""
    joined = before.rstrip()
    if named := _NAMED.search(joined):
        joined = joined[: named.start(1)].rstrip()
    nouns = PERSON_NOUNS if referent.kind == "person" else ORGANIZATIONS
    if joined.endswith(","):
        chunk = joined[:-1].rpartition(",")[2]
        starts = [m.end() if m.group()[0] in "’'" else m.start() for m in _DETERMINER.finditer(chunk)]
        opens = re.match(r"\s*([\w-]+)", chunk)
        if opens and opens[1].casefold() in nouns:  # Counsel for the company, Mrs Roe
            starts.insert(0, opens.start(1))
        while len(starts) > 1 and re.search(r"\b(?:of|at|for|in|on|to)\s+$", chunk[: starts[-1]]):
            starts.pop()
        if starts:
            phrase = chunk[starts[-1] :]
            parsed = parse(phrase)
            if parsed and (parsed.head in nouns or referent.kind == "person") and not _VERBS.search(phrase):
                yield name.start, phrase, parsed
        return
    words = joined.split()[-6:]
    last = words[-1].casefold() if words else ""
    if last not in nouns and not (referent.kind == "person" and is_role(last)):
        return
    first = len(words) - 1
    while first and words[first - 1].casefold() not in FOLLOWERS and not words[first - 1].endswith(","):
        first -= 1
        if words[first].casefold() in DETERMINERS:
            break
    phrase = " ".join(words[first:])
    yield name.start, phrase, parse(phrase)


def _nouns(referent: Referent) -> frozenset[str]:
    """The nouns that can describe a referent: both sorts where a single word leaves its kind open."""
    if " " not in referent.name:
        return PERSON_NOUNS | ORGANIZATIONS
    return PERSON_NOUNS if referent.kind == "person" else ORGANIZATIONS


def _after(
    after: str, name: Name, referent: Referent, *, in_clause: bool
) -> Iterator[tuple[int, str, Phrase | None]]:
    """Read ", a retired teacher," and ", 44," and "is the head of" after a name."""
    nouns = _nouns(referent)
    at = 0
    for _ in range(2):
        match = OPENS.match(after, at)
        chunk = _CHUNK.match(after, match.end()) if match else None
        if not chunk:
            break
        phrase = chunk.group().strip()
        first = phrase.split(" ", 1)[0].casefold()
        if first[:1].isdigit() and len(phrase) < 16:
            at = chunk.end()
            yield name.start, phrase, None
            continue
        if pleads := _PLEADS.get(phrase.casefold()):
            yield name.start, "", parse(pleads)
            break
        parsed = parse(re.split(r"\s+and\s+", phrase)[0])
        starts = first in DETERMINERS or bool(parsed and parsed.head in nouns)
        in_dashes = _DASH.search(after, 0, chunk.start()) is not None
        is_clause = parsed is not None and _is_clause(phrase, parsed, in_dashes=in_dashes)
        if parsed and starts and first not in FOLLOWERS and not is_clause:
            at = chunk.end()
            yield name.start, phrase, parsed
            other = re.split(r"\s+and\s+", phrase)[1:2]
            if other and (second := parse(other[0])) and second.head in nouns:
                yield name.start, "", second
        break
    who = _WHO.match(after, at)
    apart = after.startswith(",") and not in_clause
    match = _COPULA.match(after, who.end() if who else int(apart))
    if match and match[2]:
        if referent.kind == "person":
            yield name.start, match[2], None
        return
    parsed = parse(match.group(1)) if match else None
    if match and (not parsed or parsed.determiner or is_role(parsed.head)):
        yield name.start, match.group(1), parsed


def _is_clause(phrase: str, parsed: Phrase, *, in_dashes: bool) -> bool:
    """Whether a clause starts where an apposition seemed to: "In May, the company said".

    In dashes it may well: Ann Roe – the mayor hated her – left.
    """
    place = phrase.casefold().find(parsed.head)
    rest = phrase[place:].partition(" ")[2].lstrip() if place >= 0 else ""
    if in_dashes and rest and rest.split()[0].casefold() not in FOLLOWERS:
        return True
    return _VERBS.match(rest) is not None or _REPLIED.fullmatch(rest) is not None


def reconsider(referents: Sequence[Referent]) -> None:
    """Take a one-word name for a body where the article describes it as one, whatever its label."""
    for referent in {id(r): r for r in referents}.values():
        if referent.kind == "person" and " " not in referent.name:
            bodies = sum(role.head in ORGANIZATIONS - PERSON_NOUNS for role in referent.roles)
            people = sum(role.head in PERSON_NOUNS or role.head.isdigit() for role in referent.roles)
            if bodies > people:
                referent.kind, referent.label = "organization", "organization"
