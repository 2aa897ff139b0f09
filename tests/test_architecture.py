"""Data flows one way: the import arrows, drawn from the source, never point up nor in a circle."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "quotex"
LAYERS: tuple[set[str], ...] = (
    {"", "errors", "records", "codec", "extras", "settings"},
    {"marks", "speakers"},
    {"readers", "writers", "pipeline", "evaluate"},
    {"model"},
    {"extract", "filters"},
    set(),
    {"cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FILES = sorted(ROOT.rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


def imports(path: Path, *, runtime_only: bool = False) -> Iterator[str]:
    """Yield the names of all modules that a file imports, those inside functions too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if runtime_only:
        for guard in ast.walk(tree):
            if isinstance(guard, ast.If) and "TYPE_CHECKING" in ast.unparse(guard.test):
                guard.body = [ast.Pass()]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else str(node.module)


def part(module: str) -> str:
    """Return the part of the package that a module belongs to: its second name."""
    return [*module.split("."), ""][1]


ARROWS = [
    (module, target)
    for module, path in MODULES.items()
    for target in imports(path)
    if target.split(".")[0] == "quotex" and target != module
]


def test_every_part_has_its_layer() -> None:
    unknown = {part(module) for module in MODULES} - LEVEL.keys()
    assert not unknown, "add these to LAYERS, where docs and reasons put them"


@pytest.mark.parametrize(("module", "target"), ARROWS)
def test_no_arrow_points_up(module: str, target: str) -> None:
    own, other = part(module), part(target)
    if own != other:
        is_door = module == "quotex"  # which imports what it shows when it is asked for
        below = LEVEL[other] < LEVEL[own] or LEVEL[other] == LEVEL[own] == 0
        assert below or is_door, f"{module} must not import {target}"


def test_no_circle() -> None:
    graph: dict[str, set[str]] = {module: set() for module in MODULES}
    for module, path in MODULES.items():
        graph[module] |= {
            name for name in imports(path, runtime_only=True) if name in graph and name != module
        }
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    if part(module_of(path)) == "cli":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not calls & {"print", "sys.exit", "exit", "quit", "logging.basicConfig"}


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_libraries_stay_in_their_place(path: Path) -> None:
    places = {
        "spacy": {"pipeline", "model", "extract", "writers"},  # for writers, spaCy is a format
        "onnxruntime": {"pipeline", "model", "extract"},
        "jinja2": {"writers"},
        "typer": {"cli"},
        "rich": {"cli"},
        "pyarrow": {"readers", "writers"},
        "xlsxwriter": {"writers"},
        "trafilatura": {"readers"},
        "pypdf": {"readers"},
        "docx": {"readers"},
        "feedparser": {"readers"},
        "urllib3": {"readers"},
        "charset_normalizer": {"readers"},
        "click": set(),
        "pickle": set(),
    }
    for name in imports(path):
        assert part(module_of(path)) in places.get(name.split(".")[0], {part(module_of(path))}), name


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["extract", "--help"], ["evaluate", "--help"], ["schema"], ["config"]],
)
def test_help_and_version_load_no_heavy_library(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "quotex", *arguments]
    run = subprocess.run(command, cwd=ROOT.parent, capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
    assert "quotex.cli" in loaded
    assert not loaded & {"spacy", "numpy", "onnxruntime", "tokenizers", "thinc", "jinja2"}
