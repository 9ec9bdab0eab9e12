"""Pages and feeds from the network: http(s) only, in public, small and soon; every redirect is checked too."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import regex

from factcheck.ingest.feeds import entries, is_feed
from factcheck.ingest.formats import LARGEST
from factcheck.ingest.html import mark_saved
from factcheck.model import Unreadable
from factcheck.text.decoding import UndecodableError

if TYPE_CHECKING:
    import httpx

_REDIRECTS = 5
_SECONDS = 20.0
_PER_FEED = 50
_FULL = 600
_SUFFIXES = (
    ("html", ".html"), ("json", ".json"), ("rss", ".xml"), ("atom", ".xml"), ("xml", ".xml"), ("text/plain", ".txt"),
    ("markdown", ".md"),
)  # fmt: skip
_NAME = regex.compile(r"[^\p{L}\p{M}\p{N}]+")

Resolve = Callable[[str], list[str]]
"""From a host name to its addresses."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, a file name for them, the charset the server stated, the last address."""

    data: bytes
    name: str
    charset: str | None
    url: str


class _RefusedError(Exception):
    """Carries problem and remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def addresses(host: str) -> list[str]:
    """Return the addresses `host` resolves to.

    Raises:
        OSError: it does not resolve.
    """
    return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)})


def fetch(
    address: str,
    *,
    allow_private: bool = False,
    transport: httpx.BaseTransport | None = None,
    resolve: Resolve = addresses,
) -> Iterator[Fetched | Unreadable]:
    """Yield what `address` holds: one page; of a feed, each entry, its page where the feed has only a summary.

    A failure is an Unreadable that names the address; it never raises. `transport` and `resolve` stand in
    for the network in tests.
    """
    import httpx

    with httpx.Client(transport=transport, timeout=_SECONDS, headers={"User-Agent": "factcheck"}) as client:
        get = _Getter(client, resolve, allow_private)
        page = get(address)
        if isinstance(page, Unreadable) or not is_feed(page.data):
            yield page
            return
        yield from _from_feed(page, get)


class _Getter:
    """Fetches one address after the other with the same client and checks."""

    def __init__(self, client: httpx.Client, resolve: Resolve, allow_private: bool) -> None:
        self.client = client
        self.resolve = resolve
        self.allow_private = allow_private

    def __call__(self, address: str) -> Fetched | Unreadable:
        import httpx

        try:
            return self._follow(address)
        except _RefusedError as refused:
            return Unreadable(address, refused.problem, refused.remedy)
        except (httpx.InvalidURL, ValueError, UnicodeError):
            return Unreadable(address, "not an address", "give one that begins with https://")
        except httpx.TimeoutException:
            return Unreadable(address, f"no answer within {_SECONDS:.0f} seconds", "try again later, or save the page")
        except (httpx.HTTPError, OSError) as error:
            return Unreadable(address, f"cannot be fetched ({error or type(error).__name__})", "check the address")

    def _follow(self, address: str) -> Fetched:
        url = address
        for _ in range(_REDIRECTS + 1):
            self._check(url)
            with self.client.stream("GET", url, follow_redirects=False) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers.get("location", ""))
                    continue
                if answer.status_code != 200:
                    raise _RefusedError(f"the server answered {answer.status_code}", "check the address in a browser")
                data = self._body(answer)
                kind = answer.headers.get("content-type", "")
                name = _name(url, kind)
                if name.endswith(".html"):
                    data = mark_saved(data, url, answer.charset_encoding)
                return Fetched(data, name, answer.charset_encoding, url)
        raise _RefusedError(f"more than {_REDIRECTS} redirects", "give the address it ends at")

    def _check(self, url: str) -> None:
        """Refuse other schemes and, unless allowed, hosts with an address that is not public."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https"):
            raise _RefusedError("only http and https addresses are fetched", "save the page and give the file")
        if not parts.hostname or parts.port == 0:
            raise _RefusedError("not an address", "give one that begins with https://")
        if self.allow_private:
            return
        try:
            found = self.resolve(parts.hostname)
        except OSError as error:
            raise _RefusedError(f"{parts.hostname} is not known", "check the address and the connection") from error
        if not found or not all(_public(a) for a in found):
            raise _RefusedError(f"{parts.hostname} is in a private network", "add --allow-private if you mean it")

    def _body(self, answer: httpx.Response) -> bytes:
        self._check_peer(answer)
        data = bytearray()
        for chunk in answer.iter_bytes(65536):
            data += chunk
            if len(data) > LARGEST:
                raise _RefusedError(f"larger than {LARGEST >> 20} MB", "save the article's text and give the file")
        return bytes(data)

    def _check_peer(self, answer: httpx.Response) -> None:
        """Refuse when the name resolved to another address by the time of the connection."""
        stream: Any = answer.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        if peer and not self.allow_private and not _behind_proxy() and not _public(str(peer[0])):
            raise _RefusedError(f"{answer.url.host} is in a private network", "add --allow-private if you mean it")


def _from_feed(page: Fetched, get: _Getter) -> Iterator[Fetched | Unreadable]:
    try:
        found = list(entries(page.data))[:_PER_FEED]
    except UndecodableError as error:
        yield Unreadable(page.url, error.problem, error.remedy)
        return
    for entry in found:
        full = get(urljoin(page.url, entry.url)) if entry.url and len(entry.text) < _FULL else None
        if isinstance(full, Fetched):
            yield full
            continue
        said = {"title": entry.title, "published": entry.published, "source": entry.source, "url": entry.url}
        lines = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in said.items() if value)
        if entry.text:
            data = f"{lines}\n{entry.text}\n".encode("utf-8", "replace")
            yield Fetched(data, _name(entry.url or entry.title, "text/plain"), "utf-8", entry.url or page.url)
        elif full is not None:
            yield full


def _public(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not (mapped or found).is_multicast


def _behind_proxy() -> bool:
    from urllib.request import getproxies

    return bool(getproxies())


def _name(url: str, content_type: str) -> str:
    """Return a file name for what `url` holds: its host and path, with the suffix its content asks for."""
    kind = content_type.lower()
    suffix = next((s for word, s in _SUFFIXES if word in kind), ".html")
    parts = urlsplit(url)
    stem = _NAME.sub("-", f"{parts.hostname or ''}{parts.path}{'-' + parts.query if parts.query else ''}").strip("-")
    return (stem.removesuffix(f"-{suffix[1:]}")[:100].strip("-") or "page") + suffix
