"""The terminal room. `run` opens it; nothing here imports Textual before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.keys.layouts import Layout


def run(desk: Desk, *, width: str = "auto", layout: Layout = "auto") -> int:
    """Open the review room over `desk` and return the exit code once it is left.

    Args:
        desk: the session to show; its `ui` is the language of the screen.
        width: how the terminal counts cells (`auto` asks it before Textual takes it over).
        layout: the Hindi keyboard layout that letters are folded by.
    """
    from factcheck.tui.terminal import probe

    answer = probe.ask() if width == "auto" else None
    from factcheck import config
    from factcheck.tui.terminal import widths

    widths.install(probe.choose(width, answer))
    from factcheck.tui.app import ReviewApp, Setup

    settings = config.load()
    setup = Setup(layout=layout, theme=settings.theme, width=width, keys=settings.keys, answer=answer)
    return ReviewApp(desk, setup).run() or 0
