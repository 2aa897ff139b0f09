"""Prints the figures of all data sets beside their floors: ``python -m tests.accuracy.pin [SET]...``.

``--write`` pins floors a little below the figures, for the sets named or for all.
"""
# ruff: noqa: T201 - a script reports by printing

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from quotex.evaluate import digest
from tests.accuracy import floors
from tests.accuracy.datasets import DATA_SETS, run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(DATA_SETS))
    parser.add_argument("--write", action="store_true", help="write the floors")
    arguments = parser.parse_args()
    pinned = floors.read() if floors.FILE.exists() else {}
    for name in arguments.sets or DATA_SETS:
        old = pinned.get(name, floors.Floors())
        data_set = DATA_SETS[name]
        with tempfile.TemporaryDirectory() as folder:
            figures = run(data_set, Path(folder)).figures()
        print(f"== {name}")
        for figure, value in figures.items():
            print(f"{figure:18} {value!s:70} floor {old.figures.get(figure, 0):.2f}")
        pinned[name] = floors.Floors(
            digest(data_set.gold_path), {figure: floors.floor(value) for figure, value in figures.items()}
        )
    if arguments.write:
        floors.write({name: pinned[name] for name in DATA_SETS if name in pinned})


if __name__ == "__main__":
    main()
