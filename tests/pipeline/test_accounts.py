from __future__ import annotations

import pytest

from marking import page
from quotex.pipeline.accounts import accounts


def found(text: str, starts: tuple[int, ...] = (0,)) -> list[tuple[list[str], list[str], str]]:
    return [
        (
            [text[s:e] for s, e in account.content],
            [text[s:e] for s, e in account.cue],
            text[slice(*account.source)],
        )
        for account in accounts(page(text, starts))
    ]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Per the survey, sales rose.", ["sales rose"], ["Per"], "the survey"),
        (
            "According to two aides, who spoke on condition of anonymity to describe talks, it is dead.",
            ["it is dead"],
            ["According to"],
            "two aides, who spoke on condition of anonymity to describe talks",
        ),
        ("Sales rose, per the Grain Board.", ["Sales rose"], ["per"], "the Grain Board"),
        (
            "In the view of Ann Roe, who kept the books, sales rose.",
            ["sales rose"],
            ["In the view of"],
            "Ann Roe, who kept the books",
        ),
        (
            "The loss grew, per a filing by the receiver, Jo Lund.",
            ["The loss grew"],
            ["per"],
            "a filing by the receiver, Jo Lund",
        ),
        ("In Dr. Roe’s opinion, the law is dead.", ["the law is dead"], ["In", "opinion"], "Dr. Roe’s"),
        (
            "He named ten and, by his own account, ate six.",
            ["ate six"],
            ["by", "own account"],
            "his",
        ),
        (
            "The hand, if you go by Ann Roe, holds up a gate.",
            ["The hand", "holds up a gate"],
            ["if you go by"],
            "Ann Roe",
        ),
        (
            "Time, as a priest likes to put it, is short.",
            ["Time", "is short"],
            ["likes to put it"],
            "a priest",
        ),
        (
            "By the account of a guard, two were inside; the guard left.",
            ["two were inside"],
            ["By the account of"],
            "a guard",
        ),
    ],
)
def test_what_is_told_by_somebodys_account(
    text: str, content: list[str], cue: list[str], source: str
) -> None:
    assert found(text) == [(content, cue, source)]


@pytest.mark.parametrize(
    "text",
    [
        "Per Lindmark, the tuner, left.",
        "According to plan, the tuner left.",
        "It costs ten euros per head, and more.",
        "Rain fell, so to put it, all day.",
        "If you go by train, the gate is near.",
        "If you believe in ghosts, the mill is near.",
        "In today’s phrase, he was cancelled.",
        "Two weeks later, Lund wrote at length, and the paper ran it.",
        "He lost an eye in the words of war, and left.",
        "“In the view of Roe, sales rose,” he read.",
    ],
)
def test_other_words_give_no_account(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (
            "Farai, Dr Nyathi remarks, has slept in it.",
            ["Farai", "has slept in it"],
            ["remarks"],
            "Dr Nyathi",
        ),
        (
            "The writing, the editor grants on Monday, is hers.",
            ["The writing", "is hers"],
            ["grants"],
            "the editor",
        ),
    ],
)
def test_who_says_so_between_commas(text: str, content: list[str], cue: list[str], source: str) -> None:
    assert found(text) == [(content, cue, source)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, a clerk who testified, told this site, and left.",
        "“The writing, the editor grants, is hers,” he read.",
        "On Monday, at noon, the clerk said, it rained.",
    ],
)
def test_other_commas_tell_of_nobody(text: str) -> None:
    assert found(text) == []
