"""Commas inside an object, after which it goes on: places, dates, asides ("a probe in Salem, Ohio")."""

from __future__ import annotations

from framing.attribution.view import View

_PLACE = 3  # words of a state or country after its town
_CLAUSE = 9  # words in which a clause has its verb
_ASIDE = 9  # words of an aside between two commas
# After an aside these go on with what stands before it: "accused Ann Lee, a rival, | of …".
_LINKS = frozenset("of for as to on about with from into onto".split())


def object_goes_on(view: View, first: int, i: int, high: int) -> bool:
    """Whether the comma before word ``i`` leaves the object of a cue open."""
    word = view.lower[i]
    if word == "as":
        return not _as_clause(
            view, i, high
        )  # "described it, in short, | as a threat", "…, | as well as his team"
    return _date(view, i) or _place(view, i, high) or _aside(view, i, high) or _after_aside(view, first, i)


def _as_clause(view: View, i: int, high: int) -> bool:
    """Whether "as" opens a clause: "backed the tax, | as did Lee", "…, | as the river overruns its banks"."""
    for k in range(i + 1, min(high, i + _CLAUSE)):
        if view.classes[k] in "AMVR":
            return True
        if view.paused[k] or view.classes[k] in "SWCG":
            return False
    return False


def _date(view: View, i: int) -> bool:
    """Whether a year follows its day: "the Sept. 11, | 2001, attacks"."""
    return view.lower[i - 1].isdigit() and view.lower[i].isdigit()


def _place(view: View, i: int, high: int) -> bool:
    """Whether a state, a country or a party follows a name: "in Salem, | Ohio", "Ann Lee, | R-Texas,"."""
    if not (view.words[i - 1][0].isupper() and view.words[i][0].isupper()):
        return False
    stop = min(high, i + _PLACE)
    for k in range(i + 1, stop + 1):
        if k >= high or view.paused[k]:
            return True
        if not view.words[k][0].isupper():
            return False
    return False


def _aside(view: View, i: int, high: int) -> bool:
    """Whether an aside without a verb opens at word ``i`` and the object goes on after it."""
    for k in range(i + 1, min(high, i + _ASIDE + 1)):
        if view.paused[k]:
            return view.comma(k) and view.lower[k] in _LINKS
        if view.classes[k] in "VAMSWC":
            return False
    return False


def _after_aside(view: View, first: int, i: int) -> bool:
    """Whether an aside ends at word ``i``."""
    if view.lower[i] not in _LINKS:
        return False
    for k in range(i - 1, max(first, i - _ASIDE - 1), -1):
        if view.classes[k] in "VAMSWC":
            return False
        if view.paused[k]:
            return view.comma(k) and view.classes[k] in "NDB"
    return False
