"""Names and bodies under the name that the text gives them."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, PLACE, resolved


def name(text: str, source: str, **entities: str) -> str | None:
    (found,) = resolved(text, [source], **entities)
    return found.speaker.name


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Department of Justice", "DOJ"),
        ("U.S. Department of Justice", "DOJ"),
        ("UK Statistics Authority", "SA"),
        ("Bank of England", "BoE"),
    ],
)
def test_initials_may_take_in_small_words_and_leave_out_the_country(full: str, short: str) -> None:
    text = f"The {full} sued. The {short} said no."
    assert name(text, f"The {short}", **{full.replace(" ", "_"): BODY, short: BODY}) == full


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("Department for Marine Affairs", BODY),
        ("Office of the Ombudsman", BODY),
        ("Sunday Clarion", BODY),
        ("Mar Adentro", BODY),
    ],
)
def test_a_body_keeps_all_of_its_name(body: str, label: str) -> None:
    text = f"It rained. It was the {body} said so. Then the {body} said no."
    (found,) = resolved(text, [f"the {body}"], **{body.replace(" ", "_"): label})
    assert found.speaker.name == body


def test_an_initial_at_the_start_of_a_name_is_part_of_it() -> None:
    assert (
        name("A boat left. Mrs A. Dunphy said no.", "Mrs A. Dunphy", **{"A._Dunphy": PERSON}) == "A. Dunphy"
    )


def test_a_weekday_before_a_person_is_no_name() -> None:
    text = "It rained on the Monday Ann Roe said no."
    assert name(text, "Ann Roe", Ann_Roe=PERSON) == "Ann Roe"


def test_what_tells_a_producer_which_sound_to_play_is_nobody() -> None:
    text = "(SOUND: a bus.)\n\nIt rained. The company said no."
    assert name(text, "The company") == "company"


def test_a_company_of_a_place_is_not_the_place() -> None:
    text = "It rained. The Leicester company said no."
    assert name(text, "The Leicester company", Leicester=PLACE) != "Leicester"
