"""Contents end where their marks do, and tell by their marks whether they are verbatim."""

from __future__ import annotations

import pytest

from marking import at, page
from quotex.pipeline.extents import (
    by_turn,
    cut_inside,
    quote_type,
    snap,
    until_closed,
    with_relative,
    without_that,
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
    assert text[slice(*snap(page(text).marks, at(text, tagged), None))] == snapped


def test_the_rest_of_a_closed_quotation_comes_along() -> None:
    said = "“When I came here there was one stove, and so nobody learned anything at all,”"
    text = f"{said} said Isobel Rennie."
    assert text[slice(*snap(page(text).marks, at(text, "nobody learned anything at all,”"), None))] == said


def test_marks_around_cue_and_content_are_somebody_elses() -> None:
    text = "“The doctor said it is not serious,” Holmes told reporters."
    assert text[slice(*snap(page(text).marks, at(text, "it is not serious"), at(text, "said")))] == (
        "it is not serious"
    )


def test_a_mark_that_closes_somebody_elses_words_is_no_part_of_a_content() -> None:
    text = "“Papa told him he’d go first.”"
    told = at(text, "he’d go first.”")
    assert text[slice(*snap(page(text).marks, told, at(text, "told him")))] == "he’d go first"


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("that “it rained”", "“it rained”"),
        ("the town’s view that “it rained”", "“it rained”"),
        ("that it “rained”", "that it “rained”"),
        ("that it rained", "that it rained"),
        ("an idiom that “rained”", "an idiom that “rained”"),
        ("a firm promise that “it rained”", "“it rained”"),
        ("the rain as proof that “it rained”", "the rain as proof that “it rained”"),
    ],
)
def test_that_stays_unless_all_that_follows_is_quoted(content: str, kept: str) -> None:
    text = f"She said {content}."
    (piece,) = without_that(text, [at(text, content)], page(text).marks, [at(text, "said")])
    assert text[slice(*piece)] == kept


def type_of(text: str, content: str, source: str, cue: str) -> str:
    pieces = [at(text, content)]
    return quote_type(page(text), pieces, [at(text, source)], [at(text, cue)])


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
    parted = by_turn(page(text).marks, [at(text, piece) for piece in pieces])
    assert [len(turn) for turn in parted] == turns


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
    pieces = page(text).by_paragraph((0, len(text)))
    assert len(until_closed(page(text).marks, pieces)) == kept


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


INNER = "“You may stay, they say. But I would go.”"


@pytest.mark.parametrize(
    ("pieces", "cut"),
    [
        (["You may stay", "But I would go"], True),
        (["You may stay"], False),
        (["But I would go"], False),
    ],
)
def test_a_cue_within_a_quotation_does_not_report_the_sentence_behind_it(
    pieces: list[str], cut: bool
) -> None:
    spans = [at(INNER, piece) for piece in pieces]
    assert cut_inside(page(INNER).marks, at(INNER, "say"), spans) == cut


def test_what_is_told_within_a_quotation_does_not_begin_with_its_mark() -> None:
    found = snap(page(INNER).marks, at(INNER, "“You may stay"), at(INNER, "say"))
    assert INNER[slice(*found)] == "You may stay"


def test_a_mark_that_is_all_of_a_content_stays() -> None:
    assert snap(page(INNER).marks, (0, 1), at(INNER, "say")) == (0, 1)
    last = (len(INNER) - 1, len(INNER))
    assert snap(page(INNER).marks, last, at(INNER, "say")) == last


def test_that_stays_where_it_is_called_something() -> None:
    text = "She called that “a shame”."
    (piece,) = without_that(text, [at(text, "that “a shame”")], page(text).marks, [at(text, "called")])
    assert text[slice(*piece)] == "that “a shame”"


@pytest.mark.parametrize(
    ("text", "cue", "content", "found"),
    [
        ("The levy, which Roe called “a farce”, stays.", "called", "“a farce”", ["which", "“a farce”"]),
        ("Lund, whom Roe described as weak, left.", "described", "as weak", ["whom", "as weak"]),
        ("A note in which Roe called Lund “a bore” leaked.", "called", "Lund “a bore”", ["Lund “a bore”"]),
        ("The meeting, at which Roe called it “a farce”, ended.", "called", "it “a farce”", ["it “a farce”"]),
        ("Lund, on whom Roe called to go, stayed.", "called", "to go", ["to go"]),
        ("The levy, which Roe said would end, stays.", "said", "would end", ["would end"]),
        ("The levy that Roe called “a farce” stays.", "called", "“a farce”", ["“a farce”"]),
    ],
)
def test_what_is_called_something_belongs_to_the_content(
    text: str, cue: str, content: str, found: list[str]
) -> None:
    pieces = with_relative(text, at(text, "Roe"), at(text, cue), [at(text, content)])
    assert [text[slice(*piece)] for piece in pieces] == found
