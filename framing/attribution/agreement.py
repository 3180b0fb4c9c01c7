"""Whether a subject and a verb form agree, and time words between the two."""

from __future__ import annotations

from functools import cache

from framing.attribution.cues import Cue, cue_index, reporting_forms
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.roles import word_role
from framing.attribution.view import View, Words

_PEOPLE = frozenset(
    """people men women children police voters many some others both most few all two three four
    five critics experts officials supporters republicans democrats those these majority
    data media percent half third quarter none and i we they you who nobody everyone""".split()
)
# Plurals of people whose name ends in i, unlike "crisis", "Paris" and "Davis".
_IN_I = ("saudis", "elis", "raqis", "anis", "menis", "waitis", "ratis", "shis", "nazis", "rabbis", "sikhis")


def plural(view: View, source: Words) -> bool:
    """Whether a subject can stand with a plain verb form ("critics say", not "the plan")."""
    single = view.lower[source[0]] in ("a", "an", "each", "every") and "of" not in view.lower[slice(*source)]
    last = view.words[source[1] - 1]
    if single and last.lower() not in _PEOPLE and not last[0].isupper():
        return False  # "a news | report"
    first, stop = source
    joined = view.classes.find("C", first + 1, stop - 1)
    if joined > 0 and view.lower[joined] == "and" and view.words[first][0].isupper():
        counted = view.classes[joined + 1] == "D"  # "…, and other mayors"
        if view.words[joined - 1][0].isupper() and (counted or view.words[joined + 1][0].isupper()):
            return "P" not in view.classes[first:joined]  # "Ann Lee and Tom Berg want"
    for k in range(*source):
        word = view.lower[k]
        if word in _PEOPLE or word in _MANY or word.isdigit():
            return True
        if word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")) and not _initials(view, k):
            return True
        if word.endswith(_IN_I):
            return True
        if k > source[0] and (view.paused[k] or word in ("who", "that", "which")):
            break
    return False


def _initials(view: View, k: int) -> bool:
    """Whether a word in -s is a short name in capitals: "CBS"."""
    return len(view.words[k]) < _INITIALS and view.words[k].isupper()


_INITIALS = 5  # letters of a word in capitals that is no abbreviation


_COUNTED = frozenset("two three four five six seven eight nine ten many most several few".split())
_SINGLE = frozenset("one another each neither half".split())
_MANY = frozenset("some many most both all few several others other those these they we no any".split())


def compound(view: View, i: int, cue: Cue, source: Words, high: int) -> bool:
    """Whether the cue is a noun of its subject: "some advocates for …", "some protest leaders said"."""
    if cue.term == "highlight" and view.words[i - 1] == "Story" and source[1] - source[0] == 1:
        return True  # "Story highlights": a label
    third = cue.form == "third"
    if third:
        if view.lower[i - 1].endswith("est") and view.words[i - 1][0].islower():
            return True  # "the city's strongest advocates for"
        last = source[1] - 1
        if view.classes[last] == "N" and view.lower[last].endswith(("'s", "s'")):
            return True  # "one of Lee's reasons"
        object_of = view.classes[last] == "E" and view.classes[last - 1] == "N" and last > source[0]
        if object_of and i + 1 < high and view.classes[i + 1] == "E":
            return True  # "the row followed comments made by Lee"
        if (
            view.words[last][0].islower()
            and not _COUNTED.isdisjoint(view.lower[source[0] : source[1]])
            and "P" not in view.classes[source[0] : source[1]]
        ):
            return True  # "the three most important | issues"
        if _several(view, source, i) or view.words[i - 1] == "news":
            return True  # "those unflattering details", "such familiar names", "after news reports"
    aired = cue.term == "show" and cue.form != "past" and view.lower[i - 1] in _AIRED
    if aired and (i + 1 >= high or (view.classes[i + 1] not in "DR" and view.lower[i + 1] != "that")):
        return True  # "the morning shows"
    if cue.form != "past" and _described(view, i, high) and (cue.term == "show" or noun_in(view, i)):
        return True  # "their primetime shows | that were taped"
    if i + 2 < high and view.classes[i + 1] == "E" and _told_of(view, i) and noun_in(view, i):
        return True  # "the Paris attacks | changed the race"
    if source[1] - source[0] != 1:
        return False
    one, kind = view.lower[source[0]], view.classes[source[0]]
    if third and kind == "N" and view.words[source[0]].islower() and word_role(one) is None:
        return True  # "to lead and fulfill promises"
    if kind != "D" and one not in _MANY:
        return False
    if third:
        return one not in _SINGLE  # "some claims", but "another claims"
    if cue.form == "past" and view.classes[i] == "E":
        # "eight reported incidents", "some expected gains"
        return i + 1 < high and view.lower[i + 1].endswith("s") and view.classes[i + 1] == "N"
    if cue.form != "base" or i + 2 >= high or view.paused[i + 1]:
        return False
    ended = view.lower[i + 1].endswith("s") and view.classes[i + 1] == "N"
    return ended and (view.classes[i + 2] in "AMVE" or view.lower[i + 2] in reporting_forms())


def _several(view: View, source: Words, i: int) -> bool:
    """Whether a form in -s that ends a phrase of several is its noun: "some of the major issues"."""
    first, stop = source
    last = view.lower[stop - 1]
    if stop != i or view.words[stop - 1][0].isupper() or view.classes[stop - 1] not in "NGE":
        return False
    counted = view.lower[first] in _COUNTED or view.lower[first] in _SEVERAL
    if counted and stop - first > 1 and "P" not in view.classes[first + 2 : stop]:
        return True
    plain = "P" not in view.classes[first:stop] and "C" not in view.classes[first:stop]
    return plain and last.endswith("s") and not last.endswith(_SINGULAR) and word_role(last) is None


_AIRED = frozenset(
    "tv television radio talk news interview morning cable reality game variety primetime".split()
)
_SEVERAL = frozenset("those these such both some all most".split())
_SINGULAR = ("ss", "us", "is", "'s", "news", "ics", "series")


def noun_in(view: View, i: int) -> bool:
    """Whether the word of a cue can be a noun as well: "attacks", "reports"."""
    return _noun_form(view.lower[i])


@cache
def _noun_form(word: str) -> bool:
    role = word_role(word)
    if role is not None and role.number == "thing":
        return True
    return any(cue.form == "noun" for cue in cue_index().get(word, ()))


def _described(view: View, i: int, high: int) -> bool:
    """Whether a relative clause follows a form after a common noun that speaks for nobody."""
    if i + 2 >= high or view.lower[i + 1] != "that" or view.paused[i + 1] or view.classes[i + 2] not in "AM":
        return False
    return (
        view.words[i - 1][0].islower() and view.classes[i - 1] == "N" and word_role(view.lower[i - 1]) is None
    )


def _told_of(view: View, i: int) -> bool:
    """Whether an object or a time follows the form in -ed after a word: "attacks | changed the race"."""
    return view.classes[i + 2] in "DPRT" and not view.paused[i + 1] and not view.paused[i + 2]


_TIMES = frozenset(
    "week weekend month year night morning afternoon evening summer fall spring winter".split()
)
_NEAR = frozenset("last this that past earlier next".split())


_ROUGHLY = frozenset("less more than about around only just nearly almost over".split())


def before_time(view: View, begin: int, low: int) -> int:
    """Return where "last week" or "on Monday" begins, right before a verb at ``begin``, else ``begin``."""
    lower, at = view.lower, begin
    if at - 1 <= low:
        return at
    if lower[at] == "ago" and not view.paused[at]:
        k = at - 1  # "the agency | less than two weeks ago said"
        while k - 1 > low and (view.classes[k - 1] == "D" or lower[k - 1] in _ROUGHLY) and not view.paused[k]:
            k -= 1
        return k if k < at - 1 else at
    if view.classes[at - 1] == "T":
        if not view.paused[at] and not _titled_today(view, at - 1):
            at -= 2 if at - 2 > low and lower[at - 2] in ("on", "in") else 1
    elif lower[at - 1] in _TIMES and at - 2 > low and not view.paused[at]:
        if lower[at - 2] in _NEAR:
            at -= 3 if at - 3 > low and lower[at - 3] in ("this", "earlier") else 2
        elif view.classes[at - 2] == "T":
            # "on Friday night | said"
            at -= 3 if at - 3 > low and lower[at - 3] in ("on", "late", "early") else 2
    return at


def _titled_today(view: View, i: int) -> bool:
    """Whether word ``i`` is the "Today" of a paper's name."""
    return view.words[i] == "Today" and view.words[i - 1][0].isupper() and view.gaps[i] == " "


_ANY_ONE = frozenset("a an another one new".split())
_PHONED = "PTCSWVAM"  # what follows where nothing is said of whom somebody called


def names_it(view: View, i: int, stop: int, source: Words, high: int) -> bool:
    """Whether "called" only gives a name: "a group | called | Voters First, led by …", "the so called …".

    What somebody is called stands after the name: "an aide called Lee a liar".
    """
    if view.lower[i] not in ("called", "named") or stop != i + 1:
        return False
    if i and view.lower[i - 1] == "so":
        return True
    if view.lower[i] == "called" and _rang(view, stop, source, high):
        return True
    if source[1] != i or _ANY_ONE.isdisjoint(view.lower[max(source[0], i - 6) : i]):
        return False
    end = stop
    while end < high and view.words[end][0].isupper() and (end == stop or view.gaps[end] == " "):
        end += 1
    return end > stop and (end >= high or bool(view.paused[end]) or _goes_on(view, end, "VAMEPSCT"))


def _goes_on(view: View, end: int, kinds: str) -> bool:
    """Whether the clause goes on at word ``end``, so that nothing is said of the name before it."""
    return view.classes[end] in kinds or view.lower[end] in NOUN_LIKE


def _rang(view: View, stop: int, source: Words, high: int) -> bool:
    """Whether nothing is said of whom somebody called: "Lee called | Berg | on Monday".

    In "what Lee called Berg's failure" the whole is what he called it.
    """
    if view.lower[source[0] - 1 : source[0]] in (["what"], ["which"], ["whom"], ["that"]):
        return False
    if (
        stop >= high
        or view.quoted[stop]
        or view.paused[stop]
        or (high < len(view.gaps) and ":" in view.gaps[high])
    ):
        return False
    end = stop
    if view.classes[stop] == "O" or view.lower[stop] == "her":
        end = stop + 1
        if end < high and not view.paused[end]:
            return view.classes[end] in "PTCSW"
    else:
        end += view.lower[stop] == "the"
        while end < high and view.words[end][0].isupper() and (end == stop or view.gaps[end] == " "):
            end += 1
        if end - stop - (view.lower[stop] == "the") < 1:
            return False
    if end < high and view.quoted[end]:
        return False
    return end >= high or bool(view.paused[end]) or _goes_on(view, end, _PHONED)


_FEELING = frozenset("fear hope want worry think believe expect doubt oppose support call agree".split())


def noun_before(view: View, stop: int, high: int, cue: Cue) -> bool:
    """Whether the words after a form make a noun of it: "the debates | have drawn crowds", "chants | of"."""
    if stop >= high or view.paused[stop]:
        return False
    word = view.lower[stop]
    if view.classes[stop] == "B" and stop + 1 < high:
        word = view.lower[stop + 1]  # "abortion advocates | also believe that"
    if cue.form == "third" and (view.classes[stop] in "AMV" or word in _FEELING or word in reporting_forms()):
        role = word_role(view.lower[stop - 1]) if not cue.rest else None
        if role is not None and role.number == "people":
            return True  # "reform advocates | fear that …"
    if word == "to" and cue.term == "thank":
        return True  # "grew thanks to the rain"
    return word == "of" or (view.classes[stop] in "AM" and cue.frames.isdisjoint(("clause", "that")))
