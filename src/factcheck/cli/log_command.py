"""Acts of people only, notes in full, oldest first; nothing when there are none."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.configuration import load_config
from factcheck.cli.session import open_log, plain_errors, reviewer_of, state_of
from factcheck.cli.streams import CommandError, emit
from factcheck.model import Event
from factcheck.text.visible import visible

if TYPE_CHECKING:
    from factcheck.store import EventLog
    from factcheck.store.head import Head

EXAMPLE = "factcheck log --format json"
SHARED_OPTIONS = ("workspace", "reviewer", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one object a line")
    parser.add_argument(
        "--backup", metavar="FILE", help="copy the whole log to FILE while others go on writing, its head beside it"
    )


def run(options: argparse.Namespace) -> int:
    """Print the events this reviewer may see."""
    config = load_config()
    viewer = reviewer_of(options, config)
    with plain_errors(), open_log(options, config) as log:
        if options.backup:
            head = _backed_up(log, Path(options.backup))
            print(f"{visible(options.backup)}: {head.sequence} events, {head.hash}")
            return 0
        seen = state_of(log).visible_to(viewer)
        for event in log.events():
            if seen.shows(event):
                if options.format == "json":
                    emit(record(event))
                else:
                    print(line(event))
    return 0


def _backed_up(log: EventLog, target: Path) -> Head:
    if target.resolve() == log.path.resolve():
        raise CommandError(f"{target}: this is the log itself; give another file")
    try:
        return log.backup(target)
    except OSError as error:
        raise CommandError(f"{target}: {error.strerror or error}; choose another place") from error


def record(event: Event) -> dict[str, Any]:
    """Return an event as JSON."""
    names = (
        "sequence",
        "id",
        "time",
        "actor",
        "os_user",
        "action",
        "object",
        "before",
        "after",
        "reason",
        "version",
        "based_on",
        "previous",
        "hash",
    )
    return {name: getattr(event, name) for name in names}


_TOLD = ("label", "relation", "published", "kind", "edtf", "as", "of", "text", "url", "to", "note")


def line(event: Event) -> str:
    """Return an event on one line: when, who, what, on what, and every word they wrote."""
    after = event.after or {}
    words = [_words(after[key]) for key in _TOLD if after.get(key)]
    links = [
        str(item.get("url") or item.get("claim") or "") if isinstance(item, dict) else str(item)
        for item in after.get("evidence") or ()
    ]
    parts = [event.time, event.id, event.actor, event.action, event.object, *words, *links, event.reason]
    return "  ".join(visible(part) for part in parts if part)


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
