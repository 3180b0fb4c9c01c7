"""What reading yields: articles with the place they came from, and problems that name it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NamedTuple

from framing.article import Article
from framing.dates import Order

# Characters. Scoring takes 2 to 4 s and some 70 MiB for each million, so that no text leads a run beyond
# 300 MiB; the longest novels have about three million.
MAX_ARTICLE = 2_000_000
MAX_LINE = 32_000_000  # bytes of one line or record
MAX_PAGE = 10_000_000  # bytes of one web page


@dataclass(frozen=True, slots=True)
class Item:
    """One article; ``origin`` is the file or address it came from, ``line`` where in it.

    ``repeated``: its id had been seen before and got a number (``#2``). ``markup``: its cell held HTML,
    of which the text was taken.
    """

    article: Article
    origin: str
    line: int | None = None
    repeated: bool = False
    markup: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read (``refused``), or was read with a doubt (not refused)."""

    origin: str
    line: int | None
    reason: str
    refused: bool = True

    def __str__(self) -> str:
        place = self.origin if self.line is None else f"{self.origin}, line {self.line}"
        return f"{place}: {self.reason}"


class Blob(NamedTuple):
    """A file, an entry of an archive or the answer of a server; ``open`` gives its bytes.

    ``name`` is for messages; ``path`` (within its folder or archive) for ids and the manifest.
    ``size`` in bytes, None where unknown. ``url``: where it was fetched from, if it was.
    """

    name: str
    path: str
    open: Callable[[], BinaryIO]
    size: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How to read. ``columns``: field → column, as given by ``--map``; ``titles``: the title of a plain
    text may be its first line; ``order`` decides 03/04/2022; ``follow``: a feed that was fetched may
    have its pages fetched too; ``markup``: of a cell that holds HTML the text is taken; ``leave_out``: a
    file that is being written and must not be read, where it lies in a folder that is.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    titles: bool = True
    order: Order | None = None
    follow: bool = True
    markup: bool = True
    leave_out: Path | None = None


class Refused(Exception):
    """The input cannot be read; the message says why and what to do."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def length_refused(text: str, *, whose: str = "") -> Refused | None:
    """Return why ``text`` is not read, where it is longer than an article may be."""
    if len(text) <= MAX_ARTICLE:
        return None
    return Refused(
        f"{whose}has {len(text):,} characters, an article at most {MAX_ARTICLE:,}; split it first, into "
        "chapters or sections"
    )


def check_length(text: str, *, whose: str = "") -> None:
    """Raise :class:`Refused` where ``text`` is longer than an article may be."""
    if refused := length_refused(text, whose=whose):
        raise refused
