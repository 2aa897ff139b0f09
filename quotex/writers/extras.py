"""Libraries that only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from quotex.errors import UsageError


def needed(module: str, extra: str) -> Any:
    """Import a library that comes with an extra. Raises UsageError where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        raise UsageError(
            f"the format {extra} needs {module}, which is not installed",
            f"Install it with: pip install 'quotex[{extra}]'",
        ) from error
