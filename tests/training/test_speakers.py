"""Whose attributions are, measured on gold spans."""

from __future__ import annotations

from marking import at
from quotex.evaluate import GoldArticle, GoldAttribution
from quotex.model import bundled_weights
from quotex.records import Speaker, TextSpan
from training.speakers import speakers

TEXT = (
    "Mayor Ann Roe met Carl Lund on Monday. She said the bridge was safe. "
    "Roe told reporters that it would open in May. The mayor thanked him."
)


def gold(source: str, cue: str, content: str) -> GoldAttribution:
    pieces = [(TextSpan(*at(TEXT, words), words),) for words in (content, cue, source)]
    return GoldAttribution(*pieces, Speaker("Ann Roe", "person"), act="speech")


def test_each_class_of_source_is_counted_for_each_resolver() -> None:
    said = [
        gold("She", "said", "the bridge was safe"),
        gold("Roe", "told", "that it would open in May"),
        gold("The mayor", "thanked", "him"),
    ]
    article = GoldArticle("bridge", TEXT, tuple(said))
    right = speakers([article], bundled_weights())
    assert {kind: count["all"] for kind, count in right.items() if count["all"]} == {
        "he, she": 1,
        "named": 1,
        "described": 1,
        "all": 3,
    }
    assert right["all"]["rules and network"] == 3
    assert right["he, she"]["nearest person"] == 0  # Lund stands nearer
