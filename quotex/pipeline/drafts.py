"""From a link to the exact extents of its cue, source and content, in small steps."""

from __future__ import annotations

from collections.abc import Callable

from quotex.pipeline.attributions import Words
from quotex.pipeline.cues import (
    agent,
    as_saying,
    claimed,
    is_addressed,
    nominal,
    until_addressee,
    until_by,
    with_clause,
)
from quotex.pipeline.extents import cut_inside, snap, until_closed, with_relative, without_that
from quotex.pipeline.link import Link
from quotex.pipeline.page import Page
from quotex.pipeline.sources import inverted, named_before, told_between, told_by, within_sentence
from quotex.pipeline.spans import Span, merged
from quotex.pipeline.surroundings import without_surroundings
from quotex.records import Convention


class Draft:
    """What a link gives, which each step makes more exact: cue, source and content.

    Attributes
    ----------
    teller
        Which of the link's sources tells who speaks.
    tagged
        The link's contents, but for one that turns out to be none.
    typed
        The pieces that tell the type, where these are not the content.
    """

    def __init__(self, page: Page, words: Words, link: Link) -> None:
        self.page = page
        self.text = page.text
        self.teller = told_by(page.text, words, link)
        self.tagged = link.contents
        self.cue = [words.span(link.cue)] if link.cue else []
        self.source = [words.span(self.teller)] if self.teller else []
        self.content = [words.span(content) for content in link.contents]
        self.typed: list[Span] | None = None

    def bare_cue(self) -> None:
        """Leave a colon or a dash that introduces out of the cue."""
        bare = (_bare(self.text, span) for span in self.cue)
        self.cue = [(start, end) for start, end in bare if start < end]

    def bound_source(self) -> None:
        """Leave of the source what stands in the cue's sentence; an article alone is none ("The claim:")."""
        beside = next(iter(self.cue), None)
        parts = (part for span in self.source for part in within_sentence(self.page, span, beside))
        self.source = [part for part in parts if self.text[slice(*part)].casefold() not in ("the", "a", "an")]

    def drop_addressed(self) -> None:
        """Take nobody for the source who is told something or spoken of."""
        if self.cue and self.source and is_addressed(self.text, self.cue[0], self.source[0]):
            self.source = []

    def take_teller(self) -> None:
        """Take whoever tells something of the source, or of what is its own, for the source."""
        if not (self.cue and self.source):
            return
        if other := told_between(self.text, self.source[0], self.cue[0]):
            self.source = [other]
        elif named := named_before(self.text, self.source[0], self.cue[0]):
            self.source, self.cue = [named[0]], [named[1]]

    def take_agent(self) -> None:
        """Take whom a passive cue names with "by" for the source."""
        if self.cue and (not self.source or self.source[0][1] <= self.cue[0][0]):
            self.source = agent(self.text, self.cue[0]) or self.source
            self.cue = until_by(self.text, self.cue)

    def take_owner(self) -> None:
        """Take whose claim a cue tells that is a noun and its "by" for the source."""
        if self.cue and not self.source and (told := nominal(self.text, self.cue[0])):
            self.cue, self.source = [told[0]], [told[1]]

    def cut_addressee(self) -> None:
        """End the cue before whom it addresses."""
        self.cue = until_addressee(self.text, self.cue)

    def drop_inner_cue(self) -> None:
        """Leave a quotation without the cue that is some of its words: "You may stay, they say. But do go."""
        if self.cue and cut_inside(self.page.marks, self.cue[0], self.content):
            self.cue = self.source = []

    def take_in_marks(self) -> None:
        """Take in the marks that enclose the content but neither cue nor source; a piece a paragraph."""
        marks, beside = self.page.marks, next(iter(self.cue or self.source), None)
        whole = merged(snap(marks, span, beside) for span in self.content)
        self.content = until_closed(marks, [part for span in whole for part in self.page.by_paragraph(span)])

    def take_inverted(self) -> None:
        """Take who speaks behind the cue for the source, if that was taken for the end of the content."""
        if self.cue and not self.source and (who := inverted(self.text, self.cue[0], self.content)):
            self.source, self.content, self.tagged = [who], self.content[:-1], self.tagged[:1]

    def drop_that(self) -> None:
        """Leave "that" before a quotation out of the content."""
        self.content = without_that(self.text, self.content, self.page.marks, self.cue)

    def type_without_that(self) -> None:
        """Leave "that" before a quotation in the content, which is direct all the same."""
        self.typed = without_that(self.text, self.content, self.page.marks, self.cue)

    def extend_source(self) -> None:
        """Give the source the clause behind it that the content was taken to begin with."""
        if self.source and self.cue and self.cue[0][0] < self.source[-1][1] <= self.content[0][0]:
            self.source, self.content = with_clause(self.text, self.source, self.content)

    def drop_surroundings(self) -> None:
        """Leave out of the content what only tells to whom, where, of what and how it is said."""
        self.content = without_surroundings(self.page, self.content, self.cue, self.source)

    def take_relative(self) -> None:
        """Take the pronoun that a cue calls something into the content: "which Roe called a shame"."""
        if self.cue and self.source:
            self.content = with_relative(self.text, self.source[0], self.cue[0], self.content)

    def take_claim(self) -> None:
        """Part cue and content where the cue's object is what another claims."""
        if self.cue:
            self.cue, self.content = claimed(self.text, self.cue, self.source, self.content)

    def extend_cue(self) -> None:
        """Give the cue the "as saying" that the content was taken to begin with."""
        if self.cue:
            self.cue, self.content = as_saying(self.text, self.cue, self.content)


def _bare(text: str, span: Span) -> Span:
    """``span`` without what is neither letter nor digit at its ends."""
    start, end = span
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


#: What makes a draft exact, in order: each step reads what those before it left.
STEPS: dict[Convention, tuple[Callable[[Draft], None], ...]] = {
    "quotex": (
        # The cue first, since all that follows goes by where it ends.
        Draft.bare_cue,
        # Who speaks: first whether the source that was found does, then who does where there is none.
        Draft.bound_source,
        Draft.drop_addressed,
        Draft.take_teller,
        Draft.take_agent,
        Draft.take_owner,
        Draft.drop_inner_cue,
        # The content once both are known: marks that hold cue or source are somebody else's.
        Draft.take_in_marks,
        # Who speaks may be the last piece, where the content has several.
        Draft.take_inverted,
        # What is none of the content, at its beginning first: what surrounds it is told by where a whole
        # source ends, and by a cue that has taken no words of the content yet.
        Draft.drop_that,
        Draft.extend_source,
        Draft.drop_surroundings,
        Draft.take_claim,
        Draft.extend_cue,
    ),
    # The network has learned PolNeAR's extents from the corpus itself.
    "polnear": (
        Draft.bound_source,
        Draft.drop_addressed,
        Draft.take_teller,
        Draft.cut_addressee,
        Draft.take_in_marks,
        Draft.take_relative,
        Draft.type_without_that,
    ),
}
