"""The leading noun phrase of a source span: what stands before "of", "who", a comma or a bracket."""

from __future__ import annotations

from framing.attribution.roles import bare, places, role_at, word_role
from framing.attribution.view import View, Words

_STOP = frozenset(
    """of for from in at on with to by who which that whose where when and or nor as but about during after
    before speaking told said including representing near against who's who've who'd""".split()
)
_WHEN = frozenset(("late", "early"))
_LOOK = _STOP | _WHEN
_ADJECTIVE = ("ian", "ican", "ean", "ish", "ese", "ic")  # endings of adjectives of nation or party
ADJECTIVES = frozenset(
    """french german dutch welsh greek swiss thai czech iraqi israeli pakistani saudi afghan yemeni qatari
    kuwaiti emirati azerbaijani bangladeshi somali nepali federal local national""".split()
)
_PARTING = frozenset(",(;:—–[")  # marks that end a noun phrase


def lead(view: View, first: int, stop: int) -> Words:
    """Return the leading noun phrase of a source span: before the first comma, bracket or "of", "who"."""
    if stop - first <= 1:
        return (first, first + 1)
    lower, gaps, classes = view.lower, view.gaps, view.classes
    for i in range(first + 1, stop):
        word, gap = lower[i], gaps[i]
        if gap == " " and word not in _LOOK and classes[i] != "B":
            continue  # most words
        when = word in _WHEN or classes[i] == "B"
        if when and i > first + 1 and i + 1 < stop and view.words[i - 1][0].isupper():
            return (first, i)  # "Mr. Lee | only a few months", "Ann Lee | late Thursday night"
        if (word in _STOP and view.words[i] != "WHO") or (gap != " " and not _PARTING.isdisjoint(gap)):
            if word in ("and", "or") and gap == " ":
                return (first, _coordinated(view, first, i, stop))
            if word != "nor" or bare(lower[i - 1]) == lower[i - 1]:
                return (first, i)  # "neither Lee's nor Holt's campaign" goes on
    return (first, stop)


def _coordinated(view: View, first: int, i: int, stop: int) -> int:
    """Return where a phrase ends whose adjectives are joined: "Republican and Democratic strategists".

    ``i`` is the word "and"; it ends the phrase unless what stands before is only an adjective of the
    plural that follows.
    """
    before = view.lower[i - 1]
    opening = view.sentences[view.sentence_of[first]].first == first == i - 1
    body = _body_end(view, i, stop)
    if body and view.words[i - 1][0].isupper():
        return body
    if (
        i - first > 2
        or before.endswith("s")
        or (
            view.words[i - 1][0].isupper()
            and not opening
            and not (before.endswith(_ADJECTIVE) or before in ADJECTIVES)
        )
    ):
        return i
    end = i + 1
    while (
        end < stop and view.gaps[end] == " " and view.lower[end] not in _STOP and view.classes[end] in "NEG"
    ):
        end += 1
    last = view.words[end - 1]
    return end if end - i > 2 and last[0].islower() and last.endswith("s") else i


def _body_end(view: View, i: int, stop: int) -> int:
    """Return where a body's name ends that goes on over "and": "Customs and Border Protection", else 0."""
    end = i + 1
    while end < stop and view.words[end][0].isupper() and view.gaps[end] == " " and view.classes[end] == "N":
        end += 1
    role = role_at(view, end - 1, i + 1) if end - i > 2 else None
    if role is None or role.number != "group":
        return 0
    before = role_at(view, i - 1, i - 1)
    if before is not None and (before.number != "thing" or view.words[i - 1][0].islower()):
        return 0  # but "the Bill and Ann Lee Foundation"
    if word_role(view.lower[i + 1]) is not None or view.lower[i + 1] in places():
        return 0
    while end < stop and view.gaps[end] == " " and view.classes[end] == "N":
        end += 1  # "Food and Drug Administration officials"
    return end
