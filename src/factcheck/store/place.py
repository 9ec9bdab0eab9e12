"""Where a SQLite log may live: permissions for a shared workspace, and file systems it is not safe on."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from factcheck.store.errors import NetworkFolderError

try:
    import fcntl
except ImportError:  # pragma: no cover (Windows)
    fcntl = None  # type: ignore[assignment]

_NETWORK: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "beegfs",
    "gfs2", "ocfs2", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.cephfs",
    "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.juicefs", "fuse.gcsfuse",
})  # fmt: skip
MOUNTS: Final = Path("/proc/self/mountinfo")


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return the type of the file system `folder` is on (`ext4`, `nfs4`, …), empty where unknown."""
    if str(folder).startswith("\\\\"):
        return "smb3"
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    path = os.path.realpath(folder)
    best, kind = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        mount = fields[4].encode("latin-1", "replace").decode("unicode_escape") if "\\" in fields[4] else fields[4]
        inside = path == mount or path.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= len(best):
            best, kind = mount, right.split(" ")[0]
    return kind


def refuse_network(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raise NetworkFolderError where `folder` is on a file system of another machine."""
    kind = file_system(folder, mounts)
    if kind in _NETWORK:
        raise NetworkFolderError(
            f"{folder} is on a network file system ({kind}), where SQLite can lose events",
            "keep the workspace on a local disk, or share one log with --store postgresql://USER@HOST/DATABASE",
        )


def shared(folder: Path) -> bool:
    """Return whether the group may write into `folder`: then everything in it is made for the group."""
    try:
        mode = folder.stat().st_mode
        return bool(mode & stat.S_IWGRP) and not mode & stat.S_ISVTX  # /tmp is everybody's, and nobody's to share
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents, group-writable with the group handed down where its parent is so."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    if shared(folder.parent):
        own_chmod(folder, 0o2775)
    _settle(folder.parent)


def make_file(path: Path) -> None:
    """Make `path` empty if it is not there. SQLite gives -wal and -shm the rights of the database."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0), 0o644))
        _settle(path.parent)
    if shared(path.parent):
        own_chmod(path, 0o664)


def own_rights(path: Path, beside: Path) -> None:
    """Give a temporary file the rights of what it is to replace in the folder `beside`."""
    own_chmod(path, 0o664 if shared(beside) else 0o644)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other processes from replacing `path` meanwhile, where the system has such locks."""
    lock = path.with_name(path.name + ".lock")
    make_file(lock)
    with lock.open("r+b") as held:
        if fcntl is not None:
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Write a file beside `path` that takes its place once it is complete; use it while `locked`.

    What a killed process left under the same name is put aside, so that nothing piles up.
    """
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        own_rights(new, path.parent)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """Put a folder's new names on the disk: what is durable in a file nobody can find is lost."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # a system that does not open folders
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def own_chmod(path: Path, mode: int) -> None:
    """Set the rights of `path` where this user owns it; who does not own it cannot, and need not."""
    try:
        info = path.stat()
        if info.st_mode & 0o7777 != mode and info.st_uid == os.geteuid():
            path.chmod(mode)
    except (OSError, AttributeError):
        return
