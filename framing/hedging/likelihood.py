"""Adjectives of what may be so: "likely to", "a possible leak"; not "as soon as possible"."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_number, skip_back
from framing.hedging.nominals import NO_NOUN, SEEM, attributive
from framing.hedging.words import (
    ARTICLES,
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    TIMES,
    WEEKDAYS,
    word_set,
)

# After these *possible* sets the bounds of a choice ("as soon as possible").
_BOUNDED = word_set(
    """best worst every all any no each whatever whenever wherever everything as soon if where much only first
    last most least latest earliest total maximum other highest lowest greatest"""
)
_MANY = word_set("number set list range variety array hundreds thousands dozens millions all each any")
_MADE = word_set("make makes made making find found consider")
_MAKING = word_set("make makes made making")
_CHOICES = word_set("reserves world worlds combinations values moves means way ways range")
_WHEN_COMING = word_set("over across during before later next this tonight tomorrow today")
_DATED = (
    MONTHS
    | TIMES
    | WEEKDAYS
    | word_set(
        """spring summer autumn fall winter
        morning afternoon evening night weekend weekends mornings afternoons evenings nights tomorrow tonight
        hour hours day days week weeks month months year years decade decades century then next early late mid
        later coming future"""
    )
)
_WEATHER = word_set(
    """frost snow rain rainfall showers shower drizzle hail sleet ice fog wind winds gales storm storms
    thunderstorm thunderstorms tornado tornadoes hurricanes flood floods flooding landslides avalanches
    wildfires fires blackouts outages disruption delays"""
)
_HAPPENINGS = word_set("event outcome prospect case possibility scenario chance cause")
_PHYSICAL = word_set(
    """energy difference differences well action resting electric electrical gravitational chemical field
    full membrane vector temperature barrier theory theories function functions"""
)


def likely(t: Tokens, i: int, j: int) -> bool:
    """*Likely* and *unlikely* of what may be so; not "likely voters" or "an unlikely hero"."""
    following = t.after(j)
    if t.before(i) == "most" and not most_likely(t, i - 1, j):
        return False
    if following in ("voter", "voters") or t.capital(i) or _two_groups(t, j):
        return False
    if t.before(i) in ("more", "less") and not comparative(t, i - 1, j):
        return False
    if t.lower[i] == "unlikely":
        if following in ("to", "that", "") or following in CONJUNCTIONS:
            return True
        if (be_before(t, i) or t.before(i) in SEEM) and clause_after(t, j):
            return True
        if following in PREPOSITIONS:
            return following != "of"
        if t.before(i) in DETERMINERS or not be_before(t, i):
            return following in _HAPPENINGS
    return True


def _two_groups(t: Tokens, j: int) -> bool:
    """Whether two groups are compared from word ``j`` on: "(more likely) than men to vote"."""
    if t.after(j) != "than" or t.after(j + 1) == "not":
        return False
    return any(t.lower[k] == "to" for k in range(j + 2, j + 9) if t.joined(k))


def comparative(t: Tokens, i: int, j: int) -> bool:
    """*More likely*: a comparison of how often, not a guess; *likely* alone is one.

    Left out where two groups are counted ("women are more likely than men to vote") and of what an act
    brings about ("makes a deal more likely").
    """
    if not t.after(j) and any(w in _MAKING for w in t.lower[max(0, i - 6) : i]):
        return False
    return t.after(j) not in ("voter", "voters") and not _two_groups(t, j)


def most_likely(t: Tokens, i: int, j: int) -> bool:
    """*Most likely*: a guess; not one of several compared ("the group most likely to vote")."""
    compared = t.after(j) == "to" and t.before(i) != "" and t.before(i) not in AUX and not t.capital(i - 1)
    return t.after(j) not in ("voter", "voters") and not compared


def possible(t: Tokens, i: int, j: int) -> bool:
    """*Possible*: of what may be so; not "as soon as possible", "made it possible", "the best possible"."""
    if t.capital(i):
        return False
    prev, following = t.before(i), t.after(j)
    window = t.lower[max(0, i - 4) : i]
    if is_number(prev) or (prev == "of" and t.before(i - 1) in _MANY) or prev == "extent":
        return False  # "three possible answers": a choice
    if prev in _BOUNDED or prev.endswith("est") or any(w in _MADE for w in window):
        return False
    if "as" in window and prev not in DETERMINERS:
        return False
    if following == "that" or (prev == "also" and following in ("is", "are") and t.starts_sentence(i - 1)):
        return True
    if following == "to":
        return False
    if prev in ARTICLES and "," in t.gaps[j] and t.lower[j] in ("if", "though", "but", "even", "albeit"):
        return True  # "a possible, if unlikely, upset"
    if be_before(t, i) or prev in SEEM:
        if clause_after(t, j):
            return True
        if following == "in" and prev in ("was", "were"):
            return False  # "was possible in her youth"
        if not following and prev in ("was", "were", "become", "became", "sometimes", "also"):
            return False  # "travel was possible": it could be done
        coming = following in _WHEN_COMING and prev not in ("was", "were", "been")
        if following in ("over", "across"):
            coming = coming and (t.words[j + 1][:1].isupper() or t.lower[j + 1] in ("the", "some", "many"))
        elif following in ("by", "in", "on"):
            coming = prev not in ("was", "were", "been") and (
                _dated(t, j + 1) or _comes_over(t, i, following)
            )
        return (not following or following in ("but", "and", "if") or coming) and not any(
            w in ("not", "only", "when", "where", "if", "until") or w.endswith("n't") for w in window
        )
    return following != "" and following not in NO_NOUN and following not in _CHOICES


def _dated(t: Tokens, j: int) -> bool:
    """Whether the noun phrase at word ``j`` tells when: "(by) early June", "(in) 2030"; not "(by) force"."""
    for k in range(j, j + 4):
        word = t.after(k)
        if not word or (word in PREPOSITIONS and k > j):
            return False
        if word in _DATED or is_number(word) or word.startswith("mid-") or word == "end":
            return True
    return False


def _comes_over(t: Tokens, i: int, following: str) -> bool:
    """Whether it is weather or the like that may come over a place: "frost is possible in Kent"."""
    subject = skip_back(t, i)
    return following != "by" and subject >= 0 and t.lower[subject] in _WEATHER


def conceivable(t: Tokens, i: int, j: int) -> bool:
    """*Conceivable that*; not "every conceivable way"."""
    return t.after(j) == "that" or (be_before(t, i) and t.before(i) != "only")


def potential(t: Tokens, i: int, j: int) -> bool:
    """*Potential* before a noun, or the noun with what may come; not "full potential"."""
    following = t.after(j)
    if following in ("to", "for", "that") and t.before(i) in ("the", "a") and t.after(j + 1) != "":
        return following != "for" or t.before(i) == "the"
    if not following or following in NO_NOUN or following in _PHYSICAL or t.before(i) in _PHYSICAL:
        return False
    return not t.capital(i)


def probable(t: Tokens, i: int, j: int) -> bool:
    """*Probable* before a noun or of a matter that may be so; not the "probable cause" of the law."""
    if t.after(j) == "cause" and t.before(i) not in ("the", "a", "most"):
        return False
    if t.after(j) == "that":
        return True  # "found it highly probable that"
    if t.after(j) in _CHOICES or t.after(j) in ("error", "errors"):
        return False  # a term: "probable reserves", "the probable error of a mean"
    return attributive(t, i, j) or be_before(t, i) or t.before(i) in SEEM
