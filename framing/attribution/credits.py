"""Sentences that only tell who wrote: "Lee contributed to this report", "Lee reported from Hull"."""

from __future__ import annotations

from framing.attribution.view import View

PIECES = frozenset("report story article".split())
_WRITERS = frozenset("writers reporters correspondents staff".split())
_CLOSE = 6  # words from "contributed" to the end of the sentence


def is_credit(view: View, cue: int, low: int, high: int) -> bool:
    """Whether the sentence of words ``[low, high)``, whose first cue is given, only tells who wrote.

    Such a sentence ends with one of ``PIECES``, or its cue is "reported".
    """
    lower = view.lower
    if lower[high - 1] in PIECES:
        # "Unions contributed millions, the mayor said, citing a report" tells more than that.
        wrote = next(
            (k for k in range(high - 1, max(low, high - _CLOSE) - 1, -1) if lower[k] == "contributed"), -1
        )
        writer = wrote > low and (view.words[wrote - 1][0].isupper() or lower[wrote - 1] in _WRITERS)
        return writer and "to" in lower[wrote:high]
    if (
        lower[cue] != "reported"
        or cue == low
        or lower[cue + 1 : cue + 2] != ["from"]
        or not view.words[high - 1][0].isupper()
    ):
        return False
    return all(word[0].isupper() or word == "and" for word in view.words[low:cue])
