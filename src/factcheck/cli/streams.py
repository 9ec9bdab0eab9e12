"""Standard streams: UTF-8 in any locale, results alone on stdout, problems one line each on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.text.visible import visible


class CommandError(Exception):
    """A problem a person can mend: one line that names what is wrong and what to do. `code` is the exit code."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(visible(message))
        self.code = code


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8 with LF, whatever the locale says; odd file names are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def complain(message: str) -> None:
    """Print one harmless line on stderr."""
    print(f"factcheck: {visible(message)}", file=sys.stderr)


def clear_line() -> None:
    """Wipe the progress line."""
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def emit(record: Any) -> None:
    """Print `record` as one line of JSON."""
    from factcheck.export.json_text import dumps

    print(dumps(record))


def records(lines: Iterable[bytes], *, required: tuple[str, ...]) -> Iterator[dict[str, Any] | str]:
    """Yield the JSON object of each line, or a sentence saying what is wrong with that line.

    Blank lines are passed over. Every object holds the `required` keys.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except (ValueError, RecursionError):
            yield f"line {number} is not JSON in UTF-8; write one object a line"
            continue
        missing = [key for key in required if not isinstance(record, dict) or key not in record]
        yield f"line {number} lacks {', '.join(missing)}" if missing else record


def answer_lines(lines: Iterable[bytes], required: tuple[str, ...], answer: Any) -> int:
    """Answer each record of `lines` on stdout, complain of each bad one, and return the exit code.

    `answer(record)` returns a JSON object or raises ValueError with what is wrong.
    """
    good = bad = 0
    for record in records(lines, required=required):
        if isinstance(record, str):
            problem: str | None = record
        else:
            try:
                emit(answer(record))
                problem = None
            except (ValueError, TypeError) as error:
                problem = f"record {record.get('id')!r}: {error}"
        if problem:
            complain(f"stdin: {problem}")
            bad += 1
        else:
            good += 1
    if bad:
        return 1 if good else 2
    return 0
