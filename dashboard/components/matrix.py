"""Who has what: rows of things, a column an outlet, a square and a word in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dash import dcc, html


class Cell(NamedTuple):
    """A filled cell: its text and, where it can be opened, its address.

    ``hollow`` draws a weaker yes; ``square`` False leaves the square out, for cells that are numbers.
    """

    text: str
    href: str | None = None
    hollow: bool = False
    square: bool = True


def matrix(
    rows: Sequence[tuple[object, Mapping[str, Cell]]],
    columns: Sequence[str],
    *,
    heads: Mapping[str, object],
    first: str,
    caption: str,
) -> html.Div:
    """Return the matrix as a table. ``rows``: heading and cells by column; no cell reads as a dash."""
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="unseen"),
                html.Thead(
                    html.Tr([html.Th(first, scope="col"), *[html.Th(heads[c], scope="col") for c in columns]])
                ),
                html.Tbody(
                    [
                        html.Tr(
                            [
                                html.Th(head, scope="row"),
                                *[html.Td(_cell(cells.get(column))) for column in columns],
                            ]
                        )
                        for head, cells in rows
                    ]
                ),
            ],
            className="matrix",
        ),
        className="table-frame",
        role="region",
        tabIndex=0,
        **{"aria-label": caption},
    )


def _cell(cell: Cell | None) -> object:
    if cell is None:
        return html.Span("–", className="muted")
    # A list, because a component without children counts as false.
    square = [html.Span(className=f"square{' hollow' if cell.hollow else ''}", **{"aria-hidden": "true"})]
    parts = [*(square if cell.square else []), cell.text]
    if cell.href:
        return dcc.Link(parts, href=cell.href, className="matrix-cell")
    return html.Span(parts, className="matrix-cell")
