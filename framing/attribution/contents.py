"""Where a content begins and ends: the clause after a cue, or the one before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from framing.attribution.cues import cue_index
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.new_clauses import (
    as_told,
    cue_verb,
    described,
    judges_next,
    new_clause,
    new_source,
    next_comma,
    own_clause,
    says_next,
    stands,
    takes_over,
    with_speaker,
)
from framing.attribution.object_asides import object_goes_on
from framing.attribution.view import View, Words
from framing.watched import watch


def quote_span(view: View, i: int) -> Words | None:
    """Return the quotation that holds word ``i``."""
    k = bisect_right(view.quotes, (i, len(view.words) + 1)) - 1
    if k >= 0 and view.quotes[k][1] > i:
        return view.quotes[k]
    return None


def clause_end(
    view: View,
    first: int,
    high: int,
    *,
    phrase: bool = False,
    opening: bool = False,
    relative: bool = False,
    form: str = "",
) -> int:
    """Return where the content that begins at ``first`` ends: at most ``high``, or where a quotation
    that is still open there ends.

    Args:
        phrase: the content is the cue's object ("praised the plan"), so that a comma ends it.
        opening: the cue stands in a clause that opens the sentence ("While he said …, she left"), so
            that the comma before the main clause ends it.
        relative: the source is "who" or the like, so that the main clause's own cue ends it.
        form: the form of the cue's verb, where known: only a verb in the same form is the source's next.
    """
    places: Sequence[int] = range(first + 1, high)
    if not (phrase and relative):
        joints = _joints(view)
        places = joints[bisect_right(joints, first) : bisect_left(joints, high)]
    end = high
    if places:
        end = _clause_end(view, places, _Content(first, high, phrase, opening, relative, form))
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
_GOES_ON = frozenset("which where whose while".split())
_SETTINGS = frozenset("when despite".split())
# After a comma these go on with an object: "praised three mayors, including …".
_INCLUDING = frozenset("including such in to from at especially particularly not like".split())
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


class _Content(NamedTuple):
    """A content whose end is looked for: where it begins, how far it may go, and what the caller knows."""

    first: int
    high: int
    phrase: bool
    opening: bool
    relative: bool
    form: str


def _clause_end(view: View, places: Sequence[int], content: _Content) -> int:
    lower, gaps, quoted = view.lower, view.gaps, view.quoted
    first, high, phrase = content.first, content.high, content.phrase
    skip = 0
    for i in places:
        if i < skip:
            continue
        gap = gaps[i]
        word = lower[i]
        if quoted[i] or (gap == " " and not phrase and word not in _JOINING):
            continue
        if gap == " " or (quoted[i - 1] and not view.paused[i] and gap[0] not in ".,!?…"):
            if _ends_unmarked(view, i, word, content):
                return i
            continue
        if quoted[i - 1] and _quote_ends(gap) and (phrase or not _inside_clause(view, i, first)):
            return i
        if not view.paused[i]:
            continue
        if ";" in gap:
            return i
        if word in _ASIDES or word == "who":
            if word == "where" and not phrase and view.classes[i + 1 : i + 2] == "R":
                return i
            after = _aside_end(view, i, high)
            if not after and i == first + 1 and lower[first] == "that":
                after = next_comma(view, i + 1, high)  # "that, while …, it …"
            if after:
                skip = after  # "the Kremlin, which is …, will be keen …"
            elif word != "who" and (phrase or word not in _GOES_ON):
                return i
            elif word == "while" and (view.classes[i + 1 : i + 2] == "G" or new_source(view, i + 1, high)):
                return i  # "said it was safe, while | others said it was not", "…, while | praising it"
        elif _ends_at_mark(view, i, word, content):
            return i
    return high


def _ends_unmarked(view: View, i: int, word: str, content: _Content) -> bool:
    """Whether a content ends before word ``i`` though no mark stands there."""
    first, high, phrase = content.first, content.high, content.phrase
    if word in _JOINING:
        if i + 1 < high and cue_verb(view, i + 1, high, content.form):
            return True
        if phrase and word == "and" and _next_deed(view, i + 1, content):
            return True
        if (word == "but" or phrase or _finite(view, first, i)) and new_source(view, i + 1, high):
            return True
        then = view.classes[i + 1 : i + 2] if phrase else ""
        if then == "A" or (then == "R" and _finite(view, first, i)):
            return True  # "praised the plan and | has signed it", "… and | she left"
    return phrase and (word in _SETTINGS or (content.relative and takes_over(view, i)))


def _ends_at_mark(view: View, i: int, word: str, content: _Content) -> bool:
    """Whether a content ends at the comma, the dash or the bracket before word ``i``."""
    first, high, phrase = content.first, content.high, content.phrase
    gap, kind = view.gaps[i], view.classes[i]
    if word in _JOINING:
        if i + 1 < high and not view.quoted[i + 1] and _narrated(view, word, i + 1, phrase):
            return True
        if phrase and word == "and" and new_clause(view, i + 1, high):
            return True
        if (word == "but" and (phrase or content.opening)) or cue_verb(view, i + 1, high, content.form):
            return True
        if new_source(view, i + 1, high) or (word == "but" and judges_next(view, i + 1, high)):
            return True
    elif (
        word == "compared"
        or word == "according"
        or (kind == "G" and any(stands(view, i, cue) for cue in cue_index().get(word, ())))
        or (kind in "DR" and not phrase and _only_dash(view, first, i, high))
        or (kind == "D" and not phrase and described(view, i, high))
        or (kind in "DN" and not phrase and says_next(view, first, i, high))
    ):
        return True
    if (word == "as" and "," in gap and as_told(view, i, high)) or (
        word == "with" and with_speaker(view, i, high)
    ):
        return True
    if phrase and word in ("as", "even") and i + 1 < high and view.classes[i + 1] in "RPS":
        return True
    if content.opening and "," in gap and kind in "RDNTP":
        return True
    of_main = kind in "VAME" or word in NOUN_LIKE
    if (
        content.relative
        and ("," in gap or _first_dash(view, first, i))
        and (of_main or cue_verb(view, i, high))
    ):
        return True  # "Smith, who said it was safe, left", "Smith — who said it was safe — left"
    if not phrase or kind == "C" or word in _INCLUDING or "(" in gap:
        return False
    if ":" in gap:
        # "at 11:30", "backed three towns: Hull, Bath and Leeds"
        return gap != ":" and (not _listed(view, i, high) or new_clause(view, i, high))
    return "," not in gap or not (_listed(view, i, high) or object_goes_on(view, first, i, high))


def _next_deed(view: View, i: int, content: _Content) -> bool:
    """Whether the source's next deed follows "and", in the form of the cue: "denied it and | closed it"."""
    kind = _SAME_FORM.get(content.form)
    if kind is None or i + 1 >= content.high or view.classes[i] != kind or view.paused[i + 1]:
        return False
    if view.classes[i + 1] not in "DORP" and not view.words[i + 1][0].isupper():
        return False
    return _ANY_VERB.search(view.classes, content.first, i - 1) is None


# Which class of word has the form of the cue, as far as a class tells it.
_SAME_FORM = {"past": "E", "participle": "G"}
_ANY_VERB = re.compile("[VAMEGSWR]")


def _narrated(view: View, word: str, i: int, phrase: bool) -> bool:
    """Whether the narrator goes on after a comma and a conjunction: "…, but | he stayed", "…, and | is"."""
    return (view.classes[i] == "R" and (phrase or word == "but")) or (phrase and view.classes[i] in "AV")


def _finite(view: View, first: int, stop: int) -> bool:
    """Whether a clause is complete before "and": "they stay | and others say …", not "he and she said"."""
    return _FINITE_FORM.search(view.classes, first + 1, stop - 1) is not None


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


def _before_clause(view: View, first: int, end: int, high: int) -> int:
    """Return where an object ends before a clause of its own: "attacked the plan | after he read it"."""
    if view.lower[first] == "to":
        return end
    for k in range(first + 1, end):
        if view.lower[k] in _OWN_CLAUSE and not view.quoted[k] and own_clause(view, k, high):
            while k - 1 > first and (view.lower[k - 1] in _EVEN or view.lower[k - 1] in _JOINING):
                k -= 1
            return k
    return end


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


def _listed(view: View, i: int, high: int) -> bool:
    """Whether the comma before word ``i`` parts the items of a list ("A, B and C")."""
    for k in range(i, min(high, i + 6)):
        if view.lower[k] in ("and", "or"):
            return True
        if view.classes[k] in "VAMRSW":
            return False
    return False


def _inside_clause(view: View, i: int, first: int) -> bool:
    """Whether a comma follows quoted words that are part of a clause: "was “unfair,” | and that"."""
    if view.gaps[i][0] != "," or view.classes[i] not in "CRDSP":
        return False
    quote = quote_span(view, i - 1)
    return quote is not None and quote[0] > first and not view.paused[quote[0]]


def _quote_ends(gap: str) -> bool:
    """Whether a quotation ended here with a mark of its own: what follows is no part of the content."""
    return gap[0] in ",.!?…" and gap.rstrip()[-1] in "”\"'»"
