"""The reference page cannot rot: it is what the commands' help prints."""

from pathlib import Path

from factcheck.cli import COMMANDS
from factcheck.cli.reference import reference

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_what_help_says():
    assert (DOCS / "reference.md").read_text(encoding="utf-8") == reference()


def test_every_command_is_on_it():
    assert all(f"## factcheck {name}\n" in reference() for name in COMMANDS)
