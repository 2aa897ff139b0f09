"""Every quotation under the right name, or under none."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import BODY, OTHER, PERSON, resolved


def names(text: str, sources: list[str], **entities: str) -> list[str | None]:
    return [item.speaker.name for item in resolved(text, sources, **entities)]


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def stated(text: str, content: str, cue: str | None = None, source: str | None = None) -> Attributed:
    return Attributed(*(() if words is None else (at(text, words),) for words in (content, cue, source)))


def last_speaker(text: str, source: str, entities: list[Entity]) -> str | None:
    """Whom the last "SOURCE said" of a text means, its sentences parted by stops."""
    begin = text.rindex(f"{source} said")
    stop = begin + len(source)
    own = Attributed(((stop + 6, len(text) - 1),), ((stop + 1, stop + 5),), ((begin, stop),))
    starts = [0, *(i + 2 for i in range(len(text) - 2) if text[i : i + 2] == ". ")]
    (found,) = resolve(text, sorted(entities, key=lambda e: e.start), starts, [own])
    return found.speaker.name


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Ada Lovelace said rain would fall. Lovelace said it would end."
    assert names(text, ["Ada Lovelace", "Lovelace"], Ada_Lovelace=PERSON) == ["Ada Lovelace"] * 2


def test_titles_are_no_part_of_the_name() -> None:
    text = "Dr. Ada Lovelace said rain would fall. Ms. Lovelace said it would end."
    assert names(text, ["Dr. Ada Lovelace", "Ms. Lovelace"], Ada_Lovelace=PERSON) == ["Ada Lovelace"] * 2


def test_two_of_one_surname_are_kept_apart_by_their_titles() -> None:
    text = "Mary Roe and her husband, John Roe, came. Mr. Roe said he was glad. Mrs. Roe said she was not."
    assert names(text, ["Mr. Roe", "Mrs. Roe"], Mary_Roe=PERSON, John_Roe=PERSON) == ["John Roe", "Mary Roe"]


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Ada Lovelace"), ("He", "Charles Babbage")])
def test_a_pronoun_goes_to_whom_it_fits(pronoun: str, name: str) -> None:
    text = f"Ada Lovelace met Charles Babbage on Monday. {pronoun} said the engine would work."
    assert names(text, [pronoun], Ada_Lovelace=PERSON, Charles_Babbage=PERSON) == [name]


def test_a_pronoun_without_anybody_has_no_name() -> None:
    (found,) = resolved("He said the engine would work.", ["He"])
    assert found.speaker.name is None


def test_a_role_goes_to_whom_the_article_gives_it() -> None:
    text = "Ada Lovelace, the mayor of Ashby, met Bo Lund. The mayor said rain would fall."
    (found,) = resolved(text, ["The mayor"], Ada_Lovelace=PERSON, Bo_Lund=PERSON)
    assert found.speaker.name == "Ada Lovelace"
    assert "mayor of Ashby" in (found.speaker.description or "")


def test_an_apposition_may_stand_between_typewritten_dashes() -> None:
    text = "Ada Lovelace left. Lovelace -- author of The Engine Speaks -- said rain would fall."
    source = "Lovelace -- author of The Engine Speaks --"
    assert names(text, [source], Ada_Lovelace=PERSON, The_Engine_Speaks=OTHER) == ["Ada Lovelace"]


@pytest.mark.parametrize("source", ["Both", "Each", "The two", "Both women", "The pair"])
def test_two_are_the_people_mentioned_last_in_text_order(source: str) -> None:
    text = f"Bo Lund left. Ada Lovelace met Mary Shelley. {source} said rain would fall."
    people = {"Bo_Lund": PERSON, "Ada_Lovelace": PERSON, "Mary_Shelley": PERSON}
    assert names(text, [source], **people) == ["Ada Lovelace & Mary Shelley"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A senior official", "senior official"),
        ("Two spokesmen for the firm", "two spokesmen"),
        ("Many of the farmers who came", "many of the farmers"),
        ("The report", "report"),
        ("A note found in the hall", "note"),
        ("A spreadsheet she kept", "spreadsheet"),
        ("Sources privy to the talks", "sources"),
        ("Two outside groups", "two outside groups"),
        ("A torn copy of the open letter", "open letter"),
        ("One of the new polls", "one of the new polls"),
    ],
)
def test_who_is_unnamed_is_called_by_the_noun(source: str, name: str) -> None:
    assert names(f"It rained. {source} said more would come.", [source]) == [name]


def test_joint_speakers_stand_in_text_order() -> None:
    text = "Ada Lovelace and Bo Lund said rain would fall."
    assert names(text, ["Ada Lovelace and Bo Lund"], Ada_Lovelace=PERSON, Bo_Lund=PERSON) == [
        "Ada Lovelace & Bo Lund"
    ]


def test_a_possessive_name_is_not_the_speaker() -> None:
    text = "Ada Lovelace left. Lovelace’s lawyer said rain would fall."
    assert names(text, ["Lovelace’s lawyer"], Ada_Lovelace=PERSON) != ["Ada Lovelace"]


def test_a_relative_pronoun_goes_to_the_name_before_it() -> None:
    text = "Bay Bank, which said it may close, fell."
    assert names(text, ["which"], Bay_Bank=BODY) == ["Bay Bank"]


def test_the_company_is_the_one_spoken_of() -> None:
    text = "Bay Bank fell 4 per cent. The company said it may close."
    assert names(text, ["The company"], Bay_Bank=BODY) == ["Bay Bank"]


def test_a_campaign_goes_by_the_name_of_its_owner() -> None:
    text = (
        "The Lovelace campaign said it would win. Ada Lovelace smiled. Her campaign said nobody else could."
    )
    assert names(text, ["Her campaign"], Ada_Lovelace=PERSON, Lovelace=PERSON) == ["Lovelace campaign"]


def test_a_poll_is_not_the_body_that_it_is_named_after() -> None:
    text = "It rained. The Apex/Norden opinion poll said most were glad."
    assert names(text, ["The Apex/Norden opinion poll"], Apex=BODY, Norden=BODY) == [
        "Apex/Norden opinion poll"
    ]


def test_new_stays_where_it_belongs_to_a_name() -> None:
    text = "It rained. New Hampshire surveys said so. A new Norden poll said not."
    assert names(text, ["New Hampshire surveys", "A new Norden poll"], Norden=BODY) == [
        "New Hampshire surveys",
        "Norden poll",
    ]


def test_a_counted_pair_is_one_group() -> None:
    source = "More than 600 doctors and nurses"
    assert names(f"It rained. {source} said it would flood.", [source]) == [
        "more than 600 doctors and nurses"
    ]


def test_a_show_named_after_somebody_is_no_fuller_name() -> None:
    text = "She came to The Mary Roe Show on Monday. Roe said rain would fall."
    assert names(text, ["Roe"], Mary_Roe_Show=PERSON, Roe=PERSON) == ["Mary Roe"]


def test_question_and_answer_take_turns() -> None:
    text = "“Were you there?” asked Ada Lovelace.\n\n“I was not,” said Bo Lund.\n\n“Who was?”\n\n“Nobody.”"

    def spans(piece: str) -> tuple[tuple[int, int], ...]:
        start = text.index(piece)
        return ((start, start + len(piece)),)

    attributed = [
        Attributed(spans("“Were you there?”"), spans("asked"), spans("Ada Lovelace")),
        Attributed(spans("“I was not,”"), spans("said"), spans("Bo Lund")),
        Attributed(spans("“Who was?”"), (), ()),
        Attributed(spans("“Nobody.”"), (), ()),
    ]
    people = [Entity(*spans(name)[0], PERSON) for name in ("Ada Lovelace", "Bo Lund")]
    found = resolve(text, people, [0], attributed)
    assert [item.speaker.name for item in found] == ["Ada Lovelace", "Bo Lund"] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            "Several employees, other experts, and critics of the plan",
            "several employees & other experts & critics",
        ),
        ("Ada Lovelace, Bo Lund, and Cy Roe", "Ada Lovelace & Bo Lund & Cy Roe"),
        ("Ada Lovelace, mayor of Ashby, and Bo Lund", "Ada Lovelace & Bo Lund"),
    ],
)
def test_the_items_of_a_list_speak_jointly(source: str, name: str) -> None:
    text = f"It rained. {source} said it would flood."
    assert names(text, [source], Ada_Lovelace=PERSON, Bo_Lund=PERSON, Cy_Roe=PERSON) == [name]


def test_a_bare_surname_is_that_of_whom_the_article_named_first() -> None:
    text = "Bo Lund won. His wife, Mary Lund, wept. Lund said he was glad. Mrs. Lund said she was too."
    assert names(text, ["Lund", "Mrs. Lund"], Bo_Lund=PERSON, Mary_Lund=PERSON) == ["Bo Lund", "Mary Lund"]


def test_words_around_a_name_in_a_headline_are_no_part_of_it() -> None:
    headline = "Norden Post Hit Piece Exploits Lund Supporter"
    text = f"{headline}\n\nA writer for the Norden Post met Bo Lund. The Norden Post said he won."
    label = {headline.replace(" ", "_"): BODY, "Norden_Post": BODY, "Bo_Lund": PERSON}
    assert names(text, ["The Norden Post"], **label) == ["Norden Post"]


def test_they_goes_on_with_those_who_spoke_jointly() -> None:
    text = "Ada Lovelace and Bo Lund said rain would fall. They said it would end."
    sources = ["Ada Lovelace and Bo Lund", "They"]
    assert names(text, sources, Ada_Lovelace=PERSON, Bo_Lund=PERSON) == ["Ada Lovelace & Bo Lund"] * 2


def test_a_title_weighs_more_than_the_sound_of_a_name() -> None:
    text = "Taha Lund left. Mr Lund said rain would fall."
    assert names(text, ["Mr Lund"], Taha_Lund=PERSON) == ["Taha Lund"]


@pytest.mark.parametrize(
    ("title", "description"),
    [("CEO", "CEO"), ("Gov.", "governor"), ("Defense Secretary", "Defense Secretary")],
)
def test_a_title_describes_as_it_is_written(title: str, description: str) -> None:
    (found,) = resolved(f"{title} Mary Lund said rain would fall.", [f"{title} Mary Lund"], Mary_Lund=PERSON)
    assert (found.speaker.name, found.speaker.description) == ("Mary Lund", description)


@pytest.mark.parametrize(
    ("role", "name"), [("Health Ministry spokeswoman", "Mary Lund"), ("farmer", "ministry official")]
)
def test_the_official_is_whoever_holds_an_office(role: str, name: str) -> None:
    text = f"The {role} Mary Lund answered a post on Monday. The ministry official said rain would fall."
    assert names(text, ["The ministry official"], Mary_Lund=PERSON) == [name]


def test_a_pronoun_is_explained_by_what_was_weighed_for_it() -> None:
    text = "Mayor Bo Lund came. Ada Lovelace left. Lund waved. He said rain would fall."
    (found,) = resolved(text, ["He"], Bo_Lund=PERSON, Ada_Lovelace=PERSON)
    why = found.grounds
    assert why.mention == (text.index("He said"), text.index("He said") + 2)
    assert why.antecedent == (text.index("Lund waved"), text.index("Lund waved") + 4)
    assert why.named == ((0, len("Mayor Bo Lund")),)
    assert why.rule == "best fitting person mentioned before"
    reasons = {item.reason: item.weight for item in why.evidence}
    assert reasons["subject of its sentence"] > 0 > reasons["one sentence before"]


@pytest.mark.parametrize(
    ("text", "source", "rule"),
    [
        ("Ada Lovelace said rain would fall.", "Ada Lovelace", "the source names the speaker"),
        (
            "The mayor, Ada Lovelace, said rain would fall.",
            "The mayor, Ada Lovelace,",
            "an apposition in the source names the speaker",
        ),
        ("He said rain would fall.", "He", "unresolved pronoun: nobody mentioned nearby fits it"),
        ("It rained. We said rain would fall.", "We", "first person outside of quotations: the author"),
        (
            "It rained. A farmer said rain would fall.",
            "A farmer",
            "the article names nobody whom the source describes: it goes by its noun phrase",
        ),
    ],
)
def test_the_rule_is_told_also_where_nobody_is_found(text: str, source: str, rule: str) -> None:
    (found,) = resolved(text, [source], Ada_Lovelace=PERSON)
    assert found.grounds.rule == rule


def test_joint_speakers_have_a_name_each() -> None:
    text = "Ada Lovelace came. Lovelace and Bo Lund said rain would fall."
    (found,) = resolved(text, ["Lovelace and Bo Lund"], Ada_Lovelace=PERSON, Lovelace=PERSON, Bo_Lund=PERSON)
    assert [text[start:end] for start, end in found.grounds.named] == ["Ada Lovelace", "Bo Lund"]


def test_what_has_no_source_says_so() -> None:
    text = "Ada Lovelace left. “It will rain.”"
    (found,) = resolve(text, [Entity(0, 12, PERSON)], [0, 19], [Attributed(((19, 34),), (), ())])
    assert (found.grounds.mention, found.grounds.rule) == (None, "nobody speaks right before")


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
        ("The latest report said rain fell.", "The latest report", "report"),
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


def test_both_before_a_pair_is_no_part_of_a_name() -> None:
    text = "Both Ada Roe and Bo Lund said rain would fall."
    assert names(text, ["Both Ada Roe and Bo Lund"], Ada_Roe=PERSON, Bo_Lund=PERSON) == ["Ada Roe & Bo Lund"]


def test_an_acronym_takes_a_letter_of_each_part() -> None:
    text = "The Anti-Flood League met. The AFL said rain would fall."
    assert names(text, ["The AFL"]) == ["Anti-Flood League"]


def test_initials_before_a_turn_are_those_of_a_person() -> None:
    text = "Hugh Penhallow talks to us.\n\nHP: Rain will fall."
    assert names(text, ["HP"], Hugh_Penhallow=PERSON) == ["Hugh Penhallow"]


def test_police_are_the_one_force_that_is_named() -> None:
    text = "The Ashby Police Department came. Then police said rain would fall."
    assert names(text, ["police"]) == ["Ashby Police Department"]


def test_a_letter_for_a_speaker_is_no_name() -> None:
    assert names("Q: Will rain fall?", ["Q"]) == [None]


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("@RealPenhallow", "Hugh Penhallow"),
        ("@hugh1960", "Hugh Penhallow"),
        ("@hughpenhallow", "Hugh Penhallow"),
        ("@rain", "@rain"),
        ("@Hughes", "@Hughes"),
    ],
)
def test_a_handle_is_that_of_whom_it_names(handle: str, name: str) -> None:
    text = f"Hugh Penhallow is online. {handle} said rain would fall."
    assert names(text, [handle], Hugh_Penhallow=PERSON) == [name]


def test_an_address_is_no_handle() -> None:
    text = "Bo Lund left. Ann Roe (ann@lund.org) said rain would fall."
    people = {"Bo_Lund": PERSON, "Ann_Roe": PERSON}
    assert names(text, ["Ann Roe (ann@lund.org)"], **people) == ["Ann Roe"]


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
    ("text", "source", "name"),
    [
        ("Even the Rev. Anna Roe said rain fell.", "Even the Rev. Anna Roe", "Anna Roe"),
        ("A lawyer who called Anna Roe a liar said no.", "A lawyer who called Anna Roe a liar", "lawyer"),
        ("The owner of a dog named Rex said no.", "The owner of a dog named Rex", "owner"),
        ("The team's next coach said rain fell.", "The team's next coach", "team's next coach"),
        ("The first round winner said rain fell.", "The first round winner", "first round winner"),
        ("Two earlier reports said rain fell.", "Two earlier reports", "two earlier reports"),
        (
            "The Los Angeles-based firm said rain fell.",
            "The Los Angeles-based firm",
            "Los Angeles-based firm",
        ),
    ],
)
def test_words_before_a_noun_or_a_name_belong_to_it(text: str, source: str, name: str) -> None:
    assert names(text, [source]) == [name]


def test_a_body_is_not_whom_it_cites() -> None:
    text = "The Guardian, citing Anna Roe, said rain would fall."
    assert names(text, ["The Guardian, citing Anna Roe,"], Guardian=BODY, Anna_Roe=PERSON) == ["Guardian"]


def test_a_list_of_bodies_is_not_one() -> None:
    text = "The Department of Justice, FBI and CIA came. The FBI said rain would fall."
    assert names(text, ["The FBI"], FBI=BODY, CIA=BODY) == ["FBI"]


def test_police_are_found_far_from_where_they_are_named() -> None:
    text = "The Ashby Police Department came.\n\nRain.\n\nRain.\n\nRain.\n\nThen police said rain would fall."
    assert names(text, ["police"]) == ["Ashby Police Department"]


def test_a_month_may_be_a_given_name() -> None:
    text = "Lucy Roe died in August. Her son, August Roe, said rain would fall."
    assert names(text, ["Her son, August Roe,"], Lucy_Roe=PERSON, August_Roe=PERSON) == ["August Roe"]


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


def test_an_initial_that_the_model_leaves_out_is_part_of_the_name() -> None:
    assert names("K. Abdul Nazar said no.", ["K. Abdul Nazar"], Abdul_Nazar=PERSON) == ["K. Abdul Nazar"]


def test_a_middle_initial_belongs_to_the_fullest_name() -> None:
    text = "Donald J. Roe came. Donald Roe sat. Donald Roe said rain would fall."
    people = {"Donald_J._Roe": PERSON, "Donald_Roe": PERSON}
    assert names(text, ["Donald Roe"], **people) == ["Donald J. Roe"]


def test_a_family_name_that_comes_first_is_called_mr() -> None:
    text = "Baek Sung-ho went on trial. Mr Baek said he was sorry."
    assert names(text, ["Mr Baek"], **{"Baek_Sung-ho": PERSON}) == ["Baek Sung-ho"]


def test_a_country_is_not_its_capital() -> None:
    text = "Mexico said no. A school in Mexico City closed. Mexico City was quiet."
    assert names(text, ["Mexico"], Mexico="place", Mexico_City="place") == ["Mexico"]


def test_a_body_goes_by_the_noun_before_its_name() -> None:
    text = "Campaign group Worksafe Gulf left. The group said rain would fall."
    assert names(text, ["The group"], Worksafe_Gulf=BODY) == ["Worksafe Gulf"]


def test_several_appositions_name_several_speakers() -> None:
    text = "Two senators, Ann Roe of Ohio and Bo Lund of Iowa, said no. They called it a trap."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Ohio": "place", "Iowa": "place"}
    sources = ["Two senators, Ann Roe of Ohio and Bo Lund of Iowa,", "They"]
    assert names(text, sources, **people) == ["Ann Roe & Bo Lund"] * 2


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("It annoyed nervous growers on Capitol Hill, who said no.", "who", "nervous growers"),
        ("It went against the advice of its own officers, who said no.", "who", "officers"),
        ("He was wrong by Ann Roe's own admission on rain.", "Ann Roe's own", "Ann Roe"),
        ("Some 4,000 of them said no.", "Some 4,000 of them", "some 4,000 of them"),
        ("Those who went said no.", "Those who went", "those"),
        ("The woman next to her said no.", "The woman next to her", "woman"),
        ("The May minutes show that it rained.", "The May minutes", "May minutes"),
        (
            "A welder from Capitol Hill named Ann Roe said no.",
            "A welder from Capitol Hill named Ann Roe",
            "Ann Roe",
        ),
        ("A boy who asked to be called Ann Roe said no.", "A boy who asked to be called Ann Roe", "Ann Roe"),
    ],
)
def test_a_phrase_goes_by_its_noun_or_the_name_in_it(text: str, source: str, name: str) -> None:
    known = {"Capitol_Hill": "place", "Ann_Roe": PERSON}
    present = {key: label for key, label in known.items() if key.replace("_", " ") in text}
    assert names(text, [source], **present) == [name]


def test_she_may_be_somebody_only_described_in_the_words_around_her() -> None:
    text = "“My aunt ordered sixty,” said Bo Lund. “She thinks it rained.”"
    bo, she = text.index("Bo"), text.index("She")
    outer = Attributed(((0, 24), (she - 1, len(text))), ((25, 29),), ((bo, bo + 7),))
    inner = Attributed(((she + 11, she + 20),), ((she + 4, she + 10),), ((she, she + 3),))
    found = resolve(text, [Entity(bo, bo + 7, PERSON)], [0, she - 1], [outer, inner])
    assert [item.speaker.name for item in found] == ["Bo Lund", "aunt"]


def test_it_is_no_person() -> None:
    text = "Rudd came, and he sent word. “Rain fell,” it said on Monday."
    assert names(text, ["it"], Rudd=PERSON) == [None]


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
    ("text", "source", "name", "entities"),
    [
        (
            "The provincial department of public works in Ashby said no.",
            "The provincial department of public works in Ashby",
            "provincial department of public works",
            {},
        ),
        (
            "Kettleby district council met. The council said no.",
            "The council",
            "Kettleby district council",
            {"Kettleby": "place"},
        ),
        ("The Ashby Post came out. The paper said no.", "The paper", "Ashby Post", {"Ashby_Post": BODY}),
        (
            "A spokeswoman for the company, Lund Brothers, said no.",
            "A spokeswoman for the company, Lund Brothers,",
            "spokeswoman",
            {"Lund_Brothers": BODY},
        ),
        ("The South Carolinian said no.", "The South Carolinian", "South Carolinian", {}),
    ],
)
def test_bodies_go_by_name_or_by_what_they_are(
    text: str, source: str, name: str, entities: dict[str, str]
) -> None:
    assert names(text, [source], **entities) == [name]


def test_a_survey_may_be_called_the_report_and_the_document() -> None:
    text = "A survey said rain fell. The report said more would. The document said why."
    assert names(text, ["A survey", "The report", "The document"]) == ["survey"] * 3


def test_a_report_by_somebody_else_is_another() -> None:
    text = "A study said rain fell. The report by Lund Brothers said more would."
    assert names(text, ["A study", "The report by Lund Brothers"], Lund_Brothers=BODY) == ["study", "report"]


@pytest.mark.parametrize(
    ("text", "source", "name", "entities"),
    [
        ("She read that the Oregonian said no.", "the Oregonian", "Oregonian", {"Oregonian": BODY}),
        ("The Daily Texan said no.", "The Daily Texan", "Daily Texan", {"Daily_Texan": BODY}),
        (
            "Marcus Doyle left hospital. The hospital said no.",
            "The hospital",
            "hospital",
            {"Marcus_Doyle": PERSON},
        ),
        ("Sky News came out. The paper said no.", "The paper", "paper", {"Sky_News": BODY}),
        (
            "The owner of the club, Red Bull, said no.",
            "The owner of the club, Red Bull,",
            "Red Bull",
            {"Red_Bull": BODY},
        ),
        ("The board of the firm said no.", "The board of the firm", "board", {}),
        ("Wife of the Rev. Bo Lund said no.", "Wife of the Rev. Bo Lund", "wife", {"Bo_Lund": PERSON}),
        (
            "Friends of the bill, Ann Roe and Bo Lund among them, said no.",
            "Friends of the bill, Ann Roe and Bo Lund among them,",
            "friends",
            {"Ann_Roe": PERSON, "Bo_Lund": PERSON},
        ),
        (
            "A woman with a dog named Bella said no.",
            "A woman with a dog named Bella",
            "woman",
            {"Bella": PERSON},
        ),
        ("Sales fell in Ashby, worrying the mayor, who said no.", "who", "mayor", {"Ashby": "place"}),
        ("Sheriff Kelly came. It rained, he said on Monday.", "he", "Kelly", {"Kelly": PERSON}),
    ],
)
def test_a_rule_goes_no_further_than_it_holds(
    text: str, source: str, name: str, entities: dict[str, str]
) -> None:
    assert names(text, [source], **entities) == [name]


def test_a_banner_is_no_document() -> None:
    assert names("A banner said no. The document said why.", ["A banner", "The document"])[1] == "document"


def sourceless(text: str, cue: str, content: str, **names: str) -> str | None:
    entities = [Entity(*at(text, name.replace("_", " ")), label) for name, label in names.items()]
    (found,) = resolve(text, entities, [0], [stated(text, content, cue)])
    return found.speaker.name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Ann Roe ruled that it was out of order.", "ruled", "Ann Roe"),
        ("Ann Roe, the former mayor of Ashby, ruled that it was out of order.", "ruled", "Ann Roe"),
        ("Ann Roe was told that it was out of order.", "was told", None),
        ("Because of Ann Roe it ruled that it was out of order.", "ruled", None),
        ("Ann Roe’s claim that it was out of order", "claim", "Ann Roe"),
        ("Ann Roe's repeated claim that it was out of order", "claim", "Ann Roe"),
        ("Ann Roe’s lawyer said that it was out of order", "said", None),
        ("Ann Roe heard it. They rejected that claim that it was out of order", "claim", None),
    ],
)
def test_the_name_right_before_a_cue_speaks_where_no_source_was_seen(
    text: str, cue: str, name: str | None
) -> None:
    assert sourceless(text, cue, "that it was out of order", Ann_Roe=PERSON) == name


def test_what_a_relative_pronoun_means_speaks_where_no_source_was_seen() -> None:
    assert sourceless("He put up a sign that read: no rain.", "read", "no rain") == "sign"


@pytest.mark.parametrize(
    ("cue", "name"), [("and said", "Ann Roe"), ("but later warned", "Ann Roe"), ("and was told", None)]
)
def test_whoever_speaks_goes_on_in_the_same_sentence(cue: str, name: str | None) -> None:
    text = f"Ann Roe told reporters of rain {cue} that it would snow."
    verb = cue.partition(" ")[2]
    attributed = [
        stated(text, "of rain", "told reporters", "Ann Roe"),
        stated(text, "that it would snow", verb),
    ]
    found = resolve(text, [Entity(*at(text, "Ann Roe"), PERSON)], [0], attributed)
    assert found[1].speaker.name == name


def test_the_senators_are_those_who_spoke_jointly() -> None:
    text = "Ann Roe and Bo Lund said no. Then the senators said why."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["Ann Roe and Bo Lund", "the senators"], **people) == ["Ann Roe & Bo Lund"] * 2


def test_a_doctor_may_be_the_physician() -> None:
    text = "Dr. Ann Roe runs the clinic. The physician said no."
    assert names(text, ["The physician"], Ann_Roe=PERSON) == ["Ann Roe"]


def test_a_handle_beside_a_description_is_the_name() -> None:
    text = "One passenger, @roe_on_rails, said no."
    assert names(text, ["One passenger, @roe_on_rails,"]) == ["@roe_on_rails"]


@pytest.mark.parametrize(
    "given",
    [
        "Ann Roe, known on the coast as ‘Teapot’, came.",
        "Ann Roe, nicknamed “Teapot”, came.",
        "Ann Roe is widely known as Teapot.",
    ],
)
def test_another_name_that_the_text_gives_is_the_same_person(given: str) -> None:
    text = f"{given} Teapot said rain would fall."
    assert names(text, ["Teapot"], Ann_Roe=PERSON, Teapot=PERSON)[-1] == "Ann Roe"


def test_whom_somebody_works_for_is_no_other_name() -> None:
    text = "Ann Roe, known as Teapot's manager, came. Teapot said rain would fall."
    assert resolved(text, ["Teapot"], Ann_Roe=PERSON, Teapot=PERSON)[0].speaker.name == "Teapot"


def test_a_president_who_is_mr_elsewhere_is_not_his_wife() -> None:
    text = "President Roe came. Mr. Roe sat. Ann Roe left. Then President Roe said rain would fall."
    people = {"Ann_Roe": PERSON, "President_Roe": PERSON}
    assert resolved(text, ["President Roe"], **people)[0].speaker.name == "Roe"


@pytest.mark.parametrize("lead", ["Asked by Bo Lund about it,", "Pressed again by Senator Bo Lund,"])
def test_whoever_asks_is_not_whom_the_answer_is_told_of(lead: str) -> None:
    text = f"A car came with Cal Roe. {lead} he said it had rained."
    assert names(text, ["he"], Cal_Roe=PERSON, Bo_Lund=PERSON) == ["Cal Roe"]


def test_whoever_is_asked_by_a_body_answers() -> None:
    text = "Cal Roe met staff. Cal Roe left. Asked by reporters, Bo Lund smiled when he said it had rained."
    assert names(text, ["he"], Cal_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_her_own_party_is_nobody_asked() -> None:
    text = "Eve Lund is a coach. Ann Roe questioned her own judgment. She said it had rained."
    assert names(text, ["She"], Eve_Lund=PERSON, Ann_Roe=PERSON) == ["Ann Roe"]


def test_whoever_asked_him_is_somebody_else() -> None:
    text = "Cal Roe was there. A reporter asked him why. He said it had rained."
    assert names(text, ["A reporter", "He"], Cal_Roe=PERSON) == ["reporter", "Cal Roe"]


def test_one_source_means_the_same_with_each_of_its_cues() -> None:
    text = "A clerk told us of rain and hinted at snow.\n\nAnn Roe said so."
    attributed = [
        stated(text, "of rain", "told us", "A clerk"),
        stated(text, "at snow", "hinted", "A clerk"),
        stated(text, "so", "said", "Ann Roe"),
    ]
    roe = at(text, "Ann Roe")
    found = resolve(text, [Entity(*roe, PERSON)], [0, roe[0]], attributed)
    assert [item.speaker.name for item in found] == ["Ann Roe"] * 3


def test_it_is_a_body_that_states() -> None:
    text = "The ruling hurts Orbis Watch. It said in a statement it would pay."
    assert names(text, ["It"], Orbis_Watch=BODY) == ["Orbis Watch"]


@pytest.mark.parametrize("cue", ["read", "began"])
def test_it_is_the_document_that_reads_not_one_that_it_speaks_of(cue: str) -> None:
    text = f"Orbis Watch met. She sent an email. “Bring the book,” it {cue}."
    said, at = text.index("“"), text.index("it ")
    own = Attributed(((said, at - 1),), ((at + 3, len(text) - 1),), ((at, at + 2),))
    (found,) = resolve(text, [Entity(0, 11, BODY)], [0, 17, said], [own])
    assert found.speaker.name == "email"


def test_how_many_pages_a_document_has_tells_nothing_of_it() -> None:
    text = "An analysis said no. The 41-page study said why."
    assert names(text, ["An analysis", "The 41-page study"]) == ["analysis", "analysis"]


def test_the_latter_is_the_second_of_two() -> None:
    text = "Ann Roe called Bo Lund. The latter said no."
    assert names(text, ["The latter"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_a_poll_is_whose_the_article_presents_it_as() -> None:
    text = "A new Ashby Times poll came. It rained. The poll said no."
    assert names(text, ["The poll"], Ashby_Times=BODY) == ["Ashby Times poll"]


def test_the_latter_of_two_bodies_is_a_body() -> None:
    text = "Ann Roe met Bo Lund. Orbis Watch sued Ashby Foods. The latter said no."
    bodies = {"Orbis_Watch": BODY, "Ashby_Foods": BODY}
    assert names(text, ["The latter"], Ann_Roe=PERSON, Bo_Lund=PERSON, **bodies) == ["Ashby Foods"]


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


def test_a_verb_of_a_headline_is_no_part_of_a_name() -> None:
    text = "Black Lawmakers Rip Ann Roe As Unfit Leader.\n\nIt rained."
    assert names(text, ["Black Lawmakers"], Ann_Roe=PERSON) == ["black Lawmakers"]
    text = "Ann Roe Vows Never To Yield Again.\n\nAnn Roe spoke."
    assert names(text, ["Ann Roe"], Ann_Roe_Vows=PERSON, Ann_Roe=PERSON) == ["Ann Roe"]


def test_a_headline_has_the_surname_of_somebody_in_the_article() -> None:
    text = "Lund: Roe Will Come And Nobody Knows Why.\n\nBo Lund spoke."
    (found,) = resolve(
        text,
        [Entity(text.index("Bo Lund"), text.index(" spoke"), PERSON)],
        [0, text.index("Bo Lund")],
        [Attributed(((6, 40),), (), ((0, 4),))],
    )
    assert found.speaker.name == "Bo Lund"


def test_what_stands_alone_elsewhere_is_no_half_of_a_name() -> None:
    text = "Orbis Immigration and Lund Law School met. Lund Law School said no."
    assert names(text, ["Lund Law School said"[:15]])[0] == "Lund Law School"


def test_a_body_may_be_named_after_two_matters() -> None:
    text = "Ashby State Citizenship and Immigration Services said no."
    source = "Ashby State Citizenship and Immigration Services"
    assert names(text, [source]) == [source]


@pytest.mark.parametrize("source", ["The couple's daughter-in-law", "her sister-in-law"])
def test_an_in_law_is_no_law(source: str) -> None:
    assert resolved(f"{source} said no.", [source])[0].speaker.kind == "unnamed"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A leaked audit dated May and stamped “Draft”", "leaked audit"),
        ("A 2022 op-ed by the mayor", "2022 op-ed"),
        ("The clerks’ union", "clerks’ union"),
        ("The super PAC backing Ann Roe", "super PAC"),
        ("The company building the bridge", "Lund Brothers"),
    ],
)
def test_what_is_only_described_goes_by_its_noun_and_what_stands_before(source: str, name: str) -> None:
    text = f"Lund Brothers makes boats. Lund Brothers pays Ann Roe. {source} said no."
    assert names(text, [source], Lund_Brothers=BODY, Ann_Roe=PERSON) == [name]


@pytest.mark.parametrize("name", ["Witness F", "Earl Roe"])
def test_no_title_is_parted_from_what_is_no_name_without_it(name: str) -> None:
    assert names(f"Then {name} said no.", [name], **{name.replace(" ", "_"): PERSON}) == [name]


def test_an_earl_of_whom_the_text_gives_another_name_keeps_it() -> None:
    text = "Cal Roe left. Later Earl Roe said no."
    assert names(text, ["Earl Roe"], Cal_Roe=PERSON, Earl_Roe=PERSON) == ["Cal Roe"]


@pytest.mark.parametrize("lead", ["Head of digital marketing", "A visibly shaking"])
def test_a_field_or_state_is_no_part_of_the_name(lead: str) -> None:
    assert names(f"Then {lead} Ann Roe said no.", [f"{lead} Ann Roe"], Ann_Roe=PERSON) == ["Ann Roe"]


def test_whoever_is_told_something_may_be_called_by_a_word_for_a_country() -> None:
    assert names("She told Dane to leave. He said no.", ["He"], Dane=PERSON) == ["Dane"]


def test_a_duo_is_no_single_person() -> None:
    text = "Cal Lund left. Roe & Pym played. He said no."
    assert names(text, ["He"], Cal_Lund=PERSON, **{"Roe_&_Pym": PERSON}) == ["Cal Lund"]


def test_whoever_is_asked_answers() -> None:
    text = "Cal Roe was there. The host turned and asked Bo Lund who had paid. He said nobody had."
    assert names(text, ["He"], Cal_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_whoever_is_asked_in_the_same_sentence_may_have_spoken_last() -> None:
    text = "Cal Roe said no. Bo Lund said it had rained. Asked about it, he replied that he knew."
    people = {"Bo_Lund": PERSON, "Cal_Roe": PERSON}
    assert names(text, ["Cal Roe", "Bo Lund", "he"], **people)[-1] == "Bo Lund"


def test_whoever_replies_did_not_speak_last() -> None:
    text = "Bo Lund said it had rained. Cal Roe said it had not. “It had,” he replied to that."
    people = {"Bo_Lund": PERSON, "Cal_Roe": PERSON}
    assert names(text, ["Bo Lund", "Cal Roe", "he"], **people)[-1] == "Bo Lund"


@pytest.mark.parametrize(
    ("full", "short", "meant"),
    [
        ("Roderick Lund", "Rod", "Roderick Lund"),
        ("Anna Lund", "Ann", "Ann"),
        ("Maya Lund", "May", "May"),
        ("Parker Lund", "Park", "Park"),
    ],
)
def test_a_given_name_may_be_shortened(full: str, short: str, meant: str) -> None:
    text = f"{full} left. A friend, {short}, said no."
    start = text.index(f" {short}, said") + 1
    own = start, start + len(short)
    entities = [Entity(*at(text, full), PERSON), Entity(*own, PERSON)]
    said = Attributed((at(text, "no"),), (at(text, "said"),), (own,))
    (found,) = resolve(text, entities, [0, text.index("A friend")], [said])
    assert found.speaker.name == meant


def test_whoever_is_known_by_a_name_is_meant_by_it_though_shortened() -> None:
    text = "Roderick Lund left. Then Rod, known as “Teapot”, stayed. Later Teapot said no."
    found = names(text, ["Teapot said".split()[0]], Roderick_Lund=PERSON, Rod=PERSON, Teapot=PERSON)
    assert found == ["Roderick Lund"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("A spokesman for the foreign ministry left.", "The ministry", "foreign ministry"),
        ("A woman called police.", "The police", "police"),
        ("It pinned its offer to a notice board.", "The board", "board"),
        ("Members left for a rival union.", "The union", "union"),
    ],
)
def test_a_body_goes_by_what_tells_what_it_is_for(before: str, source: str, name: str) -> None:
    assert names(f"{before} {source} said no.", [source]) == [name]


def test_speech_after_a_paragraph_that_presents_somebody_is_theirs() -> None:
    text = "Cal Roe said no.\n\nBo Lund was brisk.\n\n“Then we go,” it went."
    attributed = [stated(text, "no", "said", "Cal Roe"), stated(text, "“Then we go,”")]
    entities = [Entity(*at(text, "Cal Roe"), PERSON), Entity(*at(text, "Bo Lund"), PERSON)]
    found = resolve(text, entities, [0, text.index("Bo"), text.index("“Then")], attributed)
    assert found[1].speaker.name == "Bo Lund"


def test_an_owner_is_not_presented() -> None:
    text = "Cal Roe said no.\n\nBo Lund’s house burnt down.\n\n“He was good.”"
    attributed = [stated(text, "no", "said", "Cal Roe"), stated(text, "“He was good.”")]
    entities = [Entity(*at(text, "Cal Roe"), PERSON), Entity(*at(text, "Bo Lund"), PERSON)]
    found = resolve(text, entities, [0, text.index("Bo"), text.index("“He")], attributed)
    assert found[1].speaker.name != "Bo Lund"


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


def test_one_analyst_is_none_of_several_before() -> None:
    text = "Some analysts said no. The analyst said yes."
    assert names(text, ["Some analysts", "The analyst"]) == ["some analysts", "analyst"]


def test_a_party_by_its_initials_is_no_firm() -> None:
    text = "The GOP met. The GOP rose. The developer said no."
    assert names(text, ["The developer"], GOP=BODY) == ["developer"]


def test_a_body_goes_by_the_plural_that_ends_its_name() -> None:
    text = "The Baths Friends met. The Friends said no."
    assert names(text, ["The Friends"], Baths_Friends=BODY) == ["Baths Friends"]


@pytest.mark.parametrize(
    ("text", "source", "body", "name"),
    [
        # a union, a charity, a party, a watchdog that is none by name
        ("The Deaf Network met. The charity said no.", "The charity", "Deaf Network", "Deaf Network"),
        (
            "Roe Valley Railways grew. The company said no.",
            "The company",
            "Roe Valley Railways",
            "Roe Valley Railways",
        ),
        (
            "The Roe Forum of Young Doctors said no.",
            "The Roe Forum of Young Doctors",
            "Roe Forum of",
            "Roe Forum of Young Doctors",
        ),
        ("A Palmetto poll out Monday said no.", "A Palmetto poll out Monday", "Palmetto", "Palmetto poll"),
        ("A petition set up by Roe said no.", "A petition set up by Roe", "Roe", "petition"),
    ],
)
def test_bodies_and_documents_go_by_what_is_theirs(text: str, source: str, body: str, name: str) -> None:
    assert last_speaker(text, source, [Entity(*at(text, body), BODY)]) == name


def test_the_court_of_a_transcript_is_its_judge() -> None:
    text = "Judge Ann Roe sat. THE COURT said no."
    assert names(text, ["THE COURT"], Ann_Roe=PERSON) == ["Ann Roe"]


def test_an_opening_puts_off_the_name_of_a_body_that_speaks_further_on() -> None:
    text = "The regulator said no. Then came the Stair Authority. Stair Authority said yes."
    assert names(text, ["The regulator"], Stair_Authority=BODY) == ["regulator"]
    assert names(text, ["The regulator", "Stair Authority"], Stair_Authority=BODY) == ["Stair Authority"] * 2


def test_the_shadow_secretary_is_not_the_secretary() -> None:
    text = "The shadow defence secretary, Bo Lund, sat. Ann Roe rose. The defence secretary said no."
    assert names(text, ["The defence secretary"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Allies of former Labor Secretary Ann Roe said no.",
            "Allies of former Labor Secretary Ann Roe",
            "allies",
        ),
        (
            "An electrician whom everyone calls Ann Roe said no.",
            "An electrician whom everyone calls Ann Roe",
            "Ann Roe",
        ),
        ("A teacher who sings as Ann Roe said no.", "A teacher who sings as Ann Roe", "Ann Roe"),
        ("The minister, Ato Ann Roe, said no.", "The minister, Ato Ann Roe,", "Ann Roe"),
    ],
)
def test_a_phrase_names_whom_it_calls_so_and_nobody_else(text: str, source: str, name: str) -> None:
    assert names(text, [source], Ann_Roe=PERSON) == [name]


def test_a_label_may_be_a_body() -> None:
    text = "Her record label, Halyard, said no."
    assert names(text, ["Her record label, Halyard,"], Halyard=BODY) == ["Halyard"]


def test_a_countryman_is_no_name() -> None:
    text = "Ann Roe sat. The Yorkshireman said no."
    (found,) = resolved(text, ["The Yorkshireman"], Ann_Roe=PERSON, Yorkshireman=PERSON)
    assert found.speaker.kind == "unnamed"


def test_a_club_may_be_a_town() -> None:
    text = "Ferris Town lost. The club said no."
    assert names(text, ["The club"], Ferris_Town=BODY) == ["Ferris Town"]


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


def test_a_place_is_no_short_form_of_a_body() -> None:
    text = "The University of Texas hired Ann Roe. Then Texas said no."
    begin = text.rindex("Texas")
    entities = [Entity(*at(text, "University of Texas"), BODY), Entity(begin, begin + 5, "place")]
    assert last_speaker(text, "Texas", entities) == "Texas"


@pytest.mark.parametrize("verb", ["named", "called"])
def test_whoever_names_a_body_is_not_the_body(verb: str) -> None:
    text = f"The committee {verb} Lund Brothers in its report. The committee said no."
    assert last_speaker(text, "The committee", [Entity(*at(text, "Lund Brothers"), BODY)]) == "committee"


@pytest.mark.parametrize("first", ["Reuters", "Volvo"])
def test_what_an_opening_only_describes_must_fit_the_name(first: str) -> None:
    text = f"The airline said no.\n\n{first} said so. Ashby Airways said yes."
    found = names(text, ["The airline", first, "Ashby Airways"], **{first: BODY, "Ashby_Airways": BODY})
    assert found[0] != first
