"""Which names may be one source, most useful first, with what speaks for and against each pair."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from framing.same_source.names import Name, read
from framing.same_source.rules import RULES, Rule

if TYPE_CHECKING:
    import pandas as pd

# How likely a pair of each rule is one source before anything else is looked at: an ordering, set by
# reading suggestions on news of several years, not a measured probability.
LIKELY: dict[Rule, float] = {
    "form": 0.98,
    "title": 0.95,
    "department": 0.95,
    "middle": 0.93,
    "initials": 0.9,
    "family": 0.9,
    "short": 0.88,
    "spelling": 0.75,
    "initial": 0.7,
}
LEAST = 0.6


class Suggestion(NamedTuple):
    """Two names that may be one source.

    ``name`` would count as ``into``. ``likely`` (0..1) orders suggestions. ``together``: articles in which
    both are sources of their own, which speaks against; ``stories``: stories in which both are heard, which
    speaks for. ``others``: further names that ``name`` could stand for, with their articles.
    """

    name: str
    into: str
    rule: Rule
    likely: float
    articles: int
    articles_into: int
    together: int
    stories: int
    others: tuple[tuple[str, int], ...] = ()


def suggest(
    sources: pd.DataFrame, *, apart: Collection[frozenset[str]] = (), most: int = 500
) -> list[Suggestion]:
    """Return pairs of names that may be one source, the most useful first.

    Args:
        sources: one row a source and article: columns id, name, words and, where known, story.
        apart: pairs that somebody said are two sources; they are not suggested again.
        most: the longest list returned.

    Returns:
        Suggestions in order of ``likely`` times the logarithm of what they would change (words attributed
        to the rarer name); each name is suggested into one other at most.
    """
    articles = sources.groupby("name", sort=True)["id"].nunique()
    words = sources.groupby("name", sort=True)["words"].sum()
    names = [read(str(name), int(n)) for name, n in articles.items()]
    names = [name for name in names if name.proper]
    found: dict[frozenset[str], tuple[Name, Name, Rule, tuple[tuple[str, int], ...]]] = {}
    for rule in RULES:
        for name, into, key, others in rule(names):
            pair = frozenset((name.shown, into.shown))
            if len(pair) == 2 and pair not in apart:
                found.setdefault(pair, (name, into, key, others))
    held = _Held(sources, {n for pair in found for n in pair})
    best: dict[str, tuple[float, Suggestion]] = {}
    for name, into, key, others in found.values():
        together = held.together(name.shown, into.shown)
        stories = held.stories_of_both(name.shown, into.shown)
        likely = _likely(key, name, into, others, together, stories)
        if likely < LEAST:
            continue
        weight = likely * math.log1p(float(words[name.shown]) + name.articles)
        entry = Suggestion(
            name.shown, into.shown, key, likely, name.articles, into.articles, together, stories, others
        )
        if name.shown not in best or weight > best[name.shown][0]:
            best[name.shown] = (weight, entry)
    ordered = sorted(best.values(), key=lambda item: (-item[0], item[1].name))
    return [entry for _, entry in ordered[:most]]


def _likely(
    rule: Rule,
    name: Name,
    into: Name,
    others: tuple[tuple[str, int], ...],
    together: int,
    stories: int,
) -> float:
    """Weigh what speaks for a pair and against it."""
    likely = LIKELY[rule]
    # Within an article names of one person were joined already: standing apart there speaks against it.
    # An abbreviation is what writers give beside the full name.
    support = stories + (together if rule == "initials" else 0)
    if rule != "initials":
        likely *= 1 - together / name.articles
    if rule == "family":
        likely *= into.articles / (into.articles + sum(n for _, n in others))
        if into.articles * 2 < name.articles or (into.articles < 2 and not stories):
            return 0.0  # the name is heard more than its only bearer: somebody else's, or no person's
    if rule == "initials" and not support:
        short, long = sorted((name, into), key=lambda n: len(n.shown))
        if long.person or len(short.words[0]) < 3:
            return 0.0  # two letters are anybody's
    if rule == "spelling" and not stories:
        likely *= 0.85
    return likely + (1 - likely) / 2 if support else likely


class _Held:
    """In which articles and stories the names stand; only of the names that are in a pair."""

    def __init__(self, sources: pd.DataFrame, names: set[str]) -> None:
        own = sources[sources["name"].isin(list(names))]
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._stories: dict[str, set[str]] = defaultdict(set)
        story = own["story"] if "story" in own else [None] * len(own)
        for name, id_, event in zip(own["name"], own["id"], story, strict=True):
            self._articles[name].add(id_)
            if isinstance(event, str) and event:
                self._stories[name].add(event)

    def together(self, a: str, b: str) -> int:
        return len(self._articles[a] & self._articles[b])

    def stories_of_both(self, a: str, b: str) -> int:
        return len(self._stories[a] & self._stories[b])
