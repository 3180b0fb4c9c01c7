"""A corpus as the dashboard holds it: what its pages ask for and no more, made in one pass in little memory.

A million articles take some 0.3 GB this way: dates, stories and the user's own columns as whole numbers that
stand for texts, titles one after another in Arrow, and only the scores that are asked for.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from framing.comparison.marks import Marks, MarksMaker
from framing.store.frames import _cell, _chunks, _layouts, _texts, _usual
from framing.store.tables import flat, terms

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

# A column of the input with more values than this is a name or a text, and no kind of article.
MOST_VALUES = 200
_CODED = ("outlet", "date", "story", "warnings")
_PLAIN = ("id", "title", "duplicate_of")


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector off: millions of short-lived rows, no cycles, and it would look at all."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_without_collector()
def lean_tables(connection: Connection, corpus: int, scores: Sequence[str]) -> tuple[pd.DataFrame, Marks]:
    """Return one row an article, rows numbered from 0, and the marks coded against it (``Store.lean``)."""
    import numpy as np
    import pandas as pd

    size = connection.execute(
        select(func.count()).select_from(flat).where(flat.c.corpus == corpus)
    ).scalar_one()
    layouts = _layouts(connection)
    given = {name for names, _ in layouts.values() for name in names} if layouts else set(_usual()[0])
    kept = [name for name in scores if name in given]
    count_names = list(dict.fromkeys(name for _, names in layouts.values() for name in names)) or _usual()[1]
    numbers = np.full((len(kept), size), np.nan)
    counts = np.zeros((len(count_names), size), dtype=np.int32)
    coded = {name: _Codes() for name in _CODED}
    plain: dict[str, list[pd.Series[Any]]] = {name: [] for name in _PLAIN}
    extras: dict[str, _Codes] = {}
    known = list(connection.execute(select(terms).order_by(terms.c.key)))
    maker = MarksMaker(
        pd.DataFrame(
            [row[1:] for row in known], columns=["measure", "category", "entry", "voice"], dtype=object
        )
    )
    keys = np.array([row.key for row in known], dtype=np.int64)
    names = (*_PLAIN, *_CODED, "extra", "layout", "scores", "counts", "entries")
    query = select(*(flat.c[name] for name in names)).where(flat.c.corpus == corpus).order_by(flat.c.position)
    first = 0
    for rows in _chunks(connection, query):
        column = dict(zip(names, zip(*rows, strict=True), strict=True))
        here = slice(first, first + len(rows))
        for name in _PLAIN:
            plain[name].append(_texts(column[name]))
        for name, codes in coded.items():
            codes.add(column[name])
        _add_extras(extras, column["extra"], first)
        _numbers(column["layout"], column["scores"], layouts, 0, kept, numbers[:, here], "<f8")
        _numbers(column["layout"], column["counts"], layouts, 1, count_names, counts[:, here], "<i4")
        blobs = column["entries"]
        pairs = np.frombuffer(b"".join(blobs), "<u4").reshape(-1, 2)
        lengths = np.fromiter(map(len, blobs), dtype=np.int64, count=len(blobs)) // 8
        article = np.repeat(np.arange(first, first + len(rows)), lengths)
        maker.add(np.searchsorted(keys, pairs[:, 0]), article, pairs[:, 1])
        first += len(rows)
    table: dict[str, Any] = {
        name: pd.concat(parts, ignore_index=True) if parts else _texts([]) for name, parts in plain.items()
    }
    for name, codes in coded.items():
        table[name] = codes.made(size, in_order=name != "story")
    out = pd.concat(
        [
            pd.DataFrame(table),
            pd.DataFrame(counts.T, columns=count_names),
            pd.DataFrame(numbers.T, columns=kept),
        ],
        axis=1,
    )
    for name in sorted(extras):
        if not extras[name].full:
            out[f"extra.{name}"] = extras[name].made(size, in_order=False)
    return out, maker.made()


class _Codes:
    """A column of few different texts, as whole numbers in order of first appearance."""

    def __init__(self, most: int | None = None) -> None:
        self._number: dict[str, int] = {}
        self._parts: list[np.ndarray] = []
        self._size = 0
        self._most = most

    @property
    def full(self) -> bool:
        """Whether it had more values than are kept; then it holds nothing any more."""
        return self._most is not None and len(self._number) > self._most

    def add(self, values: Sequence[str | None], *, first: int | None = None) -> None:
        """Take in further values; ``first`` is the row of the first, where rows before had none."""
        import numpy as np

        if self.full:
            self._parts.clear()
            return
        if first is not None and first > self._size:
            self._parts.append(np.full(first - self._size, -1, dtype=np.int32))
            self._size = first
        number = self._number
        codes = [-1 if value is None else number.setdefault(value, len(number)) for value in values]
        self._parts.append(np.array(codes, dtype=np.int32))
        self._size += len(codes)

    def made(self, size: int, *, in_order: bool) -> pd.Categorical:
        """Return the column; ``in_order`` sorts its values, else they stand as they came."""
        import numpy as np
        import pandas as pd

        if self._size < size:
            self._parts.append(np.full(size - self._size, -1, dtype=np.int32))
        codes = np.concatenate(self._parts) if self._parts else np.zeros(0, dtype=np.int32)
        self._parts.clear()
        values = list(self._number)
        if in_order:
            values = sorted(values)
            place = {value: k for k, value in enumerate(values)}
            codes = np.array([*(place[value] for value in self._number), -1], dtype=np.int32)[codes]
        return pd.Categorical.from_codes(codes, categories=pd.Index(values, dtype=object))


def _add_extras(extras: dict[str, _Codes], cells: Sequence[str | None], first: int) -> None:
    """Take in one chunk of the user's own columns; each different cell is read once."""
    import orjson

    read: dict[str | None, dict[str, str | None]] = {None: {}, "": {}}
    for cell in set(cells):
        if cell:
            values = {name: _cell(value) for name, value in orjson.loads(cell).items()}
            read[cell] = {name: None if value is None else str(value) for name, value in values.items()}
    for name in dict.fromkeys(name for values in read.values() for name in values):
        codes = extras.setdefault(name, _Codes(MOST_VALUES))
        codes.add([read[cell].get(name) for cell in cells], first=first)


def _numbers(
    layout: Sequence[int],
    blobs: Sequence[bytes],
    layouts: dict[int, tuple[list[str], list[str]]],
    part: int,
    wanted: list[str],
    out: np.ndarray,
    kind: str,
) -> None:
    """Fill ``out``, a row a wanted column, with the packed numbers of one chunk."""
    import numpy as np

    of = np.asarray(layout)
    for key in np.unique(of).tolist():
        names = layouts[key][part]
        at = np.flatnonzero(of == key)
        block = np.frombuffer(b"".join(blobs[i] for i in at.tolist()), kind).reshape(len(at), len(names))
        for row, name in enumerate(wanted):
            if name in names:
                out[row, at] = block[:, names.index(name)]


@_without_collector()
def lean_sources(connection: Connection, corpus: int) -> pd.DataFrame:
    """Return one row a source of an article: row (of the article), name, kind, words, attributions."""
    import numpy as np
    import orjson
    import pandas as pd

    query = select(flat.c.sources).where(flat.c.corpus == corpus).order_by(flat.c.position)
    names, kinds = _Codes(), _Codes()
    numbers: list[np.ndarray] = []
    first = 0
    for chunk in _chunks(connection, query):
        found = [orjson.loads(row.sources) if row.sources else () for row in chunk]
        of = np.repeat(np.arange(first, first + len(found)), [len(each) for each in found])
        every = [source for each in found for source in each]
        names.add([source[1] for source in every])
        kinds.add([source[2] for source in every])
        said = np.array([source[3:5] for source in every], dtype=np.int32).reshape(-1, 2)
        numbers.append(np.column_stack([of.astype(np.int32), said]))
        first += len(found)
    rows = np.concatenate(numbers) if numbers else np.zeros((0, 3), dtype=np.int32)
    numbers.clear()
    return pd.DataFrame(
        {
            "row": np.ascontiguousarray(rows[:, 0]),
            "name": names.made(len(rows), in_order=False),
            "kind": kinds.made(len(rows), in_order=True),
            "words": np.ascontiguousarray(rows[:, 1]),
            "attributions": np.ascontiguousarray(rows[:, 2]),
        }
    )
