"""Mends what the machine found; each act can be undone and survives a re-run."""

from __future__ import annotations

import argparse
from typing import Any

from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError

EXAMPLE = "factcheck claim add a0123456789ab 120 188"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the acts."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="add|edit|split|merge|skip")
    add = acts.add_parser(
        "add", help="make a claim of a span of an article", description="Make a claim.", epilog=f"example: {EXAMPLE}"
    )
    add.add_argument("article", metavar="ARTICLE")
    add.add_argument("start", type=int, metavar="START", help="first code point")
    add.add_argument("end", type=int, metavar="END", help="behind the last code point")
    edit = acts.add_parser(
        "edit",
        help="correct a claim",
        description="Correct a claim.",
        epilog="example: factcheck claim edit c0123456789ab --polarity -",
    )
    edit.add_argument("claim", metavar="CLAIM")
    edit.add_argument("--polarity", choices=["+", "-"])
    edit.add_argument("--modality", choices=["asserted", "reported", "planned", "expected", "conditional", "opinion"])
    edit.add_argument("--speaker", metavar="NAME", help="'' for none")
    edit.add_argument("--start", type=int)
    edit.add_argument("--end", type=int)
    edit.add_argument("--as-of", metavar="DATE")
    edit.add_argument("--quantity", metavar="START=VALUE", help="correct the number that starts at START")
    edit.add_argument("--counted", metavar="START=WHAT", help="say what the number that starts at START counts")
    edit.add_argument("--reason", default="", metavar="TEXT")
    skip = acts.add_parser(
        "skip",
        help="this is not a claim",
        description="Say that something is not a claim.",
        epilog='example: factcheck claim skip c0123456789ab --reason "राय"',
    )
    skip.add_argument("claim", metavar="CLAIM")
    skip.add_argument("--reason", required=True, metavar="TEXT")
    split = acts.add_parser(
        "split",
        help="make two claims of one",
        description="Make two claims of one; the first keeps the id.",
        epilog="example: factcheck claim split c0123456789ab 140",
    )
    split.add_argument("claim", metavar="CLAIM")
    split.add_argument("at", type=int, metavar="AT", help="the code point of the article where the second begins")
    merge = acts.add_parser(
        "merge",
        help="make one claim of two",
        description="Make one claim of two of an article; the first keeps its id, unless only the other has a verdict.",
        epilog="example: factcheck claim merge c0123456789ab c1123456789ab",
    )
    merge.add_argument("claim", metavar="CLAIM")
    merge.add_argument("other", metavar="OTHER")
    merge.add_argument(
        "--stays",
        metavar="CLAIM",
        help="whose verdict stays where both have one; the other is reopened",
    )
    for act in (split, merge):
        act.add_argument("--reason", default="", metavar="TEXT")
    for act in (add, edit, split, merge, skip):
        act.add_argument("--workspace", metavar="DIR", default=".", help="the workspace folder (default: here)")
        act.add_argument("--reviewer", metavar="NAME", help="who acts")
        act.add_argument("--store", metavar="URL", help="keep the log in postgresql://…")


def run(options: argparse.Namespace) -> int:
    """Record the act; print the claim's id for `add`, else the event's."""
    desk = open_desk(options)
    with plain_errors():
        if options.act == "add":
            print(desk.add_claim(options.article, options.start, options.end).object)
        elif options.act == "split":
            print(desk.split_claim(options.claim, options.at, options.reason).id)
        elif options.act == "merge":
            print(desk.merge_claims(options.claim, options.other, options.reason, options.stays).id)
        elif options.act == "skip":
            print(desk.skip(options.claim, options.reason).id)
        else:
            print(desk.edit_claim(options.claim, _changes(options), options.reason).id)
    return 0


def _changes(options: argparse.Namespace) -> dict[str, Any]:
    names = ("polarity", "modality", "speaker", "start", "end", "as_of")
    changes = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    numbers = []
    for option, key, example in (("quantity", "value", "120=41"), ("counted", "counted", "120=injured")):
        given = getattr(options, option)
        if given:
            place, found, value = given.partition("=")
            if not found or not place.isdigit():
                raise CommandError(f"--{option} {given}: write START=VALUE, as in {example}")
            numbers.append({"start": int(place), key: value})
    if numbers:
        changes["quantities"] = numbers
    if not changes:
        raise CommandError("nothing to change; 'factcheck claim edit --help' lists what can be")
    return changes
