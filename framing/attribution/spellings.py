"""Several spellings of one name: misspellings ("Cuzio" for "Kuzio") and initials ("CDC")."""

from __future__ import annotations

from collections import Counter

from framing.attribution.cast import NAMESAKES, Cast, Person
from framing.attribution.roles import places, roles, word_role
from framing.attribution.states import STATES

_SMALL = frozenset("of for the and on in to at".split())


def merge_spellings(cast: Cast) -> dict[int, Person]:
    """Return which source (by ``id``) goes into which other one; the other one takes its parts.

    A family name that is one letter off another and never introduced with a given name: “Kuzio” and
    “Cuzio”, for a misspelling has no first name of its own anywhere in the text. Capitals that are the
    initials of another source's name, or stand in brackets after it: “ACLU” and “American Civil Liberties
    Union”.
    """
    merged: dict[int, Person] = {}
    _merge_initials(cast, merged)
    _merge_parts(cast, merged)
    _merge_with_noun(cast, merged)
    named = [p for p in cast.people if p.named and len(p.family) >= 5]
    # Only names of one length and one last letter can differ in a letter before it.
    shapes = Counter((len(p.family), p.family[-1]) for p in named)
    named = [p for p in named if shapes[len(p.family), p.family[-1]] > 1]
    by_gap: dict[tuple[str, str], list[tuple[int, Person]]] = {}
    if len(named) > 1:
        for number, person in enumerate(named):
            for gap in _gaps(person.family):
                by_gap.setdefault(gap, []).append((number, person))
    if all(len(found) == 1 for found in by_gap.values()):
        return merged
    for _ in range(2):  # a second round for a spelling that is one letter off another misspelling
        for person in named:
            if id(person) in merged or person.given or person.family in cast.given:
                continue
            for other in _alike(person, by_gap):
                target = merged.get(id(other), other)
                if target is person or not (target.given or len(target.spans) > len(person.spans)):
                    continue
                merge(merged, person, target)
                break
    return merged


def merge(merged: dict[int, Person], person: Person, target: Person) -> None:
    """Note that a source goes into another one, which takes its parts."""
    merged[id(person)] = target
    target.spans = sorted(target.spans + person.spans)
    target.names += person.names
    target.contents += person.contents


def _merge_initials(cast: Cast, merged: dict[int, Person]) -> None:
    words = cast.view.words
    short: list[tuple[str, Person]] = []
    for person in cast.people:
        if person.phrase.shape == "name" and not person.given:
            first, stop = person.names[0]
            letters = person.family.replace(".", "")  # "U.S" is "US"
            if stop - first == 1 and 2 <= len(letters) <= 7 and words[first].isupper():
                short.append((letters, person))
    if not short:
        return
    by_initials: dict[str, Person] = {}
    gaps = cast.view.gaps
    for person in cast.people:
        for first, stop in person.names:
            if stop < len(words) and "(" in gaps[stop] and words[stop].isupper():
                by_initials.setdefault(words[stop].lower(), person)  # "Centers for Disease Control (CDC)"
            if stop - first > 1:
                name = [w.lower() for w in words[first:stop]]
                if stop - first > 2 or _known_by_two(" ".join(name)):
                    for form in initials(name):
                        by_initials.setdefault(form, person)
    for letters, person in short:
        # Two letters are initials of a union of states only: "UN"
        target = by_initials.get(letters)
        if target is None and len(letters) == 2:
            by_initials[letters] = person  # "the US" and "the U.S."
        elif target is not None and target is not person and (len(letters) > 2 or _union(target)):
            merge(merged, person, target)


def _known_by_two(name: str) -> bool:
    """Whether geography knows two words by their two initials: "United Nations", the UN."""
    if name not in places() and name not in roles():
        return False
    return any(form in places() or form in roles() for form in initials(name.split()))


def _union(person: Person) -> bool:
    """Whether a source is a union of states, in words or in two letters: "United Nations", "U.N"."""
    return len(person.family.replace(".", "")) == 2 or _known_by_two(" ".join((*person.given, person.family)))


# What ends the full name of a body that its first word stands for: "Apple" of Apple Inc.
_STYLED = frozenset(
    """inc corp corporation company co ltd llc plc news media network networks magazine newspaper online
    university airlines motors bank technologies holdings group research""".split()
)


def _merge_parts(cast: Cast, merged: dict[int, Person]) -> None:
    """Merge a first name or the first word of a body's name: "Dina" of Dina Moss, "Volta" of Volta News."""
    alone = [p for p in cast.people if _alone(cast, p)]
    if not alone:
        return
    whole: dict[str, list[Person]] = {}
    for person in cast.people:
        body = person.phrase.body
        styled = len(person.given) == 1 and person.family in _STYLED if body else person.named
        if person.given and styled:
            whole.setdefault(person.given[0], []).append(person)
    for person in alone:
        found = whole.get(person.family or person.phrase.head, ())
        if len(found) == 1 and found[0] is not person and id(found[0]) not in merged:
            target = found[0]
            if target.phrase.body:
                if not _is_place(cast, target.given[0]):
                    merge(merged, person, target)
            elif (
                not (person.phrase.body or person.phrase.shape == "common")
                and min(person.spans or person.names)
                > min(target.spans or target.names)  # "Dina" is nobody before Dina Moss was named
            ):
                merge(merged, person, target)


_NATIONAL = ("an", "ish", "ese", "french", "dutch", "greek", "israeli", "saudi", "iraqi")
_PUBLISHED = frozenset("agency service magazine newspaper paper website site network channel blog".split())


def _merge_with_noun(cast: Cast, merged: dict[int, Person]) -> None:
    """Merge a name with a noun that says what it is: "the state Hulpress news agency" with "Hulpress"."""
    words, lower = cast.view.words, cast.view.lower
    whole: dict[tuple[str, ...], Person] | None = None
    for person in cast.people:
        phrase = person.phrase
        if phrase.shape != "common" or phrase.head not in _PUBLISHED or id(person) in merged:
            continue
        first, stop = phrase.lead
        end = stop - 1
        while end > first and words[end - 1].islower() and stop - end < 3:
            end -= 1
        begin = end
        while begin > first and words[begin - 1][0].isupper() and lower[begin - 1] != "the":
            begin -= 1
        if begin == end:
            continue
        if whole is None:
            whole = {tuple(lower[slice(*n)]): p for p in cast.people for n in p.names if not p.gender}
        name = tuple(lower[begin:end])
        target = whole.get(name)
        if target is None or target.phrase.body == "people" or id(target) in merged:
            continue
        nation = name[-1].endswith(_NATIONAL) and word_role(name[-1]) is None
        if not nation and " ".join(name) not in places() and " ".join(name) not in STATES:
            merge(merged, person, target)


def _is_place(cast: Cast, word: str) -> bool:
    """Whether the text speaks of a place by this word: "in Boston", which is not Boston University."""
    view = cast.view
    return any(i and view.lower[i - 1] in _PLACING for i in view.where(word))


_PLACING = frozenset("in near from at across outside around".split())


def _alone(cast: Cast, person: Person) -> bool:
    """Whether a source is one word with a capital that the text nowhere has as a family name."""
    phrase = person.phrase
    if phrase.lead[1] - phrase.lead[0] > 1 or person.given or person.gender:
        return False
    if phrase.shape == "common":
        role = word_role(phrase.head)
        return role is not None and role.kind == "media" and cast.view.words[phrase.lead[0]][0].isupper()
    if phrase.shape != "name" or phrase.body not in ("", "group"):
        return False
    if person.family in places() or person.family in STATES:
        return False
    return bool(phrase.body) or person.family not in cast.given


def initials(words: list[str]) -> set[str]:
    """Return the initials of a name in lower case, with its small words and without them.

    >>> sorted(initials(["department", "of", "justice"]))
    ['dj', 'doj']
    """
    return {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)}


def _gaps(family: str) -> list[tuple[str, str]]:
    """Return ``family`` with each letter but the last left out: an added ending is no misspelling."""
    return [(family[:k], family[k + 1 :]) for k in range(len(family) - 1)]


def _alike(person: Person, by_gap: dict[tuple[str, str], list[tuple[int, Person]]]) -> list[Person]:
    """Return whose family name has the length of ``person``'s and differs in one letter, as first met."""
    found = {n: p for gap in _gaps(person.family) for n, p in by_gap[gap][:NAMESAKES]}
    return [found[n] for n in sorted(found) if found[n].family != person.family]
