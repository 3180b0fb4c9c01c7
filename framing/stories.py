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
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.story_wording import Wording

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

    from framing.article import Article

WINDOW = 3  # days that one group may span
# Similarity is multiplied by this for 0, 1, 2, 3 days between two articles; UNDATED where a date is missing.
DAMPING = (1.0, 0.9, 0.75, 0.6)
UNDATED = 0.75
# An outlet reports one event on one day; what it writes on another is a follow-up, or the next of its daily
# market reports, however alike the wording: that speaks against one event. A copy (COPY) is a re-post.
SAME_OUTLET = -0.5
COPY = 0.95
THRESHOLD = 0.17  # average similarity at which two groups stop being merged
_FLOOR = 0.08  # pairs below this similarity count as 0
_BLOCK = 512
_PAIRS = 5_000  # pairs of bodies compared at a time


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


@dataclass(slots=True)
class _Piece:
    """What is kept of one article."""

    id: str
    title: str
    date: str | None
    day: int | None
    outlet: str | None


def group_stories(
    articles: Iterable[Article],
    *,
    threshold: float = THRESHOLD,
    known: Mapping[str, str] | None = None,
) -> list[Story]:
    """Group articles that report the same event.

    Args:
        articles: read once; only headline, date and the first words are kept.
        threshold: average similarity (0..1) below which groups are not merged.
        known: story id of each article grouped before; a group keeps the id that most of its
            members had, so that ids stay when articles are added.

    Returns:
        Groups of two or more articles, by date of their first article, undated ones last.
    """
    pieces: list[_Piece] = []
    wording = Wording()
    for article in articles:
        title = article.title or ""
        outlet = article.outlet.casefold() if article.outlet else None
        pieces.append(_Piece(article.id, title, article.date, _day(article.date), outlet))
        wording.add(title, article.text)
    if len(pieces) < 2:
        return []
    outlets = [piece.outlet for piece in pieces]
    if len(set(outlets)) < 2:
        # One name for all, such as that of an archive, tells no outlets apart.
        outlets = [None] * len(pieces)
    days = [piece.day for piece in pieces]
    edges = _similar_pairs(wording.lead_weights(), days, outlets)
    _compare_bodies(edges, wording, days)
    groups = _average_linkage(edges, days, threshold)
    return _stories(groups, pieces, edges, known or {})


def _day(text: str | None) -> int | None:
    try:
        return Date.fromisoformat((text or "")[:10]).toordinal()
    except ValueError:
        return None


def _compare_bodies(
    edges: dict[tuple[int, int], float], wording: Wording, days: Sequence[int | None]
) -> None:
    """Make each similarity the mean of what it is and that of the bodies; what speaks against still does."""
    import numpy as np

    pairs = list(edges)
    if not pairs:
        return
    articles = sorted({article for pair in pairs for article in pair})
    row = {article: number for number, article in enumerate(articles)}
    matrix = wording.body_weights(articles)
    for at in range(0, len(pairs), _PAIRS):
        part = pairs[at : at + _PAIRS]
        left, right = (matrix[[row[pair[side]] for pair in part]] for side in (0, 1))
        alike = np.asarray(left.multiply(right).sum(axis=1)).ravel().tolist()
        for pair, value in zip(part, alike, strict=True):
            a, b = days[pair[0]], days[pair[1]]
            damping = UNDATED if a is None or b is None else DAMPING[abs(a - b)]
            if edges[pair] < 0:
                damping = SAME_OUTLET
            edges[pair] = (edges[pair] + value * damping) / 2


def _similar_pairs(
    matrix: csr_matrix, days: Sequence[int | None], outlets: Sequence[str | None]
) -> dict[tuple[int, int], float]:
    """Return damped similarities of the pairs within the window, those above the floor."""
    import numpy as np

    dated = sorted((i for i, d in enumerate(days) if d is not None), key=lambda i: days[i] or 0)
    undated = [i for i, d in enumerate(days) if d is None]
    edges: dict[tuple[int, int], float] = {}

    def add(left: list[int], right: list[int]) -> None:
        for at in range(0, len(left), _BLOCK):
            part = left[at : at + _BLOCK]
            product = (matrix[part] @ matrix[right].T).tocoo()
            strong = product.data >= _FLOOR
            for r, c, value in zip(
                product.row[strong].tolist(),
                product.col[strong].tolist(),
                product.data[strong].tolist(),
                strict=True,
            ):
                i, j = part[r], right[c]
                if i == j:
                    continue
                a, b = days[i], days[j]
                if a is None or b is None:
                    damping = UNDATED
                elif abs(a - b) <= WINDOW:
                    damping = DAMPING[abs(a - b)]
                    if a != b and value < COPY and outlets[i] is not None and outlets[i] == outlets[j]:
                        damping = SAME_OUTLET
                else:
                    continue
                if abs(value * damping) >= _FLOOR:
                    edges[min(i, j), max(i, j)] = value * damping

    order = np.asarray([days[i] for i in dated])
    at = 0
    while at < len(dated):
        # A block of whole days against itself and the days that its window reaches.
        stop = int(np.searchsorted(order, order[min(at + _BLOCK, len(dated)) - 1], side="right"))
        reach = int(np.searchsorted(order, order[stop - 1] + WINDOW, side="right"))
        add(dated[at:stop], dated[at:reach])
        at = stop
    if undated:
        add(undated, undated + dated)
    return edges


def _average_linkage(
    edges: Mapping[tuple[int, int], float], days: Sequence[int | None], threshold: float
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
                span[k] = (days[k], days[k])
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


def _stories(
    groups: list[list[int]],
    pieces: Sequence[_Piece],
    edges: Mapping[tuple[int, int], float],
    known: Mapping[str, str],
) -> list[Story]:
    out = []
    taken: set[str] = set()
    # Larger groups choose first among ids known from before.
    for group in sorted(groups, key=lambda g: (-len(g), g)):
        members = sorted((pieces[i] for i in group), key=lambda p: (p.day is None, p.day or 0, p.id))
        before = Counter(known[p.id] for p in members if p.id in known and known[p.id] not in taken)
        story_id = min(before, key=lambda k: (-before[k], k)) if before else _story_id(members[0].id, taken)
        taken.add(story_id)
        dates = [(p.day, p.date[:10]) for p in members if p.day is not None and p.date]
        centre = max(group, key=lambda i: (sum(edges.get((min(i, j), max(i, j)), 0.0) for j in group), -i))
        out.append(
            Story(
                story_id,
                [p.id for p in members],
                next((t for p in (pieces[centre], *members) if (t := p.title.strip())), ""),
                dates[0][1] if dates else None,
                dates[-1][1] if dates else None,
            )
        )
    return sorted(out, key=lambda s: (s.start is None, s.start or "", s.id))


def _story_id(first: str, taken: set[str]) -> str:
    digest = hashlib.sha256(first.encode("utf-8", "surrogatepass")).hexdigest()
    length = 10
    while (story_id := f"s{digest[:length]}") in taken:
        length += 1
    return story_id
