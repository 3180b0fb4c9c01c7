"""Idioms that also have a literal sense: what follows them, and whom they are said of, tell the two apart."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_gradable, is_human, is_number
from framing.hedging.words import (
    ARTICLES,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUX,
    IRREGULAR_PAST,
    MODALS,
    NOMINATIVE,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    UNITS,
    VIEW_VERBS,
    word_set,
)

# How somebody speaks or looks: "hopefully" after these tells the manner.
_MANNERED = word_set(
    """look looks looked looking glance glances glanced gaze gazes gazed gazing wait waits waited waiting
    smile smiles smiled smiling stare stares stared sat stood talk talks talked talking speak speaks spoke
    speaking ask asks asked asking said says add adds added reply replies replied whisper whispers whispered
    call calls called calling murmur murmured answer answers answered suggest suggested inquired enquired
    sing sings sang knock knocked nod nodded peer peers peered watch watches watched watching wrote listen
    listens listened hover hovered linger lingered begin began queue queued search searched"""
)
_PARTICLES = word_set("up out down back over around on")
_ALOFT = word_set("above below beneath beside near where like for at")
_OPEN_MATTER = word_set("whether who what how when where which why money funding pay price terms cost costs")
_OF_COURT = word_set(
    """deliberation deliberations deliberating deliberated judge judges verdict verdicts jurors juror foreman
    forewoman courtroom courthouse sequestered retired defendant acquittal conviction bailiff"""
)
_ALLOWING = word_set("weather time circumstances conditions funds space health tide tides traffic")
_CHECKED = word_set(
    """approval approvals ratification confirmation verification correction corrections revision revisions
    change changes clearance completion consent negotiation negotiations"""
)
_SAID_SO = VIEW_VERBS | word_set("promised promises boasted boasts hoped vowed swore told imagined pledged")
# Where a thing that falls short comes to a stop on its way.
_PLACES = word_set(
    """bridge wall line town village station gate door road river lake border junction crossroads hill ridge
    farm house church island summit pier fence hedge ditch runway platform corner bend checkpoint"""
)
_WHOM_TOLD = word_set("me us him them her then")
# What a practical turn of mind or a practical training is said of.
_BENT = word_set(
    """minded oriented orientated trained inclined focused focussed based gifted educated experienced applied
    taught skilled useful relevant applicable"""
)
_NO_DOING = word_set(
    "nothing something anything everything king thing wing ring spring string evening morning"
)
_TENS = word_set(
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen million hundreds score"
)
_UNSETTLED_BY = word_set(
    "there there's amid amidst remains remain remained persists continuing continued ongoing"
)
_GOES_ON = word_set("continues continue persists persist remains remain rages rage lingers endures exists")
_FACTS = word_set("details detail information evidence facts data clues particulars")
_WHERE_READ = word_set("of in on with for about")


def verbless_if(t: Tokens, i: int, j: int) -> bool:
    """*If true, if correct* with no verb of its own; not "asked if true love exists"."""
    if not t.joined(j):
        return True
    following = t.after(j)
    if following in FINITE_AUX:
        return True  # "which if true would be a scandal"
    subject = following in SUBJECT_PRONOUNS or following in ARTICLES | word_set("this that these those")
    return t.starts_sentence(i) and subject


def hopefully(t: Tokens, i: int, j: int) -> bool:
    """*Hopefully* of what is stated; not of how somebody asks, looks or waits."""
    following = t.after(j)
    if following in ("at", "towards", "toward", "into"):
        return False
    at = i - 2 if t.before(i) in _PARTICLES else i - 1
    if not t.before(i) or t.lower[at] not in _MANNERED:
        return True
    return any(w in MODALS for w in t.lower[max(0, at - 3) : at])


def ends_phrase(t: Tokens, i: int, j: int) -> bool:
    """*After a fashion, up to a point* with no noun after it; not "after a fashion show"."""
    following = t.after(j)
    return not following or following in (PREPOSITIONS - {"of"}) | CONJUNCTIONS | AUX


def up_in_the_air(t: Tokens, i: int, j: int) -> bool:
    """*Up in the air* of a matter that is open; not of what flies."""
    following = t.after(j)
    if following in _ALOFT or t.before(i) in ("went", "go", "goes", "going", "gone", "shot", "rose", "rise"):
        return False
    first = t.document.sentences[t.sentence_of[i]].first
    if following == "over" and t.after(j + 1) not in _OPEN_MATTER:
        return False
    # "two jets were up in the air", "hundreds of birds": what can be counted is a thing.
    return not any(is_number(w) for w in t.lower[max(first, i - 8) : i])


def jury_is_out(t: Tokens, i: int, j: int) -> bool:
    """*The jury is still out* of an open matter; not of those who sit in a court."""
    if t.after(j) in ("on", "as", "about") and t.after(j + 1) in ("whether", "how", "if", "to", "what"):
        return True
    sentence = t.document.sentences[t.sentence_of[i]]
    return _OF_COURT.isdisjoint(t.lower[sentence.first : sentence.stop])


def permitting(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Funds permitting, tide allowing*: on that condition; not "a law permitting it"."""
    if t.joined(j) or not t.before(i) or be_before(t, i) or t.before(i) in PREPOSITIONS | CONJUNCTIONS:
        return False
    if t.before(i) in _ALLOWING:
        return (i - 1, j)  # "will fly on Friday weather permitting."
    for k in range(i - 1, max(-1, i - 5), -1):
        if t.starts_sentence(k) or not t.joined(k):
            return (k, j) if t.lower[k] not in PREPOSITIONS | NOMINATIVE | ARTICLES else False
    return False


def subject_to(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Subject to the approval of a judge*: not final; not "subject to abuse"."""
    for k in range(j, j + 4):
        if not t.joined(k) or t.lower[k] in PREPOSITIONS | CONJUNCTIONS:
            return False
        if t.lower[k] in _CHECKED:
            # What is changed by a rule holds for now; what somebody must still approve is not final.
            rule = t.after(k + 1) == "by" and t.lower[k].startswith(("change", "revis", "correct"))
            return False if rule else (i, k + 1)
    return False


def theory_has(t: Tokens, i: int, j: int) -> bool:
    """*The theory has the robber hiding*: so it is told; not "the theory has a growing following"."""
    if not t.after(j) or is_number(t.lower[j]) or t.lower[j] in QUANTIFIERS:
        return False
    for k in range(j + 1, j + 6):
        word = t.lower[k]
        if not t.joined(k) or word in PREPOSITIONS or word in CONJUNCTIONS or word in AUX:
            return False
        if word.endswith("ing") and word not in _NO_DOING and t.lower[k - 1] not in DETERMINERS:
            return not is_gradable(t.lower[k - 1])
    return False


def word_is(t: Tokens, i: int, j: int) -> bool:
    """*Word is the deal is off*: news with no source; not a word or a program that is something."""
    if t.before(i) and t.before(i) not in ("and", "but"):
        return False
    if t.after(j) not in ("a", "an"):
        return clause_after(t, j)
    for k in range(j + 2, j + 7):
        if not t.joined(k) or t.lower[k] in CONJUNCTIONS | PREPOSITIONS:
            return False
        if t.lower[k] in FINITE_AUX:
            return True
    return False


def between_the_lines(t: Tokens, i: int, j: int) -> bool:
    """*Read between the lines and* it is a retreat: inferred; not an act of reading that is taught."""
    if t.after(j) in _WHERE_READ:
        return False
    if t.starts_sentence(i):
        return t.after(j) == "and" or "," in t.gaps[j]
    return t.before(i) in ("you", "we", "one", "i") and t.before(i - 1) in ("if", "when", "once", "as")


def or_so_told(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Or so the contractor promised*: set off, with who told it; not "a week or so"."""
    if t.joined(i) and not t.starts_sentence(i):
        return False
    if t.after(j) == "it":
        return False  # "or so it was said" is a phrase of its own
    for k in range(j + 1, j + 7):
        if not t.joined(k):
            return False
        if t.lower[k] in _SAID_SO and t.lower[k - 1] not in DETERMINERS:
            then = t.after(k + 1)
            return (i, k + 1) if not then or then in PREPOSITIONS | CONJUNCTIONS | _WHOM_TOLD else False
    return False


def short_of(t: Tokens, i: int, j: int) -> bool:
    """*Is just short of a miracle*: almost one; not where something stops ("just short of a bridge")."""
    if not be_before(t, i) and t.before(i) not in ("seems", "seemed", "looks", "looked", "appears"):
        return False
    following = t.after(j)
    if following not in ("a", "an"):
        return is_gradable(following) and not following.endswith("ing") and not t.joined(j + 1)
    return bool(t.after(j + 1)) and not any(w in _PLACES for w in t.lower[j + 1 : j + 4])


def odd_number(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*The thirty odd years, forty odd guests*: about so many; not "two odd socks"."""
    number = t.before(i)
    round_figure = number in _TENS or (number.isdigit() and len(number) > 1 and number.endswith("0"))
    if not round_figure or not t.after(j):
        return False
    if t.lower[j] in UNITS or is_number(t.lower[j]):
        return (i - 1, j)
    led = t.before(i - 1) in DETERMINERS | PREPOSITIONS | word_set("or")
    counted = t.lower[j].endswith("s") or is_human(t, j)
    return (i - 1, j) if led and counted else False


def still_disputed(t: Tokens, i: int, j: int) -> bool:
    """*There is debate about whether* it works; not a debate that something led to or that was held."""
    if t.capital(i) or t.before(i) == "no":
        return False
    goes_on = t.after(j) in _GOES_ON
    at = j + 1 if goes_on else j
    at = at + 1 if t.after(at) == "as" else at
    if t.after(at) not in ("over", "about", "to", "on") and not goes_on:
        return False
    open_now = goes_on or any(w in _UNSETTLED_BY for w in t.lower[max(0, i - 6) : i])
    asked = t.after(at + 1) in ("whether", "if", "who", "what", "how", "why", "when", "where", "which")
    return open_now and asked and t.after(at + 2) != "to"


def details_are(t: Tokens, i: int, j: int) -> bool:
    """*Details were scarce, scant, sparse*: little is known; not of water, and not of what became common."""
    near = t.lower[max(0, i - 7) : i]
    linked = t.before(i) in BE - {"being", "be"} or t.before(i) in ("remain", "remains", "remained")
    linked = linked or be_before(t, i)
    return linked and t.before(i) != "being" and any(w in _FACTS for w in near)


def of_practice(t: Tokens, j: int) -> bool:
    """Whether *practically* tells in what manner: "practically minded", "practically trained"."""
    return t.after(j).rsplit("-", 1)[-1] in _BENT


_SCENES = word_set("moment day scene scale horror look faces")


def pictured(t: Tokens, i: int, j: int) -> bool:
    """Whether *imagine* has a plain object: "imagine whole districts"; not "imagine it will rain"."""
    following = t.after(j)
    if following == "that" or following in NOMINATIVE or t.before(i) in ("i", "we", "i'd"):
        return False
    if following.endswith("ing") and following not in _NO_DOING:
        return True  # "imagine living on a ship"
    for k in range(j + 1, j + 11):
        if not t.joined(k):
            return True
        word = t.lower[k]
        if word in ("before", "after", "until", "since"):
            return True
        if word in _SCENES or (word in NOMINATIVE and t.lower[k - 1] not in ("and", "or")):
            return True  # "imagine the day they would land"
        if word in FINITE_AUX or word in IRREGULAR_PAST:
            return False
    return False
