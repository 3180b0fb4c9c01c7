"""From source spans to distinct sources: names, titles, pronouns and spellings brought together.

Nothing is guessed from a name: gender is known only from a title ("Ms") or from a pronoun that the
text itself has used for the source.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from framing.attribution import Source
from framing.attribution.descriptions import aside_after, spelled, title_before
from framing.attribution.kinds import bare, kind_of, role_of
from framing.attribution.names import TITLES, Phrase, name_start, read_name
from framing.attribution.view import Draft, View, Words

Given = dict[str, Counter[tuple[str, ...]]]
_MENTIONS = 5  # how many mentions of a family name are searched for given names and roles
_NAMESAKES = 50  # people of one family name that are told apart by given name: time stays linear
_REACH = 3  # sentences a definite description or a pronoun looks back for its person


@dataclass
class Person:
    """One source while it is being put together."""

    phrase: Phrase
    family: str
    given: tuple[str, ...] = ()
    gender: str = ""
    spans: list[Words] = field(default_factory=list)
    names: list[Words] = field(default_factory=list)
    contents: list[Words] = field(default_factory=list)
    last: int = 0  # the word where it was last heard or named

    def take(self, phrase: Phrase, draft: Draft) -> None:
        """Add one attribution."""
        assert draft.source is not None
        if phrase.gender in ("m", "f"):
            self.gender = self.gender or phrase.gender
        self.spans.append(draft.source)
        if phrase.name is not None:
            self.names.append(phrase.name)
            if len(phrase.given) > len(self.given):
                self.given = phrase.given
        self.contents += draft.content
        self.last = max(draft.source[1], draft.content[-1][1])


class _Cast:
    """The sources met so far, with what the whole text says about their names."""

    def __init__(self, view: View, families: set[str]) -> None:
        self.view = view
        self.people: list[Person] = []
        self.by_family: dict[str, list[Person]] = {}
        self.by_head: dict[str, Person] = {}
        self.given: Given = {}
        self.places: list[tuple[int, str]] = []
        self.positions: dict[str, list[int]] = {}
        self._learn(families)

    def _learn(self, families: set[str]) -> None:
        """Look up where family names stand in the whole text, and after which given names."""
        given, places = _given_names(self.view, families)
        self.given.update(given)
        self.places += places
        for place, family in places:
            self.positions.setdefault(family, []).append(place)

    def find(self, phrase: Phrase, draft: Draft) -> Person | None:
        """Return the source that a phrase means, or None for a new one (or for "it" of nobody)."""
        if phrase.shape == "pronoun":
            return self._pronoun(phrase, draft)
        if phrase.shape == "name":
            # "Republicans" reads as a common word where it opens a sentence, as a name inside one.
            alone = not phrase.given and phrase.lead[1] - phrase.lead[0] == 1
            return self._named(phrase) or (self.by_head.get(phrase.family) if alone else None)
        known = self.by_head.get(self._head_key(phrase))
        if known is not None:
            return known
        first, stop = phrase.lead
        if stop - first == 1 and self.view.words[first][0].isupper():
            known = next((p for p in self.by_family.get(phrase.head, [])[:_NAMESAKES] if not p.given), None)
            if known is not None:
                return known
        return self._description(phrase)

    def add(self, phrase: Phrase) -> Person:
        """Add a new source."""
        given = phrase.given
        if phrase.shape == "name" and phrase.family not in self.positions:
            self._learn({phrase.family})
        if phrase.shape == "name" and not given:
            given = self._usual(phrase.family)
        person = Person(phrase, phrase.family, given, phrase.gender if phrase.gender in "mf" else "")
        if phrase.name is not None:
            person.names.append(phrase.name)
        self.people.append(person)
        if phrase.shape == "name":
            self.by_family.setdefault(phrase.family, []).append(person)
        elif phrase.shape == "common":
            self.by_head.setdefault(self._head_key(phrase), person)
        return person

    def _usual(self, family: str) -> tuple[str, ...]:
        counts = self.given.get(family)
        if not counts:
            return ()
        return min(counts, key=lambda given: (-counts[given], len(given)))

    def _head_key(self, phrase: Phrase) -> str:
        first, stop = phrase.lead
        words = [bare(w) for w in self.view.lower[first:stop]]
        while len(words) > 1 and words[0] in _DETERMINERS:
            words.pop(0)
        # "a Republican aide" and later "the aide" are one; two different "aides" with other words are not.
        return words[-1] if self.view.lower[first] == "the" and len(words) == 1 else " ".join(words)

    def _named(self, phrase: Phrase) -> Person | None:
        same = self.by_family.get(phrase.family, [])[:_NAMESAKES]
        if phrase.given:
            for person in same:
                if not person.given or _same_given(person.given, phrase.given):
                    return person
            return None
        fitting = [p for p in same if not (phrase.gender and p.gender and p.gender != phrase.gender)]
        return max(fitting, key=lambda p: p.last, default=None)

    def _description(self, phrase: Phrase) -> Person | None:
        """Return whom "the former minister" means: somebody just heard, unless introduced apart."""
        first, stop = phrase.lead
        view = self.view
        if view.lower[first] != "the" or phrase.head.endswith("s"):
            return None
        role = role_of(view, first, stop)
        if role is None or role.number != "person":
            return self._same_head(phrase) if role is None else None
        known = self._same_head(phrase)
        if known is not None:
            return known
        here = view.sentence_of[first]
        for person in sorted(self.people, key=lambda p: -p.last):
            if person.last <= first and here - view.sentence_of[max(0, person.last - 1)] <= _REACH:
                named = person.phrase.shape == "name" and role_of(view, *person.phrase.lead) is None
                return person if named or person.given else None
        return None

    def _same_head(self, phrase: Phrase) -> Person | None:
        for person in reversed(self.people):
            if person.phrase.shape == "common" and person.phrase.head == phrase.head:
                return person
        return None

    def _pronoun(self, phrase: Phrase, draft: Draft) -> Person | None:
        assert draft.source is not None
        view = self.view
        at = draft.source[0]
        if phrase.gender == "w":
            return self._relative(at)
        if phrase.gender == "i":
            return None
        recent = sorted((p for p in self.people if p.last), key=lambda p: -p.last)
        if phrase.gender in ("m", "f"):
            person = self._he_or_she(at, phrase.gender, recent)
            if person is not None and view.sentence_of[person.last - 1] < view.sentence_of[at] - 2:
                # Not heard lately: somebody named in the sentence before comes first.
                named = _behind(view, phrase, draft.source)
                return (self._named(named) or self.add(named)) if named.shape == "name" else person
            return person
        for person in recent[:6]:
            role = role_of(view, *person.phrase.lead)
            many = role is not None and role.number in ("people", "group")
            if phrase.gender == "p" and (many or person.phrase.head.endswith("s")):
                return person
            if phrase.gender == "n" and person.phrase.shape != "pronoun" and not person.given and not many:
                return person
            if phrase.gender == "n" and role is not None and role.number in ("group", "thing"):
                return person
        return recent[0] if recent else None

    def _he_or_she(self, at: int, gender: str, recent: list[Person]) -> Person | None:
        view = self.view
        here = view.sentence_of[at]
        # The only person named earlier in the sentence.
        first = view.sentences[here].first
        named = {family for place, family in self.places if first <= place < at and not view.quoted[place]}
        if len(named) == 1:
            person = self._named(Phrase("name", "", named.copy().pop(), (), gender, (at, at + 1), None))
            if person is not None:
                return person
        if not named:
            near = _full_name_in(view, first, at)
            if near is not None:
                return self._named(near) or self.add(near)
        for person in recent[:8]:
            role = role_of(view, *person.phrase.lead)
            if person.gender in ("", gender) and (role is None or role.number == "person"):
                return person
        return None

    def _relative(self, at: int) -> Person | None:
        """Return whom "who" or "which" stands for: the name or phrase right before it."""
        view = self.view
        first = view.sentences[view.sentence_of[at]].first
        if at <= first:
            return None
        last = at - 1
        if view.words[last][0].isupper():
            begin = name_start(view, last, first)
            return self._named(read_name(view, begin, at))
        return None


_DESCRIBED = 25  # words that may lie between a name and the end of its description
_DETERMINERS = frozenset("the a an his her its their our my this that these those".split())


def identify(view: View, drafts: list[Draft]) -> tuple[list[str | None], list[Source]]:
    """Return the source id of each draft and the distinct sources by first mention."""
    phrases = [read_name(view, *draft.source) if draft.source else None for draft in drafts]
    cast = _Cast(view, {p.family for p in phrases if p is not None and p.shape == "name"})
    owners: list[Person | None] = []
    for draft, phrase in zip(drafts, phrases, strict=True):
        if phrase is None or draft.source is None:
            owners.append(None)
            continue
        person = cast.find(phrase, draft)
        if person is None and phrase.shape == "pronoun":
            phrase = _behind(view, phrase, draft.source)
            if phrase.shape == "pronoun":
                owners.append(None)  # nobody fits: the source stays open
                continue
            person = cast.find(phrase, draft)
        person = person or cast.add(phrase)
        person.take(phrase, draft)
        owners.append(person)
    merged = _merge_spellings(cast)
    owners = [merged.get(id(p), p) if p is not None else None for p in owners]
    kept = sorted({id(p): p for p in owners if p is not None}.values(), key=lambda p: min(p.spans))
    ids = {id(p): f"s{number}" for number, p in enumerate(kept, 1)}
    return [ids[id(p)] if p is not None else None for p in owners], [
        _source(cast, p, ids[id(p)]) for p in kept
    ]


def _behind(view: View, phrase: Phrase, source: Words) -> Phrase:
    """Return the phrase that a pronoun stands for where no source fits.

    For "who" the words right before it; for "he" and "she" the first person with a full name in the
    sentence before.
    """
    if phrase.gender in ("m", "f"):
        number = view.sentence_of[source[0]]
        before = view.sentences[number - 1] if number else None
        return (_full_name_in(view, before.first, before.stop) if before else None) or phrase
    if phrase.gender != "w":
        return phrase
    first = view.sentences[view.sentence_of[source[0]]].first
    stop = source[0]
    begin = stop
    while begin > first and view.classes[begin - 1] in "NDEG" and (begin == stop or not view.pause(begin)):
        begin -= 1
        if view.classes[begin] == "D":
            break
    named = _name_described(view, begin, first) if begin < stop else None
    return named or (read_name(view, begin, stop) if begin < stop else phrase)


def _name_described(view: View, begin: int, low: int) -> Phrase | None:
    """Return the name that a phrase describes: "Ann Lee, head of the union and a lawyer, who said"."""
    for i in range(begin - 1, max(low, begin - _DESCRIBED) - 1, -1):
        if view.words[i][0].isupper() and view.classes[i] == "N" and "," in view.gaps[i + 1]:
            name = read_name(view, name_start(view, i, low), i + 1)
            person = name.shape == "name" and (name.given or view.lower[i - 1] in TITLES)
            return name if person and not view.verb_in(i + 1, begin) else None
    return None


def _full_name_in(view: View, first: int, stop: int) -> Phrase | None:
    """Return the first name of two words or more outside quotation that can be a person's."""
    i = first + 1
    while i < stop:
        if (
            view.words[i][0].isupper()
            and not view.quoted[i]
            and view.classes[i] == "N"
            and view.gaps[i] == " "
        ):
            if i + 1 < stop and view.words[i + 1][0].isupper() and view.gaps[i + 1] == " ":
                i += 1
                continue
            begin = name_start(view, i, first)
            role = role_of(view, begin, i + 1)
            if begin < i and role is None and (begin == 0 or view.lower[begin - 1] != "the"):
                return read_name(view, begin, i + 1)
        i += 1
    return None


def _given_names(view: View, families: set[str]) -> tuple[Given, list[tuple[int, str]]]:
    """Return the given names before each family name anywhere in the text, and where each stands."""
    out: Given = {}
    places: list[tuple[int, str]] = []
    if not families:
        return out, places
    spelled = {form: family for family in families for form in (family, family + "'s", family + "'")}
    words, lower = view.words, view.lower
    seen: dict[str, int] = {}
    at = view.document.places
    for i in sorted(i for form in spelled if form in at for i in at[form]):
        if words[i][0].isupper():
            family = spelled[lower[i]]
            places.append((i, family))
            seen[family] = count = seen.get(family, 0) + 1
            # Whoever has a given name gets it at one of the first mentions.
            if count <= _MENTIONS and words[i - 1][0].isupper():
                begin = name_start(view, i, max(0, i - 3))
                if begin < i:
                    out.setdefault(family, Counter())[tuple(lower[begin:i])] += 1
    return out, places


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    a, b = one[0], other[0]
    return a == b or a.startswith(b[:3]) or (b[0] == a[0] and (len(a) == 1 or len(b) == 1))


def _merge_spellings(cast: _Cast) -> dict[int, Person]:
    """Merge a family name that is one letter off another and never introduced with a given name.

    “Kuzio” and “Cuzio”: a misspelling has no first name of its own anywhere in the text.
    """
    named = [p for p in cast.people if p.phrase.shape == "name" and len(p.family) >= 5]
    by_gap: dict[tuple[str, str], list[tuple[int, Person]]] = {}
    for number, person in enumerate(named):
        for gap in _gaps(person.family):
            by_gap.setdefault(gap, []).append((number, person))
    merged: dict[int, Person] = {}
    for _ in range(2):  # a second round for a spelling that is one letter off another misspelling
        for person in named:
            if id(person) in merged or person.given or person.family in cast.given:
                continue
            for other in _alike(person, by_gap):
                target = merged.get(id(other), other)
                if target is person or not (target.given or len(target.spans) > len(person.spans)):
                    continue
                merged[id(person)] = target
                target.spans = sorted(target.spans + person.spans)
                target.names += person.names
                target.contents += person.contents
                break
    return merged


def _gaps(family: str) -> list[tuple[str, str]]:
    """Return ``family`` with each letter but the last left out: an added ending is no misspelling."""
    return [(family[:k], family[k + 1 :]) for k in range(len(family) - 1)]


def _alike(person: Person, by_gap: dict[tuple[str, str], list[tuple[int, Person]]]) -> list[Person]:
    """Return whose family name has the length of ``person``'s and differs in one letter, as first met."""
    found = {n: p for gap in _gaps(person.family) for n, p in by_gap[gap][:_NAMESAKES]}
    return [found[n] for n in sorted(found) if found[n].family != person.family]


def _source(cast: _Cast, person: Person, source_id: str) -> Source:
    view = cast.view
    document = view.document
    # Two attributions can share a source: "Smith said … and warned …".
    mentions = tuple((document.starts[a], document.ends[b - 1]) for a, b in sorted(set(person.spans)))
    text, starts, ends = document.text, document.starts, document.ends
    forms = {text[starts[a] : ends[b - 1]]: (a, b) for a, b in person.names}
    spellings = {spelled(view, a, b) for a, b in forms.values()}
    if person.phrase.shape == "name" and person.family in _NO_NAMES:
        name = spelled(view, *person.phrase.lead)  # "Armenia's PM"
    elif person.phrase.shape == "name":
        name = _full_name(cast, person)
    else:
        # "The agency, which said …": the source is the phrase, not the pronoun that stands for it.
        shown = person.spans[0] if person.phrase.lead[0] == person.spans[0][0] else person.phrase.lead
        name = spelled(view, *_trimmed(view, shown))
    described = _descriptions(cast, person)
    kind = kind_of(view, person.phrase.shape == "name", person.phrase.lead, described, person.spans)
    said = None
    if described:
        first, stop = described[0]
        said = " ".join(text[starts[first] : ends[stop - 1]].split())
    variants = tuple(sorted(spellings - {name}))
    return Source(source_id, name, kind, said, mentions, _union(person.contents), variants)


def _union(contents: list[Words]) -> int:
    """Return how many words lie in ``contents``; one attributed twice to a source counts once."""
    count = reached = 0
    for first, stop in sorted(contents):
        count += max(0, stop - max(first, reached))
        reached = max(reached, stop)
    return count


def _trimmed(view: View, span: Words) -> Words:
    """Return a common phrase as far as its first comma, at most ten words."""
    first, stop = span
    for k in range(first + 1, stop):
        if view.pause(k) or k - first >= 10:
            return (first, k)
    return span


def _full_name(cast: _Cast, person: Person) -> str:
    """Return the fullest name: as a source, else as it stands anywhere in the text."""
    view = cast.view
    best = max(person.names, key=lambda span: (span[1] - span[0], -span[0]))
    if best[1] - best[0] > 1 or not person.given:
        return spelled(view, *best)
    size = len(person.given)
    for i in cast.positions.get(person.family, ()):
        if i >= size and tuple(view.lower[i - size : i]) == person.given:
            return spelled(view, i - size, i + 1)
    return spelled(view, *best)


def _descriptions(cast: _Cast, person: Person) -> list[Words]:
    """Return the words that the text sets beside the name: "a professor at Y", "Prime Minister"."""
    view = cast.view
    out: list[Words] = []
    if person.phrase.shape != "name":
        return out
    titles: list[Words] = []
    for i in cast.positions.get(person.family, [])[:_MENTIONS]:
        begin = name_start(view, i, max(0, i - 3))
        if person.given and begin < i and view.lower[begin] != person.given[0]:
            continue
        aside = aside_after(view, i + 1)
        if aside is not None:
            out.append(aside)
        before = title_before(view, begin)
        if before is not None:
            titles.append(before)
        if out and titles:
            break
    for first, stop in person.spans:
        # "the founder and director of X" said of the same person
        if view.lower[first] == "the" and stop - first > 1:
            out.append((first, stop))
    return out + titles


_NO_NAMES = TITLES | {"pm", "mp", "ceo"}
