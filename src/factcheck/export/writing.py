"""The one way a file is written: whole or not at all, and never outside the folder it was asked for."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import regex

from factcheck.store.place import own_chmod, shared

_UNFIT = regex.compile(r"[^\p{L}\p{M}\p{N}._-]+|\.{2,}")
_RESERVED = regex.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_LONGEST = 120


def write_file(target: Path, data: bytes) -> None:
    """Put `data` at `target`: a temporary file beside it, flushed, then renamed over it.

    A reader sees the old file or the new one. A symlink standing at `target` is replaced, not
    followed. An existing file keeps its permissions; a missing folder (`claims/`) is made, not those above it.
    A device or a pipe (`/dev/null`, `/dev/stdout`) is written into: a file in its place would break the machine.

    Raises:
        OSError: the folder cannot be made, is full or read-only; nothing is left behind.
    """
    make_beside(target)
    if _is_device(target):
        with target.open("wb") as out:
            out.write(data)
        return
    try:
        mode = target.lstat().st_mode & 0o777 if not target.is_symlink() else _fresh_mode(target.parent)
    except FileNotFoundError:
        mode = _fresh_mode(target.parent)
    handle, name = tempfile.mkstemp(prefix=".factcheck-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_into(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` into `folder` (made if need be) under a harmless form of `name`; return the path.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / safe_name(name)
    write_file(target, data)
    return target


def safe_name(name: str) -> str:
    r"""Return `name` as one path component that stays in its folder and is fit for any file system.

    >>> safe_name("../../etc/passwd"), safe_name("बाढ़ 2025.html"), safe_name("nul.txt")
    ('etc-passwd', 'बाढ़-2025.html', '_nul.txt')
    """
    cleaned = _UNFIT.sub("-", name).strip("-. ")
    if _RESERVED.match(cleaned):
        cleaned = f"_{cleaned}"
    while len(cleaned.encode()) > _LONGEST:
        cleaned = cleaned[:-1]
    return cleaned.rstrip("-. ") or "_"


def _is_device(target: Path) -> bool:
    try:
        return not stat.S_ISREG(target.stat().st_mode) or target.parent.resolve() == Path("/dev")
    except FileNotFoundError:
        return False


def make_beside(target: Path) -> None:
    """Make the folder of `target` if only that is missing; for the group too where the one above is the group's."""
    if not target.parent.is_dir():
        target.parent.mkdir(exist_ok=True)
        if shared(target.parent.parent):
            own_chmod(target.parent, 0o2775)


def _fresh_mode(folder: Path) -> int:
    """The permissions a new file gets here: the umask cannot be read without setting it.

    In a folder a group shares, the group may write it, whatever the umask says.
    """
    umask = os.umask(0o077)
    os.umask(umask)
    return 0o666 & ~umask | (0o664 if shared(folder) else 0)
