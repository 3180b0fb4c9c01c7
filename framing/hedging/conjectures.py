"""Verbs of conjecture: what is suspected, foretold or taken as given, not the suspect and not the office."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_number, noun_slot, subject_like
from framing.hedging.opinions import opinion
from framing.hedging.stipulated import statement
from framing.hedging.words import AUX, BE, CONJUNCTIONS, DETERMINERS, NOMINATIVE, PREPOSITIONS, word_set

_DETECTIVE = word_set("prime main second third murder fellow chief")
_HARD = word_set("hard difficult impossible tricky early soon")
# What is assumed when no view is: office, duty, shape.
_OFFICE = word_set(
    """office control command power responsibility role position title post duties duty leadership charge
    identity name names identities presidency chairmanship throne place shape form proportions
    custody ownership forms importance significance reins mantle debt debts liability guise"""
)
_TRADED = word_set(
    "property land shares stocks stock currency currencies market markets prices grain oil gold houses"
)


def suspecting(t: Tokens, i: int, j: int) -> bool:
    """*Suspect, predict, speculate*: also with a noun ("suspect arson"); not the noun *suspect*."""
    if noun_slot(t, i) or t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    before = t.before(i)
    if before == "one" and word == "suspects" and t.starts_sentence(i - 1):
        return clause_after(t, j)
    if word == "suspects" and (following in CONJUNCTIONS or following in PREPOSITIONS):
        # "four young suspects and a victim", but "Holmes suspects that"
        return following == "that" and (before in NOMINATIVE or t.words[i - 1][:1].isupper())
    if (word.endswith("s") and not following) or is_number(before) or before in _DETECTIVE:
        return False
    if (
        word == "suspect"
        and before
        and not subject_like(t, i)
        and before not in AUX
        and before not in ("to", "not")
    ):
        return False  # "the bomb suspect"
    if before in ("that", "which") and word.startswith("predict") and not clause_after(t, j):
        return False  # what a tool does: "a test that predicts the outcome"
    if word == "predicted" and following == "by" and be_before(t, i):
        return False  # what can be predicted by a test
    if (word.endswith("ed") and be_before(t, i)) or opinion(t, i, j):
        return True
    if word.startswith("speculat"):
        if following == "on" and any(w in _TRADED for w in t.lower[j + 1 : j + 4]):
            return False
        return following in ("about", "on", "over", "whether", "as", "who", "why", "how")
    if word == "predict" and (
        before in ("can", "cannot", "could")
        or (before == "to" and following != "that" and t.lower[i - 2] not in _HARD)
    ):
        return False  # what somebody is able to foretell: "rules to predict the spelling"
    if before in AUX and before not in BE and not word.endswith("ed"):
        return following != ""
    if following in DETERMINERS or following in ("what", "whether", "foul", "about"):
        return True
    if following == "of":
        return word.endswith("ed")
    return following != "" and following not in PREPOSITIONS and following not in AUX and subject_like(t, i)


def assuming(t: Tokens, i: int, j: int) -> bool:
    """*Assume, presume*: a clause or a supposed state, not "assumed office"."""
    following = t.after(j)
    if (
        statement(t, i)
        or following in ("innocent", "guilty")
        or any(w in _OFFICE for w in t.lower[j : j + 3])
    ):
        return False
    if t.before(i) == "to" and t.lower[i - 2] in ("began", "begun", "begins", "sworn", "agreed", "refused"):
        return following == "that"  # "began to assume royal airs"
    if opinion(t, i, j):
        return True
    if noun_slot(t, i) or t.capital(i):
        return False
    if following in ("", "by") or following in PREPOSITIONS or any(w in _OFFICE for w in t.lower[j : j + 4]):
        return False
    if t.lower[i].endswith("ed"):
        return False
    return following in ("a", "an", "no", "some") or not (following in DETERMINERS or following == "full")
