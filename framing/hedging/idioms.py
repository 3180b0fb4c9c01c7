"""Rarer words and set phrases: the neighbours that give each its hedging sense."""

from __future__ import annotations

from framing.hedging.authority import group_after, is_group
from framing.hedging.grammar import (
    Tokens,
    be_before,
    clause_after,
    is_gradable,
    is_human,
    is_number,
    noun_slot,
    quantity_after,
    skip_back,
    subject_like,
    that_later,
)
from framing.hedging.words import (
    AUX,
    BE,
    DETERMINERS,
    FRACTIONS,
    IRREGULAR_PAST,
    NOMINATIVE,
    PREPOSITIONS,
    UNITS,
    word_set,
)

_HEARD = word_set("there there's amid hear heard hearing despite amidst")
_WHISPERED = word_set("chatter whispers rumblings buzz gossip murmurs mutterings scuttlebutt")
_SOUNDS = word_set("breeze wind voice prayer stream brook song melody sea child woman man crowd hymn tune")
_FLOATED = word_set("idea ideas proposal proposals plan name names possibility theory figure figures notion")
_EXCEPTED = word_set("a an any some something unforeseen unexpected further another anything")
_KEPT = word_set("remain remains remained stay stays stayed still now be been into already law curfew")
_OUTLOOK = word_set("be become prove bring make last remain end turn transform dominate")
_POLLED = word_set("percent cent voters senators delegates electorate respondents half third quarter rest")
_WHOM = word_set(
    """me us him her them you many some most several observers critics others voters residents everyone
    nobody few"""
)
_RULING = word_set(
    "statute law act code constitution treaty charter bill rule rules clause article section order will deed"
)
_OFFICE = word_set("post role office control command power duties charge responsibility position title")


def parted(t: Tokens, i: int, j: int) -> bool:
    """A phrase in passing, apart from what stands around it: "at first glance," ", as it were,"."""
    return (t.starts_sentence(i) or not t.joined(i)) or not t.joined(j)


def first_person_clause(t: Tokens, i: int, j: int) -> bool:
    """*I gather, I trust*: of the speaker and with a clause ("I trust she will come")."""
    would = t.before(i) in ("would", "'d") and t.before(i - 1) in ("i", "we")
    return (would or t.before(i) in ("i", "i'd", "we")) and (
        clause_after(t, j)
        or (not t.joined(j) and not any(c in "—–-" for c in t.gaps[j]) and t.lower[i] != "trust")
    )


def fancying(t: Tokens, i: int, j: int) -> bool:
    """*Fancy* somebody's chances, or somebody to win; not a taste and not the adjective."""
    if noun_slot(t, i) or t.capital(i) or not (subject_like(t, i) or t.before(i) in AUX | {"to", "many"}):
        return False
    if t.after(j) not in DETERMINERS and t.after(j) not in _WHOM and not t.words[j][:1].isupper():
        return False  # "sells fancy cakes to hotels"
    for k in range(j, j + 6):
        if not t.joined(k):
            return False
        if t.lower[k] in ("chances", "chance"):
            return True
        if t.lower[k] == "to":
            return k > j and t.after(k + 1) not in DETERMINERS
    return False


def ascribed(t: Tokens, i: int, j: int) -> bool:
    """*Ascribed to* in the passive: where it is said to come from; not what can be ascribed to it."""
    able = any(w in ("can", "could", "cannot", "no") for w in t.lower[max(0, i - 4) : i])
    return t.after(j) == "to" and be_before(t, i) and not able


def floated(t: Tokens, i: int, j: int) -> bool:
    """*Floated, mooted*: put forward and not decided; not a boat and not a moot appeal."""
    if t.lower[i] == "mooted":
        return be_before(t, i) or (t.before(i) in DETERMINERS and t.after(j) not in ("", "by"))
    if not be_before(t, i):
        return False
    return t.after(j) == "as" or any(w in _FLOATED for w in t.lower[max(0, i - 6) : i])


def striking(t: Tokens, i: int, j: int) -> bool:
    """*Strikes many as harsh, it struck diplomats that*: how it looks to somebody; not a blow."""
    if noun_slot(t, i) or t.gaps[i][:1] in ("’", "'"):
        return False  # "the miners' strike"
    for k in range(j + 1, j + 5):
        if not t.joined(k):
            return False
        word, whom = t.lower[k], t.lower[k - 1]
        if word in ("as", "that") and (whom in _WHOM or is_human(t, k - 1) or is_group(t, k - 1)):
            if word == "that":
                return t.before(i) == "it" and clause_after(t, k)
            return t.after(k + 1) not in NOMINATIVE | {"", "it", "the"}
    return False


def outlook(t: Tokens, i: int, j: int) -> bool:
    """*Promises to be, threatens to spread*: of a thing, what may come of it; not a person's word."""
    if t.after(j) != "to" or noun_slot(t, i) or t.before(i).endswith(("en", "ed")):
        return False  # "the broken promise to end it"
    subject = skip_back(t, i)
    named = subject >= 0 and t.words[subject][0].isupper() and t.lower[subject] not in ("it", "this", "that")
    if subject < 0 or is_human(t, subject) or named:
        return False
    if t.lower[subject] in ("to", "and", "or") or not t.lower[subject].isalpha():
        return False
    promise = t.lower[i].startswith("promis")
    return t.after(j + 1) in _OUTLOOK or (not promise and t.after(j + 1) not in DETERMINERS)


def signalling(t: Tokens, i: int, j: int) -> bool:
    """*Signal that*, of things that show; a person who signals that announces it."""
    if noun_slot(t, i) or not that_later(t, j):
        return False
    subject = skip_back(t, i)
    named = subject >= 0 and t.words[subject][0].isupper()
    return subject >= 0 and not named and not is_human(t, subject)


def bordering(t: Tokens, i: int, j: int) -> bool:
    """*Bordering on contempt*: almost; not land that borders on a lake."""
    word = t.after(j)
    if word == "the":
        return is_gradable(t.after(j + 1)) and t.after(j + 2) in ("", "and", "but", "or")
    return bool(word) and word not in DETERMINERS and t.words[j].islower() and not quantity_after(t, j)


def talk_of(t: Tokens, i: int, j: int) -> bool:
    """*Talk of, whispers of*: "there is talk of a strike"; not a talk on bees, not murmurs of approval."""
    if t.after(j) not in ("of", "that", "about"):
        return False
    if t.before(i).endswith("s") and t.lower[i] == "talk" and t.before(i) not in AUX | {"there's"}:
        return False  # "to hear these ministers talk about it"
    if t.starts_sentence(i) and t.lower[i] in _WHISPERED and t.after(j) == "about":
        return True  # "Chatter about a takeover pushed shares higher"
    if t.starts_sentence(i) and t.lower[i] in _WHISPERED and t.after(j) == "of":
        # "Whispers of a plot", not "murmurs of approval" and not "whispers of a breeze"
        return t.after(j + 1) in ("a", "an", "another", "new") and t.after(j + 2) not in _SOUNDS
    return any(w in _HEARD for w in t.lower[max(0, i - 4) : i])


def view_is(t: Tokens, i: int, j: int) -> bool:
    """*The consensus is that*: a view of nobody in particular."""
    k = j
    if t.after(j) in ("among", "in", "of", "at", "here", "within"):
        while k < j + 6 and t.joined(k) and t.lower[k] not in ("is", "was"):
            k += 1
    return t.after(k) in ("is", "was") and t.after(k + 1) == "that"


def open_thing(t: Tokens, i: int, j: int) -> bool:
    """*Undecided, unsettled* of a matter; not of people."""
    subject = skip_back(t, i)
    if subject >= 0 and t.lower[subject] in _POLLED:
        return False  # "a fifth of voters were undecided", "12 percent are undecided"
    return be_before(t, i) and not (subject >= 0 and is_human(t, subject))


def in_effect(t: Tokens, i: int, j: int) -> bool:
    """*In effect* a verdict; not a curfew that is in effect."""
    if not t.joined(i) and not t.joined(j):
        return True
    following = t.after(j)
    if t.starts_sentence(i):
        return not t.joined(j)
    if any(w in _KEPT for w in t.lower[max(0, i - 2) : i]):
        return False
    return following in ("a", "an", "the") or following.endswith("ed") or following in IRREGULAR_PAST


def barring(t: Tokens, i: int, j: int) -> bool:
    """*Barring an upset*: unless there is one; not a rope that bars the way."""
    opens = t.starts_sentence(i) or "," in t.gaps[i] or "," in "".join(t.gaps[j + 1 : j + 8])
    return opens and not t.before(i).endswith("s") and t.after(j) in _EXCEPTED


def proviso(t: Tokens, i: int, j: int) -> bool:
    """*Provided, providing*: on the condition that; not what was supplied."""
    if be_before(t, i) or t.before(i) in ("has", "have", "had"):
        return False
    if t.after(j) == "that":
        if t.before(i) in ("which", "who", "also"):
            return False  # "a pact which provided that they share it"
        if t.joined(i) and any(w in _RULING for w in t.lower[max(0, i - 5) : i]):
            return False  # "the statute of 1790 provided that"
        return not t.joined(i) or t.starts_sentence(i) or t.before(i) not in NOMINATIVE
    return (not t.joined(i) or t.starts_sentence(i)) and clause_after(t, j)


def supposition(t: Tokens, i: int, j: int) -> bool:
    """*Assuming, supposing* at the head of a clause: on a condition; not taking office."""
    if any(w in _OFFICE for w in t.lower[j : j + 4]):
        return False
    return (t.starts_sentence(i) or "," in t.gaps[i]) and t.after(j) != ""


def as_good_as(t: Tokens, i: int, j: int) -> bool:
    """*As good as over*: almost; not a comparison ("as good as her first")."""
    word = t.after(j)
    if not word or word in DETERMINERS or t.words[j][0].isupper():
        return False
    done = word.endswith("ed") or word in ("over", "gone", "done", "dead", "lost", "won", "said", "told")
    return done or (is_gradable(word) and t.after(j + 1) in PREPOSITIONS | {"", "and", "but"})


def thing_before(t: Tokens, i: int, j: int) -> bool:
    """Of a matter, in the predicate: "details are hazy", "the link is tenuous"."""
    return be_before(t, i) or t.before(i) in (
        "remain",
        "remains",
        "remained",
        "seem",
        "seems",
        "looks",
        "look",
    )


def after_ing(t: Tokens, i: int, j: int) -> bool:
    """*The impression of* doing something; not of a seal."""
    return t.after(j).endswith("ing")


def a_number(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*A number of experts say*: people whom nobody names, and what they hold."""
    for k in range(j, j + 3):
        if not t.joined(k):
            return False
        if is_group(t, k):
            return group_after(t, i, k)
    return False


def sense_that(t: Tokens, i: int, j: int) -> bool:
    """*Sense that* the verb: with a subject, and a clause."""
    if t.before(i) in ("one", "common", "good", "make", "makes", "made", "making"):
        return False  # "in one sense the report is right", "it makes sense that he left"
    return not noun_slot(t, i) and clause_after(t, j) and (subject_like(t, i) or t.before(i) in AUX | {"to"})


def around_number(t: Tokens, i: int, j: int) -> bool:
    """Before a quantity and not after a place or a verb of motion: "worth north of 300 million"."""
    if not quantity_after(t, j) or t.gaps[j + 1].startswith("°"):
        return False  # not "north of 37° N"
    if t.gaps[j].strip() != "" or t.lower[j][:1].isdigit() or t.before(i) in BE or t.lower[i] == "anywhere":
        return True
    then = t.after(j + 1)  # "close on nine years", "just over half", not "south of two farms"
    return t.lower[j] in FRACTIONS or then in UNITS or is_number(then)


def if_any(t: Tokens, i: int, j: int) -> bool:
    """*If any* in passing: "few, if any, boats"; not of a condition ("if any such boats")."""
    return not t.joined(j) or (i > 0 and t.lower[i - 1] in ("few", "little", "hardly"))


def if_anything(t: Tokens, i: int, j: int) -> bool:
    """*If anything* of a statement; not of a question ("what, if anything, he knew")."""
    if i and t.lower[i - 1] in ("what", "little", "whether"):
        return False
    return not t.joined(j) or be_before(t, i)  # not "if anything changes"


def noun_here(t: Tokens, i: int, j: int) -> bool:
    """The noun, not the verb: "on a hunch", "my hunch"; not "they hunch over maps"."""
    return noun_slot(t, i) or t.after(j) in ("that", "is", "was")


def aside(t: Tokens, i: int, j: int) -> bool:
    """At the head of a sentence or after a comma: "on the surface, it is sound"; not at its end."""
    return t.starts_sentence(i) or "," in t.gaps[i]


def set_off(t: Tokens, i: int, j: int) -> bool:
    """Between commas, or at the head with one: "in my book, he is guilty"; not "a map in my book"."""
    return "," in t.gaps[j] and (t.starts_sentence(i) or "," in t.gaps[i])


def so_called(t: Tokens, i: int, j: int) -> bool:
    """*So-called* of what may not deserve the word ("so-called experts"); not before a name or title.

    Nor before several words in quotation marks, which are a term that is introduced.
    """
    if not t.lower[j][:1].isalpha() or not t.joined(j) or t.capital(j):
        return False
    if any("(" in t.gaps[k] and t.words[k][:2].isupper() for k in range(j + 1, j + 6)):
        return False  # a term with its letters: "so-called zones of low emission (ZLEs)"
    quoted = t.gaps[j].strip() != ""
    return not quoted or t.gaps[j + 1].strip() != ""
