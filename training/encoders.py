"""The encoder of student and teacher: a transformer in BERT's form (Devlin et al., 2019), attention fused."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder; ``buckets`` of relative distance, 0 where an embedding alone tells the place."""

    layers: int
    width: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    buckets: int = 0
    vocabulary: int = 30522


class Encoder(nn.Module):
    """Word embeddings ``[batch, pieces, width]`` and which pieces are there (None: all) to hidden states.

    Attention has no dropout: random numbers for its weights would cost two fifths of a step.
    """

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Parameter(torch.zeros(shape.positions, shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_Layer(shape, dropout) for _ in range(shape.layers))
        # Kept as it was learned: its gradient would cost more than all else in the attention.
        relative = torch.zeros(shape.buckets, shape.heads) if shape.buckets else None
        self.register_buffer("relative", relative)

    def forward(self, embedded: Tensor, there: Tensor | None) -> Tensor:
        length, where = embedded.shape[1], embedded.device.type
        hidden = self.dropout(self.norm(embedded + self.positions[:length]))
        mask = None if there is None else torch.where(there, 0.0, -1e4)[:, None, None, :]
        if self.relative is not None:
            biases = self._biases(self.relative, length)
            mask = biases if mask is None else mask + biases
        if mask is not None and torch.is_autocast_enabled(where):
            mask = mask.to(torch.get_autocast_dtype(where))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden

    def _biases(self, relative: Tensor, length: int) -> Tensor:
        """Scores of each head by how far apart two pieces are, ``[heads, pieces, pieces]`` (as in T5)."""
        places = torch.arange(length, device=relative.device)
        distance = places[None, :] - places[:, None]
        half = self.shape.buckets // 2
        exact, size = half // 2, distance.abs()
        far = exact + (size.clamp(min=1) / exact).log() / math.log(128 / exact) * (half - exact)
        bucket = torch.where(size < exact, size, far.long().clamp(max=half - 1))
        return relative[bucket + half * (distance > 0)].permute(2, 0, 1)


class _Layer(nn.Module):
    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.inner = nn.Linear(width, shape.inner)
        self.outer = nn.Linear(shape.inner, width)
        self.outer_norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = hidden.shape

        def heads(vectors: Tensor) -> Tensor:
            return vectors.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        attended = nn.functional.scaled_dot_product_attention(
            heads(self.query(hidden)), heads(self.key(hidden)), heads(self.value(hidden)), attn_mask=mask
        )
        attended = self.attended(attended.transpose(1, 2).reshape(batch, length, width))
        hidden = self.attended_norm(hidden + self.dropout(attended))
        outer = self.outer(nn.functional.gelu(self.inner(hidden)))
        return self.outer_norm(hidden + self.dropout(outer))
