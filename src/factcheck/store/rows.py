"""Events as rows: canonical JSON, the hash that chains them, and the way back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from sys import intern
from typing import Any, Final

from factcheck.model import Event

GENESIS: Final = "0" * 64
COLUMNS: Final = (
    "sequence",
    "time",
    "actor",
    "os_user",
    "action",
    "object",
    "before",
    "after",
    "reason",
    "version",
    "based_on",
    "previous",
    "hash",
)


def canonical(value: Mapping[str, Any] | None) -> str | None:
    r"""Return `value` as JSON with sorted keys, no spaces and ASCII only; the same bytes for equal values.

    >>> canonical({"b": 1, "a": "सही"})
    '{"a":"\\u0938\\u0939\\u0940","b":1}'
    """
    if value is None:
        return None
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def storable(text: str) -> str:
    r"""Return `text` without what a database refuses: NUL goes, a lone surrogate becomes U+FFFD.

    >>> storable("a\x00b\ud800")
    'ab�'
    """
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def chained(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 over every stored field of `row` but the hash, `previous` included.

    `before` and `after` enter as the text that is stored, so that any changed byte is seen; a field
    that is None is left out, so that a column added later does not change old hashes.
    """
    fields = {name: row[name] for name in COLUMNS if name != "hash" and row[name] is not None}
    return hashlib.sha256(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def event_id(digest: str) -> str:
    """Return the id of the event with this hash.

    >>> event_id("ab" * 32)
    'eabababababab'
    """
    return "e" + digest[:12]


def _object(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 (bad data, not a programmer's mistake)
    return value


def to_event(row: Mapping[str, Any]) -> Event:
    """Return the Event a row holds. Raises ValueError where `before` or `after` is not a JSON object."""
    return Event(
        sequence=row["sequence"],
        time=row["time"],
        actor=intern(row["actor"]),  # a few words, said a million times
        action=row["action"],
        object=intern(row["object"]),
        before=_object(row["before"]),
        after=_object(row["after"]),
        reason=row["reason"],
        version=intern(row["version"]),
        previous=row["previous"],
        hash=row["hash"],
        id=event_id(row["hash"]),
        os_user=intern(row["os_user"]),
        based_on=row["based_on"],
    )
