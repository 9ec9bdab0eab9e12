"""Approval wants a note and evidence, and the second reader where the policy wants one."""

from __future__ import annotations

import argparse

from factcheck.cli.session import claim_named, open_desk, plain_errors

EXAMPLE = "factcheck approve c0123456789ab --reviewer editor"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("claim", metavar="CLAIM", help="a claim of the fact, or the fact's id")


def run(options: argparse.Namespace) -> int:
    """Record the approval and print its event's id."""
    desk = open_desk(options)
    with plain_errors():
        print(desk.approve(claim_named(desk, options.claim)).id)
    return 0
