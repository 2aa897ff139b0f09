"""Where a run of capitals that may be a name begins and ends, in a headline too."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import BODY, OTHER, PERSON, at, last_speaker, names, resolved


@pytest.mark.parametrize(
    ("text", "source", "label", "name"),
    [
        (
            "The Securities and Exchange Commission said no.",
            "The Securities and Exchange Commission",
            OTHER,
            "Securities and Exchange Commission",
        ),
        ("The plan fails under Section 4. No one at Lund Works said why.", "Lund Works", BODY, "Lund Works"),
    ],
)
def test_a_name_is_whole_and_ends_with_its_sentence(text: str, source: str, label: str, name: str) -> None:
    assert names(text, [source], **{name.replace(" ", "_"): label} if label == BODY else {}) == [name]


def test_a_signature_ends_with_its_line() -> None:
    text = "Ann Roe\nLong Marl\n\nAnn Roe said no."
    assert names(text, ["Ann Roe"], Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("In May 2023 Lund Foods said no.", "Lund Foods", "Lund Foods"),
        (
            "A rural place. Rural Schools Ashby (RSA) said no.",
            "Rural Schools Ashby (RSA)",
            "Rural Schools Ashby",
        ),
        ("Lund Marine, Inc., the maker, said no.", "Lund Marine, Inc., the maker,", "Lund Marine, Inc."),
        ("Aunty Lorna said no.", "Aunty Lorna", "Lorna"),
        ("Bo Roe, Co Antrim, said no.", "Bo Roe, Co Antrim,", "Bo Roe"),
    ],
)
def test_a_name_has_its_first_word_and_its_legal_form_but_no_date(text: str, source: str, name: str) -> None:
    assert names(text, [source], Aunty_Lorna=PERSON) == [name]


def test_a_month_may_be_a_given_name() -> None:
    text = "Lucy Roe died in August. Her son, August Roe, said rain would fall."
    assert names(text, ["Her son, August Roe,"], Lucy_Roe=PERSON, August_Roe=PERSON) == ["August Roe"]


def test_a_body_may_be_named_after_two_matters() -> None:
    text = "Ashby State Citizenship and Immigration Services said no."
    source = "Ashby State Citizenship and Immigration Services"
    assert names(text, [source]) == [source]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Department for Rivers, Ports and Planning", "Department for Rivers, Ports and Planning"),
        ("The Bureau of Roads, Ports and Safety", "Bureau of Roads, Ports and Safety"),
        ("The Ports, Roads and Planning Committee", "Ports, Roads and Planning Committee"),
        ("The law firm Marks, Lund and Grey", "Marks, Lund and Grey"),
        ("Marks, Lund and Grey LLP", "Marks, Lund and Grey LLP"),
        ("Marks, Lund & Grey, Inc.,", "Marks, Lund & Grey, Inc."),
        ("Marks, Lund & Grey", "Marks, Lund & Grey"),
    ],
)
def test_a_body_is_named_after_several_matters_or_people_whatever_the_model_sees(
    text: str, name: str
) -> None:
    labels = dict.fromkeys("Rivers Ports Roads Safety Planning Marks Lund Grey".split(), PERSON)
    assert names(f"{text} said no.", [text], **labels) == [name]


def test_a_firm_keeps_its_name_and_surnames_alone_are_people() -> None:
    text = "The law firm Marks, Lund and Grey lost. Marks, Lund and Grey said no."
    labels = {"Marks": PERSON, "Lund": PERSON, "Grey": PERSON}
    assert last_speaker(text, "Marks, Lund and Grey", _people(text, *labels)) == "Marks, Lund and Grey"
    assert names("Marks, Lund and Grey said no.", ["Marks, Lund and Grey"], **labels) == [
        "Marks & Lund & Grey"
    ]


def test_a_saint_owns_a_hospital() -> None:
    text = "St. Wilf’s Hospital Trust said no."
    labels = {"Hospital_Trust": BODY, "St._Wilf": PERSON}
    assert names(text, ["St. Wilf’s Hospital Trust"], **labels) == ["St. Wilf’s Hospital Trust"]


def test_a_list_of_bodies_is_not_one() -> None:
    text = "The Department of Justice, FBI and CIA came. The FBI said rain would fall."
    assert names(text, ["The FBI"], FBI=BODY, CIA=BODY) == ["FBI"]


def test_what_stands_alone_elsewhere_is_no_half_of_a_name() -> None:
    text = "Orbis Immigration and Lund Law School met. Lund Law School said no."
    assert names(text, ["Lund Law School said"[:15]])[0] == "Lund Law School"


def test_words_around_a_name_in_a_headline_are_no_part_of_it() -> None:
    headline = "Norden Post Hit Piece Exploits Lund Supporter"
    text = f"{headline}\n\nA writer for the Norden Post met Bo Lund. The Norden Post said he won."
    label = {headline.replace(" ", "_"): BODY, "Norden_Post": BODY, "Bo_Lund": PERSON}
    assert names(text, ["The Norden Post"], **label) == ["Norden Post"]


def test_a_verb_of_a_headline_is_no_part_of_a_name() -> None:
    text = "Black Lawmakers Rip Ann Roe As Unfit Leader.\n\nIt rained."
    assert names(text, ["Black Lawmakers"], Ann_Roe=PERSON) == ["black Lawmakers"]
    text = "Ann Roe Vows Never To Yield Again.\n\nAnn Roe spoke."
    assert names(text, ["Ann Roe"], Ann_Roe_Vows=PERSON, Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Ana Ruiz Quits As Mayor", "Ana Ruiz"),
        ("Ana Ruiz Faces Jail", "Ana Ruiz"),
        ("Senator Ana Ruiz Dies", "Ana Ruiz"),
        ("Ana Ruiz Won", "Ana Ruiz"),
        ("Has Ana Ruiz Quit?", "Ana Ruiz"),
        ("ANA RUIZ SUES ASHBY", "ANA RUIZ"),
        # more than the name, for the model
        ("Ana Ruiz Quits", "Ana Ruiz Quits"),
    ],
)
@pytest.mark.parametrize("lead", ["", "It rained in Ashby on Monday.\n\n"])
def test_a_short_headline_is_no_part_of_a_name(line: str, seen: str, lead: str) -> None:
    text = f"{lead}{line}\n\nThe mayor of Ashby spoke.\n\nAna Ruiz wept. Ruiz said it was late."
    body, last = text.index("Ana Ruiz wept"), text.index("Ruiz said")
    later = [Entity(body, body + len("Ana Ruiz"), PERSON), Entity(last, last + len("Ruiz"), PERSON)]
    assert last_speaker(text, "Ruiz", [*_people(text, seen), *later]) == "Ana Ruiz"


def test_a_short_headline_that_names_nobody_makes_no_name() -> None:
    text = "Police Say Two Died In Ashby\n\nIt rained. Police wept."
    assert names(text, ["Police"]) == ["police"]


@pytest.mark.parametrize("line", ["Ana Ruiz", "By Ana Ruiz", "Ana Ruiz Quits"])
def test_a_first_line_may_give_the_full_name(line: str) -> None:
    text = f"{line}\n\nThe mayor of Ashby spoke.\n\nRuiz said it was late."
    assert last_speaker(text, "Ruiz", _people(text, "Ana Ruiz")) == "Ana Ruiz"


def test_a_body_in_a_headline_is_a_person_where_the_text_has_one() -> None:
    text = "ANA RUIZ SUES ASHBY\n\nAna Ruiz said it was late."
    (found,) = resolved(text, ["Ana Ruiz"], ANA_RUIZ=BODY, Ana_Ruiz=PERSON)
    assert found.speaker.kind == "person"


def test_names_end_in_a_text_all_in_capitals() -> None:
    text = "BO LI DENIED IT WAS LATE. ANA RUIZ SAID THE MAYOR LIED."
    assert names(text, ["BO LI", "ANA RUIZ"], BO_LI=PERSON, ANA_RUIZ=PERSON) == ["BO LI", "ANA RUIZ"]


def test_a_headline_has_the_surname_of_somebody_in_the_article() -> None:
    text = "Lund: Roe Will Come And Nobody Knows Why.\n\nBo Lund spoke."
    (found,) = resolve(
        text,
        [Entity(text.index("Bo Lund"), text.index(" spoke"), PERSON)],
        [0, text.index("Bo Lund")],
        [Attributed(((6, 40),), (), ((0, 4),))],
    )
    assert found.speaker.name == "Bo Lund"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        # a turn without a colon
        ("Ann Roe came.\n\nAnn I'd no idea.\n\nBo I was late. Roe said no.", "Roe", "Ann Roe"),
        ("Elizabeth I said no.", "Elizabeth I", "Elizabeth I"),
        # what only the start of a headline raises
        ("Angry Roe said no. Ann Roe left. Then Ann Roe slept.", "Angry Roe", "Ann Roe"),
        # a date
        ("An invoice dated 3 May said no.", "An invoice dated 3 May", "invoice"),
        # bodies that begin with a word for people, that the model sees
        ("It rained. Migrant Nightline said no.", "Migrant Nightline", "Migrant Nightline"),
        (
            "It rained. The Seamen and Wharf Labourers' Union said no.",
            "The Seamen and Wharf Labourers' Union",
            "Seamen and Wharf Labourers' Union",
        ),
    ],
)
def test_a_run_ends_where_the_name_does(text: str, source: str, name: str) -> None:
    labels = {"Ann_Roe": PERSON, "Roe": PERSON, "Elizabeth": PERSON, "Migrant_Nightline": BODY}
    assert names(text, [source], **labels) == [name]


@pytest.mark.parametrize("before", ["Plan A", "It was I", "He got an A"])
def test_a_letter_that_ends_a_sentence_is_no_initial(before: str) -> None:
    text = f"{before}. Roe said no."
    begin = text.index("Roe")
    own = Attributed(((len(text) - 3, len(text)),), ((begin + 4, begin + 8),), ((begin, begin + 3),))
    (found,) = resolve(text, [Entity(begin, begin + 3, PERSON)], [0, begin], [own])
    assert found.speaker.name == "Roe"


@pytest.mark.parametrize("lead", ["Sprinter", "Choirboy", "Banned", "Brave", "Tearful"])
def test_what_a_headline_says_of_somebody_is_no_given_name(lead: str) -> None:
    text = f"{lead} Lund said no to a test.\n\nThe racer Bo Lund said it was late."
    assert names(text, [f"{lead} Lund", "Bo Lund"], Bo_Lund=PERSON)[1] == "Bo Lund"
    assert names(text, [f"{lead} Lund"], Bo_Lund=PERSON) == ["Bo Lund"]


def test_an_adjective_before_a_surname_is_no_given_name() -> None:
    text = "Ashby 2-1 Marl: Late Lund strike lifts gloom\n\nBo Lund scored. Lund said no to a test."
    assert last_speaker(text, "Lund", _people(text, "Late Lund", "Bo Lund")) == "Bo Lund"
    text = "Bo Lund came. Furious Lund said no to a test."
    assert names(text, ["Furious Lund"], Bo_Lund=PERSON, Furious_Lund=PERSON) == ["Bo Lund"]


def _people(text: str, *names: str) -> list[Entity]:
    return [Entity(*at(text, name), PERSON) for name in names]


@pytest.mark.parametrize("given", ["Javed", "Hunter"])
def test_a_given_name_that_sounds_like_a_word_is_one(given: str) -> None:
    text = f"{given} Lund said no to a test. His wife, Ann Lund, said it was late."
    labels = {f"{given}_Lund": PERSON, "Ann_Lund": PERSON}
    assert names(text, [f"{given} Lund", "Ann Lund"], **labels)[0] == f"{given} Lund"
