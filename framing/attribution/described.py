"""What descriptions hold: the names, places, parties and initials in them, and whether two conflict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from framing.attribution.cast import Cast, Person
from framing.attribution.kinds import described_kind
from framing.attribution.names import TITLES
from framing.attribution.roles import bare, places
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

PARTIES = {
    word: words.split()[0]
    for words in (
        "republican gop republicans",
        "democratic democrat democrats",
        "labour",
        "conservative tory",
    )
    for word in words.split()
}


def initialled(view: View, own: set[str], said: Sequence[Words]) -> bool:
    """Whether one word is the initials of a description: "RNC" of "Republican National Committee"."""
    letters = ["".join(view.lower[k][0] for k in range(a, b) if view.words[k][0].isupper()) for a, b in said]
    return len(own) == 1 and any(len(word) > 2 and word in run for word in own for run in letters)


def titles(cast: Cast, person: Person) -> set[str]:
    """Return the names in what the text sets beside a name, without titles: "Texas" of "Texas Sen."."""
    return capitals(cast.view, (k for a, b in cast.describe(person) for k in range(a, b)))


def described_kinds(cast: Cast, person: Person) -> set[str]:
    """Return the kinds that the descriptions of a named person decide."""
    kinds = {described_kind(cast.view, a, b) for a, b in cast.describe(person)}
    return {kind for kind in kinds if kind is not None}


def capitals(view: View, words: Iterable[int]) -> set[str]:
    """Return the names among words: what tells the Ohio senator from the Texas one."""
    return {bare(view.lower[k]) for k in words if view.words[k][0].isupper() and view.lower[k] not in TITLES}


def capitalised(view: View, words: Iterable[int]) -> set[str]:
    """Return the words with a capital, titles too."""
    return {bare(view.lower[k]) for k in words if view.words[k][0].isupper()}


@cache
def _regions() -> frozenset[str]:
    return places() | STATES


def conflict(own: set[str], other: set[str]) -> bool:
    """Whether two descriptions name different parties or different places."""
    for names in (PARTIES.keys(), _regions()):
        a, b = ({PARTIES.get(w, w) for w in words & names} for words in (own, other))
        if a and b and a.isdisjoint(b):
            return True
    return False
