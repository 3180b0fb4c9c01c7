"""Boosters: a word of certainty counts where it bears on what is stated, not on people or sights."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    noun_slot,
    skip_back,
)
from framing.hedging.words import AUX, DETERMINERS, PREPOSITIONS, word_set

_DENYING = word_set(
    "not no never hardly almost nearly less without any neither nor yet far cannot whether if nobody"
)
_SENSED = word_set(
    """visible audible heard seen marked labelled labeled written defined legible see hear speak dressed
    furnished spoke explained explain displayed read print printed identified"""
)
_COMPARING = word_set("more less not as so very and but almost most")
_STUDIES = word_set("work fees material materials books records time offerings content credit of")
_NOT_SURE = word_set("make makes made making be not for almost fairly quite pretty")
_PROVED_TO_BE = word_set("to too more very so a an able")


def _denied(t: Tokens, i: int) -> bool:
    return any(w in _DENYING or w.endswith("n't") for w in t.lower[max(0, i - 3) : i])


def not_denied(t: Tokens, i: int, j: int) -> bool:
    """Not after "no", "not", "any"."""
    return not _denied(t, i)


def not_weakened(t: Tokens, i: int, j: int) -> bool:
    """Not "almost certainly", not "not conclusive"."""
    prev = t.before(i)
    if not prev:
        return True
    return not any(w in _DENYING or w.endswith("n't") for w in (prev, t.lower[i - 2]))


def sentence_adverb(t: Tokens, i: int, j: int) -> bool:
    """*Clearly, plainly* of what is stated; not of seeing or speaking ("clearly visible")."""
    if t.before(i) in _COMPARING or t.after(j) in _SENSED:
        return False
    if not t.joined(j) and not t.starts_sentence(i) and t.before(i) not in AUX:
        return "," in t.gaps[i]
    return t.after(j) not in PREPOSITIONS


def of_course(t: Tokens, i: int, j: int) -> bool:
    """*Of course* standing alone, not "of course work"."""
    following = t.after(j)
    if t.before(i) in DETERMINERS or following in _STUDIES:
        return False
    return following in AUX or following in DETERMINERS or not following.endswith("tion")


def certain(t: Tokens, i: int, j: int) -> bool:
    """*Certain, sure* of what is so: "is certain to", "sure that"; not "certain people", "make sure"."""
    if t.before(i) in _NOT_SURE or not be_before(t, i) or _denied(t, i):
        return False
    return t.after(j) in ("to", "that", "of") or clause_after(t, j)


def clear(t: Tokens, i: int, j: int) -> bool:
    """*Clear, obvious, evident that*: stated as plain to all; "made it clear that" only says it."""
    window = t.lower[max(0, i - 4) : i]
    if _denied(t, i) or any(w in ("make", "made", "makes", "making") for w in window):
        return False
    following = t.after(j)
    return following == "that" or (following == "to" and "it" in window)


def bound(t: Tokens, i: int, j: int) -> bool:
    """*Bound to* happen."""
    following = t.after(j)
    if following in DETERMINERS or following in ("order", "secrecy", "silence", "vote"):
        return False
    return be_before(t, i) and not _denied(t, i)


def proving(t: Tokens, i: int, j: int) -> bool:
    """*Prove* that something is so, not "proved difficult" and not what is still to be proved."""
    if noun_slot(t, i) or t.capital(i) or _denied(t, i) or t.before(i) == "to":
        return False
    following = t.after(j)
    if not following:
        return be_before(t, i) and t.lower[i] in ("proven", "proved")
    if following in _PROVED_TO_BE or is_gradable(following):
        return False
    return following in ("that", "beyond", "conclusively", "the", "his", "their", "its") or clause_after(t, j)


def showing(t: Tokens, i: int, j: int) -> bool:
    """*Show, demonstrate, confirm* that something is so."""
    if noun_slot(t, i) or t.capital(i) or _denied(t, i) or t.before(i) == "to":
        return False
    if t.after(j) == "that":
        return True
    subject = skip_back(t, i)
    return subject >= 0 and not is_human(t, subject) and clause_after(t, j)


def shown_that(t: Tokens, i: int, j: int) -> bool:
    """Only before "that", and not denied or still to be done."""
    return t.after(j) == "that" and not _denied(t, i) and t.before(i) != "to"
