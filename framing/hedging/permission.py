"""*May* of permission: what a rule lets people do or forbids them, not what may come about."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, is_human, is_number, skip_back
from framing.hedging.words import HUMAN_NOUNS, MID_ADVERBS, SUBJECT_PRONOUNS, word_set

# What rules let people do, and people as rules name them: there "may" gives permission.
_PERMITTED = word_set(
    """collect apply park enter use choose keep request bring take return vote attend leave smoke submit
    appeal buy sell carry cross pay claim visit view order book borrow register travel drive work
    stay withdraw purchase possess wear swim fish hunt camp retain select elect renew cancel
    download file drop marry stand sit begin proceed hit bowl draw play decide adopt add receive
    post dismiss open photograph ask copy cite share join run attack occupy"""
)
_RULED = word_set(
    """residents visitors passengers students pupils members citizens applicants customers guests employees
    drivers parents tenants owners buyers players users anyone person persons player member student
    partners wife husband batsman candidates shareholders holders candidate travellers tourists
    motorists user voters lawyers courts court judge judges no-one nobody only
    claimant claimants plaintiff plaintiffs defendant defendants licensee"""
)
_SPECIFIED = word_set("contain move carry include comprise build")
_BOUNDS = (["up", "to"], ["any", "number"], ["as", "many"], ["at", "most"], ["no", "more"])
_SIDES = word_set("side team state states party nation country man woman child citizen adult lawyer")
_PERMITS = word_set("free permit permission without permits licence license")
# Verbs that rules forbid ("a bishop may not marry"); what may not come about is left open ("may not return").
_FORBIDDEN = word_set(
    """marry vote own hold carry wear eat drink touch use sell serve occupy bear inherit remarry divorce
    strike trade smoke handle enter"""
)


def verb_after(t: Tokens, j: int) -> tuple[str, int]:
    """Return the verb that the modal before word ``j`` governs, and its index."""
    for k in range(j, j + 5):
        word = t.lower[k]
        if not t.joined(k) and not ("," in t.gaps[k] and (k == j or t.lower[k - 1] == "instead")):
            return "", k
        if word in MID_ADVERBS or word == "instead" or (word.endswith("ly") and len(word) > 4):
            continue
        if word in SUBJECT_PRONOUNS and k == j:
            continue
        return word, k
    return "", j


def negated(t: Tokens, j: int) -> bool:
    """Whether "not" stands at word ``j`` or after an adverb or pronoun there; not "could decide not to"."""
    word = t.after(j)
    if word == "not":
        return True
    if not word or t.lower[j + 1] != "not":
        return False
    return word in MID_ADVERBS or word in SUBJECT_PRONOUNS or word.endswith("ly")


def permitted(t: Tokens, i: int, j: int, verb: str, at: int) -> bool:
    """Whether *may* at word ``i`` gives or denies leave; its verb is ``verb`` at word ``at``."""
    subject = skip_back(t, i)
    if subject < 0:
        return False
    if t.lower[i - 1] in ("and", "or", "but") and (before := _may_before(t, i)) >= 0:
        # "players may pass, but may not do both": one rule
        return permitted(t, before, before + 1, *verb_after(t, before + 1))
    if verb in _SPECIFIED and t.lower[at + 1 : at + 3] in _BOUNDS:
        return True  # "a rook may move any number of squares", "the file may contain up to 90 names"
    if t.before(i) == "what" and t.before(i - 1) == "come":
        return True  # "come what may"
    if t.lower[t.document.sentences[t.sentence_of[i]].first] == "only" and is_human(t, subject):
        return True  # "only adults may vote"
    first = subject
    if negated(t, j) or verb in _PERMITTED:
        first = head(t, subject)
        if not (negated(t, j) or t.starts_sentence(first)):
            first = subject  # not "gifts that he or members of his staff may receive"
    who = t.lower[first]
    if t.before(subject) in ("no", "each", "any", "every") and (who in _RULED or who in _SIDES):
        return True  # "no state may station troops there"
    if t.after(j) == "not" and t.lower[j + 1 : j + 4] == ["at", "the", "same"]:
        return True  # "may not at the same time": a rule
    if who in HUMAN_NOUNS or who in _RULED:
        verb, at = verb_after(t, j)
        if verb in _PERMITTED and (who in _RULED or any(w in _PERMITS for w in t.lower[at : at + 12])):
            return True
        if who in _RULED and verb == "be" and negated(t, j):
            return t.lower[at + 1].endswith(("ed", "en"))
    if negated(t, j) and _forbidden(t, subject, verb, at):
        return True
    if verb == "be" and t.lower[at + 1].endswith("ed") and (before := _may_before(t, i)) >= 0:
        # "members may vote by post, and a proxy may be named"
        return permitted(t, before, before + 1, *verb_after(t, before + 1))
    return wished(t, subject)


def _forbidden(t: Tokens, subject: int, verb: str, at: int) -> bool:
    """Whether what *may not* be done breaks a rule: "a bishop may not marry", "may not exceed ten words"."""
    if verb in ("exceed", "contain", "include") and any(is_number(w) for w in t.lower[at + 1 : at + 4]):
        return True
    if "nor" in t.lower[at : at + 14]:
        return True  # "the ball may not bounce, nor may it roll"
    anyone = is_human(t, subject) and t.before(subject) in ("a", "an") and t.words[subject].islower()
    return verb in _FORBIDDEN and anyone


def _may_before(t: Tokens, i: int) -> int:
    """Return the index of the *may* before word ``i`` in its sentence; -1 if there is none."""
    first = t.document.sentences[t.sentence_of[i]].first
    return next((k for k in range(i - 1, max(first, i - 16), -1) if t.words[k] == "may"), -1)


def such_as(t: Tokens, i: int) -> bool:
    """Whether a rule leaves it to somebody: "such aid as the governor may request"; not "such as"."""
    window = t.lower[max(0, i - 14) : i]
    if "such" not in window or "as" not in window[-5:]:
        return False
    return window[window.index("such") + 1] != "as"


def head(t: Tokens, subject: int) -> int:
    """Return the noun before "of" where the subject ends in such a phrase: "members of an alliance"."""
    for k in range(subject - 1, max(0, subject - 4), -1):
        if not t.joined(k + 1):
            break
        if t.lower[k] == "of" and t.lower[k - 1] in _RULED:
            return k - 1
    return subject


def so_that(t: Tokens, i: int) -> bool:
    """Whether a purpose: "so that every child may learn"."""
    low = max(t.document.sentences[t.sentence_of[i]].first, i - 16)
    if "that" not in t.lower[low:i]:
        return False
    for k in range(i - 1, low, -1):
        if t.lower[k] == "that" and t.lower[k - 1] in ("so", "order"):
            return i - k < 10 or "," in t.gaps[k + 1]
    return False


def wished(t: Tokens, subject: int) -> bool:
    """Whether a wish: "so that we may serve you", "pray that all may be one"."""
    if (
        subject < 1
        or t.lower[subject] not in ("we", "they", "you", "all", "i")
        or t.lower[subject - 1] != "that"
    ):
        return False
    return (
        subject < 2
        or not t.joined(subject - 1)
        or t.lower[subject - 2] in ("so", "order", "lord", "pray", "us")
    )
