"""What went wrong, told in the reviewer's language. It stays on the screen until an act is durable again."""

from __future__ import annotations

from factcheck.store import StoreError
from factcheck.store.errors import DamagedError, DiskFullError, LockedError, ReadOnlyError, UnreachableError
from factcheck.tui.words import N_, _

_STORE: dict[type[StoreError], str] = {
    LockedError: N_("Not saved: the log is held by another process. Wait until it is done and repeat."),
    DiskFullError: N_("Not saved: there is no room on the disk for the log. Free some space and repeat."),
    ReadOnlyError: N_("Not saved: the log cannot be written. Open the room in a folder you may write to."),
    UnreachableError: N_("Not saved: the server of the log does not answer. Check it and repeat."),
    DamagedError: N_("The log cannot be read. Keep the file and restore a backup."),
}


def grave(error: Exception) -> bool:
    """Return whether something is broken, and not only refused by the rules."""
    from factcheck.desk import DeskError

    return not isinstance(error, DeskError)


def worded(error: Exception) -> str:
    """Return what a reviewer is told of an error: what the desk refuses is worded by the desk itself.

    >>> from factcheck.tui import words
    >>> words.speak("hi"); told = worded(LockedError("log.sqlite is held", "wait")); words.speak("en"); told
    'सहेजा नहीं गया: लॉग किसी और प्रोग्राम के पास है। उसका काम हो जाए तो फिर करें।'
    """
    from factcheck.desk import DeskError

    if isinstance(error, DeskError):
        return str(error)
    if isinstance(error, StoreError):
        return _(_STORE[type(error)]) if type(error) in _STORE else str(error)
    fault = f"{type(error).__name__}: {error}".rstrip(": ")
    return _("Not done, by a fault of the program: {fault}").format(fault=fault)
