"""Whom a letter before a turn means, an office or the court."""

from __future__ import annotations

import pytest

from resolving import PERSON, PLACE, names


@pytest.mark.parametrize("letter", ["Q", "Q1", "A12"])
def test_a_letter_for_a_speaker_is_no_name(letter: str) -> None:
    assert names(f"{letter}: Will rain fall?", [letter]) == [None]


def test_the_number_of_a_question_is_no_name() -> None:
    text = "Q126 Mary Shelley: Was it you?\n\nIt rained.\n\nQ127 Mary Shelley: Who said so?"
    assert names(text, ["Mary Shelley"]) == ["Mary Shelley"]


_COURT = (
    "MARY SHELLEY, having been first duly sworn, testified as follows:\n\n"
    "DIRECT EXAMINATION BY MS. ROE:\n\nQ. It was dark?\n\nA. It was.\n\n"
    "CROSS-EXAMINATION\n\nBY MR. LUND:\n\nQ. It was cold?\n\nA. No, sir.\n\n"
    "HUGH PENHALLOW (sworn)\n\nBY MS. ROE:\n\nQ. What burned?\n\nA. The mill.\n\n"
    "THE WITNESS: All of it.\n\nEXAMINATION BY THE COURT:\n\nQ. How so? It rained."
)


def test_the_headings_of_a_court_s_transcript_tell_who_asks_and_its_oaths_who_answers() -> None:
    people = {"MARY_SHELLEY": PERSON, "HUGH_PENHALLOW": PERSON, "ROE": PERSON, "LUND": PERSON}
    # Each source is looked for behind the one before.
    sources = ["Q", "A", "Q", "A", "Q", "A", "THE WITNESS", "Q"]
    assert names(_COURT, sources, **people) == [
        "ROE",
        "MARY SHELLEY",
        "LUND",
        "MARY SHELLEY",
        "ROE",
        "HUGH PENHALLOW",
        "HUGH PENHALLOW",
        None,
    ]


def test_a_byline_and_an_oath_of_office_tell_nothing_of_an_interview() -> None:
    text = "By Mary Shelley\n\nThe mayor, Hugh Penhallow, was sworn in.\n\nQ: It rained?\n\nA: All day."
    people = {"Mary_Shelley": PERSON, "Hugh_Penhallow": PERSON}
    assert names(text, ["Q", "A"], **people) == [None, None]


def test_who_asks_in_court_may_stand_in_brackets() -> None:
    text = "Q. (By Ms. Roe) Was it dark?\n\nA. It was.\n\nQ. How so?\n\nQ. (By Mr. Lund) Was it cold?"
    assert names(text, ["Q", "Q", "Q"], Roe=PERSON, Lund=PERSON) == ["Roe", "Roe", "Lund"]


def test_a_label_that_names_who_holds_the_office_once_means_them_all_along() -> None:
    text = (
        "HOST: It is late.\n\nHOST (Hugh Penhallow): Come in, all.\n\nMr Bo Lund (Ashby): When is it?\n\n"
        "HOST: It is now.\n\nBo Lund: It was then.\n\nHOST (Mary Shelley): I take it on.\n\nHOST: It is late."
    )
    people = {"Hugh_Penhallow": PERSON, "Bo_Lund": PERSON, "Mary_Shelley": PERSON, "Ashby": PLACE}
    assert names(text, ["HOST"] * 5, **people)[::2] == [
        "Hugh Penhallow",
        "Hugh Penhallow",
        "Mary Shelley",
    ]


def test_the_court_of_a_transcript_is_its_judge() -> None:
    text = "Judge Ann Roe sat. THE COURT said no."
    assert names(text, ["THE COURT"], Ann_Roe=PERSON) == ["Ann Roe"]
