"""Files, folders, addresses and stdin to articles; what cannot be read is said and the rest goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.ingest.article import from_text
from factcheck.ingest.published import ZONE, parse
from factcheck.model import Article, Unreadable
from factcheck.text.decoding import UndecodableError, decode

SUFFIXES = frozenset({".txt", ".md", ".html", ".json", ".jsonl"})
LARGEST = 8 * 1024 * 1024


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: str | None = None,
    lang: str | None = None,
    zone: str = ZONE,
) -> Iterator[Article | Unreadable]:
    """Yield the articles of `paths`: files, folders (all below them), addresses, `-` for stdin.

    Each file of equal bytes is one article. `published` is the date of those that say none, `zone`
    that of times without one.

    Raises:
        ValueError: `published` is no date.
    """
    if published is not None:
        parse(published, zone)
    seen: set[str] = set()
    for path in paths:
        for found in _read_one(os.fspath(path), published, lang, zone):
            if isinstance(found, Article):
                if found.sha256 in seen:
                    continue
                seen.add(found.sha256)
            yield found


def _read_one(path: str, published: str | None, lang: str | None, zone: str) -> Iterator[Article | Unreadable]:
    if path == "-":
        yield from _from_bytes(sys.stdin.buffer.read(LARGEST + 1), "-", published, lang, zone)
        return
    place = Path(path)
    if not place.exists():
        yield Unreadable(path, "no such file or folder", "check the path")
    elif place.is_dir():
        found = False
        for file in _files(place):
            found = True
            yield from _from_file(file, published, lang, zone)
        if not found:
            yield Unreadable(path, "no articles in this folder", "put txt, md, html, json or jsonl files in it")
    else:
        yield from _from_file(place, published, lang, zone)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the article files below `folder` by name, without `claims/` and dot-folders."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f != "claims" and not f.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(root, name)


def _from_file(path: Path, published: str | None, lang: str | None, zone: str) -> Iterator[Article | Unreadable]:
    try:
        if not path.is_file():
            yield Unreadable(str(path), "not a regular file", "give a file or a folder")
            return
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        yield Unreadable(str(path), error.strerror or str(error), "make it readable")
        return
    yield from _from_bytes(data, str(path), published, lang, zone)


def _from_bytes(
    data: bytes, path: str, published: str | None, lang: str | None, zone: str
) -> Iterator[Article | Unreadable]:
    if len(data) > LARGEST:
        yield Unreadable(path, f"larger than {LARGEST >> 20} MB", "split it, or give only the article's text")
        return
    if not data.strip():
        yield Unreadable(path, "empty", "put the article's text in it")
        return
    try:
        text = decode(data)
    except UndecodableError as error:
        yield Unreadable(path, error.problem, error.remedy)
        return
    if not text.strip():
        yield Unreadable(path, "empty", "put the article's text in it")
        return
    yield from_text(text, path=path, fallback=published, lang=lang, zone=zone, data=data)
