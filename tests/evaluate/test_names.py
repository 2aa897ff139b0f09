from __future__ import annotations

import pytest

from quotex.evaluate.names import is_same
from quotex.records import Speaker, SpeakerKind


@pytest.mark.parametrize(
    ("kind", "gold", "name"),
    [
        ("person", "Zoë Ávila", "zoe avila"),
        ("person", "Jane Smith", "Mrs. Jane Smith"),
        ("person", "Jane Smith", "Jane Smith’s"),
        ("organization", "U.S. Steel", "the US Steel"),
        ("unnamed", "senior official", "a senior official close to the talks"),
        ("unnamed", "many of the farmers", "many of the farmers"),
        ("none", None, None),
    ],
)
def test_one_speaker(kind: SpeakerKind, gold: str | None, name: str | None) -> None:
    assert is_same(Speaker(gold, kind), name, strict=True)


@pytest.mark.parametrize(
    ("kind", "gold", "name", "loosely"),
    [
        ("person", "Jane Smith", "Smith", True),
        ("person", "Jane Smith", "Jane", False),
        ("person", "Jane Smith & Bo Lund", "Jane Smith", True),
        ("organization", "Bank of England", "Bank", True),
        ("organization", "Bank of England", "Bank of Japan", False),
        ("unnamed", "many of the farmers", "many of the miners", False),
        ("person", "Jane Smith", None, False),
    ],
)
def test_another_speaker_strictly(kind: SpeakerKind, gold: str, name: str | None, loosely: bool) -> None:
    assert not is_same(Speaker(gold, kind), name, strict=True)
    assert is_same(Speaker(gold, kind), name, strict=False) == loosely
