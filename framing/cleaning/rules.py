"""All rules for single lines, and which of them a text needs at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.cleaning import captions, credits, links, notices
from framing.cleaning.lines import Line
from framing.cleaning.rule import Place, Rule, first_word, last_word

RULES: tuple[Rule, ...] = (*captions.RULES, *notices.RULES, *links.RULES, *credits.RULES)

_BY: dict[Place, dict[str, list[Rule]]] = {"opening": {}, "closing": {}, "cue": {}}
for _rule in RULES:
    for _key in _rule.keys:
        _BY[_rule.place].setdefault(_key, []).append(_rule)

# What several cues have in common: a text without it need not be searched for each of them.
_STEMS = ("ontribut", "your ", "ign up ", "]", "in this ")
_CUES: dict[str, dict[str, list[Rule]]] = {}
for _key, _rules in _BY["cue"].items():
    _CUES.setdefault(next((stem for stem in _STEMS if stem in _key), _key), {})[_key] = _rules

_POSTS = frozenset({"related", "video", "editors_note", "credit", "caption"})
# A line is looked at only up to this many characters for each word that its rule allows.
_CHARACTERS = 12
_SHOUTED = 0.3
_LONGEST = max(rule.longest for rule in RULES if rule.place != "cue") * _CHARACTERS


def mark_lines(text: str, lines: Sequence[Line]) -> None:
    """Give each line that matches a rule its reason."""
    openings, closings = _BY["opening"], _BY["closing"]
    for line in lines:
        words = line.text
        if len(words) > _LONGEST:
            continue
        rules = openings.get(first_word(words))
        if rules and _try(line, rules):
            continue
        rules = closings.get(last_word(words))
        if rules and _try(line, rules):
            continue
        if "/" in words[2:40] and captions.is_credited(words):
            line.reason = "caption"
            continue
        if words[-5:-1].isdecimal() and words[-5:-3] in ("19", "20") and captions.is_dated_picture(words):
            line.reason = "caption"
            continue
        # Credits and links are no sentences.
        if words[-1] == "." and words[-2:] != ")." and not words.endswith("Images."):
            continue
        line.reason = captions.credit_of(words)
        if line.reason is None and links.is_link(words) and not _all_capitals(lines, words):
            line.reason = "related"
    starts: list[int] | None = None
    for cue, rules in [pair for stem, cues in _CUES.items() if stem in text for pair in cues.items()]:
        at = text.find(cue)
        while at >= 0:
            if starts is None:
                starts = [line.start for line in lines]
            line = lines[max(0, bisect_right(starts, at) - 1)]
            if line.reason is None:
                _try(line, rules)
            at = text.find(cue, max(line.end, at + 1))


def _all_capitals(lines: Sequence[Line], words: str) -> bool:
    """Whether ``words`` stand in capitals as much else on the page does: then they tell nothing."""
    return words.isupper() and sum(line.text.isupper() for line in lines) > _SHOUTED * len(lines)


def _try(line: Line, rules: Sequence[Rule]) -> bool:
    length = len(line.text)
    for rule in rules:
        if (
            length <= rule.longest * _CHARACTERS
            and rule.pattern.fullmatch(line.text)
            and line.words <= rule.longest
            # A post quoted from social media ends in its author and belongs to the article.
            and not (rule.reason in _POSTS and "(@" in line.text)
        ):
            line.reason = rule.reason
            return True
    return False
