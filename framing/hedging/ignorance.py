"""What is not known, not checked or not decided: the wording that says so."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_human, skip_back
from framing.hedging.words import CONJUNCTIONS, PREPOSITIONS, word_set

_NOT = word_set("not never cannot nobody none neither nor without unable hardly")
_LEFT = word_set("remain remains remained stay stays stayed leave leaves left")
# What is told and may turn out false.
_REPORTED = word_set(
    """report reports claim claims account accounts authenticity allegation allegations identity identities
    toll figure figures death deaths detail details story stories information number numbers cause
    name names sighting sightings statement statements veracity accuracy footage video existence
    presence extent location"""
)
_OPEN_QUESTIONS = word_set("whether if")
_ONCE = word_set("did didn't")
_SURELY = word_set("for exactly precisely")


def _denied(t: Tokens, i: int) -> bool:
    for k in range(max(0, i - 4), i):
        opens = t.lower[k] == "not" and t.starts_sentence(k)  # "not a single witness confirmed it"
        if t.lower[k].endswith("n't") or (t.lower[k] in _NOT and not opens):
            return True
    return False


def not_knowing(t: Tokens, i: int, j: int) -> bool:
    """*Do not know whether*: the matter is open; not "did not know him", nor what one once did not know."""
    if not _denied(t, i) or t.capital(i) or any(w in _ONCE for w in t.lower[max(0, i - 4) : i]):
        return False
    following = t.after(j)
    if following in ("is", "was"):  # "what we do not know is whether it held"
        return t.after(j + 1) in _OPEN_QUESTIONS
    return following in _OPEN_QUESTIONS or (
        following in _SURELY and t.after(j + 1) in {"sure", "certain", "how", "what", "who", "why", "when"}
    )


def not_checked(t: Tokens, i: int, j: int) -> bool:
    """*Could not verify* what is told; not a vote that does not confirm a judge."""
    if not _denied(t, i) or be_before(t, i) or t.capital(i):
        return False
    if t.before(i) == "independently" or t.after(j) in ("that", "whether", "if"):
        return True
    return any(t.joined(k) and t.lower[k] in _REPORTED for k in range(j, j + 4))


def adrift(t: Tokens, i: int, j: int) -> bool:
    """*In limbo, in flux* of a matter, in the predicate or after what leaves it so; not before a noun."""
    following = t.after(j)
    if following and following not in PREPOSITIONS and following not in CONJUNCTIONS:
        return False
    return be_before(t, i) or any(w in _LEFT for w in t.lower[max(0, i - 6) : i])


def undecided(t: Tokens, i: int, j: int) -> bool:
    """*On the fence, in two minds* of people; not of a cat on a fence."""
    if t.after(j) in ("about", "over", "whether"):
        return True
    subject = skip_back(t, i)
    kept = t.before(i) in _LEFT
    subject = subject - 1 if kept else subject
    return (kept or be_before(t, i)) and subject >= 0 and is_human(t, subject)


def not_persuaded(t: Tokens, i: int, j: int) -> bool:
    """*Not convinced* that something is so; not "not convinced by the plea"."""
    return t.after(j) in ("that", "whether") or clause_after(t, j)
