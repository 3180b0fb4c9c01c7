"""One story over several outlets: who covered it, who is heard where, which utterances travel.

Frequent is not true, and absent is not intended: a corpus may simply not hold the article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.comparison.articles import Articles

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Record = Mapping[str, Any]
# Outlets with an article this many days around the story could have covered it as far as we can see.
AROUND = 3
# Pairs grow with the square of the articles: a story of twelve has 66, about half a second of reading.
MOST_ARTICLES = 12


class Version(NamedTuple):
    """One article's version of an utterance: characters ``[start, end)`` of its text."""

    article: int
    start: int
    end: int
    quoted: bool


class Utterance(NamedTuple):
    """Something said that at least two articles give, in the same or in other words."""

    text: str
    versions: tuple[Version, ...]
    same_words: bool


class Coverage(NamedTuple):
    """Outlets that covered a story, that had articles in those days but none of it, and that had none."""

    covered: tuple[str, ...]
    absent: tuple[str, ...]
    silent: tuple[str, ...]


def shared_utterances(records: Sequence[Record]) -> list[Utterance]:
    """Return the utterances that two or more of the articles give, most widely given first.

    Pairs found by :func:`framing.matching.shared_quotations` are joined into groups: two versions belong
    together when a chain of pairs links them. At most one version an article is kept, the longest.

    Args:
        records: score records of the articles of one story; the first :data:`MOST_ARTICLES` are read.
    """
    from framing.matching import shared_quotations

    records = records[:MOST_ARTICLES]
    parent: dict[Version, Version] = {}

    def root(version: Version) -> Version:
        parent.setdefault(version, version)
        while parent[version] != version:
            parent[version] = parent[parent[version]]
            version = parent[version]
        return version

    for i, a in enumerate(records):
        for j in range(i + 1, len(records)):
            for pair in shared_quotations(a, records[j]):
                one = Version(i, *pair.a, pair.a_quoted)
                other = Version(j, *pair.b, pair.b_quoted)
                parent[root(one)] = root(other)
    groups: dict[Version, list[Version]] = {}
    for version in parent:
        groups.setdefault(root(version), []).append(version)
    out = []
    for members in groups.values():
        longest: dict[int, Version] = {}
        for version in sorted(members, key=lambda v: (not v.quoted, v.start - v.end)):
            longest.setdefault(version.article, version)
        if len(longest) < 2:
            continue
        versions = tuple(longest[k] for k in sorted(longest))
        texts = [records[v.article]["text"][v.start : v.end] for v in versions]
        best = max((t for t, v in zip(texts, versions, strict=True) if v.quoted), key=len, default=texts[0])
        out.append(Utterance(best, versions, len({_bare(text) for text in texts}) == 1))
    return sorted(out, key=lambda u: (-len(u.versions), u.versions[0].article, u.versions[0].start))


def _bare(text: str) -> str:
    from framing.words import tokens

    return " ".join(tokens(text))


def coverage(table: pd.DataFrame | Articles, story: str, *, around: int = AROUND) -> Coverage:
    """Return which outlets covered a story and which did not, as far as this corpus shows.

    Args:
        table: one row an article, columns ``outlet``, ``story``, ``date``.
        story: the story's id.
        around: days before and after in which an outlet with any article counts as publishing.

    Returns:
        Outlets in alphabetical order; ``absent`` is empty for an undated story, because nobody can be
        said to have published in its days.
    """
    import numpy as np

    articles = Articles.of(table)
    outlets = articles.codes("outlet")
    own = articles.codes("story").flags(story)

    def named(flags: np.ndarray) -> set[str]:
        counts = np.bincount(outlets.codes[flags] + 1, minlength=len(outlets.names) + 1)[1:]
        return {outlets.names[k] for k in np.flatnonzero(counts)}

    days = articles.days
    dated = days[own & ~np.isnat(days)]
    near: set[str] = set()
    if len(dated):
        # An article without a date compares as False with every day.
        near = named((days >= dated.min() - around) & (days <= dated.max() + around))
    covered, every = named(own), named(np.ones(len(days), dtype=bool))
    return Coverage(
        tuple(sorted(covered)), tuple(sorted(near - covered)), tuple(sorted(every - near - covered))
    )


def shared_between(table: pd.DataFrame | Articles, outlets: Sequence[str]) -> pd.DataFrame:
    """Return how many stories each two outlets both cover, as a square table; own stories on the diagonal."""
    import numpy as np
    import pandas as pd

    articles = Articles.of(table)
    known = articles.known_stories
    has = np.zeros((len(outlets), known), dtype=np.float32)
    for row, outlet in zip(has, outlets, strict=True):
        stories = articles.where("outlet", outlet).stories
        row[stories[stories < known]] = 1
    return pd.DataFrame((has @ has.T).astype(np.int64), index=list(outlets), columns=list(outlets))
