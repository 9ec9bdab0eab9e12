"""Reads articles, finds their claims, and says where the sources agree, conflict or are merely newer."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from factcheck.cli.session import open_desk
from factcheck.cli.streams import CommandError, complain
from factcheck.desk import Desk
from factcheck.ingest.origin import told
from factcheck.lang import render

EXAMPLE = "factcheck check seeds/ --format json -o links.json"
SHARED_OPTIONS = ("workspace", "published", "ui", "store", "output", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument(
        "--format", choices=["text", "json", "html"], default="text", help="a report, or the contract's JSON"
    )
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N", help="processes that read and compare; the answer is the same"
    )


def run(options: argparse.Namespace) -> int:
    """Print the report; exit 1 when part of the input could not be read, 2 when none could."""
    if options.workers < 1:
        raise CommandError(f"--workers {options.workers}: give a number from 1 up")
    gc.disable()  # reading and comparing leave no rings behind: looking for them takes a twentieth of the time,
    try:
        desk = open_desk(options, options.paths, alone=True, workers=options.workers)
        form = "plain" if options.plain and options.format == "text" else options.format
        return print_check(desk, form, options.ui_lang, options.output)
    finally:
        gc.freeze()  # and as much again at the end, over all that is kept
        gc.enable()


def print_check(desk: Desk, form: str, ui: str | None, output: str | None) -> int:
    """Write what `check` shows of `desk`, and return the exit code."""
    if not desk.documents:
        if desk.problems:
            return 2
        raise CommandError("no articles here; give files or folders with txt, md, html, json or jsonl files")
    for document in desk.documents.values():
        if document.article.repaired:
            complain(f"{document.article.path}: {'; '.join(render(r, ui or 'en') for r in told(document.article))}")
        if document.article.published is None:
            complain(
                f"{document.article.path}: no publish date found, so relative dates stay open; "
                "give --published DATE, or 'published: DATE' as its first line"
            )
        elif document.article.published.reason.rule == "ingest.conflict":
            reason = render(document.article.published.reason, ui or "en")
            doubt = f"publish date in doubt: {reason}; factcheck date {document.article.id} --choose N"
            complain(f"{document.article.path}: {doubt}")
    data = rendered(desk, form, ui)
    if output:
        _write(output, data)
    else:
        sys.stdout.write(data)
    return 1 if desk.problems else 0


def rendered(desk: Desk, form: str, ui: str | None) -> str:
    """Return the report of `desk` as text, plain text, JSON or a page."""
    documents = list(desk.documents.values())
    if form == "json":
        from factcheck.export.check_json import check
        from factcheck.export.json_text import dumps

        return dumps(check(documents, desk, ui or "en")) + "\n"
    if form == "html":
        from factcheck.export.check_html import check_html

        return check_html(documents, desk, ui or desk.ui)
    from factcheck.export.check_text import check_text

    text = check_text(documents, desk, ui or desk.ui)
    if form == "plain":
        from factcheck.cli.plainly import plain_text

        return plain_text(text, ui or desk.ui)
    return text


def _write(output: str, data: str) -> None:
    from factcheck.export.writing import write_file

    try:
        write_file(Path(output), data.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CommandError(f"{output}: {error.strerror or error}; choose another place with -o") from error
