"""A workspace: the folder that holds articles, claim sets and the event log."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.store.place import make_folder

if TYPE_CHECKING:
    from factcheck.store.log import EventLog


class Workspace:
    """Paths of a workspace. Nothing is made until something is written.

    >>> Workspace("desk").claims.as_posix()
    'desk/claims'
    """

    def __init__(self, folder: str | os.PathLike[str] = ".") -> None:
        self.folder = Path(folder)
        self.articles = self.folder / "articles"
        self.claims = self.folder / "claims"
        self.private = self.folder / ".factcheck"

    def log(self, url: str | None = None, *, wait: float = 10.0) -> EventLog:
        """Return the event log: of this folder, or of `url` (`postgresql://…`). Opens nothing yet.

        `wait` is how many seconds to wait for another process that is writing.
        """
        from factcheck.store.log import EventLog

        return EventLog(self.private, url, wait=wait)

    def make(self, folder: Path) -> Path:
        """Make one of the workspace's folders, shared with the group where the workspace is, and return it."""
        make_folder(folder)
        return folder
