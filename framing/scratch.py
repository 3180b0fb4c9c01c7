"""A private file for what is too much for memory: arrays put at its end, and had again by their place.

It lies in the folder for temporary files (``TMPDIR``), has no name there, and is gone when it is closed
or the process ends, however it ends.
"""

from __future__ import annotations

import errno
import tempfile
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from numpy.typing import DTypeLike, NDArray

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class ScratchFull(OSError):
    """The folder for temporary files has no room left; the message says what to do."""


class Scratch:
    """An unnamed temporary file.

    >>> import numpy as np
    >>> with Scratch() as scratch:
    ...     _ = scratch.put(b"before")
    ...     at = scratch.put(np.arange(3))
    ...     scratch.numbers(at, 3, "i8").tolist()
    [0, 1, 2]
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=1 << 18)  # noqa: SIM115 - closed by close()
        self._end = 0
        self._at_end = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def put(self, data: ReadableBuffer) -> int:
        """Write ``data`` at the end and return where it begins.

        Raises:
            ScratchFull: there is no room.
        """
        at = self._end
        try:
            if not self._at_end:
                self._file.seek(at)
                self._at_end = True
            self._end += self._file.write(data)
        except OSError as error:
            raise self._explained(error) from error
        return at

    def bytes(self, at: int, size: int) -> bytes:
        """Return ``size`` bytes from place ``at`` on."""
        try:
            self._file.seek(at)
            self._at_end = False
            found: bytes = self._file.read(size)
        except OSError as error:
            raise self._explained(error) from error
        return found

    def numbers(self, at: int, count: int, kind: DTypeLike) -> NDArray[Any]:
        """Return ``count`` numbers of ``kind`` from place ``at`` on; they may not be written to."""
        import numpy as np

        return np.frombuffer(self.bytes(at, count * np.dtype(kind).itemsize), kind)

    def close(self) -> None:
        """Let go of the file; it is gone then."""
        try:
            self._file.close()
        except OSError:
            # What could not be written is not wanted any more.
            return

    def _explained(self, error: OSError) -> OSError:
        if error.errno not in _FULL:
            return error
        return ScratchFull(
            f"the folder for temporary files, {tempfile.gettempdir()}, is full; free some space or name "
            "another folder in the variable TMPDIR",
        )
