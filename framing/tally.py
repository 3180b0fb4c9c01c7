"""How often each of many numbers was seen, in two arrays: some twelve bytes a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import DTypeLike, NDArray

_WAITING = 150_000  # numbers that wait before they are sorted in


class Tally:
    """Numbers, ascending, and how often each was added.

    >>> import numpy as np
    >>> tally = Tally("u4")
    >>> tally.add(np.array([7, 3, 7]))
    >>> tally.settle()
    >>> tally.keys.tolist(), tally.times.tolist()
    ([3, 7], [1, 2])
    """

    def __init__(self, kind: DTypeLike) -> None:
        import numpy as np

        self.keys: NDArray[Any] = np.zeros(0, kind)
        self.times: NDArray[Any] = np.zeros(0, np.int32)
        self._waiting: list[NDArray[Any]] = []
        self._size = 0

    def add(self, keys: NDArray[Any]) -> None:
        """Count each of ``keys`` once more."""
        self._waiting.append(keys.astype(self.keys.dtype, copy=False))
        self._size += len(keys)
        if self._size > max(_WAITING, len(self.keys)):
            self.settle()

    def settle(self) -> None:
        """Bring ``keys`` and ``times`` up to date."""
        import numpy as np

        if not self._waiting:
            return
        fresh, times = np.unique(np.concatenate(self._waiting), return_counts=True)
        self._waiting.clear()
        self._size = 0
        keys = np.concatenate([self.keys, fresh])
        counts = np.concatenate([self.times, times.astype(np.int32)])
        del fresh, times
        order = np.argsort(keys, kind="stable")
        keys, counts = keys[order], counts[order]
        first = np.flatnonzero(np.concatenate([np.ones(min(len(keys), 1), bool), keys[1:] != keys[:-1]]))
        self.keys = keys[first]
        self.times = np.add.reduceat(counts, first) if len(first) else counts
