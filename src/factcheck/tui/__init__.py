"""The terminal room. `run` opens it; nothing here imports Textual before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk


def run(desk: Desk) -> int:
    """Open the review room over `desk` and return the exit code once it is left.

    The terminal is asked how wide it draws letters before Textual takes it over.
    """
    from factcheck.tui.terminal import probe

    answer = probe.ask()
    from factcheck.tui.terminal import widths

    widths.install(probe.choose("auto", answer))
    from factcheck.tui.app import ReviewApp

    return ReviewApp(desk).run() or 0
