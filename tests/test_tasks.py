"""Runs docs/tasks.md: its commands in order in one folder, and below each what it is said to print."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs/tasks.md"
_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!^## ).*\n)*)", re.MULTILINE)
# A script in a comment prepares what readers have, such as a folder of PDFs.
_STEP = re.compile(
    r"^(?:```|<!-- )sh\n(?P<script>.*?)^(?:```|-->)\n(?:\n```text\n(?P<shown>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)
_NEEDS = re.compile(r"<!-- needs: (?P<names>.+) -->")


@dataclass(frozen=True)
class Task:
    """A section of the page: its scripts, each with the lines that it must print, among others."""

    title: str
    steps: list[tuple[str, list[str]]]
    needs: list[str]


def read_page() -> list[Task]:
    return [
        Task(
            section["title"],
            [
                (step["script"], (step["shown"] or "").splitlines())
                for step in _STEP.finditer(section["body"])
            ],
            [name for needs in _NEEDS.finditer(section["body"]) for name in needs["names"].split(", ")],
        )
        for section in _SECTION.finditer(PAGE.read_text(encoding="utf-8"))
    ]


START, *TASKS = read_page()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tasks")
    for script, _ in START.steps:
        run(script, folder)
    return folder


def run(script: str, folder: Path) -> str:
    """Run a script as a user would, and return what it prints, with white space folded.

    It must end in the folder where it began, since users paste one after the other.
    """
    script += '[ "$PWD" -ef "$FOLDER" ]\n'
    environ = {name: value for name, value in os.environ.items() if not name.startswith("QUOTEX_")}
    environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environ["PATH"]])
    environ["FOLDER"] = str(folder)
    command = ["bash", "-euo", "pipefail", "-c", script]
    done = subprocess.run(
        command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}"
    return folded(done.stdout)


def folded(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def test_nothing_on_the_page_is_passed_over() -> None:
    text = PAGE.read_text(encoding="utf-8")
    steps = [step for task in (START, *TASKS) for step in task.steps]
    assert text.count("```sh\n") + text.count("<!-- sh\n") == len(steps)
    assert text.count("```text\n") == sum(bool(shown) for _, shown in steps)
    assert all(task.steps for task in TASKS)


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.title)
def test_a_task_does_what_the_page_says(task: Task, folder: Path) -> None:
    missing = [name for name in task.needs if not (shutil.which(name) or find_spec(name))]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    for script, shown in task.steps:
        printed = run(script, folder)
        position = 0
        for line in map(folded, shown):
            position = printed.find(line, position)
            assert position >= 0, f"{line!r} does not follow in\n{printed}"
            position += len(line)
