"""Verdicts are carried over to claims whose quote is unchanged; the rest is listed, never dropped silently."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.cli.configuration import load_config
from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError, complain
from factcheck.review import extra_keys, load_scale

EXAMPLE = "factcheck import claims/2025-11-flood.jsonl"
SHARED_OPTIONS = ("workspace", "reviewer", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("file", metavar="FILE", help="a claim set (.jsonl) or ClaimReview JSON-LD")
    parser.add_argument("--articles", nargs="*", default=[], metavar="PATH", help="articles to read where they lie")


def run(options: argparse.Namespace) -> int:
    """Import the verdicts and print the id of each event."""
    from factcheck.desk.importing import carry_over
    from factcheck.export.imports import read_verdicts

    try:
        data = Path(options.file).read_bytes()
        reviews = read_verdicts(data)
    except OSError as error:
        raise CommandError(f"{options.file}: {error.strerror or error}; check the path") from error
    except ValueError as error:
        raise CommandError(f"{options.file}: {error}") from error
    _check_labels(options.file, {review.verdict.label for review in reviews})
    desk = open_desk(options, options.articles)
    with plain_errors():
        done = carry_over(desk, reviews)
    for event in done.events:
        print(event.id)
    for quote in done.lost:
        complain(f"{options.file}: no claim here says «{quote}»; its verdict was not carried over")
    for claim in done.kept:
        complain(f"{options.file}: {claim} has a verdict of this desk already, which stays; factcheck show {claim}")
    return 1 if done.lost or done.kept else 0


def _check_labels(file: str, labels: set[str]) -> None:
    """Raise CommandError where a label is none of this desk's scale: no verdict may stand outside it."""
    strange = sorted(labels - {label.key for label in load_scale(load_config().extras)})
    if strange:
        known = set(strange) <= set(extra_keys())
        remedy = (
            f"switch it on: factcheck config set policy.extras {strange[0]}" if known else "change it in the source"
        )
        raise CommandError(f"{file}: the label '{strange[0]}' is not in this desk's scale; {remedy}")
