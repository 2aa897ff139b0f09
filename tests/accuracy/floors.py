"""The floors file: a table a data set, with the digest of its gold and the least value of each figure."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quotex.evaluate import Figure

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = Path(__file__).with_name("floors.toml")
_HEAD = (
    "# Least values of the figures; written by `python -m tests.accuracy.pin --write`, reviewed by people.\n"
)


@dataclass(frozen=True)
class Floors:
    """What is pinned for one data set."""

    digest: str = ""
    figures: dict[str, float] = field(default_factory=dict)


def floor(figure: Figure) -> float:
    """A little below the figure: another processor may round another way."""
    return max(0.0, math.floor(round((figure.value - 0.01) * 100, 6)) / 100)


def read(path: Path = FILE) -> dict[str, Floors]:
    """Return the floors by data set."""
    return {name: Floors(**table) for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def write(floors: Mapping[str, Floors], path: Path = FILE) -> None:
    """Write the file anew."""
    tables = (
        "\n".join(
            [
                f"[{name}]",
                f'digest = "{pinned.digest}"',
                f"[{name}.figures]",
                *(f'"{figure}" = {value:.2f}' for figure, value in pinned.figures.items()),
            ]
        )
        for name, pinned in floors.items()
    )
    path.write_text(_HEAD + "".join(f"\n{table}\n" for table in tables), encoding="utf-8")
