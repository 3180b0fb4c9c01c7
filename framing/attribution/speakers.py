"""From source spans to distinct sources: names, titles, pronouns and spellings brought together.

Nothing is guessed from a name: gender is known only from a title ("Ms") or from a pronoun that the
text itself has used for the source.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.attribution import Source
from framing.attribution.kinds import describe, kind_of
from framing.attribution.names import Phrase, bare, lead, read_phrase
from framing.attribution.view import Draft, View, Words


@dataclass
class _Person:
    """One source while it is being put together."""

    number: int
    phrase: Phrase
    family: str
    given: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    spans: list[Words] = field(default_factory=list)
    names: list[Words] = field(default_factory=list)
    words: int = 0


def identify(view: View, drafts: list[Draft]) -> tuple[list[str | None], list[Source]]:
    """Return the source id of each draft and the distinct sources by first mention."""
    phrases = [read_phrase(view, *draft.source) if draft.source else None for draft in drafts]
    given = _given_names(view, {p.family for p in phrases if p is not None and p.shape == "name"})
    people: list[_Person] = []
    by_key: dict[str, _Person] = {}
    owners: list[_Person | None] = []
    recent: list[_Person] = []
    for draft, phrase in zip(drafts, phrases, strict=True):
        if phrase is None or draft.source is None:
            owners.append(None)
            continue
        person = _match(view, phrase, draft, by_key, recent, given)
        if person is None:
            person = _new(phrase, people, by_key, given)
        if phrase.gender in ("m", "f"):
            person.gender = person.gender or phrase.gender
        person.spans.append(draft.source)
        if phrase.name is not None:
            person.names.append(phrase.name)
            if len(phrase.given) > len(person.given):
                person.given = phrase.given
        person.words += sum(stop - first for first, stop in draft.content)
        owners.append(person)
        recent.append(person)
    _merge_spellings(people, owners, given)
    kept = sorted({id(p): p for p in owners if p is not None}.values(), key=lambda p: p.spans[0])
    ids = {id(p): f"s{number}" for number, p in enumerate(kept, 1)}
    return [ids[id(p)] if p is not None else None for p in owners], [
        _source(view, p, ids[id(p)]) for p in kept
    ]


def _given_names(view: View, families: set[str]) -> dict[str, list[tuple[str, ...]]]:
    """Return for each family name the given names that stand before it anywhere in the text."""
    out: dict[str, list[tuple[str, ...]]] = {}
    if not families:
        return out
    for i, word in enumerate(view.lower):
        if bare(word) in families and i and view.words[i][0].isupper():
            phrase = read_phrase(view, max(0, i - 4), i + 1)
            if phrase.shape == "name" and phrase.given and phrase.family == bare(word):
                out.setdefault(phrase.family, []).append(phrase.given)
    return out


def _new(
    phrase: Phrase, people: list[_Person], by_key: dict[str, _Person], given: dict[str, list[tuple[str, ...]]]
) -> _Person:
    person = _Person(len(people), phrase, phrase.family, phrase.given, phrase.gender)
    people.append(person)
    by_key.setdefault(_key(phrase), person)
    return person


def _key(phrase: Phrase) -> str:
    return phrase.family or "=" + phrase.head


def _match(
    view: View,
    phrase: Phrase,
    draft: Draft,
    by_key: dict[str, _Person],
    recent: list[_Person],
    given: dict[str, list[tuple[str, ...]]],
) -> _Person | None:
    if phrase.shape == "pronoun":
        if phrase.gender in ("m", "f"):
            for person in reversed(recent[-8:]):
                if person.gender in ("", phrase.gender) and person.phrase.shape != "pronoun":
                    return person
        return recent[-1] if recent else None
    return by_key.get(_key(phrase))


def _merge_spellings(
    people: list[_Person], owners: list[_Person | None], given: dict[str, list[tuple[str, ...]]]
) -> None:
    """Merge a family name that is one letter off another and never introduced with a given name."""


def _source(view: View, person: _Person, source_id: str) -> Source:
    document = view.document
    mentions = tuple((document.starts[a], document.ends[b - 1]) for a, b in person.spans)
    best = max(person.names, key=lambda span: span[1] - span[0], default=lead(view, *person.spans[0]))
    name = " ".join(document.text[document.starts[best[0]] : document.ends[best[1] - 1]].split())
    if person.names and name.endswith(("'s", "’s")):
        name = name[:-2]
    described = describe(view, person.spans, person.names)
    kind = kind_of(view, person.phrase, described)
    variants = sorted({" ".join(view.words[a:b]) for a, b in person.names} - {name})
    return Source(source_id, name, kind, described, mentions, person.words, tuple(variants))
