"""All rules for single lines, and which of them a text needs at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.cleaning import captions, credits, links, notices
from framing.cleaning.lines import Line
from framing.cleaning.rule import Rule, first_word

RULES: tuple[Rule, ...] = (*captions.RULES, *notices.RULES, *links.RULES, *credits.RULES)

_BY_OPENING: dict[str, list[Rule]] = {}
_BY_CUE: dict[str, list[Rule]] = {}
for _rule in RULES:
    for _cue in _rule.cues:
        (_BY_OPENING if _rule.opening else _BY_CUE).setdefault(_cue, []).append(_rule)

# A line is looked at only up to this many characters for each word that its rule allows.
_CHARACTERS = 12


def mark_lines(text: str, lines: Sequence[Line]) -> None:
    """Give each line that matches a rule its reason."""
    openings = _BY_OPENING
    for line in lines:
        rules = openings.get(first_word(line.text))
        if rules:
            _try(line, rules)
    lower = text.lower()
    if len(lower) != len(text):  # a few letters, such as İ, grow in lower case
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    starts: list[int] | None = None
    for cue, rules in _BY_CUE.items():
        at = lower.find(cue)
        while at >= 0:
            if starts is None:
                starts = [line.start for line in lines]
            line = lines[max(0, bisect_right(starts, at) - 1)]
            if line.reason is None:
                _try(line, rules)
            at = lower.find(cue, max(line.end, at + 1))


def _try(line: Line, rules: Sequence[Rule]) -> None:
    length = len(line.text)
    for rule in rules:
        if (
            length <= rule.longest * _CHARACTERS
            and rule.pattern.fullmatch(line.text)
            and line.words <= rule.longest
        ):
            line.reason = rule.reason
            return
