from __future__ import annotations

from dataclasses import replace

import pytest

from quotex.evaluate import (
    GoldArticle,
    GoldAttribution,
    Rates,
    Share,
    score,
    score_not_quotes,
    score_records,
    score_spans,
)
from quotex.records import Quote, Speaker, TextSpan

TEXT = "“Hands off the ‘old mill’,” said Bo Lund. Its ‘friends’ cheered."


def span(piece: str) -> TextSpan:
    return TextSpan(TEXT.index(piece), TEXT.index(piece) + len(piece), piece)


CONTENT, CUE, SOURCE = (span("“Hands off the ‘old mill’,”"),), (span("said"),), (span("Bo Lund"),)
BO = Speaker("Bo Lund", "person")
GOLD = GoldArticle(
    "a",
    TEXT,
    (GoldAttribution(CONTENT, CUE, SOURCE, BO, "direct", "speech"),),
    not_quotes=(span("‘old mill’"), span("‘friends’")),
)
RIGHT = Quote("", "direct", "speech", "", CONTENT, CUE, SOURCE, BO, 0.9, "", 0)


def test_all_right() -> None:
    figures = score_records([GOLD], {"a": [RIGHT]})
    assert all(figure.value == 1 for figure in figures.values())
    assert {"quotes", "direct", "who-said-what", "person strict", "act right"} <= figures.keys()
    assert not {"mixed", "indirect"} & figures.keys()
    assert score_spans([GOLD], {"a": [RIGHT]})["cue"] == Rates(1, 1, 1)


def test_nothing_found() -> None:
    assert score_records([GOLD], {})["quotes"] == Rates(0, 0, 1)
    assert score_records([GOLD], {})["quotes"].value == 0


@pytest.mark.parametrize(
    ("found", "name", "figure"),
    [
        (replace(RIGHT, speaker=Speaker("Ana Ruiz", "person")), "who-said-what", Rates(0, 1, 1)),
        (replace(RIGHT, speaker=Speaker("Lund", "person")), "speaker loose", Share(1, 1)),
        (replace(RIGHT, speaker=Speaker(None, "none")), "named coverage", Share(0, 1)),
        (replace(RIGHT, type="mixed"), "direct", Rates(0, 0, 1)),
        (replace(RIGHT, act="thought"), "quotes", Rates(0, 0, 1)),
        (replace(RIGHT, content=(span("Hands off the ‘old"),)), "exact content", Rates(0, 1, 1)),
        (replace(RIGHT, content=(span("friends"),)), "quotes", Rates(0, 1, 1)),
        (replace(RIGHT, content=(span("friends"),), act="thought"), "quotes", Rates(0, 0, 1)),
    ],
)
def test_a_fault_counts_once(found: Quote, name: str, figure: Rates | Share) -> None:
    assert score_records([GOLD], {"a": [found]})[name] == figure


def test_gold_thoughts_are_optional() -> None:
    gold = replace(GOLD, attributions=(replace(GOLD.attributions[0], act="thought"),))
    for found in ([], [RIGHT], [replace(RIGHT, act="thought")]):
        assert score_records([gold], {"a": found})["quotes"] == Rates(0, 0, 0)


def test_what_nobody_reviewed_counts_neither_way() -> None:
    unseen = replace(GOLD.attributions[0], reviewed=False)
    gold = replace(GOLD, attributions=(unseen,), not_quotes=())
    for found in ([], [RIGHT], [replace(RIGHT, speaker=Speaker("Ana Ruiz", "person"), act="thought")]):
        scores = score([gold], {"a": found})
        assert scores["records"]["quotes"] == Rates(0, 0, 0)
        assert set(scores["spans"].values()) == {Rates(0, 0, 0)}
    other = replace(RIGHT, content=(span("friends"),))
    assert score([gold], {"a": [RIGHT, other]})["records"]["quotes"] == Rates(0, 1, 0)
    both = replace(gold, attributions=(unseen, replace(unseen, content=(span("friends"),), reviewed=True)))
    assert score([both], {"a": [RIGHT, other]})["records"]["quotes"] == Rates(1, 1, 1)


@pytest.mark.parametrize(
    ("piece", "type_", "spared"),
    [
        ("“Hands off the ‘old mill’,”", "direct", 2),
        ("‘old mill’", "direct", 1),
        ("old mill", "mixed", 1),
        ("old mill", "indirect", 2),
        ("Its ‘friends’ cheered", "mixed", 1),
        ("‘old mill’,” said Bo Lund. Its ‘friends’", "direct", 0),
    ],
)
def test_not_quotes(piece: str, type_: str, spared: int) -> None:
    found = replace(RIGHT, content=(span(piece),), type=type_)  # type: ignore[arg-type]
    assert score_not_quotes([GOLD], {"a": [found]}) == Share(spared, 2)
