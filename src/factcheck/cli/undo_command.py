"""What is published cannot be undone, only corrected or updated."""

from __future__ import annotations

import argparse
from typing import Literal

from factcheck.cli.log_command import line
from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError

EXAMPLE = "factcheck undo --reviewer asha"
SHARED_OPTIONS = ("workspace", "reviewer", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--dry-run", action="store_true", help="only show what it would be")


def run(options: argparse.Namespace) -> int:
    """Show the act and undo it."""
    return turn(options, "undo")


def turn(options: argparse.Namespace, action: Literal["undo", "redo"]) -> int:
    """Show the act that `action` would turn, turn it unless it is a dry run, and print the event's id."""
    desk = open_desk(options)
    find, do = (desk.state.undo_target, desk.undo) if action == "undo" else (desk.state.redo_target, desk.redo)
    target = find(desk.reviewer)
    if target is None:
        raise CommandError(f"nothing of {desk.reviewer}'s to {action}; 'factcheck log' shows what was done")
    print(line(next(e for e in desk.state.thread(target[1]).events if e.id == target[0])))
    if not options.dry_run:
        with plain_errors():
            done = do()
        assert done is not None, "the target was there a moment ago"
        print(done.id)
    return 0
