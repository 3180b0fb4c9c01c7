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
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

RUN = 5
SAMPLE = 16
SHARED = 0.6
WINDOW = 50_000  # articles compared at a time
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
    window only copies that appear within half of it of each other are found.

    >>> text = "The minister resigned on Monday after a week of talks with the union. " * 20
    >>> one, two = Sketched("a", None, 260, sketch(text)), Sketched("b", "2022-01-01", 260, sketch(text))
    >>> find_duplicates([one, two])
    {'a': 'b'}
    """
    held = _Held(articles)
    ids, dates = held.ids, held.dates
    order = sorted(range(len(ids)), key=lambda i: (dates[i] is None, dates[i] or "", i))
    parent = list(range(len(ids)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    same: dict[int, int] = {}
    for i in order:
        whole = held.whole(i)
        if whole in same:
            parent[root(i)] = root(same[whole])
        else:
            same[whole] = i
    # Only one of equal texts takes part in the comparison of samples.
    singles = [i for i in order if parent[i] == i and held.size(i) >= _FEW]
    for start in range(0, max(1, len(singles) - window // 2), max(1, window // 2)):
        for i, j in _near(singles[start : start + window], held):
            a, b = root(i), root(j)
            if a != b:
                parent[b] = a
    first: dict[int, int] = {}
    out: dict[str, str] = {}
    for i in order:
        group = root(i)
        if group in first:
            out[ids[i]] = ids[first[group]]
        else:
            first[group] = i
    return out


class _Held:
    """All sketches in one array: half a kilobyte an article, and not twice that in small objects."""

    def __init__(self, articles: Iterable[Sketched]) -> None:
        import numpy as np

        self.ids: list[str] = []
        self.dates: list[str | None] = []
        starts = [0]
        packed = bytearray()
        known: dict[str, str] = {}
        for article in articles:
            if article.words <= 0 or len(article.sketch) < 8:
                continue
            self.ids.append(article.id)
            date = article.date
            self.dates.append(None if date is None else known.setdefault(date, date))
            packed += article.sketch
            starts.append(len(packed) // 8)
        self.numbers = np.frombuffer(packed, "<u8")
        self.starts = np.array(starts)

    def whole(self, i: int) -> int:
        """Return the number of the whole text."""
        return int(self.numbers[self.starts[i]])

    def size(self, i: int) -> int:
        """Return how many runs were sampled."""
        return int(self.starts[i + 1] - self.starts[i]) - 1

    def sample(self, i: int) -> NDArray[Any]:
        """Return the sampled runs."""
        part: NDArray[Any] = self.numbers[self.starts[i] + 1 : self.starts[i + 1]]
        return part


def _near(singles: list[int], held: _Held) -> Iterator[tuple[int, int]]:
    import numpy as np

    if len(singles) < 2:
        return
    sizes = np.array([held.size(i) for i in singles])
    hashes = np.concatenate([held.sample(i) for i in singles])
    owners = np.repeat(np.arange(len(singles), dtype=np.int32), sizes)
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]])
    lengths = np.diff(np.r_[starts, len(hashes)])
    # A run of words in very many articles is a phrase or boilerplate, not evidence of copying.
    shared: dict[int, dict[int, int]] = {}
    common = max(50, len(singles) // 200)
    for start, length in zip(starts[lengths > 1].tolist(), lengths[lengths > 1].tolist(), strict=True):
        if length > common:
            continue
        group = owners[start : start + length].tolist()
        # Beyond a small group the first of it stands for all: enough to join them.
        pairs = (
            ((a, b) for x, a in enumerate(group) for b in group[x + 1 :])
            if length <= 12
            else ((group[0], b) for b in group[1:])
        )
        for a, b in pairs:
            row = shared.setdefault(a, {})
            row[b] = row.get(b, 0) + 1
    for a, row in shared.items():
        for b, number in row.items():
            if number >= SHARED * min(sizes[a], sizes[b]):
                yield singles[a], singles[b]
