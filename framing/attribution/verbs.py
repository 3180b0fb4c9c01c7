"""Attribution by a verb: who stands before or after it, and what it introduces or follows."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.attribution.agreement import compound, names_it, noun_before, plural
from framing.attribution.clause_subjects import after_opening, nearest
from framing.attribution.closing import after_person, inverted, postposed
from framing.attribution.contents import WH, clause_end, quote_span
from framing.attribution.cues import Cue, cue_index
from framing.attribution.following import SENTENCE, forward
from framing.attribution.holders import relative_object
from framing.attribution.kinds import can_speak
from framing.attribution.nonfinite import describes, infinitive_source, next_subject, participle_source
from framing.attribution.noun_phrases import group_start, name_after, subject, subject_of_sentence
from framing.attribution.passives import (
    as_reported,
    described_by,
    judged,
    read_passive,
    reduced_passive,
    seeming,
)
from framing.attribution.phrase_bounds import amount
from framing.attribution.view import Draft, View, Words


def read_verb(
    view: View, i: int, cue: Cue, low: int, high: int, main: Words | None, floor: int
) -> Draft | None:
    """Return the attribution that the verb at word ``i`` makes, or None.

    ``low`` and ``high`` bound what may be used (the sentence, less what earlier cues took); ``main`` is
    the source that the sentence's last cue named: the subject of a following participle. ``floor`` is
    how far back the subject may stand: before a relative clause with a cue of its own.
    """
    lower = view.lower
    stop = i + 1 + len(cue.rest)
    if (
        cue.form == "base"
        and i > low
        and view.classes[i - 1] in "DP"
        and lower[i - 1] not in _BEFORE_VERB
        and not lower[i - 1].isdigit()
    ):
        return None  # "the plan", "of support"
    if cue.form == "base" and i > low and lower[i - 1].endswith(("'s", "s'")) and not view.paused[i]:
        return None  # "Smith's tweet"
    if cue.form in ("base", "third") and noun_before(view, stop, high, cue):
        return None
    like = cue.term == "like" and cue.form == "base" and lower[stop : stop + 1] != ["to"]
    if like and not group_start(view, i, low)[2]:
        return None  # "people like her", not "they don't like her"
    ends = "object" in cue.frames and (stop >= high or view.paused[stop])
    apart = False
    if "quote" not in cue.frames and not ends and not _may_follow(view, i, stop, high, cue.frames):
        if "object" not in cue.frames or view.classes[stop] not in "PT":
            return None
        apart = True  # "an offer the union rejected on Monday" or nothing
    if cue.form == "past" and i > low and view.classes[i] == "E" and lower[i - 1] in _LINKING:
        return None  # "his thoughts remain focused on Rome"
    begin, passive, bare = group_start(view, i, low)
    if cue.form == "past" and passive:
        if cue.term == "quote" and tuple(lower[stop : stop + 2]) == ("as", "saying"):
            return _quoted_as_saying(view, i, begin, stop + 2, cue, low, high)
        return read_passive(view, i, begin, stop, cue, low, high)
    previous = lower[i - 1] if i > low else ""
    if cue.form == "past" and "passive" in cue.frames and begin == i and stop < high:
        reduced = reduced_passive(view, i, stop, low, high)
        if reduced is not None:
            return reduced
    if (
        cue.form == "past"
        and previous != "as"
        and begin > low
        and stop < high
        and (lower[stop] in _BY_WHOM or view.classes[stop] in "TB")
        and not _PASSIVE.isdisjoint(cue.frames)
        and cue.term not in _PUBLISHING
    ):
        described = described_by(view, begin, i, stop, low, high)
        if described is not None:
            return described
    if apart and _RELATIVE_CLAUSE.search(view.classes, max(low, i - 8), i) is None:
        return None
    if cue.form == "past" and previous == "as" and stop < high and lower[stop] == "by":
        return as_reported(view, i, stop, low, high)
    if "seem" in cue.frames:
        return _seems_to(view, begin, stop, low, high) or seeming(view, i, begin, stop, low, high)
    if cue.form == "base" and previous == "to":
        return _infinitive(view, i, stop, cue, low, high, main)
    if cue.form == "participle" and i > low and describes(view, i, low):
        return None  # "a strong feeling that", "the ruling party"
    if cue.form == "participle" and lower[i] == "showing" and stop < high and view.classes[stop] == "P":
        return None  # "a strong showing in Iowa"
    if cue.form == "participle" and not any(kind in "AM" for kind in view.classes[begin:i]):
        source = participle_source(view, begin, low, main)
        if source is None:
            source = next_subject(view, i, high)
            high = min(high, source[0]) if source is not None else high
        if source is None:
            return None
        draft = forward(view, i, stop, cue, source, high, (i, stop))
        if draft is None or "clause" in cue.frames:
            return draft  # "voters saying the plan is dead"
        return _until_verb(view, draft, source, i)
    if (
        cue.form != "base"
        and cue.form != "participle"
        and "quote" in cue.frames
        and "person" not in cue.frames
    ):
        draft = inverted(view, i, begin, stop, low, high)
        if draft is not None:
            return draft
    if i == low and cue.form in ("past", "third") and "quote" in cue.frames and "person" not in cue.frames:
        # "Said Smith: “…”"
        named = name_after(view, stop, high)
        if named is not None:
            opens = next((k for k in range(named[1], min(high + 1, len(view.words))) if view.quoted[k]), -1)
            quote = quote_span(view, opens) if opens >= 0 else None
            aside = opens == named[1] or (opens > named[1] and view.comma(named[1]) and view.paused[opens])
            if quote is not None and quote[0] == opens and aside:
                return Draft(named, (i, stop), (quote,), True)
    source = subject(view, begin, floor if floor < low and (view.paused[begin] or low >= begin) else low)
    if cue.form == "base" and source is not None and not bare and not _plural(view, source):
        source = None
    if source is not None and begin == i and source[1] == i and compound(view, i, cue, source, high):
        return None
    if source is not None and cue.term == "call" and begin == i and names_it(view, i, stop, source, high):
        return None
    if apart:
        return relative_object(view, source, (begin, stop), low) if source is not None else None
    if source is None:
        source = _shared_subject(view, begin, main)
    if source is None:
        return None
    # "…, he said." or "…, he said, …": the clause before, when nothing that is content follows.
    if "quote" in cue.frames:
        draft = postposed(view, i, stop, cue, source, begin, low, high)
        if draft is not None:
            return draft
    told = after_person(view, stop, high) if "person" in cue.frames and "quote" in cue.frames else stop
    if 0 <= told < high and "quote" in cue.frames and "that" in cue.frames:
        told = _to_comma(view, told, high)
    if 0 <= told < high and view.comma(told) and _as_clause(view, source, low):
        # "As X reported, …", "As X told the paper, …", "As X wrote in his diary, …"
        return Draft(source, (begin, stop), ((told, clause_end(view, told, high)),), False)
    if (
        lower[source[0] - 1] == "as"
        and source[0] - 1 > low
        and view.comma(source[0] - 1)
        and (stop >= high or view.comma(stop))
        and view.verb_in(low, source[0] - 1)
    ):
        # "…, as some have speculated."
        return Draft(source, (begin, stop), ((low, source[0] - 1),), False)
    draft = forward(view, i, stop, cue, source, high, (begin, stop))
    if draft is None and ends:
        draft = relative_object(view, source, (begin, stop), low)
    if draft is None and cue.form == "past" and begin == i and i > low and judged(view, cue, stop, high):
        # "a man accused of fraud"
        return Draft(None, (i, stop), ((stop, clause_end(view, stop, high, phrase=True)),), False)
    return draft


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
_BY_WHOM = frozenset("by on last this".split())
_PUBLISHING = frozenset("release issue publish post".split())  # whoever issues a paper need not say it
_PASSIVE = frozenset(("object", "passive", "judged"))
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
    if stop >= high or view.lower[stop] != "to" or view.paused[stop]:
        return None
    at = stop + 1
    while at < high and (view.classes[at] == "B" or view.lower[at] == "be"):
        at += 1
    form = "participle" if view.lower[at - 1] == "be" else "base"
    cues = [c for c in cue_index().get(view.lower[at], ()) if c.form == form] if at < high else []
    source = subject(view, begin, low)
    if source is None or view.lower[source[0]] in ("it", "there") or not can_speak(view, *source):
        return None
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


_REACH = 8  # words of a setting between a cue and its comma


def _to_comma(view: View, i: int, high: int) -> int:
    """Return the word after the comma that ends a setting at word ``i``, else ``i``: "in his diary, | …"."""
    if view.classes[i] not in "PT" or view.paused[i] or view.quoted[i] or view.lower[i] == "to":
        return i
    for k in range(i + 1, min(high, i + _REACH)):
        if view.paused[k]:
            return k if view.comma(k) else i
        if view.classes[k] in "SRWVAMC" or view.quoted[k]:
            return i
    return i


def _as_clause(view: View, source: Words, low: int) -> bool:
    """Whether the source stands right after "as", or after "as the chief executive,"."""
    first = view.sentences[view.sentence_of[source[0]]].first
    if source[0] <= first:
        return False
    return view.lower[source[0] - 1] == "as" or (
        view.lower[first] == "as" and not view.verb_in(first + 1, source[0])
    )


def _infinitive(
    view: View, i: int, stop: int, cue: Cue, low: int, high: int, main: Words | None
) -> Draft | None:
    """Return the attribution of "came out to condemn …", "led the board to conclude …"."""
    source = infinitive_source(view, i, low, main)
    return forward(view, i, stop, cue, source, high, (i - 1, stop)) if source is not None else None


_OPENING = frozenset("as after before since until".split())


def _shared_subject(view: View, begin: int, main: Words | None) -> Words | None:
    """Return the subject of "and said …": the one of the verb before it."""
    sentence = view.sentences[view.sentence_of[begin]]
    if begin <= sentence.first or (view.classes[begin - 1] != "C" and not view.comma(begin)):
        return None
    who = _relative_before(view, begin, main[1] if main is not None else sentence.first)
    found = who or main or _subject_before(view, sentence.first, begin)
    if found is None:
        opening = view.classes[sentence.first] in "SW" or view.lower[sentence.first] in _OPENING
        found = after_opening(view, begin, sentence.first) if opening else None
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
