"""Percent, Cohen's κ and Krippendorff's α with 95 % intervals, per label and on AVeriTeC's four labels."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from factcheck.cli.configuration import load_config
from factcheck.cli.session import open_log, plain_errors, state_of
from factcheck.cli.streams import emit
from factcheck.cli.words import word
from factcheck.review import load_scale
from factcheck.review.agreement import Agreement, Measure, collapsed, measure, per_label

EXAMPLE = "factcheck agreement --format json"
SHARED_OPTIONS = ("workspace", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one JSON object")


def run(options: argparse.Namespace) -> int:
    """Print how far two readers agree on the facts both reviewed."""
    config = load_config()
    with plain_errors(), open_log(options, config) as log:
        pairs = state_of(log).double_reviews()
    four = {step.key: step.averitec for step in load_scale(config.extras)}
    found = {"all": measure(pairs), "averitec": measure(collapsed(pairs, four)), **per_label(pairs)}
    if options.format == "json":
        emit({name: {**asdict(one), "too_few": one.too_few} for name, one in found.items()})
        return 0
    ui = options.ui_lang or config.ui_language
    for name, one in found.items():
        print(_line(name, one, ui))
    return 0


def _line(name: str, found: Agreement, ui: str) -> str:
    figures = (("%", found.percent), ("κ", found.kappa), ("α", found.alpha))
    parts = [name, f"n {found.n}", *(f"{sign} {_figure(one)}" for sign, one in figures)]
    return "  ".join([*parts, word("too-few", ui)] if found.too_few else parts)


def _figure(found: Measure) -> str:
    if found.value is None:
        return "–"
    interval = f" [{found.low:.2f}, {found.high:.2f}]" if found.low is not None and found.high is not None else ""
    return f"{found.value:.2f}{interval}"
