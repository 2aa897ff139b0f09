"""Questions and answers that stand in paragraphs of their own, without a label."""

from __future__ import annotations

import pytest

from quotex.marks import paragraphs
from quotex.model import bundled_weights
from quotex.pipeline.analyse import analyse
from quotex.pipeline.convert import quotes
from quotex.pipeline.interview import interview
from quotex.pipeline.resolve import Attributed, Entity, resolve

INTRODUCTION = (
    "Ann Roe has kept the lighthouse at Ashby since 2003. She retires on Friday. Interview by Bo Lund"
)
INTERVIEW = f"""{INTRODUCTION}

Do you sleep?

I do, from six to noon.

**What did you miss?**

Bread. I said that I would come back in May.

My sister sent me some.

You have written a book.

It is about fog, and I like it.

And is it finished?

I hope so.

The council said Ms Roe would be missed."""


def turns(text: str) -> list[tuple[str, list[str]]]:
    found = interview(text, paragraphs(text))
    return [(turn.part, [text[slice(*piece)] for piece in turn.content]) for turn in found]


def test_questions_and_answers_take_turns() -> None:
    assert turns(INTERVIEW) == [
        ("question", ["Do you sleep?"]),
        ("answer", ["I do, from six to noon."]),
        ("question", ["What did you miss?"]),
        ("answer", ["Bread. I said that I would come back in May.", "My sister sent me some."]),
        ("question", ["You have written a book."]),
        ("answer", ["It is about fog, and I like it."]),
        ("question", ["And is it finished?"]),
        ("answer", ["I hope so."]),
    ]


def test_a_question_may_have_the_first_line_of_its_answers_paragraph() -> None:
    text = INTERVIEW.replace("?\n\n", "?\n").replace("?**\n\n", "?**\n")
    assert [part for part, _ in turns(text)] == [part for part, _ in turns(INTERVIEW)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (INTERVIEW.split("\n\n", 1)[1], "no introduction"),
        (INTERVIEW.replace("I ", "We ").replace("My ", "Our ").replace("me ", "us "), "a list of questions"),
        (INTERVIEW.replace("Ann Roe has", "I say that Ann Roe has"), "a column by somebody who says I"),
        (
            INTERVIEW.replace("I do, ", "“I do,” she said, ").replace("I hope so.", "“I hope so,” she said."),
            "reported",
        ),
        (INTERVIEW.replace("Interview by Bo Lund", ""), "nothing tells of one"),
        (INTERVIEW.replace("you", "they").replace("You", "They"), "a column asks itself"),
        (INTERVIEW.partition("And is")[0].replace("What did you miss?", "What."), "one question is none"),
    ],
)
def test_what_is_no_interview(text: str, why: str) -> None:
    assert turns(text) == [], why


def test_whom_the_introduction_names_answers_and_the_author_asks() -> None:
    weights = bundled_weights()
    found = [
        (q.quote[:20], q.type, q.speaker.name, q.speaker.kind)
        for q in quotes(INTERVIEW, analyse(INTERVIEW, weights, "quotex"), weights)
    ]
    assert ("Do you sleep?", "direct", None, "author") in found
    assert ("I do, from six to no", "direct", "Ann Roe", "person") in found
    assert not any(name == "Bo Lund" for _, _, name, _ in found)


def test_i_is_whoever_answers() -> None:
    text = "Ann Roe keeps gulls. Do you sleep? I told him that I do."
    begin = text.index("I told")
    question = Attributed(((21, begin - 1),), (), (), "question")
    answer = Attributed(((begin, len(text)),), (), (), "answer")
    inner = Attributed(((begin + 11, len(text) - 1),), ((begin + 2, begin + 10),), ((begin, begin + 1),))
    found = resolve(text, [Entity(0, 7, "person")], [0, 21, begin], [question, answer, inner])
    assert [f.speaker.name for f in found] == [None, "Ann Roe", "Ann Roe"]


def test_the_last_answer_ends_where_the_article_reports() -> None:
    text = INTERVIEW.replace(
        "The council said", "His mother said: “They told me nothing.”\n\nThe council said"
    )
    assert turns(text) == turns(INTERVIEW)
