"""Whether a clause or a predicate of its own begins at a word: where the content before it may end."""

from __future__ import annotations

from framing.attribution.cues import Cue, cue_index
from framing.attribution.view import View

_PERFECT = frozenset(("have", "has", "had"))
_DENYING = frozenset("do does did not don't doesn't didn't never".split())


def new_source(view: View, i: int, high: int) -> bool:
    """Whether a subject and a cue of saying follow: "…, and it says …"."""
    index = cue_index()
    for k in range(i, min(high, i + 10)):
        word = view.lower[k]
        if k > i and word in index and any(_says(view, k, c) for c in index[word]):
            return True
        if k > i and view.comma(k) and view.words[k - 1][0].isupper():
            # "…, and Ann Lee, head of the union, said"
            after = next_comma(view, k + 1, min(high, k + 15))
            return after > 0 and any(_says(view, after, c) for c in index.get(view.lower[after], ()))
        if k > i and not view.paused[k] and (word in _PERFECT or word in _DENYING):
            continue  # "but officials have said", "but Lee did not say"
        if word.endswith(("self", "selves")) and k > i and not view.paused[k]:
            continue  # "though Lee herself has said"
        if view.classes[k] not in ("DNRBP" if k > i else "DNRB") or (k > i and view.paused[k]):
            return False
    return False


def judges_next(view: View, i: int, high: int) -> bool:
    """Whether somebody else's view of something follows "but": "…, but | Lee disputes the number"."""
    for k in range(i, min(high - 1, i + _SUBJECT)):
        if (
            view.paused[k + 1]
            or view.quoted[k]
            or view.classes[k] not in "DNEV"
            or view.lower[k] in ("it", "that")
        ):
            return False
        after = view.classes[k + 1]
        it = after == "R" and (k + 2 >= high or view.paused[k + 2])  # "but the mayor backed it"
        if (
            k > i
            and (after in "DO" or it)
            and any(_judges(view, k, c) for c in cue_index().get(view.lower[k], ()))
        ):
            return True
    return False


def _judges(view: View, k: int, cue: Cue) -> bool:
    if cue.category != "judging" or "object" not in cue.frames or cue.rest:
        return False
    return cue.form in ("past", "third") or (
        cue.form == "base" and view.lower[k - 1].endswith(("s", "police"))
    )


def says_next(view: View, first: int, i: int, high: int) -> bool:
    """Whether a subject and its cue follow a comma without a conjunction: "42 percent say yes, | 30 say no".

    A cue that a comma follows is an aside ("…, officials said, …"), and what follows an opening clause of the
    content that begins at ``first`` is its main clause ("that if he left, the board would say so").
    """
    if not view.comma(i) or _opens_subordinate(view, first, i):
        return False
    for k in range(i + 1, min(high - 1, i + _SUBJECT)):
        if view.paused[k] or view.quoted[k]:
            return False
        if any(_spoken(view, k, cue) for cue in cue_index().get(view.lower[k], ())):
            return not view.paused[k + 1] and view.classes[k + 1] not in "AMVW"
        if view.classes[k] not in "DNPBE" and view.lower[k] not in _PERFECT:
            return False
    return False


def _spoken(view: View, k: int, cue: Cue) -> bool:
    return _says(view, k, cue) and (cue.form == "past" or {"quote", "clause"} <= cue.frames)


def _opens_subordinate(view: View, first: int, i: int) -> bool:
    """Whether the comma before word ``i`` ends a clause that stands before its main clause."""
    begin = i - 1
    while begin > first and not view.paused[begin]:
        begin -= 1
    while begin < i and view.lower[begin] in ("that", "and", "but", "even"):
        begin += 1
    return begin < i and view.classes[begin] in "SPW"


_SUBJECT = 7  # words


def next_comma(view: View, first: int, stop: int) -> int:
    """Return the first word of ``[first, stop)`` that follows a comma, else 0."""
    for k in range(first, stop):
        if view.comma(k):
            return k
    return 0


def _says(view: View, k: int, cue: Cue) -> bool:
    if ("quote" not in cue.frames and "clause" not in cue.frames) or not stands(view, k, cue):
        return False
    if cue.form != "base":
        return cue.form in ("past", "third")
    before = view.lower[k - 1]
    return before.endswith(("s", "they")) or before in _COUNTED or before in _DENYING or before.isdigit()


def as_told(view: View, i: int, high: int) -> bool:
    """Whether "as" at word ``i`` names who told it, and nothing more: "…, as the paper first reported"."""
    stop = next((k for k in range(i + 1, min(high, i + _SUBJECT + 3)) if view.paused[k]), high)
    told = stop - 1
    if not i + 1 < told <= i + _SUBJECT + 2 or view.classes[i + 1] not in "DNR":
        return False
    plain = all(view.classes[k] in "DNPBAR" for k in range(i + 1, told))
    return plain and any(_spoken(view, told, cue) for cue in cue_index().get(view.lower[told], ()))


def with_speaker(view: View, i: int, high: int) -> bool:
    """Whether "with" at word ``i`` brings in who else speaks: "…, with the police chief saying four had"."""
    for k in range(i + 2, min(high - 1, i + _SUBJECT + 2)):
        if view.paused[k] or view.quoted[k]:
            return False
        if view.classes[k] == "G" and view.lower[k] in cue_index():
            frames = [cue.frames for cue in cue_index()[view.lower[k]] if cue.form == "participle"]
            return any({"quote", "clause"} <= f for f in frames) and not view.paused[k + 1]
        if view.classes[k] not in "DNPBT":
            return False
    return False


_COUNTED = frozenset("percent cent half most many some few".split())


def stands(view: View, k: int, cue: Cue) -> bool:
    """Whether the words after word ``k`` are those that a cue of several words needs: "took issue with"."""
    return not cue.rest or tuple(view.lower[k + 1 : k + 1 + len(cue.rest)]) == cue.rest


def new_clause(view: View, i: int, high: int) -> bool:
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


def own_clause(view: View, i: int, high: int) -> bool:
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


def takes_over(view: View, i: int) -> bool:
    """Whether word ``i`` is the cue of the clause around: "people who know him | say …"."""
    return view.classes[i - 1] not in "PSCWRAMB" and any(
        cue.form in ("past", "third", "base") and {"quote", "clause"} <= cue.frames and stands(view, i, cue)
        for cue in cue_index().get(view.lower[i], ())
    )


def described(view: View, i: int, high: int) -> bool:
    """Whether a noun with a relative clause of its own follows: "…, a promise that he broke"."""
    k = i + 1
    while k < min(high, i + 5) and view.classes[k] == "N" and not view.paused[k]:
        k += 1
    return i + 1 < k < high and view.lower[k] in ("that", "which", "who") and not view.paused[k]


def cue_verb(view: View, i: int, high: int, form: str = "") -> bool:
    """Whether a finite cue stands at word ``i`` (after adverbs) with a content to follow.

    Args:
        form: the form that it must have, that of the cue before it: who "says he met her and | asked" says
            what he did, "said it was safe and | voices" holds no second verb.
    """
    denied = False
    while i < high and (view.classes[i] == "B" or view.lower[i] in _DENYING):
        denied = denied or view.lower[i] in _DENYING
        i += 1
    if i >= high:
        return False
    if denied:
        return _denies(view, i, high)
    for cue in cue_index().get(view.lower[i], ()):
        if (form and cue.form != form) or not stands(view, i, cue):
            continue
        if (cue.form in ("past", "third") and cue.frames & _FINITE) or (
            cue.form in ("base", "participle") and (form or {"clause", "quote"} <= cue.frames)
        ):
            if i + 2 < high and view.classes[i + 1] == "B" and not view.paused[i + 1]:
                i += 1  # "… and announced publicly | that"
            if i + 1 >= high or view.quoted[i + 1]:
                return True
            after = view.words[i + 1][0].isupper() or view.classes[i + 1] in "DRSPOW"
            after = after or ({"quote", "clause"} <= cue.frames and view.classes[i + 1] in "NG")
            return after or bool(view.paused[i + 1])
    return False


def _denies(view: View, i: int, high: int) -> bool:
    """Whether a plain form of saying follows "did not": "said it was safe but did not | say when"."""
    return i + 1 < high and any(
        cue.form == "base" and {"quote", "clause"} <= cue.frames and stands(view, i, cue)
        for cue in cue_index().get(view.lower[i], ())
    )


_FINITE = frozenset(("quote", "that", "object", "person", "to"))
