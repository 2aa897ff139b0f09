"""How likely a record is right: a logistic model over what each step of the pipeline was sure of.

Fitted on articles held out from training, see ``python -m training``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping


def features(
    evidence: Mapping[str, float], speaker_score: float, *, named: bool, kind: str, direct: bool
) -> dict[str, float]:
    """The inputs of the calibration, by name.

    Parameters
    ----------
    evidence
        Log-probabilities of the steps, and the log-odds of the act.
    speaker_score
        How sure the resolution is, in [0, 1].
    """
    return {
        **{name: evidence[name] for name in ("content", "cue", "source", "link", "nested")},
        "act": min(abs(evidence["act"]), 6.0),
        "speaker": speaker_score,
        "named": float(named),
        "person": float(kind == "person"),
        "unnamed": float(kind == "unnamed"),
        "direct": float(direct),
    }


def confidence(values: Mapping[str, float], calibration: Mapping[str, float]) -> float:
    """Probability in [0, 1]; ``calibration`` holds a weight a feature and a ``bias``."""
    log_odds = calibration.get("bias", 0.0) + sum(
        weight * values[name] for name, weight in calibration.items() if name != "bias"
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
