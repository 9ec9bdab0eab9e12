"""A later word takes the place of an earlier one; `undo` takes it back. Unsorted articles: `queue --only untriaged`."""

from __future__ import annotations

import argparse

from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError
from factcheck.desk.triage import PILES, put, same_agency

EXAMPLE = "factcheck triage check a0123456789ab"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store")
SAME = "same-agency"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    text = f"the pile: worth checking, later, not worth it; or, with '{SAME}', that they carry one agency's report"
    parser.add_argument("pile", choices=[*PILES, SAME], help=text)
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="ids of articles")
    parser.add_argument("--reason", default="", help="why")


def run(options: argparse.Namespace) -> int:
    """Record it and print the events' ids, one a line."""
    desk = open_desk(options)
    unknown = [article for article in options.articles if article not in desk.documents]
    if unknown:
        raise CommandError(f"no article {unknown[0]} among those read; 'factcheck queue --only untriaged' lists them")
    with plain_errors():
        if options.pile != SAME:
            events = [put(desk, article, options.pile, options.reason) for article in options.articles]
        elif len(set(options.articles)) < 2:
            raise CommandError("name two articles or more that carry one report")
        else:
            events = same_agency(desk, options.articles)
    print("\n".join(event.id for event in events))
    return 0
