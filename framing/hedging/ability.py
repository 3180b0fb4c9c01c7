"""*Could* of ability: what somebody or something was able, made or allowed to do, not what may be so."""

from __future__ import annotations

import re

from framing.hedging.grammar import Tokens, is_gradable, is_human, is_number, skip_back
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    VIEW_VERBS,
    word_set,
)

_OLD_YEAR = re.compile(r"1[0-8]\d\d|19[0-4]\d")
_BARE_TOO = word_set(
    "read put set cut hit let cost spread shut hurt bet quit split run come become beat feed need embed"
)
_MOVING = word_set("speak swim fly walk talk read sing think")
_WISHED = word_set("meant wish wished wishes")
_TOLD = _WISHED | word_set("that which")
_FOUND_OUT = ("discover", "demonstrat", "prove", "proving", "proof")
SPEAKING = word_set("to at for about with on out up before in against of publicly freely")
_WHERE = word_set("in throughout across among at on near around within all")
_MANNERS = word_set("form forms way manner means method language format medium")
_HOLDING = word_set("carry seat hold accommodate house fly store print record transport")
_AGES = word_set(
    "boy girl child youth teenager toddler man woman student pupil soldier recruit apprentice baby youngster"
)
_UNAIDED = word_set("without unaided unassisted")
_AID = word_set("help aid assistance stick crutches crutch cane support being any having stopping")
# Verbs and nouns by which leave is given, and those whose "said" gives it.
_GRANTING = word_set(
    """ruled decided agreed granted promised pledged assured guaranteed vowed decreed promise promises pledge
    pledges assurance assurances guarantee guarantees"""
)
_LEAVE = _GRANTING | word_set("said held found told stated provided")
_JUDGES = word_set("judge judges justices court courts referee umpire magistrate magistrates tribunal")
_LAWS = word_set("law laws act statute constitution charter rules decree treaty code")
_BODIES = word_set(
    """administration agency agencies state states company companies firm firms city cities union unions team
    teams bank banks school schools province provinces side sides club clubs"""
)
# What one may be given leave to do; what merely comes about ("could collapse") nobody allows.
_ACTS = word_set(
    """stay remain keep go appeal try proceed continue leave enter use return come reopen open build
    sell buy vote run play speak wear carry move take join travel work start begin resume stop apply
    sue seek file challenge publish broadcast withdraw retire marry bring hold live settle visit choose
    pick attend compete participate train serve ban bar fire hire deport detain rebuild operate
    expand merge collect charge raise impose enforce ask call see have get make do testify register teach
    study drive fly sail fish hunt graze drill dig export import trade inspect search withhold decide"""
)
_RULINGS = word_set("ruled decided decreed agreed granted")
# After "no" these tell how a clause is held, and its subject follows: "no doubt prices could fall".
_HELD = word_set("doubt doubts question denying evidence sign signs proof indication guarantee risk")
_CLAUSE_OPENERS = CONJUNCTIONS - {"and", "or", "nor"}
_PAST_TIMES = word_set("years once when whenever always enough finally before")
# After these a past act is told, and then what it let somebody do.
_ENABLING = word_set("so where who how whose whereby")
_UTMOST = word_set("best most all everything anything")
_MADE = word_set(
    """built made designed devised developed invented constructed created needed sought wanted required
    produced fitted equipped carried"""
)


def by_its_make(t: Tokens, j: int) -> bool:
    """Whether a passive says how a thing was worked: "could be set by turning", "be read separately"."""
    if t.after(j) == "by" and (t.after(j + 1).endswith("ing") or t.after(j + 1) in ("hand", "means")):
        return True
    return t.after(j) in ("individually", "automatically", "separately", "manually", "simultaneously")


def capacity(t: Tokens, i: int, verb: str, at: int) -> bool:
    """Whether *could* tells what a thing was made for or a rule allowed: "could carry 400 men"."""
    if verb in _HOLDING and any(is_number(w) for w in t.lower[at + 1 : at + 4]):
        return True
    if verb in ("choose", "select", "pick") and t.after(at + 1) in ("between", "from", "as"):
        return True
    subject = skip_back(t, i)
    if (
        subject >= 0
        and t.lower[t.document.sentences[t.sentence_of[i]].first] == "only"
        and is_human(t, subject)
    ):
        return True  # "only landowners could vote"
    return verb not in ("be", "have") and _then_past(t, at)


def first_time(t: Tokens, i: int) -> bool:
    """Whether ability is new or all that there was: "the first time men could see it", "all they could"."""
    window = t.lower[max(0, i - 6) : i]
    for k, word in enumerate(window[:-1]):
        if word == "first" and window[k + 1] in ("time", "day", "year", "moment"):
            return True
    return window[-2:-1] == ["all"] and window[-1] in SUBJECT_PRONOUNS


def long_past(t: Tokens, at: int) -> bool:
    """Whether a year or age long past is named after the verb: "could be visited until 1792"."""
    for k in range(at + 1, at + 11):
        if not t.joined(k):
            return False
        word, before = t.lower[k], t.lower[k - 1]
        if before in ("in", "until", "by", "before", "from", "till") and _OLD_YEAR.fullmatch(word):
            return True
        if word == "century" and before.endswith("th") and before != "20th":
            return True
    return False


def _then_past(t: Tokens, at: int) -> bool:
    """Whether a second verb of the same subject is in the past: "could fly by night and carried two men"."""
    for k in range(at + 1, at + 10):
        if not t.joined(k):
            return False
        word, then = t.lower[k], t.after(k + 1)
        if word == "and":
            if then in ("was", "were", "had"):
                return True
            past = (then.endswith("ed") or then in IRREGULAR_PAST) and then not in _BARE_TOO
            return past and (t.after(k + 2) in DETERMINERS or is_number(t.after(k + 2)))
        if word in AUX or word in CONJUNCTIONS or word in ("that", "which", "who"):
            return False
    return False


def only_one(t: Tokens, i: int) -> bool:
    """Whether *could* follows "the only one who": who is able, not what may be."""
    if t.before(i) not in ("who", "that"):
        return False
    window = t.lower[max(0, i - 5) : max(0, i - 1)]
    return ("only" in window or ["the", "one"] in (window[:2], window[1:3])) and is_human(t, i - 2)


def at_most(t: Tokens, i: int, verb: str) -> bool:
    """Whether *could* says how far an ability went: "all that he could do", "faster than it could print"."""
    low = i
    while low > max(0, i - 4) and t.joined(low):
        low -= 1
    window = t.lower[low:i]
    if "than" in window or "providing" in window or (verb == "do" and "what" in window):
        return True
    if any(t.lower[k : k + 3] == ["in", "order", "that"] for k in range(max(0, i - 7), i)):
        return True
    if "that" not in window[:-1]:
        return False
    return any(w in _UTMOST for w in window[: window.index("that")])  # "all that the crew could do"


def made_possible(t: Tokens, i: int, *, passive: bool) -> bool:
    """Whether *could* says what a past act made possible: "built a camp where they could stay"."""
    first = t.document.sentences[t.sentence_of[i]].first
    low = max(first, i - 9)
    for k in range(i - 1, low - 1, -1):
        word = t.lower[k]
        if not t.joined(k + 1) or (word in VIEW_VERBS and t.lower[k - 1] not in DETERMINERS):
            return False
        if word == "how" and is_gradable(t.after(k + 1)):
            return False  # "saw how damaging it could be"
        if word == "meant" and t.after(k + 1) == "that":
            return True
        if word in ("before", "until"):
            # "left before they could ask", not "before a crowd that could turn on him"
            return not any(w in ("that", "which", "who") for w in t.lower[k + 1 : i])
        if word == "so" and t.lower[k - 1] in ("if", "even"):
            return False
        if "," in t.gaps[k] and (word == "who" or (word == "where" and not is_human(t, i - 1))):
            return False  # what is added of them: "for renters, who could lose their flats"
        # "a form that could be filled in by hand", not "the fear that sites could be hit"
        relative = k == i - 1 and word in ("that", "which") and t.joined(k)
        if word in _ENABLING or (passive and relative and t.lower[k - 1] not in CONJUNCTIONS):
            before = t.lower[max(first, k - 20) : k]
            return bool(before) and before[-1] not in VIEW_VERBS and any(map(_past, before))
        if relative and any(w in _MADE for w in t.lower[max(first, k - 8) : k]):
            return True  # "built an engine that could run on wood"
    return False


def _past(word: str) -> bool:
    if word in VIEW_VERBS:
        return False
    return word in IRREGULAR_PAST or word in ("was", "were", "had") or (word.endswith("ed") and len(word) > 4)


def past_setting(t: Tokens, i: int) -> bool:
    """Whether the clause tells of a time past: "for thirty years", "by the age of five", "as a boy"."""
    first = t.document.sentences[t.sentence_of[i]].first
    low = max(first, i - 14)
    for k in range(low, i):
        word = t.lower[k]
        aged = word == "as" and t.lower[k + 1] in ("a", "an")
        if word == "age" or word in _PAST_TIMES or (aged and not _AGES.isdisjoint(t.lower[k + 2 : k + 4])):
            return True
    for k in range(i, i + 12):
        if t.lower[k] in ("when", "until"):
            return any(map(_past, t.lower[k + 1 : k + 9]))  # not "when the money runs out"
    return False


def unable(t: Tokens, i: int, subject: int) -> bool:
    """Whether nothing and nowhere was able or fit: "no machine could reach it", "nowhere I could go"."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if not t.joined(k + 1):
            break
        if t.lower[k] == "nowhere":
            return True
    if subject < 0:
        return False
    if t.lower[max(0, subject - 2) : subject] in (["neither", "of"], ["none", "of"]):
        return True
    if _neither(t, subject):
        return True
    for k in range(subject - 1, max(-1, subject - 4), -1):
        if not t.joined(k + 1) or t.lower[k] in PREPOSITIONS:
            return False
        if t.lower[k] == "no":
            return t.lower[k + 1] not in _HELD
        if t.lower[k] in DETERMINERS:
            return False  # another noun's: "with no money the bank could fail"
    return False


def _neither(t: Tokens, subject: int) -> bool:
    """Whether *neither* opens the subject that ends at word ``subject``: "neither he nor his clerk could"."""
    for k in range(subject, max(-1, subject - 10), -1):
        if t.lower[k] == "neither":
            return True
        if t.lower[k] in _CLAUSE_OPENERS or not t.joined(k):
            return False
    return False


def unaided(t: Tokens, at: int) -> bool:
    """Whether the verb at word ``at`` says what somebody was able to do without help."""
    if _UNAIDED.isdisjoint(t.lower[at + 1 : at + 6]):
        return False
    for k in range(at + 1, at + 6):
        if not t.joined(k):
            return False
        if t.lower[k] in ("without", "unaided", "unassisted"):
            return t.lower[k] != "without" or any(w in _AID for w in t.lower[k + 1 : k + 4])
    return False


def told_ability(t: Tokens, i: int, subject: int, verb: str, at: int) -> bool:
    """Whether the wording around *could* at word ``i`` tells an ability as a fact, not a likelihood.

    ``subject`` is the last word of what was able (-1 if unknown), ``verb`` stands at word ``at``.
    """
    then = t.after(at + 1)
    if _only_such(t, subject, at) or (verb == "do" and then in ("with", "little", "nothing")):
        return True
    if (verb in ("and", "but") and at == i + 1) or (verb == "speak" and then not in SPEAKING):
        return True  # "he said he could and so he played", "homes that could speak French"
    if verb == "be" and _how_it_is(t, then, at + 2):
        return True
    if verb == "be" and then in ("easily", "readily") and t.after(at + 2).endswith(("ed", "en")):
        return True  # "a stain that could be easily removed"
    if verb in ("read", "swim", "write") and not t.joined(at + 1):
        return True  # "few of the villagers could read."
    if t.before(i) in ("which", "that", "who") and verb in _MOVING:
        return not then or then in ("like", "as")  # "an idol which could speak"
    return subject >= 0 and (
        t.lower[subject] in ("little", "respondents") or _known_to(t, subject) or in_old_days(t, i)
    )


def _how_it_is(t: Tokens, done: str, j: int) -> bool:
    """Whether a passive tells how or where a thing is: "be found throughout the empire"."""
    following = t.after(j)
    if done == "found":
        # not "could be found in contempt"
        return following in _WHERE and t.after(j + 1) not in ("contempt", "violation", "breach", "default")
    if done in ("configured", "programmed"):
        return following == "to"
    return done == "written" and following in ("as", "in", "with")


def _only_such(t: Tokens, subject: int, at: int) -> bool:
    """Whether one party or means alone was able: "only Congress could lift it", "cross only with boats"."""
    if t.after(at + 1) == "only" and t.after(at + 2) in ("with", "by", "through", "from", "on"):
        return True
    if subject < 1 or not t.joined(subject):
        return False
    return t.lower[subject - 1] == "only" or (
        subject > 1 and t.lower[subject - 2 : subject] in (["only", "the"], ["only", "a"])
    )


def _known_to(t: Tokens, subject: int) -> bool:
    """Whether the ability was found out, wished for or brought about: "the discovery that acid could"."""
    if _TOLD.isdisjoint(t.lower[max(0, subject - 7) : subject + 1]):
        return False
    for k in range(subject, max(-1, subject - 7), -1):
        if not t.joined(k):
            return False
        word = t.lower[k - 1] if k else ""
        if word in _WISHED:
            return True
        if t.lower[k] == "that" and k:
            return k < subject and word.startswith(_FOUND_OUT) and t.lower[k - 2] != "no"
        if t.lower[k] == "which" and k > 1 and word in ("in", "by", "through"):
            return t.lower[k - 2] in _MANNERS
    return False


def in_old_days(t: Tokens, i: int) -> bool:
    """Whether the sentence opens with a year or century long past: "in the 15th century a page could"."""
    first = t.document.sentences[t.sentence_of[i]].first
    if t.lower[first : first + 2] == ["at", "its"] and t.lower[first + 2] in ("peak", "height"):
        return True
    if t.lower[first] not in ("in", "by", "until", "from", "before", "during"):
        return False
    dated = False
    for k in range(first + 1, min(i, first + 7)):
        word = t.lower[k]
        ordinal = t.lower[k - 1].endswith("th") or t.lower[k - 1] in ("first", "second", "third")
        dated |= _OLD_YEAR.fullmatch(word) is not None or word in ("bc", "bce", "antiquity", "medieval")
        dated |= word in ("century", "centuries") and ordinal
    return dated and not any(w in VIEW_VERBS for w in t.lower[first:i])


def by_leave(verb: str, then: str) -> bool:
    """Whether leave can be given to do what the verb says: "could stay", not "could collapse"."""
    return verb in _ACTS or (verb == "be" and then.endswith(("ed", "en", "pt", "ld", "de")))


def allowed(t: Tokens, i: int, subject: int, verb: str, then: str) -> bool:
    """Whether whoever decides gave leave: "the court ruled that they could stay", "told her she could go".

    ``verb`` comes after *could* and ``then`` after it; what nobody does by leave is left as likelihood:
    "the judge said the company could collapse".
    """
    if subject < 0 or not by_leave(verb, then) or _LEAVE.isdisjoint(t.lower[max(0, subject - 6) : subject]):
        return False
    party = is_human(t, subject) or t.lower[subject] in _BODIES
    first = t.document.sentences[t.sentence_of[i]].first
    for k in range(subject, max(first, subject - 6), -1):
        if not t.joined(k):
            return False
        word = t.lower[k - 1]
        if word in _GRANTING:
            return party and (verb != "be" or word in _RULINGS)
        if word in ("said", "stated", "provided") and t.lower[k - 2] in _LAWS:
            return True  # "the law said that a debtor could be jailed"
        if word in ("said", "held", "found") and verb != "be" and (party or word == "held"):
            who = skip_back(t, k - 1)
            return who >= 0 and t.lower[who] in _JUDGES
        if word == "told" and verb != "be":
            return t.lower[subject] in SUBJECT_PRONOUNS  # "told them they could keep it"
        if word in AUX or word in CONJUNCTIONS - {"that"}:
            return False
    return False
