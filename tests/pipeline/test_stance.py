from __future__ import annotations

import pytest

from marking import at
from quotex.pipeline.stance import stance
from quotex.records import Stance


def told(text: str, content: str, cue: str, source: str) -> Stance:
    return stance(
        text, [at(text, content)], [at(text, cue)], [at(text, source)] * bool(source), (0, len(text))
    )


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Mayor Una Falk denied taking bribes.", "taking bribes", "denied", "Mayor Una Falk"),
        ("The mill rejected the claim that it leaks.", "the claim that it leaks", "rejected", "The mill"),
        ("She dismissed as “rot” talk that it leaks.", "as “rot” talk that it leaks", "dismissed", "She"),
        ("Falk ruled out “any deal”.", "“any deal”", "ruled out", "Falk"),
        ("Falk’s denial that it leaks was late.", "that it leaks", "denial", "Falk’s"),
    ],
)
def test_what_is_denied(text: str, content: str, cue: str, source: str) -> None:
    assert told(text, content, cue, source) == "denied"


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Falk did not say that it leaks.", "that it leaks", "did not say", "Falk"),
        ("“It leaks,” Falk never said.", "“It leaks,”", "never said", "Falk"),
        ("Falk didn’t mention that it leaks.", "that it leaks", "didn’t mention", "Falk"),
        ("Falk declined to comment.", "to comment", "declined", "Falk"),
        ("Neither Falk nor Orr said that it leaks.", "that it leaks", "said", "Neither Falk nor Orr"),
        ("“It leaks,” said no one.", "“It leaks,”", "said", "no one"),
        ("Falk left without saying that it leaks.", "that it leaks", "saying", "Falk"),
        ("Nor did Falk say that it leaks.", "that it leaks", "say", "Falk"),
        ("There is no proof that Falk said it leaks.", "it leaks", "said", "Falk"),
        ("Orr denied that he had said “stop”.", "“stop”", "had said", "he"),
        ("Claims that Falk called them “mice” were untrue.", "“mice”", "called", "Falk"),
    ],
)
def test_what_was_not_said(text: str, content: str, cue: str, source: str) -> None:
    assert told(text, content, cue, source) == "unsaid"


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("If Orr had said “stop”, we would have.", "“stop”", "had said", "Orr"),
        ("Had Orr said “stop”, we would have.", "“stop”", "said", "Orr"),
        ("Orr would have said that it leaks.", "that it leaks", "would have said", "Orr"),
        ("You might say “Not mine”.", "“Not mine”", "might say", "You"),
        ("Did Falk say that it leaks?", "that it leaks", "say", "Falk"),
        ("It is unclear whether Falk really said it leaks.", "it leaks", "said", "Falk really"),
    ],
)
def test_what_is_only_supposed_or_asked(text: str, content: str, cue: str, source: str) -> None:
    assert told(text, content, cue, source) == "unsaid"


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("If it leaks, Falk said, it floods.", "If it leaks", "said", "Falk"),
        ("Why did Falk say that it leaks?", "that it leaks", "say", "Falk"),
        ("Not only did Falk say that it leaks, she swore it.", "that it leaks", "say", "Falk"),
        ("Falk didn’t just say that it leaks.", "that it leaks", "didn’t just say", "Falk"),
        ("Falk has no doubt that it leaks.", "that it leaks", "has no doubt", "Falk"),
        ("Falk never tires of saying that it leaks.", "that it leaks", "never tires of saying", "Falk"),
        ("“I took nothing,” Falk denied.", "“I took nothing,”", "denied", "Falk"),
        ("Falk dismissed it as “rot”.", "it as “rot”", "dismissed", "Falk"),
        ("Orr rejected a plan that Falk said would fail.", "would fail", "said", "Falk"),
        ("Orr rejected Falk’s claim that it leaks.", "that it leaks", "claim", "Falk’s"),
        ("Orr rejected claims by Falk that it leaks.", "that it leaks", "claims by", "Falk"),
        ("No 10 said that it leaks.", "that it leaks", "said", "No 10"),
        ("Falk could see that it leaks.", "that it leaks", "could see", "Falk"),
        ("Falk would have liked to go.", "to go", "would have liked", "Falk"),
        ("Falk told us not to go.", "not to go", "told us", "Falk"),
        ("“I never said so,” Falk said.", "“I never said so,”", "said", "Falk"),
    ],
)
def test_what_the_source_stands_by(text: str, content: str, cue: str, source: str) -> None:
    assert told(text, content, cue, source) == "affirmed"


def test_without_words_that_report_nothing_is_denied() -> None:
    text = "No one: “It leaks.”"
    assert stance(text, [at(text, "“It leaks.”")], [], [at(text, "No one")], (0, len(text))) == "affirmed"


@pytest.mark.parametrize(
    ("text", "content", "cue", "expected"),
    [
        ("Falk did not mince words: “It leaks.”", "“It leaks.”", "did not mince words", "affirmed"),
        ("Falk was not impressed: “It leaks.”", "“It leaks.”", "was not impressed", "affirmed"),
        ("Falk refused: “It leaks.”", "“It leaks.”", "refused", "affirmed"),
        ("Falk did not say: “It leaks.”", "“It leaks.”", "did not say", "unsaid"),
        ("Falk never said, “It leaks.”", "“It leaks.”", "never said", "unsaid"),
    ],
)
def test_words_behind_a_colon_are_no_object_of_a_verb_that_says_nothing(
    text: str, content: str, cue: str, expected: Stance
) -> None:
    assert told(text, content, cue, "Falk") == expected
