"""Bring articles into a workspace: copied as they came, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factcheck.desk.feeds import Fetch, record
from factcheck.export.writing import safe_name, write_file, write_into
from factcheck.ingest import read, read_bytes
from factcheck.ingest.formats import kind_of
from factcheck.ingest.reading import SUFFIXES
from factcheck.model import Article, Unreadable
from factcheck.model.habits import NONE, Habits
from factcheck.store import Workspace

if TYPE_CHECKING:
    from factcheck.ingest import Fetched

_HEADER = ("title", "published", "source", "author", "url", "lang")
_SUFFIX = {"page": ".html", "json": ".json", "jsonl": ".jsonl", "text": ".txt"}


@dataclass(frozen=True, slots=True)
class Added:
    """An article that now lies in the workspace; `new` is false when it was there before."""

    article: str
    path: Path
    new: bool


class Intake:
    """Collects what was added and what could not be. `header` goes before text that has none.

    `progress` is called with what is being brought in and how many articles there are so far.
    """

    def __init__(
        self,
        folder: Path,
        *,
        header: Mapping[str, str] | None = None,
        allow_private: bool = False,
        habits: Habits = NONE,
        progress: Callable[[str, int], None] | None = None,
    ) -> None:
        self.workspace = Workspace(folder)
        self.header = dict(header or {})
        self.allow_private = allow_private
        self.habits = habits
        self.added: list[Added] = []
        self.problems: list[Unreadable] = []
        self._progress = progress
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
        for found in read([source], published=self.header.get("published"), habits=self.habits):
            if isinstance(found, Article):
                readable.setdefault(_file(found.path), found.id)
            else:
                self.problems.append(found)
        for real, article in readable.items():
            self._tell(str(real))
            data = real.read_bytes()
            if kind_of(data, real.name) == "feed":
                self._entries(data, source)
            else:
                self._keep(data, _readable_name(data, real.name), article)

    def add_stdin(self, data: bytes) -> None:
        """Add a text that was piped in, with the header's lines before it."""
        lines = "".join(f"{key}: {self.header[key]}\n" for key in _HEADER if self.header.get(key))
        whole = (lines + "\n").encode() + data if lines else data
        self._check_and_keep(whole, f"{safe_name(self.header.get('title', 'stdin'))}.txt", "-")

    def add_feeds(self, feeds: Iterable[str]) -> Iterator[Fetch]:
        """Fetch each feed, add its entries, and yield what came of each; one that fails stops no other."""
        for feed in feeds:
            added, failed = len(self.added), len(self.problems)
            self._fetch(feed)
            new = sum(one.new for one in self.added[added:])
            met = self.problems[failed:]
            own = next((p.problem for p in met if p.path == feed), None)
            problem = own or (met[0].problem if met and len(self.added) == added else None)
            yield record(self.workspace, feed, new=new, problem=problem)

    def _fetch(self, address: str) -> None:
        from factcheck.ingest import fetch

        self._tell(address)
        for page in fetch(address, allow_private=self.allow_private):
            if isinstance(page, Unreadable):
                self.problems.append(page)
            else:
                self._tell(page.url)
                self._check_and_keep(page.data, page.name, page.url, fetched=page)

    def _entries(self, data: bytes, shown: str) -> None:
        """Add each entry of a saved feed as a text of its own: folders of articles hold no feeds."""
        from factcheck.ingest.feeds import entries
        from factcheck.ingest.fetching import of_entry

        for entry in entries(data):
            text = of_entry(entry, entry.url, shown)
            if text is not None:
                self._check_and_keep(text.data, text.name, shown, fetched=text)

    def _check_and_keep(self, data: bytes, name: str, shown: str, *, fetched: Fetched | None = None) -> None:
        published, charset = self.header.get("published"), fetched.charset if fetched else None
        for found in read_bytes(data, name=name, published=published, charset=charset, habits=self.habits):
            if isinstance(found, Unreadable):
                self.problems.append(Unreadable(shown, found.problem, found.remedy))
                continue
            same = self._same(found, safe_name(name)) if fetched else None
            if same is None:
                self._keep(data, name, found.id)
                self._note(data, fetched)
            elif all(a.path != same for a in self.added):
                self.added.append(Added(found.id, same, new=False))

    def _note(self, data: bytes, fetched: Fetched | None) -> None:
        """Write down beside the articles when these bytes came, once."""
        from factcheck.ingest import origin

        folder = self.workspace.articles
        if fetched and fetched.at and hashlib.sha256(data).hexdigest() not in origin.first_fetches(folder):
            ledger = origin.kept(folder) + origin.line(data, fetched.url, fetched.at)
            write_file(folder / origin.LEDGER, ledger.encode())

    def _same(self, article: Article, name: str) -> Path | None:
        """Return where the same page lies already: of one address, and not a word of the article is another."""
        stem, suffix = PurePath(name).stem, PurePath(name).suffix
        for path in sorted(self.workspace.articles.glob(f"{stem}*{suffix}")):
            for kept in read_bytes(path.read_bytes(), name=path.name, published=self.header.get("published")):
                if isinstance(kept, Article) and (kept.url, kept.text) == (article.url, article.text):
                    return path
        return None

    def _keep(self, data: bytes, name: str, article: str) -> None:
        digest = hashlib.sha256(data).hexdigest()
        if digest in self._known:
            if all(a.path != self._known[digest] for a in self.added):
                self.added.append(Added(article, self._known[digest], new=False))
            return
        path = write_into(self.workspace.make(self.workspace.articles), self._free(safe_name(name)), data)
        self._known[digest] = path
        self.added.append(Added(article, path, new=True))

    def _free(self, name: str) -> str:
        """Return a name that is not taken and sorts after those that are: a newer version is read later."""
        stem, suffix = PurePath(name).stem, PurePath(name).suffix
        number = 2
        while (self.workspace.articles / name).exists():
            name = f"{stem}_{number:03}{suffix}"
            number += 1
        return name

    def _tell(self, what: str) -> None:
        if self._progress:
            self._progress(what, len(self.added))


def _file(path: str) -> Path:
    """Return the file an article came from; `name.jsonl#2` is the second one of its file."""
    return Path(path) if Path(path).is_file() else Path(path.rpartition("#")[0])


def _readable_name(data: bytes, name: str) -> str:
    """Return `name` with a suffix that a folder of articles is read by: `page.htm` becomes `page.html`."""
    if PurePath(name).suffix.lower() in SUFFIXES:
        return name
    return f"{PurePath(name).stem}{_SUFFIX[kind_of(data, name)]}"
