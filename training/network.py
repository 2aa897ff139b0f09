"""The network: one MiniLM encoder, told what its word pieces lose, with a light head for each task."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from quotex.pipeline.features import BREAKS, CASES, MARK_STATES
from quotex.pipeline.labels import ENTITY_LABELS, ROLES, bio_size, forbidden_transitions
from training.corpora import CONVENTIONS

LINK_WIDTH = 64
RELATIONS = 2
#: Signed distances in pieces (logarithmic buckets) that a link's score is biased by.
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
        self.links = nn.Linear(width, 2 * RELATIONS * LINK_WIDTH)
        self.nowhere = nn.Parameter(torch.randn(RELATIONS, LINK_WIDTH) * 0.02)
        self.distance = nn.Parameter(torch.zeros(RELATIONS, DISTANCE_BUCKETS))
        self.transitions = nn.Parameter(torch.from_numpy(forbidden_transitions(tags)).float() * -4.0)

    def forward(
        self, ids: Tensor, attention: Tensor, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> dict[str, Tensor]:
        embedded = (
            self.encoder.embeddings.word_embeddings(ids)
            + self.case(case)
            + self.mark(mark)
            + self.line(line)
            + self.convention(convention)[:, None]
        )
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            hidden = self.encoder(inputs_embeds=embedded, attention_mask=attention).last_hidden_state
        hidden = self.dropout(hidden.float())
        return {
            "tags": self.tags(hidden),
            "inner": self.inner(hidden),
            "entities": self.entities(hidden),
            "sentences": self.sentences(hidden)[..., 0],
            "act": self.act(hidden)[..., 0],
            "links": self.links(hidden),
        }


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


def link_loss(network: Network, projected: Tensor, links: list[Tensor], starts: list[Tensor]) -> Tensor:
    """Cross-entropy of each link over the candidates of its window and "nowhere".

    ``links[b]`` has rows (relation, piece, target or -1); ``starts[b]`` rows (piece, role) of the gold
    spans' first pieces: contents lead to cues and sources, cues to sources.
    """
    losses = []
    shaped = projected.unflatten(-1, (2, RELATIONS, LINK_WIDTH))
    for row, (rows, begins) in enumerate(zip(links, starts, strict=True)):
        for relation in range(RELATIONS):
            mine = rows[rows[:, 0] == relation]
            if not len(mine):
                continue
            roles = (1, 0) if relation == 0 else (0,)
            candidates = begins[(begins[:, 1:] == torch.tensor(roles)).any(1), 0]
            if not len(candidates):
                continue  # nothing to choose from
            query = shaped[row, mine[:, 1], 0, relation]
            key = torch.cat([network.nowhere[relation][None], shaped[row, candidates, 1, relation]])
            bias = torch.cat(
                [
                    torch.zeros(len(mine), 1),
                    network.distance[relation][distance_bucket(candidates[None] - mine[:, 1:2])],
                ],
                1,
            )
            score = query @ key.T / LINK_WIDTH**0.5 + bias
            match = candidates[None] == mine[:, 2:3]
            target = torch.where(
                match.any(1), match.float().argmax(1) + 1, torch.zeros(len(mine), dtype=torch.long)
            )
            losses.append(nn.functional.cross_entropy(score, target))
    return torch.stack(losses).mean() if losses else projected.sum() * 0.0
