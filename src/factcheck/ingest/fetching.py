"""Pages and feeds from the network: http(s) only, in public, small and soon; every redirect is checked too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import regex

from factcheck.ingest.feeds import Entry, entries, is_feed
from factcheck.ingest.formats import LARGEST
from factcheck.ingest.html import mark_saved
from factcheck.model import Unreadable
from factcheck.text.decoding import UndecodableError

if TYPE_CHECKING:
    import httpx

    from factcheck.ingest.guarded import Guard, Resolve

_REDIRECTS = 5
_SECONDS = 20.0
_WHOLE = 60.0
_PER_FEED = 50
_FULL = 600
_SUFFIXES = (
    ("html", ".html"), ("json", ".json"), ("rss", ".xml"), ("atom", ".xml"), ("xml", ".xml"), ("text/plain", ".txt"),
    ("markdown", ".md"),
)  # fmt: skip
_NAME = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, a file name for them, the charset the server stated, the last address.

    `at` is when (UTC, to the minute: `2025-11-05T08:40Z`), None for bytes that lay here.
    """

    data: bytes
    name: str
    charset: str | None
    url: str
    at: str | None = field(default=None, compare=False)


def fetch(
    address: str,
    *,
    allow_private: bool = False,
    transport: httpx.BaseTransport | None = None,
    resolve: Resolve | None = None,
    seconds: float = _WHOLE,
) -> Iterator[Fetched | Unreadable]:
    """Yield what `address` holds: one page; of a feed, each entry, its page where the feed has only a summary.

    A failure is an Unreadable that names the address; it never raises. A page may take `seconds` in all.
    `transport` and `resolve` stand in for the network in tests.
    """
    import httpx

    from factcheck.ingest import guarded

    guard = guarded.Guard(resolve or guarded.addresses, allow_private=allow_private, seconds=seconds)
    if transport is None and not _behind_proxy():
        transport = guarded.transport(guard)
    headers = {"User-Agent": "factcheck", "Accept-Encoding": guarded.ACCEPTED}
    with httpx.Client(transport=transport, timeout=min(_SECONDS, seconds), headers=headers) as client:
        get = _Getter(client, guard)
        page = get(address)
        if isinstance(page, Unreadable) or not is_feed(page.data):
            yield page
            return
        yield from _from_feed(page, get)


class _Getter:
    """Fetches one address after the other with the same client and checks."""

    def __init__(self, client: httpx.Client, guard: Guard) -> None:
        self.client = client
        self.guard = guard

    def __call__(self, address: str) -> Fetched | Unreadable:
        import httpx

        from factcheck.ingest.guarded import RefusedError

        self.guard.begin()
        self.client.cookies.clear()
        try:
            return self._follow(address)
        except RefusedError as refused:
            return refused.of(address)
        except (httpx.InvalidURL, ValueError, UnicodeError):
            return Unreadable(address, "not an address", "give one that begins with https://")
        except httpx.TimeoutException:
            return Unreadable(address, f"no answer within {_SECONDS:.0f} seconds", "try again later, or save the page")
        except (httpx.HTTPError, OSError) as error:
            return Unreadable(address, f"cannot be fetched ({error or type(error).__name__})", "check the address")

    def _follow(self, address: str) -> Fetched:
        import httpx

        from factcheck.ingest.guarded import RefusedError, unpacked

        url = httpx.URL(address)
        for _ in range(_REDIRECTS + 1):
            self._check(url)
            with self.client.stream("GET", url, follow_redirects=False) as answer:
                if answer.is_redirect:
                    url = url.join(answer.headers.get("location", ""))
                    continue
                if answer.status_code != 200:
                    raise RefusedError(f"the server answered {answer.status_code}", "check the address in a browser")
                packed = answer.headers.get("content-encoding", "")
                data = unpacked(self._timed(answer.iter_raw(65536)), packed, LARGEST)
                last = str(url.copy_with(fragment=None))
                name, charset = _name(last, answer.headers.get("content-type", "")), answer.charset_encoding
                if name.endswith(".html"):
                    data = mark_saved(data, last, charset)
                return Fetched(data, name, charset, last, datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"))
        raise RefusedError(f"more than {_REDIRECTS} redirects", "give the address it ends at")

    def _check(self, url: httpx.URL) -> None:
        """Refuse other schemes, names and passwords and, unless allowed, hosts that are not public.

        The guard judges a host again where it connects; through a proxy, this is the only look at it.
        """
        from factcheck.ingest.guarded import RefusedError, approved

        if url.scheme not in ("http", "https"):
            raise RefusedError("only http and https addresses are fetched", "save the page and give the file")
        if not url.host or not 0 < (url.port or 80) < 65536:
            raise RefusedError("not an address", "give one that begins with https://")
        if url.userinfo:
            raise RefusedError("an address with a user name in it", "give it without the part before the @")
        if not self.guard.allow_private:
            approved(url.raw_host.decode("ascii"), self.guard.resolve, allow_private=False)

    def _timed(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.guard.left(None)
            yield chunk


def _from_feed(page: Fetched, get: _Getter) -> Iterator[Fetched | Unreadable]:
    try:
        found = list(entries(page.data, page.charset))[:_PER_FEED]
    except UndecodableError as error:
        yield Unreadable(page.url, error.problem, error.remedy)
        return
    for entry in found:
        url = _joined(page.url, entry.url)
        full = get(url) if url and len(entry.text) < _FULL else None
        if isinstance(full, Fetched):
            yield full
            continue
        text = of_entry(entry, url, page.url)
        if text is not None:
            yield replace(text, at=page.at)
        elif full is not None:
            yield full


def of_entry(entry: Entry, url: str | None, feed: str) -> Fetched | None:
    """Return what the feed itself carries of an entry, as a text with a header; None where it carries nothing."""
    said = {
        "title": entry.title, "published": entry.published, "updated": entry.updated, "source": entry.source, "url": url
    }  # fmt: skip
    lines = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in said.items() if value)
    if not entry.text:
        return None
    data = f"{lines}\n{entry.text}\n".encode("utf-8", "replace")
    return Fetched(data, _name(url or entry.title, "text/plain"), "utf-8", url or feed)


def _joined(base: str, url: str | None) -> str | None:
    from urllib.parse import urljoin

    try:
        return urljoin(base, url.strip()) if url else None
    except ValueError:
        return None


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
