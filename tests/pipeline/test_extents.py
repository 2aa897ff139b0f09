"""Contents end where their marks do, and tell by their marks whether they are verbatim."""

from __future__ import annotations

import pytest

from marking import at, marks
from quotex.marks import paragraphs
from quotex.pipeline.extents import (
    by_paragraph,
    by_turn,
    quote_type,
    snap,
    until_closed,
    within_line,
    without_aside,
    without_circumstance,
    without_place,
    without_remark,
    without_that,
    without_topic,
)


@pytest.mark.parametrize(
    ("tagged", "snapped"),
    [
        ("“It rained,”", "“It rained,”"),
        ("It rained", "“It rained,”"),
        ("“It rained", "“It rained,”"),
        ("rained,”", "“It rained,”"),
        ("said Ana Ruiz", "said Ana Ruiz"),
    ],
)
def test_a_content_takes_in_its_marks(tagged: str, snapped: str) -> None:
    text = "“It rained,” said Ana Ruiz."
    assert text[slice(*snap(marks(text), at(text, tagged), None))] == snapped


def test_the_rest_of_a_closed_quotation_comes_along() -> None:
    said = "“When I came here there was one stove, and so nobody learned anything at all,”"
    text = f"{said} said Isobel Rennie."
    assert text[slice(*snap(marks(text), at(text, "nobody learned anything at all,”"), None))] == said


def test_marks_around_cue_and_content_are_somebody_elses() -> None:
    text = "“The doctor said it is not serious,” Holmes told reporters."
    assert text[slice(*snap(marks(text), at(text, "it is not serious"), at(text, "said")))] == (
        "it is not serious"
    )


def test_a_content_has_one_piece_a_paragraph() -> None:
    text = "“We lost the roof.\n\n“Then the walls went.”"
    pieces = by_paragraph(text, (0, len(text)), paragraphs(text))
    assert [text[slice(*piece)] for piece in pieces] == ["“We lost the roof.", "“Then the walls went.”"]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("that “it rained”", "“it rained”"),
        ("the town’s view that “it rained”", "“it rained”"),
        ("that it “rained”", "that it “rained”"),
        ("that it rained", "that it rained"),
    ],
)
def test_that_stays_unless_all_that_follows_is_quoted(content: str, kept: str) -> None:
    text = f"She said {content}."
    (piece,) = without_that(text, [at(text, content)], marks(text), [at(text, "said")])
    assert text[slice(*piece)] == kept


def type_of(text: str, content: str, source: str, cue: str) -> str:
    pieces = [at(text, content)]
    return quote_type(pieces, marks(text), [at(text, source)], [at(text, cue)], paragraphs(text))


@pytest.mark.parametrize(
    ("content", "expected"),
    [("“it rained”", "direct"), ("that it rained", "indirect"), ("that it “rained”", "mixed")],
)
def test_marks_tell_the_type(content: str, expected: str) -> None:
    text = f"She said {content}."
    assert type_of(text, content, "She", "said") == expected


def test_what_is_set_off_in_a_paragraph_of_its_own_is_verbatim() -> None:
    text = "Lund wrote on the site:\n\nNine years. I found the bug.\n\nThe post was shared."
    assert type_of(text, "Nine years. I found the bug.", "Lund", "wrote") == "direct"
    assert type_of(text, "I found the bug.", "Lund", "wrote") == "indirect"


@pytest.mark.parametrize(
    ("text", "pieces", "turns"),
    [
        ("“Is it late?”\n\n“It is.”\n\n“Go.”", ["“Is it late?”", "“It is.”", "“Go.”"], [1, 1, 1]),
        ("“It is late.\n\n“It is dark.”", ["“It is late.", "“It is dark.”"], [2]),
        ("“She said ‘yes.’\n\n“I said no.”", ["“She said ‘yes.’", "“I said no.”"], [2]),
        ("“It is,” he said. “Late.”\n\n“Go.”", ["“It is,”", "“Late.”", "“Go.”"], [3]),
        ("“Is it late?” asked Roe.\n\n“It is.”", ["“Is it late?”", "“It is.”"], [1, 1]),
        ("“Is it late?” Mr. Roe asked her.\n\n“It is.”", ["“Is it late?”", "“It is.”"], [1, 1]),
        ("“Late?” asked Roe. Then he went on:\n\n“It is.”", ["“Late?”", "“It is.”"], [2]),
        ("“It is late,” said Roe.\n\n“It is dark.”", ["“It is late,”", "“It is dark.”"], [2]),
        ("“What for?” Roe called back.\n\n“It is.”", ["“What for?”", "“It is.”"], [1, 1]),
        ("“What for?” said Roe.\n\n“We have no money.”", ["“What for?”", "“We have no money.”"], [2]),
    ],
)
def test_what_is_closed_and_opened_again_in_a_new_paragraph_is_another_turn_where_somebody_asks(
    text: str, pieces: list[str], turns: list[int]
) -> None:
    parted = by_turn(marks(text), [at(text, piece) for piece in pieces])
    assert [len(turn) for turn in parted] == turns


@pytest.mark.parametrize(
    ("text", "last", "kept"),
    [
        ("“No,” Roe said of the plan.", "of the plan", 1),
        ("“No,” Roe said, referring to the plan.", "referring to the plan", 1),
        ("“No,” Roe said, which nobody liked.", "which nobody liked", 1),
        ("“No,” Roe said, not yet.", "not yet", 2),
        ("“No,” Roe said when it rained.", "when it rained", 1),
        ("“No,” Roe said on cutting it.", "on cutting it", 1),
        ("“No,” Roe said, when it is over.", "when it is over", 2),
        ("“No,” Roe said about it.", "about it", 1),
    ],
)
def test_what_is_spoken_about_is_no_content(text: str, last: str, kept: int) -> None:
    pieces = [at(text, "“No,”"), at(text, last)]
    assert len(without_topic(text, pieces, at(text, "Roe said"))) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“In the shed.”\n\nShould you buy one?", 1),
        ("“In the shed.\n\n“And in the barn.”", 2),
        ("“In the shed.”\n\n“In the barn.”", 2),
        ("It stood “in the shed.”\n\nAnd in the barn.", 2),
    ],
)
def test_plain_words_do_not_go_on_with_a_quotation_that_is_closed(text: str, kept: int) -> None:
    pieces = by_paragraph(text, (0, len(text)), paragraphs(text))
    assert len(until_closed(marks(text), pieces)) == kept


@pytest.mark.parametrize(
    ("text", "pieces", "told", "kept"),
    [
        ("Below it, in ink, wrote Roe: “No.”", ["Below it, in ink", "“No.”"], "wrote Roe", ["“No.”"]),
        ("The lake, wrote Roe, “no.”", ["The lake", "“no.”"], "wrote Roe", ["The lake", "“no.”"]),
        ("“In ink,” wrote Roe: “No.”", ["“In ink,”", "“No.”"], "wrote Roe", ["“In ink,”", "“No.”"]),
    ],
)
def test_where_words_stand_is_none_of_them(text: str, pieces: list[str], told: str, kept: list[str]) -> None:
    found = without_place(text, [at(text, piece) for piece in pieces], marks(text), at(text, told))
    assert [text[slice(*piece)] for piece in found] == kept


@pytest.mark.parametrize(
    ("text", "told", "content", "kept"),
    [
        ("He said, with a long sigh, “It rains.”", "He said", "with a long sigh, “It rains.”", "“It rains.”"),
        ("He asks, over a photograph: “Is it?”", "He asks", "over a photograph: “Is it?”", "“Is it?”"),
        (
            "He said, with care, “very little”.",
            "He said",
            "with care, “very little”",
            "with care, “very little”",
        ),
        ("He said that it was “Big Ben”.", "He said", "that it was “Big Ben”", "that it was “Big Ben”"),
    ],
)
def test_how_something_is_said_is_no_part_of_it(text: str, told: str, content: str, kept: str) -> None:
    assert without_aside([at(text, content)], marks(text), at(text, told)) == [at(text, kept)]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("it had “a few bugs,” which is no news", "it had “a few bugs,”"),
        ("it had “a few bugs”, although nobody saw one", "it had “a few bugs”"),
        ("it had “a few bugs,” which would be mended", "it had “a few bugs,” which would be mended"),
        ("it had “a few bugs” which nobody saw", "it had “a few bugs” which nobody saw"),
        ("it was late, which is no news", "it was late, which is no news"),
    ],
)
def test_what_the_article_adds_behind_quoted_words_is_no_content(content: str, kept: str) -> None:
    text = f"The maker said {content}."
    assert without_remark([at(text, content)], marks(text)) == [at(text, kept)]


def test_a_headline_says_things_on_each_of_its_lines() -> None:
    text = "Governor: No new tolls\nTruckers say ‘hot air’"
    piece = [at(text, "No new tolls\nTruckers say ‘hot air’")]
    kept = within_line(piece, marks(text), at(text, "Governor"), (0, len(text)))
    assert [text[slice(*span)] for span in kept] == ["No new tolls"]


@pytest.mark.parametrize(
    "words", ["“The bridge must be shut,\nbut not now,”", "Bridge to shut after it was\nunsafe"]
)
def test_a_wrapped_headline_is_one_line(words: str) -> None:
    text = f"{words} says mayor"
    piece = [at(text, words)]
    assert within_line(piece, marks(text), at(text, "says mayor"), (0, len(text))) == piece


def test_the_manner_behind_a_cue_is_no_content() -> None:
    text = "“The second,” replied the guard, not unkindly."
    pieces = [at(text, "“The second,”"), at(text, "not unkindly")]
    assert without_remark(pieces, marks(text)) == pieces[:1]


@pytest.mark.parametrize(
    ("headline", "cue", "content", "kept"),
    [
        (
            "Club vows to finish season despite debts",
            "vows",
            "to finish season despite debts",
            "to finish season",
        ),
        ("Club vows to finish before May", "vows", "to finish before May", "to finish before May"),
        ("Police say man died after fall", "say", "man died after fall", "man died after fall"),
        ("Lund vows to look after the old", "vows", "to look after the old", "to look after the old"),
        ("Lund calls it “bad after dark”", "calls", "it “bad after dark”", "it “bad after dark”"),
    ],
)
def test_a_headline_s_content_ends_where_it_tells_what_else_is_going_on(
    headline: str, cue: str, content: str, kept: str
) -> None:
    found = without_circumstance([at(headline, content)], marks(headline), at(headline, cue))
    assert found == [at(headline, kept)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.\n\n— Which half? asked the judge.", "direct"),
        ("Rain — Which half? asked the judge.", "indirect"),
        ("- Which half? asked the judge.", "indirect"),
    ],
)
def test_what_a_dash_opens_the_line_of_is_verbatim(text: str, expected: str) -> None:
    assert type_of(text, "Which half?", "the judge", "asked") == expected


def test_a_quotation_holds_what_stands_behind_many_inside_it() -> None:
    text = f"“We sell {'‘a’, ' * 30}and more.”"
    assert [m.start for m in marks(text).overlapping(len(text) - 5, len(text) - 4)] == [0]
