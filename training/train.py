"""The training loop: resumable, its random choices fixed by the seed, its losses logged.

A large teacher learns from labels. The student, small enough to ship, learns from labels and from what the
teacher believes (distillation): of the same texts, of texts in conventions in which nobody annotated
them, and of sentences in which words were exchanged.
"""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from training.bases import base_tokenizer
from training.batches import (
    Batch,
    batched,
    collate,
    epoch_documents,
    epoch_passages,
    passages_of,
    unlabelled,
)
from training.corpora import CONVENTIONS, Corpora
from training.examples import Passage
from training.losses import belief_loss, beliefs, label_loss
from training.network import Network

#: The batches of one epoch, by its number.
Epoch = Callable[[int], list[list[Passage]]]


def device() -> str:
    return "cuda" if torch.cuda.is_available() else "cpu"


def train_teacher(corpora: Corpora, config: dict, folder: Path, network: Network) -> Network:
    """Train the teacher on labels alone."""
    settings = config["teacher"]

    def epoch(number: int) -> list[list[Passage]]:
        pool = epoch_passages(corpora, number, config, folder)
        return batched(pool, random.Random(f"{settings['seed']}-{number}"), settings["batch_windows"])

    def loss(batch: Batch) -> Tensor:
        return label_loss(network, network(**batch.inputs), batch, config["loss"])

    return train(network, epoch, loss, settings, folder / "teacher.pt")


def train_student(
    corpora: Corpora, config: dict, folder: Path, network: Network, teacher: Network
) -> Network:
    """Train the student on labels and on what the teacher believes."""
    settings = config["student"]

    def epoch(number: int) -> list[list[Passage]]:
        rng = random.Random(f"{settings['seed']}-{number}")
        pool = [_turned(p, rng, settings["turned"]) for p in epoch_passages(corpora, number, config, folder)]
        return batched(pool, rng, settings["batch_windows"])

    neighbours = Neighbours(network.encoder.words.weight.detach(), settings["neighbours"])

    def loss(batch: Batch) -> Tensor:
        neighbours.exchange(batch, settings["exchanged"])
        held = beliefs(teacher, batch)
        out = network(**batch.inputs)
        by_label = label_loss(network, out, batch, config["loss"])
        by_belief = belief_loss(network, out, batch, held, config["loss"])
        return (1 - settings["soft"]) * by_label + settings["soft"] * by_belief

    return train(network, epoch, loss, settings, folder / "student.pt")


def refine(corpora: Corpora, config: dict, folder: Path, student: Network) -> Network:
    """Train the student on, with more that tells of who is meant; returns a mean of before and after.

    They are close enough that their mean is better than each (model soups, Wortsman et al., ICML 2022).
    """
    settings = config["refine"]
    network = copy.deepcopy(student)

    def epoch(number: int) -> list[list[Passage]]:
        rng = random.Random(f"{settings['seed']}-{number}")
        documents = epoch_documents(corpora, number, settings["seed"], config["data"] | settings["data"])
        return batched(passages_of(documents, config), rng, settings["batch_windows"])

    def loss(batch: Batch) -> Tensor:
        return label_loss(network, network(**batch.inputs), batch, config["loss"])

    before = student.state_dict()
    after = train(network, epoch, loss, settings, folder / "refined.pt").state_dict()
    share = settings["after"]
    student.load_state_dict({name: (1 - share) * before[name] + share * after[name] for name in before})
    return student


def _turned(passage: Passage, rng: random.Random, shares: dict[str, float]) -> Passage:
    """Some passages are read in the other convention, for the teacher's belief alone."""
    convention = next(name for name, number in CONVENTIONS.items() if number == passage.convention)
    if not passage.labelled or rng.random() >= shares[convention]:
        return passage
    return unlabelled(passage, "polnear" if convention == "quotex" else "quotex")


class Neighbours:
    """Exchanges words for others of like embedding: a teacher reads sentences that nobody wrote, and labels
    hold more widely (after TinyBERT, Jiao et al., EMNLP 2020).
    """

    def __init__(self, embeddings: Tensor, count: int) -> None:
        vocabulary = base_tokenizer().get_vocab()
        self.words = torch.zeros(len(embeddings), dtype=torch.bool, device=embeddings.device)
        self.words[[i for word, i in vocabulary.items() if word.isalpha() and len(word) > 2]] = True
        units = nn.functional.normalize(embeddings, dim=1)
        units[~self.words] = 0.0
        near = [(part @ units.T).topk(count + 1).indices[:, 1:] for part in units.split(2048)]
        self.near = torch.cat(near)

    def exchange(self, batch: Batch, share: float) -> None:
        """Exchange up to ``share`` of each window's whole words, in place; half of all windows stay."""
        ids = batch.inputs["ids"]
        alone = batch.words & torch.cat([batch.words[:, 1:], batch.words[:, :1]], 1) & self.words[ids]
        dice = torch.rand(ids.shape, device=ids.device)
        chosen = alone & (dice < share * torch.rand_like(dice[:, :1]).mul(4).sub(2).clamp(0, 1))
        which = torch.randint(self.near.shape[1], ids.shape, device=ids.device)
        batch.inputs["ids"] = torch.where(chosen, self.near[ids, which], ids)


def train(
    network: Network,
    epoch: Epoch,
    loss_of: Callable[[Batch], Tensor],
    settings: dict,
    checkpoint: Path,
) -> Network:
    """Train, or go on from the checkpoint; returns the averaged network.

    Raises ValueError where the checkpoint was made with another configuration.
    """
    where = device()
    torch.manual_seed(settings["seed"])
    average = copy.deepcopy(network)
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder")]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": settings["encoder_rate"]}, {"params": heads, "lr": settings["head_rate"]}],
        weight_decay=settings["weight_decay"],
        fused=True,
    )
    total = int(len(epoch(0)) * settings["epochs"])
    scheduler = schedule(optimizer, total, settings["warm_up"])
    done = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=where)
        if state["settings"] != repr(settings):
            raise ValueError(f"{checkpoint} was made with another configuration: move it away, or restore it")
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
        done = state["step"]
    network.train()
    average.eval()
    began, running = time.time(), 0.0
    averages, currents = list(average.parameters()), list(network.parameters())
    for step, batch in _steps(epoch, settings["seed"], total, done):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(batch)
        loss.backward()
        nn.utils.clip_grad_norm_(currents, 1.0)
        optimizer.step()
        scheduler.step()
        decay = min(settings["average_decay"], (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(averages, currents, 1 - decay)
        if step % 25 == 0 or step == total:
            running = loss.item() if not running else 0.7 * running + 0.3 * loss.item()
            speed = (time.time() - began) / (step - done)
            print(f"{checkpoint.stem} {step}/{total} loss {running:.4f} {speed:.3f} s/step", flush=True)
        if step % settings["checkpoint_steps"] == 0 or step == total:
            state = {
                "settings": repr(settings),
                "network": network.state_dict(),
                "average": average.state_dict(),
                "optimizer": optimizer.state_dict(),
                "scheduler": scheduler.state_dict(),
                "step": step,
            }
            temporary = checkpoint.with_suffix(".part")
            torch.save(state, temporary)
            temporary.replace(checkpoint)
    return average


def schedule(
    optimizer: torch.optim.Optimizer, total: int, warm_up: float
) -> torch.optim.lr_scheduler.LambdaLR:
    """Rates that rise over the first ``warm_up`` share of ``total`` steps, then fall linearly."""

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / (warm_up * total)) * max(0.02, 1 - step / total)

    return torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def _steps(epoch: Epoch, seed: int, total: int, done: int) -> Iterator[tuple[int, Batch]]:
    """(step, batch) after ``done`` up to ``total``; an epoch's batches depend on its number only."""
    step, number = 0, 0
    while step < total:
        batches = epoch(number)[: total - step]
        number += 1
        left = batches[max(0, done - step) :]
        step += len(batches) - len(left)
        for batch in loaded(left):
            step += 1
            # Random draws after a resume are those of an unbroken run.
            torch.manual_seed(seed * 1_000_003 + step)
            yield step, batch


def loaded(batches: list[list[Passage]]) -> Iterator[Batch]:
    """The tensors of each batch on the device; beside a GPU other processes make them, ahead of time."""
    where = device()
    ahead = {"num_workers": 8, "prefetch_factor": 4, "pin_memory": True} if where == "cuda" else {}
    for batch in DataLoader(batches, batch_size=None, collate_fn=collate, **ahead):  # type: ignore[arg-type]
        yield batch.to(where)
