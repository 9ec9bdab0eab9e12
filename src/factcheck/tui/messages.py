"""What workers tell the screen: small messages; a worker never touches a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.filling import Told
    from factcheck.desk.overview import Overview
    from factcheck.model import Event


class Acted(Message):
    """An act is durable. `claim` is the claim it was about, None where it was about something else."""

    def __init__(self, event: Event | None, claim: str | None, said: str) -> None:
        super().__init__()
        self.event = event
        self.claim = claim
        self.said = said


class Refused(Message):
    """An act could not be done: one line that says why. Nothing has changed. `grave`: something is broken."""

    def __init__(self, why: str, grave: bool) -> None:
        super().__init__()
        self.why = why
        self.grave = grave


class Others(Message):
    """Other reviewers acted, or articles changed; the desk has taken it in."""


class Opened(Message):
    """There is a desk: the log could be read. Its articles come after."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class Filled(Message):
    """Articles were read or matched, or it was told how far that is."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told


class Failed(Message):
    """The desk cannot be opened: the room ends with what the error says."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Counted(Message):
    """The desk was counted, where nobody waited for it. `asked` tells which counting this is."""

    def __init__(self, found: Overview, asked: int) -> None:
        super().__init__()
        self.found = found
        self.asked = asked
