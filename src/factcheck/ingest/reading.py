"""Files, folders, addresses and stdin to articles; what cannot be read is said and the rest goes on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.ingest.formats import LARGEST, read_bytes
from factcheck.ingest.origin import first_fetches
from factcheck.ingest.published import ZONE, parse
from factcheck.model import Article, Unreadable
from factcheck.model.habits import NONE, Habits

SUFFIXES = frozenset({".txt", ".md", ".html", ".json", ".jsonl"})


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: str | None = None,
    lang: str | None = None,
    zone: str = ZONE,
    habits: Habits = NONE,
    allow_private: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Article | Unreadable]:
    """Yield the articles of `paths`: files, folders (all below them), http(s) addresses, `-` for stdin.

    What cannot be read comes first, as it is met; then the articles in the order of `paths`, newer
    versions and copies of one agency report related to each other. Equal bytes are one article.
    `published` is the date of those that say none; `zone` is that of times without one, unless `habits` know
    that of the outlet or host. `progress` is called with the number of articles read so far.

    Raises:
        ValueError: `published` is no date.
    """
    from factcheck.ingest.versions import relate

    if published is not None:
        parse(published, zone)
    options = {"published": published, "lang": lang, "zone": zone, "habits": habits}
    articles: dict[str, Article] = {}
    for path in paths:
        for found in _read_one(os.fspath(path), options, allow_private):
            if isinstance(found, Article):
                articles.setdefault(found.sha256, found)
                if progress:
                    progress(len(articles))
            else:
                yield found
    yield from relate(list(articles.values()))


def _read_one(path: str, options: dict[str, Any], allow_private: bool) -> Iterator[Article | Unreadable]:
    if path == "-":
        yield from read_bytes(sys.stdin.buffer.read(LARGEST + 1), name="-", **options)
    elif "://" in path and not os.path.lexists(path):
        yield from _from_address(path, options, allow_private)
    elif Path(path).is_dir():
        yield from _from_folder(Path(path), options)
    else:
        yield from _from_file(Path(path), options)


def _from_address(address: str, options: dict[str, Any], allow_private: bool) -> Iterator[Article | Unreadable]:
    from factcheck.ingest.fetching import fetch

    for page in fetch(address, allow_private=allow_private):
        if isinstance(page, Unreadable):
            yield page
            continue
        for found in read_bytes(page.data, name=page.name, charset=page.charset, url=page.url, **options):
            found = replace(found, path=page.url + found.path.removeprefix(page.name))
            yield replace(found, fetched=page.at) if isinstance(found, Article) else found


def _from_folder(folder: Path, options: dict[str, Any]) -> Iterator[Article | Unreadable]:
    empty = True
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f != "claims" and not f.startswith("."))
        fetches = first_fetches(Path(root))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                empty = False
                yield from _from_file(Path(root, name), options, fetches)
    if empty:
        yield Unreadable(str(folder), "no articles in this folder", "put txt, md, html, json or jsonl files in it")


def _from_file(
    path: Path, options: dict[str, Any], fetches: Mapping[str, str] | None = None
) -> Iterator[Article | Unreadable]:
    try:
        if not path.exists():
            yield Unreadable(str(path), "no such file or folder", "check the path")
            return
        if not path.is_file():
            yield Unreadable(str(path), "not a regular file", "give a file or a folder")
            return
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        problem = (error.strerror if isinstance(error, OSError) else None) or str(error)
        yield Unreadable(str(path), problem, "check the path and its permissions")
        return
    fetches = first_fetches(path.parent) if fetches is None else fetches
    at = fetches.get(hashlib.sha256(data).hexdigest()) if fetches else None
    for found in read_bytes(data, name=str(path), **options):
        yield replace(found, fetched=at) if at and isinstance(found, Article) else found
