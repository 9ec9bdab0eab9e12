"""Small questions about items that may carry a node."""

from __future__ import annotations

from factcheck.temporal.nodes import (
    Node,
)
from factcheck.temporal.scan import Item


def node_at(items: list[Item], k: int) -> Node | None:
    """Return the node at `k`, None for a plain word or beyond the ends."""
    return items[k].m.get("node") if 0 <= k < len(items) else None


def is_a(items: list[Item], k: int, category: str) -> bool:
    """Tell whether the item at `k` means one of `category`; False beyond the ends."""
    return 0 <= k < len(items) and category in items[k].m


def made(node: Node, first: Item, last: Item) -> Item:
    """Return an item from `first` to `last` that carries `node`."""
    return Item({"node": node}, first.i, last.j, first.glued)
