"""The label sets of the network's heads, and the BIO transitions that its decoders allow."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

ROLES = ("source", "cue", "content")
#: What an anchor owns: its attribution is found by asking for these.
PARTS = ("source", "content")
#: What an attribution is asked for from: its cue, or its content where it has no cue.
ANCHORS = ("cue", "content")
ENTITY_LABELS = ("person", "organization", "place", "other")
CONVENTIONS = {"quotex": 0, "polnear": 1}


def bio_size(labels: tuple[str, ...]) -> int:
    """Tags of a BIO set: 0 is outside, ``1 + 2k`` begins label ``k``, ``2 + 2k`` goes on with it."""
    return 1 + 2 * len(labels)


def forbidden_transitions(size: int) -> npt.NDArray[np.bool_]:
    """``[previous, next]`` matrix, True where an I tag follows neither the B nor the I of its label."""
    forbidden = np.zeros((size, size), dtype=bool)
    for inside in range(2, size, 2):
        forbidden[:, inside] = True
        forbidden[[inside - 1, inside], inside] = False
    return forbidden
