"""The table of the overview: the articles found, with their measures, a page of them at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.answers import quick
from dashboard.comparing import Comparing
from dashboard.components.controls import bar, pager, pages_of, search, select
from dashboard.components.outlet import outlet_name
from dashboard.components.shell import card
from dashboard.figures.strips import Panel
from dashboard.figures.theme import OutletStyle
from dashboard.measures import MEASURES, VOICES, Measure
from dashboard.pages.overview_attention import Caution
from dashboard.pairing import holding
from dashboard.query import Query, link

if TYPE_CHECKING:
    import numpy as np

_ROWS = 25
_LONGEST_FIND = 80
_FIRST = {"title": "Article", "outlet": "Outlet", "date": "Date", "words_total": "Words"}


class Wanted(NamedTuple):
    """Which articles the reader asks for; empty asks for all."""

    find: str = ""
    outlet: str = ""
    about: str = ""


def articles_card(
    corpus: Comparing,
    query: Query,
    voice: str,
    panels: list[Panel],
    styles: dict[str, OutletStyle],
    cautions: Sequence[Caution] = (),
) -> Component:
    """Return the articles that the address asks for, on the page and in the order it asks for."""
    columns = _FIRST | {panel.column: panel.label for panel in panels}
    sort = query.one("sort", columns, "")
    descending = query.one("order", ("asc", "desc"), "desc") == "desc"
    wanted = Wanted(
        query.text("find").strip()[:_LONGEST_FIND],
        query.one("outlet", styles, ""),
        query.one("about", {c.key for c in cautions}, ""),
    )
    order = _order(corpus, sort, descending)
    if any(wanted):
        order = order[_kept(corpus, wanted, cautions)[order]]
    pages = pages_of(len(order), _ROWS)
    # A number beyond the pages of a shorter list shows its last one.
    number = min(query.number("rows", pages_of(len(corpus.table), _ROWS)), pages)
    found = len(order)
    kept = {"sort": sort, "order": None if descending else "asc", "voice": voice.removeprefix("_") or "all"}
    back = link("/", **{k: v for k, v in kept.items() if v != "narrator"}) + "#articles"
    some = corpus.rows(order[(number - 1) * _ROWS : number * _ROWS])
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
        _filters(wanted, styles, cautions, back) if len(corpus.table) > _ROWS or any(wanted) else None,
        html.P(_explained(voice), className="muted small"),
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
        )
        if found
        else html.P("No article meets these conditions.", className="muted"),
        pager(number, pages, said=_said(number, pages, found, len(corpus.table)), always=any(wanted)),
        id="articles",
    )


def _filters(
    wanted: Wanted, styles: Mapping[str, OutletStyle], cautions: Sequence[Caution], back: str
) -> Component:
    """Return what narrows the list, and the way ``back`` to all of it."""
    about = {"": "Anything", **{c.key: c.what for c in cautions}}
    outlets = {"": "Any outlet", **{o: o for o in styles}}
    return html.Div(
        [
            bar(
                search("find", "Headline or outlet contains", wanted.find),
                select("outlet", "Outlet", outlets, wanted.outlet) if len(styles) > 1 else None,
                select("about", "To know before comparing", about, wanted.about) if cautions else None,
            ),
            dcc.Link("Show all articles", href=back, className="link-button") if any(wanted) else None,
        ],
        className="list-filters",
    )


def _kept(corpus: Comparing, wanted: Wanted, cautions: Sequence[Caution]) -> np.ndarray:
    """Return a flag a row of the table: the reader asks for it."""
    import numpy as np

    def make() -> np.ndarray:
        kept = np.ones(len(corpus.table), dtype=bool)
        if wanted.find:
            kept &= holding(corpus.table, wanted.find)
        if wanted.outlet:
            kept &= (corpus.table["outlet"] == wanted.outlet).to_numpy(dtype=bool)
        for caution in cautions:
            if caution.key == wanted.about:
                there = np.zeros(len(kept), dtype=bool)
                there[caution.rows] = True
                kept &= there
        return kept

    return corpus.recent.get(("articles-kept", wanted), make)


def _said(number: int, pages: int, found: int, all_: int) -> str:
    """Return what stands between the buttons: the page, and how many were found.

    >>> _said(2, 3, 61, 1500), _said(1, 1, 1, 1500), _said(1, 60, 1500, 1500)
    ('2 of 3, 61 of 1,500 articles', '1 of 1,500 articles', '1 of 60, 1,500 articles')
    """
    many = captions.number(all_, "article")
    if found < all_:
        many = f"{found:,} of {many}"
    return f"{number:,} of {pages:,}, {many}" if pages > 1 else many


def _explained(voice: str) -> str:
    """Say in which unit the columns are, and what the small lines show."""
    return (
        f"Loaded wording, hedging and certainty: marks per 1,000 words in {VOICES[voice]}. Source diversity: "
        "as many equally heard sources. Unnamed sources: share of attributions. A dot on a line: between 0 "
        "and the highest article. A headline opens the article with its marks."
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
