"""Content that follows its verb, as the cue's frames allow: a quotation, "that …", "to …", a bare clause.

Who stands before the verb, and whether it is a cue there at all, is read in ``verbs``.
"""

from __future__ import annotations

from framing.attribution.adverbials import WH, after_adverbials
from framing.attribution.asides import in_aside
from framing.attribution.closing import after_person
from framing.attribution.contents import clause_end, quote_span
from framing.attribution.cues import Cue
from framing.attribution.leading import lead
from framing.attribution.objects import fits
from framing.attribution.phrase_bounds import RELATIVE, amount, phrase_before
from framing.attribution.roles import role_of
from framing.attribution.view import Draft, View, Words

SENTENCE = frozenset(("quote", "clause", "that", "wh"))
_LOOSE = frozenset(("clause", "that"))
_PARTICLES = frozenset("up off away".split())
_COMING = frozenset("will would may might".split())
_PAST = frozenset(("remember", "describe"))  # "remembered | when", but "realized, when she came, that …"
_SPANS = frozenset("days weeks months years decades".split())
_SUBORDINATE = frozenset("while as although though when if because since after before once whereas".split())


def forward(view: View, i: int, stop: int, cue: Cue, source: Words, high: int, group: Words) -> Draft | None:
    """Content after the cue, as its frames allow."""
    lower, classes, frames = view.lower, view.classes, cue.frames
    at = stop
    if high < len(view.words) and ":" in view.gaps[high] and "quote" in frames and high - at < 12:
        # "Smith writes:" and then a paragraph of its own.
        block = _block(view, at, high)
        if block is not None:
            return Draft(source, group, (block,), True)
    if at >= high:
        return None
    if "person" in frames:
        at = after_person(view, at, high)
        if at < 0 and (
            lower[stop] in WH
            or lower[stop] == "that"
            or "clause" in frames
            or (lower[stop] == "to" and "to" in frames and _active(view, cue, group))
        ):
            at = stop  # "asked whether", "warned that", "is lobbying to": nobody is addressed
        if at < 0:
            return None
    asked = at < high and lower[at] in WH and "wh" in frames and "clause" not in frames
    asked = asked and (lower[at] != "when" or cue.term in _PAST)
    sentence = not frames.isdisjoint(SENTENCE)
    skipped = after_adverbials(view, at, high) if sentence and not asked else at
    if skipped == at and view.paused[at] and sentence:
        skipped = _after_aside(view, at, high)
    # A quotation, with a colon or comma or nothing before it.
    if sentence or (at == stop and "object" in frames):
        quote = _quote_at(view, at, high) or (_quote_at(view, skipped, high) if skipped > at else None)
        if quote is not None:
            end = quote[1]
            if end < high:
                end = max(end, clause_end(view, quote[0], high, opening=_opening(view, source)))
            return Draft(source, group, ((quote[0], end),), True)
    things = "object" in frames and "person" in frames and stop < high
    things = things and (classes[stop] == "D" or cue.term == "challenge")
    if at >= high and things:
        return _content(view, source, group, cue, stop, high, phrase=True)  # "urged | a bigger role"
    if at >= high:
        return None
    if skipped < high and lower[skipped] == "that" and sentence:
        if skipped > at and classes[skipped + 1 : skipped + 2] in ("V", "A", "E"):
            # "said in an interview that aired on Sunday | that it was late"
            skipped = next(
                (k for k in range(skipped + 2, min(high, skipped + 8)) if lower[k] == "that"), skipped
            )
        return _content(view, source, group, cue, skipped, high)
    if skipped < high and lower[skipped] in WH and ("wh" in frames or (cue.rest and "object" in frames)):
        return _content(view, source, group, cue, skipped, high)
    if at > stop and lower[at] == "about" and "wh" in frames:
        # "asked Smith about the plan"
        return _content(view, source, group, cue, at, high, phrase=True)
    if "to" in frames:
        at = _to_infinitive(view, at, high)
        if lower[at] == "to":
            if not view.paused[at]:
                return _content(view, source, group, cue, at, high, phrase=True)
            return None
    if "clause" in frames and skipped < high and ":" in view.gaps[skipped]:
        return _content(view, source, group, cue, skipped, high)
    loose = not view.paused[at] and not frames.isdisjoint(_LOOSE)
    if loose and classes[at] in "AMVE" and _relative(view, source):
        # "which she said was a mistake"
        before = source[0] - (2 if classes[source[0] - 1] == "B" else 1)
        contents = ((before, before + 1), (at, clause_end(view, at, high, relative=True)))
        return Draft(source, group, contents, False)
    if loose and classes[at] in "AMV":
        before = source[0] - 1
        if before >= 0 and classes[before] == "N" and view.gaps[source[0]] == " ":
            # "a probe | the agency said | was still open"
            about = phrase_before(view, source[0], max(0, before - 10)) or (before, source[0])
            return Draft(source, group, (about, (at, clause_end(view, at, high, relative=True))), False)
    if loose and clause_like(view, at, high):
        return _content(view, source, group, cue, at, high)
    if loose and at < skipped < high and classes[at] == "T" and clause_like(view, skipped, high):
        return _content(view, source, group, cue, skipped, high)  # "made clear Monday | they would go"
    if (
        "clause" in frames
        and skipped < high
        and (not view.paused[skipped] or skipped > at)
        and classes[skipped] in "DRNTEGPCS"
    ):
        if view.paused[skipped] and (at == skipped or (view.comma(skipped) and lower[skipped] in _NARRATED)):
            return None  # "said Sunday, though Lee himself left"
        if lower[skipped] in _PARTICLES or (cue.category == "finding" and lower[skipped] == "to"):
            return None  # "they showed up in force", "she took to the talk shows to defend it"
        if cue.term in _BOTH and not _tells(view, cue, source, skipped, high):
            return None  # "added 40 jobs in May", "found a way"
        return _content(view, source, group, cue, skipped, high)
    if not _LINKS.isdisjoint(frames) and _linked(view, at, high, frames):
        return _content(view, source, group, cue, at, high, phrase=True)
    if "object" in frames and not view.paused[at] and fits(view, cue, at, high):
        if lower[at] in _PARTICLES:
            return None  # "wrote off the costs", "backed it up" are other verbs
        if cue.term == "see" and not _COMING.isdisjoint(lower[group[0] : group[1]]):
            return None  # "the office would see a rise"
        if amount(view, at, high):
            return _content(view, source, group, cue, at, high, phrase=True)
        adverb = classes[at] == "B" and at + 1 < high and classes[at + 1] in "NEG"  # "further action"
        if classes[at] in "DONREG" or adverb or (lower[at] == "that" and "that" not in frames):
            return _content(view, source, group, cue, at, high, phrase=True)
        if lower[at] == "as" and cue.rest == () and cue.category == "judging":
            return _content(view, source, group, cue, at, high, phrase=True)
        if at > stop and things:
            return _content(view, source, group, cue, stop, high, phrase=True)  # "urged | a bigger role for"
    return None


def _to_infinitive(view: View, at: int, high: int) -> int:
    """Return where "to" stands after a time or a setting at word ``at``, else ``at``."""
    lower = view.lower
    if at + 2 < high and lower[at] == "for" and not view.paused[at]:
        later = lower.index("to", at, high) if "to" in lower[at : min(at + 4, high)] else at
        at = later if lower[later - 1] in _SPANS else at  # "has sought for months | to"
    if lower[at] in ("on", "in", "at") and not view.paused[at]:
        later = after_adverbials(view, at, high)  # "declined on Friday to say"
        at = later if later < high and lower[later] == "to" else at
    if at + 1 < high and view.classes[at] == "T" and lower[at + 1] == "to":
        at += 1  # "called on the government Wednesday to act"
    return at


_NARRATED = frozenset(("though", "and", "but"))
# Verbs of deeds as well: with a noun alone nothing is said ("added milk", "found a way").
_BOTH = frozenset("add observe found finds finding".split())


def _tells(view: View, cue: Cue, source: Words, i: int, high: int) -> bool:
    """Whether a clause with a verb of its own begins at word ``i``, or a document says what it found."""
    if cue.term == "add" and view.lower[i][0].isdigit():
        return False  # "added 40 jobs in May and has cut none"
    if view.verb_in(i + 1, clause_end(view, i, high)) or (
        cue.category == "finding" and view.lower[i] == "no"
    ):
        return True  # "found no evidence"
    role = role_of(view, *lead(view, *source)) if cue.category == "finding" else None
    return role is not None and role.kind == "document"


_LINKS = frozenset(("as", "at"))
_ROUGHLY = frozenset("about around roughly nearly almost some more less over under just".split())


def _linked(view: View, i: int, high: int, frames: frozenset[str]) -> bool:
    """Whether a phrase and its link follow: "cast | the vote as a warning", "put | the toll at 20"."""
    if view.paused[i] or view.classes[i] not in "DNOEG":
        return False
    for k in range(i + 1, min(high - 1, i + 14)):
        if view.paused[k] or view.quoted[k] or view.classes[k] in "VAMSWRC":
            return view.lower[k] == "as" and "as" in frames and not view.paused[k]
        if view.lower[k] == "at" and "at" in frames:
            return view.lower[k + 1][0].isdigit() or view.lower[k + 1] in _ROUGHLY
    return False


def _active(view: View, cue: Cue, group: Words) -> bool:
    """Whether a form is an active verb beyond doubt: "will push to", not "the push to", "men ordered to"."""
    return cue.term == "ask" or cue.form in ("third", "participle") or view.auxiliary_in(*group)


def _after_aside(view: View, at: int, high: int) -> int:
    """Return where "that" or a question follows an aside at word ``at``, else ``at``.

    As in "said, among other things, | that" and "wondered, as I do, | why".
    """
    for k in range(at + 1, min(at + 9, high)):
        if view.paused[k]:
            return k if view.lower[k] == "that" or view.lower[k] in WH else at
    return at


def _quote_at(view: View, i: int, high: int) -> Words | None:
    """Return the quotation that opens at word ``i``, after a sentence's end only where none ended there."""
    if i >= len(view.words) or not view.quoted[i] or (i >= high and "." in view.gaps[i]):
        return None
    quote = quote_span(view, i)
    return quote if quote is not None and quote[0] == i else None


def _block(view: View, at: int, high: int) -> Words | None:
    """Return the quotation or else the paragraph that a closing colon announces."""
    if any(":" in view.gaps[k] for k in range(at, high)) or any(view.quoted[at:high]):
        return None
    quote = quote_span(view, high)
    if quote is not None:
        return quote if quote[0] == high else None
    first, stop = view.paragraphs[view.paragraph_of(high)]
    return (first, stop) if first == high and stop - first >= 5 else None


def _content(
    view: View, source: Words, group: Words, cue: Cue, first: int, high: int, *, phrase: bool = False
) -> Draft:
    relative = view.lower[source[0]] in RELATIVE or in_aside(view, source)
    if view.lower[first] == "to" and view.lower[first - 1] == "not" and first - 1 >= group[1]:
        first -= 1  # "pledged | not to renew it"
    # After an auxiliary ("has said", "is saying") a next verb may have another form.
    form = "" if cue.form == "base" or view.auxiliary_in(*group) else cue.form
    opening = _opening(view, source)
    end = clause_end(view, first, high, phrase=phrase, opening=opening, relative=relative, form=form)
    return Draft(source, group, ((first, end),), False)


def _opening(view: View, source: Words) -> bool:
    """Whether the source stands in a clause that opens its sentence: "While Smith said …, …"."""
    first = source[0]
    start = view.sentences[view.sentence_of[first]].first
    if first == start:
        return False
    if view.lower[first - 1] == "with" and not view.verb_in(start, first - 1):
        return True  # "Despite the rain, with polls showing him behind, …"
    if first <= start + 4 and not _SUBORDINATE.isdisjoint(view.lower[start:first]):
        return True
    if view.classes[start] == "P" and view.lower[first] in RELATIVE:
        return not any(view.paused[start + 1 : first + 1])  # "Among those who say so, …"
    return _subordinate(view, start, first)


def _subordinate(view: View, start: int, first: int) -> bool:
    """Whether a clause that comes before its main clause holds the source at word ``first``.

    It opens the sentence ("If that is what | he | meant when …"), or follows a comma and "and" or "but".
    """
    begin = first
    while begin > start and first - begin < _REACH and not view.paused[begin]:
        begin -= 1
    joined = view.lower[begin] in ("and", "but") and (begin == start or view.comma(begin))
    if begin != start and not joined:
        return False
    while begin < first and view.lower[begin] in _BEFORE_CLAUSE:
        begin += 1
    return begin < first and (
        view.lower[begin] in _SUBORDINATE or view.lower[begin - 1 : begin + 1] == ["now", "that"]
    )


_REACH = 15  # words between the beginning of a clause and a source inside it
_BEFORE_CLAUSE = frozenset("and but so just even only now ever".split())


def _relative(view: View, source: Words) -> bool:
    """Whether "which" or "that" stands before the source: "which she said was a mistake"."""
    before = source[0] - 1
    if before > 0 and view.classes[before] == "B":
        before -= 1  # "which even critics say was strong"
    return before >= 0 and view.lower[before] in ("which", "that", "what", "who")


def clause_like(view: View, i: int, high: int) -> bool:
    """Whether a clause without "that" begins at word ``i``: a subject, then a finite verb soon."""
    classes = view.classes
    if classes[i] == "R":
        return True
    if classes[i] not in "DN":
        return False
    for k in range(i + 1, min(high, i + 7)):
        if view.paused[k] or classes[k] in "SWC":
            return False
        if classes[k] in "AMV":
            return True
    return False
