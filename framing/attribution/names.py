"""Names inside source phrases: title, given name, family name, or no name at all."""

from __future__ import annotations

from typing import Literal, NamedTuple

from framing.attribution.view import View, Words

# Titles that go before a name and are no part of it.
TITLES = frozenset(
    """mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col lt sgt capt president
    senator governor representative congressman congresswoman mayor minister secretary
    chancellor professor justice judge king queen prince princess pope bishop archbishop
    cardinal ambassador general colonel admiral captain sheriff premier commissioner chairman
    chairwoman speaker spokesman spokeswoman spokesperson councilman councilwoman attorney
    leader director chief officer detective lieutenant sergeant reverend pastor imam rabbi
    father sister candidate nominee businessman billionaire host anchor editor reporter
    columnist analyst strategist pollster economist democrat republican""".split()
)
_SUFFIX = frozenset("jr sr ii iii iv".split())
_STOP = frozenset(
    """of for from in at on with to by who which that whose where when and or as but about during after
    before speaking told said including representing near against""".split()
)
# Pronoun to m, f, p (plural), n (thing), w (relative), i (speaker or reader).
PRONOUNS = {
    word: kind
    for kind, words in {
        "m": "he him his he's he'd he'll",
        "f": "she her she's she'd she'll",
        "p": "they them their they're they've they'd they'll",
        "n": "it its it's it'll",
        "w": "who which that who's who've who'd whose whom",
        "i": "i we my our i'm i've we've we're us you your me i'd we'd i'll we'll",
    }.items()
    for word in words.split()
}


class Phrase(NamedTuple):
    """What a source phrase says: ``words`` of its leading noun phrase, and the name in it if any.

    ``given`` and ``family`` are lower-case; ``gender`` is m or f only where a title or the pronoun
    itself says so. ``head`` is the last word of the leading noun phrase, lower-case.
    """

    shape: Literal["pronoun", "name", "common"]
    head: str
    family: str
    given: tuple[str, ...]
    gender: str
    lead: Words
    name: Words | None


_GENDERED = dict.fromkeys(
    "mr sir king prince congressman chairman spokesman businessman councilman".split(), "m"
) | dict.fromkeys(
    "mrs ms miss lady dame queen princess congresswoman chairwoman spokeswoman councilwoman".split(), "f"
)


def bare(word: str) -> str:
    """Return a lower-case word without its possessive ending."""
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if word.endswith("s'") else word


def lead(view: View, first: int, stop: int) -> Words:
    """Return the leading noun phrase of a source span: before the first comma, bracket or "of", "who"."""
    i = first + 1
    while i < stop:
        gap = view.gaps[i]
        if view.lower[i] in _STOP or (gap != " " and any(c in gap for c in ",(;:—–[")):
            break
        i += 1
    return (first, i)


def read_phrase(view: View, first: int, stop: int) -> Phrase:
    """Read one source span."""
    span = lead(view, first, stop)
    lower, words = view.lower, view.words
    start, end = span
    if end - start == 1 and lower[start] in PRONOUNS:
        return Phrase("pronoun", lower[start], "", (), PRONOUNS[lower[start]], span, None)
    last = end - 1
    if lower[last] in PRONOUNS and last > start and lower[last] not in ("it", "that"):
        last -= 1
    while last > start and lower[last] in _SUFFIX:
        last -= 1
    head = bare(lower[last])
    if not words[last][0].isupper() or view.classes[last] in "RDPWS":
        return Phrase("common", head, "", (), _GENDERED.get(head, ""), span, None)
    begin = last
    gender = ""
    while begin > start:
        word = lower[begin - 1]
        if not words[begin - 1][0].isupper() or view.classes[begin - 1] in "DPRSW":
            break
        if word.endswith("'s") or word in TITLES or (view.gaps[begin] != " " and "." not in view.gaps[begin]):
            break
        begin -= 1
    for k in range(start, begin):
        gender = _GENDERED.get(lower[k], gender)
    given = tuple(lower[begin:last])
    return Phrase("name", head, head, given, gender, span, (begin, last + 1))
