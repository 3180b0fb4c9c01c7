"""Verbs of thinking and judging: what they govern decides whether they hold back commitment."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    is_number,
    noun_slot,
    skip_back,
    subject_like,
)
from framing.hedging.words import (
    AUX,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINATIVE,
    PREPOSITIONS,
    word_set,
)

# What is assumed when no view is: office, duty, shape.
_OFFICE = word_set(
    """office control command power responsibility role position title post duties duty leadership charge
    identity name names identities presidency chairmanship throne place shape form proportions
    custody ownership reins mantle debt debts liability guise"""
)
_STATES = word_set("dead alive missing lost drowned guilty extinct safe stolen responsible")
_WHETHER = word_set("whether if how why what who where when")
_PASSED = word_set("widely generally commonly popularly long once now often also still usually previously")
_THEN = word_set(
    "then and or now long already once still also often but even widely generally commonly usually"
)
_REFLEXIVE = word_set("themselves himself herself itself him her them myself ourselves")
_NOT_JUDGED = word_set("for in on at and when during carefully under again")
# Things whose being questioned puts a statement in doubt.
_QUESTIONED = word_set(
    """legality validity wisdom accuracy value need motives existence claim claims ability reliability
    authenticity truth merits results findings decision credibility effectiveness legitimacy
    importance purpose integrity usefulness quality role logic fairness independence methodology"""
)
_ASKED = word_set("by for over about on in at during after before under and as while then")
_TRADED = word_set(
    "property land shares stocks stock currency currencies market markets prices grain oil gold houses"
)
_DETECTIVE = word_set("prime main second third murder fellow chief")


def passive(t: Tokens, i: int) -> bool:
    """Whether word ``i`` is a participle with *be* before it, an adverb between them allowed."""
    if t.lower[i].endswith("ing"):
        return False
    return be_before(t, i) or (t.before(i) in _PASSED and be_before(t, i - 1))


def opinion(t: Tokens, i: int, j: int) -> bool:
    """*Think, believe, feel, guess*: with a clause, in the passive, or as "I think" in passing."""
    word = t.lower[i]
    gerund = word.endswith("ing")
    if (
        t.capital(i)
        or word == "supposed"
        or (noun_slot(t, i) and not (gerund and t.before(i) in PREPOSITIONS))
    ):
        return False
    following = t.after(j)
    before = t.before(i)
    if word.startswith("figure") and not (subject_like(t, i) or before in AUX or before == "to"):
        return False
    past = word.endswith(("ed", "lt", "ght"))
    if past and passive(t, i):
        if following == "by":
            return word not in ("feared", "felt") or (t.lower[i - 2] == "it" and _leads_on(t, j + 1))
        if following in ("in", "of", "about", "over", "innocent"):
            return False
        return (
            following in ("to", "that", "as", "likely")
            or (not following and not _denied_before(t, i))
            or following in _STATES
            or following in AUX
            or following in DETERMINERS
            or is_gradable(following)
        )
    if past and following == "to":
        return t.after(j + 1) in ("be", "have")
    if following == "that":
        return clause_after(t, j) or "," in t.gaps[j + 1]
    if following in ("so", "otherwise", "differently"):
        return True
    if following in ("wrong", "right", "correctly"):
        return False
    if before in ("i", "we") and word in ("think", "guess", "suppose", "reckon"):
        at_length = following in ("twice", "again", "hard") or (following == "a" and t.after(j + 1) == "lot")
        return following not in PREPOSITIONS and not at_length
    if following == "also" and t.after(j + 1) == "that":
        return True
    if following == "":
        # In passing: "I think", "he is, they believe, at home".
        if before in ("i", "we") or (t.lower[i - 1] in ("would", "should") and t.lower[i - 2] in ("i", "we")):
            return True
        return before in NOMINATIVE and "," in t.gaps[j] and not t.joined(i - 1) and not past
    if following == "it" and is_gradable(t.after(j + 1)) and t.after(j + 2) in ("to", "that"):
        return True  # "think it likely that"
    if (
        following in ("is", "are", "was", "were", "has", "have", "would", "will", "may", "might")
        and before in NOMINATIVE
    ):
        return True  # "what they believe are the real reasons"
    return clause_after(t, j)


def _denied_before(t: Tokens, i: int) -> bool:
    return any(w in ("not", "never") or w.endswith("n't") for w in t.lower[max(0, i - 2) : i])


def _leads_on(t: Tokens, j: int) -> bool:
    return any(t.lower[k] in ("to", "that") for k in range(j, j + 5))


def suspecting(t: Tokens, i: int, j: int) -> bool:
    """*Suspect, predict, speculate*: also with a noun ("suspect arson"); not the noun *suspect*."""
    if noun_slot(t, i) or t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    before = t.before(i)
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
    if (word.endswith("ed") and be_before(t, i)) or opinion(t, i, j):
        return True
    if word.startswith("speculat"):
        if following == "on" and any(w in _TRADED for w in t.lower[j + 1 : j + 4]):
            return False
        return following in ("about", "on", "over", "whether", "as", "who", "why", "how")
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
    if following == "innocent":
        return False
    if opinion(t, i, j):
        return True
    if noun_slot(t, i) or t.capital(i):
        return False
    if following in ("", "by") or following in PREPOSITIONS or any(w in _OFFICE for w in t.lower[j : j + 4]):
        return False
    if t.lower[i].endswith("ed"):
        return False
    return following in ("a", "an", "no", "some") or not (following in DETERMINERS or following == "full")


def fearing(t: Tokens, i: int, j: int) -> bool:
    """*Fear, hope*: that something is or will be so; not the feeling."""
    word = t.lower[i]
    if t.capital(i) or noun_slot(t, i) or (t.before(i) in BE and word in ("fear", "fears", "hope", "hopes")):
        return False
    following = t.after(j)
    if be_before(t, i) and word in ("feared", "hoped"):
        if not following:
            subject = skip_back(t, i)
            return subject >= 0 and not is_human(t, subject)
        return following not in PREPOSITIONS - {"to"} and following != "and"
    if following == "for" and word in ("fear", "fears", "hope", "hopes"):
        return t.before(i) != "" and not is_gradable(t.before(i))  # "hopes for a deal", not "high hopes for"
    if word.startswith("hop"):
        return (following == "to" and word in ("hope", "hopes")) or clause_after(t, j)
    if following == "to":
        return False
    if word == "feared" and following in _STATES:
        return True  # "three feared dead"
    return clause_after(t, j) or (following in ("a", "an") and subject_like(t, i))


def regarding(t: Tokens, i: int, j: int) -> bool:
    """*Considered, regarded, seen as*: a judgement of somebody, not an act of looking or weighing."""
    if t.capital(i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if word in ("considered", "deemed", "reckoned", "judged"):
        return _held(t, i, j)
    if word.startswith(("consider", "deem")):
        if word == "considering":
            return following in _REFLEXIVE
        return not noun_slot(t, i) and small_clause(t, j)
    if word in ("viewed", "seen", "regarded", "perceived"):
        apart = not t.joined(i) or t.before(i) in _THEN
        if not (be_before(t, i) or passive(t, i) or (word != "seen" and apart) or word == "regarded"):
            return following not in ("", "by") and word != "seen" and _as_follows(t, j)
        if following in ("as", "more", "less", "rather", "largely", "only", "mainly"):
            at = j if following == "as" else j + 1
            return t.after(at) == "as" and t.after(at + 1) not in NOMINATIVE | {
                "early",
                "well",
                "soon",
                "far",
            }
        return (following == "by" and _as_follows(t, j)) or (
            following == "to" and t.after(j + 1) in ("be", "have")
        )
    if noun_slot(t, i) or word == "saw":
        return False
    # "many see the vote as a rebuke"
    return following not in ("", "that", "if", "whether", "how", "what") and _as_follows(t, j)


def _as_follows(t: Tokens, j: int) -> bool:
    """Whether "as" and what something is held to be come within a few words."""
    for k in range(j + 1, j + 9):
        if not t.joined(k):
            return False
        if t.lower[k] == "as":
            return t.after(k + 1) not in NOMINATIVE | {
                "it",
                "many",
                "much",
                "well",
                "soon",
                "far",
                "early",
            } and (t.lower[k + 1] != "")
    return False


def _held(t: Tokens, i: int, j: int) -> bool:
    """Whether *considered* is held to be: "is considered safe", ", then considered the best"."""
    following = t.after(j)
    before = t.before(i)
    if be_before(t, i) or before in _PASSED:
        if t.lower[i - 1] == "being" and following in ("", "for", "by"):
            return False
        if any(w in ("should", "must", "shall") for w in t.lower[max(0, i - 3) : i]):
            return False  # a demand to weigh it
        return following != "" and following not in _NOT_JUDGED
    if following == "by":
        return not t.joined(i) and _as_follows(t, j)
    if not t.joined(i) or before in _THEN:
        return (
            following in DETERMINERS
            or following in ("one", "as", "to")
            or (is_gradable(following) and not following.endswith("ing"))
        )
    if following == "as":
        return before in NOMINATIVE or before == "which"
    return t.lower[i] == "considered" and small_clause(t, j)


def small_clause(t: Tokens, j: int) -> bool:
    """Whether an object and what it is held to be follow: "consider the currency overvalued"."""
    following = t.after(j)
    if following in ("that", "it"):
        return t.after(j + 1) != ""
    if following in _REFLEXIVE:
        return t.after(j + 1) not in ("", "for")
    if not following or following.endswith("ing") or following in PREPOSITIONS:
        return False
    for k in range(j + 1, j + 7):
        if not t.joined(k):
            return False
        word, previous = t.lower[k], t.lower[k - 1]
        if word == "to":
            return t.after(k + 1) == "be"
        if previous in DETERMINERS or previous in PREPOSITIONS:
            continue
        if word in ("a", "an", "as", "too", "more", "one"):
            return word != "as" or t.after(k + 1) in ("a", "an", "the")
        if word in PREPOSITIONS or word in AUX:
            return False
        if (
            is_gradable(word)
            and (not t.joined(k + 1) or t.after(k + 1) in PREPOSITIONS)
            and not previous.endswith("ly")
        ):
            return k > j + 1 or following not in DETERMINERS
    return False


def questioning(t: Tokens, i: int, j: int) -> bool:
    """*Question, wonder*: whether something is so; not asking a person."""
    if t.capital(i) or noun_slot(t, i):
        return False
    following = t.after(j)
    if following in _WHETHER:
        return True
    word = t.lower[i]
    if not word.startswith("question"):
        return False
    if be_before(t, i) and word == "questioned":
        # "its reliability has been questioned", not "the driver was questioned"
        subject = skip_back(t, i)
        return subject >= 0 and not is_human(t, subject) and following not in _ASKED
    if not any(w in _QUESTIONED for w in t.lower[j : j + 6]):
        return False
    return (
        word == "questioning"
        or subject_like(t, i)
        or t.before(i) in ("to", "has", "have", "had", "and", "also")
    )


def clause(t: Tokens, i: int, j: int) -> bool:
    """Any verb of putting forward, with a clause."""
    return not t.capital(i) and not noun_slot(t, i) and clause_after(t, j)


def that_only(t: Tokens, i: int, j: int) -> bool:
    """A verb that hedges only before "that"; not where the clause says what ought to be done."""
    return not t.capital(i) and t.after(j) == "that" and not mandative(t, i, j)


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
    return False


def unknown(t: Tokens, i: int, j: int) -> bool:
    """*Not known, unknown*: what nobody knows, not what one person does not."""
    return be_before(t, i) or t.after(j) in _WHETHER


def first_person(t: Tokens, i: int, j: int) -> bool:
    """*I bet*: only of the speaker."""
    return t.before(i) in ("i", "i'd", "we") and (t.after(j) == "" or clause_after(t, j))


def denied(t: Tokens, i: int, j: int) -> bool:
    """*Proven, confirmed, understood* after a negation: "never been proven", "not fully understood"."""
    window = t.lower[max(0, i - 4) : i]
    return any(w in ("not", "never", "poorly", "n't", "nor") or w.endswith("n't") for w in window) and (
        be_before(t, i) or "been" in window
    )


def who_knows(t: Tokens, i: int, j: int) -> bool:
    """*Who knows* the question, not a relative clause ("a man who knows")."""
    return not t.before(i)
