"""The table of marks, coded as integers: one row an entry and article, all rows of an entry together.

A corpus of a million articles has some twenty million such rows. Ordered by entry they take seven bytes each,
the marks of a measure are one slice, and a sum for each entry is a sum over neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.comparison.measures import VOICES, Measure, Voice

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

PARTS = ("narrator", "quote", "title")
# So many rows are worked on at a time, that what is made of them stays small.
_BLOCK = 1_000_000


class Found(NamedTuple):
    """Some rows of the marks: entry code, article and how often, in order of entry and article."""

    entry: np.ndarray
    article: np.ndarray
    times: np.ndarray


@dataclass(frozen=True)
class Marks:
    """One row an entry and article, in order of both. ``article`` is a row number of the table of articles.

    ``entries`` has the measure, category and entry of each code, in alphabetical order of the three;
    ``counts[v]`` says how often, for the voices narrator, quote and title. The rows of code ``e`` are
    ``firsts[e]`` to ``firsts[e + 1]``.
    """

    article: np.ndarray
    counts: np.ndarray
    entries: pd.DataFrame
    firsts: np.ndarray

    @property
    def nbytes(self) -> int:
        """How much memory the rows take."""
        return int(self.article.nbytes + self.counts.nbytes)

    @cached_property
    def names(self) -> list[str]:
        """The entry of each code."""
        return [str(name) for name in self.entries["entry"]]

    @cached_property
    def categories(self) -> list[str]:
        """The category of each code."""
        return [str(name) for name in self.entries["category"]]

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        measures = self.entries["measure"].tolist()
        return {m: (measures.index(m), measures.index(m) + measures.count(m)) for m in set(measures)}

    def codes_of(self, measure: Measure | str) -> tuple[int, int]:
        """Return the first code of a measure's entries, and the one after the last: they lie together."""
        return self._spans.get(measure if isinstance(measure, str) else measure.marks, (0, 0))

    def rows_of(self, code: int) -> slice:
        """Return the rows of one entry."""
        return slice(int(self.firsts[code]), int(self.firsts[code + 1]))

    def count(self, voice: Voice, rows: slice = slice(None)) -> np.ndarray:
        """Return how often each row's entry stands in that voice, as whole numbers."""
        import numpy as np

        first, *more = (self.counts[PARTS.index(v), rows] for v in VOICES[voice])
        if not more:
            return np.asarray(first)
        total = first.astype(np.uint16)
        for column in more:
            total += column
        return total

    def blocks(self, codes: tuple[int, int] | None = None) -> Iterator[tuple[int, int]]:
        """Yield ranges of codes, one after another, that have about a million rows or are one entry."""
        import numpy as np

        first, last = codes or (0, len(self.entries))
        while first < last:
            end = int(np.searchsorted(self.firsts, self.firsts[first] + _BLOCK, side="right")) - 1
            end = min(max(end, first + 1), last)
            yield first, end
            first = end

    def found(
        self, wanted: np.ndarray, voice: Voice | None = None, *, codes: tuple[int, int] | None = None
    ) -> Found:
        """Return the rows of some articles.

        Args:
            wanted: one flag an article.
            voice: only rows with a mark in that voice, which ``times`` then counts; None: every row, and
                ``times`` is the place of the row, for :attr:`counts`.
            codes: only entries from the first of these codes to before the second.
        """
        import numpy as np

        flags = np.asarray(wanted, dtype=bool)
        entries, articles, counts = [], [], []
        for first, last in self.blocks(codes):
            rows = slice(int(self.firsts[first]), int(self.firsts[last]))
            article = self.article[rows]
            kept = flags.take(article)  # half the time of flags[article], whose numbers are short
            if voice is not None:
                count = self.count(voice, rows)
                kept &= count > 0
            places = np.flatnonzero(kept)
            ends = np.searchsorted(places, self.firsts[first : last + 1] - rows.start)
            entries.append(np.repeat(np.arange(first, last, dtype=np.int32), np.diff(ends)))
            articles.append(article[places])
            counts.append(count[places] if voice is not None else places + rows.start)
        if not entries:
            return Found(*(np.zeros(0, dtype=np.int64) for _ in range(3)))
        return Found(np.concatenate(entries), np.concatenate(articles), np.concatenate(counts))


class MarksMaker:
    """Makes :class:`Marks` from parts of a corpus, one after another, without ever holding all rows twice."""

    def __init__(self, terms: pd.DataFrame) -> None:
        """``terms``: columns measure, category, entry and voice; a row is named by its position."""
        import numpy as np
        import pandas as pd

        columns = ["measure", "category", "entry"]
        rows = [tuple(map(str, row)) for row in terms[columns].itertuples(index=False)]
        names = sorted(set(rows))
        number = {name: code for code, name in enumerate(names)}
        self._names = pd.DataFrame(names, columns=columns, dtype=object)
        self._entry = np.array(
            [number[row] for row in rows], dtype=np.int16 if len(names) < 2**15 else np.int32
        )
        voice = pd.Categorical(terms["voice"].astype(object), categories=list(PARTS))
        self._voice = np.asarray(voice.codes)
        self._parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def add(self, term: np.ndarray, article: np.ndarray, n: np.ndarray) -> None:
        """Take in rows of articles that no other part has; ``article`` must not fall from row to row.

        Args:
            term: the row of the table of terms.
            article: the row of the table of articles.
            n: how often the term was marked in it.
        """
        import numpy as np

        if not len(term):
            return
        entry, voice = self._entry[term], self._voice[term]
        if (voice < 0).any():
            kept = voice >= 0
            entry, voice, article, n = entry[kept], voice[kept], article[kept], n[kept]
        # Small numbers are sorted by their digits, which keeps the articles of an entry in order.
        order = np.argsort(entry, kind="stable")
        entry, article = entry[order], article[order]
        first = np.ones(len(entry), dtype=bool)
        first[1:] = (entry[1:] != entry[:-1]) | (article[1:] != article[:-1])
        counts = np.zeros((len(PARTS), int(first.sum())), dtype=np.uint16)
        place = voice[order].astype(np.int64) * counts.shape[1] + np.cumsum(first) - 1
        np.add.at(counts.reshape(-1), place, n[order].astype(counts.dtype))
        if not counts.size or counts.max() < 2**8:
            counts = counts.astype(np.uint8)
        sizes = np.bincount(entry[first], minlength=len(self._names))
        self._parts.append((sizes, article[first].astype(np.int32), counts))

    def made(self) -> Marks:
        """Return the marks; entries that no article has are left out. The parts are used up."""
        import numpy as np

        every = sum((sizes for sizes, _, _ in self._parts), np.zeros(len(self._names), dtype=np.int64))
        starts = np.concatenate([[0], np.cumsum(every)])
        kind = np.result_type(np.uint8, *(counts.dtype for _, _, counts in self._parts))
        article = np.empty(int(starts[-1]), dtype=np.int32)
        counts = np.empty((len(PARTS), int(starts[-1])), dtype=kind)
        following = starts[:-1].copy()
        for number, (sizes, own, held) in enumerate(self._parts):
            # Row k of an entry in this part goes behind the entry's rows of the parts before.
            offset = following - (np.cumsum(sizes) - sizes)
            place = np.repeat(offset, sizes) + np.arange(len(own))
            article[place] = own
            counts[:, place] = held
            following += sizes
            self._parts[number] = (sizes, own[:0], held[:, :0])
        self._parts.clear()
        there = every > 0
        return Marks(
            article=article,
            counts=counts,
            entries=self._names[there].reset_index(drop=True),
            firsts=np.concatenate([[0], np.cumsum(every[there])]),
        )


def code_marks(table: pd.DataFrame, entries: pd.DataFrame) -> Marks:
    """Code the table of marks against the table of articles.

    Args:
        table: one row an article, column ``id``.
        entries: columns ``id``, ``measure``, ``category``, ``entry``, ``voice``, ``n``. Rows of articles
            that are not in ``table`` are left out.

    Returns:
        The coded marks; article numbers are positions in ``table``.
    """
    import numpy as np

    where = _positions(table["id"], entries["id"])
    names = ["measure", "category", "entry", "voice"]
    grouped = entries[names].astype(object).groupby(names, sort=False, dropna=False)
    term = grouped.ngroup().to_numpy()
    maker = MarksMaker(entries[names].astype(object).drop_duplicates().reset_index(drop=True))
    order = np.argsort(where, kind="stable")
    order = order[where[order] >= 0]
    maker.add(term[order], where[order], entries["n"].to_numpy()[order])
    return maker.made()


def _positions(ids: pd.Series[Any], marked: pd.Series[Any]) -> np.ndarray:
    """Return the row of the table that each mark is of; -1 where there is none."""
    import numpy as np
    import pandas as pd

    index = pd.Index(ids)
    if isinstance(marked.dtype, pd.CategoricalDtype):
        # Each article is looked up once, however many marks it has. Code -1 finds the last place.
        place = np.append(index.get_indexer(pd.Index(marked.cat.categories)), -1)
        return np.asarray(place[marked.cat.codes.to_numpy()])
    return np.asarray(index.get_indexer(pd.Index(marked)))
