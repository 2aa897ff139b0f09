"""The trained files of the pipeline: network, tokenizer and manifest. No pickle: loading runs no code."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from quotex.errors import ModelError
from quotex.pipeline.encode import Encoder
from quotex.pipeline.link import LinkScorer

NETWORK, TOKENIZER, MANIFEST = "network.onnx", "tokenizer.json", "manifest.json"
FORMAT = 1  # grows when the files change in a way that this code can't read


@dataclass(frozen=True)
class Weights:
    """The three files as bytes, and what they hold.

    Attributes
    ----------
    manifest
        JSON: ``format``, ``version``, ``windows`` (``size``, ``stride``), ``transitions`` (tags), ``nowhere``
        and ``distance`` (links), ``calibration``.
    """

    network: bytes
    vocabulary: bytes
    manifest_bytes: bytes

    @classmethod
    def load(cls, folder: Path) -> Weights:
        """Read the files in ``folder``. Raises ModelError where one is missing or of another format."""
        try:
            weights = cls(*((folder / name).read_bytes() for name in (NETWORK, TOKENIZER, MANIFEST)))
        except OSError as error:
            raise ModelError(
                f"the model can't be read: {error.filename}: {error.strerror}", "reinstall quotex"
            ) from error
        weights.check()
        return weights

    def save(self, folder: Path) -> None:
        """Write the files into ``folder``, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.files().items():
            (folder / name).write_bytes(data)

    def files(self) -> dict[str, bytes]:
        return {NETWORK: self.network, TOKENIZER: self.vocabulary, MANIFEST: self.manifest_bytes}

    @classmethod
    def from_files(cls, files: dict[str, bytes]) -> Weights:
        """The inverse of :meth:`files`. Raises ModelError where one is missing or of another format."""
        missing = {NETWORK, TOKENIZER, MANIFEST} - files.keys()
        if missing:
            raise ModelError(f"the model lacks {', '.join(sorted(missing))}", "save the pipeline again")
        weights = cls(files[NETWORK], files[TOKENIZER], files[MANIFEST])
        weights.check()
        return weights

    def check(self) -> None:
        """Raise ModelError where the manifest is of a format that this code can't read."""
        found = self.manifest.get("format")
        if found != FORMAT:
            raise ModelError(
                f"the model has format {found}, this quotex reads {FORMAT}",
                "install the quotex that it was saved with",
            )

    @cached_property
    def manifest(self) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(self.manifest_bytes)
        return result

    @cached_property
    def tokenizer(self) -> Tokenizer:
        return Tokenizer.from_str(self.vocabulary.decode("utf8"))

    @cached_property
    def encoder(self) -> Encoder:
        windows = self.manifest["windows"]
        return Encoder(self.network, windows["size"], windows["stride"])

    @cached_property
    def transitions(self) -> np.ndarray[Any, np.dtype[np.float32]]:
        return np.array(self.manifest["transitions"], dtype=np.float32)

    @cached_property
    def scorer(self) -> LinkScorer:
        return LinkScorer(
            np.array(self.manifest["nowhere"], dtype=np.float32),
            np.array(self.manifest["distance"], dtype=np.float32),
        )

    @property
    def version(self) -> str:
        return str(self.manifest["version"])

    def __getstate__(self) -> dict[str, bytes]:
        return self.files()

    def __setstate__(self, files: dict[str, bytes]) -> None:
        self.__dict__.update(
            network=files[NETWORK], vocabulary=files[TOKENIZER], manifest_bytes=files[MANIFEST]
        )
