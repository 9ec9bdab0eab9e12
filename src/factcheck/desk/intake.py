"""Bring articles into a workspace: copied as they came, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.desk.feeds import Fetch, record
from factcheck.export.writing import safe_name, write_into
from factcheck.ingest import read
from factcheck.model import Article, Unreadable
from factcheck.store import Workspace

_HEADER = ("title", "published", "source", "author", "url", "lang")


@dataclass(frozen=True, slots=True)
class Added:
    """An article that now lies in the workspace; `new` is false when its bytes were there before."""

    article: str
    path: Path
    new: bool


class Intake:
    """Collects what was added and what could not be. `header` goes before text that has none."""

    def __init__(self, folder: Path, *, header: Mapping[str, str] | None = None, allow_private: bool = False) -> None:
        self.workspace = Workspace(folder)
        self.header = dict(header or {})
        self.allow_private = allow_private
        self.added: list[Added] = []
        self.problems: list[Unreadable] = []
        self._known = self._digests()

    def _digests(self) -> dict[str, Path]:
        folder = self.workspace.articles
        files = sorted(p for p in folder.rglob("*") if p.is_file()) if folder.is_dir() else []
        return {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in files}

    def add(self, source: str) -> None:
        """Add a file, a folder or an http(s) address."""
        if source.partition("://")[0].lower() in ("http", "https"):
            self._fetch(source)
            return
        readable: dict[Path, str] = {}
        for found in read([source], published=self.header.get("published")):
            if isinstance(found, Article):
                readable.setdefault(Path(found.path), found.id)
            else:
                self.problems.append(found)
        for path, article in readable.items():
            real = path if path.is_file() else Path(source)
            self._keep(real.read_bytes(), real.name, article)

    def add_stdin(self, data: bytes) -> None:
        """Add a text that was piped in, with the header's lines before it."""
        lines = "".join(f"{key}: {self.header[key]}\n" for key in _HEADER if self.header.get(key))
        whole = (lines + "\n").encode() + data if lines else data
        self._check_and_keep(whole, f"{safe_name(self.header.get('title', 'stdin'))}.txt", "-")

    def add_feeds(self, feeds: Iterable[str]) -> list[Fetch]:
        """Fetch each feed, add its entries, and return what came of each; one that fails stops no other."""
        done = []
        for feed in feeds:
            added, failed = len(self.added), len(self.problems)
            self._fetch(feed)
            new = sum(one.new for one in self.added[added:])
            problem = self.problems[failed].problem if len(self.problems) > failed else None
            done.append(record(self.workspace, feed, new=new, problem=problem))
        return done

    def _fetch(self, address: str) -> None:
        from factcheck.ingest import fetch

        for page in fetch(address, allow_private=self.allow_private):
            if isinstance(page, Unreadable):
                self.problems.append(page)
            else:
                self._check_and_keep(page.data, page.name, address)

    def _check_and_keep(self, data: bytes, name: str, shown: str) -> None:
        from factcheck.ingest import read_bytes

        for found in read_bytes(data, name=name, published=self.header.get("published")):
            if isinstance(found, Unreadable):
                self.problems.append(Unreadable(shown, found.problem, found.remedy))
                continue
            self._keep(data, name, found.id)

    def _keep(self, data: bytes, name: str, article: str) -> None:
        digest = hashlib.sha256(data).hexdigest()
        if digest in self._known:
            if all(a.path != self._known[digest] for a in self.added):
                self.added.append(Added(article, self._known[digest], new=False))
            return
        target = self.workspace.articles / safe_name(name)
        if target.exists():
            name = f"{target.stem}-{digest[:8]}{target.suffix}"
        path = write_into(self.workspace.make(self.workspace.articles), name, data)
        self._known[digest] = path
        self.added.append(Added(article, path, new=True))
