"""What a page's JSON-LD says of its article; hostile depth is survived, of several the first that fits counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

_TYPES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "AnalysisNewsArticle")
_MOST = 2000


def article(scripts: Iterable[str]) -> dict[str, str]:
    """Return headline, published, modified, author, publisher, url and lang, as far as they are said.

    >>> article(['{"@type": "NewsArticle", "datePublished": "2025-11-05", "publisher": {"name": "Daily"}}'])
    {'published': '2025-11-05', 'publisher': 'Daily'}
    """
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            types = node.get("@type")
            if any(t in _TYPES for t in (types if isinstance(types, list) else [types])):
                return dict(_said(node))
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of `data`, outermost first, without recursion."""
    queue, met = [data], 0
    while queue and met < _MOST:
        node = queue.pop(0)
        met += 1
        if isinstance(node, dict):
            yield node
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node[:_MOST])


def _said(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = ("headline", "datePublished", "dateModified", "author", "publisher", "url", "inLanguage")
    keys = ("headline", "published", "modified", "author", "publisher", "url", "lang")
    for name, key in zip(names, keys, strict=True):
        value = _name(node.get(name))
        if value:
            yield key, value


def _name(value: Any) -> str:
    for _ in range(3):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@id")
    return value.strip() if isinstance(value, str) else ""
