"""Which names are one person or body, and which of them it goes by."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Entity
from resolving import BODY, PERSON, at, last_speaker, names, resolved


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Ada Lovelace said rain would fall. Lovelace said it would end."
    assert names(text, ["Ada Lovelace", "Lovelace"], Ada_Lovelace=PERSON) == ["Ada Lovelace"] * 2


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Robert F. Lund Jr.", "Mr. Lund"),
        ("Kim Do-yeol", "Mr Kim"),
        ("Abdel Fattah al-Lund", "Mr Lund"),
        ("Mohammed bin Lund", "Prince Mohammed"),
    ],
)
def test_a_title_and_part_of_a_name_stand_for_the_full_name(full: str, short: str) -> None:
    text = f"It rained. {full} said no. {short} said it again."
    labels = {full.removesuffix(" Jr.").replace(" ", "_"): PERSON, short.split()[-1]: PERSON}
    assert names(text, [full, short], **labels) == [full] * 2


def test_a_father_and_his_son_of_one_name_are_two() -> None:
    text = "It rained. Bo Lund Sr. said no. Bo Lund Jr. said yes."
    found = names(text, ["Bo Lund Sr.", "Bo Lund Jr."], Bo_Lund=PERSON)
    assert found == ["Bo Lund Sr.", "Bo Lund Jr."]


def test_a_bare_surname_is_that_of_whom_the_article_named_first() -> None:
    text = "Bo Lund won. His wife, Mary Lund, wept. Lund said he was glad. Mrs. Lund said she was too."
    assert names(text, ["Lund", "Mrs. Lund"], Bo_Lund=PERSON, Mary_Lund=PERSON) == ["Bo Lund", "Mary Lund"]


def test_two_of_one_surname_are_kept_apart_by_their_titles() -> None:
    text = "Mary Roe and her husband, John Roe, came. Mr. Roe said he was glad. Mrs. Roe said she was not."
    assert names(text, ["Mr. Roe", "Mrs. Roe"], Mary_Roe=PERSON, John_Roe=PERSON) == ["John Roe", "Mary Roe"]


def test_two_known_by_one_surname_alone_keep_the_titles_that_part_them() -> None:
    text = "Mr Roe said no. Ms Roe said yes. Judge Roe said so. Then Mr Roe said it rained. Mr Lund said no."
    sources = ["Mr Roe", "Ms Roe", "Judge Roe", "Mr Roe", "Mr Lund"]
    assert names(text, sources) == ["Mr Roe", "Ms Roe", "Roe", "Mr Roe", "Lund"]


def test_a_pronoun_is_which_of_one_surname_it_fits() -> None:
    assert last_speaker("Mr. Roe came. Mrs. Roe came. Mr. Roe wept. She said no.", "She", []) == "Mrs. Roe"


def test_two_of_one_surname_are_joined_with_their_titles() -> None:
    assert names("Mr Roe and Ms Roe said no.", ["Mr Roe and Ms Roe"]) == ["Mr Roe & Ms Roe"]


def test_titles_are_left_out_where_a_given_name_parts_two() -> None:
    assert names("Mr Roe said no. Ann Roe said yes.", ["Mr Roe", "Ann Roe"], Ann_Roe=PERSON) == [
        "Roe",
        "Ann Roe",
    ]


def test_a_title_tells_which_of_one_surname() -> None:
    text = "Bo Roe was jailed by Judge Ann Roe. Judge Roe said no. Mr Roe said he wept."
    people = {"Bo_Roe": PERSON, "Ann_Roe": PERSON}
    assert names(text, ["Judge Roe", "Mr Roe"], **people) == ["Ann Roe", "Bo Roe"]


def test_judge_kim_is_the_judge_of_two_kims() -> None:
    text = "Judge Kim Hae-won jailed Kim Byeol-chan. Judge Kim said no."
    people = {"Kim_Hae-won": PERSON, "Kim_Byeol-chan": PERSON}
    assert names(text, ["Judge Kim"], **people) == ["Kim Hae-won"]


def test_a_surname_is_that_of_whom_the_text_named_before() -> None:
    text = "Rosa Quintana Belmonte died. Quintana said no. Her daughter, Pilar Sandoval Quintana, wept."
    people = {"Rosa_Quintana_Belmonte": PERSON, "Pilar_Sandoval_Quintana": PERSON}
    assert names(text, ["Quintana"], **people) == ["Rosa Quintana Belmonte"]


def test_a_body_may_go_by_some_words_of_its_name() -> None:
    text = "Ashby University Hospitals Trust fell. Ashby Hospitals said no."
    bodies = {"Ashby_University_Hospitals_Trust": BODY, "Ashby_Hospitals": BODY}
    assert names(text, ["Ashby Hospitals"], **bodies) == ["Ashby University Hospitals Trust"]


@pytest.mark.parametrize(
    ("full", "short"),
    [("Bank of New England", "Bank of England"), ("Department of Public Health", "Department of Health")],
)
def test_what_is_of_another_place_or_field_is_another_body(full: str, short: str) -> None:
    text = f"The {full} fell. The {short} said no."
    bodies = {full.replace(" ", "_"): BODY, short.replace(" ", "_"): BODY}
    assert names(text, [f"The {short}"], **bodies) == [short]


def test_a_title_weighs_more_than_the_sound_of_a_name() -> None:
    text = "Taha Lund left. Mr Lund said rain would fall."
    assert names(text, ["Mr Lund"], Taha_Lund=PERSON) == ["Taha Lund"]


def test_a_middle_initial_belongs_to_the_fullest_name() -> None:
    text = "Donald J. Roe came. Donald Roe sat. Donald Roe said rain would fall."
    people = {"Donald_J._Roe": PERSON, "Donald_Roe": PERSON}
    assert names(text, ["Donald Roe"], **people) == ["Donald J. Roe"]


def test_a_family_name_that_comes_first_is_called_mr() -> None:
    text = "Baek Sung-ho went on trial. Mr Baek said he was sorry."
    assert names(text, ["Mr Baek"], **{"Baek_Sung-ho": PERSON}) == ["Baek Sung-ho"]
    text = "Qiu Lanying went on trial. Ms Qiu said she was sorry."
    assert names(text, ["Ms Qiu"], Qiu_Lanying=PERSON) == ["Qiu Lanying"]
    text = "Qiu Lanying went on trial. Lanying wept. Ms Qiu said she was sorry."
    assert names(text, ["Ms Qiu"], Qiu_Lanying=PERSON) == ["Qiu"]


def test_a_president_who_is_mr_elsewhere_is_not_his_wife() -> None:
    text = "President Roe came. Mr. Roe sat. Ann Roe left. Then President Roe said rain would fall."
    people = {"Ann_Roe": PERSON, "President_Roe": PERSON}
    assert resolved(text, ["President Roe"], **people)[0].speaker.name == "Roe"


@pytest.mark.parametrize(
    ("text", "source", "people", "name"),
    [
        # a full name given once
        (
            "Peggy Roe cooked. Peggy Roe rowed. Born Margaret Ann Roe here. Roe said no.",
            "Roe",
            ["Peggy Roe", "Margaret Ann Roe"],
            "Peggy Roe",
        ),
        # trades joined, the first in a capital
        (
            "Rancher and radio host Bo Lund said no.",
            "Rancher and radio host Bo Lund",
            ["Rancher", "Bo Lund"],
            "Bo Lund",
        ),
        (
            "A group calling itself Paperwasp said no.",
            "A group calling itself Paperwasp",
            ["Paperwasp"],
            "Paperwasp",
        ),
        ("A miller named Bo Lund sat. It rained. The miller said no.", "The miller", ["Bo Lund"], "Bo Lund"),
        (
            "Bo Lund left. Counsel for the bank, Ann Roe, rose. Well, counsel said no.",
            "counsel",
            ["Bo Lund", "Ann Roe"],
            "Ann Roe",
        ),
        ("Moussa ag Inalaw sold salt. Inalaw said no.", "Inalaw", ["Moussa ag Inalaw"], "Moussa ag Inalaw"),
        (
            "The food minister, Chaudhry Asghar Roe, said no.",
            "The food minister, Chaudhry Asghar Roe,",
            ["Chaudhry Asghar Roe"],
            "Asghar Roe",
        ),
        ("The leader, Begum Ada Roe, said no.", "The leader, Begum Ada Roe,", ["Begum Ada Roe"], "Ada Roe"),
        (
            "Mr Tan Zhi Xuan left. It was late when Mr Tan. He said no.",
            "He",
            ["Tan Zhi Xuan"],
            "Tan Zhi Xuan",
        ),
        # no stop belongs to a title that is written out
        (
            "Ann Roe, the deputy, rose. Thank you, Madam Speaker. It is late. The deputy said no.",
            "The deputy",
            ["Ann Roe"],
            "Ann Roe",
        ),
        (
            "Ann Roe retorted. The Shadow Chancellor said no.",
            "The Shadow Chancellor",
            ["Ann Roe", "Shadow Chancellor"],
            "Ann Roe",
        ),
        ("Ann Roe SC rose. The barrister said no.", "The barrister", ["Ann Roe"], "Ann Roe"),
        ("A veteran Labour MP said no.", "A veteran Labour MP", [], "veteran Labour MP"),
        # where the family name is no name to go by
        (
            "Dr Norhayati Samsudin left. Dr Norhayati said no.",
            "Dr Norhayati",
            ["Norhayati Samsudin", "Norhayati"],
            "Norhayati Samsudin",
        ),
        # the model's mark ends inside the word
        (
            "With Sefina Tuilagi-Marsh in Port Malau. Tuilagi-Marsh said no.",
            "Tuilagi-Marsh",
            ["Sefina Tuilagi"],
            "Sefina Tuilagi-Marsh",
        ),
    ],
)
def test_a_person_is_told_by_what_the_text_calls_them(
    text: str, source: str, people: list[str], name: str
) -> None:
    assert last_speaker(text, source, [Entity(*at(text, person), PERSON) for person in people]) == name


def test_initials_before_a_turn_are_those_of_a_person() -> None:
    text = "Hugh Penhallow talks to us.\n\nHP: Rain will fall."
    assert names(text, ["HP"], Hugh_Penhallow=PERSON) == ["Hugh Penhallow"]


def test_an_acronym_takes_a_letter_of_each_part() -> None:
    text = "The Anti-Flood League met. The AFL said rain would fall."
    assert names(text, ["The AFL"]) == ["Anti-Flood League"]


def test_a_body_goes_by_the_plural_that_ends_its_name() -> None:
    text = "The Baths Friends met. The Friends said no."
    assert names(text, ["The Friends"], Baths_Friends=BODY) == ["Baths Friends"]


def test_a_country_is_not_its_capital() -> None:
    text = "Mexico said no. A school in Mexico City closed. Mexico City was quiet."
    assert names(text, ["Mexico"], Mexico="place", Mexico_City="place") == ["Mexico"]


def test_a_place_is_no_short_form_of_a_body() -> None:
    text = "The University of Texas hired Ann Roe. Then Texas said no."
    begin = text.rindex("Texas")
    entities = [Entity(*at(text, "University of Texas"), BODY), Entity(begin, begin + 5, "place")]
    assert last_speaker(text, "Texas", entities) == "Texas"


def test_labels_in_capitals_do_not_make_a_body_of_a_person() -> None:
    text = "Ann Whitehorse came.\n\nWHITEHORSE: Hello.\n\nWHITEHORSE: Yes.\n\nWHITEHORSE: No.\n\nShe said no."
    entities = [Entity(*at(text, "Ann Whitehorse"), PERSON)]
    for turn in ("WHITEHORSE: H", "WHITEHORSE: Y", "WHITEHORSE: N"):
        start = text.index(turn)
        entities.append(Entity(start, start + len("WHITEHORSE"), BODY))
    assert last_speaker(text, "She", entities) == "Ann Whitehorse"


def test_a_relative_of_a_surname_is_mrs_or_mr() -> None:
    text = (
        "Wendel Roe has hens. Roe’s wife, Darcy Roe, owns scales. Mrs. Roe said rain would fall. "
        "Mr. Roe said it would not."
    )
    people = {"Wendel_Roe": PERSON, "Darcy_Roe": PERSON, "Roe": PERSON}
    assert names(text, ["Mrs. Roe", "Mr. Roe"], **people) == ["Darcy Roe", "Wendel Roe"]


def test_a_doctor_is_not_her_husband() -> None:
    text = "Ingrid Roe, a vet, left. Dr Roe said rain would fall. Mr Roe said it would not."
    people = {"Ingrid_Roe": PERSON, "Roe": PERSON}
    assert names(text, ["Dr Roe", "Mr Roe"], **people) == ["Ingrid Roe", "Roe"]


def test_the_last_word_of_a_firm_is_its_short_form() -> None:
    text = "Bo Lund works for Pacific Deepway. Deepway said rain would fall."
    assert names(text, ["Deepway"], Bo_Lund=PERSON, Pacific_Deepway=BODY, Deepway=PERSON) == [
        "Pacific Deepway"
    ]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("Peter Roe Day", "Peter Roe"),
        ("Ann Roe Day", "Roe"),
        ("Peter Roe Lund", "Roe"),
        ("Peter Roe School", "Roe"),
    ],
)
def test_a_full_name_may_begin_another(day: str, name: str) -> None:
    text = f"Mr. Roe said no. It rained on {day}."
    assert names(text, ["Mr. Roe"], **{day.replace(" ", "_"): PERSON}) == [name]
