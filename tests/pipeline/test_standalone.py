"""What stands alone in marks is a quotation by its place."""

from __future__ import annotations

import pytest

from marking import page
from quotex.pipeline.standalone import dashed, headline_label, headliner, outcries, standing_alone

_NEXT = "\n\nThe council met on Monday."


def alone(text: str, *claims: tuple[str, str]) -> list[str]:
    known = [
        (text.index(content), text.index(content) + len(content), text.index(told))
        for content, told in claims
    ]
    return [text[s:e] for s, e in standing_alone(page(text), known)]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("“Nobody Asked Me”: Mayor Denies All", ["“Nobody Asked Me”"]),
        ("'They took our hats': clerks tire of wind", ["'They took our hats'"]),
        ("Referee 'took our season home'", ["'took our season home'"]),
        ("Mayor denies 'hat' theft", []),
        ("The museum bought one painting: “The Long Road Back”", []),
        ("Host to Pastor: “That Is Not What It Says”", ["“That Is Not What It Says”"]),
        ("Fans in tears as band sings 'Hey Jude'", []),
        ("The rise of the 'silver surfer'", []),
        ("Ann Roe Stars In New Film “Long Day At The Mill”", []),
        ("Band plays new song 'the end of all days'", []),
        ("“Madam Wind”: the clerk who runs the club", []),
        ("The clerk calls it “the last straw.”", []),
    ],
)
def test_what_opens_or_closes_a_headline_is_somebodys(headline: str, found: list[str]) -> None:
    assert alone(headline + _NEXT) == found


def test_a_quotation_that_reports_what_another_said_is_one_itself() -> None:
    text = "It rained.\n\n“The doctor told me to stay in bed.”\n\nHe did not."
    assert alone(text, ("to stay in bed", "told me")) == ["“The doctor told me to stay in bed.”"]


def test_what_is_known_as_a_content_is_not_found_again() -> None:
    text = "Ann Roe said:\n\n“It is late, and we are tired.”"
    assert alone(text, ("“It is late, and we are tired.”", "said")) == []


def test_a_text_of_one_paragraph_has_no_headline() -> None:
    assert alone("He lived at a place he called 'the edge of all things'") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "– It was late, admits the clerk.\n\n– At that hour?\n\n—He is a man of God.",
            ["At that hour?", "He is a man of God."],
        ),
        ("– Wool\n\n– Yarn\n\n– Felt", []),
        ("– At that hour?\n\n– Yes.", ["At that hour?", "Yes."]),
        ("– Who pays?\n\n– Who votes?", []),
        ("— Mayor quits\n\n— Who killed Bo Lund?\n\n— Rovers win the cup", []),
        ("You should ask:\n\n— Check the drains.\n\n— Is it damp?", []),
        ("– “At that hour?”\n\n– “Yes.”\n\n– “Go.”", []),
    ],
)
def test_the_turns_of_a_dialogue_in_dashes_are_somebodys(text: str, found: list[str]) -> None:
    known = "It was late, admits the clerk"
    taken = [(text.index(known), text.index(known) + len(known))] if known in text else []
    assert [text[s:e] for s, e in dashed(page(text), taken)] == found


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Ferry crew 'ignored alarm' - report", "report"),
        ("Bridge “unsafe” – senior engineer", "senior engineer"),
        ("Bridge shut - again", None),
        ("Bridge shut – Ashby", None),
    ],
)
def test_a_headline_tells_who_says_it_behind_a_dash(headline: str, told: str | None) -> None:
    found = headliner(headline)
    assert (headline[slice(*found)] if found else None) == told


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Poll: Senate race in Ashby tightens", "Poll"),
        ("Ashby police: man held over fire at mill", "Ashby police"),
        ("Explainer: how the bridge came down", None),
        ("Poll: race tight", None),
    ],
)
def test_a_reporter_that_opens_a_headline_has_said_what_follows(headline: str, who: str | None) -> None:
    found = headline_label(headline)
    assert (headline[slice(*found)] if found else None) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were shouts of “Shame!” as she spoke.", ("“Shame!”", "shouts", None)),
        ("A distinct mutter of “So, a radio.” was heard.", ("“So, a radio.”", "mutter", None)),
        ("He left to cries of “Resign” from the fans.", ("“Resign”", "cries", "the fans")),
        ("A call of “Order, order” from the chair.", ("“Order, order”", "call", None)),
        ("The Call of “Duty!” is a game.", None),
        ("A cry of “Wolf” too far.", None),
        ("The smell of “Shame!” hung there.", None),
    ],
)
def test_what_is_called_out_behind_a_noun(text: str, found: tuple[str, str, str | None] | None) -> None:
    told = [
        (text[slice(*cry.content)], text[slice(*cry.cue)], *(text[slice(*s)] for s in cry.source))
        for cry in outcries(page(text))
    ]
    assert told == ([] if found is None else [tuple(part for part in found if part)])
