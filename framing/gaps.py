"""What stands between two words, told apart once for each different gap.

Few different gaps make up all texts. One look-up a gap says for all rules together what they want to
know of it: whether a sentence may end there, whether a clause does, whether it holds a quotation mark
or a mark by which loaded sentences are told.
"""

from __future__ import annotations

import re

# Kinds of gap, as bits.
ENDING, QUOTING, PAUSING, POINTING = 1, 2, 4, 8

# Double marks of every kind, and single ones where they can open (not inside or after a word) or
# close (not before a word). “Rock 'n' roll” and '90s are taken out later.
# What stands before a single mark is looked at after it, so that the search can skip to the marks.
QUOTATION_MARK = re.compile(r"[“”„\"«»]|``|''|['‘‚](?<![^\W_].)(?=[^\W_])|['’](?<=\S.)(?![^\W_])")
PAUSE = re.compile(r",(?!$)|[;:()\[\]—–]|--|\s-\s|\.\.|…|\s-$|\s/|/\s")
POINT = re.compile(r"(\?)|(!)|(—|\s[–-]{1,2}\s|--)")  # question mark, exclamation mark, dash
_ENDS = frozenset(".!?…\n")

_KEPT, _SHORT = 10_000, 20


def in_gap(gap: str) -> str:
    """Return the gap between two letters: marks are told by what stands beside them.

    A mark that could be part of a word has a letter or digit on both sides, so every mark is in a gap.
    """
    return f"a{gap}a"


class _Kinds(dict[str, int]):
    """The kinds of a gap between two words; kept, up to a bound."""

    def __missing__(self, gap: str) -> int:
        kinds = 0 if _ENDS.isdisjoint(gap) else ENDING
        if QUOTATION_MARK.search(in_gap(gap)):
            kinds |= QUOTING
        if PAUSE.search(gap):
            kinds |= PAUSING
        if POINT.search(gap):
            kinds |= POINTING
        if len(self) < _KEPT and len(gap) < _SHORT:
            self[gap] = kinds
        return kinds


_KINDS = _Kinds()
TABLES = {
    kind: bytes(1 if byte & kind else 0 for byte in range(16)) + bytes(240)
    for kind in (ENDING, QUOTING, PAUSING, POINTING)
}


def kinds_of(gaps: list[str]) -> bytes:
    """Return the kinds of ``gaps``, one byte each."""
    return bytes(map(_KINDS.__getitem__, gaps))
