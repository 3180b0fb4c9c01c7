"""A quotation without a listed cue: whose it is by a verb beside it, a colon, a name, or who spoke last."""

from __future__ import annotations

import re

from framing.attribution.kinds import can_speak
from framing.attribution.leading import lead
from framing.attribution.names_after import name_after
from framing.attribution.noun_phrases import subject_of_sentence
from framing.attribution.view import Draft, View, Words

LEAST = 8  # words of a quotation that somebody must have said


def own_verb(view: View, first: int, stop: int) -> Draft | None:
    """Return the attribution of a quotation by a verb that no list names: “…,” he mocks."""
    if stop >= len(view.words) or view.gaps[stop].strip()[:1] not in (",", "?", "!") or view.quoted[stop]:
        return None
    named = name_after(view, stop, min(len(view.words), stop + 8))
    if named is not None and view.sentence_of[stop] == view.sentence_of[stop - 1]:
        cue = named[1]
        if cue < len(view.words) and not view.paused[cue] and view.classes[cue] in "EV":
            return Draft(named, (cue, cue + 1), ((first, stop),), True)
    inverted = name_after(view, stop + 1, min(len(view.words), stop + 8))
    if view.classes[stop] in "EV" and inverted is not None and view.words[inverted[0]][0].isupper():
        return Draft(inverted, (stop, stop + 1), ((first, stop),), True)  # “…?” reacted Smith
    return None


_SIGNED = re.compile(r"[^\w\n]*\n\s*(?:[—–―]|-{1,2})\s*")


def signed(view: View, first: int, stop: int) -> Draft | None:
    """Return the attribution of a quotation that a name signs on a line of its own: "— Ann Lee"."""
    if stop >= len(view.words) or view.quoted[stop] or _SIGNED.fullmatch(view.gaps[stop]) is None:
        return None
    end = view.paragraphs[view.paragraph_of(stop)][1]  # "— Lee.", and the next paragraph begins with "Lee"
    named = name_after(view, stop, min(end, stop + 8))
    if named is None or not view.words[named[0]][0].isupper() or view.verb_in(*named):
        return None
    return Draft(named, None, ((first, stop),), True)


def announced(view: View, first: int, stop: int) -> Draft | None:
    """Return the attribution of a quotation that a colon announces: "Ann Lee, 2016: “…”"."""
    if not first or ":" not in view.gaps[first]:
        return None
    sentence = view.sentences[view.sentence_of[first - 1]]
    source = _name_before(view, first, sentence.first) or subject_of_sentence(view, sentence.first, first)
    if source is None or not can_speak(view, *source):
        return None
    return Draft(source, None, ((first, stop),), True)


def left_over(view: View, first: int, stop: int, drafts: list[Draft], k: int) -> Draft | None:
    """Return a quotation that no cue, run or colon claims, for whoever spoke or acted last before it.

    In a paragraph of its own: the last source of the paragraph before, else the subject of its last
    sentence. Inside a sentence: that sentence's subject. Nobody, where these cannot speak.
    """
    if stop - first < LEAST:
        return None
    number = view.sentence_of[first]
    start = view.sentences[number].first
    here = view.paragraph_of(first)
    near = (d.source for d in drafts[k : max(-1, k - 3) : -1] if d.source is not None)
    last = next(near, None)
    source: Words | None = None
    if first - start > 2:
        source = subject_of_sentence(view, start, first)
        if source is not None and not _named(view, source):
            source = None  # "The plan would be paid for by “closing loopholes”": nobody speaks
        elif source is None and last is not None and here == view.paragraph_of(last[0]):
            source = last
    elif number:
        before = view.sentences[number - 1]
        if view.paragraph_of(before.first) == here and not view.quoted[before.stop - 1]:
            source = subject_of_sentence(view, before.first, before.stop)
            source = source if source is not None and can_speak(view, *source) else None
        if source is None and last is not None and here - view.paragraph_of(last[0]) <= 1:
            source = last
        source = source or subject_of_sentence(view, before.first, before.stop)
    if source is not None and not can_speak(view, *source):
        source = None
    if source is None and stop - first < 12:
        return None
    return Draft(source, None, ((first, stop),), True)


def _named(view: View, source: Words) -> bool:
    """Whether a subject is a name that a verb of doing follows: Lee in "Lee gave voice to “…”"."""
    stop = lead(view, *source)[1]
    return view.words[stop - 1][0].isupper() and view.lower[source[1]] not in _BEING


_BEING = frozenset("is was are were be been being isn't wasn't aren't weren't will would can could".split())


def _name_before(view: View, stop: int, low: int) -> Words | None:
    """Return the name that a colon and a quotation follow: "- Ann Smith and Tom Berg: “…”"."""
    if ")" in view.gaps[stop]:
        # "Rep. Ann Lee (D-Ohio): “…”"
        stop = next((k for k in range(stop - 1, max(low, stop - 4), -1) if "(" in view.gaps[k]), stop)
    while stop - 1 > low and (view.lower[stop - 1].isdigit() or view.classes[stop - 1] == "T"):
        stop -= 1  # "Ann Lee, 2016: “…”", "Here's Lee in May 1992: “…”"
        if view.lower[stop - 1] in ("in", "on"):
            stop -= 1
    first = stop
    while first > low and (first == stop or not view.paused[first]):
        if view.lower[first - 1] in ("here's", "here") and first < stop:
            break
        if not view.words[first - 1][0].isupper() and view.lower[first - 1] != "and":
            return None
        first -= 1
    return (first, stop) if first < stop and view.words[first][0].isupper() else None
