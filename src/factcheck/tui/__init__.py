"""The terminal room. `run` opens it; nothing here imports Textual before that."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.filled import Opener
    from factcheck.tui.keys.layouts import Layout

SWITCH = 0.001  # seconds a thread may keep the others waiting: the screen's own never waits long


def run(desk: Desk | Opener, *, ui: str = "en", width: str = "auto", layout: Layout = "auto") -> int:
    """Open the review room and return the exit code once it is left.

    Args:
        desk: a session that is ready, or what opens one (`Desk.open(…, aside=True)`), given what to tell how far
            it is: then the room is drawn first, and the desk is opened and filled in the background.
        ui: the language of the screen until there is a desk, whose own it is from then on.
        width: how the terminal counts cells (`auto` asks it before Textual takes it over).
        layout: the Hindi keyboard layout that letters are folded by.

    Raises:
        Exception: what the opener raised; the room has ended.
    """
    from factcheck.tui.terminal import environment, probe

    answer = probe.ask() if width == "auto" else None
    here = environment.settled(environment.look(), probe.takes_copies)
    from factcheck import config
    from factcheck.tui.terminal import widths

    widths.install(probe.choose(width, answer))
    sys.setswitchinterval(SWITCH)
    from factcheck.tui.app import ReviewApp, Setup

    settings = config.load()
    look = (answer, ui, settings.spacing, settings.spelling, here)
    setup = Setup(layout, settings.theme, width, settings.keys, *look, settings.publisher.base_url, settings.zone)
    app = ReviewApp(desk, setup)
    code = app.run() or 0
    if app.failure is not None:
        raise app.failure
    return code
