"""Connections that lead only to public addresses and end in time.

The address is judged where the connection is made, and the connection goes to the very address that was
judged: a name that says one thing when asked and another when connected to gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

from factcheck.model import Unreadable

Resolve = Callable[[str], list[str]]
"""From a host name to its addresses."""

_V4_INSIDE = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96", "::/96")))
_SPOKEN = {"gzip": 31, "x-gzip": 31, "deflate": 15}
ACCEPTED = "gzip, deflate"


class RefusedError(Exception):
    """Carries problem and remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy

    def of(self, address: str) -> Unreadable:
        """Return what is told of `address`."""
        return Unreadable(address, self.problem, self.remedy)


def addresses(host: str) -> list[str]:
    """Return the addresses `host` resolves to.

    Raises:
        OSError: it does not resolve.
    """
    return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)})


def public(address: str) -> bool:
    """Tell a public address; an IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) is judged by itself.

    >>> [public(a) for a in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.8", "2002:7f00:1::", "64:ff9b::a00:8")]
    [True, False, False, False, False]
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inside = found.ipv4_mapped or found.sixtofour
        if inside is None and any(found in network for network in _V4_INSIDE):
            inside = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inside is not None:
            return public(str(inside))
        if found.is_site_local or found.is_reserved:
            return False
    return found.is_global and not found.is_multicast


def approved(host: str, resolve: Resolve, *, allow_private: bool) -> list[str]:
    """Return the addresses of `host`.

    Raises:
        RefusedError: it does not resolve, or one of them is not public and that was not asked for.
    """
    try:
        found = resolve(host)
    except (OSError, UnicodeError) as error:
        raise RefusedError(f"{host} is not known", "check the address and the connection") from error
    if not found or not (allow_private or all(map(public, found))):
        raise RefusedError(f"{host} is in a private network", "add --allow-private if you mean it")
    return found


class Guard(httpcore.NetworkBackend):
    """Makes the connections of one fetch; `seconds` are what a page may take from `begin` to its last byte."""

    def __init__(self, resolve: Resolve, *, allow_private: bool, seconds: float) -> None:
        self.resolve = resolve
        self.allow_private = allow_private
        self.seconds = seconds
        self.ends = time.monotonic() + seconds
        self.network = httpcore.SyncBackend()

    def begin(self) -> None:
        """Give the next page its time."""
        self.ends = time.monotonic() + self.seconds

    def left(self, timeout: float | None) -> float:
        """Return the seconds a step may still take."""
        rest = self.ends - time.monotonic()
        if rest <= 0:
            raise RefusedError(
                f"not whole within {self.seconds:.0f} seconds", "try again later, or save the page and give the file"
            )
        return rest if timeout is None else min(rest, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first approved address of `host` that answers."""
        failure: Exception = httpcore.ConnectError("no address")
        for address in approved(host, self.resolve, allow_private=self.allow_private):
            try:
                stream = self.network.connect_tcp(address, port, self.left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Timed(stream, self)
        raise failure


class _Timed(httpcore.NetworkStream):
    """A stream whose every step fits into the time of the page: one byte a second is no way to hold a desk."""

    def __init__(self, stream: httpcore.NetworkStream, guard: Guard) -> None:
        self.stream = stream
        self.guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, self.guard.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, self.guard.left(timeout))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self.stream.start_tls(ssl_context, server_hostname, self.guard.left(timeout)), self.guard)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def transport(guard: Guard) -> httpx.BaseTransport:
    """Return the transport whose connections `guard` makes; proxies of the environment are not asked."""
    made = httpx.HTTPTransport()
    made._pool = httpcore.ConnectionPool(  # noqa: SLF001 - httpx has no public way to give it a backend
        ssl_context=httpx.create_ssl_context(), network_backend=guard
    )
    return made


def unpacked(chunks: Iterator[bytes], encoding: str, most: int) -> bytes:
    """Return a body without its content encoding, never more than `most` bytes of it in memory.

    Raises:
        RefusedError: it is larger, packed in a way that was not asked for, or broken.

    >>> import gzip
    >>> unpacked(iter([gzip.compress(b"page")]), "gzip", 100)
    b'page'
    """
    too_large = RefusedError(f"larger than {most >> 20} MB", "save the article's text and give the file")
    named = encoding.strip().lower()
    data = bytearray()
    if named in ("", "identity"):
        for chunk in chunks:
            data += chunk
            if len(data) > most:
                raise too_large
        return bytes(data)
    if named not in _SPOKEN:
        raise RefusedError(f"packed as {named[:40]}, which was not asked for", "save the page and give the file")
    unpack = zlib.decompressobj(_SPOKEN[named])
    try:
        for number, chunk in enumerate(chunks):
            if not number and named == "deflate" and chunk[:1] and chunk[0] & 15 != 8:
                unpack = zlib.decompressobj(-15)  # what some servers mean by deflate
            data += unpack.decompress(chunk, most + 1 - len(data))
            if len(data) > most:
                raise too_large
    except zlib.error as error:
        raise RefusedError("cannot be unpacked", "save the page and give the file") from error
    if not unpack.eof:
        raise RefusedError("cut off before its end", "try again later")
    return bytes(data)
