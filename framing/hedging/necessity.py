"""Modal verbs of prediction and necessity: what would follow, apart from duty, habit and plans."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, is_human, is_number, skip_back
from framing.hedging.permission import negated, verb_after
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    IRREGULAR_PAST,
    MONTH_NAMES,
    PREPOSITIONS,
    TIMES,
    UNITS,
    VIEW_VERBS,
    WEEKDAYS,
    word_set,
)

_SOFTENED = word_set("seem appear suggest indicate imply explain")
_DOABLE = word_set(
    """easy easier simple simpler sufficient enough hard harder difficult possible impossible cheaper better
    best nice helpful useful necessary great good"""
)
_SHOWING_UP = word_set("again alongside nightly early late later soon first next together")
_VENTURED = word_set("argue hope imagine think guess expect suspect say")
# What would follow from these holds only if they come about.
_PROPOSED = word_set(
    """deal deals move moves merger change changes cut cuts ban closure step vote victory defeat withdrawal
    increase rise tax taxes tariff tariffs strike sale purchase takeover collapse exit failure success
    escalation invasion attack delay loss lack shutdown default"""
)
_REPEATED = word_set(
    "each every always often sometimes usually daily nightly occasionally frequently regularly"
)
# "The bill would require": what a plan provides is its content, not what would follow from it.
_PROVIDING = word_set(
    """require prohibit ban bar allow permit let define impose provide place create establish set strip
    extend repeal limit cap give authorize authorise mandate grant exempt fund direct apply replace
    include grandfather"""
)
_COMING = word_set(
    """arrive come finish reopen open end start begin land last take reach return follow resume clear
    improve ease prove know hear learn help work suffice"""
)
_LASTING = word_set("help work suffice take last prove improve ease")
_DARK = word_set("dark long then nightfall sunrise sunset")
_ABATING = word_set(
    """weaken ease clear fade pass drop rise fall cool warm melt dry taper subside abate move reach
    arrive return"""
)
_WEATHER = word_set(
    """storm storms rain rains snow wind winds temperature temperatures fog weather showers hurricane heat
    cold clouds sky skies conditions flames fire fires smoke waters tide"""
)
_WITH_EASE = word_set("easily comfortably handily quickly smoothly unanimously")
_TROUBLE = word_set("trouble difficulty problem problems effect impact")
_SHOULD_DO = _ABATING | word_set("be have pass win prevail qualify advance")
_EXPLAINING = word_set(
    "reason reasons explanation mistake catch cause connection error link misunderstanding"
)
_MOODS = word_set(
    """furious angry proud tired exhausted relieved delighted desperate mad crazy nervous worried jealous
    hungry thrilled terrified confused bored tempted"""
)
_RESULTS = word_set(
    "vote race match game weather result outcome contest traffic turnout harvest crop fight trip recovery"
)
_LIKELY_TO_BE = word_set(
    "close tight fine good bad dry wet heavy light strong high low smooth easy clear big"
)
_DONE = word_set("finished ready complete completed back over done open here available able known enough")
_TIMELY = WEEKDAYS | word_set("by within next soon later early this before tomorrow shortly")
_WHEN = (
    WEEKDAYS | MONTH_NAMES | word_set("may morning afternoon evening spring summer autumn fall winter season")
)
_MANNER = word_set("how what whether why whom where")
_SPANS = word_set("a two three four five six ten spring summer autumn winter")
_INFERRED = word_set("wrong mistaken right true false something worth mad joking kidding older younger")
_NAMED = word_set("a an some the one someone")
_PARTICIPLES = IRREGULAR_PAST | word_set("had been come become begun run seen gone done struck sunk drunk")


def would(t: Tokens, i: int, j: int) -> bool:
    """*Would* that softens: "it would seem", "I would guess", "that would be a mistake"."""
    verb, at = verb_after(t, j)
    if not verb or t.starts_sentence(i) or t.capital(i):
        return False
    subject = skip_back(t, i)
    if subject < 0 or negated(t, j):
        return False
    if verb in _SOFTENED:
        staged = verb == "appear" and t.after(at + 1) in PREPOSITIONS | _SHOWING_UP
        return not staged or t.after(at + 1) == "to"
    who = t.lower[subject]
    if verb in _VENTURED:
        return who in ("i", "we")
    if who == "it" and verb == "be":
        # "it would be wrong to say", not "it would be easy to list them"
        return t.after(at + 2) == "to" and t.lower[at + 1] not in _DOABLE
    opens = t.starts_sentence(subject) or not t.joined(subject)
    if t.lower[at + 1] == "the" and t.lower[at + 2] in ("last", "first", "final", "only"):
        return False  # what came later: "that would be the last game of the season"
    return who == "that" and opens and verb in ("be", "mean", "make", "give", "leave")


def would_of_plan(t: Tokens, i: int, j: int) -> bool:
    """*Would* after a step not yet taken or a mere possibility: "the merger would cost 500 jobs".

    Not of a bill or a plan, whose content is told so.
    """
    if t.starts_sentence(i) or t.capital(i):
        return False
    subject = skip_back(t, i)
    verb, _ = verb_after(t, j)
    if subject < 0 or t.lower[subject] in ("what", "who") or not verb or verb == "have" or verb in _PROVIDING:
        return False
    if any(w in _REPEATED for w in t.lower[j : j + 10]):
        return False  # "a stranger would knock each night": habit
    if t.before(subject) in ("a", "an") and not is_human(t, subject):
        return True  # "a win would make him champion"
    for k in range(subject, max(-1, subject - 6), -1):
        word = t.lower[k]
        if t.before(k) in ("a", "an") and t.lower[k + 1] in PREPOSITIONS and not is_human(t, k):
            before = t.before(k - 1)  # "a fall in prices would", not "anyone with a sense of duty would"
            return not before or before in CONJUNCTIONS or before in VIEW_VERBS
        if word in _PROPOSED:
            return k == subject or t.lower[k + 1] in PREPOSITIONS  # "the loss of the port would"
        if word in AUX or not t.joined(k):
            return False
    return False


def should(t: Tokens, i: int, j: int) -> bool:
    """*Should* of expectation, of things and by a time: "the train should arrive by noon"."""
    verb, at = verb_after(t, j)
    if verb not in _SHOULD_DO and verb not in _COMING:
        return False
    if t.starts_sentence(i) or t.capital(i) or negated(t, j):
        return False
    if any(w in _MANNER for w in t.lower[max(0, i - 3) : i]):
        return False  # "how the market should work"
    subject = skip_back(t, i)
    if verb in ("know", "hear", "learn"):
        return subject >= 0 and _due(t, at + 1)
    if verb in _ABATING and subject >= 0 and t.lower[subject] in _WEATHER:
        return True  # "the storm should weaken as it moves inland"
    if verb in ("pass", "win", "prevail", "qualify", "advance"):
        return t.after(at + 1) in _WITH_EASE  # "the measure should pass easily"
    if verb == "have" and t.after(at + 1) in ("little", "no") and t.after(at + 2) in _TROUBLE:
        return True  # "she should have little trouble winning"
    if verb == "be" and t.after(at + 1) == "enough" and t.after(at + 2) in ("to", "for"):
        return True  # "that should be enough to win"
    if subject < 0 and verb in _LASTING and "," in t.gaps[i]:
        return True  # "the plan, not the pledge, should prove"
    if subject < 0 or (is_human(t, subject) and t.lower[subject] not in ("they", "he", "she")):
        return False
    if verb == "take":
        return any(is_number(w) or w in UNITS for w in t.lower[at + 1 : at + 7])
    if verb in _LASTING:
        return True
    after = t.lower[at + 1]
    if verb == "have":
        return "by" in t.lower[at : at + 6]  # "it should have landed by now"; else a reproach
    if verb == "be" and t.lower[subject] == "there" and after in ("no", "little", "any"):
        return False  # "there should be no doubt"
    if verb == "be" and not t.joined(at + 1):
        return False  # "who the next mayor should be, by Friday"
    if verb == "be" and t.lower[subject] in _RESULTS and after in _LIKELY_TO_BE:
        return True  # "the vote should be close"
    if verb == "be" and after.endswith(("ed", "en")) and after not in _DONE:
        return False  # "forms should be signed by Friday"
    return _due(t, at + 1)


def _due(t: Tokens, j: int) -> bool:
    """Whether a time to come is named within a few words: "by noon", "in two weeks"."""
    for k in range(j, j + 7):
        if k > j and not t.joined(k) and "," not in t.gaps[k]:
            return False
        word, then = t.lower[k], t.lower[k + 1]
        if word in ("this", "next") and not (then in UNITS or then in _WHEN):
            continue  # "subject to this rule"
        if word == "before" and not (is_number(then) or then in UNITS or then in TIMES or then in _DARK):
            continue  # "should come before the committee"
        if word == "at" and (then in TIMES or is_number(then)):
            return True
        if word in _TIMELY or (
            word == "in" and t.lower[k - 1] != "as" and (then[:1].isdigit() or then in _SPANS)
        ):
            return True
    return False


def must(t: Tokens, i: int, j: int) -> bool:
    """*Must* of inference: "he must have known", "the figures must be wrong"."""
    verb, at = verb_after(t, j)
    if verb in ("know", "feel", "realise", "realize", "mean", "seem") and not t.capital(i):
        # "she must know by now", not "pupils must know the rules"
        someone = t.before(i) in ("someone", "somebody")
        return verb in ("mean", "seem") or someone or "now" in t.lower[at : at + 8]
    if verb not in ("have", "be") or t.starts_sentence(i) or t.capital(i) or negated(t, j):
        return False
    after = t.after(at + 1)
    if t.before(i) == "one":
        return False  # a rule: "one must have lived there for a year"
    if verb == "have":
        return "-" not in after and (after.endswith(("ed", "en", "wn", "ne")) or after in _PARTICIPLES)
    if after in _MOODS and is_human(t, i - 1):
        return True  # "he must be furious"
    if t.before(i) == "there":
        # "there must be another exit", not "there must be accountability"
        if after in ("a", "some") and t.after(at + 2) in _EXPLAINING:
            return True
        return after in ("another", "some", "something") or is_number(after)
    if after in _NAMED:
        return t.before(i) in ("it", "there", "that", "this", "he", "she", "they")
    return after in _INFERRED or (after.endswith("ing") and not after.endswith("willing"))
