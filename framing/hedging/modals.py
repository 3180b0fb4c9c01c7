"""Modal verbs: possibility apart from month, name, noun, permission, ability, duty and habit."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    is_gradable,
    is_human,
    skip_back,
)
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    HUMAN_NOUNS,
    IRREGULAR_PAST,
    MID_ADVERBS,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    VIEW_VERBS,
    word_set,
)

# What rules and officials let people do: with a human subject "may" gives permission.
_PERMITTED = word_set(
    """collect apply park enter use choose keep request bring take return vote attend leave smoke submit
    appeal buy sell carry cross pay claim visit view order book borrow register travel drive work
    stay withdraw purchase possess wear swim fish hunt camp retain select elect renew cancel
    download file drop marry stand sit begin proceed hit bowl draw play decide adopt add receive
    post dismiss open photograph ask copy cite share join run"""
)
_RULED = word_set(
    "residents visitors passengers students pupils members citizens applicants customers guests "
    "employees drivers parents tenants owners buyers players users anyone person persons player "
    "member student partners wife husband batsman candidates shareholders holders candidate "
    "travellers residents' tourists motorists users voters lawyers courts court judge judges "
    "no-one nobody only"
)
_PERCEIVED = word_set("see hear feel smell taste watch")
_SKILLS = word_set(
    "read speak swim walk play sing write recite count drive ride fly dance cook climb lift run"
)
# After these a past act is told, and then what it let somebody do.
_ENABLING = word_set("so where before until who how whose whereby")
_UNABLE = word_set("no hardly barely scarcely only never")
_HARMING = word_set(
    """lead cause result trigger damage destroy kill worsen spread occur happen arise fail ruin harm
    hurt injure spoil disrupt delay backfire"""
)
_HARMFUL = word_set(
    """harmful dangerous deadly fatal lethal misleading costly toxic risky violent ugly severe painful
    expensive deceptive unreliable slow"""
)
_SEEMING = word_set(
    "seem appear suggest indicate imply explain argue hope imagine think guess expect suspect"
)
_PROPOSED = word_set(
    """plan plans proposal proposals bill bills deal deals move moves law laws measure measures merger
    reform reforms change changes cut cuts scheme schemes ban closure agreement pact treaty project
    projects step vote victory defeat withdrawal increase rise tax taxes tariff tariffs strike sale
    purchase takeover amendment policy rule rules that this it such which collapse exit failure
    success escalation invasion attack delay"""
)
_WRONG = word_set("wrong mistaken right true false a an some the one something someone")
_TIMELY = word_set(
    "by within next soon later early this before tomorrow monday tuesday wednesday thursday "
    "friday saturday sunday shortly"
)


def _verb_after(t: Tokens, j: int) -> tuple[str, int]:
    """Return the verb that the modal before word ``j`` governs, and its index."""
    for k in range(j, j + 4):
        word = t.lower[k]
        if not t.joined(k) and not (k == j and "," in t.gaps[k]):
            return "", k
        if word in MID_ADVERBS or word in ("n't", "not") or (word.endswith("ly") and len(word) > 4):
            continue
        if word in SUBJECT_PRONOUNS and k == j:
            continue
        if word == "instead" or (
            k > j and "," in t.gaps[k] and t.lower[k - 1] in ("instead", "however", "therefore")
        ):
            continue
        return word, k
    return "", j


def _negated(t: Tokens, i: int, j: int) -> bool:
    return "not" in (t.after(j), t.lower[j + 1] if t.after(j) else "") or t.lower[i].endswith("n't")


def may(t: Tokens, i: int, j: int) -> bool:
    """*May* of possibility."""
    lower = t.lower
    prev, nxt = t.before(i), t.after(j)
    verb, at = _verb_after(t, j)
    if t.words[i][0].isupper():
        # Month, name, wish ("May he rest") or, in a headline, the modal.
        return (
            bool(prev)
            and t.title_case(i)
            and prev
            not in ("in", "on", "of", "since", "until", "by", "from", "to", "last", "next", "this", "mid")
            and prev not in MONTHS
            and nxt not in ("day", "and", "has", "is", "was", "says", "said", "to")
            and not nxt.endswith(("ed", "s"))
        )
    if prev in ("in", "of", "since", "until", "early", "late", "mid", "last", "next"):
        return False
    subject = skip_back(t, i)
    who = lower[subject] if subject >= 0 else ""
    if who in _RULED and verb in _PERMITTED:
        return False
    if who in _RULED and verb == "be" and lower[at + 1].endswith(("ed", "en")) and _negated(t, i, j):
        return False
    if subject >= 0 and verb in _PERMITTED and who in HUMAN_NOUNS and _freely(t, at):
        return False
    return not (_optative(t, i))


def _freely(t: Tokens, at: int) -> bool:
    """Whether permission is spelt out after the verb ("free of charge", "with a permit")."""
    window = t.lower[at : at + 12]
    return any(
        w in window for w in ("free", "permit", "permission", "without", "permits", "licence", "license")
    )


def _optative(t: Tokens, i: int) -> bool:
    """Whether a wish: "so that we may serve you", "that they may be one" in a prayer."""
    lower = t.lower
    subject = skip_back(t, i)
    if subject < 1 or lower[subject] not in ("we", "they", "you", "all", "i"):
        return False
    return lower[subject - 1] == "that" and (
        subject < 2
        or not t.joined(subject - 1)
        or lower[subject - 2] in ("so", "order", "lord", "pray", "us")
    )


def might(t: Tokens, i: int, j: int) -> bool:
    """*Might* the modal, not the noun."""
    prev = t.before(i)
    if prev in POSSESSIVES or prev in ("the", "all", "of", "by", "with", "sheer", "full"):
        return False
    nxt = t.after(j)
    if nxt in ("makes", "is", "of", "against", "was", "over", "to", "in", "") or nxt.endswith("'s"):
        return bool(nxt == "" and "," in t.gaps[j] and prev)
    if prev and prev not in AUX and is_gradable(prev) and prev.endswith(("ary", "al", "ic", "ive", "ial")):
        return False
    if t.starts_sentence(i) and nxt not in SUBJECT_PRONOUNS:
        return nxt in DETERMINERS
    verb, _ = _verb_after(t, j)
    return (bool(verb) and verb not in PREPOSITIONS and not t.capital(i)) or (
        t.capital(i) and t.title_case(i)
    )


def could(t: Tokens, i: int, j: int) -> bool:
    """*Could* of possibility, not past ability, perception or request."""
    lower = t.lower
    verb, at = _verb_after(t, j)
    if t.capital(i) and not t.title_case(i):
        return False
    if t.starts_sentence(i) or not verb:
        return False
    then = t.after(at + 1)
    after = t.after(j)
    if _negated(t, i, j):
        # "could not reach" is inability; "could not have been" and "could not be the one" judge likelihood.
        return (
            verb == "have"
            or after == "possibly"
            or t.lower[j + 1] == "possibly"
            or (verb == "be" and then in ("a", "an", "the", "that"))
        )
    if verb == "have":
        return True
    if after in _UNABLE or verb in _PERCEIVED or verb in ("afford", "muster", "but"):
        return False
    prev = t.before(i)
    subject = skip_back(t, i)
    who = lower[subject] if subject >= 0 else ""
    person = subject >= 0 and (is_human(t, subject))
    if prev in ("what", "how", "where", "all", "as", "than") and prev != "what":
        return False
    if person and verb in _SKILLS:
        return False
    if person and _past_setting(t, i):
        return False
    if _made_possible(t, i, passive=verb == "be" and then.endswith(("ed", "en", "wn", "lt"))):
        return False
    return who not in ("nobody", "nothing", "none")


def _made_possible(t: Tokens, i: int, *, passive: bool) -> bool:
    """Whether *could* says what a past act made possible: "built a camp where they could stay"."""
    first = t.document.sentences[t.sentence_of[i]].first
    for k in range(i - 1, max(first, i - 9), -1):
        word = t.lower[k]
        if word in _ENABLING or (passive and word in ("that", "which")):
            before = t.lower[max(first, k - 10) : k]
            if before and before[-1] in VIEW_VERBS:
                return False
            return any(
                (w in IRREGULAR_PAST or w in ("was", "were", "had") or (w.endswith("ed") and len(w) > 4))
                and w not in VIEW_VERBS
                for w in before
            )
        if word in VIEW_VERBS:
            return False
    return False


def _past_setting(t: Tokens, i: int) -> bool:
    """Whether the clause tells of a time past: "for thirty years", "by the age of five", "as a boy"."""
    first = t.document.sentences[t.sentence_of[i]].first
    window = t.lower[max(first, i - 14) : i]
    if any(
        a == "age" or (a == "as" and b in ("a", "an")) for a, b in zip(window, [*window[1:], ""], strict=True)
    ):
        return True
    if any(
        w in window for w in ("years", "once", "when", "whenever", "always", "enough", "finally", "before")
    ):
        return True
    return any(w in t.lower[i : i + 12] for w in ("when", "until"))


def can(t: Tokens, i: int, j: int) -> bool:
    """*Can* of the harm that a thing may do: "such storms can be fatal"; not ability or permission."""
    if t.capital(i) or t.starts_sentence(i):
        return False
    verb, at = _verb_after(t, j)
    subject = skip_back(t, i)
    if subject < 0 or is_human(t, subject) or _negated(t, i, j):
        return False
    if verb == "be":
        return t.after(at + 1) in _HARMFUL
    if verb in ("turn", "become", "prove", "get"):
        return t.after(at + 1) in _HARMFUL
    return verb in _HARMING and t.lower[subject] not in ("that", "which", "who", "it", "and", "but")


def would(t: Tokens, i: int, j: int) -> bool:
    """*Would* that softens ("it would seem") or makes a statement hang on a plan being carried out."""
    if t.starts_sentence(i) or t.capital(i):
        return False
    verb, _ = _verb_after(t, j)
    subject = skip_back(t, i)
    if subject < 0 or not verb or _negated(t, i, j):
        return False
    who = t.lower[subject]
    if verb in ("seem", "appear", "suggest", "indicate", "imply", "explain"):
        return True
    if verb in _SEEMING and who in ("i", "we"):
        return True
    if who == "that" and t.starts_sentence(subject):
        return verb in ("be", "mean", "make", "give", "leave")
    return False


def should(t: Tokens, i: int, j: int) -> bool:
    """*Should* of expectation, of things and by a time: "the train should arrive by noon"."""
    if t.starts_sentence(i) or t.capital(i):
        return False
    verb, at = _verb_after(t, j)
    subject = skip_back(t, i)
    if subject < 0 or _negated(t, i, j) or not verb:
        return False
    if is_human(t, subject) and t.lower[subject] not in ("they", "he", "she"):
        return False
    rest = t.lower[at + 1 : at + 8]
    due = any(
        w in _TIMELY
        or (
            w == "in"
            and rest[k + 1 : k + 2]
            and (
                rest[k + 1][:1].isdigit()
                or rest[k + 1]
                in ("a", "two", "three", "four", "five", "six", "ten", "spring", "summer", "autumn", "winter")
            )
        )
        for k, w in enumerate(rest)
    )
    if verb in (
        "arrive",
        "come",
        "finish",
        "reopen",
        "open",
        "end",
        "start",
        "begin",
        "land",
        "last",
        "take",
        "reach",
        "return",
        "follow",
        "resume",
        "clear",
        "improve",
        "ease",
        "prove",
    ):
        return due or verb in ("take", "last", "prove", "improve", "ease")
    if verb == "be":
        after = t.lower[at + 1]
        return due and after in (
            "finished",
            "ready",
            "complete",
            "completed",
            "back",
            "over",
            "done",
            "open",
            "here",
            "available",
            "able",
            "known",
            "enough",
        )
    return verb == "have" and due


def must(t: Tokens, i: int, j: int) -> bool:
    """*Must* of inference: "he must have known", "the figures must be wrong"."""
    if t.starts_sentence(i) or t.capital(i):
        return False
    verb, at = _verb_after(t, j)
    if _negated(t, i, j):
        return False
    after = t.lower[at + 1]
    if verb == "have":
        return t.joined(at + 1) and (
            after.endswith(("ed", "en", "wn", "ne"))
            or after
            in (
                "been",
                "had",
                "felt",
                "thought",
                "known",
                "come",
                "left",
                "lost",
                "made",
                "cost",
                "meant",
                "got",
                "slept",
                "heard",
                "found",
                "kept",
                "held",
                "put",
                "cut",
                "run",
                "sold",
                "told",
                "said",
                "fled",
                "hit",
                "crept",
                "struck",
                "become",
                "begun",
                "won",
                "sat",
                "stood",
                "brought",
                "bought",
                "caught",
            )
        )
    if verb == "be":
        return after in _WRONG or (after.endswith("ing") and t.joined(at + 1))
    return verb in ("surely",)


def _plain_modal(t: Tokens, i: int, j: int) -> bool:
    return t.before(i) not in CONJUNCTIONS


def would_of_plan(t: Tokens, i: int, j: int) -> bool:
    """*Would* after a plan or a mere possibility: "the merger would cost 500 jobs"."""
    if t.starts_sentence(i) or t.capital(i):
        return False
    verb, _ = _verb_after(t, j)
    subject = skip_back(t, i)
    if subject < 0 or not verb:
        return False
    return t.lower[subject] in _PROPOSED and t.lower[subject] not in ("that", "this", "it", "which", "such")
