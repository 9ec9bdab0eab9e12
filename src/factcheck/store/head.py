"""The chain's head, kept beside the database: a log cut short cannot hide it."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from factcheck.store.place import locked, replacing
from factcheck.store.rows import GENESIS


class Head(NamedTuple):
    """The last event of a log: its sequence (0 for an empty log) and its hash."""

    sequence: int
    hash: str


EMPTY = Head(0, GENESIS)


class HeadFile:
    """`.factcheck/head`: one JSON line, replaced whole after every commit, never moved backwards.

    What makes an event durable is the database's commit; the disk is not waited for a
    second time for its head, which a power cut may set back; the next event writes it anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Head | None:
        """Return the recorded head; None where there is no file. Raises ValueError where it is not one."""
        try:
            text = self.path.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        try:
            data = json.loads(text)
            return Head(int(data["sequence"]), str(data["hash"]))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{self.path} does not hold a head") from error

    def write(self, head: Head) -> None:
        """Record `head` unless a later one is recorded already (another process committed since)."""
        with locked(self.path):
            with contextlib.suppress(ValueError):
                known = self.read()
                if known is not None and known.sequence >= head.sequence:
                    return
            with replacing(self.path) as out:
                out.write(json.dumps({"sequence": head.sequence, "hash": head.hash}).encode() + b"\n")
