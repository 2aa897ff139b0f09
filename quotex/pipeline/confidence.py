"""How likely a record is right: that it is an attribution as found, times that its speaker is the right one.

Both are logistic models over what the steps of the pipeline were sure of, fitted on articles held out from
training, see ``python -m training``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotex.pipeline.attributions import Attribution
    from quotex.pipeline.resolve import Resolved

#: A record that is less likely an attribution than this is none; one inside the content of another must be
#: surer. Best F on held-out articles.
LEAST, LEAST_NESTED = 0.5, 0.69

#: A name that is less likely right is not given where the source is a pronoun, or missing.
LEAST_NAMED = 0.5

#: A model's weights by the name of the input, and its ``bias``.
Calibration = Mapping[str, float]


def found_inputs(found: Attribution) -> dict[str, float]:
    """What tells whether a record is an attribution: log-probabilities of the steps, and its form."""
    evidence = found.evidence
    return {
        **{name: evidence[name] for name in ("content", "agreement", "cue", "source", "nested")},
        "act": min(abs(evidence["act"]), 6.0),
        "direct": float(found.type == "direct"),
        "mixed": float(found.type == "mixed"),
        "uncued": float(evidence["cue"] == 0.0),
        "unsourced": float(not found.source),
        "in pieces": float(len(found.content) > 1),
        "length": math.log(1 + sum(end - start for start, end in found.content)),
    }


def speaker_inputs(resolved: Resolved) -> dict[str, float]:
    """What tells whether a name is the right one: how sure rules and network are, its form, and the rule."""
    kind, name = resolved.speaker.kind, resolved.speaker.name or ""
    return {
        "score": _log_odds(resolved.score),
        "belief": 0.0 if resolved.belief is None else _log_odds(resolved.belief),
        **{other: float(kind == other) for other in ("person", "organization", "document", "unnamed")},
        "full name": float(kind == "person" and " " in name),
        "joint": float(" & " in name and kind != "organization"),
        f"rule: {resolved.grounds.rule}": 1.0,
    }


def _log_odds(share: float) -> float:
    bounded = min(0.98, max(0.02, share))
    return math.log(bounded / (1 - bounded))


def probability(inputs: Mapping[str, float], calibration: Calibration) -> float:
    """The logistic model's answer in [0, 1]."""
    log_odds = calibration.get("bias", 0.0) + sum(calibration.get(k, 0.0) * v for k, v in inputs.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
