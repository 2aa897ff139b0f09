"""`python -m training.gap FILE`: whom the resolver takes GAP's pronouns to mean.

F1 over both names of every passage, by the pronoun's gender, as GAP's own scorer counts (Webster et al., TACL
2018). The resolver gets the whole passage and the pronoun, not the two names.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from quotex.evaluate.figures import Rates
from quotex.model import bundled_weights
from quotex.pipeline.analyse import analyse
from quotex.pipeline.resolve import Attributed, resolve
from quotex.pipeline.spans import Span
from quotex.pipeline.weights import Weights
from training.corpora import json_lines

_FEMININE = {"she", "her", "hers"}


def gap(path: Path, weights: Weights) -> dict[str, Rates]:
    """Rates over both names of all passages, and of those with feminine and masculine pronouns."""
    pairs: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for record in json_lines(path):
        gender = "feminine" if record["Pronoun"].casefold() in _FEMININE else "masculine"
        meant, *names = _called(record, weights)
        for key, name in zip("AB", names, strict=True):
            pair = (meant is not None and meant == name, record[f"{key}-coref"] == "TRUE")
            pairs[gender].append(pair)
            pairs["all"].append(pair)
    return {
        name: Rates(sum(p and g for p, g in some), sum(p for p, _ in some), sum(g for _, g in some))
        for name, some in pairs.items()
    }


def _called(record: dict, weights: Weights) -> list[str | None]:
    """The names of whom the pronoun means, and of whom both names mean."""
    text = record["Text"]
    analysis = analyse(text, weights, "quotex")

    def span(key: str) -> Span:
        start = record[f"{key}-offset"]
        return start, start + len(record[key])

    def names(*keys: str) -> list[str | None]:
        sources = [Attributed((), (), (span(key),)) for key in keys]
        found = resolve(text, analysis.entities, analysis.sentences, sources, analysis.antecedents)
        return [resolved.speaker.name for resolved in found]

    return names("Pronoun") + names("A", "B")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.gap", description=__doc__)
    parser.add_argument("file", type=Path, help="gap/dev.jsonl.gz of the data folder")
    for name, rates in gap(parser.parse_args().file, bundled_weights()).items():
        print(f"{name}: {rates}")


if __name__ == "__main__":
    main()
