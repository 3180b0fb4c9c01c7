"""Small amounts and rough ranges: "a touch bitter", "in the low 30s", "an hour or more"."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, is_gradable, is_number, quantity_after
from framing.hedging.words import (
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    LINKS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    UNITS,
    word_set,
)

_STUDIED = word_set(
    """name degree work works course courses class classes exam exams lesson lessons training interest expert
    experts chair professor trained lectured taught teaches specialised specialises specialized interested
    career advances student students"""
)
_PAST_MARK = word_set("over under above below beyond")
_TWO_WORDS = frozenset((("more", "than"), ("less", "than"), ("shy", "of"), ("short", "of"), ("north", "of")))
_VIRTUES = word_set(
    """truth success credit control relief respect stability independence comfort calm responsibility justice
    doubt scepticism skepticism uncertainty autonomy order confidence normality certainty consensus
    sympathy legitimacy support"""
)
_DROPS = word_set("cliff canyon ravine waterfall lake river road motorway highway pit precipice pond pool")
_TRUE_IN_PART = word_set("true right correct accurate responsible successful to")
_SKILLED = word_set(
    """gifted skilled demanding advanced trained superior proficient brilliant minded sound able accomplished
    competent excellent challenging difficult innovative speaking and"""
)
_REQUIRED = word_set("must should shall require requires required need needs minimum for with who")
_LOW = word_set("hundreds thousands millions billions teens dozens tens single double triple")


def a_shade(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*A touch, a tad, a hair*: "a touch bitter", "a hair above 50 percent"; not "a touch of salt"."""
    word = t.after(j)
    if not word or t.capital(i + 1):
        return False
    if word in _PAST_MARK and quantity_after(t, j + 1):
        return (i, j + 1)
    if (word, t.after(j + 1)) in _TWO_WORDS and quantity_after(t, j + 2):
        return (i, j + 2)
    then = t.after(j + 1)
    compared = word in ("too", "more", "less", "worse") or (word.endswith("er") and then in ("than", ""))
    graded = compared or (is_gradable(word) and not word.endswith("ing"))
    # In the predicate and with nothing graded but the state: "a shade garden" has a noun after it.
    ends = compared or not then or then in PREPOSITIONS or then in CONJUNCTIONS
    return graded and ends and t.before(i) in LINKS


def some_amount(t: Tokens, i: int, j: int) -> bool:
    """*A measure of truth*: some; not a measure of length."""
    return t.after(j) in _VIRTUES


def on_verge(t: Tokens, i: int, j: int) -> bool:
    """*On the verge of collapse*: almost; not at the edge of a road."""
    word = t.after(j)
    at = j + 1 if word in ("a", "an", "another") else j
    if word in DETERMINERS - {"a", "an", "another"}:
        return False
    return t.after(at) != "" and not any(w in _DROPS for w in t.lower[at : at + 3]) and not t.capital(at)


def not_quite(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Not quite true, isn't exactly a coup*: short of it; "not exactly 40 miles" too."""
    if (
        t.lower[i] == "exactly"
        and "," in t.gaps[i]
        and not t.joined(j)
        and t.lower[i - 1] not in QUESTION_WORDS
    ):
        first = t.document.sentences[t.sentence_of[i]].first
        denied = t.lower[max(first, i - 12) : i]
        return any(w == "not" or w.endswith("n't") for w in denied)  # "not a coup, exactly"
    if not (t.before(i) == "not" or t.before(i).endswith("n't")):
        return False
    word = t.after(j)
    graded = is_gradable(word) and not word.endswith(("ing", "ed"))
    if graded or quantity_after(t, j) or (word in ("a", "an", "the") and t.lower[i] != "strictly"):
        return (i - 1, j)
    return False


def technically(t: Tokens, i: int, j: int) -> bool:
    """*Technically legal, still technically married*: by the letter; not "technically gifted"."""
    word = t.after(j)
    if not word:
        return t.starts_sentence(i) or "," in t.gaps[i]
    if word in _SKILLED or t.before(i) in DETERMINERS or t.before(i) in ("very", "more", "most", "both"):
        return False
    return t.starts_sentence(i) or be_before(t, i) or t.before(i) in AUX or word in BE


def partly(t: Tokens, i: int, j: int) -> bool:
    """*Partly true, partly to blame*: not wholly so; not "partly cloudy"."""
    word = t.after(j)
    if word in POSSESSIVES or word == "the":
        return t.after(j + 1) in ("fault", "result", "reason", "responsibility", "work", "product")
    return word in _TRUE_IN_PART and (word != "to" or t.after(j + 1) in ("blame", "do"))


def or_more(t: Tokens, i: int, j: int) -> bool:
    """*An hour or more*: a bound after a measure; not what a rule asks for."""
    if (t.before(i) not in UNITS and t.before(i) != "half") or t.after(j) in DETERMINERS | {"than"}:
        return False
    return not any(w in _REQUIRED for w in t.lower[max(0, i - 7) : i])


def pushing(t: Tokens, i: int, j: int) -> bool:
    """*Pushing 80*: close to it; not "pushing 80 carts"."""
    ends = not t.joined(j + 1) or t.after(j + 1) in PREPOSITIONS | CONJUNCTIONS
    return be_before(t, i) and is_number(t.after(j)) and ends


def one_or_next(t: Tokens, i: int, j: int) -> bool:
    """*Two or three weeks*: about so many; not a choice ("either two or three regiments")."""
    counted = t.after(j) in UNITS or t.after(j) in ("people", "times", "others")
    return counted and t.after(j)[-1] != "r" and t.before(i) != "either"


def and_change(t: Tokens, i: int, j: int) -> bool:
    """*Three million and change*: a little more; not "and change the law"."""
    before = t.before(i)
    return (is_number(before) or before in UNITS) and (t.after(j) == "" or t.after(j) in PREPOSITIONS)


def in_the_low(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*In the low 30s, in the high teens*: about there; not "in the high court"."""
    word = t.after(j)
    tens = 2 < len(word) < 5 and word[-1] == "s" and word[:-1].rstrip("'").replace(",", "").isdigit()
    return (i, j + 1) if tens or word in _LOW or word.endswith("-digits") else False


def in_a_way(t: Tokens, i: int, j: int) -> bool:
    """*In a way*, *in a sense* standing alone, not "in a way that" or "in a way he had never seen"."""
    following = t.after(j)
    if t.starts_sentence(i):
        return following not in ("that", "which", "to")
    return following in ("", "is", "was", "a", "the")


def more_or_less(t: Tokens, i: int, j: int) -> bool:
    """*More or less* the degree phrase, not "more or less salt"."""
    following = t.after(j)
    if t.before(i) in ("no", "any", "neither"):
        return False  # "no more or less special than hers"
    if not following or is_gradable(following) or following.endswith("ed") or quantity_after(t, j):
        return True
    if following in ("the", "as", "in", "all", "every", "a", "what", "at", "with", "where"):
        return True
    return t.before(i) in AUX


def not_and(t: Tokens, i: int, j: int) -> bool:
    """*In theory*, *in principle* alone, not "in theory and practice", not "a degree in theory"."""
    if t.before(i) in _STUDIED:
        return False
    return t.after(j) not in ("and", "of", "or", "classes", "lessons")


def not_noun(t: Tokens, i: int, j: int) -> bool:
    """*On the whole* alone, not "on the whole country"."""
    following = t.after(j)
    if be_before(t, i) and is_gradable(following):
        return True
    return following in ("", "it", "he", "she", "they", "we", "i") or following in DETERMINERS


def give_or_take(t: Tokens, i: int, j: int) -> bool:
    """*Give or take* at a figure, not the two acts ("had to give or take land")."""
    return t.before(i) != "to" and (not t.joined(i) or quantity_after(t, j))


def plus_or_minus(t: Tokens, i: int, j: int) -> bool:
    """*Plus or minus* after a figure; a margin of error states the doubt itself."""
    return quantity_after(t, j) and t.before(i) not in ("of", "is", "was", "at")


def standing_last(t: Tokens, i: int, j: int) -> bool:
    """Only where the phrase ends there: "it worked to a degree"; not "someone or something"."""
    return not t.joined(j) and t.before(i) not in ("someone", "somebody", "anyone", "anybody")
