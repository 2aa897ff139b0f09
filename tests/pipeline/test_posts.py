from __future__ import annotations

import pytest

from quotex.pipeline.posts import posts

REST = "\n\nIt rained.\n\nThe post was shared."


def posted(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*who)], text[slice(*said[0])]) for who, said in posts(text)]


@pytest.mark.parametrize("when", ["9:14 AM · 12 June", "12 June 2024", "June 12", "1,204 likes"])
def test_a_post_stands_between_the_handle_and_the_date(when: str) -> None:
    text = f"Ashby Council @AshbyCC\nBins are late.\n#bees #bins\n{when}" + REST
    assert posted(text) == [("Ashby Council @AshbyCC", "Bins are late.\n#bees #bins")]


def test_further_on_a_blank_line_ends_a_post_too() -> None:
    text = "Bins\n\nThey are late.\n\nSo it was.\n\nAnn Roe (@roe) · 12 June\r\nIt was the bees." + REST
    assert posted(text) == [("Ann Roe (@roe)", "It was the bees.")]


@pytest.mark.parametrize(
    "text",
    [
        "Bins are late\nAnn Roe @annroe\nThe council said so." + REST,
        "By Ann Roe @annroe\nThe council said so.\n12 June" + REST,
        "“Late,” posted Ann Roe (@roe).",
        "Write to ann@ashby.org\nfor more." + REST,
        "@roe",
    ],
)
def test_a_byline_or_an_address_is_no_post(text: str) -> None:
    assert posted(text) == []
