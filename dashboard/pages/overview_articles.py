"""The table of the overview: every article with its measures, a page of fifty at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.answers import quick
from dashboard.comparing import Comparing
from dashboard.components.controls import pager
from dashboard.components.outlet import outlet_name
from dashboard.components.shell import card
from dashboard.figures.strips import Panel
from dashboard.figures.theme import OutletStyle
from dashboard.measures import MEASURES, VOICES, Measure
from dashboard.query import Query, link

if TYPE_CHECKING:
    import numpy as np

_ROWS = 50
_FIRST = {"title": "Article", "outlet": "Outlet", "date": "Date", "words_total": "Words"}


def articles_card(
    corpus: Comparing, query: Query, voice: str, panels: list[Panel], styles: dict[str, OutletStyle]
) -> Component:
    """Return the articles on the page that the address asks for, in the order it asks for."""
    columns = _FIRST | {panel.column: panel.label for panel in panels}
    sort = query.one("sort", columns, "")
    descending = query.one("order", ("asc", "desc"), "desc") == "desc"
    pages = max(1, -(-len(corpus.table) // _ROWS))
    number = query.number("rows", pages)
    order = _order(corpus, sort, descending)[(number - 1) * _ROWS : number * _ROWS]
    some = corpus.rows(order)
    measures = {panel.column: measure for panel, measure in zip(panels, MEASURES, strict=True)}
    tops = {key: _top(corpus, key) for key in measures}
    head = html.Tr(
        [
            html.Th(
                _sorter(key, label, sort, descending),
                scope="col",
                className="num" if key not in ("title", "outlet", "date") else "",
                **({"aria-sort": "descending" if descending else "ascending"} if key == sort else {}),
            )
            for key, label in columns.items()
        ]
    )
    body = [
        quick(
            html.Tr,
            [
                quick(
                    html.Th,
                    dcc.Link(row["title"] or row["id"], href=link("/articles", a=row["id"])),
                    scope="row",
                    className="title-cell",
                ),
                quick(html.Td, outlet_name(row["outlet"], styles.get(row["outlet"]))),
                quick(html.Td, _day(row["date"]), className="date-cell"),
                quick(html.Td, f"{row['words_total']:,}", className="num"),
                *(_dot_cell(row[key], tops[key], measures[key]) for key in tops),
            ],
        )
        for row in some.to_dict("records")
    ]
    return card(
        "Articles",
        html.Div(
            html.Table(
                [
                    html.Caption("Articles with their measures", className="unseen"),
                    html.Thead(head),
                    html.Tbody(body),
                ]
            ),
            className="table-frame articles-table",
            role="region",
            tabIndex=0,
            **{"aria-label": "Articles with their measures"},
        ),
        pager(number, pages),
        html.P(
            f"Rates per 1,000 words in {VOICES[voice]}. A title opens the article with its marks.",
            className="muted small",
        ),
    )


def _day(date: object) -> str:
    return captions.day(date) if isinstance(date, str) and date else "–"


def _order(corpus: Comparing, sort: str, descending: bool) -> np.ndarray:
    """Return the row numbers in the order of one column, undefined ones last."""
    import numpy as np

    def make() -> np.ndarray:
        if not sort:
            return np.arange(len(corpus.table), dtype=np.int32)
        column = corpus.table[sort]
        if sort == "outlet":
            column = column.astype(str)
        ordered = column.reset_index(drop=True).sort_values(
            ascending=not descending, na_position="last", kind="stable"
        )
        return ordered.index.to_numpy(dtype=np.int32)

    return corpus.recent.get(("order", sort, descending), make)


def _top(corpus: Comparing, key: str) -> float:
    def make() -> float:
        top = corpus.table[key].max()
        return float(top) if top == top else 0.0

    return corpus.recent.get(("top", key), make)


def _sorter(key: str, label: str, sort: str, descending: bool) -> html.Button:
    active = key == sort
    turned = "asc" if active and descending else "desc"
    return html.Button(
        [label, html.Span("↓" if descending else "↑", **{"aria-hidden": "true"}) if active else ""],
        type="button",
        id=f"sort-{key}",
        className="sorter",
        **{"data-sort": key, "data-order": turned},
    )


def _dot_cell(value: float | None, top: float, measure: Measure) -> html.Td:
    if value is None or value != value:
        return quick(html.Td, "–", className="num")
    position = 100 * value / top if top else 0
    return quick(
        html.Td,
        quick(
            html.Span,
            [
                quick(
                    html.Span,
                    quick(html.Span, style={"left": f"{position:.0f}%"}),
                    className="dot-track",
                    **{"aria-hidden": "true"},
                ),
                quick(html.Span, measure.show(value), className="dot-value"),
            ],
            className="dot-cell",
        ),
        className="num",
    )
