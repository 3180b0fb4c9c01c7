"""Unpacking gzip so that a file that breaks off still gives everything before the break."""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO

_PIECE = 4_096  # bytes: what a damaged spot can cost
_MEMBER = 16 + zlib.MAX_WBITS  # with gzip's header


class Gunzip(io.RawIOBase):
    """The unpacked bytes of a gzip file, of all its members.

    ``gzip.GzipFile`` raises as soon as it meets the break, and with it goes what it had unpacked by
    then. Here all of that is given first; the read after it raises OSError.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._unpacker = zlib.decompressobj(_MEMBER)
        self._fresh = True  # the unpacker has seen nothing yet
        self._packed = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data:
            if self._unpacker.eof:
                self._packed = self._unpacker.unused_data.lstrip(b"\0")
                self._unpacker, self._fresh = zlib.decompressobj(_MEMBER), True
            if not self._packed:
                self._packed = self._source.read(_PIECE)
                if not self._packed:
                    return self._end()
            try:
                data = self._unpacker.decompress(self._packed, len(buffer))
            except zlib.error as error:
                raise OSError(f"it is no gzip file or damaged: {error}") from error
            self._fresh = False
            self._packed = self._unpacker.unconsumed_tail
        buffer[: len(data)] = data
        return len(data)

    def _end(self) -> int:
        if self._fresh:
            return 0
        left = self._unpacker.flush()
        if self._unpacker.eof or left:
            return 0
        raise OSError("it ends before its end mark")

    def close(self) -> None:
        self._source.close()
        super().close()
