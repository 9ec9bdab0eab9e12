"""What can go wrong with a store, each with one line for people: what is wrong, what to do."""

from __future__ import annotations


class StoreError(Exception):
    """A store that cannot do what was asked. `problem` and `remedy` are one line each.

    >>> str(StoreError("the log is gone", "bring it back"))
    'the log is gone; bring it back'
    """

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


class DiskFullError(StoreError):
    """No room for the event; nothing of it was kept, and what was there before is whole."""


class ReadOnlyError(StoreError):
    """The workspace may be read, not written."""


class LockedError(StoreError):
    """Another process held the log for longer than the wait."""


class NetworkFolderError(StoreError):
    """SQLite's write-ahead log is not safe on a file system of another machine."""


class NewerStoreError(StoreError):
    """The database was made by a later version of this program."""


class DamagedError(StoreError):
    """The database cannot be read, or its log ends before what its head recorded."""


class UnreachableError(StoreError):
    """The database server does not answer."""
