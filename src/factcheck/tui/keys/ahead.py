"""Keys typed ahead: nothing typed before a screen or a field is ready is lost, or done out of its order."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.widgets import Input

from factcheck.tui.screens.base import Room

if TYPE_CHECKING:
    from textual import events
    from textual.app import App
    from textual.widget import Widget

READY = 250  # looks, 2 ms apart, for a new screen to be ready for keys
FIELD = 0.5  # seconds a key waits for the field to have taken what was typed before it


async def ready(app: App[int]) -> None:
    """Wait until the screen a key opened can take the next key."""
    for _look in range(READY):
        screen = app.screen
        if not isinstance(screen, Room) or screen.ready:
            return
        await asyncio.sleep(0.002)


async def typed(entry: Widget) -> None:
    """Wait until a field holds the letters typed before this key: Enter, typed ahead, takes all of them."""
    taken = asyncio.Event()
    if entry.call_later(taken.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(taken.wait(), FIELD)


def edits(entry: Widget | None, event: events.Key) -> bool:
    """Whether a key is a binding of the line being typed: Backspace must not come after the letters behind it."""
    return isinstance(entry, Input) and not event.is_printable
