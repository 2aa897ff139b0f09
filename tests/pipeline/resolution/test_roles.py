"""What stands about somebody beside the name, where a description goes back to it."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import BODY, PERSON, PLACE, at, last_speaker, name, names


def test_a_doctor_may_be_the_physician() -> None:
    text = "Dr. Ann Roe runs the clinic. The physician said no."
    assert names(text, ["The physician"], Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("PC", "constable"),
        ("DI", "inspector"),
        ("Cpl", "corporal"),
        ("The Rt Rev", "bishop"),
        ("The Rev.", "vicar"),
        ("Fr", "priest"),
    ],
)
def test_a_title_written_short_tells_the_role(title: str, noun: str) -> None:
    text = f"{title} Ann Roe came. Bo Lund left. Cal Moe wept. The {noun} said no."
    assert names(text, [f"The {noun}"], Ann_Roe=PERSON, Bo_Lund=PERSON, Cal_Moe=PERSON) == ["Ann Roe"]


def test_the_right_honourable_are_no_bishops() -> None:
    text = "The Rt Hon Ann Roe came. Bo Lund left. The bishop said no."
    assert names(text, ["The bishop"], Ann_Roe=PERSON, Bo_Lund=PERSON) != ["Ann Roe"]


def test_a_body_goes_by_the_noun_before_its_name() -> None:
    text = "Campaign group Worksafe Gulf left. The group said rain would fall."
    assert names(text, ["The group"], Worksafe_Gulf=BODY) == ["Worksafe Gulf"]


@pytest.mark.parametrize("verb", ["named", "called"])
def test_whoever_names_a_body_is_not_the_body(verb: str) -> None:
    text = f"The committee {verb} Lund Brothers in its report. The committee said no."
    assert last_speaker(text, "The committee", [Entity(*at(text, "Lund Brothers"), BODY)]) == "committee"


def test_what_somebody_is_may_follow_an_apposition() -> None:
    text = "Her old captain, Zodwa Roe, is now a bishop. Bo Lund left. The bishop said rain would fall."
    assert names(text, ["The bishop"], Zodwa_Roe=PERSON, Bo_Lund=PERSON) == ["Zodwa Roe"]


def test_a_name_in_a_clause_is_not_what_the_sentence_says() -> None:
    text = (
        "His brother, who works for Mara Roe, was captain. Bo Lund left. Cal Moe wept. The captain said no."
    )
    found = names(text, ["The captain"], Mara_Roe=PERSON, Bo_Lund=PERSON, Cal_Moe=PERSON)
    assert found != ["Mara Roe"]


def test_what_somebody_is_may_have_no_article() -> None:
    text = "Zodwa Roe has been bishop of Ashby since May. Bo Lund left. The bishop said rain would fall."
    assert names(text, ["The bishop"], Zodwa_Roe=PERSON, Bo_Lund=PERSON) == ["Zodwa Roe"]


@pytest.mark.parametrize(
    "who",
    [
        "Zodwa Roe — the harbour engineer —",
        "Zodwa Roe - the harbour engineer of Ashby -",
        "Zodwa Roe (the harbour engineer)",
        "Zodwa Roe, who is the harbour engineer,",
        "Zodwa Roe, 44, who is the harbour engineer,",
        "The harbour engineer — Zodwa Roe —",
        "The harbour engineer (Zodwa Roe)",
    ],
)
def test_what_somebody_is_may_stand_in_dashes_brackets_or_a_relative_clause(who: str) -> None:
    text = f"{who} came. Bo Lund left. Cal Moe wept. The harbour engineer said no."
    people = [Entity(*at(text, name), PERSON) for name in ("Zodwa Roe", "Bo Lund", "Cal Moe")]
    assert last_speaker(text, "The harbour engineer", sorted(people, key=lambda e: e.start)) == "Zodwa Roe"


def test_a_clause_in_dashes_is_no_description() -> None:
    text = "Zodwa Roe – the mayor hated her – came. Bo Lund left. Cal Moe wept. The mayor said no."
    assert names(text, ["The mayor"], Zodwa_Roe=PERSON, Bo_Lund=PERSON, Cal_Moe=PERSON) != ["Zodwa Roe"]


def test_a_clause_behind_a_comma_describes_nobody_before_it() -> None:
    text = "Bo Lund ran. Asked of the race in Ashby, the 34-year-old replied that it rained."
    (found,) = names(text, ["the 34-year-old"], Bo_Lund=PERSON, Ashby=PERSON)
    assert found != "Ashby"


def test_where_something_happens_is_not_what_speaks_there() -> None:
    text = "In Ashby, a UN fact-finding mission said rain fell."
    assert names(text, ["a UN fact-finding mission"], Ashby=PLACE, UN=BODY) == ["UN fact-finding mission"]


def test_whoever_is_for_the_defence_is_a_barrister() -> None:
    text = "Ann Roe KC, prosecuting, spoke. She was asked by Bo Lund, for the defence. The barrister said no."
    assert name(text, "The barrister", Ann_Roe=PERSON, Bo_Lund=PERSON) == "Bo Lund"


@pytest.mark.parametrize(("behind", "meant"), [(" left", "lawyer"), (", he left", "Ed Ford")])
def test_whoever_follows_an_account_is_not_who_gives_it(behind: str, meant: str) -> None:
    text = f"According to his lawyer, Ed Ford{behind} in May."
    own = Attributed(
        ((len(text) - 8, len(text) - 1),), (at(text, "According to"),), (at(text, "his lawyer"),)
    )
    (found,) = resolve(text, [Entity(*at(text, "Ed Ford"), "person")], [0], [own])
    assert found.speaker.name == meant
