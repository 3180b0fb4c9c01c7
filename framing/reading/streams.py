"""Inputs that can be read only once: standard input and pipes."""

from __future__ import annotations

import io
import stat
import sys
from pathlib import Path
from typing import BinaryIO, cast

from framing.reading.items import Blob
from framing.reading.sniffing import HEAD

STANDARD = "-"
_MOST = 1_000_000_000  # bytes of an archive that is held in memory


def stream_blob(given: str) -> Blob | None:
    """Return the blob of ``-`` (standard input) or of a pipe; None of anything else."""
    if given == STANDARD:
        return _once("standard input", sys.stdin.buffer)
    path = Path(given)
    mode = path.stat().st_mode
    if not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)):
        return None
    return _once(given, path.open("rb"))


def _once(name: str, source: BinaryIO) -> Blob:
    head = b""
    while len(head) < HEAD and (more := source.read(HEAD - len(head))):
        head += more
    if head.startswith((b"PK\x03\x04", b"PAR1")):
        # An archive and Parquet are read from their end, which takes all of them.
        whole = head + source.read(_MOST - len(head) + 1)
        if len(whole) > _MOST:
            raise OSError(f"it is longer than the {_MOST:,} bytes read from a pipe; give the file by name")
        return Blob(name, "stdin", lambda: io.BytesIO(whole), len(whole))
    return Blob(name, "stdin", lambda: cast(BinaryIO, io.BufferedReader(_Again(head, source), HEAD)))


class _Again(io.RawIOBase):
    """The first bytes, which were read already to see what comes, and then the rest of a stream.

    Opened a second time it begins with the first bytes again, as long as nothing more was read.
    """

    def __init__(self, head: bytes, source: BinaryIO) -> None:
        self._head = head
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)]
        self._head = self._head[len(data) :]
        if not data:
            data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
