"""What somebody asks for, not what he thinks: an act proposed, a duty, conduct laid down."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, is_human, skip_back
from framing.hedging.words import AUX, CONJUNCTIONS, DETERMINERS, IRREGULAR_PAST, PREPOSITIONS, word_set

# Who lays down conduct, who is bound by it, and what they are then told to do.
_ORDERING = word_set(
    """school schools club company army court law rules coach parents management employer employers boss
    teacher teachers bosses church police we i headmaster regulator owner owners landlord"""
)
_BOUND = word_set(
    """guests visitors staff employees pupils students members drivers passengers residents workers
    officers soldiers players women men children parents tenants customers applicants candidates
    interns citizens accused defendant defendants winners recipients holders"""
)
_CONDUCT = word_set(
    """leave check remove wear pay behave dress follow keep show attend work bring stand help obey observe
    carry clean report sit speak greet bow cover contribute provide act adhere comply respect
    refrain take conform return enter submit hand sign"""
)
_ROUTINE = word_set("each every daily nightly weekly always breakfast lunch dinner supper prayers")
_ORDERED = word_set("silence obedience discipline loyalty respect")


def mandative(t: Tokens, i: int, j: int) -> bool:
    """Whether the clause proposes an act: "suggested that they meet", "that the tax be cut"."""
    for k in range(j + 1, j + 9):
        if not t.joined(k):
            return False
        word = t.lower[k]
        if word in ("should", "be"):
            return True
        if word in AUX or word in IRREGULAR_PAST or word.endswith("ed"):
            return False
        previous = t.lower[k - 1]
        # After a verb in the past a bare form is no present tense: it is what ought to be done.
        bare = not word.endswith(("s", "ly")) and word not in ("then", "also", "now", "all", "both", "who")
        if bare and previous in ("he", "she", "it"):
            return True
        if bare and previous in ("they", "we", "you") and t.lower[i].endswith("ed"):
            return True
        # "they suggest that Pippin complete the act"
        named = t.words[k - 1][0].isupper() and t.capital(k - 1) and k - 1 > j
        if named and bare and not previous.endswith("s") and _plain_verb(t, k):
            return True
    return False


def _plain_verb(t: Tokens, k: int) -> bool:
    """Whether word ``k`` is a bare form with its object: "complete the act"."""
    word = t.lower[k]
    known = word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS or word in AUX
    return (
        not known
        and t.words[k].islower()
        and t.after(k + 1) in ("the", "a", "an", "his", "her", "its", "their")
    )


def duty(t: Tokens, i: int, j: int) -> bool:
    """Whether people in a role are expected to behave: "guests are expected to remove their shoes"."""
    subject = skip_back(t, i)
    if subject < 0 or "no" in t.lower[max(0, subject - 3) : subject]:
        return False  # "no members are expected to attend"
    if t.lower[subject] in _BOUND and t.after(j + 1) in _CONDUCT:
        return True
    # What people do as a matter of routine: "cadets are expected to polish their boots before breakfast".
    several = t.lower[subject].endswith("s") and (t.words[subject].islower() or t.starts_sentence(subject))
    if not several or not any(w in ("are", "were") for w in t.lower[subject + 1 : i]):
        return False
    return "own" in t.lower[j + 2 : j + 6] or any(
        t.joined(k) and t.lower[k] in _ROUTINE for k in range(j + 2, j + 10)
    )


def demand(t: Tokens, i: int, j: int) -> bool:
    """Whether what is expected is a duty: by an institution "pupils to wear a tie", "silence"."""
    subject = skip_back(t, i)
    for k in range(j + 1, j + 6):
        if t.lower[k] == "from" and any(is_human(t, m) for m in (k + 1, k + 2)):
            return True  # "expects better manners from a judge"
    if any(w in _ORDERED for w in t.lower[j : j + 2]):
        return True
    if t.after(j) in ("us", "me", "you") and t.after(j + 1) == "to" and t.after(j + 2) != "be":
        return True  # "the people expect us to act"
    if t.after(j) in _BOUND and t.after(j + 1) == "to" and t.after(j + 2) in _CONDUCT:
        return True
    if subject < 0 or t.lower[subject] not in _ORDERING:
        return False
    if t.lower[subject] in ("we", "i"):
        return t.after(j) == "you"  # "I expect you to pay", not "I expect Smith to win"
    bound = any(is_human(t, k) or t.lower[k] in _BOUND for k in range(j, j + 3))
    return bound and "to" in t.lower[j : j + 6]  # not "the firm expects sales to rise"
