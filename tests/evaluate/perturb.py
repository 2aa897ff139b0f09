"""Predictions made from gold by seeded faults of every kind that scoring must tell."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import get_args

from quotex.evaluate import GoldArticle, GoldAttribution
from quotex.records import Act, Quote, QuoteType, Speaker, SpeakerKind, TextSpan

_NAMES = (
    None,
    "",
    "the mayor",
    "Smith",
    "Dr. Jane Smith",
    "one of the farmers",
    "police & crown",
    "García",
    "–",
)


def perturbed(article: GoldArticle, seed: int) -> list[Quote]:
    """Return predictions for an article: most are right, some a little off, some missing, some made up."""
    random = Random(f"{seed} {article.id}")
    quotes = [_quote(article.text, item, random) for item in article.attributions if random.random() < 0.85]
    quotes += [replace(quote, act=random.choice(get_args(Act))) for quote in quotes if random.random() < 0.1]
    for _ in range(random.randrange(4)):
        span = _span(article.text, random.randrange(len(article.text)), random.randrange(60), random)
        quotes.append(_quote(article.text, GoldAttribution((span,), (), ()), random))
    random.shuffle(quotes)
    return quotes


def _quote(text: str, gold: GoldAttribution, random: Random) -> Quote:
    speaker = gold.speaker or Speaker(None, "none")

    def mostly(value: object, others: tuple[object, ...]) -> object:
        return value if value is not None and random.random() < 0.8 else random.choice(others)

    return Quote(
        id="",
        type=mostly(gold.type, get_args(QuoteType)),  # type: ignore[arg-type]
        act=mostly(gold.act, get_args(Act)),  # type: ignore[arg-type]
        quote="",
        content=_shifted(text, gold.content, random) or gold.content,
        cue=_shifted(text, gold.cue, random),
        source=_shifted(text, gold.source, random),
        speaker=Speaker(_name(speaker.name, random), mostly(speaker.kind, get_args(SpeakerKind))),  # type: ignore[arg-type]
        confidence=random.random(),
        sentence="",
        paragraph=0,
    )


def _shifted(text: str, spans: tuple[TextSpan, ...], random: Random) -> tuple[TextSpan, ...]:
    return tuple(_span(text, s.start, s.end - s.start, random) for s in spans if random.random() < 0.93)


def _span(text: str, start: int, length: int, random: Random) -> TextSpan:
    by = random.choice((0, 0, 0, 1, -1, length // 3, -length // 3))
    start = min(max(0, start + by), len(text))
    end = min(max(start, start + length - random.choice((0, 0, 0, 1, by))), len(text))
    return TextSpan(start, end, text[start:end])


def _name(name: str | None, random: Random) -> str | None:
    if not name or random.random() < 0.2:
        return random.choice(_NAMES)
    return random.choice(
        (
            name,
            name,
            name.upper(),
            f"Mr. {name}",
            f"{name}’s",
            name.split()[-1],
            f"{name} of the council",
            name[:-1],
        )
    )
