"""Where a reviewer stopped: kept beside the log, read at the next start. Losing it loses nothing."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from factcheck.lang import fold


@dataclass(slots=True)
class Bookmark:
    """The open articles, the current claim, the last event seen, and the articles there were."""

    articles: list[str] = field(default_factory=list)
    claim: str = ""
    sequence: int = 0
    known: list[str] = field(default_factory=list)


def place_of(folder: Path, reviewer: str) -> Path:
    """Return the file of a reviewer's bookmark; any name makes a safe file name."""
    name = "".join(c if c.isalnum() else "-" for c in fold(reviewer))[:40] or "reviewer"
    return folder / f"bookmark-{name}.json"


def load(path: Path) -> Bookmark:
    """Return the bookmark at `path`, an empty one where there is none or it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        articles, known = ([str(a) for a in found.get(name, ())] for name in ("articles", "known"))
        return Bookmark(articles, str(found["claim"]), int(found["sequence"]), known)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Bookmark()


def save(path: Path, bookmark: Bookmark) -> bool:
    """Keep `bookmark`; return False where the folder cannot be written."""
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix="bookmark-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(bookmark), file, ensure_ascii=False)
        Path(made).replace(path)
    except OSError:
        return False
    return True
