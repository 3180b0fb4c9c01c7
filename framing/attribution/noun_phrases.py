"""Noun phrases by closed-class words and capitals: the subject before a verb, the name after one."""

from __future__ import annotations

from framing.attribution.view import View, Words

RELATIVE = frozenset(("who", "which", "that", "who's", "who've", "who'd"))
_LEADING = frozenset("but and so yet or nor still instead meanwhile however also then later now even".split())
# Words that open a new clause inside a sentence part; what stands before them is not the subject.
_CLAUSE = frozenset(
    """but while because although though if when whereas unless since until after before as once where
    whether why how""".split()
)
_HEAD = "DNREGTVPO"
_NAME_STOP = frozenset(
    """in on during after before while when who whom which where because although if as that but
    following through via upon until since amid at to with by""".split()
)
NOT_SUBJECTS = frozenset(
    """it there what this that how why when where it's there's that's which these such yesterday today
    here nothing something anything everything""".split()
)


def group_start(view: View, verb: int, low: int) -> tuple[int, bool, bool]:
    """Return where the verb's group begins, whether it holds a form of be, and whether a modal or "to"."""
    classes, lower = view.classes, view.lower
    start = verb
    passive = bare = False
    i = verb - 1
    while i >= low:
        kind = classes[i]
        if view.gaps[i + 1] != " " and view.pause(i + 1) and not (kind == "B" and view.comma(i)):
            break
        if kind == "A":
            passive |= lower[i] in _BE
            bare |= lower[i] in _DO
            start = i
        elif kind == "M":
            bare = True
            start = i
        elif kind == "B" or lower[i] in _EXTRA:
            pass  # taken in only when an auxiliary or the verb's own adverb
        else:
            break
        i -= 1
    # Adverbs right before the verb belong to the group.
    while start - 1 >= low and classes[start - 1] == "B" and not view.pause(start):
        start -= 1
    return start, passive, bare


_BE = frozenset("is was were are be been being isn't wasn't weren't aren't am".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_EXTRA = frozenset(("all", "both", "to"))


def subject(view: View, verb: int, low: int) -> Words | None:
    """Return the subject of the verb group that begins at word ``verb``; nothing before ``low`` counts."""
    classes, lower = view.classes, view.lower
    last = verb - 1
    if last < low:
        return None
    kind = classes[last]
    if not view.comma(verb) and not view.pause(verb):
        if lower[last] in RELATIVE:
            return (last, verb)
        if kind == "R":
            return (last, verb) if lower[last] not in NOT_SUBJECTS else None
        if kind in "PMASC" or (kind == "W"):
            return None
    parts = _parts(view, low, verb)
    # Apposition and relative clauses stand between commas; the name opens an earlier part.
    chosen = None
    index = len(parts) - 1
    if not view.pause(verb):
        chosen = _phrase(view, *parts[index])
        if chosen is not None and index > 0 and _modifies(view, parts[index], chosen):
            earlier = _earlier(view, parts, index)
            chosen = earlier or chosen
        return chosen
    return _earlier(view, parts, index)


def _earlier(view: View, parts: list[Words], index: int) -> Words | None:
    """Return the subject that the parts ``[..index]`` (apposition, relative clause, aside) follow."""
    for k in range(index - 1, -1, -1):
        found = _phrase(view, *parts[k])
        if found is not None and found[1] == parts[k][1] and _opens_name(view, found[0]):
            # "In New York, Mr Cruz, a senator, said": go on only while what we have is itself an aside.
            if k > 0 and _modifies(view, parts[k], found):
                again = _earlier(view, parts, k)
                if again is not None:
                    return again
            return found
    return None


def _opens_name(view: View, i: int) -> bool:
    return view.words[i][0].isupper() or view.classes[i] in "DR"


def _modifies(view: View, part: Words, found: Words) -> bool:
    """Whether a part between commas reads as an aside to what is before: an age, "a senator", "who ..."."""
    first = part[0]
    kind = view.classes[first]
    if kind == "D" and view.lower[first] not in ("his", "her", "their", "its", "our", "my"):
        return (
            view.lower[first] in ("a", "an", "the", "one", "whose", "another") or view.words[first].isdigit()
        )
    return view.lower[first] in ("who", "which", "whom") or kind in "GE"


def _parts(view: View, low: int, high: int) -> list[Words]:
    """Cut words ``[low, high)`` at pauses."""
    out = []
    first = low
    for i in range(low + 1, high):
        if view.gaps[i] != " " and view.pause(i):
            out.append((first, i))
            first = i
    out.append((first, high))
    return out


def _phrase(view: View, first: int, stop: int) -> Words | None:
    """Return the noun phrase that ends at ``stop`` in one part, or None where there is none."""
    classes, lower, words = view.classes, view.lower, view.words
    # A conjunction inside the part opens a new clause: the subject stands after the last one.
    i = stop - 1
    start = first
    while i >= first:
        word = lower[i]
        if word in _CLAUSE or classes[i] == "S":
            start = i + 1
            break
        if classes[i] in "C" and _verb_between(view, first, i):
            start = i + 1
            break
        i -= 1
    while start < stop and (lower[start] in _LEADING or classes[start] == "B"):
        start += 1
    if start >= stop:
        return None
    kind = classes[start]
    if kind == "P" or kind in "GEMA":
        # "On Tuesday Mr Smith said": the phrase after the time word or before a capital.
        start = _after_adverbial(view, start, stop)
        if start >= stop:
            return None
        kind = classes[start]
    if kind in "PMACSGO" or lower[start] in NOT_SUBJECTS:
        return None
    if kind == "T":
        start += 1
        if start >= stop or not words[start][0].isupper():
            return None
    # A verb inside: the phrase after it is no subject unless a relative clause is meant.
    return (start, stop)


def _verb_between(view: View, first: int, stop: int) -> bool:
    return any(kind in "VAM" or kind == "E" for kind in view.classes[first:stop]) or any(
        view.classes[k] == "R" for k in range(first, stop)
    )


def _after_adverbial(view: View, start: int, stop: int) -> int:
    """Skip a leading adverbial without a comma; return ``stop`` where nothing is left."""
    for i in range(start + 1, stop):
        if view.classes[i - 1] == "T" and (view.words[i][0].isupper() or view.classes[i] in "DR"):
            return i
        if view.classes[i] == "R":
            return i
    return stop


def name_after(view: View, first: int, high: int) -> Words | None:
    """Return the noun phrase that begins at word ``first``: the subject of an inverted cue."""
    classes, lower = view.classes, view.lower
    if first >= high:
        return None
    kind = classes[first]
    if kind in "PMASCBWV" or (kind == "O" and lower[first] != "her"):
        return None
    if kind == "R":
        return (first, first + 1)
    i = first + 1
    while i < high:
        if view.gaps[i] != " " and view.pause(i):
            break
        if '"' in view.gaps[i] or "“" in view.gaps[i] or "''" in view.gaps[i]:
            break
        kind = classes[i]
        if kind in "TSRAMWV" or lower[i] in _NAME_STOP or kind == "B":
            break
        if kind in "G" and not view.words[i][0].isupper():
            break
        i += 1
    return (first, i)
