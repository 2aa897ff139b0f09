"""Whom the network takes a mention to mean, from tables small enough to tell by hand."""

from __future__ import annotations

import numpy as np
import pytest

from quotex.pipeline.antecedents import REACH, Antecedents, AntecedentTables

TABLES = AntecedentTables(
    gap=np.zeros((24, 2), np.float32),
    sourceless=np.array([[0, 0], [-9, -9]], np.float32),
    meant=np.array([1, 1, 0], np.float32),
    nobody=np.array([0, 0, 1], np.float32),
)


def antecedents(answers: dict[int, float], length: int = 10) -> Antecedents:
    """Pieces of one character each; every piece asks 1, and those given answer as they do."""
    vectors = np.zeros((length, 4), np.float16)
    vectors[:, :2] = 0.5
    for piece, value in answers.items():
        vectors[piece, 2:] = value
    return Antecedents(TABLES, vectors, np.arange(length), np.arange(1, length + 1))


def test_the_name_that_answers_loudest_is_meant() -> None:
    indices, shares = antecedents({1: 1.0, 4: 3.0}).among([(1, 2), (4, 5)])((8, 9))
    assert list(indices) == [0, 1]
    assert shares.argmax() == 1
    assert shares.sum() == pytest.approx(1)


def test_nobody_is_meant_where_no_name_answers() -> None:
    _, shares = antecedents({1: -3.0}).among([(1, 2)])((8, 9))
    assert shares.argmax() == len(shares) - 1


def test_names_out_of_reach_are_not_asked() -> None:
    length = 2 * REACH + 50
    indices, shares = antecedents({1: 9.0}, length).among([(1, 2), (length - 9, length - 8)])(
        (length - 2, length - 1)
    )
    assert list(indices) == [1]
    assert len(shares) == 2


def test_a_text_without_names_has_nobody_to_mean() -> None:
    indices, shares = antecedents({}).among([])((3, 5))
    assert list(indices) == []
    assert shares.tolist() == [1.0]


def test_what_has_no_source_asks_otherwise() -> None:
    beliefs = antecedents({1: 3.0}).among([(1, 2)])
    assert beliefs((8, 9))[1][0] > beliefs((8, 9), sourceless=True)[1][0]
