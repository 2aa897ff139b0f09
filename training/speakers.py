"""`python -m training.speakers FILE...`: whose attributions are, on gold spans.

Strictly right, of all records of speech with somebody to name, by the class of what gives the speaker: by the
nearest person, by rules alone, and by rules with the network's reading. So what is measured is resolution,
not what was found.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from quotex.evaluate import GoldArticle, GoldAttribution, read_gold
from quotex.evaluate.names import is_same, name_key
from quotex.model import bundled_weights
from quotex.pipeline.analyse import Analysis, analyse
from quotex.pipeline.antecedents import Antecedents
from quotex.pipeline.resolution.pronouns import GENDERS, PRONOUNS
from quotex.pipeline.resolve import Attributed, resolve
from quotex.pipeline.spans import Span
from quotex.pipeline.weights import Weights
from quotex.records import TextSpan

RESOLVERS = ("nearest person", "rules alone", "rules and network")
CLASSES = ("named", "described", "he, she", "they, it, who", "no source", "all")


def speakers(articles: Iterable[GoldArticle], weights: Weights) -> dict[str, Counter[str]]:
    """How many speakers each of RESOLVERS has right, and how many there are (``all``), by CLASSES."""
    right: dict[str, Counter[str]] = {name: Counter() for name in CLASSES}
    for article in articles:
        analysis = analyse(article.text, weights, "quotex")
        own = [_offsets(gold.source) for gold in article.attributions]
        nearest = [_nearest(gold, analysis) for gold in article.attributions]
        found = [
            _resolved(article, analysis, nearest, None),
            _resolved(article, analysis, own, None),
            _resolved(article, analysis, own, analysis.antecedents),
        ]
        for i, gold in enumerate(article.attributions):
            if gold.speaker is None or gold.speaker.name is None or gold.act == "thought":
                continue
            for kind in (_kind(gold.source, gold.speaker.name), "all"):
                right[kind]["all"] += 1
                for resolver, names in zip(RESOLVERS, found, strict=True):
                    right[kind][resolver] += is_same(gold.speaker, names[i], strict=True)
    return right


def _kind(source: Sequence[TextSpan], speaker: str) -> str:
    """The class of what gives the speaker; named where a word of the name stands there."""
    if not source:
        return "no source"
    words = name_key(source[0].text)
    if len(words) == 1 and words[0] in PRONOUNS:
        return "he, she" if words[0] in GENDERS else "they, it, who"
    capitals = " ".join(word for word in source[0].text.split() if word[0].isupper())
    return "described" if set(name_key(capitals)).isdisjoint(name_key(speaker)) else "named"


def _nearest(gold: GoldAttribution, analysis: Analysis) -> tuple[Span, ...]:
    """The person whom the model saw last, as far as the end of the source, or else of the content."""
    people = [entity for entity in analysis.entities if entity.label == "person"]
    index = bisect_right([entity.end for entity in people], (gold.source or gold.content)[-1].end)
    return tuple((entity.start, entity.end) for entity in people[:index][-1:])


def _resolved(
    article: GoldArticle,
    analysis: Analysis,
    sources: Sequence[tuple[Span, ...]],
    antecedents: Antecedents | None,
) -> list[str | None]:
    attributed = [
        Attributed(_offsets(own.content), _offsets(own.cue), source)
        for own, source in zip(article.attributions, sources, strict=True)
    ]
    found = resolve(article.text, analysis.entities, analysis.sentences, attributed, antecedents)
    return [resolved.speaker.name for resolved in found]


def _offsets(pieces: Sequence[TextSpan]) -> tuple[Span, ...]:
    return tuple((piece.start, piece.end) for piece in pieces)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.speakers", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="gold with speakers: files or folders")
    weights = bundled_weights()
    for path in parser.parse_args().files:
        print(path.name)
        for kind, right in speakers(read_gold(path), weights).items():
            total = right["all"]
            shares = ", ".join(f"{name} {right[name] / total:.3f}" for name in RESOLVERS) if total else "none"
            print(f"  {kind} ({total}): {shares}")


if __name__ == "__main__":
    main()
