"""Who a speaker is, in the article's own words, and the organisation that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.pipeline.resolution.affiliations import Affiliations
from quotex.pipeline.resolution.asides import Asides, Reading, Sort
from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.lasting import lasts
from quotex.pipeline.resolution.phrases import is_role, parse
from quotex.pipeline.resolution.roles import titles_in_full
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import POSSESSIVES
from quotex.pipeline.spans import Span

_IS = re.compile(
    r"(?:now |also |currently )?(?:is|has been)\s+(?:now |also |currently )?(?=(?:an?|the)\s|\w+)"
)
#: An article, or a possessive whose owner the description leaves out.
_LEADING = re.compile(rf"^(?:the|an?|(?:{'|'.join(sorted(POSSESSIVES))})(?:\s+own)?)\s+", re.I)
_MARKUP = re.compile(r"\]\([^()\s]*\)?|[*`\[\]\u00ad]|\b_|_\b")
#: What no description ends in, unless it is cut short.
_DANGLING = frozenset(
    "who that which whose whom of at for from in on to by with and or but called named the a an has had have "
    "is was were are as than".split()
)


class Descriptions:
    """Describes speakers in the article's own words, and tells the organisation that they belong to.

    Parameters
    ----------
    entities
        What the model took for names: (start, end, label).
    sources, cues
        Of all attributions.
    """

    def __init__(
        self,
        scene: Scene,
        entities: Sequence[tuple[int, int, str]],
        sources: Sequence[Span],
        cues: Sequence[Span],
    ) -> None:
        self.scene = scene
        self.text = scene.text
        self.asides = Asides(scene, sources, cues)
        self.affiliations = Affiliations(scene, entities)
        self._known: dict[int, tuple[str | None, str | None]] = {}

    def of(self, referent: Referent) -> tuple[str | None, str | None]:
        """Description and affiliation of a speaker, None where the article gives none."""
        if id(referent) not in self._known:
            about = self._of_named if referent.named else self._of_unnamed
            self._known[id(referent)] = about(referent)
        return self._known[id(referent)]

    def _of_named(self, referent: Referent) -> tuple[str | None, str | None]:
        quoted = self.scene.layout.is_quoted
        names = [name for name in self.scene.mentions(referent) if not quoted(name.start)]
        readings = [reading for name in names for reading in self.asides.around(name, referent)]
        telling = (r for r in reversed(readings) if r.sort != "clause" or lasts(self.text[r.start : r.end]))
        first = {reading.sort: reading for reading in telling}
        affiliation = None
        if referent.kind == "person":
            affiliation = next(filter(None, map(self._affiliation, readings)), None)
        if affiliation and "title" not in first:
            first.pop("attachment", None)  # of Orbis
        return self._description(first), affiliation

    def _of_unnamed(self, referent: Referent) -> tuple[str | None, str | None]:
        """Somebody unnamed goes by the head of the phrase: what follows it describes."""
        if not referent.phrase:
            return None, None
        start, end = referent.phrase
        shown = self._shown(start, self.asides.stop(start, end))
        first = shown.partition(" ")[0]
        if first[1:].islower() and referent.name[:1].islower() and not self.scene.within(start, start + 1):
            shown = first.lower() + shown[len(first) :]
        is_told = len(shown.split()) > len(referent.name.split())
        affiliation = self.affiliations.of_phrase(start, end) if referent.kind == "unnamed" else None
        return shown if is_told else None, affiliation

    def _affiliation(self, reading: Reading) -> str | None:
        start, end = reading.start, reading.end
        if reading.sort == "title":
            return self.affiliations.of_title(start, end)
        if reading.sort == "clause":
            return self.affiliations.of_clause(start, end)
        if reading.sort == "attachment":
            return self.affiliations.of_attachment(start, end)
        if found := self.affiliations.of_phrase(start, end):
            return found
        chunk = self.asides.chunk(end)  # chief economist, Orbis
        return self.affiliations.of_attachment(*chunk) if chunk else None

    def _description(self, first: dict[Sort, Reading]) -> str | None:
        title = (
            titles_in_full(self.text[first["title"].start : first["title"].end]) if "title" in first else ""
        )
        if "phrase" in first:
            phrase = self._shown(first["phrase"].start, first["phrase"].end)
            said = title.rpartition(" ")[2].casefold() in phrase.casefold().split()
            return f"{title}, {phrase}" if title and not said else phrase
        if "attachment" in first:
            attachment = self._shown(first["attachment"].start, first["attachment"].end)
            return f"{title} {attachment}".strip() if attachment[:1].islower() else title or None
        if "clause" in first:
            clause = self._shown(first["clause"].start, first["clause"].end)
            if self._is_role(clause):
                clause = _LEADING.sub("", _IS.sub("", clause, count=1))
                return f"{title}, {clause}" if title else clause
            return title or clause
        return title or None

    def _is_role(self, clause: str) -> bool:
        match = _IS.match(clause)
        parsed = parse(clause[match.end() :]) if match else None
        return parsed is not None and is_role(parsed.head)

    def _shown(self, start: int, end: int) -> str:
        """A stretch of the text without markup, what points elsewhere before it, and a broken end."""
        words = _MARKUP.sub("", self.text[start:end]).strip(" ,").split()
        while words and words[-1].casefold() in _DANGLING:
            words.pop()
        return _LEADING.sub("", " ".join(words))
