"""Verbs of signs, looks and expectation: "suggests that", "appears to", "is expected to"."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.hedging.authority import is_group
from framing.hedging.demands import demand, duty, mandative
from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_human,
    is_number,
    noun_slot,
    quantity_after,
    skip_back,
    subject_like,
    that_later,
)
from framing.hedging.judgements import passive
from framing.hedging.opinions import set_off_holder
from framing.hedging.stipulated import statement, symbol, word_quoted
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PAST,
    NOMINATIVE,
    PREPOSITIONS,
    word_set,
)

# Things made to point: what they indicate is shown, not inferred.
_POINTERS = word_set(
    """arrow arrows gauge needle sign signs plate plaque meter thermometer dial clock map light lamp signal
    signpost marker label display screen compass barometer stone tablet board banner colour color
    colours please zero one scale guide finger and status code codes lamps symbol
    symbols usage term word phrase name abbreviation"""
)
_TERMS = word_set("term terms word words phrase name symbol suffix prefix")
_MEANING = word_set("not here meant mean meaning trying want wanting wish")
_DEVICES = word_set(
    """light lamp lamps lights flag flags colour color colours colors symbol symbols asterisk marker markers
    mark marks bell buzzer code codes letter letters arrow arrows sign signs button icon icons label labels
    dot dots font bold italics stamp"""
)
_CHARTS = word_set(
    "map maps globe chart charts diagram diagrams blackboard whiteboard atlas plan picture photo"
)
_SHOWN_WITH = word_set("arrow arrows needle signpost signposts finger compass")
# A subject that ends like "waiter" is a person, unless it is one of these.
_AGENT = re.compile(r"(?:er|or|ers|ors)$")
_THINGS = word_set(
    """letter letters paper papers weather number numbers computer layer layers cancer power water order
    orders river winter summer factor factors error errors sensor sensors wrecker matter ledger
    poster posters register answer answers tower behaviour behavior colour color odor odour manner
    chapter character folder banner tumor tumour marker markers tremor rumour rumor humour humor"""
)
COMING_TO = word_set(
    "likely begun began begins beginning starting started going seem seems continue continues used"
)
_RAISED_TO = COMING_TO | word_set(
    """appear appears appeared appearing seem seemed seeming said thought believed reported found shown
    continue continued tend tends tended understood"""
)
_EVIDENCE = word_set(
    """data evidence result results figure figures finding findings study studies research test tests poll
    polls sign signs return returns report reports analysis number numbers record records survey
    surveys image images footage trend trends pattern patterns estimate estimates"""
)
_WHOSE = word_set("some most recent official current early")
_NOBODY = word_set("it there what nothing everything all")
_MET_WITH = word_set("the his her its their this every each")
_BIRTH = word_set("baby twins triplets child")


def _agent(word: str) -> bool:
    return _AGENT.search(word) is not None and word not in _THINGS


def _lone_name(t: Tokens, i: int) -> bool:
    """Whether word ``i``, alone at the start of its sentence, is most likely a name."""
    word = t.lower[i]
    if not t.starts_sentence(i) or not t.words[i][0].isupper() or word in _EVIDENCE:
        return False
    if word in DETERMINERS or word in _NOBODY:
        return False
    # "Cracks suggested a fault", but "Jones suggested a walk" where the text says "Mary Jones" too.
    return not word.endswith("s") or any(w == word and t.capital(k) for k, w in enumerate(t.lower))


def evidence(t: Tokens, i: int, j: int) -> bool:
    """*Suggest, indicate, imply*: a clause, or evidence as subject; not a proposal made by a person."""
    following = t.after(j)
    word = t.lower[i]
    if t.capital(i) or statement(t, i) or word_quoted(t, i) or _not_meant(t, i):
        return False
    subject = skip_back(t, i)
    human = subject >= 0 and (is_human(t, subject) or t.lower[subject] in ("them", "us"))
    human = human and t.lower[subject] != "who"
    if word.startswith("indicat") and (symbol(t, i) or _made_to_show(t, i)):
        return False
    if t.before(i) == "who" and not clause_after(t, j):
        return False  # "those who indicated a preference", "who suggested a walk"
    that = that_later(t, j)
    if word.startswith("indicat") and human and _own_plan(t, that + 1 if that else j):
        return False
    if that:
        return not (human and mandative(t, i, that))
    if word.startswith("indicat") and subject >= 0 and t.lower[subject] in _TERMS:
        return False  # what a word means: "the term indicates the presence of an acid"
    if following == "to" and t.after(j + 2) == "that":
        return True
    if noun_slot(t, i) or following in ("left", "right"):
        return False
    if word.startswith("hint"):
        return (following == "at" and not human) or clause_after(t, j)
    if passive(t, i):
        # "it has been suggested that", "as suggested by": the pointer lacks an agent.
        has = t.lower[i - 1].endswith("'s") and following in (
            "he",
            "she",
            "it",
            "they",
        )  # "he's suggested he has it"
        return (
            following in ("that", "to")
            or has
            or (following == "" and t.lower[i - 1] in ("been", "is", "was"))
        )
    if not following and "as" in t.lower[max(0, i - 5) : max(0, i - 1)] and t.before(i) in _EVIDENCE:
        return True  # "as the evidence suggests", not "as the name suggests"
    if not following and word in ("suggested", "suggests", "suggest") and set_off_holder(t, i):
        return True  # "the vote, his critics suggested, was rigged"
    if following in ("", "by") or following in PREPOSITIONS:
        return False
    if word == "suggested" and following in ("a", "an", "the") and t.before(i) in ("and", "but", "then"):
        first = t.document.sentences[t.sentence_of[i]].first
        if _EVIDENCE.isdisjoint(t.lower[first:i]) and not clause_after(t, j):
            return False  # "they met the king and suggested a truce"
    if word == "suggested" and subject >= 0:
        human = human or _agent(t.lower[subject]) or _lone_name(t, subject)
    if human or t.before(i) == "to" or (subject >= 0 and t.lower[subject] in _POINTERS):
        return clause_after(t, j) and not mandative(t, i, j)
    if following.endswith("ing") and following not in ("nothing", "something", "anything", "growing"):
        # "guides suggest bringing water"
        # but what a report suggests doing, it recommends
        shown = subject >= 0 and t.lower[subject] in _EVIDENCE
        return clause_after(t, j) or (shown and not t.lower[subject].startswith(("report", "stud")))
    if word.endswith("ing"):
        return clause_after(t, j) or (word != "indicating" and following in ("a", "an", "some"))
    if subject < 0 and word[-1] == "s" and "," in t.gaps[i] and following in DETERMINERS:
        return True  # "residue, the report says, indicates a bomb"
    if word == "suggested" and t.before(i) in HAVE and clause_after(t, j):
        return not mandative(t, i, j)  # "..., have suggested he fell"
    if word == "suggested" and subject < 0 and not ("," in t.gaps[i] and clause_after(t, j)):
        return False  # "suggested revisions"
    return subject >= 0 or clause_after(t, j)


def _not_meant(t: Tokens, i: int) -> bool:
    """Whether somebody says that they do not put it forward: "this is not to suggest that"."""
    if t.before(i) == "to" and t.lower[i - 2] == "or":
        # "I do not mean to suggest one thing, or to suggest another"
        before = t.lower[max(0, i - 18) : max(0, i - 2)]
        return "not" in before and ["to", t.lower[i]] in ([*pair] for pair in pairwise(before))
    if t.before(i) != "to" or t.lower[i - 2] not in _MEANING:
        return False
    return any(w == "not" or w.endswith("n't") for w in t.lower[max(0, i - 4) : max(0, i - 1)])


def _made_to_show(t: Tokens, i: int) -> bool:
    """Whether a thing serves to indicate: "a lamp to indicate a fault"; not "little to indicate that"."""
    if t.before(i) != "to":
        return False
    before = t.before(i - 1)
    if before in ("used", "serves", "served", "designed", "enough"):
        return before != "enough"
    # A thing with its article or an adjective before it: "a red light to indicate".
    return before not in _EVIDENCE and before in _DEVICES


def _own_plan(t: Tokens, j: int) -> bool:
    """Whether somebody tells what they will do: "indicated he would stay"."""
    return t.after(j) in ("he", "she", "they") and t.after(j + 1) in ("would", "will", "wouldn't", "won't")


def pointing(t: Tokens, i: int, j: int) -> bool:
    """*Point to*: of evidence, not with a finger."""
    subject = skip_back(t, i)
    if t.before(i) in ("percentage", "basis", "all") or is_number(t.before(i)):
        return False  # "lost by 15 percentage points to his rival"
    if any(t.joined(k) and t.lower[k] in _CHARTS for k in range(j + 1, j + 8)):
        return False  # "point to Brazil on a map": a finger shows it
    if t.before(i) == "to" and t.lower[i - 2] not in _RAISED_TO:
        return False  # "were asked to point to the exit", "learned to point to the moon"
    if subject < 0 or noun_slot(t, i) or any(w in _SHOWN_WITH for w in t.lower[max(0, i - 6) : i]):
        return False
    if t.lower[subject] not in _EVIDENCE and (
        t.capital(subject)
        or t.lower[subject] in ("service", "here", "there")
        or _lone_name(t, subject)
        or is_group(t, subject)
        or _agent(t.lower[subject])
    ):
        return False  # "critics point to the cost": they cite it
    if t.lower[subject] == "signs":
        return t.words[j].islower() or not t.joined(j)  # not road signs that point to a town
    return not is_human(t, subject) and t.lower[subject] not in _POINTERS


def _owed(t: Tokens, i: int) -> bool:
    return any(
        w in ("should", "must", "shouldn't", "cannot", "can't")
        for w in t.lower[max(0, i - 4) : max(0, i - 1)]
    )


def _acts_on(t: Tokens, j: int) -> bool:
    """Whether a second verb of the same subject follows the object: "the pass and smothered the ball"."""
    for k in range(j + 1, j + 7):
        if not t.joined(k) or t.lower[k] in AUX:
            return False
        if t.lower[k] == "and":
            return t.lower[k + 1].endswith("ed") or t.lower[k + 1] in IRREGULAR_PAST
    return False


def tending(t: Tokens, i: int, j: int) -> bool:
    """*Tend to* do something."""
    to = j + 1 if t.after(j) == "not" else j
    return t.after(to) == "to" and t.after(to + 1) not in DETERMINERS


def liable(t: Tokens, i: int, j: int) -> bool:
    """*Liable to*: of a thing ("the slope is liable to slip"), not a debt that somebody owes."""
    subject = skip_back(t, i)
    owed = subject < 0 or is_human(t, subject) or t.words[subject][0].isupper()
    return not owed and tending(t, i, j) and not t.after(j + 1).endswith(("ion", "ism", "ment", "ty"))


def expecting(t: Tokens, i: int, j: int) -> bool:
    """*Expect, forecast, anticipate, project*: what is not known yet; not a demand or a birth."""
    if t.capital(i) or (noun_slot(t, i) and not (t.after(j) == "that" and t.lower[i].endswith("ing"))):
        return False
    word = t.lower[i]
    following = t.after(j)
    if be_before(t, i) and not word.endswith("ing"):
        if word == "projected" and following in ("on", "onto", "from"):
            return False
        if following == "at" and t.lower[i - 1] == "was" and is_human(t, skip_back(t, i)):
            return False  # who is waited for: "she was expected at the palace"
        if word == "anticipated" and following == "by":
            return False  # "ideas that were anticipated by earlier thinkers"
        if t.before(i) == "be" and t.lower[max(0, i - 3) : max(0, i - 1)][-1:] != ["to"] and _owed(t, i):
            return False  # "should not be expected to swear"
        if t.lower[max(0, i - 2) : i] == ["to", "be"]:
            return following != ""  # "as is to be expected"
        return following != "of" and not (following == "to" and duty(t, i, j))
    if t.before(i) in ("should", "must") or (
        word.startswith("anticip") and ("later" in t.lower[j : j + 9] or t.lower[i - 2].startswith("fail"))
    ):
        return False  # "her book anticipates what was later called a sign"
    if (
        not following
        or following in ("and", "or", "but")
        or (following in CONJUNCTIONS and t.before(i) == "than")
    ):
        return word == "expected" and t.before(i) in ("as", "than", "widely")
    if following == "to":
        return word.startswith(("expect", "anticip"))
    if following in PREPOSITIONS and following not in ("between", "up"):
        return False
    if word.startswith("forecast") and not subject_like(t, i):
        return word == "forecasts" and t.after(j + 1) == "of" and quantity_after(t, j + 2)
    if word == "anticipated" and t.before(i) not in HAVE and following in _MET_WITH and not be_before(t, i):
        return clause_after(t, j) and not _acts_on(t, j)  # "anticipated the pass": met it before it came
    if word == "anticipated" and t.before(i) in (
        "highly",
        "eagerly",
        "hotly",
        "keenly",
        "much",
        "most",
        "long",
    ):
        return False  # "the highly anticipated meeting"
    if word in ("anticipated", "anticipating") and not subject_like(t, i):
        return clause_after(t, j)  # not "the most anticipated film"
    if word == "project" and not (t.before(i) in AUX | NOMINATIVE | {"to"} or t.before(i).endswith("s")):
        return False  # the noun after a name: "when the Canal project stalled"
    if word == "projects" and (
        t.before(i).endswith("ing") or (following == "that" and t.after(j + 1) in AUX)
    ):
        return False  # "funding projects that use it"
    if word.startswith("project"):
        return clause_after(t, j) or quantity_after(t, j)
    if (word == "expecting" or following != "to") and any(w in _BIRTH for w in t.lower[j : j + 5]):
        return False
    if word == "expecting":
        return True
    return not (word.startswith("expect") and demand(t, i, j))


def estimating(t: Tokens, i: int, j: int) -> bool:
    """*Estimate*: a number or a clause; not a written estimate for a repair."""
    if t.capital(i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if word == "estimated":
        return following not in ("via", "using", "through")  # how it is measured
    if word == "estimates" and t.after(j) == "that":
        return clause_after(t, j)  # "the bureau (ABC) estimates that"
    if word == "estimates" and not t.before(i):
        return following in ("of", "for", "put", "range", "vary", "suggest", "differ")
    if word == "estimate" and t.lower[max(0, i - 3) : max(0, i - 1)] == ["according", "to"]:
        return True  # "according to one estimate"
    if word == "estimate" and "by" in t.lower[max(0, i - 4) : i]:
        return True  # "by the union's estimate"
    if t.before(i) == "to" and following != "that" and not any(map(is_number, t.lower[j : j + 7])):
        return False  # a method: "how to estimate a variance from its square"
    if noun_slot(t, i):
        if word == "estimates" and t.before(i) in PREPOSITIONS and following in PREPOSITIONS:
            return quantity_after(t, j + 1)  # "with estimates at 68 percent"
        return word == "estimates" and t.before(i) in _WHOSE
    if not following or (word == "estimates" and following in PREPOSITIONS and not subject_like(t, i)):
        return False
    if following in DETERMINERS or following in ("at", "between") or clause_after(t, j):
        return True
    return quantity_after(t, j) or any(is_number(w) for w in t.lower[j : j + 5])
