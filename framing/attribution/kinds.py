"""Kind of a source, from titles, roles and organisations in the text; unknown rather than guessed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.attribution.roles import Role, bare, places, role_at, role_of, word_role
from framing.attribution.view import View, Words

if TYPE_CHECKING:
    from framing.attribution.names import Phrase

_UNNAMED = frozenset("anonymity anonymous anonymously unnamed unidentified".split())
_QUANTIFIERS = frozenset(
    """some many most others several few both all half none those these dozens hundreds thousands millions
    percent majority two-thirds three-quarters one-third one-quarter one-fourth three-fourths two three four
    five six seven eight nine ten everyone everybody people""".split()
)
# "A number of lawmakers", "a third of voters": the people are what follows "of".
_COUNTS = frozenset(
    """number numbers plenty lot lots handful couple pair minority percentage share dozen scores third thirds
    quarter quarters fraction plurality bulk rest clutch slew raft bunch
    much fourth fourths fifth fifths tenth two-thirds one-third three-quarters one-fourth three-fourths
    one-fifth two-fifths three-fifths four-fifths one-tenth""".split()
)
_FIGURES = frozenset("number percentage share".split())  # "the number of voters" is no voters
# What may stand after the word that says who speaks: "people familiar with", "voters surveyed last week".
_TRAILING = frozenset(
    """familiar close involved present available alone alike elsewhere last this next week month year night
    here there himself herself themselves itself""".split()
)
_INDIVIDUALS = frozenset("person individual star celebrity".split())
_OWNERS = frozenset("his her their".split())
_SOMEBODY = frozenset(("one", "another", "anyone", "anybody"))
_LEARNED = frozenset("institute university studies research think-tank tank college centre center".split())
# Who heads or speaks for a body is of that body's kind: "president of the union".
_HEADS = frozenset(
    """president vice-president chairman chairwoman chair leader head chief secretary-general spokesman
    spokeswoman spokesperson treasurer""".split()
)


def kind_of(
    view: View, phrase: Phrase, described: Sequence[Words], spans: Sequence[Words], places_of: Sequence[int]
) -> str:
    """Return the kind of a source.

    Args:
        phrase: the source as first read.
        described: the words set beside its name, if any.
        spans: every source span, to see whether a common noun is one person or many.
        places_of: where its family name stands in the text.
    """
    if phrase.shape != "name" or phrase.name is None:
        return _common_kind(view, phrase.lead, spans[0])
    begin, stop = phrase.name
    if not (stop - begin == 1 and phrase.given) and " ".join(map(bare, view.lower[begin:stop])) in places():
        return "official"  # a state speaks through its government
    if phrase.body:
        role = role_of(view, *phrase.name) or role_of(view, *phrase.lead)
        if role is not None:
            return role.kind
    kinds = [kind for first, stop in described if (kind := described_kind(view, first, stop)) is not None]
    if kinds:
        # A trade or a kinship ("businessman", "father") says less than what somebody is heard for.
        return next((kind for kind in kinds if kind != "citizen"), "citizen")
    first = phrase.lead[0]
    for k in range(min(begin, phrase.lead[1]) - 1, first - 1, -1):
        role = role_at(view, k, first)
        if role is not None and role.number == "people":
            role = word_role(view.lower[k].removesuffix("s")) or role  # "Sens. | Ann Lee and Max Holt"
        if role is not None:
            return role.kind  # "Senator Ann Lee"
    if stop - begin == 1:
        role = word_role(phrase.family)
        if role is not None and (role.number == "people" or not phrase.given):
            return role.kind
        if not phrase.given and are_people(view, phrase.family, places_of):
            return "collective"
    return "unknown"


def described_kind(view: View, first: int, stop: int) -> str | None:
    """Return the kind that a description decides, None where it decides none."""
    core = _core(view, first, stop)
    if core + 1 < stop and view.lower[core] == "of":
        whole = role_at(view, core + 1, first)
        if whole is not None and whole.number == "person":
            return whole.kind  # "chief of staff"
    role = role_of(view, first, core)
    if role is None or role.number == "people":
        return None
    if role.kind == "organisation" and role.number == "person":
        # "director of …": what the place is decides; of an institute it is one who studies.
        if not _LEARNED.isdisjoint(view.lower[first:stop]):
            return "expert"
        place = role_of(view, core, stop)
        if place is None and core - first > 1:
            place = role_of(view, first, core - 1)  # "the FBI director"
            place = place if place is not None and place.number == "group" else None
        return place.kind if place is not None and place.kind in ("official", "media") else role.kind
    heads = not _HEADS.isdisjoint(view.lower[first:core])
    if heads and role.kind == "official" and core < stop and view.lower[core] in ("of", "for", "at"):
        return _headed(view, core + 1, stop, "president" in view.lower[first:core]) or role.kind
    return role.kind


def _headed(view: View, first: int, stop: int, president: bool) -> str | None:
    """Return the kind of the body that somebody heads, where it is no public one.

    What has a president is a state or, where geography does not know it, an organisation.
    """
    if first < stop and view.lower[first] == "the":
        first += 1
    end = first
    while end < stop and view.words[end][0].isupper() and not (end > first and view.paused[end]):
        end += 1
    if end == first:
        role = role_of(view, first, _core(view, first, stop))
        return role.kind if role is not None and role.number == "group" and role.kind != "official" else None
    role = role_of(view, first, end)
    if role is not None and (role.kind == "official" or view.lower[end - 1] in ("committee", "party")):
        return None
    if role is not None and role.number == "group":
        return role.kind
    state = " ".join(map(bare, view.lower[first:end])) in places()
    return "organisation" if president and role is None and not state else None


def are_people(view: View, family: str, places_of: Sequence[int]) -> bool:
    """Whether a capitalised plural without a given name is of people: "Tories", "Germans", "the Kurds".

    By its ending, or by how the text uses it: after "the" or a quantifier, or before a plural verb. Where
    nothing tells ("Sanders said") it is not.
    """
    if family.endswith(("hmen", "smen")):
        return True  # "Frenchmen"
    if len(family) < 4 or not family.endswith("s") or family.endswith(("ss", "us", "news")):
        return False
    if len(family) > 5 and family.endswith(("ans", "ists", "ites", "crats", "ards")):
        return True
    lower = view.lower
    for i in places_of[:_SEEN]:
        if bare(lower[i]) != lower[i]:
            continue
        if i and view.gaps[i] == " " and lower[i - 1] in _PLURAL_BEFORE:
            return True
        if i + 1 < len(lower) and view.gaps[i + 1] == " " and lower[i + 1] in _PLURAL_AFTER:
            return True
    return False


_SEEN = 8  # how many places of a word are looked at
_PLURAL_BEFORE = frozenset("the some many most these those few several both all other fellow".split())
_PLURAL_AFTER = frozenset(
    "are were have aren't weren't haven't say want think believe fear hope know see themselves".split()
)
_PLURAL_AGENT = tuple("ers ors ists ians ants ents eers ees crats goers".split())
_AGENT = tuple("er or ist ian eer man men ers ors ists ians eers ant ants".split())
_NOT_AGENTS = frozenset(
    """number numbers matter matters paper winter summer order orders war power powers quarter
    quarters corner river water letter other another former latter later offer offers
    weather member-ship figure labor labour color colour factor factors error errors sector
    sectors tenor door floor behavior behaviour favor favour honor center centre border
    borders chapter character computer shower tower disorder disaster dinner november
    october september december career plant plants restaurant giant grant want amount hour
    tour human women woman german germans list lists demand term terms answer answers manner
    banner cover barrier chamber register surrender transfer counter encounter murder
    murders wonder danger monster cancer prayers mailers posters talents rents
    events accidents incidents cents contents""".split()
)


def is_agent(head: str) -> bool:
    """Whether a noun that no list has can be one person, by its ending: "backer", "lobbyist"."""
    return head.endswith(_AGENT) and head not in _NOT_AGENTS and not head.endswith("s")


def can_be_source(view: View, first: int, stop: int) -> bool:
    """Whether a phrase can say, show or find anything: no bare article, time, adverb or number ("2016")."""
    word = view.lower[first]
    if word == "nobody" or (word == "no" and stop - first == 2 and view.lower[first + 1] == "one"):
        return False
    if stop - first > 1:
        if view.lower[stop - 1] == "own":
            return False  # "his own | notes"
        if word in _RELATIVE:
            return False  # "who took to the talk | shows"
        if view.classes[first] == "E" and not _modified(view, first, stop):
            return False  # "approved funds | being"
        if view.lower[stop - 1] in _SPANS and _counts_time(view, first, stop):
            return False
        time = view.lower[stop - 1] in _TIME_NOUNS or view.classes[stop - 1] == "T"
        time = time and "P" not in view.classes[first:stop]  # "the last poll before election day"
        return not (time and (view.classes[first] == "T" or word in _THIS)) and (
            word not in _TIMES or view.lower[first + 1].endswith("'s")  # "last year's figures"
        )
    if word.isdigit():
        # "47% say", "six in 10 said": a number of people, not of a year or a seat.
        counted = view.gaps[stop].startswith("%") or (
            stop < len(view.lower) and view.lower[stop] in ("percent", "of")
        )
        return counted or (first > 0 and view.lower[first - 1] in ("in", "of"))
    if view.classes[first] == "G" and word_role(word) is None:
        return False  # "chanting began"
    return word not in _ARTICLES and (view.classes[first] not in "TBPC" or word in _QUANTIFIERS)


def _modified(view: View, first: int, stop: int) -> bool:
    """Whether an opening participle describes somebody: "retired nurses", "armed with cash" not."""
    end = first + 1
    while end < stop and view.classes[end] not in "PWG" and not view.paused[end]:
        end += 1
    head = bare(view.lower[end - 1])
    if view.words[end - 1][0].isupper() or role_of(view, first + 1, end) is not None:
        return True
    return is_agent(head) or _many(head)


def _counts_time(view: View, first: int, stop: int) -> bool:
    """Whether a phrase only says when or how often: "two weeks", "more than 30 times over the past years"."""
    end = first
    while end < stop and view.classes[end] in "DB":
        end += 1
    while end < stop and view.lower[end] in ("than", "past", "last", "few"):
        end += 1
        while end < stop and view.classes[end] == "D":
            end += 1
    if end == stop:
        return "past" in view.lower[first:stop]
    return end > first and view.lower[end] in _SPANS and view.words[end][0].islower()


_SPANS = frozenset("times hours days weeks months years decades minutes seconds past".split())
_RELATIVE = frozenset(("who", "which", "that", "whose"))
_ARTICLES = frozenset("a an the every no such our my your".split())
_TIMES = frozenset("last next no longer much".split())
_THIS = frozenset("this that each every one the".split())
_TIME_NOUNS = frozenset(
    "year week month day time night morning evening summer winter spring fall decade".split()
)


def can_speak(view: View, first: int, stop: int) -> bool:
    """Whether a phrase can name a source: a person, people, an organisation or a document.

    A capital, a pronoun, a listed role or an agent noun can; an event or a thing ("the summit", "recent
    skirmishes") cannot.
    """
    end = first + 1
    while end < stop and not view.paused[end]:
        if view.classes[end] in "PWG" and "-" not in view.lower[end]:
            break
        end += 1
    if stop - first > 2 and view.classes[end - 1] == "E" and view.classes[end - 2] == "N":
        end -= 1  # "the senators surveyed"
    head = bare(view.lower[end - 1]).partition("-in-")[0]  # "nominee-in-waiting"
    if not can_be_source(view, first, stop):
        return False
    if view.classes[first] in "ROW" or head in _QUANTIFIERS:
        return True
    if view.words[end - 1][0].isupper() and not (end - first == 1 and _common(view, first)):
        return True
    if stop - first == 1 and head in _OWNERS:
        return True  # "their opposition to the plan"
    if head in _COUNTS and end < stop and view.lower[end] == "of":
        return view.lower[first] != "the" or head not in _FIGURES
    if head in _INDIVIDUALS or (head.endswith("-old") and head[0].isdigit()):
        return True
    if head.isdigit() and end + 1 < stop and view.lower[end] in ("in", "of", "out"):
        return True  # "6 in 10 older men"
    if head.isdigit() and end == stop and view.gaps[end].startswith("%"):
        return True  # "with 42% preferring the mayor"
    if view.lower[first] in _QUANTIFIERS and (end - first == 1 or end < stop):
        return True
    if role_of(view, first, end) is not None or ("-in-" in view.lower[end - 1] and word_role(head)):
        return True
    return head.endswith(_AGENT) and head not in _NOT_AGENTS


def _common(view: View, i: int) -> bool:
    """Whether a word has its capital only because it opens a sentence: "Impeachment", but not "Price".

    The text has it in small letters too and never with a capital inside a sentence.
    """
    sentence = view.sentences[view.sentence_of[i]]
    if sentence.first != i or view.classes[i] != "N":
        return False
    asked = ("opens only", view.words[i])
    if asked not in view.told:
        view.told[asked] = _opens_only(view, view.words[i], view.lower[i])
    return view.told[asked]


def _opens_only(view: View, word: str, lower: str) -> bool:
    if lower not in view.document.text or lower not in view.words:
        return False  # a quick look first: most names are no words
    if _many(lower):
        return False  # "Proponents"
    at = view.words.index(word)
    while True:
        if view.sentences[view.sentence_of[at]].first != at:
            return False
        try:
            at = view.words.index(word, at + 1)
        except ValueError:
            return True


def _common_kind(view: View, lead: Words, span: Words) -> str:
    first, stop = lead
    lower = view.lower
    if stop - first == 1 and lower[first] in _SOMEBODY:
        return "unnamed"
    end = min(len(lower), span[1] + 14)
    if not _UNNAMED.isdisjoint(lower[first:end]):
        return "unnamed"
    if lower[first] in _QUANTIFIERS or lower[stop - 1] in _QUANTIFIERS:
        return "collective"
    if lower[stop - 1] in _COUNTS and stop < len(lower) and lower[stop] == "of":
        return "collective"
    # "chamber of commerce": two words past "of" may belong to the role.
    if lower[first][0].isdigit() and (view.gaps[first + 1].startswith("%") or lower[stop - 1] == "percent"):
        return "collective"  # "42% say", "64% of older voters"
    role = head_role(view, first, stop) or (
        role_at(view, min(span[1], stop + 2) - 1, stop - 1) if stop < span[1] else None
    )
    if role is None:
        return "collective" if _many(lower[stop - 1]) else "unknown"
    if role.number == "people":
        return role.kind if role.kind in ("document", "unnamed") else "collective"
    if role.number == "person" and lower[first] in ("a", "an", "one", "another"):
        # "an aide", "a source close to": one person whom the text does not name.
        return role.kind if role.kind in ("citizen", "expert", "media") else "unnamed"
    return role.kind


def head_role(view: View, first: int, stop: int) -> Role | None:
    """Return the role that a common phrase names by its last word; what stands before only modifies it.

    "Republican voices" and "the campaign's numbers" are no Republican and no campaign.
    """
    k = stop - 1
    role = role_at(view, k, first)
    while role is None and k > first and (view.lower[k] in _TRAILING or view.classes[k] in "TBE"):
        k -= 1
        role = role_at(view, k, first)
    return role


def _many(word: str) -> bool:
    """Whether a plural that no list has is of people, by its ending: "backers", "proponents"."""
    return word.endswith(_PLURAL_AGENT) and not word.endswith("ments") and word not in _NOT_AGENTS


def _core(view: View, first: int, stop: int) -> int:
    """Return the end of a description's own noun: "a professor of X at Y" is a professor."""
    for k in range(first + 1, stop):
        if view.lower[k] in ("of", "at", "for", "with", "in", "who", "from", "on", "to"):
            return k
    return stop
