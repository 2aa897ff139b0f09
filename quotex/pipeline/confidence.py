"""How likely a record is right: that it is an attribution as found, times that its speaker is the right one.

Both are logistic models over what the steps of the pipeline were sure of, fitted on articles held out from
training, see ``python -m training``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

#: A record that is less likely an attribution than this is none; one inside the content of another must be
#: surer. Best F on held-out articles.
LEAST, LEAST_NESTED = 0.45, 0.85

#: A model's weights by the name of the input, and its ``bias``.
Calibration = Mapping[str, float]


def found_inputs(evidence: Mapping[str, float], *, direct: bool) -> dict[str, float]:
    """What tells whether a record is an attribution: log-probabilities of the steps, by name."""
    return {
        **{name: evidence[name] for name in ("content", "agreement", "cue", "source", "nested")},
        "act": min(abs(evidence["act"]), 6.0),
        "direct": float(direct),
        "uncued": float(evidence["cue"] == 0.0),
    }


def speaker_inputs(score: float, kind: str) -> dict[str, float]:
    """What tells whether a name is the right one: how sure the resolution is, in [0, 1], and of what kind."""
    bounded = min(0.98, max(0.02, score))
    return {
        "score": math.log(bounded / (1 - bounded)),
        **{name: float(kind == name) for name in ("person", "organization", "document", "unnamed")},
    }


def probability(inputs: Mapping[str, float], calibration: Calibration) -> float:
    """The logistic model's answer in [0, 1]."""
    log_odds = calibration.get("bias", 0.0) + sum(calibration.get(k, 0.0) * v for k, v in inputs.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
