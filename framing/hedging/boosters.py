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
from framing.hedging.words import (
    AUX,
    DETERMINERS,
    PREPOSITIONS,
)

_DENIED = frozenset(
    "not no never hardly almost nearly n't less without any neither nor isn't wasn't yet far".split()
)
_SENSED = frozenset(
    "visible audible heard seen marked labelled labeled written defined legible see hear speak dressed "
    "furnished spoke explained explain displayed read print printed identified".split()
)


def _denied(t: Tokens, i: int) -> bool:
    return any(w in _DENIED or w.endswith("n't") for w in t.lower[max(0, i - 3) : i])


def not_weakened(t: Tokens, i: int, j: int) -> bool:
    """Not "almost certainly", not "not conclusive"."""
    return not any(
        w in _DENIED or w.endswith("n't") for w in (t.before(i), t.lower[i - 2] if t.before(i) else "")
    )


def sentence_adverb(t: Tokens, i: int, j: int) -> bool:
    """*Clearly, plainly* of what is stated; not of seeing or speaking ("clearly visible")."""
    if t.before(i) in ("more", "less", "not", "as", "so", "very", "and", "but") or t.after(j) in _SENSED:
        return False
    if not t.joined(j) and not t.starts_sentence(i) and t.before(i) not in AUX:
        return "," in t.gaps[i]
    return t.after(j) not in PREPOSITIONS


def of_course(t: Tokens, i: int, j: int) -> bool:
    """*Of course* standing alone, not "of course work"."""
    following = t.after(j)
    if t.before(i) in DETERMINERS or t.after(j) in (
        "work",
        "fees",
        "material",
        "materials",
        "books",
        "records",
        "time",
        "offerings",
        "content",
        "credit",
        "of",
    ):
        return False
    return not following or following in AUX or following in DETERMINERS or not following.endswith("tion")


def certain(t: Tokens, i: int, j: int) -> bool:
    """*Certain, sure* of what is so: "is certain to", "sure that"; not "certain people", "make sure"."""
    if t.before(i) in (
        "make",
        "makes",
        "made",
        "making",
        "be",
        "not",
        "for",
        "almost",
        "fairly",
        "quite",
        "pretty",
    ):
        return False
    following = t.after(j)
    return (following in ("to", "that", "of") or clause_after(t, j)) and be_before(t, i) and not _denied(t, i)


def clear(t: Tokens, i: int, j: int) -> bool:
    """*Clear, obvious, evident that*: stated as plain to all."""
    return (
        t.after(j) in ("that", "to")
        and not _denied(t, i)
        and t.before(i) not in ("make", "made", "makes")
        and (t.after(j) == "that" or "it" in t.lower[max(0, i - 4) : i])
    )


def bound(t: Tokens, i: int, j: int) -> bool:
    """*Bound to* happen."""
    return (
        be_before(t, i)
        and t.after(j) not in DETERMINERS
        and t.after(j) not in ("order", "secrecy", "silence")
    )


def proving(t: Tokens, i: int, j: int) -> bool:
    """*Prove* that something is so, not "proved difficult"."""
    if noun_slot(t, i) or t.capital(i) or _denied(t, i):
        return False
    following = t.after(j)
    if not following:
        return be_before(t, i) and t.lower[i] in ("proven", "proved")
    if following in ("to", "too", "more", "very", "so", "a", "an", "able") or is_gradable(following):
        return False
    return (
        following == "that"
        or clause_after(t, j)
        or following in ("beyond", "conclusively", "the", "his", "their", "its")
    )


def showing(t: Tokens, i: int, j: int) -> bool:
    """*Show, demonstrate, confirm* that something is so."""
    if noun_slot(t, i) or t.capital(i) or _denied(t, i):
        return False
    if t.after(j) in ("that", "how"):
        return True
    subject = skip_back(t, i)
    return subject >= 0 and not is_human(t, subject) and clause_after(t, j)


def that_only(t: Tokens, i: int, j: int) -> bool:
    """Only before "that", and not denied."""
    return t.after(j) == "that" and not _denied(t, i)


def not_denied(t: Tokens, i: int, j: int) -> bool:
    """Not after "no", "not", "any"."""
    return not _denied(t, i)
