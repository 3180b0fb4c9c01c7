"""Whose clause a verb without a subject of its own stands in, where a sentence has several clauses."""

from __future__ import annotations

from framing.attribution.kinds import can_speak
from framing.attribution.noun_phrases import group_start, subject, subject_of_sentence
from framing.attribution.phrase_bounds import RELATIVE, phrase_before
from framing.attribution.roles import word_role
from framing.attribution.view import View, Words

_LOOKED = 40  # words before a verb that are searched for the clause around it
# Subjects that nobody is.
EXPLETIVE = frozenset("it it's there there's this that what nothing something everything".split())


def nearest(view: View, i: int, low: int) -> Words | None:
    """Return the subject of the last finite verb before word ``i``: "as aides | scrambled to deny …"."""
    for k in range(i - 1, max(low, i - _LOOKED), -1):
        if view.quoted[k]:
            return None
        if _finite(view, k) or _after_aside(view, k):
            found = subject(view, group_start(view, k, low)[0], low)
            if found is None:
                continue
            return found if _speaks(view, found) else None
    return None


def joined(view: View, i: int, low: int) -> Words | None:
    """Return the subject of the clause after the last "and" or "but": "…, and | the union | sued, saying"."""
    for c in range(i - 2, max(low, i - _LOOKED), -1):
        if view.quoted[c]:
            return None
        if view.classes[c] != "C" or not (view.paused[c] or view.verb_in(low, c)):
            continue
        found = subject_of_sentence(view, c + 1, i)
        if found is not None and found[0] <= c + 2 and _speaks(view, found):
            return found
    return None


def after_opening(view: View, i: int, first: int) -> Words | None:
    """Return the subject of the main clause after an opening one: "As we slept, | aides | left"."""
    verb = next((k for k in range(first + 1, i) if view.classes[k] in "VAME"), i)
    for k in range(verb + 1, i - 1):
        if view.comma(k) and view.classes[k] in "DNR":
            own = subject_of_sentence(view, k, i)
            if own is not None:
                return own
    return None


_OPENING = frozenset("as after before since until".split())


def opens_early(view: View, first: int) -> bool:
    """Whether a clause that depends on another opens the sentence at word ``first``: "As we slept, …"."""
    return view.classes[first] in "SW" or view.lower[first] in _OPENING


def shared_subject(view: View, begin: int, main: Words | None) -> Words | None:
    """Return the subject of "and said …": the one of the verb before it."""
    sentence = view.sentences[view.sentence_of[begin]]
    if begin <= sentence.first or (view.classes[begin - 1] != "C" and not view.comma(begin)):
        return None
    who = _relative_before(view, begin, main[1] if main is not None else sentence.first)
    found = who or main or _subject_before(view, sentence.first, begin)
    if found is None:
        found = after_opening(view, begin, sentence.first) if opens_early(view, sentence.first) else None
    if found is None:
        found = subject_of_sentence(view, sentence.first, begin)
        if found is not None and not can_speak(view, *found):
            return nearest(view, begin, sentence.first) or found  # "the win made news; he laughed and said"
    return found


def _relative_before(view: View, begin: int, low: int) -> Words | None:
    """Return "who" where the clause that it opens goes on: "Lee, | who | led the union and supported …"."""
    if view.lower[begin - 1] != "and" or view.paused[begin - 1]:
        return None
    for k in range(begin - 2, max(low, begin - 9), -1):
        if view.lower[k] == "who":
            named = view.words[k + 1][0].isupper() or view.classes[k + 1] in "RD"  # "who Lee likes"
            return None if named else (k, k + 1)
        if view.paused[k] or view.quoted[k] or view.classes[k] in "SW":
            return None
    return None


def _subject_before(view: View, first: int, begin: int) -> Words | None:
    """Return the subject of the last verb before "and said …", where a clause opens the sentence."""
    comma = next((k for k in range(begin - 2, max(first, begin - 20), -1) if view.comma(k)), 0)
    if not comma or (view.classes[first] not in "SWP" and view.lower[first] not in ("as", "after", "before")):
        return None
    for k in range(comma + 1, begin - 1):
        if view.classes[k] in "VAME":
            return subject(view, group_start(view, k, comma)[0], comma)
    return None


_ISSUING = frozenset(
    """send sends sent issue issues issued release releases released write writes wrote post posts posted
    publish publishes published tweet tweets tweeted email emails emailed e-mailed circulate circulates
    circulated distributed run runs ran air airs aired launch launches launched file files filed sign signs
    signed pen pens penned approve approves approved pass passes passed adopt adopts adopted deliver delivers
    delivered give gives gave make makes made place placed record recorded submit submitted fire fires fired
    put puts share shared sharing sending issuing releasing writing posting publishing""".split()
)
_PAPERS = frozenset("response reply pitch piece ads clip speech articles".split())
_PARTICLES = frozenset("out off back around".split())


def author(view: View, paper: Words, low: int) -> Words | None:
    """Return who sends or publishes what a participle describes: "| she | sent an email saying …"."""
    first, stop = paper
    if first - 2 > low and view.lower[first - 1] in ("to", "for", "on", "in", "at"):
        before = phrase_before(view, first - 1, low)  # "sent a letter to members saying …"
        if before is not None and _written(view, before[1] - 1):
            first, stop = before
    if not _written(view, stop - 1):
        return None
    verb = first - 1
    while verb > low and (view.lower[verb] in _PARTICLES or view.classes[verb] == "T"):
        verb -= 1
    if verb < low or view.lower[verb] not in _ISSUING:
        return None
    found = subject(view, group_start(view, verb, low)[0], low)
    return found if found is not None and _speaks(view, found) else None


def _written(view: View, i: int) -> bool:
    role = word_role(view.lower[i])
    return view.lower[i] in _PAPERS or (role is not None and role.kind == "document")


def _finite(view: View, k: int) -> bool:
    kind = view.classes[k]
    if kind in "VAM":
        return True
    return kind == "E" and view.classes[k - 1] in "NRBT" and not view.paused[k]


def _after_aside(view: View, k: int) -> bool:
    """Whether a verb in -ed stands after an aside with its object: "Lee, who ran, | used it"."""
    return view.classes[k] == "E" and view.comma(k) and view.classes[k + 1 : k + 2] in ("D", "O", "N")


def _speaks(view: View, found: Words) -> bool:
    first, stop = found
    return view.lower[first] not in RELATIVE | EXPLETIVE and can_speak(view, first, stop)
