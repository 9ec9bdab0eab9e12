"""The desk filled on a thread of its own: it asks another process to read and match, and posts what came."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from factcheck.tui.messages import Failed, Filled, Opened

if TYPE_CHECKING:
    from factcheck.desk.aside import Aside
    from factcheck.desk.filling import Filling, Hand
    from factcheck.tui.filled import FilledApp, Opener

LOOK = 1.5  # seconds between looks for files that came or changed


class Background(threading.Thread):
    """Opens the desk and keeps it filled until `end`. It posts messages and touches no widget."""

    def __init__(self, app: FilledApp, opener: Opener, hand: Hand, drop: Hand) -> None:
        super().__init__(name="background", daemon=True)
        self._app = app
        self._opener = opener
        self._hand = hand
        self._drop = drop
        self._filling: Filling | None = None
        self._aside: Aside | None = None
        self._news = threading.Event()
        self._early = False
        self._ended = False

    def run(self) -> None:
        from factcheck.desk.aside import Aside
        from factcheck.desk.filling import Filling, Told

        self._aside = Aside()  # makes itself ready while the log is opened here
        try:
            desk = self._opener(self._logged)
            self._app.post_message(Opened(desk))
            self._filling = Filling(desk, self._aside, self._hand, self._drop)
            if self._early:
                self._filling.stop()
                self._app.post_message(Filled(Told("stopped", 0, 0)))
            while not self._ended:
                for told in self._filling.run():
                    self._app.post_message(Filled(told))
                self._news.wait(LOOK)
                self._news.clear()
        except Exception as error:  # noqa: BLE001 - whatever it is, the room ends and says it
            if not self._ended:
                self._app.post_message(Failed(error))
        finally:
            self._aside.stop()

    def _logged(self, step: str, done: int) -> None:
        from factcheck.desk.filling import Told

        if step == "log":
            self._app.post_message(Filled(Told("log", 0, done)))

    @property
    def stopped(self) -> bool:
        """Whether the reviewer stopped the reading."""
        return self._filling is not None and self._filling.stopped

    @property
    def busy(self) -> bool:
        """Whether something is read or matched now."""
        return self._filling is None or self._filling.busy

    def stop(self) -> None:
        """Stop reading and matching; what was done stays."""
        if self._filling:
            self._filling.stop()
        else:
            self._early = True

    def look(self) -> None:
        """Look now: an act changed what is matched, or what was stopped goes on."""
        self._news.set()

    def go_on(self) -> None:
        """Take up what was stopped."""
        if self._filling:
            self._filling.go_on()
        self.look()

    def end(self) -> None:
        """End the thread and the process it asks, at once."""
        self._ended = True
        self.stop()
        if self._aside:
            self._aside.stop()
        self.look()
