"""Whether two names mean one speaker."""

from __future__ import annotations

import re
import unicodedata

from quotex.records import Speaker

Key = tuple[str, ...]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor sen senator rep gov governor president the a an"
)
# What follows the head of something unnamed: "officials | close to the talks".
_FOLLOWERS = _words("of at for from in on to by with near close familiar who that which whose filed granted")
_QUANTIFIERS = _words("one some many most several few all each none both half percent number group list")
_POSSESSIVE = re.compile(r"'s?(?!\w)")
_WORD = re.compile(r"[^\W_]+|&")


def is_same(gold: Speaker, name: str | None, *, strict: bool) -> bool:
    """Tell whether a predicted name is that of the gold speaker.

    Parameters
    ----------
    strict
        Take the same words only. Otherwise a person's last name will do, and for others words that
        all stand in the other name, or the same last word.
    """
    wanted, given = name_key(gold.name), name_key(name)
    if wanted == given:
        return True
    if not wanted or not given:
        return False
    if gold.kind in ("unnamed", "document", "group") and _head(wanted) == _head(given):
        return True
    return not strict and _is_alike(wanted, given, person=gold.kind == "person")


def name_key(name: str | None) -> Key:
    """Words to compare names by, without case, accents, possessives, stops and the titles before them."""
    decomposed = unicodedata.normalize("NFKD", (name or "").replace("’", "'"))
    folded = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    words = _WORD.findall(_POSSESSIVE.sub("", folded).replace(".", "").replace("'", ""))
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    return tuple(words)


def _head(key: Key) -> Key:
    """Cut a name at its prepositional phrase or clause; keep all of them after a quantifier."""
    cut = next((i for i, word in enumerate(key) if word in _FOLLOWERS), len(key))
    if cut == 0 or key[cut - 1] in _QUANTIFIERS or key[cut - 1].isdigit() or "&" in key:
        return key
    return key[:cut]


def _is_alike(wanted: Key, given: Key, *, person: bool) -> bool:
    same_last = wanted[-1] == given[-1]
    if person and "&" not in wanted:
        return same_last
    a, b = set(wanted), set(given)
    return same_last or a <= b or b <= a
