"""A plain HTML table: what a screen reader, a spreadsheet and a reader in doubt all want."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from dash import html

from dashboard.answers import quick


class Column(NamedTuple):
    """A column: its heading and whether its cells are numbers (aligned right).

    ``action``: it holds what one can do with a row, not data; files leave it out.
    """

    label: str
    number: bool = False
    hint: str | None = None
    action: bool = False


class Table(NamedTuple):
    """Rows of plain values (str, int, float or None) under columns."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]

    def to_json(self) -> dict[str, Any]:
        """Return headings, which of them are numbers, and rows: for the CSV button and the table."""
        return {
            "columns": [c.label for c in self.columns],
            "numeric": [c.number for c in self.columns],
            "rows": [list(row) for row in self.rows],
        }


def table(data: Table, *, caption: str, className: str = "", hide_caption: bool = True) -> html.Div:
    """Return ``data`` as a table in a frame that scrolls sideways by itself."""
    head = html.Tr(
        [
            html.Th(
                c.label,
                scope="col",
                className="num" if c.number else "",
                **({"title": c.hint} if c.hint else {}),
                **({"data-action": "true"} if c.action else {}),
            )
            for c in data.columns
        ]
    )
    body = [
        quick(
            html.Tr,
            [
                quick(
                    html.Th if i == 0 else html.Td,
                    shown(value),
                    className="num" if column.number else "",
                    **({"scope": "row"} if i == 0 else {}),
                )
                for i, (column, value) in enumerate(zip(data.columns, row, strict=True))
            ],
        )
        for row in data.rows
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="unseen" if hide_caption else ""),
                html.Thead(head),
                html.Tbody(body),
            ]
        ),
        className=f"table-frame {className}".strip(),
        role="region",
        tabIndex=0,
        **{"aria-label": caption},
    )


def shown(value: Any) -> Any:
    """Write one cell; None and NaN read as a dash."""
    if value is None or value != value:
        return "–"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    if isinstance(value, float):
        return (
            f"{value:.0f}"
            if value.is_integer() and abs(value) >= 100
            else f"{value:.2f}".rstrip("0").rstrip(".")
        )
    return value
