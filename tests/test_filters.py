from __future__ import annotations

from dataclasses import replace

import pytest

from quotex.filters import Filters
from quotex.records import Extraction, Speaker


@pytest.mark.parametrize(
    ("name", "wanted", "found"),
    [
        ("Zoë Ávila", "avila", True),
        ("Zoe Avila", "ZOË", True),
        ("Jane Smith & Bo Li", "bo  li", True),
        ("Jane Smithson", "smith", False),
        ("Jane Smith", "Jane", True),
        ("O'Neil", "neil", True),
        ("A. B. (Bo) Li", "b. (bo)", True),
        (None, "jane", False),
    ],
)
def test_speakers_match_by_whole_words(
    extraction: Extraction, name: str | None, wanted: str, found: bool
) -> None:
    quote = replace(extraction.quotes[0], speaker=Speaker(name, "person"))
    assert Filters(speakers=("nobody", wanted)).accepts(quote) is found


def test_each_condition_must_hold(extraction: Extraction) -> None:
    assert Filters().apply(extraction) == extraction
    assert Filters(act="speech", types=("direct",), min_confidence=0.1).apply(extraction) == extraction
    for filters in (
        Filters(act="thought"),
        Filters(types=("mixed", "indirect")),
        Filters(min_confidence=0.5),
    ):
        assert filters.apply(extraction).quotes == ()
