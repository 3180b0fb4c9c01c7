"""Compare two articles: two whole texts with their marks, and what each number rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from dashboard import captions, ids, own_text
from dashboard.components import comparison
from dashboard.components.controls import bar, search, segmented, select
from dashboard.components.mark_panel import mark_panel
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import notice, page
from dashboard.components.text import article, layers_shown, legend
from dashboard.data import Data
from dashboard.marking import LAYERS, Mark, find_marks, sought
from dashboard.pages import Page
from dashboard.pages.articles_difference import difference_chart, marks_changed, read_votes
from dashboard.pairing import choices, found_said, partner, token
from dashboard.query import Query, link
from framing.matching import align_sentences

Record = Mapping[str, Any]
VOICE = {"narrator": "Reporter’s own words", "quote": "Quoted words", "all": "Whole body"}


def layout(data: Data, query: Query) -> Component:
    """Return the page for two articles of the corpus."""
    articles = data.articles()
    if len(articles) == 0:
        return page(
            "Compare two articles", "This corpus has no articles yet; paste two under “Your own text”."
        )
    a_id = query.one("a", data.ids, "")
    b_id = query.one("b", data.ids, "")
    if not a_id:
        a_id = partner(data, b_id) if b_id else partner(data, None)
    if not b_id:
        b_id = partner(data, a_id)
    find = query.text("find").strip()
    a, b = data.record(a_id), data.record(b_id)
    rows = [row for row in map(data.ids.row, (a_id, b_id)) if row is not None]
    assert a is not None and b is not None  # both are in the corpus
    return page(
        "Compare two articles",
        "Two whole texts, every mark in its place. Read first; the counts come after.",
        bar(
            search("find", "Find an article", find) if len(articles) > 150 or find else None,
            select("a", "Text A", choices(data, find, a_id), a_id, className="grow"),
            select("b", "Text B", choices(data, find, b_id), b_id, className="grow"),
        ),
        html.P(found_said(articles, find), className="muted small", role="status") if find else None,
        *compared(
            a,
            b,
            query,
            caption=captions.footer(data, articles.iloc[rows], voice="{voice}"),
        ),
        actions=html.Div(
            [
                dcc.Link("Swap A and B", href=link("/articles", a=b_id, b=a_id), className="button"),
                dcc.Link(
                    "Read blind",
                    href=link("/blind", a=token(a_id), b=token(b_id)),
                    className="button primary",
                ),
                page_tools(link("/print", a=a_id, b=b_id)),
            ],
            className="actions",
        ),
    )


def compared(a: Record, b: Record, query: Query, *, caption: str) -> list[Component]:
    """Return everything below the choice of texts; also used for a reader's own text."""
    voice = query.one("voice", VOICE, "narrator")
    shown = layers_shown(query)
    side = query.one("side", ("a", "b"), "a")
    query.text("mark")
    query.text("fold")
    pairs = align_sentences(a, b)
    marks_a, marks_b = find_marks(a), find_marks(b)
    wanted = {f"data-sought-{kind}": value for kind, value in sought(a, marks_a, query.text("at")).items()}
    same = a["id"] == b["id"] or (a["text"] == b["text"] and a["title"] == b["title"])
    counts = {layer.key: (_count(marks_a, layer.key), _count(marks_b, layer.key)) for layer in LAYERS}
    return [
        notice(
            [
                "Both sides show the same text: every difference reads none. Choose another one, or ",
                dcc.Link("compare it with your own text", href=link("/text", mode="compare")),
                ".",
            ]
        )
        if same
        else None,
        legend(counts, shown, reading_tools()),
        html.Div(
            [
                article(a, "a", marks_a, {p.a: p.b for p in pairs}),
                article(b, "b", marks_b, {p.b: p.a for p in pairs}),
            ],
            className="texts",
            id="texts",
            **{"data-show": " ".join(shown), "data-side-shown": side, **wanted},
        ),
        html.Div(
            [
                bar(segmented("voice", "Rates are counted in", VOICE, voice, default="narrator")),
                html.Div(
                    difference_chart(a, b, voice, caption=caption), id=ids.DIFFERENCE, className="stack"
                ),
            ],
            className="stack",
        ),
        # What the chart compares; the reader's agreement comes from the browser, in VOTES.
        dcc.Store(id=ids.COMPARED, data={"a": a["id"], "b": b["id"], "voice": voice, "caption": caption}),
        dcc.Store(id=ids.VOTES),
        comparison.same_quotation(a, b),
        html.Div([comparison.labels(a, b), comparison.headlines(a, b)], className="columns"),
        comparison.sources(a, b),
        comparison.only_and_both(a, b, pairs),
        dcc.Store(id=ids.MARK),
        html.Aside(id=ids.PANEL, className="mark-panel", hidden=True, **{"aria-label": "The chosen mark"}),
    ]


_SWITCHES = {
    "lock": ("Scroll together", "Scroll both texts so that matching sentences meet"),
    "matches": ("Show matches", "Show which sentences both texts have"),
    "folding": ("Fold paragraphs", "Hide single paragraphs from view"),
    "aloud": ("Read marks aloud", "Let a screen reader say each mark after its word"),
}


def reading_tools(names: Sequence[str] = tuple(_SWITCHES), *, sides: bool = True) -> html.Div:
    """Return the switches of reading: which side (on a phone), and those of ``names``."""
    return html.Div(
        [
            html.Div(
                [
                    html.Button(
                        f"Text {s.upper()}", type="button", **{"data-side-choice": s, "aria-pressed": "false"}
                    )
                    for s in ("a", "b")
                ],
                className="segments side-choice",
                role="group",
                **{"aria-label": "Text shown"},
            )
            if sides
            else None,
            *[
                html.Button(
                    _SWITCHES[name][0],
                    type="button",
                    className="tool",
                    title=_SWITCHES[name][1],
                    **{"data-switch": name, "aria-pressed": "false"},
                )
                for name in names
            ],
        ],
        className="reading-tools",
    )


def _count(marks: Sequence[Mark], layer: str) -> int:
    return sum(mark.layer == layer for mark in marks)


def register(app: Dash, data: Data) -> None:
    """Add the callback that explains a chosen mark."""

    @app.callback(
        Output(ids.PANEL, "children"),
        Output(ids.PANEL, "hidden"),
        Input(ids.MARK, "data"),
        State(ids.OWN, "data"),
        State(ids.DRAFT, "data"),
        prevent_initial_call=True,
    )
    def explain(chosen: dict[str, str] | None, own: Any, draft: Any) -> tuple[Any, bool]:
        record = _chosen_record(data, chosen["article"], own, draft) if chosen else None
        content = mark_panel(data, record, chosen["side"], chosen["key"]) if chosen and record else None
        return content, content is None

    @app.callback(
        Output(ids.DIFFERENCE, "children"),
        Input(ids.VOTES, "data"),
        State(ids.COMPARED, "data"),
        State(ids.OWN, "data"),
        State(ids.DRAFT, "data"),
        prevent_initial_call=True,
    )
    def recount(given: Any, compared: dict[str, str] | None, own: Any, draft: Any) -> list[Any]:
        """Draw the chart without the marks the reader disagrees with, and say what that changes."""
        if not compared or not given:
            raise PreventUpdate
        a, b = (_chosen_record(data, str(compared[side]), own, draft) for side in ("a", "b"))
        voice = compared["voice"]
        if a is None or b is None or voice not in VOICE:
            raise PreventUpdate
        return [
            difference_chart(a, b, voice, caption=str(compared["caption"]), struck=read_votes(given)),
            marks_changed(a, b, voice, given),
        ]


def _chosen_record(data: Data, article_id: str, own: Any, draft: Any) -> Record | None:
    if article_id == own_text.OWN_ID and own:
        return own_text.own_record(own)
    if article_id == own_text.DRAFT_ID and draft:
        return own_text.draft_record(draft)
    return data.record(article_id)


def parts() -> list[Component]:
    """Return the components the callbacks name."""
    return [
        dcc.Store(id=ids.MARK),
        html.Aside(id=ids.PANEL),
        dcc.Store(id=ids.VOTES),
        dcc.Store(id=ids.COMPARED),
        html.Div(id=ids.DIFFERENCE),
    ]


PAGE = Page("/articles", "Compare two articles", layout, register, parts)
