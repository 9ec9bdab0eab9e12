"""Open the workspace for a command: who acts, in which language, on which articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configuration import load_config
from factcheck.cli.streams import CommandError, clear_line, complain
from factcheck.config import Config
from factcheck.desk import Desk, DeskError
from factcheck.lang import render
from factcheck.matching import Settings
from factcheck.model import Reason
from factcheck.review import load_scale
from factcheck.review.scale import refuse_removed
from factcheck.store import StoreError

if TYPE_CHECKING:
    from factcheck.desk.reading import Progress
    from factcheck.review import State
    from factcheck.store import EventLog


_opened: list[Desk] = []


def close() -> None:
    """Let go of the logs of the desks this command opened."""
    while _opened:
        _opened.pop().log.close()


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what the desk and the store complain of into one line and exit code 2."""
    try:
        yield
    except (DeskError, StoreError) as error:
        raise CommandError(str(error)) from error


def open_desk(
    options: argparse.Namespace,
    paths: Sequence[str] = (),
    *,
    remembering: bool = False,
    alone: bool = False,
    aside: bool = False,
    progress: Progress | None = None,
    workers: int = 1,
) -> Desk:
    """Return the desk of `options.workspace`; what could not be read is complained of on stderr.

    With `remembering`, later commands without paths find the articles of `paths` again; `alone`, only
    those are read, not the workspace's own; `aside`, none is read here: the review room does
    that. `progress` is told how far it is; without one a terminal's stderr shows it.

    Raises:
        CommandError: a path is missing, or the log cannot be used.
    """
    if not Path(options.workspace).is_dir():
        raise CommandError(f"{options.workspace}: no such folder; give the workspace with --workspace DIR")
    for path in paths:
        if path.partition("://")[0].lower() in ("http", "https"):
            raise CommandError(f"{path}: an address is brought in first: factcheck add {path}")
    config = load_config()
    with plain_errors():
        try:
            desk = Desk.open(
                options.workspace,
                [Path(path) for path in paths],
                reviewer=reviewer_of(options, config),
                ui=getattr(options, "ui_lang", None) or config.ui_language,
                store=store_of(options, config),
                published=getattr(options, "published", None),
                habits=config.habits,
                progress=progress or progress_line(),
                policy=config.policy,
                remembering=remembering,
                alone=alone,
                aside=aside,
                workers=workers,
                settings=Settings(suggest=config.suggest, confirm=config.confirm),
            )
            refuse_removed(load_scale(config.extras), desk.state.labels_used())
        except ValueError as error:
            raise CommandError(str(error)) from error
    _opened.append(desk)
    if aside:
        return desk
    clear_line()
    for problem in desk.problems:
        complain(f"{problem.path}: {problem.problem}; {problem.remedy}")
    shared = shared_name(desk)
    if shared:
        complain(shared)
    return desk


def claim_named(desk: Desk, name: str) -> str:
    """Return the claim `name` stands for: a claim's own id, or for a fact's id one of its claims.

    Raises:
        CommandError: no fact here has this id.
    """
    found = desk.facts.find(name) if name.startswith("f") else name
    if found is None:
        raise CommandError(f"no fact {name} here; 'factcheck fact show CLAIM' tells a fact's id")
    return found


def shared_name(desk: Desk) -> str | None:
    """Return a line that says so where several users of the machine act under this reviewer's name."""
    from factcheck.store.log import os_user

    users = sorted({*desk.state.users.get(desk.reviewer, ()), os_user()})
    if len(users) < 2 or desk.reviewer not in desk.state.users:
        return None
    return render(Reason("desk.shared-name", (("name", desk.reviewer), ("users", ", ".join(users)))), desk.ui)


def open_log(options: argparse.Namespace, config: Config | None = None) -> EventLog:
    """Return the log of the workspace, where the command or the configuration says it is kept."""
    from factcheck.store import Workspace

    return Workspace(options.workspace).log(store_of(options, config or load_config()))


def store_of(options: argparse.Namespace, config: Config) -> str | None:
    """Return the address of the log, None for the workspace's own."""
    return getattr(options, "store", None) or config.store or None


def reviewer_of(options: argparse.Namespace, config: Config) -> str:
    """Return who acts: named in the command, else in the configuration, else the user the machine knows."""
    from factcheck.store.log import os_user

    return getattr(options, "reviewer", None) or config.reviewer or os_user()


def state_of(log: EventLog) -> State:
    """Return what all events of `log` come to; a terminal's stderr is told how far a long one is."""
    state = log.state(progress_line())
    clear_line()
    return state


def progress_line() -> Callable[[str, int], None] | None:
    """Return a progress reporter for a terminal's stderr; None elsewhere."""
    if not sys.stderr.isatty():
        return None

    def report(step: str, done: int) -> None:
        if done % 20 == 0:
            print(f"\r{step} {done}", end="", file=sys.stderr, flush=True)

    return report
