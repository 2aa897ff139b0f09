from __future__ import annotations

from dataclasses import replace

import pytest

from quotex.records import Act, Article, Extraction, Quote, Speaker, SpeakerKind, Stance, TextSpan
from quotex.writers.wording import (
    Tally,
    attribution,
    kind_of_record,
    line_number,
    one_line,
    speaker_name,
    visible,
)


def test_nothing_can_steer_a_terminal() -> None:
    assert visible("\x1b[31m\x00\x7f\x9b\u202e\ud800") == "␛[31m␀␡���"
    assert visible("tab\tline\n“é” 日本") == "tab\tline\n“é” 日本"
    assert one_line(" a\r\n\tb\u2028c ") == "a b c"


def quote_of(extraction: Extraction, name: str | None, kind: SpeakerKind, **changes: object) -> Quote:
    return replace(extraction.quotes[0], speaker=Speaker(name, kind), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("Jo Park", "person", "Jo Park"),
        (None, "author", "(the author)"),
        (None, "none", "(no speaker)"),
        (None, "person", "([x] the senator)"),
    ],
)
def test_everyone_gets_a_name(
    extraction: Extraction, name: str | None, kind: SpeakerKind, shown: str
) -> None:
    assert speaker_name(quote_of(extraction, name, kind)) == shown


def test_counts_tell_quotes_from_claims_and_speakers_from_the_unnamed(extraction: Extraction) -> None:
    quotes = (
        quote_of(extraction, "Jo Park", "person"),
        quote_of(extraction, "Jo Park", "person", type="indirect"),
        quote_of(extraction, "Orbis", "organization", type="mixed"),
        quote_of(extraction, "aide", "unnamed"),
        quote_of(extraction, None, "none"),
    )
    tally = Tally()
    tally.add(Extraction(extraction.article, quotes))
    assert str(tally) == "3 quotes, 2 claims, 2 speakers"


@pytest.mark.parametrize(
    ("act", "stance", "shown"),
    [
        ("speech", "affirmed", "direct"),
        ("thought", "affirmed", "direct thought"),
        ("speech", "denied", "direct denied"),
        ("thought", "unsaid", "direct thought not said"),
    ],
)
def test_people_see_what_was_not_said(extraction: Extraction, act: Act, stance: Stance, shown: str) -> None:
    assert kind_of_record(replace(extraction.quotes[0], act=act, stance=stance)) == shown


@pytest.mark.parametrize(("line_end", "line"), [("\n", 3), ("\r\n", 3), ("\r", 3)])
def test_lines_are_counted_as_editors_do(extraction: Extraction, line_end: str, line: int) -> None:
    text = f"One{line_end}{line_end}“Two”"
    content = (TextSpan(text.index("“"), len(text), "“Two”"),)
    assert line_number(Article(text), replace(extraction.quotes[0], content=content)) == line


def test_words_of_the_attribution_stand_in_text_order(extraction: Extraction) -> None:
    text = "Jo Park, smiling, had said"
    quote = replace(
        extraction.quotes[0], source=(TextSpan(0, 7, "Jo Park"),), cue=(TextSpan(18, 26, "had said"),)
    )
    assert attribution(Article(text), quote) == [("source", "Jo Park"), ("gap", " … "), ("cue", "had said")]
    assert attribution(Article(text), replace(quote, source=(), cue=())) == []
