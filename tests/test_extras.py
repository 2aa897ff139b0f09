from __future__ import annotations

import re
from importlib.metadata import metadata

from quotex import writers
from quotex.readers import formats


def test_extras_are_those_of_the_package_and_all_brings_them() -> None:
    about = metadata("quotex")
    needed = "\n".join(about.get_all("Requires-Dist") or [])
    known = [*formats.FORMATS.values(), *writers.FORMATS.values()]
    extras = {format_.extra for format_ in known if format_.extra}
    assert extras <= set(about.get_all("Provides-Extra") or [])
    needs = {extra: set(re.findall(rf"^(\S+?)[\[>].*extra == .{extra}.$", needed, re.M)) for extra in extras}
    everything = set(re.findall(r"^(\S+?)[\[>].*extra == .all.$", needed, re.M))
    assert everything == set().union(*needs.values())
    assert all(needs.values())
