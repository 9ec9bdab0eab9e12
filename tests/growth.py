"""How cost grows with length: two lengths in one process, so that neither the machine nor its load counts."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

TRIES = 4
TICK = 0.0001  # seconds; below this a clock says nothing


def seconds(work: Callable[[], Any]) -> float:
    """Return the processor time of `work`, untraced: a coverage tracer costs more than most of what it watches."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        begin = time.process_time()
        work()
        return time.process_time() - begin
    finally:
        sys.settrace(tracer)


def assert_grows_with_length(work: Callable[[int], Callable[[], Any]], small: int, times: int = 8) -> None:
    """Fail when `work(times * small)` costs more than three times its share of `work(small)`, in every one of a few tries.

    `work` takes a length and returns what is measured, so that making the input does not count. A cost that grows
    with the square is `times` times its share.
    """
    work(small)()
    short, long = work(small), work(times * small)
    ratios = []
    for _try in range(TRIES):
        ratios.append(seconds(long) / max(seconds(short), TICK))
        if ratios[-1] < 3 * times:
            return
    raise AssertionError(f"{times} times the length cost {ratios} times as much")
