"""What is laid down, not held back: definitions, conventional signs, minimums, and terms explained."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, is_number, skip_back
from framing.hedging.words import AUX, PREPOSITIONS, UNITS, word_set

# Signs whose meaning is agreed on: what they indicate is read off, not inferred.
_SYMBOLS = word_set(
    """asterisk asterisks suffix prefix suffixes prefixes bracket brackets parenthesis parentheses flag flags
    dot dots stripe stripes marker markers lines alarm
    alarms italics bold tag tags badge badges bell bells buzzer arrow
    arrows gauge gauges needle thermometer dial clock lamp lamps light lights led leds
    meter meters beep icon icons cursor dash underline
    code codes status barometer signpost signposts plaque"""
)
# Statements with a wording of their own: what they imply, claim or assume is their content.
_STATEMENTS = word_set(
    """theorem theorems lemma lemmas axiom axioms conjecture equation equations formula formulas formulae
    inequality identity corollary proof syllogism definition definitions additivity"""
)
_SAME_FOR_ALL = word_set("each every any")
_TIMES = word_set(
    "minute minutes hour hours day days week weeks month months year years decade decades once twice"
)
_ANY = word_set("a an any each every")
_LAWS = word_set(
    "act acts law laws statute statutes code codes rule rules constitution treaty regulation regulations"
)
_STATES = word_set("state states stated provide provides provided define defines defined says specifies")
_AS_A_RULE = word_set("always usually typically normally ensure ensures ensuring quorum consists consist")


def symbol(t: Tokens, i: int) -> bool:
    """Whether the subject of the verb at ``i`` is a conventional sign: "a red flag indicates danger"."""
    subject = skip_back(t, i)
    if subject < 0:
        return False
    if t.lower[subject] in _SYMBOLS:
        return not _of_something_else(t, subject)
    if t.lower[subject] in ("that", "which") and not _SYMBOLS.isdisjoint(
        t.lower[max(0, subject - 8) : subject]
    ):
        return True  # "arrows appear in the display which indicate the way"
    # "numbers in brackets indicate page references"
    return t.lower[subject - 1] == "in" and t.lower[subject] in ("brackets", "italics", "bold", "parentheses")


def _of_something_else(t: Tokens, subject: int) -> bool:
    """Whether the sign is part of another phrase: "the size of the letters indicates"."""
    return t.before(subject - 1) == "of" or t.before(subject) == "of"


def statement(t: Tokens, i: int) -> bool:
    """Whether the subject of the verb at ``i`` is a statement of mathematics: "the theorem implies"."""
    subject = skip_back(t, i)
    return subject >= 0 and t.lower[subject] in _STATEMENTS


def word_quoted(t: Tokens, i: int) -> bool:
    """Whether a word in quotation marks is the subject of the verb at ``i``: '"croft" implies a farm'."""
    k = i
    while k > max(0, i - 2) and t.lower[k - 1].endswith("ly") and t.gaps[k] == " ":
        k -= 1
    gap = t.gaps[k]
    if len(gap) != 2 or gap[0] not in "\"'”’»" or gap[1] != " " or k < 1:
        return False
    return any(c in t.gaps[m] for m in (k - 1, k - 2) if m >= 0 for c in "\"'“‘«")


def for_a_purpose(t: Tokens, i: int) -> bool:
    """Whether something counts as such by a rule: "considered a company for tax purposes"."""
    sentence = t.document.sentences[t.sentence_of[i]]
    window = t.lower[max(sentence.first, i - 12) : min(sentence.stop, i + 14)]
    return "purposes" in window and "for" in window


def by_definition(t: Tokens, i: int, j: int) -> bool:
    """Whether a rule says what counts as what: "a storm is deemed severe if winds exceed 90 km/h"."""
    sentence = t.document.sentences[t.sentence_of[i]]
    before = t.lower[sentence.first : i]
    if before[:1] and before[0] in ("under", "by", "legally") and any(w in _LAWS for w in before[1:6]):
        return True
    if any(before[k] in _LAWS and before[k + 1] in _STATES for k in range(len(before) - 1)):
        return True  # "the code states that a strike is considered lawful"
    if not before or before[0] not in _ANY or not any(w in ("is", "are") for w in before[-2:]):
        return False
    return any(w in ("if", "when", "whenever", "unless") for w in t.lower[j : min(sentence.stop, j + 12)])


def defined_if(t: Tokens, j: int) -> bool:
    """Whether a condition defines what stands before: "is said to be open if it holds no edge"."""
    if t.after(j) != "to" or t.after(j + 1) != "be":
        return False
    return any(t.joined(k) and t.lower[k] in ("if", "when", "whenever", "iff") for k in range(j + 3, j + 6))


def minimum(t: Tokens, i: int, j: int) -> bool:
    """Whether "at least" sets what a rule or definition asks for: "each side has at least four"."""
    sentence = t.document.sentences[t.sentence_of[i]]
    window = t.lower[max(sentence.first, i - 8) : i]
    for k, word in enumerate(window[:-1]):
        # "each side has at least four"; not "every day at least 20 die", "attack each other"
        if word in _SAME_FOR_ALL and window[k + 1] not in UNITS and window[k + 1] not in ("other", "one"):
            return not any(w in _TIMES or w.endswith("ed") for w in (*window[k + 1 :], *t.lower[j : j + 3]))
    if not _AS_A_RULE.isdisjoint(window):
        return True
    # "if it has at least eight characters"
    tail = window[-4:]
    return bool(tail) and tail[0] == "if" and tail[-1] in ("has", "have", "contains", "is")


def kind_defined(t: Tokens, i: int) -> bool:
    """Whether "a kind of" at ``i`` tells what a class of things is: "a viola is a kind of fiddle"."""
    if t.lower[i] != "kind" or t.before(i) != "a" or not be_before(t, i - 1):
        return False
    first = t.document.sentences[t.sentence_of[i]].first
    if t.lower[i - 2] != "is" or t.lower[first] not in ("a", "an"):
        return False
    between = t.lower[first + 1 : i - 2]
    return 0 < len(between) <= 3 and not any(w in PREPOSITIONS or w in AUX or is_number(w) for w in between)


def of_a_term(t: Tokens, i: int, j: int) -> bool:
    """Whether a word is explained: "the term is generally understood to mean", "as it is commonly known"."""
    window = t.lower[max(0, i - 6) : i]
    if any(w in ("term", "word", "phrase", "expression", "name") for w in window):
        return True
    return window[-3:-1] in (["as", "it"], ["as", "they"]) or window[-1:] == ["as"]


def offered(t: Tokens, i: int, j: int) -> bool:
    """Whether a possibility is an option that somebody is given: "offers the possibility of studying"."""
    if not t.after(j + 1).endswith("ing"):
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        if not t.joined(k + 1):
            return False
        word = t.lower[k]
        if word.startswith(("offer", "giv", "gave", "provid", "afford", "allow", "introduc")):
            return True
        if word in ("of", "that", "percent", "per") or is_number(word) or "%" in t.gaps[k + 1]:
            return False
    return False
