"""Acts of people only, notes in full, oldest first; nothing when there are none."""

from __future__ import annotations

import argparse
from typing import Any

from factcheck.cli.session import load_config, plain_errors, reviewer_of
from factcheck.cli.streams import emit
from factcheck.model import Event
from factcheck.text.visible import visible

EXAMPLE = "factcheck log --format json"
SHARED_OPTIONS = ("workspace", "reviewer", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one object a line")


def run(options: argparse.Namespace) -> int:
    """Print the events this reviewer may see."""
    from factcheck.store import Workspace

    viewer = reviewer_of(options, load_config())
    with plain_errors():
        log = Workspace(options.workspace).log(options.store)
        seen = log.state().visible_to(viewer)
        for event in log.events():
            if seen.shows(event):
                if options.format == "json":
                    emit(record(event))
                else:
                    print(line(event))
    return 0


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
        "previous",
        "hash",
    )
    return {name: getattr(event, name) for name in names}


def line(event: Event) -> str:
    """Return an event on one line: when, who, what, on what, and every word they wrote."""
    after = event.after or {}
    words = [str(after[key]) for key in ("label", "relation", "edtf", "text", "url", "to", "note") if after.get(key)]
    links = [
        str(item.get("url") or item.get("claim") or "") if isinstance(item, dict) else str(item)
        for item in after.get("evidence") or ()
    ]
    parts = [event.time, event.id, event.actor, event.action, event.object, *words, *links, event.reason]
    return "  ".join(visible(part) for part in parts if part)
