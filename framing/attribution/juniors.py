"""Father and son of one name: "Ann Lee" and "Ann Lee Jr." are two where the text has both."""

from __future__ import annotations

from dataclasses import replace

from framing.attribution.names import SUFFIXES, Phrase
from framing.attribution.roles import bare
from framing.attribution.view import View
from framing.watched import watch

watch(SUFFIXES)


def shared_names(view: View) -> dict[str, str]:
    """Return the family names that the text has in full both with and without a suffix, with the suffix."""
    found: dict[str, str] = {}
    lower, words = view.lower, view.words
    seen: set[str] = set()
    for i in view.document.where(SUFFIXES):
        family = lower[i - 1] if i > 1 else ""  # no full name before it
        if not family or family in seen or not words[i - 2][0].isupper() or not words[i - 1][0].isupper():
            continue
        seen.add(family)
        given, suffix = lower[i - 2], lower[i]
        if any(
            bare(lower[k + 1]) == family and lower[k + 2 : k + 3] != [suffix]
            for k in view.where(given)
            if k + 1 < len(words)
        ):
            found[family] = suffix
    return found


def told_apart(view: View, phrase: Phrase | None, shared: dict[str, str]) -> Phrase | None:
    """Return a phrase whose name ends with "Jr." under a family name of its own, where the text has both."""
    if phrase is None or phrase.name is None or phrase.body or phrase.family not in shared:
        return phrase
    stop = phrase.name[1]
    if view.lower[stop : stop + 1] != [shared[phrase.family]]:
        return phrase
    return replace(phrase, family=f"{phrase.family} {view.lower[stop]}", name=(phrase.name[0], stop + 1))
