"""Drive a ReviewApp: press keys, wait for acts, read what is drawn."""

from __future__ import annotations

from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key

from factcheck.tui.app import ReviewApp, Setup
from factcheck.tui.keys.layouts import is_devanagari


@asynccontextmanager
async def open_room(desk, *, size=(120, 40), **given):
    app = ReviewApp(desk, Setup(**given))
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Room(app, pilot)


class Room:
    """An application under test."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot
        self.desk = app.desk

    async def press(self, *keys):
        for key in keys:
            if len(key) == 1 and is_devanagari(key):  # the pilot knows no marks: give it what a terminal delivers
                self.app._driver.send_message(events.Key(_character_to_key(key), key))
                await self.pilot.pause()
            else:
                await self.pilot.press(key)
        await self.settle()

    async def settle(self):
        await self.app.workers.wait_for_complete([w for w in self.app.workers if w.group == "acts"])
        await self.pilot.pause()
        await self.pilot.pause()

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
    def segments(self):
        return [segment for strip in self.strips for segment in strip]
