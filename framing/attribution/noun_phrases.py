"""Noun phrases by closed-class words and capitals: the subject before a verb, the name after one."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.attribution.agreement import before_time
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.openings import adjectival, after_adverbial, titled
from framing.attribution.roles import word_role
from framing.attribution.view import View, Words

RELATIVE = frozenset(("who", "which", "that", "who's", "who've", "who'd"))
_LEADING = frozenset("but and so yet or nor still instead meanwhile however also then later now even".split())
# Words that open a new clause inside a sentence part; what stands before them is not the subject.
_CLAUSE = frozenset(
    """but while because although though if when whereas unless since until after before as once where
    whether why how than what""".split()
)
_HEAD = "DNREGTVPO"
_PARTS = 20  # parts between pauses that a subject may stand before its verb
_NAME_STOP = frozenset(
    """in on during after before while when who whom which where because although if as that but
    following through via upon until since amid at to with by""".split()
)
NOT_SUBJECTS = frozenset(
    """there what this that how why when where there's that's which these such yesterday today here
    nothing something anything everything""".split()
)


def group_start(view: View, verb: int, low: int) -> tuple[int, bool, bool]:
    """Return where the verb's group begins, whether it holds a form of be, and whether a modal or "to"."""
    classes, lower = view.classes, view.lower
    start = verb
    passive = bare = False
    i = verb - 1
    while i >= low:
        kind = classes[i]
        if view.gaps[i + 1] != " " and view.paused[i + 1] and not (kind == "B" and view.comma(i)):
            break
        if kind == "A":
            passive |= lower[i] in _BE
            bare |= lower[i] in _DO
            start = i
        elif kind == "M":
            bare = True
            start = i
        elif lower[i] == "to" and i - 1 > low and lower[i - 1] in _CATENATIVE:
            start = i = i - 1  # "continue to express"
        elif kind == "B" or lower[i] in _EXTRA or lower[i] in _ASIDE_WORDS:
            pass  # taken in only when an auxiliary or the verb's own adverb
        else:
            break
        i -= 1
    # Adverbs right before the verb belong to the group.
    while start - 1 >= low and classes[start - 1] == "B" and not view.paused[start]:
        start -= 1
    return start, passive, bare


_BE = frozenset("is was were are be been being isn't wasn't weren't aren't am".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_CATENATIVE = frozenset("continue continues continued began begins begun started starts proceeded".split())
_EXTRA = frozenset(("all", "both", "since", "to"))
_ASIDE_WORDS = frozenset("in particular fact part general of course".split())  # "have in particular noted"


def subject(view: View, begin: int, low: int) -> Words | None:
    """Return the subject of the verb group that begins at word ``begin``; nothing before ``low`` counts."""
    key = (begin, low)
    if key not in view.subjects:
        view.subjects[key] = _subject(view, begin, low)
    return view.subjects[key]


def _subject(view: View, begin: int, low: int) -> Words | None:
    classes, lower = view.classes, view.lower
    begin = before_time(view, begin, low)
    last = begin - 1
    paused = view.paused[begin]
    if last < low or (view.quoted[last] and not paused):
        return None
    if lower[last] in ("there", "here") and not paused and last > low and classes[last - 1] == "N":
        return subject(view, last, low) if not view.paused[last] else None  # "Polls there show …"
    kind = classes[last]
    if not paused:
        if lower[last] in RELATIVE:
            return (last, begin)
        if kind == "R":
            return (last, begin) if lower[last] not in NOT_SUBJECTS else None
        if kind == "O" and lower[last].endswith(("self", "selves")) and last > low:
            return subject(view, last, low)  # "Smith himself said"
        if kind == "O" and last - 2 >= low and lower[last - 1] == "of":
            return _share(view, last - 2, low, begin)
        if kind == "O":
            return _before_relative(view, last, low)
        counted = lower[last] in _ALONE or lower[last].isdigit() or lower[last].endswith("-old")
        if kind in "PMASCW" or (kind == "D" and not counted):
            return None
    if paused and not view.quoted[low] and any(view.quoted[low:begin]):
        # "Smith, author of “The Long Way,” said"
        return _before_aside(view, _parts(view, low, begin)[-_PARTS:])
    # What was quoted before is not part of the subject.
    k = last
    while k >= low and not view.quoted[k]:
        k -= 1
    low = max(low, k + 1)
    if low >= begin:
        return None
    parts = _parts(view, low, begin)[-_PARTS:]
    if not parts:
        return None
    index = len(parts) - 1
    if paused or parts[index][1] != begin:
        return _before_aside(view, parts) or _earlier(view, parts, len(parts) - (parts[index][1] == begin))
    within = _after_relative(view, *parts[index])
    if within is not None:
        return within
    chosen = _phrase(view, *parts[index])
    if chosen is None and index > 0 and classes[parts[index][0]] in "PT":
        return _phrase(view, *parts[index - 1])  # "Smith (R-Texas) on Monday said"
    if chosen is not None and index > 0:
        if view.lower[parts[index][0]] in RELATIVE:
            return _earlier(view, parts, index) or chosen
        chosen = _whole_list(view, parts, index, chosen)
    return chosen


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
            parts = _parts(view, low, k)
            return _phrase(view, *parts[-1]) if parts and view.verb_in(k + 1, last) else None
    return None


def _after_relative(view: View, first: int, stop: int) -> Words | None:
    """Return the subject inside a relative clause: "a bill, which critics said", "in which some say"."""
    lower, classes = view.lower, view.classes
    for k in range(stop - 2, first - 1, -1):
        joins = classes[k] == "C" and view.words[k - 1][0].isupper() and view.words[k + 1][0].isupper()
        if (classes[k] in "VAME" or (classes[k] in "CS" and lower[k] != "that")) and not joins:
            return None
        if lower[k] in _OBJECTIVE and (lower[k] != "that" or classes[k + 1] in "DR"):
            after = k + 1 + (classes[k + 1] == "B" and k + 2 < stop)  # "which even critics say"
            opens = _opens_name(view, after) or stop - after == 1 or classes[after] == "D"
            return _phrase(view, after, stop) if opens else None
    return None


_OBJECTIVE = frozenset("which whom who what that".split())


def _whole_list(view: View, parts: list[Words], index: int, chosen: Words) -> Words:
    """Take in the earlier items of a list: "Carson, Fiorina and Huckabee"."""
    first, stop = chosen
    if first != parts[index][0] or not any(view.lower[k] in ("and", "or") for k in range(first, stop)):
        return chosen
    for k in range(index - 1, -1, -1):
        low, high = parts[k]
        if parts[k + 1][0] != high or high - low > 5 or not view.comma(high):
            break
        if not all(view.classes[i] in "ND" for i in range(low, high)) or not view.words[low][0].isupper():
            break
        first = low
    return (first, stop)


def _before_aside(view: View, parts: list[Words]) -> Words | None:
    """Return the phrase before the first aside: "Smith, 45, who came from Ava, Mo., said"."""
    for k in range(1, len(parts)):
        if _is_aside(view, parts[k]) and (k == 1 or view.classes[parts[k][0]] not in "GE"):
            phrase = _phrase(view, *parts[k - 1])
            if phrase is None or phrase[1] != parts[k - 1][1] or not _opens_name(view, phrase[0]):
                continue
            # A finite verb between, outside a relative clause, is another clause's.
            if not any(
                view.lower[low] not in RELATIVE and any(kind in "AM" for kind in view.classes[low : low + 2])
                for low, _ in parts[k:]
            ):
                return phrase
    return None


def _earlier(view: View, parts: list[Words], index: int) -> Words | None:
    """Return the subject that the parts from ``index`` on (apposition, relative clause, aside) follow."""
    found = None
    for k in range(index - 1, -1, -1):
        phrase = _phrase(view, *parts[k])
        if phrase is None:
            if found is not None:
                break
            continue
        if _opens_name(view, phrase[0]):
            found = phrase
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
    if word in _ASIDE or view.words[first].isdigit() or view.classes[first] in "GE":
        return True
    if _PARTY.match(view.words[first]):
        return True
    # "Ann Lee, founder of the Hull Institute, said"
    return view.classes[first] == "N" and view.words[first][0].islower()


def _parts(view: View, low: int, high: int) -> list[Words]:
    """Cut words ``[low, high)`` at pauses; what stands in brackets is left out."""
    pauses = view.pauses
    k = bisect_right(pauses, low)
    if k == len(pauses) or pauses[k] >= high:
        return [(low, high)] if low < high else []
    out = []
    first = low
    depth = 0
    while k < len(pauses) and pauses[k] < high:
        i = pauses[k]
        k += 1
        gap = view.gaps[i]
        if not depth:
            out.append((first, i))
        first = i
        if "(" in gap or "[" in gap:
            depth = 1
        elif ")" in gap or "]" in gap:
            depth = 0
    gap = view.gaps[high] if high < len(view.gaps) else ""
    if not (depth and (")" in gap or "]" in gap)):
        out.append((first, high))
    return out


_CONNECTING = re.compile("[SCWPB]")
_INNER = re.compile("[VAMRE]")


def _phrase(view: View, first: int, stop: int) -> Words | None:
    """Return the noun phrase that ends at ``stop`` in one part, or None where there is none."""
    classes, lower, words = view.classes, view.lower, view.words
    # A conjunction inside the part opens a new clause: the subject stands after the last one.
    start = first
    for match in _CONNECTING.finditer(classes, first, stop):
        i = match.start()
        kind = classes[i]
        if kind == "C" and i == first + 1 and classes[first] == "R" and i + 1 < stop:
            continue  # "he and Ms Lee"
        if lower[i] == "but" and i > first and i + 1 < stop and classes[i + 1] == "P":
            continue  # "officers with no knowledge of it but with experience"
        if kind == "S" or lower[i] in _CLAUSE or (kind == "C" and _verb_between(view, first, i)):
            start = i + 1
    while start < stop and (lower[start] in _LEADING or classes[start] == "B"):
        start += 1
    if start >= stop:
        return None
    quantity = start
    while quantity < stop - 1 and lower[quantity] in _APPROXIMATE:
        quantity += 1
    if quantity > start and classes[quantity] == "D":
        start = quantity  # "about 9 percent", "at least half of voters"
    if classes[start] in "PG" and adjectival(view, start, stop):
        return (start, stop)
    if stop - start > 1 and classes.count("N", start + 1, stop) == stop - start - 1:
        hyphened = "-" in lower[start] and words[stop - 1][0].isupper()
        if classes[start] == "E" or (classes[start] == "G" and hyphened):
            return (start, stop)  # "retired surgeon Ann Lee", "best-selling author Ann Lee"
    ahead = titled(view, start, stop) if classes[start] in "PGEMAT" else 0
    if classes[start] in "PGEMA":
        # "On Tuesday Mr Smith said": the phrase after the time word or before a capital.
        start = ahead or after_adverbial(view, start, stop)
        if start >= stop:
            return None
    if classes[start] == "T":
        start = ahead or start + 1
        if start >= stop or not words[start][0].isupper():
            return None
    inner = -1
    for match in _INNER.finditer(classes, start, stop):
        k = match.start()
        if classes[k] == "R" and k + 1 < stop and classes[k + 1] == "C":
            continue
        if classes[k] == "E" and not (k > start and k + 1 < stop and classes[k + 1] in "DO"):
            continue  # "the proposed law", not "he backed the law"
        if lower[k] not in RELATIVE and not (k > start and lower[k - 1] in RELATIVE):
            inner = k
            break
    if inner >= 0 and not any(lower[k] in RELATIVE for k in range(start, inner)):
        start = _last_phrase(view, max(inner + 1, start), stop)
        if start >= stop:
            return None
    if stop - start > 1:
        start = _contact(view, start, stop)
    while start < stop - 1 and lower[start] in NOT_SUBJECTS and words[start + 1][0].isupper():
        start += 1  # "something Ms Smith said"
    if classes[start] in "PMACSGO" or lower[start] in NOT_SUBJECTS:
        return None
    if classes[stop - 1] in "PCSW" or (stop - start > 1 and lower[stop - 1] in _ARTICLES):
        return None
    if stop - start == 1 and classes[start] == "D" and lower[start] not in _ALONE:
        return (start, stop) if lower[start].isdigit() else None  # "47% say"
    return (start, stop)


def _contact(view: View, start: int, stop: int) -> int:
    """Return where a phrase begins that stands right after another one: "a probe | the agency"."""
    lower, words, classes = view.lower, view.words, view.classes
    if lower[stop - 1] in _CROWD and classes[stop - 2] == "N":
        return stop - 1
    if stop - start > 2 and lower[start] in ("a", "an") and lower[stop - 1].endswith("s"):
        role = word_role(lower[stop - 1])
        people = role is not None and role.number == "people" and classes[stop - 2] == "N"
        if people and _CONNECTED.search(classes, start, stop) is None:
            return stop - 1  # "a tactic | Democrats | hope will work"
    k = classes.rfind("D", start + 2, stop - 1)
    while k > 0:
        if lower[k] in _OPENING_ARTICLES and classes[k - 1] == "N" and lower[k - 1] not in NOUN_LIKE:
            joined = classes.find("C", k, stop) > 0 or any(w in RELATIVE for w in lower[start:stop])
            initial = view.gaps[k + 1] == ". " and words[k] == "A"
            return start if joined or initial else k
        k = classes.rfind("D", start + 2, k)
    return start


_CONNECTED = re.compile("[PCS]")
_CROWD = frozenset("many some most others".split())
_OPENING_ARTICLES = frozenset("the a an his her its their".split())
_ARTICLES = frozenset("a an the any every no several few its their his her our my your".split())
_APPROXIMATE = frozenset(
    """about around over nearly almost roughly just only under some at least most more less fewer than
    up to well exactly""".split()
)
# Determiners that can be a subject by themselves.
_ALONE = frozenset(
    """two-thirds three-quarters one-third one-quarter three-fourths some any each both all many several few
    most one two three four five six seven eight nine ten another others these those this half dozens
    hundreds thousands""".split()
)


def amount(view: View, i: int, high: int) -> bool:
    """Whether words like "at least" and a number begin at word ``i``: "reported | at least six planes"."""
    k = i
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
    return i if i >= first and view.classes[i] == "D" else stop


def _verb_between(view: View, first: int, stop: int) -> bool:
    return view.verb_in(first, stop)


def phrase_before(view: View, i: int, low: int) -> Words | None:
    """Return the base noun phrase that ends right before word ``i``: "a letter" in "a letter asking"."""
    start = _last_phrase(view, low, i)
    return (start, i) if start < i else None


def name_after(view: View, first: int, high: int) -> Words | None:
    """Return the noun phrase that begins at word ``first``: the subject of an inverted cue."""
    classes, lower = view.classes, view.lower
    if first >= high:
        return None
    kind = classes[first]
    if kind in "PMASCBWVT" or (kind == "O" and lower[first] != "her"):
        return None
    if kind == "R":
        return (first, first + 1)
    i = first + 1
    while i < high:
        if view.gaps[i] != " " and view.paused[i]:
            break
        if '"' in view.gaps[i] or "“" in view.gaps[i] or "''" in view.gaps[i]:
            break
        kind = classes[i]
        if (
            kind == "T"
            and i == first + 1
            and classes[first] == "D"
            and i + 1 < high
            and classes[i + 1] == "N"
        ):
            i += 1
            continue  # "a December survey"
        if kind in "TSRAMWV" or lower[i] in _NAME_STOP or kind == "B":
            break
        if kind in "G" and not view.words[i][0].isupper():
            break
        i += 1
    return (first, i)


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
        if classes[k] in "VAM" or (classes[k] == "E" and k > first and classes[k - 1] not in "DPA"):
            return subject(view, group_start(view, k, first)[0], first)
        if view.lower[k] in NOUN_LIKE and k > first and classes[k - 1] in "NRB" and classes[k + 1] in "DOPBR":
            return subject(view, group_start(view, k, first)[0], first)
    return None
