"""Compare two articles: two whole texts with their marks, and what each number rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids, own_text
from dashboard.components import comparison
from dashboard.components.chart import chart
from dashboard.components.controls import bar, search, segmented, select
from dashboard.components.mark_panel import mark_panel
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import page
from dashboard.components.table import Column, Table
from dashboard.components.text import article, legend
from dashboard.data import Data
from dashboard.figures.dumbbell import Row, dumbbells
from dashboard.marking import LAYER, LAYERS, Mark, find_marks
from dashboard.measures import CERTAINTY, HEDGING, LOADED, SOURCES, UNNAMED, VOICES, Measure
from dashboard.pages import Page
from dashboard.pairing import choices, partner, token
from dashboard.query import Query, link
from framing.comparison.intervals import poisson_interval
from framing.comparison.pairs import poisson_ratio_interval
from framing.matching import align_sentences

Record = Mapping[str, Any]
VOICE = {"narrator": "Reporter’s own words", "quote": "Quoted words", "all": "Whole body"}
_RATES = (LOADED, HEDGING, CERTAINTY)


def layout(data: Data, query: Query) -> Component:
    """Return the page for two articles of the corpus."""
    articles = data.articles()
    if len(articles) == 0:
        return page(
            "Compare two articles", "This corpus has no articles yet; paste two under “Your own text”."
        )
    a_id = query.one("a", articles.index, "")
    b_id = query.one("b", articles.index, "")
    if not a_id:
        a_id = partner(data, b_id) if b_id else partner(data, None)
    if not b_id:
        b_id = partner(data, a_id)
    find = query.text("find").strip()
    a, b = data.record(a_id), data.record(b_id)
    assert a is not None and b is not None  # both are in the index
    return page(
        "Compare two articles",
        "Two whole texts, every mark in its place. Read first; the counts come after.",
        bar(
            search("find", "Find an article", find) if len(articles) > 150 or find else None,
            select("a", "Text A", choices(data, find, a_id), a_id, className="grow"),
            select("b", "Text B", choices(data, find, b_id), b_id, className="grow"),
        ),
        *compared(a, b, query, caption=captions.footer(data, articles.loc[[a_id, b_id]], voice="{voice}")),
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
    shown = query.many("show", LAYER) or ["loaded"]
    side = query.one("side", ("a", "b"), "a")
    query.text("mark")
    query.text("fold")
    pairs = align_sentences(a, b)
    marks_a, marks_b = find_marks(a), find_marks(b)
    same = a["id"] == b["id"] or (a["text"] == b["text"] and a["title"] == b["title"])
    counts = {layer.key: (_count(marks_a, layer.key), _count(marks_b, layer.key)) for layer in LAYERS}
    return [
        html.Div(
            "Both sides show the same text: every difference reads none.", className="notice", role="note"
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
            **{"data-show": " ".join(shown), "data-side-shown": side},
        ),
        html.Div(
            [
                bar(segmented("voice", "Rates are counted in", VOICE, voice, default="narrator")),
                difference_chart(a, b, voice, caption=caption),
            ],
            className="stack",
        ),
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


def rates(record: Record, measure: Measure, voice: str) -> tuple[int, int]:
    """Return marks and words of one measure in one voice of the body."""
    marks = [s for s in record["spans"] if s["measure"] == measure.span and s["field"] == "text"]
    if voice == "all":
        return len(marks), record["words"]["total"]
    return sum(s["voice"] == voice for s in marks), record["words"][voice]


def difference_chart(a: Record, b: Record, voice: str, *, caption: str) -> Component:
    """Return the dumbbell of the five measures with exact intervals, its sentence and numbers."""
    said = VOICES["" if voice == "all" else f"_{voice}"]
    rows: list[Row] = []
    lines: list[list[Any]] = []
    clear: list[Any] = []
    unclear: list[Any] = []
    for measure in _RATES:
        (na, wa), (nb, wb) = rates(a, measure, voice), rates(b, measure, voice)
        va, vb = (1000 * na / wa if wa else None), (1000 * nb / wb if wb else None)
        ia, ib = poisson_interval(na, wa), poisson_interval(nb, wb)
        rows.append(Row(measure.label, "marks per 1,000 words", va, vb, ia, ib))
        ratio = poisson_ratio_interval(na, wa, nb, wb)
        differs = ratio is not None and not ratio[0] <= 1 <= ratio[1]
        (clear if differs else unclear).append((measure, va, vb))
        for letter, n, w, v, i in (("A", na, wa, va, ia), ("B", nb, wb, vb, ib)):
            lines.append([measure.label, letter, n, w, _round(v), *(map(_round, i) if i else (None, None))])
    for measure, unit in (
        (SOURCES, "effective number"),
        (UNNAMED, "share of attributions"),
    ):
        va, vb = a["scores"].get(measure.key), b["scores"].get(measure.key)
        rows.append(Row(measure.label, unit, va, vb, share=measure.share))
        for letter, v in (("A", va), ("B", vb)):
            lines.append([measure.label, letter, None, None, _round(v), None, None])
    table = Table(
        [
            Column("Measure"),
            Column("Text"),
            Column("Marks", True),
            Column("Words", True),
            Column("Value", True),
            Column("Low, 95 %", True),
            Column("High, 95 %", True),
        ],
        lines,
    )
    fig = dumbbells(
        rows,
        question="How far apart are the two texts?",
        subtitle=f"Counted in {said}. A: {_short(a)}. B: {_short(b)}. "
        "Lines: what a text like this could give by chance (95 %).",
        caption=caption.replace("{voice}", said)
        + " · exact Poisson intervals · two texts, not their outlets",
    )
    return chart(
        "difference", fig, sentence=_sentence(clear, unclear, a, b, said), data=table, help="/methods"
    )


def _sentence(clear: Sequence[Any], unclear: Sequence[Any], a: Record, b: Record, said: str) -> str:
    if a["text"] == b["text"]:
        return "The two texts are the same: every difference is none."
    parts = []
    for measure, va, vb in clear:
        more, value, other = ("A", va, vb) if va > vb else ("B", vb, va)
        parts.append(
            f"{measure.label}: more in {more} ({value:.1f} against {other:.1f} per 1,000 words, {said})."
        )
    if unclear:
        names = [m.label.lower() for m, _, _ in unclear]
        joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        parts.append(f"For {joined} these texts do not show a clear difference.")
    parts.append("Two texts: this says nothing about their outlets.")
    return " ".join(parts)


def _short(record: Record) -> str:
    title = record["title"] or record["id"]
    cut = title if len(title) <= 48 else title[:47].rstrip() + "…"
    return f"“{cut}”" + (f", {record['outlet']}" if record["outlet"] else "")


def _count(marks: Sequence[Mark], layer: str) -> int:
    return sum(mark.layer == layer for mark in marks)


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


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


def _chosen_record(data: Data, article_id: str, own: Any, draft: Any) -> Record | None:
    if article_id == own_text.OWN_ID and own:
        return own_text.own_record(own)
    if article_id == own_text.DRAFT_ID and draft:
        return own_text.draft_record(draft)
    return data.record(article_id)


def parts() -> list[Component]:
    """Return the components the callbacks name."""
    return [dcc.Store(id=ids.MARK), html.Aside(id=ids.PANEL)]


PAGE = Page("/articles", "Compare two articles", layout, register, parts)
