"""HTML pages: the main text, without navigation, captions and advertisements."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import trafilatura

from quotex.errors import InputError
from quotex.readers.encoding import decode
from quotex.readers.language import as_language
from quotex.readers.source import Notice, Options, Reading, Source
from quotex.records import Article

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_WHOLE = re.compile(r"<(?:html|body)\b", re.I)
_LANGUAGE = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?\s*([\w-]{1,40})""", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
# What the library warns of is reported here.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_QUOTE_MARKS = '“”"«»„'
_INLINE = ("q", "em", "i", "b", "strong", "u", "small")

# Left out before the main text is looked for, which may hold them.
_PRUNED = [
    "//figure | //figcaption | //aside | //nav | //button",
    "//*[contains(@class, 'advert') or contains(@id, 'advert')]",
    "//*[contains(@class, 'caption') or contains(@class, 'related-') or contains(@class, 'newsletter')]",
]
# What pages call a quotation that is taken out of the running text to stand large beside it.
_PULLED = (
    "//body//*[not(ancestor::p)][@*[name() = 'class' or name() = 'role' or starts-with(name(), 'data-')]"
    "[contains(translate(concat(name(), '=', .), 'PULQOTE-_', 'pulqote'), 'pullquote')]]"
)
_WORD = re.compile(r"[^\W_]+")
_OWNER = re.compile(r"[—–―][^—–―]{1,100}$")


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the page's article, one paragraph a block of lines.

    Raises
    ------
    InputError
        If the page has no main text.
    """
    page, notice = decode_page(source)
    if notice:
        yield notice
    yield read_page(page, source.origin, source.url)


def decode_page(source: Source) -> tuple[str, Notice | None]:
    """Decode a page as it declares; the notice tells of a guess."""
    data = source.whole()
    declared = _CHARSET.search(data[:2048])
    charset = source.charset or (declared[1].decode("ascii", "replace") if declared else None)
    return decode(data, source.origin, charset, lenient=True)


def read_page(page: str, origin: str, url: str | None) -> Article:
    """Turn a page, or a part of one, into an article; raises InputError as :func:`read` does."""
    if not _WHOLE.search(page):
        page = f"<html><body><article>{page}</article></body></html>"
    found = trafilatura.bare_extraction(
        _flattened(_DECLARATION.sub("", page, count=1)),  # it tells of bytes, and these are characters
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=_PRUNED,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise InputError(f"{origin}: no article found in this page", "Save its text as plain text.")
    language = _LANGUAGE.search(page)
    about = {name: getattr(found, name, None) or None for name in ("title", "date", "url", "sitename")}
    return Article(
        text=text.replace("\n", "\n\n"),
        origin=origin,
        title=about["title"],
        date=about["date"],
        url=url or about["url"],
        authors=tuple(filter(None, re.split(r"\s*;\s*", getattr(found, "author", None) or ""))),
        site=about["sitename"],
        language=(language and as_language(language[1])) or "en",
    )


def _flattened(page: str) -> Any:
    """Parse a page, without elements at which the library may break a short text's lines in two."""
    tree = trafilatura.load_html(page)
    if tree is None:
        return page
    inline = [element for element in tree.iter(*_INLINE) if element.tag == "q" or not element.attrib]
    for element in inline:
        if element.tag == "q":  # browsers put marks around it
            opening, closing = "“”" if next(element.iterancestors("q"), None) is None else "‘’"
            element.text = opening + (element.text or "")
            element.tail = closing + (element.tail or "")
    for element in inline:
        element.drop_tag()
    _drop_repeats(tree)
    for block in tree.iter("blockquote"):
        _sign(block)
    return tree


def _drop_repeats(tree: Any) -> None:
    """Drop pull quotes whose words the text has too: there they stand with whoever said them."""
    rest = deepcopy(tree)
    for pulled in rest.xpath(_PULLED):
        pulled.drop_tree()
    told = _words(" ".join(element.text_content() for element in rest.iter("p", "li")))
    for pulled in tree.xpath(_PULLED):
        said = "".join(pulled.xpath(".//text()[not(ancestor::cite or ancestor::footer)]"))
        words = _words(_OWNER.sub("", said.strip()))
        if words.strip() and words in told:
            pulled.drop_tree()


def _words(text: str) -> str:
    """The words alone, each between spaces."""
    return f" {' '.join(_WORD.findall(text))} "


def _signed(element: Any) -> str:
    """The words of an element without the dash before them."""
    return " ".join(element.text_content().split()).lstrip("—–―- ")


def _sign(block: Any) -> None:
    """Put whose a block quotation is on a line of its own, as a byline, and marks around what it says."""
    signature = next(block.iter("footer", "cite"), None)
    if signature is None:
        return
    said = [element for element in block.iter("p") if signature not in element.iter()]
    who, parent = _signed(signature), signature.getparent()
    is_apart = parent is block or _signed(parent) == who
    if (
        not who
        or not said
        or not is_apart
        or (signature.tail or "").strip()
        or block.find(".//blockquote") is not None
    ):
        return  # In <cite>The Ledger</cite> he was praised
    signature.drop_tree()
    if not any(mark in element.text_content() for element in said for mark in _QUOTE_MARKS):
        for element in said:
            element.text = "“" + (element.text or "").lstrip()
        last = said[-1][-1] if len(said[-1]) else None
        if last is None:
            said[-1].text = said[-1].text.rstrip() + "”"
        else:
            last.tail = (last.tail or "").rstrip() + "”"
    byline = block.makeelement("p", {})
    byline.text = f"— {who}"
    block.append(byline)
