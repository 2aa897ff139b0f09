from __future__ import annotations

from pathlib import Path

import pytest

from quotex.evaluate import Rates, Share, digest
from tests.accuracy import floors
from tests.accuracy.datasets import DATA_SETS, Run

REPIN = "once the change is meant: python -m tests.accuracy.pin --write"


def test_every_data_set_is_pinned() -> None:
    assert floors.read().keys() == DATA_SETS.keys(), REPIN


def test_the_gold_is_what_the_floors_were_measured_on(measured: Run) -> None:
    pinned = floors.read()[measured.data_set.name]
    assert digest(measured.data_set.gold_path) == pinned.digest, f"the gold changed; {REPIN}"


def test_no_figure_is_below_its_floor(measured: Run) -> None:
    pinned = floors.read()[measured.data_set.name].figures
    figures = measured.figures()
    assert figures.keys() == pinned.keys(), REPIN
    below = [
        f"{name}: {figures[name]}, floor {least:.2f}"
        for name, least in pinned.items()
        if figures[name].value < least
    ]
    assert not below, "\n".join([measured.data_set.name, *below])


@pytest.mark.parametrize(
    ("right", "of", "floor"), [(8, 10, 0.79), (817, 1000, 0.80), (999, 1000, 0.98), (0, 5, 0.0), (1, 1, 0.99)]
)
def test_a_floor_is_a_little_below_the_figure(right: int, of: int, floor: float) -> None:
    assert floors.floor(Share(right, of)) == floors.floor(Rates(right, of, of)) == floor


def test_floors_are_read_back_as_written(tmp_path: Path) -> None:
    pinned = {"some-set": floors.Floors("abc", {"quotes": 0.81, "who-said-what": 0.5, "exact content": 0.0})}
    floors.write(pinned, tmp_path / "floors.toml")
    assert floors.read(tmp_path / "floors.toml") == pinned
