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


def label_loss(network: Network, out: dict[str, Tensor], batch: Batch, weights: dict[str, float]) -> Tensor:
    """The weighted sum of the heads' losses against labels; one with nothing to learn from adds nothing."""
    labels = batch.labels
    tags = labels["tags"]
    loss = weights["tags"] * Chain(out["tags"], tags != IGNORED, network.transitions).loss(tags)
    for name in ("inner", "entities"):
        if (labels[name] != IGNORED).any():
            entropy = nn.functional.cross_entropy(
                out[name].flatten(0, 1), labels[name].flatten(), ignore_index=IGNORED
            )
            loss = loss + weights[name] * entropy
    for name in ("sentences", "act"):
        known = labels[name] != IGNORED
        if known.any():
            entropy = nn.functional.binary_cross_entropy_with_logits(
                out[name][known], labels[name][known].float()
            )
            loss = loss + weights[name] * entropy
    if len(batch.rows):
        emissions = network.owned_by(out["pairs"], batch.rows, batch.anchors)
        chain = Chain(emissions, batch.owned != IGNORED, network.owned_transitions)
        loss = loss + weights["owned"] * chain.loss(batch.owned)
    return loss + weights["meant"] * _meant_loss(network, out, batch)


def _meant_loss(network: Network, out: dict[str, Tensor], batch: Batch) -> Tensor:
    total, count = out["mentions"].sum() * 0.0, 0.0
    for names, mentions, right, weights in batch.references:
        scores = network.refers_to(out["mentions"], mentions, names)
        chosen = scores.masked_fill(~right, -1e4).logsumexp(1)
        total = total + (weights * (scores.logsumexp(1) - chosen)).sum()
        count += float(len(weights))
    return total / max(1.0, count)


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
    owned: tuple[Tensor, Tensor]
    meant: list[Tensor]


@torch.no_grad()
def beliefs(network: Network, batch: Batch) -> Beliefs:
    """What ``network`` believes; where nobody annotated attributions it asks the cues that it found."""
    out = network(**batch.inputs)
    tags = Chain(out["tags"], batch.words, network.transitions).marginals()
    inner = out["inner"].softmax(-1)
    # Unary probabilities suffice to find cues.
    cues = (out["tags"].softmax(-1)[..., _CUE] + inner[..., _CUE]).clamp(max=1.0) * batch.words
    found = ((cues > _SURE) & ~batch.labelled[:, None]).nonzero()
    kinds = torch.full_like(found[:, :1], ANCHORS.index("cue"))
    rows = torch.cat([batch.rows, found[:, 0]])
    anchors = torch.cat([batch.anchors, torch.cat([found[:, 1:], kinds], 1)])
    owned = Chain(
        network.owned_by(out["pairs"], rows, anchors), batch.words[rows], network.owned_transitions
    ).marginals()
    meant = [network.refers_to(out["mentions"], m, n).softmax(1) for n, m, _, _ in batch.references]
    return Beliefs(
        tags,
        inner,
        out["entities"].softmax(-1),
        out["sentences"].sigmoid(),
        out["act"].sigmoid(),
        cues,
        rows,
        anchors,
        owned,
        meant,
    )


def belief_loss(
    network: Network, out: dict[str, Tensor], batch: Batch, held: Beliefs, weights: dict[str, float]
) -> Tensor:
    """The weighted sum of every head's cross-entropy with what a teacher holds."""
    words = batch.words
    loss = weights["tags"] * Chain(out["tags"], words, network.transitions).divergence(*held.tags)
    for name in ("inner", "entities"):
        entropy = -(getattr(held, name)[words] * out[name][words].log_softmax(-1)).sum(-1).mean()
        loss = loss + weights[name] * entropy
    sentences = nn.functional.binary_cross_entropy_with_logits(out["sentences"][words], held.sentences[words])
    act = nn.functional.binary_cross_entropy_with_logits(
        out["act"], held.act, weight=held.cues, reduction="sum"
    )
    loss = loss + weights["sentences"] * sentences + weights["act"] * act / held.cues.sum().clamp(min=1.0)
    if len(held.rows):
        emissions = network.owned_by(out["pairs"], held.rows, held.anchors)
        chain = Chain(emissions, words[held.rows], network.owned_transitions)
        loss = loss + weights["owned"] * chain.divergence(*held.owned)
    meant, count = out["mentions"].sum() * 0.0, 0.0
    for (names, mentions, _, importance), held_meant in zip(batch.references, held.meant, strict=True):
        scores = network.refers_to(out["mentions"], mentions, names).log_softmax(1)
        meant = meant - (importance * (held_meant * scores).sum(1)).sum()
        count += float(len(importance))
    return loss + weights["meant"] * meant / max(1.0, count)
