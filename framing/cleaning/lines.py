"""The lines of a text with their offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_ENDS = ".!?:;…\"”’')]"
_AT_HEAD = frozenset(("headline", "byline", "dateline", "source_line"))
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


def keep_wrapped(lines: Sequence[Line]) -> None:
    """Take the reason away from lines in the middle of a sentence: a text broken into lines.

    Without a blank line between them, a line without an end goes on in one that begins with a small
    letter. Where a quarter of the lines begin so, paragraphs are the units of the page: one of several
    lines stays whole, but for a headline and its like at its beginning, or goes whole.
    """
    joined = 0
    for above, line in pairwise(lines):
        if not line.blank and line.text[0].islower() and above.text[-1] not in _ENDS and above.words > 3:
            joined += 1
            if (above.reason is None) != (line.reason is None):
                above.reason = line.reason = None
    if 4 * joined < len(lines):
        return
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].blank:
            continue
        paragraph = lines[start:end]
        if any(line.reason is None for line in paragraph) and any(
            line.text[0].islower() for line in paragraph
        ):
            for line in paragraph:
                if line.reason not in _AT_HEAD:
                    line.reason = None
        start = end
