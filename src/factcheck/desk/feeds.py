"""When each feed of the configuration was fetched last, and what came of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from factcheck.export.writing import write_file
from factcheck.store import Workspace

_FILE = "feeds.json"


@dataclass(frozen=True, slots=True)
class Fetch:
    """One fetch of a feed: when it was tried and last worked (UTC, to the minute), new articles, the problem if any."""

    url: str
    tried: str
    worked: str | None
    new: int
    problem: str | None


def record(workspace: Workspace, url: str, *, new: int, problem: str | None) -> Fetch:
    """Keep what came of fetching `url` now, and return it."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")
    known = fetches(workspace)
    before = known.get(url)
    worked = now if problem is None else (before.worked if before else None)
    fetch = Fetch(url, now, worked, new, problem)
    kept = {**known, url: fetch}
    workspace.make(workspace.private)
    data = json.dumps([asdict(kept[key]) for key in sorted(kept)], ensure_ascii=False, indent=1)
    write_file(workspace.private / _FILE, data.encode())
    return fetch


def fetches(workspace: Workspace) -> dict[str, Fetch]:
    """Return the last fetch of every feed by its address; nothing where none was kept or it cannot be read."""
    try:
        rows = json.loads((workspace.private / _FILE).read_bytes())
        return {row["url"]: Fetch(**row) for row in rows}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
