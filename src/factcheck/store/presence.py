"""Who has the room open now, and which article they read: a line beside the log, never an event of it.

A line is written anew every few seconds and counts for `EXPIRES` seconds, so that whoever leaves, or is cut
off, is gone by itself. Beside a log in a folder it is a small file a reviewer; in PostgreSQL a row of its own table.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

EXPIRES: Final = 10.0
_MAKE = (
    "CREATE TABLE IF NOT EXISTS presence (reviewer TEXT PRIMARY KEY, article TEXT NOT NULL, claim TEXT NOT NULL, "
    "seen TIMESTAMPTZ NOT NULL)"
)
_WRITE = (
    "INSERT INTO presence VALUES (:reviewer, :article, :claim, now()) ON CONFLICT (reviewer) "
    "DO UPDATE SET article = excluded.article, claim = excluded.claim, seen = excluded.seen"
)
_READ = (
    "SELECT reviewer, article, claim FROM presence "
    "WHERE seen > now() - make_interval(secs => :expires) ORDER BY reviewer"
)


@dataclass(frozen=True, slots=True)
class Present:
    """A reviewer who is here: the article and the claim they read, empty where none is open."""

    reviewer: str
    article: str
    claim: str


class Presence:
    """The lines beside one log. Whatever fails here is silent: nobody's work hangs on it."""

    def __init__(self, folder: Path, url: str | None = None) -> None:
        self._folder = folder
        self._url = url
        self._connection: Any = None

    def say(self, me: Present) -> None:
        """Write this reviewer's line anew."""
        with contextlib.suppress(Exception):
            if self._url is None:
                self._write(me)
            else:
                self._ask(_WRITE, {"reviewer": me.reviewer, "article": me.article, "claim": me.claim})

    def here(self) -> tuple[Present, ...]:
        """Return who is here now, by name."""
        with contextlib.suppress(Exception):
            if self._url is None:
                return tuple(sorted(self._read(), key=lambda one: one.reviewer))
            return tuple(Present(*row) for row in self._ask(_READ, {"expires": EXPIRES}).all())
        return ()

    def leave(self, reviewer: str) -> None:
        """Take this reviewer's line away."""
        with contextlib.suppress(Exception):
            if self._url is None:
                self._file(reviewer).unlink(missing_ok=True)
            else:
                self._ask("DELETE FROM presence WHERE reviewer = :reviewer", {"reviewer": reviewer})
                self._connection.close()
                self._connection.engine.dispose()
                self._connection = None

    def _file(self, reviewer: str) -> Path:
        return self._folder / f"here-{hashlib.sha256(reviewer.encode()).hexdigest()[:12]}.json"

    def _write(self, me: Present) -> None:
        if not self._folder.is_dir():  # reading a workspace makes nothing in it
            return
        handle, made = tempfile.mkstemp(dir=self._folder, prefix=".here-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump([me.reviewer, me.article, me.claim], file)
        os.chmod(made, 0o644)  # noqa: PTH101 - others of the desk read it
        Path(made).replace(self._file(me.reviewer))

    def _read(self) -> list[Present]:
        found = []
        for path in self._folder.glob("here-*.json"):
            with contextlib.suppress(OSError, ValueError, TypeError):
                if abs(time.time() - path.stat().st_mtime) < EXPIRES:
                    reviewer, article, claim = json.loads(path.read_text(encoding="utf-8"))
                    found.append(Present(str(reviewer), str(article), str(claim)))
        return found

    def _ask(self, words: str, values: dict[str, object]) -> Any:
        from sqlalchemy import text

        from factcheck.store.engine import open_postgres

        if self._connection is None:
            assert self._url is not None
            self._connection = open_postgres(self._url, 2.0)
            self._connection.execute(text(_MAKE))
        return self._connection.execute(text(words), values)
