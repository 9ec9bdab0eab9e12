"""The review room as an application: keys folded by layout, acts done off the screen's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from textual import events
from textual.app import App
from textual.widgets import Input

from factcheck.desk import Desk, DeskError
from factcheck.model import Event
from factcheck.store import StoreError
from factcheck.tui import safe, words
from factcheck.tui.keys.layouts import Layout, fold_key, is_devanagari
from factcheck.tui.messages import Acted, Others, Refused
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.themes import THEMES
from factcheck.tui.words import _

POLL = 1.5  # seconds between looks for what other reviewers did


class ReviewApp(App[int]):
    """The screen over one desk.

    `layout` names the Hindi keyboard layout keys are folded by; `keys` gives actions other keys, by the
    id of their binding (`next_claim` → `j,down`).
    """

    CSS_PATH = Path(__file__).with_name("room.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = []

    def __init__(
        self, desk: Desk, *, layout: Layout = "auto", theme: str = "dark", keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self.layout = layout
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="acts")
        words.speak(desk.ui)
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme if theme in {known.name for known in THEMES} else "dark"
        self.set_keymap(dict(keys or {}))

    def get_default_screen(self) -> ReviewScreen:
        return ReviewScreen(self.desk)

    def on_mount(self) -> None:
        self.set_interval(POLL, self._look)

    def on_unmount(self) -> None:
        self._hand.shutdown(wait=True)

    # Keys.

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded and is_devanagari(event.character):
            folded = self._folded(event)
            if folded is None:
                return
            event = folded
        await super().on_event(event)

    def _folded(self, event: events.Key) -> events.Key | None:
        """Return the key that sits where a Devanagari letter came from; None where none does."""
        if isinstance(self.focused, Input):
            return event
        character = fold_key(event.character or "", self.layout)
        if character is None:
            safe.toast(self, _("The keyboard is in Hindi – F1 for help"), "warning")
            return None
        from textual.keys import _character_to_key  # no public name; tests/tui/keys holds it

        return events.Key(_character_to_key(character), character)

    # Acts: one at a time, in the order of the keys, durable before the screen says so.

    def act(self, do: Callable[[], Event | None], *, claim: str | None = None, said: str = "") -> None:
        """Do an act off the screen's thread, then post Acted or Refused to the screen."""
        self.run_worker(self._act(do, claim, said), group="acts", exit_on_error=False)

    async def _act(self, do: Callable[[], Event | None], claim: str | None, said: str) -> None:
        try:
            event = await asyncio.get_running_loop().run_in_executor(self._hand, do)
        except (DeskError, StoreError) as error:
            self.screen.post_message(Refused(str(error)))
        else:
            self.screen.post_message(Acted(event, claim, said))

    def _look(self) -> None:
        self.run_worker(self._others(), group="others", exclusive=True, exit_on_error=False)

    async def _others(self) -> None:
        try:
            changed = await asyncio.get_running_loop().run_in_executor(self._hand, self.desk.refresh)
        except StoreError as error:
            self.screen.post_message(Refused(str(error)))
        else:
            if changed:
                self.screen.post_message(Others())
