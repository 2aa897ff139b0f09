"""Writes the trained network as the files that the package ships: int8 ONNX, tokenizer, settings."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from quotex.pipeline.encode import HALVES, OUTPUTS
from training.network import Network


class _Exported(nn.Module):
    """The network as extraction calls it: one window without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: Tensor, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> tuple[Tensor, ...]:
        out = self.network(ids, None, case, mark, line, convention)
        return tuple(out[name].half() if name in HALVES else out[name] for name in OUTPUTS)


def to_onnx(network: Network) -> tuple[bytes, bytes]:
    """Export the network; returns it in single precision and quantised to int8 (dynamic, per channel)."""
    names = ["ids", "case", "mark", "line", "convention"]
    window = torch.ones(1, 16, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder, "full.onnx"), Path(folder, "int8.onnx")
        torch.onnx.export(
            _Exported(network).eval(),
            (window, window, window, window, torch.zeros(1, dtype=torch.long)),
            str(full),
            input_names=names,
            output_names=list(OUTPUTS),
            dynamic_axes={name: {1: "pieces"} for name in (*names[:4], *OUTPUTS)},
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8)
        return full.read_bytes(), small.read_bytes()
