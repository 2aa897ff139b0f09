"""The colours that tell speakers apart on a page and in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Hue(NamedTuple):
    """One speaker's colours as ``#rrggbb``.

    Attributes
    ----------
    tint, ink
        What lies behind the words, and the colour of small marks, on a light page.
    dark_tint, dark_ink
        The same on a dark page.
    """

    tint: str
    ink: str
    dark_tint: str
    dark_ink: str


#: Neighbours differ in lightness as well as in hue, for eyes that see fewer colours.
HUES = (
    Hue("#cfe2f7", "#0b5394", "#1c3f61", "#93c4f2"),  # blue
    Hue("#fbd9bd", "#8f3c00", "#5c3112", "#f5b184"),  # orange
    Hue("#c6ebdc", "#0a5f48", "#114838", "#7fd6b5"),  # green
    Hue("#e6d7f4", "#6a3396", "#44285e", "#cfaaf0"),  # purple
    Hue("#f6e9a6", "#685000", "#4c3f0b", "#e6cd6b"),  # yellow
    Hue("#f9d0e0", "#96195a", "#5b1f3e", "#f4a6c8"),  # pink
    Hue("#c0ecf4", "#005c70", "#0d4552", "#7ad3e6"),  # cyan
    Hue("#dfe3bd", "#4b560a", "#3b4115", "#c5ce80"),  # olive
)
#: For whoever has no name.
NEUTRAL = Hue("#e7e4dd", "#565048", "#3b3834", "#c4bdb2")


def assign(casts: Iterable[Sequence[str]]) -> dict[str, int]:
    """Give each name one hue throughout, such that those of one cast share as few as can be.

    Parameters
    ----------
    casts
        The names in each article, those to be told apart best first.

    Returns
    -------
    dict
        Indices in ``HUES`` by name.
    """
    hues: dict[str, int] = {}
    for cast in casts:
        taken = Counter(hues[name] for name in cast if name in hues)
        for name in cast:
            if name not in hues:
                hues[name] = min(range(len(HUES)), key=lambda hue: (taken[hue], hue))
                taken[hues[name]] += 1
    return hues
