"""Writing tables: CSV for programs, CSV for spreadsheets, Parquet; rows stream through."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

_BATCH = 5_000
# What a spreadsheet would run as a formula, or take for one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL = 32_767  # characters that a spreadsheet's cell can hold


def safe_cell(value: Any) -> Any:
    """Return ``value`` so that a spreadsheet shows it and does not run it.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("-3 degrees"), safe_cell(-3), safe_cell("plain")
    ("'=HYPERLINK(1)", "'-3 degrees", -3, 'plain')
    """
    if not isinstance(value, str):
        return value
    if value.lstrip(" \n").startswith(_FORMULA) or value.startswith(_FORMULA):
        value = f"'{value}"
    return value if len(value) <= _CELL else f"{value[: _CELL - 1]}…"


class TableWriter:
    """One table, written to ``NAME.csv``, ``NAME.spreadsheet.csv`` and ``NAME.parquet``."""

    def __init__(self, folder: Path, name: str, columns: Sequence[str], types: dict[str, str]) -> None:
        """``types``: column → Arrow type for the columns that are not text."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        self.columns = list(columns)
        self._stack = ExitStack()
        plain = self._stack.enter_context((folder / f"{name}.csv").open("w", newline="", encoding="utf-8"))
        # Spreadsheets read UTF-8 only behind a byte order mark.
        path = folder / f"{name}.spreadsheet.csv"
        safe = self._stack.enter_context(path.open("w", newline="", encoding="utf-8-sig"))
        self._plain, self._safe = csv.writer(plain), csv.writer(safe)
        self._plain.writerow(self.columns)
        self._safe.writerow(self.columns)
        self._schema = pa.schema(
            [(name, pa.type_for_alias(types.get(name, "string"))) for name in self.columns]
        )
        self._parquet = self._stack.enter_context(
            pq.ParquetWriter(folder / f"{name}.parquet", self._schema, compression="zstd")
        )
        self._rows: list[Sequence[Any]] = []

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        """Append rows; None is an empty cell."""
        for row in rows:
            self._plain.writerow(row)
            self._safe.writerow([safe_cell(cell) for cell in row])
            self._rows.append(row)
            if len(self._rows) >= _BATCH:
                self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = list(zip(*self._rows, strict=True)) or [() for _ in self.columns]
        arrays = [
            pa.array([str(v) if v is not None and kind == "string" else v for v in values], kind)
            for values, kind in zip(columns, self._schema.types, strict=True)
        ]
        self._parquet.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []

    def __enter__(self) -> TableWriter:
        return self

    def __exit__(self, *error: object) -> None:
        if self._rows or error[0] is None:
            self._flush()
        self._stack.close()


def frame_rows(frame: Any) -> Iterator[list[Any]]:
    """Yield the rows of a pandas table with None for missing and whole numbers as such."""
    import pandas as pd

    columns = []
    for name in frame.columns:
        values = frame[name]
        if isinstance(values.dtype, pd.CategoricalDtype):
            values = values.astype(object)
        listed = values.tolist()
        missing = values.isna().tolist()
        columns.append([None if gone else value for value, gone in zip(listed, missing, strict=True)])
    yield from map(list, zip(*columns, strict=True))


def frame_types(frame: Any) -> dict[str, str]:
    """Return the Arrow types of the number columns of a pandas table."""
    out = {}
    for name, kind in frame.dtypes.items():
        if kind.kind in "iu":
            out[str(name)] = "int64"
        elif kind.kind == "f":
            out[str(name)] = "double"
        elif kind.kind == "b":
            out[str(name)] = "bool"
    return out
