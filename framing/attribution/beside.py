"""Attribution where source and cue stand apart from the content: "…, he said.", "As X wrote, …"."""

from __future__ import annotations

from framing.attribution.closing import ONLY_QUOTING, after_person, postposed
from framing.attribution.contents import clause_end
from framing.attribution.cues import Cue
from framing.attribution.view import Draft, View, Words


def beside_content(
    view: View, i: int, stop: int, cue: Cue, begin: int, source: Words, low: int, high: int
) -> Draft | None:
    """Return the attribution of source and cue that stand apart: "…, he said.", "As X wrote, …"."""
    frames = cue.frames
    told = stop
    if "quote" in frames:
        # The clause before, when nothing that is content follows.
        draft = postposed(view, i, stop, cue, source, begin, low, high)
        if draft is not None:
            return draft
        if "person" in frames:
            told = after_person(view, stop, high)
        if "that" in frames and 0 <= told < high:
            told = _to_comma(view, told, high)
    before = source[0] - 1
    compares = before > low and view.lower[before] in _COMPARING
    if compares and (stop >= high or view.comma(stop)) and view.verb_in(low, before):
        as_well = view.lower[before] == "as" and view.comma(before)  # "…, as some have speculated."
        if as_well and (view.classes[before - 1] in "SWCRPAMDB" or view.lower[before - 1] == "that"):
            as_well = False  # "said that, as X reported, …", "could, as X warns, …"
        if as_well or _compared(view, before, low):
            return Draft(source, (begin, stop), ((low, before),), False)
    if (
        0 <= told < high
        and view.comma(told)
        and cue.term not in ONLY_QUOTING
        and _as_clause(view, source, low)
    ):
        # "As X reported, …", "As X told the paper, …", "As X wrote in his diary, …"
        return Draft(source, (begin, stop), ((told, clause_end(view, told, high)),), False)
    return None


_COMPARING = frozenset(("as", "than"))
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


_MORE = frozenset("more less fewer other worse better rather sooner later".split())


def _compared(view: View, i: int, low: int) -> bool:
    """Whether "than" or "as" at word ``i`` compares: "worse | than | aides say", "as dead as they say"."""
    near = range(i - 1, max(low, i - 7), -1)
    if view.lower[i] == "than":
        return any(view.lower[k] in _MORE or view.lower[k].endswith("er") for k in near)
    if view.lower[i] != "as" or view.paused[i] or view.lower[i - 1] == "well":
        return False
    return any(view.lower[k] == "as" for k in near)
