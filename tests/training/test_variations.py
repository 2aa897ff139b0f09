"""What training makes of its texts: annotations stay on the words that they mark."""

from __future__ import annotations

import random

import pytest

from training.corpora import Attribution, Document, Reference
from training.variations import People, in_own_convention, put_in_mouth, restyle


def document(text: str, content: str, cue: str, source: str) -> Document:
    def at(piece: str) -> tuple[tuple[int, int], ...]:
        start = text.index(piece)
        return ((start, start + len(piece)),)

    return Document("x", text, "polnear", (Attribution(at(content), at(cue), at(source)),))


def pieces(document: Document, number: int = 0) -> tuple[str, str, str]:
    (attribution,) = (document.attributions or ())[number : number + 1]
    content, cue, source = (
        "|".join(document.text[s:e] for s, e in spans)
        for spans in (attribution.content, attribution.cue, attribution.source)
    )
    return content, cue, source


@pytest.mark.parametrize("seed", range(20))
def test_other_marks_move_nothing(seed: int) -> None:
    before = document('“It’s ‘over’,” said Bo. 6" deep.', "“It’s ‘over’,”", "said", "Bo")
    after = restyle(before, random.Random(seed))
    assert len(after.text) == len(before.text)
    assert after.attributions == before.attributions
    assert after.text.endswith('said Bo. 6" deep.')
    assert after.text[3] == "’"  # an apostrophe is no mark


@pytest.mark.parametrize(
    ("text", "content", "cue", "changed"),
    [
        ("Bo said: “It rained.”", "“It rained.”", "said:", ("“It rained.”", "said")),
        ("Bo told the press that it rained.", "that it rained", "told", ("that it rained", "told the press")),
        ("Bo said that “it rained.”", "that “it rained.”", "said", ("“it rained.”", "said")),
        ("Bo said that it “rained.”", "that it “rained.”", "said", ("that it “rained.”", "said")),
        ("Bo: it rained", "it rained", ":", ("it rained", "")),
    ],
)
def test_quotexs_own_convention(text: str, content: str, cue: str, changed: tuple[str, str]) -> None:
    assert pieces(in_own_convention(document(text, content, cue, "Bo")))[:2] == changed


def test_a_paragraph_put_into_somebodys_mouth_keeps_what_it_reports() -> None:
    text = "First.\n\nThe mayor said that the old bridge would stay shut for a year.\n\nLast."
    content = "that the old bridge would stay shut for a year"
    after = put_in_mouth(document(text, content, "said", "The mayor"), random.Random(3))
    assert len(after.attributions or ()) == 2
    assert pieces(after, 1) == (content, "said", "The mayor")
    outer = pieces(after, 0)[0]
    assert content in outer
    assert outer[0] in '"“'
    assert after.nested is not None


def told_of(text: str, people: tuple[str, ...]) -> Document:
    names = tuple((text.index(name), text.index(name) + len(name)) for name in people)
    return Document("x", text, "quotex", people=people, names=names, references=(Reference((0, 3), (0,)),))


OTHERS = People(("Adeyemi", "Sandoval", "Kowalczyk", "Petrosyan", "Yamada"))


@pytest.mark.parametrize("seed", range(10))
def test_people_get_other_names_everywhere_and_spans_go_along(seed: int) -> None:
    text = "She met Laura Quist. QUIST, or Mrs Quist’s friend Bo Lund: Laura saw Lund."
    after = OTHERS.rename(told_of(text, ("Laura Quist", "Bo Lund")), random.Random(seed))
    given, surname = after.text[slice(*after.names[0])].split()
    friend = after.text[slice(*after.names[1])]
    assert given not in ("Laura", "Bo")
    assert surname in OTHERS.surnames
    assert after.text == (
        f"She met {given} {surname}. {surname.upper()}, or Mrs {surname}’s friend {friend}: "
        f"{given} saw {friend.split()[-1]}."
    )
    assert after.references == (Reference((0, 3), (0,)),)


def test_every_layer_moves_along() -> None:
    text = "Laura Quist flew. Bo Lund of Quist drove."
    place = text.rindex("Quist")
    before = Document(
        "x",
        text,
        "quotex",
        (Attribution(((18, 25),), ((12, 16),), ((0, 11),)),),
        nested=(0, len(text)),
        entities=((0, 11, "person"), (18, 25, "person"), (place, place + 5, "place")),
        sentences=(0, 18),
        people=("Laura Quist", "Bo Lund"),
    )
    after = OTHERS.rename(before, random.Random(5))
    assert after.nested == (0, len(after.text))
    assert after.text.endswith("of Quist drove.")  # the place keeps its name
    assert [after.text[s:e] for s, e, _ in after.entities or ()][2] == "Quist"
    assert after.text[(after.sentences or ())[1] :].startswith(
        after.text[slice(*(after.entities or ())[1][:2])]
    )
    (attribution,) = after.attributions or ()
    assert after.text[slice(*attribution.cue[0])] == "flew"


def test_a_name_that_the_text_also_writes_small_stays() -> None:
    document = told_of("She met Ann Brown. A brown dog barked.", ("Ann Brown",))
    assert "Brown. A brown dog" in OTHERS.rename(document, random.Random(1)).text
