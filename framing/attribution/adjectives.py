"""Attribution by an adjective: "X is confident that …", "voters wary of …", "Alarmed by it, X …"."""

from __future__ import annotations

from framing.attribution.adverbials import WH
from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue, cue_index
from framing.attribution.following import clause_like
from framing.attribution.kinds import can_speak
from framing.attribution.nonfinite import next_subject, people_before
from framing.attribution.noun_phrases import group_start, subject, subject_of_sentence
from framing.attribution.phrase_bounds import phrase_before
from framing.attribution.view import Draft, View, Words

_DEGREES = frozenset("more less far so too as quite".split())
_LINKING = frozenset(
    """is was are were be been being am isn't wasn't aren't weren't he's she's they're we're i'm
    remain remains remained remaining become became becomes becoming feel feels felt feeling sound sounds
    sounded stay stays stayed grow grows grew grown growing""".split()
)


def read_adjective(view: View, i: int, cue: Cue, low: int, high: int, floor: int) -> Draft | None:
    """Return the attribution of "X is confident that …", "X was critical of …"."""
    stop = i + 1
    if stop + 1 < high and view.classes[stop] == "T" and not view.paused[stop + 1]:
        stop += 1  # "were hopeful Tuesday that"
    if stop >= high or view.paused[stop]:
        return None
    link = view.lower[stop]
    asked = link in WH and bool(_ASKED & cue.frames) and (stop == i + 1 or link != "when")
    clause = "that" in cue.frames and clause_like(view, stop, high)
    if link not in cue.frames and not asked and not clause:
        return None
    begin = i
    while begin > low and not view.paused[begin]:
        if view.classes[begin - 1] != "B" and view.lower[begin - 1] not in _DEGREES:
            break
        begin -= 1
    source: Words | None
    if begin <= low or view.lower[begin - 1] not in _LINKING or view.paused[begin]:
        if clause and not view.comma(begin):
            return None  # "Republican hopeful Ann Lee"
        source = _described(view, begin, link, low) or _opening_for(view, i, begin, low, high)
        if source is None:
            return None
        whole = link in ("that", "to", "whether") or asked or clause
        end = clause_end(view, stop if whole else stop + 1, high, phrase=not whole, opening=source[0] > i)
        return Draft(source, (begin, stop), ((stop if whole else stop + 1, end),), False)
    if view.classes[begin - 1] == "R":
        source = (begin - 1, begin)
    else:
        start, _, _ = group_start(view, begin - 1, low)
        source = subject(view, start, floor if floor < low and (view.paused[start] or low >= start) else low)
    if source is None:
        return None
    first = stop if link in ("that", "to", "whether") or asked or clause else stop + 1
    if first >= high:
        return None
    end = clause_end(view, first, high, phrase=link not in ("that", "whether", "to"))
    group = (source[1], stop)
    if view.lower[source[0]] in ("it", "it's", "that", "that's"):
        return Draft(None, (source[0], stop), ((first, end),), False)  # "it is unclear whether"
    return Draft(source, group, ((first, end),), False)


def feels(view: View, begin: int, i: int, low: int, high: int) -> Draft | None:
    """Return "Lee | seemed pleased with | the vote", where the adjective stands at word ``i``."""
    if i + 1 >= high or view.paused[i + 1]:
        return None
    for cue in cue_index().get(view.lower[i], ()):
        if cue.form != "adj" or view.lower[i + 1] not in cue.frames:
            continue
        source = subject(view, begin, low)
        if source is None or view.lower[source[0]] in ("it", "there") or not can_speak(view, *source):
            return None
        link = view.lower[i + 1]
        first = i + 1 if link in ("that", "to", "whether") else i + 2
        if first >= high:
            return None
        end = clause_end(view, first, high, phrase=link not in ("that", "whether", "to"))
        return Draft(source, (begin, i + 1), ((first, end),), False)
    return None


_ASKED = frozenset(("about", "whether", "that"))


_BESIDE = frozenset("that to of about with over whether at".split())


def _described(view: View, begin: int, link: str, low: int) -> Words | None:
    """Return whom an adjective without a verb describes: "she left, confident that", "voters willing to"."""
    if begin <= low:
        return None
    if view.comma(begin) or view.classes[begin - 1] == "C":
        first = begin - 1
        while first > low and not view.paused[first] and view.classes[first - 1] not in "CSVAMR":
            first -= 1
        if first > low and view.classes[first - 1] in "CS" and view.comma(begin):
            # "but | Republicans, | worried about it, …"
            beside = phrase_before(view, begin, first) or _bare(view, first, begin)
            if beside is not None:
                return beside
        return subject_of_sentence(view, view.sentences[view.sentence_of[begin]].first, begin)
    if view.paused[begin] or view.classes[begin - 1] != "N" or link not in _BESIDE:
        return None
    return phrase_before(view, begin, low) or people_before(view, begin, low)


def _bare(view: View, first: int, stop: int) -> Words | None:
    """Return words that are a bare plural: "drivers" in "but drivers, worried about it, …"."""
    plural = view.lower[stop - 1].endswith("s") and view.classes.count("N", first, stop) == stop - first
    return (first, stop) if plural else None


def _opening_for(view: View, i: int, begin: int, low: int, high: int) -> Words | None:
    """Return whom an adjective that opens the sentence describes: "Alarmed by the unrest, | Lee | spoke"."""
    if begin != view.sentences[view.sentence_of[i]].first:
        return None
    return next_subject(view, i, high)
