"""Files are copied into articles/ as they came; a second run adds nothing twice."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from factcheck.cli.streams import CommandError, clear_line, complain
from factcheck.text.visible import visible

EXAMPLE = "factcheck add report.html https://example.org/story - < paste.txt"
SHARED_OPTIONS = ("workspace", "published", "lang")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument(
        "sources", nargs="*", metavar="PATH|URL|-", help="files, folders, http(s) addresses, or - for stdin"
    )
    parser.add_argument("--feeds", action="store_true", help="fetch the feeds of the configuration")
    parser.add_argument("--title", help="title, for text from stdin")
    parser.add_argument("--source", help="outlet, for text from stdin")
    parser.add_argument("--allow-private", action="store_true", help="fetch from private network addresses too")


def run(options: argparse.Namespace) -> int:
    """Bring in every source and print one line each: the article's id and where it lies."""
    from factcheck.cli.configuration import load_config
    from factcheck.desk.intake import Intake
    from factcheck.ingest.formats import LARGEST

    if not options.sources and not options.feeds:
        raise CommandError("give files, folders, addresses or -; see 'factcheck add --help'")
    if not Path(options.workspace).is_dir():
        raise CommandError(f"{options.workspace}: no such folder; make it, or give another with --workspace")
    header = {"title": options.title, "source": options.source, "lang": options.lang, "published": options.published}
    config = load_config()
    if options.feeds and not config.feeds:
        raise CommandError("no feeds in the configuration; factcheck config set feeds '[\"https://…\"]'")
    intake = Intake(
        Path(options.workspace),
        header={k: v for k, v in header.items() if v},
        allow_private=options.allow_private,
        habits=config.habits,
        progress=_progress(),
    )
    for source in options.sources:
        intake.add_stdin(sys.stdin.buffer.read(LARGEST + 1)) if source == "-" else intake.add(source)
    fetches = list(intake.add_feeds(config.feeds if options.feeds else ()))
    clear_line()
    for fetch in fetches:
        state = f"{fetch.new} new" if fetch.problem is None else f"failed, last worked {fetch.worked or 'never'}"
        complain(f"{fetch.url}: {state}, {fetch.tried}")
    for added in intake.added:
        print(f"{added.article}  {visible(str(added.path))}{'' if added.new else '  (already here)'}")
    for problem in intake.problems:
        complain(f"{problem.path}: {problem.problem}; {problem.remedy}")
    if intake.problems:
        return 1 if intake.added else 2
    return 0


def _progress() -> Callable[[str, int], None] | None:
    """Return what shows, on a terminal, which file or address is at work; None elsewhere."""
    if not sys.stderr.isatty():
        return None

    def report(what: str, done: int) -> None:
        width = shutil.get_terminal_size().columns - 12
        print(f"\r\x1b[K{done}  {visible(what)[:width]}", end="", file=sys.stderr, flush=True)

    return report
