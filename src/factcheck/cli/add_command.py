"""Files are copied into articles/ as they came; a second run adds nothing twice."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factcheck.cli.streams import CommandError, complain
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
    from factcheck.desk.intake import Intake

    if not options.sources and not options.feeds:
        raise CommandError("give files, folders, addresses or -; see 'factcheck add --help'")
    if not Path(options.workspace).is_dir():
        raise CommandError(f"{options.workspace}: no such folder; make it, or give another with --workspace")
    header = {"title": options.title, "source": options.source, "lang": options.lang, "published": options.published}
    intake = Intake(
        Path(options.workspace), header={k: v for k, v in header.items() if v}, allow_private=options.allow_private
    )
    for source in options.sources:
        intake.add_stdin(sys.stdin.buffer.read()) if source == "-" else intake.add(source)
    if options.feeds:
        from factcheck.cli.session import load_config

        feeds = load_config().feeds
        if not feeds:
            raise CommandError("no feeds in the configuration; factcheck config set feeds '[\"https://…\"]'")
        for fetch in intake.add_feeds(feeds):
            state = f"{fetch.new} new" if fetch.problem is None else f"failed, last worked {fetch.worked or 'never'}"
            complain(f"{fetch.url}: {state}, {fetch.tried}")
    for added in intake.added:
        print(f"{added.article}  {visible(str(added.path))}{'' if added.new else '  (already here)'}")
    for problem in intake.problems:
        complain(f"{problem.path}: {problem.problem}; {problem.remedy}")
    if intake.problems:
        return 1 if intake.added else 2
    return 0
