"""Web addresses: fetched with limits on time, size and redirects, and from the public net alone."""

from __future__ import annotations

import io
import ipaddress
import re
import socket
import time
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ProtocolError
from urllib3.exceptions import TimeoutError as TimeoutException
from urllib3.util import Timeout, parse_url

import quotex
from quotex.errors import InputError
from quotex.readers.formats import format_of_name
from quotex.readers.source import LARGEST, Source

REDIRECTS = 5
PATIENCE = 20.0  # seconds for a connection, and for the next bytes
DEADLINE = 120.0  # seconds for all of a page
_HEADERS = {
    "User-Agent": f"quotex/{quotex.__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_MOVED = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# What a server calls a format, as the suffix that promises it.
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/plain": ".txt",
    "message/rfc822": ".eml",
}


def fetch(url: str, *, allow_private: bool = False) -> Source:
    """Fetch what is at an address.

    Parameters
    ----------
    allow_private
        Fetch from private, loopback and link-local addresses too.

    Raises
    ------
    InputError
        If there is no answer, or one that is no success, too large, or at an address not allowed.
    """
    address, deadline = url, time.monotonic() + DEADLINE
    try:
        for _ in range(REDIRECTS + 1):
            with _request(address, allow_private) as response:
                location = response.headers.get("Location")
                if response.status in _MOVED and location:
                    address = urljoin(address, location)
                    continue
                if response.status != 200:
                    raise InputError(
                        f"{url}: the server answered {response.status} {response.reason or ''}".rstrip()
                    )
                body = io.BytesIO(_body(response, deadline))
                kind, _, parameters = response.headers.get("Content-Type", "").partition(";")
                charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.I)
                name = _name(address, kind.strip().lower())
                return Source(url, body, name=name, charset=charset and charset[1], url=address)
    except (HTTPError, OSError) as error:
        raise InputError(f"{url}: {_reason(error)}") from error
    except _RefusedError as error:
        raise InputError(f"{url}: {error}", error.remedy) from error
    raise InputError(f"{url}: more than {REDIRECTS} redirects")


class _RefusedError(Exception):
    """What quotex itself declines to fetch."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


def _request(address: str, allow_private: bool) -> BaseHTTPResponse:
    """Ask the very machine that was checked: a name may stand for another one a moment later."""
    url = parse_url(address)
    if url.scheme not in _PORTS or not url.host:
        raise _RefusedError(f"not a web address: {address}")
    port = url.port or _PORTS[url.scheme]
    machines = _resolve(url.host.strip("[]"), port, allow_private)
    for number, machine in enumerate(machines, 1):
        pool = _pool(url.scheme, machine, port, url.host.strip("[]"))
        try:
            return pool.urlopen(
                "GET",
                url.request_uri,
                headers={**_HEADERS, "Host": url.netloc or url.host},
                timeout=Timeout(PATIENCE),
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except (NewConnectionError, ConnectTimeoutError):
            if number == len(machines):
                raise
    raise AssertionError("a name that resolves has at least one address")


def _pool(scheme: str, machine: str, port: int, host: str) -> HTTPConnectionPool:
    if scheme == "http":
        return HTTPConnectionPool(machine, port)
    return HTTPSConnectionPool(machine, port, server_hostname=host, assert_hostname=host)


def _resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """Return the addresses of a host, IPv4 first."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    machines = list(dict.fromkeys(str(entry[4][0]) for entry in sorted(found, key=lambda entry: entry[0])))
    for machine in machines:
        if not allow_private and not is_public(machine):
            raise _RefusedError(
                f"{host} is at {machine}, which is no public address",
                "--allow-private fetches it all the same.",
            )
    return machines


def is_public(machine: str) -> bool:
    """Tell whether an IP address belongs to the public net, also where it wraps an IPv4 address."""
    address = ipaddress.ip_address(machine.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.sixtofour or address.teredo:
            return False
        mapped = address.ipv4_mapped
        if address in _NAT64:
            mapped = ipaddress.IPv4Address(address.packed[-4:])
        if mapped:
            return is_public(str(mapped))
    return address.is_global and not address.is_multicast


def _body(response: BaseHTTPResponse, deadline: float) -> bytes:
    data = bytearray()
    for piece in response.stream(1 << 16, decode_content=True):
        data += piece
        if len(data) > LARGEST:
            raise _RefusedError(f"larger than {LARGEST // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise _RefusedError(f"not done after {DEADLINE:.0f} seconds")
    return bytes(data)


def _name(address: str, kind: str) -> str:
    path = parse_url(address).path or ""
    return path if format_of_name(path) else "page" + _SUFFIXES.get(kind, "")


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "no such host"
    if isinstance(error, NewConnectionError | ConnectionError | ProtocolError):
        return "the connection failed"
    if isinstance(error, TimeoutError | TimeoutException):
        return f"no answer within {PATIENCE:.0f} seconds"
    return str(error)
