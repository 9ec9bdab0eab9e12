"""Finds words in any spelling or script: मौतों by मौत, राजनाथ by rajnath, 37 in either digits.

Filters: date:2025-11-05 (or a month, a year), source:NAME, state:draft, lang:hi, relation:conflict, assigned:NAME,
worth:0.5 (or more).
"""

from __future__ import annotations

import argparse

from factcheck.cli.session import open_desk
from factcheck.cli.streams import emit
from factcheck.text.visible import visible

EXAMPLE = 'factcheck search "मौत date:2025-11" seeds/'
SHARED_OPTIONS = ("workspace", "reviewer", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("text", metavar="TEXT", help="words and filters")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles to read where they lie")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one object a line")


def run(options: argparse.Namespace) -> int:
    """Print the claims that match, in reading order."""
    desk = open_desk(options, options.paths, remembering=True)
    for claim_id in desk.search(options.text):
        claim = desk.claims[claim_id]
        path = desk.documents[claim.article].article.path
        if options.format == "json":
            emit({"id": claim_id, "path": path, "start": claim.start, "end": claim.end, "text": claim.text})
        else:
            print(f"{claim_id}  {visible(path)}  {visible(claim.text)}")
    return 1 if desk.problems else 0
