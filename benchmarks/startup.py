"""Time of a whole ``quotex extract ARTICLE`` over that of ``import spacy``: ``python -m benchmarks.startup``.

Both run as processes of their own, in turn, so that what else the machine does slows both.
"""
# ruff: noqa: T201 - a script reports by printing

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "data/articles/harbour-strike.txt"


def main() -> None:
    """Measure and print the median of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("article", nargs="?", type=Path, default=ARTICLE)
    parser.add_argument("--times", type=int, default=9, metavar="N")
    arguments = parser.parse_args()
    extract = ["-m", "quotex", "extract", str(arguments.article)]
    base = ["-c", "import spacy"]
    for command in (base, extract):  # the first run reads the files from disk
        seconds(command)
    pairs = [(seconds(extract), seconds(base)) for _ in range(arguments.times)]
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    print(f"quotex extract   {statistics.median(ours for ours, _ in pairs):.2f} s")
    print(f"import spacy     {statistics.median(theirs for _, theirs in pairs):.2f} s")
    print(f"ratio            {statistics.median(ratios):.2f}   ({ratios[0]:.2f} to {ratios[-1]:.2f})")


def seconds(arguments: list[str]) -> float:
    """Wall-clock time of one Python process."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
