"""Same-event groups: which articles report one event, by date window and wording.

Every article is reduced to its headline (counted twice) and its first 120 words, weighted by TF-IDF
over words and word pairs. Where two articles are alike in these, their first 600 words are compared
too: reports of one event go on with the same people, places and numbers, those of one subject on
another day part there. Two articles are as similar as the mean of the two cosines, damped by the days
between them: coverage of one event clusters on a day, and a follow-up two days later shares much
wording without being the same event. What one outlet writes on different days speaks against one
event. Groups come from average linkage over these similarities; a group never spans more days than
the window.

References:
    Sokal, R. R., Michener, C. D. (1958). A statistical method for evaluating systematic
    relationships. University of Kansas Science Bulletin 38, 1409-1438. (average linkage)
"""

from __future__ import annotations

import hashlib
import heapq
import marshal
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date as Date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.scratch import Scratch
from framing.story_pairs import WINDOW, Pairs, similar_pairs
from framing.story_wording import BODY, Wording, Words

if TYPE_CHECKING:
    from framing.article import Article

THRESHOLD = 0.17  # average similarity at which two groups stop being merged
_SENT = 200  # articles sent to a process at a time


class Story(NamedTuple):
    """One group of two or more articles; ``start`` and ``end`` are ISO dates, None if undated."""

    id: str
    articles: list[str]
    title: str
    start: str | None
    end: str | None

    def to_dict(self) -> dict[str, Any]:
        """Return the group as ``framing stories`` writes it."""
        return self._asdict()


class _Piece(NamedTuple):
    """What is kept of one article; ``day`` is 0 without a date."""

    id: str
    title: str
    date: str | None
    day: int


class _Given(NamedTuple):
    """What is asked of one article; ``text``: its beginning."""

    id: str
    title: str
    date: str | None
    outlet: str | None
    text: str


class _Read(NamedTuple):
    """The same with its words as numbers."""

    id: str
    title: str
    date: str | None
    outlet: str | None
    numbers: tuple[bytes, bytes]


class _Pieces:
    """What is kept of all articles: days and outlets in memory, the rest in the scratch file."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._starts = array("q")
        self._sizes = array("i")
        self._numbers: dict[str, int] = {}
        self._outlets = array("i")
        self.days = array("i")

    def __len__(self) -> int:
        return len(self.days)

    def add(self, article: _Read) -> None:
        """Take in one article."""
        packed = marshal.dumps((article.id, article.title, article.date))
        self._starts.append(self._scratch.put(packed))
        self._sizes.append(len(packed))
        self.days.append(_day(article.date))
        name = article.outlet.casefold() if article.outlet else None
        self._outlets.append(-1 if name is None else self._numbers.setdefault(name, len(self._numbers)))

    @property
    def outlets(self) -> array[int]:
        """The number of each one's outlet; -1 for none, or where they cannot be told apart."""
        if len(set(self._outlets)) < 2:
            # One name for all, such as that of an archive, tells no outlets apart.
            return array("i", [-1]) * len(self)
        return self._outlets

    def __getitem__(self, place: int) -> _Piece:
        id_, title, date = marshal.loads(self._scratch.bytes(self._starts[place], self._sizes[place]))
        return _Piece(id_, title, date, self.days[place])


def group_stories(
    articles: Iterable[Article],
    *,
    threshold: float = THRESHOLD,
    known: Mapping[str, str] | None = None,
    jobs: int = 1,
) -> list[Story]:
    """Group articles that report the same event.

    Memory hardly grows with their number: what must be kept of them lies in a scratch file of some 6 kB
    an article, in the folder for temporary files, until they are grouped.

    Args:
        articles: read once; only headline, date and the first words are kept.
        threshold: average similarity (above 0, at most 1) below which groups are not merged.
        known: story id of each article grouped before; a group keeps the id that most of its
            members had, so that ids stay when articles are added.
        jobs: processes that read the words; 0 = all cores. The groups are the same.

    Returns:
        Groups of two or more articles, by date of their first article, undated ones last.

    Raises:
        ScratchFull: the folder for temporary files is full.
    """
    from framing.batch import chunked, spread

    given = (_Given(a.id, a.title or "", a.date, a.outlet, a.text[:BODY]) for a in articles)
    with Scratch() as scratch:
        pieces, wording = _Pieces(scratch), Wording(scratch)
        try:
            for chunk in spread(chunked(given, _SENT), _read, jobs=jobs):
                for article in chunk:
                    pieces.add(article)
                    wording.add(*article.numbers)
        finally:
            _words.cache_clear()
        if len(pieces) < 2:
            return []
        pairs = similar_pairs(wording, pieces.days, pieces.outlets, scratch)
        groups = list(_groups(pairs, pieces.days, threshold))
        return _stories(groups, pieces, known or {})


def _read(articles: list[_Given]) -> list[_Read]:
    """Return ``articles`` with their words as numbers: half of the work, which processes share."""
    words = _words()
    return [_Read(*article[:4], words.of(article.title, article.text)) for article in articles]


@cache
def _words() -> Words:
    return Words()


def _day(text: str | None) -> int:
    try:
        return Date.fromisoformat((text or "")[:10]).toordinal()
    except ValueError:
        return 0


def _groups(pairs: Pairs, days: Sequence[int], threshold: float) -> Iterator[tuple[array[int], int]]:
    """Yield the places of each group's articles, ascending, and that of the one in its middle."""
    for edges in _components(pairs, len(days), threshold):
        for group in _average_linkage(edges, days, threshold):
            middle = max(
                group, key=lambda i: (sum(edges.get((min(i, j), max(i, j)), 0.0) for j in group), -i)
            )
            yield array("i", group), middle


def _components(pairs: Pairs, size: int, threshold: float) -> Iterator[dict[tuple[int, int], float]]:
    """Yield the pairs within each set of articles that can come together at all.

    The average between two groups reaches the threshold only where some pair between them does: groups
    grow within the components of the graph of such pairs, each of which can be looked at by itself.
    """
    import numpy as np

    parent = array("i", range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for block in pairs.blocks():
        strong = block[block["value"] >= threshold]
        for i, j in zip(strong["first"].tolist(), strong["second"].tolist(), strict=True):
            parent[root(j)] = root(i)
    roots = np.array([root(i) for i in range(size)], np.intc)
    for rows in pairs.within(roots):
        keys = zip(rows["first"].tolist(), rows["second"].tolist(), strict=True)
        yield dict(zip(keys, rows["value"].tolist(), strict=True))


def _average_linkage(
    edges: Mapping[tuple[int, int], float], days: Sequence[int], threshold: float
) -> list[list[int]]:
    """Merge the two groups of greatest average similarity until none reaches ``threshold``."""
    members: dict[int, list[int]] = {}
    span: dict[int, tuple[int | None, int | None]] = {}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []
    for (i, j), value in edges.items():
        for k in (i, j):
            if k not in members:
                members[k] = [k]
                span[k] = (days[k] or None, days[k] or None)
        sums[i][j] = sums[j][i] = value
        if value >= threshold:
            heap.append((-value, i, j))
    heapq.heapify(heap)
    fresh = len(days)
    while heap:
        value, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        joined = _join(span[i], span[j])
        if joined is None:
            continue
        members[fresh] = members.pop(i) + members.pop(j)
        span[fresh] = joined
        merged = Counter(sums.pop(i))
        merged.update(sums.pop(j))
        for other in (i, j):
            merged.pop(other, None)
        sums[fresh] = dict(merged)
        for other, total in merged.items():
            neighbours = sums[other]
            neighbours.pop(i, None)
            neighbours.pop(j, None)
            neighbours[fresh] = total
            average = total / (len(members[fresh]) * len(members[other]))
            if average >= threshold:
                heapq.heappush(heap, (-average, other, fresh))
        fresh += 1
    return [sorted(group) for group in members.values() if len(group) > 1]


def _join(
    a: tuple[int | None, int | None], b: tuple[int | None, int | None]
) -> tuple[int | None, int | None] | None:
    """Return the days that two groups span together, or None where that exceeds the window."""
    present = [d for d in (*a, *b) if d is not None]
    if not present:
        return (None, None)
    low, high = min(present), max(present)
    return (low, high) if high - low <= WINDOW else None


def _stories(groups: list[tuple[array[int], int]], pieces: _Pieces, known: Mapping[str, str]) -> list[Story]:
    out = []
    taken: set[str] = set()
    # Larger groups choose first among ids known from before.
    groups.sort(key=lambda group: (-len(group[0]), group[0]))
    for group, middle in groups:
        members = sorted((pieces[i] for i in group), key=lambda p: (p.day == 0, p.day, p.id))
        before = Counter(known[p.id] for p in members if p.id in known and known[p.id] not in taken)
        story_id = min(before, key=lambda k: (-before[k], k)) if before else _story_id(members[0].id, taken)
        taken.add(story_id)
        dates = [p.date[:10] for p in members if p.day and p.date]
        out.append(
            Story(
                story_id,
                [p.id for p in members],
                next((t for p in (pieces[middle], *members) if (t := p.title.strip())), ""),
                dates[0] if dates else None,
                dates[-1] if dates else None,
            )
        )
    return sorted(out, key=lambda s: (s.start is None, s.start or "", s.id))


def _story_id(first: str, taken: set[str]) -> str:
    digest = hashlib.sha256(first.encode("utf-8", "surrogatepass")).hexdigest()
    length = 10
    while (story_id := f"s{digest[:length]}") in taken:
        length += 1
    return story_id
