"""Which articles belong to a workspace: its own, and those opened where they lie."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from factcheck.export.writing import write_file
from factcheck.store import Workspace

_REMEMBERED = "opened.json"


def sources(workspace: Workspace, paths: Sequence[Path]) -> list[Path]:
    """Return what to read: `articles/` and `paths`; without paths, also what was opened before.

    A workspace that has neither `articles/` nor a memory is read whole.
    """
    own = [workspace.articles] if workspace.articles.is_dir() else []
    if paths:
        known = {path.resolve() for path in own}
        return [*own, *(path for path in paths if known.isdisjoint((path.resolve(), *path.resolve().parents)))]
    return [*own, *remembered(workspace)] or [workspace.folder]


def remembered(workspace: Workspace) -> list[Path]:
    """Return the paths opened in this workspace before that still exist, oldest first."""
    try:
        names = json.loads((workspace.private / _REMEMBERED).read_bytes())
        paths = [workspace.folder / name for name in names if isinstance(name, str)]
    except (OSError, ValueError, TypeError):
        return []
    return [path for path in paths if path.exists()]


def remember(workspace: Workspace, paths: Sequence[Path]) -> None:
    """Keep the paths opened now, so that a command without paths finds their claims; never fails."""
    base = workspace.folder.resolve()
    known = remembered(workspace)
    resolved = {path.resolve() for path in known}
    new = [path for path in paths if path.exists() and path.resolve() not in resolved]
    if not new:
        return
    names = [
        str(p.resolve().relative_to(base)) if p.resolve().is_relative_to(base) else str(p.resolve())
        for p in [*known, *new]
    ]
    try:
        workspace.make(workspace.private)
        write_file(workspace.private / _REMEMBERED, json.dumps(names, ensure_ascii=False).encode())
    except OSError:
        return
