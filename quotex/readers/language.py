"""Tells an article that is not in English, the one language that is read."""

from __future__ import annotations

import re

from quotex.records import Article

# Frequent in English of any sort, headlines too, and rare in languages of the same letters.
_ENGLISH = frozenset(
    "the and of to that with from this these those they their them it its he she his you your we our are"
    " were been has would could should will not but which who what when where after before about into amid"
    " said says there than then because while against off out up how why can't don't isn't".split()
)
_CLAUSE = re.compile(r"[^\n\r\t.,;:!?()|“”„«»\"]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_OTHER_LETTERS = re.compile(r"[^\W\d_\u0000-\u024f]+")  # than Latin ones
_RUN = 4  # words without a stop: fewer may be an item of a list, which has no grammar to tell by
_ENOUGH = 25  # such words, as some fifty of any sort hold, or letters of another script
_SHARE = 0.04  # of those words: a third in English, up to a fiftieth elsewhere
_SHARE_AGAINST = 0.1  # where the input says that it is in another language


def looks_foreign(article: Article) -> bool:
    """Tell whether an article lacks the words of English; a short one is in the language that it names."""
    if _count(_OTHER_LETTERS, article.text) > max(_ENOUGH, _count(_LETTERS, article.text) / 2):
        return True
    words = [
        word.replace("’", "'")
        for clause in _CLAUSE.finditer(article.text)
        if len(run := _WORD.findall(clause[0])) >= _RUN
        for word in run
        if not word[0].isupper()  # as names are, and the words of a title
    ]
    is_said_to_be = article.language == "en"
    if len(words) < _ENOUGH:
        return not is_said_to_be
    share = sum(word in _ENGLISH for word in words) / len(words)
    return share < (_SHARE if is_said_to_be else _SHARE_AGAINST)


def as_language(value: object) -> str | None:
    """Return the ISO 639-1 code that begins a tag such as ``en-GB``; None where there is none."""
    code = re.fullmatch(r"([a-z]{2})(?:[-_].*)?", value.strip().lower()) if isinstance(value, str) else None
    return code[1] if code else None


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(match.end() - match.start() for match in letters.finditer(text))
