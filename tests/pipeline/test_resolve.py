"""Speakers in text order: joint sources, speech without a source, dialogue, and what an answer rests on."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import BODY, PERSON, at, names, resolved


def stated(text: str, content: str, cue: str | None = None, source: str | None = None) -> Attributed:
    return Attributed(*(() if words is None else (at(text, words),) for words in (content, cue, source)))


def test_joint_speakers_stand_in_text_order() -> None:
    text = "Ada Lovelace and Bo Lund said rain would fall."
    assert names(text, ["Ada Lovelace and Bo Lund"], Ada_Lovelace=PERSON, Bo_Lund=PERSON) == [
        "Ada Lovelace & Bo Lund"
    ]


def test_both_before_a_pair_is_no_part_of_a_name() -> None:
    text = "Both Ada Roe and Bo Lund said rain would fall."
    assert names(text, ["Both Ada Roe and Bo Lund"], Ada_Roe=PERSON, Bo_Lund=PERSON) == ["Ada Roe & Bo Lund"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            "Several employees, other experts, and critics of the plan",
            "several employees & other experts & critics of the plan",
        ),
        ("Ada Lovelace, Bo Lund, and Cy Roe", "Ada Lovelace & Bo Lund & Cy Roe"),
        ("Ada Lovelace, mayor of Ashby, and Bo Lund", "Ada Lovelace & Bo Lund"),
        ("Sens. Ada Lovelace, D-N.M., and Bo Lund, R-Ohio,", "Ada Lovelace & Bo Lund"),
        ("Ada Lovelace, Bo Lund and Cy Roe", "Ada Lovelace & Bo Lund & Cy Roe"),
        ("Ada Lovelace, Labour MP and former minister", "Ada Lovelace"),
    ],
)
def test_the_items_of_a_list_speak_jointly(source: str, name: str) -> None:
    text = f"It rained. {source} said it would flood."
    assert names(text, [source], Ada_Lovelace=PERSON, Bo_Lund=PERSON, Cy_Roe=PERSON) == [name]


@pytest.mark.parametrize(
    "source",
    [
        "Their work and pensions spokesman, Ann Roe,",
        "Trade and Energy Minister Ann Roe",
        "Police and Crime Commissioner Ann Roe",
        "Ashby’s Police and Crime Commissioner, Ann Roe,",
        "The minister for trade, ports and energy, Ann Roe,",
        "The Minister for Trade, Ports and Energy, Ann Roe,",
    ],
)
def test_the_field_of_an_office_is_nobody(source: str) -> None:
    assert names(f"It rained. {source} said no.", [source], Ann_Roe=PERSON) == ["Ann Roe"]


def test_a_counted_pair_is_one_group() -> None:
    source = "More than 600 doctors and nurses"
    assert names(f"It rained. {source} said it would flood.", [source]) == [
        "more than 600 doctors and nurses"
    ]


def test_one_source_means_the_same_with_each_of_its_cues() -> None:
    text = "A clerk told us of rain and hinted at snow.\n\nAnn Roe said so."
    attributed = [
        stated(text, "of rain", "told us", "A clerk"),
        stated(text, "at snow", "hinted", "A clerk"),
        stated(text, "so", "said", "Ann Roe"),
    ]
    roe = at(text, "Ann Roe")
    found = resolve(text, [Entity(*roe, PERSON)], [0, roe[0]], attributed)
    assert [item.speaker.name for item in found] == ["Ann Roe"] * 3


@pytest.mark.parametrize(
    ("text", "source", "rule"),
    [
        ("Ada Lovelace said rain would fall.", "Ada Lovelace", "the source names the speaker"),
        (
            "The mayor, Ada Lovelace, said rain would fall.",
            "The mayor, Ada Lovelace,",
            "an apposition in the source names the speaker",
        ),
        ("He said rain would fall.", "He", "unresolved pronoun: nobody mentioned nearby fits it"),
        ("It rained. We said rain would fall.", "We", "first person outside of quotations: the author"),
        (
            "It rained. A farmer said rain would fall.",
            "A farmer",
            "the article names nobody whom the source describes: it goes by its noun phrase",
        ),
    ],
)
def test_the_rule_is_told_also_where_nobody_is_found(text: str, source: str, rule: str) -> None:
    (found,) = resolved(text, [source], Ada_Lovelace=PERSON)
    assert found.grounds.rule == rule


def test_a_pronoun_is_explained_by_what_was_weighed_for_it() -> None:
    text = "Mayor Bo Lund came. Ada Lovelace left. Lund waved. He said rain would fall."
    (found,) = resolved(text, ["He"], Bo_Lund=PERSON, Ada_Lovelace=PERSON)
    why = found.grounds
    assert why.mention == (text.index("He said"), text.index("He said") + 2)
    assert why.antecedent == (text.index("Lund waved"), text.index("Lund waved") + 4)
    assert why.named == ((0, len("Mayor Bo Lund")),)
    assert why.rule == "best fitting person mentioned before"
    reasons = {item.reason: item.weight for item in why.evidence}
    assert reasons["subject of its sentence"] > 0 > reasons["one sentence before"]


def test_joint_speakers_have_a_name_each() -> None:
    text = "Ada Lovelace came. Lovelace and Bo Lund said rain would fall."
    (found,) = resolved(text, ["Lovelace and Bo Lund"], Ada_Lovelace=PERSON, Lovelace=PERSON, Bo_Lund=PERSON)
    assert [text[start:end] for start, end in found.grounds.named] == ["Ada Lovelace", "Bo Lund"]


def test_what_has_no_source_says_so() -> None:
    text = "Ada Lovelace left. “It will rain.”"
    (found,) = resolve(text, [Entity(0, 12, PERSON)], [0, 19], [Attributed(((19, 34),), (), ())])
    assert (found.grounds.mention, found.grounds.rule) == (None, "nobody speaks right before")


def sourceless(text: str, cue: str, content: str, **names: str) -> str | None:
    entities = [Entity(*at(text, name.replace("_", " ")), label) for name, label in names.items()]
    (found,) = resolve(text, entities, [0], [stated(text, content, cue)])
    return found.speaker.name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Ann Roe ruled that it was out of order.", "ruled", "Ann Roe"),
        ("Ann Roe, the former mayor of Ashby, ruled that it was out of order.", "ruled", "Ann Roe"),
        ("Ann Roe was told that it was out of order.", "was told", None),
        ("Because of Ann Roe it ruled that it was out of order.", "ruled", None),
        ("Ann Roe’s claim that it was out of order", "claim", "Ann Roe"),
        ("Ann Roe's repeated claim that it was out of order", "claim", "Ann Roe"),
        ("Ann Roe’s lawyer said that it was out of order", "said", None),
        ("Ann Roe heard it. They rejected that claim that it was out of order", "claim", None),
    ],
)
def test_the_name_right_before_a_cue_speaks_where_no_source_was_seen(
    text: str, cue: str, name: str | None
) -> None:
    assert sourceless(text, cue, "that it was out of order", Ann_Roe=PERSON) == name


def test_what_a_relative_pronoun_means_speaks_where_no_source_was_seen() -> None:
    assert sourceless("He put up a sign that read: no rain.", "read", "no rain") == "sign"


@pytest.mark.parametrize(
    ("cue", "name"), [("and said", "Ann Roe"), ("but later warned", "Ann Roe"), ("and was told", None)]
)
def test_whoever_speaks_goes_on_in_the_same_sentence(cue: str, name: str | None) -> None:
    text = f"Ann Roe told reporters of rain {cue} that it would snow."
    verb = cue.partition(" ")[2]
    attributed = [
        stated(text, "of rain", "told reporters", "Ann Roe"),
        stated(text, "that it would snow", verb),
    ]
    found = resolve(text, [Entity(*at(text, "Ann Roe"), PERSON)], [0], attributed)
    assert found[1].speaker.name == name


@pytest.mark.parametrize("asked", ["Asked", "Quizzed", "Urged", "Informed"])
def test_speech_after_a_sentence_that_says_what_somebody_was_asked_is_theirs(asked: str) -> None:
    text = f"Cal Roe said no. {asked} about the roof, Bo Lund smiled. “It holds.”"
    attributed = [
        stated(text, "no", "said", "Cal Roe"),
        stated(text, "about the roof", asked),
        stated(text, "“It holds.”"),
    ]
    people = [Entity(*at(text, name), PERSON) for name in ("Cal Roe", "Bo Lund")]
    found = resolve(text, people, [0, at(text, asked)[0], at(text, "“It")[0]], attributed)
    assert found[2].speaker.name == "Bo Lund"


def test_question_and_answer_take_turns() -> None:
    text = "“Were you there?” asked Ada Lovelace.\n\n“I was not,” said Bo Lund.\n\n“Who was?”\n\n“Nobody.”"

    def spans(piece: str) -> tuple[tuple[int, int], ...]:
        start = text.index(piece)
        return ((start, start + len(piece)),)

    attributed = [
        Attributed(spans("“Were you there?”"), spans("asked"), spans("Ada Lovelace")),
        Attributed(spans("“I was not,”"), spans("said"), spans("Bo Lund")),
        Attributed(spans("“Who was?”"), (), ()),
        Attributed(spans("“Nobody.”"), (), ()),
    ]
    people = [Entity(*spans(name)[0], PERSON) for name in ("Ada Lovelace", "Bo Lund")]
    found = resolve(text, people, [0], attributed)
    assert [item.speaker.name for item in found] == ["Ada Lovelace", "Bo Lund"] * 2


def test_speech_after_a_paragraph_that_presents_somebody_is_theirs() -> None:
    text = "Cal Roe said no.\n\nBo Lund was brisk.\n\n“Then we go,” it went."
    attributed = [stated(text, "no", "said", "Cal Roe"), stated(text, "“Then we go,”")]
    entities = [Entity(*at(text, "Cal Roe"), PERSON), Entity(*at(text, "Bo Lund"), PERSON)]
    found = resolve(text, entities, [0, text.index("Bo"), text.index("“Then")], attributed)
    assert found[1].speaker.name == "Bo Lund"


@pytest.mark.parametrize(
    ("before", "behind", "who"),
    [
        ("Photo: Bo Lund at sea. ", "", None),
        ("Bo Lund at sea. ", " | Credit: Lund Press", None),
        ("The photo is torn: ", "", "Ann Roe"),
    ],
)
def test_words_in_a_caption_are_not_of_whoever_spoke_last(before: str, behind: str, who: str | None) -> None:
    text = f"“It was dark,” said Ann Roe.\n\n{before}“A great day”{behind}"
    said = [stated(text, "“It was dark,”", "said", "Ann Roe"), stated(text, "“A great day”")]
    found = resolve(text, [Entity(*at(text, "Ann Roe"), PERSON)], [0], said)
    assert [item.speaker.name for item in found] == ["Ann Roe", who]


def test_an_owner_is_not_presented() -> None:
    text = "Cal Roe said no.\n\nBo Lund’s house burnt down.\n\n“He was good.”"
    attributed = [stated(text, "no", "said", "Cal Roe"), stated(text, "“He was good.”")]
    entities = [Entity(*at(text, "Cal Roe"), PERSON), Entity(*at(text, "Bo Lund"), PERSON)]
    found = resolve(text, entities, [0, text.index("Bo"), text.index("“He")], attributed)
    assert found[1].speaker.name != "Bo Lund"


HEADLINES = "The Ashby Board, a watchdog, said the tests were open to fraud. Ann Roe said it was late."


@pytest.mark.parametrize(
    ("headline", "quoted"), [("Tests 'open to fraud'", "'open to fraud'"), ("Tests 'a sham'", "'a sham'")]
)
def test_a_headline_s_words_are_of_whom_repeats_them_or_opens_the_article(headline: str, quoted: str) -> None:
    text = f"{headline}\n\n{HEADLINES}"
    entities = [Entity(*at(text, "Ashby Board"), BODY), Entity(*at(text, "Ann Roe"), PERSON)]
    attributed = [
        Attributed((at(text, quoted),), (), ()),
        Attributed(
            (at(text, "the tests were open to fraud"),),
            ((at(text, "said the")[0], at(text, "said the")[1] - 4),),
            (at(text, "The Ashby Board, a watchdog,"),),
        ),
    ]
    found = resolve(text, entities, [0, text.index("The Ashby"), text.index("Ann Roe")], attributed)
    assert [r.speaker.name for r in found] == ["Ashby Board", "Ashby Board"]


@pytest.mark.parametrize(
    ("noun", "who"),
    [("Watchdog", "Ashby Board"), ("Mayor", "mayor"), ("Study", "study"), ("Watchdogs", "watchdogs")],
)
def test_a_headline_s_bare_noun_is_whom_the_article_names_where_it_fits(noun: str, who: str) -> None:
    text = f"{noun} says tests open to fraud\n\n{HEADLINES}"
    assert names(text, [noun, "The Ashby Board, a watchdog,"], Ashby_Board=BODY, Ann_Roe=PERSON)[0] == who


@pytest.mark.parametrize(
    ("headline", "quoted"),
    [
        ("Minister 'did not know' of leak", "Minister 'did not know'"),
        ("'I saw it all from here'", "'I saw it all from here'"),
    ],
)
def test_a_headline_that_says_whose_its_words_are_has_no_other_speaker(headline: str, quoted: str) -> None:
    text = f"{headline}\n\nAnn Roe, who leads the opposition, said it was late."
    attributed = [
        Attributed((at(text, quoted),), (), ()),
        Attributed((at(text, "it was late"),), (at(text, "said"),), (at(text, "Ann Roe"),)),
    ]
    starts = [0, text.index("Ann Roe")]
    found = resolve(text, [Entity(*at(text, "Ann Roe"), PERSON)], starts, attributed)
    assert [r.speaker.name for r in found] == [None, "Ann Roe"]


@pytest.mark.parametrize("below", ["", "\n\nIt rained."])
def test_a_first_paragraph_that_is_no_headline_names_its_own_speakers(below: str) -> None:
    text = (
        "Police said a man died in the flood. The Ashby Board said it was sorry for all who live there."
        + below
    )
    assert names(text, ["Police", "The Ashby Board"], Ashby_Board=BODY) == ["police", "Ashby Board"]


@pytest.mark.parametrize("words", ["view", "own account", "opinion"])
def test_whose_view_it_is_holds_it(words: str) -> None:
    text = f"Merle Roe left. In Roe’s {words} said rain would fall."
    assert names(text, [f"Roe’s {words}"], Merle_Roe=PERSON) == ["Merle Roe"]


def test_neither_of_two_speaks_for_both() -> None:
    text = "Neither Ann Roe nor Bo Lund said rain would fall."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["Neither Ann Roe nor Bo Lund"], **people) == ["Ann Roe & Bo Lund"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The mayor and Orbis", "mayor & Orbis"),
        ("The union and the mill Orbis", "union & Orbis"),
        ("Table salt and road grit maker Orbis", "Orbis"),
    ],
)
def test_somebody_described_beside_a_body_speaks_too(source: str, name: str) -> None:
    assert names(f"{source} said rain would fall.", [source], Orbis=BODY) == [name]


@pytest.mark.parametrize(
    ("said", "name"), [("Joan, you have it.", None), ("Joan, a cousin, has it.", "Joan Roe")]
)
def test_whoever_is_called_by_name_does_not_speak(said: str, name: str | None) -> None:
    text = f"It was for Joan Roe. She said, “{said}”"
    own = stated(text, f"“{said}”", "said", "She")
    entities = [Entity(*at(text, "Joan Roe"), "person"), Entity(*at(text, f"{said[:4]},"), "person")]
    (found,) = resolve(text, entities, [0, text.index("She")], [own])
    assert found.speaker.name == name


@pytest.mark.parametrize(
    ("text", "cue", "content", "name"),
    [
        ("Citing rain, Ann Roe said no.", "Citing", "rain", "Ann Roe"),
        ("After saying it was “late,” she left.", "saying", "it was “late,”", "Joan Roe"),
        ("Not denying the claim, Ms. Ann Roe wept.", "denying", "the claim", "Ann Roe"),
        ("Citing rain, Ann Roe’s aides left.", "Citing", "rain", None),
        ("According to rain gauges, Ann Roe left.", "According to", "rain gauges", None),
        ("Nobody left citing rain, Ann Roe says.", "citing", "rain", None),
        ("Hearing rain, Ann Roe left.", "Hearing", "rain", None),
        ("Citing rain, it is late.", "Citing", "rain", None),
        ("Citing rain, Ann Roe’s report left.", "Citing", "rain", None),
    ],
)
def test_a_participle_that_opens_its_sentence_has_the_subject_of_the_clause_behind(
    text: str, cue: str, content: str, name: str | None
) -> None:
    text = f"Joan Roe came.\n\n{text}"
    people = [Entity(*at(text, who), PERSON) for who in ("Joan Roe", "Ann Roe") if who in text]
    (found,) = resolve(text, people, [0, 16], [stated(text, content, cue)])
    assert found.speaker.name == name


@pytest.mark.parametrize("between", ["and", "but in a later interview", "and, in a reply filed on Friday,"])
def test_a_second_verb_has_the_speaker_of_the_first_whatever_stands_between(between: str) -> None:
    text = f"Ann Roe denies the claim {between} asserts that it rained."
    attributed = [stated(text, "the claim", "denies", "Ann Roe"), stated(text, "that it rained", "asserts")]
    found = resolve(text, [Entity(0, 7, PERSON)], [0], attributed)
    assert [item.speaker.name for item in found] == ["Ann Roe", "Ann Roe"]


def test_whoever_has_been_told_does_not_speak() -> None:
    text = "Ann Roe came with her grandson, who had been told to keep quiet."
    (found,) = resolve(text, [Entity(0, 7, PERSON)], [0], [stated(text, "to keep quiet", "had been told")])
    assert found.speaker.name is None


@pytest.mark.parametrize("between", [", ", ", and "])
def test_commas_join_the_speakers_of_a_headline(between: str) -> None:
    text = f"Lovelace{between}Lund, pledge to meet\n\nAda Lovelace met Bo Lund on Monday."
    people = [Entity(*at(text, who), PERSON) for who in ("Ada Lovelace", "Bo Lund")]
    people += [Entity(*at(text, who), PERSON) for who in ("Lovelace", "Lund")]
    own = stated(text, "to meet", "pledge", f"Lovelace{between}Lund,")
    (found,) = resolve(text, people, [0, text.index("Ada")], [own])
    assert found.speaker.name == "Ada Lovelace & Bo Lund"


@pytest.mark.parametrize("source", ["her account", "her own account"])
def test_an_account_is_hers_whose_it_is(source: str) -> None:
    text = f"Ann Roe wrote a book.\n\nAccording to {source} rain fell."
    own = stated(text, "rain fell", "According to", source)
    (found,) = resolve(text, [Entity(0, 7, PERSON)], [0, text.index("According")], [own])
    assert found.speaker.name == "Ann Roe"


def test_whom_a_headline_names_as_told_is_not_its_bare_noun() -> None:
    text = "Mother corners Roe on leaking roof\n\nIt rained.\n\nA leaking roof would hold, Ann Roe said."
    people = [Entity(*at(text, "Ann Roe"), PERSON), Entity(*at(text, "Roe"), PERSON)]
    attributed = [
        stated(text, "leaking roof", "corners", "Mother"),
        stated(text, "A leaking roof would hold", "said", "Ann Roe"),
    ]
    found = resolve(text, people, [0, text.index("It"), text.index("A leaking")], attributed)
    assert [item.speaker.name for item in found] == ["mother", "Ann Roe"]


def test_a_second_verb_behind_an_aside_has_the_subject_of_the_first() -> None:
    text = "Ann Roe put the chance at one in ten and, against orders, advised fishermen to stay."
    first = Attributed((at(text, "the chance at one in ten"),), (at(text, "put"),), (at(text, "Ann Roe"),))
    second = Attributed((at(text, "to stay"),), (at(text, "advised fishermen"),), ())
    found = resolve(text, [Entity(*at(text, "Ann Roe"), "person")], [0], [first, second])
    assert found[1].speaker.name == "Ann Roe"
