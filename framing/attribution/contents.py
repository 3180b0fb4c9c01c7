"""Where a content begins and ends: the clause after a cue, or the one before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.attribution.cues import Cue, cue_index
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.view import View, Words
from framing.watched import watch

WH = frozenset("what which how why when where who whom whether if whoever whatever".split())
_TIMES = frozenset(
    "night morning afternoon evening day week weekend month year summer autumn fall winter spring".split()
)
_NEAR = frozenset("this last next earlier".split())
_SETTING = frozenset(
    "in on at during after before to from with of this last next earlier by via when while as".split()
)


def quote_span(view: View, i: int) -> Words | None:
    """Return the quotation that holds word ``i``."""
    k = bisect_right(view.quotes, (i, len(view.words) + 1)) - 1
    if k >= 0 and view.quotes[k][1] > i:
        return view.quotes[k]
    return None


def clause_end(
    view: View, first: int, high: int, *, phrase: bool = False, opening: bool = False, relative: bool = False
) -> int:
    """Return where the content that begins at ``first`` ends: at most ``high``, or where a quotation
    that is still open there ends.

    Args:
        phrase: the content is the cue's object ("praised the plan"), so that a comma ends it.
        opening: the cue stands in a clause that opens the sentence ("While he said …, she left"), so
            that the comma before the main clause ends it.
        relative: the source is "who" or the like, so that the main clause's own cue ends it.
    """
    end = _clause_end(view, first, high, phrase, opening, relative)
    if phrase and not _OWN_CLAUSE.isdisjoint(view.lower[first + 1 : end]):
        own = _before_clause(view, first, end, high)
        if own < end:
            return own
    if end == high and 0 < end < len(view.words) and view.quoted[end] and view.quoted[end - 1]:
        quote = quote_span(view, end - 1)
        if quote is not None and quote[1] > end:
            return quote[1]
    return end


# After a comma these begin an aside or a contrast that the source need not have said.
_ASIDES = frozenset("which where despite although though while whereas whose".split())
# What a source says goes on with these more often than the narrator takes over.
_GOES_ON = frozenset("which where whose".split())
_SETTINGS = frozenset("when despite".split())
# After a comma these go on with an object: "praised three mayors, including …".
_INCLUDING = frozenset("including such in to from at especially particularly".split())
_JOINING = frozenset(("and", "but"))
# A clause of its own after one of these is no part of an object: "attacked the plan | after he read it".
# A reason ("because") is the source's as often as the narrator's.
_OWN_CLAUSE = frozenset("after before as while though although whereas".split())
_JOINTS = _JOINING | _SETTINGS
watch(_JOINTS)


def _joints(view: View) -> list[int]:
    """Return the words at which a clause can end: those behind a mark, and those that join by themselves."""
    if not view.joints:
        view.joints = sorted(view.document.breaks + view.document.where(_JOINTS))
    return view.joints


def _clause_end(view: View, first: int, high: int, phrase: bool, opening: bool, relative: bool) -> int:
    lower, classes, gaps, quoted = view.lower, view.classes, view.gaps, view.quoted
    skip = 0
    places: Sequence[int] = range(first + 1, high)
    if not (phrase and relative):
        joints = _joints(view)
        places = joints[bisect_right(joints, first) : bisect_left(joints, high)]
    for i in places:
        if i < skip:
            continue
        gap = gaps[i]
        word = lower[i]
        if quoted[i] or (gap == " " and not phrase and word not in _JOINING):
            continue
        if gap == " " or (quoted[i - 1] and not view.paused[i] and gap[0] not in ".,!?…"):
            if word in ("and", "but") and i + 1 < high and _cue_verb(view, i + 1, high):
                return i
            if word == "but" and new_source(view, i + 1, high):
                return i
            if word == "and" and (phrase or _finite(view, first, i)) and new_source(view, i + 1, high):
                return i
            then = classes[i + 1 : i + 2] if phrase and word in _JOINING else ""
            if then == "A" or (then == "R" and _finite(view, first, i)):
                return i  # "praised the plan and | has signed it", "… and | she left"
            if phrase and (word in _SETTINGS or (relative and _takes_over(view, i))):
                return i
            continue
        if quoted[i - 1] and _quote_ends(gap):
            return i
        if not view.paused[i]:
            continue
        if ";" in gap:
            return i
        kind = classes[i]
        if word == "where" and not phrase and classes[i + 1 : i + 2] == "R":
            return i
        if word in _ASIDES or word == "who":
            after = _aside_end(view, i, high)
            if not after and i == first + 1 and lower[first] == "that":
                after = _next_comma(view, i + 1, high)  # "that, while …, it …"
            if after:
                skip = after  # "the Kremlin, which is …, will be keen …"
                continue
            if word != "who" and (phrase or word not in _GOES_ON):
                return i
            continue
        if word in _JOINING and i + 1 < high and not quoted[i + 1] and _narrated(view, word, i + 1, phrase):
            return i
        if word == "compared" or (kind == "D" and not phrase and _described(view, i, high)):
            return i
        if phrase and word == "and" and _new_clause(view, i + 1, high):
            return i
        if kind in "DR" and not phrase and _only_dash(view, first, i, high):
            return i
        if word == "according" or (
            word == "but"
            and (phrase or opening or _cue_verb(view, i + 1, high) or new_source(view, i + 1, high))
        ):
            return i
        if kind == "G" and word in cue_index():
            return i
        if word == "and" and i + 1 < high and (_cue_verb(view, i + 1, high) or new_source(view, i + 1, high)):
            return i
        if phrase and word in ("as", "even") and i + 1 < high and classes[i + 1] in "RPS":
            return i
        if opening and "," in gap and kind in "RDNTP":
            return i
        if (
            relative
            and ("," in gap or _first_dash(view, first, i))
            and (kind in "VAME" or word in NOUN_LIKE or _cue_verb(view, i, high))
        ):
            return i  # "Smith, who said it was safe, left", "Smith — who said it was safe — left"
        if phrase and word in _INCLUDING:
            continue
        if phrase and kind != "C" and ("," not in gap or not _listed(view, i, high)) and "(" not in gap:
            return i
    return high


def _next_comma(view: View, first: int, stop: int) -> int:
    """Return the first word of ``[first, stop)`` that follows a comma, else 0."""
    for k in range(first, stop):
        if view.comma(k):
            return k
    return 0


def _finite(view: View, first: int, stop: int) -> bool:
    """Whether a clause is complete before "and": "they stay | and others say …", not "he and she said"."""
    return _FINITE_FORM.search(view.classes, first + 1, stop - 1) is not None


def _takes_over(view: View, i: int) -> bool:
    """Whether word ``i`` is the cue of the clause around: "people who know him | say …"."""
    return view.classes[i - 1] not in "PSCWRAMB" and any(
        cue.form in ("past", "third", "base") and "quote" in cue.frames and "clause" in cue.frames
        for cue in cue_index().get(view.lower[i], ())
    )


def _narrated(view: View, word: str, i: int, phrase: bool) -> bool:
    """Whether the narrator goes on after a comma and a conjunction: "…, but | he stayed", "…, and | is"."""
    return (view.classes[i] == "R" and (phrase or word == "but")) or (phrase and view.classes[i] == "A")


def _described(view: View, i: int, high: int) -> bool:
    """Whether a noun with a relative clause of its own follows: "…, a promise that he broke"."""
    k = i + 1
    while k < min(high, i + 5) and view.classes[k] == "N" and not view.paused[k]:
        k += 1
    return i + 1 < k < high and view.lower[k] in ("that", "which", "who") and not view.paused[k]


_FINITE_FORM = re.compile("[VAM]")
_DASH = re.compile("[—–]| - |--")


def _first_dash(view: View, first: int, i: int) -> bool:
    """Whether the first dash of a content stands before word ``i``."""
    gaps = view.gaps
    return _DASH.search(gaps[i]) is not None and not any(_DASH.search(gaps[k]) for k in range(first + 1, i))


def _only_dash(view: View, first: int, i: int, high: int) -> bool:
    """Whether the one dash of a content stands before word ``i``: "he would stay — | a promise of his"."""
    gaps = view.gaps
    if _DASH.search(gaps[i]) is None:
        return False
    return not any(k != i and _DASH.search(gaps[k]) for k in range(first + 1, high))


def _new_clause(view: View, i: int, high: int) -> bool:
    """Whether a subject and its verb follow "and": "praised the deal, and | the board was pleased"."""
    if i >= high or view.lower[i] == "to":
        return False
    for k in range(i + 1, min(high, i + 8)):
        if view.paused[k] or view.classes[k] in "SWCR" or view.lower[k] == "to":
            return False
        if view.classes[k] in "AVM":
            return True
        if view.classes[k] == "E" and view.classes[k - 1] == "N" and _has_object(view, k):
            return True
    return False


def _has_object(view: View, k: int) -> bool:
    """Whether a pronoun, a determiner or "to" follows word ``k``: "refused to", "accused him"."""
    return view.classes[k + 1 : k + 2] in ("D", "O", "R") or view.lower[k + 1 : k + 2] == ["to"]


def _before_clause(view: View, first: int, end: int, high: int) -> int:
    """Return where an object ends before a clause of its own: "attacked the plan | after he read it"."""
    if view.lower[first] == "to":
        return end
    for k in range(first + 1, end):
        if view.lower[k] in _OWN_CLAUSE and not view.quoted[k] and _own_clause(view, k, high):
            while k - 1 > first and (view.lower[k - 1] in _EVEN or view.lower[k - 1] in _JOINING):
                k -= 1
            return k
    return end


def _own_clause(view: View, i: int, high: int) -> bool:
    """Whether a subordinate clause opens at word ``i``: "backed the tax | after it was cut"."""
    if i + 2 >= high:
        return False
    if view.lower[i] == "as" and not (view.classes[i + 1 : i + 2] == "R" or view.words[i + 1][0].isupper()):
        return False  # "saw the deal as a threat that has grown"
    for k in range(i + 2, min(high, i + 8)):
        if view.paused[k] or view.classes[k] in "SWC" or view.lower[k] == "to":
            return False
        if view.classes[k] in "AVM" or (view.classes[k] == "E" and _has_object(view, k)):
            return True
    return False


_EVEN = frozenset(
    """even just only especially particularly partly shortly soon right immediately moments minutes hours days
    weeks months years long""".split()
)


def _aside_end(view: View, i: int, high: int) -> int:
    """Return where a relative clause ends and the clause around it goes on with its verb, else 0."""
    for k in range(i + 2, min(high, i + 25)):
        if view.gaps[k] != " " and view.paused[k]:
            if view.classes[k] in "AMV":
                return k
            if view.classes[k] not in "NDC":
                return 0
    return 0


_PERFECT = frozenset(("have", "has", "had"))


def new_source(view: View, i: int, high: int) -> bool:
    """Whether a subject and a cue of saying follow: "…, and it says …"."""
    index = cue_index()
    for k in range(i, min(high, i + 10)):
        word = view.lower[k]
        if k > i and word in index and any(_says(view, k, c) for c in index[word]):
            return True
        if k > i and view.comma(k) and view.words[k - 1][0].isupper():
            # "…, and Ann Lee, head of the union, said"
            after = _next_comma(view, k + 1, min(high, k + 15))
            return after > 0 and any(_says(view, after, c) for c in index.get(view.lower[after], ()))
        if word in _PERFECT and k > i and not view.paused[k]:
            continue  # "but officials have said"
        if view.classes[k] not in ("DNRBP" if k > i else "DNRB") or (k > i and view.paused[k]):
            return False
    return False


def _says(view: View, k: int, cue: Cue) -> bool:
    if "quote" not in cue.frames and "clause" not in cue.frames:
        return False
    return cue.form in ("past", "third") or (cue.form == "base" and view.lower[k - 1].endswith(("s", "they")))


def _listed(view: View, i: int, high: int) -> bool:
    """Whether the comma before word ``i`` parts the items of a list ("A, B and C")."""
    for k in range(i, min(high, i + 6)):
        if view.lower[k] in ("and", "or"):
            return True
        if view.classes[k] in "VAMRSW":
            return False
    return False


def _quote_ends(gap: str) -> bool:
    """Whether a quotation ended here with a mark of its own: what follows is no part of the content."""
    return gap[0] in ",.!?…" and gap.rstrip()[-1] in "”\"'»"


def _cue_verb(view: View, i: int, high: int) -> bool:
    """Whether a finite cue stands at word ``i`` (after adverbs) with a content to follow."""
    while i < high and view.classes[i] == "B":
        i += 1
    if i >= high:
        return False
    for cue in cue_index().get(view.lower[i], ()):
        if (cue.form in ("past", "third") and cue.frames & _FINITE) or (
            cue.form in ("base", "participle") and "clause" in cue.frames and "quote" in cue.frames
        ):
            if i + 2 < high and view.classes[i + 1] == "B" and not view.paused[i + 1]:
                i += 1  # "… and announced publicly | that"
            if i + 1 >= high or view.quoted[i + 1]:
                return True
            after = view.words[i + 1][0].isupper() or view.classes[i + 1] in "DRSPOW"
            after = after or ({"quote", "clause"} <= cue.frames and view.classes[i + 1] in "NG")
            return after or bool(view.paused[i + 1])
    return False


_FINITE = frozenset(("quote", "that", "object", "person", "to"))


def _infinitive(view: View, i: int, high: int) -> bool:
    """Whether what follows "to" is a verb rather than whom one speaks to: "begin to lose support"."""
    if i >= high or view.classes[i] != "N" or view.words[i][0].isupper() or view.lower[i].endswith("s"):
        return False
    return i + 1 >= high or view.classes[i + 1] in "DNOPBEG"


def after_adverbials(view: View, i: int, high: int) -> int:
    """Skip adverbs, days and short settings ("on Monday", "in a statement") after a cue."""
    classes, lower = view.classes, view.lower
    while i < high:
        if view.quoted[i]:
            return i
        kind = classes[i]
        if kind == "B" or kind == "T" or (lower[i] in _TIMES and classes[i - 1] == "T"):
            i += 1
            continue
        setting = lower[i] in _SETTING and not (lower[i] == "to" and _infinitive(view, i + 1, high))
        if lower[i] in _NEAR:
            # "this week", not "this plan"
            setting = i + 1 < high and (lower[i + 1] in _TIMES or classes[i + 1] == "T")
        if setting:
            j = i + 1
            while j < high and not view.quoted[j]:
                kind = classes[j]
                if view.gaps[j] != " " and view.paused[j]:
                    break
                if (
                    kind in "SRWVAMC"
                    or lower[j] == "about"
                    or (
                        kind == "D"
                        and j > i + 1
                        and lower[j - 1] not in ("of", "in", "at", "on", "with", "to", "from", "for")
                    )
                ):
                    break
                j += 1
            if j >= high or view.quoted[j] or lower[j] == "that" or (view.gaps[j] != " " and view.paused[j]):
                i = j
                continue
            if kind in "RD" or lower[j] in WH or lower[j] == "about":
                i = j
                continue
        break
    return i
