"""Two or three who are meant together, and one of two."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, names


def test_the_senators_are_those_who_spoke_jointly() -> None:
    text = "Ann Roe and Bo Lund said no. Then the senators said why."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["Ann Roe and Bo Lund", "the senators"], **people) == ["Ann Roe & Bo Lund"] * 2


@pytest.mark.parametrize("source", ["Both", "Each", "Neither", "The two", "Both women", "The pair"])
def test_two_are_the_people_mentioned_last_in_text_order(source: str) -> None:
    text = f"Bo Lund left. Ada Lovelace met Mary Shelley. {source} said rain would fall."
    people = {"Bo_Lund": PERSON, "Ada_Lovelace": PERSON, "Mary_Shelley": PERSON}
    assert names(text, [source], **people) == ["Ada Lovelace & Mary Shelley"]


def test_the_latter_is_the_second_of_two() -> None:
    text = "Ann Roe called Bo Lund. The latter said no."
    assert names(text, ["The latter"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_the_latter_of_two_bodies_is_a_body() -> None:
    text = "Ann Roe met Bo Lund. Orbis Watch sued Ashby Foods. The latter said no."
    bodies = {"Orbis_Watch": BODY, "Ashby_Foods": BODY}
    assert names(text, ["The latter"], Ann_Roe=PERSON, Bo_Lund=PERSON, **bodies) == ["Ashby Foods"]


def test_one_of_the_two_mentioned_last_may_have_a_clause() -> None:
    text = "The fight between Ann Roe and Bo Lund was real. The latter, who has played for years, said no."
    source = "The latter, who has played for years,"
    assert names(text, [source], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_two_are_those_who_spoke_jointly_rather_than_who_was_mentioned_last() -> None:
    text = (
        "Ann Roe and Bo Lund said rain would fall. Cal Moe heard of it and Bo Lund left. "
        "The two said it was late."
    )
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Cal_Moe": PERSON}
    assert names(text, ["Ann Roe and Bo Lund", "The two"], **people)[1] == "Ann Roe & Bo Lund"


def test_two_bodies_are_those_who_spoke_jointly() -> None:
    text = "Ashby Rail and Lund Water said rain would fall. The two bodies said it was late."
    bodies = {"Ashby_Rail": BODY, "Lund_Water": BODY}
    assert (
        names(text, ["Ashby Rail and Lund Water", "The two bodies"], **bodies)[1] == "Ashby Rail & Lund Water"
    )


def test_the_two_are_those_joined_by_and_rather_than_who_came_in_last() -> None:
    text = "Ann Roe and Bo Lund shared a desk. Their boss, Cal Moe, did not. The two said rain would fall."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Cal_Moe": PERSON}
    assert names(text, ["The two"], **people) == ["Ann Roe & Bo Lund"]


def test_the_brothers_are_two_of_one_surname() -> None:
    text = "“Ash,” said Cal Roe. His brother, Hal Roe, wept. The brothers said rain would fall."
    assert names(text, ["The brothers"], Cal_Roe=PERSON, Hal_Roe=PERSON) == ["Cal Roe & Hal Roe"]
    text = "“Ash,” said Cal Roe. Hal Lund wept. The brothers said rain would fall."
    assert names(text, ["The brothers"], Cal_Roe=PERSON, Hal_Lund=PERSON) == ["brothers"]


def test_two_suspects_are_not_the_two_who_spoke() -> None:
    text = "Ann Roe and Bo Lund said rain would fall. The two suspects said it would not."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["Ann Roe and Bo Lund", "The two suspects"], **people)[1] == "two suspects"


def test_the_two_are_who_came_in_after_those_who_spoke() -> None:
    text = "Ann Roe and Bo Lund said rain would fall. Cal Moe and Eve Fry came in. The two said it would not."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Cal_Moe": PERSON, "Eve_Fry": PERSON}
    assert names(text, ["Ann Roe and Bo Lund", "The two"], **people)[1] == "Cal Moe & Eve Fry"


def test_both_councillors_and_the_unions_are_two() -> None:
    text = "Neither Petr Roe nor Ann Lund said a word. It rained. Both councillors said no."
    found = names(text, ["Both councillors"], Petr_Roe=PERSON, Ann_Lund=PERSON)
    assert found == ["Petr Roe & Ann Lund"]
    text = "The Ashby Alliance and the Dock Union said no. It rained. The unions said more."
    sources = ["The Ashby Alliance and the Dock Union", "The unions"]
    found = names(text, sources, Ashby_Alliance=BODY, Dock_Union=BODY)
    assert found == ["Ashby Alliance & Dock Union"] * 2


def test_the_trio_are_the_three_who_spoke_jointly() -> None:
    text = "Hemi Tau, Joan Roe and Cy Lund said no. It rained. The trio said more."
    found = names(
        text, ["Hemi Tau, Joan Roe and Cy Lund", "The trio"], Hemi_Tau=PERSON, Joan_Roe=PERSON, Cy_Lund=PERSON
    )
    assert found == ["Hemi Tau & Joan Roe & Cy Lund"] * 2


def test_all_three_firms_are_not_three_people() -> None:
    text = "Hemi Tau, Joan Roe and Cy Lund said no. It rained. All three firms said yes."
    sources = ["Hemi Tau, Joan Roe and Cy Lund", "All three firms"]
    found = names(text, sources, Hemi_Tau=PERSON, Joan_Roe=PERSON, Cy_Lund=PERSON)
    assert found[-1] == "all three firms"


def test_both_sides_may_be_two_bodies() -> None:
    text = "Bay Ferries and the Dock Union said it was over. It rained. Both sides said no boat would stop."
    sources = ["Bay Ferries and the Dock Union", "Both sides"]
    found = names(text, sources, Bay_Ferries=BODY, Dock_Union=BODY)
    assert found == ["Bay Ferries & Dock Union"] * 2


def test_a_pair_may_have_a_clause() -> None:
    text = "Ann Roe sang. Her friend, Bo Lund, danced. The pair, who share a flat, said it rained."
    found = names(text, ["The pair, who share a flat,"], Ann_Roe=PERSON, Bo_Lund=PERSON)
    assert found == ["Ann Roe & Bo Lund"]


def test_two_bodies_spoke_though_one_is_taken_for_a_person() -> None:
    text = "The Water Board and Agrosol said no. The two bodies said it rained."
    found = names(text, ["The Water Board and Agrosol", "The two bodies"], Water_Board=BODY, Agrosol=PERSON)
    assert found == ["Water Board & Agrosol"] * 2


def test_all_three_are_those_whom_the_text_has_just_listed() -> None:
    text = "Judges Ann Roe, Bo Lund and Cy Vale ate jam. All three said it rained."
    found = names(text, ["All three"], Ann_Roe=PERSON, Bo_Lund=PERSON, Cy_Vale=PERSON)
    assert found == ["Ann Roe & Bo Lund & Cy Vale"]
