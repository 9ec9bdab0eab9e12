"""Without a terminal it prints what `check` prints and says why."""

from __future__ import annotations

import argparse
import os
import sys

from factcheck.cli.session import load_config, open_desk
from factcheck.cli.streams import complain

EXAMPLE = "factcheck review seeds/"
SHARED_OPTIONS = ("workspace", "reviewer", "published", "ui", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders to read where they lie")
    parser.add_argument(
        "--width", choices=["auto", "codepoint", "cluster", "rich"], help="how this terminal counts cells"
    )
    parser.add_argument(
        "--keys", choices=["auto", "inscript", "remington", "phonetic"], help="the keyboard's Hindi layout"
    )


def run(options: argparse.Namespace) -> int:
    """Open the review room, or print the report where there is no terminal."""
    if not _has_screen():
        from factcheck.cli.check_command import print_check

        complain("no terminal here, so this is the report; run it in a terminal to review")
        return print_check(open_desk(options, options.paths), "text", options.ui_lang, None)
    from factcheck.tui import run as open_room

    config = load_config()
    width = options.width or config.width_mode
    layout = options.keys or config.key_layout
    return int(open_room(open_desk(options, options.paths, remembering=True), width=width, layout=layout))


def _has_screen() -> bool:
    """A terminal that can draw, or the driver of a browser session."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
