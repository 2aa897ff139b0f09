"""The options of all commands, and the defaults that settings give them: one way for every option."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from typer.models import OptionInfo

from quotex.cli.options import Names
from quotex.errors import UsageError
from quotex.settings import Setting, read_settings

_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True)
class Default:
    """What an option of a command is when its flag is not given.

    Attributes
    ----------
    key
        Its name in a file: the flag without dashes before it, and without the one that says no.
    parameter
        Its name in the command's function.
    kind
        ``bool``, ``int``, ``float``, ``str`` or ``Names``.
    choices
        The values that it takes, if they are few.
    is_list
        Whether it may be given several times; a file may have a list of values.
    limits
        The least and the largest number, each None where there is none.
    origin
        The file or variable that sets it; None where nothing does.
    """

    key: str
    command: str
    parameter: str
    kind: type
    choices: tuple[str, ...]
    is_list: bool
    limits: tuple[float | None, float | None]
    value: Any
    origin: str | None = None

    def under(self, setting: Setting | None) -> Default:
        """Return the default that holds with a setting: itself where that is not for this option."""
        if setting is None or not self.takes(setting):
            return self
        return replace(self, value=self.read(setting), origin=setting.origin)

    def takes(self, setting: Setting) -> bool:
        """Tell whether a setting's value is one for this option."""
        value = self.read(setting)
        if self.is_list and isinstance(value, tuple):
            return bool(value) and all(self._is_one(item) for item in value)
        return self._is_one(value)

    def _is_one(self, value: Any) -> bool:
        # A boolean is no number here, though it is an int to Python.
        if type(value) not in ((float, int) if self.kind is float else (self.kind,)):
            return False
        if self.kind not in (int, float):
            return not self.choices or value in self.choices
        low, high = self.limits
        return (low is None or low <= value) and (high is None or value <= high)

    def read(self, setting: Setting) -> Any:
        """Return a setting's value; text from the environment as what it stands for, where it can."""
        value = setting.value
        if self.is_list and isinstance(value, list):
            return tuple(value)
        if self.kind is Names:
            parts = value if isinstance(value, list) else [value]
            return Names(",".join(parts)) if all(isinstance(part, str) for part in parts) else value
        if not setting.is_text or self.kind is str:
            return value
        if self.kind is bool:
            return _TRUTH.get(value.lower(), value)
        try:
            return self.kind(value)
        except ValueError:
            return value

    def allowed(self) -> str:
        """Say what it takes."""
        if self.kind is bool:
            return "true or false"
        if self.kind is Names:
            return "names, in a list or parted by commas"
        if self.kind is str:
            return "one of " + ", ".join(self.choices) if self.choices else "a text"
        low, high = self.limits
        return (
            ("a whole number" if self.kind is int else "a number")
            + (f" from {low:g}" if low is not None else "")
            + (f" to {high:g}" if high is not None else "")
            + (", such as 0.8" if self.limits == (0, 1) else "")  # no percentage
        )


def defaults(commands: Iterable[Callable[..., Any]]) -> list[Default]:
    """List the defaults that hold in the current folder and environment, in the order of the commands.

    A setting goes to every command that has the option and takes the value. Options that name files have
    no setting: they are about one run.

    Raises
    ------
    UsageError
        If a file of settings can't be read or has an unknown key, or if no command takes a value.
    """
    every = [default for function in commands for default in options_of(function)]
    keys = list(dict.fromkeys(default.key for default in every))
    settings = read_settings(keys, Path.cwd(), os.environ)
    for key, setting in settings.items():
        options = [default for default in every if default.key == key]
        if not any(option.takes(setting) for option in options):
            raise _wrong(setting, options)
    return [default.under(settings.get(default.key)) for default in every]


def default_map(values: Iterable[Default]) -> dict[str, Any]:
    """Return what is set in the form that a context has it: by command and parameter."""
    answer: dict[str, dict[str, Any]] = {}
    for default in values:
        if default.origin is not None:
            is_one = default.is_list and not isinstance(default.value, tuple)
            value = [default.value] if is_one else default.value
            answer.setdefault(default.command, {})[default.parameter] = value
    return answer


def plain(value: Any) -> str:
    """Write a value as TOML does, strings without their marks, and lists by commas."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def options_of(function: Callable[..., Any]) -> Iterator[Default]:
    """List the options of a command, with the defaults that they have of themselves."""
    for name, default, annotation, info in declared(function):
        kind, choices, is_list = _kind(annotation)
        if not isinstance(info, OptionInfo) or kind is None:
            continue
        # Typer takes the first declaration of an annotated option for its default.
        flags = [flag for flag in (info.default, *(info.param_decls or ())) if str(flag).startswith("--")]
        key = str(flags[0])[2:].partition("/")[0] if flags else name.replace("_", "-")
        shown = info.show_default if isinstance(info.show_default, str) else default
        yield Default(key, function.__name__, name, kind, choices, is_list, (info.min, info.max), shown)


def declared(function: Callable[..., Any]) -> Iterator[tuple[str, Any, Any, Any]]:
    """Yield name, default, type and Typer's information of each parameter that users see."""
    hints = get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        # Python 3.10 makes what is None by default optional, around what is annotated.
        parts = (part for part in (hints[name], *get_args(hints[name])) if get_origin(part) is Annotated)
        if annotated := next(parts, None):
            annotation, info = get_args(annotated)[:2]
            yield name, parameter.default, annotation, info


def _kind(annotation: Any) -> tuple[type | None, tuple[str, ...], bool]:
    """Return the type of an option's value, its choices, and whether there may be several of it.

    The type is None for those that no setting has.
    """
    types = [part for part in get_args(annotation) if part is not NoneType]
    if get_origin(annotation) is Literal:
        return str, get_args(annotation), False
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return str, tuple(choice.value for choice in annotation), False
    if get_origin(annotation) is list:
        return (*_kind(types[0])[:2], True)
    if len(types) == 1 and NoneType in get_args(annotation):
        return _kind(types[0])
    return (annotation if annotation in (bool, int, float, str, Names) else None), (), False


def _wrong(setting: Setting, options: list[Default]) -> UsageError:
    choices = dict.fromkeys(choice for option in options for choice in option.choices)
    allowed = replace(options[0], choices=tuple(choices)).allowed()
    if options[0].is_list and not setting.is_text:
        allowed += "; or a list of them"
    place = "" if setting.is_text else f"{setting.origin}: "
    marks = "“{}”" if isinstance(setting.value, str) else "{}"
    return UsageError(
        f"{place}{setting.name} is {marks.format(plain(setting.value))}", f"It must be {allowed}."
    )
