"""Exact and near duplicates: wire copy and re-posts, found by the word sequences two texts share.

A sketch keeps the hashes of a text's runs of five words that are divisible by 16: a sample drawn by the
content itself, so that equal passages are sampled alike wherever they stand (Manku et al. 2007 and
Broder 1997 describe relatives). Two articles repeat each other when the shorter shares at least
:data:`SHARED` of its sample with the longer: a trimmed wire report is still a copy.

References:
    Broder, A. Z. (1997). On the resemblance and containment of documents. SEQUENCES '97, 21-29.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.scratch import Scratch
from framing.tally import Tally

if TYPE_CHECKING:
    from numpy.typing import NDArray

RUN = 5
SAMPLE = 16
SHARED = 0.6
WINDOW = 50_000  # articles compared with each other
_SMALL = 12  # articles with one run in common of which every two are compared
_READ = 1_000  # sketches read at a time
_SHARES = 16  # parts in which a window is looked at, one after another
_FEW = 8  # below so many sampled runs (about 130 words) only equal texts count as copies
_POWERS = tuple(pow(0x9E3779B97F4A7C15, n, 1 << 64) for n in range(RUN))
_SPACES = bytes(
    n if n > 127 or chr(n).isalnum() else 32 for n in range(256)
)  # of ASCII only letters and digits count


def sketch(text: str) -> bytes:
    """Return the sampled hashes of ``text``: sorted distinct little-endian 64-bit numbers.

    The first number stands for the whole text (its words in lower case, nothing else).
    """
    import numpy as np

    # Marks parted from words and dropped in one pass over the bytes: far cheaper than a
    # pattern, and a copy differs in its marks more often than in its words.
    words = text.lower().encode("utf-8", "replace").translate(_SPACES).split()
    whole = zlib.crc32(b" ".join(words)) | len(words) << 32
    head = np.array([whole], dtype="<u8")
    if len(words) < RUN:
        return head.tobytes()
    codes = np.fromiter(map(zlib.crc32, words), np.uint64, len(words))
    n = len(codes) - RUN + 1
    runs = np.zeros(n, dtype=np.uint64)
    for place, power in enumerate(_POWERS):
        runs += codes[place : place + n] * np.uint64(power)
    runs ^= runs >> np.uint64(29)
    runs *= np.uint64(0xBF58476D1CE4E5B9)
    runs ^= runs >> np.uint64(32)
    # So few that a set is faster than numpy's unique.
    kept = sorted(set(runs[runs % np.uint64(SAMPLE) == 0].tolist()))
    return head.tobytes() + struct.pack(f"<{len(kept)}Q", *kept)


class Sketched(NamedTuple):
    """One article for :func:`find_duplicates`; ``date`` is ISO or None."""

    id: str
    date: str | None
    words: int
    sketch: bytes


def find_duplicates(articles: Iterable[Sketched], *, window: int = WINDOW) -> dict[str, str]:
    """Return {id: id of the article it repeats}: the earliest of the group, by date, then by order.

    Undated articles come after dated ones. An empty text repeats nothing. Equal texts are found wherever
    they stand. Near ones are looked for among ``window`` articles at a time, in order of date, each window
    beginning in the middle of the one before: memory is bounded, and of a corpus larger than a
    window only copies that appear within half of it of each other are found. Sketches wait in a scratch
    file, some 600 bytes an article, in the folder for temporary files.

    Raises:
        ScratchFull: that folder is full.

    >>> text = "The minister resigned on Monday after a week of talks with the union. " * 20
    >>> one, two = Sketched("a", None, 260, sketch(text)), Sketched("b", "2022-01-01", 260, sketch(text))
    >>> find_duplicates([one, two])
    {'a': 'b'}
    """
    with Scratch() as scratch:
        return _linked(_Held(articles, scratch), window)


def _linked(held: _Held, window: int) -> dict[str, str]:
    import numpy as np

    size = len(held)
    order = held.by_date()
    # The first of equal texts in that order; only it takes part in the comparison of samples.
    wholes = np.frombuffer(held.wholes, np.uint64)[order]
    _, first, text = np.unique(wholes, return_index=True, return_inverse=True)
    chosen = np.empty(size, np.intc)
    chosen[order] = order[first[text]]
    parent = array("i", chosen.tobytes())
    del wholes, first, text

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    sizes = np.frombuffer(held.sizes, np.intc)
    singles = order[(chosen[order] == order) & (sizes[order] >= _FEW)]
    for start in range(0, max(1, len(singles) - window // 2), max(1, window // 2)):
        for i, j in _near(singles[start : start + window], held):
            a, b = root(i), root(j)
            if a != b:
                parent[b] = a
    earliest: dict[int, int] = {}
    out: dict[str, str] = {}
    # Only groups of several are of interest: most articles stand alone.
    groups = np.array([root(i) for i in range(size)], np.intc)
    many = np.bincount(groups, minlength=size) > 1 if size else np.zeros(0, bool)
    for i in order[many[groups[order]]].tolist():
        group = int(groups[i])
        if group in earliest:
            out[held.id(i)] = held.id(earliest[group])
        else:
            earliest[group] = i
    return out


class _Held:
    """The sketches and ids of all articles in a scratch file, and some forty bytes of each in memory."""

    def __init__(self, articles: Iterable[Sketched], scratch: Scratch) -> None:
        self._scratch = scratch
        self._starts = array("q")
        self._ids = array("i")
        self._dates = array("i")
        self._known: dict[str | None, int] = {None: 0}
        self.sizes = array("i")  # how many runs were sampled
        self.wholes = array("Q")  # the number of the whole text
        for article in articles:
            if article.words <= 0 or len(article.sketch) < 8:
                continue
            id_ = article.id.encode("utf-8", "surrogatepass")
            self._starts.append(scratch.put(article.sketch[8:] + id_))
            self._ids.append(len(id_))
            self._dates.append(self._known.setdefault(article.date, len(self._known)))
            self.sizes.append(len(article.sketch) // 8 - 1)
            self.wholes.append(int.from_bytes(article.sketch[:8], "little"))

    def __len__(self) -> int:
        return len(self.sizes)

    def by_date(self) -> NDArray[Any]:
        """Return the places of all articles in order of date, undated ones last."""
        import numpy as np

        dates = sorted(self._known, key=lambda date: (date is None, date or ""))
        rank = np.empty(len(dates), np.intc)
        rank[[self._known[date] for date in dates]] = np.arange(len(dates))
        return np.argsort(rank[np.frombuffer(self._dates, np.intc)], kind="stable").astype(np.intc)

    def id(self, i: int) -> str:
        """Return the id of an article."""
        data = self._scratch.bytes(self._starts[i] + 8 * self.sizes[i], self._ids[i])
        return data.decode("utf-8", "surrogatepass")

    def sample(self, i: int) -> NDArray[Any]:
        """Return the sampled runs."""
        return self._scratch.numbers(self._starts[i], self.sizes[i], "<u8")


def _near(singles: NDArray[Any], held: _Held) -> Iterator[tuple[int, int]]:
    """Yield pairs of ``singles`` of which the shorter shares enough of its sample with the longer."""
    import numpy as np

    if len(singles) < 2:
        return
    sizes = np.frombuffer(held.sizes, np.intc)[singles]
    # A run of words in very many articles is a phrase or boilerplate, not evidence of copying.
    common = max(50, len(singles) // 200)
    with Scratch() as scratch:
        shares = [
            (scratch.put(runs.tobytes()), len(runs))
            for runs in _shared_runs(singles, sizes, held, common, scratch)
        ]
        # Pairs are counted for some articles at a time: memory stays small where much was copied.
        step = -(-len(singles) // _SHARES)
        for low in range(0, len(singles), step):
            times = Tally("u8")
            for at, count in shares:
                for pairs in _pairs(scratch.numbers(at, count, "u8"), low, low + step):
                    times.add(pairs)
            times.settle()
            left, right = _halves(times.keys)
            alike = times.times >= SHARED * np.minimum(sizes[left], sizes[right])
            yield from zip(singles[left[alike]].tolist(), singles[right[alike]].tolist(), strict=True)


def _shared_runs(
    singles: NDArray[Any], sizes: NDArray[Any], held: _Held, common: int, scratch: Scratch
) -> Iterator[NDArray[Any]]:
    """Yield the sampled runs that 2 to ``common`` articles have, each with the article's place; ascending."""
    import numpy as np

    places: list[list[tuple[int, int]]] = [[] for _ in range(_SHARES)]
    for start in range(0, len(singles), _READ):
        some = slice(start, start + _READ)
        # All runs kept are divisible by 16; of the other digits 32 tell few thousand thousand apart.
        runs = np.concatenate([held.sample(i) for i in singles[some].tolist()]) >> np.uint64(4)
        share = (runs % np.uint64(_SHARES)).astype(np.uint8)
        order = np.argsort(share, kind="stable")
        owner = np.repeat(np.arange(start, start + len(sizes[some])), sizes[some])
        at = scratch.put(_keys(runs & np.uint64(0xFFFFFFFF), owner)[order].tobytes())
        bounds = np.searchsorted(share[order], np.arange(_SHARES + 1)).tolist()
        for part, (low, high) in zip(places, pairwise(bounds), strict=True):
            part.append((at + 8 * low, high - low))
    for part in places:
        runs = np.concatenate([scratch.numbers(at, count, "u8") for at, count in part])
        runs.sort()
        length = _group_lengths(runs)
        yield runs[(length > 1) & (length <= common)]


def _pairs(runs: NDArray[Any], low: int, high: int) -> Iterator[NDArray[Any]]:
    """Yield keys of pairs with a run in common, the first of them from ``low`` up to ``high``."""
    import numpy as np

    run, owner = _halves(runs)
    length = _group_lengths(runs)
    mine = np.flatnonzero((owner >= low) & (owner < high))
    # Beyond a small group the first of it stands for all: enough to join them.
    small = mine[length[mine] <= _SMALL]
    for apart in range(1, _SMALL):
        small = small[small + apart < len(run)]
        small = small[run[small] == run[small + apart]]
        yield _keys(owner[small], owner[small + apart])
    large = mine[length[mine] > _SMALL]
    for first in large[(large == 0) | (run[large - 1] != run[large])].tolist():
        rest = owner[first + 1 : first + int(length[first])]
        yield _keys(np.repeat(owner[first], len(rest)), rest)


def _group_lengths(runs: NDArray[Any]) -> NDArray[Any]:
    """Return for each entry how many have the same run; ``runs`` ascend."""
    import numpy as np

    run = _halves(runs)[0]
    bounds = np.flatnonzero(np.concatenate([[True], run[1:] != run[:-1], [True]])) if len(run) else run
    length = np.diff(bounds)
    return np.repeat(length, length)


def _keys(high: NDArray[Any], low: NDArray[Any]) -> NDArray[Any]:
    import numpy as np

    keys: NDArray[Any] = high.astype(np.uint64) << np.uint64(32) | low.astype(np.uint64)
    return keys


def _halves(keys: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    import numpy as np

    return (keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32)
