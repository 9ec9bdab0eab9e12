"""Approved verdicts by default; machine suggestions only when asked, and labelled so."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.publisher import publisher
from factcheck.cli.session import open_desk
from factcheck.cli.streams import CommandError, complain
from factcheck.lang import render

if TYPE_CHECKING:
    from factcheck.export.bundle import Bundle

EXAMPLE = "factcheck export --to jsonl -o claims/2025-11-flood.jsonl"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store", "output")
FORMATS = {
    "jsonl": "claimset",
    "claimreview": "claimreview",
    "webannotation": "webannotation",
    "csv": "csv_table",
    "html": "html_report",
    "markdown": "markdown",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles to read where they lie")
    parser.add_argument("--to", choices=FORMATS, default="jsonl", help="the form")
    parser.add_argument(
        "--state", metavar="STATE", help="states to export, with commas, or 'all' (default: approved and later)"
    )
    parser.add_argument(
        "--claim", action="append", default=[], metavar="ID", help="only this claim's fact; may be repeated"
    )
    parser.add_argument("--story", action="append", default=[], metavar="ID", help="only this story; may be repeated")
    parser.add_argument("--changed-since", metavar="DATE", help="only what changed on or after this day")
    parser.add_argument("--suggestions", action="store_true", help="also what no person has judged, labelled so")
    parser.add_argument("--fragment", action="store_true", help="html: to paste into another page")


def run(options: argparse.Namespace) -> int:
    """Write the export; with nothing approved a valid empty one, and the drafts counted on stderr."""
    from factcheck.desk.bundling import bundle
    from factcheck.export.bundle import APPROVED
    from factcheck.export.selection import select
    from factcheck.review import STAGES

    desk = open_desk(options, options.paths)
    states = (
        APPROVED if options.state is None else STAGES if options.state == "all" else tuple(options.state.split(","))
    )
    unknown = [state for state in states if state not in STAGES]
    if unknown:
        raise CommandError(f"there is no state '{unknown[0]}'; choose from {', '.join(STAGES)}")
    who = publisher(asking=options.to == "claimreview" or options.fragment)
    everything = bundle(desk, suggestions=options.suggestions, ui=options.ui_lang, publisher=who)
    _check_choice(options, everything)
    report = options.to in ("html", "markdown") and not options.fragment
    chosen = select(
        everything,
        states=states,
        claims=options.claim,
        stories=options.story,
        changed_since=options.changed_since,
        conflicts=report,
    )
    writer = import_module(f"factcheck.export.{FORMATS[options.to]}")
    made = writer.write(chosen, **_drawn(options, everything) if options.to == "html" else {})
    for warning in made.warnings:
        complain(render(warning, desk.ui))
    if desk.stale:
        complain(f"{len(desk.stale)} verdicts rest on changed sources and are open again: factcheck queue --only stale")
    if not chosen.reviews:
        drafts = sum(review.state == "draft" for review in everything.reviews)
        complain(f"nothing in these states to export; {drafts} drafts wait ('factcheck queue --only drafts')")
    write(options.output, made.data)
    return 0


def _drawn(options: argparse.Namespace, everything: Bundle) -> dict[str, Any]:
    """Say what a page draws: a fragment its verdicts alone, a page its stories whole, where no claim is picked."""
    from factcheck.export.selection import select
    from factcheck.review import STAGES

    if options.fragment or options.claim or options.changed_since:
        return {"fragment": options.fragment}
    whole = replace(everything, suggestions=True)
    return {"drawn": select(whole, states=STAGES, stories=options.story)}


def _check_choice(options: argparse.Namespace, everything: Bundle) -> None:
    """Raise CommandError where a name is none or a day is no day: an empty export must not look like an answer."""
    facts = {fact.id: fact.claims for fact in everything.facts}
    known = {*facts, *(claim for claims in facts.values() for claim in claims)}
    strange = next((name for name in options.claim if name not in known), None)
    if strange:
        raise CommandError(f"no claim or fact {strange} here; 'factcheck queue' and 'factcheck search' list them")
    stories = {story.id for story in everything.stories}
    strange = next((name for name in options.story if name not in stories), None)
    if strange:
        raise CommandError(f"no story {strange} here; 'factcheck check --format json' tells the ids of the stories")
    if options.changed_since:
        try:
            dt.datetime.fromisoformat(options.changed_since)
        except ValueError:
            raise CommandError(
                f"--changed-since {options.changed_since}: give a day such as 2025-11-05, or a time in UTC"
            ) from None


def write(output: str | None, data: bytes) -> None:
    """Write `data` to the file `output`, or to stdout."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from factcheck.export.writing import write_file

    try:
        write_file(Path(output), data)
    except OSError as error:
        raise CommandError(f"{output}: {error.strerror or error}; choose another place with -o") from error
