"""Several names share it: who writes and who reads it second. An empty name takes the assignment back."""

from __future__ import annotations

import argparse

from factcheck.cli.session import claim_named, open_desk, plain_errors

EXAMPLE = "factcheck assign c0123456789ab meera"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("claim", metavar="CLAIM", help="a claim of the fact, or the fact's id")
    parser.add_argument("to", nargs="+", metavar="NAME", help="the reviewer, or several")


def run(options: argparse.Namespace) -> int:
    """Record the assignment and print its event's id."""
    desk = open_desk(options)
    with plain_errors():
        thread = desk.thread_for(desk.claim(claim_named(desk, options.claim)).id)
        names = list(dict.fromkeys(options.to))
        print(desk.act("assign", thread.id, {"to": names if len(names) > 1 else names[0]}).id)
    return 0
