"""Options that commands share."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from quotex.errors import UsageError

if TYPE_CHECKING:
    from quotex.filters import Filters


class Names(str):
    """Names parted by commas; a file of settings may have them as a list."""

    __slots__ = ()

    def parted(self) -> list[str]:
        """Return them one by one, in order."""
        return [name.strip() for name in self.split(",")]


class Kept(str, Enum):
    """Types that are kept; several literals are more than typer takes."""

    direct = "direct"
    indirect = "indirect"
    mixed = "mixed"
    all = "all"


# What help calls groups of options.
READING, CHOOSING, WRITING = "Reading articles", "Choosing records", "Writing records"

ArticlesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLES",
        show_default=False,
        help="Files of any format in docs/formats.md (text, HTML, PDF, DOCX, EPUB, mail, "
        "JSONL, CSV, feeds, ZIP), folders of them, patterns such as 'news/*.txt', web addresses, or - for "
        "standard input (which is read too when nothing is named and something is piped in).",
    ),
]
TextFieldOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        rich_help_panel=READING,
        help="The field or column of a dump that holds an article's text.",
    ),
]
IdFieldOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        rich_help_panel=READING,
        show_default="id, else the position",
        help="The field or column of a dump that identifies an article.",
    ),
]
PrivateOption = Annotated[
    bool,
    typer.Option(
        "--allow-private/--no-allow-private",
        rich_help_panel=READING,
        help="Fetch from private, loopback and link-local addresses too.",
    ),
]
ActOption = Annotated[
    Literal["speech", "thought", "all"],
    typer.Option(
        rich_help_panel=CHOOSING,
        help="Keep what was said or written, what was only thought, felt or planned, or both.",
    ),
]
TypeOption = Annotated[
    list[Kept] | None,
    typer.Option(
        "--type",
        rich_help_panel=CHOOSING,
        metavar="TYPE",
        show_default="all",
        help="Keep one type: direct (all in quotation marks), indirect (none of it) or mixed (some of it); "
        "or all. Given several times, any of them.",
    ),
]
SpeakerOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        rich_help_panel=CHOOSING,
        help="Keep speakers whose name has these words; case and accents don't matter. '' keeps all. "
        "Given several times, any of them.",
    ),
]
ConfidenceOption = Annotated[
    float,
    typer.Option(
        min=0,
        max=1,
        metavar="NUMBER",
        rich_help_panel=CHOOSING,
        help="Keep records that are at least this likely to be right.",
    ),
]
DebugOption = Annotated[bool, typer.Option("--debug/--no-debug", help="Show tracebacks of errors.")]


def filters(act: str, types: Sequence[Kept], speakers: Sequence[str], min_confidence: float) -> Filters:
    """Make the filters that the options ask for. Raises UsageError for a name without a word."""
    from quotex.filters import Filters

    names = tuple(filter(None, speakers))
    if not all(map(str.strip, names)):
        raise UsageError("--speaker needs a name")
    kept = () if Kept.all in types else tuple(kept.value for kept in types)
    return Filters(None if act == "all" else act, kept, names, min_confidence)  # type: ignore[arg-type]


def format_option(text: str) -> Any:
    """Declare the format of what a command writes; ``text`` is its help."""
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        rich_help_panel=WRITING,
        show_default="the suffix of --output, else table",
        help=text,
    )


def output_option(metavar: str, more: str = "") -> Any:
    """Declare where a command writes; ``more`` goes on with its help."""
    return typer.Option(
        "--output",
        "-o",
        metavar=metavar,
        callback=named_output,
        is_eager=True,
        rich_help_panel=WRITING,
        help=f"Write to this file, which is replaced when all is done, or to standard output (-){more}.",
    )


def named_output(context: typer.Context, output: Path | None) -> Path | None:
    """Take ``-`` for standard output, and the format from a suffix before one that is set: a callback."""
    if output == Path("-"):
        return None
    if output is not None and output.suffix and context.default_map:
        context.default_map.pop("format_", None)
    return output


def is_set(context: typer.Context, parameter: str) -> bool:
    """Tell whether an option has its value from settings, rather than from a flag."""
    source = context.get_parameter_source(parameter)
    return source is not None and source.name == "DEFAULT_MAP"
