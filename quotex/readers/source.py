"""One input as bytes, with what is known of it before its format is."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from quotex.errors import InputError
from quotex.records import Article

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST = 100_000_000  # bytes of one article: more is a mistake or an attack
HEAD = 1 << 18  # bytes that must suffice to tell the format


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should know of an input that was read all the same."""

    message: str


# What readers give.
Reading = Article | InputError | Notice


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are read.

    Attributes
    ----------
    text_field, id_field
        Names of the columns of a dump that hold an article's text and its identifier; without an
        ``id_field``, ``id`` where a record has it, else the record's position from 1.
    allow_private
        Fetch from addresses of private networks and of this machine too.
    """

    text_field: str = "text"
    id_field: str | None = None
    allow_private: bool = False


class Source:
    """Bytes to read articles from, once.

    Parameters
    ----------
    origin
        What the articles' origin begins with, and messages name.
    stream
        The bytes, from the start.
    name
        A file name for its suffix; ``origin`` unless given.
    charset
        The encoding that a server declared.
    url
        The address that it was fetched from.
    """

    def __init__(
        self,
        origin: str,
        stream: IO[bytes],
        *,
        name: str = "",
        charset: str | None = None,
        url: str | None = None,
    ) -> None:
        self.origin = origin
        self.name = name or origin
        self.charset = charset
        self.url = url
        self._stream = stream
        self._head: bytes | None = None
        self._seekable: IO[bytes] | None = None

    def head(self) -> bytes:
        """Return the first bytes without consuming them: ``HEAD`` of them, or all where fewer."""
        if self._head is None:
            self._head = _read(self._stream, HEAD)
        return self._head

    def stream(self) -> IO[bytes]:
        """Return the bytes as a stream from the start, which can't be rewound."""
        return io.BufferedReader(_Rejoined(self.head(), self._stream))

    def seekable(self) -> IO[bytes]:
        """Return the bytes as a stream that can be rewound: the file itself, or a copy in memory.

        Raises
        ------
        InputError
            If a copy would be larger than ``LARGEST``.
        """
        if self._seekable is None:
            # A stream that unpacks can be rewound too, but unpacks from the start again.
            rewinds = isinstance(self._stream, io.BufferedReader) and self._stream.seekable()
            self._seekable = self._stream if rewinds else io.BytesIO(self.whole())
        self._seekable.seek(0)
        return self._seekable

    def whole(self) -> bytes:
        """Return all bytes.

        Raises
        ------
        InputError
            If there are more than ``LARGEST``.
        """
        head = self.head()
        data = head + _read(self._stream, LARGEST + 1 - len(head))
        if len(data) > LARGEST:
            raise InputError(f"{self.origin}: larger than {LARGEST // 1_000_000} MB, too much to read")
        return data


class _Rejoined(io.RawIOBase):
    """A stream put together again from the head that was read of it and the rest."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data: bytes | memoryview = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(data) :]
        view[: len(data)] = data
        return len(data)


def _read(stream: IO[bytes], size: int) -> bytes:
    """Read ``size`` bytes, or all where fewer: a pipe gives them piecemeal."""
    pieces = []
    while size > 0 and (piece := stream.read(min(size, 1 << 20))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
