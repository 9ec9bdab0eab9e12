"""The state kept beside the log, so that a log of a million events opens at once.

A cache: it may be deleted at any time, and one made by other rules of review is not used. It holds
the events grouped by object, not conclusions about them; each object's are read and folded when
somebody asks. The file is a run of JSON bodies, then their index, then a last line that says where
the index is. Every body and the index carry a digest.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import tempfile
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, Final, Generic, TypeVar

from factcheck.model import Event
from factcheck.review import State, Thread
from factcheck.review import thread as thread_module
from factcheck.review.folding import Taking
from factcheck.review.persistent import Map, Row
from factcheck.review.state import Hands
from factcheck.review.steps import step
from factcheck.store.errors import DamagedError
from factcheck.store.head import Head
from factcheck.store.place import locked, replacing
from factcheck.version import VERSION

V = TypeVar("V")
_FORMAT: Final = 2
_RULES: Final = ("steps", "given", "publishing", "thread", "state", "sight", "folding")
_SECTIONS: Final = ("threads", "owners", "hands", "users", "groups")
_DIGEST: Final = 8
_Spots = Mapping[str, tuple[int, int, bytes]]


class _Section(Mapping[str, V], Generic[V]):
    """One kind of bodies of a snapshot file, each read when it is asked for."""

    def __init__(self, data: mmap.mmap, spots: _Spots, read: Callable[[str, Any], V], where: Path) -> None:
        self._data = data
        self._where = where
        self._spots = spots
        self._read = read
        self._known: dict[str, V] = {}

    def body(self, key: str) -> bytes:
        start, end, digest = self._spots[key]
        body = self._data[start:end]
        if _digest(body) != digest:
            raise DamagedError(f"{self._where} was changed from outside", "delete it: it is made anew from the log")
        return body

    def __getitem__(self, key: str) -> V:
        if key not in self._known:
            self._known[key] = self._read(key, json.loads(self.body(key)))
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._spots

    def __iter__(self) -> Iterator[str]:
        return iter(self._spots)

    def __len__(self) -> int:
        return len(self._spots)


@cache
def rules() -> str:
    """Return the digest of the rules a state is folded by: the review's own source, else this version's name."""
    folder = Path(thread_module.__file__).parent
    try:
        source = b"".join(
            (folder / name).read_bytes() for name in ("steps.py", "thread.py", "state.py", "sight.py", "folding.py")
        )
    except OSError:
        return VERSION
    return hashlib.sha256(source).hexdigest()[:16]


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_DIGEST]


def _thread(key: str, rows: list[list[Any]]) -> Thread:
    thread = Thread(key)
    for row in rows:
        thread = step(thread, Event(*row))
    return thread


def _hands(_: str, words: list[list[str]]) -> Hands:
    return Hands(Row(words[0]), Row(words[1]))


def _group(_: str, words: dict[str, bool]) -> Map[bool]:
    return Map(words)


def _tuple(_: str, words: list[str]) -> tuple[str, ...]:
    return tuple(words)


_fields = attrgetter(*Event.__slots__)
_encode = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode
_READ: Final[dict[str, Callable[[str, Any], Any]]] = {
    "threads": _thread,
    "owners": _tuple,
    "hands": _hands,
    "users": _tuple,
    "groups": _group,
}
_PLAIN: Final[dict[str, Callable[[Any], Any]]] = {
    "threads": lambda thread: list(map(_fields, thread.events)),
    "owners": list,
    "hands": lambda hands: [list(hands.done), list(hands.undone)],
    "users": list,
    "groups": lambda objects: {object_id: True for object_id, on in objects.items() if on},
}


# What was taken in and let go again leaves no trace: a state is written alike however it was come to.
_EMPTIED: Final[dict[str, Callable[[Any], bool]]] = {
    "owners": bool,
    "groups": lambda objects: any(objects.values()),
}


def read(path: Path) -> State | None:
    """Return the state a snapshot holds; None where there is none or it is not whole."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        footer = json.loads(data[data.rfind(b"\n", 0, len(data) - 1) + 1 :])
        start, end = footer["index"]
        index = data[start:end]
        if footer["format"] != [_FORMAT, rules()] or hashlib.sha256(index).hexdigest() != footer["digest"]:
            return None
        keys = json.loads(index[: footer["keys"]])
        count = sum(map(len, keys))
        lengths = array("I", index[footer["keys"] : footer["keys"] + 4 * count])
        digests = index[footer["keys"] + 4 * count :]
        ends = list(accumulate(lengths))
        marks = [digests[i : i + _DIGEST] for i in range(0, len(digests), _DIGEST)]
        spots = zip([0, *ends], ends, marks, strict=False)
        sections = {
            name: Map(_Section(data, dict(zip(names, spots, strict=False)), _READ[name], path))
            for name, names in zip(_SECTIONS, keys, strict=True)
        }
        for name in ("hands", "users", "groups"):  # few and long: read now, so that no verdict waits for them
            for key in sections[name]:
                _ = None if key.startswith("on ") else sections[name][key]
        return State(**sections, sequence=footer["sequence"], head=footer["head"])
    except (OSError, ValueError, KeyError, TypeError, IndexError, DamagedError):
        return None


def write(path: Path, state: State) -> None:
    """Write `state` to `path`, replaced whole. What did not change since the last snapshot is copied as it is."""
    with locked(path), replacing(path) as out:
        _fill(out, state)


def make(path: Path, objects: Iterable[tuple[str, Iterable[Event]]], upto: Head) -> None:
    """Write the snapshot of a whole log up to `upto` to `path`, from the events of each object, by its name.

    What it comes to is never held in memory at once.
    """
    with locked(path), replacing(path) as out:
        _gather(out, objects, upto)


def fits(path: Path, objects: Iterable[tuple[str, Iterable[Event]]], upto: Head) -> bool:
    """Return whether the snapshot at `path` is, byte for byte, the one `make` would write."""
    with tempfile.TemporaryFile() as made:
        _gather(made, objects, upto)
        made.seek(0)
        with path.open("rb") as kept:
            while True:
                ours, theirs = made.read(1 << 20), kept.read(1 << 20)
                if ours != theirs:
                    return False
                if not ours:
                    return True


def _fill(out: BinaryIO, state: State) -> None:
    file = _File(out)
    for name in _SECTIONS:
        file.add(_bodies(name, getattr(state, name)))
    file.end(state.sequence, state.head)


def _gather(out: BinaryIO, objects: Iterable[tuple[str, Iterable[Event]]], upto: Head) -> None:
    taking = Taking()
    file = _File(out)
    file.add((key, _body("threads", taking.take(key, events))) for key, events in objects)
    rest = taking.rest(upto.sequence, upto.hash)
    for name in _SECTIONS[1:]:
        file.add(_bodies(name, getattr(rest, name)))
    file.end(upto.sequence, upto.hash)


def _body(name: str, value: Any) -> bytes:
    return _encode(_PLAIN[name](value)).encode()


def _bodies(name: str, section: Map[Any]) -> Iterator[tuple[str, bytes]]:
    """Yield a section's bodies by key; what did not change since the last snapshot as it stands there."""
    base = section.base
    for key in sorted(key for key in section if name not in _EMPTIED or _EMPTIED[name](section[key])):
        if isinstance(base, _Section) and not section.changed(key):
            yield key, base.body(key)
        else:
            yield key, _body(name, section[key])


class _File:
    """A snapshot while it is written: section after section, then the index."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._lengths = array("I")
        self._digests = bytearray()
        self._keys: list[list[str]] = []

    def add(self, bodies: Iterable[tuple[str, bytes]]) -> None:
        keys: list[str] = []
        for key, body in bodies:
            keys.append(key)
            self._out.write(body)
            self._lengths.append(len(body))
            self._digests += _digest(body)
        self._keys.append(keys)

    def end(self, sequence: int, head: str) -> None:
        start = sum(self._lengths)
        listed = json.dumps(self._keys, separators=(",", ":")).encode()
        index = listed + self._lengths.tobytes() + bytes(self._digests)
        self._out.write(index)
        footer = {
            "format": [_FORMAT, rules()],
            "sequence": sequence,
            "head": head,
            "index": [start, start + len(index)],
            "keys": len(listed),
            "digest": hashlib.sha256(index).hexdigest(),
        }
        self._out.write(b"\n" + json.dumps(footer).encode() + b"\n")
