"""Names inside source phrases: title, given name, family name, or no name at all."""

from __future__ import annotations

from typing import Literal, NamedTuple

from framing.attribution.kinds import bare, roles
from framing.attribution.view import View, Words

# Titles and roles that go before a name and are no part of it.
TITLES = frozenset(
    """mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col lt sgt capt president
    senator governor representative congressman congresswoman mayor minister secretary
    chancellor professor justice judge king queen prince princess pope bishop archbishop
    cardinal ambassador general colonel admiral captain sheriff premier commissioner chairman
    chairwoman speaker spokesman spokeswoman spokesperson councilman councilwoman attorney
    leader director chief officer detective lieutenant sergeant reverend pastor imam rabbi
    father sister candidate nominee businessman billionaire host anchor editor reporter
    columnist analyst strategist pollster economist democrat republican prime vice former then""".split()
)
_SUFFIX = frozenset("jr sr ii iii iv".split())
_PARTICLES = frozenset("de van von al bin el la der den di da du ibn ben le del della dos ter ten".split())
_STOP = frozenset(
    """of for from in at on with to by who which that whose where when and or as but about during after
    before speaking told said including representing near against""".split()
)
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


class Phrase(NamedTuple):
    """What a source phrase says: its leading noun phrase, and the name in it if any.

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


def lead(view: View, first: int, stop: int) -> Words:
    """Return the leading noun phrase of a source span: before the first comma, bracket or "of", "who"."""
    i = first + 1
    while i < stop:
        gap = view.gaps[i]
        if view.lower[i] in _STOP or (gap != " " and any(c in gap for c in ",(;:—–[")):
            break
        i += 1
    return (first, i)


def read_name(view: View, first: int, stop: int) -> Phrase:
    """Read one source span."""
    span = lead(view, first, stop)
    lower, words = view.lower, view.words
    start, end = span
    if end - start == 1 and lower[start] in PRONOUNS:
        return Phrase("pronoun", lower[start], "", (), PRONOUNS[lower[start]], span, None)
    last = end - 1
    if lower[last] in PRONOUNS and last > start:
        last -= 1  # "Mr Smith himself"
    if stop > end and lower[end] == "of" and all(lower[k] in TITLES for k in range(start, end)):
        # "Prime Minister of Armenia Nikol Pashinyan"
        last = lead(view, end + 1, stop)[1] - 1 if end + 1 < stop else last
    while last > start and lower[last] in _SUFFIX:
        last -= 1
    head = bare(lower[last])
    if not words[last][0].isupper() or view.classes[last] in "RDPWSBT" or _only_opening(view, last, start):
        return Phrase("common", head, "", (), _GENDERED.get(head, ""), span, None)
    # After "Prime Minister of" the first capital is the country.
    begin = name_start(view, last, start if last < end else end + 2)
    gender = ""
    for k in range(start, min(begin, end)):
        gender = _GENDERED.get(lower[k], gender)
    given = tuple(w for w in lower[begin:last] if w not in _PARTICLES)
    return Phrase("name", head, head, given, gender, span, (begin, last + 1))


def _only_opening(view: View, last: int, start: int) -> bool:
    """Whether the capital is only the sentence's ("Critics say") and the word a common one."""
    if last != start or view.sentences[view.sentence_of[last]].first != last:
        return False
    word = bare(view.lower[last])
    return word in roles() or word.removesuffix("s") in roles()


def name_start(view: View, last: int, low: int) -> int:
    """Return where the name that ends at word ``last`` begins, without titles."""
    begin = last
    while begin > low:
        word = view.lower[begin - 1]
        gap = view.gaps[begin]
        if word in _PARTICLES and begin - 2 >= low and view.words[begin - 2][0].isupper():
            begin -= 1
            continue
        if not view.words[begin - 1][0].isupper() or view.classes[begin - 1] in "DPRSWCBTAM":
            break
        if word.endswith("'s") or word in TITLES or (gap != " " and gap != ". "):
            break
        if (gap == ". " and len(word) > 2) or (
            "-" in word and view.words[begin - 1].split("-")[1][:1].islower()
        ):
            break  # the end of a sentence; "Modern-day Armenia"
        begin -= 1
    return begin
