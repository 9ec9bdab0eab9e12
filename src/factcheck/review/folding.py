"""From events to the state of a workspace: event by event, or a long log object by object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from factcheck.model import Event
from factcheck.review.persistent import Map
from factcheck.review.state import Hands, State, tags
from factcheck.review.steps import step
from factcheck.review.thread import Thread

_TURNS = frozenset({"undo", "redo"})


def apply(state: State, event: Event) -> State:
    """Return the state after `event`. Total: an act the rules forbid is kept in its thread, as void."""
    return fold((event,), state)


def _deed(event: Event) -> str:
    """What hands hold of an act: "event object"; of an undo or a redo, those of the act it turns."""
    turned = (event.after or {}).get("event") if event.action in _TURNS else event.id
    return f"{turned} {event.object}"


def _moved(hands: Hands, action: str, deed: str) -> Hands:
    if action not in _TURNS:
        return Hands(hands.done.push(deed))
    if action == "undo":
        return Hands(hands.done.without(deed), hands.undone.push(deed))
    return Hands(hands.done.push(deed), hands.undone.without(deed))


def fold(events: Iterable[Event], state: State | None = None) -> State:
    """Return the state all `events` come to, in their order, from `state` or from nothing.

    Objects do not touch each other: each event changes its own thread and its actor's hands, and what is
    found by tag or by owner is seen to once for all of them.

    >>> fold([]).stages()
    {}
    """
    folded = State() if state is None else state
    assert isinstance(folded.threads, Map), "a reviewer's view is not applied to"
    threads: dict[str, Thread] = {}
    hands: dict[str, Hands] = {}
    users: dict[str, tuple[str, ...]] = {}
    event: Event | None = None
    for event in events:
        before = threads.get(event.object)
        after = step(folded.thread(event.object) if before is None else before, event)
        threads[event.object] = after
        held = hands.get(event.actor) or folded.hands.get(event.actor, Hands())
        hands[event.actor] = held if event.id in after.void else _moved(held, event.action, _deed(event))
        known = users.get(event.actor) or folded.users.get(event.actor, ())
        if event.os_user not in known:
            users[event.actor] = tuple(sorted((*known, event.os_user)))
    if event is None:
        return folded
    return State(
        threads=folded.threads.updated(threads),
        owners=folded.owners.updated(_owners(folded, threads)),
        hands=folded.hands.updated(hands),
        users=folded.users.updated(users),
        groups=folded.groups.updated(_groups(folded, threads)),
        sequence=event.sequence,
        head=event.hash,
    )


def _owners(state: State, threads: Mapping[str, Thread]) -> dict[str, tuple[str, ...]]:
    """Return the owners that changed: by claim, the threads it is a member of now."""
    found: dict[str, set[str]] = {}
    for object_id, thread in threads.items():
        before = {claim for claim, _ in state.thread(object_id).members}
        for claim in before.symmetric_difference(claim for claim, _ in thread.members):
            found.setdefault(claim, set(state.owners.get(claim, ()))).symmetric_difference_update({object_id})
    return {claim: tuple(sorted(owning)) for claim, owning in found.items()}


def _groups(state: State, threads: Mapping[str, Thread]) -> dict[str, Map[bool]]:
    """Return the groups that changed: by tag, the objects that carry it now, or no longer do."""
    changed: dict[str, dict[str, bool]] = {}
    for object_id, thread in threads.items():
        now = tags(thread)
        for tag in now ^ tags(state.thread(object_id)):
            changed.setdefault(tag, {})[object_id] = tag in now
    return {tag: state.groups.get(tag, Map()).updated(objects) for tag, objects in changed.items()}


class Taking:
    """Fold a long log object by object, each let go of when it is done; what they come to together is small.

    >>> taking = Taking()
    >>> taking.take("c1", ()).stage, taking.rest(0, "").stages()
    ('open', {})
    """

    def __init__(self) -> None:
        self._deeds: list[tuple[int, str, str, str]] = []
        self._users: dict[str, set[str]] = {}
        self._owners: dict[str, set[str]] = {}
        self._groups: dict[str, dict[str, bool]] = {}

    def take(self, object_id: str, events: Iterable[Event]) -> Thread:
        """Return the thread that all events of one object, in their order, come to. Each object is taken once."""
        thread = Thread(object_id)
        for event in events:
            thread = step(thread, event)
            self._users.setdefault(event.actor, set()).add(event.os_user)
            if event.id not in thread.void:
                self._deeds.append((event.sequence, event.actor, event.action, _deed(event)))
        for claim, _ in thread.members:
            self._owners.setdefault(claim, set()).add(object_id)
        for tag in tags(thread):
            self._groups.setdefault(tag, {})[object_id] = True
        return thread

    def rest(self, sequence: int, head: str) -> State:
        """Return the state of what was taken, up to the event `sequence` with the hash `head`, without its threads."""
        hands = {actor: Hands() for actor in self._users}
        for _, actor, action, deed in sorted(self._deeds, key=itemgetter(0)):
            hands[actor] = _moved(hands[actor], action, deed)
        return State(
            owners=Map({claim: tuple(sorted(owning)) for claim, owning in self._owners.items()}),
            hands=Map(hands),
            users=Map({actor: tuple(sorted(users)) for actor, users in self._users.items()}),
            groups=Map({tag: Map(objects) for tag, objects in self._groups.items()}),
            sequence=sequence,
            head=head,
        )
