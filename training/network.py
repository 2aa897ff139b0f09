"""The network: one MiniLM encoder, told what its word pieces lose, with a light head for each task."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from quotex.pipeline.features import BREAKS, CASES, MARK_STATES
from quotex.pipeline.labels import ANCHORS, ENTITY_LABELS, PARTS, ROLES, bio_size, forbidden_transitions
from training.corpora import CONVENTIONS
from training.encoders import Encoder

PAIR_WIDTH = 128
MENTION_WIDTH = 64
#: Signed distances in pieces between an anchor and what it may own, in logarithmic buckets.
DISTANCE_BUCKETS = 24


class Network(nn.Module):
    """Inputs are ``[batch, pieces]`` integer tensors, and which pieces are there; heads return float tensors.

    Parameters
    ----------
    encoder
        Its word embeddings are in the order of BERT's vocabulary.
    """

    def __init__(self, encoder: Encoder, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.shape.width
        self.case = _Table(len(CASES), width)
        self.mark = _Table(MARK_STATES, width)
        self.line = _Table(len(BREAKS), width)
        self.convention = _Table(len(CONVENTIONS), width)
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
        self.distance = _Table(DISTANCE_BUCKETS, PAIR_WIDTH)
        self.anchor = _Table(len(ANCHORS), PAIR_WIDTH)
        self.owned = nn.Linear(PAIR_WIDTH, bio_size(PARTS))
        self.mentions = nn.Linear(width, 2 * MENTION_WIDTH)
        self.gap = _Table(DISTANCE_BUCKETS, MENTION_WIDTH)
        self.sourceless = _Table(2, MENTION_WIDTH)
        self.meant = nn.Linear(MENTION_WIDTH, 1)
        self.nobody = nn.Linear(MENTION_WIDTH, 1)
        self.transitions = _transitions(tags)
        self.owned_transitions = _transitions(bio_size(PARTS))

    def encode(
        self, ids: Tensor, there: Tensor | None, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> Tensor:
        """Hidden states ``[batch, pieces, width]``."""
        embedded = (
            self.encoder.words(ids)
            + self.case(case)
            + self.mark(mark)
            + self.line(line)
            + self.convention(convention)[:, None]
        )
        with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=self.training or ids.is_cuda):
            hidden = self.encoder(embedded, there)
        return self.dropout(hidden.float())

    def forward(
        self, ids: Tensor, there: Tensor | None, case: Tensor, mark: Tensor, line: Tensor, convention: Tensor
    ) -> dict[str, Tensor]:
        hidden = self.encode(ids, there, case, mark, line, convention)
        return {
            "tags": self.tags(hidden),
            "inner": self.inner(hidden),
            "entities": self.entities(hidden),
            "sentences": self.sentences(hidden)[..., 0],
            "act": self.act(hidden)[..., 0],
            "pairs": self.pairs(hidden),
            "mentions": self.mentions(hidden),
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
        asked = pairs.flatten(0, 1).index_select(0, rows * pairs.shape[1] + anchors[:, 0])[:, :PAIR_WIDTH]
        asked = asked + self.anchor(anchors[:, 1])
        answers = pairs[..., PAIR_WIDTH:].index_select(0, rows)
        distance = torch.arange(pairs.shape[1], device=pairs.device)[None] - anchors[:, :1]
        return self.owned(torch.relu(asked[:, None] + answers + self.distance(distance_bucket(distance))))

    def refers_to(self, vectors: Tensor, mentions: Tensor, names: Tensor) -> Tensor:
        """Scores of whom each mention means, ``[passages, mentions, names + 1]``; the last is nobody.

        Parameters
        ----------
        vectors
            ``[windows, pieces, 2 * MENTION_WIDTH]``: what a piece asks as a mention, and answers as a name.
        mentions, names
            ``[passages, mentions, 5]`` and ``[passages, names, 4]`` rows as in
            :class:`training.examples.Passage`, windows counted in the batch.
        """
        flat, length = vectors.flatten(0, 1), vectors.shape[1]

        def at(rows: Tensor) -> Tensor:
            ends = rows[..., :1] * length + rows[..., 1:3]
            return flat.index_select(0, ends.flatten()).view(*ends.shape, -1).sum(-2)

        asked = at(mentions)[..., :MENTION_WIDTH] + self.sourceless(mentions[..., 4])
        answers = at(names)[..., MENTION_WIDTH:]
        gaps = self.gap(distance_bucket(names[:, None, :, 3] - mentions[:, :, None, 3]))
        named = self.meant(torch.relu(asked[:, :, None] + answers[:, None] + gaps))[..., 0]
        return torch.cat([named, self.nobody(torch.relu(asked))], dim=-1)


class _Table(nn.Embedding):
    """A small table. In training a product with one-hot rows: few rows get all gradients, and adding these
    up one by one takes a GPU longer than the encoder.
    """

    def forward(self, numbers: Tensor) -> Tensor:
        if not self.training:
            return super().forward(numbers)
        return nn.functional.one_hot(numbers, self.num_embeddings).to(self.weight.dtype) @ self.weight


def _transitions(size: int) -> nn.Parameter:
    return nn.Parameter(torch.from_numpy(forbidden_transitions(size)).float() * -4.0)


def distance_bucket(distance: Tensor) -> Tensor:
    """Signed distance in pieces to a bucket in ``[0, DISTANCE_BUCKETS)``: sign times floor(log2)."""
    half = DISTANCE_BUCKETS // 2
    size = torch.log2(distance.abs().clamp(min=1).float()).floor().long().clamp(max=half - 1)
    return torch.where(distance < 0, half - 1 - size, half + size)


class Chain:
    """A linear-chain CRF over the words of each row. Nothing in it waits for the GPU.

    Parameters
    ----------
    emissions
        ``[rows, pieces, tags]``.
    order, counts
        ``[rows, words]`` the piece that begins each word, then anything; ``[rows]`` how many words there are.
    transitions
        ``[tags, tags]``.

    Attributes
    ----------
    first
        ``[rows, tags]`` scores of the first word.
    steps
        ``[rows, words - 1, tags, tags]`` scores of a word's tag after the one before; past the end of a row
        they change nothing.
    """

    def __init__(self, emissions: Tensor, order: Tensor, counts: Tensor, transitions: Tensor) -> None:
        k = emissions.shape[-1]
        self.order, self.counts = order, counts.clamp(min=1)
        self.words = torch.arange(order.shape[1], device=order.device) < counts[:, None]
        kept = emissions.gather(1, order[..., None].expand(-1, -1, k))
        self.first = kept[:, 0]
        self._identity = torch.full((k, k), -1e4, device=emissions.device).fill_diagonal_(0.0)
        self.steps = torch.where(
            self.words[:, 1:, None, None], transitions + kept[:, 1:, None, :], self._identity
        )

    def log_partition(self) -> Tensor:
        """Log of the summed scores of all sequences, ``[rows]``.

        A product of the words' transition matrices in the log semiring, taken pairwise in log2(n) rounds.
        """
        product = self.steps
        while product.shape[1] > 1:
            if product.shape[1] % 2:
                fill = self._identity.expand(len(product), 1, *self._identity.shape)
                product = torch.cat([product, fill], 1)
            left, right = product[:, 0::2], product[:, 1::2]
            product = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=-2)
        return torch.logsumexp(self.first[:, :, None] + product[:, 0], dim=(1, 2))

    def loss(self, tags: Tensor) -> Tensor:
        """Negative log-likelihood of the gold ``tags`` a word, ``[rows]``."""
        tags = tags.gather(1, self.order).clamp(min=0)
        gold = self.first.gather(1, tags[:, :1])[:, 0]
        chosen = self.steps.flatten(2).gather(
            2, (tags[:, :-1] * self.steps.shape[-1] + tags[:, 1:])[..., None]
        )
        gold = gold + (chosen[..., 0] * self.words[:, 1:]).sum(1)
        return (self.log_partition() - gold) / self.counts

    def marginals(self) -> tuple[Tensor, Tensor]:
        """Probabilities of the first word's tag and of each pair of neighbours, shaped like the scores."""
        with torch.enable_grad():
            self.first, self.steps = (t.detach().requires_grad_() for t in (self.first, self.steps))
            first, steps = torch.autograd.grad(self.log_partition().sum(), (self.first, self.steps))
        return first, steps

    def divergence(self, first: Tensor, steps: Tensor) -> Tensor:
        """Cross-entropy with another chain over the same words, by its marginals, a word: ``[rows]``.

        Exact for chains: the expected score of a sequence needs no more than these.
        """
        wanted = (first * self.first).sum(1) + (steps * self.steps).sum((1, 2, 3))
        return (self.log_partition() - wanted) / self.counts
