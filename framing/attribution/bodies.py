"""Which body a description means: "the agency", "the network", "the state"."""

from __future__ import annotations

from framing.attribution.cast import NAMESAKES, Cast, Person
from framing.attribution.names import Phrase, name_start, read_name
from framing.attribution.roles import Role, bare, places, role_of, word_role
from framing.attribution.states import STATES

_REACH = 3  # sentences that a description looks back for who was heard
_LOOKED = 8  # how many of the latest sources are looked at
_NEAR = 1  # sentences before this one that are searched for a name
_WORDS = 200  # of them at most: a text without full stops is one sentence
# What a text calls a body whose name it has just given.
_BODIES = frozenset(
    """group organization organisation agency company firm outlet newspaper network site website union
    institute foundation ministry charity magazine broadcaster regulator bank bureau automaker airline
    retailer nonprofit association""".split()
)
# Of these only a public one can be meant.
_PUBLIC = frozenset("agency bureau ministry regulator".split())
_PAPERS = frozenset("paper newspaper outlet network site website magazine broadcaster".split())
# "The high court" is the Supreme Court.
_HIGHEST = frozenset("high top highest".split())


def repeats(cast: Cast, phrase: Phrase, person: Person) -> bool:
    """Whether "the official" says no more than "a senior official" did, with the same noun."""
    if person.phrase.head != phrase.head:
        return False
    said = set(cast.key(phrase).split())
    return said <= set(cast.key(person.phrase).split())


def body_meant(cast: Cast, phrase: Phrase, role: Role | None) -> Person | None:
    """Return the body that "the department" or "the agency" means."""
    view = cast.view
    first = phrase.lead[0]
    plain = phrase.lead[1] - first == 2
    named = [p for p in cast.by_body.get(phrase.head, [])[:NAMESAKES] if plain]
    common = cast.by_head.get(phrase.head)
    if common is not None and repeats(cast, phrase, common):
        named.append(common)
    if named:
        return max(named, key=lambda p: p.last)
    if phrase.head == "court" and not _HIGHEST.isdisjoint(view.lower[first + 1 : phrase.lead[1] - 1]):
        supreme = [p for p in cast.by_body.get("court", [])[:NAMESAKES] if p.given[:1] == ("supreme",)]
        return supreme[0] if len(supreme) == 1 else None
    if phrase.head == "state" and plain:
        return _state(cast, phrase)
    paper = phrase.head == "paper"
    if not paper and (role is None or role.number != "group" or phrase.head not in _BODIES):
        return None
    if any(view.words[k][0].isupper() for k in range(first + 1, phrase.lead[1])):
        return None  # "the Fars news agency" brings its own name
    here = view.sentence_of[first]
    for person in cast.recent(_LOOKED):
        if person.last > first or here - view.sentence_of[max(0, person.last - 1)] > _REACH:
            break
        if person.phrase.shape != "name":
            continue
        if person.phrase.body == "group":
            own = role_of(view, *person.phrase.name) if person.phrase.name is not None else None
            if paper or role is None:
                if own is not None and own.kind == "media":
                    return person
            elif own is None or own.kind == role.kind or phrase.head in ("group", "agency", "organization"):
                return person
        elif (
            not paper
            and not person.phrase.body
            and not person.given
            and not person.gender
            and not cast.offices(person)
        ):
            return person
    return _named_near(cast, phrase, role)


def _state(cast: Cast, phrase: Phrase) -> Person | None:
    """Return the only state of the last sentences: "Kansas disagrees. “It may,” | the state | argues"."""
    near = [(name, at) for name, at in _names(cast, phrase) if name in STATES]
    if len({name for name, _ in near}) != 1:
        return None
    return _taken(cast, near[-1][1], near[-1][0])


def _named_near(cast: Cast, phrase: Phrase, role: Role | None) -> Person | None:
    """Return the only body of the last sentences that fits, though it has said nothing yet.

    Only one that is a source somewhere in the text: initials, a name with a noun that says what it is, or
    for a company one word that is nobody's family name.
    """
    fitting = {name: at for name, at in _names(cast, phrase) if _fits(cast, phrase.head, name, at)}
    if len(fitting) != 1:
        return None
    ((name, at),) = fitting.items()
    return _taken(cast, at, name)


def _names(cast: Cast, phrase: Phrase) -> list[tuple[str, int]]:
    """Return the last words of names near before a description that are sources, with their places."""
    view = cast.view
    first = phrase.lead[0]
    low = max(view.sentences[max(0, view.sentence_of[first] - _NEAR)].first, first - _WORDS)
    found = []
    for k in range(low, first):
        word = bare(view.lower[k])
        if not view.words[k][0].isupper() or view.quoted[k] or view.classes[k] != "N":
            continue
        if k + 1 < first and view.words[k + 1][0].isupper() and view.gaps[k + 1] == " ":
            continue  # "| New | York"
        begin = name_start(view, k, low, body=True)
        whole = " ".join(map(bare, view.lower[begin : k + 1]))
        name = whole if whole in STATES else word
        if word in cast.positions or word in cast.by_body or word in cast.by_family:
            found.append((name, k))
    return found


def _fits(cast: Cast, head: str, name: str, at: int) -> bool:
    view = cast.view
    if name in STATES or name in places():
        return False
    role = word_role(name)
    if role is not None and role.in_name and not view.words[at][0].isupper():
        role = None
    if role is not None:
        if role.number != "group":
            return False
        if head in _PAPERS or role.kind == "media":
            return head in _PAPERS and role.kind == "media"
        return (role.kind == "official") == (head in _PUBLIC)
    if head in _PAPERS:
        return False
    initials = view.words[at].isupper() and 2 < len(name) < 7
    return initials or (head not in _PUBLIC and _no_family(cast, name))


def _no_family(cast: Cast, name: str) -> bool:
    """Whether one word with a capital is nobody's family name as far as the text tells."""
    known = cast.given.get(name) or name in cast.gender or name in cast.held or name in cast.kin
    return not known and not any(p.given or p.gender for p in cast.by_family.get(name, ()))


def _taken(cast: Cast, at: int, name: str) -> Person | None:
    """Return the source of a name at word ``at``, new where it has not been heard yet."""
    view = cast.view
    begin = at - name.count(" ")
    phrase = read_name(view, begin, at + 1)
    if phrase.shape != "name":
        return None
    return cast.by_name(phrase) or cast.add(phrase)
