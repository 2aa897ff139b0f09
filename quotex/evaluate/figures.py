"""The two kinds of figures that scoring gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rates:
    """How many were right, of those predicted and of those in the gold; ratios are 0 where there are none."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted ones that are right."""
        return self.right / max(1, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the gold ones that were found."""
        return self.right / max(1, self.gold)

    @property
    def value(self) -> float:
        """F1, the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_dict(self) -> dict[str, float]:
        """Return ratios and counts under the names that scripts read."""
        return {
            "p": self.precision,
            "r": self.recall,
            "f": self.value,
            "tp": self.right,
            "predicted": self.predicted,
            "gold": self.gold,
        }

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F {self.value:.3f}   "
            f"({self.right} right, {self.predicted} predicted, {self.gold} gold)"
        )


@dataclass(frozen=True, slots=True)
class Share:
    """How many were right, of those that the question can be asked about."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """Accuracy, 0 of none."""
        return self.right / max(1, self.of)

    def to_dict(self) -> dict[str, float]:
        """Return ratio and count under the names that scripts read."""
        return {"accuracy": self.value, "of": self.of}

    def __str__(self) -> str:
        return f"{self.value:.3f}   ({self.right} of {self.of})"


Figure = Rates | Share
