"""The noun phrase after a cue, by closed-class words and capitals: "said | the deputy managing editor"."""

from __future__ import annotations

from framing.attribution.phrase_bounds import amount
from framing.attribution.view import View, Words

_NAME_STOP = frozenset(
    """in on during after before while when who whom which where because although if as that but
    following through via upon until since amid at to with by such""".split()
)


def name_after(view: View, first: int, high: int) -> Words | None:
    """Return the noun phrase that begins at word ``first``: the subject of an inverted cue."""
    classes, lower = view.classes, view.lower
    if first >= high:
        return None
    kind = classes[first]
    if kind in "BP" and lower[first] in _NEARLY and amount(view, first, high):
        return _counted(view, first, high)
    if kind in "PMASCBWVT" or (kind == "O" and lower[first] != "her"):
        return None
    if kind == "R":
        return (first, first + 1)
    i = first + 1
    title = 0
    while i < high:
        if view.gaps[i] != " " and view.paused[i]:
            break
        if i != title and ('"' in view.gaps[i] or "“" in view.gaps[i] or "''" in view.gaps[i]):
            title = _title_end(view, i, high) if i == first + 1 and classes[first] == "D" else 0
            if not title:
                break
            i = title
            continue  # "the “Home” paper"
        kind = classes[i]
        if (
            kind == "T"
            and i == first + 1
            and classes[first] == "D"
            and i + 1 < high
            and (classes[i + 1] == "N" or (lower[i + 1].isdigit() and classes[i + 2 : i + 3] == "N"))
        ):
            i += 1
            continue  # "a December survey", "a January 2016 study"
        if kind in "GB" and classes[i - 1] == "D" and i + 1 < high and classes[i + 1] in "NE":
            i += 1
            continue  # "a publishing executive", "a newly found letter"
        if kind in "TB" and view.words[i][0].isupper() and _inside_name(view, i, high):
            i += 1
            continue  # "Jack Kelly", "USA Today"
        if kind in "TSRAMWV" or lower[i] in _NAME_STOP or kind == "B":
            known = lower[i - 1] == "familiar" and lower[i] == "with" and i + 1 < high
            known = known and classes[i + 1] in "DN"  # "people familiar | with the talks"
            if not known:
                break
            i += 2
            continue
        if lower[i] in _NEAR and classes[i - 1] == "N" and i + 1 < high and lower[i + 1] in _TIMES:
            break  # "the union | last week"
        if kind == "C" and i + 2 < high and classes[i + 1] == "N" and classes[i + 2] in "AM":
            break  # "was released by the board | and parts were cut"
        if kind == "C" and i + 2 < high and classes[i + 1] in "EV" and lower[i + 2] == "by":
            break  # "was praised by unions | and mocked by drivers"
        if kind in "G" and not view.words[i][0].isupper() and not _of_rank(view, i, high):
            break
        i += 1
    while i - 1 > first and classes[i - 1] == "P":
        i -= 1  # "accused by prosecutors | of lying"
    return (first, i)


_LISTED = 12  # members of a list after a cue
_JOINS = frozenset(("and", "or"))


def names_after(view: View, first: int, high: int) -> Words | None:
    """Return :func:`name_after` with the list that it opens: "backed by | Ann Lee, Max Holt and Eva Berg".

    A list ends with "and"; what opens with an article after a comma describes the one before.
    """
    found = name_after(view, first, high)
    if found is None or found[1] >= high or not view.comma(found[1]) or "and" in view.lower[slice(*found)]:
        return found
    k = found[1]
    for _ in range(_LISTED):
        last = view.lower[k] in _JOINS
        begin = k + last
        if not view.comma(k) or begin >= high or view.quoted[begin]:
            return found
        item = name_after(view, begin, high)
        if item is None or view.classes[begin] in "REG" or (view.classes[begin] == "D" and not last):
            return found
        k = _past_tail(view, item[1], high)
        if view.lower[item[1] - 1] in _JOINS:
            return found
        if last or not _JOINS.isdisjoint(view.lower[slice(*item)]):
            return (first, k)
        if k >= high:
            return found
    return found


def _past_tail(view: View, i: int, high: int) -> int:
    """Skip what describes one of a list: "church groups aligned | with the party|, and port unions"."""
    k = i
    while k < high and not view.paused[k] and view.classes[k] in "PDN" and k - i < 6:
        k += 1
    return k if k < high and view.comma(k) else i


_NEAR = frozenset("last this next earlier".split())
_TIMES = frozenset("week weekend month year night morning summer fall spring winter".split())
_NEARLY = frozenset("nearly almost roughly about around over more fewer less just only".split())


def _counted(view: View, first: int, high: int) -> Words | None:
    """Return "nearly 6 in 10 voters" from its first word on."""
    number = view.classes.index("D", first)
    counted = name_after(view, number, high)
    if counted is None or view.lower[number] in ("the", "his", "her", "its", "their"):
        return None
    stop = counted[1]
    if stop + 1 < high and view.lower[stop] in ("in", "of") and view.classes[stop + 1] == "D":
        rest = name_after(view, stop + 1, high)
        stop = rest[1] if rest is not None else stop
    return (first, stop)


def _inside_name(view: View, i: int, high: int) -> bool:
    """Whether a capitalised word that looks like an adverb or a day belongs to a name: "Jack Kelly"."""
    if not view.words[i - 1][0].isupper() or view.gaps[i] != " ":
        return False
    return view.lower[i] == "today" or (view.classes[i] == "B" and view.lower[i].endswith("ly"))


_RANKS = frozenset(
    """acting commanding consulting contributing executing founding governing leading managing marketing
    operating presiding programming ranking retiring ruling sitting supervising""".split()
)


def _of_rank(view: View, i: int, high: int) -> bool:
    """Whether a word in -ing belongs to an office: "the deputy | managing | editor", "ranking Democrat"."""
    return view.lower[i] in _RANKS and i + 1 < high and view.classes[i + 1] == "N" and not view.paused[i + 1]


_TITLE = 12  # words of a title in quotation marks


def _title_end(view: View, i: int, high: int) -> int:
    """Return the word after a title in marks that opens at word ``i``: "the “Home for all” | paper"."""
    for k in range(i + 1, min(high, i + _TITLE)):
        if any(mark in view.gaps[k] for mark in ('"', "”", "''")):
            return k if view.gaps[k].endswith(" ") and "," not in view.gaps[k] else 0
    return 0
