"""Without a terminal it prints what `check` prints and says why."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from factcheck.cli.streams import CommandError, complain

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.reading import Progress

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
        from factcheck.cli.session import open_desk

        complain("no terminal here, so this is the report; run it in a terminal to review")
        return print_check(open_desk(options, options.paths), "text", options.ui_lang, None)
    return _review(options)


def _review(options: argparse.Namespace) -> int:
    """Draw the room first; what it takes to open the desk is imported and done behind it."""
    from factcheck import config
    from factcheck.tui import run as open_room

    opened: list[Desk] = []

    def opener(progress: Progress) -> Desk:
        from factcheck.cli.session import open_desk

        opened.append(open_desk(options, options.paths, remembering=True, aside=True, progress=progress))
        return opened[0]

    try:
        settings = config.load()
        code = open_room(
            opener,
            ui=options.ui_lang or settings.ui_language,
            width=options.width or settings.width_mode,
            layout=options.keys or settings.key_layout,
        )
    except (config.ConfigError, ValueError) as error:
        raise CommandError(str(error)) from error
    for problem in opened[0].problems if opened else ():
        complain(f"{problem.path}: {problem.problem}; {problem.remedy}")
    return code


def _has_screen() -> bool:
    """A terminal that can draw, or the driver of a browser session."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
