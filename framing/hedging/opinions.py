"""Verbs of thinking and judging: what they govern decides whether they hold back commitment."""

from __future__ import annotations

from framing.hedging.demands import mandative
from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    noun_slot,
    skip_back,
    subject_like,
    that_later,
)
from framing.hedging.judgements import REFLEXIVE, held_by, passive
from framing.hedging.twins import pictured
from framing.hedging.words import (
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FINITE_AUX,
    HAVE,
    IRREGULAR_PAST,
    NOMINATIVE,
    PREPOSITIONS,
    QUESTION_WORDS,
    UNITS,
    VERB_S,
    VIEW_VERBS,
    word_set,
)

_STATES = word_set("dead alive missing lost drowned guilty extinct safe stolen responsible")
_KEPT = word_set("held hidden buried lost kept stolen hit trapped struck")
WHETHER = (QUESTION_WORDS - {"which"}) | word_set("whether if")
_BIDDEN = word_set("believe think feel trust consider")
_RELUCTANT = word_set(
    """hard difficult impossible easy easier disinclined reluctant unwilling loath loth refuse refused refuses
    refusing willing want wanted wants prefer preferred prefers need needs foolish naive crazy"""
)
_ADJECTIVAL = ("ist", "ic", "al", "ian", "ish", "ese", "ek", "eval")
_HELD = ("believ", "think", "thought", "suspect", "reckon")
_HOLDERS = word_set("many some most several few all critics experts scholars historians others")


def opinion(t: Tokens, i: int, j: int) -> bool:
    """*Think, believe, feel, guess*: with a clause, in the passive, or as "I think" in passing."""
    word = t.lower[i]
    gerund = word.endswith("ing")
    if (
        t.capital(i)
        or (word == "supposed" and (be_before(t, i) or t.after(j) != "that"))
        or (noun_slot(t, i) and not (gerund and t.before(i) in PREPOSITIONS))
    ):
        return False
    following = t.after(j)
    before = t.before(i)
    if word == "thought" and before.endswith(_ADJECTIVAL) and t.before(i - 1) in PREPOSITIONS:
        return False  # a body of it: "a current in anarchist thought"
    if following in ("tank", "tanks") or (
        word in _BIDDEN and t.starts_sentence(i) and t.words[i][0].isupper()
    ):
        return False  # "think tanks"; "Believe all women": a demand
    if (before in ("never", "ever") and word in ("thought", "guessed")) or (
        word.startswith("imagin") and (_surprised(t, i) or (clause_after(t, j) and pictured(t, i, j)))
    ):
        return False  # "I never thought it would", "they could not imagine that": surprise
    if word == "imagined" and before == "be" and t.before(i - 1) == "can":
        return False  # "the worst storm that can be imagined"
    if before == "you" and (t.lower[i - 2] in DO or _in_question(t, i)):
        return False  # "do you believe that", "and you think that?": a question
    if word in ("feeling", "felt") and is_gradable(following) and (gerund or not before):
        return False  # "feeling low is common"
    if before == "to" and t.lower[i - 2] in _RELUCTANT:
        return False  # "hard to believe", "reluctant to believe": surprise or will, not doubt
    if word.startswith("figure") and not _reckoned(t, i, j):
        return False
    past = word.endswith(("ed", "lt", "ght"))
    if past and following == "by" and word != "felt" and held_by(t, i, j):
        return True
    if past and passive(t, i):
        if t.lower[max(0, i - 2) : i] == ["to", "be"] and t.lower[i - 3] in HAVE:
            return False  # "has to be believed": a duty
        if following == "by":
            # "is believed by many to be", not "is thought by the mind"
            held = _leads_on(t, j + 1) or t.after(j + 1) in _HOLDERS
            return held if word not in ("feared", "felt", "imagined") else t.lower[i - 2] == "it" and held
        if following == "of":
            able = t.lower[i - 2] in ("can", "could")  # "can be thought of as": one way to see it
            return word == "thought" and "as" in t.lower[j + 1 : j + 5] and not able
        if following in ("in", "about", "over", "innocent"):
            return False
        return (
            following in ("to", "that", "likely")
            or (following == "as" and word not in ("felt", "feared"))
            or (not following and not _denied_before(t, i))
            or following in _STATES
            or following in _KEPT
            or following in AUX
            or following in DETERMINERS
            or is_gradable(following)
            or that_later(t, j) > 0
            or ("it" in (t.lower[i - 2], t.lower[i - 3]) and clause_after(t, j))
            or (t.lower[i - 1] == "it's" and clause_after(t, j))
        )
    if following == "to" and (past or before in NOMINATIVE):
        return t.after(j + 1) in ("be", "have")  # "a policy they believe to be right"
    if following == "that":
        return clause_after(t, j) or "," in t.gaps[j + 1]
    if following == "like" and word in ("feel", "felt", "feels"):
        holder = before in NOMINATIVE or before in ("really", "more", "most", "many") or subject_like(t, i)
        return holder and clause_after(t, j + 1)  # "I feel like it is a trend", not "I felt like a walk"
    if following in ("so", "otherwise", "differently"):
        if following == "differently" and (before == "to" or word.startswith("fe")):
            return False  # "learn to think differently"
        return not is_gradable(t.after(j + 1))  # "think so", not "felt so drawn to it"
    if following in ("wrong", "right", "correctly"):
        return False
    speaker = before in ("i", "we") or (
        (before in DO or before in ("really", "honestly", "still", "also", "just", "actually", "personally"))
        and (t.lower[i - 2] in ("i", "we") or t.lower[i - 3] in ("i", "we"))
        and following != ""
    )
    if speaker and word in ("think", "guess", "suppose", "reckon"):
        lot = following == "a" and t.after(j + 1) == "lot" and t.after(j + 2) != "of"
        at_length = following in ("twice", "again", "hard") or lot
        if word in ("guess", "suppose") and "," in t.gaps[i - 1]:
            return True  # "he left, I guess as a favour"
        if following in ("for", "in", "at", "on", "with", "from", "by", "to"):
            return _clause_further(t, j + 1)
        return following not in PREPOSITIONS and not at_length
    if that_later(t, j) and not word.startswith(("fe", "figure")):
        return True
    if following == "":
        # In passing: "I think", "he is, they believe, at home".
        if before in ("i", "we") or (t.lower[i - 1] in ("would", "should") and t.lower[i - 2] in ("i", "we")):
            return True
        closed = "," in t.gaps[j] or "," in t.gaps[i - 1]  # "the leaks hamper it, they believe."
        if word.startswith(_HELD) and set_off_holder(t, i):
            return True  # "this, older members believe, can be seen in the figures"
        return before in NOMINATIVE and closed and not t.joined(i - 1) and not past
    if (
        (following in REFLEXIVE or following == "it")
        and t.after(j + 1) == "to"
        and t.after(j + 2) in ("be", "have")
    ):
        return True  # "few believed him to be guilty"
    if following == "it" and is_gradable(t.after(j + 1)) and t.after(j + 2) in ("to", "that"):
        return True  # "think it likely that"
    if _clause_without_subject(t, i, j):
        return True
    return clause_after(t, j)


def _in_question(t: Tokens, i: int) -> bool:
    sentence = t.document.sentences[t.sentence_of[i]]
    return "?" in t.document.text[sentence.end - 2 : sentence.end]


def set_off_holder(t: Tokens, i: int) -> bool:
    """Whether a holder of one to four words stands between a comma and the verb at word ``i``."""
    for k in range(i - 1, max(0, i - 5), -1):
        if (
            t.lower[k] in PREPOSITIONS
            or t.lower[k] in AUX
            or t.lower[k] in CONJUNCTIONS
            or t.lower[k] == "to"
        ):
            return False
        if "," in t.gaps[k]:
            held = (
                t.lower[k] in DETERMINERS
                or t.words[i - 1][0].isupper()
                or t.lower[i - 1] in NOMINATIVE
                or t.lower[i - 1].endswith("s")
            )
            return held and t.lower[i - 1] != "who"
        if not t.joined(k):
            return False
    return False


def _reckoned(t: Tokens, i: int, j: int) -> bool:
    """Whether *figure* is the verb; not "according to figures they gave", "party figures say"."""
    word, before = t.lower[i], t.before(i)
    if before in ("that", "this") or t.after(j) in VIEW_VERBS:
        return False
    if word == "figures" and before not in NOMINATIVE and not t.words[i - 1][:1].isupper():
        return False
    told = word == "figured" and t.before(i - 1) in DETERMINERS  # "the pilot figured the fog would lift"
    return told or before in AUX or before == "to" or subject_like(t, i)


def _surprised(t: Tokens, i: int) -> bool:
    """Whether *imagine* is denied: "couldn't imagine", "never imagined"."""
    window = t.lower[max(0, i - 3) : i]
    return any(w.endswith("n't") or w in ("not", "never", "cannot", "hardly") for w in window)


def _clause_without_subject(t: Tokens, i: int, j: int) -> bool:
    """Whether what is thought lacks the subject that stands before: "what they believe are the reasons"."""
    before, following = t.before(i), t.after(j)
    if before.endswith("ly") and t.before(i - 1) in NOMINATIVE:
        before = t.before(i - 1)  # "shots that he at first took" with an adverb: "he initially thought were"
    if not before or before in AUX or before in DETERMINERS - {"most", "many", "some"} or before == "to":
        return False
    word = t.lower[i]
    if word == "felt" and (before in NOMINATIVE or before in ("most", "many", "some")):
        return following in (
            "was",
            "were",
            "is",
            "had",
            "should",
            "would",
            "could",
        )  # "moves they felt were unfair"
    if word.startswith(("fe", "figure")) or word.endswith("ing") or "-" in t.gaps[j]:
        return False  # "felt ashamed", "racist thinking is", "believe - are you"
    if word.endswith("s") and before not in ("he", "she", "it") and word not in ("thinks", "believes"):
        return False  # a noun: "the suspects are"
    if following in FINITE_AUX and following not in DO:
        if word in ("believed", "thinks", "believes") and before not in PREPOSITIONS | CONJUNCTIONS:
            return True  # "an act that half the country believed was wrong"
        return before in NOMINATIVE or subject_like(t, i) or before in ("it", "most", "many", "some")
    if before in NOMINATIVE and t.before(i - 1) in ("who", "that", "which") and VERB_S.search(following):
        return True  # "the man who she thinks runs it"
    past = following in IRREGULAR_PAST or following.endswith("ed")
    # "an error that they think cost them the cup"
    return past and before in NOMINATIVE and not word.endswith(("ed", "ght"))


def _clause_further(t: Tokens, j: int) -> bool:
    """Whether what is thought comes after a phrase: "I think for your generation, you should"."""
    for k in range(j, j + 8):
        if "," in t.gaps[k] or (
            t.joined(k) and t.lower[k] in NOMINATIVE and t.lower[k - 1] not in CONJUNCTIONS
        ):
            return t.lower[k + 1] in FINITE_AUX or t.lower[k + 1] in IRREGULAR_PAST
        if t.joined(k) and t.lower[k] in ("it's", "there's", "he's", "she's", "they're", "we're"):
            return True
        if not t.joined(k):
            return False
    return False


def _denied_before(t: Tokens, i: int) -> bool:
    return any(w in ("not", "never") or w.endswith("n't") for w in t.lower[max(0, i - 2) : i])


def _leads_on(t: Tokens, j: int) -> bool:
    for k in range(j, j + 6):
        if not t.joined(k):
            return False
        if t.lower[k] in ("to", "that"):
            return True
    return False


def fearing(t: Tokens, i: int, j: int) -> bool:
    """*Fear, hope*: that something is or will be so; not the feeling."""
    word = t.lower[i]
    if t.capital(i) or noun_slot(t, i) or (t.before(i) in BE and word in ("fear", "fears", "hope", "hopes")):
        return False
    following = t.after(j)
    if following.startswith("monger") or (
        t.before(i) in ("only", "last", "best") and word in ("hope", "fear")
    ):
        return False  # "our only hope for a truce"
    if be_before(t, i) and word in ("feared", "hoped"):
        if not following:
            subject = skip_back(t, i)
            return subject >= 0 and not is_human(t, subject)
        return following not in PREPOSITIONS - {"to"} and following != "and"
    if following == "for" and word in ("fear", "fears", "hope", "hopes"):
        return t.before(i) != "" and not is_gradable(t.before(i))  # "hopes for a deal", not "high hopes for"
    if word.startswith("hop"):
        if word == "hope" and any(w in ("i", "we", "let's") for w in t.lower[max(0, i - 3) : i]):
            return False  # "I hope you will come": a wish of the speaker
        # "hope that it ends"; what somebody hopes to do is an intention, told as a fact
        return following != "to" and clause_after(t, j)
    if following == "to":
        return False
    if word == "feared" and (
        following in _STATES or (following.endswith("less") and t.before(i)[-1:] == "s")
    ):
        return True  # "three feared dead", "thousands feared homeless"
    return clause_after(t, j) or (following in ("a", "an") and subject_like(t, i))


def clause(t: Tokens, i: int, j: int) -> bool:
    """Any verb of putting forward, with a clause; not a measure of feeling ("how worried voters are")."""
    if t.before(i) in ("how", "so", "too") and t.lower[i].endswith("ed"):
        return False
    if (
        t.lower[i].startswith("venture")
        and t.after(j) != "that"
        and t.before(i) not in NOMINATIVE | AUX | {"to"}
    ):
        return False  # the noun: "joint ventures she had set up"
    return not t.capital(i) and not noun_slot(t, i) and clause_after(t, j)


def that_only(t: Tokens, i: int, j: int) -> bool:
    """A verb that hedges only before "that"; not where the clause says what ought to be done."""
    return not t.capital(i) and t.after(j) == "that" and not mandative(t, i, j)


def first_person(t: Tokens, i: int, j: int) -> bool:
    """*I bet*: only of the speaker."""
    if t.before(i) == "i'd" and t.after(j) in DETERMINERS:
        return t.after(j + 1) not in UNITS and t.after(j) not in ("a", "an")  # "I'd bet the house flips"
    return t.before(i) in ("i", "i'd", "we") and (t.after(j) == "" or clause_after(t, j))


def i_hear(t: Tokens, i: int, j: int) -> bool:
    """*I hear that*, of news; not "when I hear people say"."""
    return first_person(t, i, j) and (t.starts_sentence(i - 1) or not t.joined(i - 1))


def denied(t: Tokens, i: int, j: int) -> bool:
    """*Proven, confirmed, understood* after a negation: "never been proven", "not fully understood"."""
    window = t.lower[max(0, i - 4) : i]
    if t.before(i) == "only" or (t.lower[i] == "established" and t.after(j) not in WHETHER | {"", "that"}):
        return False  # "not only established norms", "was not established for groups"
    return any(w in ("not", "never", "poorly", "n't", "nor") or w.endswith("n't") for w in window) and (
        be_before(t, i) or "been" in window or (HAVE.isdisjoint(window) and not BE.isdisjoint(window))
    )
