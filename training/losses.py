"""What the network is wrong about: against labels, and against the beliefs of a teacher."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from quotex.pipeline.labels import ANCHORS, ROLES
from training.batches import Batch
from training.examples import IGNORED
from training.network import Chain, Network

_CUE = 1 + 2 * ROLES.index("cue")
_SURE = 0.5  # a teacher's cue this likely is asked what it owns
_MOST = 12  # such cues of a window


def label_loss(network: Network, out: dict[str, Tensor], batch: Batch, weights: dict[str, float]) -> Tensor:
    """The weighted sum of the heads' losses against labels; one with nothing to learn from adds nothing."""
    labels = batch.labels
    chain = Chain(out["tags"], batch.order, batch.counts, network.transitions)
    loss = weights["tags"] * _mean(chain.loss(labels["tags"]), batch.labelled & (batch.counts > 1))
    for name in ("inner", "entities"):
        entropy = nn.functional.cross_entropy(
            out[name].transpose(1, 2), labels[name], ignore_index=IGNORED, reduction="none"
        )
        loss = loss + weights[name] * _mean(entropy, labels[name] != IGNORED)
    for name in ("sentences", "act"):
        known = labels[name] != IGNORED
        entropy = nn.functional.binary_cross_entropy_with_logits(
            out[name], labels[name].clamp(min=0).float(), reduction="none"
        )
        loss = loss + weights[name] * _mean(entropy, known)
    if len(batch.rows):
        chain = _owned(network, out, batch, batch.rows, batch.anchors)
        loss = loss + weights["owned"] * chain.loss(batch.owned).mean()
    references = batch.references
    if references.mentions.numel():
        scores = _meant(network, out, batch)
        chosen = scores.masked_fill(~references.right, -1e4).logsumexp(-1)
        loss = loss + weights["meant"] * _mean(scores.logsumexp(-1) - chosen, references.weights)
    return loss


def _mean(losses: Tensor, weights: Tensor) -> Tensor:
    """The mean of what has a weight; annotation that is trusted less adds less to it."""
    return (losses * weights).sum() / (weights > 0).sum().clamp(min=1)


def _owned(network: Network, out: dict[str, Tensor], batch: Batch, rows: Tensor, anchors: Tensor) -> Chain:
    emissions = network.owned_by(out["pairs"], rows, anchors)
    return Chain(emissions, batch.order[rows], batch.counts[rows], network.owned_transitions)


def _meant(network: Network, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Scores as of ``refers_to``, padding unlikely."""
    references = batch.references
    scores = network.refers_to(out["mentions"], references.mentions, references.names)
    named = scores[..., :-1].masked_fill(~references.there[:, None], -1e4)
    return torch.cat([named, scores[..., -1:]], -1)


@dataclass(slots=True)
class Beliefs:
    """What a teacher holds of one batch, in the form in which a student is compared with it."""

    tags: tuple[Tensor, Tensor]
    inner: Tensor
    entities: Tensor
    sentences: Tensor
    act: Tensor
    cues: Tensor
    rows: Tensor
    anchors: Tensor
    asked: Tensor
    owned: tuple[Tensor, Tensor]
    meant: Tensor | None


@torch.no_grad()
def beliefs(network: Network, batch: Batch) -> Beliefs:
    """What ``network`` believes; where nobody annotated attributions it asks the cues that it found."""
    out = network(**batch.inputs)
    tags = Chain(out["tags"], batch.order, batch.counts, network.transitions).marginals()
    inner = out["inner"].softmax(-1)
    # Unary probabilities suffice to find cues.
    cues = (out["tags"].softmax(-1)[..., _CUE] + inner[..., _CUE]).clamp(max=1.0) * batch.words
    likely, pieces = cues[batch.silent].topk(min(_MOST, cues.shape[1]), dim=1)
    found = torch.stack([pieces, torch.full_like(pieces, ANCHORS.index("cue"))], -1).flatten(0, 1)
    rows = torch.cat([batch.rows, batch.silent.repeat_interleave(likely.shape[1])])
    anchors = torch.cat([batch.anchors, found])
    asked = torch.cat([torch.ones_like(batch.rows, dtype=torch.bool), (likely > _SURE).flatten()])
    meant = _meant(network, out, batch).softmax(-1) if batch.references.mentions.numel() else None
    return Beliefs(
        tags,
        inner,
        out["entities"].softmax(-1),
        out["sentences"].sigmoid(),
        out["act"].sigmoid(),
        cues,
        rows,
        anchors,
        asked,
        _owned(network, out, batch, rows, anchors).marginals(),
        meant,
    )


def belief_loss(
    network: Network, out: dict[str, Tensor], batch: Batch, held: Beliefs, weights: dict[str, float]
) -> Tensor:
    """The weighted sum of every head's cross-entropy with what a teacher holds."""
    words = batch.words
    chain = Chain(out["tags"], batch.order, batch.counts, network.transitions)
    loss = weights["tags"] * _mean(chain.divergence(*held.tags), batch.counts > 1)
    for name in ("inner", "entities"):
        entropy = -(getattr(held, name) * out[name].log_softmax(-1)).sum(-1)
        loss = loss + weights[name] * _mean(entropy, words)
    entropy = nn.functional.binary_cross_entropy_with_logits
    sentences = entropy(out["sentences"], held.sentences, reduction="none")
    act = entropy(out["act"], held.act, weight=held.cues, reduction="sum")
    loss = loss + weights["sentences"] * _mean(sentences, words)
    loss = loss + weights["act"] * act / held.cues.sum().clamp(min=1.0)
    if len(held.rows):
        chain = _owned(network, out, batch, held.rows, held.anchors)
        loss = loss + weights["owned"] * _mean(chain.divergence(*held.owned), held.asked)
    if held.meant is not None:
        scores = _meant(network, out, batch).log_softmax(-1)
        unlike = -(held.meant * scores).sum(-1)
        loss = loss + weights["meant"] * _mean(unlike, batch.references.weights)
    return loss
