"""The command line: one module a command, imported only when that command runs.

`COMMANDS` is the whole list; `factcheck --help` prints it without importing any of them, and only
`review` and `serve` ever import Textual.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.cli.streams import CommandError, prepare_streams
from factcheck.lang.packs import PackError
from factcheck.text.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from types import ModuleType

COMMANDS: dict[str, str] = {
    "review": "open the review room on articles",
    "check": "articles → claims → links, as a report or JSON",
    "annotate": "sentences, times, quantities, names and claims of texts",
    "compare": "the relation of two texts",
    "dates": "every time expression of a text, its value and why",
    "verdict": "mark a verdict on a claim",
    "log": "what people did, one event a line",
    "show": "one claim, article, fact or event in full",
    "queue": "what waits for a person",
    "search": "claims by their words",
    "link": "decide how two claims relate",
    "fact": "join claims into a fact, part them, word it",
    "claim": "add, edit or skip a claim",
    "date": "choose or set the value of a time expression, or the date of an article",
    "undo": "take back your own last act",
    "redo": "do again what you last took back",
    "assign": "give a fact to a reviewer",
    "triage": "sort articles: worth checking, later, not worth it",
    "approve": "approve a reviewed verdict",
    "reopen": "put a verdict back into the queue",
    "agreement": "how far two readers agree",
    "export": "write a verified claim set",
    "import": "read a claim set or ClaimReview into the log",
    "verify": "check claim sets against their sources",
    "publish": "say where a verdict was published",
    "add": "bring articles into the workspace",
    "config": "read or change the configuration",
    "doctor": "what this terminal and workspace can do",
    "serve": "the review room in a browser",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 it ran, 1 refused or partly unreadable, 2 wrong usage.

    >>> main(["dates", "कल बैठक हुई।", "--published", "2025-11-05", "--format", "json"])  # doctest: +ELLIPSIS
    {...}
    0
    """
    words = [_utf8(word) for word in (sys.argv[1:] if argv is None else argv)]
    prepare_streams()
    try:
        return _dispatch(words)
    except PackError as error:
        print(f"factcheck: {visible(str(error))}; mend or remove that file", file=sys.stderr)
        return 2
    except CommandError as error:
        print(f"factcheck: {error}", file=sys.stderr)
        return error.code
    except BrokenPipeError:
        sys.stdout = None
        return 0
    except KeyboardInterrupt:
        return 130


def _utf8(word: str) -> str:
    """Read a word of the command line as UTF-8 where the locale did not; what is no UTF-8 stays escaped."""
    if not any("\udc80" <= letter <= "\udcff" for letter in word):
        return word
    return os.fsencode(word).decode("utf-8", "surrogateescape")


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(_overview())
        return 0 if words else 2
    if words[0] in ("-V", "--version"):
        from factcheck.version import VERSION

        print(f"factcheck {VERSION}")
        return 0
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        raise CommandError(f"there is no command '{name}'; 'factcheck --help' lists them")
    command = import_module(f"factcheck.cli.{name}_command")
    from factcheck.cli.options import parse

    options = parse(command, name, COMMANDS[name], rest)
    try:
        return _run(command, options)
    finally:
        session = sys.modules.get("factcheck.cli.session")
        if session is not None:
            session.close()


def _run(command: ModuleType, options: Namespace) -> int:
    if not getattr(options, "plain", False) or getattr(options, "format", "text") != "text":
        return int(command.run(options))
    from factcheck.cli.plainly import plainly

    with plainly(getattr(options, "ui_lang", None) or "en"):
        return int(command.run(options))


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = "\n".join(f"  {name:{width}}  {text}" for name, text in COMMANDS.items())
    return (
        "usage: factcheck COMMAND [OPTION …]\n\n"
        "Check news: claims side by side, dates resolved, conflicts named, verdicts that last.\n\n"
        f"{lines}\n\n"
        "  factcheck COMMAND --help   options and an example\n"
        "  factcheck --version\n\n"
        "example: factcheck review seeds/"
    )
