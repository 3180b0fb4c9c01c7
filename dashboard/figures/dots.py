"""Which articles are drawn as dots where there are too many to draw them all, and where each dot lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

# Every group keeps at least so many of its dots, so that a small outlet does not vanish beside a large one.
LEAST = 25


def sampled(groups: np.ndarray, most: int) -> np.ndarray:
    """Return the positions of at most about ``most`` articles, evenly out of each group, in order.

    All of them where there are no more. Every k-th article of a group is taken, with k the same for all
    groups larger than :data:`LEAST`; no chance is involved, so the same view draws the same dots.

    Args:
        groups: one integer an article.
        most: the number wanted; small groups may add a few.

    Example:
        >>> import numpy as np
        >>> groups = np.repeat([0, 1], [1000, 3])
        >>> rows = sampled(groups, 100)
        >>> len(rows), rows[-3:].tolist()
        (100, [1000, 1001, 1002])
    """
    import numpy as np

    if len(groups) <= most:
        return np.arange(len(groups))
    order = np.argsort(groups, kind="stable")
    found, firsts, sizes = np.unique(groups[order], return_index=True, return_counts=True)
    least = min(LEAST, max(1, most // len(found)))
    wanted = np.maximum(np.minimum(sizes, least), sizes * most // len(groups))
    over = int(wanted.sum()) - most
    if over > 0:
        # What the small groups keep more than their share, the large ones give.
        large = wanted > least
        room = (wanted - least)[large]
        if room.sum():
            wanted[large] -= np.ceil(room * min(1.0, over / room.sum())).astype(wanted.dtype)
    picked = [
        order[first + (np.arange(count) * size) // count]
        for first, size, count in zip(firsts, sizes, wanted, strict=True)
        if count
    ]
    return np.sort(np.concatenate(picked))


def stacked(rows: Sequence[int], values: np.ndarray, width: float) -> np.ndarray:
    """Return how many dots already lie where each one comes to lie: 0 for the first of its place.

    Args:
        rows: the row of each dot.
        values: its value.
        width: how far apart two values must be so that their dots do not cover each other.
    """
    import numpy as np

    place = np.round(values / (width or 1.0)).astype(np.int64)
    key = place * (int(max(rows, default=0)) + 1) + np.asarray(rows, dtype=np.int64)
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    new = np.ones(len(key), dtype=bool)
    new[1:] = ordered[1:] != ordered[:-1]
    firsts = np.flatnonzero(new)
    out = np.empty(len(key), dtype=np.int64)
    out[order] = np.arange(len(key)) - np.repeat(firsts, np.diff([*firsts, len(key)]))
    return out


def density(values: np.ndarray, low: float, high: float, *, bins: int = 48) -> tuple[np.ndarray, np.ndarray]:
    """Return where and how densely values lie: bin middles, and counts smoothed and scaled to at most 1.

    Every value counts, drawn as a dot or not; values outside ``low`` to ``high`` are left out.
    """
    import numpy as np

    # Bins of one width are found by a division, a tenth of the work of looking for edges.
    edges = np.linspace(low, high if high > low else low + 1.0, bins + 1)
    inside = values[(values >= edges[0]) & (values <= edges[-1])]
    place = ((inside - edges[0]) * (bins / (edges[-1] - edges[0]))).astype(np.int64)
    counts = np.bincount(np.minimum(place, bins - 1), minlength=bins)
    kernel = np.exp(-0.5 * (np.arange(-4, 5) / 1.6) ** 2)
    smooth = np.convolve(np.pad(counts.astype(float), 4, mode="reflect"), kernel / kernel.sum(), "valid")
    return (edges[:-1] + edges[1:]) / 2, smooth / (smooth.max() or 1.0)
