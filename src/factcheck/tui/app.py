"""The review room as an application: keys folded by layout, acts done off the screen's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from textual import events
from textual.filter import LineFilter

from factcheck.store import StoreError
from factcheck.store.presence import Present
from factcheck.tui import clock, resuming, safe, troubles, words
from factcheck.tui.filled import FilledApp
from factcheck.tui.keys import ahead, own
from factcheck.tui.keys.layouts import Layout, fold_key, is_devanagari
from factcheck.tui.messages import Acted, Others, Refused
from factcheck.tui.screens.base import Room
from factcheck.tui.terminal import environment, gone, probe, widths
from factcheck.tui.terminal.colourless import Colourless
from factcheck.tui.themes import THEMES
from factcheck.tui.words import _

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Event
    from factcheck.tui.drafts import Drafts
    from factcheck.tui.filled import Opener
    from factcheck.tui.screens.review import ReviewScreen

T = TypeVar("T")
POLL = 1.5  # seconds between looks for what other reviewers did


@dataclass(frozen=True, slots=True)
class Setup:
    """How the room is set up. `answer` is what the terminal said of its letter widths, if asked.

    `keys` gives actions other keys, by the id of their binding (`next_claim` → `j,down`). `base` is what the
    addresses of published checks begin with.
    """

    layout: Layout = "auto"
    theme: str = "dark"
    width: str = "auto"
    keys: Mapping[str, str] = field(default_factory=dict)
    answer: probe.Answer | None = None
    ui: str = "en"
    spacing: int = 0
    spelling: str = "dot"
    surroundings: environment.Surroundings | None = None
    base: str = ""
    zone: str = ""


class ReviewApp(FilledApp):
    """The screens over one desk: a ready one, or what opens it in the background and fills it there."""

    CSS_PATH = Path(__file__).with_name("room.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = []

    def __init__(self, desk: Desk | Opener, setup: Setup | None = None) -> None:
        super().__init__(desk)
        setup = setup or Setup()
        self.layout: Layout = setup.layout
        self.base = setup.base
        self.width_setting = setup.width
        self.answer = setup.answer
        self.last_seen = 0
        self.began = 0
        self.mark = resuming.Bookmark()
        self.wanted = ""
        self.present: tuple[Present, ...] = ()
        words.speak(self.desk.ui if self.opened else setup.ui)
        for known in THEMES:
            self.register_theme(known)
        self.spacing = setup.spacing
        words.spell(setup.spelling)
        clock.set_zone(setup.zone)
        if setup.surroundings is not None:
            self.surroundings = setup.surroundings
        self._plain = Colourless(lambda: self.current_theme.variables)
        self.theme = setup.theme if setup.theme in {known.name for known in THEMES} else "dark"
        self.set_keymap(own.give(setup.keys))
        self.complaints = list(own.problems(setup.keys)) if setup.keys else []

    @property
    def width_mode(self) -> probe.Mode:
        """The mode letters are measured by."""
        return probe.choose(self.width_setting, self.answer)

    @cached_property
    def surroundings(self) -> environment.Surroundings:
        """The terminal, looked at when it is first asked for."""
        return environment.look()

    @cached_property
    def drafts(self) -> Drafts:
        """The forms this reviewer left unsaved, read when one is opened first."""
        from factcheck.tui.drafts import Drafts

        workspace = self.desk.workspace
        if workspace is None:
            return Drafts(None, self.desk.reviewer)
        return Drafts(workspace.private, self.desk.reviewer, workspace.make)

    def keep_drafts(self) -> None:
        """Write the forms left unsaved where acts are done: leaving waits for it."""
        self._hand.submit(self.drafts.write)

    @property
    def private(self) -> Path | None:
        """The workspace's own folder for files that are nobody else's, where there is one."""
        workspace = self.desk.workspace if self.opened else None
        return workspace.private if workspace and workspace.private.is_dir() else None

    def review_screen(self) -> ReviewScreen:
        from factcheck.tui.screens.review import ReviewScreen

        return ReviewScreen(self.desk, self._bookmark())

    def on_mount(self) -> None:
        self.set_interval(POLL, self._look)
        if gone.attached():
            self.set_interval(POLL, self._leave_if_gone)
        for line in self.complaints:
            safe.toast(self, line, "warning")

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [self._plain] if self.no_color else super().get_line_filters()

    # Keys.

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.MouseDown):
            self.settled = self.settled or self.reviewing
        if isinstance(event, events.Key) and self.too_early(event):
            return
        if isinstance(event, events.Key) and not event.is_forwarded:
            await ahead.ready(self)
            if self.focused is not None and not event.is_printable:
                await ahead.typed(self.focused)
            folded = self._folded(event) if is_devanagari(event.character) else event
            if folded is None:
                return
            event = folded
            if isinstance(self.screen, Room) and self.screen.takes(event.key):
                return
            # At once, not by way of the screen's queue: keys typed ahead act in their order, on the right screen.
            if self.focused is None and await self._check_bindings(event.key):
                return
            if ahead.edits(self.focused, event) and (
                await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)
            ):
                return
        await super().on_event(event)

    def _folded(self, event: events.Key) -> events.Key | None:
        """Return the key that sits where a Devanagari letter came from; None where none does."""
        if self.focused is not None:  # only fields take the focus
            return event
        character = fold_key(event.character or "", self.layout)
        if character is None:
            safe.toast(self, _("The keyboard is in Hindi – F1 for help"), "warning")
            return None
        from textual.keys import _character_to_key  # no public name; the layout tests hold it

        return events.Key(_character_to_key(character), character)

    # Acts: one at a time, in the order of the keys, durable before the screen says so.

    def act(self, do: Callable[[], Event | None], *, claim: str | None = None, said: str = "") -> None:
        """Do an act off the screen's thread, then post Acted or Refused to the screen."""
        self.run_worker(self._act(do, claim, said), group="acts", exit_on_error=False)

    async def _act(self, do: Callable[[], Event | None], claim: str | None, said: str) -> None:
        try:
            event = await asyncio.get_running_loop().run_in_executor(self._hand, self._whole, do)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer learns that the act was not done
            self.screen.post_message(Refused(troubles.worded(error), troubles.grave(error)))
        else:
            self.look_anew()
            self.screen.post_message(Acted(event, claim, said))

    def _whole(self, do: Callable[[], T]) -> T:
        """Do it, and match anew where it changed what is matched: here, not where the screen is drawn."""
        done = do()
        links = self.desk.links
        del links
        return done

    def _leave_if_gone(self) -> None:
        if not gone.attached():
            self.run_worker(self._leave(), group="leave", exclusive=True)

    def _look(self) -> None:
        if self.opened:
            self.run_worker(self._others(), group="others", exclusive=True, exit_on_error=False)

    async def _others(self) -> None:
        try:
            meet = partial(self._whole, partial(self._meet, self._me()))
            changed = await asyncio.get_running_loop().run_in_executor(self._hand, meet)
        except StoreError as error:
            self.screen.post_message(Refused(troubles.worded(error), troubles.grave(error)))
        else:
            if changed:
                self.look_anew()
                self.screen.post_message(Others())

    def _me(self) -> Present:
        """Who is here, and what they read."""
        side = self.root.place.side if self.reviewing else None
        return Present(self.desk.reviewer, side.article if side else "", (side.claim or "") if side else "")

    def _meet(self, me: Present) -> bool:
        """Take in what others did; say and see who reads what."""
        presence = self.desk.log.presence
        presence.say(me)
        self.present = presence.here()
        return self.desk.refresh()

    def claim_of(self, event: Event) -> str | None:
        """Return the claim an event is about, None where it is about none of those read."""
        name = event.object.partition("@")[0].partition("~")[0]
        return name if name in self.desk.claims else None

    def changed(self, said: str) -> None:
        """Show a changed desk on the review screen, whichever screen the act was done on."""
        self.root.changed(said)

    def say_everywhere(self, text: str) -> None:
        if self.reviewing and self.screen is self.root:
            self.root.say(text)
        else:
            safe.toast(self, text)

    # Settings and leaving.

    def set_up(self, name: Literal["ui", "theme", "layout", "width"] | str, value: str) -> None:  # noqa: PYI051 - for readers
        """Change one setting while running; every screen is drawn anew."""
        if name == "ui":
            words.speak(value)
            self.desk.ui = value
        elif name == "theme":
            self.theme = value
        elif name == "layout":
            self.layout = cast("Layout", value)
        elif name == "spacing":
            self.spacing = int(value)
        elif name == "spelling":
            words.spell(value)
        elif name == "zone":
            clock.set_zone(value)
        elif name == "width":
            self.width_setting = value
            widths.install(self.width_mode)
            safe.forget_widths()
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.draw()

    def _bookmark(self) -> resuming.Bookmark:
        mark = resuming.Bookmark()
        if self.private is not None:
            mark = resuming.load(resuming.place_of(self.private, self.desk.reviewer))
        self.last_seen = mark.sequence
        self.began = self.desk.state.sequence
        self.mark = mark
        return mark

    async def action_quit(self) -> None:
        """End once every act begun is durable, and keep where the reviewer stopped."""
        self.run_worker(self._leave(), group="leave", exclusive=True)

    async def _leave(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._hand, self._keep_place)  # after all acts before it
        self.exit(0)

    def _keep_place(self) -> None:
        if self.opened:
            self.desk.log.presence.leave(self.desk.reviewer)
        place = self.root.place if self.settled else None
        if self.private is not None and place is not None and place.sides:
            claim = place.claim.id if place.claim else ""
            sides = [side.article for side in place.sides]
            mark = resuming.Bookmark(sides, claim, self.desk.state.sequence, list(self.desk.documents))
            resuming.save(resuming.place_of(self.private, self.desk.reviewer), mark)
