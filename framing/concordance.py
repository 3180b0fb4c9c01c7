"""Concordance: every use of a word or an entry with the words around it (KWIC)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from framing.document import WORD

WIDTH = 70
_SPACE = re.compile(r"\s+")


class Line(NamedTuple):
    """One use: characters ``[start, end)`` of ``field``, and about :data:`WIDTH` characters either side."""

    article: str
    field: str
    start: int
    end: int
    left: str
    keyword: str
    right: str
    voice: str


def around(text: str, start: int, end: int, *, width: int = WIDTH) -> tuple[str, str, str]:
    """Return the words before, the keyword, and the words after; cut at word ends, on one line.

    Example:
        >>> around("The ageing despot fears his own generals.", 11, 17, width=10)
        ('…ageing ', 'despot', ' fears…')
    """
    left = text[max(0, start - width) : start]
    if start > width:
        cut = _SPACE.search(left)
        left = "…" + (left[cut.end() :] if cut else left)
    right = text[end : end + width]
    if end + width < len(text):
        at = max(right.rfind(" "), right.rfind("\n"))
        right = (right[:at] if at > 0 else right) + "…"
    return _SPACE.sub(" ", left), _SPACE.sub(" ", text[start:end]), _SPACE.sub(" ", right)


def entry_lines(
    record: Mapping[str, Any],
    entry: str | None = None,
    *,
    measure: str | None = None,
    voices: tuple[str, ...] | None = None,
    width: int = WIDTH,
) -> Iterator[Line]:
    """Yield the marks of a score record as lines, in order of the record.

    Args:
        record: a score record as a dict.
        entry: only this lexicon entry or rule; every entry when None.
        measure: only loaded, hedge or booster.
        voices: only these voices.
        width: characters either side.
    """
    for span in record["spans"]:
        if entry is not None and span["entry"] != entry:
            continue
        if measure is not None and span["measure"] != measure:
            continue
        if voices is not None and span["voice"] not in voices:
            continue
        text = record["title"] if span["field"] == "title" else record["text"]
        left, keyword, right = around(text or "", span["start"], span["end"], width=width)
        yield Line(
            record["id"], span["field"], span["start"], span["end"], left, keyword, right, span["voice"]
        )


def word_lines(
    record: Mapping[str, Any],
    word: str,
    *,
    voices: tuple[str, ...] | None = None,
    width: int = WIDTH,
) -> Iterator[Line]:
    """Yield every use of ``word``, headline first, as :mod:`framing.words` counts it.

    Upper and lower case, the kind of apostrophe and a possessive ending make no difference.
    """
    wanted = word.lower().replace("’", "'")
    for field in ("title", "text"):
        text = record[field] or ""
        if wanted not in text.lower().replace("’", "'"):
            continue
        for found in WORD.finditer(text):
            said = found.group().lower().replace("’", "'")
            if said != wanted and said != wanted + "'s":
                continue
            start, end = found.start(), found.start() + len(wanted)
            quoted = any(s <= start < e for s, e in record["quotations"])
            voice = "title" if field == "title" else "quote" if quoted else "narrator"
            if voices is not None and voice not in voices:
                continue
            left, keyword, right = around(text, start, end, width=width)
            yield Line(record["id"], field, start, end, left, keyword, right, voice)
