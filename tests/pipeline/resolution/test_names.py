"""Names and bodies under the name that the text gives them, without titles and trades."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolution.layout import Layout
from quotex.pipeline.resolution.names import find_names
from quotex.pipeline.resolve import Entity
from resolving import BODY, OTHER, PERSON, PLACE, at, last_speaker, name, names, resolved


def test_titles_are_no_part_of_the_name() -> None:
    text = "Dr. Ada Lovelace said rain would fall. Ms. Lovelace said it would end."
    assert names(text, ["Dr. Ada Lovelace", "Ms. Lovelace"], Ada_Lovelace=PERSON) == ["Ada Lovelace"] * 2


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Printer Sara Roe Lund said rain would fall.", "Printer Sara Roe Lund", "Sara Roe Lund"),
        ("The PS, Dr Ada Roe, said rain would fall.", "The PS, Dr Ada Roe,", "Ada Roe"),
        ("(Mrs) Ada Roe, Mill Lane, said rain would fall.", "(Mrs) Ada Roe, Mill Lane,", "Ada Roe"),
        ("A miller named Ada Roe said rain would fall.", "A miller named Ada Roe", "Ada Roe"),
        ("A miller, whose name was Ada, said rain fell.", "A miller, whose name was Ada,", "Ada"),
        ("Advocate Anna Roe said rain would fall.", "Advocate Anna Roe", "Anna Roe"),
        ("Retailer Lund Roe Brothers said rain fell.", "Retailer Lund Roe Brothers", "Lund Roe Brothers"),
        ("Council Member Anna Roe said rain fell.", "Council Member Anna Roe", "Anna Roe"),
        ("President-elect Ada Roe said rain fell.", "President-elect Ada Roe", "Ada Roe"),
        ("Mother-of-three Ada Roe said rain fell.", "Mother-of-three Ada Roe", "Ada Roe"),
        ("The Lund-based firm said rain fell.", "The Lund-based firm", "Lund-based firm"),
        ("The Swiss company said rain fell.", "The Swiss company", "Swiss company"),
        ("The Italian said rain would fall.", "The Italian", "Italian"),
        ("A report last year said rain fell.", "A report last year", "report"),
        ("The latest report said rain fell.", "The latest report", "latest report"),
        ("The printers, Roe Lund, said rain fell.", "The printers, Roe Lund,", "Roe Lund"),
        (
            "The Department for Rivers, Rain and Mud said rain fell.",
            "The Department for Rivers, Rain and Mud",
            "Department for Rivers, Rain and Mud",
        ),
        ("The Ashby Ledger newspaper said rain fell.", "The Ashby Ledger newspaper", "Ashby Ledger"),
        ("A man washing a Rover said rain fell.", "A man washing a Rover", "man"),
        ("A card beneath it said rain fell.", "A card beneath it", "card"),
        ("Anna “Nan” Roe said rain would fall.", "Anna “Nan” Roe", "Anna “Nan” Roe"),
        ("The Committee on Weather said rain fell.", "The Committee on Weather", "Committee on Weather"),
        ("The Alliance for a Dry Sky said no.", "The Alliance for a Dry Sky", "Alliance for a Dry Sky"),
    ],
)
def test_a_name_is_parted_from_what_stands_around_it(text: str, source: str, name: str) -> None:
    assert names(text, [source]) == [name]


@pytest.mark.parametrize(
    ("text", "source", "label", "name"),
    [
        ("ING said rain would fall.", "ING", BODY, "ING"),
        ("The MPA said rain would fall.", "The MPA", BODY, "MPA"),
        ("Member States said rain would fall.", "Member States", BODY, "Member States"),
        ("Advocate Health Care said rain fell.", "Advocate Health Care", BODY, "Advocate Health Care"),
        (
            "Carrier Global Holdings said rain fell.",
            "Carrier Global Holdings",
            BODY,
            "Carrier Global Holdings",
        ),
        ("Hunter James Roe said rain would fall.", "Hunter James Roe", PERSON, "Hunter James Roe"),
        ("Man-of-War Bay said rain would fall.", "Man-of-War Bay", OTHER, "Man-of-War Bay"),
        ("The Rev. Dane said rain would fall.", "The Rev. Dane", PERSON, "Dane"),
        ("Shares in X fell, and X said rain fell.", "X", BODY, "X"),
    ],
)
def test_a_name_is_no_title_trade_or_letter(text: str, source: str, label: str, name: str) -> None:
    known = source.removeprefix("The ").removeprefix("Rev. ").replace(" ", "_")
    assert names(text, [source], **{known: label}) == [name]


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
        ("Stonecutters’ Syndicate", BODY),
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


def test_an_initial_that_the_model_leaves_out_is_part_of_the_name() -> None:
    assert names("K. Abdul Nazar said no.", ["K. Abdul Nazar"], Abdul_Nazar=PERSON) == ["K. Abdul Nazar"]


@pytest.mark.parametrize(
    ("text", "sources", "found"),
    [
        (
            "Leader of the Opposition K Roe said no. “Why now?” he asked them.",
            ["Leader of the Opposition K Roe", "he"],
            ["K Roe", "K Roe"],
        ),
        ("Majority Whip Ann K Roe said no.", ["Majority Whip Ann K Roe"], ["Ann K Roe"]),
        ("Sixteen-year-old Mica K Roe said no.", ["Sixteen-year-old Mica K Roe"], ["Mica K Roe"]),
        ("The firm hired Banker-turned-Baker Mica K Roe. Roe said no.", ["Roe"], ["Mica K Roe"]),
    ],
)
def test_what_stands_before_a_person_is_no_part_of_the_name(
    text: str, sources: list[str], found: list[str]
) -> None:
    entity = next(name for name in ("Ann K Roe", "Mica K Roe", "K Roe") if name in text)
    assert names(text, sources, **{entity.replace(" ", "_"): PERSON}) == found


def test_a_weekday_before_a_person_is_no_name() -> None:
    text = "It rained on the Monday Ann Roe said no."
    assert name(text, "Ann Roe", Ann_Roe=PERSON) == "Ann Roe"


@pytest.mark.parametrize("who", ["Witness F", "Juror No. 6", "Juror 12", "Juror Number Four"])
@pytest.mark.parametrize("before", ["", "Then "])
def test_what_tells_one_of_several_apart_is_part_of_the_name(who: str, before: str) -> None:
    assert names(f"{before}{who} said no.", [who], **{who.replace(" ", "_"): PERSON}) == [who]


@pytest.mark.parametrize("name", ["Witness F", "Earl Roe"])
def test_no_title_is_parted_from_what_is_no_name_without_it(name: str) -> None:
    assert names(f"Then {name} said no.", [name], **{name.replace(" ", "_"): PERSON}) == [name]


def test_an_earl_of_whom_the_text_gives_another_name_keeps_it() -> None:
    text = "Cal Roe left. Later Earl Roe said no."
    assert names(text, ["Earl Roe"], Cal_Roe=PERSON, Earl_Roe=PERSON) == ["Cal Roe"]


@pytest.mark.parametrize(
    ("text", "source", "people", "name"),
    [
        # surnames that are words too
        ("Sandra Oh met Bo Lund. Then Dr. Oh said no.", "Dr. Oh", ["Sandra Oh", "Bo Lund"], "Sandra Oh"),
        # titles that are names too
        ("Ziauddin Sardar KC left. Then Sardar said no.", "Sardar", ["Ziauddin Sardar"], "Ziauddin Sardar"),
        ("Shamima Begum MP left. Then Begum said no.", "Begum", ["Shamima Begum"], "Shamima Begum"),
        ("Ato Boldon ran. Then Boldon said no.", "Boldon", ["Ato Boldon"], "Ato Boldon"),
        # a given name is another's surname
        (
            "Taylor Swift sued. Then Mr Taylor said no.",
            "Mr Taylor",
            ["Taylor Swift", "Taylor said"],
            "Taylor",
        ),
        # speakers and governors of bodies
        (
            "House of Commons Speaker Bo Williams said no.",
            "House of Commons Speaker Bo Williams",
            ["Bo Williams"],
            "Bo Williams",
        ),
        (
            "Headmistress of Ashby School Ann Roe said no.",
            "Headmistress of Ashby School Ann Roe",
            ["Ann Roe"],
            "Ann Roe",
        ),
        ("The paper, citing Ann Roe, said no.", "The paper, citing Ann Roe,", ["Ann Roe"], "paper"),
        (
            "An electrician whom everyone calls Bo Lund’s shadow said no.",
            "An electrician whom everyone calls Bo Lund’s shadow",
            ["Bo Lund"],
            "electrician",
        ),
    ],
)
def test_what_only_looks_like_a_name_or_title_is_none(
    text: str, source: str, people: list[str], name: str
) -> None:
    starts = [text.index(person) for person in people]
    ends = [text.index(person) + len(person.removesuffix(" said")) for person in people]
    entities = [Entity(start, end, PERSON) for start, end in zip(starts, ends, strict=True)]
    assert last_speaker(text, source, entities) == name


def test_a_countryman_is_no_name() -> None:
    text = "Ann Roe sat. The Yorkshireman said no."
    (found,) = resolved(text, ["The Yorkshireman"], Ann_Roe=PERSON, Yorkshireman=PERSON)
    assert found.speaker.kind == "unnamed"


def test_whoever_is_told_something_may_be_called_by_a_word_for_a_country() -> None:
    assert names("She told Dane to leave. He said no.", ["He"], Dane=PERSON) == ["Dane"]


def test_a_company_of_a_place_is_not_the_place() -> None:
    text = "It rained. The Leicester company said no."
    assert name(text, "The Leicester company", Leicester=PLACE) != "Leicester"


def test_a_duo_is_no_single_person() -> None:
    text = "Cal Lund left. Roe & Pym played. He said no."
    assert names(text, ["He"], Cal_Lund=PERSON, **{"Roe_&_Pym": PERSON}) == ["Cal Lund"]


def test_a_show_named_after_somebody_is_no_fuller_name() -> None:
    text = "She came to The Mary Roe Show on Monday. Roe said rain would fall."
    assert names(text, ["Roe"], Mary_Roe_Show=PERSON, Roe=PERSON) == ["Mary Roe"]


def test_what_tells_a_producer_which_sound_to_play_is_nobody() -> None:
    text = "(SOUND: a bus.)\n\nIt rained. The company said no."
    assert name(text, "The company") == "company"


@pytest.mark.parametrize(
    ("text", "source", "entity", "called"),
    [
        # ranks and titles of more countries
        ("It rained. SP Hauwa Tanko said no.", "SP Hauwa Tanko", "Hauwa Tanko", "Hauwa Tanko"),
        ("It rained. Alhaj Bo Lund said no.", "Alhaj Bo Lund", "Alhaj Bo Lund", "Bo Lund"),
        ("It rained. Ratu Semisi Qalo said no.", "Ratu Semisi Qalo", "Ratu Semisi Qalo", "Semisi Qalo"),
        # a chief's title is a given name where no ruler bears it
        (
            "It rained. Nana Kofi Addo III said no.",
            "Nana Kofi Addo III",
            "Nana Kofi Addo III",
            "Kofi Addo III",
        ),
        ("It rained. Nana Yaa Addo said no.", "Nana Yaa Addo", "Nana Yaa Addo", "Nana Yaa Addo"),
        ("It rained. Mr Kip arap Tesot said no.", "Mr Kip arap Tesot", "Tesot", "Kip arap Tesot"),
        (
            "It rained. Roberta A. Kaplan said no.",
            "Roberta A. Kaplan",
            "Roberta A. Kaplan",
            "Roberta A. Kaplan",
        ),
        ("It rained. A. Shan Kaplan said no.", "A. Shan Kaplan", "Shan Kaplan", "A. Shan Kaplan"),
        (
            'It rained. Wil "Boy Bato" Angeles said no.',
            'Wil "Boy Bato" Angeles',
            'Wil "Boy Bato" Angeles',
            'Wil "Boy Bato" Angeles',
        ),
    ],
)
def test_a_person_keeps_all_of_the_name_and_nothing_else(
    text: str, source: str, entity: str, called: str
) -> None:
    assert last_speaker(text, source, [Entity(*at(text, entity), PERSON)]) == called


def test_who_comes_from_a_state_is_no_name() -> None:
    text = "It rained. Then the New Mexican said no."
    (found,) = resolved(text, ["the New Mexican"], New_Mexican=PLACE)
    assert found.speaker.kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "source", "entities", "called"),
    [
        # a weekday before who is named, who is no paper
        ("It was on the Monday Roe said no.", "Roe", {"Roe": PERSON}, "Roe"),
        ("It was on the Thursday England said no.", "England", {"England": PLACE}, "England"),
        # a rank that is a firm's initials
        ("It rained. SP Global Ratings said no.", "SP Global Ratings", {}, "SP Global Ratings"),
        # a note in brackets that tells no producer anything
        ("(NASA said no.)\n\nIt rained.", "NASA", {"NASA": BODY}, "NASA"),
        # whoever acts on a person is not that person
        (
            "It rained. Ashby Police questioning suspect Bo Lund said no.",
            "Ashby Police questioning suspect Bo Lund",
            {"Ashby_Police": BODY, "Bo_Lund": PERSON},
            "Ashby Police",
        ),
    ],
)
def test_what_looks_like_part_of_a_name_may_be_none(
    text: str, source: str, entities: dict[str, str], called: str
) -> None:
    assert name(text, source, **entities) == called


def test_initials_of_two_bodies_are_those_of_neither() -> None:
    text = "The Department of Education met the Department of Energy. The DOE said no."
    bodies = {"Department_of_Education": BODY, "Department_of_Energy": BODY, "DOE": BODY}
    assert name(text, "The DOE", **bodies) == "DOE"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Rep. Deacon Lund", "Deacon Lund"),
        ("Senate President Pro Tem Ann Lund", "Ann Lund"),
        ("Canon Bo Lund", "Bo Lund"),
        ("Elder Bo Lund", "Bo Lund"),
    ],
)
def test_titles_are_parted_from_given_names_that_sound_like_them(source: str, who: str) -> None:
    assert names(f"It rained. Then {source} said no.", [source], Lund=PERSON) == [who]


@pytest.mark.parametrize("source", ["the Virginia Republican", "the South African"])
def test_where_somebody_is_from_is_no_name(source: str) -> None:
    text = f"Bo Lund, a lock, came on. In a blog post, {source} said no."
    (found,) = resolved(text, [source], Bo_Lund=PERSON, Virginia="place", South_African=OTHER)
    assert found.speaker.kind in ("person", "unnamed")


def test_a_super_pac_is_no_part_of_its_name() -> None:
    text = "It rained. Then the super PAC Friends of Ashby said no."
    assert names(text, ["the super PAC Friends of Ashby"], Friends_of_Ashby=BODY) == ["Friends of Ashby"]


@pytest.mark.parametrize("source", ["Mr. Chairman Lund", "Rev. Deacon Lund", "Cllr Leader Lund"])
def test_a_role_behind_a_title_is_one_where_somebody_has_another_name(source: str) -> None:
    text = f"Bo Lund spoke on Sunday. Then {source} said no."
    assert names(text, [source], Bo_Lund=PERSON) == ["Bo Lund"]


def test_a_name_goes_on_before_a_particle_where_the_model_sees_half_of_it() -> None:
    text = "It rained. Then Khalid bin Juma Lund said no."
    assert names(text, ["Khalid bin Juma Lund"], Juma_Lund=PERSON) == ["Khalid bin Juma Lund"]


def test_a_given_name_that_sounds_like_a_rank_follows_a_title() -> None:
    assert names("It rained. Then Cr Col Lund said no.", ["Cr Col Lund"], Lund=PERSON) == ["Col Lund"]


def test_a_name_goes_on_in_the_next_line_and_without_soft_hyphens() -> None:
    text = "It rained.\n\n“It froze,” said Łucja\nVan Steen\u00adbrugge said rain would fall."
    found = resolved(text, ["Łucja\nVan Steen\u00adbrugge"])
    assert [item.speaker.name for item in found] == ["Łucja Van Steenbrugge"]


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
@pytest.mark.parametrize("full", ["Ana Rui{}z", "Ana{} Ruiz", "Ana {}Ruiz", "Ana Ruiz{}"])
def test_what_is_invisible_is_no_part_of_a_name_and_ends_none(full: str, hidden: str) -> None:
    source = full.format(hidden)
    text = f"{source} said rain fell. Ru{hidden}iz said no."
    people = {source.replace(" ", "_"): PERSON}
    assert names(text, [source, f"Ru{hidden}iz"], **people) == ["Ana Ruiz"] * 2
    assert names(text, [source]) == ["Ana Ruiz"]
    assert name(f"The senior{hidden} of{hidden}ficial said no.", f"The senior{hidden} of{hidden}ficial") == (
        "senior official"
    )


@pytest.mark.parametrize("space", ["\u00a0", "\u2002", "\u2009", "\u200a", "\u202f"])
def test_a_space_of_any_width_parts_the_words_of_a_name(space: str) -> None:
    source = f"Mayor{space}Ana{space}Ruiz"
    (found,) = resolved(f"{source} said rain fell.", [source])
    assert (found.speaker.name, found.speaker.description) == ("Ana Ruiz", "Mayor")


@pytest.mark.parametrize("title", ["Juror", "Brothers", "Umpire", "Maître"])
def test_titles_of_a_trial_a_family_and_a_field(title: str) -> None:
    assert names(f"{title} Ann Roe said rain would fall.", [f"{title} Ann Roe"], Ann_Roe=PERSON) == [
        "Ann Roe"
    ]


def test_a_given_name_shares_the_surname_behind_and() -> None:
    text = "The shop is run by Ann and Bo Roe. Mrs Roe said rain would fall."
    assert names(text, ["Mrs Roe"], Ann=PERSON, Bo_Roe=PERSON) == ["Ann Roe"]


def test_a_surname_that_is_a_verb_ends_a_name() -> None:
    text = "The prosecutor, Lilian Were, said rain would fall."
    assert names(text, ["The prosecutor, Lilian Were,"], Lilian_Were=PERSON) == ["Lilian Were"]


def test_a_sentence_full_of_names_is_no_headline() -> None:
    text = (
        "The Federated Union of Signal Workers met Rosa Lund in Karlby on Monday. FUSW said rain would fall."
    )
    entities = {"Federated_Union_of_Signal_Workers": BODY, "Rosa_Lund": PERSON}
    assert names(text, ["FUSW"], **entities) == ["Federated Union of Signal Workers"]


def test_a_given_name_is_not_shared_where_it_has_a_surname_of_its_own() -> None:
    text = "Bo Lund and a friend of Ann and Bo Lund met Ann Hart. Mrs Lund said rain would fall."
    assert names(text, ["Mrs Lund"], Bo_Lund=PERSON, Ann_Hart=PERSON, Ann=PERSON) != ["Ann Lund"]


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        # given names
        ("Sergeant Dean Abara said no.", "Sergeant Dean Abara", "Dean Abara"),
        ("A fire service watch manager Dean Abara said no.", "Dean Abara", "Dean Abara"),
        ("It rained. Goalkeeper Prince Abara said no.", "Goalkeeper Prince Abara", "Prince Abara"),
        ("Judge Abara, 44, is a roofer. Judge Abara said no.", "Judge Abara", "Judge Abara"),
        ("Duke Abara came. Mr Abara said no.", "Mr Abara", "Duke Abara"),
        ("Don Abara said no.", "Don Abara", "Don Abara"),
        ("Bo Abara came. Don said no.", "Don", "Don"),
        # titles
        ("Don Pedro Abara said no.", "Don Pedro Abara", "Pedro Abara"),
        ("Bo Abara came. AG Abara said no.", "AG Abara", "Bo Abara"),
        ("The dean came. Dean Abara said no.", "Dean Abara", "Abara"),
        ("The Judge wept. Judge Abara, 44, said no.", "Judge Abara, 44,", "Abara"),
        ("Army spokesman Major Abara said no.", "Army spokesman Major Abara", "Abara"),
        ("Duke Abara came with Bo Abara. Duke Abara said no.", "Duke Abara", "Bo Abara"),
        ("King Frederick, 71, said no.", "King Frederick, 71,", "Frederick"),
    ],
)
def test_a_title_may_be_a_given_name(text: str, source: str, found: str) -> None:
    people = {"Dean_Abara": PERSON, "Bo_Abara": PERSON, "Abara": PERSON, "Frederick": PERSON}
    people |= {"Don_Abara": PERSON, "Don": PERSON, "Pedro_Abara": PERSON}
    assert name(text, source, **people) == found


def test_accents_may_be_characters_of_their_own() -> None:
    full, short = "Zolta\u0301n Ko\u030bszegi", "Ko\u030bszegi"
    text = f"{full} came. {short} said rain fell."
    assert last_speaker(text, short, [Entity(0, len(full), PERSON)]) == full


def test_a_given_name_takes_the_surname_of_its_own_pair() -> None:
    text = "Ann and Bo Roe said it rained. Ann and Cy Lund said it was dry."
    people = {"Ann": PERSON, "Bo_Roe": PERSON, "Cy_Lund": PERSON}
    found = names(text, ["Ann and Bo Roe", "Ann and Cy Lund"], **people)
    assert found == ["Ann Roe & Bo Roe", "Ann Lund & Cy Lund"]


def test_other_initials_are_another_person() -> None:
    text = "George W. Roe said it rained. His father, George H.W. Roe, said so too. The elder Roe said no."
    people = {"George_W._Roe": PERSON, "George_H.W._Roe": PERSON}
    found = names(text, ["George W. Roe", "George H.W. Roe,", "The elder Roe"], **people)
    assert found == ["George W. Roe", "George H.W. Roe", "George H.W. Roe"]


def test_a_bare_surname_means_whom_the_article_named_first_and_not_a_relative_just_named() -> None:
    text = "Bo Roe cut down the tree of his wife, Ann Roe. Roe said it was rotten."
    found = names(text, ["Roe said"], Ann_Roe=PERSON, Bo_Roe=PERSON)
    assert found == ["Bo Roe"]


def test_the_letter_of_an_answer_is_no_initial() -> None:
    text = "Q. Who are you?\n\nA. Paul Orne.\n\nQ. Where?\n\nA. Here. Orne said so."
    assert names(text, ["Orne"], Paul_Orne=PERSON) == ["Paul Orne"]


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Sri Lanka Harbour Customs", "Sri Lanka Harbour Customs"),
        ("Oboist Nkem Iwu", "Nkem Iwu"),
        ("Grandmaster Ludvik Sormek", "Ludvik Sormek"),
    ],
)
def test_a_trade_that_opens_a_sentence_is_no_part_of_a_name(written: str, called: str) -> None:
    label = BODY if "Customs" in written else PERSON
    assert name(f"{written} said it rained.", written, **{written.replace(" ", "_"): label}) == called


@pytest.mark.parametrize(
    ("text", "who", "called"),
    [
        ("Nurses said it rained.", "Nurses", "nurses"),
        ("Lichenologists said it rained.", "Lichenologists", "lichenologists"),
        ("The dockers met. Dockers said it rained.", "Dockers", "dockers"),
        ("Police said it rained.", "Police", "police"),
        ("Liberals said it rained.", "Liberals", "Liberals"),
        ("Lund Rangers won. Rangers said it rained.", "Rangers", "Lund Rangers"),
    ],
)
def test_a_plural_that_opens_a_sentence_and_tells_what_people_are_is_no_name(
    text: str, who: str, called: str
) -> None:
    found = names(text, [f"{who} said"], Lund_Rangers=BODY, **{who: BODY})
    assert found == [called]


@pytest.mark.parametrize(
    ("source", "people", "called"),
    [
        ("Gov. Baker", ["Ann Warner", "Baker"], "Baker"),
        ("Sen. King", [], "King"),
        ("Gov. Banks", ["Banks"], "Banks"),
        ("Captain Hall", ["Hall"], "Hall"),
        ("Dr. Potter", [], "Potter"),
        ("Judge Potter", ["Potter"], "Potter"),
        ("Lieutenant Governor", [], "lieutenant Governor"),
        ("The Chief Press Secretary, Mr Sunday Roe,", ["Sunday Roe"], "Sunday Roe"),
    ],
)
def test_a_trade_behind_a_title_is_a_surname_and_an_office_is_not(
    source: str, people: list[str], called: str
) -> None:
    text = f"Ann Warner spoke. {source} said no."
    assert names(text, [source], **{who.replace(" ", "_"): PERSON for who in people}) == [called]


def test_the_site_x_at_a_sentences_end_is_no_initial() -> None:
    text = "Ann Roe posted it on X. Lund said no."
    assert names(text, ["Lund"], Ann_Roe=PERSON, Lund=BODY) == ["Lund"]


def test_what_sort_a_body_is_opens_a_sentence_and_is_no_part_of_its_name() -> None:
    text = "Broadcaster Channel Nine met. Later, at Channel Nine, it rained, Channel Nine said. Then it left."
    found = name(text, "Channel Nine said", Broadcaster_Channel_Nine=BODY, Channel_Nine=BODY)
    assert found == "Channel Nine"


@pytest.mark.parametrize(
    ("text", "source", "label", "called"),
    [
        ("Lund’s said no. Then Lund’s shares fell.", "Lund’s", PERSON, "Lund’s"),
        ("It rained, according to Lund’s, said no.", "Lund’s", PERSON, "Lund’s"),
        ("It rained. Lund’s lawyer said no.", "Lund’s lawyer", PERSON, "Lund’s lawyer"),
        ("Doctors Without Ashby said no.", "Doctors Without Ashby", BODY, "Doctors Without Ashby"),
        ("AL&T said no.", "AL&T", BODY, "AL&T"),
        ("Lund Holdings plc said no.", "Lund Holdings plc", None, "Lund Holdings plc"),
    ],
)
def test_a_body_keeps_what_looks_like_no_part_of_a_name(
    text: str, source: str, label: str | None, called: str
) -> None:
    named = source.removesuffix(" lawyer").removesuffix("’s")
    labels = {named.replace(" ", "_"): label} if label else {}
    assert name(text, source, **labels) == called


@pytest.mark.parametrize(("who", "kind"), [("Marks & Spencer", "organization"), ("Ann & Marks", "person")])
def test_a_surname_and_a_given_name_make_a_firm(who: str, kind: str) -> None:
    first, last = who.split(" & ")
    (found,) = resolved(f"It rained. {who} said no.", [who], **{first: PERSON, last: PERSON})
    assert found.speaker.kind == kind


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Reuters", "organization"),
        ("Der Spiegel", "organization"),
        ("Boots", "organization"),
        ("Beijing", "organization"),
        ("France", "organization"),
        ("eBay", "organization"),
        ("Roe", "person"),
    ],
)
def test_a_well_known_body_is_nobody_whatever_its_label(who: str, kind: str) -> None:
    (found,) = resolved(f"It rained. {who} said no.", [who], **{who.replace(" ", "_"): PERSON})
    assert found.speaker.kind == kind


@pytest.mark.parametrize(
    "who",
    [
        "Save the Children",
        "Just Stop Oil",
        "10 Downing Street",
        "No 10",
        "20th Century Fox",
        "easyJet",
        "Trader Joe's",
        "Americans for Ponds",
        "Ashby Against Noise",
        "Neighbours Against Noise",
        "University of California, Davis",
        "Ernst & Young",
    ],
)
def test_a_body_is_called_by_all_of_its_name(who: str) -> None:
    text = f"{who} said no. It rained, according to {who}. So it did."
    found = resolved(text, [who, who])
    assert [(f.speaker.name, f.speaker.kind) for f in found] == [(who, "organization")] * 2


@pytest.mark.parametrize("who", ["Juror No. 10", "The No 10"])
def test_a_number_that_tells_one_of_several_is_no_office(who: str) -> None:
    (found,) = resolved(f"{who} said no.", [who])
    assert found.speaker.kind != "organization"


def test_a_body_with_small_words_in_its_name_may_own_somebody() -> None:
    text = "Save the Children’s Ann Roe said no. Doctors Without Borders coordinator Bo Lund said yes."
    sources = ["Save the Children’s Ann Roe", "Doctors Without Borders coordinator Bo Lund"]
    assert names(text, sources, Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Ann Roe", "Bo Lund"]


def test_a_demonym_that_opens_a_sentence_is_no_paper() -> None:
    text = "Nick Roe lost. The Australian said no."
    (found,) = resolved(text, ["The Australian"], Nick_Roe=PERSON)
    assert found.speaker.kind != "organization"


def test_the_tenth_seed_is_not_the_prime_minister() -> None:
    assert names("No. 10 seed Ann Roe said no.", ["No. 10 seed Ann Roe"], Ann_Roe=PERSON) == ["Ann Roe"]


def test_a_capital_the_inside_a_sentence_makes_a_name_of_what_people_are() -> None:
    text = "It rained, The Economist said. The economist said no."
    found = resolved(text, ["The Economist", "The economist"])
    assert [f.speaker.kind for f in found] == ["organization", "unnamed"]


def test_the_site_x_is_no_initial() -> None:
    (found,) = resolved("It rained, according to X. So it did.", ["X"])
    assert (found.speaker.name, found.speaker.kind) == ("X", "organization")


def test_mr_goes_with_a_given_name_that_somebody_goes_by() -> None:
    text = "Tsegaye Lemma came. Tsegaye sat. Mr Tsegaye said it rained."
    assert names(text, ["Mr Tsegaye"], Tsegaye_Lemma=PERSON, Tsegaye=PERSON) == ["Tsegaye Lemma"]


def test_where_somebody_aged_is_from_is_no_name() -> None:
    text = "Wilma Zeeuw boxed. The 61-year-old Salopian said it rained."
    assert name(text, "The 61-year-old Salopian", Wilma_Zeeuw=PERSON, Salopian=PERSON) == "Wilma Zeeuw"
    text = "Wilma Zeeuw led. The 21-year-old Hogan said it rained."
    assert name(text, "The 21-year-old Hogan", Wilma_Zeeuw=PERSON, Hogan=PERSON) == "Hogan"
    text = "Lionel Messi ran. The 19-year-old Messi said it rained."
    assert name(text, "The 19-year-old Messi", Lionel_Messi=PERSON, Messi=PERSON) == "Lionel Messi"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Ann Hall said no. Hall left.", "Ann Hall", "Ann Hall"),
        ("Judge Ann Hall said no.", "Judge Ann Hall", "Ann Hall"),
        ("Ann Hall left. Judge Hall said no.", "Judge Hall", "Ann Hall"),
    ],
)
def test_a_surname_may_be_a_word_for_a_building(text: str, source: str, name: str) -> None:
    (found,) = resolved(text, [source], Ann_Hall=PERSON, Hall=PERSON)
    assert (found.speaker.name, found.speaker.kind) == (name, "person")


def test_an_office_written_short_is_no_part_of_a_name() -> None:
    text = "PCC Lund said no. Ros Lund was elected last year."
    assert names(text, ["PCC Lund"], PCC_Lund=PERSON, Ros_Lund=PERSON) == ["Ros Lund"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sykes & Moran said no.", "Sykes & Moran"),
        ("The auctioneers, Sykes & Moran, said no.", "The auctioneers, Sykes & Moran,"),
    ],
)
def test_two_surnames_around_an_ampersand_are_a_firm(text: str, source: str) -> None:
    assert names(text, [source], Sykes=PERSON) == ["Sykes & Moran"]
    (found,) = resolved(text, [source], Sykes=PERSON, Moran=PERSON)
    assert found.speaker.kind == "organization"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The WHO", "WHO"),
        ("WHO spokeswoman Dr. Ann Roe", "Ann Roe"),
        ("The former WHO chief", "former WHO chief"),
    ],
)
def test_the_who_is_no_pronoun(source: str, name: str) -> None:
    assert names(f"{source} said no.", [source], Ann_Roe=PERSON) == [name]


def test_a_shouted_pronoun_is_one() -> None:
    text = "BULL WHO ATE TIN SLEEPS\n\nThe bull who ate a tin slept."
    assert names(text, ["BULL"], BULL_WHO_ATE=BODY) == ["BULL"]


def test_a_score_is_no_part_of_a_name() -> None:
    text = "Matteo Corvi beat Julien Aubry 6-2 6-2. Aubry said no."
    assert names(text, ["Aubry"], Matteo_Corvi=PERSON, Julien_Aubry=PERSON) == ["Julien Aubry"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Prof. (Mrs) Ann Roe", "Ann Roe"),
        ("Its head, Comrade (Dr.) Ann Roe,", "Ann Roe"),
        ("Neither Hendrix nor Castellan", "Hendrix & Castellan"),
        ("Chipmaker Lithic Corp", "Lithic Corp"),
    ],
)
def test_titles_in_brackets_and_what_opens_a_sentence_are_no_part_of_a_name(source: str, found: str) -> None:
    people = {"Ann_Roe": PERSON, "Hendrix": PERSON, "Castellan": PERSON, "Lithic_Corp": BODY}
    assert names(f"{source} said no.", [source], **people) == [found]


def test_a_dateline_is_not_described_by_what_begins_behind_its_dash() -> None:
    text = "COLUMBUS, Ohio — The school board here said no."
    assert names(text, ["The school board here"], Ohio="place", COLUMBUS="place") == ["school board"]


def test_a_rival_is_no_part_of_the_name() -> None:
    text = "It rained. Rival Lund Stores said no."
    assert names(text, ["Rival Lund Stores"], Rival_Lund_Stores=BODY) == ["Lund Stores"]


@pytest.mark.parametrize("opens", ["", "A paragraph on rain is short. "])
def test_a_numbered_part_of_a_document_is_a_document(opens: str) -> None:
    (found,) = resolved(f"{opens}Paragraph 40 of the report said no.", ["Paragraph 40 of the report"])
    assert (found.speaker.name, found.speaker.kind) == ("paragraph 40", "document")


@pytest.mark.parametrize("epithet", ["“Iron Lady”", '"Iron Lady"'])
def test_what_somebody_is_called_in_quotation_marks_is_not_the_name(epithet: str) -> None:
    source = f"The {epithet} of transport, Joan Lund,"
    text = f"{source} said no. Lady Lund left."
    assert name(text, source, Joan_Lund=PERSON, Iron_Lady=PERSON) == "Joan Lund"


def test_a_relative_clause_before_the_cue_is_no_name() -> None:
    text = "The row began when a leaflet, which Lund denies writing, said no."
    assert name(text, "Lund denies writing", Lund=PERSON) == "leaflet"


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        # two given names, or a word that the name never goes without
        ("It rained. Odd Arne Roe said no.", "Odd Arne Roe", "Odd Arne Roe"),
        ("A son of Nur Arne Roe left. Nur Arne Roe said no.", "Nur Arne Roe", "Nur Arne Roe"),
        # what somebody is
        ("A son of Londoner Arne Roe left. Londoner Arne Roe said no.", "Londoner Arne Roe", "Arne Roe"),
        ("A son of Brit Arne Roe left. Then Arne Roe said no.", "Arne Roe", "Arne Roe"),
        ("It rained. Dona Arne Roe said no.", "Dona Arne Roe", "Arne Roe"),
        ("“It rained.” Said Arne Roe on Monday.", "Arne Roe", "Arne Roe"),
    ],
)
def test_a_given_name_that_the_model_leaves_out_is_kept(text: str, source: str, found: str) -> None:
    assert names(text, [source], Arne_Roe=PERSON) == [found]


def test_a_given_name_that_ends_like_a_trade_is_one() -> None:
    text = "It rained. Gian Luca Ferri said no."
    assert name(text, "Gian Luca Ferri", Gian_Luca_Ferri=PERSON) == "Gian Luca Ferri"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The 9th U.S. Circuit Court of Appeals said no.", "The 9th U.S. Circuit Court of Appeals",
         "9th U.S. Circuit Court of Appeals"),
        ("On the 5th Ann Roe said no.", "Ann Roe", "Ann Roe"),
        ("General Dynamics said no.", "General Dynamics", "General Dynamics"),
        ("The Singapore Examinations and Assessment Board said no.",
         "The Singapore Examinations and Assessment Board", "Singapore Examinations and Assessment Board"),
        ("Père Honoré Roe said no.", "Père Honoré Roe", "Honoré Roe"),
        ("Ann “The Reed” Roe said no.", "Ann “The Reed” Roe", "Ann “The Reed” Roe"),
        ("Rail Ashby managing director Ann Roe said no.", "Rail Ashby managing director Ann Roe", "Ann Roe"),
        ("Rail Ashby (RA) president Ann Roe said no.", "Rail Ashby (RA) president Ann Roe", "Ann Roe"),
        ("Its chairman, Sho Roe, said no.", "Its chairman, Sho Roe,", "Sho Roe"),
        ("The NGO Rail Ashby said no.", "The NGO Rail Ashby", "Rail Ashby"),
        ("Ayatollah Ann Roe said no.", "Ayatollah Ann Roe", "Ann Roe"),
        ("The Advocate General said no.", "The Advocate General", "Advocate General"),
        ("The Meteorology, Climatology and Geophysics Agency said no.",
         "The Meteorology, Climatology and Geophysics Agency",
         "Meteorology, Climatology and Geophysics Agency"),
        ("Foreign Affairs and Defense Committee chairman Ann Roe said no.",
         "Foreign Affairs and Defense Committee chairman Ann Roe", "Ann Roe"),
        ("The Rail Ashby union, whose president, Ann Roe, said no.",
         "The Rail Ashby union, whose president, Ann Roe,", "Ann Roe"),
        ("A spokeswoman for federal Housing Minister Ann Roe said no.",
         "A spokeswoman for federal Housing Minister Ann Roe", "spokeswoman"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_and_no_further(text: str, source: str, name: str) -> None:
    assert names(text, [source], Ann=PERSON, Roe=PERSON, Rail_Ashby=BODY) == [name]


@pytest.mark.parametrize("source", ["The Hollywood Reporter", "The Economist"])
def test_a_magazine_is_no_reporter_and_no_economist(source: str) -> None:
    (found,) = resolved(f"{source} said no.", [source])
    assert (found.speaker.name, found.speaker.kind) == (source.removeprefix("The "), "organization")


def test_a_surname_like_a_body_is_one_where_the_text_has_mr() -> None:
    text = "They heard Will Power. Mr. Power said no. Power said yes."
    assert names(text, ["Mr. Power", "Power"], Will_Power=BODY) == ["Will Power"] * 2


def test_mr_before_an_office_is_no_name() -> None:
    text = "Ann Roe met the team. Mr President said no."
    (found,) = resolved(text, ["Mr President"], Ann_Roe=PERSON)
    assert found.speaker.kind == "unnamed"


@pytest.mark.parametrize("called", ["Ty", "Nico"])
def test_the_beginning_of_a_given_name_means_who_has_it(called: str) -> None:
    text = f"Tyrese Roe and Nicolas Lund ran. {called} said no."
    (found,) = resolved(text, [called], Tyrese_Roe=PERSON, Nicolas_Lund=PERSON, **{called: PERSON})
    assert found.speaker.name == ("Tyrese Roe" if called == "Ty" else "Nicolas Lund")


@pytest.mark.parametrize(("short", "full"), [("Ed", "Edith Roe"), ("Dan", "Danielle Roe")])
def test_a_mans_short_name_is_no_womans(short: str, full: str) -> None:
    text = f"It rained, and {short} said no. {full} ran."
    assert names(text, [short], **{full.replace(" ", "_"): PERSON}) == [short]


def test_fans_of_a_club_are_not_the_club() -> None:
    text = "The Ashby Rovers Supporters Club wept. Ashby Rovers said no."
    assert names(text, ["Supporters Club", "Ashby Rovers"], Ashby_Rovers=BODY)[1] == "Ashby Rovers"


@pytest.mark.parametrize("seen", ["Drago” Roe", "Spoons” Lund"])
def test_the_model_may_begin_within_a_nickname(seen: str) -> None:
    text = "Dragomir “Drago” Roe and Somchai “Two Spoons” Lund left. Roe said no. Lund said yes."
    entities = [Entity(0, 8, PERSON), Entity(25, 32, PERSON)]
    start = text.index(seen)
    entities.append(Entity(start, start + len(seen), PERSON))
    entities.sort(key=lambda entity: entity.start)
    surname = seen.rsplit(" ", 1)[-1]
    whole = {"Roe": "Dragomir “Drago” Roe", "Lund": "Somchai “Two Spoons” Lund"}[surname]
    assert last_speaker(text, surname, entities) == whole


@pytest.mark.parametrize(
    "text", ["Neighbors Against Noise Rally at Ashby\n\nIt rained.", "Roe is Against It."]
)
def test_whom_a_headline_sets_against_something_is_no_body(text: str) -> None:
    (found,) = resolved(f"{text} The mayor said no.", ["The mayor"])
    assert found.speaker.name == "mayor"


@pytest.mark.parametrize("before", ["", "In "])
def test_a_month_that_opens_a_sentence_may_be_a_given_name(before: str) -> None:
    text = f"{before}April Roe said rain would fall."
    who = "Roe" if before else "April Roe"
    assert last_speaker(text, who, [Entity(*at(text, who), PERSON)]) == who


@pytest.mark.parametrize("who", ["Jos\ufffd Alvarez", "Martin O\ufffdMalley", "Martin O*Malley"])
def test_a_letter_that_a_wrong_encoding_lost_ends_no_name(who: str) -> None:
    assert last_speaker(f"{who} said rain would fall.", who, [Entity(0, len(who), PERSON)]) == who


@pytest.mark.parametrize(("other", "found"), [("", "Wilkins"), (" Carl Wilkin left.", "Wilkin")])
def test_a_possessive_in_the_wrong_place_takes_no_letter_of_a_surname(other: str, found: str) -> None:
    text = f"Ann Wilkins sings.{other} They saw Wilkin’s guests."
    people = [(*at(text, name), "person") for name in ("Ann Wilkins", "Carl Wilkin") if name in text]
    assert find_names(Layout(text, [0], []), people)[-1].text == found


def test_a_pronoun_behind_a_year_is_no_name() -> None:
    text = "Ann Roe sang. In 1674 She left."
    named = find_names(
        Layout(text, [0, 14], []), [(*at(text, "Ann Roe"), "person"), (*at(text, "She"), "person")]
    )
    assert [name.text for name in named] == ["Ann Roe"]
