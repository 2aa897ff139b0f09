"""Speed and memory of the whole pipeline beside the bare network: ``python -m benchmarks.throughput``.

Both take the same articles in turn, in one process and on one core, unless OMP_NUM_THREADS gives the network
more; it gets the word pieces ready made.
"""
# ruff: noqa: T201 - a script reports by printing

from __future__ import annotations

import argparse
import os
import statistics
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from quotex.extract import Extractor
from quotex.marks import pair_marks
from quotex.model import bundled_weights
from quotex.pipeline.features import featurize
from quotex.pipeline.labels import CONVENTIONS
from quotex.records import Article

ARTICLES = Path(__file__).parents[1] / "data/articles"


def main() -> None:
    """Measure and print words a second, their ratio, and memory after each round."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?", type=Path, default=ARTICLES, help="folder of .txt files")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often all articles follow")
    arguments = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.articles.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)

    weights = bundled_weights()
    pieces = [featurize(text, weights.tokenizer, pair_marks(text)) for text in texts]
    weights.encoder(pieces[0], CONVENTIONS["quotex"])  # makes the session
    memory = [("the network loaded", *megabytes())]
    extractor = Extractor()
    network, whole = [], []
    for turn in range(arguments.rounds):
        start = time.perf_counter()
        for item in pieces:
            weights.encoder(item, CONVENTIONS["quotex"])
        middle = time.perf_counter()
        for text in texts:
            extractor.extract(Article(text))
        network.append(middle - start)
        whole.append(time.perf_counter() - middle)
        memory.append((f"round {turn + 1}", *megabytes()))

    print(f"{len(texts)} articles, {words} words, {sum(map(len, pieces))} word pieces")
    print(f"network          {words / statistics.median(network):.0f} words/s")
    print(f"whole pipeline   {words / statistics.median(whole):.0f} words/s")
    ratio = statistics.median(b / a for a, b in zip(network, whole, strict=True))
    print(f"the pipeline costs {ratio:.2f} times the network")
    for when, now, peak in memory:
        print(f"after {when:20} {now:5.0f} MB, peak {peak:5.0f} MB")


def megabytes() -> tuple[float, float]:
    """Resident memory of this process now, and at its peak."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20, getrusage(RUSAGE_SELF).ru_maxrss / 2**10


if __name__ == "__main__":
    main()
