"""What the wording of articles weighs when events are told apart: TF-IDF rows of leads and of bodies.

An article is kept as numbers of words, not as text: 120 of its lead in order, and which words its first
600 hold and how often. Both are made into matrices when every article is read, since a word's weight
depends on how many articles have it. A word that one article alone has makes that article longer, not
more like another: it counts in the length and takes no place in the matrix.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from framing.document import WORD

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
_BATCH = 1000  # articles counted at a time
_ROWS = 4000  # rows weighed at a time

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


class Wording:
    """The words of articles, in the order in which they are added.

    ``len()`` is the number of articles. Memory: about 2 kB an article. Weights can be had once, those of
    leads before those of bodies: the words are let go as they are weighed.
    """

    def __init__(self) -> None:
        self._vocabulary: defaultdict[str, int] = defaultdict()
        self._vocabulary.default_factory = self._vocabulary.__len__
        self._common = bytearray()  # for each word, 1 if it is too common to tell events apart
        # Headline and lead by turns, one after the other, and where each begins.
        self._leads = array("i")
        self._starts = array("q", [0])
        self._waiting: list[array[int]] = []
        self._bodies: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]] = []

    def __len__(self) -> int:
        return len(self._starts) // 2

    def add(self, title: str, text: str) -> None:
        """Take in the words of one article's headline and of the beginning of its text."""
        number = self._vocabulary
        body = array("i", [number[word] for word in _terms(text[:BODY])])
        for ids in (array("i", [number[word] for word in _terms(title)[:LEAD]]), body[:LEAD]):
            self._leads.extend(ids)
            self._starts.append(len(self._leads))
        self._waiting.append(body)
        if len(self._waiting) == _BATCH:
            self._count()

    def _count(self) -> None:
        """Reduce the bodies that wait to their distinct words and how often each stands there."""
        import numpy as np

        if not self._waiting:
            return
        for word in islice(self._vocabulary, len(self._common), None):
            self._common.append(word in _COMMON or (len(word) < 3 and bool(_SMALL_NUMBER.fullmatch(word))))
        common = np.frombuffer(bytes(self._common), bool)
        size = len(common)
        lengths = np.asarray([len(body) for body in self._waiting])
        ids = np.concatenate([np.frombuffer(body, np.intc) for body in self._waiting if body] or [_none()])
        keep = ~common[ids]
        rows = np.repeat(np.arange(len(lengths)), lengths)[keep]
        keys, times = np.unique(rows * size + ids[keep], return_counts=True)
        held = np.bincount(keys // max(1, size), minlength=len(lengths))
        # At most 600 or so words: more than 255 of one word is no news article.
        self._bodies.append(
            ((keys % max(1, size)).astype(np.int32), np.minimum(times, 255).astype(np.uint8), held)
        )
        self._waiting.clear()

    def lead_weights(self) -> csr_matrix:
        """Return one unit-length row an article, over words and pairs of neighbouring words.

        Shape: articles by the words and pairs that two or more articles share.
        """
        import numpy as np

        self._count()
        common = np.frombuffer(bytes(self._common), bool)
        size = len(common)
        starts = np.frombuffer(self._starts, np.int64)
        every = np.frombuffer(self._leads, np.intc) if self._leads else _none()
        parts: list[NDArray[Any]] = []
        pairs: list[NDArray[Any]] = []
        halves: list[NDArray[Any]] = []  # weights in halves, a byte each
        held: list[NDArray[Any]] = []
        for at in range(0, len(self), _BATCH):
            bounds = starts[2 * at : 2 * min(at + _BATCH, len(self)) + 1]
            ids = every[bounds[0] : bounds[-1]].astype(np.int64)
            part = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
            keep = ~common[ids]
            beside = keep[:-1] & keep[1:] & (part[:-1] == part[1:])
            pairs.append((ids[:-1][beside] + 1) * size + ids[1:][beside])
            where = np.concatenate([part[keep], part[:-1][beside]])
            weight = np.where(where % 2 == 0, 2 * TITLE_WEIGHT, 2.0)
            weight[int(keep.sum()) :] *= PAIR_WEIGHT
            order = np.argsort(where // 2, kind="stable")
            # A pair is numbered when all are known, in this order.
            column = np.concatenate([ids[keep], np.full(len(pairs[-1]), -1)])[order]
            parts.append(column.astype(np.int32))
            halves.append(weight[order].astype(np.uint8))
            held.append(np.bincount(where // 2, minlength=(len(bounds) - 1) // 2))
        del every, ids
        self._leads = array("i")
        columns = _joined(parts)
        numbers, distinct = _numbered(pairs)
        columns[columns < 0] = size + numbers
        return _unit_rows(columns, _joined(halves), np.concatenate(held), size + distinct, unit=0.5)

    def body_weights(self, articles: Iterable[int]) -> csr_matrix:
        """Return one unit-length row for each of ``articles`` (their places, ascending), over words."""
        import numpy as np

        self._count()
        wanted = np.zeros(len(self), bool)
        wanted[list(articles)] = True
        seen = np.zeros(len(self._common), np.int64)
        chosen: list[NDArray[Any]] = []
        times: list[NDArray[Any]] = []
        held: list[NDArray[Any]] = []
        at = 0
        while self._bodies:
            words, counts, sizes = self._bodies.pop(0)
            seen += np.bincount(words, minlength=len(seen))
            rows = wanted[at : at + len(sizes)]
            inside = np.repeat(rows, sizes)
            chosen.append(words[inside])
            times.append(counts[inside])
            held.append(sizes[rows])
            at += len(sizes)
        return _unit_rows(
            _joined(chosen), _joined(times), np.concatenate(held), len(seen), seen=seen, of=len(self)
        )


def _terms(text: str) -> list[str]:
    lowered = text.lower().replace("’", "'")
    return [w[:-2] if w[-2:] == "'s" else w for w in WORD.findall(lowered)]


def _none() -> NDArray[Any]:
    import numpy as np

    return np.zeros(0, np.intc)


def _joined(parts: list[NDArray[Any]]) -> NDArray[Any]:
    """Return ``parts`` in one piece and let go of them."""
    import numpy as np

    whole = np.concatenate(parts)
    parts.clear()
    return whole


def _numbered(keys: list[NDArray[Any]]) -> tuple[NDArray[Any], int]:
    """Return the keys numbered 0, 1, 2, … by value, and how many there are; ``keys`` is emptied."""
    import numpy as np

    key = _joined(keys)
    if not len(key):
        return key.astype(np.int32), 1
    order = np.argsort(key, kind="stable")
    key = key[order]
    number = np.zeros(len(key), np.int32)
    np.cumsum(key[1:] != key[:-1], out=number[1:])
    columns = np.empty(len(key), np.int32)
    columns[order] = number
    return columns, int(number[-1]) + 1


def _unit_rows(
    columns: NDArray[Any],
    counts: NDArray[Any],
    held: NDArray[Any],
    width: int,
    *,
    unit: float = 1.0,
    seen: NDArray[Any] | None = None,
    of: int = 0,
) -> csr_matrix:
    """Return rows of sublinear TF-IDF scaled to length 1, without the columns that one row alone has.

    ``held``: entries of each row. ``unit``: what one of ``counts`` counts for. ``seen``: rows of the whole
    that have each column, of ``of`` rows; those of this matrix when not given.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    starts = np.concatenate([[0], np.cumsum(held)])

    def blocks() -> Iterator[csr_matrix]:
        # Some thousand rows at a time: what is made on the way is several times what is kept.
        for at in range(0, len(held), _ROWS):
            bounds = starts[at : at + _ROWS + 1]
            inside = slice(bounds[0], bounds[-1])
            values = counts[inside].astype(np.float32) * np.float32(unit)
            # A copy, since adding up puts the columns of a row in another order.
            block = csr_matrix(
                (values, columns[inside].copy(), bounds - bounds[0]), shape=(len(bounds) - 1, width)
            )
            block.sum_duplicates()
            yield block

    if seen is None:
        seen, of = np.zeros(width, np.int64), len(held)
        for block in blocks():
            seen += np.bincount(block.indices, minlength=width)
    rarity = (np.log((1.0 + max(of, _ARTICLES)) / (1.0 + seen)) + 1.0).astype(np.float32)
    shared = seen > 1
    place = (np.cumsum(shared) - 1).astype(np.int32)
    weights: list[NDArray[Any]] = []
    places: list[NDArray[Any]] = []
    kept: list[NDArray[Any]] = [np.zeros(1, np.int64)]
    for block in blocks():
        data = block.data
        # Sublinear term frequency; a pair below one stays as it is.
        often = data >= 1.0
        data[often] = 1.0 + np.log(data[often])
        data *= rarity[block.indices]
        row = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
        norms = np.sqrt(np.bincount(row, weights=data * data, minlength=block.shape[0]))
        data /= norms[row]
        here = shared[block.indices]
        weights.append(data[here])
        places.append(place[block.indices[here]])
        kept.append(np.bincount(row[here], minlength=block.shape[0]))
    found: csr_matrix = csr_matrix(
        (_joined(weights), _joined(places), np.cumsum(np.concatenate(kept))),
        shape=(len(held), max(1, int(shared.sum()))),
    )
    return found
