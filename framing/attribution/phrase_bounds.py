"""Where a noun phrase begins that ends at a given word, within a part of a sentence without a pause.

What stands across pauses, asides and lists, is put together in ``noun_phrases``.
"""

from __future__ import annotations

import re

from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.openings import adjectival, after_adverbial, titled
from framing.attribution.roles import word_role
from framing.attribution.view import View, Words

RELATIVE = frozenset(("who", "which", "that", "who's", "who've", "who'd"))
NOT_SUBJECTS = frozenset(
    """there what this that how why when where there's that's which these such yesterday today here
    nothing something anything everything""".split()
)
_READING = frozenset("reads says said wrote writes asks asked".split())
_LEADING = frozenset(
    "either but and so yet or nor still instead meanwhile however also then later now even".split()
)
# Words that open a new clause inside a sentence part; what stands before them is not the subject.
_CLAUSE = frozenset(
    """but while because although though if when whereas unless since until after before as once where
    whether why how than what""".split()
)
_COMPARED = {"than": ("more", "less", "fewer", "other"), "but": ("all",)}
_POINTING = frozenset("the a an his her its their our my your this that".split())
_WHEN = frozenset("before after since until".split())
_NEAR = frozenset("last this next".split())
_TIMES = frozenset("day week month year election night weekend".split())
_CONNECTING = re.compile("[SCWPB]")
_INNER = re.compile("[VAMRE]")
# Participles that describe the noun before them, and what follows them then.
_BY = ("by",)
_DONE = dict.fromkeys("held led made sent built brought found put set told".split(), _BY) | dict.fromkeys(
    "taken seen written given known driven drawn shown thrown chosen".split(),
    ("by", "in", "on", "at", "from", "to", "for", "as"),
)


def phrase(view: View, first: int, stop: int) -> Words | None:
    """Return the noun phrase that ends at ``stop`` in one part, or None where there is none."""
    classes, lower, words = view.classes, view.lower, view.words
    if stop - first == 1 and classes[first] == "N":
        return None if lower[first] in _LEADING or lower[first] in NOT_SUBJECTS else (first, stop)
    start = _past_leading(view, _clause_start(view, first, stop), stop)
    if start >= stop:
        return None
    opening = classes[start]
    if opening in "PG" and adjectival(view, start, stop):
        return (start, stop)
    if opening in "EG" and stop - start > 1 and classes.count("N", start + 1, stop) == stop - start - 1:
        hyphened = "-" in lower[start] and words[stop - 1][0].isupper()
        if opening == "E" or hyphened:
            return (start, stop)  # "retired surgeon Ann Lee", "best-selling author Ann Lee"
    if opening in "PGEMAT":
        ahead = titled(view, start, stop)
        if opening != "T":
            # "On Tuesday Mr Smith said": the phrase after the time word or before a capital.
            start = ahead or after_adverbial(view, start, stop)
            if start >= stop:
                return None
        if classes[start] == "T":
            start = ahead or start + 1
            if start >= stop or not words[start][0].isupper():
                return None
    inner = _inner_verb(view, start, stop)
    if inner >= 0 and RELATIVE.isdisjoint(lower[start:inner]):
        start = _last_phrase(view, max(inner + 1, start), stop)
        if start >= stop:
            return None
    if stop - start > 1:
        start = _contact(view, start, stop)
    while start < stop - 1 and lower[start] in NOT_SUBJECTS and words[start + 1][0].isupper():
        start += 1  # "something Ms Smith said"
    return (start, stop) if _can_stand(view, start, stop) else None


def _clause_start(view: View, first: int, stop: int) -> int:
    """Return where the last clause of a part begins: after the last conjunction that opens one."""
    classes, lower = view.classes, view.lower
    start = first
    for match in _CONNECTING.finditer(classes, first, stop):
        i = match.start()
        kind = classes[i]
        if kind == "C" and i == first + 1 and classes[first] == "R" and i + 1 < stop:
            continue  # "he and Ms Lee"
        if lower[i] == "but" and i > first and i + 1 < stop and classes[i + 1] == "P":
            continue  # "officers with no knowledge of it but with experience"
        if i > first and lower[i - 1] in _COMPARED.get(lower[i], ()) and lower[i + 1] not in _POINTING:
            continue  # "governors in more than two states", "all but two"
        if lower[i] in _WHEN and i > first and classes[i - 1] == "N" and lower[stop - 1] in _TIMES:
            continue  # "the last poll before election day"
        if kind == "C" and _in_body(view, first, i):
            continue
        if lower[i] == "as" and i - 2 > first and lower[i - 2] == "who" and not _verb_between(view, i, stop):
            continue  # "members who serve as delegates"
        if kind == "S" or lower[i] in _CLAUSE or (kind == "C" and _verb_between(view, first, i)):
            start = i + 1
    return start


_DESCRIBING = re.compile("[VAMR]|E(?!P)")


def _in_body(view: View, first: int, i: int) -> bool:
    """Whether "and" joins two parts of a name: "a report issued by the Office of Trade and Development"."""
    if not (view.words[i - 1][0].isupper() and view.words[i + 1][0].isupper()) or i - 1 <= first:
        return False
    return _DESCRIBING.search(view.classes, first, i) is None


def _past_leading(view: View, start: int, stop: int) -> int:
    """Return where a phrase begins once what only leads up to it is passed over: "last year | 32 percent"."""
    classes, lower = view.classes, view.lower
    if classes[start] != "B" and lower[start] not in _LEADING_UP:
        return start  # most phrases
    if start + 2 < stop and lower[start] == "story" and lower[start + 1] == "highlights":
        start += 2  # a label without a colon
    if start + 2 < stop and lower[start] in _NEAR and lower[start + 1] in _TIMES:
        start += 2  # "last year | 32 percent of voters"
    while start < stop and (lower[start] in _LEADING or classes[start] == "B"):
        start += 1
    if start + 1 < stop and lower[start] in _READING and classes[start + 1] == "D":
        start += 1  # "“…,” reads | the headline | posted on Sunday"
    if start < stop and lower[start] == "far" and start and lower[start - 1] == "so":
        start += 1  # "so far | Lee"
    quantity = start
    while quantity < stop - 1 and lower[quantity] in _APPROXIMATE:
        quantity += 1
    # "about 9 percent", "at least half of voters"
    return quantity if quantity > start and classes[quantity] == "D" else start


def _inner_verb(view: View, start: int, stop: int) -> int:
    """Return the first verb inside a phrase that makes a clause of its beginning, -1 where it has none."""
    classes, lower = view.classes, view.lower
    for match in _INNER.finditer(classes, start, stop):
        k = match.start()
        if classes[k] == "R" and k + 1 < stop and (classes[k + 1] == "C" or _anybody(view, k)):
            continue
        if classes[k] == "E" and not (k > start and k + 1 < stop and classes[k + 1] in "DO"):
            continue  # "the proposed law", not "he backed the law"
        if k > start and classes[k - 1] == "N" and k + 1 < stop and lower[k + 1] in _DONE.get(lower[k], ()):
            continue  # "polls taken in May", "a memo seen by the paper"
        if lower[k] not in RELATIVE and not (k > start and lower[k - 1] in RELATIVE):
            return k
    return -1


_ANYBODY = ("body", "one")


def _anybody(view: View, k: int) -> bool:
    """Whether a pronoun has a place or a group of its own: "nobody in the office", "everyone at it"."""
    return view.lower[k].endswith(_ANYBODY) and view.classes[k + 1] == "P"


def _can_stand(view: View, start: int, stop: int) -> bool:
    """Whether words can be a phrase by how they begin and end."""
    classes, lower = view.classes, view.lower
    if classes[start] in "PMACSGO" or (
        lower[start] in NOT_SUBJECTS and not (stop - start > 1 and lower[start] == "these")
    ):
        return False
    if classes[stop - 1] in "PCSW" or (stop - start > 1 and lower[stop - 1] in _ARTICLES):
        return False
    if stop - start == 1 and classes[start] == "D" and lower[start] not in ALONE:
        return lower[start].isdigit()  # "47% say"
    return True


def _contact(view: View, start: int, stop: int) -> int:
    """Return where a phrase begins that stands right after another one: "a probe | the agency"."""
    lower, words, classes = view.lower, view.words, view.classes
    if lower[start + 1] == "the" and stop - start > 2 and _in_state(view, start):
        return start + 1  # "in San Jose, California | the candidate said"
    if lower[stop - 1] in _CROWD and classes[stop - 2] == "N":
        return stop - 1
    if stop - start > 2 and lower[start] in ("a", "an") and lower[stop - 1].endswith("s"):
        role = word_role(lower[stop - 1])
        people = role is not None and role.number == "people" and classes[stop - 2] == "N"
        if people and _CONNECTED.search(classes, start, stop) is None:
            return stop - 1  # "a tactic | Democrats | hope will work"
    name = stop - 1
    while name > start + 1 and words[name - 1][0].isupper() and words[stop - 1][0].isupper():
        name -= 1
    if name > start + 1 and words[name][0].isupper() and classes[name - 1] == classes[name] == "N":
        role = word_role(lower[name - 1])
        if lower[name - 1] in _SAID or (
            role is not None and role.kind == "document" and role.number == "thing"
        ):
            return name  # "a memo | Lee | wrote", "the only time | Lee | spoke"
    k = classes.rfind("D", start + 2, stop - 1)
    while k > 0:
        if lower[k] in _OPENING_ARTICLES and classes[k - 1] == "N" and lower[k - 1] not in NOUN_LIKE:
            if (
                lower[k] in _COUNTING
                and not lower[stop - 1].endswith("s")
                and word_role(lower[stop - 1]) is None
            ):
                return start  # "it enjoys some institutional | support"
            joined = classes.find("C", k, stop) > 0 or any(w in RELATIVE for w in lower[start:stop])
            initial = view.gaps[k + 1] == ". " and words[k] == "A"
            return start if joined or initial else k
        k = classes.rfind("D", start + 2, k)
    return start


def _in_state(view: View, i: int) -> bool:
    """Whether word ``i`` says where a place before a comma lies: "San Jose, | California"."""
    return i > 0 and view.comma(i) and view.words[i][0].isupper() and view.words[i - 1][0].isupper()


_SAID = frozenset("thing things time times moment day way speech comments words reason reasons".split())
_CONNECTED = re.compile("[PCS]")
_CROWD = frozenset("many some most others".split())
_COUNTING = frozenset("no some many most several every".split())
_OPENING_ARTICLES = frozenset("the a an his her its their".split()) | _COUNTING
_ARTICLES = frozenset("a an the any every no several few its their his her our my your".split())
_APPROXIMATE = frozenset(
    """about around over nearly almost roughly just only under some at least most more less fewer than
    up to well exactly""".split()
)
# All words with which what leads up to a phrase begins, adverbs aside.
_LEADING_UP = _NEAR | _LEADING | _READING | _APPROXIMATE | {"story", "far"}
# Determiners that can be a subject by themselves.
ALONE = frozenset(
    """two-thirds three-quarters one-third one-quarter one-fourth three-fourths some any each both all many
    several few most one two three four five six seven eight nine ten another others these those this half
    dozens hundreds thousands""".split()
)


def amount(view: View, i: int, high: int) -> bool:
    """Whether words like "at least" and a number begin at word ``i``: "reported | at least six planes"."""
    k = i
    if view.lower[i] == "to" and i + 1 < high and view.lower[i + 1][0].isdigit():
        return False  # "compared | to 40 percent"
    while k < high and view.lower[k] in _APPROXIMATE:
        k += 1
    return i < k < high and view.classes[k] == "D"


def _last_phrase(view: View, first: int, stop: int) -> int:
    """Return where a name or a phrase with a determiner begins that ends at ``stop``, else ``stop``."""
    i = stop - 1
    while i >= first and view.words[i][0].isupper() and view.classes[i] not in "PCTD":
        i -= 1
    if i < stop - 1:
        return i + 1
    while i >= first and view.classes[i] in "NEG":
        i -= 1
    if i > first and view.lower[i].endswith("-old") and view.classes[i - 1] == "D" and not view.paused[i]:
        i -= 1  # "a 44-year-old teacher"
    return i if i >= first and view.classes[i] == "D" else stop


def _verb_between(view: View, first: int, stop: int) -> bool:
    return view.verb_in(first, stop)


def phrase_before(view: View, i: int, low: int) -> Words | None:
    """Return the base noun phrase that ends right before word ``i``: "a letter" in "a letter asking"."""
    start = _last_phrase(view, low, i)
    return (start, i) if start < i else None
