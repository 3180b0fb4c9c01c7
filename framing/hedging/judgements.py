"""Judgements: what is considered, regarded or seen as something, and by whom."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, is_gradable, noun_slot, subject_like
from framing.hedging.stipulated import by_definition, for_a_purpose
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PAST,
    MODALS,
    NOMINATIVE,
    PREPOSITIONS,
    word_set,
)

_PASSED = word_set("widely generally commonly popularly long once now often also still usually previously")
_THEN = word_set(
    "then and or now long already once still also often but even widely generally commonly usually"
)
REFLEXIVE = word_set("themselves himself herself itself him her them myself ourselves")
_NO_HEAD = PREPOSITIONS | DETERMINERS | AUX | CONJUNCTIONS | word_set("and or but then now so said says")
_JUDGES = word_set("many some most several critics experts scholars observers others")
_WISHING = word_set(
    """want wants wanted wanting wish wishes wished keen eager afraid reluctant anxious loath like likes liked
    hopes hope hoped hoping need needs needed prefer prefers fear fears feared try tries tried trying"""
)
_AMONG = word_set("abroad across among within throughout everywhere overseas in on")
_BY_LAW = word_set("passed accepted withdrawn enacted approved rejected abandoned served repealed adopted")
_NOT_JUDGED = word_set(
    """for in on at and when during carefully under again separately together individually jointly seriously
    closely here later today alongside annually yearly monthly weekly daily formally briefly thoroughly
    immediately"""
)


def passive(t: Tokens, i: int) -> bool:
    """Whether word ``i`` is a participle with *be* before it, an adverb between them allowed."""
    if t.lower[i].endswith("ing"):
        return False
    return be_before(t, i) or (t.before(i) in _PASSED and be_before(t, i - 1))


def regarding(t: Tokens, i: int, j: int) -> bool:
    """*Considered, regarded, seen as*: a judgement of somebody, not an act of looking or weighing."""
    if t.capital(i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if word.endswith("ed") and by_definition(t, i, j):
        return False
    if word == "regarding" and following not in REFLEXIVE:
        return False  # about: "questions regarding the plan as such"
    if t.lower[max(0, i - 2) : i] == ["to", "be"] and t.lower[i - 3] in _WISHING:
        return False  # what somebody wants to pass for: "keen to be seen as neutral"
    if word in ("considered", "deemed"):
        return _held(t, i, j)
    if word.startswith(("consider", "deem")):
        if word == "considering":
            return following in REFLEXIVE
        if t.before(i) in ("should", "must", "shall"):
            return False  # a demand to weigh it
        return not noun_slot(t, i) and (
            small_clause(t, j)
            or _relative_object(t, i, j)
            or (subject_like(t, i) and following not in ("a", "an") and _as_follows(t, j))
        )
    if word in ("viewed", "seen", "regarded", "perceived"):
        if following == "by" and not t.joined(i) and held_by(t, i, j):
            return True
        if word == "seen" and t.before(i) in HAVE and _relative_as(t, i, j):
            return True
        apart = not t.joined(i) or t.before(i) in _THEN
        if word in ("viewed", "regarded") and _relative_as(t, i, j):
            return True
        if word == "seen" and following == "as" and _coordinated(t, i):
            return t.after(j + 1) not in NOMINATIVE | {"", "it", "the", "early", "well", "soon", "far"}
        if not (be_before(t, i) or passive(t, i) or (word != "seen" and apart) or word == "regarded"):
            return following not in ("", "by") and word != "seen" and _as_follows(t, j)
        if following in _AMONG and _as_follows(t, j) and t.before(i) not in ("last", "never", "often"):
            # "seen abroad as a snub", "seen in Brussels as weak"; not "seen in the park as a child"
            place = t.words[j + 1][:1].isupper() and not t.lower[j + 1].endswith("day")
            return following not in ("in", "on") or place or t.after(j + 1) in ("some", "many")
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
    if noun_slot(t, i) or word == "seeing" or (word == "saw" and not _relative_as(t, i, j)):
        return False
    if not word.startswith("perc") and _relative_as(t, i, j):
        return True
    # "many see the vote as a rebuke"
    return following not in ("", "that", "if", "whether", "how", "what") and _as_follows(t, j)


def _relative_as(t: Tokens, i: int, j: int) -> bool:
    """Whether what is judged stands before: "what they see as a snub", "which he viewed as a threat"."""
    if t.after(j) != "as" or t.after(j + 1) in NOMINATIVE | {"", "it", "well", "soon"}:
        return False
    return any(w in ("what", "which", "whom") for w in t.lower[max(0, i - 6) : i])


def _coordinated(t: Tokens, i: int) -> bool:
    """Whether a passive before "and" goes on: "was noted abroad and seen as a snub"."""
    if t.before(i) not in ("and", "but", "or"):
        return False
    for k in range(i - 2, max(0, i - 10), -1):
        if not t.joined(k + 1):
            return False
        if t.lower[k].endswith("ed") or t.lower[k] in IRREGULAR_PAST:
            return be_before(t, k)
    return False


def _relative_object(t: Tokens, i: int, j: int) -> bool:
    """Whether the thing judged stands before: "a regime which they consider a puppet"."""
    following = t.after(j)
    if not following or following in PREPOSITIONS or following.endswith("ing") or not subject_like(t, i):
        return False
    head = t.before(i - 1)
    contact = head.isalpha() and head not in ("which", "who", "whom", "what")
    if contact and t.before(i) in NOMINATIVE and following in ("a", "an"):
        # "any missile they consider a threat"
        return head not in _NO_HEAD and head not in ("when", "where", "once")
    return any(t.lower[k] in ("what", "which", "who", "whom") for k in range(max(0, i - 4), i))


def _as_follows(t: Tokens, j: int) -> bool:
    """Whether "as" and what something is held to be come within a few words."""
    for k in range(j + 1, j + 9):
        if not t.joined(k):
            return False
        if t.lower[k] == "as":
            return t.after(k + 1) not in NOMINATIVE | {
                "compared",
                "opposed",
                "to",
                "it",
                "you",
                "many",
                "much",
                "well",
                "soon",
                "far",
                "early",
                "",
            }
    return False


def _held(t: Tokens, i: int, j: int) -> bool:
    """Whether *considered* is held to be: "is considered safe", ", then considered the best"."""
    following = t.after(j)
    before = t.before(i)
    if before == "" and following in ("a", "an", "the", "one") and t.lower[i] == "considered":
        return True  # "its late start -- considered a snub by some"
    if before.endswith("s") and before not in AUX and is_gradable(following) and not following.endswith("ly"):
        then = t.after(j + 1)
        if not then or then in PREPOSITIONS or then in CONJUNCTIONS or then in AUX:
            return True  # "the seats considered safe"
    if t.lower[i] == "deemed" and (_on_condition(t, i) or following in _BY_LAW):
        return False  # a rule: "unless the accused is deemed a danger", "is deemed passed"
    if t.lower[j : j + 3] == ["as", "a", "whole"] or for_a_purpose(t, i):
        return False  # "counts as one for tax purposes"
    if following == "to" and t.after(j + 1) in ("be", "have"):
        return True  # "a country considered to be safe"
    if be_before(t, i) or before in _PASSED:
        if t.lower[i - 1] == "being" and (following in ("", "for", "by") or following in AUX):
            return False
        if any(w in ("should", "must", "shall") for w in t.lower[max(0, i - 3) : i]):
            return False  # a demand to weigh it
        if following == "by" and not _by_whom_as_what(t, j):
            return False  # "considered by the committee in March"
        return following != "" and following not in _NOT_JUDGED
    if following == "by":
        return held_by(t, i, j)
    if not t.joined(i) or before in _THEN:
        return (
            following in DETERMINERS
            or following in ("one", "as", "to")
            or (is_gradable(following) and not following.endswith("ing"))
        )
    if following == "as":
        return before in NOMINATIVE or before == "which"
    if following == "" and be_before(t, i):
        return "," in t.gaps[j]
    return t.lower[i] == "considered" and (
        small_clause(t, j) or (not noun_slot(t, i) and following not in ("a", "an") and _as_follows(t, j))
    )


def _on_condition(t: Tokens, i: int) -> bool:
    for k in range(i - 1, max(-1, i - 7), -1):
        if t.lower[k] in ("if", "unless"):
            return True
        if not t.joined(k):
            return False
    return False


def _by_whom_as_what(t: Tokens, j: int) -> bool:
    """Whether after "by" and the judges comes what they hold it to be: "by many the best of them"."""
    if t.after(j + 1) in _JUDGES or held_by(t, j, j):
        return True
    for k in range(j + 2, j + 8):
        if not t.joined(k):
            return False
        word = t.lower[k]
        if word in ("to", "as", "a", "an", "the", "one") or (is_gradable(word) and not t.joined(k + 1)):
            return t.lower[k - 1] not in PREPOSITIONS and t.lower[k - 1] not in ("and", "or")
    return False


def small_clause(t: Tokens, j: int) -> bool:
    """Whether an object and what it is held to be follow: "consider the currency overvalued"."""
    following = t.after(j)
    if following in ("that", "it"):
        return t.after(j + 1) != ""
    if following in REFLEXIVE:
        return t.after(j + 1) not in ("", "for")
    if not following or following.endswith("ing") or following in PREPOSITIONS:
        return False
    if _to_be_within(t, j + 1):
        return True
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


def _to_be_within(t: Tokens, j: int) -> bool:
    """Whether "to be" ends the object at word ``j``: "consider his views on trade to be sound"."""
    for k in range(j, j + 8):
        if "," in t.gaps[k] and t.lower[k] in ("which", "who", "whose"):
            end = next((m for m in range(k + 1, k + 13) if "," in t.gaps[m]), k)  # past a relative clause
            return t.lower[end : end + 2] == ["to", "be"]
        if not t.joined(k) or t.lower[k] in AUX or t.lower[k] in ("that", "who", "which", "and"):
            return False
        if t.lower[k] == "to" and t.lower[k + 1] in ("be", "have"):
            return True
    return False


def held_by(t: Tokens, i: int, j: int) -> bool:
    """Whether a participle apart from its noun has a holder and a content: ", thought by some to be late"."""
    if t.joined(i) and t.before(i) not in _THEN and not be_before(t, i):
        return False
    for k in range(j + 1, j + 7):
        if not t.joined(k):
            return False
        if t.lower[k] == "to":
            return t.after(k + 1) in ("be", "have")
        if t.lower[k] == "as":
            return t.lower[k - 1] != "such"
    return False


def read_passive(t: Tokens, i: int, j: int) -> bool:
    """*Was widely read as, could be taken as* a sign: one reading; not "is read as ka"."""
    then = t.after(j)
    if then in NOMINATIVE or then in (
        "far",
        "seriously",
        "it",
        "given",
        "read",
        "long",
        "soon",
        "hostages",
        "",
    ):
        return False
    if t.lower[j + 1] in ("prisoner", "captive", "hostage", "slave", "wife", "whole"):
        return False
    return t.before(i) in _PASSED or (t.before(i) == "be" and t.lower[i - 2] in MODALS)
