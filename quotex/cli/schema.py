"""``quotex schema``."""

from __future__ import annotations

import sys

from quotex.cli.outcome import funnel


def schema() -> None:
    """Print the JSON Schema of the records that `extract` writes."""
    from quotex import codec

    with funnel():
        sys.stdout.write(codec.dumps(codec.schema(), indent=2) + "\n")
