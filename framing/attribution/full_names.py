"""The full name that a text gives a body before it calls it "the university" or "the committee"."""

from __future__ import annotations

from bisect import bisect_left

from framing.attribution.names import Phrase, name_start, read_name
from framing.attribution.roles import word_role
from framing.attribution.view import View, Words

_LOOKED = 12  # mentions of a body's noun that are looked at


def body_named(view: View, phrase: Phrase) -> Words | None:
    """Return the name that "the university" stands for: the only one before it that ends in that noun.

    None where the text has named two of them, or none.
    """
    first, stop = phrase.lead
    head = phrase.head
    if phrase.shape != "common" or stop - first != 2 or view.lower[first] != "the":
        return None
    role = word_role(head)
    if role is None or role.number != "group" or role.in_name:
        return None
    text, starts = view.document.text, view.document.starts
    noun = head.capitalize()
    found: dict[tuple[str, ...], Words] = {}
    at = text.rfind(noun, 0, starts[first])
    for _ in range(_LOOKED):
        if at < 0:
            break
        i = bisect_left(starts, at)
        if i < first and starts[i] == at and view.lower[i] == head:
            begin = name_start(view, i, max(0, i - 6), body=True)
            if begin < i:
                # "Centers for Disease Control": a name may go on
                end = i + 1
                while (
                    end < first
                    and view.gaps[end] == " "
                    and (view.words[end][0].isupper() or view.lower[end] in ("of", "for", "on", "and"))
                ):
                    end += 1
                name = read_name(view, begin, end)
                if name.shape == "name" and name.name is not None:
                    found.setdefault((name.family, *name.given), name.name)
        at = text.rfind(noun, 0, at)
    return next(iter(found.values())) if len(found) == 1 else None
