from __future__ import annotations

from dataclasses import replace

from quotex.records import Extraction, Quote, Speaker, SpeakerKind
from quotex.writers.voices import Cast


def test_who_says_most_comes_first_and_who_has_no_name_last(extraction: Extraction) -> None:
    def quote(name: str | None, words: str, kind: SpeakerKind = "person") -> Quote:
        return replace(extraction.quotes[0], speaker=Speaker(name, kind), quote=words)

    quotes = (
        quote("Bo", "yes"),
        quote(None, "one two three four", "author"),
        quote("Ana", "no no"),
        quote("Bo & Ana", "so — be it"),
        quote(None, "one"),
    )
    found = replace(extraction, quotes=quotes)
    cast = Cast([found, replace(extraction, quotes=(quote("ANA", "one"),))])
    labels = [(cast.label(voice), voice.words) for voice in cast.roster.voices]
    assert labels == [("Ana", 6), ("Bo", 4), ("(unresolved)", 1), ("(the author)", 4)]
    assert cast.speakers(found) == [["Bo"], ["(the author)"], ["Ana"], ["Bo", "Ana"], ["(unresolved)"]]
    assert cast.hues.keys() == {"Ana", "Bo"}
