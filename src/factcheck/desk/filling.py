"""Fill a desk while people work at it: read, match, look for other files; each step told, stopped at any time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from factcheck.desk.aside import Aside, StoppedError

if TYPE_CHECKING:
    from factcheck.desk.session import Desk
    from factcheck.model import Article, Document

Step = Literal["log", "find", "read", "match", "done", "stopped"]
Hand = Callable[[Callable[[], Any]], Any]

AT_ONCE = 0.25  # seconds of reading between two deliveries
PAUSE = 1.0  # seconds of reading, at least, between two matchings
SHARE = 4  # and this many times what the last matching took


@dataclass(frozen=True, slots=True)
class Told:
    """How far it is: what is done now, how many articles are read of how many, and whether the desk changed.

    While a long log is opened (`log`), `of` counts its acts. `articles` says that some came or went, `links`
    that links, facts or stories are new.
    """

    step: Step
    done: int
    of: int
    articles: bool = False
    links: bool = False


class Filling:
    """Fills one desk. `run` belongs to one thread; `stop` and `go_on` may be called from any.

    `hand` runs what changes the desk where acts are done too: one thing at a time. `drop` runs what takes
    articles away, where nobody looks at them meanwhile.
    """

    def __init__(self, desk: Desk, aside: Aside, hand: Hand, drop: Hand) -> None:
        self.desk = desk
        self.stopped = False
        self.busy = False
        self._aside = aside
        self._hand = hand
        self._drop = drop
        self._matched = -1
        self._seen: object = None
        self._of = 0

    def stop(self) -> None:
        """Stop what is going on; what was done stays."""
        self.stopped = True
        self._aside.stop()

    def go_on(self) -> None:
        """Take up what was stopped, at the next `run`."""
        self.stopped = False
        self._seen = None

    def run(self) -> Iterator[Told]:
        """Read what is new below the desk's sources and match what changed; tells nothing where nothing is to do.

        Raises:
            ValueError: the publish date given for articles that have none is no date.
        """
        if self.stopped:
            return
        self.busy = True
        try:
            seen = fingerprint(self.desk.sources)
            looked = seen != self._seen
            if looked:
                yield from self._read()
                self._seen = seen
            matching = self._matched != self.desk.turn
            if matching:
                yield self._told("match")
                self._match()
            if looked or matching:
                yield self._told("done", links=matching)
        except StoppedError:
            self.stopped = True
            yield self._told("stopped")
        finally:
            self.busy = False

    def _read(self) -> Iterator[Told]:
        yield self._told("find")
        found = self._aside.find(self.desk.sources, published=self.desk.published, habits=self.desk.habits)
        order = [article.id for article in found.articles]
        self._of = len(order)
        if self._drop(lambda: self.desk.hold(order, found.problems)):
            yield self._told("read", articles=True)
        began, cost = time.monotonic(), 0.0
        for batch in self._batches([a for a in found.articles if not self._known(a)]):
            self._hand(lambda: self.desk.take(batch))  # noqa: B023 - done when it returns
            yield self._told("read", articles=True)
            begun = time.monotonic()
            if begun - began > max(PAUSE, SHARE * cost) and len(self.desk.found) < self._of:
                self._match()
                began = time.monotonic()
                cost = began - begun
                yield self._told("read", links=True)
        self._hand(lambda: self.desk.hold(order, found.problems))

    def _known(self, article: Article) -> bool:
        read = self.desk.found.get(article.id)
        return read is not None and read.article == article

    def _batches(self, articles: Sequence[Article]) -> Iterator[list[Document]]:
        """Yield the documents of `articles`: the first two as soon as they are read, then by the clock."""
        batch: list[Document] = []
        told, since = 0, time.monotonic()
        for article in articles:
            batch.append(self._aside.read(article))
            if (not told and len(batch) > 1) or time.monotonic() - since > AT_ONCE:
                yield batch
                told, since = told + len(batch), time.monotonic()
                batch = []
        if batch:
            yield batch

    def _match(self) -> None:
        desk = self.desk
        turn, matter, decisions = self._hand(lambda: (desk.turn, desk.matter, desk.state.links()))
        matched = self._aside.match(matter, desk.settings, decisions)
        self._hand(lambda: desk.adopt(matched))
        self._matched = turn

    def _told(self, step: Step, *, articles: bool = False, links: bool = False) -> Told:
        return Told(step, len(self.desk.found), self._of, articles, links)


def fingerprint(paths: Iterable[Path]) -> frozenset[tuple[str, int, int]]:
    """Return what changes when a file below `paths` comes, goes or is written: names, times, sizes."""
    found: set[tuple[str, int, int]] = set()
    for file in (file for path in paths for file in _files(path)):
        try:
            known = os.stat(file)  # noqa: PTH116 - a name is a str here
        except OSError:
            continue
        found.add((file, known.st_mtime_ns, known.st_size))
    return frozenset(found)


def _files(path: Path) -> Iterator[str]:
    if not path.is_dir():
        yield str(path)
        return
    for root, folders, names in os.walk(path):
        folders[:] = [folder for folder in folders if folder != "claims" and not folder.startswith(".")]
        yield from (os.path.join(root, name) for name in names)  # noqa: PTH118 - the same
