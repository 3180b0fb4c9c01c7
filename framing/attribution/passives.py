"""Attribution in the passive: hearsay ("is said to"), judgements ("was criticised for")."""

from __future__ import annotations

from framing.attribution.adverbials import WH, after_adverbials
from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue, cue_index
from framing.attribution.kinds import can_speak
from framing.attribution.names_after import names_after
from framing.attribution.noun_phrases import group_start, subject
from framing.attribution.phrase_bounds import phrase_before
from framing.attribution.view import Draft, View, Words


def reduced_passive(view: View, i: int, stop: int, low: int, high: int) -> Draft | None:
    """Return "Asked about X, …", "when asked whether …": the question, without a source or with "by"."""
    word = view.lower[stop]
    sentence = view.sentences[view.sentence_of[i]]
    if i != sentence.first and not view.paused[i] and view.lower[i - 1] not in ("when", "if", "once"):
        return None
    if ")" in view.gaps[i] or view.quoted[stop]:
        return None  # "Ann Lee (D) said about …", "Lee, a nurse, said, “If …”"
    source = None
    first = stop
    if word == "by":
        source = names_after(view, stop + 1, high)
        if source is None:
            return None
        first = source[1]
    if word == "by" or (word != "to" and view.classes[stop] in "PTB"):
        first = after_adverbials(view, first, high)
        word = view.lower[first] if first < high else ""
    if word != "about" and word != "to" and word not in WH:
        return None
    end = clause_end(view, first, high, phrase=True, opening=True)
    return Draft(source, (i, stop), ((first, end),), False)


def _before_verb(view: View, first: int, stop: int) -> int:
    """Return where a finite cue ends a phrase: "a poll released by | the Post | shows …"."""
    index = cue_index()
    for k in range(first + 1, stop):
        if view.words[k][0].islower() and any(
            c.form in ("third", "past") for c in index.get(view.lower[k], ())
        ):
            return k
    return stop


def _after_time(view: View, i: int, high: int) -> int:
    """Skip "Friday", "on Friday" or "last week" at word ``i``."""
    if i < high and view.lower[i] == "on" and i + 1 < high and view.classes[i + 1] == "T":
        i += 1
    while i < high and not view.paused[i] and (view.classes[i] in "TB" or view.lower[i] in _TIMES):
        i += 1
    return i


_TIMES = frozenset("last this week month year night morning earlier".split())


def described_by(view: View, begin: int, i: int, stop: int, low: int, high: int) -> Draft | None:
    """Return "a plan | opposed by | farmers", "the campaign, first reported by the Post, …"."""
    if any(kind in "AM" for kind in view.classes[begin:i]):
        return None
    after = _after_time(view, stop, high)
    if after >= high or view.lower[after] != "by":
        return None
    shared = _shared(view, begin, low)
    if shared is None and (
        view.classes[begin - 1] != "N" or not (view.comma(begin) or not view.paused[begin])
    ):
        return None
    source = names_after(view, after + 1, high)
    if source is None:
        return None
    source = (source[0], _before_verb(view, *source))
    if not can_speak(view, *source):
        return None
    about = shared or phrase_before(view, begin, low) or (begin - 1, begin)
    return Draft(source, (begin, after + 1), (about,), False)


def _shared(view: View, begin: int, low: int) -> Words | None:
    """Return whom a passive before speaks of as well: "| It | was praised by unions and mocked by Lee"."""
    if view.classes[begin - 1] != "C":
        return None
    first = view.sentences[view.sentence_of[begin]].first
    verb = next((k for k in range(first + 1, begin) if view.classes[k] in "AVM"), 0)
    if not verb or view.classes[verb] != "A" or "by" not in view.lower[verb:begin]:
        return None
    return subject(view, group_start(view, verb, first)[0], first)


def as_reported(view: View, i: int, stop: int, low: int, high: int) -> Draft | None:
    """Return "As reported by X, …" and "…, as first reported by X"."""
    source = names_after(view, stop + 1, high)
    if source is None:
        return None
    after = source[1]
    if i - 1 > low:
        return Draft(source, (i - 1, stop + 1), ((low, i - 1),), False)
    if after < high and view.comma(after):
        return Draft(source, (i - 1, stop + 1), ((after, clause_end(view, after, high)),), False)
    return None


def seeming(view: View, i: int, begin: int, stop: int, low: int, high: int) -> Draft | None:
    """Return "X seems to …", "it appears that …": hearsay or impression, without a source."""
    if stop >= high or view.paused[stop]:
        return None
    word = view.lower[stop]
    if word not in ("to", "that", "like") and view.classes[stop] not in "NDERB":
        return None
    content = (stop, clause_end(view, stop, high, phrase=True))
    about = subject(view, begin, low)
    if about is None or view.lower[about[0]] == "it":
        return Draft(None, (begin, stop), (content,), False)
    return Draft(None, (begin, stop), (about, content), False)


_HEARSAY = frozenset("to that about whether if why as for".split())  # "is said to", "is known for"


def read_passive(view: View, i: int, begin: int, stop: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Passive: "was criticised by X for Y" (with a source), "is said to be" (hearsay, without one)."""
    lower = view.lower
    after = _after_time(view, stop, high)
    if after < high and lower[after] == "by":
        stop = after  # "was supported Friday by"
    if stop < high and lower[stop] == "by":
        if cue.frames.isdisjoint(("object", "passive", "judged", "person")):
            return None  # "was held by rebels"
        named = names_after(view, stop + 1, high)
        if named is None:
            return None
        contents = []
        about = subject(view, begin, low)
        if about is not None:
            contents.append(about)
        described = named[1] < high and view.lower[named[1]] in ("such", "who")  # "by groups such as …"
        if named[1] < high and not view.paused[named[1]] and view.classes[named[1]] != "C" and not described:
            contents.append((named[1], clause_end(view, named[1], high)))
        return Draft(named, (begin, stop + 1), tuple(contents), False) if contents else None
    draft = _said_by(view, begin, stop, cue, low, high)
    if draft is not None:
        return draft
    if "passive" in cue.frames and stop < high:
        if "person" in cue.frames and not view.paused[stop]:
            return _addressed(view, begin, stop, cue, low, high)
        if lower[stop] in _HEARSAY:
            return _about(view, begin, stop, low, high)
    if (
        {"passive", "object"} <= cue.frames
        and stop < high
        and not view.paused[stop]
        and (cue.category in ("thinking", "judging") and view.classes[stop] in "DNE")
    ):
        # "is considered a danger"
        return _about(view, begin, stop, low, high)
    return _about(view, begin, stop, low, high) if judged(view, cue, stop, high) else None


def _about(view: View, begin: int, stop: int, low: int, high: int) -> Draft:
    """Return hearsay about the subject of a passive: "Lee is said | to be ill"."""
    content = (stop, clause_end(view, stop, high, phrase=True))
    about = subject(view, begin, low)
    return Draft(None, (begin, stop), (about, content) if about is not None else (content,), False)


def _addressed(view: View, begin: int, stop: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return what somebody was asked or told: "Lee was asked | what she knew", "was told | that it was"."""
    first = after_adverbials(view, stop, high)
    if first < high and (
        view.lower[first] == "that"
        or (view.lower[first] in WH and "wh" in cue.frames)
        or (view.classes[stop] == "R" and "clause" in cue.frames)
    ):
        return Draft(None, (begin, stop), ((first, clause_end(view, first, high)),), False)
    if view.lower[stop] in _HEARSAY:
        return _about(view, begin, stop, low, high)
    if view.lower[stop] in ("a", "the") and "clause" not in cue.frames:
        return Draft(None, (begin, stop), ((stop, clause_end(view, stop, high, phrase=True)),), False)
    return None


PUBLISHING = frozenset("release issue publish post".split())  # whoever issues a paper need not say it
_BETWEEN = 12  # words of what is said of somebody before "by" tells who says it


def _said_by(view: View, begin: int, stop: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return "It was called | a sham | by | Lee", "She was attacked on it by Lee": the judge stands last."""
    if cue.frames.isdisjoint(("object", "judged")) or cue.category in ("asking", "telling", "finding"):
        return None
    if cue.term in PUBLISHING:
        return None  # "was issued in response to a rule by the city"
    for k in range(stop, min(high, stop + _BETWEEN)):
        if view.lower[k] == "by" and not view.quoted[k]:
            source = names_after(view, k + 1, high)
            about = subject(view, begin, low)
            if source is None or about is None or not can_speak(view, *source):
                return None
            if view.classes[k - 1] == "E":
                return None  # "was focused on returns | filed by | his father"
            return Draft(source, (begin, stop), (about, (stop, k)), False)
        if view.classes[k] in "VAMSWCR" or (view.paused[k] and not view.quoted[k] and not view.quoted[k - 1]):
            return None
    return None


def judged(view: View, cue: Cue, stop: int, high: int) -> bool:
    """Whether a passive of judging follows, with nobody named: "was criticised for …", "seen as …"."""
    if "judged" not in cue.frames:
        return False
    return stop < high and not view.paused[stop] and view.lower[stop] in ("as", "for", "of")
