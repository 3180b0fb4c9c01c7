"""What is open, expected or puzzling: a matter of which it is said, not the thing, the sky or the trade."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, is_gradable, skip_back, subject_like
from framing.hedging.ignorance import KNOWERS
from framing.hedging.nominals import content_after
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    word_set,
)

_EVENTS = word_set(
    """change changes strike trade deal cut cuts ban war peace merger election revolt reshuffle move shift
    rebellion comeback compromise truce talks sale takeover recession crisis shortage coup reform hike
    breakthrough departure resignation vote settlement ceasefire rise drop slowdown trouble"""
)
_LOOMING = word_set("be is are was were may might could remain remains something")
_TOLD_OF = word_set(
    """account accounts idea ideas memory memories recollection recollections notion promise promises pledge
    pledges impression description descriptions statement statements answer answers reference
    references hint hints outline details assurance assurances explanation explanations reply"""
)
_WHO_STUDY = word_set(
    """doctors scientists investigators police experts researchers officials historians detectives astronomers
    engineers economists analysts authorities physicists archaeologists observers pollsters
    biologists medics"""
)
_CLAIMED = word_set(
    """account accounts claim claims figure figures version report reports characterization characterisation
    allegation allegations finding findings number numbers assertion assertions notion idea charge
    charges estimate estimates description accuracy narrative conclusion conclusions story toll"""
)
_SEE = (QUESTION_WORDS - word_set("which why")) | word_set("whether if")
_BACKING = word_set("support yes endorsement approval success backing welcome acceptance praise victory")
_REMAINS = word_set("remain remains remained left leaves leave still")
_EVIDENCE = word_set(
    """evidence case link figures data argument proof claim claims numbers testimony account theory
    correlation signal basis footing sample"""
)
_FINDINGS = word_set(
    """results result findings finding estimate estimates evidence data figures count counts report reports
    investigation inquiry analysis conclusion conclusions tests studies study numbers
    tally tallies returns totals projections"""
)
_GUESSED = word_set("best educated a wild rough fair good reasonable informed anybody's anyone's")


def coming(t: Tokens, i: int, j: int) -> bool:
    """*In the air, on the horizon* of an event that may come; not of a ball or a sail."""
    if t.before(i) not in _LOOMING and not be_before(t, i):
        return False
    return any(w in _EVENTS for w in t.lower[max(0, i - 5) : i])


def vague_words(t: Tokens, i: int, j: int) -> bool:
    """*A vague account, promise*; *vague about* the date; not a vague shape."""
    return t.after(j) in _TOLD_OF or (t.after(j) in ("about", "on", "over") and be_before(t, i))


def baffled(t: Tokens, i: int, j: int) -> bool:
    """*Has baffled doctors, police are puzzled*: nobody knows; not a puzzled look."""
    following = t.after(j)
    if following in _WHO_STUDY:
        return True
    subject = skip_back(t, i)
    who = subject >= 0 and t.lower[subject] in _WHO_STUDY
    kept = t.before(i) in _REMAINS and t.before(i - 1) in _WHO_STUDY
    return (who and be_before(t, i)) or kept


def disputing(t: Tokens, i: int, j: int) -> bool:
    """*Dispute the account*: whether it is so is open; not a dispute over land."""
    if t.before(i) in DETERMINERS or is_gradable(t.before(i)):
        return False
    if t.lower[max(0, i - 3) : i] == ["no", "reason", "to"] or t.before(i) in ("not", "cannot"):
        return False  # "sees no reason to dispute the findings"
    if t.after(j) == "that":
        return t.after(j + 1) in _CLAIMED or (subject_like(t, i) and content_after(t, j))
    return t.after(j) in DETERMINERS and any(w in _CLAIMED for w in t.lower[j + 1 : j + 4])


def no_idea(t: Tokens, i: int, j: int) -> bool:
    """*Police have no idea who* did it: the matter is open; not what one person cannot guess."""
    if t.before(i) not in ("have", "is", "with"):
        return False
    subject = skip_back(t, i - 1)
    return subject >= 0 and t.lower[subject] in KNOWERS | {"there"}


def now_debated(t: Tokens, i: int, j: int) -> bool:
    """*Is debated*: open now; not "was debated for an hour"."""
    ends = not t.joined(j) or t.after(j) in ("among", "but", "and", "by")
    return ends and be_before(t, i) and any(w in ("is", "are", "remains") for w in t.lower[max(0, i - 3) : i])


def well_see(t: Tokens, i: int, j: int) -> bool:
    """*We'll see* if it holds: open; not "we'll see a film"."""
    return t.after(j) in _SEE or not t.joined(j)


def if_that(t: Tokens, i: int, j: int) -> bool:
    """*A year, if that*: perhaps less."""
    return "," in t.gaps[i] and not t.joined(j)


def qualified(t: Tokens, i: int, j: int) -> bool:
    """*Qualified support*: with a reserve; not a qualified nurse."""
    return t.after(j) in _BACKING


def weak_case(t: Tokens, i: int, j: int) -> bool:
    """*Weak, thin, shaky* of evidence in the predicate; not of a man, a tea or a ladder."""
    linked = be_before(t, i) or t.before(i) in ("look", "looks", "seem", "seems", "remains", "looked")
    ends = not t.joined(j) or t.after(j) in PREPOSITIONS | CONJUNCTIONS
    if t.after(j) in ("into", "with"):
        return False  # "the sample is mixed with water"
    return linked and ends and any(w in _EVIDENCE for w in t.lower[max(0, i - 7) : i])


def preliminary(t: Tokens, i: int, j: int) -> bool:
    """*Preliminary* of findings, not of a round or a hearing."""
    return any(w in _FINDINGS for w in t.lower[j : j + 2])


def guess(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Guess, bet* the nouns: "my guess is"."""
    if t.capital(i):
        return False
    prev = t.before(i)
    if t.after(j) in ("on", "with", "against"):
        return False  # "a bet on a horse"
    if prev in POSSESSIVES or prev in _GUESSED:
        return (i - 1, j)
    if t.after(j) == "is" and t.after(j + 1) in ("on", "off", "void", "worth", "laid"):
        return False  # "his last bet is on a grey mare"
    return t.after(j) in ("is", "that") and prev != "" and prev not in AUX | {"to"}  # not "you can bet that"
