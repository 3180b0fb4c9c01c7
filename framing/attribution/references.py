"""Which of the sources met so far a phrase means: a name, "the former minister", "the agency"."""

from __future__ import annotations

from framing.attribution.bodies import body_meant, repeats
from framing.attribution.cast import NAMESAKES, Cast, Person
from framing.attribution.described import (
    PARTIES,
    capitals,
)
from framing.attribution.full_names import body_named
from framing.attribution.incumbents import incumbent
from framing.attribution.introductions import introduced
from framing.attribution.names import Phrase, read_name
from framing.attribution.offices import OWNERS, holds
from framing.attribution.pronouns import he_or_she, pronoun
from framing.attribution.recalled import recalled, same_people
from framing.attribution.roles import OFFICES, Role, bare, office, role_at
from framing.attribution.view import Draft, View, Words

_LOOKED = 8  # how many of the latest sources are looked at
_OWNING = {"his": "m", "her": "f"}


def find(cast: Cast, phrase: Phrase, draft: Draft) -> Person | None:
    """Return the source that a phrase means, or None for a new one (or for "it" of nobody)."""
    if phrase.shape == "pronoun":
        return pronoun(cast, phrase, draft)
    if phrase.shape == "name":
        # "Republicans" reads as a common word where it opens a sentence, as a name inside one.
        alone = not phrase.given
        if phrase.body == "group" and cast.view.lower[phrase.lead[0]] in ("a", "an", "another"):
            return None  # "a new super PAC" is none of those known
        return (
            cast.by_name(phrase)
            or (cast.by_key.get(cast.key(phrase)) if alone else None)
            or _titled(cast, phrase)
            or _called_before(cast, phrase)
        )
    first, stop = phrase.lead
    gender = _OWNING.get(cast.view.lower[first]) if stop - first > 1 else None
    if gender is not None:
        owner = he_or_she(cast, first, gender)
        if owner is not None and owner.family:
            cast.owners[phrase.lead] = owner.family
    key = cast.key(phrase)
    known = cast.by_key.get(key)
    if known is not None:
        return None if _another(cast.view, phrase, known) else known
    if gender is not None and phrase.lead in cast.owners:
        known = cast.by_key.get(phrase.head)  # "his campaign", heard before anybody was
        if known is not None and cast.view.lower[known.phrase.lead[0]] == cast.view.lower[first]:
            return known
    if phrase.head in _SEATS and stop - first == 2 and cast.view.lower[first] == "the":
        part = _end_of_name(cast, phrase.head)
        if part is not None:
            return part
    if key == phrase.head and (stop - first == 1 or phrase.head.endswith("s")):
        for table in (cast.by_body, cast.by_family):
            same = [p for p in table.get(phrase.head, [])[:NAMESAKES] if p.named or not p.given]
            if same:
                return max(same, key=lambda p: p.last)
    return _description(cast, phrase)


# Buildings and grounds that speak for whoever runs them, where "the palace" is Buckingham Palace.
_SEATS = frozenset(
    """palace castle hospital school museum church cathedral mosque temple synagogue zoo airport hotel
    theatre theater library prison jail club clinic observatory laboratory lab""".split()
)


def _end_of_name(cast: Cast, head: str) -> Person | None:
    """Return the place whose name ends in a noun: "the palace" of Lowther Palace."""
    same = [p for p in cast.by_family.get(head, [])[:NAMESAKES] if p.given and not p.gender]
    return max(same, key=lambda p: p.last, default=None)


def _another(view: View, phrase: Phrase, known: Person) -> bool:
    """Whether a phrase brings in a new one by its noun: "a report by the union", "a report by Lee"."""
    if view.lower[phrase.lead[0]] not in ("a", "an"):
        return False
    one, other = (_tail(view, p.lead) for p in (phrase, known.phrase))
    return bool(one and other and one != other)


def _tail(view: View, lead: Words) -> list[str]:
    """Return the next few words after a noun that tell which one it is: "by the union"."""
    stop = lead[1]
    while stop > lead[0] and view.classes[stop - 1] == "E":
        stop -= 1
    if stop >= len(view.lower) or view.gaps[stop] != " " or view.classes[stop] not in "PE":
        return []
    end = stop + 1
    while end < min(len(view.lower), stop + 4) and not view.paused[end] and view.gaps[end] == " ":
        end += 1
    return view.lower[stop:end]


def _titled(cast: Cast, phrase: Phrase) -> Person | None:
    """Return "the president" of an earlier sentence where "President Lee" is named only now."""
    if phrase.body or phrase.name is None or phrase.name[0] <= phrase.lead[0]:
        return None
    view = cast.view
    role = role_at(view, phrase.name[0] - 1, phrase.lead[0])
    if role is None or role.number != "person":
        return None
    known = cast.by_key.get(bare(view.lower[phrase.name[0] - 1]))
    if known is None or known.phrase.shape != "common" or view.lower[known.phrase.lead[0]] != "the":
        return None
    known.phrase, known.family, known.given = phrase, phrase.family, phrase.given
    cast.by_family.setdefault(phrase.family, []).append(known)
    return known


def _called_before(cast: Cast, phrase: Phrase) -> Person | None:
    """Return "the department", heard before, of the only department that the text had named by then."""
    if phrase.body != "group" or not phrase.given:
        return None
    known = cast.by_key.get(phrase.family)
    full = body_named(cast.view, known.phrase) if known is not None else None
    if known is None or full is None:
        return None
    named = read_name(cast.view, *full)
    if named.family != phrase.family or named.given != phrase.given:
        return None
    known.phrase, known.family, known.given = phrase, phrase.family, phrase.given
    cast.by_body.setdefault(phrase.family, []).append(known)
    return known


_AGED = Role("citizen", "person", False, False)


def _description(cast: Cast, phrase: Phrase) -> Person | None:
    """Return whom "the former minister" or "the agency" means."""
    first, stop = phrase.lead
    view = cast.view
    opening = view.lower[first]
    definite = opening == "the"
    owned = opening in OWNERS or opening.endswith(("'s", "s'"))
    if not (definite or owned) or stop - first < 2:
        return None
    if phrase.head.endswith("s"):
        return same_people(cast, phrase) if definite else None
    role = role_at(view, stop - 1, first)
    if definite and role is None and phrase.head.endswith("-old"):
        role = _AGED  # "the 53-year-old"
    if role is not None and role.number == "person":
        return (
            (None if owned else _introduced(cast, phrase))
            or _holder(cast, phrase, owned=owned)
            or (None if owned else incumbent(cast, phrase) or recalled(cast, phrase, role))
        )
    if owned:
        return None
    body = body_meant(cast, phrase, role)
    if body is None:
        return cast.called.get(cast.key(phrase))
    cast.called[cast.key(phrase)] = body
    return body


def _holder(cast: Cast, phrase: Phrase, *, owned: bool) -> Person | None:
    """Return the person whom the text describes by the same role: "the senator" after "Sen. Ann Lee"."""
    wanted = office(phrase.head)
    for person in cast.recent(2 * _LOOKED):
        if person.named and wanted in cast.offices(person):
            if holds(cast, phrase, person, owned=owned):
                return person
        elif person.phrase.shape == "common" and repeats(cast, phrase, person) and not owned:
            return person
    return None


def _introduced(cast: Cast, phrase: Phrase) -> Person | None:
    """Return who holds an office by the text's own words: "the Ohio governor" after "Ohio Gov. Ann Lee"."""
    wanted = office(phrase.head)
    if phrase.head in PARTIES:
        offices = OFFICES
    elif wanted == "leader":
        offices = _LEADING  # "the Mexican leader" is the Mexican president
    elif wanted == "mp":
        offices = _SITTING  # "the Ohio lawmaker" sits in either house
    elif wanted in OFFICES:
        offices = frozenset((wanted,))
    else:
        return None
    first, stop = phrase.lead
    named = introduced(cast, offices, capitals(cast.view, range(first + 1, stop - 1)))
    return (cast.by_name(named) or cast.add(named)) if named is not None else None


_SITTING = frozenset(("representative", "senator", "mp"))
_LEADING = frozenset("president minister chancellor king emir premier leader".split())
