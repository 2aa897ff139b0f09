"""Where the shared development data lies, which this repository does not hold."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "QUOTEX_SHARED"
BESIDE = Path(__file__).parents[2] / "shared"


def shared_folder() -> Path | None:
    """Return the folder that the environment names, or the one beside the checkout; None without either.

    Raises
    ------
    NotADirectoryError
        If the environment names something else.
    """
    named = os.environ.get(VARIABLE)
    if named:
        folder = Path(named)
        if not folder.is_dir():
            raise NotADirectoryError(f"{VARIABLE}={named}: no such folder")
        return folder
    return BESIDE if BESIDE.is_dir() else None
