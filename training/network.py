"""The network: one MiniLM encoder, told what its word pieces lose, with a light head for each task."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from quotex.pipeline.features import BREAKS, CASES, MARK_STATES
from quotex.pipeline.labels import ANCHORS, ENTITY_LABELS, PARTS, ROLES, bio_size, forbidden_transitions
from training.corpora import CONVENTIONS

PAIR_WIDTH = 128
MENTION_WIDTH = 64
#: Signed distances in pieces between an anchor and what it may own, in logarithmic buckets.
DISTANCE_BUCKETS = 24


class Network(nn.Module):
    """Inputs are ``[batch, pieces]`` integer tensors; heads return float tensors over pieces.

    Parameters
    ----------
    encoder
        A transformers model without pooling, its word embeddings in the order of BERT's vocabulary.
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
        self.mentions = nn.Linear(width, 2 * MENTION_WIDTH)
        self.gap = nn.Embedding(DISTANCE_BUCKETS, MENTION_WIDTH)
        self.sourceless = nn.Embedding(2, MENTION_WIDTH)
        self.meant = nn.Linear(MENTION_WIDTH, 1)
        self.nobody = nn.Linear(MENTION_WIDTH, 1)
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
        with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=self.training or ids.is_cuda):
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
        asked = pairs[rows, anchors[:, 0], :PAIR_WIDTH] + self.anchor(anchors[:, 1])
        answers = pairs[rows, :, PAIR_WIDTH:]
        distance = torch.arange(pairs.shape[1], device=pairs.device)[None] - anchors[:, :1]
        return self.owned(torch.relu(asked[:, None] + answers + self.distance(distance_bucket(distance))))

    def refers_to(self, vectors: Tensor, mentions: Tensor, names: Tensor) -> Tensor:
        """Scores of whom each mention means, ``[mentions, names + 1]``; the last is nobody.

        Parameters
        ----------
        vectors
            ``[windows, pieces, 2 * MENTION_WIDTH]``: what a piece asks as a mention, and answers as a name.
        mentions, names
            ``[mentions, 5]`` and ``[names, 4]`` rows as in :class:`training.examples.Passage`.
        """
        asks, answers = vectors[..., :MENTION_WIDTH], vectors[..., MENTION_WIDTH:]

        def at(table: Tensor, rows: Tensor) -> Tensor:
            return table[rows[:, 0], rows[:, 1]] + table[rows[:, 0], rows[:, 2]]

        asked = at(asks, mentions) + self.sourceless(mentions[:, 4])
        gaps = self.gap(distance_bucket(names[None, :, 3] - mentions[:, None, 3]))
        named = self.meant(torch.relu(asked[:, None] + at(answers, names)[None] + gaps))[..., 0]
        return torch.cat([named, self.nobody(torch.relu(asked))], dim=1)


def _transitions(size: int) -> nn.Parameter:
    return nn.Parameter(torch.from_numpy(forbidden_transitions(size)).float() * -4.0)


def distance_bucket(distance: Tensor) -> Tensor:
    """Signed distance in pieces to a bucket in ``[0, DISTANCE_BUCKETS)``: sign times floor(log2)."""
    half = DISTANCE_BUCKETS // 2
    size = torch.log2(distance.abs().clamp(min=1).float()).floor().long().clamp(max=half - 1)
    return torch.where(distance < 0, half - 1 - size, half + size)


class Chain:
    """A linear-chain CRF over those pieces of each row that are words; rows without two words are left out.

    Attributes
    ----------
    first
        ``[rows, tags]`` scores of the first word.
    steps
        ``[rows, words - 1, tags, tags]`` scores of a word's tag after the one before; past the end of a row
        they change nothing.
    counts
        ``[rows]`` words of each row.
    """

    def __init__(self, emissions: Tensor, words: Tensor, transitions: Tensor) -> None:
        counts = words.sum(1)
        self.rows = (counts > 1).nonzero()[:, 0]
        self.counts = counts[self.rows]
        words, k = words[self.rows], emissions.shape[-1]
        longest = int(self.counts.max()) if len(self.rows) else 0
        self.order = torch.argsort((~words).long(), dim=1, stable=True)[:, :longest]
        self.words = words.gather(1, self.order)
        kept = emissions[self.rows].gather(1, self.order[..., None].expand(-1, -1, k))
        self.first = kept[:, 0] if longest else kept.sum(1)
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
        """Negative log-likelihood of the gold ``tags`` a word, averaged over rows."""
        if not len(self.rows):
            return self.first.sum() * 0.0
        tags = tags[self.rows].gather(1, self.order).clamp(min=0)
        gold = self.first.gather(1, tags[:, :1])[:, 0]
        chosen = self.steps.flatten(2).gather(
            2, (tags[:, :-1] * self.steps.shape[-1] + tags[:, 1:])[..., None]
        )
        gold = gold + (chosen[..., 0] * self.words[:, 1:]).sum(1)
        return ((self.log_partition() - gold) / self.counts).mean()

    def marginals(self) -> tuple[Tensor, Tensor]:
        """Probabilities of the first word's tag and of each pair of neighbours, shaped like the scores."""
        if not len(self.rows):
            return self.first, self.steps
        with torch.enable_grad():
            self.first, self.steps = (t.detach().requires_grad_() for t in (self.first, self.steps))
            first, steps = torch.autograd.grad(self.log_partition().sum(), (self.first, self.steps))
        return first, steps

    def divergence(self, first: Tensor, steps: Tensor) -> Tensor:
        """Cross-entropy with another chain over the same words, by its marginals, a word.

        Exact for chains: the expected score of a sequence needs no more than these.
        """
        if not len(self.rows):
            return self.first.sum() * 0.0
        wanted = (first * self.first).sum(1) + (steps * self.steps).sum((1, 2, 3))
        return ((self.log_partition() - wanted) / self.counts).mean()
