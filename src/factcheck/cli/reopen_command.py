"""Back to the queue; what was published stays on record."""

from __future__ import annotations

import argparse

from factcheck.cli.session import claim_named, open_desk, plain_errors

EXAMPLE = 'factcheck reopen c0123456789ab --reason "नया बयान आया"'
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("claim", metavar="CLAIM", help="a claim of the fact, or the fact's id")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why")


def run(options: argparse.Namespace) -> int:
    """Record it and print the event's id."""
    desk = open_desk(options)
    with plain_errors():
        thread = desk.thread_for(desk.claim(claim_named(desk, options.claim)).id)
        print(desk.act("reopen", thread.id, reason=options.reason).id)
    return 0
