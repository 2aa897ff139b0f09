"""What each epoch reads, and how it gets into tensors. Each choice depends on seed, epoch and document."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.bases import CLS, SEP, base_tokenizer
from training.corpora import CONVENTIONS, Corpora, Document
from training.examples import IGNORED, Passage, passages
from training.variations import People, in_own_convention, put_in_mouth, restyle

OTHER_CASE = 5
_SHORT = 200  # pieces of a passage that is batched with others of its like
LAYERS = ("tags", "inner", "entities", "sentences", "act")


def epoch_documents(corpora: Corpora, epoch: int, seed: int, data: dict) -> list[Document]:
    """The documents of one epoch, varied; ``data`` says how much of each corpus, another part each epoch."""
    documents = []
    for pool, share in (
        (corpora.polnear, data["polnear_share"]),
        (corpora.written, data["written_share"]),
        (corpora.riqua, data["riqua_share"]),
        (corpora.treebanks, data["ud_share"]),
        (corpora.gap, data["gap_share"]),
    ):
        shuffled = sorted(pool, key=lambda d: d.id)
        random.Random(seed).shuffle(shuffled)
        size = int(len(shuffled) * share)
        first = epoch * size % max(1, len(shuffled))
        documents.extend((shuffled + shuffled)[first : first + size])
    documents.extend(corpora.news * data["news_times"])
    return varied(documents, People.of(corpora.all()), f"{seed}-{epoch}", data)


def varied(documents: Sequence[Document], people: People, key: str, data: dict) -> list[Document]:
    """Other marks, conventions and names, paragraphs in somebody's mouth: at random, as ``key`` decides."""
    return [_varied(d, people, random.Random(f"{key}-{i}"), data) for i, d in enumerate(documents)]


def _varied(document: Document, people: People, rng: random.Random, data: dict) -> Document:
    if rng.random() < data["rename_share"]:
        document = people.rename(document, rng)
    if document.convention == "polnear":
        if rng.random() < data["nest_share"]:
            document = put_in_mouth(document, rng)
        if rng.random() < data["own_share"]:
            document = in_own_convention(document)
    return restyle(document, rng) if rng.random() < data["restyle_share"] else document


def epoch_passages(corpora: Corpora, epoch: int, config: dict, folder: Path) -> list[Passage]:
    """The passages of one epoch; they are made by all processors, kept in ``folder`` and made only once."""
    epoch %= config["different_epochs"]
    file = folder / f"epoch-{epoch}.pickle"
    if not file.exists():
        made = passages_of(epoch_documents(corpora, epoch, config["seed"], config["data"]), config)
        temporary = file.with_suffix(f".{random.random()}")
        temporary.write_bytes(pickle.dumps(made))
        temporary.replace(file)
    return pickle.loads(file.read_bytes())  # noqa: S301 - our own file


def passages_of(documents: Sequence[Document], config: dict) -> list[Passage]:
    """The passages of documents, made by all processors."""
    size, stride = config["windows"]["size"], config["windows"]["stride"]
    with ProcessPoolExecutor() as pool:
        made = pool.map(partial(_passages, size=size, stride=stride), documents, chunksize=32)
        return [p for some in made for p in some]


_tokenizer: Tokenizer | None = None


def _passages(document: Document, size: int, stride: int) -> list[Passage]:
    global _tokenizer
    _tokenizer = _tokenizer or base_tokenizer()
    return passages(document, _tokenizer, size, stride)


def batched(pool: Sequence[Passage], rng: random.Random, most: int) -> list[list[Passage]]:
    """Passages in random order, at most ``most`` windows a batch; short ones by themselves, twice as many."""
    short = [passage for passage in pool if len(passage.windows[0]) < _SHORT]
    long = [passage for passage in pool if len(passage.windows[0]) >= _SHORT]
    batches = [*_filled(short, rng, 2 * most), *_filled(long, rng, most)]
    rng.shuffle(batches)
    return batches


def _filled(pool: list[Passage], rng: random.Random, most: int) -> list[list[Passage]]:
    rng.shuffle(pool)
    batches: list[list[Passage]] = []
    count = most
    for passage in pool:
        if count + len(passage.windows) > most:
            batches.append([])
            count = 0
        batches[-1].append(passage)
        count += len(passage.windows)
    return batches


def unlabelled(passage: Passage, convention: str) -> Passage:
    """The passage to be read in another convention, in which nobody annotated it."""
    return replace(passage, convention=CONVENTIONS[convention], labelled=False)


@dataclass(slots=True)
class References:
    """Who is meant in a batch, passages padded to one size.

    Attributes
    ----------
    names, there
        ``[passages, names, 4]`` as in Passage, windows counted in the batch; ``[passages, names]``.
    mentions, right, weights
        ``[passages, mentions, 5]``, ``[passages, mentions, names + 1]``, ``[passages, mentions]``; padding
        has weight 0.
    """

    names: Tensor
    there: Tensor
    mentions: Tensor
    right: Tensor
    weights: Tensor


@dataclass(slots=True)
class Batch:
    """Tensors of some passages.

    Attributes
    ----------
    inputs
        The network's arguments, ``[windows, pieces]``; ``convention`` is ``[windows]``.
    words
        ``[windows, pieces]``, True for the first piece of a word.
    order, counts
        ``[windows, words]`` those pieces, then zeros; ``[windows]`` how many there are.
    labels
        Each of LAYERS, ``[windows, pieces]``, IGNORED where unknown.
    rows, anchors, owned
        ``[anchors]`` window, ``[anchors, 2]`` piece and kind, ``[anchors, pieces]`` tags.
    labelled, silent
        ``[windows]``, True where attributions are annotated; the numbers of the other windows.
    """

    inputs: dict[str, Tensor]
    words: Tensor
    order: Tensor
    counts: Tensor
    labels: dict[str, Tensor]
    rows: Tensor
    anchors: Tensor
    owned: Tensor
    labelled: Tensor
    silent: Tensor
    references: References

    def pin_memory(self) -> Batch:
        """The batch in memory that a GPU can read by itself."""
        return _mapped(self, torch.Tensor.pin_memory)

    def to(self, device: str) -> Batch:
        """The batch on ``device``, its small integers as those that PyTorch indexes with."""

        def moved(tensor: Tensor) -> Tensor:
            tensor = tensor.to(device, non_blocking=True)
            return tensor.long() if tensor.dtype in (torch.int8, torch.int16) else tensor

        return _mapped(self, moved)


def _mapped(part: Any, change: Callable[[Tensor], Tensor]) -> Any:
    if isinstance(part, Tensor):
        return change(part)
    if isinstance(part, dict):
        return {name: _mapped(value, change) for name, value in part.items()}
    return type(part)(*(_mapped(getattr(part, each.name), change) for each in fields(part)))


def collate(batch: Sequence[Passage]) -> Batch:
    """Pad the windows of all passages to one length, with the special tokens added."""
    windows = [(p, w) for p in batch for w in p.windows]
    longest = max(len(w) for _, w in windows) + 2
    shape = (len(windows), -(-longest // 16) * 16)  # fused attention wants lengths of eights
    fills = {"ids": 0, "there": 0, "case": OTHER_CASE, "mark": 0, "line": 0}
    kinds = {"ids": np.int16, "there": np.bool_}
    inputs = {n: np.full(shape, v, dtype=kinds.get(n, np.int8)) for n, v in fills.items()}
    words = np.zeros(shape, dtype=bool)
    labels = {name: np.full(shape, IGNORED, dtype=np.int8) for name in LAYERS}
    rows, anchors, owned = [], [], []
    for row, (passage, window) in enumerate(windows):
        n = len(window)
        inputs["ids"][row, 0], inputs["ids"][row, n + 1] = CLS, SEP
        inputs["there"][row, : n + 2] = True
        for name in ("ids", "case", "mark", "line"):
            inputs[name][row, 1 : n + 1] = getattr(window.pieces, name)
        words[row, 1 : n + 1] = window.pieces.first
        for name in LAYERS:
            if passage.labelled or name in ("entities", "sentences"):
                labels[name][row, 1 : n + 1] = getattr(window, name)
        if passage.labelled:
            for (piece, kind), tags in zip(window.anchors, window.owned, strict=True):
                rows.append(row)
                anchors.append((piece + 1, kind))
                owned.append(_padded(tags, shape[1]))
    counts = words.sum(1)
    order = np.zeros((len(windows), max(2, int(counts.max()))), dtype=np.int16)
    for row, count in enumerate(counts):
        order[row, :count] = words[row].nonzero()[0]
    labelled = np.array([p.labelled for p, _ in windows])
    tensors = {name: torch.from_numpy(value) for name, value in inputs.items()}
    tensors["convention"] = torch.tensor([p.convention for p, _ in windows])
    return Batch(
        tensors,
        torch.from_numpy(words),
        torch.from_numpy(order),
        torch.from_numpy(counts),
        {name: torch.from_numpy(value) for name, value in labels.items()},
        torch.tensor(rows, dtype=torch.long),
        torch.tensor(anchors, dtype=torch.long).reshape(-1, 2),
        torch.from_numpy(np.array(owned, dtype=np.int8).reshape(len(owned), shape[1])),
        torch.from_numpy(labelled),
        torch.from_numpy((~labelled).nonzero()[0]),
        _references(batch),
    )


def _references(batch: Sequence[Passage]) -> References:
    some = [p for p in batch if len(p.mentions)]
    starts = np.cumsum([0, *(len(p.windows) for p in batch)])
    first = {id(p): start for p, start in zip(batch, starts, strict=False)}
    names = np.zeros((len(some), max((len(p.names) for p in some), default=0), 4), dtype=np.int64)
    there = np.zeros(names.shape[:2], dtype=bool)
    mentions = np.zeros((len(some), max((len(p.mentions) for p in some), default=0), 5), dtype=np.int64)
    right = np.zeros((*mentions.shape[:2], names.shape[1] + 1), dtype=bool)
    weights = np.zeros(mentions.shape[:2], dtype=np.float32)
    for i, passage in enumerate(some):
        n, m = len(passage.names), len(passage.mentions)
        shift = np.array([first[id(passage)], 1, 1, 0, 0])
        names[i, :n] = passage.names + shift[:4]
        there[i, :n] = True
        mentions[i, :m] = passage.mentions + shift
        right[i, :m, :n] = passage.right[:, :-1]
        right[i, :m, -1] = passage.right[:, -1]
        weights[i, :m] = passage.weights
    return References(*(torch.from_numpy(part) for part in (names, there, mentions, right, weights)))


def _padded(tags: np.ndarray, length: int) -> np.ndarray:
    row = np.full(length, IGNORED, dtype=np.int8)
    row[1 : len(tags) + 1] = tags
    return row
