"""What the application does with a desk that is filled in the background: shows it grow, says how far it is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events, on
from textual.app import App

from factcheck.tui.background import Background
from factcheck.tui.messages import Failed, Filled, Opened
from factcheck.tui.safe import Piece
from factcheck.tui.screens.base import Room
from factcheck.tui.screens.opening import OpeningScreen
from factcheck.tui.words import _, many, speak

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.filling import Told
    from factcheck.desk.reading import Progress
    from factcheck.tui.screens.review import ReviewScreen

    Opener = Callable[[Progress], Desk]

T = TypeVar("T")
AT_ONCE = {"quit", "stop", "help_quit"}  # what a key does before there is a review screen
DRAWN = 0.04  # seconds until the frame is on the screen: nothing else runs before


class FilledApp(App[int]):
    """An application over a ready desk, or over what opens one in the background. `failure` is why it could not."""

    def __init__(self, desk: Desk | Opener) -> None:
        super().__init__()
        self._desk = None if callable(desk) else desk
        self._background = Background(self, desk, self._changing, self._dropping) if callable(desk) else None
        self._told: Told | None = None
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="acts")
        self._ahead: list[events.Key] = []
        self.failure: Exception | None = None
        self.settled = not callable(desk)
        """Whether the reviewer stands somewhere: where a key was pressed, or where the first story is."""

    @property
    def desk(self) -> Desk:
        """The session that all screens but the opening one show."""
        assert self._desk is not None
        return self._desk

    @property
    def opened(self) -> bool:
        """Whether there is a desk to act on."""
        return self._desk is not None

    @property
    def reviewing(self) -> bool:
        """Whether there is a review screen yet."""
        return not isinstance(next(iter(self.screen_stack), None), OpeningScreen | None)

    @property
    def root(self) -> ReviewScreen:
        """The review screen, below all others."""
        from factcheck.tui.screens.review import ReviewScreen

        review = self.screen_stack[0]
        assert isinstance(review, ReviewScreen)
        return review

    def review_screen(self) -> ReviewScreen:
        """Make the review screen."""
        raise AssertionError

    def get_default_screen(self) -> Room:
        return self.review_screen() if self.opened else OpeningScreen()

    def on_mount(self) -> None:
        if self.opened:
            self.desk.between = self.between
        if self._background:
            self.set_timer(DRAWN, self._background.start)

    async def on_unmount(self) -> None:
        if self._background:
            self._background.end()
        await asyncio.to_thread(self._hand.shutdown)  # what still changes the desk may wait for this thread

    def _changing(self, do: Callable[[], T]) -> T:
        """Do what changes the desk, for the background's thread: in turn with the acts."""
        return self._hand.submit(do).result()

    def _dropping(self, do: Callable[[], bool]) -> bool:
        """Do what takes articles away between two events of the screen, and let go of them there at once."""

        def drop() -> bool:
            gone = do()
            if gone and self.reviewing:
                self.root.let_go()
            return gone

        return self._changing(lambda: self.call_from_thread(drop))

    def between(self, show: Callable[[], None]) -> None:
        """Change what the desk holds on the screen's own thread: no draw sees a part of it."""
        if self._thread_id == threading.get_ident() or not self._running:
            show()
        else:
            self.call_from_thread(show)

    def look_anew(self) -> None:
        """Match in the background what an act has changed."""
        if self._background:
            self._background.look()

    @on(Opened)
    def _on_opened(self, message: Opened) -> None:
        self._desk = message.desk
        self._desk.between = self.between
        speak(message.desk.ui)

    @on(Failed)
    def _on_failed(self, message: Failed) -> None:
        self._fail(message.error)

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.exit(2)

    @on(Filled)
    async def _on_filled(self, message: Filled) -> None:
        told = self._told = message.told
        if self.reviewing:
            self.root.grown(told)
            changed = told.articles or told.links or told.step in {"done", "stopped"}
            if isinstance(self.screen, Room) and self.screen is not self.root and changed:
                self.screen.draw()
        elif told.step == "done" and not told.done and self._unreadable():
            problem = self._unreadable()[0]
            self._fail(ValueError(f"{problem.path}: {problem.problem}; {problem.remedy}"))
        elif told.done > 1 or told.step in {"done", "stopped"}:
            self.add_mode("review", self.review_screen)
            await self.switch_mode("review")
            for key in self._ahead:
                self.post_message(key)
            self._ahead.clear()
        elif isinstance(self.screen, OpeningScreen):
            self.screen.draw()

    def too_early(self, event: events.Key) -> bool:
        """Keep a key that is typed before there is a review screen until there is one; leaving and stopping act now."""
        bound = self.screen.active_bindings.get(event.key)
        if self.reviewing or (bound and bound.binding.action in AT_ONCE):
            return False
        self._ahead.append(events.Key(event.key, event.character))
        return True

    def _unreadable(self) -> list[Any]:
        """What was asked for and cannot be read; a workspace that is still empty is no fault."""
        workspace = self.desk.workspace
        own = {str(workspace.folder), str(workspace.articles)} if workspace else set()
        return [problem for problem in self.desk.problems if problem.path not in own]

    @property
    def progress(self) -> list[Piece]:
        """How far reading and matching are, for a top bar; a click stops it. Nothing once all is done."""
        told = self._told
        if self._background is None or (told and told.step == "done"):
            return []
        text = _("Opening")
        if told and (told.of or told.step == "stopped"):
            text = {
                "log": _("Opening the log: {of:,} acts"),
                "find": _("Looking for articles"),
                "read": _("Reading {done} of {of}"),
                "match": _("Comparing {of} articles"),
                "stopped": _("Stopped at {done} of {of}"),
            }[told.step].format(done=told.done, of=told.of)
        return [Piece(f" {text} X ", "bar-active", ("act", "stop"))]

    def stop(self) -> None:
        """Stop reading and matching, or go on with it where it was stopped."""
        background, told = self._background, self._told
        if background is None or (not background.stopped and not background.busy):
            self.say_everywhere(_("Nothing is being read or compared."))
        elif background.stopped:
            background.go_on()
            self.say_everywhere(_("Reading and comparing go on."))
        else:
            background.stop()
            done = told.done if told else 0
            self.say_everywhere(many("Stopped; {n} article is here.", "Stopped; {n} articles are here.", done))

    def say_everywhere(self, text: str) -> None:
        """Say it, whichever screen is shown."""
        raise AssertionError
