"""Attribution without a verb: "according to X", "in X's view", "X's claim that"."""

from __future__ import annotations

from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue
from framing.attribution.noun_phrases import group_start, name_after, subject
from framing.attribution.view import Draft, View, Words


def read_phrase(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution that the fixed phrase at word ``i`` makes, or None."""
    stop = i + 1 + len(cue.rest)
    named = name_after(view, stop, high)
    if named is None:
        return None
    if i == low or (view.classes[i - 1] in "C" and i - 1 == low):
        # "According to X, …": what follows.
        first = named[1]
        while first < high and not view.pause(first):
            first += 1
        if first >= high:
            return None
        return Draft(named, (i, stop), ((first, clause_end(view, first, high)),), bool(view.quoted[first]))
    first = low
    while first < i and view.lower[first] in ("and", "but"):
        first += 1
    if first >= i:
        return None
    after = named[1]
    if (
        after + 2 < high
        and view.comma(after)
        and (i - first <= 4 or view.classes[first] == "P")
        and i - first < 8
    ):
        # "In addition, according to X, …"
        return Draft(named, (i, stop), ((after, clause_end(view, after, high)),), bool(view.quoted[after]))
    return Draft(named, (i, stop), ((first, i),), False)


_OWNERS = frozenset("his her their its our my your".split())


def read_noun(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution that an owned noun makes: "X's claim that …", "her support for …"."""
    stop = i + 1
    if "in" in cue.frames:
        return _in_document(view, i, low, high)
    if stop >= high or view.pause(stop) or view.lower[stop] not in cue.frames:
        return None
    source = _owner(view, i, low)
    if source is None:
        return None
    link = view.lower[stop]
    first = stop if link in ("that", "to", "whether") else stop + 1
    if first >= high:
        return None
    end = clause_end(view, first, high, phrase=link not in ("that", "whether"))
    if not any(kind in "VAME" for kind in view.classes[low : source[0]]):
        end = _before_predicate(view, first, end, link == "that")
    return Draft(source, (source[1], stop), ((first, end),), False)


_LINKING = frozenset(
    """is was are were be been being am isn't wasn't aren't weren't he's she's they're we're i'm
    remain remains remained become became becomes feel feels felt sound sounds sounded""".split()
)


def read_adjective(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution of "X is confident that …", "X was critical of …"."""
    stop = i + 1
    if stop >= high or view.pause(stop) or view.lower[stop] not in cue.frames:
        return None
    begin = i
    while begin > low and view.classes[begin - 1] == "B" and not view.pause(begin):
        begin -= 1
    if begin <= low or view.lower[begin - 1] not in _LINKING or view.pause(begin):
        return None
    if view.classes[begin - 1] == "R":
        source: Words | None = (begin - 1, begin)
    else:
        start, _, _ = group_start(view, begin - 1, low)
        source = subject(view, start, low)
    if source is None:
        return None
    link = view.lower[stop]
    first = stop if link in ("that", "to", "whether") else stop + 1
    if first >= high:
        return None
    end = clause_end(view, first, high, phrase=link not in ("that", "whether", "to"))
    return Draft(source, (source[1], stop), ((first, end),), False)


def _in_document(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "In a poll published Sunday, …": what a document that opens the sentence holds."""
    if view.lower[low] != "in" or low != view.sentences[view.sentence_of[i]].first or i - low > 8:
        return None
    first = i + 1
    while first < high and not view.comma(first):
        first += 1
    if first >= high or view.verb_in(low, i):
        return None
    return Draft((low + 1, i + 1), (low, low + 1), ((first, clause_end(view, first, high)),), False)


def read_hearsay(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "the minister reportedly left": hearsay without a source, the clause around the adverb."""
    first = i
    while first > low and not view.pause(first) and view.classes[first - 1] not in "CSW":
        first -= 1
    contents = []
    if first < i:
        contents.append((first, i))
    if i + 1 < high and not view.pause(i + 1):
        contents.append((i + 1, clause_end(view, i + 1, high, phrase=True)))
    return Draft(None, (i, i + 1), tuple(contents), False) if contents else None


def _before_predicate(view: View, first: int, end: int, clause: bool) -> int:
    """Return where the verb begins whose subject the noun is: "his claim that she lied | was false"."""
    inside = not clause
    for k in range(first + 1, end):
        if view.classes[k] in "AM" and view.classes[k - 1] not in "AMRBSW":
            if inside:
                return k
            inside = True
        elif view.classes[k] == "V":
            inside = True
    return end


def _owner(view: View, i: int, low: int) -> tuple[int, int] | None:
    """Return who a noun belongs to: "Mr Smith's" or "his", with at most two adjectives between."""
    for k in range(i - 1, max(low, i - 4) - 1, -1):
        word = view.lower[k]
        if view.pause(k + 1) or view.quoted[k]:
            return None
        if word in _OWNERS:
            return (k, k + 1)
        if word.endswith(("'s", "s'")) and view.classes[k] not in "RA":
            first = k
            while (
                first > low
                and not view.pause(first)
                and (view.words[first - 1][0].isupper() or (first == k and view.classes[first - 1] in "N"))
                and view.classes[first - 1] not in "PSCW"
            ):
                first -= 1
            if first > low and view.classes[first - 1] == "D" and not view.pause(first):
                first -= 1
            return (first, k + 1)
        if view.classes[k] not in "NEGDB" or word in ("the", "a", "an"):
            return None
    return None
