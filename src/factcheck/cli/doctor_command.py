"""Prints what this terminal does with Devanagari, its clipboard, the keys and the workspace, with advice."""

from __future__ import annotations

import argparse

EXAMPLE = "factcheck doctor"
SHARED_OPTIONS = ("workspace", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""


def run(options: argparse.Namespace) -> int:
    """Print one line a finding."""
    from factcheck import config
    from factcheck.cli.session import store_of
    from factcheck.desk.health import health
    from factcheck.text.visible import visible
    from factcheck.tui.doctor import report

    wrong = []
    try:
        settings = config.load()
    except config.ConfigError as error:  # what is wrong with it is what one asks the doctor
        settings, wrong = config.Config(), [f"! {error}"]
    ui = options.ui_lang or settings.ui_language
    told = report(ui=ui, layout=settings.key_layout, keys=settings.keys)
    for line in [*wrong, *told, *health(options.workspace, store_of(options, settings), ui, settings.feeds)]:
        print(visible(line))
    return 0
