"""Overview: what is in the corpus, can it be compared, where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.components.chart import chart
from dashboard.components.controls import bar, segmented
from dashboard.components.outlet import outlet_name
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.strips import Panel, strip_plots
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.measures import MEASURES, UNKNOWN_OUTLET, VOICES, Measure
from dashboard.pages import Page
from dashboard.query import Query, link
from framing.comparison import MINIMUM_ARTICLES

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 50
FOREWARNING = "Every writer chooses words. Notice which ones; ask what another choice would do."
_VOICE = {"narrator": "Reporter’s own words", "quote": "Quoted words", "all": "Whole body"}


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    articles = data.articles()
    if articles.empty:
        return empty()
    voice = query.one("voice", _VOICE, "narrator")
    styles = outlet_styles(data.outlets())
    return page(
        "Overview",
        FOREWARNING,
        data.cached("overview-strip", lambda: _strip(articles)),
        html.Div(
            [
                bar(segmented("voice", "Rates are counted in", _VOICE, voice, default="narrator")),
                data.cached(("overview", voice), lambda: _chart(data, articles, voice, styles)),
            ],
            className="stack",
        ),
        data.cached("overview-attention", lambda: _attention(articles)),
        _articles(articles, query, voice, styles),
        actions=_start(articles),
    )


def empty() -> Component:
    """Return the page of a corpus without articles."""
    return page(
        "Overview",
        "This corpus has no articles yet.",
        card(
            "Three ways to begin",
            html.Ol(
                [
                    html.Li(
                        [
                            html.Strong("Paste a text. "),
                            dcc.Link("Your own text", href="/text"),
                            " scores it at once.",
                        ]
                    ),
                    html.Li(
                        [
                            html.Strong("Import a folder or a CSV. "),
                            html.Code("framing import FOLDER --corpus NAME"),
                            ", then start the dashboard with that corpus.",
                        ]
                    ),
                    html.Li(
                        [
                            html.Strong("Look at the sample. "),
                            html.Code("framing serve"),
                            " on its own shows five real articles.",
                        ]
                    ),
                ],
                className="steps",
            ),
        ),
    )


def _start(articles: pd.DataFrame) -> Component:
    """Return the ways into the corpus; outlets only where two have enough articles to say anything."""
    named = articles["outlet"][articles["outlet"] != UNKNOWN_OUTLET].value_counts()
    two_outlets = int((named >= MINIMUM_ARTICLES).sum()) >= 2
    outlets = dcc.Link("Compare outlets", href="/outlets", className="button")
    return html.Div(
        [
            dcc.Link("Compare two articles", href="/articles", className="button primary"),
            *([outlets] if two_outlets else []),
            dcc.Link("Read blind with a class", href="/blind", className="button"),
        ],
        className="actions",
    )


def _strip(articles: pd.DataFrame) -> Component:
    words = int(articles["words_total"].sum())
    removed = int(articles["removed_words"].sum())
    dated = int(articles["date"].notna().sum())
    cautions = len(_cautions(articles))
    share = removed / (words + removed or 1)
    facts: list[tuple[str, str, object]] = [
        (f"{len(articles):,}", "article" if len(articles) == 1 else "articles", None),
        (
            f"{_known_outlets(articles):,}",
            "outlet named" if _known_outlets(articles) == 1 else "outlets named",
            _unnamed(articles),
        ),
        (f"{dated:,} of {len(articles):,}", "dated", captions.dates(articles) if dated else None),
        (f"{words:,}", "words", f"after {removed:,} ({share:.0%}) were removed: adverts, captions"),
    ]
    if cautions:
        see = html.A("before you compare", href="#attention")
        facts.append((f"{cautions}", "thing to know" if cautions == 1 else "things to know", see))
    return html.Dl(
        [
            html.Div(
                [html.Dt(label), html.Dd(value), *([html.Dd(hint, className="hint")] if hint else [])],
                className="fact",
            )
            for value, label, hint in facts
        ],
        className="facts",
    )


def _known_outlets(articles: pd.DataFrame) -> int:
    return int(articles.loc[articles["outlet"] != UNKNOWN_OUTLET, "outlet"].nunique())


def _unnamed(articles: pd.DataFrame) -> str | None:
    unknown = int((articles["outlet"] == UNKNOWN_OUTLET).sum())
    return f"{captions.number(unknown, 'article')} of unknown outlet" if unknown else None


def _cautions(articles: pd.DataFrame) -> list[tuple[str, str, pd.DataFrame]]:
    """Return what limits a comparison: which articles, why it matters, the articles themselves."""
    items = []
    undated = articles[articles["date"].isna()]
    if len(undated):
        items.append(
            (
                f"{captions.number(len(undated), 'article')} without a date",
                "cannot be placed in time",
                undated,
            )
        )
    unknown = articles[articles["outlet"] == UNKNOWN_OUTLET]
    if len(unknown):
        items.append(
            (
                f"{captions.number(len(unknown), 'article')} of unknown outlet",
                "say nothing about any outlet",
                unknown,
            )
        )
    copies = articles[articles["duplicate_of"].notna()]
    if len(copies):
        so = "repeat another article almost word for word"
        items.append((f"{captions.number(len(copies), 'copy', 'copies')} among the articles", so, copies))
    one = articles[articles["sources_distinct"].fillna(-1) == 1]
    if len(one):
        items.append(
            (
                f"{captions.number(len(one), 'article')} with one source only",
                "one voice carries the whole piece",
                one,
            )
        )
    codes = {
        "unbalanced_quotes": (
            "with a quotation mark that has no partner",
            "where that quotation ends is a guess",
        ),
        "short": ("under 150 words", "one mark more or less moves every rate a lot"),
        "mostly_quotation": ("mostly quotation", "the reporter's own words are few"),
        "not_english": ("not in English", "only words were counted"),
        "empty": ("without text", "nothing could be counted"),
    }
    warnings = articles["warnings"].astype(object).fillna("")
    for code, (what, so) in codes.items():
        hit = articles[warnings.str.contains(code, regex=False)]
        if len(hit):
            items.append((f"{captions.number(len(hit), 'article')} {what}", so, hit))
    return items


def _attention(articles: pd.DataFrame) -> Component | None:
    items = _cautions(articles)
    if not items:
        return None
    return card(
        "Before you compare",
        html.Ul(
            [
                html.Li(
                    [
                        html.Strong(what),
                        html.Span(f" {so}.", className="muted"),
                        *([html.Span([" ", *_names(which)], className="names")] if len(which) <= 3 else []),
                    ]
                )
                for what, so, which in items
            ],
            className="attention",
        ),
        id="attention",
    )


def _names(which: pd.DataFrame) -> list[Component]:
    out: list[Component] = []
    for row in which.itertuples():
        out.append(dcc.Link(_cut(row.title, 48), href=link("/articles", a=str(row.id))))
        out.append(html.Span(" · "))
    return out[:-1]


def _column(measure: Measure, voice: str) -> str:
    return measure.key + ("" if voice == "all" or not measure.per_words else f"_{voice}")


def _chart(data: Data, articles: pd.DataFrame, voice: str, styles: dict[str, OutletStyle]) -> Component:
    panels = [
        Panel(
            _column(m, voice),
            m.label,
            "per 1,000 words" if m.per_words else ("share" if m.share else "effective number"),
            m.share,
        )
        for m in MEASURES
    ]
    said = VOICES["" if voice == "all" else f"_{voice}"]
    outlets = data.outlets()[:12]
    question = "How do the articles differ in wording and in who is heard?"
    when = captions.sentence(captions.dates(articles))
    subtitle = f"One mark an article. Rates in {said}; sources over the whole body. {when}."
    fig = strip_plots(
        articles,
        panels,
        outlets=outlets,
        styles=styles,
        question=question,
        subtitle=subtitle,
        caption=captions.footer(data, articles, voice=said, interval="no interval: single articles"),
    )
    shown = articles.head(500)
    table = Table(
        [
            Column("Article"),
            Column("Outlet"),
            Column("Words", True),
            *(Column(m.label, True) for m in MEASURES),
        ],
        [
            [
                row["title"] or row["id"],
                row["outlet"],
                int(row["words_total"]),
                *(_rounded(row[p.column]) for p in panels),
            ]
            for _, row in shown.iterrows()
        ],
    )
    return chart("measures", fig, sentence=_sentence(articles, panels[0], said), data=table, help="/methods")


def _sentence(articles: pd.DataFrame, panel: Panel, voice: str) -> str:
    values = articles[panel.column].dropna()
    few = captions.too_few(len(articles))
    if values.empty:
        return f"No article has words in this voice ({voice}). {few}".strip()
    low, high = float(values.min()), float(values.max())
    if low == high:
        text = f"Every article has {low:.1f} marks of loaded wording per 1,000 words in {voice}."
    else:
        text = (
            f"Loaded wording in {voice} runs from {low:.1f} per 1,000 words "
            f"(“{_titled(articles, values.idxmin())}”) to {high:.1f} "
            f"(“{_titled(articles, values.idxmax())}”)."
        )
    return f"{text} {few}".strip()


def _articles(articles: pd.DataFrame, query: Query, voice: str, styles: dict[str, OutletStyle]) -> Component:
    columns = {"title": "Article", "outlet": "Outlet", "date": "Date", "words_total": "Words"}
    columns |= {_column(m, voice): m.label for m in MEASURES}
    sort = query.one("sort", columns, "")
    descending = query.one("order", ("asc", "desc"), "desc") == "desc"
    pages = max(1, -(-len(articles) // _ROWS))
    number = int(query.one("rows", [str(i) for i in range(1, pages + 1)], "1"))
    # Sort one column, not the whole table: it has sixty.
    order = (
        articles[sort].sort_values(ascending=not descending, na_position="last", kind="stable").index
        if sort
        else articles.index
    )
    some = articles.loc[order[(number - 1) * _ROWS : number * _ROWS]]
    tops = {
        key: float(articles[key].max()) if articles[key].notna().any() else 0.0 for key in list(columns)[4:]
    }
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
        html.Tr(
            [
                html.Th(
                    dcc.Link(row["title"] or row["id"], href=link("/articles", a=row["id"])),
                    scope="row",
                    className="title-cell",
                ),
                html.Td(outlet_name(row["outlet"], styles.get(row["outlet"]))),
                html.Td(captions.day(row["date"]) if row["date"] else "–", className="date-cell"),
                html.Td(f"{row['words_total']:,}", className="num"),
                *(
                    _dot_cell(row[key], tops[key], next(m for m in MEASURES if key.startswith(m.key)))
                    for key in tops
                ),
            ]
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
        _pager(number, pages) if pages > 1 else None,
        html.P(
            f"Rates per 1,000 words in {VOICES['' if voice == 'all' else '_' + voice]}. "
            "A title opens the article with its marks.",
            className="muted small",
        ),
    )


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
        return html.Td("–", className="num")
    position = 100 * value / top if top else 0
    return html.Td(
        html.Span(
            [
                html.Span(
                    html.Span(style={"left": f"{position:.0f}%"}),
                    className="dot-track",
                    **{"aria-hidden": "true"},
                ),
                html.Span(measure.show(value), className="dot-value"),
            ],
            className="dot-cell",
        ),
        className="num",
    )


def _pager(number: int, pages: int) -> html.Div:
    def step(to: int, text: str) -> html.Button:
        return html.Button(
            text,
            type="button",
            className="button",
            disabled=not 1 <= to <= pages,
            id=f"rows-{text.lower()}",
            **{"data-param": "rows", "data-value": str(to) if to > 1 else ""},
        )

    return html.Div(
        [step(number - 1, "Previous"), html.Span(f"{number:,} of {pages:,}"), step(number + 1, "Next")],
        className="pager",
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None or value != value else round(float(value), 4)


def _titled(articles: pd.DataFrame, key: Any) -> str:
    return _cut(articles.loc[key]["title"], 60)


def _cut(text: Any, width: int) -> str:
    text = str(text or "untitled")
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


PAGE = Page("/", "Overview", layout)
