"""quotex finds who said what in articles."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quotex.records import Article, Extraction, Quote, Speaker

if TYPE_CHECKING:
    from quotex.extract import Extractor
    from quotex.model import load

__version__ = "0.1.0"
__all__ = ["Article", "Extraction", "Extractor", "Quote", "Speaker", "__version__", "load"]


_LAZY = {"Extractor": "quotex.extract", "load": "quotex.model"}


def __getattr__(name: str) -> Any:
    """Import what needs spaCy only when it is asked for: `quotex --help` does without."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
