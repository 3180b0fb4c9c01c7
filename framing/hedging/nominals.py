"""Epistemic nouns and adjectives: what follows or stands before decides."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
)
from framing.hedging.words import (
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)

_SUPERLATIVE = word_set(
    "best worst every all any each whatever whenever wherever everything as soon if where much only "
    "first last most least latest earliest total maximum other highest lowest greatest"
)
_MADE = word_set("make makes made making find found consider considered")
_STATES = word_set(
    "event outcome case scenario possibility chance death that to given because and but for as if is was"
)
_PHYSICAL = word_set(
    "energy difference differences well electric electrical gravitational chemical field full membrane "
    "vector temperature barrier"
)


def attributive(t: Tokens, i: int, j: int) -> bool:
    """Before the noun that it leaves open: "an alleged thief", "a suspected leak"."""
    following = t.after(j)
    if t.capital(i) and not t.title_case(i):
        return False
    if t.lower[i].endswith("ed") and be_before(t, i):
        return False
    return (
        bool(following)
        and following not in PREPOSITIONS | CONJUNCTIONS | AUX | DETERMINERS
        and following != "to"
    )


def apparent(t: Tokens, i: int, j: int) -> bool:
    """*Apparent* before a noun or adjective: seeming; after *became*, *readily*: plain to see."""
    return attributive(t, i, j) and t.before(i) not in (
        "heir",
        "readily",
        "more",
        "most",
        "became",
        "become",
        "no",
    )


def likely(t: Tokens, i: int, j: int) -> bool:
    """*Likely* and *unlikely* of what may be so; not "likely voters" or "an unlikely hero"."""
    if t.capital(i) and not t.title_case(i):
        return False
    following = t.after(j)
    if following in ("voter", "voters"):
        return False
    if t.lower[i] == "unlikely":
        if following in ("to", "that", "") or following in PREPOSITIONS or following in CONJUNCTIONS:
            return True
        if t.before(i) in DETERMINERS or not be_before(t, i):
            return following in (
                "event",
                "outcome",
                "prospect",
                "case",
                "possibility",
                "scenario",
                "chance",
                "cause",
            )
    return True


def possible(t: Tokens, i: int, j: int) -> bool:
    """*Possible*: of what may be so; not "as soon as possible", "made it possible", "the best possible"."""
    if t.capital(i) and not t.title_case(i):
        return False
    prev, following = t.before(i), t.after(j)
    window = t.lower[max(0, i - 4) : i]
    if prev in _SUPERLATIVE or prev.endswith("est") or any(w in _MADE for w in window):
        return False
    if "as" in window and prev not in DETERMINERS:
        return False
    if following == "that":
        return True
    if following == "to":
        return False
    if be_before(t, i) and clause_after(t, j):
        return True
    if be_before(t, i):
        return (not following or following in ("but", "and", "if", "in")) and not any(
            w in ("not", "only", "when", "where", "if", "until") or w.endswith("n't") for w in window
        )
    if not following or following in PREPOSITIONS | CONJUNCTIONS | AUX:
        return False
    return following not in (
        "world",
        "worlds",
        "combinations",
        "values",
        "moves",
        "means",
        "way",
        "ways",
        "range",
    )


def potential(t: Tokens, i: int, j: int) -> bool:
    """*Potential* before a noun, not the noun itself."""
    following = t.after(j)
    if t.capital(i) and not t.title_case(i):
        return False
    if (
        not following
        or following in _PHYSICAL
        or following in PREPOSITIONS | CONJUNCTIONS | AUX
        or following == "to"
    ):
        return False
    prev = t.before(i)
    return prev not in _PHYSICAL and following not in DETERMINERS


def probable(t: Tokens, i: int, j: int) -> bool:
    """*Probable* before a noun or of a matter that may be so; not the "probable cause" of the law."""
    if t.after(j) == "cause" and t.before(i) not in ("the", "a", "most"):
        return False
    return (
        attributive(t, i, j)
        or be_before(t, i)
        or t.before(i) in ("seems", "seemed", "looks", "looked", "appears")
    )


def predicate(t: Tokens, i: int, j: int) -> bool:
    """*Uncertain, unclear, doubtful, questionable*: of a matter that is open."""
    return not t.capital(i) or t.title_case(i)


def certain_not(t: Tokens, i: int, j: int) -> bool:
    """*Not certain, not clear*: the negation of a booster."""
    return be_before(t, i) or t.before(i) in ("remains", "seems", "looks")


def viewpoint(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*View, opinion, belief*: whose judgement follows; not "sea view", "opinion poll"."""
    if t.capital(i):
        return False
    prev, following = t.before(i), t.after(j)
    if following == "that":
        return clause_after(t, j)
    if following in ("is", "was") and t.after(j + 1) == "that":
        return True
    for k in range(i - 1, max(-1, i - 7), -1):
        if not t.joined(k + 1):
            break
        if t.lower[k] == "in":
            if any(_owner(t, m) for m in range(k + 1, i)):
                return (k, j)
            break
    if t.lower[i - 2 : i] == ["in", "the"] and following == "of":
        return (i - 2, j)
    return (
        following == "of" and t.after(j + 1) in ("many", "some", "most", "critics", "experts", "several")
    ) or (
        prev in ("prevailing", "conventional", "popular", "common", "dominant")
        and following in ("is", "was", "holds", "among", "of")
    )


def _owner(t: Tokens, i: int) -> bool:
    return t.lower[i] in POSSESSIVES or t.lower[i].endswith("'s") or t.gaps[i + 1] in ("’ ", "' ")


def content_noun(t: Tokens, i: int, j: int) -> bool:
    """A noun of thinking or telling with its content: "rumours that", "the impression that"."""
    if t.capital(i):
        return False
    following = t.after(j)
    if following == "that":
        return (clause_after(t, j) and t.before(i) not in ("no", "without")) or (
            following == "that" and t.lower[i] not in ("doubt",)
        )
    if following in ("is", "was", "are", "were", "being"):
        return t.after(j + 1) == "that"
    return following in ("holds", "held", "goes") and t.lower[i] == "theory"


def rumour(t: Tokens, i: int, j: int) -> bool:
    """*Rumour, speculation, allegation, suspicion*: with content or about something."""
    if content_noun(t, i, j):
        return True
    if t.capital(i):
        return False
    following = t.after(j)
    if t.lower[i] == "speculation":
        return following in (
            "about",
            "over",
            "on",
            "among",
            "as",
            "was",
            "is",
            "has",
            "grew",
            "",
        ) and t.before(i) not in (
            "land",
            "currency",
            "property",
            "financial",
            "grain",
            "real-estate",
            "market",
            "stock",
            "commodity",
            "of",
        )
    return following not in ("mill",) and (
        following in ("of", "about", "has", "over", "against", "as")
        or not following
        or following in AUX
        or t.lower[i].startswith(("rumo", "alleg"))
    )


def chance(t: Tokens, i: int, j: int) -> bool:
    """*Chance, odds, risk, possibility*: that something is so; not "a chance meeting", "a chance to"."""
    if t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    prev = t.before(i)
    if following == "that":
        return True
    if word == "odds":
        return (prev != "at" and prev not in ("against", "all", "the")) or following in (
            "of",
            "are",
            "that",
            "against",
        )
    if following in ("are", "is", "were", "was"):
        return t.lower[j + 1] in (
            "that",
            "slim",
            "remote",
            "high",
            "low",
            "small",
            "slight",
            "good",
            "poor",
            "real",
            "growing",
            "he",
            "she",
            "they",
            "it",
            "strong",
            "even",
            "zero",
            "nil",
        )
    if word.startswith(("chance", "prospect", "risk", "danger")):
        if following != "of":
            return False
        return prev not in ("second", "last", "next", "by", "only", "first") and not (
            (
                word in ("risk", "risks", "danger", "dangers")
                and prev
                not in (
                    "a",
                    "no",
                    "little",
                    "any",
                    "some",
                    "real",
                    "high",
                    "low",
                    "serious",
                    "the",
                    "greater",
                    "higher",
                    "increased",
                    "reduced",
                    "growing",
                    "slight",
                    "small",
                )
            )
            or (word in ("risk", "risks", "danger", "dangers") and not _there(t, i))
        )
    if word.startswith(("possib", "probab", "likelihood")):
        return (
            following in ("of", "for", "")
            and (following == "of" or prev in ("a", "in", "real", "all", "the"))
            and (prev != "and")
        )
    return False


def _there(t: Tokens, i: int) -> bool:
    return any(t.lower[k] in ("there", "there's") for k in range(max(0, i - 6), i))


def indication(t: Tokens, i: int, j: int) -> bool:
    """*Sign, indication, hint*: that something is so; not a shop's sign."""
    if t.capital(i):
        return False
    following = t.after(j)
    if following == "that":
        return True
    if t.lower[i].startswith("indicat") and following == "of":
        return True
    return following == "of" and _there(t, i) and t.lower[i].startswith("sign")


def evidence_lacking(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Evidence, proof* where there is none or not enough: "no solid evidence that"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if not t.joined(k + 1):
            return False
        word = t.lower[k]
        if word in (
            "no",
            "little",
            "scant",
            "insufficient",
            "anecdotal",
            "circumstantial",
            "some",
            "flimsy",
            "without",
        ):
            return t.after(j) not in ("in", "room", "bag", "against") and (k, j)
        if word in DETERMINERS and word != "any":
            return False
    return False


def doubting(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Doubt*, noun and verb; not "no doubt" or "beyond reasonable doubt"."""
    if t.capital(i):
        return False
    prev, following = t.before(i), t.after(j)
    if prev in ("no", "without", "beyond", "reasonable", "any", "a", "never", "undue") or (
        prev in ("little", "slightest") and True
    ):
        return False
    if prev == "in":
        return (i - 1, j)
    window = t.lower[max(0, i - 4) : i]
    if any(
        w.startswith(("cast", "rais", "express", "throw", "threw", "sow", "voic", "harbour")) for w in window
    ):
        return True
    if following in ("that", "whether", "if", "about", "over", "as", "remain", "remains", "has", "have"):
        return "no" not in window
    if prev in DETERMINERS or prev in PREPOSITIONS:
        return prev in ("some", "his", "her", "their") and following in ("about", "over", "that")
    return (
        bool(following)
        and following not in ("thomas",)
        and (prev.endswith("s") or prev in ("i", "we", "they", "to"))
    )


def possibility_phrase(t: Tokens, i: int, j: int) -> bool:
    """A fixed phrase that needs nothing more."""
    return True


def idea(t: Tokens, i: int, j: int) -> bool:
    """*Idea, notion, theory*: with its content."""
    return not t.capital(i) and (t.after(j) == "that" or (t.after(j) in BE and t.after(j + 1) == "that"))
