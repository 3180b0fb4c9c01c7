"""Who is called what: the words by which the articles of one story name the same actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from framing.actors import alone, full_names, mentions, mentions_of
from framing.labels import Label, find_labels, names_person

Record = Mapping[str, Any]
_TRIED = 12


class LabelledActor(NamedTuple):
    """One actor of a story: mentions and labels in each article, in the order of the articles."""

    name: str
    mentions: tuple[int, ...]
    labels: tuple[tuple[Label, ...], ...]


def labelled_actors(records: Sequence[Record], *, most: int = 3) -> list[LabelledActor]:
    """Return the main actors of a story with what each article calls them, most mentioned first.

    An actor is somebody whom at least one article gives a full name and at least two mention by its last
    part, one of them by that alone; actors whom no article calls by what a person is (a role, an epithet)
    are left out.

    Args:
        records: score records of the articles of one story.
        most: how many actors.
    """
    full: Counter[str] = Counter()
    for record in records:
        full.update(full_names(record))
    counts = [mentions(record) for record in records]
    by_itself: Counter[str] = Counter()
    for record in records:
        by_itself.update(alone(record))
    surnames = {s for s in (name.split()[-1] for name in full) if by_itself[s]}
    wide = [s for s in surnames if sum(count[s] > 0 for count in counts) >= min(2, len(records))]
    wide.sort(key=lambda s: (-sum(count[s] for count in counts), s))
    out = []
    for surname in wide[:_TRIED]:
        name = max((n for n in full if n.split()[-1] == surname), key=lambda n: (full[n], -len(n), n))
        labels = tuple(find_labels(record, surname, name.split()[0]) for record in records)
        if any(
            label.place in ("before", "description") or names_person(label) for own in labels for label in own
        ):
            named = tuple(mentions_of(record, surname, name.split()[0]) for record in records)
            out.append(LabelledActor(name, named, labels))
        if len(out) == most:
            break
    return out


def label_key(text: str) -> str:
    """Return what labels that differ in capitals or the article share.

    >>> label_key("The Russian President"), label_key("Armenia’s prime minister")
    ('russian president', "armenia's prime minister")
    """
    plain = " ".join(text.lower().replace("’", "'").split())
    for article in ("the ", "a ", "an "):
        plain = plain.removeprefix(article)
    return plain
