"""The sources met so far, by name, by head noun and by how lately they were heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, islice

from framing.attribution.descriptions import aside_after, relation, title_before
from framing.attribution.given_names import same_given
from framing.attribution.kinds import is_agent
from framing.attribution.names import TITLES, Phrase, name_start
from framing.attribution.roles import bare, office, places, role_of, word_role
from framing.attribution.states import STATES
from framing.attribution.view import Draft, View, Words, is_headline

NAMESAKES = 50  # people of one family name that are told apart by given name: time stays linear
_TITLED = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
_MENTIONS = 5  # how many mentions of a family name are searched for given names and roles
DETERMINERS = frozenset(
    "the a an his her its their our my this that these those some many several most certain same".split()
)


_ANY = frozenset("every each any no either neither".split())
_ONE_OF_MANY = frozenset(("a", "an", "another"))  # "a new super PAC" is none of those named


@dataclass(slots=True)
class Person:
    """One source while it is being put together: a person, a group or a document."""

    phrase: Phrase
    family: str
    given: tuple[str, ...] = ()
    gender: str = ""
    spans: list[Words] = field(default_factory=list)
    names: list[Words] = field(default_factory=list)
    contents: list[Words] = field(default_factory=list)
    last: int = 0  # the word where it was last heard or named
    described: list[Words] | None = None  # what the text sets beside the name, once looked for
    passing: bool = False  # heard only by a pronoun so far: a bare family name means a namesake heard by it

    @property
    def named(self) -> bool:
        """Whether this is somebody with a name of their own, not a body or a common noun."""
        return self.phrase.shape == "name" and not self.phrase.body


class Cast:
    """The sources met so far, with what the whole text says about their names."""

    def __init__(self, view: View, families: set[str]) -> None:
        self.view = view
        self.people: list[Person] = []
        self.by_family: dict[str, list[Person]] = {}
        self.by_body: dict[str, list[Person]] = {}
        self.by_key: dict[str, Person] = {}  # common phrases by their words
        self.by_head: dict[str, Person] = {}  # the latest common phrase of a head noun
        self.given: dict[str, Counter[tuple[str, ...]]] = {}
        self.positions: dict[str, list[int]] = {}
        self.gender: dict[str, str] = {}  # of families whose titles all say the same
        self.kin: dict[str, dict[tuple[str, ...], str]] = {}  # given names of relatives, with m or f
        self.held: set[str] = set()  # families of whom one is known by an office: "President Lee"
        self.called: dict[str, Person] = {}  # the body that "the agency" has last meant, by the noun
        self.owners: dict[Words, str] = {}  # whose "his campaign" is, by the words of the phrase
        self._heard: dict[int, Person] = {}
        self._stand(families)
        for family in families:
            self._learn(family, self.positions[family])

    # What the text says of a name

    def places(self, family: str) -> list[int]:
        """Return where a family name stands with a capital, with what given names it has learnt once."""
        found = self.positions.get(family)
        if found is None:
            self._stand({family})
            found = self.positions[family]
            self._learn(family, found)
        return found

    def _stand(self, families: set[str]) -> None:
        """Note where family names stand with a capital, of all in one look at the capitals."""
        lower, words = self.view.lower, self.view.words
        forms = {family + ending: family for family in families for ending in ("", "'s", "'")}
        for family in families:
            self.positions[family] = []
        capitals = self.view.document.capitals
        for i in compress(capitals, map(forms.__contains__, map(lower.__getitem__, capitals))):
            if words[i][0].isupper():
                self.positions[forms[lower[i]]].append(i)

    def _learn(self, family: str, places: list[int]) -> None:
        words, lower = self.view.words, self.view.lower
        role = word_role(family)
        body = role is not None and role.number == "group"
        # Whoever has a given name gets it at one of the first mentions, a headline's run of capitals aside.
        document = self.view.document
        titles: set[str] = set()
        for i in places[:_MENTIONS]:
            if i and words[i - 1][0].isupper():
                title = _TITLED.get(lower[i - 1]) or (_TITLED.get(lower[i - 2]) if i > 1 else None)
                if title is not None:
                    titles.add(title)
                begin = name_start(self.view, i, max(0, i - 3), body=body)
                if i - begin > 1 and is_headline(document, self.view.sentence_of[i]):
                    continue  # "North Carolina Sues DOJ"
                if begin < i:
                    given = tuple(lower[begin:i])
                    self.given.setdefault(family, Counter())[given] += 1
                    kin = relation(self.view, begin, i + 1)
                    if kin:
                        self.kin.setdefault(family, {})[given] = kin
                elif lower[i - 1] in TITLES and lower[i - 1] not in _TITLED:
                    self.held.add(family)
        if len(titles) == 1:
            self.gender[family] = titles.pop()

    def _usual(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the given names that the text has most often for a family name."""
        counts = self.given.get(phrase.family)
        if not counts or (phrase.body and len(counts) > 1):
            return ()  # "the Times" is the New York Times where no other Times is named
        if not phrase.body:
            # Mrs. Moss has none of the names by which the text knows another Moss.
            known = {p.given for p in self.by_family.get(phrase.family, ())}
            counts = Counter({given: n for given, n in counts.items() if given not in known})
            if phrase.family in self.kin:
                counts = Counter({g: n for g, n in counts.items() if not self._relative(phrase, g)})
        return min(counts, key=lambda given: (-counts[given], len(given)), default=())

    def _relative(self, phrase: Phrase, given: tuple[str, ...]) -> bool:
        """Whether a given name is a relative's: "Ann Lee, the president's daughter" is no President Lee."""
        kin = self.kin.get(phrase.family, {}).get(given)
        if kin is None:
            return False
        if phrase.gender in ("m", "f"):
            return phrase.gender != kin
        return phrase.family in self.held or self.gender.get(phrase.family, kin) != kin

    # Taking in

    def add(self, phrase: Phrase) -> Person:
        """Add a new source."""
        given = phrase.given
        named = phrase.shape == "name" and (not phrase.body or learnt(phrase))
        if named:
            self.places(phrase.family)
        if named and not given and not (phrase.body and self.view.lower[phrase.lead[0]] in _ONE_OF_MANY):
            given = self._usual(phrase)
        gender = phrase.gender if phrase.gender in "mf" else ""
        if named and not phrase.body:
            gender = gender or self.gender.get(phrase.family, "")
        person = Person(phrase, phrase.family, given, gender)
        if phrase.name is not None:
            person.names.append(phrase.name)
        self.people.append(person)
        if phrase.shape == "name":
            (self.by_body if phrase.body else self.by_family).setdefault(phrase.family, []).append(person)
        elif phrase.shape == "common":
            self.by_key.setdefault(self.key(phrase), person)
            self.by_head[phrase.head] = person
        return person

    def mention(self, phrase: Phrase) -> Person:
        """Add a source that only a pronoun stands for."""
        person = self.add(phrase)
        person.passing = True
        return person

    def take(self, person: Person, phrase: Phrase, draft: Draft) -> None:
        """Give one attribution to a source."""
        assert draft.source is not None
        if phrase.gender in ("m", "f"):
            person.gender = person.gender or phrase.gender
        person.spans.append(draft.source)
        if phrase.name is not None:
            person.passing = False
            person.names.append(phrase.name)
            if len(phrase.given) > len(person.given) and not person.phrase.body:
                person.given = phrase.given
                person.described = None
        person.contents += draft.content
        said, heard = draft.content[-1][1], draft.source[1]
        person.last = said if said > heard else heard
        self._heard.pop(id(person), None)
        self._heard[id(person)] = person

    def share(self, person: Person, phrase: Phrase, draft: Draft) -> None:
        """Give a source what it says together with another one: whoever is named first was heard last."""
        assert draft.source is not None
        person.spans.append(draft.source)
        if phrase.name is not None:
            person.names.append(phrase.name)
        person.contents += draft.content
        person.last = max(person.last, draft.content[-1][1] - 1)
        first = self._heard.popitem() if self._heard else None
        self._heard.pop(id(person), None)
        self._heard[id(person)] = person
        if first is not None:
            self._heard[first[0]] = first[1]

    # Finding

    def recent(self, count: int) -> Iterator[Person]:
        """Return the sources last heard, the latest first."""
        return islice(reversed(self._heard.values()), count)

    def key(self, phrase: Phrase) -> str:
        """Return the words of a common phrase by which it is known: "the critics" are "some critics".

        What belongs to somebody goes by the family name: "his campaign", "Ann Lee's campaign" and "the Lee
        campaign" are one.
        """
        first, stop = phrase.lead
        while stop - first > 2 and self.view.classes[stop - 1] == "E" and self.view.classes[stop - 2] == "N":
            stop -= 1  # "a poll | released on Monday"
        words = [bare(w) for w in self.view.lower[first:stop]]
        while len(words) > 1 and words[0] in DETERMINERS:
            words.pop(0)
        owner = self.owners.get(phrase.lead)
        if owner is not None:
            words.insert(0, owner)
        while (
            len(words) > 2 and words[1] in self.by_family and (words[0],) == self.by_family[words[1]][0].given
        ):
            words.pop(0)
        return " ".join(words)

    def by_name(self, phrase: Phrase) -> Person | None:
        """Return the source that a name means."""
        if phrase.body:
            return self._body(phrase) or self._namesake(phrase)
        same = self.by_family.get(phrase.family, [])[:NAMESAKES]
        if phrase.given:
            for person in same:
                if not person.given and self._relative(person.phrase, phrase.given):
                    continue
                if not person.given or same_given(person.given, phrase.given):
                    return person
            return None
        fitting = [p for p in same if not (phrase.gender and p.gender and p.gender != phrase.gender)]
        if phrase.family in self.kin:
            fitting = [p for p in fitting if not self._relative(phrase, p.given)]
            kin = self.kin[phrase.family]  # Mrs. Lee is his wife Ann Lee
            fitting = [p for p in fitting if kin.get(p.given) == (phrase.gender or None)] or fitting
        if len(fitting) > 1:
            fitting = [p for p in fitting if not p.passing] or fitting
        return max(fitting, key=lambda p: p.last, default=None)

    def _namesake(self, phrase: Phrase) -> Person | None:
        """Return the person of a full name whose family name alone is a body's: "Bloomberg said"."""
        if phrase.given or phrase.lead[1] - phrase.lead[0] > 1:
            return None
        same = self.by_family.get(phrase.family, [])[:NAMESAKES]
        return max((p for p in same if p.given or p.gender), key=lambda p: p.last, default=None)

    def _body(self, phrase: Phrase) -> Person | None:
        """Return the body of a name: "the Court" is the Supreme Court, "Republicans" no House Republicans."""
        words = set(phrase.given)
        near: Person | None = None
        for person in self.by_body.get(phrase.family, [])[:NAMESAKES]:
            other = set(person.given)
            if words == other:
                return person
            part = words <= other or other <= words
            if part and phrase.body != "people" and (near is None or person.last > near.last):
                near = person
        return near

    def describe(self, person: Person) -> list[Words]:
        """Return the words that the text sets beside the name: "a professor at Y", "Prime Minister"."""
        if person.described is None:
            person.described = self._describe(person)
        return person.described

    def _describe(self, person: Person) -> list[Words]:
        view = self.view
        if person.phrase.shape != "name":
            return []
        if person.phrase.body:
            asides = (aside_after(view, stop) for _, stop in person.names[:2])
            return [aside for aside in asides if aside is not None][:1]
        out: list[Words] = []
        titles: list[Words] = []
        for i in self.positions.get(person.family, [])[:_MENTIONS]:
            begin = name_start(view, i, max(0, i - 3))
            if person.given and begin < i and view.lower[begin] != person.given[0]:
                continue
            if not person.given and self._relative(person.phrase, tuple(view.lower[begin:i])):
                continue
            aside = aside_after(view, i + 1)
            if aside is not None:
                out.append(aside)
            before = title_before(view, begin)
            if before is not None:
                titles.append(before)
            if out and titles:
                break
        return out + titles

    def offices(self, person: Person) -> set[str]:
        """Return the roles by which the text describes a named person, each in one form."""
        view = self.view
        out: set[str] = set()
        first, stop = person.phrase.lead
        begin = person.phrase.name[0] if person.phrase.name is not None else stop
        for a, b in [*self.describe(person), (first, min(begin, stop))]:
            for k in range(a, b):
                role = word_role(view.lower[k])
                if role is not None and role.number == "person":
                    out.add(office(view.lower[k]))
                elif view.lower[k] in ("of", "at", "for", "who"):
                    break
        return out


def learnt(phrase: Phrase) -> bool:
    """Whether the text is searched for the rest of a name: of a person, and of "the Times", "the Court"."""
    return phrase.shape == "name" and (
        not phrase.body or (phrase.body == "group" and not phrase.given and phrase.family != "house")
    )


def is_person(cast: Cast, person: Person) -> bool:
    """Whether a source can be one person, as far as its own words tell."""
    if person.phrase.body or person.phrase.shape == "pronoun":
        return False
    named = person.phrase.shape == "name"
    if named and person.given:
        return True  # "Army Capt. Ann Lee", though an army is nobody
    if not named and cast.view.lower[person.phrase.lead[0]] in _ANY:
        return False  # "every critic" is nobody whom "he" can mean
    role = role_of(cast.view, *person.phrase.lead)
    if role is not None:
        return role.number == "person"
    if not named:
        return is_agent(person.phrase.head)
    if person.gender:
        return True
    first, stop = person.names[0]
    if person.family in places() or person.family in STATES:
        return False
    if stop - first > 1:
        return True
    return not (cast.view.words[first].isupper() or _common_word(cast, person.family))


def _common_word(cast: Cast, family: str) -> bool:
    """Whether the text has a word without a capital, or with one only where a sentence begins: "Things"."""
    view = cast.view
    asked = ("common word", family)
    if asked not in view.told:
        view.told[asked] = view.in_small_letters(family) or all(
            view.sentences[view.sentence_of[i]].first == i for i in cast.places(family)
        )
    return view.told[asked]
