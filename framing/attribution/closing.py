"""Attribution by a cue that follows its content: “…,” said X; "…, X said."; "…, the paper has been told."."""

from __future__ import annotations

from dataclasses import replace

from framing.attribution.adverbials import after_adverbials
from framing.attribution.agreement import compound, plural
from framing.attribution.contents import clause_end, quote_span
from framing.attribution.cues import Cue
from framing.attribution.kinds import can_speak
from framing.attribution.leading import lead
from framing.attribution.names_after import name_after
from framing.attribution.new_clauses import new_source
from framing.attribution.noun_phrases import group_start, subject
from framing.attribution.phrase_bounds import RELATIVE
from framing.attribution.view import Draft, View, Words


def read_closing(view: View, i: int, cue: Cue, low: int, high: int) -> Draft | None:
    """Return the attribution of a cue that follows its content: "…, X said.", “…,” said X."""
    stop = i + 1
    begin, passive, _ = group_start(view, i, low)
    if passive:
        # "…, the paper has been told.": hearsay, whoever was told it.
        if cue.form != "past" or "passive" not in cue.frames:
            return None
        if (stop < high and not view.paused[stop]) or (stop < len(view.words) and view.quoted[stop]):
            return None
        about = subject(view, begin, low)
        if about is None or not view.comma(about[0]):
            return None
        draft = _backward(view, about, (begin, stop), low, high)
        return replace(draft, source=None) if draft is not None else None
    if cue.form != "base" and "person" not in cue.frames:
        draft = inverted(view, i, begin, stop, low, high)
        if draft is not None:
            return draft
    source = subject(view, begin, low)
    if source is None or (view.lower[source[0]] in RELATIVE and source[1] == begin):
        return None  # “a “choice” that shows …”
    if source[1] == i and (
        compound(view, i, cue, source, high) or (cue.form == "base" and not plural(view, source))
    ):
        return None  # "…, three million below a previous estimate", "…, one-word answers"
    return postposed(view, i, stop, cue, source, begin, low, high)


def inverted(view: View, i: int, begin: int, stop: int, low: int, high: int) -> Draft | None:
    """Return the attribution of “…,” said X."""
    closes = _closes(view, begin)
    if not closes and view.gaps[begin] == " ":
        return None
    if closes and _mentioned(view, begin, low):
        return None
    if not closes and not (begin > low and view.comma(begin)):
        return None
    if view.classes[begin] in "AM":
        return None  # "this “reporter” has revealed her taste"
    named = name_after(view, stop, high)
    if named is None:
        return None
    after = named[1]
    announced = after < len(view.words) and ":" in view.gaps[after] and view.quoted[after]
    if not closes and announced and _has_capital(view, named) and not view.verb_in(low, begin):
        quote = quote_span(view, after)  # "In other words, explained Smith: “…”"
        if quote is not None and quote[0] == after:
            return Draft(named, (begin, stop), (quote,), True)
    goes_on = after < high and not view.paused[after] and view.lower[after] not in RELATIVE
    if goes_on and view.classes[after] in ("AM" if closes else "RVAM"):
        return None  # "“…,” said the plan would fail"
    if not closes:
        if view.quoted[stop] or _aside_between(view, begin, low):
            return None
        if goes_on and view.quoted[after] and not view.paused[after]:
            return None  # "Lee, who ran, said Moss “understood it”"
        if not view.verb_in(low, begin) and (
            begin - low < 8
            or not view.words[named[0]][0].isupper()
            or (after < high and not view.paused[after])
        ):
            return None
        if subject(view, begin, low) is not None and not (
            _has_capital(view, named) or _some_people(view, named, high)
        ):
            return None
    return _backward(view, named, (begin, stop), low, high)


_TERMS = frozenset("word words term terms phrase name label expression".split())


def _mentioned(view: View, begin: int, low: int) -> bool:
    """Whether marks only show a word: "the word “natural” | indicates a meaning"."""
    first = begin - 1
    while first > low and view.quoted[first - 1] and begin - first < 4:
        first -= 1
    return first > low and not view.quoted[first - 1] and view.lower[first - 1] in _TERMS


def _aside_between(view: View, begin: int, low: int) -> bool:
    """Whether an aside parts the verb from its subject: "Ann Lee, who ran, said the Party …"."""
    source = subject(view, begin, low)
    return (
        source is not None
        and source[1] < begin
        and view.words[source[0]][0].isupper()
        and not view.verb_in(low, source[0])
        and not _clause(view, *source)
    )


def _clause(view: View, first: int, stop: int) -> bool:
    """Whether a verb in -ed with its object makes a clause of a phrase: "Rome backed the plan"."""
    return any(view.classes[k] in "E" and view.classes[k + 1] in "DOR" for k in range(first + 1, stop - 1))


def _dash(view: View, i: int) -> bool:
    gap = view.gaps[i]
    return gap != " " and gap != ", " and any(mark in gap for mark in (" - ", "—", "–", "--"))


def _has_capital(view: View, named: Words) -> bool:
    first, stop = lead(view, *named)
    if stop < named[1] and view.lower[stop] == "and" and view.classes[first:stop] == "N":
        first, stop = named  # "lobbyist and party strategist Ann Lee"
    return any(view.words[k][0].isupper() for k in range(first, stop))


def _some_people(view: View, named: Words, high: int) -> bool:
    """Whether a count of people ends a part: "…, said a handful of members who point to the vote"."""
    first, stop = named
    ends = stop >= high or bool(view.paused[stop]) or view.lower[stop] in ("who", "in", "at", "familiar")
    verb = any(kind in "EVAM" for kind in view.classes[first:stop])
    return ends and not verb and view.classes[first] == "D" and can_speak(view, first, stop)


def _closes(view: View, i: int) -> bool:
    """Whether a quotation closes right before word ``i``."""
    return i > 0 and view.quoted[i - 1] > view.quoted[i]


def _backward(view: View, source: Words, cue: Words, low: int, high: int) -> Draft | None:
    """Content before: the quotation or clause that ends right before the cue or its source."""
    edge = min(source[0], cue[0])
    if edge <= low and not _closes(view, edge):
        return None
    quote = quote_span(view, edge - 1) if view.quoted[edge - 1] else None
    sentence = view.sentences[view.sentence_of[edge]]
    if quote is not None:
        first = quote[0]
        start = max(view.sentences[view.sentence_of[first]].first, low if low < first else 0)
        while start < first and view.classes[start] in "C":
            start += 1
        first = first if ":" in view.gaps[first] else min(start, first)
    else:
        first = max(low, sentence.first)
        end = max(source[1], cue[1])
        if end < high and _dash(view, end):
            # "The rest - that won't happen, they say - is open": what stands between the dashes
            first = next((k for k in range(edge - 1, first, -1) if _dash(view, k)), first)
        while first < edge and view.lower[first] in ("and", "but", "so"):
            first += 1
    after = max(source[1], cue[1])
    if after < high and not view.paused[after]:
        later = after_adverbials(view, after, high)
        after = later if later < high and view.comma(later) else after  # "…, he said on Friday, …"
    goes_on = after + 1 < high and view.comma(after) and _goes_on(view, after, high)
    if quote is None and edge - first < 2 and view.comma(after) and after + 2 < high:
        goes_on = goes_on or view.lower[after] in ("a", "an")  # "Overall, she said, a number of voters …"
    if quote is None and edge - first < 2 and not (goes_on and first < edge and view.classes[first] == "N"):
        # "But, Smith added, he did not …"
        return Draft(source, cue, ((after, clause_end(view, after, high)),), False) if goes_on else None
    if quote is None and not goes_on and view.classes[first] in "PTB" and not view.verb_in(first, edge):
        # "In May, Smith said, when …": an opening by itself is no content.
        if after + 2 >= high or not view.comma(after) or view.classes[after] != "W":
            return None
        goes_on = True
    contents: list[Words] = [(first, edge)]
    if quote is None and goes_on:
        contents.append((after, clause_end(view, after, high)))
    return Draft(source, cue, tuple(contents), quote is not None)


def _goes_on(view: View, i: int, high: int) -> bool:
    """Whether what follows "…, he said," is more of the content."""
    if view.quoted[i] or view.classes[i] in "GW" or view.lower[i] in _APPOSED:
        return False
    return view.classes[i] not in "CS" or not new_source(view, i + 1, high)


_APPOSED = frozenset("a an according who which whose".split())


def postposed(
    view: View, i: int, stop: int, cue: Cue, source: Words, begin: int, low: int, high: int
) -> Draft | None:
    edge = source[0]
    if edge <= 0 or (view.lower[edge] == "who" and source[1] < begin):
        return None  # "“…,” said a man | who, like others, responded"
    closes = _closes(view, edge)
    if edge == view.sentences[view.sentence_of[edge]].first and not (
        closes
        and view.gaps[edge][:1] in ("?", "!", ".", ",")
        and "\n" not in view.gaps[edge]
        and after_adverbials(view, stop, high) >= high
        and ":" not in view.gaps[high]
    ):
        return None
    if not closes and (not (edge > low and view.comma(edge)) or cue.term in ONLY_QUOTING):
        return None
    if stop < len(view.gaps) and ":" in view.gaps[stop]:
        return None
    at = stop
    if "person" in cue.frames:
        at = after_person(view, at, high)
        if at < 0 and "quote" in cue.frames:
            at = stop  # “…?” Smith asked.
        if at < 0:
            return None
    rest = at if at < high and view.paused[at] else after_adverbials(view, at, high)
    if rest < high and not view.paused[rest] and not closes:
        return None
    if not closes:
        if rest < high and (rest != at or not view.comma(rest) or view.quoted[rest]):
            # An introductory phrase is no clause: "In New York, he said: “…”".
            opening = max(low, view.sentences[view.sentence_of[edge]].first)
            gap = view.gaps[rest]
            parted = view.comma(rest) or ";" in gap or "—" in gap or "--" in gap
            if view.classes[opening] in "PG" or view.quoted[rest] or not parted:
                return None
    elif rest < high and not _opening_quote(view, edge) and _follows(view, rest, edge):
        return None
    return _backward(view, source, (begin, stop), low, high)


ONLY_QUOTING = frozenset(("begin", "continue", "go on", "react"))  # "…, a page whose text begins"


def _follows(view: View, rest: int, edge: int) -> bool:
    """Whether the content stands after the cue: "In his book “Home,” he said | the road was long"."""
    if view.lower[rest] == "that":
        return True
    first = view.sentences[view.sentence_of[edge]].first
    while view.lower[first] in ("and", "but", "so") or (view.classes[first] == "B" and first < edge):
        first += 1
    return view.classes[first] in "PGETS" and not view.paused[rest]


def _opening_quote(view: View, edge: int) -> bool:
    """Whether speech that opens its sentence ends before word ``edge``: “…,” | she told a crowd that …."""
    if view.gaps[edge][0] not in ",?!":
        return False
    quote = quote_span(view, edge - 1)
    return quote is not None and quote[0] == view.sentences[view.sentence_of[quote[0]]].first


def after_person(view: View, at: int, high: int) -> int:
    """Skip the person addressed after "told"; -1 where there is none."""
    classes, lower = view.classes, view.lower
    if at < high and view.quoted[at]:
        return at
    if at >= high or view.paused[at]:
        return -1
    if classes[at] == "R" and at + 1 < high and classes[at + 1] in "MAV":
        return -1  # "warn it could harm trade": nobody is addressed
    if classes[at] in "OR":
        return at + 1
    if classes[at] not in "DNGE":
        return at if view.quoted[at] else -1
    k = at + 1
    while k < high and not view.quoted[k]:
        if view.gaps[k] != " " and view.paused[k]:
            after = _place_end(view, k, high) or _bracket_end(view, k, high)
            if not after:
                break
            k = after  # "a crowd in Salem, New Hampshire, that"
            continue
        if classes[k] in "AM" and view.gaps[k] == " ":
            return -1  # "warned the plan would fail"
        if classes[k] in "SRWVAM" or lower[k] in ("to", "about"):
            break
        if (
            classes[k] == "D"
            and not lower[k].isdigit()
            and lower[k - 1]
            not in (
                "of",
                "and",
                "at",
                "for",
                "in",
                "on",
                "with",
                "from",
                "after",
            )
        ):
            break
        if classes[k] in "T":
            break
        k += 1
    return k


def _place_end(view: View, k: int, high: int) -> int:
    """Return the word after a state or country that follows its town after a comma, else 0."""
    if not view.comma(k) or not view.words[k - 1][0].isupper():
        return 0
    end = k
    while end < min(high, k + 4) and view.words[end][0].isupper() and not view.quoted[end]:
        end += 1
        if end < high and view.paused[end]:
            break
    return end if k < end < high and view.classes[end] in "SPWT" else 0


def _bracket_end(view: View, k: int, high: int) -> int:
    """Return the word after a bracket of up to four words that opens before word ``k``, else 0."""
    if "(" not in view.gaps[k]:
        return 0
    end = next((n for n in range(k + 1, min(high, k + 5)) if ")" in view.gaps[n]), 0)
    return end if end and not view.comma(end) else 0
