"""One claim or article a line: conflicts, headlines against bodies, ambiguous dates, drafts, the rest by worth."""

from __future__ import annotations

import argparse

from factcheck.cli.session import open_desk
from factcheck.cli.streams import emit
from factcheck.desk.queues import QUEUES, queues
from factcheck.text.visible import visible

EXAMPLE = "factcheck queue --only conflicts"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles to read where they lie")
    parser.add_argument("--only", choices=QUEUES, help="one queue")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one object a line")


def run(options: argparse.Namespace) -> int:
    """Print what waits for a person."""
    desk = open_desk(options, options.paths, remembering=True)
    for name, items in queues(desk).items():
        if options.only not in (None, name):
            continue
        for item in items:
            text = desk.claims[item].text if item in desk.claims else desk.documents[item].article.title
            if options.format == "json":
                emit({"queue": name, "id": item, "text": text})
            else:
                print(f"{name}  {item}  {visible(text)}")
    return 1 if desk.problems else 0
