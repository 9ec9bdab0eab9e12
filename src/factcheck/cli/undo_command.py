"""What is published cannot be undone, only corrected or updated."""

from __future__ import annotations

import argparse

from factcheck.cli.log_command import line
from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError

EXAMPLE = "factcheck undo --reviewer asha"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--dry-run", action="store_true", help="only show what it would be")


def run(options: argparse.Namespace) -> int:
    """Show the act and undo it."""
    desk = open_desk(options)
    target = desk.state.undo_target(desk.reviewer)
    if target is None:
        raise CommandError(f"nothing of {desk.reviewer}'s to undo; 'factcheck log' shows what was done")
    print(line(next(e for e in desk.state.thread(target[1]).events if e.id == target[0])))
    if not options.dry_run:
        with plain_errors():
            done = desk.undo()
        assert done is not None, "the target was there a moment ago"
        print(done.id)
    return 0
