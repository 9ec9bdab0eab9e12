"""Forms that were left before they were saved: kept in the workspace's own folder, by reviewer and claim."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck.export.writing import safe_name, write_file

_LONGEST = 1 << 20  # bytes; more than a form ever holds


class Drafts:
    """One reviewer's unfinished forms. Without a folder they last as long as the room is open; `make` makes it.

    >>> drafts = Drafts(None, "asha")
    >>> drafts.keep("c1", {"note": "because"}); drafts.of("c1")
    {'note': 'because'}
    >>> drafts.drop("c1"); drafts.of("c1")
    {}
    """

    def __init__(
        self, folder: Path | None, reviewer: str, make: Callable[[Path], object] = lambda _folder: None
    ) -> None:
        self._make = make
        self._path = folder / f"drafts-{safe_name(reviewer)}.json" if folder else None
        self._kept: dict[str, dict[str, str]] = self._read()

    def of(self, about: str) -> dict[str, str]:
        """Return the values of the form about a claim, empty where none was left."""
        return dict(self._kept.get(about, {}))

    def keep(self, about: str, values: Mapping[str, str]) -> None:
        """Keep a form that was left."""
        self._kept[about] = {name: value for name, value in values.items() if value}

    def drop(self, about: str) -> None:
        """Forget the form: it was saved, or emptied."""
        self._kept.pop(about, None)

    def write(self) -> bool:
        """Write them to disk; False where that is not possible. Slow: not for the screen's thread."""
        if self._path is None:
            return False
        try:
            self._make(self._path.parent)
            write_file(
                self._path, json.dumps(self._kept, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
            )
        except OSError:
            return False
        return True

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            raw = self._path.read_bytes() if self._path else b"{}"
            found = json.loads(raw) if len(raw) <= _LONGEST else {}
            return {str(about): {str(k): str(v) for k, v in values.items()} for about, values in found.items()}
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}
