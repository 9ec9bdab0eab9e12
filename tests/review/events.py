"""Events for tests of the fold, without a log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model import Event
from factcheck.review import Act, State, apply

FULL = {"note": "देखा", "evidence": ["https://e.example/1"]}


class Desk:
    """A log in memory: every act becomes an event and is applied to the state."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.state = State()

    def act(
        self,
        action: str,
        object_id: str,
        actor: str = "asha",
        after: Mapping[str, Any] | None = None,
        reason: str = "",
        based_on: str | None = "seen",
        os_user: str = "desk",
    ) -> Event:
        """Append one act; by default it is based on all there is."""
        at = len(self.events) + 1
        base = self.state.seen(object_id) if based_on == "seen" else based_on
        event = Event(
            at, f"2025-11-05T10:00:{at % 60:02}Z", actor, action, object_id, None, after, reason,
            "0", f"h{at - 1}", f"h{at}", f"e{at:012}", os_user, base,
        )  # fmt: skip
        self.events.append(event)
        self.state = apply(self.state, event)
        return event

    def rule(self, object_id: str, label: str, actor: str = "asha", action: str = "verdict", **more: Any) -> Event:
        """Give a complete verdict."""
        based_on = more.pop("based_on", "seen")
        return self.act(action, object_id, actor, {"label": label, **FULL, **more}, based_on=based_on)

    def do(self, act: Act) -> Event:
        """Append a prepared act."""
        return self.act(act.action, act.object, act.actor, act.after, act.reason, act.based_on)

    def undo(self, actor: str = "asha") -> Event | None:
        target = self.state.undo_target(actor)
        return self.act("undo", target[1], actor, {"event": target[0]}) if target else None

    def redo(self, actor: str = "asha") -> Event | None:
        target = self.state.redo_target(actor)
        return self.act("redo", target[1], actor, {"event": target[0]}) if target else None

    def void(self, event: Event) -> str | None:
        """The rule that made an event void, None where it stands."""
        return self.state.thread(event.object).void.get(event.id)
