"""Whom a report names as its own source: "…, the Post reported, citing two officials"."""

from __future__ import annotations

from framing.attribution.cues import SPOKEN, cue_index
from framing.attribution.kinds import head_role
from framing.attribution.leading import lead
from framing.attribution.names_after import names_after
from framing.attribution.view import Draft, View, Words

_OWN = frozenset("his her its their my our your no any what how that".split())

_CLOSE = frozenset("familiar close involved".split())


def give_to_cited(view: View, i: int, drafts: list[Draft], begun: int, high: int) -> None:
    """Let whoever is cited at word ``i`` say what its sentence reports (``drafts`` from ``begun``).

    The cited source takes the place of the object of "citing" ("the Post cited officials"), which tells the
    same. What somebody cites as a reason ("citing family reasons") stays an object.
    """
    if view.classes[i - 1] == "A" and not view.paused[i]:
        return  # "the paper is citing the hotel as"
    told = next((d for d in drafts[begun:] if _reports(view, d, i)), None)
    source = _cited(view, i + 1, high) if told is not None else None
    if told is None or source is None:
        return
    draft = Draft(source, (i, i + 1), told.content, told.spoken)
    for k in range(begun, len(drafts)):
        cue = drafts[k].cue
        if cue is not None and cue[0] <= i < cue[1] and drafts[k] is not told:
            drafts[k] = draft
            return
    drafts.append(draft)


def _reports(view: View, draft: Draft, i: int) -> bool:
    """Whether a draft is the statement of whoever does the citing."""
    cue, source = draft.cue, draft.source
    if cue is None or source is None or cue[0] <= i < cue[1]:
        return False
    if any(first <= i < stop for first, stop in draft.content):
        return False
    return any(c.category in SPOKEN for k in range(*cue) for c in cue_index().get(view.lower[k], ()))


def _cited(view: View, first: int, high: int) -> Words | None:
    """Return the words of somebody or of a document that begin at word ``first``."""
    if first >= high or view.lower[first] in _OWN or view.quoted[first]:
        return None
    source = names_after(view, first, high)
    if source is None or (source[1] < high and view.lower[source[1]] == "as"):
        return None  # "citing Ann Lee as a friend"
    if view.lower[source[1] - 1] in _CLOSE:
        while source[1] < high and not view.paused[source[1]]:
            source = (first, source[1] + 1)  # "people familiar | with the talks"
    end = lead(view, *source)[1]
    if view.words[end - 1][0].isupper() and view.classes[end - 1] == "N":
        return source
    role = head_role(view, first, end)
    return source if role is not None and role.number != "place" else None
