"""Lines of a text file of any size, none longer than memory should hold."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import IO

from framing.reading.items import MAX_LINE, Refused


def read_lines(file: IO[str]) -> Iterator[tuple[int, str | None]]:
    """Yield (line number from 1, line with its end); None instead of a line longer than allowed.

    Raises:
        Refused: the file breaks off (a truncated archive); the lines before were yielded.
    """
    number = 0
    while True:
        number += 1
        try:
            line = file.readline(MAX_LINE)
            if len(line) >= MAX_LINE and not line.endswith("\n"):
                while True:
                    more = file.readline(MAX_LINE)
                    if not more or more.endswith("\n"):
                        break
                yield number, None
                continue
        except (EOFError, zlib.error, gzip.BadGzipFile, OSError) as error:
            raise Refused(
                f"breaks off or is damaged ({error}); what stands before was read", number
            ) from error
        if not line:
            return
        yield number, line
