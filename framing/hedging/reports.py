"""Hearsay verbs: what is passed on without a speaker, put forward or charged."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    is_number,
    noun_slot,
    quantity_after,
    skip_back,
    subject_like,
)
from framing.hedging.stipulated import defined_if, statement
from framing.hedging.words import (
    AUX,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINATIVE,
    PREPOSITIONS,
    word_set,
)

_WHEREABOUTS = word_set("that as in on by from at near but for since dead missing killed")
_TOLD_WHOM = word_set("police us me them him her authorities")
_LEGENDARY = word_set("haunted buried hidden cursed located based dead blessed related")
_LORE = word_set(
    """legend legends lore folklore tradition traditions wisdom superstition myth myths theory theories
    rumour rumor opinion view thinking belief consensus assumption argument hypothesis"""
)
_ACTORS = word_set(
    """you we i they he she who everyone company companies driver drivers police authorities
    parents staff anyone somebody nobody people"""
)
_TIMETABLED = word_set("leave arrive depart start begin open meet land close reopen resume air")
_PUT_FORWARD = word_set("claim claims claimed allege alleges")
_NO_DOING = word_set("bring sing spring cling ring swing fling string sting wring sling")
_CASES = word_set("case cases situation situations")
_ASSERTED = word_set("descent ancestry kinship innocence ignorance authorship")
_INHERENT = word_set(
    """be have lie contain represent date derive bring mean cure haunt include originate hold"""
)


def told(t: Tokens, i: int, j: int) -> bool:
    """*Said, understood, rumoured, reported, alleged*: the passive without a speaker."""
    following = t.after(j)
    word = t.lower[i]
    if not be_before(t, i):
        # "a man said to be his brother"
        return following == "to" and t.after(j + 1) in ("be", "have")
    if word == "said" and (_defining(t, i) or defined_if(t, j) or _cited(t, i, j)):
        return False
    if not following and t.lower[i - 2] == "it" and "," in t.gaps[j]:
        return True  # "the deal, it is understood, was signed"
    if following == "to":
        if t.after(j + 1).endswith("ing") and t.after(j + 1) not in _NO_DOING:
            return False  # "is understood to varying degrees"
        return t.after(j + 1) not in DETERMINERS and t.after(j + 1) not in _TOLD_WHOM
    if following == "that":
        return _it_before(t, i) and t.after(j + 1) != "way"
    if following in ("in", "among", "around") and _it_before(t, i) and "that" in t.lower[j + 1 : j + 6]:
        return True  # "it is whispered in the bazaar that"
    if following == "by":
        # "is said by friends to be writing"
        return any(t.lower[k] == "to" and t.lower[k + 1] in ("be", "have") for k in range(j + 1, j + 6))
    if following == "as":
        return word in ("billed", "touted", "tipped", "rumoured", "rumored", "reported", "hailed")
    if word == "reported" and (t.lower[i - 2] == "as" or t.before(i) == "often" or following in ("on", "in")):
        # "as is reported in the accounts", "reported in broad categories": written down, not passed on
        where = t.lower[j + 1]
        placed = t.words[j + 1][:1].isupper() or where in DETERMINERS or is_number(where)
        return following in ("on", "in") and t.before(i) in BE and t.lower[i - 2] != "as" and placed
    if word in ("rumoured", "rumored", "reported"):
        # "has not been reported before": how far it spread
        spread = "been" in t.lower[max(0, i - 3) : i]
        return (following == "" and not spread) or following in _WHEREABOUTS
    return _it_before(t, i) and following != "" and clause_after(t, j)


def _defining(t: Tokens, i: int) -> bool:
    """Whether a term is explained: "when both fail, it is said to have pinned", "is then said to"."""
    first = t.document.sentences[t.sentence_of[i]].first
    be = i - 2 if t.lower[i - 1] == "then" else i - 1
    if t.lower[first] in ("when", "if", "where", "whenever") and t.lower[be] in ("is", "are"):
        return True
    window = t.lower[max(first, i - 8) : i]
    if "having" in window or "property" in window or "properties" in window:
        return True  # "a substance having the property of an acid is said to be acidic"
    return any(w in _CASES for w in window) and any(w in ("this", "that", "such") for w in window)


def _cited(t: Tokens, i: int, j: int) -> bool:
    """Whether a text is named in which it is said: "in the Edda it is said that"."""
    if t.after(j) == "in":
        at = j + 2 if t.lower[j + 1] == "the" else j + 1
        return t.joined(at) and t.capital(at)
    it = next((k for k in range(i - 1, max(0, i - 5), -1) if t.lower[k] == "it"), 0)
    if it < 2 or t.after(j) != "that" or not t.words[it - 1][0].isupper():
        return False
    return any(t.lower[k] == "in" for k in range(it - 2, max(-1, it - 4), -1))


def holding(t: Tokens, i: int, j: int) -> bool:
    """*Hold that*, of legend, lore, a theory, or "it is held that"; not what a court holds."""
    if t.after(j) != "that":
        return _lore_before(t, i) and clause_after(t, j)
    if t.lower[i] == "held" and be_before(t, i):
        # "it must be held that": what a court has to decide
        return _it_before(t, i) and not any(w in ("must", "should") for w in t.lower[max(0, i - 3) : i])
    return _lore_before(t, i)


def _lore_before(t: Tokens, i: int) -> bool:
    """Whether lore is the subject, also with a phrase after it: "the conventional wisdom in Rome holds"."""
    subject = skip_back(t, i)
    if subject >= 0 and t.lower[subject] in _LORE:
        return True
    for k in range(subject, max(0, subject - 6), -1):
        if not t.joined(k) or t.lower[k] in AUX:
            return False
        if t.lower[k] in ("in", "among", "of", "on", "at", "within", "about") and t.lower[k - 1] in _LORE:
            return t.lower[k] != "of"
    return False


def accounts(t: Tokens, i: int, j: int) -> bool:
    """*By all accounts*: those that people give, not those held at a bank."""
    return t.after(j) not in ("held", "kept", "opened", "owned", "at", "in", "of", "belonging")


def _it_before(t: Tokens, i: int) -> bool:
    return any(t.lower[k] in ("it", "it's", "what") for k in range(max(0, i - 5), i))


def supposed(t: Tokens, i: int, j: int) -> bool:
    """*Supposed to* be so; not a duty ("drivers are supposed to stop")."""
    if t.after(j) != "to":
        return False
    verb = t.after(j + 1)
    if not be_before(t, i):
        return verb == "have"
    if t.before(i) == "not" or t.lower[i - 1].endswith("n't") or t.lower[i - 2] == "there":
        return False
    was = any(w in ("was", "were") for w in t.lower[max(0, i - 3) : i])
    done = t.lower[j + 3]
    if (
        verb == "have"
        and was
        and t.lower[j + 2] == "been"
        and (done.endswith("ed") or done in IRREGULAR_PAST)
    ):
        return False  # what ought to have been done: "was supposed to have been returned"
    if verb == "be" and t.lower[j + 2].endswith("ing") and len(t.lower[j + 2]) > 4:
        return False  # what ought to be going on: "is supposed to be buying it"
    if verb == "be" and t.lower[j + 2].endswith(("ed", "en")):
        return t.lower[j + 2] in _LEGENDARY  # else what ought to be done: "to be checked once a year"
    if verb in _TIMETABLED:
        return False  # "the train was supposed to leave at eight"
    if verb in _INHERENT:
        return True
    # What a thing was meant to bring about, and perhaps did not: "the cut was supposed to create jobs".
    subject = skip_back(t, i)
    if subject >= 0 and t.words[subject][0].isupper():
        return False
    past = any(w in ("was", "were") for w in t.lower[max(0, i - 3) : i])
    return (
        past and subject >= 0 and verb != "" and t.lower[subject] not in _ACTORS and not is_human(t, subject)
    )


def claiming(t: Tokens, i: int, j: int) -> bool:
    """*Claim, argue, allege, contend*: what is put forward, not what is taken ("claimed eleven lives")."""
    if t.capital(i) or noun_slot(t, i) or statement(t, i):
        return False
    following = t.after(j)
    word = t.lower[i]
    if "lives" in t.lower[j : j + 4]:
        return False  # "claimed millions of lives"
    if t.before(i) in ("can", "may", "could") and following in (
        "a",
        "an",
        "up",
        "any",
        "his",
        "her",
        "their",
    ):
        return False  # what one is entitled to: "firms can claim a deduction"
    if not following:
        if word.startswith("alleg") and be_before(t, i):
            return True
        if word in _PUT_FORWARD and "as" in t.lower[max(0, i - 5) : max(0, i - 1)] and not be_before(t, i):
            return True  # "as the post claims"
        # In passing: ", he claimed,"
        return (
            "," in t.gaps[j]
            and _speaker_before(t, i)
            and word in ("claims", "claimed", "argues", "argued", "alleges", "allege", "alleged")
        )
    if following == "that":
        return clause_after(t, j) and not _not_put_forward(t, i)
    if following in ("neither", "nor"):
        return False
    if following == "to":
        # "claims to the throne" are made, "claims to be" puts forward
        act = t.after(j + 1) not in DETERMINERS
        return act and word.startswith(("claim", "purport", "profess", "alleg"))
    if following == "not":
        return t.after(j + 1) == "to"
    if word == "claims" and quantity_after(t, j):
        return True  # "the party claims 40,000 members"; what is over is taken: "claimed eleven lives"
    if following in PREPOSITIONS:
        return False
    if word.startswith("claim") and following in _ASSERTED:
        return True
    if word == "claimed" and _it_before(t, i) and be_before(t, i) and following in AUX:
        return True  # "who it is claimed could win"
    if word in _PUT_FORWARD and following in BE and t.before(i) in NOMINATIVE and t.before(i - 1):
        return True  # "the pressure he claims is put on clerks"
    if word.startswith("alleg"):
        return word != "alleged" or be_before(t, i) or subject_like(t, i)
    return clause_after(t, j)


def _not_put_forward(t: Tokens, i: int) -> bool:
    """Whether the statement is not made at all: "she does not claim that", "nobody claims that"."""
    return any(
        w in ("not", "nobody", "never", "don't", "doesn't", "didn't") for w in t.lower[max(0, i - 2) : i]
    )


def _speaker_before(t: Tokens, i: int) -> bool:
    """Whether a name or a determined noun stands before: "the firm claimed", not "dubious claims"."""
    before = t.before(i)
    if not before:
        return False
    if is_human(t, i - 1):
        return True
    if is_gradable(before):
        return False
    return subject_like(t, i) or (t.lower[i].endswith("ed") and t.before(i - 1) in DETERMINERS)


def arguing(t: Tokens, i: int, j: int) -> bool:
    """*Argue, contend, maintain*: by nobody in particular; by a speaker with a name it is attribution."""
    if not claiming(t, i, j):
        return be_before(t, i) and _it_before(t, i) and t.after(j) == "that"
    if be_before(t, i):
        return _it_before(t, i)
    subject = skip_back(t, i)
    if (
        subject < 0
        or not t.lower[subject].endswith("s")
        or (t.words[subject][0].isupper() and (not t.starts_sentence(subject)))
    ):
        return False
    if t.before(subject).endswith("'s") or t.gaps[subject][:1] in ("’", "'"):
        return False  # "the firm's lawyers argue"
    return t.before(subject) not in DETERMINERS or t.before(subject) in ("some", "many", "most", "several")


def accused(t: Tokens, i: int, j: int) -> bool:
    """*Accuse of*: the act is charged, not established; not "the accused"."""
    if t.after(j) == "of":
        return t.before(i) != "the"  # "informs the accused of the charge"
    if noun_slot(t, i):
        # "the accused gunman", "the accused 19-year-old"; not "the accused pleaded guilty"
        following = t.after(j)
        return (is_human(t, j) and following != "") or following.endswith("-year-old")
    for k in range(j, j + 12):
        if not t.joined(k) and "," not in t.gaps[k]:
            return False
        if t.lower[k] == "of" and (t.lower[k + 1].endswith("ing") or k < j + 5):
            return True
    return False
