"""*Almost, nearly*: short of what is stated, apart from what came close and did not happen."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, quantity_after
from framing.hedging.words import BE, DETERMINERS, HAVE, IRREGULAR_PAST, PREPOSITIONS, word_set

# Verbs of measure: what almost does this has done it in part ("almost doubled", "nearly reached").
_BY_DEGREES = word_set(
    """doubled trebled tripled quadrupled quintupled halved reached vanished disappeared matched equalled
    equaled filled emptied completed finished covered surrounded exhausted exceeded ceased ended
    eliminated erased felt seemed looked sounded appeared"""
)
_AT_ONCE = word_set("immediately instantly instantaneously simultaneously")
_OBJECTS = word_set("the a an his her its their him them")
_STATE_BEFORE = (
    BE
    | HAVE
    | DETERMINERS
    | PREPOSITIONS
    | word_set(
        "remain remained remains seem seems seemed look looks looked left lay stood became become felt"
    )
)


def almost(t: Tokens, i: int, j: int) -> bool:
    """*Almost*, *nearly* before the word that they weaken.

    Not what came close and did not happen ("the plan almost failed"), not how soon it happened
    ("almost immediately"), not "more nearly".
    """
    word = t.lower[j] if t.gaps[j] == ") " else t.after(j)  # "(almost) nobody"
    if word in ("", "and", "or", "but", "there") or t.before(i) in ("more", "most"):
        return False
    if word in _AT_ONCE or (word == "at" and t.after(j + 1) == "once"):
        return False
    if word.endswith("ing") and not t.joined(i):
        return False  # "he rose, almost touching the beam"
    return not _came_close(t, i, word)


def _came_close(t: Tokens, i: int, word: str) -> bool:
    past = word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4)
    if not past or word in _BY_DEGREES or word.startswith("un") or quantity_after(t, i + 2):
        return False  # "nearly hit 500"
    if not t.joined(i) and t.after(i + 2) in _OBJECTS and t.lower[i - 1] not in _STATE_BEFORE:
        return True  # "Ali, and later his son, almost drove the army out"
    # After these a participle says what is so in part: "was almost forgotten", "an almost deserted town".
    return t.joined(i) and i > 0 and t.lower[i - 1] not in _STATE_BEFORE
