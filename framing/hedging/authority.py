"""Unnamed authority: nobody in particular holds the view ("critics say", "many believe")."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_gradable, is_number, quantity_after
from framing.hedging.judgements import small_clause
from framing.hedging.stipulated import of_a_term
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    MID_ADVERBS,
    POSSESSIVES,
    PREPOSITIONS,
    UNITS,
    VIEW_VERBS,
    word_set,
)

_GROUPS = word_set(
    """critics observers experts analysts sources supporters opponents scholars commentators historians
    scientists economists researchers insiders detractors sceptics skeptics pundits authors people
    residents voters locals reviewers academics politicians lawyers doctors investigators theorists
    linguists archaeologists geologists officials diplomats traders investors fans writers
    authorities studies reports accounts believers astronomers philosophers biologists physicists
    psychologists journalists activists advocates campaigners others proponents members readers
    viewers players users students parents lawmakers circles quarters folk folks specialists doubters
    cynics pessimists optimists strategists forecasters"""
)
_WRITTEN = word_set("reports accounts studies authorities authors members users")
_QUANTITIES = word_set("some many several most few various numerous certain other multiple")
_PASSIVE_VIEW = word_set(
    """believed thought assumed said seen regarded considered viewed held accepted reported acknowledged
    understood expected recognised recognized suspected rumoured rumored known perceived felt agreed
    credited blamed tipped criticised criticized interpreted touted feared hailed praised"""
)
# "Widely known", "widely reported": how far something spread, not who holds it.
_HELD_VIEW = _PASSIVE_VIEW - word_set("known recognised recognized reported praised criticised criticized")
# Verbs that are as often plain acts: they need a clause, an object complement or "out".
_PLAIN_TOO = word_set(
    """know knew like liked likes call called calls support supported supports welcome prefer add added
    reports report reported hope hopes points point pointed note notes views claims favor favour
    speak speaks spoke spoken describe describes described observe observes observed oppose opposed favored
    favoured favors favours
    preferred"""
)
_UTTERED = word_set("nothing yes no goodbye hello little grace aloud")
_SPEAK = word_set("speak spoke spoken")
_HOLDING = word_set(
    """say says said believe believed think thought argue argued fear feared suspect suspected claim
    claimed doubt doubted hope hoped warn warned insist insisted expect expected worry worried
    complain complained"""
)
_FINDING = word_set("put date dated place placed trace traced identify identified link linked locate located")
_SEEING = word_set("see saw seen view views viewed call called hold held find found felt feel")
_ALSO_SUBJECTS = word_set("some many most all that both")
_PEOPLE_DO = word_set("say think believe claim assume suspect")
_SPEAKERS = word_set(
    """source sources official officials diplomat diplomats aide aides officer officers insider insiders
    person people adviser advisers advisor advisors lawmaker lawmakers witness witnesses minister
    employee employees colleague colleagues spokesman executive executives critics experts"""
)
# Where these stand, somebody else speaks: "some of the last things they said".
_OTHERS = word_set("i he she they we where when what how")
_CHARGED = word_set("alleged suspected reported accused proposed claimed perceived")
_TAKING = word_set("took take read reads hailed saw see interpret interpreted")
# Verbs after "they" by which people tell what they themselves do or feel.
_OF_THEMSELVES = word_set(
    """would felt feel want wanted plan planned hope hoped saw heard voted support supported oppose opposed
    like liked prefer preferred"""
)
_ANYBODY = word_set(
    """people residents voters locals investors fans members readers viewers players users students parents
    folks folk"""
)
_SEVERAL = word_set("some many most")
_PASSING = word_set("however though meanwhile too")
_TERMING = word_set("call called describe described term termed dub dubbed")
_MET = word_set("spoke interviewed met talked know knew")
_PARTISANS = word_set("critics opponents supporters detractors sceptics skeptics foes defenders admirers")
_NEARBY = word_set("of in close familiar at within from on")
_NOUN_TOO = word_set("like report reports claims views points notes")


def _says(t: Tokens, j: int) -> int:
    """Return the end of a verb of saying or thinking at word ``j``, auxiliaries skipped; 0 if none."""
    for k in range(j, j + 4):
        if not t.joined(k):
            return 0
        word = t.lower[k]
        if word in VIEW_VERBS:
            if t.gaps[k + 1].endswith("-"):
                return 0  # "several counter-steps"
            if (
                k > j
                and (word.endswith("ed") or word in ("known", "held", "found", "seen"))
                and t.lower[k - 1].endswith("ly")
                and t.after(k + 1).endswith("s")
            ):
                return 0  # "several previously rejected proposals"
            if _undergone(t, k) and word != "opposed":
                return 0  # "a number of drivers have been charged"
            return _with_content(t, k)
        if word not in AUX and word not in MID_ADVERBS and not word.endswith("ly"):
            return 0
    return 0


def _with_content(t: Tokens, k: int) -> int:
    """Return ``k + 1`` unless the verb at ``k`` may be a plain act and nothing is said or held."""
    word = t.lower[k]
    following = t.after(k + 1)
    own = following == "they" and word in ("said", "say") and t.lower[k + 2] in _OF_THEMSELVES
    if own and (t.lower[k - 1] not in _GROUPS or t.lower[k - 1] in _ANYBODY):
        return 0  # what people tell of themselves: "several said they felt a tremor"
    if following == "to" and word.startswith("expect") and t.lower[k + 2] not in ("see", "find", "be"):
        return 0  # what they mean to do: "researchers expect to publish in May"
    if word.startswith("compar") and following in ("how", "what", "whether"):
        return 0  # what they do: "researchers compare how the two drugs work"
    if following in _UTTERED and (not t.joined(k + 2) or t.lower[k + 2] in ("at", "about", "on", "of")):
        return 0  # "some said nothing", "most say no"
    if word.startswith("believ") and following == "in":
        return 0  # faith or trust: "many believe in angels"
    if word.startswith("argu") and following in ("on", "with", "among", "in", "at", "over", "about"):
        return 0  # "supporters argue on forums"
    if following.endswith(("self", "selves")):
        return 0  # how people see themselves: "many describe themselves as Basques"
    if word.startswith("call"):
        at = k + 3 if t.lower[k + 2] == "the" else k + 2
        named = following in ("him", "her", "them", "it", "this") and t.words[at][:1].isupper()
        return k + 1 if small_clause(t, k + 1) and not named else 0
    if word in _SEEING:
        held = (following in ("that", "it") and word[0] != "s") or "as" in t.lower[k + 1 : k + 7]
        return k + 1 if held else 0
    if (word.startswith("oppose") and t.lower[k - 1] == "some") or (
        word.startswith("describe")
        and (t.lower[k - 1] in ("reports", "accounts", "sources", "scene") or "as" in t.lower[k + 1 : k + 7])
    ):
        return k + 1
    if word in _PLAIN_TOO:
        return k + 1 if following in ("that", "out", "as") or (following == "of" and word in _SPEAK) else 0
    return k + 1


def some(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Some, many, several, most*: "many believe", "some experts say", "seen by many"."""
    prev = t.before(i)
    if prev in ("how", "as", "so", "too", "not", "the", "his", "their", "that", "at"):
        return False
    following = t.after(j)
    if not following or following in PREPOSITIONS:
        if prev == "by":
            return _viewed_before(t, i - 1)
        # "some in the party believe", "some of his friends say"
        held = holding_within(t, j + 1) if following in ("in", "within", "at", "of", "on") else 0
        return (i, held) if held else False
    if following.endswith("s") and t.lower[i] in _SEVERAL and prev not in VIEW_VERBS:
        stop = "that" in t.lower[j + 2 : j + 6] and _says(t, j + 1)
        if stop and t.after(stop) == "that" and t.lower[stop - 1] in _HOLDING:
            return (i, stop)  # "some subscribers complain that": whoever they are, with what they hold
    if prev == "what" and following in _TERMING:
        return (i, j + 1)  # "in what some call a coup"
    if following in ("i", "we", "they") and t.after(j + 1) in _MET:
        held = holding_within(t, j + 1)  # "most I spoke with believe"
        return (i, held) if held else False
    if prev in ("like", "unlike") or (t.lower[i] == "most" and following.endswith("ly")):
        return False
    if t.lower[i] == "most" and following in ("worried", "feared", "felt", "expected") and prev.endswith("s"):
        return False  # "what has officials most worried"
    stop = _says(t, j)
    if stop == j + 1 and following in _CHARGED and t.after(stop).endswith("s"):
        stop = 0  # "several alleged thefts"
    attributive = stop == j + 1 and following.endswith("ed") and t.after(stop).endswith("s")
    if attributive and prev and prev not in CONJUNCTIONS and prev not in VIEW_VERBS:
        stop = 0  # "sent him some proposed rules"
    if stop and t.lower[stop - 1].endswith("s") and prev != "by":
        stop = 0  # a plural noun: "many questions"; but "by some estimates"
    if not stop and following == "put" and t.after(j + 1) in ("it", "the", "this"):
        stop = j + 1
    if not stop and following in _TAKING and "as" in t.lower[j + 2 : j + 7]:
        stop = j + 1  # "some took it as a snub"
    if stop:
        return (i, stop)
    for k in range(j, j + 3):
        word = t.lower[k]
        if not t.joined(k):
            return False
        if is_group(t, k):
            return group_after(t, i, k)
        if not (is_gradable(word) or t.words[k][:1].isupper() or word.endswith(("n", "c", "l", "y"))):
            return False
    return False


def others(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Others say, others argue that*: at the head of a clause and with what they hold; not "others left"."""
    if t.capital(i) or (t.before(i) and t.before(i) not in CONJUNCTIONS - {"than", "that", "what", "who"}):
        return False
    stop = _says(t, j)
    if not stop or t.lower[stop - 1] in ("told", "tell", "found", "know", "knew"):
        return False
    if clause_after(t, stop) or "that" in t.lower[stop : stop + 2]:
        return (i, stop)
    held = t.lower[stop - 1] in _HOLDING and not t.lower[stop - 1].startswith("sa")
    return (i, stop) if held and t.after(stop) not in PREPOSITIONS else False


def is_group(t: Tokens, k: int) -> bool:
    """Whether word ``k`` names people in the plural, by what they do or by a nation, party or faith."""
    # Any people with a capital are a group alike: no nation, party or faith is listed.
    return t.lower[k] in _GROUPS or (t.words[k][:1].isupper() and t.lower[k].endswith("s"))


def _viewed_before(t: Tokens, i: int) -> bool:
    """Whether a passive of opinion stands a few words before *by* at ``i``."""
    for k in range(i - 1, max(0, i - 8), -1):
        if t.lower[k] in _PASSIVE_VIEW:
            return t.lower[k] != "known"  # "known by many as Bob": a name
        if not t.joined(k + 1):
            return False
    return False


def group_after(t: Tokens, i: int, k: int) -> bool | tuple[int, int]:
    """Whether the people at word ``k``, quantified from word ``i`` on, hold or tell something."""
    passing = 1 if "," in t.gaps[k + 1] and t.lower[k + 1] in _PASSING and "," in t.gaps[k + 2] else 0
    stop = _says(t, k + 1) or (passing and t.lower[k + 2] in VIEW_VERBS and k + 3)
    if stop:
        return False if _undergone(t, stop - 1) else (i, stop)  # "several members have been charged"
    following = t.lower[k + 1]
    if following.startswith("identif") and t.lower[k + 2] in ("as", "with"):
        return False  # how people see themselves: "many identify as Basques"
    if following in _FINDING and t.joined(k + 1):
        return (i, k + 2)
    if following == "who":
        stop = holding_within(t, k + 1)
        return (i, stop) if stop else False
    if following in PREPOSITIONS or following in ("familiar", "close"):
        stop = _verb_within(t, k + 1)
        return (i, stop) if stop else False
    before = t.before(i)
    if before in ("by", "to") and t.lower[i - 2] in _PASSIVE_VIEW | {"according"}:
        return (i, k + 1)
    # After the statement: "it works, say some experts."
    after_statement = before in VIEW_VERBS and not t.joined(i - 1) and not t.joined(k + 1)
    return (i, k + 1) if after_statement else False


def holding_within(t: Tokens, j: int) -> int:
    """Return the end of a verb of holding a view within a few words after word ``j``; else 0."""
    for k in range(j + 1, j + 8):
        if not t.joined(k) or not t.joined(k - 1) or t.lower[k] in _OTHERS:
            return 0
        if t.lower[k] in _HOLDING:
            # "most of the said awardees", "longer than expected", "people who think of themselves"
            other = t.lower[k - 1] in ("the", "than", "as", "other", "and", "or") or t.lower[k : k + 2] == [
                "think",
                "of",
            ]
            return 0 if other else k + 1
    return 0


def _verb_within(t: Tokens, j: int) -> int:
    """Return the end of a verb of saying or thinking within a few words from word ``j`` on; else 0."""
    for k in range(j, j + 8):
        if not t.joined(k) or t.lower[k] in _OTHERS:
            return 0
        if t.lower[k] in VIEW_VERBS and t.lower[k] not in _NOUN_TOO and not _as_noun(t, k):
            return 0 if _undergone(t, k) else _with_content(t, k)
    return 0


def _as_noun(t: Tokens, k: int) -> bool:
    """Whether a noun's place: "his support", "in favour"."""
    before = t.lower[k - 1]
    if before in DETERMINERS - _ALSO_SUBJECTS or before in ("in", "of", "for"):
        return True
    if is_gradable(before) and t.lower[k - 2] in ("a", "an", "the"):
        return True  # "at an unsustainable rate"
    noun = t.lower[k].endswith("s") and t.lower[k] != "says"  # "under false labels"
    return noun and is_gradable(before) and t.lower[k - 2] in PREPOSITIONS | DETERMINERS


def _undergone(t: Tokens, k: int) -> bool:
    """Whether the verb at word ``k`` is done to them: "opponents are often criticised", "can be found"."""
    return (
        be_before(t, k)
        and t.lower[k].endswith(("ed", "found", "called", "held", "told"))
        and (t.lower[k] not in ("divided", "concerned", "worried", "convinced", "agreed", "disappointed"))
    )


def group(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Critics, observers, experts*: bare and speaking; not a named body, not counted or owned people."""
    if t.capital(i) or t.gaps[j][:1] in ("’", "'"):
        return False
    prev = t.before(i)
    if t.lower[i] not in _WRITTEN and (first := _according(t, i)):
        return (first, j)  # "according to Hollywood insiders"
    owned = prev.endswith("'s") or prev in POSSESSIVES
    if owned and t.lower[i] in _PARTISANS:
        stop = _says(t, j)  # "the mayor's critics say"
        return (i, stop) if stop and t.lower[stop - 1] in _HOLDING else False
    # "a cut that critics say would hurt": no determiner there
    if prev in DETERMINERS - {"that"} or prev in _QUANTITIES or prev == "of" or is_number(prev) or owned:
        return False  # the rule for "some" takes the whole
    if prev == "what" and t.after(j) in ("call", "called", "term", "refer"):
        # A term ("what geologists call a sill"), but a judgement of those who are for or against.
        return (i, j + 1) if t.lower[i] in _PARTISANS and t.after(j) != "refer" else False
    if prev and t.words[i - 1][:1].isupper() and not t.starts_sentence(i - 1):
        return False
    start = i
    if prev and is_gradable(prev) and prev not in VIEW_VERBS:
        before = t.before(i - 1)
        if before in DETERMINERS - {"that", "other"} or is_number(before):
            return False
        start = i if before else i - 1
    stop = _says(t, j) or _judges(t, j)
    if stop:
        return (start, stop)
    if prev in ("for", "to") and t.starts_sentence(i - 1) and not t.joined(j):
        return True  # "For critics, the bill is a step back"
    if prev == "to" and t.lower[i - 2] == "according":
        return (i - 2, j)
    if prev == "by" and t.lower[i - 2] in _PASSIVE_VIEW:
        return True
    if prev in ("say", "said", "warn", "argue", "believe") and not t.joined(j):
        return (i - 1, j)
    # "critics of the law say", "sources close to the talks said", "experts in the field believe"
    stop = _verb_within(t, j + 1) if t.after(j) in _NEARBY else 0
    if t.after(j) == "who":
        stop = holding_within(t, j)
    return (start, stop) if stop else False


def _according(t: Tokens, i: int) -> int:
    """Return where "according to" begins, if only what such people are stands between; else 0."""
    for k in range(i - 1, max(1, i - 4), -1):
        if not t.joined(k + 1):
            return 0
        if t.lower[k - 1 : k + 1] == ["according", "to"]:
            return k - 1
        if t.lower[k] in DETERMINERS | PREPOSITIONS or is_number(t.lower[k]) or t.lower[k].endswith("'s"):
            return 0
    return 0


def _judges(t: Tokens, j: int) -> int:
    """Return the end of what such people do beside saying: put a figure, see a link, be divided; else 0."""
    k = j
    while t.after(k) in AUX and k < j + 3:
        k += 1
    word = t.after(k)
    return k + 1 if word in _FINDING or word in ("see", "divided", "split", "unsure") else 0


def privately(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Aides privately say*: several people, none of whom is named; not what one person does in private."""
    who = t.before(i)
    if who in AUX:
        return False  # "he has privately dismissed it"
    named = i > 0 and t.capital(i - 1) and t.before(i - 1) not in _QUANTITIES | {"senior", "top", "house"}
    several = (who.endswith("s") and who not in UNITS and not named) or who in ("many", "some")
    return (i - 1, j + 1) if several and t.after(j) in VIEW_VERBS else False


def source_close(t: Tokens, i: int, j: int) -> bool:
    """*A source close to*: someone who is not named."""
    return t.after(j) in DETERMINERS or t.words[j][:1].isupper()


def widely(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Widely, commonly, generally* with a passive of opinion: "widely believed"."""
    following = t.after(j)
    if following in _HELD_VIEW:
        if t.after(j + 1) == "that" and not be_before(t, i):
            return False  # what somebody holds: "the court generally held that"
        if following == "seen" and t.after(j + 1) != "as":
            return False  # "the most commonly seen birds"
        if following in ("understood", "accepted", "held") and of_a_term(t, i, j):
            return False
        return (i, j + 1)
    return following in ("to", "as") and t.before(i) in _HELD_VIEW


def some_number(t: Tokens, i: int, j: int) -> bool:
    """*Some* before a number: "some 40 people"."""
    return t.after(j) not in ("one", "a", "an", "the", "half", "second", "quarter", "quarters") and (
        quantity_after(t, j)
    )


def people(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*People say, people think*: with what they say; not people who do something."""
    if t.before(i) or t.capital(i) or t.lower[j] not in _PEOPLE_DO:
        return False
    return (i, j + 1) if clause_after(t, j + 1) else False


def anonymous(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Unnamed, anonymous* of those who speak; not "an anonymous letter"."""
    return (i, j + 1) if t.after(j) in _SPEAKERS and not t.capital(i) else False
