"""Options that several commands share, each defined once."""

from __future__ import annotations

import argparse
from types import ModuleType

SHARED = {
    "workspace": ("--workspace", {"metavar": "DIR", "default": ".", "help": "the workspace folder (default: here)"}),
    "ui": ("--ui-lang", {"choices": ["en", "hi"], "default": None, "help": "language of the explanations"}),
    "reviewer": ("--reviewer", {"metavar": "NAME", "help": "who acts (default: the config's, else the OS user)"}),
    "store": ("--store", {"metavar": "URL", "help": "keep the log in postgresql://… instead of the workspace"}),
    "published": ("--published", {"metavar": "DATE", "help": "publish date for articles that have none"}),
    "lang": ("--lang", {"metavar": "CODE", "help": "language of the text (default: found out)"}),
    "output": ("-o", {"metavar": "FILE", "dest": "output", "help": "write to FILE instead of stdout"}),
    "plain": ("--plain", {"action": "store_true", "help": "plain lines for screen readers: no alignment, no signs"}),
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        from factcheck.cli.streams import CommandError

        raise CommandError(f"{message}; see '{self.prog} --help'")


def parse(command: ModuleType, name: str, summary: str, words: list[str]) -> argparse.Namespace:
    """Return the options of `command` read from `words`.

    Raises:
        CommandError: wrong usage.
    """
    return build_parser(command, name, summary).parse_args(words)


def build_parser(command: ModuleType, name: str, summary: str, width: int | None = None) -> argparse.ArgumentParser:
    """Return the parser of a command; its module names the SHARED options it takes. `width` in columns."""

    def formatter(prog: str) -> argparse.HelpFormatter:
        return argparse.RawDescriptionHelpFormatter(prog, width=width)

    parser = _Parser(
        prog=f"factcheck {name}",
        description=f"{summary[0].upper()}{summary[1:]}. {command.__doc__ or ''}".strip(),
        epilog=f"example: {command.EXAMPLE}",
        formatter_class=formatter,
        allow_abbrev=False,
    )
    command.configure(parser)
    for key in command.SHARED_OPTIONS:
        flag, settings = SHARED[key]
        parser.add_argument(flag, **settings)  # type: ignore[arg-type]
    return parser
