"""Who holds the office that a description names: what keeps "the senator" from being Ann Lee."""

from __future__ import annotations

from itertools import islice

from framing.attribution.cast import Cast, Person
from framing.attribution.described import (
    PARTIES,
    capitalised,
    capitals,
    conflict,
    initialled,
)
from framing.attribution.introductions import same_place
from framing.attribution.kinds import described_kind
from framing.attribution.leading import ADJECTIVES
from framing.attribution.names import Phrase, name_start
from framing.attribution.roles import OFFICES, bare, office, word_role
from framing.attribution.spellings import merge
from framing.attribution.view import View

# Said of anybody, so of nobody in particular; and what marks somebody else.
ANYBODY = frozenset(
    """man woman boy girl guy person official source aide insider voter resident witness supporter employee
    staffer suspect defendant victim caller""".split()
)
OTHER = frozenset("other second third next same only first".split())
OWNERS = frozenset("his her its their our my".split())
_NO_MORE = frozenset("a an former retired ex then-".split())
_NATIONAL = ("ian", "ish", "ese", "ean")


def holds(cast: Cast, phrase: Phrase, person: Person, *, owned: bool) -> bool:
    """Whether nothing in a description keeps it from a person of the same role."""
    view = cast.view
    first, stop = phrase.lead
    wanted = office(phrase.head)
    if phrase.gender and person.gender and phrase.gender != person.gender:
        return False
    if not owned and spoken_of(view, phrase, person):
        return False
    said = cast.describe(person) or [person.phrase.lead]
    words = [k for a, b in said for k in range(a, b)]
    if "former" in view.lower[first:stop] and not any(view.lower[k] == "former" for k in words):
        return False
    if owned and not any(view.lower[k] in OWNERS or view.lower[k].endswith(("'s", "s'")) for k in words):
        return False
    other = {"his": "her", "her": "his"}.get(view.lower[first])
    if other is not None and any(view.lower[k] == other for k in words):
        return False  # "her friend" is not "his friend Max Lowe"
    own = capitals(view, range(first + (view.lower[first] in OWNERS or not owned), stop - 1))
    places_said = capitals(view, words)
    if own and places_said and not same_place(own, places_said) and not initialled(view, own, said):
        return False
    if conflict(capitalised(view, range(first, stop)), capitalised(view, words)):
        return False  # "the Republican nominee" is no Democrat
    if wanted in OFFICES and not places_said and any(w in ADJECTIVES or w.endswith(_NATIONAL) for w in own):
        return False  # "the Russian president" is nobody of whom the text says no country
    bare_office = word_role(phrase.head) if stop - first == 2 and wanted in OFFICES and not owned else None
    # "the president" is nobody who is president of a company
    return bare_office is None or any(described_kind(view, a, b) == bare_office.kind for a, b in said)


def spoken_of(view: View, phrase: Phrase, person: Person) -> bool:
    """Whether what a source says or does is about somebody: "the candidate criticised Lee" is not Lee.

    Only as far as the clause goes; in quotation marks people may well name themselves, "was Ann Lee" says
    who it is, and in "Lee Tower" nobody is named.
    """
    first = phrase.lead[1]
    high = view.sentences[view.sentence_of[first - 1]].stop
    for i in range(first, high):
        if view.paused[i]:
            break
        if bare(view.lower[i]) != person.family or view.quoted[i] or not view.words[i][0].isupper():
            continue
        owns = view.lower[i].endswith(("'s", "s'"))
        if not owns and i + 1 < high and view.gaps[i + 1] == " " and view.words[i + 1][0].isupper():
            continue
        return view.classes[name_start(view, i, first) - 1] != "A"
    return False


def merge_offices(cast: Cast, merged: dict[int, Person]) -> None:
    """Merge "the speaker", heard before anybody is named, with the only source that holds the office.

    Not "the candidate" and "the Republican": there are always others.
    """
    view = cast.view
    holders: dict[str, list[Person]] | None = None  # of each office, once one is asked for
    for person in cast.people:
        phrase = person.phrase
        first, stop = phrase.lead
        if phrase.shape != "common" or view.lower[first] != "the" or id(person) in merged:
            continue
        wanted = office(phrase.head)
        role = word_role(phrase.head)
        if role is None or role.number != "person" or phrase.head in ANYBODY or role.kind == "citizen":
            continue
        if wanted == "candidate" or phrase.head in PARTIES:
            continue
        if stop < len(view.lower) and view.lower[stop] in ("of", "for"):
            continue  # "the director of the zoo" says of what
        if not OTHER.isdisjoint(view.lower[first:stop]) or stop - first < 2:
            continue
        if holders is None:
            holders = {}
            for named in cast.people:
                if named.named and id(named) not in merged:
                    for held in cast.offices(named):
                        holders.setdefault(held, []).append(named)
        found = holders.get(wanted, ())
        if (
            len(found) == 1
            and min(person.spans) < min(found[0].spans or found[0].names)
            and not _one_of_many(cast, found[0])
            and holds(cast, phrase, found[0], owned=False)
        ):
            merge(merged, person, found[0])


_SOON = 4  # sentences within which the text says who "a federal judge" is
_FEW = OFFICES - frozenset("lawyer officer spokesperson professor doctor general editor".split())


def merge_brought_in(cast: Cast, merged: dict[int, Person]) -> None:
    """Merge "a federal judge" with Judge Ann Lee, named for the first time in the next few sentences.

    Only where the text has no other holder of the office, named or not.
    """
    view = cast.view
    holders: dict[str, list[Person]] | None = None  # of each office, named or not, once one is asked for
    for person in cast.people:
        first, stop = person.phrase.lead
        if person.phrase.shape != "common" or view.lower[first] not in ("a", "an") or id(person) in merged:
            continue
        wanted = office(person.phrase.head)
        if wanted not in _FEW or not OTHER.isdisjoint(view.lower[first:stop]):
            continue
        if holders is None:
            holders = _holders(cast)
        others = (p for p in holders.get(wanted, ()) if p is not person and id(p) not in merged)
        same = list(islice(others, 2))
        if len(same) != 1 or not same[0].named or not _held_now(cast, same[0], wanted):
            continue
        where = cast.places(same[0].family)
        late = view.sentence_of[where[0]] - view.sentence_of[first] if where else 0
        if where and where[0] > stop and 0 < late <= _SOON and not spoken_of(view, person.phrase, same[0]):
            merge(merged, person, same[0])


def _holders(cast: Cast) -> dict[str, list[Person]]:
    """Return the sources of each office, named ("Judge Lee") or not ("a judge", "another judge")."""
    found: dict[str, list[Person]] = {}
    for person in cast.people:
        for held in cast.offices(person) if person.named else {office(person.phrase.head)}:
            found.setdefault(held, []).append(person)
    return found


def _held_now(cast: Cast, person: Person, wanted: str) -> bool:
    """Whether one description gives somebody the office without "former": "Judge Lee, a former lawyer"."""
    lower = cast.view.lower
    begin = person.phrase.name[0] if person.phrase.name is not None else person.phrase.lead[1]
    for first, stop in [*cast.describe(person), (person.phrase.lead[0], begin)]:
        said = lower[first:stop]
        if wanted in map(office, said) and _NO_MORE.isdisjoint(said):
            return True
    return False


def _one_of_many(cast: Cast, person: Person) -> bool:
    """Whether somebody is described as one of those who hold or held an office: "a lawyer", "former Sen."."""
    lower = cast.view.lower
    begin = person.phrase.name[0] if person.phrase.name is not None else person.phrase.lead[1]
    said = [*cast.describe(person), (person.phrase.lead[0], begin)]
    return any(lower[k] in _NO_MORE or lower[k].startswith("ex-") for a, b in said for k in range(a, b))
