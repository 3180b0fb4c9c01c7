"""Whom a pronoun means: "she", "they", "it", and "who" for the name before it."""

from __future__ import annotations

from framing.attribution.antecedents import behind, full_name_in, named_end, place
from framing.attribution.cast import Cast, Person, is_person
from framing.attribution.kinds import are_people
from framing.attribution.names import Phrase, name_start, read_name
from framing.attribution.roles import bare, role_of, word_role
from framing.attribution.topics import topic
from framing.attribution.view import Draft, View

_LOOKED = 8  # how many of the latest sources are looked at
_LATEST = 3  # how many are looked at for a mention that "who" follows
_SENTENCE = 250  # words of a sentence that are searched for a name


def pronoun(cast: Cast, phrase: Phrase, draft: Draft) -> Person | None:
    """Return whom a pronoun means, None where nobody fits."""
    assert draft.source is not None
    view = cast.view
    at = draft.source[0]
    if phrase.gender == "w":
        return _relative(cast, at)
    if phrase.gender == "i":
        return None
    if phrase.gender in ("m", "f"):
        person = he_or_she(cast, at, phrase.gender)
        if person is not None and view.sentence_of[person.last - 1] < view.sentence_of[at] - 2:
            # Not heard lately: somebody named in the sentence before comes first.
            named = behind(view, phrase, draft.source)
            return (cast.by_name(named) or cast.mention(named)) if named.shape == "name" else person
        return person
    for person in cast.recent(6):
        if (_many if phrase.gender == "p" else _thing)(cast, person):
            return person
    return None


def _many(cast: Cast, person: Person) -> bool:
    """Whether "they" can mean a source: people, a group, a plural."""
    if person.phrase.shape == "name":
        if person.phrase.body:
            return person.phrase.body in ("people", "group")
        role = word_role(person.family) if not person.given else None
        return (role is not None and role.number in ("people", "group")) or (
            not person.given and are_people(cast.view, person.family, cast.positions.get(person.family, ()))
        )
    role = role_of(cast.view, *person.phrase.lead)
    return (role is not None and role.number in ("people", "group")) or person.phrase.head.endswith("s")


def _thing(cast: Cast, person: Person) -> bool:
    """Whether "it" can mean a source: a body, a document, a state, a name that is nobody's."""
    if person.phrase.body:
        return person.phrase.body in ("group", "thing")
    role = role_of(cast.view, *person.phrase.lead)
    if person.phrase.shape == "name":
        people = role is not None and role.number in ("person", "people")
        return not (person.given or person.gender or people)
    return role is None or role.number in ("group", "thing")


def he_or_she(cast: Cast, at: int, gender: str) -> Person | None:
    """Return whom "he", "she", "his" or "her" at word ``at`` means, as far as the text tells."""
    view = cast.view
    here = view.sentence_of[at]
    # The only person named earlier in the sentence.
    first = max(view.sentences[here].first, at - _SENTENCE)
    named = _named(cast, first, at)
    if len(named) == 1:
        family = named.copy().pop()
        k = next(k for k in range(at - 1, first - 1, -1) if bare(view.lower[k]) == family)
        full = read_name(view, name_start(view, k, first), k + 1)
        if not (full.given and full.shape == "name" and not full.body):
            full = Phrase("name", "", family, (), gender, (at, at + 1), None)
        person = cast.by_name(full)
        if person is not None and is_person(cast, person):
            return person
        if person is None and cast.gender.get(family, gender) == gender:
            later = _heard_later(view, first, k)
            if later is not None:
                return cast.mention(later)
    if len(named) != 1 and not view.paused[at]:  # not "Lee left, | he said"
        about = topic(cast, here, gender, at)
        if about is not None and (not named or (about.family in named and about.gender == gender)):
            return about
    if not named and not _tag(view, at):
        near = full_name_in(view, first, at)
        if near is not None:
            return cast.by_name(near) or cast.mention(near)
    heard: Person | None = None
    for person in cast.recent(_LOOKED):
        if person.gender not in ("", gender) or not is_person(cast, person):
            continue
        if not person.gender and described_gender(cast, person) not in ("", gender):
            continue
        heard = person
        break
    if named or (heard is not None and view.sentence_of[heard.last - 1] >= here - 1):
        return heard
    return topic(cast, here - 1, gender) or heard


def _tag(view: View, at: int) -> bool:
    """Whether a pronoun and its verb close what was said before them: "Lee was a pupil of his, | he said"."""
    stop = view.sentences[view.sentence_of[at]].stop
    if not view.paused[at] or view.quoted[at - 1] or view.classes[at - 1] in "SWC":
        return False  # "because, he said, it was late"
    return at + 2 >= stop or (bool(view.paused[at + 2]) and not view.quoted[at + 2])


def _named(cast: Cast, first: int, at: int) -> set[str]:
    """Return the family names outside quotation between two words that can be a person's."""
    view = cast.view
    named = {
        family
        for k in range(first, at)
        if view.words[k][0].isupper()
        and not view.quoted[k]
        and (family := bare(view.lower[k])) in cast.positions
    }
    return {family for family in named if family in cast.by_family or family not in cast.by_body}


def described_gender(cast: Cast, person: Person) -> str:
    """Return m or f where the text's own description says so ("a spokeswoman", "his wife"), else ""."""
    if person.phrase.shape != "name" or person.phrase.body:
        return ""
    for first, stop in cast.describe(person):
        for k in range(first, stop):
            word = cast.view.lower[k]
            if word in _GENDERED:
                return _GENDERED[word]
            if cast.view.classes[k] == "P" or word == "who":
                break
    return ""


_GENDERED = dict.fromkeys(
    """spokesman congressman chairman businessman councilman father husband son brother grandfather uncle
    nephew widower actor king prince man boy""".split(),
    "m",
) | dict.fromkeys(
    """spokeswoman congresswoman chairwoman businesswoman councilwoman mother wife daughter sister grandmother
    aunt niece widow actress queen princess woman girl""".split(),
    "f",
)


def _heard_later(view: View, first: int, k: int) -> Phrase | None:
    """Return the name of somebody who speaks only further on: "Jack Moss was asked whether he agreed"."""
    name = read_name(view, name_start(view, k, first), k + 1)
    person = name.shape == "name" and not name.body and word_role(name.family) is None
    return name if person and not view.lower[k].endswith("'s") else None


def _relative(cast: Cast, at: int) -> Person | None:
    """Return whom "who" or "which" stands for: the name or phrase right before it."""
    view = cast.view
    first = view.sentences[view.sentence_of[at]].first
    if at <= first:
        return None
    for person in cast.recent(_LATEST):
        if person.spans[-1][1] == at and person.spans[-1][1] - person.spans[-1][0] > 1:
            return person  # "the claim was denied by | farmers and bakers, who say"
    last = named_end(view, at, first)
    if view.words[last][0].isupper():
        begin = name_start(view, last, first)
        if view.lower[at].startswith("who") and place(view, begin, last + 1):
            return None
        return cast.by_name(read_name(view, begin, last + 1))
    return None
