"""Possible until you act again."""

from __future__ import annotations

import argparse

from factcheck.cli.undo_command import SHARED_OPTIONS, configure, turn

__all__ = ["EXAMPLE", "SHARED_OPTIONS", "configure", "run"]
EXAMPLE = "factcheck redo --reviewer asha"


def run(options: argparse.Namespace) -> int:
    """Show the act that was undone and do it again."""
    return turn(options, "redo")
