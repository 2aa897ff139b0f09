"""Names of people and organisations: titles stripped, and all mentions of one entity put together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Gender = Literal["f", "m"]

_FEMALE = {"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "madam", "baroness", "duchess"}
_MALE = {"mr", "sir", "lord", "king", "prince", "father", "brother", "fr", "baron", "duke", "monsignor"}
TITLES = (
    _FEMALE
    | _MALE
    | set(
        "dr prof professor sen senator senators rep reps representative gov governor president judge "
        "justice capt captain col colonel gen general lt lieutenant maj major sgt sergeant cpl cllr "
        "councillor rev reverend bishop archbishop cardinal pope imam rabbi sheikh minister secretary "
        "chancellor ambassador mayor chief detective inspector superintendent constable pc officer "
        "attorney coach congressman congresswoman mp mep the former ex vice deputy assistant acting "
        "prime foreign defense defence home finance health education state first speaker commissioner "
        "director chairman chairwoman chair ceo editor spokesman spokeswoman spokesperson".split()
    )
)

# First names that are common and in nearly all bearers of one gender; not more than a hint.
_FEMALE_NAMES = set(
    "mary anna anne ann maria elizabeth sarah emma olivia julia laura susan linda barbara patricia "
    "jennifer karen nancy lisa margaret sandra ashley emily donna michelle carol amanda melissa deborah "
    "stephanie rebecca sharon cynthia kathleen amy angela helen catherine katherine katie kate diane "
    "rachel hannah alice jane joan fiona claire clare charlotte sophie sophia lucy grace ruth rose eva "
    "elena ingrid astrid fatima aisha amina leila priya anita sunita lakshmi meera mei yuki hana sofia "
    "isabel carmen rosa lucia ana ines marta clara nina olga natalia tatiana irina svetlana zoe chloe "
    "abigail victoria theresa teresa teri gloria hillary nicola gemma naomi esther miriam ngozi chioma "
    "wanjiku thandi zanele siobhan aoife bridget moira agnes edith mabel ivy".split()
)
_MALE_NAMES = set(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew "
    "anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald "
    "timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin "
    "samuel gregory frank alexander patrick raymond jack dennis jerry peter henry adam douglas nathan "
    "harry tom tim jim bob bill mike steve dave ben sam ahmed mohammed muhammad ali omar hassan ibrahim "
    "yusuf carlos juan jose luis miguel pedro diego javier pablo ivan sergei dmitri vladimir boris hans "
    "karl otto lars sven erik olaf pierre jean francois luca marco giovanni rajesh sanjay vijay arjun "
    "ravi amit kenji hiroshi takeshi wei kwame kofi chidi emeka tunde sipho oscar liam sean owen graham "
    "simon philip oliver hugh ian neil keith trevor nigel barry martin alan arthur walter".split()
)

_WORD = re.compile(r"[^\W_](?:[\w.’'\-]*\w)?\.?")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


def bare(name: str) -> str:
    """The name without possessive, titles before it and a leading article; its words joined by one space."""
    words = _POSSESSIVE.sub("", " ".join(name.split())).split(" ")
    while len(words) > 1 and words[0].strip(".,").casefold() in TITLES:
        words.pop(0)
    return " ".join(words).strip(" ,;:")


def key(name: str) -> tuple[str, ...]:
    """Words to compare names by: bare, folded, without stops."""
    return tuple(w.casefold().strip(".").replace("’", "'") for w in _WORD.findall(bare(name)))


@dataclass(slots=True, eq=False)
class Cluster:
    """All mentions of one named entity.

    Attributes
    ----------
    name
        The fullest form, without titles.
    places
        Offsets of the mentions, ascending.
    """

    name: str
    label: str
    places: list[int] = field(default_factory=list)
    genders: dict[Gender, int] = field(default_factory=lambda: {"f": 0, "m": 0})
    roles: dict[str, str] = field(default_factory=dict)

    @property
    def gender(self) -> Gender | None:
        """The gender with more evidence, None without any."""
        f, m = self.genders["f"], self.genders["m"]
        return None if f == m else "f" if f > m else "m"

    def last_before(self, offset: int) -> int | None:
        """Offset of the last mention that begins before ``offset``."""
        index = bisect_right(self.places, offset - 1) - 1
        return self.places[index] if index >= 0 else None


def clusters(text: str, entities: Sequence[tuple[int, int, str]]) -> dict[int, Cluster]:
    """Map the offset of each named mention ``(start, end, label)`` to the entity that it names."""
    found: dict[int, Cluster] = {}
    by_word: dict[tuple[str, str], list[Cluster]] = {}
    longest_first = sorted(entities, key=lambda e: (len(key(text[e[0] : e[1]])) < 2, e[0]))
    for start, end, label in longest_first:
        surface = text[start:end]
        words = key(surface)
        if not words:
            continue
        side = "person" if label == "person" else "other"
        match = _match(words, side, by_word, start)
        if match is None:
            match = Cluster(bare(surface), label)
            for word in {words[-1], words[0], _acronym(words), " ".join(words)} - {""}:
                by_word.setdefault((side, word), []).append(match)
        elif len(bare(surface)) > len(match.name) and len(words) > len(key(match.name)):
            match.name = bare(surface)
        match.places.append(start)
        if side == "person":
            _note_gender(match, surface, text[max(0, start - 12) : start], words)
        found[start] = match
    for cluster in set(found.values()):
        cluster.places.sort()
    return found


def _match(
    words: tuple[str, ...], side: str, by_word: dict[tuple[str, str], list[Cluster]], start: int
) -> Cluster | None:
    candidates = [
        c
        for word in dict.fromkeys((" ".join(words), words[-1], words[0], _acronym(words)))
        for c in by_word.get((side, word), ())
        if _same(words, key(c.name), side)
    ]
    if not candidates:
        return None
    # The nearest mention before; else the first after.
    return max(
        candidates, key=lambda c: (c.last_before(start) is not None, c.last_before(start) or -c.places[0])
    )


def _same(short: tuple[str, ...], full: tuple[str, ...], side: str) -> bool:
    if short == full:
        return True
    a, b = sorted((short, full), key=len)
    if side == "person":
        if len(a) == 1:
            return a[0] in (b[0], b[-1])
        return a[-1] == b[-1] and (a[0] == b[0] or (len(a[0]) == 1 and b[0].startswith(a[0])))
    if len(a) == 1 and len(b) > 1 and a[0] == _acronym(b):
        return True
    return b[: len(a)] == a and len("".join(a)) > 3


def _acronym(words: tuple[str, ...]) -> str:
    initials = [w[0] for w in words if w not in {"of", "the", "for", "and", "de", "in"}]
    return "".join(initials) if len(initials) > 2 else ""


def _note_gender(cluster: Cluster, surface: str, before: str, words: tuple[str, ...]) -> None:
    title = re.findall(r"[A-Za-z]+", before)[-1:] + re.findall(r"[A-Za-z]+", surface)[:1]
    for word in title:
        if word.casefold() in _FEMALE:
            cluster.genders["f"] += 4
        elif word.casefold() in _MALE and word[0].isupper():
            cluster.genders["m"] += 4
    if len(words) > 1:
        cluster.genders["f"] += 2 * (words[0] in _FEMALE_NAMES)
        cluster.genders["m"] += 2 * (words[0] in _MALE_NAMES)
