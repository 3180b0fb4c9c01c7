"""Modal verbs of possibility, apart from month, name, noun, permission and ability."""

from __future__ import annotations

from framing.hedging.ability import (
    SPEAKING,
    allowed,
    at_most,
    by_its_make,
    by_leave,
    capacity,
    first_time,
    long_past,
    made_possible,
    only_one,
    past_setting,
    told_ability,
    unable,
    unaided,
)
from framing.hedging.grammar import Tokens, is_gradable, is_human, skip_back
from framing.hedging.permission import negated, permitted, so_that, such_as, verb_after
from framing.hedging.words import (
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    HUMAN_NOUNS,
    IRREGULAR_PAST,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    word_set,
)

_MONTH_BEFORE = word_set("in on of since until by from to early late mid last next this")
_HEADLINE_NO = word_set("day and has is was says said to")
_MIGHTY = word_set("makes is of against was over to in")
_ALL_THAT = word_set("what whatever everything all anything best little")
_PERCEIVED = word_set("see hear feel smell taste watch tell")
_NO_ACT = PREPOSITIONS | CONJUNCTIONS
_SKILLS = word_set(
    "read speak name recall swim walk play sing write recite count drive ride fly dance cook climb lift run"
)
# "Run for office", "play a part", "walk away": no skill.
_FIGURATIVE = word_set("for out away into a an up off against down back")
_LIFTED = word_set(
    "ban bans sanctions restrictions embargo tariffs limit limits suspension moratorium curfew cap veto siege"
)
_UNABLE = word_set("no hardly barely scarcely only never")
_PLEDGED = word_set("assured promised pledged guaranteed vowed")
_WONT = word_set("always often sometimes occasionally")
_DONE = word_set("been come become begun run gone done had")
_CHANGING = word_set("rise fall drop go jump increase soar grow double shrink decline totals losses gains")
_SEEN = POSSESSIVES | word_set("the that him them it each every")
_READ = word_set("seen viewed regarded construed interpreted understood perceived")
_HARMING = word_set(
    """lead cause result trigger damage worsen spread occur happen arise fail ruin harm hurt
    cost injure spoil disrupt delay backfire collapse"""
)
_HARMFUL = word_set(
    """harmful dangerous deadly fatal lethal misleading costly toxic risky violent ugly severe painful
    expensive deceptive unreliable slow brutal harsh treacherous unpredictable fierce confusing frustrating"""
)


def _headline_modal(t: Tokens, i: int, j: int) -> bool:
    """Whether *May* with a capital is the modal of a headline, not the month or a name."""
    prev, following = t.before(i), t.after(j)
    if not prev or prev in _MONTH_BEFORE or prev in MONTHS or not t.title_case(i):
        return False
    return following != "" and following not in _HEADLINE_NO and not following.endswith(("ed", "s"))


_FREELY = word_set(
    """called termed bought purchased booked hired rented borrowed washed ordered abbreviated shortened
    spelled spelt transliterated romanized romanised"""
)


_ARRANGED = word_set("sorted grouped arranged listed ordered divided subdivided classified indexed filed")


def _by_use(t: Tokens, j: int) -> bool:
    """Whether a passive tells how something is done: "used to clean it", "set by turning the key"."""
    if t.after(j) == "used":
        return t.after(j + 1) in ("to", "for", "with", "in", "")
    by = t.after(j + 1)
    return by == "using" or (
        by == "by" and (t.lower[j + 2].endswith("ing") or t.lower[j + 3 : j + 5] == ["use", "of"])
    )


def may(t: Tokens, i: int, j: int) -> bool:
    """*May* of possibility."""
    if t.words[i][0].isupper():
        return _headline_modal(t, i, j)
    if t.before(i) in ("in", "of", "since", "until") or t.lower[i - 1] in ("nor", "neither"):
        return False  # the month; "nor may members ask": a rule
    verb, at = verb_after(t, j)
    if verb == "be" and (t.lower[at + 1] in _FREELY or t.lower[at + 2] in _FREELY):
        return False  # what one is free to call or do: "may also be called", "may be bought online"
    if verb == "be" and _by_use(t, at + 1):
        return False  # a way to do it: "may be found by the use of dyes", "may be used to"
    if verb == "be" and t.lower[at + 1] in _ARRANGED and t.after(at + 2) in ("by", "into", "under"):
        return False  # one way to do it: "the list may be sorted by name"
    if (verb in ("wish", "like") and t.lower[at + 1] == "to") or (verb == "refer" and at > j):
        return False  # a polite offer; "the word may also refer to": it does
    return not (such_as(t, i) or so_that(t, i) or permitted(t, i, j, verb, at))


def might(t: Tokens, i: int, j: int) -> bool:
    """*Might* the modal, not the noun."""
    prev, following = t.before(i), t.after(j)
    if prev in POSSESSIVES or prev in ("the", "all", "of", "by", "with", "sheer", "full"):
        return False
    like_adjective = prev.endswith(("ary", "al", "ic", "ive", "ial")) and is_gradable(prev)
    acting = t.before(i - 1) in ARTICLES and following != "" and not following.endswith(("s", "ed"))
    if like_adjective and not acting:
        return False  # "its military might", but "a cynic might say", "the military might help"
    if not following:
        return "," in t.gaps[j] and prev != ""
    if prev in SUBJECT_PRONOUNS and t.before(i - 1) == "if":
        window = t.lower[max(0, i - 6) : max(0, i - 2)]
        if "asked" in window and "when" not in window and "was" not in window:
            return False  # permission: "asked if he might play"
    if following in _MIGHTY or following in PREPOSITIONS - {"like"} or following.endswith("'s"):
        return False
    if t.starts_sentence(i):
        return following in SUBJECT_PRONOUNS or following in DETERMINERS
    return not t.capital(i) and not (prev != "that" and so_that(t, i))


def could(t: Tokens, i: int, j: int) -> bool:
    """*Could* of possibility, not past ability, perception or request."""
    if t.starts_sentence(i):
        return _asked(t, i, j)
    if t.capital(i):
        return False
    verb, at = verb_after(t, j)
    then = t.after(at + 1)
    if so_that(t, i) or t.lower[i - 1] == "nor":
        return False  # a purpose; "nor could they pay": inability
    if negated(t, j):
        # "could not reach" is inability; "could not have been" and "could not be the one" judge likelihood.
        if verb == "be":
            return then in ("a", "an", "the", "that") or "possibly" in t.lower[j : j + 3]
        return verb == "have" or "possibly" in t.lower[j : j + 3]
    if verb == "have" or t.lower[j - 1] == "have" or t.lower[j - 1].endswith("'ve"):
        # "could only have happened here", "anyone could have told her"
        asked = t.before(i) == "who" and t.starts_sentence(i - 1)
        return "only" not in t.lower[i:at] and t.before(i) not in ("anyone", "anybody") and not asked
    if not verb:
        return False
    if t.after(j) == "well" or (verb == "be" and then in _READ and "as" in t.lower[at + 2 : at + 5]):
        return True  # "a post that could be read as a threat"
    if first_time(t, i) or long_past(t, at) or t.after(j) in ("once", "formerly") or unaided(t, at):
        return False
    if verb in _NO_ACT and t.before(i) in SUBJECT_PRONOUNS and t.before(i - 1) in _ALL_THAT:
        return False  # "did what he could on trade"
    if only_one(t, i) or (verb == "be" and by_its_make(t, at + 2)) or capacity(t, i, verb, at):
        return False
    if verb == "be" and then in ("heard", "seen") and "as" not in t.lower[at + 2 : at + 6]:
        return False  # "shots could be heard"
    if t.after(j) in _UNABLE or t.after(j) in _WONT or verb in ("afford", "muster", "but"):
        return False
    if t.before(i) in SUBJECT_PRONOUNS and t.lower[max(0, i - 4) : max(0, i - 1)] == ["as", "long", "as"]:
        return False  # "as long as they could pay"
    if t.before(i) in SUBJECT_PRONOUNS and t.before(i - 1) in ("as", "if") and verb in _NO_ACT:
        return False  # "as fast as he could, as", "if they could,"
    if t.before(i) in ("how", "where", "all", "as", "than") or at_most(t, i, verb):
        return False
    if t.before(i) in SUBJECT_PRONOUNS and t.before(i - 1) == "unless":
        return False  # "guilty unless they could prove it"
    subject = skip_back(t, i)
    if unable(t, i, subject) or allowed(t, i, subject, verb, then) or told_ability(t, i, subject, verb, at):
        return False
    around = t.lower[max(0, i - 9) : i]
    if subject > 0 and t.lower[subject - 1] == "if" and "asked" in around:
        return False  # "asked if she could leave": permission
    pledged = not _PLEDGED.isdisjoint(around) and by_leave(verb, then)
    if pledged and subject > 0 and t.lower[subject - 1] == "that":
        return False  # "assured us that we could stay"
    if verb in _PERCEIVED and (verb != "see" or not _undergoes(t, subject, at + 1)):
        return False
    if subject >= 0:
        if t.lower[subject] in ("nobody", "nothing", "none"):
            return False
        if is_human(t, subject) and (_skill(t, verb, at, then) or past_setting(t, i)):
            return False
    return not made_possible(t, i, passive=verb == "be" and then.endswith(("ed", "en", "wn", "lt")))


def _skill(t: Tokens, verb: str, at: int, then: str) -> bool:
    """Whether the verb at word ``at`` is a skill: "could swim"; not "could run for it", "lift the ban"."""
    if verb not in _SKILLS or then in _FIGURATIVE - ARTICLES:
        return False
    if verb == "speak":
        return then not in SPEAKING  # not "could speak at the rally"
    if verb == "lift":
        return not any(w in _LIFTED for w in t.lower[at + 2 : at + 5])
    return then not in _FIGURATIVE


def _asked(t: Tokens, i: int, j: int) -> bool:
    """Whether a question is open ("Could a clot explain it?"); not what one asks somebody to do."""
    sentence = t.document.sentences[t.sentence_of[i]]
    opens = t.after(j) not in ("you", "i", "we", "he", "she", "they", "anyone", "somebody", "someone", "")
    return opens and "?" in t.document.text[sentence.end - 2 : sentence.end]


def _undergoes(t: Tokens, subject: int, j: int) -> bool:
    """Whether *see* says what comes over a thing: "the region could see snow", not "he could see it"."""
    after = t.after(j)
    if any(w in _CHANGING for w in t.lower[j : j + 7]):
        return True  # "families could see their taxes rise"
    if subject < 0 or t.lower[subject] in HUMAN_NOUNS or t.lower[subject].endswith("ers"):
        return False
    if is_human(t, subject):
        return after in ("a", "an", "more", "fewer", "another", "further", "up", "as")
    return after != "" and after not in PREPOSITIONS and after not in _SEEN


def can(t: Tokens, i: int, j: int) -> bool:
    """*Can* of the harm that a thing may do ("such storms can be fatal") or of a reading ("can be seen as").

    Not of ability or permission.
    """
    verb, at = verb_after(t, j)
    if (
        verb == "be"
        and any(w in _READ for w in t.lower[at + 1 : at + 3])
        and "as" in t.lower[at + 2 : at + 5]
        and not t.lower[at + 2].endswith("ing")
        and t.joined(at + 3)
    ):
        return not negated(t, j)
    if verb in ("be", "turn", "become", "prove", "get"):
        if t.after(at + 1) not in _HARMFUL:
            return False
    elif verb not in _HARMING:
        return False
    if t.capital(i) or t.starts_sentence(i) or negated(t, j):
        return False
    subject = skip_back(t, i)
    if subject < 0 or is_human(t, subject):
        return False
    return verb not in _HARMING or t.lower[subject] not in ("that", "which", "who", "it", "and", "but")


def cannot_have(t: Tokens, i: int, j: int) -> bool:
    """*Cannot have* done: a conclusion; not "cannot have visitors"."""
    verb, _ = verb_after(t, j)
    return verb in IRREGULAR_PAST or verb in _DONE or verb.endswith(("ed", "wn", "en"))
