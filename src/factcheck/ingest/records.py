"""JSON and JSON lines to articles, by a mapping from our fields to the names a file uses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from factcheck.model import Unreadable

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "articleBody", "article_body", "article", "story", "full_text", "content_html",
        "description", "summary",
    ),
    "title": ("title", "headline", "name"),
    "published": (
        "published", "date_published", "datePublished", "published_at", "publishedAt", "pub_date", "pubDate",
        "publish_date", "published_date", "published_time", "publication_date", "date", "created_at", "timestamp",
    ),
    "source": ("source", "outlet", "publisher", "site", "site_name"),
    "author": ("author", "byline"),
    "url": ("url", "link", "canonical"),
    "lang": ("lang", "language", "inLanguage"),
    "received": ("received", "received_at"),
}  # fmt: skip
"""Our fields, and the names tried for each, in order."""


_TIMES = frozenset({"published", "received"})
_FIRST, _LAST = 631_152_000, 4_102_444_800  # 1990 and 2100, in seconds


@dataclass(frozen=True, slots=True)
class Record:
    """One object that holds an article: its fields, the bytes it is known by, its place in the file (from 1)."""

    fields: dict[str, str]
    data: bytes
    number: int


def records(
    text: str, path: str, *, lines: bool, mapping: Mapping[str, str] | None = None
) -> Iterator[Record | Unreadable]:
    """Yield the articles of a JSON (`lines` false) or JSON Lines file, and a line for what holds none.

    `mapping` names the field of each of ours, as `{"text": "data.body"}`; dots step into objects.

    >>> [r.fields["text"] for r in records('{"body": "नदी में उफान"}', "a.json", lines=False)]
    ['नदी में उफान']
    """
    found, bad, broken = 0, [], []
    for number, data, value in _values(text, lines=lines):
        fields = _fields(value, mapping) if isinstance(value, dict) else None
        if isinstance(value, _Broken):
            broken.append(number)
        elif not fields or not fields.get("text", "").strip():
            bad.append(number)
        else:
            found += 1
            yield Record(fields, data, number)
    if broken:
        remedy = "mend it" if lines else "check that the file is whole"
        yield Unreadable(path, f"not JSON{_at(broken, lines)}", remedy)
    if bad or not (found or broken):
        wanted = (mapping or {}).get("text") or "text, body or content"
        yield Unreadable(path, f"no article text{_at(bad, lines)}", f"give each record a field {wanted}")


class _Broken:
    """Stands for a value that is no JSON, or is nested too deep."""


def _values(text: str, *, lines: bool) -> Iterator[tuple[int, bytes, Any]]:
    if lines:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, line.strip().encode("utf-8", "surrogatepass"), _parse(line)
        return
    data = _parse(text)
    if isinstance(data, dict):
        data = next((data[k] for k in ("articles", "items", "records", "data") if isinstance(data.get(k), list)), data)
    if not isinstance(data, list):
        yield 1, text.encode("utf-8", "surrogatepass"), data
        return
    for number, value in enumerate(data, 1):
        canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield number, canonical.encode("utf-8", "surrogatepass"), value


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _Broken()


def _fields(value: dict[str, Any], mapping: Mapping[str, str] | None) -> dict[str, str]:
    fields = {}
    for name, tries in FIELDS.items():
        keys = (mapping[name],) if mapping and name in mapping else tries
        found = (_get(value, key) for key in keys)
        said = next((s for v in found if (s := _instant(v) if name in _TIMES else _text(v))), "")
        if said:
            fields[name] = said
    return fields


def _instant(value: Any) -> str:
    """Return a date as it is written, or the UTC instant of one that counts seconds or milliseconds from 1970."""
    if isinstance(value, str) and value.isdecimal() and len(value) in (10, 13):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not _FIRST <= value < 1000 * _LAST:
        return _text(value)
    seconds = value if value < _LAST else value / 1000
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _get(value: Any, path: str) -> Any:
    if isinstance(value, dict) and path in value:
        return value[path]
    for key in path.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def _text(value: Any) -> str:
    if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        return "\n".join(value)
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _at(numbers: list[int], lines: bool) -> str:
    if not numbers or (not lines and numbers == [1]):
        return ""
    shown = ", ".join(map(str, numbers[:5])) + (f" and {len(numbers) - 5} more" if len(numbers) > 5 else "")
    return f" in {'line' if lines else 'record'} {shown}"
