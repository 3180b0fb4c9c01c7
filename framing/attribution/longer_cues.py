"""Cues of several words, some of them apart: "called for", "spoke warmly of", "talked with Ms Lee about"."""

from __future__ import annotations

from framing.attribution.cues import Cue
from framing.attribution.view import View


def longer_cues(view: View, i: int, longer: dict[str, tuple[Cue, ...]], high: int) -> list[Cue]:
    """Return the cues of several words that begin at word ``i``, the longest first."""
    lower = view.lower
    following = lower[i + 1]
    found = []
    for cue in longer.get(following, ()):
        if _stands(view, i + 1, cue.rest, high):
            found.append(cue)
    if view.classes[i + 1] in "BT" and not view.paused[i + 1] and i + 2 < high:
        # "spoke warmly of", "called Monday for"
        for cue in longer.get(lower[i + 2], ()):
            if _stands(view, i + 2, cue.rest, high):
                found.append(cue.going_on((following, *cue.rest)))
    if following in ("with", "to") and "about" in longer:
        about = _about(view, i + 2, high)
        for cue in longer["about"] if about else ():
            found.append(cue.going_on(tuple(lower[i + 1 : about + 1])))  # "talked with Ms Lee about"
    return found


_ADDRESSED = 10  # words of whom somebody talks with


def _about(view: View, i: int, high: int) -> int:
    """Return where "about" follows a phrase without a verb that begins at word ``i``, else 0."""
    if view.classes[i : i + 1] not in ("D", "N", "O", "R"):
        return 0
    for k in range(i, min(high - 1, i + _ADDRESSED)):
        if view.paused[k] or view.classes[k] in "VAMSWCRG":
            return 0
        if view.lower[k] == "about" and k > i:
            return k
    return 0


def _stands(view: View, i: int, words: tuple[str, ...], high: int) -> bool:
    stop = i + len(words)
    return stop <= high and tuple(view.lower[i:stop]) == words
