"""Print the reference of every command, from its own help: `python -m factcheck.cli.reference > docs/reference.md`."""

from __future__ import annotations

import sys
from importlib import import_module

from factcheck.cli import COMMANDS
from factcheck.cli.options import build_parser
from factcheck.cli.streams import prepare_streams

HEADER = """# Reference: the command line
Made from the commands' own help by `python -m factcheck.cli.reference`; a test fails when this page is old.

Exit codes: 0 it ran (conflicts found or not); 1 `verify` refuses, or part of the input could not be read
while the rest was answered; 2 wrong usage, or nothing readable. Results alone on stdout, in UTF-8; problems
on stderr, one line each. The forms of the JSON outputs are in [schemas/](schemas/).
"""


def reference() -> str:
    """Return the page: one section a command, in the order of `factcheck --help`."""
    parts = [HEADER]
    for name, summary in COMMANDS.items():
        command = import_module(f"factcheck.cli.{name}_command")
        usage = build_parser(command, name, summary, width=100).format_help()
        parts.append(f"## factcheck {name}\n\n```\n{usage}```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    prepare_streams()
    sys.stdout.write(reference())
