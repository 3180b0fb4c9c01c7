"""Who an infinitive or a participle belongs to: "led the board to conclude", "with voters saying"."""

from __future__ import annotations

from framing.attribution.clause_subjects import (
    EXPLETIVE,
    after_opening,
    author,
    joined,
    nearest,
    opens_early,
)
from framing.attribution.cues import cue_index
from framing.attribution.grammar import NOUN_LIKE
from framing.attribution.kinds import can_speak
from framing.attribution.names_after import name_after
from framing.attribution.noun_phrases import group_start, subject, subject_of_sentence
from framing.attribution.phrase_bounds import phrase_before
from framing.attribution.roles import role_of
from framing.attribution.view import View, Words

# Who is led or left to say something is the one who says it.
_CAUSING = frozenset(
    """lead leads led leading cause causes caused causing prompt prompts prompted prompting force
    forces forced forcing drive drives drove driven driving inspire inspires inspired inspiring
    push pushes pushed pushing move moves moved moving persuade persuades persuaded persuading
    compel compels compelled compelling provoke provokes provoked provoking spur spurs spurred
    spurring leave leaves left leaving oblige obliged convince convinces convinced convincing
    tempt tempted encourage encourages encouraged encouraging allow allows allowed allowing enable
    enables enabled enabling permit permits permitted permitting get gets got getting require requires
    required requiring""".split()
)
_FOR_ANYBODY = frozenset("hard harder difficult easy easier impossible possible important tough".split())
_OWNING = frozenset("have has had his her their its my our your".split())  # "has no evidence to suggest that"
_ABSTRACT = frozenset(
    """evidence proof reason reasons grounds way ways time room cause information anything
    designed meant needed""".split()
)
# Whoever may or can do something has not done it.
_LICENSED = frozenset(
    """chance chances opportunity opportunities power powers ability freedom permission free
    eligible entitled allowed permitted registered qualified required""".split()
)
_REACH = 12  # words of somebody who is led to say something


def infinitive_source(view: View, i: int, low: int, main: Words | None) -> Words | None:
    """Return who "to" and the verb at word ``i`` belongs to, or None where nobody can be told."""
    if i - 1 <= low or (view.classes[i - 2] == "P" and view.lower[i - 2] != "on"):
        return None  # "went on to say" is no purpose
    if view.lower[i - 2] in _ABSTRACT and _OWNING.isdisjoint(view.lower[max(low, i - 5) : i - 2]):
        return None  # "no evidence to support it", "no reason to believe it"
    if _licensed(view, i - 1, low):
        return None
    led = _led(view, i - 1, low)
    if led is not None:
        return led
    if _sent(view, i - 1, low):
        return None
    easy = view.lower[i - 2] in _FOR_ANYBODY and view.classes[i - 3] not in "VE"  # not "has fought hard to"
    if easy or "too" in view.lower[max(low, i - 4) : i - 1]:
        return None  # "hard to say", "too close to call": for anybody
    source = nearest(view, i - 1, low) or _far(view, i, low, main)
    if source is None or view.lower[source[0]] in EXPLETIVE:
        return None  # "It takes no engineer to see that …"
    return source


def _licensed(view: View, to: int, low: int) -> bool:
    """Whether "to" says what somebody may do: "free to support anybody", "a chance for Lee to defend it"."""
    for k in range(to - 1, max(low, to - _REACH) - 1, -1):
        if view.lower[k] in _LICENSED and (k == to - 1 or view.lower[k + 1] == "for"):
            return True
        if view.paused[k] or view.classes[k] in "VAMSCRW":
            return False
    return False


def _sent(view: View, to: int, low: int) -> bool:
    """Whether somebody was hired or sent to do what follows "to": "hired | lawyers | to defend him"."""
    for k in range(to - 2, max(low, to - _REACH) - 1, -1):
        if view.lower[k] in _SENDING:
            return view.classes[k + 1] in "DN" and view.classes[k - 1] not in "A"
        if view.paused[k + 1] or view.classes[k] in "VAMSCRWP":
            return False
    return False


_SENDING = frozenset(
    """hire hires hired hiring send sends sent sending pay pays paid paying appoint appoints appointed assign
    assigns assigned assigning tap taps tapped deploy deployed recruit recruited""".split()
)


def _led(view: View, to: int, low: int) -> Words | None:
    """Return whom a verb of causing or "for" has before "to": "prompted | Ann Lee | to warn"."""
    for k in range(to - 1, max(low, to - _REACH) - 1, -1):
        if view.paused[k + 1]:
            return None
        if (view.lower[k] in _CAUSING or view.lower[k] == "for") and k < to - 1:
            return (k + 1, to) if view.classes[k + 1] in "DNOE" else None
        if view.classes[k] in "VAMSCRW" or (view.classes[k] == "P" and view.lower[k] not in _INSIDE):
            return None
    return None


_INSIDE = frozenset("of in at on from like".split())  # "led the head of the union to say"


def participle_source(view: View, i: int, low: int, main: Words | None) -> Words | None:
    """Return the subject of "saying" and the like: the sentence's, or the phrase right before it."""
    busy = _spends(view, i, low)
    if busy is not None:
        return busy
    if i > low and not view.paused[i] and view.classes[i - 1] not in "PBSWC":
        before = _with(view, i, low) or phrase_before(view, i, low) or people_before(view, i, low)
        if before is not None and view.lower[before[1] - 1] not in _TIMES and not _place(view, before, low):
            return author(view, before, low) or _counted(view, before, low)
    if i > low and view.lower[i - 1] in _GOING_ON and not view.paused[i]:
        return subject(view, group_start(view, i - 1, low)[0], low)
    return _far(view, i, low, main)


_SPENDING = frozenset("spend spends spent spending waste wasted wasting".split())


def _spends(view: View, i: int, low: int) -> Words | None:
    """Return who spends time or takes turns doing something: "| Lee | spent an hour defending it"."""
    if view.paused[i]:
        return None
    for k in range(i - 1, max(low, i - _REACH) - 1, -1):
        turns = view.lower[k] == "turns" and view.lower[k - 1] in ("take", "takes", "took", "taking")
        if view.lower[k] in _SPENDING or (turns and k - 1 >= low):
            return subject(view, group_start(view, k - turns, low)[0], low)
        if view.paused[k] or view.quoted[k] or view.classes[k] in "AMSWRG":
            return None
    return None


def _place(view: View, before: Words, low: int) -> bool:
    """Whether a name only says where somebody is: "spent the night on | Twitter | calling for an inquiry"."""
    first, stop = before
    if first <= low or view.lower[first - 1] not in _PLACED or not view.words[first][0].isupper():
        return False
    return role_of(view, first, stop) is None


def _with(view: View, i: int, low: int) -> Words | None:
    """Return who "with" sets beside a participle: "…, with | the head of the union | saying …"."""
    if i - 2 > low and view.lower[i - 1] in ("all", "both", "each") and view.words[i - 2][0].isupper():
        i -= 1  # "with Ann Lee and Tom Berg | all | calling for"
    for k in range(i - 2, max(low, i - _REACH) - 1, -1):
        if view.lower[k] == "with" and (view.paused[k] or k == low):
            return (k + 1, i) if view.classes[k + 1] in "DN" and can_speak(view, k + 1, i) else None
        listed = view.comma(k + 1) and view.words[k][0].isupper() and view.words[k + 1][0].isupper()
        if view.classes[k] == "C" and view.words[k + 1][0].isupper():
            continue  # "with Ann Lee and Tom Berg"
        if (view.paused[k + 1] and not listed) or view.quoted[k] or view.classes[k] in "VAMSWRCG":
            return None
    return None


_PLACED = ("on", "in", "at")
_TIMES = frozenset("time times day days hours minutes week weeks month months year years".split())
_GOING_ON = frozenset(
    """keep keeps kept continue continues continued begin begins began start starts started stop
    stopped""".split()
)


def _far(view: View, i: int, low: int, main: Words | None) -> Words | None:
    """Return the subject of the clause of word ``i``: after "While Moss spoke, …" the main clause's."""
    source = joined(view, i, low)
    if source is not None:
        return source
    first = view.sentences[view.sentence_of[i]].first
    if opens_early(view, first):
        own = after_opening(view, i, first)
        if own is not None and (main is None or main[0] < own[0]):
            return own
    if main is not None and main[1] < low and view.classes[i - 1] == "P":
        own = nearest(view, i, low)  # "After Lee claimed it was over, | Berg | won by promising …"
        if own is not None:
            return own
    source = main or subject_of_sentence(view, first, i)
    if source is None and view.classes[first] == "R" and view.lower[first] not in EXPLETIVE:
        source = (first, first + 1)  # "She offers reason, urging …"
    if source is not None and not can_speak(view, *source):
        return nearest(view, i, low)  # "The row grew as | Lee | spoke, calling …"
    return source


_BEFORE_PLURAL = "PVECNG"  # what a bare plural may follow: "letters to | candidates | proposing"


def people_before(view: View, i: int, low: int) -> Words | None:
    """Return a bare plural right before a participle: "voters" in "left many of voters saying"."""
    first = i
    while first > low and i - first < 4 and view.classes[first - 1] == "N" and not view.paused[first]:
        first -= 1
    if first > low and view.lower[first - 1] == "to" and first < i - 1 and view.words[first][0].islower():
        first += 1  # "to recruit | pastors"
    if first == i or not view.lower[i - 1].endswith("s") or view.lower[i - 1].endswith(("ss", "us")):
        return None
    return (first, i) if first > low and view.classes[first - 1] in _BEFORE_PLURAL else None


_PARTS = frozenset(
    "percent half third quarter majority most many some all number thousands hundreds dozens share".split()
)


def _counted(view: View, source: Words, low: int) -> Words:
    """Take in what counts people: "30 percent of | voters"."""
    first, stop = source
    k = first - 2
    if k < low or view.lower[first - 1] != "of" or view.lower[k] not in _PARTS:
        return source
    while k > low and view.classes[k - 1] in "D" and not view.paused[k]:
        k -= 1
    return (k, stop)


def next_subject(view: View, i: int, high: int) -> Words | None:
    """Return the subject of the main clause after an opening participle: "Citing the heat, Smith left"."""
    first = view.sentences[view.sentence_of[i]].first
    if i > first and (view.classes[i - 1] not in "PS" or i > first + 4 or view.verb_in(first, i)):
        return None  # "Instead of | saying so, Smith left", "A month after | saying so, …"
    for k in range(i + 1, high):
        if view.comma(k) and not view.quoted[k] and (view.words[k][0].isupper() or view.classes[k] in "RD"):
            named = name_after(view, k, high)
            if named is None:
                return None
            stop = next((n for n in range(k + 1, named[1]) if _finite(view, n)), named[1])
            return (k, stop)
    return None


def _finite(view: View, n: int) -> bool:
    if view.classes[n] in "EV" or view.lower[n] in NOUN_LIKE:
        return True
    return view.words[n - 1][0].isupper() and any(
        c.form == "third" for c in cue_index().get(view.lower[n], ())
    )


_NOUNS_IN_ING = frozenset(
    "feeling finding hearing offering posting reading understanding warning writing".split()
)
_MODIFYING = frozenset(("reporting", "polling", "voting"))
_DEGREES = frozenset("most more very so too as rather quite".split())
_POINTING = frozenset("the a an one another his her its their our my your every each no".split())


def describes(view: View, i: int, low: int) -> bool:
    """Whether a word in -ing describes a noun or is one: "the most telling promise", "a warning that"."""
    before = view.lower[i - 1]
    if view.paused[i]:
        return False
    if view.lower[i] in _MODIFYING and view.classes[i - 1] == "N" and view.classes[i + 1 : i + 2] == "N":
        return True  # "the credit reporting agency"
    if i - 2 >= low and view.lower[i - 2] == "most" and not view.paused[i - 1]:
        return True  # "the most public supporting role"
    after = view.classes[i + 1 : i + 2]
    if after == "N" and i - 2 >= low and view.classes[i - 1] == "N" and view.lower[i - 2] in _DEGREES:
        return True  # "her most public supporting role"
    if before in _DEGREES or before in _POINTING or (before.endswith("'s") and view.classes[i - 1] == "N"):
        return True
    return view.lower[i] in _NOUNS_IN_ING and _in_phrase(view, i, low)


def _in_phrase(view: View, i: int, low: int) -> bool:
    """Whether a determiner opens the phrase that word ``i`` ends, with at most an adjective between."""
    for k in range(i - 1, max(low, i - 3) - 1, -1):
        if view.classes[k] == "D" or view.lower[k].endswith("'s"):
            return True
        if view.classes[k] not in "NEB" or view.paused[k + 1]:
            return False
    return False
