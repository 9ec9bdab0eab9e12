"""Prints what this terminal does with Devanagari, its clipboard, the keys and the workspace, with advice."""

from __future__ import annotations

import argparse

EXAMPLE = "factcheck doctor"
SHARED_OPTIONS = ("workspace", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""


def run(options: argparse.Namespace) -> int:
    """Print one line a finding."""
    from factcheck.cli.configuration import load_config
    from factcheck.cli.session import store_of
    from factcheck.desk.health import health
    from factcheck.text.visible import visible
    from factcheck.tui.doctor import report

    config = load_config()
    ui = options.ui_lang or config.ui_language
    for line in [*report(ui=ui), *health(options.workspace, store_of(options, config), ui, config.feeds)]:
        print(visible(line))
    return 0
