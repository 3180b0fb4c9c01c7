"""Nouns of chance, sign, proof and doubt: that something is so, not meetings, road signs and courts."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_human, is_number
from framing.hedging.nominals import content_after
from framing.hedging.stipulated import offered
from framing.hedging.words import BE, DETERMINERS, POSSESSIVES, PREPOSITIONS, word_set

_SHOWING = word_set("no little few any every show shows showed showing bear bears bore")
_SIZED = word_set(
    """that slim remote high low small slight good poor real growing he she they it strong even zero nil"""
)
_MEASURED = word_set("increased greater higher lower reduced decreased")
_ANOTHER_TRY = word_set("second last next by only first")
_LACKING = word_set("no little scant insufficient anecdotal circumstantial some flimsy without")
_FIGURED = ("calculat", "comput", "represent", "assign")
_CASTING = ("cast", "rais", "express", "throw", "threw", "sow", "voic", "harbour")
_DENIED_DOUBT = word_set("not never isn't wasn't aren't weren't nor hardly scarcely")
_NOBODY = word_set("nobody none one no-one")
_UNSURE_OF = word_set("about over whether as on around surrounding surrounds remains remained regarding")


def chance(t: Tokens, i: int, j: int) -> bool:
    """*Chance, odds, risk, possibility*: that something is so; not "a chance meeting", "a chance to"."""
    if t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    prev = t.before(i)
    if word.startswith("possib") and _excluded(t, i):
        return False  # "tests eliminated the possibility of a leak"
    if word.startswith("probab") and any(w.startswith(_FIGURED) for w in t.lower[max(0, i - 5) : i]):
        return False  # a figure worked out, not a guess
    if following == "that":
        return content_after(t, j) and prev not in ("pure", "by", "mere", "sheer", "blind")
    if _there(t, i) and not word.endswith("s") and following != "meeting" and clause_after(t, j):
        return True  # "there is a chance the vote will slip"
    if word == "chances" and following in ("it", "he", "she", "they") and clause_after(t, j):
        return True  # "the chances it will come to a vote"
    if word == "odds":
        if following == "ratio" or prev in _MEASURED:
            return False  # a statistic
        if following == "are" and t.after(j + 1).endswith("ed") and t.after(j + 1) != "stacked":
            return False  # "the odds are printed on the ticket"
        return following in ("of", "are", "against") or prev not in ("at", "against", "all", "the")
    if following in ("are", "is", "were", "was"):
        return t.lower[j + 1] in _SIZED
    if following == "of":
        if word.startswith(("risk", "danger")):
            return _there(t, i)
        if word == "prospects" and (_owned(t, i) or _somebody(t, j + 1)):
            return False  # what somebody stands to win: "the prospects of the former mayor"
        if word == "chances" and (_owned(t, i) or "on" in t.lower[max(0, i - 2) : i]):
            # "his chances are slim"; not what somebody stands to win or lose ("hurt his chances of winning")
            sized = range(j + 2, j + 7)
            return any(t.lower[k - 1] in BE and t.lower[k] in _SIZED for k in sized if t.joined(k))
        if offered(t, i, j) or (word.startswith("probab") and _worked_out(t, j)):
            return False
        return prev not in _ANOTHER_TRY and prev not in _MEASURED
    return (
        word.startswith(("possib", "probab", "likelihood"))
        and not following
        and prev
        in ("a", "in", "real", "all", "the", "distinct", "strong", "remote", "theoretical", "clear", "one")
    )


def _excluded(t: Tokens, i: int) -> bool:
    """Whether what is named at word ``i`` is shut out: "eliminated the possibility"; not "cannot exclude"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if t.lower[k].startswith(("eliminat", "preclud", "foreclos", "exclud")):
            window = t.lower[max(0, k - 4) : k]
            return not any(w in ("not", "cannot", "never", "to") or w.endswith("n't") for w in window)
    return False


def _owned(t: Tokens, i: int) -> bool:
    """Whether the noun at word ``i`` is somebody's, an adjective between allowed: "her slim chances"."""
    return any(
        t.lower[k] in POSSESSIVES
        or t.lower[k].endswith("'s")
        or t.gaps[k + 1][:1] in ("’", "'")
        or t.capital(k)
        for k in range(max(0, i - 2), i)
    )


def _somebody(t: Tokens, j: int) -> bool:
    """Whether the phrase at word ``j`` names a person: "of the former mayor"."""
    for k in range(j, j + 4):
        if not t.joined(k) or (k > j and t.lower[k] in PREPOSITIONS):
            return False
        if is_human(t, k):
            return True
    return False


def _worked_out(t: Tokens, j: int) -> bool:
    """Whether the figure of a probability follows: "the probability of a six is one in six"."""
    for k in range(j + 1, j + 12):
        if not t.joined(k):
            return False
        if t.lower[k] in ("is", "was", "equals"):
            return is_number(t.after(k + 1))
    return False


def _there(t: Tokens, i: int) -> bool:
    return any(t.lower[k] in ("there", "there's") for k in range(max(0, i - 6), i))


def indication(t: Tokens, i: int, j: int) -> bool:
    """*Sign, indication, hint*: that something is so; not a shop's sign."""
    if t.capital(i):
        return False
    following = t.after(j)
    if t.before(i) in ("to", "not") or t.before(i).endswith("n't"):
        return False  # the verb: "did not sign that day"
    if following == "of" and t.lower[i].startswith("indicat") and t.before(i) == "the":
        return False  # how it is shown: "the indication of the vowels"
    if following == "that":
        return content_after(t, j)
    if (t.before(i) in ("an", "every", "no", "any") or (_there(t, i) and t.joined(i))) and clause_after(t, j):
        return True  # "an indication the probe goes on"
    if t.lower[max(0, i - 2) : i] == ["for", "any"]:
        return False  # "watched him for any sign of"
    if following != "of" or (t.before(i) == "no" and t.lower[i - 2].startswith(("give", "gave"))):
        return False  # "gives no indication of the spread": it does not tell
    return t.lower[i].startswith("indicat") or _there(t, i) or t.before(i) in _SHOWING


def uncertainty(t: Tokens, i: int, j: int) -> bool:
    """*Uncertainty about, over, whether*: something that is open; not a troubled time."""
    return t.after(j) in _UNSURE_OF and not t.capital(i)


def evidence_lacking(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Evidence, proof* where there is none or not enough: "no solid evidence that"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if not t.joined(k + 1):
            return False
        word = t.lower[k]
        if word in _LACKING:
            return t.after(j) not in ("in", "room", "bag", "against") and (k, j)
        if word in DETERMINERS and word != "any":
            return False
    return False


def doubting(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Doubt*, noun and verb; not "no doubt" or "beyond reasonable doubt"."""
    if t.capital(i):
        return False
    prev, following = t.before(i), t.after(j)
    if prev in ("no", "without", "beyond", "reasonable", "any", "a", "never", "undue", "little", "slightest"):
        return False
    window = t.lower[max(0, i - 4) : i]
    if window[-3:] == ["benefit", "of", "the"]:
        return False  # trust, not doubt
    if prev == "in":
        return False if _DENIED_DOUBT & set(window) else (i - 1, j)
    if prev in _NOBODY or prev == "few":
        return False  # a booster: "nobody doubts that"
    if any(w.startswith(_CASTING) for w in window):
        return True
    if following in ("that", "whether", "if", "about", "over", "as", "remain", "remains", "has", "have"):
        return "no" not in window
    if prev in DETERMINERS or prev in PREPOSITIONS:
        return False
    if following in DETERMINERS:
        return True  # "the minister doubts the figures"
    if word_is_doubted(t, i):
        return True
    return following != "" and (prev.endswith("s") or prev in ("i", "we", "they", "to"))


def word_is_doubted(t: Tokens, i: int) -> bool:
    """Whether *doubted* is a passive: "its authenticity is doubted"."""
    return t.lower[i] == "doubted" and be_before(t, i)
