"""Runs the network: one forward pass over overlapping windows of word pieces."""

from __future__ import annotations

import ctypes
import math
import multiprocessing
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotex.errors import intact
from quotex.pipeline.features import CASES, Pieces, windows

FloatArray = npt.NDArray[np.float32]

NETWORK = "network.onnx"  # its file
OUTPUTS = ("tags", "inner", "entities", "sentences", "act", "pairs", "mentions")
#: Those in half precision, for they are most of what a long text takes.
HALVES = ("pairs", "mentions")
_CPU_MAX = Path("/sys/fs/cgroup/cpu.max")
_CLS, _SEP = 101, 102  # the special tokens of the BERT vocabulary


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of each word piece: raw scores, one row a piece.

    Attributes
    ----------
    tags, inner
        ``[pieces, 7]`` BIO tags of source, cue and content: the attributions of the text, and those
        inside the content of another.
    entities
        ``[pieces, 9]`` BIO tags of named entities.
    sentences
        ``[pieces]`` log-odds that a sentence starts.
    act
        ``[pieces]`` log-odds that the cue which starts here reports a thought.
    pairs
        ``[pieces, 256]``: what a piece asks as an anchor, and what it answers, see
        :mod:`quotex.pipeline.ownership`; half precision.
    mentions
        ``[pieces, 128]``: what a piece asks as a mention, and what it answers as a name, see
        :mod:`quotex.pipeline.antecedents`; half precision too.
    """

    tags: FloatArray
    inner: FloatArray
    entities: FloatArray
    sentences: FloatArray
    act: FloatArray
    pairs: npt.NDArray[np.float16]
    mentions: npt.NDArray[np.float16]


class Encoder:
    """An ONNX network. The session is made when first needed, once a process: a fork inherits none.

    Parameters
    ----------
    network
        The serialised ONNX model.
    size, stride
        Windows, in word pieces without the special tokens.
    """

    def __init__(self, network: bytes, size: int, stride: int) -> None:
        self.network = network
        self.size = size
        self.stride = stride
        self._session: Any = None
        self._process = 0

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_session": None}

    def __call__(self, pieces: Pieces, convention: int) -> Scores:
        """Score every piece; each is read from the window in which it stands most in the middle."""
        spans = windows(len(pieces), self.size, self.stride)
        rows: dict[str, Any] = {}
        begin = 0
        for index, (start, end) in enumerate(spans):
            last = index + 1 == len(spans)
            until = end if last else (end + spans[index + 1][0]) // 2
            values = self._run(pieces, start, end, convention)
            for name, value in zip(OUTPUTS, values, strict=True):
                if name not in rows:
                    rows[name] = np.empty((len(pieces), *value.shape[2:]), value.dtype)
                # The leading special token shifts every row by one.
                rows[name][begin:until] = value[0, 1 + begin - start : 1 + until - start]
            begin = until
        return Scores(**rows)

    def prepare(self) -> None:
        """Make the session now, so that the first call need not."""
        self._live_session()

    def _run(self, pieces: Pieces, start: int, end: int, convention: int) -> list[FloatArray]:
        def padded(values: npt.NDArray[np.int64], first: int, last: int) -> npt.NDArray[np.int64]:
            return np.concatenate([[first], values[start:end], [last]])[None].astype(np.int64)

        other = len(CASES) - 1
        feed = {
            "ids": padded(pieces.ids, _CLS, _SEP),
            "case": padded(pieces.case, other, other),
            "mark": padded(pieces.mark, 0, 0),
            "line": padded(pieces.line, 0, 0),
            "convention": np.array([convention], dtype=np.int64),
        }
        values: list[FloatArray] = self._live_session().run(list(OUTPUTS), feed)
        return values

    def _live_session(self) -> Any:
        if self._session is None or self._process != os.getpid():
            import onnxruntime

            if self._session is not None:
                # A fork has the parent's session without its threads: to free it would wait for ever.
                ctypes.pythonapi.Py_IncRef(ctypes.py_object(self._session))
            options = onnxruntime.SessionOptions()
            options.log_severity_level = 3
            # Memory stays flat over windows of different lengths.
            options.enable_cpu_mem_arena = False
            options.intra_op_num_threads = _threads()
            with intact(NETWORK):
                self._session = onnxruntime.InferenceSession(
                    self.network, options, providers=["CPUExecutionProvider"]
                )
            self._process = os.getpid()
        return self._session


def _threads() -> int:
    """How many threads the network takes; 0 leaves it to onnxruntime, which takes one for each core."""
    asked = os.environ.get("OMP_NUM_THREADS", "")
    if asked.isdecimal():
        return int(asked)
    if multiprocessing.parent_process() is not None:
        return 1  # the other cores are for the processes beside this one
    cores = os.cpu_count() or 1
    # onnxruntime binds its threads to cores of its choice, even to those that a process may not use, and
    # takes all cores of the machine where a container has the time of a few.
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores
    allowed = min(allowed, _quota() or cores)
    return allowed if allowed != cores else 0


def _quota() -> int | None:
    """How many cores' time a container may use, rounded up; None without a limit (Linux, cgroup v2)."""
    try:
        time, period = _CPU_MAX.read_text(encoding="ascii").split()
        return math.ceil(int(time) / int(period))
    except (OSError, ValueError):  # no such file, or "max"
        return None
