"""What the wording of articles weighs when events are told apart: TF-IDF rows of leads and of bodies.

A word's weight depends on how many articles have it, so weights can be had only when every article was
read. Until then the words of an article wait in a scratch file, as numbers: those of its headline and
lead with the pairs of neighbours, and which words its first 600 hold, each with how often. In memory
stay some fifty bytes an article and what two or more articles share. A word that one article alone has
makes that article longer, not more like another: it counts in the length and takes no place in a row.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.document import WORD
from framing.scratch import Scratch
from framing.tally import Tally

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

LEAD = 120  # words of the body that take part
BODY = 3_600  # characters of the body, about 600 words, that are compared where the leads are alike
TITLE_WEIGHT = 2.0
PAIR_WEIGHT = 0.5  # a word pair counts half a word
# Words are weighed as if there were at least so many articles: in a handful, every shared word
# would otherwise look common and no two reports of one event alike.
_ARTICLES = 1000
_BATCH = 500  # articles counted or weighed at a time
_PARTS = 64  # parts in which words and pairs are counted, one at a time
_REMEMBERED = 60_000  # words, with the marks they touch, whose numbers are kept at hand
_MARKS = ".,;:!?()[]\"“”…—–-‘’'"  # no word begins or ends with one
_WEIGHT = [("column", "<i4"), ("weight", "<f4")]

# Words too common to tell one event from another; single letters and numbers below 32 go by rule.
_COMMON = frozenset(
    """a about above after again against all almost also although always am among an and another any are
    around as at away back be became because become been before began being below between both but by came
    can cannot come could day days did do does doing done down during each early even ever every few first
    for former found from further gave get give given go going got had has have having he her here hers
    herself high him himself his how however i if in including into is it its itself just know known last
    later least less like made make makes making many may me might month months more most much must my near
    need never new news next no nor not now of off often on once one only or other others our out over own
    part people per put rather said same saw say saying says second see seen she should since so some still
    such take taken than that the their them then there these they thing things this those though three
    through time times to today told took toward two under until up upon us use used very want was way we
    week weeks well went were what when where whether which while who whom whose why will with within without
    would year years yesterday yet you your monday tuesday wednesday thursday friday saturday sunday
    according""".split()
)
_SMALL_NUMBER = re.compile(r"\d|[12]\d|3[01]|\w")


class _Numbers(dict[str, bytes]):
    """The numbers of the words in what stands between two spaces, four bytes each: nearly always one word.

    The number of a word is its CRC-32, so that no list of all words need be kept; 0 if it is too common.
    Of 200,000 different words some five share their number with another: nothing to one article's weight.
    """

    def __init__(self, before: dict[str, bytes] | None = None) -> None:
        self._before = before or {}

    def of(self, text: str) -> bytes:
        """Return the numbers of the words of ``text``, in order."""
        # No word goes over a space, and most of what stands between two stood there before: several
        # times faster than to look for the words of the whole text.
        return b"".join(map(self.__getitem__, text.lower().split()))

    def renewed(self) -> _Numbers:
        """Return numbers that know these until they are many themselves: what is frequent stays."""
        self._before = {}
        return _Numbers(self)

    def __missing__(self, written: str) -> bytes:
        found = self._before.get(written)
        if found is None:
            word = written.strip(_MARKS)
            if word.isalnum():
                found = _number(word)
            else:
                words = WORD.findall(word.replace("’", "'"))
                found = b"".join(_number(word.removesuffix("'s")) for word in words)
        self[written] = found
        return found


def _number(word: str) -> bytes:
    if word in _COMMON or (len(word) < 3 and _SMALL_NUMBER.fullmatch(word)):
        return b"\0\0\0\0"
    return (zlib.crc32(word.encode("utf-8", "surrogatepass")) or 1).to_bytes(4, sys.byteorder)


class Words:
    """Turns headlines and texts into the numbers of their words, and remembers what is frequent."""

    def __init__(self) -> None:
        self._number = _Numbers()

    def of(self, title: str, text: str) -> tuple[bytes, bytes]:
        """Return the numbers of the words of a headline and of the beginning of its text, for a Wording."""
        if len(self._number) > _REMEMBERED:
            self._number = self._number.renewed()
        return self._number.of(title)[: 4 * LEAD], self._number.of(text[:BODY])


class Weighed(NamedTuple):
    """Rows of weights, one after another: row r has ``columns`` and ``weights`` [starts[r]:starts[r + 1]]."""

    columns: NDArray[Any]
    weights: NDArray[Any]
    starts: NDArray[Any]

    def matrix(self, width: int) -> csr_matrix:
        """Return the rows as a sparse matrix."""
        from scipy.sparse import csr_matrix

        found: csr_matrix = csr_matrix(
            (self.weights, self.columns, self.starts), shape=(len(self.starts) - 1, max(1, width))
        )
        return found


class Columns:
    """The columns of some rows, numbered anew: a product with these rows needs no others."""

    def __init__(self, width: int) -> None:
        import numpy as np

        self._place = np.full(width, -1, np.int32)
        self._taken: NDArray[Any] = np.zeros(0, np.int32)

    def take(self, rows: Weighed) -> csr_matrix:
        """Number the columns of ``rows``, and return these over them."""
        import numpy as np

        self._place[self._taken] = -1
        self._taken = np.unique(rows.columns)
        self._place[self._taken] = np.arange(len(self._taken), dtype=np.int32)
        return self.of(rows)

    def of(self, rows: Weighed) -> csr_matrix:
        """Return ``rows`` over the columns last taken."""
        import numpy as np

        place = self._place[rows.columns]
        here = place >= 0
        starts = np.concatenate([[0], np.cumsum(here)])[rows.starts]
        return Weighed(place[here], rows.weights[here], starts).matrix(len(self._taken))


class Wording:
    """The words of articles, in the order in which they are added; ``len()`` is their number.

    When all were added, :meth:`weigh` is called once, and then the others.
    """

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        # Of the articles that wait to be counted: headline, then body, one article after another.
        self._titles: list[bytes] = []
        self._texts: list[bytes] = []
        self._leads = _Rows(scratch, "<u8", "<u2")
        self._bodies = _Rows(scratch, "<u4", "u1")
        # Of each batch the keys of its leads, ascending: where they are, and the bounds of their parts.
        self._runs: list[tuple[int, list[int]]] = []
        self._in_bodies = Tally("u4")
        self._lead_keys: NDArray[Any] | None = None
        self._lead_seen: NDArray[Any] | None = None
        self._weights = array("q", [0])
        self._weights_at = 0

    def __len__(self) -> int:
        return len(self._leads) + len(self._titles)

    def add(self, title: bytes, text: bytes) -> None:
        """Take in one article, as :class:`Words` made it numbers."""
        self._titles.append(title)
        self._texts.append(text)
        if len(self._titles) == _BATCH:
            self._count()

    def _count(self) -> None:
        """Reduce the articles that wait to distinct words and pairs, and how often each stands there."""
        import numpy as np

        if not self._titles:
            return
        keys, halves, held = _lead_keys(self._titles, [words[: 4 * LEAD] for words in self._texts])
        self._leads.put(keys, np.minimum(halves, 65_535), held)
        run = np.sort(keys)
        bounds = np.searchsorted(run, np.arange(1, _PARTS, dtype=np.uint64) << np.uint64(58))
        self._runs.append((self._scratch.put(run.tobytes()), [0, *bounds.tolist(), len(run)]))
        every = _joined(self._texts)
        row = np.repeat(
            np.arange(len(self._texts), dtype=np.uint64), [len(words) // 4 for words in self._texts]
        )
        kept = every > 0
        both, times = np.unique(row[kept] << np.uint64(32) | every[kept], return_counts=True)
        words = both.astype(np.uint32)
        held = np.bincount((both >> np.uint64(32)).astype(np.int64), minlength=len(self._texts))
        # At most 600 or so words: more than 255 of one word is no news article.
        self._bodies.put(words, np.minimum(times, 255), held)
        self._in_bodies.add(words)
        self._titles.clear()
        self._texts.clear()

    def weigh(self, order: NDArray[Any]) -> None:
        """Weigh the leads, and keep their rows in ``order`` (the places of all articles)."""
        import numpy as np

        self._count()
        self._in_bodies.settle()
        shared, seen = [np.zeros(0, np.uint64)], [np.zeros(0, np.int32)]
        for part in range(_PARTS):
            runs = [
                self._scratch.numbers(at + 8 * bounds[part], bounds[part + 1] - bounds[part], "<u8")
                for at, bounds in self._runs
            ]
            keys, times = np.unique(np.concatenate(runs) if runs else shared[0], return_counts=True)
            shared.append(keys[times > 1])
            seen.append(times[times > 1].astype(np.int32))
        self._runs.clear()
        self._lead_keys, self._lead_seen = np.concatenate(shared), np.concatenate(seen)
        self._weights_at = self._scratch.put(b"")
        for at in range(0, len(order), _BATCH):
            keys, halves, held = self._leads.get(order[at : at + _BATCH].tolist())
            rows = self._unit_rows(keys, halves * np.float32(0.5), held, self._lead_keys, self._lead_seen)
            packed = np.empty(len(rows.columns), np.dtype(_WEIGHT))
            packed["column"], packed["weight"] = rows.columns, rows.weights
            self._scratch.put(packed.tobytes())
            self._weights.extend((self._weights[-1] + rows.starts[1:]).tolist())

    @property
    def width(self) -> int:
        """Columns of the rows of leads."""
        return 0 if self._lead_keys is None else len(self._lead_keys)

    def leads(self, start: int, stop: int) -> Weighed:
        """Return unit-length rows over words and pairs of neighbours, of places in the order weighed."""
        import numpy as np

        starts = np.array(self._weights[start : stop + 1])
        kind = np.dtype(_WEIGHT)
        at = self._weights_at + kind.itemsize * int(starts[0])
        packed = self._scratch.numbers(at, int(starts[-1] - starts[0]), kind)
        return Weighed(packed["column"].copy(), packed["weight"].copy(), starts - starts[0])

    def bodies(self, articles: NDArray[Any]) -> csr_matrix:
        """Return one unit-length row for each of ``articles``, over words."""
        import numpy as np

        words, times, held = self._bodies.get(articles.tolist())
        rows = self._unit_rows(
            words, times.astype(np.float32), held, self._in_bodies.keys, self._in_bodies.times
        )
        return rows.matrix(len(self._in_bodies.keys))

    def _unit_rows(
        self,
        keys: NDArray[Any],
        data: NDArray[Any],
        held: NDArray[Any],
        shared: NDArray[Any],
        seen: NDArray[Any],
    ) -> Weighed:
        """Return rows of sublinear TF-IDF scaled to length 1, without the keys that one article alone has.

        ``held``: entries of each row. ``shared``: the keys that several articles have, ascending, ``seen``
        how many; a key that is missing there has one.
        """
        import numpy as np

        if len(shared):
            place = np.minimum(np.searchsorted(shared, keys), len(shared) - 1).astype(np.int32)
            known = (shared[place] == keys) & (seen[place] > 1)
            times = np.where(known, seen[place], 1)
        else:
            place, known, times = np.zeros(len(keys), np.int32), np.zeros(len(keys), bool), np.ones(len(keys))
        # Sublinear term frequency; a pair below one stays as it is.
        often = data >= 1.0
        data[often] = 1.0 + np.log(data[often])
        data *= (np.log((1.0 + max(len(self), _ARTICLES)) / (1.0 + times)) + 1.0).astype(np.float32)
        row = np.repeat(np.arange(len(held)), held)
        norms = np.sqrt(np.bincount(row, weights=data * data, minlength=len(held)))
        data /= norms[row]
        here = np.bincount(row[known], minlength=len(held))
        return Weighed(place[known], data[known], np.concatenate([[0], np.cumsum(here)]))


class _Rows:
    """Rows of keys with a count each, in the scratch file; in memory only where each begins."""

    def __init__(self, scratch: Scratch, key: str, count: str) -> None:
        self._scratch = scratch
        self._kinds = key, count
        self._starts = array("q")
        self._sizes = array("i")

    def __len__(self) -> int:
        return len(self._starts)

    def put(self, keys: NDArray[Any], counts: NDArray[Any], held: NDArray[Any]) -> None:
        """Add rows, the entries of one after those of another; ``held``: entries of each."""
        import numpy as np

        key, count = (np.dtype(kind) for kind in self._kinds)
        keys, counts = keys.astype(key), counts.astype(count)
        at = 0
        rows: list[bytes] = []
        for size in held.tolist():
            rows += keys[at : at + size].tobytes(), counts[at : at + size].tobytes()
            at += size
        sizes = held * (key.itemsize + count.itemsize)
        first = self._scratch.put(b"".join(rows))
        self._starts.extend((first + np.cumsum(sizes) - sizes).tolist())
        self._sizes.extend(held.tolist())

    def get(self, rows: Sequence[int]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        """Return the keys, counts and sizes of ``rows``, in that order."""
        import numpy as np

        key, count = (np.dtype(kind) for kind in self._kinds)
        sizes = [self._sizes[row] for row in rows]
        keys, counts = [], []
        for row, size in zip(rows, sizes, strict=True):
            data = self._scratch.bytes(self._starts[row], size * (key.itemsize + count.itemsize))
            cut = size * key.itemsize
            keys.append(data[:cut])
            counts.append(data[cut:])
        return (
            np.frombuffer(b"".join(keys), key),
            np.frombuffer(b"".join(counts), count),
            np.array(sizes, np.int64),
        )


def _lead_keys(titles: list[bytes], leads: list[bytes]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Return the distinct keys of each article, ascending, their weight in halves, and how many each has.

    The key of a word is its number times 2^32; that of a pair has the second word's number below it.
    """
    import numpy as np

    parts = [words for both in zip(titles, leads, strict=True) for words in both]
    numbers = _joined(parts)
    part = np.repeat(np.arange(len(parts)), [len(words) // 4 for words in parts])
    kept = numbers > 0
    beside = kept[:-1] & kept[1:] & (part[:-1] == part[1:])
    high = numbers << np.uint64(32)
    keys = np.concatenate([high[kept], high[:-1][beside] | numbers[1:][beside]])
    where = np.concatenate([part[kept], part[:-1][beside]])
    halves = np.where(where % 2 == 0, 2 * TITLE_WEIGHT, 2.0)
    halves[int(kept.sum()) :] *= PAIR_WEIGHT
    row = where // 2
    order = np.lexsort((keys, row))
    row, keys, halves = row[order], keys[order], halves[order]
    if not len(keys):
        return keys, halves, np.zeros(len(titles), np.int64)
    first = np.flatnonzero(np.concatenate([[True], (row[1:] != row[:-1]) | (keys[1:] != keys[:-1])]))
    return keys[first], np.add.reduceat(halves, first), np.bincount(row[first], minlength=len(titles))


def _joined(parts: Iterable[bytes]) -> NDArray[Any]:
    import numpy as np

    return np.frombuffer(b"".join(parts), np.uint32).astype(np.uint64)
