"""One writer at a time: a lock that the system takes back when its holder dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import FactcheckError

LOCK = "writer.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)  # far from what the file says, so that others may read it
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the only process that writes into a folder; FactcheckError where another one is.

    The system holds the lock for the open file and not for its name, so a killed process leaves none behind; the
    file itself stays. Those who read take no lock.
    """
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _take(descriptor)
        except OSError as error:
            raise FactcheckError(_refusal(folder)) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _refusal(folder: Path) -> str:
    holder = (folder / LOCK).read_text(encoding="ascii", errors="replace").strip() or "?"
    return f"another factcheck (process {holder}) is writing the archive {folder}; try again when it is done"
