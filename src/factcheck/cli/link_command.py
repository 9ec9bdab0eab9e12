"""Confirms, relabels or (with 'none') rejects a link; the decision stays when the tool runs again."""

from __future__ import annotations

import argparse

from factcheck.cli.session import open_desk, plain_errors

EXAMPLE = 'factcheck link c0123456789ab c0123456789ac --relation conflict --reason "एक ही बाढ़"'
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("a", metavar="A", help="a claim's id")
    parser.add_argument("b", metavar="B", help="another claim's id")
    parser.add_argument(
        "--relation", required=True, choices=["agree", "conflict", "update", "related", "none"], help="how they relate"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why")


def run(options: argparse.Namespace) -> int:
    """Record the decision and print its event's id."""
    desk = open_desk(options)
    with plain_errors():
        event = desk.decide_link(
            options.a, options.b, None if options.relation == "none" else options.relation, options.reason
        )
    print(event.id)
    return 0
