"""With a note and evidence the verdict is approved by this act; without, it is a draft."""

from __future__ import annotations

import argparse

from factcheck.cli.configuration import load_config
from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError
from factcheck.desk.acts import NOW
from factcheck.model import Evidence

EXAMPLE = 'factcheck verdict c0123456789ab false --reviewer asha --note "बयान में 37 है" --evidence https://example.org/a'
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("claim", metavar="CLAIM", help="the claim's id")
    parser.add_argument("label", metavar="LABEL", help="a key of the verdict scale: true, false, …")
    parser.add_argument("--note", default="", metavar="TEXT", help="why")
    parser.add_argument(
        "--evidence", action="append", default=[], metavar="URL", help="what it rests on; may be repeated"
    )
    parser.add_argument("--confidence", type=float, metavar="0–1", help="how sure you are")
    parser.add_argument("--as-of", metavar="DATE", help="the time the verdict speaks for")
    parser.add_argument(
        "--based-on",
        metavar="EVENT",
        help="the newest event you had seen ('' for none): what others gave since stands beside yours, to be settled",
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--second", action="store_true", help="this is the blind second review")
    how.add_argument("--adjudicate", action="store_true", help="settle two reviews that disagree; both are kept")


def run(options: argparse.Namespace) -> int:
    """Record the verdict and print its event's id once it is durable."""
    check_label(options.label)
    desk = open_desk(options)
    with plain_errors():
        event = desk.mark(
            options.claim,
            options.label,
            note=options.note,
            evidence=[Evidence(url=url) for url in options.evidence],
            confidence=options.confidence,
            as_of=options.as_of,
            seen=NOW if options.based_on is None else options.based_on or None,
            action="adjudicate" if options.adjudicate else "review" if options.second else "verdict",
        )
    print(event.id)
    return 0


def check_label(label: str) -> None:
    """Raise CommandError unless `label` is a key of the verdict scale."""
    from factcheck.review import load_scale

    known = [step.key for step in load_scale(load_config().extras)]
    if label not in known:
        raise CommandError(f"there is no label '{label}'; choose one of {', '.join(known)}")
