"""Adapts an encoder to the training text before it sees a label: masked words are guessed.

Domain-adaptive pretraining (Gururangan et al., ACL 2020) with whole words masked (Devlin et al., 2019), over
the same windows and input features as the tagging that follows.
"""

from __future__ import annotations

import random
from pathlib import Path

import torch
from torch import Tensor, nn

from training.bases import MASK
from training.batches import Batch, batched, epoch_passages
from training.corpora import Corpora
from training.examples import IGNORED
from training.network import Network
from training.train import device, loaded, schedule


class _Guesser(nn.Module):
    """Scores every word of the vocabulary; the output table is the input table."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        table = network.encoder.words.weight
        self.transform = nn.Sequential(
            nn.Linear(table.shape[1], table.shape[1]), nn.GELU(), nn.LayerNorm(table.shape[1])
        )
        self.bias = nn.Parameter(torch.zeros(len(table)))

    def forward(self, inputs: dict[str, Tensor], wanted: Tensor) -> Tensor:
        """Mean loss over the masked pieces, those whose ``wanted`` id is not IGNORED."""
        hidden = self.network.encode(**inputs)[wanted != IGNORED]
        table = self.network.encoder.words.weight
        with torch.autocast(hidden.device.type, dtype=torch.bfloat16):
            scores = nn.functional.linear(self.transform(hidden), table, self.bias)
        return nn.functional.cross_entropy(scores.float(), wanted[wanted != IGNORED])


def adapt(
    corpora: Corpora, config: dict, settings: dict, folder: Path, network: Network, file: Path
) -> dict[str, Tensor]:
    """Return the adapted network's state; it is kept in ``file`` and made only once."""
    where = device()
    if file.exists():
        return torch.load(file, weights_only=True, map_location=where)
    torch.manual_seed(settings["seed"])
    guesser = _Guesser(network).to(where).train()
    optimizer = torch.optim.AdamW(guesser.parameters(), lr=settings["rate"], weight_decay=0.01, fused=True)

    def epoch(number: int) -> list:
        pool = epoch_passages(corpora, number, config, folder)
        return batched(pool, random.Random(f"{settings['seed']}-{number}"), settings["batch_windows"])

    total = settings["epochs"] * len(epoch(0))
    scheduler = schedule(optimizer, total, 0.08)
    step = 0
    for number in range(settings["epochs"]):
        for batch in loaded(epoch(number)):
            wanted = _mask(batch, settings["share"])
            optimizer.zero_grad(set_to_none=True)
            loss = guesser(batch.inputs, wanted)
            loss.backward()
            nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            step += 1
            if step % 50 == 0:
                print(f"{file.stem} {step}/{total} loss {loss.item():.4f}", flush=True)
    torch.save(network.state_dict(), file)
    return network.state_dict()


def _mask(batch: Batch, share: float) -> Tensor:
    """Mask whole words in place; returns the ids to be guessed, IGNORED elsewhere."""
    ids = batch.inputs["ids"]
    special = ~batch.inputs["there"] | (ids == ids[0, 0])
    # One draw a word, repeated over its pieces.
    word = batch.words.long().cumsum(1)
    draws = torch.rand(ids.shape, device=ids.device).gather(1, word)
    keep = torch.rand(ids.shape, device=ids.device).gather(1, word)
    chosen = (draws < share) & ~special & (word > 0)
    wanted = torch.where(chosen, ids, torch.full_like(ids, IGNORED))
    # One in ten stays as it is, so that the encoder learns to read unmasked words too.
    batch.inputs["ids"] = torch.where(chosen & (keep < 0.9), torch.full_like(ids, MASK), ids)
    return wanted
