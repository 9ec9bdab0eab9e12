"""Two persistent collections: the state after each event shares nearly all of the state before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload
from zlib import crc32

V = TypeVar("V")
T = TypeVar("T")

_SHARDS = 512
_CHUNK = 512


class Map(Mapping[str, V], Generic[V]):
    """An immutable mapping of strings; `set` returns a new one and copies one shard of 512.

    `base` is a mapping underneath (a snapshot), never changed, read where no key was set since.

    >>> one = Map().set("a", 1)
    >>> two = one.set("a", 2)
    >>> one["a"], two["a"], len(two)
    (1, 2, 1)
    """

    __slots__ = ("_base", "_count", "_shards")

    def __init__(self, base: Mapping[str, V] | None = None) -> None:
        self._base: Mapping[str, V] = {} if base is None else base
        self._shards: tuple[dict[str, V], ...] = ({},) * _SHARDS
        self._count = len(self._base)

    def set(self, key: str, value: V) -> Map[V]:
        """Return a copy of this mapping in which `key` is `value`."""
        at = crc32(key.encode("utf-8", "surrogatepass")) % _SHARDS
        new: Map[V] = Map.__new__(Map)
        new._base = self._base
        new._count = self._count + (key not in self)
        new._shards = (*self._shards[:at], {**self._shards[at], key: value}, *self._shards[at + 1 :])
        return new

    def updated(self, values: Mapping[str, V]) -> Map[V]:
        """Return a copy of this mapping with all of `values` set; each shard is copied once.

        >>> dict(Map().set("a", 1).updated({"a": 2, "b": 3}))
        {'a': 2, 'b': 3}
        """
        new: Map[V] = Map.__new__(Map)
        new._base = self._base
        new._count = self._count + sum(key not in self for key in values)
        shards = list(self._shards)
        copied: set[int] = set()
        for key, value in values.items():
            at = crc32(key.encode("utf-8", "surrogatepass")) % _SHARDS
            if at not in copied:
                copied.add(at)
                shards[at] = dict(shards[at])
            shards[at][key] = value
        new._shards = tuple(shards)
        return new

    @property
    def base(self) -> Mapping[str, V]:
        """The mapping underneath, as it was given."""
        return self._base

    def changed(self, key: str) -> bool:
        """Return whether `key` was set since, whatever `base` says."""
        return key in self._shards[crc32(key.encode("utf-8", "surrogatepass")) % _SHARDS]

    def __getitem__(self, key: str) -> V:
        shard = self._shards[crc32(key.encode("utf-8", "surrogatepass")) % _SHARDS]
        return shard[key] if key in shard else self._base[key]

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        return key in self._shards[crc32(key.encode("utf-8", "surrogatepass")) % _SHARDS] or key in self._base

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        for shard in filter(None, self._shards):  # most are empty in all but the largest
            yield from (key for key in shard if key not in self._base)

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"Map({dict(self)!r})"

    __hash__ = None  # type: ignore[assignment]


class Row(Sequence[T], Generic[T]):
    """An immutable sequence; `push` copies at most 512 items however long it is.

    >>> row = Row(range(3)).push(9)
    >>> list(row), row[-1], list(row.without(1))
    ([0, 1, 2, 9], 9, [0, 2, 9])
    """

    __slots__ = ("_chunks", "_tail")

    def __init__(self, items: Iterable[T] = ()) -> None:
        whole = tuple(items)
        cut = len(whole) - len(whole) % _CHUNK
        self._chunks: tuple[tuple[T, ...], ...] = tuple(whole[i : i + _CHUNK] for i in range(0, cut, _CHUNK))
        self._tail: tuple[T, ...] = whole[cut:]

    def push(self, item: T) -> Row[T]:
        """Return this row with `item` after its last."""
        new: Row[T] = Row.__new__(Row)
        tail = (*self._tail, item)
        full = len(tail) == _CHUNK
        new._chunks = (*self._chunks, tail) if full else self._chunks
        new._tail = () if full else tail
        return new

    def without(self, item: T) -> Row[T]:
        """Return this row without the last of its items that equals `item`; the same row if none does."""
        if self and self[-1] == item and self._tail:
            new: Row[T] = Row.__new__(Row)
            new._chunks, new._tail = self._chunks, self._tail[:-1]
            return new
        items = list(self)
        for at in range(len(items) - 1, -1, -1):
            if items[at] == item:
                return Row(items[:at] + items[at + 1 :])
        return self

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return tuple(self)[index]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        chunk, place = divmod(at, _CHUNK)
        return self._chunks[chunk][place] if chunk < len(self._chunks) else self._tail[place]

    def __iter__(self) -> Iterator[T]:
        for chunk in self._chunks:
            yield from chunk
        yield from self._tail

    def __reversed__(self) -> Iterator[T]:
        yield from reversed(self._tail)
        for chunk in reversed(self._chunks):
            yield from reversed(chunk)

    def __len__(self) -> int:
        return len(self._chunks) * _CHUNK + len(self._tail)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self._chunks == other._chunks and self._tail == other._tail

    def __repr__(self) -> str:
        return f"Row({list(self)!r})"

    __hash__ = None  # type: ignore[assignment]
