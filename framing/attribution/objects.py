"""What a verb's object must be where the verb tells of a deed as often as of words.

To issue a statement is to say something, to issue a visa is not; a rival is hit with words, a nerve is hit
otherwise.
"""

from __future__ import annotations

from framing.attribution.cues import Cue, cue_index
from framing.attribution.roles import role_at, word_role
from framing.attribution.view import View

_THEM = frozenset("him her them me us himself herself themselves back out".split())
_OBJECT = "DNEGBC"
_INSIDE = ("of", "following")
_REACH = 12  # words of an object
# What is said, asked or ordered, and stands in no list of documents or of nouns that attribute.
_SAID = frozenset(
    """order orders injunction decree apology subpoena comments remarks details rules rule guidelines guidance
    regulations plans video ads series set batch pages transcript transcripts nickname answer reply response
    list advice alert ultimatum policy strategy agenda edict version invitation correction clarification
    website map numbers summary excerpt excerpts""".split()
)


def fits(view: View, cue: Cue, at: int, high: int) -> bool:
    """Whether the object that begins at word ``at`` is one with which the cue attributes.

    Args:
        cue: one with the frame "target" (somebody, or what somebody said), "text" (what says something) or
            neither, which any object fits.
        high: where the sentence's usable words end.
    """
    if "text" in cue.frames:
        return _says(view, at, high)
    if "target" in cue.frames:
        return _somebody(view, at, high) or _says(view, at, high)
    return True


def _end(view: View, at: int, high: int) -> int:
    """Return where the noun phrase that begins at word ``at`` ends: before a preposition, verb or pause."""
    end = at
    while end < min(high, at + _REACH) and (end == at or not view.paused[end]):
        if view.classes[end] not in _OBJECT and view.lower[end] not in _INSIDE:
            break
        end += 1
    return end


def _somebody(view: View, at: int, high: int) -> bool:
    """Whether a person, people or a body stands at word ``at``."""
    end = _end(view, at, high)
    if view.lower[at] in _THEM and (view.lower[at] != "her" or end == at + 1):
        return True  # "hit her", not "hit her stride"
    for k in range(at, end):
        if view.lower[k] == "of" and k > at:
            return False  # "the number of murders"
        if view.words[k][0].isupper() and view.classes[k] == "N":
            return True
        role = role_at(view, k, at)
        if role is not None and role.kind != "document":
            return True
    return False


def _says(view: View, at: int, high: int) -> bool:
    """Whether what stands at word ``at`` says something: a statement, a report, a plan, a warning."""
    if view.quoted[at]:
        return True
    index = cue_index()
    for k in range(at, _end(view, at, high)):
        word = view.lower[k]
        if word in _SAID or (view.quoted[k] and k > at):
            return True
        role = word_role(word)
        if role is not None and role.kind == "document":
            return True
        if any(cue.form == "noun" for cue in index.get(word, ())):
            return True
    return False
