"""Bounds and rough places of a figure: "at least 40", "up to 300", "close to half", "near 40 percent"."""

from __future__ import annotations

import re

from framing.hedging.degrees import SMALL
from framing.hedging.grammar import Tokens, is_number, quantity_after
from framing.hedging.stipulated import minimum
from framing.hedging.words import (
    ARTICLES,
    AUX,
    CONJUNCTIONS,
    FRACTIONS,
    MONTH_NAMES,
    PREPOSITIONS,
    UNITS,
    WEEKDAYS,
    word_set,
)

_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_LIMITING = word_set(
    "hold holds seat seats allow allows allowed permit permits permitted maximum limit limits"
)
_PRISON = word_set("prison jail imprisonment bars imprison jailed imprisoned fined sentenced")
_TERM = ("year", "month", "week", "day")
_SUMMED = word_set("adds added adding")
_RAISED = word_set(
    """push pushed pushes pushing raise raised raises raising bring brings brought bringing lift lifts lifted
    lifting"""
)
# What is raised to a figure: "pushed pay up to $55,291", not "raised fears of up to 300 deaths".
_PRICED = word_set(
    """pay wage wages salary salaries price prices cost costs rent rents fee fees tax taxes fare fares bill
    bills rate rates fine fines pension pensions benefit benefits budget premium premiums tariff tariffs
    duty duties total toll tally number share level levels limit cap minimum maximum"""
)
_MONEY = word_set("dollar dollars euro euros pound pounds yen rupees rubles roubles francs pesos yuan")
_SENTENCED = word_set(
    "face faces faced facing carries carry carried punishable penalty penalties maximum term"
)
_AWARDED = word_set(
    """award awards awarded compensated reimburse reimburses reimbursed eligible entitled entitles qualify
    requiring"""
)
_OWNING = word_set("has have had with contains contain of owns own holds hold be is are find take")
_TOLL = word_set(
    """killed killing dead died injured injuring wounded wounding hurt missing arrested detained infected
    hospitalised hospitalized trapped shot"""
)
# After these "at least" sets a minimum.
_REQUIRING = word_set(
    """must should shall require requires required requiring requirement need needs needed minimum aged age
    recommend recommends recommended mandatory eligible qualify threshold"""
)
# "Around" after these names a place or a way round.
_PLACED = word_set(
    """fence wall cordon ring rope scarf walk walked walks drove drive ran run circle circled built build
    sat sit stood stand gathered gather danced dance flew fly orbit orbits orbited tour toured trip
    wrapped wrap tied tie turned turn arms arm moved move travel travelled traveled revolve revolves
    rotated rotate wander wandered centred centered huddled huddle drawn draw put places parked
    planted wound tape path road line border perimeter trench moat chased passed pass round"""
)
_WALKED = word_set(
    """walk walked walks walking went go goes came come ran run strode stepped drove drive rode climbed
    catch caught live lived grew grow crept creep own owned pull
    pulled line lined signed sign sidled march
    marched"""
)
_DAYS = WEEKDAYS | MONTH_NAMES | word_set("may tomorrow next early mid late")


def at_least(t: Tokens, i: int, j: int) -> bool:
    """*At least* of a figure that may be higher; not of what is required ("must be at least 18")."""
    if t.after(j) in _DAYS and t.before(i) in ("until", "till", "through", "since", "by"):
        return True  # "will wait until at least Friday"
    few = t.after(j) == "a" and t.after(j + 1) in ("few", "handful")
    if not (few or quantity_after(t, j)) or minimum(t, i, j):
        return False
    around = t.lower[max(0, i - 5) : j + 9]
    if t.after(j) == "one" and t.after(j + 1) not in UNITS and not is_number(t.after(j + 1)):
        # "has at least one window": there is one; who came or was hurt may still be more
        held = t.before(i) in _OWNING or t.before(i) in _REQUIRING or t.before(i).startswith("includ")
        return any(w in _TOLL for w in around) or not held
    if any(w in UNITS for w in t.lower[j : j + 3]) and any(w.startswith("need") for w in around):
        return True  # "it will need at least two weeks"
    timed = any(w in UNITS for w in t.lower[j : j + 3])
    if timed and any(w in ("who", "whoever") for w in t.lower[max(0, i - 3) : i]):
        return False  # what one must reach: "workers who spent at least two years"
    return not any(w in _REQUIRING for w in t.lower[max(0, i - 7) : i])


def around(t: Tokens, i: int, j: int) -> bool:
    """*Around* before a quantity, unless it names a place or a way round."""
    if not quantity_after(t, j):
        return False
    if t.after(j) in ARTICLES and t.after(j + 1) not in UNITS and t.after(j + 1) not in FRACTIONS:
        return is_number(t.after(j + 1))
    return not (t.joined(i) and any(w in _PLACED for w in t.lower[max(0, i - 2) : i]))


def up_to(t: Tokens, i: int, j: int) -> bool:
    """*Up to* before a quantity, not after a verb of motion, before a year or of what is allowed at most."""
    if (_YEAR.fullmatch(t.lower[j]) and not t.joined(j + 1)) or t.lower[j : j + 2] == ["the", "age"]:
        return False
    if any(w in _LIMITING for w in _led_by(t, i)):
        return False  # what a vessel or a rule allows at most: "the hall holds up to 300"
    if _punished(t, i, j) or _range_end(t, i, j) or _entitled(t, i, j):
        return False
    return quantity_after(t, j) and t.before(i) not in _WALKED


def _punished(t: Tokens, i: int, j: int) -> bool:
    """Whether it is the most that a law allows: "up to ten years in prison", "was fined up to $40".

    Only of a term or a sum: "up to 40 inmates fled the prison" counts people.
    """
    term = any(w.startswith(_TERM) for w in t.lower[j : j + 3])
    if not term and t.lower[j + 1] not in _MONEY and not any(c in "$£€" for c in t.gaps[j]):
        return False
    after = j
    while after < j + 6 and t.joined(after):
        after += 1
    return not _PRISON.isdisjoint(_led_by(t, i, 9)) or not _PRISON.isdisjoint(t.lower[j:after])


def _range_end(t: Tokens, i: int, j: int) -> bool:
    """Whether "up to" ends a range or sets an age: "from 5 metres up to 40", "up to 12 years old"."""
    if any(w in ("old", "age", "gestation", "gestational", "inclusive") for w in t.lower[j + 1 : j + 5]):
        return True
    before = t.lower[max(0, i - 8) : i]
    if "from" not in before:
        return False
    return any(map(is_number, before[before.index("from") + 1 :][:3]))


def _entitled(t: Tokens, i: int, j: int) -> bool:
    """Whether it is a sum, or a rule sets the most that one may get: "faces up to ten years"."""
    before = _led_by(t, i)
    if t.before(i) == "to":
        return False  # "brings the bill to up to 700 million"
    if t.before(i) in _SUMMED or (_raised_to(before) and t.before(i) not in PREPOSITIONS):
        return True  # a sum or a raise to that figure: "adds up to 257", "pushed pay up to $55,291"
    if any(w in _SENTENCED for w in before) and any(t.after(k).startswith("year") for k in (j, j + 1, j + 2)):
        return True
    return any(w in _AWARDED for w in before)


def _led_by(t: Tokens, i: int, most: int = 5) -> list[str]:
    """The words before word ``i``, at most so many, from the last punctuation on."""
    low = i
    while low > max(0, i - most) and t.joined(low):
        low -= 1
    return t.lower[low:i]


def _raised_to(before: list[str]) -> bool:
    """Whether pay or a price is raised: "pushed pay", "fares were raised"; not "brought snow"."""
    for k, word in enumerate(before):
        if word in _RAISED:
            # The thing raised follows its verb, or stands before a passive that the figure follows.
            passive = k == len(before) - 1 and k > 0 and before[k - 1] in AUX
            return not _PRICED.isdisjoint(before[:k] if passive else before[k + 1 :])
    return False


def close_to(t: Tokens, i: int, j: int) -> bool:
    """*Close to* before a quantity."""
    word = t.after(j)
    if word == "one":
        return t.after(j + 1) == "in"
    if word == "the" or not quantity_after(t, j):
        return False
    # A small number of things is a place ("close to two farms") unless it measures.
    small = word in SMALL or (word.isdigit() and len(word) == 1)
    return not small or t.after(j + 1) in UNITS or t.gaps[j].strip() != ""


def near_figure(t: Tokens, i: int, j: int) -> bool:
    """*Near* a rate or a price: "running near 40 percent", "near $50 a barrel"; not near 40 villages."""
    if not quantity_after(t, j):
        return False
    if t.gaps[j].strip() != "":
        return True  # a sum of money
    then = t.gaps[j + 1]
    unit = t.after(j + 1)
    if unit in ("million", "billion", "trillion"):
        # A total, or a sum of money; things that many have a place: "near 40 million trees".
        counted = t.after(j + 2)
        total = not counted or counted in PREPOSITIONS or counted in CONJUNCTIONS or counted in AUX
        return total or counted in _MONEY or any(c in "$£€" for c in t.gaps[j + 2])
    return "%" in then or unit in ("percent", "per", "degrees")
