"""Puts a trained network into the package: quantised, with its manifest, as a spaCy pipeline folder."""

from __future__ import annotations

import json
import shutil

from quotex.model import FOLDER, load
from quotex.pipeline.weights import FORMAT, Weights
from training.export import to_onnx
from training.network import Network
from training.train import base_tokenizer

#: Grows with every change of the shipped weights; part of every record's id.
VERSION = "1"


def weights_of(network: Network, config: dict, calibration: dict[str, float]) -> Weights:
    """The files to ship, from the trained network."""
    _, small = to_onnx(network)
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "windows": config["windows"],
        "transitions": _rounded(network.transitions),
        "nowhere": _rounded(network.nowhere),
        "distance": _rounded(network.distance),
        "calibration": calibration,
    }
    return Weights(
        small, base_tokenizer().to_str().encode("utf8"), json.dumps(manifest, indent=1).encode("utf8")
    )


def release(weights: Weights) -> None:
    """Write the pipeline folder inside the package anew."""
    weights.save(FOLDER / "quotex")
    nlp = load()
    nlp.get_pipe("quotex").weights = weights
    nlp.meta.update(
        name="quotex",
        version=f"{weights.version}.0.0",
        description="Attributed quotations and claims with their speakers.",
        license="see MODEL_CARD.md",
    )
    shutil.rmtree(FOLDER)
    nlp.to_disk(FOLDER, exclude=["vocab"])


def _rounded(table: object) -> list:
    return [[round(float(value), 5) for value in row] for row in table.tolist()]
