"""Which pairs of articles are alike in wording and near in time: the similarities that stories are made of.

Articles are compared in order of date, some hundred with those of the days that their window reaches,
and only these are in memory. Undated ones are compared with every article.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

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


class Pairs:
    """Pairs of articles (their places, the smaller first) with their similarity: 16 bytes each."""

    def __init__(self) -> None:
        self.first = array("i")
        self.second = array("i")
        self.value = array("d")

    def __len__(self) -> int:
        return len(self.value)

    def add(self, left: NDArray[Any], right: NDArray[Any], values: NDArray[Any]) -> None:
        """Add pairs."""
        import numpy as np

        self.first.frombytes(np.minimum(left, right).astype(np.intc).tobytes())
        self.second.frombytes(np.maximum(left, right).astype(np.intc).tobytes())
        self.value.frombytes(values.astype(np.float64).tobytes())


def similar_pairs(wording: Wording, days: Sequence[int], outlets: Sequence[int]) -> Pairs:
    """Return the pairs within the window whose leads are alike, with the similarity of leads and bodies.

    Args:
        wording: the words of all articles, not yet weighed.
        days: the day of each (proleptic ordinal), 0 where it has no date.
        outlets: the number of each one's outlet, -1 where it has none or that says nothing.
    """
    import numpy as np

    day, outlet = np.array(days, np.int32), np.array(outlets, np.int32)
    dated = np.flatnonzero(day)
    order = np.concatenate([dated[np.argsort(day[dated], kind="stable")], np.flatnonzero(day == 0)])
    order = order.astype(np.int32)
    wording.weigh(order)
    damping = np.array(DAMPING)
    pairs, waiting = Pairs(), _Waiting(wording)
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
