"""Check that claim sets, and the sources they quote, are the ones that were exported.

What is checked, in this order: every line by its own digest, the whole file by the header's, the order
and number of the lines, and then each source: the bytes by SHA-256, and every quote at its place.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.export.claimset import line_digest, parse_line, read
from factcheck.export.wording import say, why
from factcheck.model import Article, Claim, Document, Reason, Unreadable

Reader = Callable[[Path], Iterable[Article | Unreadable]]
"""Reads the articles of one file, as `factcheck.ingest.read` does."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a claim set is not accepted. `line` counts from 1, None where it is the file as a whole."""

    path: str
    line: int | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Checked:
    """One claim set that was looked at. It holds when nothing was refused."""

    path: str
    claims: int
    sources: int
    refusals: tuple[Refusal, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """The refusals in English, one line each."""
        return self.worded("en")

    def worded(self, ui: str) -> tuple[str, ...]:
        """Return the refusals in the language `ui`, each with its line."""
        return tuple(
            say("verify.line", ui, line=r.line, problem=why(r.reason, ui)) if r.line else why(r.reason, ui)
            for r in self.refusals
        )


def verify(
    paths: Sequence[Path],
    *,
    workspace: Path | None = None,
    without_sources: bool = False,
    reader: Reader | None = None,
) -> list[Checked]:
    """Check claim sets, or folders of `*.jsonl`: one Checked a set, and one for a path that holds none.

    Sources are looked for relative to the set, the folder above it, and `workspace`; one that is not
    there is refused unless `without_sources`.
    """
    found = []
    for path in paths:
        files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            found.append(Checked(str(path), 0, 0, (_refusal(str(path), None, "no-sets"),)))
        for file in files:
            refusals, documents = _check_file(file)
            if not refusals and not without_sources:
                roots = [file.parent, file.parent.parent, *([workspace] if workspace else [])]
                refusals = _check_sources(str(file), documents, roots, reader or _ingest)
            claims = sum(len(document.claims) for document in documents)
            found.append(Checked(str(file), claims, len(documents), tuple(refusals)))
    return found


def check_set(data: bytes, name: str) -> tuple[list[Refusal], tuple[Document, ...]]:
    """Check a claim set by itself, without its sources; where nothing is refused, return its documents."""
    refusals = list(_check_lines(name, data))
    try:
        return refusals, () if refusals else read(data).documents
    except ValueError as error:
        return [_refusal(name, None, "unreadable", problem=str(error))], ()


def _check_file(path: Path) -> tuple[list[Refusal], tuple[Document, ...]]:
    try:
        return check_set(path.read_bytes(), str(path))
    except FileNotFoundError:
        return [_refusal(str(path), None, "missing")], ()
    except OSError as error:
        return [_refusal(str(path), None, "unreadable", problem=error.strerror or str(error))], ()


def _check_lines(path: str, data: bytes) -> Iterator[Refusal]:
    rows = io.BytesIO(data).readlines()
    header: dict[str, object] = {}
    header_problem = None
    previous = ""
    clean = True
    for number, row in enumerate(rows, 1):
        whole = data if number == 1 else row
        problem, record = _check_row(row, number, whole)
        claim = record.get("claim")
        name = str(claim.get("id", "")) if isinstance(claim, dict) else ""
        if number == 1:
            header, header_problem = record, problem
            continue
        if problem is None and name <= previous:
            problem = "order"
        previous = name or previous
        if problem:
            clean = False
            yield _refusal(path, number, problem, claim=name or "?")
    if not rows:
        yield _refusal(path, None, "empty")
    elif header_problem == "broken":
        yield _refusal(path, 1, "broken")
    elif clean and header_problem:
        yield _refusal(path, 1, "header")
    elif clean and header.get("claims") != len(rows) - 1:
        yield _refusal(path, None, "count", stated=str(header.get("claims")), found=len(rows) - 1)


def _check_row(row: bytes, number: int, whole: bytes) -> tuple[str | None, dict[str, object]]:
    """Return the name of what is wrong with the line, if anything is, and its record."""
    try:
        stated = json.loads(row)["digest"]
        record = parse_line(row, number)
    except (ValueError, KeyError, TypeError, RecursionError):
        return "broken", {}
    return (None if line_digest(whole, str(stated)) == stated else "changed"), record


def _check_sources(path: str, documents: tuple[Document, ...], roots: list[Path], reader: Reader) -> list[Refusal]:
    lines = {claim: n for n, claim in enumerate(sorted(c.id for d in documents for c in d.claims), 2)}
    refusals: list[Refusal] = []
    for document in documents:
        source = document.article
        files = [file for root in roots if (file := _file(root, source.path))]
        if not files:
            refusals.append(_refusal(path, 1, "source-absent", source=source.path))
            continue
        articles = [a for file in files for a in reader(file) if isinstance(a, Article)]
        same = next((a for a in articles if a.sha256 == source.sha256), None)
        moved = [c for c in document.claims if not _stands(c, same or (articles[0] if articles else None))]
        if same is None:
            refusals.append(_refusal(path, 1, "source-changed", source=source.path))
        refusals += [
            _refusal(path, lines[c.id], "quote-gone", claim=c.id, source=source.path)
            for c in sorted(moved, key=lambda c: c.id)
        ]
    return refusals


def _file(root: Path, name: str) -> Path | None:
    """The file of a source; `name#2` is the second article of the file `name`."""
    named = (root / name, root / name.rpartition("#")[0])
    return next((file for file in named if file.is_file()), None)


def _stands(claim: Claim, article: Article | None) -> bool:
    return article is not None and article.text[claim.start : claim.end] == claim.text


def _ingest(path: Path) -> Iterable[Article | Unreadable]:
    from factcheck.ingest import read as read_articles

    return read_articles([path])


def _refusal(path: str, line: int | None, name: str, **args: str | int) -> Refusal:
    return Refusal(path, line, Reason(f"export.verify.{name}", tuple(args.items())))
