"""The form for a reader's own text, its cleaning ledger, its reading and its rewrite bench."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard import captions, ids
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.components.text import article, layers_shown, legend, reason_label
from dashboard.cut import cut
from dashboard.marking import LAYERS, find_marks
from dashboard.measures import CERTAINTY, HEDGING, LOADED
from dashboard.own_text import LARGEST_FILE, LONGEST_TEXT, ledger
from dashboard.query import Query
from framing.comparison.intervals import poisson_interval

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.data import Data

Record = Mapping[str, Any]
_RATES = (LOADED, HEDGING, CERTAINTY)
# An article with fewer words of a voice says nothing of the rate in that voice.
_LEAST_WORDS = 100
_LEAST_ARTICLES = 20


def form(*, fetch_refused: str | None) -> html.Div:
    """Return the form; ``fetch_refused`` is the reason why no page may be fetched, if so."""
    kept: dict[str, Any] = {"persistence": True, "persistence_type": "memory"}

    def field(label: str, id: str, **more: Any) -> html.Div:
        return html.Div(
            [
                html.Label(label, htmlFor=id),
                dcc.Input(id=id, type="text", autoComplete="off", **kept, **more),
            ],
            className="control",
        )

    return html.Div(
        [
            html.Div(
                [
                    field("Headline", ids.OWN_TITLE),
                    html.Div(
                        [field("Outlet (optional)", ids.OWN_OUTLET), field("Date (optional)", ids.OWN_DATE)],
                        className="own-pair",
                    ),
                    html.Div(
                        [
                            html.Div(
                                [
                                    html.Label("Text", htmlFor=ids.OWN_BODY),
                                    html.Span(
                                        f"up to {LONGEST_TEXT:,} characters",
                                        id="own-words",
                                        className="muted small",
                                    ),
                                ],
                                className="own-label",
                            ),
                            dcc.Textarea(id=ids.OWN_BODY, spellCheck=False, className="own-body", **kept),
                        ],
                        className="control",
                    ),
                    html.Div(
                        [
                            html.Button(
                                "Read it", id=ids.OWN_READ, type="button", className="button primary"
                            ),
                            html.Button(
                                "Try an example", id=ids.OWN_EXAMPLE, type="button", className="button"
                            ),
                            html.Button("Clear", id=ids.OWN_CLEAR, type="button", className="button"),
                        ],
                        className="actions",
                    ),
                ],
                className="own-paste",
            ),
            html.Div(
                [
                    html.H2("From a file"),
                    html.P(
                        f"Text, HTML, CSV or JSON, up to {LARGEST_FILE // (1024 * 1024)} MB.",
                        className="muted small",
                    ),
                    dcc.Upload(
                        html.Span("Choose a file", className="button"),
                        id=ids.OWN_UPLOAD,
                        max_size=LARGEST_FILE,
                        className="upload",
                        className_active="upload active",
                        style={},
                        style_active={},
                    ),
                    html.H2("From the web"),
                    html.P(
                        fetch_refused
                        or "Fetched by this computer: public web pages only, at most 20 seconds.",
                        className="muted small",
                    ),
                    html.Label("Address", htmlFor=ids.OWN_URL, className="control-label"),
                    html.Div(
                        [
                            dcc.Input(
                                id=ids.OWN_URL,
                                type="url",
                                placeholder="https://…",
                                disabled=bool(fetch_refused),
                                autoComplete="off",
                            ),
                            html.Button(
                                "Fetch",
                                id=ids.OWN_FETCH,
                                type="button",
                                className="button",
                                disabled=bool(fetch_refused),
                            ),
                        ],
                        className="own-fetch",
                    ),
                ],
                className="own-other",
            ),
        ],
        className="own-form card",
    )


def cleaning(
    own: Mapping[str, Any], record: Record, corpus: str, *, may_save: bool, unfolded: bool
) -> html.Section:
    """Return the ledger: each piece cleaning takes out, with its reason and a way to keep it."""
    pieces = ledger(own)
    restored = set(own["restored"])
    out = sum(piece["reason"] != "character" and i not in restored for i, piece in enumerate(pieces))
    turn = {True: "Take out", False: "Keep it"}
    items = [
        html.Li(
            [
                html.Div(
                    [
                        (html.Span if i in restored else html.S)(flat),
                        html.Span(f" {reason_label(piece['reason'])}", className="reason muted"),
                    ]
                ),
                html.Button(
                    [turn[i in restored], html.Span(f": {flat[:60]}", className="unseen")],
                    id=ids.restore(i),
                    type="button",
                    className="tool",
                ),
            ],
            className="ledger-row",
        )
        for i, piece in enumerate(pieces)
        if piece["reason"] != "character"
        for flat in [_short(piece["text"])]
    ]
    words = captions.number(record["words"]["total"], "word")
    said = f"{captions.number(out, 'piece')} taken out" if out else "nothing taken out"
    return card(
        "Before anything is counted",
        html.P(f"{words} will be counted, {said}. Keep what belongs to the article."),
        html.Details(
            [html.Summary("What is taken out, and why"), html.Ul(items, className="ledger")], open=unfolded
        )
        if items
        else None,
        html.Div(
            [
                html.Button(
                    f"Save to corpus “{corpus}”",
                    id=ids.OWN_SAVE,
                    type="button",
                    className="button",
                    disabled=not may_save,
                ),
                html.Span(
                    "" if may_save else "Other machines only read this corpus.",
                    id=ids.OWN_SAVED,
                    className="muted small",
                    role="status",
                ),
            ],
            className="actions own-save",
        ),
    )


def reading(data: Data, record: Record, query: Query) -> list[Any]:
    """Return one text with its marks and counts, beside what the corpus has."""
    from dashboard.pages.articles import reading_tools

    shown = layers_shown(query)
    marks = find_marks(record)
    counts = {layer.key: (sum(m.layer == layer.key for m in marks), None) for layer in LAYERS}
    return [
        legend(counts, shown, reading_tools(("folding", "aloud"), sides=False)),
        html.Div(
            [article(record, "a", marks), _numbers(data, record)],
            className="texts single",
            id="texts",
            **{"data-show": " ".join(shown), "data-side-shown": "a"},
        ),
        *panel(),
    ]


def panel() -> list[Any]:
    """Return the store and the place of a chosen mark."""
    return [
        dcc.Store(id=ids.MARK),
        html.Aside(id=ids.PANEL, className="mark-panel", hidden=True, **{"aria-label": "The chosen mark"}),
    ]


def _numbers(data: Data, record: Record) -> html.Section:
    articles = data.articles()
    rows = []
    for measure in _RATES:
        for voice, label in (("narrator", "own words"), ("quote", "quoted")):
            marks = sum(
                s["measure"] == measure.span and s["voice"] == voice and s["field"] == "text"
                for s in record["spans"]
            )
            words = record["words"][voice]
            bounds = poisson_interval(marks, words)
            column = f"{measure.key}_{voice}"
            spread = spread_of(articles, column, f"words_{voice}")
            rate = f"{1000 * marks / words:.1f}" if words else None
            chance = f"{bounds[0]:.1f} to {bounds[1]:.1f}" if bounds else None
            of = f"{marks} in {words:,}"
            rows.append(
                [f"{measure.label}, {label}", _in_parts(of), rate, _in_parts(chance), _in_parts(spread)]
            )
    columns = [
        Column("Measure"),
        Column("In words", True),
        Column("Per 1,000", True),
        Column("By chance", True),
        Column("Corpus", True, "the middle article; nine of ten lie in the brackets"),
    ]
    return card(
        "Compared with what?",
        table(Table(columns, rows), caption="Counts of your text beside the corpus"),
        html.P(
            "By chance: what a text like this could give (95 %). Corpus: the middle one of its articles with "
            f"{_LEAST_WORDS} such words or more (n), and between which values nine of ten lie; of fewer than "
            f"{_LEAST_ARTICLES} articles, all.",
            className="muted small",
        ),
    )


def _in_parts(text: str | None) -> Any:
    """Return a text in a narrow column, where it may only break before and after its brackets.

    >>> [part.children for part in _in_parts("7.2 (3.7 to 12.5), n = 5") if part != " "]
    ['7.2', '(3.7 to 12.5),', 'n = 5']
    """
    if text is None:
        return None
    parts = [html.Span(part, className="unbroken") for part in re.split(r" (?=\()|(?<=\),) ", text)]
    return [item for part in parts for item in (part, " ")][:-1]


def spread_of(articles: pd.DataFrame, column: str, words: str) -> str | None:
    """Return the middle of a column and where most articles lie, of those with enough words of the voice.

    One mark in five quoted words would be a rate of 200: articles with few such words are left out. From
    :data:`_LEAST_ARTICLES` articles on, nine of ten lie between the two values, else all.
    """
    if column not in articles or words not in articles:
        return None
    values = articles.loc[(articles[words] >= _LEAST_WORDS).to_numpy(dtype=bool), column].dropna()
    if values.empty:
        return None
    low, middle, high = values.quantile((0.05, 0.5, 0.95) if len(values) >= _LEAST_ARTICLES else (0, 0.5, 1))
    return f"{middle:.1f} ({low:.1f} to {high:.1f}), n = {len(values):,}"


def bench(record: Record) -> list[Any]:
    """Return the rewrite bench: the text to edit, and beside it its marks and counts as they change."""
    from dashboard.pages.articles import reading_tools

    counts = {layer.key: (0, None) for layer in LAYERS}
    return [
        legend(counts, ["loaded"], reading_tools((), sides=False), live=True),
        html.Div(
            [
                html.Div(
                    [
                        html.P("Change a word. What changes with it?", className="prompt"),
                        html.Div(
                            [
                                html.Label("Headline", htmlFor=ids.BENCH_TITLE),
                                dcc.Input(
                                    id=ids.BENCH_TITLE,
                                    type="text",
                                    value=record["title"] or "",
                                    autoComplete="off",
                                ),
                            ],
                            className="control",
                        ),
                        html.Div(
                            [
                                html.Label("Text", htmlFor=ids.BENCH_BODY),
                                dcc.Textarea(
                                    id=ids.BENCH_BODY,
                                    value=record["text"],
                                    spellCheck=False,
                                    className="own-body tall",
                                ),
                            ],
                            className="control",
                        ),
                    ],
                    className="bench-edit card",
                ),
                html.Div(
                    [
                        html.Div(id=ids.BENCH_COUNTS),
                        html.Div(id=ids.BENCH_VIEW),
                        dcc.Store(id=ids.BENCH_SHOWN),
                    ],
                    className="bench-view",
                ),
            ],
            className="texts bench",
            id="texts",
            **{"data-show": "loaded", "data-side-shown": "a"},
        ),
        *panel(),
    ]


def bench_view(record: Record) -> html.Article:
    """Return the draft with its marks."""
    return article(record, "a", find_marks(record))


def bench_counts(before: Record, now: Record) -> html.Div:
    """Return marks before and now, in headline, own words and quotations."""
    rows = []
    for measure in _RATES:
        row: list[Any] = [measure.label]
        for voice in ("title", "narrator", "quote"):
            then, here = (
                sum(s["measure"] == measure.span and s["voice"] == voice for s in record["spans"])
                for record in (before, now)
            )
            row.append(f"{then} → {here}" if then != here else f"{here}")
        rows.append(row)
    columns = [
        Column("Marks"),
        Column("Headline", True),
        Column("Reporter’s own words", True),
        Column("Quoted words", True),
    ]
    return html.Div(
        [
            table(Table(columns, rows), caption="Marks before and now"),
            html.P(
                f"{captions.number(now['words']['total'], 'word')} now, {before['words']['total']:,} before.",
                className="muted small",
            ),
        ],
        className="card bench-counts",
    )


def _short(text: str) -> str:
    return cut(" ".join(text.split()), 240)
