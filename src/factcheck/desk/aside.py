"""Reading and matching in a process of their own, so that the screen's process only shows what was found.

    aside = Aside()                              # starts the process, which makes itself ready
    found = aside.find(paths, published=None)    # the articles there are, and what cannot be read
    document = aside.read(found.articles[0])
    matched = aside.match(documents, settings, decisions)
    aside.stop()                                 # from any thread, whatever is going on

The two talk in pickles over pipes: the other process answers one request after another and ends
when its input does, so it never outlives the screen. A stopped one is started again when it is asked.
"""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from factcheck.model.habits import NONE, Habits

if TYPE_CHECKING:
    from factcheck.desk.matched import Matched
    from factcheck.matching import Settings
    from factcheck.model import Article, Document, Unreadable


_CHILD = f"from {__name__} import main; main()"


class StoppedError(Exception):
    """The process was stopped, or ended by itself; what it had answered so far stands."""


@dataclass(frozen=True, slots=True)
class Found:
    """What lies below the paths: all articles in reading order, and what is unreadable."""

    articles: tuple[Article, ...]
    problems: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class _Find:
    paths: tuple[str, ...]
    published: str | None
    habits: Habits = NONE


@dataclass(frozen=True, slots=True)
class _Read:
    article: Article


@dataclass(frozen=True, slots=True)
class _Match:
    documents: tuple[str | Document, ...]
    settings: Settings
    decisions: Mapping[tuple[str, str], str]


class Aside:
    """The screen's end. One thread asks; `stop` may come from any."""

    def __init__(self) -> None:
        self._known: dict[str, Document] = {}
        self._process: subprocess.Popen[bytes] | None = self._start()

    def find(self, paths: Sequence[str | Path], *, published: str | None = None, habits: Habits = NONE) -> Found:
        """Return what lies below `paths` now.

        Raises:
            StoppedError: it was stopped. ValueError: `published` is no date.
        """
        found: Found = self._ask(_Find(tuple(map(str, paths)), published, habits))
        return found

    def read(self, article: Article) -> Document:
        """Return what is found in an article. Raises StoppedError."""
        document: Document = self._ask(_Read(article))
        self._known[article.id] = document
        return document

    def match(
        self, documents: Sequence[Document], settings: Settings, decisions: Mapping[tuple[str, str], str]
    ) -> Matched:
        """Return the links, facts and stories among `documents`; those that are as they were read need not travel.

        Raises:
            StoppedError: it was stopped.
        """
        told = tuple(d.article.id if self._known.get(d.article.id) is d else d for d in documents)
        matched: Matched = self._ask(_Match(told, settings, decisions))
        return matched

    def stop(self) -> None:
        """End the process now. Who waits for its answer gets StoppedError."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _ask(self, request: object) -> Any:
        process = self._process = self._process or self._start()
        try:
            _send(process.stdin, request)
            answer = pickle.load(process.stdout)  # type: ignore[arg-type]  # noqa: S301 - our own child
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            self.stop()
            raise StoppedError("stopped") from error
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        self._known.clear()  # a new process has read nothing
        return subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-c", _CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )


class _Desk:
    """The other end. It keeps what it read, by article id."""

    def __init__(self) -> None:
        from factcheck.desk.matched import matched
        from factcheck.extraction.pipeline import annotate
        from factcheck.ingest import read

        self._annotate, self._find, self._matched = annotate, read, matched
        self._read: dict[str, Document] = {}

    def answer(self, request: object) -> object:
        if isinstance(request, _Find):
            return self._found(list(self._find(request.paths, published=request.published, habits=request.habits)))
        if isinstance(request, _Read):
            document = self._read[request.article.id] = self._annotate(request.article)
            return document
        assert isinstance(request, _Match)
        documents = [self._read[d] if isinstance(d, str) else d for d in request.documents]
        return self._matched(documents, request.settings, request.decisions)

    def _found(self, found: Sequence[Article | Unreadable]) -> Found:
        from factcheck.model import Article, Unreadable

        articles = (one for one in found if isinstance(one, Article))
        return Found(tuple(articles), tuple(one for one in found if isinstance(one, Unreadable)))


def _send(pipe: IO[bytes] | None, what: object) -> None:
    assert pipe is not None
    pipe.write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
    pipe.flush()


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are no more."""
    desk = _Desk()
    while True:
        try:
            request = pickle.load(requests)  # noqa: S301 - our own parent
        except EOFError:
            return
        try:
            answer = desk.answer(request)
        except ValueError as error:
            answer = error
        _send(answers, answer)


def main() -> None:
    """Answer on standard output what is asked on standard input."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library prints is no answer
    serve(sys.stdin.buffer, answers)
