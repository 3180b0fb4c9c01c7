"""Whom the text introduces by an office and a place: "Florida Sen. Ann Lee", "Gov. Ann Lee of Ohio"."""

from __future__ import annotations

from framing.attribution.cast import Cast
from framing.attribution.names import TITLES, Phrase, name_start, read_name
from framing.attribution.roles import bare, office
from framing.attribution.states import SHORT_STATES
from framing.attribution.view import View

_PLACES_LOOKED = 6  # mentions of one family name that are looked at
_BEFORE = 6  # words before a name that may introduce it
_AFTER = 5  # words after a name within which its place may stand


def introduced(cast: Cast, wanted: frozenset[str], own: set[str]) -> Phrase | None:
    """Return the name that the text anywhere sets beside an office and a place, "the Ohio governor".

    Args:
        wanted: the offices in one form, ``office("gov")``; one of them is enough.
        own: the capitalised words of the description, lower-case: the place.
    """
    if not own:
        return None
    view = cast.view
    near = {word[:3] for word in own}  # "Fla" is Florida
    lower = view.lower
    beside = {
        n
        for k in view.document.capitals
        if lower[k][:3] in near or (lower[k][1:2] == "-" and _place(lower[k])[0][:3] in near)
        for n in range(k - _AFTER, k + _BEFORE + 2)
    }
    for family, places_of in cast.positions.items():
        for i in places_of[:_PLACES_LOOKED]:
            if i not in beside:
                continue
            begin = name_start(view, i, max(0, i - 3))
            held, names = _beside(view, begin, i + 1)
            if not wanted.isdisjoint(held) and names and all(same_place({word}, names) for word in own):
                phrase = read_name(view, begin, i + 1)
                if phrase.shape == "name" and not phrase.body and phrase.family == family:
                    return phrase
    return None


def _beside(view: View, begin: int, stop: int) -> tuple[set[str], set[str]]:
    """Return the offices and the capitalised words right before a name and, of a place, right after it."""
    held: set[str] = set()
    names: set[str] = set()
    k = begin
    while k > max(0, begin - _BEFORE) and view.gaps[k] in (" ", ". ", "-", "’s ", "'s "):
        k -= 1
        if view.classes[k] in "PSCWRAMVB" and view.lower[k] != "of":
            break
        held.add(office(view.lower[k]))
        if view.words[k][0].isupper() and view.lower[k] not in TITLES:
            names.add(bare(view.lower[k]))
    after = stop + 1 if stop < len(view.words) and view.lower[stop] == "of" else stop
    while after < min(len(view.words), stop + 4) and view.words[after][0].isupper():
        names.update(_place(view.lower[after]))
        after += 1
        if after < len(view.words) and view.gaps[after] != " ":
            break
    return held, names


def _place(word: str) -> list[str]:
    """Return the words of a place: "kentucky" of "d-ky", "new", "york" of "n.y"."""
    word = word[2:] if word[1:2] == "-" else word
    parts = SHORT_STATES[word].split() if word in SHORT_STATES else word.split("-")
    return [part for part in parts if len(part) > 2] or [word]


def same_place(own: set[str], other: set[str]) -> bool:
    """Whether two sets of capitalised words share one, abbreviations ("Fla") taken for the whole."""
    return any(a.startswith(b) or b.startswith(a) for a in own for b in other if min(len(a), len(b)) > 2)
