"""Drive a ReviewApp: press keys, wait for acts, read what is drawn."""

from __future__ import annotations

from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key

from factcheck.tui.app import ReviewApp, Setup


@asynccontextmanager
async def open_room(desk, *, size=(120, 40), **given):
    app = ReviewApp(desk, Setup(**given))
    async with app.run_test(size=size, notifications=True) as pilot:
        room = Room(app, pilot)
        await room.settle()  # not the pilot's pause: that sleeps until the whole process does nothing
        yield room


def delivered(key):
    """The event a key gives: a name of the bindings, or the character typed."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    named = {
        "comma": ",",
        "space": " ",
        "left_square_bracket": "[",
        "right_square_bracket": "]",
        "question_mark": "?",
        "slash": "/",
    }
    return events.Key(key, named.get(key))


class Room:
    """An application under test."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot
        self.desk = app.desk

    async def press(self, *keys):
        """Give keys as a terminal delivers them (the pilot's own press idles 40 ms a key, and knows no marks)."""
        for key in keys:
            self.app._driver.send_message(delivered(key))
            await self.pilot._wait_for_screen()
        await self.settle()

    async def settle(self):
        for _ in range(3):
            await self.pilot._wait_for_screen()
            if not self.app.is_running:
                return
            await self.app.workers.wait_for_complete([w for w in self.app.workers if w.group in {"acts", "counts"}])
        await self.pilot._wait_for_screen()
        self.app.screen._on_timer_update()

    async def until(self, holds):
        """Wait until `holds()` is true: what another thread or a message queued behind others brings about."""
        for _look in range(3000):
            if holds():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(self.text)

    @property
    def place(self):
        return self.app.screen_stack[0].place

    @property
    def strips(self):
        screen = self.app.screen
        width, height = screen.size
        return [line.crop(0, width) for line in screen._compositor.render_strips(screen.size)][:height]

    @property
    def text(self):
        return "\n".join(strip.text for strip in self.strips)

    @property
    def notices(self):
        """What the notices say that are drawn now."""
        return [notice.render().plain for notice in self.app.screen.query("Toast")]

    @property
    def segments(self):
        return [segment for strip in self.strips for segment in strip]
