"""The trained files: network, tables, tokenizer, manifest. No pickle: loading runs no code."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from quotex.errors import ModelError, intact
from quotex.pipeline.antecedents import AntecedentTables
from quotex.pipeline.encode import NETWORK, Encoder
from quotex.pipeline.ownership import Ownership

TABLES, TOKENIZER, MANIFEST = "tables.npz", "tokenizer.json", "manifest.json"
FILES = (NETWORK, TABLES, TOKENIZER, MANIFEST)
FORMAT = 3  # grows when the files change in a way that this code can't read


@dataclass(frozen=True)
class Weights:
    """The files by name, as bytes, and what they hold.

    Attributes
    ----------
    files
        One entry for each of FILES. The manifest is JSON: ``format``, ``version``, ``windows`` (``size``,
        ``stride``), ``calibration``. The tables are small arrays: ``transitions`` of the tags, and those of
        :class:`quotex.pipeline.ownership.Ownership` and
        :class:`quotex.pipeline.antecedents.AntecedentTables`.

    Raises
    ------
    ModelError
        If a file is missing, damaged or of a format that this code can't read, as soon as that shows.
    """

    files: Mapping[str, bytes]

    def __post_init__(self) -> None:
        if missing := set(FILES) - self.files.keys():
            raise ModelError(f"the model lacks {', '.join(sorted(missing))}", "save the pipeline again")
        found = self.manifest.get("format")
        if found != FORMAT:
            raise ModelError(
                f"the model has format {found}, this quotex reads {FORMAT}",
                "install the quotex that it was saved with",
            )

    @classmethod
    def load(cls, folder: Path) -> Weights:
        """Read the files in ``folder``. Raises ModelError where one is missing or of another format."""
        try:
            return cls({name: (folder / name).read_bytes() for name in FILES})
        except OSError as error:
            raise ModelError(
                f"the model can't be read: {error.filename}: {error.strerror}", "reinstall quotex"
            ) from error

    def save(self, folder: Path) -> None:
        """Write the files into ``folder``, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)

    @cached_property
    def manifest(self) -> dict[str, Any]:
        with intact(MANIFEST):
            result: dict[str, Any] = json.loads(self.files[MANIFEST])
        return result

    @cached_property
    def tokenizer(self) -> Tokenizer:
        with intact(TOKENIZER):
            return Tokenizer.from_str(self.files[TOKENIZER].decode("utf8"))

    @cached_property
    def encoder(self) -> Encoder:
        windows = self.manifest["windows"]
        return Encoder(self.files[NETWORK], windows["size"], windows["stride"])

    @cached_property
    def _tables(self) -> dict[str, npt.NDArray[np.float32]]:
        with intact(TABLES), np.load(io.BytesIO(self.files[TABLES]), allow_pickle=False) as tables:
            return {name: tables[name].astype(np.float32) for name in tables.files}

    @property
    def transitions(self) -> npt.NDArray[np.float32]:
        return self._tables["transitions"]

    @cached_property
    def ownership(self) -> Ownership:
        own = ("distance", "anchor", "weight", "bias", "owned_transitions")
        return Ownership(*(self._tables[name] for name in own))

    @cached_property
    def antecedents(self) -> AntecedentTables:
        return AntecedentTables(*(self._tables[name] for name in ("gap", "sourceless", "meant", "nobody")))

    @property
    def version(self) -> str:
        return str(self.manifest["version"])

    def __getstate__(self) -> dict[str, Any]:
        # What was made from the files is made again elsewhere: a session can't be sent.
        return {"files": self.files}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
