"""The word lists, where a word that stands twice is a slip."""

from __future__ import annotations

import ast
import inspect
from collections import Counter

from quotex.pipeline.resolution import words


def test_no_list_holds_a_word_twice() -> None:
    for node in ast.walk(ast.parse(inspect.getsource(words))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_words":
            listed = Counter(" ".join(ast.literal_eval(part) for part in node.args).split())
            assert listed.most_common(1)[0][1] == 1, listed.most_common(1)
