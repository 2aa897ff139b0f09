from __future__ import annotations

import re
from importlib.resources import files

import pytest

from quotex.writers.hues import HUES, NEUTRAL, assign

STYLE = files("quotex.writers.html").joinpath("page/style.css").read_text(encoding="utf-8")
PAGE = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)
}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2, from 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("hue", [*HUES, NEUTRAL])
def test_words_are_readable_on_every_hue(hue: tuple[str, str, str, str]) -> None:
    tint, ink, dark_tint, dark_ink = hue
    for dark, behind, colour in ((0, tint, ink), (1, dark_tint, dark_ink)):
        assert contrast(PAGE["text"][dark], behind) >= 7
        assert contrast(PAGE["text"][dark], mixed(behind, colour, 0.18)) >= 4.5  # the active quote
        assert contrast(PAGE["paper"][dark], colour) >= 4.5  # initials on a chip


def mixed(one: str, other: str, share: float) -> str:
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)


@pytest.mark.parametrize("dark", [0, 1])
def test_the_page_is_readable(dark: int) -> None:
    for behind in ("paper", "raised"):
        for colour in ("text", "muted", "accent"):
            assert contrast(PAGE[colour][dark], PAGE[behind][dark]) >= 4.5


def test_a_name_keeps_its_hue_and_those_of_one_cast_differ() -> None:
    hues = assign([["Ana", "Bo"], ["Cy", "Bo", "Ana"], ["Di"]])
    assert hues["Ana"] != hues["Bo"]
    assert hues["Cy"] not in (hues["Ana"], hues["Bo"])
    assert hues["Di"] == 0


def test_a_large_cast_shares_hues_evenly() -> None:
    hues = assign([[str(number) for number in range(2 * len(HUES))]])
    assert sorted(hues.values()) == sorted([*range(len(HUES))] * 2)
