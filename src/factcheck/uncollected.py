"""Long work that leaves no rings of objects behind, spared the collector that would look for them again and again."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector off while something large is built that stays: it would walk all of it many times.

    What nothing refers to any more is freed at once all the same. Afterwards the collector is as it was.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
