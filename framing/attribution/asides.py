"""A subject and its verb that an aside parts: "Ann Lee, who is backed by the union, said …"."""

from __future__ import annotations

from framing.attribution.cues import cue_index
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.view import View, Words

_HEAD = 16  # words of a subject before its first comma
_OPENING = frozenset("and but yet".split())
# A sentence that opens with one of these opens with a setting or a clause, not with its subject.
_SETTING = "PTSWCGEBAMVR"
_TIMES = frozenset(
    "day days week weeks month months year years night morning evening time moment hour hours".split()
)


def parted_subject(view: View, i: int) -> Words | None:
    """Return the noun phrase that opens the sentence of word ``i`` and that a comma parts from its verb.

    None where the sentence opens with a setting ("In May, …"), with a pronoun, or with a clause of its own. A
    place of writing before a dash and a label before a colon do not count.
    """
    first = _beginning(view, i)
    if first >= i or view.classes[first] in _SETTING or view.quoted[first] or view.lower[first] in _TIMES:
        return None
    for k in range(first + 1, min(i, first + _HEAD)):
        if view.comma(k):
            setting = view.lower[k - 1] in _TIMES or view.classes[k - 1] in "BT" or view.quoted[k - 1]
            other = view.classes[k] == "C" or (view.classes[k] == "R" and view.lower[k] != "who")
            return None if setting or other else (first, k)
        pointing = view.lower[k] == "that" and view.classes[k - 1] == "P"  # "an author of that report"
        if view.classes[k] in "VAMRSW" and not pointing:
            return None
        if view.quoted[k] or ":" in view.gaps[k] or view.lower[k] in _WHEN or _predicate(view, k):
            return None
    return None


_WHEN = frozenset("after before since until during".split())
_LABEL = 10  # words before the dash or the colon that opens a report


def _beginning(view: View, i: int) -> int:
    """Return the word at which a sentence begins, after its place of writing, its label and a conjunction."""
    first = start = view.sentences[view.sentence_of[i]].first
    for k in range(start + 1, min(i, start + _LABEL)):
        gap = view.gaps[k]
        if gap != " " and (":" in gap or " - " in gap or "—" in gap or "–" in gap):
            first = k
            break
    while first < i and view.lower[first] in _OPENING:
        first += 1
    return first


def _predicate(view: View, k: int) -> bool:
    """Whether word ``k`` is a verb with its object: "Lee | backed | the plan, …"."""
    if view.classes[k + 1 : k + 2] not in ("D", "O", "R"):
        return False
    if view.classes[k] == "E" or view.lower[k] in NOUN_LIKE:
        return True
    return any(cue.form in ("past", "third") for cue in cue_index().get(view.lower[k], ()))


def resumed(view: View, begin: int, found: Words | None) -> Words | None:
    """Return the subject of a verb after a comma: the one before the aside, where ``found`` is inside it.

    A name alone between the commas may stay who speaks: "The paper's editor, Ann Lee, said".
    """
    if not view.comma(begin):
        return found
    own = parted_subject(view, begin)
    if own is None or own[1] >= begin:
        return found
    if any(view.comma(k) and view.classes[k] in "AMV" for k in range(own[1] + 1, begin)):
        return found  # "Both towns, once rich, have shrunk, something Ann Lee, 40, said"
    if view.words[own[1]][0].isupper() and "and" in view.lower[own[1] : begin]:
        return found  # "Ann Lee, Max Holt and Tom Berg, all of Salem, said"
    name = begin - own[1] < _NAME and all(view.words[k][0].isupper() for k in range(own[1], begin))
    if found is not None and own[0] < found[0] < own[1]:
        return (own[1], begin) if name else own  # "One of the authors of | that report", Ann Lee, …
    return found if found is not None and (name or found[0] < own[1]) else own


_NAME = 5  # words


def in_aside(view: View, source: Words) -> bool:
    """Whether a source speaks in an aside: "The report, issued after | critics | spoke, warned …"."""
    start = view.sentences[view.sentence_of[source[0]]].first
    comma = view.paused.rfind(1, start + 1, source[0])
    if comma < 0 or view.classes[comma] not in "EGPSW" or view.paused[source[0]]:
        return False
    own = parted_subject(view, source[0])
    return own is not None and own[1] == comma
