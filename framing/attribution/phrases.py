"""Attribution without a verb: "according to X", "in X's view", "X's claim that"."""

from __future__ import annotations

from framing.attribution.adverbials import after_adverbials
from framing.attribution.contents import clause_end, quote_span
from framing.attribution.cues import Cue, cue_index
from framing.attribution.holders import (
    by_whom,
    from_whom,
    in_ones_view,
    in_poll,
    in_the_eyes,
    of_whom,
    takes_side,
)
from framing.attribution.joint import members
from framing.attribution.kinds import can_speak
from framing.attribution.names_after import name_after
from framing.attribution.new_clauses import new_source
from framing.attribution.noun_phrases import group_start, subject, subject_of_sentence
from framing.attribution.view import Draft, View, Words
from framing.inflection import verb_forms


def read_phrase(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution that the fixed phrase at word ``i`` makes, or None."""
    stop = i + 1 + len(cue.rest)
    named = name_after(view, stop, high)
    if named is None or (cue.term == "per" and not _per_somebody(view, i, named)):
        return None
    if i == low or (view.classes[i - 1] in "C" and i - 1 == low):
        # "According to X, …": what follows.
        first = named[1]
        while first < high and not view.paused[first]:
            first += 1
        first = _past_name(view, first, high)
        if first >= high:
            return None
        return Draft(named, (i, stop), ((first, clause_end(view, first, high)),), bool(view.quoted[first]))
    first = low
    while first < i and view.lower[first] in ("and", "but"):
        first += 1
    if first >= i:
        return None
    after = named[1]
    if after + 1 < high and view.comma(after) and view.classes[after] in "AMV" and not view.verb_in(first, i):
        # "The plan, according to X, was late."
        return Draft(named, (i, stop), ((first, i), (after, clause_end(view, after, high))), False)
    if (
        after + 2 < high
        and view.comma(after)
        and (i - first <= 4 or view.classes[first] == "P")
        and i - first < 8
    ):
        # "In addition, according to X, …"
        return Draft(named, (i, stop), ((after, clause_end(view, after, high)),), bool(view.quoted[after]))
    quote = quote_span(view, i - 1) if view.quoted[i - 1] else None
    if quote is not None:
        return Draft(named, (i, stop), ((min(first, quote[0]), i),), True)
    return Draft(named, (i, stop), ((first, i),), False)


def _past_name(view: View, i: int, high: int) -> int:
    """Return the word after a name between commas at word ``i``: "According to her aide, Ann Lee, | …"."""
    end = i
    while end < high and view.words[end][0].isupper() and view.classes[end] == "N" and not view.quoted[end]:
        end += 1
        if end < high and view.paused[end]:
            break
    named = 2 <= end - i <= 4 and end < high and view.comma(i) and view.comma(end)
    return end if named else i


def _per_somebody(view: View, i: int, named: Words) -> bool:
    """Whether "per" names a source: "…, per the agency", not "per cent", "nine a head, per year"."""
    if not view.comma(i) and i != view.sentences[view.sentence_of[i]].first:
        return False
    first, stop = named
    return (view.words[first][0].isupper() or view.lower[first] == "the") and can_speak(view, first, stop)


OWNERS = frozenset("his her their its our my your".split())


def read_noun(view: View, i: int, cue: Cue, low: int, high: int, main: Words | None) -> Draft | None:
    """Return the attribution that a noun makes: "X's claim that …", "her support for …", "fears that …"."""
    if "side" in cue.frames:
        return takes_side(view, i, cue, low, high)
    if "in" in cue.frames:
        return _in_document(view, i, low, high) or in_poll(view, i, low, high)
    if view.lower[i] in ("eyes", "words") and i - 2 >= low and view.lower[i - 2] == "in":
        return in_the_eyes(view, i, high)
    if "own" in cue.frames:
        draft = in_ones_view(view, i, _owner(view, i, low), low, high)
        if draft is not None:
            return draft
    at = i + 1
    if at >= high or view.paused[at]:
        return None
    lower, classes = view.lower, view.classes
    if lower[at] == "of":
        draft = of_whom(view, i, low, high)
        if draft is not None:
            return draft
    source = _owner(view, i, low)
    group = source[1] if source is not None else i
    if source is not None and lower[source[0]] in _REFLEXIVE:
        voiced = _voiced(view, source[0], low)
        if voiced is not None:
            source, group = voiced
    if source is not None and source[1] < i and view.words[i - 1][0].isupper() and lower[i].endswith("s"):
        return None  # "the Post's Ann Lee reports that"
    begin = group
    if lower[at] not in cue.frames or (lower[at] == "of" and "that" in cue.frames):
        # "the claim by X that …", "his claim on Monday that …"
        named = name_after(view, at + 1, high) if source is None and lower[at] in _FROM else None
        after = named[1] if named is not None else at
        if source is not None:
            after = after_adverbials(view, at, high)
        if after < high and after > at and lower[after] == "that" and "that" in cue.frames:
            at = after
            source = source or named
        elif lower[at] not in cue.frames:
            if source is not None:
                return _among(view, i, source, high)
            return from_whom(view, i, cue, low, high)
    if source is None:
        if not _is_noun(view, i, low) or lower[i - 1] == "no":
            return None
        source = _holder(view, i, low, main)
        if source is None:
            draft = by_whom(view, i, high)
            if draft is not None:
                return draft
        if source is None and "free" not in cue.frames:
            return None
        bare = lower[at] == "of" and at + 1 < high and classes[at + 1] != "G"
        if bare and ("about" in cue.frames or not lower[i].endswith("s")):
            return None  # "the fear of dogs", "a report of its work" claim nothing
    link = lower[at]
    first = at if link in ("that", "to", "whether") else at + 1
    if first >= high or (link == "that" and first + 1 < high and _verbal(view, first + 1)):
        return None  # "views that have changed", "a report that found fraud"
    opens = view.sentences[view.sentence_of[i]].first
    opening = i - opens < 8 and classes[opens] == "P" and lower[opens] != "to"
    end = clause_end(view, first, high, phrase=link not in ("that", "whether"), opening=opening)
    if not any(kind in "VAME" for kind in classes[low : source[0] if source is not None else i]):
        end = _before_predicate(view, first, end, link == "that")
    return Draft(source, (begin, i + 1), ((first, end),), False)


_REFLEXIVE = frozenset("his her their its".split())


def _voiced(view: View, owner: int, low: int) -> tuple[Words, int] | None:
    """Return who voices an own view and where the verb stands: "| Lee | has reaffirmed her support for"."""
    verb = owner - 1
    if verb <= low or view.lower[verb] not in _HOLDING or view.lower[verb] in _OWNING or view.paused[owner]:
        return None
    begin, passive, _ = group_start(view, verb, low)
    source = subject(view, begin, low) if not passive else None
    return (source, begin) if source is not None and can_speak(view, *source) else None


def _among(view: View, i: int, owner: Words, high: int) -> Draft | None:
    """Return "her support | among young voters": who supports her."""
    if view.lower[i] not in _SUPPORT or view.lower[i + 1] != "among":
        return None
    source = name_after(view, i + 2, high)
    if source is None or not can_speak(view, *source):
        return None
    return Draft(source, (owner[1], i + 2), (owner,), False)


_SUPPORT = frozenset("support backing standing popularity appeal approval".split())


def _verbal(view: View, i: int) -> bool:
    return view.classes[i] in "AMVB" or any(c.form == "past" for c in cue_index().get(view.lower[i], ()))


_FROM = frozenset("by from among of in".split())
_OWNING = frozenset("have has had having hold holds held".split())
_HAVING = _OWNING | frozenset("express expressed voice voiced".split())
# What a speaker does with a claim or a concern: "raised concerns that", "made a promise to".
_HOLDING = _HAVING | frozenset(
    form
    for verb in """express voice raise make give issue offer file repeat air share lodge level register harbor
    harbour deliver release spread launch reiterate renew announce heap lavish mount pour redouble
    intensify state add signal reaffirm post declare pledge show outline unveil detail underline""".split()
    for form in verb_forms(verb)
)


def _is_noun(view: View, i: int, low: int) -> bool:
    """Whether a word that may be a verb too stands as a noun: after a determiner, preposition or verb."""
    if not any(cue.form in ("base", "third") for cue in cue_index()[view.lower[i]]):
        return True
    k = i - 1
    while k > low and view.classes[k] in "NG" and not view.paused[k + 1] and k > i - 3:
        if view.words[k][0].isupper() or view.lower[k].endswith("s"):
            return False  # "the Post reports that", "of voters doubt that"
        k -= 1
    if k < low or view.paused[k + 1]:
        return False
    kind = view.classes[k]
    third = any(cue.form == "third" for cue in cue_index()[view.lower[i]])
    if kind == "D":
        return k == i - 1 or not third
    if kind == "A" and view.lower[k] in _DOING:
        return False  # "the paper didn't report that"
    return (kind == "P" and view.lower[k] != "to") or (kind in "VEA" and k == i - 1)


_DOING = frozenset("do does did don't doesn't didn't".split())


def _holder(view: View, i: int, low: int, main: Words | None) -> Words | None:
    """Return who has what the noun names: "she has doubts about …", "he voiced concern that …"."""
    k = i - 1
    while k > low and view.classes[k] in "DNEGB" and view.lower[k] not in _HOLDING and k > i - 4:
        k -= 1
    if k <= low or view.lower[k] not in _HOLDING or view.paused[k + 1]:
        return None
    begin, passive, _ = group_start(view, k, low)
    source = subject(view, begin, low) if not passive else None
    if source is None and not passive and begin > low and view.classes[begin - 1] == "C":
        # "The board raised pay but made a decision to …"
        source = main or subject_of_sentence(view, view.sentences[view.sentence_of[i]].first, begin)
    if source is None or view.lower[k] in _HAVING or can_speak(view, *source):
        return source
    return None  # "The book's sales raised hopes that …"


def _in_document(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "In a poll published Sunday, …": what a document that opens the sentence holds."""
    if view.lower[low] != "in" or low != view.sentences[view.sentence_of[i]].first or i - low > 8:
        return None
    if any(view.paused[low + 1 : i + 1]):
        return None  # "In Ohio, where polls show …"
    first = i + 1
    while first < high and not view.comma(first):
        first += 1
    if first >= high or any(map(view.comma, range(low + 2, i + 1))):
        return None  # "In Ohio, a poll released on Monday …"
    if view.verb_in(low, i) or (view.classes[i + 1] in "AM" and not view.paused[i + 1]):
        return None
    if view.lower[i] in ("study", "studies") and new_source(view, first, high):
        return None  # "In a study, three economists found …" is the economists'
    return Draft((low + 1, i + 1), (low, low + 1), ((first, clause_end(view, first, high)),), False)


def read_hearsay(view: View, i: int, low: int, high: int) -> Draft | None:
    """Return "the minister reportedly left": hearsay without a source, the clause around the adverb."""
    first = i
    while first > low and not view.paused[first] and view.classes[first - 1] not in "CSW":
        first -= 1
    contents = []
    if first < i:
        contents.append((first, i))
    if i + 1 < high and not view.paused[i + 1]:
        contents.append((i + 1, clause_end(view, i + 1, high, phrase=True)))
    return Draft(None, (i, i + 1), tuple(contents), False) if contents else None


def _before_predicate(view: View, first: int, end: int, clause: bool) -> int:
    """Return where the verb begins whose subject the noun is: "his claim that she lied | was false"."""
    inside = not clause
    for k in range(first + 1, end):
        if view.classes[k] in "AM" and view.classes[k - 1] not in "AMRBSW":
            if inside:
                return k
            inside = True
        elif view.classes[k] == "V":
            inside = True
        elif not clause and _passed_over(view, k, end):
            return k  # "claims of fraud | followed him"
    return end


def _passed_over(view: View, k: int, end: int) -> bool:
    return view.classes[k - 1 : k + 1] == "NE" and k + 1 < end and view.classes[k + 1] in "DNRO"


def _possessive(view: View, k: int) -> bool:
    """Whether a word is a possessive: "Smith's", "voters'"."""
    return view.lower[k].endswith("'s") or (view.lower[k].endswith("s") and view.gaps[k + 1] in ("' ", "’ "))


def _with_partner(view: View, first: int, stop: int, low: int) -> int:
    """Return where the owners begin of what two own who open a clause: "| Ann Lee and Max Holt's | claim"."""
    if first - 2 < low or view.lower[first - 1] != "and" or not view.words[first - 2][0].isupper():
        return first
    begin = first - 2
    while begin > low and not view.paused[begin] and view.words[begin - 1][0].isupper():
        begin -= 1
    opens = begin == view.sentences[view.sentence_of[begin]].first or view.lower[begin - 1] == "that"
    return begin if opens and members(view, (begin, stop)) else first


def _owner(view: View, i: int, low: int) -> tuple[int, int] | None:
    """Return who a noun belongs to: "Mr Smith's" or "his", with at most two adjectives between."""
    for k in range(i - 1, max(low, i - 4) - 1, -1):
        word = view.lower[k]
        if view.paused[k + 1] or view.quoted[k]:
            return None
        if word in OWNERS:
            return (k, k + 1)
        if _possessive(view, k) and view.classes[k] not in "RA":
            first = k
            while (
                first > low
                and not view.paused[first]
                and (view.words[first - 1][0].isupper() or (first == k and view.classes[first - 1] in "N"))
                and view.classes[first - 1] not in "PSCW"
            ):
                first -= 1
            if first > low and view.classes[first - 1] == "D" and not view.paused[first]:
                first -= 1
            return (_with_partner(view, first, k + 1, low), k + 1)
        if view.classes[k] not in "NEGDB" or word in ("the", "a", "an"):
            return None
        if view.classes[k] == "E" and k > low and view.classes[k - 1] == "N" and not _possessive(view, k - 1):
            return None  # "the book's sales raised hopes that"
    return None
