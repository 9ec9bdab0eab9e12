"""Sources are found beside the set or in the workspace; exit 1 when anything is not as the set says."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.streams import CommandError
from factcheck.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Article, Event, Unreadable
    from factcheck.store import EventLog
    from factcheck.store.head import Head

EXAMPLE = "factcheck verify claims/"
SHARED_OPTIONS = ("workspace", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="claim sets, or folders of *.jsonl")
    parser.add_argument("--without-sources", action="store_true", help="accept sets whose sources are not here")
    parser.add_argument(
        "--log",
        action="store_true",
        help="verify the event log too, against the heads of the sets (by default of claims/)",
    )


def run(options: argparse.Namespace) -> int:
    """Verify, print one line a set, and return 1 when one is refused."""
    from factcheck.export.verify import verify

    if not options.paths and not options.log:
        raise CommandError("give claim sets or folders, or --log; see 'factcheck verify --help'")
    missing = [path for path in options.paths if not Path(path).exists()]
    if missing:
        raise CommandError(f"{missing[0]}: no such file or folder; check the spelling")
    refused = False
    for found in verify(
        [Path(p) for p in options.paths],
        workspace=Path(options.workspace),
        without_sources=options.without_sources,
        reader=_read,
    ):
        if found.refusals:
            refused = True
            for problem in found.worded(options.ui_lang or "en"):
                print(f"factcheck: {visible(found.path)}: {visible(problem)}", file=sys.stderr)
        else:
            print(f"{visible(found.path)}: {found.claims} claims, whole")
    return 1 if _log_refused(options) or refused else 0


def _read(path: Path) -> Iterable[Article | Unreadable]:
    """Read a source as the commands that found the claims do: with what the configuration says of its JSON."""
    from factcheck.cli.configuration import load_config
    from factcheck.ingest import read

    return read([path], habits=load_config().habits)


def _log_refused(options: argparse.Namespace) -> bool:
    if not options.log:
        return False
    from factcheck.cli.session import open_log, plain_errors
    from factcheck.store.rows import event_id

    paths = [Path(path) for path in options.paths or [Path(options.workspace) / "claims"]]
    with plain_errors(), open_log(options) as log:
        heads = _heads(paths)
        foreign = _foreign(log) if heads else {}
        problems = log.verify(head for head in heads if head not in foreign)
    for head in sorted({head for head in heads if head in foreign}, key=lambda head: head.hash):
        came = visible(f"{foreign[head].id}, {foreign[head].actor}")
        print(f"log: event {head.sequence} ({event_id(head.hash)}) is another log's, told by an import here ({came})")
    for problem in problems:
        print(f"factcheck: log: {visible(str(problem))}", file=sys.stderr)
    if not problems:
        print("log: whole")
    return bool(problems)


def _foreign(log: EventLog) -> dict[Head, Event]:
    """Return the heads of other logs that came with imports: a set of nothing but those goes out under them again."""
    from factcheck.store.head import Head

    found = {}
    for event in log.events():
        head = (event.after or {}).get("origin", {}).get("head") if event.action == "import" else None
        if head and head.get("sequence"):
            found[Head(int(head["sequence"]), str(head["hash"]))] = event
    return found


def _heads(paths: list[Path]) -> list[Head]:
    """Return where the log stood when these claim sets were written; unreadable sets are passed over."""
    from factcheck.export.claimset import read
    from factcheck.store.head import Head

    found = []
    for path in paths:
        for file in sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]:
            try:
                head = read(file.read_bytes()).head
            except (OSError, ValueError):
                continue
            found.append(Head(head.sequence, head.hash))
    return [head for head in found if head.sequence]
