from __future__ import annotations

import pytest

from marking import at
from quotex.pipeline.predicates import until_predicate


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("His claim that each has a clinic was met with laughter.", "claim", "that each has a clinic"),
        ("Roe’s later hint that two had been “shy” did not last.", "later hint", "that two had been “shy”"),
        ("The warning that pipes “sang at night” lay in a file.", "warning", "that pipes “sang at night”"),
        ("Her belief that the left leg is old did not survive.", "belief", "that the left leg is old"),
        ("A rumour that he who was hit had left went round.", "rumour", "that he who was hit had left"),
        ("The claim that a sum paid by us was late is false.", "claim", "that a sum paid by us was late"),
        ("The mayor’s pledge to save each pool has come to nothing.", "pledge", "to save each pool"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_claim_is_no_part_of_it(sentence: str, cue: str, content: str) -> None:
    start, _ = at(sentence, content)
    piece = start, len(sentence) - 1
    assert until_predicate(sentence, at(sentence, cue), piece, (0, len(sentence))) == at(sentence, content)


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("He repeated his claim that the man he had seen was there.", "claim"),
        ("The club claims that the man it had seen was there.", "claims"),
        ("Her claim is that the man she had seen was there.", "claim"),
        ("The report, in a claim that the plan they signed was void, erred.", "claim"),
    ],
)
def test_a_claim_that_is_no_subject_has_no_predicate_inside(sentence: str, cue: str) -> None:
    piece = sentence.index("that"), len(sentence) - 1
    assert until_predicate(sentence, at(sentence, cue), piece, (0, len(sentence))) == piece


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("Rumours that Ann Roe had said “I quit” were false.", "Rumours", "that Ann Roe had said “I quit”"),
        ("Rumours that Ann Roe had said “I quit” were false.", "had said", "“I quit”"),
        ("Claims that the mayor, Ann Roe, called us “mice” are untrue.", "called", "us “mice”"),
        ("The claim that Ann Roe said “it was late” was false.", "said", "“it was late”"),
        ("Reports that Roe said the left leg is old did not last.", "said", "the left leg is old"),
    ],
)
def test_a_claim_within_a_claim_ends_with_it(sentence: str, cue: str, content: str) -> None:
    start, _ = at(sentence, content)
    piece = start, len(sentence) - 1
    assert until_predicate(sentence, at(sentence, cue), piece, (0, len(sentence))) == at(sentence, content)


def test_who_tells_of_the_claim_comes_behind_it() -> None:
    sentence = "Claims that the mayor, Ann Roe, called voters “mice” were false, the newspaper said."
    piece = sentence.index("that"), sentence.index(", the newspaper")
    start, end = until_predicate(sentence, at(sentence, "Claims"), piece, (0, len(sentence)))
    assert sentence[start:end] == "that the mayor, Ann Roe, called voters “mice”"


def test_a_clause_that_is_not_over_stays_whole() -> None:
    sentence = "The claim that it would have won if it had tried and was not late."
    piece = sentence.index("that"), len(sentence) - 1
    assert until_predicate(sentence, at(sentence, "claim"), piece, (0, len(sentence))) == piece
