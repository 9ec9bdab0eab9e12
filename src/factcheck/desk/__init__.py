"""The headless review session: what the terminal room shows and the commands do, without a screen.

Imported when asked for: the review room is drawn before the desk behind it is ready.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.desk.acts import DeskError
    from factcheck.desk.reading import Checked, Progress, Reading, check_paths, read_documents
    from factcheck.desk.session import Desk

__all__ = ["Checked", "Desk", "DeskError", "Progress", "Reading", "check_paths", "read_documents"]
_HOMES = {"Desk": "session", "DeskError": "acts"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"factcheck.desk.{_HOMES.get(name, 'reading')}"), name)
