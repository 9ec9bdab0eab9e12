"""ID is CLAIM@START as `show` prints it, CLAIM where it has one time expression only, or ARTICLE for its own date."""

from __future__ import annotations

import argparse

from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError
from factcheck.desk import Desk

EXAMPLE = "factcheck date c0123456789ab@14 --choose 1"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("id", metavar="ID", help="the time expression, or the article")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--choose", type=int, metavar="N", help="the Nth alternative or candidate, from 1")
    how.add_argument("--set", dest="value", metavar="VALUE", help="a date, month, year or EDTF interval")
    parser.add_argument("--received", action="store_true", help="of a message: when it came, not when it was published")


def run(options: argparse.Namespace) -> int:
    """Record the choice and print its event's id."""
    desk = open_desk(options)
    claim, _, place = options.id.partition("@")
    with plain_errors():
        if options.id in desk.documents:
            kind = "received" if options.received else "published"
            print(desk.date_article(options.id, options.value or _candidate(desk, options.id, options.choose), kind).id)
            return 0
        start = int(place) if place.isdigit() else _only(desk, claim)
        choice = options.value if options.value is not None else options.choose - 1
        print(desk.choose_date(claim, start, choice).id)
    return 0


def _candidate(desk: Desk, article: str, number: int) -> str:
    """Return the Nth candidate of an article's publish date, in the order `show` lists them."""
    found = desk.documents[article].article.published
    candidates = found.candidates if found else ()
    if not 0 < number <= len(candidates):
        raise CommandError(f"{article} has {len(candidates)} candidates; give a date with --set")
    return candidates[number - 1].value


def _only(desk: Desk, claim: str) -> int:
    times = desk.claim(claim).times
    if len(times) != 1:
        known = ", ".join(f"{claim}@{t.start} «{t.text}»" for t in times) or "none"
        raise CommandError(f"{claim} has {len(times)} time expressions ({known}); name one as CLAIM@START")
    return times[0].start
