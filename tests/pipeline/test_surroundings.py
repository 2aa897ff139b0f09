"""What only tells to whom, where, of what and how something is said is none of it."""

from __future__ import annotations

import pytest

from marking import at, page
from quotex.pipeline.surroundings import without_surroundings


def kept(text: str, pieces: list[str], cue: str, source: str) -> list[str]:
    """What is left of the pieces of a content."""
    places = ([at(text, piece) for piece in role if piece] for role in (pieces, [cue], [source]))
    return [text[start:end] for start, end in without_surroundings(page(text), *places)]


@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        ("“No,” Roe said of the plan.", "of the plan", 1),
        ("“No,” Roe said, referring to the plan.", "referring to the plan", 1),
        ("“No,” Roe said, which nobody liked.", "which nobody liked", 1),
        ("“No,” Roe said, not yet.", "not yet", 2),
        ("“No,” Roe said when it rained.", "when it rained", 1),
        ("“No,” Roe said on cutting it.", "on cutting it", 1),
        ("“No,” Roe said, when it is over.", "when it is over", 2),
        ("“No,” Roe said about it.", "about it", 1),
        ("“No,” Roe said, about it.", "about it", 1),
        ("“No,” Roe said, about the split.", "about the split", 1),
        ("“No,” Roe said, which she’d deny.", "which she’d deny", 1),
    ],
)
def test_what_is_spoken_about_is_no_content(text: str, last: str, count: int) -> None:
    assert kept(text, ["“No,”", last], "said", "Roe") == ["“No,”", last][:count]


@pytest.mark.parametrize(
    ("text", "pieces", "cue", "source"),
    [
        ("Roe is accused of theft.", ["Roe", "of theft"], "is accused", ""),
        ("Roe, 38, was accused of theft.", ["Roe, 38,", "of theft"], "was accused", ""),
        (
            "Roe has often been accused by Lund of theft.",
            ["Roe", "of theft"],
            "has often been accused",
            "Lund",
        ),
        (
            "Two books sold, Roe says, about nine copies.",
            ["Two books sold", "about nine copies"],
            "says",
            "Roe",
        ),
        ("It has clerks, Roe says, of whom six left.", ["It has clerks", "of whom six left"], "says", "Roe"),
        ("Nobody asked him, Roe says, about it.", ["Nobody asked him", "about it"], "says", "Roe"),
    ],
)
def test_what_goes_on_behind_a_cue_is_no_topic(text: str, pieces: list[str], cue: str, source: str) -> None:
    assert kept(text, pieces, cue, source) == pieces


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("Below it, in ink, wrote Roe: “No.”", ["Below it, in ink", "“No.”"], ["“No.”"]),
        ("Jailing him, wrote Roe: “No.”", ["Jailing him", "“No.”"], ["“No.”"]),
        (
            "Jailing him was bad, wrote Roe: “No.”",
            ["Jailing him was bad", "“No.”"],
            ["Jailing him was bad", "“No.”"],
        ),
        ("The lake, wrote Roe, “no.”", ["The lake", "“no.”"], ["The lake", "“no.”"]),
        ("“In ink,” wrote Roe: “No.”", ["“In ink,”", "“No.”"], ["“In ink,”", "“No.”"]),
    ],
)
def test_where_words_stand_is_none_of_them(text: str, pieces: list[str], expected: list[str]) -> None:
    assert kept(text, pieces, "wrote", "Roe") == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("He said, with a long sigh, “It rains.”", "said", "with a long sigh, “It rains.”", "“It rains.”"),
        ("He asks, over a photograph: “Is it?”", "asks", "over a photograph: “Is it?”", "“Is it?”"),
        ("He said, with care, “very little”.", "said", "with care, “very little”", None),
        ("He said that it was “Big Ben”.", "said", "that it was “Big Ben”", None),
    ],
)
def test_how_something_is_said_is_no_part_of_it(
    text: str, cue: str, content: str, expected: str | None
) -> None:
    assert kept(text, [content], cue, "He") == [expected or content]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("it had “a few bugs,” which is no news", "it had “a few bugs,”"),
        ("it had “a few bugs”, although nobody saw one", "it had “a few bugs”"),
        ("it had “a few bugs,” which would be mended", None),
        ("it had “a few bugs” which nobody saw", None),
        ("it was late, which is no news", None),
    ],
)
def test_what_the_article_adds_behind_quoted_words_is_no_content(content: str, expected: str | None) -> None:
    assert kept(f"The maker said {content}.", [content], "said", "The maker") == [expected or content]


@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        ("It fell, the army said, a claim the rebels called “rot”.", "a claim the rebels called “rot”", 1),
        ("It fell, the army said, a claim that Roe dismissed.", "that Roe dismissed", 1),
        ("It fell, the army said, a tower of great age.", "a tower of great age", 2),
    ],
)
def test_what_others_make_of_a_claim_is_no_part_of_it(text: str, last: str, count: int) -> None:
    assert kept(text, ["It fell", last], "said", "the army") == ["It fell", last][:count]


@pytest.mark.parametrize("time", ["11.52 ", "9:05 ", "6.50am ", "14:02 GMT: "])
def test_when_a_live_blog_tells_it_is_no_part_of_it(time: str) -> None:
    text = f"It rains.\n\n{time}It leans, Roe said.\n\nIt is 5.30 Roe said."
    assert kept(text, [f"{time}It leans"], "said", "Roe") == ["It leans"]


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Roe accused Lund of “ruining it” after it rained.", "accused", "Lund of “ruining it”"),
        ("Roe called it “rot”, while it rained.", "called", "it “rot”"),
        ("Roe called it “rot” in all but name.", "called", "it “rot” in all but name"),
        ("Roe said it was “rot” after it rained.", "said", "it was “rot” after it rained"),
    ],
)
def test_what_went_on_behind_quoted_words_is_no_part_of_a_verdict(text: str, cue: str, expected: str) -> None:
    content = text.partition(f"{cue} ")[2].rstrip(".")
    assert kept(text, [content], cue, "Roe") == [expected]


def test_the_manner_behind_a_cue_is_no_content() -> None:
    text = "“The second,” replied the guard, not unkindly."
    assert kept(text, ["“The second,”", "not unkindly"], "replied", "the guard") == ["“The second,”"]


def test_a_headline_says_things_on_each_of_its_lines() -> None:
    text = "Governor: No new tolls\nTruckers say ‘hot air’\n\nIt rained."
    assert kept(text, ["No new tolls\nTruckers say ‘hot air’"], "", "Governor") == ["No new tolls"]


def test_what_a_headline_says_ends_with_it() -> None:
    text = "Cole says sorry\n\nAshley Cole met the family."
    assert kept(text, ["sorry", "Ashley Cole met the family"], "says", "Cole") == ["sorry"]


@pytest.mark.parametrize(
    "words", ["“The bridge must be shut,\nbut not now,”", "Bridge to shut since it was\nunsafe"]
)
def test_a_wrapped_headline_is_one_line(words: str) -> None:
    assert kept(f"{words} says mayor\n\nIt rained.", [words], "says", "mayor") == [words]


@pytest.mark.parametrize(
    ("headline", "cue", "content", "expected"),
    [
        ("Club vows to end it despite debts", "vows", "to end it despite debts", "to end it"),
        ("Club vows to finish before May", "vows", "to finish before May", None),
        ("Police say man died after fall", "say", "man died after fall", None),
        ("Lund vows to look after the old", "vows", "to look after the old", None),
        ("Lund calls it “bad after dark”", "calls", "it “bad after dark”", None),
    ],
)
def test_a_headline_s_content_ends_where_it_tells_what_else_is_going_on(
    headline: str, cue: str, content: str, expected: str | None
) -> None:
    source = headline.partition(" ")[0]
    assert kept(f"{headline}\n\nIt rained.", [content], cue, source) == [expected or content]
    assert kept(f"{headline}.", [content], cue, source) == [content]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“88 percent” to the water cooler", "“88 percent”"),
        ("“No” to the plan", "“No” to the plan"),
        ("“Up” to speed", "“Up” to speed"),
        ("“extensive damage” to three homes", "“extensive damage” to three homes"),
        ("“the man” to the left was shot", "“the man” to the left was shot"),
    ],
)
def test_to_whom_quoted_words_are_said_is_none_of_them(content: str, expected: str) -> None:
    assert kept(f"Roe said {content}.", [content], "said", "Roe") == [expected]


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        (
            "While the council “is near a deal,” as Roe said on Monday, Lund left.",
            ["“is near a deal,”", "Lund left"],
            ["the council “is near a deal,”"],
        ),
        (
            "“It is near,” as Roe said, “and dear.”",
            ["“It is near,”", "“and dear.”"],
            ["“It is near,”", "“and dear.”"],
        ),
        (
            "It is true, as Roe said, that it shrank.",
            ["It is true", "that it shrank"],
            ["It is true", "that it shrank"],
        ),
        ("Lund left as Roe said it rains.", ["Lund left", "it rains"], ["Lund left", "it rains"]),
    ],
)
def test_as_somebody_said_ends_a_clause(text: str, pieces: list[str], expected: list[str]) -> None:
    assert kept(text, pieces, "said", "Roe") == expected
