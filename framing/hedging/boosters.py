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
    "not no never hardly almost nearly less without any neither nor yet far cannot whether if nobody none"
)
_SENSED = word_set(
    """visible audible heard seen marked labelled labeled written defined legible see hear speak dressed
    furnished spoke explained explain displayed read print printed identified"""
)
# How something is said, judged or done, not how sure it is.
_SAYING = word_set(
    """deny denies denied denying reject rejects rejected rejecting refuse refuses refused condemn condemns
    condemned state states stated stating said say says saying spoke speak support supports supported
    endorse endorsed oppose opposed rule ruled forbid forbids forbade banned"""
)
_COMPARING = word_set("more less not as so very and but almost most")
_CASES = word_set("case evidence answer victory win proof matter rule choice example")
_STUDIES = word_set("work fees material materials books records time offerings content credit of")
_NOT_SURE = word_set("make makes made making be not for almost fairly quite pretty")
_PROVED_TO_BE = word_set("to too more very so a an able")


def denied(t: Tokens, i: int) -> bool:
    """Whether the word at ``i`` stands under a denial or a doubt."""
    return any(w in _DENYING or w.endswith("n't") for w in t.lower[max(0, i - 3) : i])


def not_denied(t: Tokens, i: int, j: int) -> bool:
    """Not after "no", "not", "any"."""
    return not denied(t, i)


def not_weakened(t: Tokens, i: int, j: int) -> bool:
    """Not "almost certainly", not "not conclusive"."""
    prev = t.before(i)
    if not prev:
        return True
    return not any(w in _DENYING or w.endswith("n't") for w in (prev, t.lower[i - 2]))


def sentence_adverb(t: Tokens, i: int, j: int) -> bool:
    """*Clearly, plainly* of what is stated; not of seeing or speaking ("clearly visible")."""
    if t.before(i) in _COMPARING or t.before(i) in _SAYING or t.after(j) in _SENSED:
        return False
    if not t.joined(j) and not t.starts_sentence(i) and t.before(i) not in AUX:
        return "," in t.gaps[i]
    return t.after(j) not in PREPOSITIONS


def of_fact(t: Tokens, i: int, j: int) -> bool:
    """*Categorically, unequivocally* of what is so; not of how it is said ("categorically denied")."""
    if t.before(i) in _SAYING or t.after(j) in _SAYING or t.after(j) in PREPOSITIONS:
        return False
    return t.joined(j) and not_weakened(t, i, j)


def known_for_sure(t: Tokens, i: int, j: int) -> bool:
    """*For sure, for certain* where it is known; not "nobody can tell for certain"."""
    for k in range(i - 1, max(-1, i - 8), -1):
        if not t.joined(k + 1):
            return True
        if t.lower[k] in _DENYING or t.lower[k].endswith("n't") or t.lower[k] in ("if", "ask", "asked"):
            return False
    return True


def settled(t: Tokens, i: int, j: int) -> bool:
    """*Clear-cut, open and shut* of a case: in the predicate or after an article; not of acts or trees."""
    if denied(t, i):
        return False
    return be_before(t, i) or (t.before(i) in DETERMINERS and t.after(j) in _CASES)


def unavoidable(t: Tokens, i: int, j: int) -> bool:
    """*Inexorably* after an auxiliary or before what it leads to: no manner of moving."""
    return t.before(i) in AUX or t.after(j) in ("lead", "leads", "led", "leading", "linked", "tied")


def apart(t: Tokens, i: int, j: int) -> bool:
    """*Make no mistake, mark my words*: called out to the reader; not "she must make no mistake"."""
    return (t.starts_sentence(i) or not t.joined(i)) and t.after(j) not in ("in", "with", "on")


def of_course(t: Tokens, i: int, j: int) -> bool:
    """*Of course* standing alone, not "of course work"."""
    following = t.after(j)
    if t.before(i) in DETERMINERS or following in _STUDIES:
        return False
    return following in AUX or following in DETERMINERS or not following.endswith("tion")


def certain(t: Tokens, i: int, j: int) -> bool:
    """*Certain, sure* of what is so: "is certain to", "sure that"; not "certain people", "make sure"."""
    if t.before(i) in _NOT_SURE or not be_before(t, i) or denied(t, i):
        return False
    return t.after(j) in ("to", "that", "of") or clause_after(t, j)


def clear(t: Tokens, i: int, j: int) -> bool:
    """*Clear, obvious, evident that*: stated as plain to all; "made it clear that" only says it."""
    window = t.lower[max(0, i - 4) : i]
    if denied(t, i) or any(w in ("make", "made", "makes", "making") for w in window):
        return False
    if t.before(i) == "be" and window[-2:-1] in (["to"], ["let's"], ["us"]):
        return False  # "to be clear that": how something is said
    following = t.after(j)
    return following == "that" or (following == "to" and "it" in window)


def bound(t: Tokens, i: int, j: int) -> bool:
    """*Bound to* happen."""
    following = t.after(j)
    if following in DETERMINERS or following in ("order", "secrecy", "silence", "vote"):
        return False
    return be_before(t, i) and not denied(t, i)


def proving(t: Tokens, i: int, j: int) -> bool:
    """*Prove* that something is so, not "proved difficult" and not what is still to be proved."""
    if noun_slot(t, i) or t.capital(i) or denied(t, i) or t.before(i) == "to":
        return False
    following = t.after(j)
    if not following:
        return be_before(t, i) and t.lower[i] in ("proven", "proved")
    if following in _PROVED_TO_BE or is_gradable(following):
        return False
    return following in ("that", "beyond", "conclusively", "the", "his", "their", "its") or clause_after(t, j)


def showing(t: Tokens, i: int, j: int) -> bool:
    """*Show, demonstrate, confirm* that something is so."""
    if noun_slot(t, i) or t.capital(i) or denied(t, i) or t.before(i) == "to":
        return False
    if t.after(j) == "that":
        return True
    subject = skip_back(t, i)
    return subject >= 0 and not is_human(t, subject) and clause_after(t, j)


def confirming(t: Tokens, i: int, j: int) -> bool:
    """*Confirm*: of evidence ("the tests confirm that"); of a speaker it only tells who says so."""
    subject = skip_back(t, i)
    if subject < 0 or is_human(t, subject) or t.capital(subject):
        return False
    who = t.lower[subject]
    if t.starts_sentence(subject) and not who.endswith("s"):
        return False  # most likely a name
    return not who.endswith(("ors", "ers", "ials", "ities", "man", "men")) and showing(t, i, j)
