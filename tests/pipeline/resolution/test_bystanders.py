"""People whom the text only describes, where a pronoun means one of them."""

from __future__ import annotations

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import PERSON, names


def test_she_may_be_somebody_only_described_in_the_words_around_her() -> None:
    text = "“My aunt ordered sixty,” said Bo Lund. “She thinks it rained.”"
    bo, she = text.index("Bo"), text.index("She")
    outer = Attributed(((0, 24), (she - 1, len(text))), ((25, 29),), ((bo, bo + 7),))
    inner = Attributed(((she + 11, she + 20),), ((she + 4, she + 10),), ((she, she + 3),))
    found = resolve(text, [Entity(bo, bo + 7, PERSON)], [0, she - 1], [outer, inner])
    assert [item.speaker.name for item in found] == ["Bo Lund", "aunt"]


def test_a_great_grandson_may_be_meant() -> None:
    text = "Ann Roe left. A great-grandson put down the telephone. He said rain would fall."
    assert names(text, ["He"], Ann_Roe=PERSON) == ["great-grandson"]
