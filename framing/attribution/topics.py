"""Whom a sentence is about: the person whose name stands before its first verb."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from framing.attribution.antecedents import common_noun, full_name_in
from framing.attribution.cast import NAMESAKES, Cast, Person, is_person
from framing.attribution.names import TITLES, name_start, read_name
from framing.attribution.roles import bare, places, word_role
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

_SENTENCE = 40  # words of a sentence that are searched for its subject
_VERBAL = "VAMEB"
# What opens a sentence before its subject: "In the book, …, | Lee denies", "Earlier, | Lee left".
_OPENING = "PBTSWCGE"


def topic(cast: Cast, number: int, gender: str, at: int = 0) -> Person | None:
    """Return whom a sentence is about: "Ann Moss grew up here. | She said …", "Earlier, Moss left. | She …".

    A full name, or the family name of somebody whom the text calls by a full name or a title elsewhere.

    Args:
        number: the sentence.
        gender: m or f, of the pronoun that is asked for.
        at: the word that the pronoun is, where it stands in the same sentence; 0 else.
    """
    view = cast.view
    if number < 0:
        return None
    first, stop = view.sentences[number].first, at or view.sentences[number].stop
    if first >= stop or view.quoted[first]:
        return None
    span = _subject(view, first, stop)
    if span is None:
        return None
    begin, end = span
    if _other_gender(view, end, stop, gender):
        return None
    owner = view.lower[end - 1].endswith(("'s", "s'"))
    name = None if owner else full_name_in(view, begin, end)
    if name is None or name.name is None or name.name[1] != end:
        return _by_family(cast, begin, end, gender, owner)
    if cast.gender.get(name.family, gender) != gender:
        return None
    known = cast.by_name(name)
    if known is not None and known.gender not in ("", gender):
        return None
    return known or cast.mention(name)


_HIS = {"m": frozenset(("he", "his", "him")), "f": frozenset(("she", "her", "hers"))}


def _other_gender(view: View, first: int, stop: int, gender: str) -> bool:
    """Whether the rest of a sentence has only the other pronoun: "Lee regained her footing. | He said"."""
    said = set(view.lower[first:stop])
    other = _HIS["f" if gender == "m" else "m"]
    return not said.isdisjoint(other) and said.isdisjoint(_HIS[gender])


def _subject(view: View, first: int, stop: int) -> Words | None:
    """Return the capitalised words before the first verb of a sentence, also after an opening and a comma."""
    k = first
    while k < min(stop, first + _SENTENCE):
        if view.words[k][0].isupper() and (k == first or view.classes[k] == "N") and not view.quoted[k]:
            if k == first and view.classes[k] in _OPENING:
                k += 1
                continue  # "In", "But"
            end = k + 1
            while end < stop and view.words[end][0].isupper() and view.gaps[end] in (" ", ". "):
                end += 1
            starts = k == first or view.comma(k) or (k == first + 1 and view.classes[first] in "CB")
            if starts and end < stop and not view.words[end - 1].isupper():
                if view.classes[end] in _VERBAL and not view.paused[end]:
                    return (k, end)
                if view.comma(end) and view.classes[end] not in "CN" and view.verb_in(end, stop):
                    return (k, end)  # "Lee, if elected, would"
                if view.lower[end - 1].endswith(("'s", "s'")) and k == first:
                    return (k, end)  # "Ms. Lee's answer was"
            if k == first:
                return None
            k = end
            continue
        if k == first and view.classes[k] not in _OPENING:
            return None
        k += 1
    return None


def _by_family(cast: Cast, begin: int, end: int, gender: str, owner: bool) -> Person | None:
    """Return the person whom the text knows by a family name, with a title or nothing before it."""
    view = cast.view
    family = bare(view.lower[end - 1])
    if end - begin > 1 and not TITLES.issuperset(view.lower[begin : end - 1]):
        return None
    if owner and (not cast.places(family) or cast.gender.get(family) != gender):
        return None  # "Ms. Lee's answer": she is whoever the text calls Ms.
    found = _latest(cast, family, gender)
    if found is not None or family in cast.by_family or family in cast.by_body:
        return found
    return _introduced(cast, family, end - 1, gender)


def _latest(cast: Cast, family: str, gender: str) -> Person | None:
    same = [p for p in cast.by_family.get(family, ())[:NAMESAKES] if p.gender in ("", gender)]
    found = max(same, key=lambda p: p.last, default=None)
    return found if found is not None and is_person(cast, found) else None


def _introduced(cast: Cast, family: str, at: int, gender: str) -> Person | None:
    """Return somebody who has said nothing yet, where the text has a given name or a title for the family."""
    view = cast.view
    if word_role(family) is not None or family in places() or family in STATES:
        return None
    everywhere = cast.places(family)
    known = bisect_right(everywhere, at)
    if not known or cast.gender.get(family, gender) != gender:
        return None
    given = list(cast.given.get(family, ()))
    if len(given) > 1 or not (given or family in cast.gender or family in cast.held):
        return None
    if given and common_noun(view, given[0][0]):
        return None  # "Hurricane Ida" where the text has "the hurricane"
    where = islice(everywhere, known)
    first = next((i for i in where if not given or view.lower[i - 1] == given[0][-1]), everywhere[0])
    name = read_name(view, name_start(view, first, max(0, first - 3)), first + 1)
    return cast.mention(name) if name.shape == "name" and not name.body else None
