"""Epistemic and hearsay verbs: what they govern decides whether they hold back commitment."""

from __future__ import annotations

from framing.hedging.grammar import (
    AUX,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    POSSESSIVES,
    PREPOSITIONS,
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    is_number,
    noun_slot,
    quantity_after,
    skip_back,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OFFICE = _set(
    """office control command power responsibility role position title post duties duty leadership charge
    identity name names identities presidency chairmanship throne place shape form proportions
    custody ownership reins mantle debt debts liability guise"""
)
_PARTICIPLE_AFTER = _set("dead alive missing lost drowned guilty extinct safe stolen responsible")
_EVENTS = _set(
    """meeting hearing talks change changes name names way ways solution alternative idea ideas plan
    compromise delay date title place candidate walk method methods improvements list visit trip
    measures route topic theme price word words reform reforms cuts amendment boycott"""
)
_LINKED = _set("to that as like if though")
_STAGED = _set(
    """on in at before as alongside with opposite beside under from during onstage above below here there
    again first nightly regularly twice once live daily weekly together frequently several many for
    until since by throughout among between within next around out up over only annually three four
    five and or when where who which sometimes briefly often also"""
)
_SEEMING_NOUN = _set("a an the no some like little nothing")
_WHETHER = _set("whether if how why what who where when")


def _passive(t: Tokens, i: int) -> bool:
    return (be_before(t, i) and not t.lower[i].endswith("ing")) or (
        t.before(i)
        in (
            "widely",
            "generally",
            "commonly",
            "popularly",
            "long",
            "once",
            "now",
            "often",
            "also",
            "still",
            "usually",
            "previously",
        )
        and be_before(t, i - 1)
    )


def _first_person(t: Tokens, i: int) -> bool:
    k = skip_back(t, i)
    return k >= 0 and t.lower[k] in ("i", "we", "i'd", "we'd")


def opinion(t: Tokens, i: int, j: int) -> bool:
    """*Think, believe, feel, guess*: with a clause, in the passive, or as "I think" in passing."""
    word = t.lower[i]
    if noun_slot(t, i) or t.capital(i) or word == "supposed":
        return False
    following = t.after(j)
    if word.endswith(("ed", "lt", "ght")) and _passive(t, i):
        if following in ("in", "of", "about", "over", "by") and following != "by":
            return False
        if following == "innocent":
            return False
        if following == "by":
            return _to_or_that(t, j + 1) or word not in ("feared", "felt")
        return (
            following in ("to", "that", "", "as")
            or is_gradable(following)
            or following in DETERMINERS
            or (following in _PARTICIPLE_AFTER or following in AUX)
        )
    if word.endswith(("ed", "lt", "ght")) and following == "to":
        return t.after(j + 1) in ("be", "have")
    if following == "that":
        return clause_after(t, j)
    if following == "so":
        return True
    if following == "" and _first_person(t, i) and not t.lower[i - 1].endswith("n't"):
        return t.lower[i - 1] in ("i", "we") or t.lower[i - 1] in ("would", "should")
    if following == "it" and word.startswith(("think", "thought", "believ", "consider", "feel", "felt")):
        return is_gradable(t.after(j + 1)) and t.after(j + 2) in ("to", "that")
    return clause_after(t, j)


def _to_or_that(t: Tokens, j: int) -> bool:
    return any(t.lower[k] in ("to", "that") for k in range(j, j + 5))


def suspecting(t: Tokens, i: int, j: int) -> bool:
    """*Suspect, predict, speculate, doubt*: as verbs also with a noun."""
    if noun_slot(t, i) or t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    if word.endswith("s") and not following:
        return False
    before = t.before(i)
    if is_number(before) or before in ("prime", "main", "second", "third", "murder", "fellow"):
        return False
    if word.endswith("ed") and be_before(t, i):
        return True
    if opinion(t, i, j):
        return True
    if before in AUX and before not in BE and not word.endswith("ed"):
        return following not in ("",)
    return (
        following in DETERMINERS
        or (
            following in ("what", "whether", "of", "foul", "about")
            and not (following == "of" and not word.endswith("ed"))
        )
        or (bool(following) and following not in PREPOSITIONS and following not in AUX and k_subject(t, i))
    )


def k_subject(t: Tokens, i: int) -> bool:
    """Whether the word before ``i`` looks like its subject: a pronoun, a plural, a name."""
    before = t.before(i)
    if not before:
        return False
    return (
        before in ("he", "she", "they", "we", "i", "who")
        or before.endswith("s")
        or t.words[i - 1][0].isupper()
        or (is_human(t, i - 1))
    )


def assuming(t: Tokens, i: int, j: int) -> bool:
    """*Assume, presume*: a clause or a supposed state, not "assumed office"."""
    following = t.after(j)
    if following == "innocent":
        return False
    if opinion(t, i, j):
        return True
    if noun_slot(t, i) or t.capital(i):
        return False
    object_words = t.lower[j : j + 4]
    if not following or following in PREPOSITIONS or any(w in _OFFICE for w in object_words):
        return False
    return (
        not t.lower[i].endswith("ed") and following not in ("the", "his", "her", "its", "their", "full")
    ) or (
        following in ("the", "a", "an", "no") and t.lower[i] in ("assumes", "assume", "presumes", "presume")
    )


def evidence(t: Tokens, i: int, j: int) -> bool:
    """*Suggest, indicate, imply*: a clause, or a thing as subject; not a proposal made by a person."""
    following = t.after(j)
    word = t.lower[i]
    if t.capital(i) or noun_slot(t, i):
        return False
    subject = skip_back(t, i)
    human = subject >= 0 and is_human(t, subject) and t.lower[subject] not in ("who",)
    if following == "that" or (following == "to" and t.after(j + 2) == "that"):
        return not (human and _mandative(t, i, j)) if following == "that" else True
    if _passive(t, i):
        # "it has been suggested that", "as suggested by": the proposal and the pointer alike lack an agent.
        return following in ("that", "to") or (following == "" and t.lower[i - 1] in ("been", "is", "was"))
    if following.endswith("ing") and following not in ("nothing", "something", "anything", "a"):
        return not human and subject >= 0
    if not following or following in PREPOSITIONS:
        return False
    if human:
        return clause_after(t, j) and not _mandative(t, i, j)
    if word.endswith("ing"):
        return following not in _EVENTS
    return subject >= 0 or clause_after(t, j)


def _mandative(t: Tokens, i: int, j: int) -> bool:
    """Whether the clause proposes an act: "suggested that they meet", "that the tax be cut"."""
    for k in range(j + 1, j + 9):
        if not t.joined(k):
            return False
        word = t.lower[k]
        if word in ("should", "be"):
            return True
        if word in AUX or word in IRREGULAR_PAST or word.endswith("ed"):
            return False
        previous = t.lower[k - 1]
        # After a verb in the past a bare form is no present tense: it is what ought to be done.
        bare = not word.endswith(("s", "ly")) and word not in ("then", "also", "now", "all", "both", "who")
        if bare and (
            previous in ("he", "she", "it")
            or (previous in ("they", "we", "you") and t.lower[i].endswith("ed"))
        ):
            return True
    return False


def raising(t: Tokens, i: int, j: int) -> bool:
    """*Appear, seem, look, sound*: with "to", "that", "as if" or an adjective; not "appeared on stage"."""
    word = t.lower[i]
    if t.capital(i) and not t.title_case(i):
        return False
    seem = word.startswith("seem")
    if noun_slot(t, i) and (not seem or word == "seeming"):
        return False
    following = t.after(j)
    if not following:
        if seem:
            return True
        # "It would appear", "he is not, it appears, at home"
        return (t.before(i) == "it" and "," in t.gaps[j]) or t.before(i) == "would"
    if seem:
        return True
    if following in ("to", "that"):
        to_verb = t.after(j + 1)
        if following == "that":
            return word.startswith("appear")
        if word.startswith(("look", "sound")):
            return to_verb in ("be", "have") and word != "looking"
        return to_verb not in ("the", "a", "him", "her", "them", "his") or t.after(j + 3) != ""
    if following == "as":
        return t.after(j + 1) in ("if", "though")
    if following == "like":
        return word.startswith(("look", "sound")) and word != "looking"
    if following in _STAGED or following in PREPOSITIONS:
        return False
    if following == "set" or following == "certain":
        return True
    if following.endswith("ly") and not is_gradable(t.after(j + 1)):
        return following in ("likely", "unlikely", "friendly", "deadly")
    if following in DETERMINERS:
        return (word.startswith("appear") and following in ("a", "an", "no")) or (
            word.startswith(("sound", "look")) and following in ("a", "an") and word[-1] == "s"
        )
    if following == "not" or following == "n't":
        return t.after(j + 1) == "to"
    if word in ("looking", "looks", "look", "looked", "sound", "sounds", "sounded", "sounding"):
        return (
            is_gradable(following)
            and following
            not in (
                "back",
                "forward",
                "far",
                "close",
                "closely",
                "straight",
                "after",
                "again",
                "everywhere",
                "set",
                "ahead",
                "better",
                "sharp",
                "direct",
                "directly",
                "alone",
                "first",
                "hard",
                "often",
                "never",
                "inside",
                "alive",
            )
            and word not in ("looking", "sounding")
        )
    return (is_gradable(following) and not following.endswith("ing")) or t.before(j) == "likely"


def tending(t: Tokens, i: int, j: int) -> bool:
    """*Tend to* do something."""
    return t.after(j) == "to" and t.after(j + 1) not in DETERMINERS and not noun_slot(t, i)


def told(t: Tokens, i: int, j: int) -> bool:
    """*Said, understood, rumoured, reported, alleged*: the passive without a speaker."""
    following = t.after(j)
    if not be_before(t, i):
        return False
    if following == "to":
        if t.lower[i] == "supposed" or t.lower[i] == "meant":
            return False
        return t.after(j + 1) not in DETERMINERS and t.after(j + 1) not in (
            "police",
            "us",
            "me",
            "them",
            "him",
            "her",
        )
    if following == "that" and _it_before(t, i):
        return True
    if t.lower[i] in ("rumoured", "rumored", "reported", "reportedly"):
        return following in (
            "",
            "that",
            "as",
            "in",
            "on",
            "by",
            "from",
            "at",
            "near",
            "dead",
            "missing",
            "killed",
        )
    if t.lower[i] in ("alleged", "understood"):
        return following == "that" or (_it_before(t, i) and clause_after(t, j))
    return _it_before(t, i) and following != "" and clause_after(t, j)


def _it_before(t: Tokens, i: int) -> bool:
    return any(t.lower[k] in ("it", "it's", "what") for k in range(max(0, i - 5), i))


def supposed(t: Tokens, i: int, j: int) -> bool:
    """*Supposed to* be so; not a duty ("drivers are supposed to stop")."""
    if t.after(j) != "to" or not be_before(t, i):
        return False
    if t.before(i) in ("not", "n't") or t.lower[i - 1].endswith("n't"):
        return False
    verb = t.after(j + 1)
    return verb in (
        "be",
        "have",
        "lie",
        "contain",
        "represent",
        "date",
        "derive",
        "bring",
        "come",
        "mean",
        "cure",
        "haunt",
        "include",
        "originate",
        "hold",
    )


def claiming(t: Tokens, i: int, j: int) -> bool:
    """*Claim, argue, allege, contend*: what is put forward, not what is taken ("claimed eleven lives")."""
    if t.capital(i) or noun_slot(t, i):
        return False
    following = t.after(j)
    word = t.lower[i]
    if not following:
        return (be_before(t, i) and word.startswith("alleg")) or bool(
            "," in t.gaps[j]
            and t.before(i)
            and word in ("claims", "claimed", "argues", "argued", "alleges", "alleged")
        )
    if following == "that":
        return clause_after(t, j)
    if following == "to":
        return word.startswith(("claim", "purport", "profess", "alleg"))
    if following in PREPOSITIONS:
        return False
    if word.startswith("alleg"):
        return not (word == "alleged" and not be_before(t, i) and not k_subject(t, i))
    return clause_after(t, j)


def accused(t: Tokens, i: int, j: int) -> bool:
    """*Accused of* an act: the act itself is left open."""
    if t.after(j) == "of":
        return True
    return not t.lower[i].endswith("ed") and "of" in t.lower[j : j + 8] and not noun_slot(t, i)


def expecting(t: Tokens, i: int, j: int) -> bool:
    """*Expect, forecast, anticipate, project*: what is not known yet; not a demand or a birth."""
    if t.capital(i) or noun_slot(t, i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if be_before(t, i) and not word.endswith("ing"):
        if word == "projected" and following in ("on", "onto", "from"):
            return False
        return following not in ("of",)
    if not following:
        return bool(word == "expected" and t.before(i) in ("as", "than", "widely"))
    if following == "to":
        return word.startswith(("expect", "anticip"))
    if following in PREPOSITIONS and following not in ("between", "up"):
        return False
    if word.startswith("project"):
        return clause_after(t, j) or quantity_after(t, j)
    if word == "expecting":
        return (
            "child" not in t.lower[j : j + 5]
            and "baby" not in t.lower[j : j + 5]
            and "twins" not in t.lower[j : j + 4]
        )
    if word.startswith("expect"):
        return not _demand(t, i, j)
    return True


def _demand(t: Tokens, i: int, j: int) -> bool:
    """Whether what is expected is a duty: a person expected by an institution "to wear a tie"."""
    subject = skip_back(t, i)
    role = subject >= 0 and t.lower[subject] in (
        "school",
        "club",
        "company",
        "army",
        "court",
        "law",
        "rules",
        "coach",
        "parents",
        "management",
        "employer",
        "employers",
        "boss",
    )
    window = t.lower[j : j + 6]
    return role and "to" in window


def fearing(t: Tokens, i: int, j: int) -> bool:
    """*Fear, worry, hope*: that something is or will be so."""
    if t.capital(i) or noun_slot(t, i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if t.before(i) in BE and word in ("fear", "fears", "hope", "hopes", "worries"):
        return False
    if be_before(t, i) and word in ("feared", "hoped"):
        return following not in ("by", "for", "and", "in") or (word == "feared" and following == "" and False)
    if word.startswith("hop"):
        return following in ("to", "that") or clause_after(t, j)
    if following == "to":
        return False
    return clause_after(t, j) or (following in ("a", "an") and k_subject(t, i))


def estimating(t: Tokens, i: int, j: int) -> bool:
    """*Estimate*: a number or a clause; not a written estimate for a repair."""
    if t.capital(i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if word == "estimated":
        return True
    if noun_slot(t, i) or not following:
        return False
    if word == "estimates" and not k_subject(t, i) and t.before(i) and following in PREPOSITIONS:
        return False
    return (
        clause_after(t, j)
        or quantity_after(t, j)
        or following in DETERMINERS
        or following in ("at", "between")
    )


def regarding(t: Tokens, i: int, j: int) -> bool:
    """*Considered, regarded, seen as*: a judgement of somebody, not an act of looking or weighing."""
    if t.capital(i):
        return False
    word = t.lower[i]
    following = t.after(j)
    if word in ("considered", "deemed", "reckoned", "judged"):
        if not be_before(t, i) and t.before(i) not in (
            "widely",
            "generally",
            "often",
            "usually",
            "commonly",
            "now",
        ):
            return word == "considered" and _small_clause(t, i, j)
        if t.before(i) == "being" and following in ("", "for", "by"):
            return False
        return following not in ("", "for", "in", "on", "at", "and", "when", "during", "carefully", "under")
    if word.startswith(("consider", "deem")):
        return not noun_slot(t, i) and word != "considering" and _small_clause(t, i, j)
    if word in ("viewed", "seen", "regarded", "perceived", "viewed"):
        return (
            following == "as"
            and (
                be_before(t, i)
                or word == "regarded"
                or t.before(i) in ("widely", "often", "generally", "now", "commonly", "long")
            )
            and t.after(j + 1) not in ("he", "she", "they", "early", "well", "soon", "far")
        )
    if noun_slot(t, i):
        return False
    # "many see the vote as a rebuke"
    return (
        any(t.lower[k] == "as" and t.joined(k) for k in range(j + 1, j + 7))
        and bool(following)
        and (
            not any(t.gaps[k] != " " for k in range(j, j + 4)) and t.lower[j] not in ("that", "if", "whether")
        )
    )


def _small_clause(t: Tokens, i: int, j: int) -> bool:
    """Whether an object and what it is held to be follow: "consider the currency overvalued"."""
    following = t.after(j)
    if following in ("that", "it"):
        return t.after(j + 1) != ""
    if following in (
        "themselves",
        "himself",
        "herself",
        "itself",
        "him",
        "her",
        "them",
        "myself",
        "ourselves",
    ):
        return t.after(j + 1) not in ("", "for")
    if not following or following.endswith("ing") or following in PREPOSITIONS:
        return False
    for k in range(j + 1, j + 7):
        if not t.joined(k):
            return False
        word, previous = t.lower[k], t.lower[k - 1]
        if word == "to":
            return t.after(k + 1) == "be"
        if previous in DETERMINERS or previous in PREPOSITIONS or previous in POSSESSIVES:
            continue
        if word in ("a", "an", "as", "too"):
            return word != "as" or t.after(k + 1) in ("a", "an", "the")
        if word in PREPOSITIONS or word in AUX:
            return False
        if (
            is_gradable(word)
            and (not t.joined(k + 1) or t.after(k + 1) in PREPOSITIONS)
            and not previous.endswith("ly")
        ):
            return k > j + 1 or following not in DETERMINERS
    return False


def questioning(t: Tokens, i: int, j: int) -> bool:
    """*Question, wonder*: whether something is so; not asking a person."""
    if t.capital(i) or noun_slot(t, i):
        return False
    following = t.after(j)
    if following in _WHETHER:
        return True
    if not t.lower[i].startswith("question") or be_before(t, i):
        return False
    subject_ok = k_subject(t, i) or t.before(i) in ("to", "has", "have", "had", "and", "also")
    content = any(
        w
        in (
            "legality",
            "validity",
            "wisdom",
            "accuracy",
            "value",
            "need",
            "motives",
            "existence",
            "claim",
            "claims",
            "ability",
            "reliability",
            "authenticity",
            "truth",
            "merits",
            "results",
            "findings",
            "decision",
            "credibility",
            "effectiveness",
            "legitimacy",
            "importance",
            "purpose",
            "integrity",
        )
        for w in t.lower[j : j + 6]
    )
    return subject_ok and content


def pointing(t: Tokens, i: int, j: int) -> bool:
    """*Point to*: of evidence, not with a finger."""
    subject = skip_back(t, i)
    if subject < 0 or noun_slot(t, i):
        return False
    return not is_human(t, subject) and t.lower[subject] not in ("guide", "finger", "arrow", "sign", "and")


def clause(t: Tokens, i: int, j: int) -> bool:
    """Any verb of putting forward, with a clause."""
    return not t.capital(i) and not noun_slot(t, i) and clause_after(t, j)


def that_only(t: Tokens, i: int, j: int) -> bool:
    """A verb that hedges only before "that"."""
    return not t.capital(i) and t.after(j) == "that" and not _mandative(t, i, j)


def unknown(t: Tokens, i: int, j: int) -> bool:
    """*Not known, unknown*: what nobody knows, not what one person does not."""
    return be_before(t, i) or t.after(j) in _WHETHER


def first_person(t: Tokens, i: int, j: int) -> bool:
    """*I bet, I guess*: only of the speaker."""
    return t.before(i) in ("i", "i'd", "we") and (t.after(j) == "" or clause_after(t, j))
