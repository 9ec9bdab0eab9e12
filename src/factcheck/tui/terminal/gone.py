"""Whether the terminal is still there: a line falls, a window is closed, and not every shell tells its programs.

A terminal that has gone answers every read at once with nothing: a room left in it would read for ever.
"""

from __future__ import annotations

import os
import sys


def attached() -> bool:
    """Return whether the room is fed by a terminal, and that terminal is there."""
    return sys.__stdin__ is not None and not sys.__stdin__.closed and os.isatty(sys.__stdin__.fileno())
