"""Sources are found beside the set or in the workspace; exit 1 when anything is not as the set says."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factcheck.cli.streams import CommandError
from factcheck.text.visible import visible

EXAMPLE = "factcheck verify claims/"
SHARED_OPTIONS = ("workspace", "ui", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="claim sets, or folders of *.jsonl")
    parser.add_argument("--without-sources", action="store_true", help="accept sets whose sources are not here")
    parser.add_argument("--log", action="store_true", help="verify the workspace's event log too")


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
        [Path(p) for p in options.paths], workspace=Path(options.workspace), without_sources=options.without_sources
    ):
        if found.refusals:
            refused = True
            for problem in found.worded(options.ui_lang or "en"):
                print(f"factcheck: {visible(found.path)}: {visible(problem)}", file=sys.stderr)
        else:
            print(f"{visible(found.path)}: {found.claims} claims, whole")
    return 1 if _log_refused(options) or refused else 0


def _log_refused(options: argparse.Namespace) -> bool:
    if not options.log:
        return False
    from factcheck.cli.session import plain_errors
    from factcheck.store import Workspace

    with plain_errors():
        problems = Workspace(options.workspace).log(options.store).verify()
    for problem in problems:
        print(f"factcheck: log: {visible(str(problem))}", file=sys.stderr)
    if not problems:
        print("log: whole")
    return bool(problems)
