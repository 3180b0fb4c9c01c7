"""The lines of a text with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_BREAK = re.compile(r"\r\n?|\n")


@dataclass(slots=True)
class Line:
    """One line that is not blank; ``text`` is ``[start, end)``, without the white space around it.

    ``raw``: where the line begins, its indentation included. ``blank``: whether a blank line stands
    before it. ``reason``: why it goes; None: it stays.
    """

    raw: int
    start: int
    end: int
    text: str
    blank: bool
    reason: str | None = None

    @property
    def words(self) -> int:
        """Number of words parted by white space."""
        return len(self.text.split())


def split_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank.

    >>> [(line.start, line.text, line.blank) for line in split_lines(" One\\n\\nTwo\\r\\nThree")]
    [(1, 'One', False), (6, 'Two', True), (11, 'Three', False)]
    """
    if "\r" in text:
        bounds = [0, *(m.end() for m in _BREAK.finditer(text)), len(text)]
        raws = [text[a:b] for a, b in pairwise(bounds)]
        step = 0
    else:
        raws = text.split("\n")
        step = 1
    out: list[Line] = []
    at = 0
    blank = False
    for raw in raws:
        stripped = raw.strip()
        if stripped:
            start = at + (0 if raw[0] == stripped[0] else len(raw) - len(raw.lstrip()))
            out.append(Line(at, start, start + len(stripped), stripped, blank))
            blank = False
        else:
            blank = True
        at += len(raw) + step
    return out
