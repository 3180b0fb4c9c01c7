"""The subject before a verb, by closed-class words and capitals."""

from __future__ import annotations

import re

from framing.attribution.agreement import before_time
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.parts import parts_between
from framing.attribution.phrase_bounds import ALONE, NOT_SUBJECTS, RELATIVE, phrase
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

_PARTS = 20  # parts between pauses that a subject may stand before its verb


def group_start(view: View, verb: int, low: int) -> tuple[int, bool, bool]:
    """Return where the verb's group begins, whether it holds a form of be, and whether a modal or "to"."""
    classes, lower = view.classes, view.lower
    start = verb
    passive = bare = False
    i = verb - 1
    while i >= low:
        kind = classes[i]
        if kind not in "AMB" and lower[i] not in _PASSED:
            if lower[i] == "but" and i > low and lower[i - 1] == "all":
                start = i = i - 1  # "he | all but accused | her"
                i -= 1
                continue
            break
        if view.paused[i + 1] and not (kind == "B" and view.comma(i)):
            break
        if kind == "A":
            passive |= lower[i] in _BE
            bare |= lower[i] in _DO
            start = i
        elif kind == "M":
            bare = True
            start = i
        elif lower[i] == "to" and i - 1 > low and lower[i - 1] in CATENATIVE:
            start = i = i - 1  # "continue to express"
        # Anything else is taken in only before an auxiliary or as the verb's own adverb.
        i -= 1
    # Adverbs right before the verb belong to the group.
    while start > low and classes[start - 1] == "B" and not view.paused[start]:
        start -= 1
    if start - 1 > low and lower[start - 1] in _BEFORE_GROUP:
        settled = lower[start - 1] in _IN and not view.paused[start]
        if settled and start - 2 > low and lower[start - 2] == "in":
            start -= 2  # "Ann Lee, who ran, | in fact pointed out"
        if start - 1 > low and view.words[start - 1] == "live" and lower[verb].startswith(_AS_IT_HAPPENS):
            start -= 1  # "Lee | live tweeted"
    return start, passive, bare


_IN = frozenset("fact turn part effect essence".split())
_BEFORE_GROUP = _IN | {"live"}
_AS_IT_HAPPENS = ("tweet", "blog", "stream")


_BE = frozenset("is was were are be been being isn't wasn't weren't aren't am".split())
_DO = frozenset("do does did don't doesn't didn't".split())
CATENATIVE = frozenset("continue continues continued began begins begun started starts proceeded".split())
_EXTRA = frozenset(("all", "both", "since", "to"))
# Words that may stand inside a verb's group: "have in particular noted".
_PASSED = _EXTRA | frozenset("in particular fact part general of course the past yet".split())


_UNKNOWN: Words = (-1, -1)  # no subject was looked for


def subject(view: View, begin: int, low: int) -> Words | None:
    """Return the subject of the verb group that begins at word ``begin``; nothing before ``low`` counts."""
    key = (begin, low)
    found = view.subjects.get(key, _UNKNOWN)
    if found is _UNKNOWN:
        found = view.subjects[key] = _subject(view, begin, low)
    return found


def _subject(view: View, begin: int, low: int) -> Words | None:
    classes, lower = view.classes, view.lower
    begin = before_time(view, begin, low)
    if begin - 2 >= low and lower[begin - 1] in _FLOATING and _floats(view, begin - 1):
        begin -= 1  # "Lee and Berg | both | want"
    last = begin - 1
    paused = view.paused[begin]
    if last < low or (view.quoted[last] and not paused):
        return None
    if not paused:
        kind, word = classes[last], lower[last]
        if word in _THERE and last > low and classes[last - 1] == "N":
            return subject(view, last, low) if not view.paused[last] else None  # "Polls there show …"
        if word in RELATIVE:
            return (last, begin)
        if kind == "R":
            return (last, begin) if word not in NOT_SUBJECTS else None
        if kind == "O":
            if word.endswith(("self", "selves")) and last > low:
                return subject(view, last, low)  # "Smith himself said"
            if last - 2 >= low and lower[last - 1] == "of":
                return _share(view, last - 2, low, begin)
            return _before_relative(view, last, low) or _about_him(view, last, low)
        if kind in "PMASCW":
            return None
        if word == "her":
            return _about_him(view, last, low)  # "aides loyal to her said"
        if kind == "D" and not (word in ALONE or word.isdigit() or word.endswith("-old")):
            return None
    said = view.quoted.rfind(1, low, begin)
    if paused and said >= 0 and not view.quoted[low]:
        # "Smith, author of “The Long Way,” said"
        return _before_aside(view, parts_between(view, low, begin)[-_PARTS:])
    # What was quoted before is not part of the subject.
    if said >= low:
        low = said + 1
    if low >= begin:
        return None
    parts = parts_between(view, low, begin)[-_PARTS:]
    if not parts:
        return None
    index = len(parts) - 1
    if paused and index and lower[parts[index][0]] in _JOINS and ")" in view.gaps[begin]:
        chosen = phrase(view, *parts[index])
        if chosen is not None and not view.comma(begin):
            return _whole_list(view, parts, index, chosen)  # "Lee (D) and Berg (R) said"
    if paused and index:
        aside = parts[index - 1][1] - 1
        if lower[aside] == "who" and parts[index][0] == aside + 1 and not view.verb_in(aside + 1, begin):
            return (aside, aside + 1)  # "a guest who, early in his talk, said"
    if paused or parts[index][1] != begin:
        return _before_aside(view, parts) or _earlier(view, parts, len(parts) - (parts[index][1] == begin))
    within = _after_relative(view, *parts[index])
    if within is not None:
        return within
    chosen = phrase(view, *parts[index])
    if chosen is None and index > 0 and classes[parts[index][0]] in "PT":
        return phrase(view, *parts[index - 1])  # "Smith (R-Texas) on Monday said"
    if chosen is not None and index > 0:
        placed = _in_places(view, parts, index, chosen)
        if placed is not None:
            return placed
        if lower[parts[index][0]] in RELATIVE:
            return _earlier(view, parts, index) or chosen
        chosen = _whole_list(view, parts, index, chosen)
    return chosen


_FLOATING = frozenset(("all", "both", "each"))


def _floats(view: View, i: int) -> bool:
    """Whether "all", "both" or "each" at word ``i`` follows those that it counts."""
    if view.classes[i - 1] == "R":
        return view.lower[i - 1] in ("they", "we", "you") and not view.paused[i]
    return view.classes[i - 1] == "N" and not view.quoted[i - 1]


_THERE = frozenset(("there", "here"))


def _share(view: View, last: int, low: int, stop: int) -> Words | None:
    """Return "most of them", "10 percent of us": who is counted, with the count at word ``last``."""
    first = last
    while first > low and view.classes[first - 1] == "D" and not view.paused[first]:
        first -= 1
    counted = view.classes[last] == "D" or view.lower[last] in ("percent", "majority", "number")
    return (first, stop) if counted and not view.quoted[first] else None


def _before_relative(view: View, last: int, low: int) -> Words | None:
    """Return the phrase that a relative clause ending in a pronoun describes: "people who know him say"."""
    for k in range(last - 1, max(low, last - 8), -1):
        if view.paused[k + 1] or view.quoted[k]:
            return None
        if view.lower[k] in ("who", "that"):
            parts = parts_between(view, low, k)
            told = view.lower[k] == "who" or view.verb_in(k + 1, last)  # "people who know him"
            return phrase(view, *parts[-1]) if parts and told else None
    return None


def _about_him(view: View, last: int, low: int) -> Words | None:
    """Return the phrase that ends with a pronoun: "officials around him", "those close to her"."""
    edge = last - 1
    if edge <= low or view.classes[edge] != "P" or view.paused[last]:
        return None
    if view.lower[edge - 1] in _NEAR:
        edge -= 1
    parts = parts_between(view, low, edge)
    found = phrase(view, *parts[-1]) if edge > low and parts else None
    whole = found is not None and found[1] == edge and not view.paused[edge]
    return (found[0], last + 1) if found is not None and whole else None


_NEAR = frozenset("close loyal near sympathetic hostile opposed familiar".split())


def _after_relative(view: View, first: int, stop: int) -> Words | None:
    """Return the subject inside a relative clause: "a bill, which critics said", "in which some say"."""
    lower, classes = view.lower, view.classes
    for k in range(stop - 2, first - 1, -1):
        kind = classes[k]
        if kind not in "VAMECSWR":
            continue
        joins = kind == "C" and view.words[k - 1][0].isupper() and view.words[k + 1][0].isupper()
        if (kind in "VAME" or (kind in "CS" and lower[k] != "that")) and not joins:
            return None
        if lower[k] in _OBJECTIVE and (lower[k] != "that" or classes[k + 1] in "DR"):
            after = k + 1 + (classes[k + 1] == "B" and k + 2 < stop)  # "which even critics say"
            opens = _opens_name(view, after) or stop - after == 1 or classes[after] == "D"
            return phrase(view, after, stop) if opens else None
    return None


_OBJECTIVE = frozenset("which whom who what that".split())


_JOINS = frozenset(("and", "or"))


def _whole_list(view: View, parts: list[Words], index: int, chosen: Words) -> Words:
    """Take in the earlier items of a list: "Carson, Fiorina and Huckabee"."""
    first, stop = chosen
    joined = (
        first == parts[index][0] + 1 and view.lower[first - 1] in _JOINS
    )  # "Lee, Berg, | and other mayors"
    if not joined and (first != parts[index][0] or _JOINS.isdisjoint(view.lower[first:stop])):
        return chosen
    for k in range(index - 1, -1, -1):
        low, high = parts[k]
        bracket = "(" in view.gaps[high] and view.gaps[parts[k + 1][0]].strip() in (")", "),")
        if high - low > 5 or not (bracket or (parts[k + 1][0] == high and view.comma(high))):
            break
        named = view.words[low][0].isupper() or (low + 1 < high and view.words[low + 1][0].isupper())
        if not named or not all(view.classes[i] in "ND" for i in range(low, high)):
            break  # "the NBA, NFL and MLB said"
        first = low
    return (first, stop)


def _in_places(view: View, parts: list[Words], index: int, chosen: Words) -> Words | None:
    """Return "voters in Ohio, Iowa and Maine", "Ann Lee of Hull, Maine": the places end another phrase."""
    if chosen != parts[index] or not _place(view, *chosen):
        return None
    k = index - 1
    while k > 0 and parts[k][1] == parts[k + 1][0] and _place(view, *parts[k]):
        k -= 1
    first, stop = parts[k]
    town = stop - 1
    while town > first and view.words[town][0].isupper() and view.classes[town] == "N":
        town -= 1
    if town <= first or town == stop - 1 or view.lower[town] not in _LOCAL or parts[k + 1][0] != stop:
        return None
    found = phrase(view, first, stop)
    if found is None or found[1] != stop or found[0] >= town or view.classes[first] in "PGTBSW":
        return None
    return (found[0], chosen[1])


_LOCAL = frozenset("in of from near outside".split())


def _place(view: View, first: int, stop: int) -> bool:
    """Whether words name states or one with its abbreviation: "Maine", "Georgia and Virginia", "N.Y"."""
    joined = view.classes.find("C", first + 1, stop - 1)
    if joined > 0:
        return _place(view, first, joined) and _place(view, joined + 1, stop)
    name = " ".join(view.lower[first:stop])
    return name in STATES or (stop - first == 1 and name in _SHORT_STATES)


_SHORT_STATES = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h
    n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c""".split()
)


def _before_aside(view: View, parts: list[Words]) -> Words | None:
    """Return the phrase before the first aside: "Smith, 45, who came from Ava, Mo., said"."""
    for k in range(1, len(parts)):
        if _is_aside(view, parts[k]) and (k == 1 or view.classes[parts[k][0]] not in "GE"):
            words = phrase(view, *parts[k - 1])
            if words is None or words[1] != parts[k - 1][1]:
                continue
            named = view.words[words[1] - 1][0].isupper() and not view.quoted[words[1] - 1]
            if not (_opens_name(view, words[0]) or named):
                continue
            # A finite verb between, outside a relative clause, is another clause's.
            if not any(
                view.lower[low] not in RELATIVE and any(kind in "AM" for kind in view.classes[low : low + 2])
                for low, _ in parts[k:]
            ):
                return words
    return None


def _earlier(view: View, parts: list[Words], index: int) -> Words | None:
    """Return the subject that the parts from ``index`` on (apposition, relative clause, aside) follow."""
    found = None
    for k in range(index - 1, -1, -1):
        words = phrase(view, *parts[k])
        if words is None:
            if found is not None:
                break
            continue
        if _opens_name(view, words[0]):
            found = words
        # "Mr Cruz, a senator, 45, said": go on only while what we have is itself an aside.
        if not _is_aside(view, parts[k]):
            break
    return found


def _opens_name(view: View, i: int) -> bool:
    return view.words[i][0].isupper() or view.classes[i] in "DR"


_ASIDE = frozenset("a an the one whose another who which whom including formerly now like along".split())


_PARTY = re.compile(r"[A-Z]-[A-Z]")  # "R-Ohio": a politician's party and state


def _is_aside(view: View, part: Words) -> bool:
    """Whether a part between commas reads as an aside to what is before: an age, "a senator", "who ..."."""
    first = part[0]
    word = view.lower[first]
    kind = view.classes[first]
    if word in _ASIDE or kind in "GE":
        return True
    as_written = view.words[first]
    if kind == "N" and as_written[0].islower():
        return True  # "Ann Lee, founder of the Hull Institute, said"
    if as_written.isdigit() or ("-" in word and _PARTY.match(as_written)):
        return True
    return part[1] - first == 1 and word in _SHORT_STATES and view.gaps[part[1]] in (", ", "., ")


def subject_of_sentence(view: View, first: int, high: int) -> Words | None:
    """Return the noun phrase that opens a sentence, as far as its first verb or adverb."""
    found = _opening_phrase(view, first, high)
    if found is None:
        return None
    adverb = view.classes.find("B", found[0] + 1, found[1])
    return found if adverb < 0 else (found[0], adverb)


def _opening_phrase(view: View, first: int, high: int) -> Words | None:
    """Return the noun phrase that opens a sentence, as far as its first verb."""
    classes = view.classes
    for k in range(first, min(high, first + 40)):
        if view.quoted[k]:
            return None
        if classes[k] in "VAM" or (
            classes[k] == "E"
            and k > first
            and (classes[k - 1] not in "DPA" or view.lower[k - 1] in _EXTRA)
            and not ("-" in view.lower[k] or view.lower[k - 1].endswith("'s"))  # "the union's proposed law"
        ):
            found = subject(view, group_start(view, k, first)[0], first)
            if (
                found is not None
                and found[0] > first
                and view.lower[found[0]] == "who"
                and view.comma(found[0])
            ):
                return phrase(view, first, found[0])  # "Lee, who ran, …, saying"
            return found
        if (
            view.lower[k] in NOUN_LIKE
            and k > first
            and classes[k - 1] in "NRB"
            and (classes[k + 1] in "DOPBR" or view.comma(k + 1))
        ):
            return subject(view, group_start(view, k, first)[0], first)
    return None
