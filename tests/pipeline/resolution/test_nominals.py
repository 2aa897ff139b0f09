"""Descriptions: whom they mean, and whom they do not."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, name, names, resolved


def test_a_role_goes_to_whom_the_article_gives_it() -> None:
    text = "Ada Lovelace, the mayor of Ashby, met Bo Lund. The mayor said rain would fall."
    (found,) = resolved(text, ["The mayor"], Ada_Lovelace=PERSON, Bo_Lund=PERSON)
    assert found.speaker.name == "Ada Lovelace"
    assert "mayor of Ashby" in (found.speaker.description or "")


def test_the_shadow_secretary_is_not_the_secretary() -> None:
    text = "The shadow defence secretary, Bo Lund, sat. Ann Roe rose. The defence secretary said no."
    assert names(text, ["The defence secretary"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Ann Roe"]


def test_the_prime_minister_is_no_other_minister() -> None:
    text = "It rained. Labour minister Bo Lund sat. The Prime Minister said no."
    assert names(text, ["The Prime Minister"], Bo_Lund=PERSON) == ["Prime Minister"]


@pytest.mark.parametrize(
    ("role", "name"), [("Health Ministry spokeswoman", "Mary Lund"), ("farmer", "ministry official")]
)
def test_the_official_is_whoever_holds_an_office(role: str, name: str) -> None:
    text = f"The {role} Mary Lund answered a post on Monday. The ministry official said rain would fall."
    assert names(text, ["The ministry official"], Mary_Lund=PERSON) == [name]


def test_one_analyst_is_none_of_several_before() -> None:
    text = "Some analysts said no. The analyst said yes."
    assert names(text, ["Some analysts", "The analyst"]) == ["some analysts", "analyst"]


@pytest.mark.parametrize(("before", "spouse"), [("Mrs Roe", "Her husband"), ("Mr Roe", "His wife")])
def test_a_couple_of_one_surname_is_husband_and_wife(before: str, spouse: str) -> None:
    text = f"Peter and Joan Roe press cider. {before} said no. {spouse} said yes."
    people = {"Peter": PERSON, "Joan_Roe": PERSON}
    other = {"Mrs Roe": "Peter Roe", "Mr Roe": "Joan Roe"}[before]
    assert names(text, [before, spouse], **people)[1] == other


@pytest.mark.parametrize(
    ("pair", "before", "spouse"),
    [
        ("Thomas and Peter Roe", "Peter Roe", "his wife"),
        ("Joan and Peter Roe, brother and sister,", "Peter Roe", "his wife"),
        ("Joan and Peter Roe", "Peter Roe", "his second wife"),
    ],
)
def test_not_all_of_one_surname_are_couples(pair: str, before: str, spouse: str) -> None:
    text = f"{pair} press cider. {before} said no. On Monday {spouse} said yes."
    people = {"Thomas": PERSON, "Joan": PERSON, "Peter_Roe": PERSON}
    assert names(text, [before, spouse], **people)[1] == spouse.removeprefix("his ")


def test_a_fourth_person_is_none_of_those_before() -> None:
    text = "Mary Shelley, the person in charge, said no. A fourth person said yes."
    assert names(text, ["A fourth person"], Mary_Shelley=PERSON) == ["fourth person"]


def test_a_label_in_capitals_is_whom_the_text_gives_the_role() -> None:
    text = "Captain Ann Roe sits on the left.\n\nCAPTAIN: Is that a goat?"
    assert names(text, ["CAPTAIN"], Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    "told",
    [
        "The presenter, Ann Roe, went home.",
        "Ann Roe has been presenter since May.",
        "Ann Roe (Presenter) went home.",
    ],
)
def test_a_label_is_the_only_one_whom_the_text_gives_the_role_even_further_on(told: str) -> None:
    text = "It rained.\n\n" * 4 + f"Presenter: Good day.\n\nPresenter: Good night.\n\n{told} Bo Lund left."
    found = names(text, ["Presenter", "Presenter"], Ann_Roe=PERSON, Bo_Lund=PERSON)
    assert found == ["Ann Roe", "Ann Roe"]


def test_a_label_is_none_of_two_whom_the_text_gives_the_role() -> None:
    text = (
        "It rained.\n\n" * 4 + "Minister: No.\n\nThe minister, Ann Roe, met the minister, Bo Lund. It froze."
    )
    assert names(text, ["Minister"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["minister"]


def test_a_label_in_capitals_is_nobody_named_where_there_are_several() -> None:
    text = (
        "The driver, Bo Lund, died. Another driver called for help.\n\nIt rained.\n\nIt froze.\n\n"
        "It was late.\n\nDRIVER: Please come."
    )
    assert names(text, ["DRIVER"], Bo_Lund=PERSON) == ["driver"]


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


def test_the_office_of_one_person_is_no_body_of_that_name() -> None:
    text = "Ann Roe left the Ashby Budget Office. His office said no."
    assert name(text, "His office", Ann_Roe=PERSON, Ashby_Budget_Office=BODY) == "office"


def test_a_number_in_a_clause_is_no_age() -> None:
    text = "Ann Roe led it. Her team, which followed 410 riders for a year, said no."
    assert name(text, "Her team, which followed 410 riders for a year,", Ann_Roe=PERSON) == "team"


def test_an_opening_puts_off_the_name_of_a_body_that_speaks_further_on() -> None:
    text = "The regulator said no. Then came the Stair Authority. Stair Authority said yes."
    assert names(text, ["The regulator"], Stair_Authority=BODY) == ["regulator"]
    assert names(text, ["The regulator", "Stair Authority"], Stair_Authority=BODY) == ["Stair Authority"] * 2


@pytest.mark.parametrize("first", ["Reuters", "Volvo"])
def test_what_an_opening_only_describes_must_fit_the_name(first: str) -> None:
    text = f"The airline said no.\n\n{first} said so. Ashby Airways said yes."
    found = names(text, ["The airline", first, "Ashby Airways"], **{first: BODY, "Ashby_Airways": BODY})
    assert found[0] != first


def test_the_court_of_a_transcript_is_its_judge() -> None:
    text = "Judge Ann Roe sat. THE COURT said no."
    assert names(text, ["THE COURT"], Ann_Roe=PERSON) == ["Ann Roe"]


def test_one_of_the_two_mentioned_last_may_have_a_clause() -> None:
    text = "The fight between Ann Roe and Bo Lund was real. The latter, who has played for years, said no."
    source = "The latter, who has played for years,"
    assert names(text, [source], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_the_other_of_a_surname_is_not_who_spoke_last() -> None:
    text = (
        "Ann Roe and Bo Roe are no relations. Ann Roe said rain would fall. The other Roe said it would not."
    )
    assert names(text, ["Ann Roe", "The other Roe"], Ann_Roe=PERSON, Bo_Roe=PERSON) == ["Ann Roe", "Bo Roe"]


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


@pytest.mark.parametrize(
    ("text", "source", "who"),
    [
        ("Ann Roe runs a pharmacy. Bo Lund coaches. The pharmacist said no.", "The pharmacist", "Ann Roe"),
        ("Ann Roe swims. Bo Lund is her coach. The former swimmer said no.", "The former swimmer", "Ann Roe"),
        ("Ann Roe weaves. Bo Lund weaves. Cal Moe does not. The weaver said no.", "The weaver", "Cal Moe"),
    ],
)  # fmt: skip
def test_who_does_what_a_noun_is_made_from_goes_by_it(text: str, source: str, who: str) -> None:
    assert name(text, source, Ann_Roe=PERSON, Bo_Lund=PERSON, Cal_Moe=PERSON) == who


def test_a_plate_may_speak() -> None:
    text = "At Cape Sordo, a brass plate by the door said rain would fall."
    (found,) = resolved(text, ["a brass plate by the door"], Cape_Sordo=PERSON)
    assert (found.speaker.name, found.speaker.kind) == ("brass plate", "document")


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


def test_who_suffers_a_deed_does_not_do_it() -> None:
    text = "Ann Roe was robbed in the park. Bo Lund saw it. Cal Moe did not. The robber said rain would fall."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Cal_Moe": PERSON}
    assert name(text, "The robber", **people) != "Ann Roe"


def test_the_sister_of_a_man_is_named_further_on() -> None:
    text = "The sister of a man crushed in Ashby said no.\n\nAmina Roe, 31, said she wept."
    sources = ["The sister of a man crushed in Ashby", "Amina Roe, 31,"]
    assert names(text, sources, Amina_Roe=PERSON) == ["Amina Roe"] * 2


def test_the_younger_of_a_surname_is_whose_child_he_is() -> None:
    text = (
        "Bo Roe, 77, held the seat before his son, Wade Roe. It rained. "
        "The younger Mr Roe said no. The elder Roe said yes. The younger said no again."
    )
    sources = ["The younger Mr Roe", "The elder Roe", "The younger"]
    assert names(text, sources, Bo_Roe=PERSON, Wade_Roe=PERSON) == ["Wade Roe", "Bo Roe", "Wade Roe"]


@pytest.mark.parametrize(
    ("presented", "sources", "speakers"),
    [
        (
            "Bo Roe is 91 and Cy Lund is 34.",
            ["The older", "The younger man, a surgeon,"],
            ["Bo Roe", "Cy Lund"],
        ),
        ("Bo Roe came with his son, Cy Roe.", ["The older man", "The younger"], ["Bo Roe", "Cy Roe"]),
        ("Bo Roe met Cy Lund.", ["The older man", "The younger man"], ["older man", "younger man"]),
    ],
)
def test_the_younger_man_is_told_by_ages_and_generations_alone(
    presented: str, sources: list[str], speakers: list[str]
) -> None:
    text = f"{presented} {sources[0]} said it rained. {sources[1]} said no."
    assert names(text, sources, Bo_Roe=PERSON, Cy_Lund=PERSON, Cy_Roe=PERSON) == speakers


@pytest.mark.parametrize("role", ["defender", "midfielder", "manager"])
def test_a_striker_plays_in_no_other_place(role: str) -> None:
    text = f"Striker Ann Roe scored. It rained. The {role} said it was late. The striker said no."
    assert names(text, [f"The {role}", "The striker"], Ann_Roe=PERSON) == [role, "Ann Roe"]


def test_an_incumbent_is_no_challenger() -> None:
    text = "Mayor Ann Roe trails her challenger, Bo Lund. It rained. The incumbent said no."
    assert names(text, ["The incumbent"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["incumbent"]


def test_the_other_of_two_surnames() -> None:
    text = "Inés Vale Ruiz met Inés Vale Montes. Vale Ruiz said no. The other Vale said yes."
    people = {"Inés_Vale_Ruiz": PERSON, "Inés_Vale_Montes": PERSON}
    found = names(text, ["Inés Vale Ruiz", "The other Vale"], **people)
    assert found == ["Inés Vale Ruiz", "Inés Vale Montes"]


def test_the_queen_is_nobody_spoken_of() -> None:
    assert names("Dot Farrow was kind. The Queen said no.", ["The Queen"], Dot_Farrow=PERSON) == ["Queen"]


def test_one_of_many_is_not_named_next() -> None:
    text = "One MP said it was rot. Jo Cox said it was a farce."
    assert names(text, ["One MP", "Jo Cox"], Jo_Cox=PERSON) == ["one MP", "Jo Cox"]


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


def test_a_second_analyst_is_not_the_first() -> None:
    text = "Ann Roe, an analyst, said no. A second analyst said yes."
    assert names(text, ["Ann Roe, an analyst,", "A second analyst"], Ann_Roe=PERSON)[-1] == "second analyst"


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


@pytest.mark.parametrize(
    ("text", "sources", "speakers"),
    [
        (
            "Ilse Lund warned the dean of fire. Ilse Lund smiled. The dean said that it rained.",
            ["Ilse Lund", "The dean"],
            ["Ilse Lund", "dean"],
        ),
        (
            "Ilse Lund said my baker was late. Ilse Lund smiled. The baker said that it rained.",
            ["Ilse Lund", "The baker"],
            ["Ilse Lund", "baker"],
        ),
        (
            "Ilse Lund said I had to be the champion. Ilse Lund smiled. The champion said that it rained.",
            ["Ilse Lund", "The champion"],
            ["Ilse Lund", "Ilse Lund"],
        ),
        (
            "Ilse Lund said that it rained. The farmer replied that it was dry.",
            ["Ilse Lund", "The farmer"],
            ["Ilse Lund", "farmer"],
        ),
    ],
)
def test_whoever_speaks_of_somebody_else_or_is_answered_is_another(
    text: str, sources: list[str], speakers: list[str]
) -> None:
    assert names(text, sources, Ilse_Lund=PERSON) == speakers


def test_an_opening_tells_of_anybody_whom_the_article_does_not_name() -> None:
    text = "A woman said it rained. Laura Mills, who lives nearby, said it was dry."
    assert names(text, ["A woman", "Laura Mills,"], Laura_Mills=PERSON) == ["woman", "Laura Mills"]
    text = "A woman who saw the flood said it rained. Laura Mills said it was dry."
    assert (
        names(text, ["A woman who saw the flood", "Laura Mills"], Laura_Mills=PERSON) == ["Laura Mills"] * 2
    )


def test_a_pair_may_have_a_clause() -> None:
    text = "Ann Roe sang. Her friend, Bo Lund, danced. The pair, who share a flat, said it rained."
    found = names(text, ["The pair, who share a flat,"], Ann_Roe=PERSON, Bo_Lund=PERSON)
    assert found == ["Ann Roe & Bo Lund"]


def test_two_bodies_spoke_though_one_is_taken_for_a_person() -> None:
    text = "The Water Board and Agrosol said no. The two bodies said it rained."
    found = names(text, ["The Water Board and Agrosol", "The two bodies"], Water_Board=BODY, Agrosol=PERSON)
    assert found == ["Water Board & Agrosol"] * 2


@pytest.mark.parametrize(
    ("lead", "source", "meant"),
    [
        ("Sergeant Al Roe plays the cello. Cy Lund sings. ", "The cellist", "Al Roe"),
        ("Cy Lund keeps the books. ", "The bookkeeper", "Cy Lund"),
        ("Captain Al Roe flew it. ", "The capt", "Al Roe"),
        ("A clerk stuck in mud said no. The guard, Cy Lund, said yes. ", "A clerk stuck in mud", "clerk"),
    ],
)  # fmt: skip
def test_a_trade_goes_by_what_somebody_does(lead: str, source: str, meant: str) -> None:
    text = lead if source in lead else f"{lead}{source} said it rained."
    assert names(text, [source], Al_Roe=PERSON, Cy_Lund=PERSON) == [meant]


def test_all_three_are_those_whom_the_text_has_just_listed() -> None:
    text = "Judges Ann Roe, Bo Lund and Cy Vale ate jam. All three said it rained."
    found = names(text, ["All three"], Ann_Roe=PERSON, Bo_Lund=PERSON, Cy_Vale=PERSON)
    assert found == ["Ann Roe & Bo Lund & Cy Vale"]


def test_a_body_may_speak_of_the_company() -> None:
    text = "Orbis said the company would close. The company said sorry."
    assert names(text, ["Orbis", "The company"], Orbis=BODY) == ["Orbis", "Orbis"]


@pytest.mark.parametrize(
    ("opening", "goes_on", "name"),
    [
        ("Its finance minister said no.", "Now Ann Roe said it rained.", "Ann Roe"),
        ("The mill’s treasurer said no.", "Now Ann Roe said it rained.", "Ann Roe"),
        ("The treasurer said no.", "Now Ann Roe said it rained.", "treasurer"),
        ("The mill’s treasurer said no.", "Now Ann Roe, a clerk, said it rained.", "mill’s treasurer"),
        ("The mill’s treasurer said no.", "\n\nNow Ann Roe said it rained.", "mill’s treasurer"),
    ],
)
def test_who_is_somebody_s_is_named_next_where_no_word_tells_who_that_is(
    opening: str, goes_on: str, name: str
) -> None:
    before = "It rained at the mill.\n\nIt was late.\n\nIt was cold.\n\n"
    sources = [opening.removesuffix(" said no."), "Ann Roe, a clerk," if "clerk" in goes_on else "Ann Roe"]
    assert names(f"{before}{opening} {goes_on}", sources, Ann_Roe=PERSON)[0] == name


@pytest.mark.parametrize(
    ("source", "name"), [("A federal appeals court", "federal appeals court"), ("The court", "Supreme Court")]
)
def test_an_appeals_court_is_not_the_supreme_court(source: str, name: str) -> None:
    text = f"{source} said no.\n\nIt rained. The Supreme Court will hear it."
    assert names(text, [source], Supreme_Court=BODY) == [name]
