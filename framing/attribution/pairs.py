"""The two persons that "both", "the two men" and "the pair" take up."""

from __future__ import annotations

from framing.attribution.antecedents import persons
from framing.attribution.cast import Cast, Person
from framing.attribution.names import Phrase, name_start, read_name
from framing.attribution.recalled import personal
from framing.attribution.roles import bare, word_role
from framing.attribution.view import View

_PAIR = frozenset("two pair duo".split())
_PEOPLE = frozenset("men women leaders rivals friends".split())
_TELLING = frozenset("of in from at for with who whose which that".split())


def pair(cast: Cast, phrase: Phrase) -> list[Person]:
    """Return the two whom "both" or "the two senators" means, [] where the text does not tell.

    They are the only two persons named earlier in the sentence; where it names nobody, in the one before.
    The phrase is a common one.
    """
    view = cast.view
    if not _is_pair(view, phrase):
        return []
    first = phrase.lead[0]
    here = view.sentence_of[first]
    low = view.sentences[here].first
    named = _named(cast, low, first)
    if not named and here:
        named = _named(cast, view.sentences[here - 1].first, low)
    if len(named) != 2:
        return []
    return [cast.by_name(name) or cast.mention(name) for name in named.values()]


def _is_pair(view: View, phrase: Phrase) -> bool:
    """Whether a phrase counts two people: "both", "both men", "the two", "the two senators", "the pair"."""
    first, stop = phrase.lead
    if view.lower[first] != "both" and (stop - first < 2 or view.lower[first + 1] not in _PAIR):
        return False
    words = view.lower[first:stop]
    if stop < len(view.lower) and view.lower[stop] in _TELLING and view.gaps[stop] == " ":
        return False  # "both of the plans"
    if words[0] == "the":
        words = words[1:]
        if not words or words[0] not in _PAIR:
            return False
    elif words[0] != "both":
        return False
    if len(words) > 2 or (len(words) == 2 and words[0] not in ("two", "both")):
        return False
    if len(words) == 1:
        return True
    role = word_role(words[1].removesuffix("s"))
    return words[1] in _PEOPLE or (role is not None and role.number == "person")


def _named(cast: Cast, low: int, stop: int) -> dict[str, Phrase]:
    """Return the names of persons outside quotation in words ``[low, stop)``, by family name."""
    view = cast.view
    found: dict[str, Phrase] = {}
    for k in range(low, stop):
        if not view.words[k][0].isupper() or view.classes[k] != "N" or view.quoted[k]:
            continue
        if view.lower[k].endswith(("'s", "s'")):
            continue  # "Lee's lawyer"
        if k + 1 < stop and view.words[k + 1][0].isupper() and view.gaps[k + 1] == " ":
            continue
        begin = name_start(view, k, low)
        name = read_name(view, begin, k + 1)
        if name.shape != "name" or name.body:
            continue
        family = bare(view.lower[k])
        cast.places(family)
        if personal(cast, family) if begin == k else persons(view, begin, k + 1):
            found.setdefault(family, name)
    return found
