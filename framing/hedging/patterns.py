"""Patterns that make new words and phrases: "thirty-odd", "near-record", "as far as they know"."""

from __future__ import annotations

import re

from framing.hedging.grammar import Tokens, be_before, clause_after, is_gradable, is_number, quantity_after
from framing.hedging.words import (
    AUX,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)

_KNOWING = word_set(
    """know knows knew known tell see aware remember remembers recall recalls understand understands judge
    concerned ascertain determine"""
)
_FIRMLY = word_set("more most less as so very how too not work worked works function operate be been being")
_HANDLED = word_set(
    """addressed managed handled dealt communicated responded treated worked governed fought combated used
    performed argued addresses manages handles deals communicates responds treats works governs fights uses"""
)
_LOOSE = word_set("a an the no all every any impossible over dead just what nothing everything")
# What a thing can fall just short of; not a place or a term ("near-surface", "near-term", "near-death").
_LIMITS = word_set(
    """record total universal unanimous unanimity certain certainty impossible impossibility identical perfect
    complete constant continuous daily nightly weekly silence silent empty full absolute zero collapse
    ruin bankruptcy standstill monopoly monopolies ban shutdown tie draw fatal mythical legendary
    invisible indestructible ubiquitous endless permanent freezing even majority consensus miracle
    acknowledgment acknowledgement ceaseless autonomous panic riot disaster catastrophe capacity"""
)
# Terms of science, where nothing is held back.
_TERMS = word_set(
    """equilibrium static stationary steady periodic particle particles elastic linear experimental crystal
    crystals stellar isotropic random neutral natural two three four closed open"""
)
_TELLING = word_set(
    """say tell judge know predict determine conclude specify assess evaluate draw speculate estimate gauge
    guess call declare count measure quantify rule comment pronounce forecast"""
)
_PRESS = word_set(
    """news times guardian post telegraph reuters press mail tribune herald independent journal newspaper
    paper bloomberg politico observer mirror chronicle"""
)
_MORE = word_set(
    """all most the identical impossible certain worse better more everywhere complete total outright always
    every best hundreds dozens tens"""
)
_NUMBERED = re.compile(r"\d[\d,.]*")


def odd(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """A number with a loose end: "30-odd", "forty-ish", "200-plus"."""
    head = t.lower[i].rsplit("-", 1)[0]
    if not _NUMBERED.fullmatch(head) and not is_number(head):
        return False
    first = i
    while first and t.gaps[first] == "," and t.lower[first - 1].isdigit():
        first -= 1  # "20,000-plus"
    return (first, j)


def near_word(t: Tokens, i: int, j: int) -> bool:
    """*Near-* before what is not quite reached: "near-record"; not near-term, near-death."""
    rest = t.lower[i].split("-", 1)[1]
    return rest in _LIMITS and not t.capital(i)


def quasi_word(t: Tokens, i: int, j: int) -> bool:
    """*Quasi-* before what a thing only resembles: "a quasi-official role"; not "quasi-static"."""
    return t.lower[i].split("-", 1)[1] not in _TERMS and not t.capital(i)


def as_far_as(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*As far as investigators know*: within what is known; not "as far as the river"."""
    for k in range(j, j + 6):
        if not t.joined(k):
            return False
        word = t.lower[k]
        if word in _KNOWING:
            return (i, k + 1) if word != "concerned" and "eye" not in t.lower[j:k] else False
    return False


def knowledge(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*To his knowledge*, *to the best of the firm's knowledge*: within what is known."""
    low = max(0, i - 7)
    for k in range(i - 1, low - 1, -1):
        if not t.joined(k + 1):
            return False
        if t.lower[k] == "to":
            owned = any(w in POSSESSIVES or w.endswith("'s") for w in t.lower[k + 1 : i])
            best = t.lower[k + 1 : k + 4] == ["the", "best", "of"]
            near = t.lower[k + 1] in POSSESSIVES and i <= k + 4
            return (k, j) if owned and (best or near) and t.before(k) != "according" else False
    return False


def perspective(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*From his perspective*, *from the firm's standpoint*: one point of view; not a field's or a tale's."""
    for k in range(i - 1, max(-1, i - 6), -1):
        if not t.joined(k + 1):
            return False
        if t.lower[k] == "from":
            if t.after(j) == "of" and k == i - 2 and t.words[j + 1][:1].isupper():
                return (k, j + 1)  # "from the perspective of Brussels"
            owned = any(w in POSSESSIVES or w.endswith("'s") for w in t.lower[k + 1 : i])
            owned = owned or any(gap in ("' ", "’ ") for gap in t.gaps[k + 2 : i + 1])
            return (k, j) if owned else False
        if t.lower[k] in PREPOSITIONS:
            return False
    return False


def in_eyes(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*In the eyes of many*, *in their eyes*: to them; not a look in somebody's eyes."""
    if t.lower[i - 2] != "in" or i < 2:
        return False
    parted = t.starts_sentence(i - 2) or not t.joined(i - 2) or t.lower[i - 3] in BE
    if t.before(i) == "the" and t.after(j) == "of":
        return (i - 2, j + 1) if parted else False
    return (i - 2, j) if t.before(i) in POSSESSIVES and parted else False


def in_substance(t: Tokens, i: int, j: int) -> bool:
    """*Essentially, basically, effectively* before what they blunt; not of how well ("work effectively")."""
    if t.before(i) in _FIRMLY - BE:
        return False
    following = t.after(j)
    effectively = t.lower[i].startswith("effective")
    if not following:
        return (not effectively and not t.joined(i)) or (t.starts_sentence(i) and not effectively)
    if effectively and any(
        w in ("can", "could", "to", "must", "should", "will") for w in t.lower[max(0, i - 3) : i]
    ):
        return False
    if following in _LOOSE:
        return following not in ("the", "a", "an") or not effectively or be_before(t, i)
    if following in PREPOSITIONS or following in ("and", "or", "but", "by"):
        # "they are basically in the dark", but "it works basically in the north"
        return not effectively and following in PREPOSITIONS and be_before(t, i)
    done = following.endswith("ed") or following in IRREGULAR_PAST
    if effectively and (following in _HANDLED or _neither(t, i)):
        return False  # how well it is done: "has effectively addressed the threat"
    if effectively:
        turns = following.endswith("s") and t.before(i) != "" and t.before(i) not in AUX
        turns = turns or t.before(i) == "would"
        return done or turns or following.endswith("ing") or (is_gradable(following) and be_before(t, i))
    if t.before(i) == "would" and effectively:
        return True  # "would effectively end it"
    return not effectively or be_before(t, i) or done or is_gradable(following)


def _neither(t: Tokens, i: int) -> bool:
    return any(w in ("neither", "nobody") or w.endswith("n't") for w in t.lower[max(0, i - 6) : i])


def say_figure(t: Tokens, i: int, j: int) -> bool:
    """*, say,* before a figure that could be another: "in, say, 2030"."""
    if "," not in t.gaps[i] or "," not in t.gaps[j] or t.starts_sentence(i):
        return False
    figure = t.lower[j]
    return is_number(figure) or (figure in ("a", "the") and is_number(t.after(j + 1)))


def bounded(t: Tokens, i: int, j: int) -> bool:
    """*No fewer than, as few as* before a quantity."""
    return quantity_after(t, j)


def with_if(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*If the polls are to be believed*, *if history is any guide*: on that condition only."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if not t.joined(k + 1):
            return False
        if t.before(k) == "only":
            return False  # in logic: "true if and only if the first is true"
        if t.lower[k] == "if":
            return (k, j) if t.lower[k + 1] != "there" else False
    return False


def if_so(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*If the polls are right*: on that condition; closed by a comma or the end."""
    return with_if(t, i, j) if not t.joined(j) else False


def tell_it(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*To hear them tell it*: as they have it."""
    for k in range(i - 1, max(0, i - 6), -1):
        if t.lower[k] == "hear" and t.lower[k - 1] == "to":
            return (k - 1, j)
    return False


def of_a_kind(t: Tokens, i: int, j: int) -> bool:
    """*Of a kind* after its noun: hardly one; not "one of a kind"."""
    before = t.before(i)
    return before != "" and before not in DETERMINERS and not is_number(before) and not t.joined(j)


def approximate(t: Tokens, i: int, j: int) -> bool:
    """*An approximate figure*: the adjective."""
    return (t.before(i) in DETERMINERS | {"of", "with"} and t.after(j) != "") or be_before(t, i)


def if_not(t: Tokens, i: int, j: int) -> bool:
    """*Thousands, if not millions*: perhaps more; not a condition ("if not, call us")."""
    word = t.after(j)
    if t.joined(i) and not is_gradable(t.before(i)):
        return False
    more = is_number(word) or word.endswith("est") or word in _MORE
    return not t.starts_sentence(i) and more and t.before(i) != "nothing"


def too_early(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Too early to specify*: a verb of knowing or telling; not "too early to eat"."""
    return (i, j + 1) if t.after(j) in _TELLING else False


def not_necessarily(t: Tokens, i: int, j: int) -> bool:
    """*Isn't necessarily*: short of certain."""
    return not t.capital(i) and any(
        w.endswith("n't") or w in ("not", "nor") for w in t.lower[max(0, i - 4) : i]
    )


def understands(t: Tokens, i: int, j: int) -> bool:
    """*The BBC understands that*: news that a publication does not source; not what a person grasps."""
    if not (t.after(j) == "that" or clause_after(t, j)):
        return False
    name = t.words[i - 1] if i and t.joined(i) else ""
    return (len(name) > 1 and name.isupper()) or (name[:1].isupper() and name.lower() in _PRESS)


def if_confirmed(t: Tokens, i: int, j: int) -> bool:
    """*If confirmed* of a report; not of a nominee ("if confirmed, she will lead the court")."""
    if "," not in t.gaps[j]:
        # "she will resign her seat if confirmed"
        named = any(w in ("he", "she", "nominee", "nominees") for w in t.lower[max(0, i - 14) : i])
        return not t.joined(j) and not named
    return t.lower[j] not in ("he", "she", "they", "i") and not t.words[j][:1].isupper()
