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


def test_a_post_below_the_first_paragraph_is_told_by_its_counts() -> None:
    text = "The statue is up.\n\nBo Lund @bolund\nhas she got three hands\n9:14 AM · 3.2K reposts" + REST
    assert posted(text) == [("Bo Lund @bolund", "has she got three hands")]


def test_a_handle_may_hold_stops() -> None:
    assert posted("Bins\n\nLate.\n\nSo it was.\n\nBo Lund @bo.lund\nIt was not.\n4 likes" + REST) == [
        ("Bo Lund @bo.lund", "It was not.")
    ]


@pytest.mark.parametrize("when", ["May 4, 2023", "4 May 2023"])
def test_an_embedded_post_stands_above_who_wrote_it(when: str) -> None:
    text = f"The bins are late.\n\nA gull voted.\nTurnout is up.\n\n— Bo Lund (@bo.lund) {when}" + REST
    assert posted(text) == [("Bo Lund (@bo.lund)", "A gull voted.\nTurnout is up.")]


def test_each_post_has_its_own_words() -> None:
    text = (
        "Bins\n\nThey are late.\n\nSo it was.\n\n"
        "Émile Roe (@roe) · 12 June\r\nIt was the bees.\r\n3 likes\r\n\r\n"
        "Bo Lund @lund\n@roe it was not\n4 likes" + REST
    )
    assert posted(text) == [("Émile Roe (@roe)", "It was the bees."), ("Bo Lund @lund", "@roe it was not")]


@pytest.mark.parametrize(
    "text",
    [
        "Bins are late\nAnn Roe @annroe\nThe council said so." + REST,
        "Bins are late\n\nAnn Roe @annroe\nPolitics reporter\n12 June 2024" + REST,
        "By Ann Roe @annroe\nThe council said so.\n12 June" + REST,
        "One.\n\nTwo.\n\nThree.\n\nPhoto: Ann Roe @annroe\nThe bridge on Monday.\n12 June" + REST,
        "One.\n\nTwo.\n\nThree.\n\nIt said that it had hired @roe\nand that he was glad.\n12 June" + REST,
        "One.\n\nTwo.\n\nThree.\n\nAnn Roe @roe\n \nThe council said so.\n12 June" + REST,
        "“Late,” posted Ann Roe (@roe).",
        "Write to ann@ashby.org\nfor more." + REST,
        "@roe",
    ],
)
def test_a_byline_or_an_address_is_no_post(text: str) -> None:
    assert posted(text) == []


def test_in_a_thread_a_reply_may_leave_out_when() -> None:
    text = (
        "Ann Roe (@roe)\nBins are late.\n14:02 · 2 Feb · 311 likes\n\n"
        "Replying to @roe\nBo Lund (@lund)\nSo they are.\n\nThe thread was shared."
    )
    assert posted(text) == [("Ann Roe (@roe)", "Bins are late."), ("Bo Lund (@lund)", "So they are.")]


def test_a_profile_below_a_post_is_none() -> None:
    text = "Mara Roe @mara\nThe tide is in.\n3:15 PM\n\nTom Lund @tom\nFisherman and father of two\nFollow"
    assert posted(text) == [("Mara Roe @mara", "The tide is in.")]


def test_posts_of_a_thread_and_of_a_board_may_have_no_date_below() -> None:
    text = "Émile 🥐 (@roe)\nWho moved my bins?\n\n@AshbyCC\nHi, only now." + REST
    assert posted(text) == [
        ("Émile 🥐 (@roe)", "Who moved my bins?"),
        ("@AshbyCC", "Hi, only now."),
    ]
    text = "Ashby > General\n\nAnn R. · 7:02 AM\nWho left my bin?\n\nAnn Lund · 3h\nI did.\nSorry." + REST
    assert posted(text) == [("Ann R.", "Who left my bin?"), ("Ann Lund", "I did.\nSorry.")]


def test_one_name_with_a_date_is_a_byline() -> None:
    assert posted("The bins\n\nAnn Roe · 12 June 2024\nThe bins are late.\n\nIt rained.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe @roe\nReporter, news desk\n\nBo Lund @lund\nSports editor",
        "Ann Roe | @roe\nShe covers the river.\n\nBo Lund | @lund\nHe says he never sleeps.",
        "By Ann Roe · 12 June 2024\nThe bridge is shut.\n\nBy Bo Lund · 13 June 2024\nThe ferry runs.",
        "Town Hall · 09:30\nThe mayor said no.\n\nRiver Street · 10:15\n“We lost all,” said a baker.",
        "Politics · 2 hours ago\nWhy your tax is going up\n\nSport · Yesterday\nCan my team win it?",
        "Ashby · 10:15\nThe pier is shut. Move your car now.\n\nWelby · 10:40\nPlease check before you go.",
        "Main Hall · 19:30\nAnn Roe plays Bach.\n\nSmall Hall · 20:00\nBo Lund sings.",
    ],
)
def test_profiles_bylines_and_programmes_are_no_posts(text: str) -> None:
    assert posted(f"The bridge\n\nIt is late.\n\n{text}" + REST) == []


def test_the_numbered_posts_of_a_thread_are_one() -> None:
    text = "Bo Lund @lund\n\n1/ The dam has not failed.\n\n2/ The water comes over it." + REST
    ((who, said),) = posts(text)
    assert text[slice(*who)] == "Bo Lund @lund"
    assert [text[slice(*piece)] for piece in said] == ["The dam has not failed.", "The water comes over it."]
