"""What becomes of an attribution on its way to a record."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from quotex.pipeline.analyse import Analysis
from quotex.pipeline.attributions import EVIDENCE, Attribution
from quotex.pipeline.convert import quotes
from quotex.pipeline.resolve import Entity
from quotex.records import Quote

TEXT = "Ana Ruiz left. She said that it rained."


def record(source: str, speaker: float) -> Quote:
    """The record of the second sentence, where ``speaker`` is the log-odds that its speaker is right."""

    def span(piece: str) -> tuple[int, int]:
        start = TEXT.index(piece)
        return start, start + len(piece)

    attribution = Attribution(
        [span("that it rained")],
        [span("said")],
        [span(source)],
        "indirect",
        "speech",
        dict.fromkeys(EVIDENCE, 0.0),
    )
    analysis = Analysis([attribution], [Entity(*span("Ana Ruiz"), "person")], [0, 15], [(0, len(TEXT))])
    weights: Any = SimpleNamespace(
        version="0",
        manifest={"calibration": {"found": {"bias": 9.0}, "speaker": {"bias": speaker}}},
    )
    (quote,) = quotes(TEXT, analysis, weights)
    return quote


def test_a_pronoun_gets_the_name_that_is_likely_right() -> None:
    quote = record("She", 1.0)
    assert quote.speaker.name == "Ana Ruiz"
    assert quote.confidence == pytest.approx(0.73, abs=0.01)


def test_a_pronoun_gets_no_name_that_is_likely_wrong_and_the_explanation_tells_it() -> None:
    quote = record("She", -1.0)
    assert quote.speaker.name is None
    assert quote.speaker.kind == "person"
    assert quote.confidence > 0.99  # that somebody said so is not in doubt
    assert quote.explanation is not None
    assert quote.explanation.rule.startswith("too doubtful to name Ana Ruiz")


def test_a_source_with_a_name_keeps_it_however_doubtful() -> None:
    quote = record("Ana Ruiz", -1.0)
    assert quote.speaker.name == "Ana Ruiz"
    assert quote.confidence < 0.5
