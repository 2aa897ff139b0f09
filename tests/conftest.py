from __future__ import annotations

from pathlib import Path

import pytest

from harness import Harness
from quotex.records import Article, Extraction, Quote, Speaker, TextSpan

TEXT = "“We agree,” said Jane Smith. Ada Lovelace said that rain would fall. Ada hopes that it ends."


@pytest.fixture
def quotex(monkeypatch: pytest.MonkeyPatch) -> Harness:
    return Harness(monkeypatch)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One direct and one indirect record of speech, and one of thought; it lies in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("article.txt")
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def extraction() -> Extraction:
    """One record with an article's worst words in every place."""
    text = "First.\n\n“=1+1 *bold* <b>\x1b[31m”\r\n@said, [x] the\tsenator\n"

    def span(piece: str) -> TextSpan:
        start = text.index(piece)
        return TextSpan(start, start + len(piece), piece)

    content = span("=1+1 *bold* <b>\x1b[31m”")
    quote = Quote(
        id="abc",
        type="direct",
        act="speech",
        quote=content.text,
        content=(content,),
        cue=(span("@said"),),
        source=(span("[x] the\tsenator"),),
        speaker=Speaker("=Jane | Smith", "person", "# senator"),
        confidence=0.123456,
        sentence=text[8:-1],
        paragraph=1,
    )
    return Extraction(Article(text, origin="a.txt", title="<Title>", date="2026-02-27"), (quote,))
