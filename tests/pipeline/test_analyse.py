"""What is found in a text, from the network's scores to attributions."""

from __future__ import annotations

import pytest

from quotex.model import bundled_weights
from quotex.pipeline.analyse import analyse
from quotex.pipeline.convert import quotes
from quotex.records import Convention


@pytest.mark.parametrize(
    "text",
    [
        "The last boat on the lake was carried out by Mr Ottley, and answers to ‘Keith’.",
        "The botanist still tends the plot that his neighbors know as “the cemetery.”",
        "The clerk answers to “Teapot” on the telephone.",
        "Colleagues knew her as a clerk; she was known to them as “the Abacus”.",
    ],
)
def test_what_somebody_is_called_is_no_quotation(text: str) -> None:
    weights = bundled_weights()
    found = quotes(text, analyse(text, weights, "quotex"), weights)
    assert not [quote for quote in found if quote.type != "indirect"]


def test_what_somebody_knows_is_one_where_words_are_quoted_at_length() -> None:
    text = "“We knew her as the one who ‘never once came late to a single lesson of mine’,” said Roe."
    assert analyse(text, bundled_weights(), "quotex").attributions


def test_what_goes_on_after_a_sentence_of_the_article_is_a_record_of_its_own() -> None:
    text = (
        "The mayor was at her desk.\n\n"
        "“I framed the letter,” Ann Roe said. She is a small woman with a large laugh. "
        "“I look at it when it rains.”\n\n"
        "“I have been waiting for this day for more than twenty years,” Cal Roe said. "
        "Nobody clapped. “Now it is here.”\n\n"
        "“We will open it,” Bo Lund said on Monday. “Nobody can stop us.”"
    )
    weights = bundled_weights()
    found = quotes(text, analyse(text, weights, "quotex"), weights)
    assert [[piece.text for piece in quote.content] for quote in found] == [
        ["“I framed the letter,”"],
        ["“I look at it when it rains.”"],
        ["“I have been waiting for this day for more than twenty years,”"],
        ["“Now it is here.”"],
        ["“We will open it,”", "“Nobody can stop us.”"],
    ]
    assert [quote.speaker.name for quote in found] == ["Ann Roe", "Ann Roe", "Cal Roe", "Cal Roe", "Bo Lund"]
    assert [bool(quote.cue) for quote in found] == [True, False, True, False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister, Ann Roe, welcomed the move on Monday.", []),
        ("Nurses react to pay offer\n\nNurses reacted with anger on Monday.", []),
        (
            "According to aides, who spoke on condition of anonymity to discuss talks, the plan is dead.",
            ["indirect"],
        ),
        ("Ann Roe, the minister, has backed the proposals of the committee.", []),
        ("Ann Roe, the minister, backed the findings that the bridge was unsafe.", ["indirect"]),
        ("Most of the members, Ann Roe among them, voted for the mayor.", []),
        ("The minister, Ann Roe, welcomed the move on Monday as “a first step on a long road”.", ["mixed"]),
    ],
)
def test_being_for_something_is_reported_only_in_words(text: str, found: list[str]) -> None:
    weights = bundled_weights()
    assert [quote.type for quote in quotes(text, analyse(text, weights, "quotex"), weights)] == found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("The minister, Bo Lund, wrote on his site on Monday:", [("direct", "Bo Lund")]),
        ("Critics note two problems:", []),
    ],
)
def test_a_paragraph_that_a_colon_announces_is_a_block_quotation(
    lead: str, found: list[tuple[str, str]]
) -> None:
    said = "The bridge is old and the road that leads to it is older."
    text = f"Ann Roe left.\n\n{lead}\n\n{said}"
    weights = bundled_weights()
    records = quotes(text, analyse(text, weights, "quotex"), weights)
    assert [(quote.type, quote.speaker.name) for quote in records if quote.quote == said] == found


def test_what_a_title_says_nobody_says() -> None:
    text = "The plays this week are “They Told Us Nothing” and “According to My Aunt”. Both are short."
    weights = bundled_weights()
    assert not quotes(text, analyse(text, weights, "quotex"), weights)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ann Roe did not mention the bridge, one of them said, but she left some cheese there.", True),
        ("There were no injuries, police said, but did not elaborate.", False),
        ("He would never resign, Bo Lund told reporters, and walked out of the room.", False),
    ],
)
def test_a_content_goes_on_behind_a_cue_between_commas(text: str, rest: bool) -> None:
    found = analyse(text, bundled_weights(), "quotex").attributions[0]
    assert len(found.content) == 1 + rest


def test_names_are_read_alike_in_each_convention() -> None:
    text = (
        "The Hightower Group sued Perpetua Anand, counsel to Brightwell Yard, on Monday, Bo Lund said.\n\n"
        "She told the Ashby Examiner that the Group would lose, as the Old Ferry Trust had."
    )
    own, theirs = (analyse(text, bundled_weights(), c) for c in ("quotex", "polnear"))
    assert own.entities == theirs.entities
    (mention,) = (a.source[0] for a in own.attributions if text[slice(*a.source[0])] == "She")
    names = [(e.start, e.end) for e in own.entities]
    beliefs = [a.antecedents.among(names)(mention, sourceless=False) for a in (own, theirs) if a.antecedents]
    assert beliefs[0][1].tolist() == beliefs[1][1].tolist()


def test_what_heads_a_column_or_a_fact_sheet_says_nothing() -> None:
    text = (
        "Review: the Halden 3 kettle\n\nPROS: light, quiet and cheap to run.\n\n"
        "CONS: the lid sticks, and the lamp never goes out.\n\n“It boils in 90 seconds,” said Bo Lund."
    )
    found = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert [quote.speaker.name for quote in found] == ["Bo Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Bell falls silent\n\nBy Ann Roe\n\nRAS LUND: For the first time since the war there "
        "was no bell here on Sunday, and by noon there were forty people on the steps to hear it not ring.",
        "FRIENDS OF THE POOL\n\nDear Friends,\n\nOur pool will open on 3 May, and I am glad of it.",
        "Player ratings\n\nRaya (Goalkeeper): Made two saves.\n\nLund (Left-back): Gave the ball away."
        "\n\nRoe (Striker): Took both goals well. What more could you ask?",
    ],
)
def test_a_dateline_a_salutation_and_a_player_s_mark_say_nothing(text: str) -> None:
    assert not [a for a in analyse(text, bundled_weights(), "quotex").attributions if a.type == "direct"]


def test_a_dialogue_in_dashes_goes_on_behind_the_cue() -> None:
    text = "The trial went on.\n\n— I sent four hundred euros, he told the court. — I came home to a wall."
    found = analyse(text, bundled_weights(), "quotex").attributions
    assert [[text[slice(*piece)] for piece in a.content] for a in found] == [
        ["I sent four hundred euros", "I came home to a wall."]
    ]


def test_a_dialogue_in_dashes_goes_on_without_another_where_it_speaks_of_itself() -> None:
    text = (
        "Breakfast was late.\n\n— Who ate the jam? asked Ann Roe from the stove.\n\n"
        "— You are early, said her son, Bo. Can I go now?\n\n— Sit down, said Ann. The stove was cold."
    )
    found = analyse(text, bundled_weights(), "quotex").attributions
    pieces = [[text[slice(*piece)] for piece in a.content] for a in found]
    assert ["You are early", "Can I go now?"] in pieces
    assert ["Sit down"] in pieces


def test_initials_before_a_headline_s_words_are_whose_they_are() -> None:
    text = (
        "PM: 'I will not resign'\n\nThe prime minister, Ann Roe, has said that she will stay.\n\nIt rained."
    )
    first = analyse(text, bundled_weights(), "quotex").attributions[0]
    assert [text[slice(*span)] for span in first.source] == ["PM"]


def test_whoever_sent_a_message_speaks_in_it() -> None:
    text = (
        "The siren went at noon.\n\nFrom the Ashby Bowls Club, at 4.52pm:\n\n"
        "We are open, and the bar is too. Bring a plate.\n\nNobody did."
    )
    (quote,) = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert (quote.type, quote.speaker.name) == ("direct", "Ashby Bowls Club")


def sources(text: str) -> list[str]:
    found = analyse(text, bundled_weights(), "quotex").attributions
    return [text[slice(*span)] for a in found for span in a.source]


def test_a_cue_has_one_source_the_surest() -> None:
    text = (
        "Callum Abernethy and his wife bought the lighthouse at Rhu Garve for a pound. Their neighbour "
        "Ewan Abernethy, no relation, owns a crane. “It’s free all week,” Ewan said. Callum said he would "
        "kick that too."
    )
    assert sources(text) == ["Ewan", "Callum"]


def test_who_tells_in_the_passive_is_the_one_named_with_by() -> None:
    assert sources("Ann Roe, a teacher, was told by the sheriff, Bo Lund, to leave by six.") == [
        "the sheriff, Bo Lund,"
    ]


def test_a_headline_s_source_stands_behind_a_dash() -> None:
    text = (
        "Ferry crew 'ignored alarm' - report\n\nThe crew ignored an alarm, according to a report on Monday."
    )
    first = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())[0]
    assert ([piece.text for piece in first.source], first.speaker.name) == (["report"], "report")


def test_a_headline_that_nobody_reports_but_a_study_is_a_record() -> None:
    text = (
        "Fewer sharks off Natal coast – study\n\nSharks are fewer than they were, says a study of the coast."
    )
    first = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())[0]
    assert (first.quote, first.speaker.name) == ("Fewer sharks off Natal coast", "study")


@pytest.mark.parametrize("headline", ["The Tempest – review", "Meet Ann Roe – the new mayor"])
def test_other_headlines_with_a_dash_are_nobody_s(headline: str) -> None:
    text = f"{headline}\n\nAnn Roe is superb, and the rain fell all night on the old theatre of Ashby."
    assert quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights()) == []


@pytest.mark.parametrize(
    "text",
    [
        "President Ramiro Roe dismissed his finance minister, Ana Lund, on Tuesday.",
        "It rained for a week.\n\nRead more: The boat that would not float",
        "“The Keeper Says No,” her third film, opens in May. It comes after her “Goodbye, Said the River”.",
    ],
)
def test_sacking_somebody_and_a_verb_in_a_title_are_no_reports(text: str) -> None:
    assert quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Justice Una Roe adjourned the hearing until Friday so that the clerk could look for the map.",
        "The bakers learned on Friday that their yeast would no longer be delivered to the island.",
    ],
)
def test_what_somebody_did_or_came_to_know_is_no_report(text: str) -> None:
    assert not quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())


@pytest.mark.parametrize(
    "text",
    [
        "Seats were given out according to age, oldest first.",
        "Boats leave the island according to the tide, not the timetable.",
        "Pickers are paid according to the weight of the cobs.",
        "For her stew take, say, 200 grams of quinoa, a pan and an onion the size of a fist.",
    ],
)
def test_a_measure_and_an_example_are_no_reports(text: str) -> None:
    assert not analyse(text, bundled_weights(), "quotex").attributions


@pytest.mark.parametrize(
    "text",
    [
        "The minister lied to parliament, according to The Age.",
        "Sales fell by a third, according to the Number 10 press office.",
        "The sea has risen by four centimetres, according to tide gauges at Ashby.",
        "The inquiry, led by Justice Ann Roe, discovered that the company had hidden the leak for six years.",
    ],
)
def test_papers_offices_and_data_are_no_measures(text: str) -> None:
    assert quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())


@pytest.mark.parametrize(
    "text",
    [
        "- The bridge will stay shut until May, the mayor said. Read our full report on page four.",
        "— Repairs will cost $3 million, officials said. The council has asked us to wait, Bo Lund told me.",
        "— King Charles will visit, the palace said. Charles I visited in 1640.",
        "— I am tired, she said. Then she lay down and slept. Would she wake?",
    ],
)
def test_what_the_article_tells_behind_a_turn_is_no_part_of_it(text: str) -> None:
    found = analyse(f"It was late.\n\n{text}", bundled_weights(), "quotex").attributions
    assert len(found[0].content) == 1


def test_paragraphs_that_open_a_quotation_belong_to_the_one_that_tells_who_speaks() -> None:
    text = (
        "“We have measured the bells at the kerb and at the bakery.\n\n“They are loud at the kerb and "
        "pleasant at the bakery.\n\n“They will go on ringing,” Ashby parish council declared in a reply."
    )
    (quote,) = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert (len(quote.content), quote.speaker.name) == (3, "Ashby parish council")


def test_a_pull_quote_is_no_part_of_what_was_said_before() -> None:
    text = (
        "On its first page the teacher Aleida Vroom writes:\n\n    Eleven potatoes. I have drawn them.\n\n"
        "“She drew better than she cooked.”\n— Job Vroom, grandson\n\nIt goes on show in April."
    )
    found = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert [(len(quote.content), quote.speaker.name) for quote in found] == [
        (1, "Aleida Vroom"),
        (1, "Job Vroom"),
    ]


def test_a_verb_that_seldom_reports_does_behind_a_quotation_that_stops_at_a_comma() -> None:
    text = (
        "“This bell has outlived four mayors!” thundered Gaspard Roe as workmen unscrewed it. "
        "“Five, by lunch,” deadpanned the foreman. Nobody laughed."
    )
    found = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert [[piece.text for piece in quote.source] for quote in found] == [["Gaspard Roe"], ["the foreman"]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "“I sell the idea of rope.”\n— Lachlan Roe, gift-shop owner\n\nHis landlord, Harbour Estates of "
            "Fremantle, says the increases were “in keeping with the view”.",
            "His landlord, Harbour Estates of Fremantle,",
        ),
        ("The council met. Capt. Ann Roe said that it rained.", "Capt. Ann Roe"),
    ],
)
def test_a_source_stays_in_the_sentence_of_its_cue(text: str, source: str) -> None:
    assert source in sources(text)


def test_corner_brackets_are_quotation_marks() -> None:
    text = "「The kiln decides,」 Naoko Roe said, stacking pine outside. 「I only carry the wood.」"
    (quote,) = quotes(text, analyse(text, bundled_weights(), "quotex"), bundled_weights())
    assert (quote.type, len(quote.content)) == ("direct", 2)


def test_what_is_asked_is_not_by_whom_the_sentence_before_is_about() -> None:
    text = "The grower, Ib Falster, denied it. Asked whether the ball was hers, his wife, Ann, said no more."
    found = analyse(text, bundled_weights(), "quotex").attributions
    asked = [a for a in found if a.cue and text[slice(*a.cue[0])] == "Asked"]
    assert not [a for a in asked if a.source and a.source[0][0] < text.index("Asked")]


def test_polnears_contents_keep_to_the_marks_too() -> None:
    text = (
        "The Ashby ferry is to stop, its owner told passengers on Monday.\n\n"
        "“We have lost money for six years, and nobody has come to help us,” said Bo Lund, who has run it "
        "since 1998.\n\n"
        "“The boat is old.\n\n“It will be sold in May,” Lund said."
    )
    found = analyse(text, bundled_weights(), "polnear").attributions
    pieces = [[text[slice(*piece)] for piece in a.content] for a in found if a.type == "direct"]
    assert ["“The boat is old.", "“It will be sold in May,”"] in pieces


def test_that_before_quoted_words_does_not_make_them_mixed_in_polnear() -> None:
    text = "Bo Lund, who runs the ferry, told the council that “the boat is old and the river is low.”"
    (found,) = analyse(text, bundled_weights(), "polnear").attributions
    assert found.type == "direct"
    assert [text[slice(*piece)] for piece in found.cue] == ["told"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Ready?” “Not yet,” Sol replied.", [("direct", "“Ready?”", ""), ("direct", "“Not yet,”", "Sol")]),
        ("“It’ll be our”—she leaned in—“secret.”", [("direct", "“It’ll be our” “secret.”", "she")]),
        ("“Why me?” Ann Roe thought.", [("direct", "“Why me?”", "Ann Roe")]),
        ("Roe said: “I am tired.” “I am old.”", [("direct", "“I am tired.” “I am old.”", "Roe")]),
        ("MAYOR ANN ROE SAID:\n“We will win.”", [("direct", "“We will win.”", "MAYOR ANN ROE")]),
        ("Roe calls himself “a very stable genius”.", [("mixed", "himself “a very stable genius”", "Roe")]),
        (
            "The mayor opened the meeting at ten. In her first speech, Ana Ruiz said\nthe rain had helped.",
            [("indirect", "the rain had helped", "Ana Ruiz")],
        ),
        (
            "The minister wrote to the committee:\n\n    I regret the delay.\n\nShe did not say how.",
            [("direct", "I regret the delay.", "The minister")],
        ),
        (
            "The landlord, Grove Ltd, says it has an order.\n\nWHAT THEY'RE SAYING\n"
            '"This is a circus." — Leeds MP Dana Cole',
            [
                ("indirect", "it has an order", "The landlord, Grove Ltd,"),
                ("direct", '"This is a circus."', "Leeds MP Dana Cole"),
            ],
        ),
        (
            "Cal Whitlock, a senator, said “hell no” when asked if he'd support it.",
            [("direct", "“hell no”", "Cal Whitlock, a senator,"), ("indirect", "if he'd support it", "")],
        ),
        (
            "Neither the mayor nor the chief would say who left.",
            [("indirect", "who left", "Neither the mayor nor the chief")],
        ),
        ("The clerk calls himself “Pete.”", []),
    ],
)  # fmt: skip
def test_what_readers_have_stumbled_over(text: str, found: list[tuple[str, str, str]]) -> None:
    weights = bundled_weights()
    records = quotes(text, analyse(text, weights, "quotex"), weights)
    assert [(q.type, q.quote, " ".join(s.text for s in q.source)) for q in records] == found


def test_quoted_words_may_be_thought() -> None:
    weights = bundled_weights()
    text = "Ann Roe stood at the window. “Why me?” she thought."
    (found,) = quotes(text, analyse(text, weights, "quotex"), weights)
    assert found.act == "thought"


@pytest.mark.parametrize(
    "text",
    [
        "The student said the coach had touched him. Coach Rob Hill has denied the charge.",
        "The mayor said that the bridge would stay shut. “No,” said Ana Ruiz.",
    ],
)
def test_whoever_is_named_next_is_not_whom_a_plain_noun_means(text: str) -> None:
    weights = bundled_weights()
    first, _ = quotes(text, analyse(text, weights, "quotex"), weights)
    assert first.speaker.kind == "unnamed"


def test_who_speaks_behind_a_cue_is_no_end_of_what_is_said() -> None:
    text = "The boat left at dawn.\n\n— In the lake, said a grip with wet sleeves.\n\n— Good, said Roe."
    weights = bundled_weights()
    found = quotes(text, analyse(text, weights, "quotex"), weights)
    assert [" ".join(s.text for s in q.source) for q in found] == ["a grip with wet sleeves", "Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, the minister, said nobody knows “the real story” of the dam.",
        "The club wrote to its members on Monday. In the letter it said\n\nWe are sorry for the delay.",
    ],
)
def test_words_in_marks_or_set_apart_are_kept(text: str) -> None:
    weights = bundled_weights()
    (found,) = quotes(text, analyse(text, weights, "quotex"), weights)
    assert found.type != "indirect"


def test_a_call_is_of_nobody_whom_the_sentence_only_tells_of() -> None:
    text = "The minister rose. She sat down to cries of “Resign”. That is how the Ledger described it."
    (own,) = analyse(text, bundled_weights(), "quotex").attributions
    assert (own.cue[0][0], own.source) == (text.index("cries"), [])


@pytest.mark.parametrize(
    "told", ["Roe said the line had been written", "The line had been written, Roe said"]
)
def test_a_sentence_quoted_behind_one_that_is_told_is_a_record_of_its_own(told: str) -> None:
    text = f"It rained.\n\n{told}. “She always knew how they ended. It was the middles.”\n\nIt rained."
    found = analyse(text, bundled_weights(), "quotex").attributions
    assert [(a.type, bool(a.cue)) for a in found] == [("indirect", True), ("direct", False)]


POLNEAR_TRANSCRIPT = """Roe and Lund on “Ashby Tonight”

Partial transcript as follows:

"VALE: Let us start with the ferry. Why would you sell it?

"LUND: Well, look, it has lost money for six years, and nobody came to help us.

"(CROSSTALK.)

"VALE: If I may, because we have limited time. Will it stop in May?
"""


@pytest.mark.parametrize(("convention", "cue"), [("quotex", []), ("polnear", [":"])])
def test_each_turn_of_a_quoted_transcript_is_direct(convention: Convention, cue: list[str]) -> None:
    found = analyse(POLNEAR_TRANSCRIPT, bundled_weights(), convention).attributions
    spoken = [a for a in found if a.source and POLNEAR_TRANSCRIPT[slice(*a.source[0])] in ("VALE", "LUND")]
    assert [POLNEAR_TRANSCRIPT[slice(*a.source[0])] for a in spoken] == ["VALE", "LUND", "VALE"]
    assert {a.type for a in spoken} == {"direct"}
    assert [[POLNEAR_TRANSCRIPT[slice(*c)] for c in a.cue] for a in spoken] == [cue] * 3
    assert not [a for a in found if a.source and "CROSSTALK" in POLNEAR_TRANSCRIPT[slice(*a.source[0])]]


@pytest.mark.parametrize(("convention", "kind"), [("quotex", "mixed"), ("polnear", "indirect")])
def test_polnear_counts_no_single_marks_where_the_article_has_double_ones(
    convention: Convention, kind: str
) -> None:
    text = (
        "Mayor says ferry is ‘finished’ after storm\n\n"
        "“We have lost money for six years,” Mayor Bo Lund told passengers on Monday."
    )
    first = analyse(text, bundled_weights(), convention).attributions[0]
    assert (text[slice(*first.content[0])].startswith("ferry"), first.type) == (True, kind)


def test_having_said_that_is_no_report() -> None:
    text = "The roof leaks. Having said that, there are some clerks who argue that it is sound."
    found = analyse(text, bundled_weights(), "quotex").attributions
    assert not [a for a in found if a.cue and text[slice(*a.cue[0])] == "Having said"]


def test_what_stands_behind_the_lines_of_a_list_is_no_turn_in_polnear() -> None:
    text = (
        "Economy: Clinton said she would raise the minimum wage.\n\n"
        "Immigration: Trump said he would build a wall.\n\n"
        "Guns: Clinton said, “We need background checks.”"
    )
    found = analyse(text, bundled_weights(), "polnear").attributions
    assert [text[slice(*a.source[0])] for a in found] == ["Clinton", "Trump", "Clinton"]


def test_single_marks_count_in_polnear_below_the_title() -> None:
    text = 'Sergio "Kun" Aguero scored twice.\n\n‘We were great,’ said the manager on Monday.'
    (found,) = analyse(text, bundled_weights(), "polnear").attributions
    assert found.type == "direct"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Councillor Ann Roe said the pool was too old and voted to shut it.",
            "the pool was too old",
        ),
        (
            "Civil rights group Open Gate believes the cards would breach privacy laws and is planning to "
            "challenge them in the courts.",
            "the cards would breach privacy laws",
        ),
    ],
)
@pytest.mark.parametrize("convention", ["quotex", "polnear"])
def test_a_content_ends_before_what_its_speaker_does_besides(
    text: str, said: str, convention: Convention
) -> None:
    first = analyse(text, bundled_weights(), convention).attributions[0]
    assert [text[slice(*piece)] for piece in first.content] == [said]


def test_a_turn_that_quotes_another_is_mixed_in_polnear() -> None:
    text = POLNEAR_TRANSCRIPT.replace("Will it stop in May?", "The Star called it “a sieve.” Will it stop?")
    found = analyse(text, bundled_weights(), "polnear").attributions
    spoken = [a for a in found if a.source and text[slice(*a.source[0])] in ("VALE", "LUND")]
    assert [a.type for a in spoken] == ["direct", "direct", "mixed"]


@pytest.mark.parametrize(
    "text",
    [
        "The collapse of the bridge, which claimed the lives of four traders, was no accident.",
        "The flood claimed two lives on Monday.",
    ],
)
def test_what_an_accident_claims_is_no_statement(text: str) -> None:
    assert not analyse(text, bundled_weights(), "quotex").attributions


def test_a_present_verb_goes_on_with_what_was_said() -> None:
    text = "Mack Johnson has said repeatedly that he supports the goal but objects to the price."
    first = analyse(text, bundled_weights(), "quotex").attributions[0]
    assert text[slice(*first.content[0])] == "that he supports the goal but objects to the price"


def test_the_clause_before_where_is_not_told_by_whom_it_interrupts() -> None:
    text = (
        "We met at her new shop, where, according to a sign in the window, credit is given to ferrymen only."
    )
    (own,) = analyse(text, bundled_weights(), "quotex").attributions
    assert [text[slice(*piece)] for piece in own.content] == ["credit is given to ferrymen only"]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Okafor said her landlord came to the house and demanded the rent.",
        "Constable Ian Hart said the driver stopped at once and admitted that he had been on the phone.",
        "Coach Dan Reilly said he was proud of his team and hoped they would win.",
    ],
)
def test_what_others_do_in_a_content_stays_there(text: str) -> None:
    first = analyse(text, bundled_weights(), "quotex").attributions[0]
    assert text[slice(*first.content[0])] == text[text.index("said ") + 5 : -1]


def test_the_secretary_of_state_reports_nothing() -> None:
    text = "It was not reckoning with Ann Roe, the secretary of state, who has since found 46,000 others."
    found = analyse(text, bundled_weights(), "quotex").attributions
    assert not [a for a in found if a.cue and text[slice(*a.cue[0])] == "state"]
