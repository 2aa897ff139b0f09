"""What the network reads counts where the rules know nobody."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.reading import Reading
from quotex.pipeline.resolve import Attributed, Entity, resolve


class Told:
    """Stands for the network: it takes every mention to mean the one name, with the probability given."""

    def __init__(self, text: str, name: str, share: float) -> None:
        self.place = text.index(name)
        self.share = share

    def among(self, names: list[tuple[int, int]]) -> Any:
        def beliefs(mention: tuple[int, int], *, sourceless: bool = False) -> tuple[range, Any]:
            shares = [self.share if start == self.place else 0.0 for start, _ in names]
            return range(len(names)), np.array([*shares, 1 - sum(shares)])

        return beliefs


def speaker(text: str, source: str, name: str, share: float, label: str) -> tuple[str | None, float | None]:
    start = text.index(source)
    place = text.index(name)
    entities = [Entity(place, place + len(name), label)]
    cue = text.index(" said") + 1
    own = Attributed(((cue + 5, len(text) - 1),), ((cue, cue + 4),), ((start, start + len(source)),))
    told: Any = Told(text, name, share)
    sentences = [0, *(match.end() for match in re.finditer(r"\. ", text))]
    (found,) = resolve(text, entities, sentences, [own], told)
    return found.speaker.name, found.belief


THEY = "Wren Adeyo came alone, in the rain and late, as they said it would."
ARTIST = "Wren Adeyo came. It was late. The sculptor at the gate said rain would fall."


@pytest.mark.parametrize(("share", "name"), [(0.9, "Wren Adeyo"), (0.4, None)])
def test_one_person_may_be_they_where_the_network_is_sure(share: float, name: str | None) -> None:
    assert speaker(THEY, "they", "Wren Adeyo", share, "person")[0] == name


@pytest.mark.parametrize(("pronoun", "name"), [("She", None), ("It", "Joan Roe")])
def test_they_is_not_said_of_one_who_is_she_right_before(pronoun: str, name: str | None) -> None:
    text = f"Joan Roe came alone, in the rain and late. {pronoun} was wet, as they said it would be."
    assert speaker(text, "they", "Joan Roe", 0.9, "person")[0] == name


@pytest.mark.parametrize(("share", "name"), [(0.7, "Wren Adeyo"), (0.55, "sculptor")])
def test_a_description_that_no_rule_links_goes_where_the_network_is_sure(share: float, name: str) -> None:
    assert speaker(ARTIST, "The sculptor at the gate", "Wren Adeyo", share, "person")[0] == name


def test_an_answer_carries_what_the_network_gives_it() -> None:
    assert speaker(THEY, "Wren Adeyo", "Wren Adeyo", 0.7, "person")[1] == pytest.approx(0.7)


def test_an_office_may_be_the_department() -> None:
    text = "The Home Office met. It was late. The department said rain would fall."
    assert speaker(text, "The department", "Home Office", 0.85, "organization")[0] == "Home Office"


def test_a_role_in_a_script_is_nobody_named() -> None:
    text = "Wren Adeyo wrote a play. It said much.\n\nDOCTOR: Where does it hurt?"
    start = text.index("DOCTOR")
    told: Any = Told(text, "Wren Adeyo", 0.95)
    own = Attributed(((start + 8, len(text)),), (), ((start, start + 6),))
    (found,) = resolve(text, [Entity(0, 10, "person")], [0, 25, start], [own], told)
    assert found.speaker.name == "doctor"


def test_what_the_company_means_is_no_person_whatever_the_model_labels_it() -> None:
    text = "Wren & Adeyo grew. It was late. The company said rain would fall."
    assert speaker(text, "The company", "Wren & Adeyo", 0.85, "person")[0] == "Wren & Adeyo"


@pytest.mark.parametrize("source", ["The son", "@museumcat"])
def test_it_must_be_surer_of_relatives_and_takes_nobody_for_an_account(source: str) -> None:
    text = f"Wren Adeyo came. It was late. {source} said rain would fall."
    assert speaker(text, source, "Wren Adeyo", 0.75, "person")[0] != "Wren Adeyo"


def test_a_phrase_without_a_name_is_nobody_to_the_network() -> None:
    assert speaker(ARTIST, "The sculptor at the gate", "Wren Adeyo", 0.6, "person")[1] == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("text", "known", "label", "source", "name"),
    [
        # of rivals, relatives and aides the network names the one that they belong to
        (
            "Ada Roe ran again. It was late. Her rival said rain fell.",
            "Ada Roe",
            "person",
            "Her rival",
            "rival",
        ),
        # a ministry is one by name
        (
            "Roe Holdings grew. It was late. The labour ministry said rain fell.",
            "Roe Holdings",
            "organization",
            "The labour ministry",
            "labour ministry",
        ),
        # headlines leave the article out
        ("Adeyo was hurt. It was late. Surgeon said rain fell.", "Adeyo", "person", "Surgeon", "Adeyo"),
        # countries' people go by no name of their own
        (
            "Luca Neri ran. It was late. The Italian said rain fell.",
            "Luca Neri",
            "person",
            "The Italian",
            "Luca Neri",
        ),
        ("Roe and Lund met. It was late. As you said it would rain.", "Roe", "person", "you", "Roe"),
    ],
)
def test_of_what_the_network_is_asked(text: str, known: str, label: str, source: str, name: str) -> None:
    assert speaker(text, source, known, 0.95, label)[0] == name


def test_somebody_described_is_he_where_the_network_knows_of_no_name() -> None:
    text = "Bo Lund met a farmer in the rain, as he said it would."
    assert speaker(text, "he", "Bo Lund", 0.01, "person")[0] == "farmer"


def test_somebody_who_opens_the_sentence_before_is_she() -> None:
    text = "Ada Roe sings. A nurse in green came in. Now she said rain would fall."
    assert speaker(text, "she", "Ada Roe", 0.02, "person")[0] == "nurse"
    assert speaker(text, "she", "Ada Roe", 0.8, "person")[0] == "Ada Roe"


def test_a_noun_before_another_is_nobody() -> None:
    text = "Bo Lund met a mill near farmer cottages, as he said it would."
    assert speaker(text, "he", "Bo Lund", 0.01, "person")[0] != "mill"


def test_all_of_a_role_is_taken() -> None:
    text = "Ada Roe sings. The chief executive came in. Now she said rain would fall."
    assert speaker(text, "she", "Ada Roe", 0.02, "person")[0] == "chief executive"


@pytest.mark.parametrize(("share", "name"), [(0.9, "Hale Foods"), (0.0, "Dowland")])
@pytest.mark.parametrize("source", ["The company", "It"])
def test_the_network_has_a_say_in_which_body_is_meant(source: str, share: float, name: str) -> None:
    text = f"Dowland sued Hale Foods. It was late. Dowland left. {source} said rain would fall."
    places = [(text.index("Dowland"), 7), (text.rindex("Dowland"), 7), (text.index("Hale Foods"), 10)]
    entities = [Entity(start, start + size, "organization") for start, size in sorted(places)]
    start = text.rindex(f"{source} said")
    cue = text.index(" said") + 1
    own = Attributed(((cue + 5, len(text) - 1),), ((cue, cue + 4),), ((start, start + len(source)),))
    told: Any = Told(text, "Hale Foods", share)
    sentences = [0, *(match.end() for match in re.finditer(r"\. ", text))]
    (found,) = resolve(text, entities, sentences, [own], told)
    assert found.speaker.name == name


@pytest.mark.parametrize(("share", "name"), [(0.3, "Market Wire"), (0.01, "market")])
def test_a_body_whose_name_has_the_noun_may_be_another(share: float, name: str) -> None:
    text = "Ann Roe told Market Wire of it. It was late. The market said rain would fall."
    assert speaker(text, "The market", "Market Wire", share, "organization")[0] == name


def test_what_is_believed_of_those_whom_a_pronoun_cannot_mean_goes_to_the_others() -> None:
    roe, lund = Referent("Ann Roe", "person"), Referent("Bob Lund", "person")
    roe.genders["f"] += 2
    lund.genders["m"] += 2
    reading = Reading({roe: 0.04, lund: 0.95}, nobody=0.01)
    assert reading.of_gender("f").of((roe,)) == pytest.approx(0.8)
    assert Reading({lund: 1.0}, nobody=0.0).of_gender("f").of((lund,)) == 1.0


@pytest.mark.parametrize(("source", "name"), [("The widow", "widow"), ("The sculptor", "Bob Adeyo")])
def test_whom_the_network_means_is_of_the_gender_that_a_description_tells(source: str, name: str) -> None:
    text = f"Bob Adeyo came. It was late. {source} said rain would fall."
    assert speaker(text, source, "Bob Adeyo", 0.95, "person")[0] == name


def test_the_mother_of_her_victim_is_not_whom_her_means() -> None:
    text = "Ann Adeyo was jailed. It was late. The mother of her victim said rain would fall."
    assert speaker(text, "The mother of her victim", "Ann Adeyo", 0.99, "person")[0] == "mother"


@pytest.mark.parametrize(
    ("presented", "kind"),
    [("Dr Orbin Marl", "company"), ("Orbin Marl, 44,", "company"), ("Orbin Marl", "Orbin Marl")],
)
def test_whoever_has_a_title_or_an_age_is_no_company(presented: str, kind: str) -> None:
    text = f"{presented} came. It was late. The company said rain would fall."
    assert speaker(text, "The company", "Orbin Marl", 0.95, "person")[0] == kind


@pytest.mark.parametrize(
    ("said", "name"), [("“Adeyo reads in the rain.”", "florist"), ("“It rains.”", "Orbin Adeyo")]
)
def test_who_is_spoken_of_in_quoted_words_is_not_who_speaks(said: str, name: str) -> None:
    text = f"Orbin Adeyo came. It was late. The florist said {said}"
    start, place = text.index("The florist"), text.index("“")
    entities = [Entity(0, 11, "person")]
    if "Adeyo reads" in said:
        entities.append(Entity(place + 1, place + 6, "person"))
    own = Attributed(((place, len(text)),), ((place - 5, place - 1),), ((start, start + 11),))
    told: Any = Told(text, "Orbin Adeyo", 0.95)
    (found,) = resolve(text, entities, [0, 18, start], [own], told)
    assert found.speaker.name == name


@pytest.mark.parametrize(("pleads", "name"), [(", defending,", "judge"), ("", "Orbin Marl")])
def test_who_defends_is_no_judge(pleads: str, name: str) -> None:
    text = f"Orbin Marl{pleads} came. It was late. The judge said rain would fall."
    assert speaker(text, "The judge", "Orbin Marl", 0.95, "person")[0] == name


@pytest.mark.parametrize(("share", "name"), [(0.9, "Ann Roe"), (0.5, "Bo Lund")])
def test_whom_the_network_is_sure_of_goes_before_whom_a_noun_alone_describes(share: float, name: str) -> None:
    text = "Ann Roe ran. Captain Bo Lund rowed. It rained. The captain said it would go on."
    assert speaker(text, "The captain", "Ann Roe", share, "person")[0] == name
