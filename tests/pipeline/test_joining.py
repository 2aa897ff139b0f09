from __future__ import annotations

import pytest

from attributing import pieces, told
from marking import page
from quotex.pipeline.joining import Joining, is_reply


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("“You stole my hat,” said Roe.\n\n“I only wore it.”", True),
        ("“You stole my hat.”\n“I only wore it.”", True),
        ("“You stole my hat,” said Roe. “I only wore it.”", False),
        ("“You stole my hat,” said Roe. ‘Mine.’\n\n“I only wore it.”", False),
        ("“You stole every hat that I had in town,” said Roe.\n\n“I only wore it.”", False),
        ("“You stole my hat,” said Roe.\n\n“I only wore it when it rained, and it never did.”", False),
    ],
)
def test_short_lines_of_two_paragraphs_are_a_dialogue(text: str, answers: bool) -> None:
    line, *_, reply = [(mark.start, mark.end) for mark in page(text, (0,)).marks.spans]
    assert is_reply(text, line, reply) == answers


def joining(text: str, sentences: tuple[int, ...] = (0,)) -> Joining:
    return Joining(page(text, sentences))


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        (
            "“My client,” began Roe, and then, as a phone rang, she waited, “has never set foot on it.”",
            ["“My client,”"],
            ["“My client,”", "“has never set foot on it.”"],
        ),
        (
            "“Mine,” began Roe, and then, after a glance, “or a copy.”",
            ["“Mine,”", "and then", "“or a copy.”"],
            ["“Mine,”", "“or a copy.”"],
        ),
        ("“No,” began Roe, who called it “a long walk”.", ["“No,”"], ["“No,”"]),
        ("“No,” began Roe, and, turning, “It is late.”", ["“No,”"], ["“No,”"]),
        ("“No.” That began Roe, and, turning, “it is late.”", ["“No.”"], ["“No.”"]),
        ("“No,” began Roe, although the film, “a hit,” made her rich.", ["“No,”"], ["“No,”"]),
    ],
)
def test_a_quotation_that_stops_at_a_comma_goes_on_in_its_sentence(
    text: str, content: list[str], whole: list[str]
) -> None:
    own = told(text, content, "began", "Roe")
    joining(text).parted([own])
    assert pieces(text, own) == whole


@pytest.mark.parametrize(
    "aside",
    [" -- and here she looked down -- ", " – she counted on her fingers – ", "—he paused—", " — a shrug — "],
)
def test_a_quotation_that_the_article_breaks_off_in_dashes_goes_on(aside: str) -> None:
    text = f"“It was late,” said Roe. “You deserve”{aside}“whatever you get.”"
    own = told(text, ["“It was late,”", "“You deserve”"], "said", "Roe")
    found = [own, told(text, ["“whatever you get.”"], "", "")]
    joining(text).parted(found)
    assert found == [own]
    assert pieces(text, own) == ["“It was late,”", "“You deserve”", "“whatever you get.”"]


def test_the_cue_of_what_is_broken_off_may_follow_the_rest() -> None:
    text = "“You deserve” — and here she looked down — “whatever you get,” said Roe. “It was late.”"
    own = told(text, ["“whatever you get,”", "“It was late.”"], "said", "Roe")
    found = [told(text, ["“You deserve”"], "", ""), own]
    joining(text).parted(found)
    assert found == [own]
    assert pieces(text, own) == ["“You deserve”", "“whatever you get,”", "“It was late.”"]


def test_what_another_says_behind_a_dash_is_not_the_rest() -> None:
    text = "“Will it hold” – Lund asked, and Roe answered – “it will, for now”."
    found = [
        told(text, ["“Will it hold”"], "asked", "Lund"),
        told(text, ["“it will, for now”"], "answered", "Roe"),
    ]
    assert joining(text).parted(found) == []


@pytest.mark.parametrize("rest", ["“Whatever you get.”", "“whatever you get.”"])
def test_what_ends_is_not_broken_off(rest: str) -> None:
    text = f"“You deserve it.” – and Roe looked down – {rest}"
    found = [told(text, ["“You deserve it.”"], "", ""), told(text, [rest], "", "")]
    assert joining(text).parted(found) == []


def test_the_rest_of_an_interrupted_quotation_is_no_record_of_its_own() -> None:
    text = "“My client,” began Roe, raising a hand, “has never set foot on it.”"
    own = told(text, ["“My client,”"], "began", "Roe")
    found = [own, told(text, ["“has never set foot on it.”"], "", "")]
    joining(text).parted(found)
    assert found == [own]
    assert pieces(text, own) == ["“My client,”", "“has never set foot on it.”"]


@pytest.mark.parametrize(
    "text",
    [
        "“They have,” her neighbour, Bryn Roe, reminded her, “already measured it.”",
        "‘They have’, her neighbour, Bryn Roe, reminded her, ‘already measured it’.",
    ],
)
def test_the_beginning_of_a_parted_quotation_is_no_record_of_its_own(text: str) -> None:
    opening, rest = (text[: text.index(" her") - (text[0] == "‘")], text[text.index("already") - 1 : -1])
    rest = rest if rest.endswith("’") else rest + "”"
    own = told(text, [rest], "reminded her", "her neighbour, Bryn Roe,")
    found = [told(text, [opening], "", ""), own]
    joining(text).parted(found)
    assert found == [own]
    assert pieces(text, own) == [opening, rest]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("“They gave us boots.”", "“I still have the bag. The boots went to a cousin of mine.”", True),
        ("“They gave us boots.”", "“He never told me.”", False),
        ("“Did they give us boots?”", "“I still have the bag. The boots went to a cousin of mine.”", False),
        ("“They gave us boots.", "“I still have the bag. The boots went to a cousin of mine.”", False),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph_where_nobody_asks(
    first: str, second: str, joined: bool
) -> None:
    text = f"Roe said: {first}\n\n{second}\n\nIt rained."
    own = told(text, [first], "said", "Roe")
    found = [own, told(text, [second], "", "")]
    joining(text).paragraphs(found)
    assert pieces(text, own) == [first, *([second] if joined else [])]
    assert len(found) == 2 - joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("“I am ill,” said Roe, a hand. “What can I do?” It rained.", True),
        ("“I am ill,” said Roe, a hand. “What can I do,” asked Lund.", False),
        ("“I am ill,” said Roe, a hand. It rained. “What can I do?”", False),
    ],
)
def test_the_quotation_behind_the_sentence_that_tells_who_speaks_goes_on(text: str, joined: bool) -> None:
    own = told(text, ["“I am ill,”"], "said", "Roe, a hand")
    starts = [0, *(i + 2 for i in range(len(text) - 2) if text[i : i + 2] == ". ")]
    joining(text, tuple(starts)).parted([own])
    assert len(own.content) == 1 + joined


def test_a_long_quotation_is_one_however_its_paragraphs_were_found() -> None:
    parts = [f"“Part {i}." for i in range(9)] + ["“The end.”"]
    text = "\n\n".join(parts) + " Roe said."
    found = [told(text, [part], "", "") for part in parts if part != "“Part 4."]
    found[-1] = told(text, [parts[-1]], "said", "Roe")
    joining(text).reopened(found)
    assert [pieces(text, own) for own in found] == [parts]


@pytest.mark.parametrize(
    ("text", "content", "items"),
    [
        ("They say:\n\n• it rained;\n\n• it poured; and\n\n• it blew.\n\nBo left.", "it rained", 3),
        ("They say that:\n- it rained,\n- it blew.\n\n- Bo left.\n", "it rained", 3),
        ("They say:\n1. “It rained.”\n2. “It blew.”", "“It rained.”", 2),
        ("They say:\n\n• it rained.\n\nIt blew.", "it rained", 1),
        ("They say so.\n\n• it rained;\n\n• it blew.", "it rained", 1),
    ],
)
def test_all_items_of_a_list_that_somebody_announces_are_his(text: str, content: str, items: int) -> None:
    own = told(text, [content], "say", "They")
    found = [own, told(text, ["it blew"], "", "")] if items > 1 and "it blew" in text else [own]
    joining(text).parted(found)
    assert found == [own]
    assert len(own.content) == items
    assert pieces(text, own)[0] == content


def test_a_list_in_which_others_speak_is_not_all_of_whoever_announces_it() -> None:
    text = "They say:\n• it rained;\n• it blew, said Roe."
    own, other = told(text, ["it rained"], "say", "They"), told(text, ["it blew"], "said", "Roe")
    joining(text).parted([own, other])
    assert pieces(text, own) == ["it rained"]


@pytest.mark.parametrize(
    ("line", "answers"),
    [("“You have got old,”", True), ("“We’ve got fences round the last four sites,”", False)],
)
def test_only_short_lines_are_answered(line: str, answers: bool) -> None:
    text = f"{line} said Roe.\n\n“They are old.”"
    assert is_reply(text, (0, len(line)), (text.rindex("“"), len(text))) == answers
