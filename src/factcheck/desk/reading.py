"""Read articles and find what is in them, one at a time, with progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import read
from factcheck.matching import match
from factcheck.model import Article, Document, Fact, Link, Story, Unreadable
from factcheck.model.habits import NONE, Habits
from factcheck.uncollected import uncollected

Progress = Callable[[str, int], None]
"""Called with the name of the step and how many are done so far."""

_HANDFUL = 8
"""Articles handed to a worker at a time; so few are read quicker than a worker starts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run over files gave: documents in the order read, and what could not be read."""

    documents: tuple[Document, ...]
    problems: tuple[Unreadable, ...]


def read_documents(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    progress: Progress | None = None,
    habits: Habits = NONE,
    workers: int = 1,
) -> Reading:
    """Return the documents of every readable file below `paths`.

    `published` is the publish date of articles that have none. One bad file never stops the rest.
    The number of `workers` changes nothing but the time it takes.

    Raises:
        ValueError: `published` is no ISO date.
    """
    found = list(read(list(paths), published=published, habits=habits))
    problems = tuple(x for x in found if isinstance(x, Unreadable))
    documents: list[Document] = []
    with uncollected():
        for document in _annotated([x for x in found if isinstance(x, Article)], workers):
            documents.append(document)
            if progress:
                progress("read", len(documents) + len(problems))
    return Reading(tuple(documents), problems)


def _annotated(articles: Sequence[Article], workers: int) -> Iterator[Document]:
    """Yield the documents of `articles` in their order."""
    if workers <= 1 or len(articles) <= _HANDFUL:
        yield from map(annotate, articles)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=workers) as pool:
        yield from pool.map(annotate, articles, chunksize=_HANDFUL)


@dataclass(frozen=True, slots=True)
class Checked:
    """Documents with the links, facts and stories among them, and what could not be read."""

    documents: tuple[Document, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    stories: tuple[Story, ...]
    problems: tuple[Unreadable, ...]


def check_paths(paths: Iterable[str | Path], *, published: str | None = None) -> Checked:
    """Return what the machine finds in the files below `paths`; nobody's decisions are asked."""
    found = read_documents(paths, published=published)
    matches = match(found.documents)
    return Checked(found.documents, tuple(matches.links), tuple(matches.facts), tuple(matches.stories), found.problems)
