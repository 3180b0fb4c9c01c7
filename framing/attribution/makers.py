"""Who speaks through what they made: "data from the agency", "a statement by Lee", "the union's research"."""

from __future__ import annotations

from functools import cache

from framing.attribution.leading import lead
from framing.attribution.names import PRONOUNS
from framing.attribution.names_after import name_after
from framing.attribution.roles import bare, places, role_at, role_of, roles
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

# Who did this with what somebody else made does not speak through it: "an email seen by the Post".
_USED = frozenset(
    """reviewed obtained seen viewed examined read cited quoted leaked received held used shared
    provided translated""".split()
)
_FROM = frozenset(("by", "from"))
_NEAR = 5  # words between what was made and "by": "data on wages released on Friday by"


def maker(view: View, source: Words) -> Words | None:
    """Return the words of whoever speaks through a source phrase, None where it speaks for itself.

    Figures, analyses and messages speak for whoever made them; a poll or a report is a source of its own.
    """
    first, stop = source
    if stop - first == 1 or _last_words().isdisjoint(view.lower[first:stop]) or view.classes[first] == "R":
        return None  # nearly every source
    made = _made(view, source)
    role = role_at(view, made, first)
    if role is None or not role.of_maker or (view.words[made][0].isupper() and made > first):
        return None
    return _owner(view, first, made) or _named(view, made + 1, stop)


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of all that speaks for its maker, singular and plural."""
    words = {term.split()[-1] for term, role in roles().items() if role.of_maker}
    return frozenset(words | {word + "s" for word in words})


def made_of(view: View, source: Words) -> str:
    """Return the word of a source phrase that says what was made: "statement"."""
    return bare(view.lower[_made(view, source)])


def _made(view: View, source: Words) -> int:
    first, stop = lead(view, *source)
    made = stop - 1
    while made > first and view.classes[made] in "EB":
        made -= 1  # "data | collected"
    return made


def _owner(view: View, first: int, made: int) -> Words | None:
    """Return who stands before what was made: "| the union's | own figures", "| Labor Department | data"."""
    for k in range(made - 1, first - 1, -1):
        word = view.lower[k]
        if word.endswith("'s") or (word.endswith("s") and view.gaps[k + 1] in ("' ", "’ ")):
            return (first, k + 1) if _can_make(view, first, k + 1) else None
        if PRONOUNS.get(word, "i") != "i" and k == first:
            return (first, k + 1)  # "his statement"
    if made > first and view.words[made - 1][0].isupper():
        group = role_at(view, made - 1, first)
        if group is not None and group.number == "group":
            return (first, made)
    return None


def _named(view: View, after: int, stop: int) -> Words | None:
    """Return whom "by" or "from" names after what was made."""
    high = view.sentences[view.sentence_of[after - 1]].stop
    size = min(high, max(stop, after + _NEAR))
    for k in range(after, size):
        if view.quoted[k] or (view.paused[k] and k >= stop):
            return None
        if view.lower[k] in _USED:
            return None
        if view.lower[k] in _FROM:
            found = name_after(view, k + 1, stop if k + 1 < stop else high)
            if found is not None and _can_make(view, *found):
                return found
            if view.lower[k] == "by":
                return None
        if view.classes[k] in "AMVCWR":
            return None
    return None


def _can_make(view: View, first: int, stop: int) -> bool:
    """Whether a phrase is somebody's: a name or people, a body or an office; no place, time or thing."""
    end = lead(view, first, stop)[1]
    if view.lower[end - 1] in ("latter", "former"):
        return False
    name = " ".join(view.lower[first:end]).removeprefix("the ").removesuffix("'s")
    if name in places() or name in STATES or view.classes[end - 1] in "TD":
        return False
    if view.words[end - 1][0].isupper():
        return True
    role = role_of(view, first, end)
    return role is not None and role.number not in ("thing", "place")
