"""Tables out of the store, as pandas data frames: built from packed arrays, not row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, Select, select

from framing.store.rows import COUNT_NAMES
from framing.store.tables import flat, layouts, terms

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_CHUNK = 20_000
_TEXTS = ("id", "outlet", "title", "author", "date", "url", "story", "duplicate_of", "warnings")
# Columns of few distinct values: held as categories they take a byte or two a row.
_CATEGORIES = ("outlet", "warnings")


def article_table(connection: Connection, corpus: int) -> pd.DataFrame:
    """Return one row per article of ``corpus`` in the order they came in (see ``Store.table``)."""
    import pandas as pd

    names = _layouts(connection)
    query = select(
        *(flat.c[name] for name in _TEXTS), flat.c.extra, flat.c.layout, flat.c.scores, flat.c.counts
    )
    query = query.where(flat.c.corpus == corpus).order_by(flat.c.position)
    parts = [_article_chunk(rows, names) for rows in _chunks(connection, query)]
    if not parts:
        parts = [_article_chunk([], names)]
    for name in _CATEGORIES:
        values = sorted({value for part in parts for value in part[name].cat.categories})
        for part in parts:
            part[name] = part[name].cat.set_categories(values)
    table = pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]
    extras = sorted(column for column in table.columns if column.startswith("extra."))
    fixed = [column for column in table.columns if not column.startswith("extra.")]
    return table[[*fixed, *extras]]


def _article_chunk(rows: Sequence[Row[Any]], names: dict[int, tuple[list[str], list[str]]]) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True)) or [() for _ in range(len(_TEXTS) + 4)]
    table: dict[str, Any] = {}
    for name, values in zip(_TEXTS, columns, strict=False):
        if name in _CATEGORIES:
            table[name] = pd.Categorical(list(values))
        else:
            table[name] = _texts(values)
    extra, layout, scores, counts = columns[len(_TEXTS) :]
    keys = sorted(set(layout)) or [0]
    if len(keys) == 1:
        score_names, count_names = names.get(keys[0]) or _usual()
        numbers = np.frombuffer(b"".join(scores), "<f8").reshape(len(rows), len(score_names))
        whole = np.frombuffer(b"".join(counts), "<i4").reshape(len(rows), len(count_names))
    else:
        score_names, numbers = _aligned(layout, scores, {k: names[k][0] for k in keys}, "<f8", np.nan)
        count_names, whole = _aligned(layout, counts, {k: names[k][1] for k in keys}, "<i4", 0)
    # Texts, counts, scores; a score that an older layout lacks is undefined.
    return pd.concat(
        [
            pd.DataFrame(table),
            pd.DataFrame(whole, columns=count_names),
            pd.DataFrame(numbers, columns=score_names),
            _extra_columns(extra),
        ],
        axis=1,
    )


def _usual() -> tuple[list[str], list[str]]:
    # Only for a corpus without articles: the measures take a second to import.
    from framing.scores import SCORE_NAMES

    return list(SCORE_NAMES), list(COUNT_NAMES)


def _texts(values: Sequence[str | None]) -> pd.Series[Any]:
    import pandas as pd

    # pandas 3 keeps texts compactly in Arrow; before it, "str" would turn None into 'None'.
    return pd.Series(list(values), dtype="str" if int(pd.__version__.split(".")[0]) >= 3 else object)


def _aligned(
    layout: Sequence[int], blobs: Sequence[bytes], names: dict[int, list[str]], kind: str, fill: float
) -> tuple[list[str], np.ndarray[Any, Any]]:
    import numpy as np

    every = list(dict.fromkeys(name for key in sorted(names, reverse=True) for name in names[key]))
    out = np.full((len(blobs), len(every)), fill, dtype=kind)
    of = np.asarray(layout)
    for key, have in names.items():
        at: list[int] = np.flatnonzero(of == key).tolist()
        block = np.frombuffer(b"".join(blobs[i] for i in at), kind).reshape(len(at), len(have))
        out[np.ix_(at, [every.index(name) for name in have])] = block
    return every, out


def _extra_columns(cells: Sequence[str | None]) -> pd.DataFrame:
    import orjson
    import pandas as pd

    read = [orjson.loads(cell) if cell else {} for cell in cells]
    names = dict.fromkeys(name for extra in read for name in extra)
    columns: dict[str, Any] = {}
    for name in names:
        values = [_cell(extra.get(name)) for extra in read]
        columns[f"extra.{name}"] = pd.Series(values, dtype=object).infer_objects()
    return pd.DataFrame(columns, index=range(len(cells)))


def _cell(value: Any) -> Any:
    # A list or an object has no place in a column; its JSON has.
    if isinstance(value, list | dict):
        import orjson

        return orjson.dumps(value).decode()
    return value


def entry_table(connection: Connection, corpus: int) -> pd.DataFrame:
    """Return how often each entry was marked in each article (see ``Store.entries``)."""
    import numpy as np
    import pandas as pd

    query = select(flat.c.id, flat.c.entries).where(flat.c.corpus == corpus).order_by(flat.c.position)
    ids: list[str] = []
    lengths: list[int] = []
    blobs: list[bytes] = []
    for rows in _chunks(connection, query):
        for row in rows:
            ids.append(row.id)
            lengths.append(len(row.entries) // 8)
            blobs.append(row.entries)
    pairs = np.frombuffer(b"".join(blobs), "<u4").reshape(-1, 2)
    used, codes = np.unique(pairs[:, 0], return_inverse=True)
    known = {row.key: row for row in connection.execute(select(terms)) if row.key in set(used.tolist())}
    of_article = np.repeat(np.arange(len(ids), dtype=np.int64), lengths)
    columns: dict[str, Any] = {
        "id": pd.Categorical.from_codes(of_article, categories=pd.Index(ids, dtype=object))
    }
    for name in ("measure", "category", "entry", "voice"):
        values = [getattr(known[int(key)], name) for key in used]
        categories = sorted(set(values))
        place = {value: number for number, value in enumerate(categories)}
        lookup = np.array([place[value] for value in values], dtype=np.int32)
        columns[name] = pd.Categorical.from_codes(
            lookup[codes] if len(codes) else [], categories=pd.Index(categories, dtype=object)
        )
    columns["n"] = pairs[:, 1].astype(np.int32)
    return pd.DataFrame(columns)


def source_table(connection: Connection, corpus: int) -> pd.DataFrame:
    """Return one row per source of each article, names as found (see ``Store.sources``)."""
    import orjson
    import pandas as pd

    query = select(flat.c.id, flat.c.sources).where(flat.c.corpus == corpus, flat.c.sources.is_not(None))
    ids: list[str] = []
    columns: tuple[list[Any], ...] = ([], [], [], [], [])
    for rows in _chunks(connection, query.order_by(flat.c.position)):
        for row in rows:
            found = orjson.loads(row.sources)
            ids += [row.id] * len(found)
            for column, values in zip(columns, zip(*found, strict=True), strict=True):
                column += values
    source, name, kind, words, attributions = columns
    return pd.DataFrame(
        {
            "id": _texts(ids),
            "source_id": pd.Categorical(source),
            "name": _texts(name),
            "kind": pd.Categorical(kind),
            "words": pd.Series(words, dtype="int64"),
            "attributions": pd.Series(attributions, dtype="int64"),
        }
    )


def _layouts(connection: Connection) -> dict[int, tuple[list[str], list[str]]]:
    return {
        row.key: (row.scores.split(",") if row.scores else [], row.counts.split(","))
        for row in connection.execute(select(layouts))
    }


def _chunks(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
    result = connection.execution_options(yield_per=_CHUNK).execute(query)
    parts: Iterable[Sequence[Row[Any]]] = result.partitions()
    yield from parts
