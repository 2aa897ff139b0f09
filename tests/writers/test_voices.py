from __future__ import annotations

from dataclasses import replace

from quotex.records import Extraction, Quote, Speaker
from quotex.writers.voices import cast, voices


def test_who_says_most_comes_first_and_who_has_no_name_last(extraction: Extraction) -> None:
    def quote(name: str | None, words: str) -> Quote:
        speaker = Speaker(name, "person" if name else "author")
        return replace(extraction.quotes[0], speaker=speaker, quote=words)

    said = [("Bo", "yes"), (None, "one two three four"), ("Ana", "no no"), ("Bo", "yes")]
    found = replace(extraction, quotes=tuple(quote(*pair) for pair in said))
    assert voices([found, found]) == [
        ("Bo", True, 4, 4),
        ("Ana", True, 2, 4),
        ("(the author)", False, 2, 8),
    ]
    assert cast(found) == ["Bo", "Ana"]
