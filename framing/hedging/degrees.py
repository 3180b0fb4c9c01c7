"""Approximators: a hedge only before a number, a measure or a word that can be graded."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    is_gradable,
    is_number,
    quantity_after,
)
from framing.hedging.words import (
    ARTICLES,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FRACTIONS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    UNITS,
    word_set,
)

# "About" and "around" after these name a topic or a place, also before a number.
_TOPIC = word_set(
    """speak spoke spoken talk talks talked talking film films movie book books novel play song songs story
    stories article articles series documentary poem report reports worry worries worried ask asked
    know knew tell told hear heard learn learned think thought concern concerns concerned question
    questions complaint complaints debate debates discussion discussions argue argued argument boast
    joke jokes joked read wrote written write writing information details data complain complained
    warned warn news doubts rumours lies lied dream dreamed statement comment lecture facts sing
    sang care cared forget forgot brought bring set come came quarrel quarrelled quarreled interview
    questioned letter opera episode musical programme something nothing anything everything much
    more"""
)
_PLACED = word_set(
    """fence wall cordon ring rope scarf walk walked walks drove drive ran run circle circled built build
    sat sit stood stand gathered gather danced dance flew fly orbit orbits orbited tour toured trip
    wrapped wrap tied tie turned turn arms arm moved move travel travelled traveled revolve revolves
    rotated rotate wander wandered centred centered huddled huddle drawn draw put places parked
    planted wound tape path road line border perimeter trench moat chased passed pass round"""
)
_WALKED = word_set(
    """walk walked walks walking went go goes came come ran run strode stepped drove drive rode climbed get
    got catch caught live lived grew grow own owned pull pulled line lined signed sign sidled march
    marched"""
)
_WORKS = word_set(
    "film movie book novel play song story article series documentary poem opera episode musical "
    "programme show tale lecture debate report film's talk question issue row"
)
_FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUX
    | word_set("so enough he she it we they i you than then here")
)
_EXTENT = word_set(
    """all every everyone everybody everything no none nothing nobody never any anything anyone entire
    whole each always half the impossible certain certainly identical unchanged nonexistent"""
)


def number(t: Tokens, i: int, j: int) -> bool:
    """Before a quantity: "roughly two tonnes"."""
    return quantity_after(t, j)


def about(t: Tokens, i: int, j: int) -> bool:
    """*About* before a quantity, unless it names a topic."""
    word = t.after(j)
    if not quantity_after(t, j):
        return word == "as" and is_gradable(t.lower[j + 1])
    if t.words[j][:1].isdigit() and t.words[j][-1:].isalpha() and t.words[j][-1:].isupper():
        return False  # about 5G networks
    prev = t.before(i)
    if prev in _TOPIC:
        # "spoke about 20 minutes", "learned about 200 words" are rarer than the topic.
        return False
    if prev in BE or prev.endswith("'s"):
        window = t.lower[max(0, i - 6) : i - 1]
        return not any(w in _WORKS for w in window)
    return prev not in ("how", "what", "all", "just") or prev == "just"


def around(t: Tokens, i: int, j: int) -> bool:
    """*Around* before a quantity, unless it names a place or a way round."""
    if not quantity_after(t, j):
        return False
    window = t.lower[max(0, i - 2) : i] if t.joined(i) else []
    word = t.after(j)
    if word in ARTICLES and t.after(j + 1) not in UNITS and t.after(j + 1) not in FRACTIONS:
        return is_number(t.after(j + 1))
    return not any(w in _PLACED for w in window)


def up_to(t: Tokens, i: int, j: int) -> bool:
    """*Up to* before a quantity, unless after a verb of motion."""
    return quantity_after(t, j) and t.before(i) not in _WALKED


def close_to(t: Tokens, i: int, j: int) -> bool:
    """*Close to* before a quantity."""
    return quantity_after(t, j) and t.after(j) not in ("the",)


def at_least(t: Tokens, i: int, j: int) -> bool:
    """*At least* before a quantity."""
    return quantity_after(t, j)


def after_quantity(t: Tokens, i: int, j: int) -> bool:
    """*Or so*, *or two*: after a quantity or a measure."""
    prev = t.before(i)
    if not prev:
        return False
    if t.lower[i + 1] == "so" and t.after(j) in DETERMINERS:
        return False
    return (
        is_number(prev) or prev in UNITS or t.lower[i - 2] in ("a", "an", "one") or is_number(t.lower[i - 2])
    )


def degree(t: Tokens, i: int, j: int) -> bool:
    """Before a word that can be graded: "rather weak", "a fairly common fault"."""
    word = t.after(j)
    if word in ("a", "an"):
        return is_gradable(t.after(j + 1)) and t.lower[i] in ("rather", "quite")
    if t.before(i) in ("would", "or", "but", "'d", "d", "had") and t.lower[i] == "rather":
        return False
    if (
        word.endswith("ly")
        and not is_gradable(t.after(j + 1))
        and word
        in (
            "simply",
            "literally",
            "frankly",
            "rightly",
            "clearly",
            "obviously",
            "possibly",
            "honestly",
            "plainly",
            "properly",
            "deliberately",
            "naturally",
            "understandably",
            "likely",
            "friendly",
        )
    ):
        return word in ("likely", "friendly", "possibly")
    if is_gradable(word):
        return True
    # An unknown word that is no function word, noun phrase or name: most likely an adjective.
    return word.isalpha() and t.words[j].islower() and word not in _FUNCTION and not word.endswith("s")


def pretty(t: Tokens, i: int, j: int) -> bool:
    """*Pretty* the degree word: before an adjective or adverb, not before a noun or "and"."""
    word = t.after(j)
    if word in ("much", "well", "soon", "far", "often"):
        return True
    if not is_gradable(word):
        return False
    if t.before(i) in DETERMINERS:
        # "a pretty good chance" but "the pretty little cottages", "a pretty red coat"
        return t.before(i) in ("a", "an") and word not in (
            "little",
            "young",
            "white",
            "red",
            "blue",
            "green",
            "yellow",
            "old",
            "pink",
            "english",
            "french",
            "small",
        )
    return True


def extent(t: Tokens, i: int, j: int) -> bool:
    """*Virtually*, *practically*: before a quantifier, a gradable word or a verb, not after one."""
    word = t.after(j)
    if not word:
        return False
    if word in _EXTENT or quantity_after(t, j) or is_gradable(word):
        return True
    if word in ("a", "an", "the") and t.before(i) in BE:
        return True
    if word in _FUNCTION:
        return False
    # Before a verb ("virtually vanished"); an adverb of manner follows its verb.
    return word in IRREGULAR_PAST or word.endswith(("ed", "s")) or t.before(i) in BE


def roughly(t: Tokens, i: int, j: int) -> bool:
    """*Roughly*: before a quantity or a comparison, not of manner."""
    word = t.after(j)
    return quantity_after(t, j) or (
        word
        in (
            "equal",
            "equivalent",
            "the",
            "similar",
            "half",
            "every",
            "in",
            "comparable",
            "speaking",
            "translated",
            "between",
            "from",
            "where",
            "what",
            "as",
            "equally",
            "twice",
            "parallel",
            "estimated",
            "halfway",
        )
        and not (word in ("in", "from", "as") and not quantity_after(t, j + 1))
    )


def not_final(t: Tokens, i: int, j: int) -> bool:
    """*Almost*, *nearly*: before the word that they weaken."""
    return bool(t.after(j)) and t.after(j) not in ("and",)


def kind_of(t: Tokens, i: int, j: int) -> bool:
    """*Kind of*: "kind of rushed", "a kind of shrine"; not "the kind of rifle", "very kind of you"."""
    prev = t.before(i)
    word = t.after(j)
    if prev in ("a", "some"):
        return word not in ("the", "") and not (prev == "some" and word in DETERMINERS)
    if prev in DETERMINERS or prev in (
        "what",
        "which",
        "same",
        "very",
        "so",
        "right",
        "only",
        "new",
        "other",
        "different",
        "first",
        "best",
        "worst",
        "certain",
        "special",
        "is's",
        "strange",
        "rare",
        "similar",
        "one",
        "own",
        "wrong",
        "of",
        "extremely",
    ):
        return False
    if prev and (prev.endswith("est") or (is_gradable(prev) and t.before(i - 1) in DETERMINERS)):
        return t.before(i - 1) in ("a", "an") and prev not in (
            "new",
            "different",
            "special",
            "rare",
            "particular",
        )
    return bool(word) and word not in DETERMINERS


def partial(t: Tokens, i: int, j: int) -> bool:
    """*Largely*, *mainly*, *partly*, *somewhat*: before what they limit, not of manner at the end."""
    return bool(t.after(j))


def manner_or_degree(t: Tokens, i: int, j: int) -> bool:
    """*Broadly*, *loosely*: before a gradable word, not "smiled broadly at"."""
    word = t.after(j)
    return bool(word) and (is_gradable(word) or (word in ("in", "the") and t.before(i) in BE))


def in_a_way(t: Tokens, i: int, j: int) -> bool:
    """*In a way*, *in a sense* standing alone, not "in a way that"."""
    following = t.after(j)
    return following not in (
        "that",
        "which",
        "to",
        "of",
        "as",
        "similar",
        "consistent",
        "i",
        "we",
        "not",
        "like",
    )


def any_number(t: Tokens, i: int, j: int) -> bool:
    """Before a plural measure ("hundreds of") never; kept for "some" before a number."""
    return quantity_after(t, j) and t.after(j) not in ("one", "a", "an", "the")
