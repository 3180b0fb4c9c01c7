"""Advertisements and notices that stand inside a line, between or after its sentences."""

from __future__ import annotations

import re

from framing.cleaning.ledger import Cut

# Each: a literal of the lower-cased text that must be there, reason, pattern. The patterns hold whole
# notices in capitals or brackets; none of them can begin or end inside a sentence.
_INLINE: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("click here", "related", re.compile(r"\(?\bCLICK HERE\b(?: [A-Z'’&]+){1,14}[.!)]*")),
    (
        "story continue",
        "advertisement",
        re.compile(r"(?<![\w“\"])Story Continue[sd] Below(?: Advertisement)?\b"),
    ),
    (
        "continue reading the main story",
        "advertisement",
        re.compile(r"(?:Advertisement )?Continue reading the main story\b"),
    ),
)


def find_inline(text: str) -> list[Cut]:
    """Return the pieces to cut, with the white space behind them, apart from each other, in order."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text.casefold() if len(text.casefold()) == len(text) else text
    cuts: list[Cut] = []
    for literal, reason, pattern in _INLINE:
        if literal not in lower:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            while end < len(text) and text[end] in " \t\xa0":
                end += 1
            if end == len(text) or text[end] == "\n":
                while start and text[start - 1] in " \t\xa0":
                    start -= 1
            cuts.append(Cut(start, end, reason))
    cuts.sort()
    out: list[Cut] = []
    for cut in cuts:
        if not out or cut.start >= out[-1].end:
            out.append(cut)
    return out
