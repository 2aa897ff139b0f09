"""Whom a speaker speaks for, and what the article says of them, both as it says it or not at all."""

from __future__ import annotations

import pytest

from resolving import BODY, OTHER, PERSON, PLACE, resolved

KNOWN = {
    "Jane Park": PERSON,
    "Bo Lund": PERSON,
    "Ana Ruiz": PERSON,
    "Orbis": BODY,
    "Harbour Authority": BODY,
    "Pentagon": BODY,
    "Treasury": BODY,
    "Norden Post": BODY,
    "University of Ashby": BODY,
    "Labour": BODY,
    "Health Ministry": BODY,
    "Wharf Lane": BODY,
    "Children": BODY,
    "Health and Science": BODY,
    "Ex-Orbis": BODY,
    "Portville": PLACE,
    "Ashby": PLACE,
    "Ohio": PLACE,
    "Venice Biennale": OTHER,
}


def about(text: str, source: str) -> tuple[str | None, str | None]:
    """The description and the affiliation of whoever "said it rained"."""
    entities = {name.replace(" ", "_"): label for name, label in KNOWN.items() if name in text}
    if "Ashby" in entities and "University of Ashby" in text:
        del entities["Ashby"]
    (found,) = resolved(f"{text} said it rained.", [source], **entities)
    return found.speaker.description, found.speaker.affiliation


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("CEO", "CEO"),
        ("Gov.", "governor"),
        ("Defense Secretary", "Defense Secretary"),
        ("First Minister", "First Minister"),
        ("Second Lieutenant", "Second Lieutenant"),
        ("Lord Chief Justice", "Lord Chief Justice"),
        ("Mayor\u200b", "Mayor"),
    ],
)
def test_a_title_describes_as_it_is_written(title: str, description: str) -> None:
    (found,) = resolved(f"{title} Mary Lund said rain would fall.", [f"{title} Mary Lund"], Mary_Lund=PERSON)
    assert (found.speaker.name, found.speaker.description) == ("Mary Lund", description)


@pytest.mark.parametrize(
    ("source", "description", "affiliation"),
    [
        # appositions after the name
        ("Jane Park, chief economist at Orbis,", "chief economist at Orbis", "Orbis"),
        ("Jane Park, the chief economist of Orbis,", "chief economist of Orbis", "Orbis"),
        ("Jane Park, 44, a senior economist with Orbis,", "senior economist with Orbis", "Orbis"),
        ("Jane Park, a spokeswoman for Orbis,", "spokeswoman for Orbis", "Orbis"),
        ("Jane Park, Orbis chief economist,", "Orbis chief economist", "Orbis"),
        ("Jane Park, Orbis's chief economist,", "Orbis's chief economist", "Orbis"),
        ("Jane Park, Orbis’ vice-president,", "Orbis’ vice-president", "Orbis"),
        ("Jane Park (chief economist at Orbis)", "chief economist at Orbis", "Orbis"),
        ("Jane Park – chief economist at Orbis –", "chief economist at Orbis", "Orbis"),
        ("The chief economist of Orbis – Jane Park –", "chief economist of Orbis", "Orbis"),
        ("The chief economist of Orbis (Jane Park)", "chief economist of Orbis", "Orbis"),
        ("Jane Park, chief economist, Orbis,", "chief economist", "Orbis"),
        ("Jane Park, head of research at Orbis,", "head of research at Orbis", "Orbis"),
        ("Jane Park, director of research and development at Orbis,", "director of research and development at Orbis", "Orbis"),
        ("Jane Park, founder and chief executive of Orbis,", "founder and chief executive of Orbis", "Orbis"),
        ("Jane Park, a lawyer and chair of the Harbour Authority,", "lawyer and chair of the Harbour Authority", "Harbour Authority"),
        ("Jane Park, a professor of history at the University of Ashby,", "professor of history at the University of Ashby", "University of Ashby"),
        ("Jane Park, a reporter for the Norden Post,", "reporter for the Norden Post", "Norden Post"),
        ("Jane Park, director of the Venice Biennale,", "director of the Venice Biennale", "Venice Biennale"),
        ("Jane Park, chair of the Ashby parish council,", "chair of the Ashby parish council", "Ashby parish council"),
        ("Jane Park, a spokeswoman for the transport ministry,", "spokeswoman for the transport ministry", "transport ministry"),
        ("Jane Park, a co-founder of Orbis,", "co-founder of Orbis", "Orbis"),
        ("Jane Park, an economist at Portville,", "economist at Portville", "Portville"),
        # before the name
        ("Pentagon spokesman Bo Lund", "Pentagon spokesman", "Pentagon"),
        ("A Pentagon spokesman, Bo Lund,", "Pentagon spokesman", "Pentagon"),
        ("Health Ministry spokesman Bo Lund", "Health Ministry spokesman", "Health Ministry"),
        ("The head of the Harbour Authority, Ana Ruiz,", "head of the Harbour Authority", "Harbour Authority"),
        ("Orbis's chief executive, Ana Ruiz,", "Orbis's chief executive", "Orbis"),
        ("The Orbis economist Jane Park", "Orbis economist", "Orbis"),
        ("Orbis CEO Ana Ruiz", "Orbis CEO", "Orbis"),
        ("Labour MP Bo Lund", "Labour MP", "Labour"),
        ("Ashby Police Chief Bo Lund", "Ashby Police Chief", "Ashby Police"),
        ("Treasury spokeswoman Jane Park", "Treasury spokeswoman", "Treasury"),
        ("WHO spokeswoman Dr. Jane Park", "WHO spokeswoman", "WHO"),
        # right after the name
        ("Jane Park of Orbis", None, "Orbis"),
        ("Dr. Jane Park, M.D., PhD, of Orbis,", None, "Orbis"),
        ("Jane Park, of the University of Ashby,", None, "University of Ashby"),
        ("Professor Jane Park, from the University of Ashby,", "Professor from the University of Ashby", "University of Ashby"),
        ("Jane Park at Orbis", None, "Orbis"),
        ("Jane Park, now at Orbis,", None, "Orbis"),
        ("Jane Park, vicar of St Mark's Church,", "vicar of St Mark's Church", "St Mark's Church"),
        ("Jane Park, head of the Ministry of Trade and Industry,", "head of the Ministry of Trade and Industry", "Ministry of Trade and Industry"),
        # relative clauses
        ("Ruiz, who heads the Harbour Authority,", "heads the Harbour Authority", "Harbour Authority"),
        ("Ruiz, who also chairs the Harbour Authority,", "also chairs the Harbour Authority", "Harbour Authority"),
        ("Ruiz, who since 2019 has run the Harbour Authority,", "since 2019 has run the Harbour Authority", "Harbour Authority"),
        ("Ruiz, who, after ten years at sea, now runs Orbis,", "now runs Orbis", "Orbis"),
        ("Ruiz, who is chief economist at Orbis,", "chief economist at Orbis", "Orbis"),
        ("Ruiz, who was named head of the Harbour Authority in May,", "was named head of the Harbour Authority in May", "Harbour Authority"),
        ("Ruiz, who works for Orbis in Ashby,", "works for Orbis in Ashby", "Orbis"),
        ("Ruiz, who has taught history at the University of Ashby for years,", "has taught history at the University of Ashby for years", "University of Ashby"),
        ("Ruiz, a former teacher who now leads Orbis,", "former teacher who now leads Orbis", "Orbis"),
        ("Mayor Ruiz, who sits on the Harbour Authority,", "Mayor", "Harbour Authority"),
    ],
)  # fmt: skip
def test_an_organisation_that_is_stated(source: str, description: str | None, affiliation: str) -> None:
    opening = "Ana Ruiz came. " if source.startswith(("Ruiz", "Mayor Ruiz")) else ""
    assert about(opening + source, source) == (description, affiliation)


@pytest.mark.parametrize(
    ("source", "description"),
    [
        # places and offices are no organisations
        ("Mayor Ana Ruiz of Portville", "Mayor of Portville"),
        ("Ana Ruiz, the mayor of Portville,", "mayor of Portville"),
        ("Jane Park, a Democratic senator from Ohio,", "Democratic senator from Ohio"),
        ("Defense Secretary Bo Lund", "Defense Secretary"),
        ("Liberal Democrat MP Bo Lund", "Liberal Democrat MP"),
        ("Gov. Ana Ruiz of Ohio", "governor of Ohio"),
        ("Sir Bo Lund", None),
        ("Mr. Lund", None),
        ("Dr. Jane Park, MD, PhD,", None),
        # those who stand beside or against it
        ("Jane Park, a critic of Orbis,", "critic of Orbis"),
        ("Jane Park, a longtime customer of Orbis,", "longtime customer of Orbis"),
        ("Jane Park, a lawyer for Orbis,", "lawyer for Orbis"),
        ("Jane Park, a lawyer for three victims of Orbis,", "lawyer for three victims of Orbis"),
        ("Jane Park, the wife of the founder of Orbis,", "wife of the founder of Orbis"),
        ("Jane Park, a spokeswoman for Orbis's victims,", "spokeswoman for Orbis's victims"),
        ("Jane Park, author of an Orbis report,", "author of an Orbis report"),
        ("Jane Park, an adviser to opponents of Orbis,", "adviser to opponents of Orbis"),
        ("Bo Lund, who sued Orbis,", None),
        ("Bo Lund, who leads protests against Orbis,", "leads protests against Orbis"),
        ("Bo Lund, who runs a shop near the Harbour Authority,", "runs a shop near the Harbour Authority"),
        # what is past
        ("Jane Park, a former chief economist at Orbis,", "former chief economist at Orbis"),
        ("Former Pentagon spokesman Bo Lund", "Former Pentagon spokesman"),
        ("Bo Lund, an ex-director of Orbis,", "ex-director of Orbis"),
        ("Bo Lund, who led Orbis until May,", "led Orbis until May"),
        ("Bo Lund, who used to work for Orbis,", "used to work for Orbis"),
        # nobody in particular
        ("Jane Park, chief economist at a bank,", "chief economist at a bank"),
        ("Jane Park, a high school teacher,", "high school teacher"),
        ("Jane Park, a spokeswoman for the local council,", "spokeswoman for the local council"),
        ("Jane Park, president of the company,", "president of the company"),
        ("Jane Park, an Orbis-trained nurse,", "Orbis-trained nurse"),
        ("Jane Park, a cellist,", "cellist"),
        ("Its spokeswoman, Jane Park,", "spokeswoman"),
        ("Their own leader, Jane Park,", "leader"),
        ("Jane Park, the trust's *medical director*,", "trust's medical director"),
        ("Jane Park, who speaks for 3,000 farmers,", "speaks for 3,000 farmers"),
        ("Jane Park, of Wharf Lane,", "of Wharf Lane"),
        ("Minister for Children Bo Lund", "Minister for Children"),
        ("The Minister for Health and Science, Bo Lund,", "Minister for Health and Science"),
        ("Ex-Orbis economist Bo Lund", "Ex-Orbis economist"),
        ("Jane Park of Portville", "of Portville"),
        # what describes nobody
        ("On Monday Jane Park", None),
        ("Jane Park, in a speech at Orbis,", None),
        ("Jane Park", None),
    ],
)
def test_no_organisation_where_none_is_stated(source: str, description: str | None) -> None:
    opening = "Bo Lund came. " if source == "Mr. Lund" else ""
    assert about(opening + source, source) == (description, None)


def test_a_description_is_kept_for_all_that_somebody_says() -> None:
    text = "Jane Park, chief economist at Orbis, came. Bo Lund left. Park said it rained. She said it snowed."
    found = resolved(text, ["Park said", "She"], Jane_Park=PERSON, Bo_Lund=PERSON, Orbis=BODY)
    assert {(item.speaker.name, item.speaker.affiliation) for item in found} == {("Jane Park", "Orbis")}


def test_an_organisation_goes_by_its_fullest_name() -> None:
    text = "The Ashby Port Authority closed. Jane Park, a spokeswoman for APA, said it rained."
    (found,) = resolved(
        text, ["Jane Park, a spokeswoman for APA,"], Ashby_Port_Authority=BODY, APA=BODY, Jane_Park=PERSON
    )
    assert found.speaker.affiliation == "Ashby Port Authority"


@pytest.mark.parametrize(
    ("source", "name", "description", "affiliation"),
    [
        ("A spokesman for Orbis", "spokesman", "spokesman for Orbis", "Orbis"),
        ("A senior Pentagon official", "senior Pentagon official", None, "Pentagon"),
        ("Two officials briefed on the talks", "two officials", "two officials briefed on the talks", None),
        ("A critic of Orbis", "critic", "critic of Orbis", None),
        ("His wife", "wife", None, None),
        ("People who “say so”", "people", None, None),
        ("No 10", "No 10", None, None),
    ],
)
def test_somebody_unnamed_is_described_by_the_rest_of_the_phrase(
    source: str, name: str, description: str | None, affiliation: str | None
) -> None:
    text = f"It snowed. {source} said it rained."
    (found,) = resolved(text, [source], Orbis=BODY, Pentagon=BODY)
    speaker = found.speaker
    assert (speaker.name, speaker.description, speaker.affiliation) == (name, description, affiliation)


def test_each_item_of_a_list_keeps_what_is_said_of_it() -> None:
    text = (
        "Jane Park, chief economist at Orbis, Bo Lund, a baker, and Ana Ruiz, who heads the Harbour Authority, "
        "met. Park said it rained. Lund said it snowed. Ruiz said it froze."
    )
    people = {"Jane_Park": PERSON, "Bo_Lund": PERSON, "Ana_Ruiz": PERSON}
    found = resolved(
        text, ["Park said", "Lund said", "Ruiz said"], **people, Orbis=BODY, Harbour_Authority=BODY
    )
    assert [item.speaker.affiliation for item in found] == ["Orbis", None, "Harbour Authority"]


def test_what_somebody_quoted_says_of_others_does_not_count() -> None:
    text = "Bo Lund came. “Bo Lund, the disgrace of Orbis, lied,” Jane Park said. Lund said it rained."
    (found,) = resolved(text, ["Lund said"], Bo_Lund=PERSON, Jane_Park=PERSON, Orbis=BODY)
    assert found.speaker.affiliation is None


def test_a_title_that_the_model_takes_for_a_body_is_none() -> None:
    (found,) = resolved("DC Bo Lund said it rained.", ["DC Bo Lund"], DC=BODY, Bo_Lund=PERSON)
    assert (found.speaker.description, found.speaker.affiliation) == ("detective constable", None)


def test_an_organisation_is_described_but_belongs_to_nobody() -> None:
    text = "Orbis, a consultancy, said it rained."
    (found,) = resolved(text, ["Orbis, a consultancy,"], Orbis=BODY)
    assert (found.speaker.description, found.speaker.affiliation) == ("consultancy", None)


def test_a_body_that_opens_a_sentence_needs_no_label() -> None:
    text = "It snowed. Pentagon spokesman Bo Lund said it rained."
    (found,) = resolved(text, ["Pentagon spokesman Bo Lund"], Bo_Lund=PERSON)
    assert found.speaker.affiliation == "Pentagon"


@pytest.mark.parametrize(
    ("source", "description"),
    [
        ("Mayor Ana\u00ad Ruiz", "Mayor"),
        ("Ashby Mayor May Roe", "Ashby Mayor"),
        ("Sen. S Roe", "senator"),
        ("Orbis Chief Executive Ex Lund", "Orbis Chief Executive"),
    ],
)
def test_a_title_ends_where_the_name_begins(source: str, description: str) -> None:
    text = f"{source} said it rained."
    (found,) = resolved(text, [source])
    assert (found.speaker.description or "").casefold() == description.casefold()


@pytest.mark.parametrize("aside", [", 57, of Ashby,", " (Ashby)", " of Ashby"])
def test_a_body_that_bears_the_name_of_a_town_is_not_where_somebody_lives(aside: str) -> None:
    text = f"Ashby FC lost. Bo Lund{aside} said it rained."
    (found,) = resolved(text, [f"Bo Lund{aside}"], Ashby_FC=BODY, Bo_Lund=PERSON)
    assert found.speaker.affiliation is None


def test_a_title_that_ends_in_a_number_and_nothing_seen_describes_nobody() -> None:
    text = "Minister for Rain 1 \u00adAnn Roe said it rained."
    (found,) = resolved(text, ["Minister for Rain 1 \u00adAnn Roe"], Ann_Roe=PERSON)
    assert found.speaker.description is None
