from __future__ import annotations

import pytest

from quotex.marks import paragraphs
from quotex.pipeline.transcript import turns


def spoken(text: str) -> list[tuple[str, str]]:
    found = turns(text, paragraphs(text))
    return [(text[slice(*label)], " | ".join(text[slice(*piece)] for piece in said)) for label, said in found]


def test_labels_that_take_turns_are_speakers() -> None:
    text = "Q: Why now?\nA: Because costs doubled.\nQ: Thank you."
    assert spoken(text) == [("Q", "Why now?"), ("A", "Because costs doubled."), ("Q", "Thank you.")]


@pytest.mark.parametrize(
    "label", ["ÉMILE ROE", "ANN “NAN” LUND, organist", "Wim de Wit", "Shabnam van der Berg"]
)
def test_a_label_may_have_accents_a_nickname_or_small_words(label: str) -> None:
    assert spoken(f"{label}: We agree.\n\nODA: We don’t.")[:1] == [(label, "We agree.")]


def test_one_label_alone_is_no_transcript() -> None:
    assert spoken("Note: the bridge is shut.\n\nIt rained.") == []


def test_a_label_counts_again_further_on() -> None:
    text = "MS. LUND: We agree.\n\nMR. ODA: We don’t.\n\n(Laughter.)\n\nMS. LUND: Then vote."
    assert spoken(text)[-1] == ("MS. LUND", "Then vote.")


@pytest.mark.parametrize("mark", ['"', "“", "‘"])
def test_a_quoted_transcript_opens_each_turn_with_a_mark(mark: str) -> None:
    text = f"{mark}LUND: We agree.\n\n{mark}ODA: We don’t."
    assert spoken(text) == [("LUND", "We agree."), ("ODA", "We don’t.")]


def test_the_lines_of_a_fact_sheet_are_no_turns() -> None:
    assert spoken("Born: 3 August 1934\n\nDied: 19 January 2025\n\nHe rode well.") == []
    assert spoken("“Born: 3 August 1934\n\n“Died: 1999") == []


@pytest.mark.parametrize(
    "text",
    [
        "Home: Ashby\nAge: 34\nLikes: “dogs and cats”\nDislikes: “rain”",
        "Name: Bo Li\n\nMotto: “Never give up.”\n\nFavourite food: “Soup, always soup.”",
        "Top: Ann Roe wins.\n\nBelow left: Bo Lund falls.\n\nRight: Cy Vale weeps.",
        "From: Bo Li\n\nTo: Cy Vale\n\nSubject: “The dam will hold.”\n\nMessage: We have had rain.",
    ],
)
def test_the_fields_of_a_form_are_no_turns(text: str) -> None:
    assert spoken(text) == []


def test_what_heads_an_interview_is_no_speaker() -> None:
    text = "Q&A: Bo Li on bread\n\nQ: Why?\n\nA: It is white.\n\nQ: And now?"
    assert [label for label, _ in spoken(text)] == ["Q", "A", "Q"]


def test_words_of_fields_may_stand_in_a_label() -> None:
    text = "Home Secretary: We agree.\n\nFamily Doctor: I don’t.\n\nHome Secretary: Then vote."
    assert [label for label, _ in spoken(text)] == ["Home Secretary", "Family Doctor", "Home Secretary"]


def test_question_and_answer_may_have_a_stop_behind_the_letter() -> None:
    text = "Q. In whose hand?\n\nA. The boss’s.\n\nThere was laughter.\n\nQ. And the chain?"
    assert spoken(text) == [("Q", "In whose hand?"), ("A", "The boss’s."), ("Q", "And the chain?")]


def test_who_asks_in_court_is_not_said() -> None:
    text = "Q. (By Mr. Roe) In whose hand?\n\nA. The boss’s.\n\nQ. (BY MS. LUND) And the chain?"
    assert [said for _, said in spoken(text)] == ["In whose hand?", "The boss’s.", "And the chain?"]


def test_a_turn_goes_on_in_paragraphs_that_speak_of_themselves() -> None:
    text = (
        "ODA: Well?\n\nLUND: We agree.\n\nI told them so.\n\nWe have no choice.\n\n"
        "Lund sat down; we all did.\n\nI left.\n\nODA: We don’t.\n\nI said nothing more."
    )
    assert spoken(text) == [
        ("ODA", "Well?"),
        ("LUND", "We agree. | I told them so. | We have no choice."),
        ("ODA", "We don’t."),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "“My client is glad,” a lawyer, Jo Finn, said.",
        "But the police found that the man had fled.",
        "The house was built before World War I.",
        "The house that Wilhelm I built is gone.",
        "Francis I built the house.",
        "The house was shut in phase I of the works.",
    ],
)
def test_what_the_article_says_between_turns_is_nobody_s(between: str) -> None:
    assert spoken(f"LUND: No.\n\n{between}\n\nODA: Why?\n\nLUND: No.")[0] == ("LUND", "No.")


@pytest.mark.parametrize(
    "said",
    ["Then I left.", "In Ashby I slept.", "It rained; on Monday I left.", "May I go?", "So did I leave?"],
)
def test_i_behind_a_word_with_a_capital_may_be_who_speaks(said: str) -> None:
    assert spoken(f"LUND: No.\n\n{said}\n\nODA: Why?\n\nLUND: No.")[0] == ("LUND", f"No. | {said}")


def test_an_aside_about_whoever_answers_is_no_answer() -> None:
    assert spoken("Q: Why?\n\nA: Yes.\n\nWe stop for tea. He looks tired.\n\nQ: And now?")[1] == ("A", "Yes.")


def test_an_answer_goes_on_up_to_the_next_question() -> None:
    text = "Q: Why?\n\nA: The fire.\n\nYou feed it for ten days.\n\nQ: And now?"
    assert spoken(text)[1] == ("A", "The fire. | You feed it for ten days.")
    text = "Q: Why?\n\nA: The fire.\n\nThe audience applauded.\n\nQ: And now?"
    assert spoken(text)[1] == ("A", "The fire.")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe: 3,402 votes\nBo Lund: 2,100 votes",
        "London: Sunny spells\nParis: Rain all day\nBerlin: Snow",
        "ASHBY: Roe; Lund, Vale; Ruiz (capt).\n\nHAVEN: Diaz; Marsh, Brill; Otis.",
        "Ann Roe: 1,769.\n\nBo Lund: 1,501.\n\nUndecided: 45.3 percent.",
        "Ashby: Ann Roe, Bo Lund, Cy Vale, Di Ruiz.\n\nHaven: Ed Diaz, Flo Marsh, Guy Brill, and Hal Otis.",
    ],
)
def test_scores_and_forecasts_are_no_turns(text: str) -> None:
    assert spoken(f"It was late.\n\n{text}\n\nIt rained.") == []


def test_names_and_short_replies_are_turns() -> None:
    text = "CHAIR: Ann Roe?\n\nROE: Yes Mr Chairman.\n\nCHAIR: Bo Lund, Cy Vale, Di Fox."
    assert [said for _, said in spoken(text)] == ["Ann Roe?", "Yes Mr Chairman.", "Bo Lund, Cy Vale, Di Fox."]


def test_turns_may_be_lines_of_one_paragraph() -> None:
    text = (
        "It rang on Monday.\n\nClerk: What burns?\nCaller: The pan.\nIt was new.\nClerk: Out!\n\nIt rained."
    )
    assert spoken(text) == [("Clerk", "What burns?"), ("Caller", "The pan.\nIt was new."), ("Clerk", "Out!")]


def test_the_time_may_stand_before_a_label() -> None:
    text = "[00:14] BINNS: So it left?\n\n[00:17] NERI: At lunchtime."
    assert spoken(text) == [("BINNS", "So it left?"), ("NERI", "At lunchtime.")]


def test_what_is_timed_and_nobody_s_ends_a_turn() -> None:
    text = (
        "[08:02] Ann Roe: Is it locked?\n[08:03] Bo Lund: Yes.\n[08:03] Ann Roe left\n[08:11] Bo Lund: Sorry."
    )
    assert [said for _, said in spoken(text)] == ["Is it locked?", "Yes.", "Sorry."]


def test_who_speaks_again_speaks_though_without_stops() -> None:
    text = "It was late.\n\n@tea: when is the ferry\n@ferries: At six\n@tea: it is eight\n\nIt rained."
    assert [label for label, _ in spoken(text)] == ["@tea", "@ferries", "@tea"]


def test_a_handle_may_hold_stops() -> None:
    text = "@bo.lund: how long??\n\n@tea: till it smells\n\n@bo.lund: ok"
    assert [label for label, _ in spoken(text)] == ["@bo.lund", "@tea", "@bo.lund"]


def test_initials_are_no_question_and_answer() -> None:
    assert spoken("A. Roe, a baker, said no.\n\nQ. Lund, a cook, said yes.") == []


def test_a_label_may_tell_what_somebody_is_and_be_shorter_further_on() -> None:
    text = "Ann Roe, packer: We left.\n\nBo Lund, shift foreman: They did.\n\nIt rained.\n\nLund: I wept."
    assert [label for label, _ in spoken(text)] == ["Ann Roe, packer", "Bo Lund, shift foreman", "Lund"]


def test_labels_in_capitals_stand_between_narration_in_a_radio_script() -> None:
    text = (
        "Nobody wants the shop.\n\nThe only buyer so far, Una Roe, lives in Ashby.\n\nIt opens at eight.\n\n"
        "By ten it is full, as it was in May.\n\nMost buy bread.\n\nROE: I will bake it.\n\nI asked her why."
    )
    assert spoken(text) == [("ROE", "I will bake it.")]


def test_the_place_that_an_article_is_from_does_not_speak() -> None:
    text = "Dam holds\n\nRAS LUND: The dam of Ras Lund held on Sunday.\n\nIt rained for a week."
    assert spoken(text) == []


def test_an_initial_at_the_start_of_a_paragraph_is_no_answer() -> None:
    assert spoken("ASHBY: It rained.\n\nA. Roe, who came late, walked the dam.\n\nIt held.") == []


def test_what_is_heard_in_a_radio_script_is_no_turn() -> None:
    assert spoken("ROE: It rains.\n\nSOUND: rain on a roof\n\nLUND: So it does.\n\nROE: It does.") == [
        ("ROE", "It rains."),
        ("LUND", "So it does."),
        ("ROE", "It does."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "First, the good news: The bridge is open.\n\nNow, the bad news: It costs £5 to cross.",
        "Ann Roe, in goal: Made two saves.\n\nBo Lund, at the back: Lost his man.",
        "Flour, plain: Two cups.\n\nSugar, brown: One cup.",
        "Note, for the record: It rained.\n\nDate, of course: Sunday.",
    ],
)
def test_a_comma_alone_makes_no_role(text: str) -> None:
    assert spoken(text) == []


def test_places_in_capitals_do_not_speak() -> None:
    weather = "It rained in London and in Paris.\n\n" + "It was wet.\n\n" * 5
    assert spoken(f"{weather}LONDON: Rain is expected.\n\nIt is May.\n\nPARIS: Sunny.") == []


def test_whoever_is_asked_may_be_named() -> None:
    text = "Q: Do you paint?\n\nAnn Roe: I do.\n\nI always did.\n\nQ: Why?\n\nAnn Roe: I must."
    assert spoken(text)[1] == ("Ann Roe", "I do. | I always did.")


def test_a_label_may_have_a_handle() -> None:
    text = "Ann Roe (@roe): It is gone.\n\nAshby Police (@ashbypd): What is?\n\nThe tag went round."
    assert spoken(text) == [("Ann Roe (@roe)", "It is gone."), ("Ashby Police (@ashbypd)", "What is?")]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "INTERVIEWER: Where were you born?\n\nRESPONDENT 1: In Lodz.\n\nINTERVIEWER: When?",
            ["INTERVIEWER", "RESPONDENT 1", "INTERVIEWER"],
        ),
        ("NORA (quietly): You left.\n\nHELMER: I did.", ["NORA", "HELMER"]),
        (
            "The Minister (Ann Roe): I said it.\n\nBo Lund (Ashby) (Lab): Again?",
            ["The Minister (Ann Roe)", "Bo Lund (Ashby) (Lab)"],
        ),
        ("Ms. ROE. I rise in support.\n\nMr. LUND of Ohio. Will she yield?", ["Ms. ROE", "Mr. LUND of Ohio"]),
        ("Q    Will you run again?\n\nTHE PRESIDENT: I will.", ["Q", "THE PRESIDENT"]),
    ],
)
def test_labels_of_interviews_plays_and_parliaments(text: str, labels: list[str]) -> None:
    found = turns(text, paragraphs(text))
    assert [text[slice(*label)] for label, _ in found] == labels
    assert not any(text[piece[0][0]] in " (:." for _, piece in found)


def test_an_episode_is_no_speaker() -> None:
    text = "June 3: The boat comes in.\n\nJune 5: It leaves.\n\nEpisode 61: Bees."
    assert turns(text, paragraphs(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lyon (Reuters): The mayor said it rained.\n\nParis (AFP): The minister denied it.",
        "Arsenal (Roe): 3 goals.\n\nChelsea (Lund): 2 goals.",
        "DOW JONES/AP: Shares fell.\n\nTASS: Shares rose.",
    ],
)
def test_brackets_behind_a_place_or_a_team_make_no_speaker(text: str) -> None:
    assert turns(text, paragraphs(text)) == []


@pytest.mark.parametrize(
    "label",
    [
        "Chairwoman ROE",
        "Chair ROE",
        "Ranking Member ROE",
        "Senator ROE",
        "Miss ROE of New York",
        "The CHAIRWOMAN",
        "The Acting CHAIR",
        "The SPEAKER pro tempore",
        "The PRESIDING OFFICER (Mr. ROE)",
        "Mr. McROE",
    ],
)
def test_a_title_in_the_proceedings_of_a_parliament_may_be_any(label: str) -> None:
    assert spoken(f"{label}. We begin.\n\nDr. LUND. Good.") == [(label, "We begin."), ("Dr. LUND", "Good.")]


def test_how_somebody_speaks_on_the_floor_is_no_part_of_it() -> None:
    assert spoken("Mr. ROE [presiding]. We begin.\n\nMs. LUND. Good.")[0] == ("Mr. ROE", "We begin.")


def test_who_has_the_floor_once_between_paragraphs_of_others_speaks_too() -> None:
    text = (
        "Mr. ROE. Who replied?\n\nMr. LUND. A clerk.\n\nThe bridge is old.\n\nMs. VALE. It came twice.\n\n"
        "The e-mail was entered into the record.\n\nMr. ROE. We adjourn."
    )
    assert ("Ms. VALE", "It came twice.") in spoken(text)


def test_the_number_of_a_question_is_no_part_of_who_asks() -> None:
    text = "Q126 Chair: Why did it fail?\n\nAnn Roe: It was old.\n\nQ127 Bo Lund: Who says so?"
    assert [label for label, _ in spoken(text)] == ["Chair", "Ann Roe", "Bo Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Roe: Made two saves.\n\nLund: Gave the ball away.\n\nVale: A quiet night.\n\nMarsh: Tidied up well.",
        "Ann Roe (Goalkeeper): Made two saves. What more could you ask?\n\nBo Lund (Winger): Ran well.\n\n"
        "Cy Vale (Striker): Missed a sitter. You cannot win so.",
        "Ann Roe: 7 - Made two saves.\n\nBo Lund: 6/10 Lost his man for the goal.",
    ],
)
def test_a_list_of_what_each_did_is_no_dialogue(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ROE: Made two saves, I hear.\n\nLUND: Lost my gloves.\n\nROE: Found them?",
        "ROE: Got it.\n\nLUND: Lost it again.\n\nROE: Took you long enough.",
        "Ann Roe (captain of Rovers): We were tired.\n\nBo Lund (Ashby manager): My lads ran well.",
        "ROE: Where was he?\n\nLUND: Left at six.\n\nVALE: Went home.\n\nMARSH: Nobody knows.",
        "CLERK: Moved that the hall be sold.\n\nROE: Agreed.\n\nLUND: Agreed to what?",
    ],
)
def test_who_speaks_may_leave_the_subject_out(text: str) -> None:
    assert len(spoken(text)) == text.count("\n\n") + 1


@pytest.mark.parametrize(
    "times",
    [
        ("[12/03/2024, 14:02:11] ", "\u200e[12/03/2024, 14:03:02] "),
        ("12/03/24, 14:02 - ", "12/03/24, 14:03 - "),
        ("3/12/24, 2:02\u202fPM - ", "3/12/24, 2:03\u202fPM - "),
        ("2024-03-12 14:02 ", "2024-03-12 14:03 "),
    ],
)
def test_the_date_of_a_message_is_no_part_of_who_sends_it(times: tuple[str, str]) -> None:
    first, then = times
    text = f"{first}Ann Roe: is it locked\n{then}Bo Lund: yes\n{then}Bo Lund left\n{then}Ann Roe: ok"
    assert spoken(text) == [("Ann Roe", "is it locked"), ("Bo Lund", "yes"), ("Ann Roe", "ok")]


def test_the_hours_of_a_programme_do_not_speak() -> None:
    assert spoken("09:00 - Opening: The mayor rings a bell.\n10:00 - Lunch: Soup is served.") == []


def test_a_paper_that_the_text_introduces_is_no_heading() -> None:
    turns = "Field Notes: Do you think of it?\n\nRoe: Every night.\n\nField Notes: And now?\n\nRoe: Now too."
    assert [label for label, _ in spoken(f"She spoke to Field Notes.\n\n{turns}")] == [
        "Field Notes",
        "Roe",
    ] * 2
    assert "Field Notes" not in [label for label, _ in spoken(turns)]


def test_who_talks_may_answer_in_names() -> None:
    names = "Ann Roe, Bo Lund, Cy Vale, and Di Ruiz."
    assert spoken(f"Diaz: Who else was there?\n\nMarsh: {names}")[-1] == ("Marsh", names)


def test_an_answer_may_be_a_number() -> None:
    assert len(spoken("Diaz: How old are you?\n\nMarsh: 25.\n\nBrill: No further questions.")) == 3
    assert spoken("Roe: What year?\n\nLund: It was late.\n\nRoe: But when?\n\nLund: 1997.")[-1] == (
        "Lund",
        "1997.",
    )
