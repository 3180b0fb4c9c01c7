"""Boosters that are more than one word of certainty: "the truth is", "flatly wrong", "a done deal"."""

from __future__ import annotations

from framing.hedging.boosters import denied
from framing.hedging.grammar import Tokens, be_before, clause_after, is_gradable, is_human, skip_back
from framing.hedging.nominals import content_after
from framing.hedging.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, word_set

_TRUTH = word_set(
    """wrong false untrue incorrect mistaken baseless unfounded groundless fabricated bogus inaccurate
    misleading true right correct certain sure clear obvious evident plain convinced confident
    impossible absurd unjustified unjustifiable indefensible unthinkable undeniable unambiguous
    wrongheaded implausible inconceivable nonsensical discredited debunked meritless inevitable"""
)
_WITHOUT = word_set("foundation merit basis substance truth evidence justification")
_STRONG = word_set(
    """overwhelming ample compelling clear conclusive hard strong solid irrefutable definitive abundant
    incontrovertible undeniable unmistakable convincing indisputable concrete decisive unambiguous
    firm unassailable ironclad clear-cut clearest"""
)
_OPENING = word_set("and but or because when while so for though although if as that")
_ESTABLISHED = word_set(
    """proved proven shown established settled demonstrated answered resolved linked ruled disproved refuted
    identified confirmed show shows prove proves settles rejected excluded"""
)
_SIGNS = word_set(
    "sign signs evidence message signal signals proof trend pattern warning conclusion echo echoes"
)
_FOUND_STRONG = word_set("overwhelming compelling clear strong solid convincing")
_OF_PROOF = word_set("that of for in to against") | {""}
_CASES = word_set(
    """case cases evidence proof alibi argument arguments guarantee guarantees defence defense contract
    commitment conviction agreement alliance assurance assurances majority support logic data science
    record"""
)
_OUTCOMES = word_set(
    """victory win success outcome result passage place defeat survival future seat nomination election
    re-election approval confirmation failure conviction acquittal qualification promotion majority"""
)
_BEST = word_set("best worst first most least greatest finest winner winners won beats beat wins favourite")
_WHO_KNOWS = word_set("that how what why who")


def of_truth(t: Tokens, i: int, j: int) -> bool:
    """*Utterly, flatly, dead* before a judgement of truth: "flatly wrong"; not "lay flatly on"."""
    if denied(t, i) or any(w.startswith(("mak", "made")) for w in t.lower[max(0, i - 4) : i]):
        return False
    return t.after(j) in _TRUTH or (
        t.after(j) in ("without", "devoid") and not _WITHOUT.isdisjoint(t.lower[j : j + 4])
    )


def patently(t: Tokens, i: int, j: int) -> bool:
    """*Patently, provably* before an adjective or what is so; not denied."""
    return is_gradable(t.after(j)) and not t.after(j).endswith("ing") and not denied(t, i)


def for_good(t: Tokens, i: int, j: int) -> bool:
    """*Definitively* of what is shown; not what is still to be."""
    near = t.after(j) in _ESTABLISHED or t.before(i) in _ESTABLISHED
    return near and not denied(t, i) and "than" not in t.lower[max(0, i - 2) : i]


def fact_is(t: Tokens, i: int, j: int) -> bool:
    """*The truth is* (that) he lied: called out before a clause; not "the truth is out there"."""
    if t.joined(i) and not t.starts_sentence(i) and t.before(i) not in _OPENING:
        return False
    return "," in t.gaps[j] or t.after(j) == "that" or clause_after(t, j)


def surely_is(t: Tokens, i: int, j: int) -> bool:
    """*A given, a sure thing* in the predicate and at its end; not "a given name"."""
    following = t.after(j)
    if following and following not in PREPOSITIONS | CONJUNCTIONS | word_set("now already"):
        return False
    there = skip_back(t, i)
    return be_before(t, i) and not denied(t, i) and (there < 0 or t.lower[there] not in ("there", "question"))


def to_the_eye(t: Tokens, i: int, j: int) -> bool:
    """*Unmistakable* of a matter or a sign; not of what is seen ("an unmistakable red crest")."""
    if denied(t, i):
        return False
    return be_before(t, i) or t.after(j) in _SIGNS


def made_sure(t: Tokens, i: int, j: int) -> bool:
    """*Guaranteed, assured* of an outcome: "victory is assured"; not of a loan."""
    if t.after(j) in ("by", "to", "of") or not be_before(t, i) or denied(t, i):
        return False
    return any(w in _OUTCOMES for w in t.lower[max(0, i - 5) : i])


def superlative(t: Tokens, i: int, j: int) -> bool:
    """*Hands down, bar none, far and away* beside the best of something."""
    beside = (*t.lower[max(0, i - 6) : i], *t.lower[j : j + 5])
    if t.lower[i] == "hands" and t.before(i) in DETERMINERS | {"put", "puts", "with"}:
        return False
    return any(w in _BEST or (w.endswith("est") and len(w) > 5) for w in beside)


def strong_evidence(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Overwhelming evidence, clear proof* that something is so; not where there is none."""
    if denied(t, i - 1):
        return False
    if t.before(i) in _STRONG and t.before(i - 1) not in ("any", "more", "without", "and"):
        return (i - 1, j) if t.after(j) in _OF_PROOF else False
    if t.after(j) in ("is", "was") and t.after(j + 1) in _FOUND_STRONG:
        return (i, j + 2)
    return False


def there_is_no(t: Tokens, i: int, j: int) -> bool:
    """*There is no escaping, no disputing*: it cannot be avoided."""
    return t.before(i) in ("is", "was", "there's", "be", "really", "simply")


def i_am_sure(t: Tokens, i: int, j: int) -> bool:
    """*Convinced, confident, positive* that something is so."""
    if not be_before(t, i) or denied(t, i) or t.before(i) in ("fairly", "quite", "pretty", "reasonably"):
        return False
    of = t.after(j) == "of" and t.lower[i] != "positive" and t.after(j + 1) != ""
    return t.after(j) == "that" or of or clause_after(t, j)


def all_know(t: Tokens, i: int, j: int) -> bool:
    """*Everyone knows* that something is so; not people whom everyone knows."""
    if any(w.startswith("not") or w.endswith("n't") for w in t.lower[max(0, i - 2) : i]):
        return False
    head = (
        t.starts_sentence(i)
        or t.before(i) in CONJUNCTIONS - word_set("who whom whose which") | {"as"}
        or not t.joined(i)
    )
    return head and (t.after(j) in _WHO_KNOWS or not t.joined(j) or clause_after(t, j))


def last_word(t: Tokens, i: int, j: int) -> bool:
    """*..., period.* as the last word of a statement; not "the grace period"."""
    set_off = i > 0 and not t.joined(i) and t.sentence_of[i] == t.sentence_of[i - 1]
    return set_off and not t.joined(j) and t.words[i].islower() and "," not in t.gaps[j]


def firm_case(t: Tokens, i: int, j: int) -> bool:
    """*Airtight, rock-solid, cast-iron* of a case, a proof, a guarantee; not of a box or a stove."""
    if denied(t, i):
        return False
    return t.after(j) in _CASES or (be_before(t, i) and any(w in _CASES for w in t.lower[max(0, i - 7) : i]))


def nothing_short(t: Tokens, i: int, j: int) -> bool:
    """*Nothing short of a scandal*: that and no less; not "nothing less than ten percent"."""
    following = t.after(j)
    named = following in ("a", "an", "the") or is_gradable(following)
    return named and (be_before(t, i) or t.before(i) in ("as", "with"))


def nobody_doubts(t: Tokens, i: int, j: int) -> bool:
    """*Nobody doubts, few dispute* that something is so."""
    return t.after(j) != ""


def little_doubt(t: Tokens, i: int, j: int) -> bool:
    """*Little doubt that*: next to certain."""
    return t.after(j) in (
        "that",
        "about",
        "as",
        "of",
        "he",
        "she",
        "they",
        "it",
        "the",
        "who",
        "in",
        "",
    ) and not denied(t, i)


def well_known(t: Tokens, i: int, j: int) -> bool:
    """*It is well known that*: as all know; with its content."""
    return be_before(t, i) and t.before(i) != "so" and not denied(t, i) and content_after(t, j - 1)


def a_time_only(t: Tokens, i: int, j: int) -> bool:
    """*Only a matter of time*: it will come; not "a matter of time zones"."""
    return t.after(j) in ("", "before", "until", "till", "and", "as", "now")


def in_reality(t: Tokens, i: int, j: int) -> bool:
    """*In truth, in reality* in passing; not "in reality television"."""
    return t.starts_sentence(i) or not t.joined(i) or not t.joined(j)


def by_definition(t: Tokens, i: int, j: int) -> bool:
    """*By definition* so; not "sorted by definition"."""
    return be_before(t, i) or not t.joined(i) or t.starts_sentence(i)


def plain_and_simple(t: Tokens, i: int, j: int) -> bool:
    """*..., plain and simple*: set off at the end; not "the rooms are plain and simple"."""
    return not t.joined(i) and not t.joined(j) and i > 0


def let_me_be(t: Tokens, i: int, j: int) -> bool:
    """*Trust me, let me be clear*: called out before what is stated."""
    return t.starts_sentence(i) and not t.joined(j)


def promise_you(t: Tokens, i: int, j: int) -> bool:
    """*I guarantee, I assure you* that something is so."""
    return t.before(i) in ("i", "can", "we") and (
        t.after(j) == "that" or clause_after(t, j) or not t.joined(j)
    )


def far_from_it(t: Tokens, i: int, j: int) -> bool:
    """*By far the* largest: with an article or a superlative."""
    return t.after(j) == "the" or t.after(j).endswith("est") or (not t.joined(j) and t.before(i) != "")


def of_matter(t: Tokens, i: int, j: int) -> bool:
    """*Unavoidable, unequivocal* of a matter, in the predicate; not of how a person speaks."""
    subject = skip_back(t, i)
    return be_before(t, i) and not denied(t, i) and (subject < 0 or not is_human(t, subject))
