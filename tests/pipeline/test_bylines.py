from __future__ import annotations

import pytest

from quotex.marks import pair_marks, paragraphs
from quotex.pipeline.bylines import bylines, signed_paragraphs


def found(text: str) -> list[tuple[str, list[str]]]:
    return [
        (text[slice(*who)], [text[slice(*piece)] for piece in said])
        for who, said in bylines(text, pair_marks(text))
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It rained.\n\n“Our port is open.”\n— Ada Reyes\n\nIt is.", "Ada Reyes"),
        ("“Our port is open.” —Harbour Commissioner Ada Reyes", "Harbour Commissioner Ada Reyes"),
        ("“Our port is open.”\r\n-- Job Reyes, grandson\r\n", "Job Reyes, grandson"),
        ("“Our port is open.” — Rep. Ada Reyes, on Monday\n", "Rep. Ada Reyes, on Monday"),
        ("> “Our port is open.”\n– the Ashby Courier", "the Ashby Courier"),
        (
            "THE CLAIM: “Our port is open.” -- Mayor Ada Reyes, at a rally, Jan. 12\n\nTHE FACTS: No.",
            "Mayor Ada Reyes",
        ),
        ("Claim: “Our port is open.” – Ada Reyes\nVerdict: false", "Ada Reyes"),
    ],
)
def test_a_dash_and_a_name_behind_a_line_in_marks_tell_whose_it_is(text: str, who: str) -> None:
    assert found(text) == [(who, ["“Our port is open.”"])]


def test_a_pull_quote_may_run_over_paragraphs() -> None:
    text = "“We had 20 minutes.\n\n“We ran.”\n— Ada Reyes"
    assert found(text) == [("Ada Reyes", ["“We had 20 minutes.", "“We ran.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "Roe sang “Our port is open.” — Ada Reyes\n",
        "“Our port is open.” — Ada Reyes said so.",
        "“Our port is open” — but it rained.",
        "“Our port is open.” — Nobody knew it then. It rained.",
        "“Our port is open.\n— Ada Reyes",
    ],
)
def test_other_dashes_tell_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We won” — Mara Quill smiled as she spoke",
        "“Our river” -- Friday at the Palace",
        "“Our Cold River” – Mara Quill",
        "“Our night” – Mara Quill\n“Our tide” – Tom Bell",
    ],
)
def test_a_clause_a_day_and_a_list_of_works_are_no_bylines(text: str) -> None:
    assert found(text) == []


def test_blanks_behind_a_quotation_take_no_time() -> None:
    assert found("“It is open.”" + " " * 50_000 + "x") == []


def test_a_list_of_sentences_is_said_by_several() -> None:
    text = "IN THEIR WORDS\n\n• “Too late.” — Prem Roe, bus driver\n• “Better late.” — Tom Bell\n\nIt is."
    assert found(text) == [("Prem Roe, bus driver", ["“Too late.”"]), ("Tom Bell", ["“Better late.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "We asked shoppers what they thought:\n\n“Too dark” — Prem Roe\n\n“Fine crust” — Tom Bell",
        "What they say about the loaf:\n\n- “Too dark” – Prem Roe\n- “Fine crust” – Tom Bell\n",
        "It rained.\n\n“Too dark for me, always” — Prem Roe\n\n“Fine crust, shame about it” — Tom Bell",
        "• “Too dark for me, always” - Prem Roe\n• “Fine crust, shame about it” - Tom Bell",
        "“Too dark.” (Prem Roe)\n\n“Fine crust, shame about it” (Tom Bell)\n\nIt rained.",
    ],
)
def test_in_a_list_each_name_is_of_its_own_line(text: str) -> None:
    assert [(who, said[0][:5]) for who, said in found(text)] == [("Prem Roe", "“Too "), ("Tom Bell", "“Fine")]


def test_a_name_in_brackets_behind_a_title_tells_nothing() -> None:
    assert found("“Too dark” (Fourth Estate)\n") == []
    assert found("“Too dark.” (Prem Roe) was read out.\n") == []
    assert found("He said it was “too dark for us all.” (Prem Roe)\n") == []


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("“I can bake.”\n\n— Ann Roe, inmate\n\nIt rained.", "Ann Roe, inmate", ["“I can bake.”"]),
        ("> “Bring a dog.”\n> — former mayor Al Roe\n", "former mayor Al Roe", ["“Bring a dog.”"]),
        ("> It rained.\n\n— Ann Roe, a note, 3 May\n\nIt did.", "Ann Roe, a note, 3 May", ["It rained."]),
        ("> It rained.\n> It did.\n-- Ann Roe\n", "Ann Roe", ["It rained.\n> It did."]),
        ("> None\n> came.\n>\n> It rains.\n>\n> — Ann Roe", "Ann Roe", ["None\n> came.", "It rains."]),
    ],
)  # fmt: skip
def test_a_byline_may_stand_apart_and_in_markdown(text: str, who: str, said: list[str]) -> None:
    ((label, pieces),) = bylines(text, pair_marks(text))
    assert text[slice(*label)] == who
    assert [text[start:end] for start, end in pieces] == said


def test_somebody_may_have_no_name() -> None:
    text = "“I came for the pie.”\n— a tourist from Decatur"
    ((label, _),) = bylines(text, pair_marks(text))
    assert text[slice(*label)] == "a tourist from Decatur"
    text = "“I came for the pie.”\n— a lot of it"
    assert bylines(text, pair_marks(text)) == []


def test_a_list_in_a_block_of_markdown_signs_nothing() -> None:
    assert bylines("> They were hurt.\n> - Ann Roe, 40\n> - Bo Lund, 12\n", []) == []
    assert bylines("> They were hurt.\n\n- Ann Roe, 40\n- Bo Lund, 12\n", []) == []


def test_a_long_block_quotation_without_a_byline_takes_no_time() -> None:
    assert bylines("> a\n" * 100_000, []) == []  # each line was read to the end of all


def test_names_between_quotations_in_a_row_are_of_those_above_them() -> None:
    text = "What they say\n\n“It rained.”\nAda Roe, Ashby\n\n“It poured.”\n\nBo Lund\n\nThe end."
    assert found(text) == [("Ada Roe, Ashby", ["“It rained.”"]), ("Bo Lund", ["“It poured.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe\n“It rained.”\nBo Lund\n“It poured.”\nCy Vale\n",
        "“It rained.”\nAda Roe\nThe crowd left.\n“It poured.”\nBo Lund\n",
        "“It rained.”\nAda Roe\n\nIt was late.",
        "“It rained.”\nAda Roe said.\n“It poured.”\nBo Lund said.",
    ],
)
def test_a_name_that_may_be_of_the_quotation_below_tells_nothing(text: str) -> None:
    assert found(text) == []


def test_a_paragraph_that_speaks_of_itself_may_have_a_byline_below() -> None:
    text = "It rained.\n\n    I told my boss of it.\n\n— Ada Roe, a note, 3 May\n\nHe had left."
    ((who, said),) = signed_paragraphs(text, paragraphs(text))
    assert text[slice(*who)] == "Ada Roe, a note, 3 May"
    assert [text[slice(*piece)] for piece in said] == ["I told my boss of it."]


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n\nI told my boss of it.\n\n— Ada Roe",
        "It rained.\n\nHe told his boss of it.\n\n— Ada Roe, the Ashby Post\n\nIt blew.",
        "These are my people:\n\n- Ada Roe\n\n- Bo Lund\n\nIt blew.",
        "I told my boss of it.\n\n— Nobody heard me then.\n\nIt blew.",
    ],
)
def test_a_name_below_what_the_author_writes_is_no_byline_of_another(text: str) -> None:
    assert signed_paragraphs(text, paragraphs(text)) == []
