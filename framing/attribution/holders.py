"""Attribution by a noun whose holder stands around it: "criticism from X", "in X's view", "in a poll"."""

from __future__ import annotations

import re

from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue
from framing.attribution.kinds import can_speak
from framing.attribution.names_after import name_after, names_after
from framing.attribution.noun_phrases import group_start, subject
from framing.attribution.phrase_bounds import phrase_before
from framing.attribution.roles import word_role
from framing.attribution.view import Draft, View, Words
from framing.inflection import verb_forms

_ABOUT = frozenset("about over for of on to that against toward towards with at".split())
# A result beside a poll: who leads, who is ahead, by how much.
_RESULTS = frozenset(
    """percent points percentage lead leads led leading trail trails trailed trailing ahead behind tied edge
    edges edged favorite favourite margin""".split()
)


def in_poll(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "Smith leads by nine points | in a new poll": the result that stands before the poll."""
    first = i
    while first > low and view.classes[first - 1] in "DNEG" and not view.paused[first] and i - first < 10:
        first -= 1
    if first <= low + 2 or view.lower[first - 1] != "in" or view.quoted[first]:
        return None
    if view.lower[i].endswith("s") and (i - first < 2 or view.lower[first] == "any"):
        return None  # "ahead in the polls": no poll that one could look up
    if i + 1 < high and view.classes[i + 1] in "AMV" and not view.paused[i + 1]:
        return None  # "86 percent of voters in a poll | had"
    start = first - 2
    while start > low and not (view.paused[start] and not view.comma(start)):
        start -= 1
    words = view.lower[start : first - 1]
    figures = not _RESULTS.isdisjoint(words) or any("%" in view.gaps[k + 1] for k in range(start, first - 1))
    if not figures or not (view.verb_in(start, first - 1) or not _RESULTS.isdisjoint(words)):
        return None
    return Draft((first, i + 1), (first - 1, first), ((start, first - 1),), False)


_APPROVAL = frozenset(
    """praise support backing endorsement endorsements approval blessing trust respect confidence
    admiration sympathy""".split()
)
_WINNING = frozenset(
    """have has had having win wins won winning draw draws drew drawing earn earns earned earning
    secure secures secured securing get gets got gain gains gained enjoy enjoys enjoyed receive
    receives received receiving lose loses lost losing attract attracts attracted boast boasts boasted up
    land lands landed snag snags snagged nab nabs nabbed collect collects collected
    tout touts touted""".split()
)


_PICKING = frozenset("pick picks picked picking lock locked rack racked scoop scooped sewn sewed".split())


def of_whom(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "Lee won | the support of | the union": who supports, and whom."""
    if view.lower[i] not in _APPROVAL or view.lower[i + 1] != "of" or i + 2 >= high:
        return None
    k = i - 1
    while k > low and i - k < 4 and view.classes[k] in "DNEG" and view.lower[k] not in _WINNING:
        k -= 1
    if view.lower[k] not in _WINNING or view.paused[k + 1]:
        return None
    if view.lower[k] == "up":
        k -= 1  # "picked up the endorsement of"
        if k <= low or view.lower[k] not in _PICKING:
            return None
    source = names_after(view, i + 2, high)
    about = subject(view, group_start(view, k, low)[0], low)
    if source is None or about is None or not can_speak(view, *source):
        return None
    return Draft(source, (k, i + 2), (about,), False)


def in_ones_view(view: View, i: int, source: Words | None, low: int, high: int) -> Draft | None:
    """Return "In X's view, …", "By X's own count, …": what stands after the comma."""
    if source is None or source[0] <= low or view.lower[source[0] - 1] not in ("in", "by"):
        return None
    sentence = view.sentences[view.sentence_of[i]]
    stop = i + 1
    if source[0] - 1 - sentence.first > 1 or stop + 2 > high or not view.comma(stop):
        return None
    return Draft(source, (source[1], stop), ((stop, clause_end(view, stop, high)),), False)


def in_the_eyes(view: View, i: int, high: int) -> Draft | None:
    """Return "In the eyes of X, …", "… in the eyes of X": the clause around it."""
    if i + 2 >= high or view.lower[i - 1] != "the" or view.lower[i + 1] != "of":
        return None
    source = name_after(view, i + 2, high)
    if source is None or not can_speak(view, *source):
        return None
    stop = source[1]
    if stop + 2 < high and view.comma(stop):
        return Draft(source, (i - 2, i + 2), ((stop, clause_end(view, stop, high)),), False)
    first = i - 2
    while first > view.sentences[view.sentence_of[i]].first and not view.paused[first]:
        first -= 1
    return Draft(source, (i - 2, i + 2), ((first, i - 2),), False) if first < i - 3 else None


def from_whom(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return "the plan drew criticism | from X": what drew it, or what "about" or "for" names after X."""
    at = i + 1
    if view.lower[at] not in ("from", "among", "by"):
        return None
    source = names_after(view, at + 1, high)
    if source is None or not can_speak(view, *source):
        return None
    first, stop = source
    cut = next((k for k in range(first + 1, stop) if _tells_about(view, k)), stop)
    if _DONE.search(view.classes, first + 1, cut):
        return None  # "a comment by Lee eased concerns"
    if cut == stop:
        cut = _after_setting(view, stop, high)
        linked = cut < high and not view.paused[cut] and view.lower[cut] in cue.frames & _LINKS
        if linked and not (view.lower[cut] == "that" and cut + 1 < high and view.classes[cut + 1] in "AMV"):
            begin = cut if view.lower[cut] in ("that", "to", "whether") else cut + 1
            end = clause_end(view, begin, high, phrase=view.lower[cut] not in ("that", "whether"))
            return Draft(source, (i, at + 1), ((begin, end),), False) if begin < end else None
        cut = stop
    approved = view.lower[at] == "from" and view.lower[i] in _APPROVAL
    free = "free" in cue.frames or approved
    if cut < stop and (free or view.lower[cut] in cue.frames & _LINKS):
        return Draft(
            (first, cut), (i, at + 1), ((cut + 1, clause_end(view, cut + 1, high, phrase=True)),), False
        )
    about = _what_met(view, i, low) if free else None
    return Draft(source, (i, at + 1), (about,), False) if about is not None else None


def _what_met(view: View, i: int, low: int) -> Words | None:
    """Return what met with a reaction: "| the plan | drew criticism", "| he left |, prompting praise"."""
    for k in range(i - 1, max(low, i - 5), -1):
        if view.paused[k + 1]:
            return None
        if view.classes[k] == "G" and view.comma(k) and view.lower[k] in _MEETING:
            first = k - 1
            while first > low and not view.paused[first]:
                first -= 1
            return (first, k) if view.verb_in(first, k) else None
        if view.classes[k] in "VE" or view.lower[k] in _MEETING or view.lower[k] in _BEING:
            begin, _, bare = group_start(view, k, low)
            about = subject(view, begin, low)
            known = about is not None and view.classes[about[0]] != "W"
            return None if bare or not known or view.lower[begin - 1].endswith("'ll") else about
    return None


def _tells_about(view: View, k: int) -> bool:
    """Whether word ``k`` after a source links what it speaks of, no part of a body's name."""
    if view.lower[k] == "for" and view.words[k - 1][0].isupper() and k + 2 < len(view.words):
        return not view.words[k + 1 + (view.classes[k + 1] == "D")][0].isupper()  # "Center for a Free Press"
    return view.lower[k] in _ABOUT and view.lower[k] != "of"


_NEAR = frozenset("last this next earlier".split())


def _after_setting(view: View, i: int, high: int) -> int:
    """Return the word after "on Capitol Hill", "in the House", "on Monday" or "last week" at word ``i``."""
    while i < high and not view.paused[i] and (view.classes[i] == "T" or view.lower[i] in _NEAR):
        i += 1 + (view.lower[i] in _NEAR)
    if i + 1 >= high or view.paused[i] or view.lower[i] not in ("on", "in", "at"):
        return i
    k = i + 2 if view.lower[i + 1] == "the" else i + 1
    first = k
    while k < high and view.words[k][0].isupper() and (k == first or view.gaps[k] == " "):
        k += 1
    return k if k > first else i


_DONE = re.compile("[VE]")
_LINKS = frozenset("that to for about over whether against".split())
_MEETING = frozenset(
    form
    for verb in """face draw spark prompt provoke trigger elicit attract generate invite fuel stir encounter
    have garner gather enjoy receive meet get win earn cause raise bring""".split()
    for form in verb_forms(verb)
)


def stirred(view: View, about: Words, cue: Words, high: int) -> Draft | None:
    """Return "The vote | has angered | the unions": whoever feels something about the subject."""
    source = names_after(view, cue[1], high)
    if source is None or not can_speak(view, *source) or view.classes[source[0]] in "TG":
        return None
    return Draft(source, cue, (about,), False)


_BEING = frozenset(
    """is was are were be been became become becomes remain remains remained he's she's they're i'm we're
    isn't wasn't aren't weren't""".split()
)


def takes_side(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return "Lee | is a vocal critic of | the plan": whoever is for or against something."""
    stop = i + 2
    if stop >= high or view.paused[i + 1] or view.lower[i + 1] not in cue.frames:
        return None
    k = i - 1
    while k > low and i - k < 7 and view.classes[k] in "DNEGBC" and not view.paused[k + 1]:
        if view.lower[k] in _BEING:
            break
        k -= 1
    if view.lower[k] not in _BEING or view.paused[k + 1] or view.quoted[k]:
        return None
    if view.classes[k] == "R":
        begin, source = k, subject(view, k + 1, low)  # "she's a critic of"
    else:
        begin = group_start(view, k, low)[0]
        source = subject(view, begin, low)
    if source is None or not can_speak(view, *source):
        return None
    end = clause_end(view, stop, high, phrase=True)
    return Draft(source, (max(begin, source[1]), stop), ((stop, end),), False)


def by_whom(view: View, i: int, high: int) -> Draft | None:
    """Return "criticism of the deal | by | the union", "opposition to it | from | the left"."""
    first = i + 2
    if view.lower[i + 1] not in _ABOUT_WHAT or view.classes[first : first + 1] == "G":
        return None
    for k in range(first + 1, min(high, first + 12)):
        if view.paused[k] or view.quoted[k] or view.classes[k] in "VAMSCRWEG":
            return None
        if view.lower[k] in ("by", "among") or (view.lower[k] == "from" and _is_aimed(view, i, k)):
            source = names_after(view, k + 1, high)
            if source is None or not can_speak(view, *source) or view.classes[source[0]] in "TG":
                return None
            return Draft(source, (i, i + 2), ((first, k),), False)
    return None


def _is_aimed(view: View, i: int, k: int) -> bool:
    """Whether what a noun names comes "from" somebody: "opposition to it from", not "the mayor from Rome"."""
    role = word_role(view.lower[k - 1])
    noun = view.lower[i].removesuffix("s")
    return noun in _AIMED and (role is None or role.number != "person")


_AIMED = frozenset(
    """criticism opposition support backing resistance backlash objection anger praise skepticism scepticism
    attack complaint question outrage hostility condemnation disapproval frustration concern""".split()
)
_ABOUT_WHAT = frozenset("of for about over against to toward towards on with".split())
_ARTICLES = frozenset(
    "the a an his her its their many some most critics officials he she they both others".split()
)


_THINGS = frozenset("something anything nothing everything".split())


def relative_object(view: View, source: Words, cue: Words, low: int) -> Draft | None:
    """Return "a point | that officials | dispute": what the relative clause describes."""
    stop = source[0]
    if stop - 2 < low or view.paused[stop] or view.quoted[stop - 1]:
        return None
    if view.lower[stop - 1] in ("that", "which", "whom", "who"):
        stop -= 1
    elif view.lower[stop - 1] in _THINGS:
        return Draft(source, cue, ((stop - 1, stop),), False)  # "something | the union | wants"
    elif view.classes[stop - 1] != "N" or not (
        view.lower[source[0]] in _ARTICLES
        or (view.words[source[0]][0].isupper() and view.words[stop - 1][0].islower())
    ):
        return None  # "an offer | the union | rejected", "the campaign | Lee | had wanted"
    about = phrase_before(view, stop, low)
    return Draft(source, cue, (about,), False) if about is not None else None
