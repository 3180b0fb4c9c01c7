"""Tables: CSV and TSV that survive broken quoting, Parquet in batches."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

from framing.reading.columns import article_of, find_columns, need_text
from framing.reading.decoding import head_of, text_reader
from framing.reading.items import MAX_LINE, Blob, Item, Options, Problem, Refused
from framing.reading.lines import read_lines
from framing.reading.sniffing import Opening, opening_of

_MAX_RECORD = 3 * MAX_LINE // 32  # characters of one row: about 3 million
_BATCH = 64
csv.field_size_limit(MAX_LINE)


def read_csv(blob: Blob, options: Options) -> Iterator[Item | Problem]:
    """Yield the articles of a CSV or TSV file; a broken row costs that row only."""
    with text_reader(blob.open()) as file:
        opening = opening_of(head_of(file), options.columns, tabs=_is_tabbed(blob))
        rows = _Rows(file, opening)
        try:
            header = next(rows, None)
            if header is None:
                raise Refused("is empty: not even a row of column names")
            if isinstance(header, _Broken):
                raise Refused(f"the row of column names {header.reason}", header.line)
            names = _apart([name.strip().lstrip("\ufeff") for name in header[1]])
            columns = find_columns(names, options.columns)
            need_text(columns, names)
            empty = True
            for row in rows:
                empty = False
                if isinstance(row, _Broken):
                    yield Problem(blob.name, row.line, row.reason)
                    continue
                line, cells = row
                if not any(cells):
                    continue
                yield from _article(blob, line, names, cells, columns, options)
            if empty:
                yield Problem(blob.name, None, "holds column names and no rows", refused=False)
        except Refused as refused:
            yield Problem(blob.name, refused.line, refused.reason)


def _apart(names: list[str]) -> list[str]:
    """Return ``names`` with a number behind a name that comes again: its column must not hide the first.

    >>> _apart(["text", "url", "text"])
    ['text', 'url', 'text.2']
    """
    seen: Counter[str] = Counter()
    out = []
    for name in names:
        seen[name] += 1
        out.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return out


def _article(
    blob: Blob, line: int, names: list[str], cells: list[str], columns: dict[str, str], options: Options
) -> Iterator[Item | Problem]:
    if len(cells) > len(names) and any(cells[len(names) :]):
        yield Problem(
            blob.name,
            line,
            f"has {len(cells)} cells, the header {len(names)}: a separator or a quote is astray",
        )
        return
    # A separator at the end of every line makes a column without a name and without content.
    row = {name: cell or None for name, cell in zip(names, cells, strict=False) if name or cell}
    if columns["text"] not in row:
        yield Problem(blob.name, line, f"has {len(cells)} cells and none for the text ({columns['text']})")
        return
    try:
        made = article_of(row, columns, order=options.order, markup=options.markup)
    except Refused as refused:
        yield Problem(blob.name, line, refused.reason)
        return
    yield Item(made.article, blob.name, line, markup=made.markup)
    for note in made.notes:
        yield Problem(blob.name, line, note, refused=False)


def _loose_cells(text: str, opening: Opening) -> list[str]:
    """Return the cells of one line whose inner quotation marks were not doubled.

    >>> _loose_cells('1,"He said "no" twice",x', Opening(","))
    ['1', 'He said "no" twice', 'x']
    """
    mark, text, cells, at = opening.delimiter, text.rstrip("\r\n"), [], 0
    while True:
        at += opening.spaced and text[at : at + 1] == " "
        end = text.find(mark, at)
        if text[at : at + 1] == '"':
            close = text.find(f'"{mark}', at + 1)
            end = close + 1 if close >= 0 else -1
        cell = text[at : end if end >= 0 else len(text)]
        if len(cell) > 1 and cell[0] == cell[-1] == '"':
            cell = cell[1:-1].replace('""', '"')
        cells.append(cell)
        if end < 0:
            return cells
        at = end + 1


class _Broken:
    """A row that could not be read, and why."""

    def __init__(self, line: int, reason: str) -> None:
        self.line = line
        self.reason = reason


class _TooLong(Exception):
    """A row goes on for longer than a row can."""


class _Rows:
    """Rows of a CSV file as (line, cells); a quote that is never closed costs its own line only.

    The lines of the row at hand are kept: when no end of it is found, or its cells do not fit the
    header, the first of them is given up and reading goes on with the second.
    """

    def __init__(self, file: IO[str], opening: Opening) -> None:
        self._source = islice(read_lines(file), opening.before, None)
        self._opening = opening
        self._form: dict[str, Any] = {"delimiter": opening.delimiter, "skipinitialspace": opening.spaced}
        self._ahead: deque[tuple[int, str | None]] = deque()
        self._held: list[tuple[int, str | None]] = []
        self._size = 0
        self._width = 0
        self._long: int | None = None

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> tuple[int, list[str]] | _Broken:
        self._held, self._size, self._long = [], 0, None
        reader = csv.reader(self._lines(), strict=True, **self._form)
        try:
            cells = next(reader)
        except StopIteration:
            if not self._held:
                raise
            cells = []
        except _TooLong:
            if self._long is not None and len(self._held) == 1:
                return _Broken(self._long, f"is longer than {MAX_LINE:,} characters; no article is")
            return self._give_up("opens a quotation mark that is never closed")
        except csv.Error as error:
            if "unexpected end of data" in str(error):
                return self._give_up("opens a quotation mark that is never closed")
            return self._recover(error)
        line = self._held[0][0]
        if not self._width:
            self._width = len(cells)
        elif len(self._held) > 1 and len(cells) != self._width:
            return self._give_up(
                f"runs over {len(self._held)} lines into {len(cells)} cells, not {self._width}"
            )
        return line, cells

    def _recover(self, error: csv.Error) -> tuple[int, list[str]] | _Broken:
        # A mark inside a cell ("He said "no" twice"): where only one that ends a cell is taken as its
        # end and this one line then fits the header, nothing is lost by it.
        line, text = self._held[0]
        if len(self._held) == 1 and text is not None and '\\"' not in text:
            loose = _loose_cells(text, self._opening)
            if len(loose) == self._width:
                return line, loose
        return self._give_up(f"has broken quotation marks ({error})")

    def _give_up(self, reason: str) -> tuple[int, list[str]] | _Broken:
        line = self._held[0][0]
        cells = self._escaped() if any('\\"' in (held or "") for _, held in self._held) else None
        if cells is not None:
            return line, cells
        self._ahead.extendleft(reversed(self._held[1:]))
        return _Broken(line, reason)

    def _escaped(self) -> list[str] | None:
        """Return the cells of the row at hand with marks written \\" (as databases do), where that fits."""
        self._ahead.extendleft(reversed(self._held))
        self._held, self._size = [], 0
        form = {**self._form, "escapechar": "\\", "doublequote": False}
        try:
            cells = next(csv.reader(self._lines(), strict=True, **form), [])
        except (_TooLong, csv.Error):
            return None
        return cells if len(cells) == self._width else None

    def _lines(self) -> Iterator[str]:
        while True:
            number, text = self._ahead.popleft() if self._ahead else next(self._source, (0, ""))
            if number == 0:
                return
            self._held.append((number, text))
            if text is None:
                self._long = number
                raise _TooLong
            self._size += len(text)
            if self._size > _MAX_RECORD and len(self._held) > 1:
                raise _TooLong
            yield text.replace("\0", "")


def _is_tabbed(blob: Blob) -> bool:
    return blob.path.lower().removesuffix(".gz").endswith((".tsv", ".tab"))


def read_parquet(blob: Blob, options: Options) -> Iterator[Item | Problem]:
    """Yield the articles of a Parquet file, a few dozen rows in memory at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    line = 0
    try:
        with blob.open() as raw:
            source = raw if raw.seekable() else io.BytesIO(raw.read())
            table = pq.ParquetFile(source)
            names = table.schema_arrow.names
            columns = find_columns(names, options.columns)
            need_text(columns, names)
            # Some programs write texts without saying that they are.
            unsaid = [
                column.name
                for column in table.schema_arrow
                if pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type)
            ]
            for batch in table.iter_batches(batch_size=_BATCH):
                for row in batch.to_pylist():
                    line += 1
                    for name in unsaid:
                        row[name] = _said(row[name], keep=name == columns["text"])
                    yield from _row(blob, line, row, columns, options)
    except Refused as refused:
        yield Problem(blob.name, refused.line, refused.reason)
    except (pa.ArrowException, OSError, EOFError, ValueError) as error:
        reason = str(error).split("\n")[0][:200]
        yield Problem(blob.name, line + 1 if line else None, f"is no Parquet file or is damaged ({reason})")


def _said(value: Any, *, keep: bool) -> Any:
    """Return bytes as the text that they are; what is none stays (to be refused) or is left out."""
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value if keep else None


def _row(
    blob: Blob, line: int, row: dict[str, Any], columns: dict[str, str], options: Options
) -> Iterator[Item | Problem]:
    try:
        made = article_of(row, columns, order=options.order, markup=options.markup)
    except Refused as refused:
        yield Problem(blob.name, line, refused.reason)
        return
    yield Item(made.article, blob.name, line, markup=made.markup)
    for note in made.notes:
        yield Problem(blob.name, line, note, refused=False)
