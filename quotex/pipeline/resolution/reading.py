"""What the network reads of whom a mention means, by the entities of the article."""

from __future__ import annotations

from dataclasses import dataclass

from quotex.pipeline.antecedents import Antecedents
from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.layout import Span
from quotex.pipeline.resolution.scene import Scene


@dataclass(frozen=True, slots=True)
class Reading:
    """Probabilities that one mention means each entity named near it, or none of them."""

    entities: dict[Referent, float]
    nobody: float

    def surest(self, least: float) -> Referent | None:
        """The entity that is meant with a probability above ``least``, a half or more, if any is."""
        best = max(self.entities, key=lambda referent: self.entities[referent], default=None)
        return best if best is not None and self.entities[best] > least else None

    def of(self, referents: tuple[Referent, ...]) -> float:
        """The probability of an answer: of any of these, of nobody where none of them has a name."""
        named = [referent for referent in referents if referent.named]
        return sum(self.entities.get(r, 0.0) for r in named) if named else self.nobody


class Readings:
    """Asks the network; without one, nothing is known of anybody."""

    def __init__(self, scene: Scene, antecedents: Antecedents | None) -> None:
        self.cast = scene.cast
        names = [(name.start, name.end) for name in scene.names]
        self.beliefs = antecedents.among(names) if antecedents else None

    def read(self, mention: Span, *, sourceless: bool = False) -> Reading | None:
        """What the network takes ``mention`` to mean; it is the content where ``sourceless``."""
        if self.beliefs is None:
            return None
        indices, shares = self.beliefs(mention, sourceless=sourceless)
        entities: dict[Referent, float] = {}
        for index, share in zip(indices, shares.tolist(), strict=False):
            referent = self.cast[index]
            entities[referent] = entities.get(referent, 0.0) + share
        return Reading(entities, float(shares[-1]))
