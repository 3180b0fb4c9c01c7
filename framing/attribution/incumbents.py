"""Who holds an office by the text's own words: "the president" where it has one president only."""

from __future__ import annotations

from collections.abc import Iterable

from framing.attribution.cast import Cast, Person
from framing.attribution.described import PARTIES
from framing.attribution.names import TITLES, Phrase, name_start, read_name
from framing.attribution.offices import holds
from framing.attribution.roles import OFFICES, bare, office
from framing.attribution.view import View

_LOOKED = 40  # mentions of an office that are looked at
_NEAR = 2  # sentences before a description that are searched for a name
# What stands before an office that its holder had, will have or has not.
_NOT_NOW = frozenset(
    """former ex vice deputy assistant acting interim incoming outgoing late onetime one-time then ex-vice
    shadow would-be future associate retired""".split()
)
# "The Lee administration", "Lee's presidency": what only one who heads a state has.
_RULE = frozenset("administration presidency cabinet".split())


def incumbent(cast: Cast, phrase: Phrase) -> Person | None:
    """Return the only person whom the text calls by an office, for "the president" and "the mayor".

    None where it calls nobody so, or two: then only the words around can tell which one is meant.
    """
    view = cast.view
    first, stop = phrase.lead
    wanted = office(phrase.head)
    if wanted not in OFFICES or wanted in _OF_MANY or view.lower[first] != "the":
        return None
    if stop - first != 2 and not (stop - first == 3 and view.lower[first + 1] in _OF_HERE):
        return None
    if stop < len(view.lower) and view.lower[stop] in ("of", "for") and view.gaps[stop] == " ":
        return None  # "the president of the union"
    plain, elsewhere = _titled(view, wanted)
    if not plain and not elsewhere and wanted == "president":
        plain = _ruling(view)
    families = plain if plain or stop - first > 2 else elsewhere
    if len(families) != 1 or (plain and _named(view, elsewhere, first) and not _named(view, plain, first)):
        return None
    (family,) = families
    if family not in cast.positions and family not in cast.by_family:
        return None  # heard nowhere: the description stays as it is said
    if phrase.gender and cast.gender.get(family, phrase.gender) != phrase.gender:
        return None
    named = families[family]
    known = cast.by_name(named)
    if known is None:
        return cast.mention(named) if plain else None
    return known if plain or holds(cast, phrase, known, owned=False) else None


def _named(view: View, families: Iterable[str], stop: int) -> bool:
    """Whether the last sentences before word ``stop`` name somebody."""
    low = view.sentences[max(0, view.sentence_of[stop] - _NEAR)].first
    return any(bare(view.lower[k]) in families and view.words[k][0].isupper() for k in range(low, stop))


# Where a text names one president without a country, "the US president" is that one.
_OF_HERE = frozenset("us u.s u.s. american sitting current".split())
# Held by so many that the one named need not be the one meant.
_OF_MANY = frozenset("lawyer officer spokesperson professor doctor".split())


def _titled(view: View, wanted: str) -> tuple[dict[str, Phrase], dict[str, Phrase]]:
    """Return the names that follow an office with a capital: "Mayor | Ann Lee", no "former Mayor Ann Lee".

    Apart from them those with a country or a place before the office: "Russian President | Ann Lee".
    """
    plain: dict[str, Phrase] = {}
    elsewhere: dict[str, Phrase] = {}
    lower, words = view.lower, view.words
    seen = 0
    for k in view.document.capitals:
        apposed = k > 1 and view.gaps[k] == ", " and office(lower[k - 1]) == wanted and _the(view, k - 1)
        if apposed:
            k -= 1  # "the French president, | Ann Lee, said"
        elif (
            office(lower[k]) != wanted
            or k + 1 >= len(lower)
            or not words[k + 1][0].isupper()
            or view.gaps[k + 1] not in (" ", ". ")
            or (view.gaps[k + 1] == ". " and lower[k] not in TITLES)
        ):
            continue
        seen += 1
        if seen > _LOOKED:
            break
        if k and (lower[k - 1] in _NOT_NOW or lower[k - 1].startswith("ex-")) and view.gaps[k] in (" ", "-"):
            continue
        end = k + 1
        while (
            end + 1 < len(lower)
            and words[end + 1][0].isupper()
            and view.gaps[end + 1] in (" ", ". ")
            and not lower[end].endswith(("'s", "s'"))
            and not (view.gaps[end + 1] == ". " and len(words[end]) > 2)
            and end - k < 4
        ):
            end += 1
        name = read_name(view, name_start(view, end, k + 1), end + 1)
        if apposed and not (name.given and words[k].islower() and view.paused[end + 1]):
            continue
        if name.shape == "name" and not name.body and view.classes[end] == "N":
            found = elsewhere if _of_a_place(view, k) else plain
            old = found.get(name.family)
            if old is None or len(name.given) > len(old.given):
                found[name.family] = name
    return plain, {family: name for family, name in elsewhere.items() if family not in plain}


def _the(view: View, k: int) -> bool:
    """Whether an office before a name and its comma is one person's: "the French | president"."""
    first = k
    while first and k - first < 5 and view.classes[first - 1] in "NEG" and view.gaps[first] == " ":
        first -= 1
    if not first or not _NOT_NOW.isdisjoint(view.lower[first:k]):
        return False
    return view.lower[first - 1] in ("the", "its") or view.lower[first].endswith(("'s", "s'"))


def _of_a_place(view: View, k: int) -> bool:
    """Whether a country or a place stands before an office: "Russian | President", "Chicago's | Mayor"."""
    if not k or view.gaps[k] not in (" ", "’s ", "'s ") or not view.words[k - 1][0].isupper():
        return False
    word = view.lower[k - 1]
    return view.classes[k - 1] == "N" and word not in PARTIES and bare(word) not in _OF_HERE


def _ruling(view: View) -> dict[str, Phrase]:
    """Return whose administration the text speaks of: "the | Lee administration", "| Lee's presidency"."""
    found: dict[str, Phrase] = {}
    for k in sorted(k for word in _RULE for k in view.where(word)):
        if k and view.words[k][0].islower() and view.words[k - 1][0].isupper() and view.gaps[k] == " ":
            name = read_name(view, k - 1, k)
            if name.shape == "name" and not name.body:
                found[bare(name.family)] = name
    return found
