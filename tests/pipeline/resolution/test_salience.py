"""Whom a pronoun most likely stands for, of those spoken of before it."""

from __future__ import annotations

import re

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import PERSON, names

ROE_AND_LUND = "Bo Lund came. Al Roe came late. "


def span(text: str, words: str) -> tuple[int, int]:
    start = text.rindex(words)
    return start, start + len(words)


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Imelda Roe"), ("He", "Casimir Lund")])
def test_a_given_name_tells_the_gender(pronoun: str, name: str) -> None:
    text = f"Imelda Roe met Casimir Lund on Monday. {pronoun} said it had rained."
    assert names(text, [pronoun], Imelda_Roe=PERSON, Casimir_Lund=PERSON) == [name]


def test_whoever_is_asked_answers() -> None:
    text = "Ty Roe was there. The host turned and asked Bo Lund who had paid. He said nobody had."
    assert names(text, ["He"], Ty_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


def test_whoever_asked_him_is_somebody_else() -> None:
    text = "Ty Roe was there. A reporter asked him why. He said it had rained."
    assert names(text, ["A reporter", "He"], Ty_Roe=PERSON) == ["reporter", "Ty Roe"]


def test_whoever_asked_him_is_somebody_else_behind_an_apposition_too() -> None:
    text = "Ty Roe was there. The lawyer, Bo Lund, asked him why. He said it had rained."
    people = {"Ty_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["The lawyer, Bo Lund,", "He"], **people) == ["Bo Lund", "Ty Roe"]


def test_both_may_be_two_whom_nobody_names() -> None:
    text = "A nurse and a porter said no. It rained. Both said they had told him."
    assert names(text, ["A nurse and a porter", "Both"])[-1] == "nurse & porter"


@pytest.mark.parametrize("lead", ["Asked by Bo Lund about it,", "Pressed again by Senator Bo Lund,"])
def test_whoever_asks_is_not_whom_the_answer_is_told_of(lead: str) -> None:
    text = f"A car came with Ty Roe. {lead} he said it had rained."
    assert names(text, ["he"], Ty_Roe=PERSON, Bo_Lund=PERSON) == ["Ty Roe"]


def test_whoever_is_asked_by_a_body_answers() -> None:
    text = "Ty Roe met staff. Ty Roe left. Asked by reporters, Bo Lund smiled when he said it had rained."
    assert names(text, ["he"], Ty_Roe=PERSON, Bo_Lund=PERSON) == ["Bo Lund"]


@pytest.mark.parametrize("lead", ["Asked about it,", "When told of it,", "Urged to go,"])
def test_whoever_is_asked_in_the_same_sentence_may_have_spoken_last(lead: str) -> None:
    text = f"Ty Roe said no. Bo Lund said it had rained. {lead} he replied that he knew."
    people = {"Bo_Lund": PERSON, "Ty_Roe": PERSON}
    assert names(text, ["Ty Roe", "Bo Lund", "he"], **people)[-1] == "Bo Lund"


def test_whoever_replies_did_not_speak_last() -> None:
    text = "Bo Lund said it had rained. Ty Roe said it had not. “It had,” he replied to that."
    people = {"Bo_Lund": PERSON, "Ty_Roe": PERSON}
    assert names(text, ["Bo Lund", "Ty Roe", "he"], **people)[-1] == "Bo Lund"


def test_her_own_party_is_nobody_asked() -> None:
    text = "Eve Lund is a coach. Ann Roe questioned her own judgment. She said it had rained."
    assert names(text, ["She"], Eve_Lund=PERSON, Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("said", "content", "name"),
    [
        ("Roe was a fool, he said.", "Roe was a fool", "Bo Lund"),
        ("“Roe was a fool,” he said.", "“Roe was a fool,”", "Bo Lund"),
        # who tells his name, and who does not speak of the man
        ("“The name is Roe, Al Roe,” he said.", "“The name is Roe, Al Roe,”", "Al Roe"),
        ("“I'm Roe,” he said.", "“I'm Roe,”", "Al Roe"),
        ("He said the Roe plan would fail.", "the Roe plan would fail", "Al Roe"),
        # what is his, and what others call him, does not tell
        ("Roe's dog was a fool, he said.", "Roe's dog was a fool", "Al Roe"),
        ("“She said, ‘Roe, you fool,’” he said.", "“She said, ‘Roe, you fool,’”", "Al Roe"),
    ],
)
def test_nobody_speaks_of_himself_by_name(said: str, content: str, name: str) -> None:
    text = ROE_AND_LUND + said
    entities = [Entity(*span(text, "Bo Lund"), "person"), Entity(*span(text, "Al Roe"), "person")]
    entities.append(Entity(*span(text, "Roe"), "person"))
    own = Attributed((span(text, content),), (span(text, "said"),), (span(text, "he"),))
    (found,) = resolve(text, entities, [0, 14, 32], [own])
    assert found.speaker.name == name


def test_it_is_no_person() -> None:
    text = "Rudd came, and he sent word. “Rain fell,” it said on Monday."
    assert names(text, ["it"], Rudd=PERSON) == [None]


def test_nobody_else_to_speak_outweighs_speaking_of_oneself() -> None:
    text = "Al Roe came. “Roe never loses,” he said."
    entities = [Entity(*span(text, "Al Roe"), "person"), Entity(*span(text, "Roe"), "person")]
    own = Attributed((span(text, "“Roe never loses,”"),), (span(text, "said"),), (span(text, "he"),))
    (found,) = resolve(text, entities, [0, 13], [own])
    assert found.speaker.name == "Al Roe"


def test_where_nobody_else_fits_the_sound_of_a_name_may_deceive() -> None:
    text = "Duma Roe resigned. He said it had rained."
    assert names(text, ["He"], Duma_Roe=PERSON) == ["Duma Roe"]


def test_a_given_name_of_one_gender_does_not_deceive() -> None:
    text = "Robert Roe resigned. She said it had rained."
    assert names(text, ["She"], Robert_Roe=PERSON) == [None]


@pytest.mark.parametrize("text", ["“Ask Soto,” she said. Soto said no.", "“Thank Soto,” he said. Soto left."])
def test_nobody_is_known_who_is_named_in_the_words_alone(text: str) -> None:
    stop = text.index("”") + 1
    pronoun = text[stop + 1 : text.index(" said")]
    entities = [Entity(m.start(), m.end(), "person") for m in re.finditer("Soto", text)]
    own = Attributed(((0, stop),), (span(text, "said"),), (span(text, pronoun),))
    (found,) = resolve(text, entities, [0, text.index("said.") + 6], [own])
    assert found.speaker.name is None
