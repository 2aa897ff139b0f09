"""A cue names who tells where it is passive, and ends where its convention has it end."""

from __future__ import annotations

import pytest

from marking import at, page
from quotex.pipeline.cues import (
    agent,
    as_saying,
    claimed,
    is_addressed,
    nominal,
    until_addressee,
    until_by,
    with_clause,
    without_addressee,
)


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("They have been assured by the bank that it holds.", "have been assured", ["the bank"]),
        ("Roe was told by him to burn it.", "was told by", ["him"]),
        ("Roe was told by noon to leave.", "was told", []),
        ("Roe was quoted by the Echo as saying that it leaks.", "was quoted", []),
        ("Staff were told by the end of May that jobs would go.", "were told", []),
        ("Roe told Lund to stand by the door.", "told Lund", []),
        ("MPs heard from Ann Roe, a judge, that it leaks.", "heard from", ["Ann Roe, a judge"]),
        ("They had learned from the bank that it leaks.", "had learned", ["the bank"]),
        ("Roe heard that it leaks.", "heard", []),
    ],
)  # fmt: skip
def test_who_tells_others_follows_by_or_from(text: str, cue: str, who: list[str]) -> None:
    assert [text[slice(*span)] for span in agent(text, at(text, cue))] == who


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Hart rejected the plea of Roe that it leaks.", "Hart", "rejected", "the plea of Roe that it leaks"),
        ("Hart denied a charge from Roe that it leaks.", "Hart", "denied", "a charge from Roe that it leaks"),
        ("Hart dismissed claims by Roe that it leaks.", "Roe", "claims by", "that it leaks"),
        ("Hart agreed by the end of May that it leaks.", "Hart", "agreed", "that it leaks"),
        ("Hart said, by order of Roe, that it leaks.", "Hart", "said", "that it leaks"),
    ],
)  # fmt: skip
def test_what_another_claims_keeps_its_owner(text: str, source: str, cue: str, content: str) -> None:
    verb = at(text, text.split()[1].strip(","))
    found = claimed(text, [verb], [at(text, source)], [at(text, "that it leaks")])
    assert [text[slice(*span)] for spans in found for span in spans] == [cue, content]


@pytest.mark.parametrize(
    ("text", "cue", "pieces", "kept"),
    [
        (
            "Residents were told by the mayor to leave.",
            "were told by",
            ["Residents", "to leave"],
            ["to leave"],
        ),
        (
            "Its head, Bo Lund, had been advised by his lawyer to wait.",
            "had been advised by",
            ["Its head, Bo Lund", "to wait"],
            ["to wait"],
        ),
        ("“A,” Roe was told, “B.”", "was told", ["“A,”", "“B.”"], ["“A,”", "“B.”"]),
        ("The roof, Roe was told, leaks.", "was told", ["The roof", "leaks"], ["The roof", "leaks"]),
        ("It Roe told to leave.", "told", ["It", "to leave"], ["It", "to leave"]),
    ],
)
def test_to_whom_something_is_told_is_no_content(
    text: str, cue: str, pieces: list[str], kept: list[str]
) -> None:
    found = without_addressee(text, [at(text, piece) for piece in pieces], page(text).marks, [at(text, cue)])
    assert [text[slice(*piece)] for piece in found] == kept


@pytest.mark.parametrize(
    ("text", "cue", "source", "expected"),
    [
        ("It had failed, an inquest was told.", "was told", "an inquest", True),
        ("The bishop was asked for his view.", "was asked for", "The bishop", True),
        ("Roe has repeatedly been warned not to drive.", "has repeatedly been warned", "Roe", True),
        ("The bridge is not expected to hold.", "is not expected", "The bridge", True),
        ("Roe denied it when asked if he drove.", "asked", "Roe", True),
        ("The court then heard that it would not hold.", "then heard", "The court", True),
        ("Asked if it would hold, Roe laughed.", "Asked", "Roe", True),
        ("Urged to close it, Roe laughed.", "Urged", "Roe", True),
        ("When quizzed about it, Roe laughed.", "When quizzed about", "Roe", True),
        ("Roe was pressed on whether it would hold.", "was pressed", "Roe", True),
        ("Asked by Roe if it would hold, Lund laughed.", "Asked", "Roe", False),
        ("Asked the coroner: “Was it shut?”", "Asked", "the coroner", False),
        ("Roe asked if it would hold.", "asked", "Roe", False),
        ("Roe, asked if it would hold, laughed.", "asked", "Roe,", True),
        ("Roe, told of the remark later, laughed.", "told of", "Roe,", True),
        ("Roe told of the remark later.", "told of", "Roe", False),
        ("Carer altered will, court told\n\nIt rained.", "told", "court", True),
        ("A carer, Roe told them, altered it.", "told", "Roe", False),
        ("Roe said no; asked if it would hold, he laughed.", "asked", "Roe", True),
        ("The clerk, Bo Roe, asked if it would hold.", "asked", "The clerk, Bo Roe", False),
        ("Roe has warned that it will not.", "has warned", "Roe", False),
        ("Roe is expected to announce a strike.", "is expected to announce", "Roe", False),
        ("Roe was quoted as saying it was late.", "was quoted as saying", "Roe", False),
    ],
)
def test_the_subject_of_a_passive_is_told_or_spoken_of(
    text: str, cue: str, source: str, expected: bool
) -> None:
    assert is_addressed(text, at(text, cue), at(text, source)) == expected


def test_a_passive_cue_ends_with_by() -> None:
    text = "The head was advised by an engineer to wait."
    cue = at(text, "was advised by an engineer")
    assert [text[slice(*span)] for span in agent(text, cue)] == ["an engineer"]
    assert [text[slice(*span)] for span in until_by(text, [cue])] == ["was advised by"]


@pytest.mark.parametrize("when", ["Monday", "May", "a majority of 5"])
def test_when_something_is_reported_by_is_nobody(when: str) -> None:
    text = f"It was reported by {when} that it fell."
    assert agent(text, at(text, "was reported")) == []


def test_reporters_ask() -> None:
    text = "Asked by reporters whether he had, Roe laughed."
    assert [text[slice(*span)] for span in agent(text, at(text, "Asked"))] == ["reporters"]


def test_who_announces_in_the_passive_follows_by() -> None:
    text = "It had been announced by Ashby Council in June that it was safe."
    assert [text[slice(*span)] for span in agent(text, at(text, "had been announced"))] == ["Ashby Council"]


@pytest.mark.parametrize(
    ("cue", "kept"),
    [
        ("told the packed hall", "told"),
        ("will tell you", "will tell"),
        ("then asked Roe", "then asked"),
        ("accusing them", "accusing"),
        ("asked about", "asked about"),
        ("was warned", "was warned"),
        ("were told by the mayor", "were told by the mayor"),
        ("asked repeatedly", "asked repeatedly"),
        ("said in a letter", "said in a letter"),
    ],
)
def test_whom_a_cue_addresses_is_no_part_of_one_in_polnear(cue: str, kept: str) -> None:
    text = f"Lund {cue} the bridge was shut."
    assert until_addressee(text, [at(text, cue)]) == [at(text, kept)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("According to the report, which came today, he left.", "the report, which came today", "he left"),
        ("According to a clerk, a man called Al Roe, he left.", "a clerk, a man called Al Roe", "he left"),
        ("According to the report, a man in a coat, he left.", "the report", "a man in a coat, he left"),
        ("According to Lund, a man named Roe, 44, left.", "Lund", "a man named Roe, 44, left"),
        ("According to Lund, a man named Roe, who drank, left.", "Lund", "a man named Roe, who drank, left"),
    ],
)  # fmt: skip
def test_a_clause_behind_a_source_is_no_content(text: str, source: str, content: str) -> None:
    start = at(text, source.split(", ")[0])
    found, pieces = with_clause(text, [start], [(start[1] + 2, len(text) - 1)])
    assert text[slice(*found[0])] == source
    assert text[slice(*pieces[0])] == content


@pytest.mark.parametrize(
    ("cue", "found"),
    [
        ("An allegation by two deckhands", ("allegation by", "two deckhands")),
        ("said by the mayor", None),
    ],
)
def test_a_noun_tells_by_whom(cue: str, found: tuple[str, str] | None) -> None:
    spans = nominal(cue, (0, len(cue)))
    assert (tuple(cue[start:end] for start, end in spans) if spans else None) == found


@pytest.mark.parametrize(
    ("text", "cue", "pieces"),
    [
        ("Roe was quoted by the Echo as saying that it leaks.", "was quoted", ["was quoted", "as saying"]),
        ("Roe described it as saying that it leaks.", "described it", ["described it"]),
    ],
)
def test_a_cue_of_quoting_goes_on_with_saying(text: str, cue: str, pieces: list[str]) -> None:
    content = at(text, "as saying that it leaks")
    found, (said,) = as_saying(text, [at(text, cue)], [content])
    assert [text[start:end] for start, end in found] == pieces
    assert text[slice(*said)] == "that it leaks" if len(pieces) > 1 else said == content
