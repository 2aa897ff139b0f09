"""``quotex evaluate``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotex.cli.options import DebugOption, IdFieldOption, TextFieldOption
from quotex.cli.outcome import ExitCode, funnel, report_error, warn
from quotex.errors import InputError
from quotex.records import Article, Convention

if TYPE_CHECKING:
    from quotex.evaluate import GoldArticle
    from quotex.evaluate.scores import Predictions, Scores
    from quotex.extract import Extractor
    from quotex.readers import Options

GoldArgument = Annotated[
    Path,
    typer.Argument(
        metavar="GOLD",
        show_default=False,
        help="Annotated articles: JSON (.json, .jsonl, .jsonl.gz, or a folder of .json files) or brat "
        "standoff (.ann, or a folder of them), with or without the texts.",
    ),
]
TextsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLES",
        show_default=False,
        help="The articles, as `extract` takes them, where the gold holds no texts; each belongs to the "
        "annotation whose id is its name without suffix.",
    ),
]
RecordsOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Score these records instead of extracting: what `extract --format jsonl --act all` wrote.",
    ),
]
CompareOption = Annotated[
    str | None,
    typer.Option(
        metavar="MODEL",
        help="Show beside it, with the difference, what a spaCy pipeline that holds quotex reaches: "
        "its package or folder.",
    ),
]
ConventionOption = Annotated[
    Convention,
    typer.Option(
        help="Where source, cue and content begin and end: as quotex defines it, or as the PolNeAR "
        "corpus annotates it. Take that of the gold."
    ),
]
FormatOption = Annotated[
    Literal["table", "json"],
    typer.Option("--format", "-f", help="A table for people, or JSON for scripts."),
]


def evaluate(
    gold: GoldArgument,
    articles: TextsArgument = None,
    records: RecordsOption = None,
    compare: CompareOption = None,
    convention: ConventionOption = "quotex",
    format_: FormatOption = "table",
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = None,
    debug: DebugOption = False,
) -> None:
    """Score extractions against gold: who said what, and exact spans.

    A record is found when the letters of its content and those of an annotated
    one overlap by half of all of them (intersection over union). "Who said
    what" asks for eight tenths, and the right speaker. Annotated thoughts are
    optional. Spans are exact up to white space and punctuation at their ends.
    Attributions with "reviewed": false, as a report's corrections have them,
    count neither way, nor does what is found of them.

    Exit codes: 0 done, 1 figures could not be written (a full disk) or quotex
    has a fault, 2 wrong usage, 3 some articles failed and count as empty, 4 gold
    or articles could not be read, 130 interrupted.
    """
    from quotex.cli.destination import standard_output
    from quotex.cli.figures import report, show
    from quotex.codec import dumps
    from quotex.evaluate import read_gold, score
    from quotex.readers import Options

    with funnel(debug):
        texts = _texts(articles, Options(text_field, id_field or None)) if articles else None
        golden = read_gold(gold, texts)
        _warn_of_others(texts or (), golden, "article")
        failed = 0

        def extracted(model: str | None) -> Scores:
            nonlocal failed
            predictions = _extract(golden, convention, model, debug=debug)
            failed += len(golden) - len(predictions)
            return score(golden, predictions)

        runs = [
            (str(records), score(golden, _read(records, golden))) if records else ("quotex", extracted(None))
        ]
        if compare:
            runs.append((compare, extracted(compare)))
        with standard_output("utf-8" if format_ == "json" else None) as stream:
            if format_ == "json":
                stream.write(dumps(report(golden, runs), indent=2) + "\n")
            else:
                show(golden, runs, stream)
        if failed:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _texts(arguments: list[str], options: Options) -> dict[str, str]:
    """Read all articles; a score on a part of them would tell nothing, so one that fails ends it."""
    from quotex.readers import Notice, expand, read

    origins, errors, _ = expand(arguments)
    if errors:
        raise errors[0]
    texts: dict[str, str] = {}
    for reading in chain.from_iterable(read(origin, options) for origin in origins):
        if isinstance(reading, InputError):
            raise reading
        if isinstance(reading, Notice):
            warn(reading.message)
            continue
        if reading.id in texts:
            raise InputError(
                f"{reading.origin}: another article has the id {reading.id} too", "Name one of them only."
            )
        texts[reading.id] = reading.text
    return texts


def _read(path: Path, golden: list[GoldArticle]) -> Predictions:
    from quotex.evaluate import read_predictions

    predictions = read_predictions(path, golden)
    _warn_of_others(predictions, golden, "extracted article")
    return predictions


def _extract(
    golden: list[GoldArticle], convention: Convention, model: str | None, *, debug: bool
) -> Predictions:
    """Extract from every article; one that fails is reported, and has no entry."""
    from quotex.cli.progress import Progress
    from quotex.cli.run import load

    predictions = {}
    with Progress() as progress:
        progress.say(f"loading {model or 'the model'}")
        extractor = _named(model, convention) if model else load(convention)
        for number, article in enumerate(golden, 1):
            progress.say(f"{number} of {len(golden)}: {article.id}")
            try:
                predictions[article.id] = extractor.extract(Article(article.text, article.id)).quotes
            except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
                progress.pause()
                report_error(error, about=article.id, debug=debug)
    return predictions


def _named(model: str, convention: Convention) -> Extractor:
    from quotex.extract import Extractor

    return Extractor(convention, model)


def _warn_of_others(ids: Iterable[str], golden: list[GoldArticle], what: str) -> None:
    from quotex.writers.wording import counted

    others = sorted(set(ids) - {article.id for article in golden})
    if others:
        names = ", ".join(others[:3]) + (" …" if len(others) > 3 else "")
        warn(f"no gold for {counted(len(others), what)}, left out: {names}")
