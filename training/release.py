"""Puts a trained network into the package: quantised, with its manifest, as a spaCy pipeline folder."""

from __future__ import annotations

import io
import json
import shutil

import numpy as np
import torch

from quotex.model import FOLDER, load
from quotex.pipeline.encode import NETWORK
from quotex.pipeline.weights import FORMAT, MANIFEST, TABLES, TOKENIZER, Weights
from training.bases import base_tokenizer
from training.export import to_onnx
from training.network import Network

#: Grows with every change of the shipped weights; part of every record's id.
VERSION = "9"


def weights_of(network: Network, config: dict, calibration: dict[str, dict[str, float]]) -> Weights:
    """The files to ship, from the trained network."""
    _, small = to_onnx(network)
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "windows": config["windows"],
        "calibration": calibration,
    }
    return Weights(
        {
            NETWORK: small,
            TABLES: _tables(network),
            TOKENIZER: base_tokenizer().to_str().encode("utf8"),
            MANIFEST: json.dumps(manifest, indent=1).encode("utf8"),
        }
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


def _tables(network: Network) -> bytes:
    """The layers that run outside of the ONNX network, half precision, as an .npz."""
    tables = {
        "transitions": network.transitions,
        "distance": network.distance.weight,
        "anchor": network.anchor.weight,
        "weight": network.owned.weight,
        "bias": network.owned.bias,
        "owned_transitions": network.owned_transitions,
        "gap": network.gap.weight,
        "sourceless": network.sourceless.weight,
        "meant": torch.cat([network.meant.weight[0], network.meant.bias]),
        "nobody": torch.cat([network.nobody.weight[0], network.nobody.bias]),
    }
    file = io.BytesIO()
    np.savez(file, **{name: table.detach().numpy().astype(np.float16) for name, table in tables.items()})
    return file.getvalue()
