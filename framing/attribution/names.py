"""Names inside source phrases: title, given name, family name, or no name at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from framing.attribution.leading import lead
from framing.attribution.name_starts import FIELDS, PARTICLES, is_role
from framing.attribution.name_starts import TITLES as TITLES
from framing.attribution.name_starts import name_start as name_start
from framing.attribution.roles import Role, bare, places, role_at, word_role
from framing.attribution.view import View, Words

NO_NAMES = TITLES | {"pm", "mp", "ceo"}  # what is an office where it is all there is
_PLAIN = frozenset("mr mrs ms miss dr sen rep gov sir".split())
SUFFIXES = frozenset("jr sr ii iii iv".split())
# Pronoun to m, f, p (plural), n (thing), w (relative), i (speaker or reader).
PRONOUNS = {
    word: kind
    for kind, words in {
        "m": "he him his he's he'd he'll himself",
        "f": "she her she's she'd she'll herself",
        "p": "they them their they're they've they'd they'll",
        "n": "it its it's it'll",
        "w": "who which that who's who've who'd whose whom",
        "i": "i we my our i'm i've we've we're us you your me i'd we'd i'll we'll you'd you've you're",
    }.items()
    for word in words.split()
}
_GENDERED = dict.fromkeys(
    "mr sir king prince congressman chairman spokesman businessman councilman".split(), "m"
) | dict.fromkeys(
    "mrs ms miss lady dame queen princess congresswoman chairwoman spokeswoman councilwoman".split(), "f"
)


_ARTICLES = frozenset("the a an his her its their our my this that these those".split())
RUN_ON = re.compile(r"[a-z]{3}\.(?!(?:Com|Net|Org)\b)[A-Z][a-z]")  # a full stop without its space
# What stands after the noun that it describes.
_TRAILING = frozenset("familiar close involved present available alone alike interviewed surveyed".split())
_JOINING = frozenset(("of", "for", "on"))


@dataclass(slots=True)
class Phrase:
    """What a source phrase says: its leading noun phrase, and the name in it if any.

    ``given`` and ``family`` are lower-case; ``gender`` is m or f only where a title or the pronoun
    itself says so. ``head`` is the last word of the leading noun phrase, lower-case. ``body`` is group,
    people or thing where the name is of one ("State Department", "Iowa Republicans"): ``family`` is then
    the word that says so and ``given`` its other words. Empty for a person and where nothing tells.
    """

    shape: Literal["pronoun", "name", "common"]
    head: str
    family: str
    given: tuple[str, ...]
    gender: str
    lead: Words
    name: Words | None
    body: str = ""


def _two_offices(view: View, first: int, joined: int, stop: int) -> Phrase | None:
    """Return the name of one person with two offices: "founder and president Ann Lee"."""
    if view.classes[first] == "D" or joined + 2 >= stop:
        return None  # "the president and Prime Minister Ann Lee" are two
    before = view.lower[joined - 1]
    if before not in TITLES and before not in FIELDS and not is_role(before):
        return None
    name = read_name(view, joined + 1, stop)
    if name.name is None or name.name[0] <= joined + 1:
        return None
    after = view.lower[name.name[0] - 1]
    if after not in TITLES and not is_role(after) and not _noun(view, name.name[0] - 1):
        return None
    return name if name.shape == "name" and not name.body and name.given else None


def read_name(view: View, first: int, stop: int) -> Phrase:
    """Read one source span."""
    start, end = lead(view, first, stop)
    if (
        end == stop
        and stop - first > 1
        and view.classes[stop - 1] == "B"
        and view.words[stop - 2][0].isupper()
    ):
        end = stop - 1  # "Lee | later | said"
    short = _one_word(view, start, end) if end - start == 1 else None
    if short is not None:
        return short
    if end < stop:
        longer = _past_its_lead(view, start, end, stop)
        if longer is not None:
            return longer
    after, low = _named_after_office(view, start, end, stop) if end + 2 < stop else (0, 0)
    return _read_lead(view, start, end, stop, after, low if after else start)


def _one_word(view: View, start: int, end: int) -> Phrase | None:
    """Return a pronoun, and the name that only its "Jr." is left of."""
    word = view.lower[start]
    if word in PRONOUNS and not (word == "us" and view.words[start] == "US"):
        return Phrase("pronoun", word, "", (), PRONOUNS[word], (start, end), None)
    if word in SUFFIXES and start:
        # "Martin Lee, Jr., said"
        return read_name(view, name_start(view, start - 1, max(0, start - 4)), start)
    if word == "one" and view.classes[end : end + 1] == "M":
        return Phrase("pronoun", "one", "", (), "i", (start, end), None)  # "one can only hope"
    return None


def _past_its_lead(view: View, start: int, end: int, stop: int) -> Phrase | None:
    """Return the name that stands after the leading phrase, where that is only an office."""
    lower = view.lower
    if lower[end] == "and":
        return _two_offices(view, start, end, stop)
    if lower[end] in _JOINING:
        titled = _titled_inside(view, end, stop)
        return read_name(view, titled, stop) if titled else None
    if end + 2 < stop and lower[end] == "in" and lower[end + 1] == "charge":
        return read_name(view, end + 2, stop)  # "Special Agent in Charge Ann Lee"
    return None


def _read_lead(view: View, start: int, end: int, stop: int, after: int, low: int) -> Phrase:
    """Read a leading phrase of several words or one that is no pronoun.

    ``after``: the last word of a name that follows an office with its place, else 0; no name begins
    before ``low``.
    """
    lower, words = view.lower, view.words
    last = after or _last_word(view, start, end)
    span = (start, end)
    while last > start and lower[last] in SUFFIXES:
        last -= 1
    while last > start + 1 and (lower[last] in _TRAILING or _participle(view, last)):
        last -= 1  # "a person | familiar with the matter", "a poll | released on Monday"
        if last > start + 1 and words[last][0].isupper() and _by_contact(view, last):
            last -= 1  # "the order | Lee signed"
            span = (start, last + 1)
    head = bare(lower[last])
    if "." in head and RUN_ON.search(words[last]):
        family = head.rpartition(".")[2]  # "he said.Lee"
        if family in PRONOUNS:
            return Phrase("pronoun", family, "", (), PRONOUNS[family], (last, last + 1), None)
        return Phrase("name", family, family, (), "", span, (last, last + 1))
    role = role_at(view, last, start) if words[last][0].isupper() else None
    if (
        not words[last][0].isupper()
        or view.classes[last] in "RDPWSBT"
        or _only_opening(view, last, start)
        or (not after and last > start and _is_office(lower, role, last, start))
    ):
        return Phrase("common", head, "", (), _GENDERED.get(head, ""), span, None)
    body = _body_of(view, role, start, last)
    # After "Prime Minister of" the first capital is the country.
    begin = name_start(view, last, low, body=bool(body))
    if body and begin - 2 >= start and lower[begin - 1] == "and" and words[begin - 2][0].isupper():
        begin = name_start(view, begin - 2, start, body=True)
    if not after and last == end - 1:
        far = _joined(view, begin, last, stop, body)
        if far > last:
            given = tuple(
                bare(w)
                for w in (*lower[begin:last], *lower[last + 1 : far + 1])
                if w not in _JOINING and w != "the"
            )
            return Phrase("name", head, head, given, "", span, (begin, far + 1), body or "group")
    gender = ""
    for k in range(start, min(begin, end)):
        gender = _GENDERED.get(lower[k], gender)
    given = tuple([w for w in lower[begin:last] if w not in PARTICLES]) if begin < last else ()
    if given and " ".join((*lower[begin:last], head)) in places():
        body = "group"
    return Phrase("name", head, head, given, gender, span, (begin, last + 1), body)


def _last_word(view: View, start: int, end: int) -> int:
    """Return the last word of a phrase, "himself" after a name left out."""
    last = end - 1
    if view.lower[last] in PRONOUNS and last > start and view.words[last] not in ("US", "WHO"):
        last -= 1  # "Mr Smith himself"
    return last


def _is_office(lower: list[str], role: Role | None, last: int, start: int) -> bool:
    """Whether a capital is that of an office or a party, not a name: "the President"."""
    return (
        role is not None
        and role.number == "person"
        and (role.as_head or (lower[last] in NO_NAMES and _owned(lower[start])))
    )


def _body_of(view: View, role: Role | None, start: int, last: int) -> str:
    """Return what a name with a role in its last word is of, "" for a person's: "Sen. Frank Church"."""
    if role is None or role.number == "person" or not _PLAIN.isdisjoint(view.lower[start:last]):
        return ""
    if role.kind == "media" and last - 2 >= start and view.lower[last - 2] in TITLES:
        return ""  # "Mayor Michael Post"
    return role.number


def _by_contact(view: View, last: int) -> bool:
    """Whether a name only opens a clause about a paper: "the order | Lee signed", "a memo | Lee released"."""
    role = word_role(view.lower[last - 1]) if view.words[last - 1][0].islower() else None
    return (role is not None and role.kind == "document") or view.lower[last - 1] in ("order", "law")


def _participle(view: View, last: int) -> bool:
    """Whether word ``last`` is a participle after its noun: "a report | published"."""
    return view.classes[last] == "E" and view.words[last][0].islower() and view.classes[last - 1] == "N"


def _titled_inside(view: View, end: int, stop: int) -> int:
    """Return where the title before a name stands: "Council of Advisers | Chairman Ann Lee", else 0."""
    k = end + 1
    while k + 1 < stop and view.words[k][0].isupper() and view.gaps[k + 1] == " ":
        if k > end + 1 and view.lower[k] in TITLES and view.words[k + 1][0].isupper():
            return k
        k += 1
    return 0


def _owned(word: str) -> bool:
    return word in _ARTICLES or word.endswith(("'s", "s'"))


def _named_after_office(view: View, start: int, end: int, stop: int) -> Words:
    """Return the last word of the name in "Prime Minister of Armenia Nikol Pashinyan", else 0.

    The second number is the first word that can belong to the name.
    """
    if view.lower[end] not in _SERVING:
        return (0, 0)
    served = _named_after_service(view, start, end, stop)
    if served[0] or view.lower[end] != "of" or view.lower[end - 1] not in TITLES:
        return served
    last = lead(view, end + 1, stop)[1] - 1
    place = end + 2 if view.lower[end + 1] == "the" else end + 1  # "Speaker of the House Ann Lee"
    named = last > place and all(view.words[k][0].isupper() for k in range(place, last + 1))
    return (last, end + 2) if named else (0, 0)


def _named_after_service(view: View, start: int, end: int, stop: int) -> Words:
    """Return the same of "chief of staff Ann Lee", "envoy to Israel Ann Lee", "dean of Hull College Ann Lee".

    An article makes it somebody else's: "the ambassador to Israel", "a spokesman for President Lee".
    """
    if end + 3 >= stop or _owned(view.lower[start]) or not is_role(view.lower[end - 1]):
        return (0, 0)
    last = lead(view, end + 1, stop)[1] - 1
    if last < end + 3 or not view.words[last][0].isupper():
        return (0, 0)
    inside = end + 1
    for k in range(end + 1, last - 1):
        group = role_at(view, k, end + 1)
        if group is not None and group.number == "group" and view.words[k][0].isupper():
            inside = k + 1  # "dean of Hull College | Ann Lee"
    begin = name_start(view, last, inside)
    before = view.lower[begin - 1]
    if begin in (end + 1, last) or before in TITLES or before.endswith("'s"):
        return (0, 0)
    place = " ".join(map(bare, view.lower[end + 1 : begin])).removeprefix("the ")
    group = role_at(view, begin - 1, end + 1)
    known = place in places() or (group is not None and group.number == "group")
    return (last, begin) if known or view.words[begin - 1].islower() else (0, 0)


_SERVING = frozenset(("of", "to"))


def _joined(view: View, begin: int, last: int, stop: int, body: str) -> int:
    """Return the last word of a name that goes on over "of" or "for": "Centers for Disease Control"."""
    lower, words = view.lower, view.words
    the = lower[begin - 1] == "the" if begin else False
    if body != "group" and not (the and lower[last].endswith("s")):
        return last
    far = last
    inside = False
    while far + 2 < stop + 1:
        k = far + 1
        if k >= stop or view.gaps[k] != " ":
            break
        if lower[k] in _JOINING:
            inside = True
        elif not (inside and lower[k] == "and" and words[far][0].isupper()):
            break
        joins = lower[k] == "and"
        k += 1
        if k < stop and lower[k] == "the":
            if joins:
                break  # "the Center for Press Rights | and the Press Council"
            k += 1
        if k >= stop or not words[k][0].isupper() or view.gaps[k] != " " or view.classes[k] in "TR":
            break
        while k + 1 < stop and words[k + 1][0].isupper() and view.gaps[k + 1] == " ":
            k += 1
        far = k
    return far


def _only_opening(view: View, last: int, start: int) -> bool:
    """Whether the capital is only the sentence's ("Critics say") and the word a common one."""
    if last != start or view.sentences[view.sentence_of[last]].first != last:
        return False
    if len(view.words[last]) > 1 and view.words[last].isupper():
        return False  # "CNN"
    role = word_role(view.lower[last])
    return role is not None and not role.in_name


def _noun(view: View, k: int) -> bool:
    """Whether a common noun stands right before a name: "professor and election | forecaster | Ann Lee"."""
    return view.classes[k] == "N" and view.words[k].islower() and not view.lower[k].endswith(("'s", "s"))
