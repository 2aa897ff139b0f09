"""Everybody is credited with what they said, and nobody with what nobody is given for."""

from __future__ import annotations

import pytest

from quotex.records import Article, Extraction, Quote, QuoteType, Speaker, SpeakerKind, TextSpan
from quotex.speakers import Roster, count_words, merged, roster


def quote(
    name: str | None,
    words: str = "one two",
    type_: QuoteType = "direct",
    kind: SpeakerKind = "person",
    description: str | None = None,
    affiliation: str | None = None,
) -> Quote:
    return Quote(
        id="",
        type=type_,
        act="speech",
        quote=words,
        content=(TextSpan(0, 1, "x"),),
        cue=(),
        source=(),
        speaker=Speaker(name, kind, description, affiliation),
        confidence=1.0,
        sentence=words,
        paragraph=0,
    )


def article(*quotes: Quote, text: str = "") -> Roster:
    return roster(Extraction(Article(text), quotes))


def test_quotes_claims_and_words_are_counted_by_speaker() -> None:
    found = article(
        quote("Ann Roe", "a b c"),
        quote("Ann Roe", "d e", "indirect", description="baker"),
        quote("Ann Roe", "f", "mixed", affiliation="Orbis"),
        quote("Bo Lund", "g h i j"),
    )
    ann, bo = found.voices
    assert (ann.name, ann.quotes, ann.claims, ann.words) == ("Ann Roe", 1, 2, 6)
    assert (ann.description, ann.affiliation) == ("baker", "Orbis")
    assert (bo.name, found.words) == ("Bo Lund", 10)
    assert [found.share(voice) for voice in found.voices] == [0.6, 0.4]


def test_the_unnamed_and_the_unattributed_stand_apart_however_much_they_say() -> None:
    found = article(
        quote(None, "a b c d e f", kind="none"),
        quote(None, "a b c d e", kind="author"),
        quote(None, "a b c d", kind="person"),
        quote("two officials", "a b c", kind="unnamed"),
        quote("Ann Roe", "a"),
    )
    assert [(voice.name, voice.kind) for voice in found.voices] == [
        ("Ann Roe", "person"),
        ("two officials", "unnamed"),
        (None, "person"),
        (None, "author"),
        (None, "none"),
    ]
    assert [voice.is_named for voice in found.voices] == [True, False, False, False, False]


def test_somebody_called_unknown_is_not_the_unattributed() -> None:
    assert len(article(quote("Unknown"), quote(None, kind="none")).voices) == 2


def test_joint_speakers_are_both_credited_with_all_words() -> None:
    found = article(
        quote("Ann Roe & Bay Council", "a b", description="of no use"),
        quote("Bay Council", "c d", kind="organization"),
    )
    council, ann = found.voices
    assert (council.name, council.kind, council.quotes, council.words) == (
        "Bay Council",
        "organization",
        2,
        4,
    )
    assert (ann.name, ann.quotes, ann.words, ann.description) == ("Ann Roe", 1, 2, None)
    assert found.words == 4


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("Lund & Daughters", "Lund & Daughters said so.", ["Lund & Daughters"]),
        ("Lund & Daughters & Bay Bank", "Lund & Daughters and Bay Bank", ["Bay Bank", "Lund & Daughters"]),
        ("Bay Bank & Lund & Daughters", "Bay Bank and Lund & Daughters", ["Bay Bank", "Lund & Daughters"]),
    ],
)
def test_a_company_with_an_ampersand_is_one(name: str, text: str, names: list[str]) -> None:
    found = article(quote(name, kind="organization"), text=text)
    assert [voice.name for voice in found.voices] == names


def test_a_name_in_several_articles_is_one_voice() -> None:
    first = article(quote("Ann Roe", "a b"), quote("official", "c", kind="unnamed"))
    second = article(quote("Ann  roe", "d", "indirect", affiliation="Orbis"), quote("Bo Lund", "e"))
    found = merged([first, second])
    ann, bo, official = found.voices
    assert (ann.name, ann.articles, ann.quotes, ann.claims, ann.words) == ("Ann Roe", 2, 1, 1, 3)
    assert (ann.affiliation, bo.articles, official.articles) == ("Orbis", 1, 1)
    assert (found.articles, found.words) == (2, 5)


def test_the_kind_is_that_of_most_articles() -> None:
    kinds: list[SpeakerKind] = ["person", "organization", "organization"]
    (bank,) = merged(article(quote("Bay Bank", kind=kind)) for kind in kinds).voices
    assert bank.kind == "organization"


def test_without_a_record_there_is_nobody() -> None:
    assert merged([article()]) == Roster((), 1, 0)


@pytest.mark.parametrize(("text", "number"), [("“We’re well-off — yes,”", 3), ("…", 0), ("", 0), ("7 pm", 2)])
def test_marks_are_no_words(text: str, number: int) -> None:
    assert count_words(text) == number


def test_nothing_is_told_of_those_without_a_name_that_not_all_share() -> None:
    shell = quote("spokesman", "a", kind="unnamed", description="spokesman for Shell", affiliation="Shell")
    other = quote("spokesman", "b", kind="unnamed")
    (voice,) = merged([article(other), article(shell)]).voices
    assert (voice.description, voice.affiliation) == (None, None)


def test_a_person_and_a_company_with_an_ampersand_are_two() -> None:
    found = article(quote("Ann Roe & Marks & Lund"), text="Ann Roe and Marks &\nLund said so.")
    assert [voice.name for voice in found.voices] == ["Ann Roe", "Marks & Lund"]
    found = article(quote("Ann & Bo"), text="Ann & Bo said so.")
    assert [voice.name for voice in found.voices] == ["Ann", "Bo"]
