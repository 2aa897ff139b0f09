"""Adapts the encoder to the training text before it sees a label: masked words are guessed.

Domain-adaptive pretraining (Gururangan et al., ACL 2020) with whole words masked (Devlin et al., 2019), over
the same windows and input features as the tagging that follows.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from quotex.pipeline.features import Pieces
from training.corpora import Corpora
from training.examples import IGNORED
from training.network import Network
from training.train import batched, collate_pieces, epoch_documents, new_network, schedule, windows_of

MASK = 103  # the vocabulary's [MASK]


class _Guesser(nn.Module):
    """Scores every word of the vocabulary; the output table is the input table."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        table = network.encoder.embeddings.word_embeddings.weight
        self.transform = nn.Sequential(
            nn.Linear(table.shape[1], table.shape[1]), nn.GELU(), nn.LayerNorm(table.shape[1])
        )
        self.bias = nn.Parameter(torch.zeros(len(table)))

    def forward(self, inputs: dict[str, Tensor], wanted: Tensor) -> Tensor:
        """Mean loss over the masked pieces, those whose ``wanted`` id is not IGNORED."""
        hidden = self.network.encode(**inputs)[wanted != IGNORED]
        table = self.network.encoder.embeddings.word_embeddings.weight
        scores = nn.functional.linear(self.transform(hidden), table, self.bias)
        return nn.functional.cross_entropy(scores, wanted[wanted != IGNORED])


def adapt(corpora: Corpora, config: dict, tokenizer: Tokenizer, folder: Path) -> dict[str, Tensor]:
    """Return the adapted network's state; it is kept in ``folder`` and made only once."""
    file = folder / "adapted.pt"
    if file.exists():
        return torch.load(file, weights_only=True)
    settings = config["adapt"]
    config = config | {"seed": settings["seed"]}
    torch.manual_seed(settings["seed"])
    network = new_network(config["train"]["dropout"])
    guesser = _Guesser(network).train()
    optimizer = torch.optim.AdamW(guesser.parameters(), lr=settings["rate"], weight_decay=0.01, fused=True)
    total = settings["epochs"] * len(_epoch(corpora, 0, config, tokenizer))
    scheduler = schedule(optimizer, total, config["train"]["warm_up"])
    step, running, began = 0, 0.0, time.time()
    for epoch in range(settings["epochs"]):
        rng = random.Random(f"{config['seed']}-adapt-{epoch}")
        for batch in _epoch(corpora, epoch, config, tokenizer):
            inputs = collate_pieces(batch)
            inputs["convention"] = torch.zeros(len(batch), dtype=torch.long)
            wanted = _mask(inputs["ids"], batch, rng, settings["share"])
            optimizer.zero_grad(set_to_none=True)
            loss = guesser(inputs, wanted)
            loss.backward()
            nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            step += 1
            running = loss.item() if not running else 0.98 * running + 0.02 * loss.item()
            if step % 100 == 0:
                seconds = (time.time() - began) / step
                print(f"adapt {step}/{total} loss {running:.4f} {seconds:.2f} s/step", flush=True)
    torch.save(network.state_dict(), file)
    return network.state_dict()


def _epoch(corpora: Corpora, epoch: int, config: dict, tokenizer: Tokenizer) -> list[list[Pieces]]:
    """The batches of one epoch: the text that the tagging will see, without its labels."""
    documents = epoch_documents(corpora, epoch, config)
    pool = [w for d in documents for w in windows_of(d, tokenizer, config)]
    return batched(pool, random.Random(f"{config['seed']}-adapt-{epoch}"), config["train"]["batch_pieces"])


def _mask(ids: Tensor, batch: list[Pieces], rng: random.Random, share: float) -> Tensor:
    """Mask whole words in place; returns the ids to be guessed, IGNORED elsewhere."""
    wanted = torch.full_like(ids, IGNORED)
    for row, pieces in enumerate(batch):
        words = np.cumsum(pieces.first)
        chosen = np.array([rng.random() < share for _ in range(int(words[-1]) + 1)])[words]
        places = torch.from_numpy(np.flatnonzero(chosen)) + 1
        wanted[row, places] = ids[row, places]
        # One in ten stays as it is, so that the encoder learns to read unmasked words too.
        masked = places[torch.from_numpy(np.array([rng.random() < 0.9 for _ in places], dtype=bool))]
        ids[row, masked] = MASK
    return wanted
