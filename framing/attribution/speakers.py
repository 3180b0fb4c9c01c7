"""From source spans to distinct sources: names, titles, pronouns and spellings brought together.

Nothing is guessed from a name: gender is known only from a title ("Ms") or from a pronoun that the
text itself has used for the source. "I", "we" and "you" outside quotation are the writer and the
reader, whom the text does not name: such an attribution keeps its source span and has no source id.
"""

from __future__ import annotations

from dataclasses import replace

from framing.attribution import Source
from framing.attribution.antecedents import apposed, behind
from framing.attribution.cast import DETERMINERS, Cast, Person, learnt
from framing.attribution.descriptions import spelled
from framing.attribution.full_names import body_named
from framing.attribution.joint import tell_apart
from framing.attribution.juniors import shared_names, told_apart
from framing.attribution.kinds import kind_of
from framing.attribution.makers import made_of, maker
from framing.attribution.names import NO_NAMES, Phrase, read_name
from framing.attribution.offices import merge_brought_in, merge_offices
from framing.attribution.pairs import pair
from framing.attribution.references import find
from framing.attribution.runs import initials_of, questions_and_answers
from framing.attribution.spellings import merge_spellings
from framing.attribution.view import Draft, View, Words


def identify(view: View, drafts: list[Draft]) -> tuple[list[Draft], list[str | None], list[Source]]:
    """Return the attributions, the source id of each and the distinct sources by first mention.

    What several named sources say together ("Lee and Moss said") each of them said: there is one attribution
    more for each further one, with the same cue and content.
    """
    drafts, further, firsts = tell_apart(view, drafts)
    made = _makers(view, drafts, firsts)
    firsts |= made
    labels = {**initials_of(view, drafts), **questions_and_answers(view, drafts)}
    phrases = [_phrase(view, firsts.get(k, d.source), labels) for k, d in enumerate(drafts)]
    shared = shared_names(view)
    if shared:
        phrases = [told_apart(view, phrase, shared) for phrase in phrases]
    cast = Cast(view, {p.family for p in phrases if p is not None and learnt(p)})
    owners: list[Person | None] = []
    met: dict[Words, Person] = {}
    others: dict[int, Person] = {}  # of "both said", by the draft: the second of the two
    paired: dict[Words, Person] = {}
    speaking: dict[str, Person] = {}  # what somebody speaks through ("statement") to whom the text heard last
    for k, (draft, phrase) in enumerate(zip(drafts, phrases, strict=True)):
        if phrase is None or draft.source is None:
            owners.append(None)
            continue
        said_by = firsts.get(k, draft.source)
        if said_by != draft.source:
            draft = replace(draft, source=said_by)
        person = met.get(said_by)  # "Smith said … and warned …": one mention means one
        if person is None and phrase.shape == "common":
            if view.lower[phrase.lead[0]] == "the":
                person = speaking.get(phrase.head)  # "a statement from the agency …, the statement said"
            two = pair(cast, phrase) if person is None else None
            if two:
                person, others[k] = two[0], two[1]
        if person is None:
            person = find(cast, phrase, draft)
        if person is None and phrase.shape == "pronoun":
            phrase = behind(view, phrase, said_by)
            if phrase.shape == "pronoun" and phrase.lead != said_by:
                # "he's a fighter who says": whom "he" means
                person = find(cast, phrase, replace(draft, source=phrase.lead))
            if person is None and phrase.shape == "pronoun" and k in made:
                said_by = draft.source = drafts[k].source or said_by  # "her statement" of nobody who fits
                phrase = read_name(view, *said_by)
            if person is None and phrase.shape == "pronoun":
                owners.append(None)  # nobody fits: the source stays open
                continue
            person = person or find(cast, phrase, draft)
        person = person or cast.add(phrase)
        if k in further:
            cast.share(person, phrase, draft)
        else:
            cast.take(person, phrase, draft)
        if others:
            if k not in others and said_by in paired:
                others[k] = paired[said_by]
            if k in others:
                paired[said_by] = others[k]
                cast.share(others[k], phrase, draft)
        met[said_by] = person
        owners.append(person)
        if k in made and said_by == made[k]:
            speaking[made_of(view, drafts[k].source or said_by)] = person
    drafts, owners = _twice(drafts, owners, others)
    merged = merge_spellings(cast)
    merge_offices(cast, merged)
    merge_brought_in(cast, merged)
    if merged:
        owners = [merged.get(id(p), p) if p is not None else None for p in owners]
    kept = sorted({id(p): p for p in owners if p is not None}.values(), key=lambda p: min(p.spans))
    ids = {id(p): f"s{number}" for number, p in enumerate(kept, 1)}
    return (
        drafts,
        [ids[id(p)] if p is not None else None for p in owners],
        [_source(cast, p, ids[id(p)]) for p in kept],
    )


def _makers(view: View, drafts: list[Draft], joint: dict[int, Words]) -> dict[int, Words]:
    """Return draft to the words of whoever made what it names as its source; joint ones are left out."""
    found = {}
    for k, draft in enumerate(drafts):
        made = maker(view, draft.source) if draft.source is not None and k not in joint else None
        if made is not None:
            found[k] = made
    return found


def _twice(
    drafts: list[Draft], owners: list[Person | None], others: dict[int, Person]
) -> tuple[list[Draft], list[Person | None]]:
    """Return the drafts and whose they are with one more for the second of two: "both said"."""
    if not others:
        return drafts, owners
    out: list[Draft] = []
    whose: list[Person | None] = []
    for k, (draft, owner) in enumerate(zip(drafts, owners, strict=True)):
        out.append(draft)
        whose.append(owner)
        if k in others:
            out.append(draft)
            whose.append(others[k])
    return out, whose


def _phrase(view: View, source: Words | None, labels: dict[Words, Words | None]) -> Phrase | None:
    """Read a source: the name that it describes or, of an answer's label, that of the person asked."""
    if source is None:
        return None
    if source in labels:
        guest = labels[source]
        return read_name(view, *guest) if guest is not None else None
    return apposed(view, read_name(view, *source), source)


def _source(cast: Cast, person: Person, source_id: str) -> Source:
    view = cast.view
    document = view.document
    text, starts, ends = document.text, document.starts, document.ends
    # Two attributions can share a source: "Smith said … and warned …".
    spans = sorted(set(person.spans)) if len(person.spans) > 1 else person.spans
    mentions = tuple([(starts[a], ends[b - 1]) for a, b in spans])
    phrase = person.phrase
    forms = {text[starts[a] : ends[b - 1]]: (a, b) for a, b in person.names}
    spellings = {spelled(view, a, b) for a, b in forms.values()}
    if phrase.shape == "name" and person.family in NO_NAMES and not phrase.body and not person.given:
        name = spelled(view, *phrase.lead)  # "Armenia's PM"
    elif phrase.shape == "name" and _one_of_several(cast, person):
        name = spelled(view, *_trimmed(view, phrase.lead))  # "A new super PAC", "leading Liberals"
    elif phrase.shape == "name":
        name = _full_name(cast, person)
    else:
        # "The agency, which said …": the source is the phrase, not the pronoun that stands for it.
        shown = person.spans[0] if phrase.lead[0] == person.spans[0][0] else phrase.lead
        if phrase.lead[1] < shown[1] and view.words[phrase.lead[1]][0].isupper():
            shown = phrase.lead  # "the order | Lee signed"
        if view.lower[shown[0]] in _OWNING:
            # "Lee's campaign", not "her campaign", where the text has both.
            owned = (s for s in person.spans if view.lower[s[1] - 1] == phrase.head and s[1] - s[0] > 1)
            shown = next((s for s in owned if view.lower[s[0]] not in _OWNING), shown)
        name = spelled(view, *_trimmed(view, shown))
        full = body_named(view, phrase)
        if full is not None:
            spellings.add(name)  # the name is the text's, not a mention: both are shown
            name = spelled(view, *full)
    described = _descriptions(cast, person)
    kind = kind_of(
        view,
        phrase if phrase.given == person.given else replace(phrase, given=person.given),
        described,
        person.spans,
        cast.positions.get(person.family, ()),
    )
    said = None
    if described:
        first, stop = described[0]
        said = " ".join(text[starts[first] : ends[stop - 1]].split())
    variants = tuple(sorted(spellings - {name}))
    return Source(source_id, name, kind, said, mentions, _union(person.contents), variants)


def _one_of_several(cast: Cast, person: Person) -> bool:
    """Whether the text hears several under the same noun and only the words before it tell which."""
    phrase = person.phrase
    if not phrase.body or phrase.given or phrase.name is None:
        return False
    before = cast.view.lower[phrase.lead[0] : phrase.name[0]]
    return not DETERMINERS.issuperset(before) and len(cast.by_body[phrase.family]) > 1


def _union(contents: list[Words]) -> int:
    """Return how many words lie in ``contents``; one attributed twice to a source counts once."""
    if len(contents) == 1:
        return contents[0][1] - contents[0][0]
    count = reached = 0
    for first, stop in sorted(contents):
        if stop > reached:
            count += stop - (first if first > reached else reached)
            reached = stop
    return count


_OWNING = frozenset("his her its their".split())
_RELATIVE = frozenset("who whose which that".split())


_PARTICLES = frozenset("out up off down away over".split())
_UNFINISHED = frozenset("more most other such very some own".split())


def _trimmed(view: View, span: Words) -> Words:
    """Return a common phrase as far as its first comma, at most ten words and the name they end with."""
    first, stop = span
    if view.lower[first] in _PARTICLES and stop - first > 1:
        first += 1  # "taking out | terrorists who"
    while first and view.gaps[first] == "," and (view.lower[first] + view.lower[first - 1]).isdigit():
        first -= 1  # "900|,000 owners"
    for k in range(first + 1, stop):
        month = view.classes[k] == "T" and view.classes[k - 1] != "D"
        long = k - first >= 10 and not (view.words[k - 1][0].isupper() and view.words[k][0].isupper())
        if view.paused[k] or long or month or view.lower[k] in _RELATIVE:
            while k - 1 > first and (view.classes[k - 1] in "PDC" or view.lower[k - 1] in _UNFINISHED):
                k -= 1  # "familiar with the | …"
            return (first, k)
    if stop - first > 2 and view.classes[stop - 1] == "E" and view.classes[stop - 2] == "N":
        return (first, stop - 1)  # "a report | published"
    return (first, stop)


def _full_name(cast: Cast, person: Person) -> str:
    """Return the fullest name: as a source, else as it stands anywhere in the text."""
    view = cast.view
    best = person.names[0]
    if len(person.names) > 1:
        best = max(person.names, key=lambda span: (span[1] - span[0], -span[0]))
    if best[1] - best[0] > 1 or not person.given:
        return spelled(view, *best)
    size = len(person.given)
    for i in cast.positions.get(person.family, ()):
        if i >= size and tuple(view.lower[i - size : i]) == person.given:
            return spelled(view, i - size, i + 1)
    return spelled(view, *best)


def _descriptions(cast: Cast, person: Person) -> list[Words]:
    """Return what the text says beside the name, and as what else it speaks of the same source."""
    found = cast.describe(person)
    if person.phrase.shape != "name" or person.phrase.body:
        return found
    view = cast.view
    names = {a for a, _ in person.names}
    # "The founder and director of X" said of the same person; with the name in it, it is no description.
    other = [
        (first, stop)
        for first, stop in person.spans
        if view.lower[first] == "the" and stop - first > 1 and not any(first <= a < stop for a in names)
    ]
    # What stands beside the name comes first; a title before it ("President") says least.
    return [*found[:1], *other, *found[1:]] if found else other
