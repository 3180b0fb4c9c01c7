"""Attribution without a verb: "according to X", "in X's view", "X's claim that"."""

from __future__ import annotations

from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue
from framing.attribution.noun_phrases import name_after
from framing.attribution.view import Draft, View


def read_phrase(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution that the fixed phrase at word ``i`` makes, or None."""
    stop = i + 1 + len(cue.rest)
    named = name_after(view, stop, high)
    if named is None:
        return None
    if i == low or (view.classes[i - 1] in "C" and i - 1 == low):
        # "According to X, …": what follows.
        first = named[1]
        while first < high and not view.pause(first):
            first += 1
        if first >= high:
            return None
        return Draft(named, (i, stop), ((first, clause_end(view, first, high)),), bool(view.quoted[first]))
    first = low
    while first < i and view.lower[first] in ("and", "but"):
        first += 1
    if first >= i:
        return None
    after = named[1]
    if (
        after + 2 < high
        and view.comma(after)
        and (i - first <= 4 or view.classes[first] == "P")
        and i - first < 8
    ):
        # "In addition, according to X, …"
        return Draft(named, (i, stop), ((after, clause_end(view, after, high)),), bool(view.quoted[after]))
    return Draft(named, (i, stop), ((first, i),), False)
