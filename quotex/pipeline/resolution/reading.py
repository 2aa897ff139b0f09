"""What the network reads of whom a mention means, by the entities of the article."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from quotex.pipeline.antecedents import Antecedents
from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import Gender
from quotex.pipeline.spans import Span
from quotex.records import Evidence

READ_SO = "whom the network reads the description to mean"
LIKELY = 0.5  # the least belief in whom a label or a demonym means
# Of answers by rules that go by little, and of beliefs: right more often than not on the training articles.
_LITTLE = 0.65
_SURER = 0.9
_UNLIKELY = 0.05
_TRACE = 0.001  # what is believed less is not kept
_LEAST = 0.02  # what is believed less counts as this much, where it is weighed


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

    def weighed(self, referent: Referent, weight: float) -> Evidence:
        """What it adds for an entity: ``weight`` times the logarithm of what is believed."""
        return Evidence("the network's reading", weight * math.log(max(self.of((referent,)), _LEAST)))

    def of_gender(self, gender: Gender) -> Reading:
        """What is left of it where nobody is meant whose name or description tells the other gender."""
        fitting = {referent: share for referent, share in self.entities.items() if referent.may_be(gender)}
        left = self.nobody + sum(fitting.values())
        if left < _TRACE:
            return self
        return Reading({referent: share / left for referent, share in fitting.items()}, self.nobody / left)

    def instead(self, answer: Answer) -> Referent | None:
        """Whom the network is surely more right to name than an answer by rules that go by little."""
        if answer.score > _LITTLE or self.of(answer.referents) >= _UNLIKELY:
            return None
        return self.surest(_SURER)


def likelier(share: float, evidence: float) -> float:
    """What a belief in [0, 1] becomes with ``evidence``, in log-odds, for it."""
    odds = max(share, _LEAST) / (1.0 - min(share, 1.0 - _LEAST)) * math.exp(evidence)
    return odds / (1.0 + odds)


class Readings:
    """Asks the network, once of each mention; without one, nothing is known of anybody."""

    def __init__(self, scene: Scene, antecedents: Antecedents | None) -> None:
        names = [(name.start, name.end) for name in scene.names]
        self._beliefs = antecedents.among(names) if antecedents else None
        self._entities = list(dict.fromkeys(scene.cast))
        places = {referent: place for place, referent in enumerate(self._entities)}
        self._named = np.array([places[referent] for referent in scene.cast], dtype=np.int64)
        self._read: dict[tuple[Span, bool], Reading] = {}

    def read(
        self, mention: Span, *, sourceless: bool = False, gender: Gender | None = None
    ) -> Reading | None:
        """What the network takes ``mention`` to mean; it is the content where ``sourceless``.

        Where it tells a ``gender``, of those alone who may be of it.
        """
        if self._beliefs is None:
            return None
        key = mention, sourceless
        if key not in self._read:
            indices, shares = self._beliefs(mention, sourceless=sourceless)
            near, places = np.unique(self._named[indices.start : indices.stop], return_inverse=True)
            sums = np.bincount(places, shares[:-1], minlength=len(near))
            kept = np.flatnonzero(sums > _TRACE)
            entities = {self._entities[near[i]]: float(sums[i]) for i in kept}
            self._read[key] = Reading(entities, float(shares[-1]))
        return self._read[key].of_gender(gender) if gender else self._read[key]
