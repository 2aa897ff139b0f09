"""The network: one MiniLM encoder, told what its word pieces lose, with a light head for each task."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from quotex.pipeline.features import BREAKS, CASES, MARK_STATES
from quotex.pipeline.labels import ANCHORS, ENTITY_LABELS, PARTS, ROLES, bio_size, forbidden_transitions
from training.corpora import CONVENTIONS

PAIR_WIDTH = 128
#: Signed distances in pieces between an anchor and what it may own, in logarithmic buckets.
DISTANCE_BUCKETS = 24


class Network(nn.Module):
    """Inputs are ``[batch, pieces]`` integer tensors; heads return float tensors over pieces.

    Parameters
    ----------
    encoder
        A transformers BERT model without pooling.
    """

    def __init__(self, encoder: nn.Module, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.case = nn.Embedding(len(CASES), width)
        self.mark = nn.Embedding(MARK_STATES, width)
        self.line = nn.Embedding(len(BREAKS), width)
        self.convention = nn.Embedding(len(CONVENTIONS), width)
        for table in (self.case, self.mark, self.line, self.convention):
            nn.init.normal_(table.weight, std=0.02)
        self.dropout = nn.Dropout(dropout)
        tags = bio_size(ROLES)
        self.tags = nn.Linear(width, tags)
        self.inner = nn.Linear(width, tags)
        self.entities = nn.Linear(width, bio_size(ENTITY_LABELS))
        self.sentences = nn.Linear(width, 1)
        self.act = nn.Linear(width, 1)
        self.pairs = nn.Linear(width, 2 * PAIR_WIDTH)
        self.distance = nn.Embedding(DISTANCE_BUCKETS, PAIR_WIDTH)
        self.anchor = nn.Embedding(len(ANCHORS), PAIR_WIDTH)
        self.owned = nn.Linear(PAIR_WIDTH, bio_size(PARTS))
        self.transitions = _transitions(tags)
        self.owned_transitions = _transitions(bio_size(PARTS))

    def encode(
        self, ids: Tensor, attention: Tensor, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> Tensor:
        """Hidden states ``[batch, pieces, width]``."""
        embedded = (
            self.encoder.embeddings.word_embeddings(ids)
            + self.case(case)
            + self.mark(mark)
            + self.line(line)
            + self.convention(convention)[:, None]
        )
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            hidden = self.encoder(inputs_embeds=embedded, attention_mask=attention).last_hidden_state
        return self.dropout(hidden.float())

    def forward(
        self, ids: Tensor, attention: Tensor, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> dict[str, Tensor]:
        hidden = self.encode(ids, attention, case, mark, line, convention)
        return {
            "tags": self.tags(hidden),
            "inner": self.inner(hidden),
            "entities": self.entities(hidden),
            "sentences": self.sentences(hidden)[..., 0],
            "act": self.act(hidden)[..., 0],
            "pairs": self.pairs(hidden),
        }

    def owned_by(self, pairs: Tensor, rows: Tensor, anchors: Tensor) -> Tensor:
        """Tags of what each anchor owns, ``[anchors, pieces, tags]``.

        Parameters
        ----------
        pairs
            ``[batch, pieces, 2 * PAIR_WIDTH]``: what a piece asks as an anchor, and what it answers.
        rows
            ``[anchors]`` index into the batch.
        anchors
            ``[anchors, 2]`` piece and kind.
        """
        asked = pairs[rows, anchors[:, 0], :PAIR_WIDTH] + self.anchor(anchors[:, 1])
        answers = pairs[rows, :, PAIR_WIDTH:]
        distance = torch.arange(pairs.shape[1])[None] - anchors[:, :1]
        return self.owned(torch.relu(asked[:, None] + answers + self.distance(distance_bucket(distance))))


def _transitions(size: int) -> nn.Parameter:
    return nn.Parameter(torch.from_numpy(forbidden_transitions(size)).float() * -4.0)


def distance_bucket(distance: Tensor) -> Tensor:
    """Signed distance in pieces to a bucket in ``[0, DISTANCE_BUCKETS)``: sign times floor(log2)."""
    half = DISTANCE_BUCKETS // 2
    size = torch.log2(distance.abs().clamp(min=1).float()).floor().long().clamp(max=half - 1)
    return torch.where(distance < 0, half - 1 - size, half + size)


def crf_loss(emissions: Tensor, tags: Tensor, transitions: Tensor) -> Tensor:
    """Negative log-likelihood of a linear-chain CRF per word, averaged over rows.

    ``tags`` is negative where a piece is no part of the sequence. The partition function is a
    product of the words' transition matrices in the log semiring, taken pairwise in log2(n) rounds.
    """
    mask = tags >= 0
    counts = mask.sum(1)
    keep = counts > 1
    if not keep.any():
        return emissions.sum() * 0.0
    emissions, tags, mask, counts = emissions[keep], tags[keep], mask[keep], counts[keep]
    n, k = int(counts.max()), emissions.shape[-1]
    order = torch.argsort((~mask).long(), dim=1, stable=True)[:, :n]
    mask = torch.gather(mask, 1, order)
    tags = torch.gather(tags, 1, order).clamp(min=0)
    emissions = torch.gather(emissions, 1, order[..., None].expand(-1, -1, k))
    scores = emissions.gather(2, tags[..., None])[..., 0] * mask
    steps = transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
    gold = scores.sum(1) + steps.sum(1)
    identity = torch.full((k, k), -1e4).fill_diagonal_(0.0)
    product = torch.where(mask[:, 1:, None, None], transitions + emissions[:, 1:, None, :], identity)
    while product.shape[1] > 1:
        if product.shape[1] % 2:
            product = torch.cat([product, identity.expand(len(product), 1, k, k)], 1)
        left, right = product[:, 0::2], product[:, 1::2]
        product = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=-2)
    total = torch.logsumexp(emissions[:, 0, :, None] + product[:, 0], dim=(1, 2))
    return ((total - gold) / counts).mean()
