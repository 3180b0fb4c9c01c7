"""Turns of phrase with a common literal twin: what stands around them tells the two apart."""

from __future__ import annotations

from framing.hedging.authority import holding_within, is_group
from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    is_number,
)
from framing.hedging.nominals import content_after
from framing.hedging.twins import or_so_told
from framing.hedging.words import (
    ARTICLES,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    LINKS,
    NOMINATIVE,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    word_set,
)

# What can be open about a matter, where the word is also said of water, glass or weather.
_MATTERS = word_set(
    """picture outlook future prospect prospects path detail details motive motives cause causes
    circumstances term terms plan plans fact facts timeline timetable rule rules answer answers
    consensus origin origins reason reasons law status intention intentions explanation whereabouts
    recollection recollections memory memories solution agreement deal peace truth meaning criteria
    line distinction boundary role purpose goal goals legality funding ownership account accounts
    definition proof provenance message statement wording pledge reply remarks testimony
    information evidence data clues
    link connection rationale reasoning fate"""
)
_ASKING = QUESTION_WORDS | {"whether"}
_RECALLING = word_set("about on over as")
_ACCOUNTS = word_set(
    """account accounts explanation explanations theory theories story reason reasons scenario scenarios
    candidate candidates case version claim alternative hypothesis suspect cause interpretation"""
)
_FINDING_OUT = word_set(
    """determine establish confirm identify verify prove show explain ascertain conclude demonstrate
    substantiate pinpoint"""
)
_TELLING = word_set(
    """gauge assess predict judge estimate quantify verify determine discern ascertain establish
    corroborate forecast guess pinpoint foresee tell say know prove substantiate disentangle"""
)
_TRACES = word_set(
    """wound wounds injury injuries mark marks finding findings evidence data results result symptom symptoms
    pattern patterns damage debris image images trace traces fragment fragments reading readings
    observation observations behaviour behavior bruise bruises burns fracture fractures residue
    footage bones remains signal signals test tests figures numbers timing description matching"""
)
_WRONGS = word_set(
    """scandal corruption fraud panic desperation hypocrisy politics conspiracy favouritism nepotism
    favoritism racism sexism impropriety betrayal revenge cynicism opportunism arrogance elitism collusion
    censorship cronyism treason defeat appeasement"""
)
_NOT = word_set("no not never hardly scarcely nothing nor isn't wasn't aren't weren't")
_WORKING = word_set(
    """work works worked look looks looked sound sounds sounded exist exists existed seem seems seemed strong
    good better stronger equal fine feasible viable plausible simple easy impressive favourites
    favorites rich sense least"""
)
_TOLD_WORDS = word_set(
    """amid amidst there are were been hear heard hearing receive received after following despite conflicting
    unconfirmed numerous widespread persistent credible multiple mounting denied denies deny denying
    dismissed circulating media press news local contradictory sporadic early initial fresh
    investigating checking by"""
)
_CIRCLES = word_set(
    """legal diplomatic political academic government business media intelligence banking military financial
    conservative liberal literary scientific medical official royal court church security
    republican democratic opposition party"""
)
_EMERGE = word_set("emerge emerged surfaced circulated swirled spread")
_TELLERS = word_set("he she they it i we")
_SAY_SO = word_set("said says say thought claim claims claimed believed hoped argued seems seemed appeared")
_KIND_OF_WAY = word_set("good decent fair real outside long better")


def matter(t: Tokens, i: int, j: int) -> bool:
    """*Cloudy, hazy, elusive* of a matter or of a memory; not of the sky."""
    if t.after(j) in _RECALLING:
        return be_before(t, i)
    linked = be_before(t, i) or t.before(i) in LINKS
    if linked and t.lower[t.document.sentences[t.sentence_of[i]].first] in _ASKING:
        return True  # "who ordered it remains murky"
    return linked and any(w in _MATTERS for w in t.lower[max(0, i - 8) : i])


def of_account(t: Tokens, i: int, j: int) -> bool:
    """*Plausible* of an account of what happened; not of a person who talks well."""
    return t.after(j) in _ACCOUNTS


def yet_to(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Yet to determine*: not found out so far; not "yet to arrive"."""
    return (i, j + 1) if t.after(j) in _FINDING_OUT else False


def hard_to(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Hard to gauge*: hard to know; not "hard to lift", nor "not hard to tell"."""
    if "not" in t.lower[max(0, i - 2) : i] or t.before(i).endswith("n't"):
        return False
    how = t.after(j + 1) in ("where", "when", "what", "how") and t.after(j + 2) == "to"  # "where to begin"
    return (i, j + 1) if t.after(j) in _TELLING and t.after(j + 1) != "apart" and not how else False


def consistent(t: Tokens, i: int, j: int) -> bool:
    """*Consistent with*, of traces: they allow the conclusion; not of a policy or a law."""
    return any(w in _TRACES for w in t.lower[max(0, i - 7) : i])


def of_wrong(t: Tokens, i: int, j: int) -> bool:
    """*Reeks of corruption*: it looks so; not of what a nose finds."""
    return t.after(j) in _WRONGS or t.after(j + 1) in _WRONGS


def denied_thing(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*No sure thing, far from a given*: it is open; the thing without the denial is a booster."""
    if t.lower[i] == "given" and t.before(i) != "a":
        return False
    if t.after(j) and t.after(j) not in PREPOSITIONS | CONJUNCTIONS | word_set("yet either"):
        return False
    for k in range(i - 1, max(-1, i - 4), -1):
        if not t.joined(k + 1):
            return False
        word = t.lower[k]
        if word in _NOT or word.endswith("n't"):
            return (k, j)
        if word == "but" and t.before(k) == "anything":
            return (k - 1, j)
        if word == "from" and t.before(k) == "far":
            return (k - 1, j)
        if word == "means" and t.lower[max(0, k - 2) : k] == ["by", "no"]:
            return (k - 2, j)
        if word not in ARTICLES and word not in ("yet", "such", "certain", "done"):
            return False
    return False


def reports_of(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Reports that, reports of*: what is told by whoever tells it; not the reports of a body."""
    if t.capital(i):
        return False
    following = t.after(j)
    if following in _EMERGE:
        return (i, j + 1)
    before = t.before(i)
    told = before in _TOLD_WORDS or (is_gradable(before) and t.before(i - 1) in _TOLD_WORDS)
    if following == "that":
        return content_after(t, j) and (told or before in ("on", "with", "to", "of", "as"))
    return following == "of" and told and t.after(j + 1) not in ("the", "its")


def word_that(t: Tokens, i: int, j: int) -> bool:
    """*Got word that*: news with no source; not "a word that means"."""
    before = t.before(i)
    if before in DETERMINERS or is_gradable(before) or before in ("in", "of", "by") or t.capital(i):
        return False
    if t.starts_sentence(i) and t.after(j) == "of":
        return t.after(j + 1) in DETERMINERS and t.after(j + 2) not in ("lord", "king")
    at = j + 1 if t.after(j) in ("came", "spread", "arrived") else j
    return content_after(t, at)


def by_own(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*By his own account, in her telling*: as somebody has it; not an account at a bank."""
    k = i - 2 if t.before(i) == "own" else i - 1
    if not t.before(k + 1) or not (t.lower[k] in POSSESSIVES or t.lower[k].endswith("'s")):
        return False
    if t.joined(j) and t.after(j) not in DETERMINERS | NOMINATIVE | AUX:
        return False
    for by in range(k - 1, max(-1, k - 5), -1):  # "by the old firm's account"
        if not t.joined(by + 1):
            return False
        if t.lower[by] == "by" or (t.lower[by] == "in" and t.lower[i] == "telling"):
            small = any(t.words[m].islower() for m in range(by + 1, k + 1))
            return (by, j) if not small or t.lower[by + 1] in DETERMINERS else False
    return False


def those_who(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*There are those who argue*: people whom nobody names; not "there are those who swim"."""
    if t.before(i) not in ("are", "were", "be", "always"):
        return False
    there = i - 2 if t.before(i) != "always" else i - 3
    stop = holding_within(t, j - 1)
    return (there, stop) if there >= 0 and t.lower[there] == "there" and stop else False


def some_to(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*To some, it was a defeat*; *to many observers*: in their view, at the head of a sentence."""
    if not t.starts_sentence(i):
        return False
    if "," in t.gaps[j]:
        return True
    return (i, j + 1) if is_group(t, j) and t.joined(j) and "," in t.gaps[j + 1] else False


def led_some(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Led some to conclude*: unnamed people, and what they take from it."""
    for k in range(j, j + 4):
        if not t.joined(k):
            return False
        if t.lower[k] == "to":
            think = t.after(k + 1) in word_set(
                "conclude wonder believe think speculate suspect question suggest fear argue assume worry ask"
            )
            return (i, k + 2) if think else False
    return False


def one_account(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*One explanation is that*: one of several that are thought of."""
    if t.after(j) not in ("is", "was", "may", "could") or t.capital(i):
        return False
    before = t.before(i)
    several = ("one", "another", "likeliest", "simplest", "best", "alternative", "possible", "likely")
    return (
        (i - 1, j) if before in several or (before == "possibility" and t.before(i - 1) == "other") else False
    )


def my_take(t: Tokens, i: int, j: int) -> bool:
    """*My take is, my read on this is*: the speaker's view."""
    return t.after(j) in ("is", "was", "on", "of") or not t.joined(j)


def over_whether(t: Tokens, i: int, j: int) -> bool:
    """*Confusion over whether*: what is so is open; not a debate over whether to act."""
    k = j + 2 if t.after(j) == "as" else j + 1
    if t.after(j) not in ("over", "about", "as", "on") or t.capital(i) or t.before(i) == "no":
        return False
    return t.after(k) in ("whether", "if", "who", "what", "how", "why") and t.after(k + 1) != "to"


def leaning(t: Tokens, i: int, j: int) -> bool:
    """*Leaning toward leaving*: inclined to; not against a wall."""
    following = t.after(j)
    return (following.endswith("ing") and following not in ("nothing", "ceiling", "building", "railing")) or (
        following in ("yes", "no", "a", "yea", "nay") and t.after(j + 1) in ("vote", "", "yes", "no")
    )


def on_track(t: Tokens, i: int, j: int) -> bool:
    """*On track to, on pace to, on course for*: as it looks now; not the way of a ship or a train."""
    following = t.after(j)
    if not following or following in ("the", "this") or t.capital(j):
        return False
    if following in ("open", "reopen", "launch", "start", "begin", "resume", "close", "finish", "vote"):
        return False  # what a plan or timetable says
    if t.lower[j - 1] == "for":
        return following in ARTICLES | POSSESSIVES | word_set("another victory defeat re-election recession")
    return following not in DETERMINERS


def take_it(t: Tokens, i: int, j: int) -> bool:
    """*I take it* the talks are off: what the speaker infers; not "I take it home"."""
    return clause_after(t, j) or ("," in t.gaps[i] and not t.joined(j))


def on_paper(t: Tokens, i: int, j: int) -> bool:
    """*On paper* of how a thing ought to be: "works on paper", "on paper, it saves"; not of ink."""
    if t.starts_sentence(i) and not t.joined(j):
        return True
    near = t.lower[max(0, i - 3) : i]
    if not any(w in _WORKING or w in BE for w in near):
        return False
    following = t.after(j)
    return (not following or following in CONJUNCTIONS) and not any(
        w.endswith(("ink", "ed")) or w in ("written", "drawn", "put", "down", "words") for w in near
    )


def goes(t: Tokens, i: int, j: int) -> bool:
    """*The thinking goes* as an aside or before what is thought."""
    return not t.joined(j) or not t.joined(i)


def or_so_said(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Or so he claims, or so the theory goes*: told, and not vouched for."""
    if t.after(j) == "the" and t.after(j + 2) in ("goes", "went", "runs"):
        return (i, j + 3)
    if t.after(j) in _TELLERS and t.after(j + 1) in _SAY_SO:
        return (i, j + 2)
    return or_so_told(t, i, j)


def as_if(t: Tokens, i: int, j: int) -> bool:
    """*It was as if* nobody knew: how it looked; not "he ran as if chased"."""
    return t.before(i) == "it's" or (t.before(i) in BE and t.before(i - 1) == "it")


def shot_at(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*A decent shot at winning*: a chance; not a shot at goal."""
    following = t.after(j)
    act = following.endswith("ing") or following in POSSESSIVES or following in ("re-election", "victory")
    return (i - 1, j) if act and t.before(i) in _KIND_OF_WAY else False


def in_circles(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*In legal circles*: among people whom nobody names; not in a plane's small circles."""
    return (i - 2, j) if t.lower[max(0, i - 2)] == "in" and t.before(i) in _CIRCLES else False


def are_that(t: Tokens, i: int, j: int) -> bool:
    """*Signs are, indications are* that something is so."""
    return clause_after(t, j)


def people_saying(t: Tokens, i: int, j: int) -> bool:
    """*People are saying* something; not what some people are saying."""
    return (t.starts_sentence(i) or t.before(i) in ("many", "of", "and", "but")) and t.after(j) != ""


def betting(t: Tokens, i: int, j: int) -> bool:
    """*Are betting that*: an expectation; not the trade."""
    return be_before(t, i) and clause_after(t, j)


def my_money(t: Tokens, i: int, j: int) -> bool:
    """*My money is on* somebody: a guess; not money that lies on a table."""
    return any(t.joined(k) and (is_human(t, k) or t.capital(k)) for k in range(j, j + 4))


def come_off(t: Tokens, i: int, j: int) -> bool:
    """*Comes off as cold*: how somebody seems; not "comes off as it dries"."""
    following = t.after(j)
    return is_gradable(following) or following in ("a", "an", "the", "more", "less", "too", "very")


def absent(t: Tokens, i: int, j: int) -> bool:
    """*Absent a deal, short of a miracle*: unless there is one, at the head of a sentence."""
    return t.starts_sentence(i) and t.after(j) in ("a", "an", "any", "some", "further", "another", "new")


def early_days(t: Tokens, i: int, j: int) -> bool:
    """*It is early days*: too soon to tell; not "the early days of the war"."""
    return be_before(t, i) or t.before(i) in ("still", "it's", "these")


def has_air(t: Tokens, i: int, j: int) -> bool:
    """*Has the makings of, bears the hallmarks of*: it looks so; not "a hallmark of good wine"."""
    return any(
        w in ("has", "have", "had", "bear", "bears", "bore", "bearing", "carries", "carried", "having")
        for w in t.lower[max(0, i - 4) : i]
    )


def has_look(t: Tokens, i: int, j: int) -> bool:
    """*Has the look of a* coup: it looks like one; not the look of the house."""
    return t.after(j) in ("a", "an") and has_air(t, i, j)


def suspect_is(t: Tokens, i: int, j: int) -> bool:
    """*The figures are suspect*: open to doubt; the adjective ends its phrase."""
    return be_before(t, i) and t.after(j) in ("", "and", "at", "because", "but", "since") and t.joined(i)


def unknowns(t: Tokens, i: int, j: int) -> bool:
    """*Unknowns* of a matter; not of an equation with two."""
    return not is_number(t.before(i))
