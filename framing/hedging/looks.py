"""Verbs of looks: "appears to", "seems", "looks like a coup"; not "appeared on stage"."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, clause_after, is_gradable, noun_slot, skip_back
from framing.hedging.signs import COMING_TO
from framing.hedging.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    WEEKDAYS,
    word_set,
)

# "In control", "at ease", "on course": states that somebody may appear to be in.
_STATE_NOUNS = word_set(
    """control charge doubt trouble danger place pain shock good poor ease odds risk war peace course track
    edge pressure threat reach touch line order sight agreement love"""
)
_STAGED = word_set(
    """alongside opposite from onstage here there again first nightly regularly twice once live daily
    weekly together frequently several many for three four five and or when where who which
    sometimes briefly often only annually"""
)
_LOOKED = word_set(
    """back forward far close closely straight after again everywhere set ahead sharp direct directly alone
    first hard often never inside alive"""
)
# What somebody looks to come to.
_OUTCOMES = word_set("set certain likely unlikely headed poised destined doomed bound primed ready fated")
_COLOURS = word_set("white black red green blue yellow brown grey gray pink orange purple dark pale bright")
_WILLING = word_set("willing unwilling promising misleading convincing surprising threatening")
_AIMING = word_set("try trying tries tried want wants wanted wanting hoping designed made meant")
_SOUNDED_AT = _LOOKED | word_set("familiar due yesterday today later early twice out off then now loud soon")
_LIKENING = word_set("a an awful lot bit little very much more rather something remarkably suspiciously")
_GRADING = word_set("too very so quite rather fairly pretty almost somewhat increasingly highly")
_BETWEEN_TIME = WEEKDAYS | word_set("today yesterday also still now once again")


def raising(t: Tokens, i: int, j: int) -> bool:
    """*Appear, seem, look, sound*: with "to", "that", "as if" or an adjective; not "appeared on stage"."""
    word = t.lower[i]
    if t.capital(i):
        return False
    seem = word.startswith("seem")
    if not seem and t.lower[max(0, i - 2) : max(0, i - 1)] == ["way"]:
        return False  # "the way they appear on film"
    if t.before(i) == "it" and t.before(i - 1) in ("make", "makes", "made", "making"):
        return False  # a show: "to make it appear that he had more men"
    if word == "sound" and t.starts_sentence(i) and t.after(j) != "like":
        return False  # "Sound advice, no doubt"
    if word in ("sound", "sounds") and (t.before(i).endswith("ed") or "-" in t.before(i)):
        return False  # "high-frequency sounds like a whistle"
    aimed = t.before(i) == "to" and t.lower[i - 2] not in COMING_TO
    if word == "appear" and (t.before(i) in ("can", "will") or aimed):
        return False  # how a thing can look, or how somebody wants to look
    if noun_slot(t, i) and (not seem or word == "seeming") and not _headed(t, i, j):
        return False
    if seem:
        # "is not who he seems": what somebody passes for
        return bool(t.after(j)) or "," in t.gaps[j] or t.lower[max(0, i - 2)] not in ("who", "what")
    following = t.after(j)
    if not following:
        # "He is not, it appears, at home"
        return (t.before(i) == "it" and "," in t.gaps[j]) or t.before(i) == "would"
    look = word.startswith(("look", "sound"))
    if look and t.before(i) in BE and not word.endswith("ing"):
        return False  # "it was sound advice"
    active = word not in ("looking", "sounding")
    if following == "that" or (following == "there" and t.before(i) == "it"):
        return not look
    if not look and t.lower[skip_back(t, i)] == "it" and clause_after(t, j):
        return True  # "it appears the driver was asleep"
    if not look and following in _BETWEEN_TIME and t.after(j + 1) == "to":
        return t.after(j + 2) != ""  # "appeared Friday to deny it"
    if following == "to" and t.after(j + 2) == "that" and t.before(i) == "it":
        return not look  # "it appears to me that"
    if following == "to":
        verb = t.after(j + 1)
        if look:
            return verb in ("be", "have") and active
        return bool(verb) and verb not in DETERMINERS and verb not in ("him", "them", "us", "me")
    if following == "as":
        return t.after(j + 1) in ("if", "though")
    if look and following in _COLOURS:
        return False  # as it is seen: "the wings look white"
    if look and any(w in ("made", "make", "makes", "making") for w in t.lower[max(0, i - 6) : i]):
        return False  # "makes it look bad", "what it looks like"
    if following == "like" and look and _asked_how(t, i):
        return False  # "what does it look like from there?"
    if following == "like" and t.before(i) in ("it", "this", "that", "which", "what"):
        return look and t.after(j + 1) != ""  # not "whatever that looks like"
    if look and t.before(i) == "to" and t.lower[i - 2] in _AIMING:
        return False  # "trying to look like a threat"
    if following == "like" and word in ("looks", "looked") and t.before(i) in ("who", "he", "she"):
        return False  # a likeness: "a doctor who looks like a clerk"
    if following == "like":
        # "looks like a coup", "look like the work of one man"; not "looks like the house"
        whose = t.after(j + 1) == "the" and t.after(j + 3) == "of"
        return look and active and (t.after(j + 1) in ("a", "an") or whose or clause_after(t, j + 1))
    if following == "at" and t.after(j + 1) in ("first", "times", "least"):
        return t.after(j + 2) == "to"
    if following in ("in", "at", "on", "under", "out", "beyond") and t.after(j + 1) in _STATE_NOUNS:
        then = t.after(j + 2)  # "look at risk", not "look at risk factors"
        return not look or not then or then in PREPOSITIONS or then in CONJUNCTIONS
    if look and following == "out" and t.after(j + 1) == "of":
        return t.after(j + 2) in _STATE_NOUNS  # "looks out of reach"
    if following in _GRADING and is_gradable(t.after(j + 1)):
        return active
    if following == "over":
        return not look and not t.joined(j + 1)
    if following == "much" and t.after(j + 1).endswith("er"):
        return active
    if following in ("less", "more", "increasingly", "even", "ever"):
        return t.after(j + 1) not in PREPOSITIONS | {"", "than", "often", "frequently"}
    if following == "no" and t.after(j + 1) in ("further", "farther"):
        return False
    if following in _LIKENING and look and active and (like := _like_within(t, j)):
        return t.after(like + 1) in ("a", "an", "another") or clause_after(t, like + 1)
    if following == "no" and t.after(j + 1).endswith("er"):
        return active  # "look no nearer to a deal"
    if following in _STAGED or following in PREPOSITIONS:
        return False
    if following in _OUTCOMES:
        return True
    if following == "not":
        return t.after(j + 1) == "to"
    if following in DETERMINERS:
        return (not look and following in ("a", "an", "no")) or (
            look and following in ("a", "an") and word[-1] == "s"
        )
    if following.endswith("ly") and not is_gradable(t.after(j + 1)):
        if not look and t.after(j + 1) in IRREGULAR_PAST:
            return True  # "appeared badly hurt"
        return following in ("friendly", "deadly", "lonely", "costly")
    if look and word.startswith("sound") and not t.joined(j + 1) and t.words[j].islower():
        # "sounds hollow": one word alone after the verb, if no noun and no time
        return active and following not in _SOUNDED_AT and not following.endswith("s")
    if word.startswith("sound") and not _stands_alone(t, j + 1):
        return False  # "sounded major themes", "sound monetary policy"
    if look:
        return is_gradable(following) and following not in _SOUNDED_AT and active
    if following.endswith(("en", "wn")) and t.lower[j + 1] in ("", "and", "but", "by"):
        return True  # "appeared shaken but unhurt"
    return is_gradable(following) and (not following.endswith("ing") or following in _WILLING)


def _asked_how(t: Tokens, i: int) -> bool:
    """Whether a likeness is asked for: "what does it look like", "how that would look like"."""
    return any(w in ("what", "how") for w in t.lower[max(0, i - 4) : i]) and t.lower[i] in ("look", "sound")


def _like_within(t: Tokens, j: int) -> int:
    """Return the index of *like* after a measure of likeness at word ``j``: "an awful lot like"; else 0."""
    for k in range(j, j + 4):
        if not t.joined(k):
            return 0
        if t.lower[k] == "like":
            return k
        if t.lower[k] not in _LIKENING:
            return 0
    return 0


def _headed(t: Tokens, i: int, j: int) -> bool:
    """Whether the verb follows a noun that ends like an adjective: "the incumbent looks headed for"."""
    if t.after(j) in ("more", "less") and t.lower[j + 1] in ("likely", "unlikely"):
        return True  # "change from outside looks more likely"
    return t.before(i) not in DETERMINERS | PREPOSITIONS and t.after(j) in _OUTCOMES


def _stands_alone(t: Tokens, k: int) -> bool:
    """Whether the adjective before word ``k`` describes no noun after it."""
    then = t.after(k)
    return not then or then in PREPOSITIONS or then in CONJUNCTIONS or t.lower[k - 1].endswith("ly")
