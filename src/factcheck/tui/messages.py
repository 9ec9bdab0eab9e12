"""What workers tell the screen: small messages; a worker never touches a widget."""

from __future__ import annotations

from textual.message import Message

from factcheck.model import Event


class Acted(Message):
    """An act is durable. `claim` is the claim it was about, None where it was about something else."""

    def __init__(self, event: Event | None, claim: str | None, said: str) -> None:
        super().__init__()
        self.event = event
        self.claim = claim
        self.said = said


class Refused(Message):
    """An act could not be done: one line that says why. Nothing has changed."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class Others(Message):
    """Other reviewers acted, or articles changed; the desk has taken it in."""
