"""What may come and what is not excluded, judged by set phrases and by how things look."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_human,
    noun_slot,
    quantity_after,
    skip_back,
    that_later,
)
from framing.hedging.nominals import content_after
from framing.hedging.words import ARTICLES, AUX, BE, DETERMINERS, POSSESSIVES, PREPOSITIONS, word_set

_REFUSING = ("refus", "declin", "unable", "unwilling", "without", "cannot", "never", "nobody")
_WINNING = word_set("win succeed replace take become be lose prevail beat land clinch finish follow reach")
_NO_EVENT = word_set(
    "value frequency frequencies life lifetime utility return returns family baby delivery album film movie"
)
_COUNTED = word_set(
    """toll cost costs figure number loss losses damage value total price turnout crowd estimate odds
    chance chances count bill population size share rate deaths dead probability"""
)
_FIGURED = word_set("projections estimates forecasts polls surveys models analysts economists")
_OPEN_GAME = word_set("is was are were remains remained remain 's it's stays still be")
_SOURCED = word_set("told said says confirmed familiar close with briefed who inside in at")


def ruled_out(t: Tokens, i: int, j: int) -> bool:
    """*Rule out* where nobody does: "did not rule out a strike", "refused to rule it out"."""
    window = t.lower[max(0, i - 4) : i]
    return any(w == "not" or w.endswith("n't") or w.startswith(_REFUSING) for w in window)


def risking(t: Tokens, i: int, j: int) -> bool:
    """*Risks* doing, of a thing: what may come of it; not a person who dares."""
    listed = t.after(j) in ("including", "involving", "concerning", "regarding")
    if noun_slot(t, i) or listed or not t.after(j).endswith("ing") or t.lower[i] == "risked":
        return False
    subject = skip_back(t, i)
    if subject < 0 or t.lower[subject] in ("and", "or", "to", "but"):
        return False
    return not is_human(t, subject) and t.words[subject].islower()


def feels_like(t: Tokens, i: int, j: int) -> bool:
    """*Feels like* a trap, of a matter; not of touch and not of what somebody wants."""
    subject = skip_back(t, i)
    if subject < 0 or t.after(j).endswith("ing"):
        return False
    if t.lower[subject] == "what" and (quantity_after(t, j) or t.after(j) in ("hundreds", "thousands")):
        return True  # "what feels like 1,000 hearings"
    if t.after(j) == "the" and t.after(j + 2) == "of" and not is_human(t, subject):
        return True  # "the vote feels like the beginning of a shift"
    if t.lower[subject] in ("it", "this", "that", "all", "which", "everything"):
        return t.after(j) in ARTICLES or clause_after(t, j) or t.after(j) in ("we're", "they're", "he's")
    return False


def favoured(t: Tokens, i: int, j: int) -> bool:
    """*Favoured to win*, *the favourite to win*: how a race looks."""
    if t.after(j) == "for" and t.before(i) in ("the", "clear", "strong", "early", "heavy"):
        return be_before(t, i - 1) or be_before(t, i - 2)
    if t.after(j) != "to" or t.after(j + 1) not in _WINNING:
        return False
    return be_before(t, i) or t.lower[i].startswith(("favourite", "favorite"))


def awaited(t: Tokens, i: int, j: int) -> bool:
    """*Expected, projected* before a noun: "the expected shortfall"; not "the most anticipated film"."""
    following = t.after(j)
    opens = t.starts_sentence(i) and following.endswith("s")
    if (t.before(i) not in ARTICLES | POSSESSIVES and not opens) or t.capital(i):
        return False
    return following != "" and following not in PREPOSITIONS | AUX | _NO_EVENT


def shaping(t: Tokens, i: int, j: int) -> bool:
    """*Shaping up as*, *shaping up to be*: how it looks; not getting fit."""
    return t.after(j) == "as" or (t.after(j) == "to" and t.after(j + 1) in ("be", "become"))


def open_game(t: Tokens, i: int, j: int) -> bool:
    """In the predicate: "the cause is a mystery", "it is a long shot"."""
    return t.before(i) in _OPEN_GAME or (t.before(i) in ARTICLES and t.before(i - 1) in _OPEN_GAME)


def long_shot(t: Tokens, i: int, j: int) -> bool:
    """*A long shot*: little hope; not "by a long shot", not a shot from afar."""
    return be_before(t, i - 1) or t.before(i) in BE or t.after(j) in ("bid", "candidate", "to")


def assessing(t: Tokens, i: int, j: int) -> bool:
    """*Assess that*, *assessed to be*: a judgement; not a tax and not an exam."""
    if noun_slot(t, i) or t.capital(i):
        return False
    if that_later(t, j):
        return True
    following = t.after(j)
    if be_before(t, i) and t.lower[i].endswith("ed"):
        if following == "to":
            return t.after(j + 1) == "be"
        return following in ("likely", "unlikely", "probable", "possible", "highly")
    return False


def told_me(t: Tokens, i: int, j: int) -> bool:
    """*I'm told* that: news without its source; not "I'm told by my boss to wait"."""
    following = t.after(j)
    return following == "that" or (following == "" and "," in t.gaps[j] + t.gaps[i]) or clause_after(t, j)


def one_source(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*A source said*: somebody whom nobody names; not a source of light or of income."""
    if t.capital(i):
        return False
    if t.lower[i] == "insider" and t.after(j) in _SOURCED - word_set("in at with inside"):
        return t.before(i) in ("one", "another", "an", "a")
    for k in range(i - 1, max(-1, i - 4), -1):
        if not t.joined(k + 1):
            return False
        if t.lower[k] in ("a", "an", "one", "another", "second"):
            speaks = t.after(j) in _SOURCED - word_set("in at with inside") or (
                t.after(j) == "with" and t.lower[j + 1] in ("knowledge", "direct", "firsthand")
            )
            return (k, j) if speaks and t.after(j) not in PREPOSITIONS - {"with"} else False
        if t.lower[k] in DETERMINERS:
            return False
    return False


def somebody_named(t: Tokens, i: int, j: int) -> bool:
    """*Questions remain*, *doubts linger*: about a matter, at the end or before what they touch."""
    return t.after(j) in ("", "about", "over", "as", "whether", "around") and t.before(i) not in PREPOSITIONS


def not_unlikely(t: Tokens, i: int, j: int) -> bool:
    """*Not impossible*: of what may be so; not "difficult if not impossible"."""
    return t.before(i) != "if" and (be_before(t, i) or not t.joined(i) or t.before(i) in ("is", "it's"))


_MEASURED_BY = word_set(
    "with meet meets met meeting exceed exceeds exceeded beyond beat beats fulfil fulfill"
)


def expectation(t: Tokens, i: int, j: int) -> bool:
    """*Expectations that, of* something to come; not "high expectations of her pupils"."""
    following = t.after(j)
    if following == "that":
        return True
    if following in ("is", "was"):
        return t.after(j + 1) == "that"
    if not _MEASURED_BY.isdisjoint(t.lower[max(0, i - 3) : i]):
        return False  # a standard: "conforms with the expectation of customers"
    return following in ("of", "for") and t.before(i) in ("amid", "on", "growing", "market", "raised", "the")


def predicate_thing(t: Tokens, i: int, j: int) -> bool:
    """In the predicate, after *is a*: "the story is an urban legend"."""
    return t.before(i) in ARTICLES and be_before(t, i - 1)


def about_thing(t: Tokens, i: int, j: int) -> bool:
    """*Scepticism about* something; not the school of thought."""
    return t.after(j) in ("about", "that", "over", "among", "whether", "from") or t.before(i) in (
        "with",
        "amid",
    )


def pending(t: Tokens, i: int, j: int) -> bool:
    """*Still to be confirmed*: open so far."""
    if t.after(j) in ("by", "in", "at", "on"):
        return False
    return be_before(t, i) or t.before(i) in ("still", "remains", "remain", "has", "have", "yet")


def situation(t: Tokens, i: int, j: int) -> bool:
    """*Fluid* of how things stand; not the liquid."""
    if not be_before(t, i) and t.before(i) not in ("remains", "remained"):
        return False
    return any(
        w in ("situation", "things", "plans", "plan", "talks", "events") for w in t.lower[max(0, i - 6) : i]
    )


def assessed(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Assessment that*, *in her assessment*: a judgement; not a test, not the assessment of a thing."""
    following = t.after(j)
    if following == "that":
        return content_after(t, j)
    if following in ("is", "was"):
        return t.after(j + 1) == "that"
    owned = t.before(i) in POSSESSIVES or t.before(i).endswith("'s")
    if following == "of" or not owned:
        return False
    k = next((k for k in range(i - 1, max(-1, i - 5), -1) if t.lower[k] == "in"), -1)
    return (k, j) if k >= 0 else False


def putting(t: Tokens, i: int, j: int) -> bool:
    """*Put the toll at 40*, *was put at 40*: an estimate; not a thing put somewhere, not a time."""
    for k in range(j, j + 7):
        if not t.joined(k):
            return False
        if t.lower[k] == "at":
            counted = any(w in _COUNTED for w in (*t.lower[max(0, i - 6) : i], *t.lower[j:k]))
            counted = counted or t.before(i) in _FIGURED
            return counted and quantity_after(t, k + 1)
    return False
