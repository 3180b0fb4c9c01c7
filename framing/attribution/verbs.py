"""Attribution by a verb: who stands before or after it, and what it introduces or follows."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.attribution.adjectives import feels
from framing.attribution.adverbials import WH
from framing.attribution.agreement import compound, names_it, noun_before, plural
from framing.attribution.asides import resumed
from framing.attribution.beside import beside_content
from framing.attribution.clause_subjects import shared_subject
from framing.attribution.closing import inverted, postposed
from framing.attribution.contents import clause_end, quote_span
from framing.attribution.cues import Cue, cue_index
from framing.attribution.following import SENTENCE, forward
from framing.attribution.holders import relative_object, stirred
from framing.attribution.kinds import can_speak
from framing.attribution.names_after import name_after
from framing.attribution.nonfinite import describes, infinitive_source, next_subject, participle_source
from framing.attribution.noun_phrases import CATENATIVE, group_start, subject
from framing.attribution.passives import (
    PUBLISHING,
    as_reported,
    described_by,
    judged,
    read_passive,
    reduced_passive,
    seeming,
)
from framing.attribution.phrase_bounds import amount
from framing.attribution.view import Draft, View, Words


def read_base(
    view: View, i: int, cue: Cue, low: int, high: int, main: Words | None, floor: int
) -> Draft | None:
    """Return the attribution that a plain form makes, or None: "critics say", "would say", "left to say".

    ``low`` and ``high`` bound what may be used (the sentence, less what earlier cues took); ``main`` is
    the source that the sentence's last cue named: the subject of a following participle. ``floor`` is
    how far back the subject may stand: before a relative clause with a cue of its own.
    """
    stop = i + 1 + len(cue.rest)
    previous = view.lower[i - 1] if i > low else ""
    if previous:
        if view.classes[i - 1] in "DP" and previous not in _BEFORE_VERB and not previous.isdigit():
            return None  # "the plan", "of support"
        if previous.endswith(("'s", "s'")) and not view.paused[i]:
            return None  # "Smith's tweet"
    if noun_before(view, stop, high, cue):
        return None
    if cue.term == "like" and view.lower[stop : stop + 1] != ["to"] and not group_start(view, i, low)[2]:
        return None  # "people like her", not "they don't like her"
    place = _content_place(view, i, stop, high, cue)
    if place == _NOWHERE or (place == _BEFORE and not _in_relative(view, i, low)):
        return None
    begin, _, bare = group_start(view, i, low)
    if "seem" in cue.frames:
        return _seems_to(view, begin, stop, low, high) or seeming(view, i, begin, stop, low, high)
    goes_on = begin < i - 1 and previous == "to" and view.lower[i - 2] in CATENATIVE  # "continue to doubt"
    bare = bare or goes_on
    if previous == "to" and not goes_on:
        source = infinitive_source(view, i, low, main)
        return forward(view, i, stop, cue, source, high, (i - 1, stop)) if source is not None else None
    source = _subject(view, begin, low, floor)
    if source is not None and not bare and not _plural(view, source):
        source = None
    return _of_subject(view, i, stop, cue, begin, source, main, low, high, place)


def read_third(
    view: View, i: int, cue: Cue, low: int, high: int, main: Words | None, floor: int
) -> Draft | None:
    """Return the attribution that a form in -s makes, or None: "the mayor says"; bounds as for the base."""
    stop = i + 1 + len(cue.rest)
    if i > low and view.lower[i - 1] in _POINTING and not view.paused[i]:
        return None  # "wasn't the issues"
    if noun_before(view, stop, high, cue):
        return None
    place = _content_place(view, i, stop, high, cue)
    if place == _NOWHERE or (place == _BEFORE and not _in_relative(view, i, low)):
        return None
    begin = group_start(view, i, low)[0]
    if "seem" in cue.frames:
        return _seems_to(view, begin, stop, low, high) or seeming(view, i, begin, stop, low, high)
    draft = _before_source(view, i, stop, cue, begin, low, high)
    if draft is not None:
        return draft
    source = _subject(view, begin, low, floor)
    return _of_subject(view, i, stop, cue, begin, source, main, low, high, place)


def read_past(
    view: View, i: int, cue: Cue, low: int, high: int, main: Words | None, floor: int
) -> Draft | None:
    """Return the attribution that a past form makes, or None: "he said", "is said to"; bounds as above."""
    lower = view.lower
    stop = i + 1 + len(cue.rest)
    place = _content_place(view, i, stop, high, cue)
    if place == _NOWHERE:
        return None
    previous = lower[i - 1] if i > low else ""
    if previous == "that" and cue.term == "say" and stop < high and view.comma(stop):
        return None  # "That said, the road is long"
    if previous in _LINKING and view.classes[i] == "E":
        return None  # "his thoughts remain focused on Rome"
    if previous.endswith(("'s", "s'")) and view.classes[i] == "E" and view.classes[i - 1] == "N":
        return None  # "Lee's alleged remark", "the board's repeated refusal"
    begin, passive, _ = group_start(view, i, low)
    if passive:
        if cue.term == "quote" and lower[stop : stop + 2] == ["as", "saying"]:
            return _quoted_as_saying(view, i, begin, stop + 2, cue, low, high)
        return read_passive(view, i, begin, stop, cue, low, high)
    if stop < high:
        draft = _reduced(view, i, stop, cue, begin, low, high)
        if draft is not None:
            return draft
    if place == _BEFORE and not _in_relative(view, i, low):
        return None
    if previous == "as" and stop < high and lower[stop] == "by":
        return as_reported(view, i, stop, low, high)
    if "seem" in cue.frames:
        return _seems_to(view, begin, stop, low, high) or seeming(view, i, begin, stop, low, high)
    draft = _before_source(view, i, stop, cue, begin, low, high)
    if draft is not None:
        return draft
    source = _subject(view, begin, low, floor)
    return _of_subject(view, i, stop, cue, begin, source, main, low, high, place)


def read_participle(
    view: View, i: int, cue: Cue, low: int, high: int, main: Words | None, floor: int
) -> Draft | None:
    """Return the attribution that a form in -ing makes, or None: ", saying", "is saying"; bounds as above."""
    stop = i + 1 + len(cue.rest)
    place = _content_place(view, i, stop, high, cue)
    if place == _NOWHERE or (place == _BEFORE and not _in_relative(view, i, low)):
        return None
    begin = group_start(view, i, low)[0]
    if "seem" in cue.frames:
        return _seems_to(view, begin, stop, low, high) or seeming(view, i, begin, stop, low, high)
    if view.classes[i] == "P" and begin == i:
        return None  # "the rules regarding visas"
    if i > low and describes(view, i, low):
        return None  # "a strong feeling that", "the ruling party"
    if view.lower[i] == "showing" and stop < high and view.classes[stop] == "P":
        return None  # "a strong showing in Iowa"
    if view.auxiliary_in(begin, i):
        source = _subject(view, begin, low, floor)
        return _of_subject(view, i, stop, cue, begin, source, main, low, high, place)
    source = participle_source(view, begin, low, main)
    if source is None:
        source = next_subject(view, i, high)
        if source is None:
            return None
        high = min(high, source[0])
    draft = forward(view, i, stop, cue, source, high, (i, stop))
    if draft is None or "clause" in cue.frames:
        return draft  # "voters saying the plan is dead"
    return _until_verb(view, draft, source, i)


# Where the content of a cue may stand, as a quick look at the words after it tells.
_NOWHERE, _BEFORE, _ANYWHERE = range(3)


def _content_place(view: View, i: int, stop: int, high: int, cue: Cue) -> int:
    frames = cue.frames
    if "quote" in frames:
        return _ANYWHERE
    if "object" not in frames:
        if _may_follow(view, i, stop, high, frames):
            return _ANYWHERE
        compared = "that" in frames and (stop >= high or view.comma(stop))  # "larger than they expected"
        return (
            _ANYWHERE if compared and not _COMPARING.isdisjoint(view.lower[max(0, i - 8) : i]) else _NOWHERE
        )
    if stop >= high or view.paused[stop] or _may_follow(view, i, stop, high, frames):
        return _ANYWHERE
    return _BEFORE if view.classes[stop] in "PT" else _NOWHERE  # "an offer the union rejected on Monday"


_COMPARING = frozenset(("than", "as"))


def _in_relative(view: View, i: int, low: int) -> bool:
    """Whether a relative clause may begin shortly before word ``i``: "offer that the union"."""
    return _RELATIVE_CLAUSE.search(view.classes, max(low, i - 8), i) is not None


def _reduced(view: View, i: int, stop: int, cue: Cue, begin: int, low: int, high: int) -> Draft | None:
    """Return the attribution of a past form without its form of be: "asked about", "a plan opposed by"."""
    frames = cue.frames
    if begin == i and "passive" in frames:
        draft = reduced_passive(view, i, stop, low, high)
        if draft is not None:
            return draft
    if (
        begin > low
        and (view.lower[stop] in _BY_WHOM or view.classes[stop] in "TB")
        and (i == low or view.lower[i - 1] != "as")
        and not _PASSIVE.isdisjoint(frames)
        and cue.term not in PUBLISHING
    ):
        return described_by(view, begin, i, stop, low, high)
    return None


def _before_source(view: View, i: int, stop: int, cue: Cue, begin: int, low: int, high: int) -> Draft | None:
    """Return the attribution of a verb that its source follows: “…,” said X; "Said X: “…”"."""
    if "quote" not in cue.frames or "person" in cue.frames:
        return None
    draft = inverted(view, i, begin, stop, low, high)
    if draft is not None or i > low or view.comma(i):
        return draft
    named = name_after(view, stop, high)
    if named is None:
        return None
    opens = view.quoted.find(1, named[1], high + 1)
    quote = quote_span(view, opens) if opens >= 0 else None
    aside = opens == named[1] or (view.comma(named[1]) and view.paused[opens])
    return (
        Draft(named, (i, stop), (quote,), True) if quote is not None and quote[0] == opens and aside else None
    )


def _subject(view: View, begin: int, low: int, floor: int) -> Words | None:
    """Return the subject of a verb group, if need be from before a relative clause with its own cue."""
    found = subject(view, begin, floor if floor < low and (view.paused[begin] or low >= begin) else low)
    return resumed(view, begin, found)


def _of_subject(
    view: View,
    i: int,
    stop: int,
    cue: Cue,
    begin: int,
    source: Words | None,
    main: Words | None,
    low: int,
    high: int,
    place: int,
) -> Draft | None:
    """Return the attribution of a finite verb to its subject, or to the one that it shares."""
    if begin < i and _only_advised(view, begin, i, source):
        return None
    if source is not None:
        if source[0] > low and view.lower[source[0] - 1] == "whether":
            return None  # "whether Lee supports it" is open
        if begin == i:
            if source[1] == i and compound(view, i, cue, source, high):
                return None
            if names_it(view, i, stop, source, high):
                return None
    if place == _BEFORE:
        return relative_object(view, source, (begin, stop), low) if source is not None else None
    if source is None:
        source = shared_subject(view, begin, main)
        if source is None:
            return None
    if "stirs" in cue.frames:
        return stirred(view, source, (begin, stop), high)
    draft = beside_content(view, i, stop, cue, begin, source, low, high)
    if draft is not None:
        return draft
    draft = forward(view, i, stop, cue, source, high, (begin, stop))
    if draft is None and "object" in cue.frames and (stop >= high or view.paused[stop]):
        draft = relative_object(view, source, (begin, stop), low)
    if draft is None and cue.form == "past" and begin == i and i > low and judged(view, cue, stop, high):
        # "a man accused of fraud"
        return Draft(None, (i, stop), ((stop, clause_end(view, stop, high, phrase=True)),), False)
    return draft


def _only_advised(view: View, begin: int, i: int, source: Words | None) -> bool:
    """Whether nobody has said anything: "Lee should deny it", "one might think so"."""
    if not _ADVISED.isdisjoint(view.lower[begin:i]):
        return True
    one = source is not None and source[1] - source[0] == 1 and view.lower[source[0]] == "one"
    return one and "M" in view.classes[begin:i]


def _plural(view: View, source: Words) -> bool:
    """Whether a subject, or what "that" stands for, is plural: "firms that warn"."""
    first, stop = source
    if (
        first
        and stop - first == 1
        and view.lower[first] in ("that", "which")
        and view.classes[first - 1] == "N"
    ):
        return plural(view, (first - 1, first))
    return plural(view, source)


def _until_verb(view: View, draft: Draft, source: Words, i: int) -> Draft:
    """End a content before the main verb: "members supporting | the bill | have said"."""
    first, stop = draft.content[-1]
    if source[1] != i or draft.spoken or view.classes[first] not in "DN":
        return draft
    for k in range(first + 1, min(stop, first + 6)):
        if view.paused[k] or view.classes[k] not in "DNAM":
            break
        if view.classes[k] in "AM" and view.classes[k - 1] == "N":
            return replace(draft, content=(*draft.content[:-1], (first, k)))
    return draft


_RELATIVE_CLAUSE = re.compile("[SW]|N[DR]")  # "offer that the union", "offer the union"
_POINTING = frozenset("the a an his her its their our my your these those".split())
_BY_WHOM = frozenset("by on last this".split())
_PASSIVE = frozenset(("object", "passive", "judged"))
_ADVISED = frozenset(("should", "shouldn't"))
_LINKING = frozenset(
    """remain remains remained remaining become becomes became stay stays stayed get gets got feel feels felt
    keep keeps kept look looks looked grow grows grew""".split()
)
_BEFORE_VERB = frozenset(
    """to both all some many most few several others dozens hundreds thousands
    these those one two three four five six seven eight nine ten
    another half two-thirds three-quarters one-third one-quarter three-fourths""".split()
)


def _seems_to(view: View, begin: int, stop: int, low: int, high: int) -> Draft | None:
    """Return "X seemed to acknowledge that …": the cue is what X seems to do."""
    if stop >= high or view.paused[stop]:
        return None
    if view.lower[stop] != "to":
        return feels(view, begin, stop, low, high)
    at = stop + 1
    while at < high and (view.classes[at] == "B" or view.lower[at] == "be"):
        at += 1
    form = "participle" if view.lower[at - 1] == "be" else "base"
    cues = [c for c in cue_index().get(view.lower[at], ()) if c.form == form] if at < high else []
    source = subject(view, begin, low)
    if source is None or view.lower[source[0]] in ("it", "there") or not can_speak(view, *source):
        return None
    if view.lower[at - 1] == "be":
        felt = feels(view, begin, at, low, high)
        if felt is not None:
            return felt
    for cue in cues:
        after = at + 1 + len(cue.rest)
        if tuple(view.lower[at + 1 : after]) == cue.rest and "seem" not in cue.frames:
            draft = forward(view, at, after, cue, source, high, (begin, after))
            if draft is not None:
                return draft
    return None


def _quoted_as_saying(
    view: View, i: int, begin: int, stop: int, cue: Cue, low: int, high: int
) -> Draft | None:
    source = subject(view, begin, low)
    if source is None:
        return None
    says = replace(cue, frames=SENTENCE)
    draft = postposed(view, i, stop, says, source, begin, low, high)
    return draft or forward(view, i, stop, says, source, high, (begin, stop))


def _may_follow(view: View, i: int, stop: int, high: int, frames: frozenset[str]) -> bool:
    """Whether the words after a cue can begin a content at all (a quick look before the subject)."""
    if stop >= len(view.words):
        return False
    if stop >= high:
        return ":" in view.gaps[stop]
    if view.quoted[stop] or "that" in frames or "person" in frames or "clause" in frames:
        return True
    word = view.lower[stop]
    if "to" in frames and word in ("on", "in", "at"):
        return True  # "declined on Friday to say"
    if word in ("to", "that", "by", "about", "as", "for") or word in WH:
        return True
    if word == "of" and "judged" in frames:
        return True  # "is accused of"
    return view.classes[stop] in "DONREGBAMV" or amount(view, stop, high)
