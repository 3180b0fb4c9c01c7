"""Which pairs of articles are alike in wording and near in time: the similarities that stories are made of.

Articles are compared in order of date, some hundred with those of the days that their window reaches,
and only these are in memory. Undated ones are compared with every article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from framing.scratch import Scratch
from framing.story_wording import Columns, Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

WINDOW = 3  # days that one group may span
# Similarity is multiplied by this for 0, 1, 2, 3 days between two articles; UNDATED where a date is missing.
DAMPING = (1.0, 0.9, 0.75, 0.6)
UNDATED = 0.75
# An outlet reports one event on one day; what it writes on another is a follow-up, or the next of its daily
# market reports, however alike the wording: that speaks against one event. A copy (COPY) is a re-post.
SAME_OUTLET = -0.5
COPY = 0.95
_FLOOR = 0.08  # pairs below this similarity count as 0
_BLOCK = 512  # articles compared at a time ...
_REACH = 2048  # ... with so many others
_PAIRS = 500  # pairs of bodies compared at a time
_PAIR = [("first", "<i4"), ("second", "<i4"), ("value", "<f8")]
_READ = 200  # parts of pairs read at a time
_SHARES = 64  # parts in which groups are looked at, one after another


class Pairs:
    """Pairs of articles with their similarity, in the scratch file: 16 bytes each, and a part in memory.

    A pair is a row with ``first`` and ``second``, the places of its articles, the smaller first, and
    ``value``, their similarity.
    """

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._parts: list[tuple[int, int]] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, left: NDArray[Any], right: NDArray[Any], values: NDArray[Any]) -> None:
        """Add pairs."""
        import numpy as np

        rows = np.empty(len(values), np.dtype(_PAIR))
        rows["first"], rows["second"] = np.minimum(left, right), np.maximum(left, right)
        rows["value"] = values
        self._parts.append((self._scratch.put(rows.tobytes()), len(rows)))
        self._size += len(rows)

    def blocks(self) -> Iterator[NDArray[Any]]:
        """Yield all pairs, some at a time, in the order in which they were added."""
        import numpy as np

        for at in range(0, len(self._parts), _READ):
            yield np.concatenate(
                [self._scratch.numbers(place, size, _PAIR) for place, size in self._parts[at : at + _READ]]
            )

    def within(self, groups: NDArray[Any]) -> Iterator[NDArray[Any]]:
        """Yield for each of ``groups`` that has pairs these, in the order in which they were added.

        ``groups``: the number of each article's group. Pairs of articles of two groups are left out.
        """
        import numpy as np

        parts = [Pairs(self._scratch) for _ in range(_SHARES)]
        for block in self.blocks():
            of = groups[block["first"]]
            inside = of == groups[block["second"]]
            block, of = block[inside], of[inside]
            order = np.argsort(of % _SHARES, kind="stable")
            block = block[order]
            bounds = np.searchsorted(of[order] % _SHARES, np.arange(_SHARES + 1)).tolist()
            for part, (low, high) in zip(parts, pairwise(bounds), strict=True):
                if high > low:
                    part.add(block["first"][low:high], block["second"][low:high], block["value"][low:high])
        for part in parts:
            found = list(part.blocks())
            if not found:
                continue
            rows = np.concatenate(found)
            del found
            rows = rows[np.argsort(groups[rows["first"]], kind="stable")]
            of = groups[rows["first"]]
            yield from np.split(rows, np.flatnonzero(of[1:] != of[:-1]) + 1)


def similar_pairs(wording: Wording, days: Sequence[int], outlets: Sequence[int], scratch: Scratch) -> Pairs:
    """Return the pairs within the window whose leads are alike, with the similarity of leads and bodies.

    Args:
        wording: the words of all articles, not yet weighed.
        days: the day of each (proleptic ordinal), 0 where it has no date.
        outlets: the number of each one's outlet, -1 where it has none or that says nothing.
        scratch: where the pairs are kept.
    """
    import numpy as np

    day, outlet = np.array(days, np.int32), np.array(outlets, np.int32)
    dated = np.flatnonzero(day)
    order = np.concatenate([dated[np.argsort(day[dated], kind="stable")], np.flatnonzero(day == 0)])
    order = order.astype(np.int32)
    wording.weigh(order)
    damping = np.array(DAMPING)
    pairs, waiting = Pairs(scratch), _Waiting(wording)
    for left, right, alike in _alike(wording, day[order], len(dated)):
        i, j = order[left], order[right]
        gap = np.abs(day[i] - day[j])
        undated = (day[i] == 0) | (day[j] == 0)
        by_date = np.where(undated, UNDATED, damping[np.minimum(gap, WINDOW)])
        follows = (gap > 0) & (alike < COPY) & (outlet[i] >= 0) & (outlet[i] == outlet[j]) & ~undated
        by_date[follows] = SAME_OUTLET
        kept = (undated | (gap <= WINDOW)) & (np.abs(alike * by_date) >= _FLOOR)
        waiting.add(i[kept], j[kept], alike[kept], by_date[kept])
        if len(waiting) >= _PAIRS:
            waiting.compare(pairs)
    waiting.compare(pairs)
    return pairs


def _alike(
    wording: Wording, days: NDArray[Any], dated: int
) -> Iterator[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]]:
    """Yield pairs of rows, each pair once, whose leads are alike, with the cosine of these.

    ``days``: of each row, ascending up to row ``dated``; those from there on have none.
    """
    import numpy as np

    size = len(days)
    blocks = [(start, min(start + _BLOCK, dated)) for start in range(0, dated, _BLOCK)]
    blocks += [(start, min(start + _BLOCK, size)) for start in range(dated, size, _BLOCK)]
    columns = Columns(wording.width)
    for start, stop in blocks:
        left = columns.take(wording.leads(start, stop))
        if start < dated:
            low, high = start, int(np.searchsorted(days[:dated], days[stop - 1] + WINDOW, side="right"))
        else:
            low, high = 0, stop
        for at in range(low, high, _REACH):
            right = columns.of(wording.leads(at, min(at + _REACH, high)))
            product = (left @ right.T).tocoo()
            strong = product.data >= _FLOOR
            first, second = product.row[strong] + start, product.col[strong] + at
            once = second > first if start < dated else second < first
            yield first[once], second[once], product.data[strong][once].astype(np.float64)


class _Waiting:
    """Pairs whose leads are alike and whose bodies are still to be compared."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._parts: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(
        self, left: NDArray[Any], right: NDArray[Any], alike: NDArray[Any], damping: NDArray[Any]
    ) -> None:
        """Add pairs with the similarity of their leads and what it is multiplied by."""
        self._parts.append((left, right, alike, damping))
        self._size += len(left)

    def compare(self, pairs: Pairs) -> None:
        """Move what waits to ``pairs``: the mean of both similarities; what speaks against still does."""
        import numpy as np

        if not self._size:
            return
        left, right, alike, damping = (np.concatenate(part) for part in zip(*self._parts, strict=True))
        self._parts.clear()
        self._size = 0
        for at in range(0, len(left), _PAIRS):
            part = slice(at, at + _PAIRS)
            articles, row = np.unique(np.concatenate([left[part], right[part]]), return_inverse=True)
            matrix = self._wording.bodies(articles)
            half = len(row) // 2
            product = matrix[row[:half]].multiply(matrix[row[half:]])
            bodies = np.asarray(product.sum(axis=1), np.float64).ravel()
            pairs.add(left[part], right[part], damping[part] * (alike[part] + bodies) / 2)
