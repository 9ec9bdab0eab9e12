"""Acts before they are events: what may be done now, and what to append."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from factcheck.model import Event, Reason
from factcheck.model.event import Action
from factcheck.review.policy import Policy, wants_second
from factcheck.review.sight import RULINGS, seen_by
from factcheck.review.state import State
from factcheck.review.steps import step
from factcheck.review.thread import Thread

NOW: Final = "now"
"""An act is given on what its thread shows when it is made, unless it says on which event before."""


class RefusedError(Exception):
    """An act the rules do not allow. `reason` is rendered by `factcheck.lang.render`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.rule)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Act:
    """What to give `EventLog.append`: `log.append(act.action, act.object, **act.rest)`."""

    action: Action
    object: str
    actor: str
    after: Mapping[str, Any] | None = None
    before: Mapping[str, Any] | None = None
    reason: str = ""
    based_on: str | None = None

    @property
    def rest(self) -> dict[str, Any]:
        """The keyword arguments of `append` besides action and object."""
        return {
            "actor": self.actor,
            "after": self.after,
            "before": self.before,
            "reason": self.reason,
            "based_on": self.based_on,
        }


def prepare(
    state: State,
    action: Action,
    object_id: str,
    *,
    actor: str,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
    policy: Policy | None = None,
    conflict: bool = False,
    seen: str | None = NOW,
) -> Act:
    """Return the act ready to append, based on what `state` shows now, with what it replaces in `before`.

    >>> prepare(State(), "approve", "c1", actor="asha")
    Traceback (most recent call last):
    factcheck.review.acts.RefusedError: review.nothing_to_approve

    With a `policy` a verdict records whether it needs a second reader; `conflict` is whether sources
    conflict about it. `seen` is the newest event of the object the actor looked at, where that was longer ago.

    Raises:
        RefusedError: the act would have no effect; its reason says why.
    """
    if (
        policy
        and action in ("verdict", "import")
        and after
        and wants_second(policy, object_id, str(after.get("label")), conflict=conflict)
    ):
        after = {**after, "second": True}
    thread = state.thread(object_id)
    trial = Event(state.sequence + 1, "", actor, action, object_id, None, after, reason, "", "", "", "trial")
    based_on = thread.seen if seen == NOW else seen
    effect = step(thread, replace(trial, based_on=based_on))
    if "trial" in effect.void:
        raise RefusedError(Reason(f"review.{effect.void['trial']}"))
    before = _before(seen_by(thread, actor), action)
    return Act(action, object_id, actor, after, before, reason, based_on)


def undo(state: State, actor: str, event_id: str | None = None) -> Act:
    """Return the act that undoes the actor's last act, or the one with this id.

    Raises:
        RefusedError: there is none, it is another's, or it was published since.
    """
    return _turn(state, "undo", actor, state.undo_target(actor), event_id)


def redo(state: State, actor: str) -> Act:
    """Return the act that redoes what the actor undid last.

    Raises:
        RefusedError: there is nothing to redo.
    """
    return _turn(state, "redo", actor, state.redo_target(actor), None)


def _turn(state: State, action: Action, actor: str, target: tuple[str, str] | None, event_id: str | None) -> Act:
    if event_id is not None:
        words = (word.split(" ", 1) for hands in state.hands.values() for word in (*hands.done, *hands.undone))
        target = next(((found, object_id) for found, object_id in words if found == event_id), None)
    if target is None:
        raise RefusedError(Reason("review.nothing_to_undo"))
    return prepare(state, action, target[1], actor=actor, after={"event": target[0]})


def _before(thread: Thread, action: Action) -> dict[str, Any] | None:
    """Return what the act replaces of what its actor may see: the label and stage, or the earlier decision's value."""
    made = thread.decisions.get(action)
    if made is not None:
        return dict(made.value)
    if thread.ruling is None or action not in RULINGS:  # no other act may tell a label that is hidden
        return None
    return {"label": thread.ruling.verdict.label, "stage": thread.stage, "event": thread.ruling.event}


def may(state: State, action: Action, object_id: str, actor: str) -> bool:
    """Return whether this act is open to `actor` now, its grounds still to be given: for menus.

    >>> may(State(), "verdict", "c1", "asha"), may(State(), "publish", "c1", "asha")
    (True, False)
    """
    try:
        prepare(state, action, object_id, actor=actor, reason="-")
    except RefusedError as error:
        return error.reason.rule in _GROUNDS
    return True


_GROUNDS: Final = frozenset({"review.no_label", "review.no_claim", "review.no_value", "review.incomplete"})
