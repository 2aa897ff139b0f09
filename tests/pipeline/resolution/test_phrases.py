"""Noun phrases: their head, and how something unnamed is called."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolution.phrases import conjuncts, parse
from resolving import BODY, PERSON, names, resolved


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
        ("The second letter", "second letter"),
        ("The last email", "last email"),
        ("One headline", "one headline"),
        ("An earlier draft", "earlier draft"),
        ("The same paper", "paper"),
        ("The latest Ashby Times poll", "Ashby Times poll"),
        ("The world number two", "world number two"),
        ("Nearly half of the farmers", "nearly half of the farmers"),
        ("More than a dozen aides", "more than a dozen aides"),
    ],
)
def test_who_is_unnamed_is_called_by_the_noun(source: str, name: str) -> None:
    assert names(f"It rained. {source} said more would come.", [source]) == [name]


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


def test_new_stays_where_it_belongs_to_a_name() -> None:
    text = "It rained. New Hampshire surveys said so. A new Norden poll said not."
    assert names(text, ["New Hampshire surveys", "A new Norden poll"], Norden=BODY) == [
        "New Hampshire surveys",
        "Norden poll",
    ]


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("a tall, thin man", "tall, thin man", "man"),
        ("the long, detailed report", "long, detailed report", "report"),
        ("a 30-page, dull report", "30-page, dull report", "report"),
        ("one angry, red-faced voter from Ashby", "one angry, red-faced voter", "voter"),
        # what follows the comma is about the head
        ("the driver, father of three", "driver", "driver"),
        ("the mayor, tired of it", "mayor", "mayor"),
        ("the latter, a former mayor", "latter", "latter"),
        ("the eldest, head of the family", "eldest", "eldest"),
        ("a 44-year-old, former driver of a bus", "44-year-old", "44-year-old"),
    ],
)
def test_a_comma_may_part_two_adjectives_of_one_noun(text: str, name: str, head: str) -> None:
    phrase = parse(text)
    assert phrase is not None
    assert (phrase.text, phrase.head) == (name, head)


def test_one_of_whom_keeps_its_pronoun() -> None:
    phrase = parse("one of whom")
    assert phrase is not None
    assert phrase.text == "one of whom"


@pytest.mark.parametrize("source", ["The couple's daughter-in-law", "her sister-in-law"])
def test_an_in_law_is_no_law(source: str) -> None:
    assert resolved(f"{source} said no.", [source])[0].speaker.kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A survey it conducted in the summer", "survey"),
        ("An audit done for the agency", "audit"),
        ("The prefecture of Kukës", "prefecture of Kukës"),
        ("Three in ten of those asked", "three in ten of those asked"),
        ("Nine in 10 users", "nine in 10 users"),
        ("A banner strung from the tower", "banner"),
        ("A survey out on Sunday", "survey"),
        ("The letter read aloud in court", "letter"),
        ("The man downstairs", "man"),
        ("A woman two rows behind him", "woman"),
        ("A member first elected last year", "member"),
    ],
)
def test_a_phrase_ends_before_its_clause(text: str, name: str) -> None:
    phrase = parse(text)
    assert phrase is not None
    assert phrase.text == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A tall, thin man", "tall, thin man"),
        ("A tall, thin man, who had come late,", "tall, thin man"),
        ("A driver, father of three,", "driver"),
    ],
)
def test_a_source_keeps_both_adjectives(source: str, name: str) -> None:
    assert names(f"It rained. {source} said no.", [source]) == [name]


def test_two_words_may_be_one_noun() -> None:
    assert [(p.head, p.kind) for p in map(parse, ("a think tank", "her opposite number")) if p] == [
        ("think-tank", "organization"),
        ("counterpart", "unnamed"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("most of the state's unions", "most of the state's unions"),
        ("much of the media", "much of the media"),
        ("how many of our arguments", "many of our arguments"),
        ("really nothing", "nothing"),
    ],
)
def test_a_part_is_told_with_what_it_is_a_part_of(text: str, shown: str) -> None:
    phrase = parse(text)
    assert phrase
    assert phrase.text == shown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("A novice carrying candles", "novice"),
        ("a machine learning expert", "machine learning expert"),
        ("The can\u00adton", "canton"),
    ],
)
def test_a_phrase_ends_before_what_somebody_is_doing(source: str, text: str) -> None:
    phrase = parse(source)
    assert phrase
    assert phrase.text == text


def test_a_great_grandson_is_he() -> None:
    phrase = parse("her great-grandson")
    assert phrase
    assert phrase.gender == "m"


def test_an_earlier_version_is_no_copy() -> None:
    texts = [
        phrase.text
        for source in ("An earlier version of this article", "a copy of the report")
        if (phrase := parse(source))
    ]
    assert texts == ["earlier version", "report"]


@pytest.mark.parametrize("text", ["two newly released reports", "several still unnamed officials"])
def test_still_before_a_noun_is_part_of_its_name(text: str) -> None:
    phrase = parse(text)
    assert phrase is not None
    assert phrase.text == text


def test_still_begins_what_is_said_of_the_noun() -> None:
    phrase = parse("two deckhands still owed their wages")
    assert phrase is not None
    assert (phrase.text, phrase.head) == ("two deckhands", "deckhand")


def test_a_noun_may_have_any_number_of_adjectives() -> None:
    phrase = parse(f"the {'tall, ' * 60}thin man")  # each comma was tried anew for each before it
    assert phrase is not None
    assert phrase.head == "man"


def test_roles_with_names_on_both_sides_are_two() -> None:
    text = "The board’s engineer, Ann Roe, and Agro’s chairman, Bo Lund,"
    parts = [text[start:end] for start, end in conjuncts(text, (0, len(text)))]
    assert parts == ["The board’s engineer, Ann Roe", "Agro’s chairman, Bo Lund,"]


def test_what_stands_for_a_name_ends_before_a_second_article() -> None:
    text = "Surfers for Clean Seas and the Anglers’ Alliance"
    parts = [text[start:end] for start, end in conjuncts(text, (0, len(text)))]
    assert parts == ["Surfers for Clean Seas", "the Anglers’ Alliance"]
    assert len(conjuncts("aides for the mayor and the council", (0, 35))) == 1


def test_when_something_was_is_no_part_of_a_counted_group() -> None:
    phrase = parse("a group of doctors in 2015")
    assert phrase
    assert phrase.text == "group of doctors"


def test_examples_are_no_conjuncts() -> None:
    text = "Critics, like Ann Roe of Ashby, and Bo Lund"
    assert conjuncts(text, (0, len(text))) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Only a third of those polled", "a third of those polled"),
        ("Nearly a quarter of teachers", "nearly a quarter of teachers"),
        ("Two thirds of voters", "two thirds of voters"),
        ("Up to 50 farmers", "up to 50 farmers"),
        ("a third man", "third man"),
        ("One of the waiters at that dinner", "one of the waiters at that dinner"),
    ],
)
def test_a_share_of_others_is_called_by_all_of_it(text: str, shown: str) -> None:
    phrase = parse(text)
    assert phrase is not None
    assert phrase.text == shown


def test_capitals_before_one_noun_are_one_source() -> None:
    text = "Internal Health and Safety Executive emails"
    assert conjuncts(text, (0, len(text))) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Roe’s daughter and spokeswoman, Ann Lund,", 1),
        ("the mayor and her husband, Bo Lund,", 2),
        ("Bo Lund and aides", 2),
    ],
)
def test_two_roles_before_a_name_are_one_persons(text: str, parts: int) -> None:
    assert len(conjuncts(text, (0, len(text)))) == parts
