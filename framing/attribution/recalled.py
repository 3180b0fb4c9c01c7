"""Whom a description takes up: who was heard right before, who was named, whom the text leaves unnamed."""

from __future__ import annotations

from framing.attribution.cast import Cast, Person, is_person
from framing.attribution.described import PARTIES, capitalised, conflict, described_kinds, titles
from framing.attribution.introductions import same_place
from framing.attribution.kinds import head_role
from framing.attribution.names import Phrase, name_start, read_name
from framing.attribution.offices import ANYBODY, OTHER, holds, spoken_of
from framing.attribution.roles import OFFICES, Role, bare, office, places, word_role
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

# Whoever serves somebody holds no public office and stands for none.
_STAFF = frozenset(
    """strategist adviser advisor aide consultant manager spokesperson reporter journalist host anchor
    correspondent pollster analyst""".split()
)
_REACH = 3  # sentences that a description looks back for who was heard
_NEAR = 3  # sentences that it looks back for a name
_WORDS = 200  # of them at most: a text without full stops is one sentence
_LATEST = 8  # how many of the latest sources are looked at
_ONE = frozenset(("a", "an", "one", "another"))
# What stands for whoever was heard last without a name.
_SOMEBODY = frozenset("source person individual man woman operative insider aide official staffer".split())
# What tells after a noun which one is meant.
_TELLING = frozenset("who with of in from at for close familiar".split())
_COUNTS = frozenset("two three four five six seven eight nine ten".split())


def recalled(cast: Cast, phrase: Phrase, role: Role) -> Person | None:
    """Return whom "the senator" or "the source" takes up, None for somebody new."""
    if _guarded(cast, phrase):
        return unnamed_again(cast, phrase)
    near = _named_near(cast, phrase)
    return (
        _described_near(cast, phrase, role, near)
        or _just_heard(cast, phrase, role, near)
        or _only_one(cast, phrase, role, near)
    )


def _guarded(cast: Cast, phrase: Phrase) -> bool:
    """Whether a description is of anybody, of one among others, or of somebody the text brings in anew."""
    view = cast.view
    first, stop = phrase.lead
    wanted = office(phrase.head)
    if any(view.lower[k].endswith("'s") for k in range(first + 1, stop)):
        return True  # "the union's director": nobody yet known to be one
    own = capitalised(view, range(first + 1, stop))
    if wanted == "president" and own and own <= PARTIES.keys():
        return True  # "the Republican president"
    if phrase.head in ANYBODY or not OTHER.isdisjoint(view.lower[first:stop]):
        return True
    introduced = stop < len(view.lower) and view.lower[stop] in ("of", "for") and view.gaps[stop] == " "
    if wanted in OFFICES and view.lower[first + 1 : stop - 1] == ["former"] and not introduced:
        return True  # "the former president"
    return _brought_in(view, phrase)


def _named_near(cast: Cast, phrase: Phrase) -> dict[str, int]:
    """Return the family names of persons in the last sentences before a description, each with its place.

    The place is that of the latest mention. Only of those who are sources somewhere in the text.
    """
    view = cast.view
    first = phrase.lead[0]
    low = max(view.sentences[max(0, view.sentence_of[first] - _NEAR)].first, first - _WORDS)
    near: dict[str, int] = {}
    for k in range(low, first):
        if not view.words[k][0].isupper() or view.classes[k] != "N" or view.quoted[k]:
            continue
        family = bare(view.lower[k])
        initials = view.words[k].isupper() and len(family) > 1
        if not initials and family in cast.positions and personal(cast, family):
            near[family] = k
    return near


def personal(cast: Cast, family: str) -> bool:
    """Whether a family name can be a person's, as far as the text tells."""
    heard = cast.by_family.get(family)
    if heard:
        return any(is_person(cast, p) for p in heard[:_LATEST])
    if family in cast.by_body or family in places() or family in STATES or word_role(family) is not None:
        return False
    return bool(cast.given.get(family)) or family in cast.gender or family in cast.held


def _known(cast: Cast, family: str, at: int) -> Person | None:
    """Return the person of a family name at word ``at``, whether heard by now or not."""
    view = cast.view
    name = read_name(view, name_start(view, at, max(0, at - 3)), at + 1)
    if name.shape != "name" or name.body or name.family != family:
        return None
    return cast.by_name(name) or Person(name, family, name.given, cast.gender.get(family, ""))


def _described_near(cast: Cast, phrase: Phrase, role: Role, near: dict[str, int]) -> Person | None:
    """Return the only one named near by to whom the text gives the same role: "his lawyer, Ann Lee"."""
    wanted = office(phrase.head)
    fitting = []
    for family, at in near.items():
        person = _known(cast, family, at)
        if (
            person is not None
            and wanted in cast.offices(person)
            and holds(cast, phrase, person, owned=False)
            and _fits(cast, phrase, role, person)
        ):
            fitting.append(person)
    return _taken(cast, fitting[0]) if len(fitting) == 1 else None


def _only_one(cast: Cast, phrase: Phrase, role: Role, near: dict[str, int]) -> Person | None:
    """Return the only person named in the sentence before or earlier in this one: "the Ohio senator".

    A bare office ("the judge") says too little.
    """
    view = cast.view
    first, stop = phrase.lead
    if stop - first == 2 and (office(phrase.head) in OFFICES or role.kind == "citizen"):
        return None
    here = view.sentences[view.sentence_of[first]].first
    low = here if view.quoted[here:first].count(0) == first - here else first
    named = [(family, at) for family, at in near.items() if at >= low]
    if not named:
        low = max(view.sentences[max(0, view.sentence_of[first] - 1)].first, first - _WORDS)
        named = [(family, at) for family, at in near.items() if low <= at < here]
    if len(named) != 1 or _others(cast, low, first, named[0][0]):
        return None
    family, at = named[0]
    person = _known(cast, family, at)
    if person is None or not _fits(cast, phrase, role, person):
        return None
    return None if _same_clause(view, (at, at + 1), phrase) else _taken(cast, person)


def _others(cast: Cast, low: int, stop: int, family: str) -> bool:
    """Whether somebody with a full name or a title stands between, who is no source."""
    view = cast.view
    for k in range(low + 1, stop):
        if (
            view.words[k][0].isupper()
            and view.words[k - 1][0].isupper()
            and view.gaps[k] in (" ", ". ")
            and view.classes[k] == "N"
            and not view.quoted[k]
            and bare(view.lower[k]) != family
            and bare(view.lower[k - 1]) != family
        ):
            name = read_name(view, name_start(view, k, low), k + 1)
            if name.shape == "name" and not name.body and name.given:
                return True
    return False


def _taken(cast: Cast, person: Person) -> Person:
    """Return a person of the cast; one that has not been heard yet is added."""
    return (
        person
        if any(p is person for p in cast.by_family.get(person.family, ()))
        else cast.mention(person.phrase)
    )


def _just_heard(cast: Cast, phrase: Phrase, role: Role, near: dict[str, int]) -> Person | None:
    """Return who was heard right before, unless the text gives them another office."""
    view = cast.view
    first, stop = phrase.lead
    here = view.sentence_of[first]
    if office(phrase.head) in OFFICES and stop - first == 2:
        return None  # "the judge": who holds the office is not told by who was heard last
    begin = view.sentences[here].first
    beside = {family for family, at in near.items() if at >= begin}
    for person in cast.recent(_LATEST):
        if person.last > first or here - view.sentence_of[max(0, person.last - 1)] > _REACH:
            return None
        if not person.named or not is_person(cast, person):
            if person.phrase.shape == "common":
                return None
            continue
        if not _fits(cast, phrase, role, person):
            continue
        if _same_clause(view, person.spans[-1], phrase):
            return None
        if beside and person.family not in beside:
            return None  # "After Lee had left, the senator said"
        heard = view.sentences[view.sentence_of[max(0, person.last - 1)]].stop
        if _others(cast, min(heard, first), first, person.family):
            return None  # somebody else has been named since
        return person
    return None


def _fits(cast: Cast, phrase: Phrase, role: Role, person: Person) -> bool:
    """Whether nothing that the text says of a named person keeps a description from meaning them."""
    view = cast.view
    first, stop = phrase.lead
    wanted = office(phrase.head)
    if phrase.gender and person.gender and phrase.gender != person.gender:
        return False
    own = capitalised(view, range(first + 1, stop))
    if own and conflict(own, capitalised(view, (k for a, b in cast.describe(person) for k in range(a, b)))):
        return False  # "the Republican senator" is no Democrat
    held = cast.offices(person)
    other = held & OFFICES
    introduced = stop < len(view.lower) and view.lower[stop] in ("of", "for") and view.gaps[stop] == " "
    if (introduced and held) or (wanted in OFFICES and other and wanted not in other):
        return False
    if (wanted in OFFICES or wanted == "candidate") and not _STAFF.isdisjoint(held):
        return False  # "the Ohio governor" is nobody's strategist
    if spoken_of(view, phrase, person):
        return False
    if wanted in held and own and not same_place(own, titles(cast, person)):
        return False  # "the Florida senator" is no senator from Texas
    if role.kind == "media" and described_kinds(cast, person) != {"media"}:
        return False  # "the host" asks whoever was heard
    # "the nurse" is no governor and no spokesman
    return not (stop - first == 2 and role.kind == "citizen" and (other or _serves(held)))


def _serves(held: set[str]) -> bool:
    """Whether somebody known by these offices speaks for others and stands for nothing."""
    return not _STAFF.isdisjoint(held) and "candidate" not in held


def _same_clause(view: View, heard: Words, phrase: Phrase) -> bool:
    """Whether somebody is heard in the clause of a description: "Lee spoke after | the senator said"."""
    first = phrase.lead[0]
    if heard[0] >= first or view.sentence_of[heard[0]] != view.sentence_of[first] or view.quoted[heard[0]]:
        return False
    return not any(view.paused[k] for k in range(heard[1], first + 1))


def _brought_in(view: View, phrase: Phrase) -> bool:
    """Whether the last few sentences bring in somebody new by the same noun: "a nurse …. The nurse"."""
    first = phrase.lead[0]
    low = max(view.sentences[max(0, view.sentence_of[first] - _REACH)].first, first - _WORDS)
    lower = view.lower
    for k in range(first - 1, low, -1):
        if lower[k] == phrase.head and (view.classes[k + 1] != "N" or view.paused[k + 1]):
            begin = k
            while (
                begin > low and k - begin < 4 and view.classes[begin - 1] in "NEG" and view.gaps[begin] == " "
            ):
                begin -= 1
            if begin > low and lower[begin - 1] in ("a", "an") and view.gaps[begin] == " ":
                return True
    return False


def unnamed_again(cast: Cast, phrase: Phrase) -> Person | None:
    """Return the one whom the text has just heard without a name: "another aide said …. The source added"."""
    view = cast.view
    first, stop = phrase.lead
    if phrase.head not in _SOMEBODY or stop - first != 2:
        return None
    if stop < len(view.lower) and view.lower[stop] in (
        "who",
        "with",
        "of",
        "in",
        "from",
        "close",
        "familiar",
    ):
        return None  # "the person who runs it"
    for person in cast.recent(1):
        other = person.phrase
        if other.shape != "common" or view.lower[other.lead[0]] not in _ONE:
            return None
        if (
            view.sentence_of[first] - view.sentence_of[max(0, person.last - 1)] > _REACH
            or person.last > first
        ):
            return None
        if phrase.gender and person.gender and phrase.gender != person.gender:
            return None
        role = head_role(view, *other.lead)
        if role is None or role.number != "person":
            return None
        if phrase.head in ("official", "aide", "staffer") and role.kind not in ("official", "unnamed"):
            return None
        return person
    return None


def same_people(cast: Cast, phrase: Phrase) -> Person | None:
    """Return those, or the papers, that "the officials", "the three sources", "the documents" take up.

    They are the last of that noun, and of every other word of the description.
    """
    view = cast.view
    first, stop = phrase.lead
    while stop - 1 > first and view.lower[stop - 1] != phrase.head:
        stop -= 1  # "the documents | dated in August"
    role = word_role(phrase.head)
    if view.lower[first] != "the" or stop - 1 == first or role is None:
        return None
    if (
        phrase.lead[1] < len(view.lower)
        and view.lower[phrase.lead[1]] in _TELLING
        and role.kind != "document"
    ):
        return None
    before = cast.by_head.get(phrase.head)
    if before is None or before.last > first:
        return None
    known = {*view.lower[slice(*before.phrase.lead)]}
    words = view.lower[first + 1 : stop - 1]
    if not (known.issuperset(words) if role.kind == "document" else _COUNTS.union(known).issuperset(words)):
        return None
    if words and words[0] in _COUNTS and words[0] not in known:
        return None
    far = view.sentence_of[first] - view.sentence_of[max(0, before.last - 1)]
    return before if far <= 2 * _REACH else None
