"""Files, pages, feeds and messages to articles, each with where its publish date was found.

What only some commands need (the network, versions and their changes) is imported when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.ingest.article import from_text
from factcheck.ingest.formats import read_bytes
from factcheck.ingest.reading import read

if TYPE_CHECKING:
    from factcheck.ingest.difference import Change, changes
    from factcheck.ingest.fetching import Fetched, fetch
    from factcheck.ingest.versions import relate

__all__ = ["Change", "Fetched", "changes", "fetch", "from_text", "read", "read_bytes", "relate"]
_LATER = {
    "Change": "difference",
    "changes": "difference",
    "Fetched": "fetching",
    "fetch": "fetching",
    "relate": "versions",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"factcheck.ingest.{_LATER[name]}"), name)
