"""The panel that explains one mark: the word, why, its entry, other uses, agree or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard import captions
from dashboard.components.concordance import place_link
from dashboard.cut import cut
from dashboard.kinds import kind_label
from dashboard.marking import LAYER, Mark, find_marks
from framing.concordance import around, entry_lines
from framing.lexicon import codebook, load_lexicon
from framing.scores import LEXICONS

if TYPE_CHECKING:
    import numpy as np

    from dashboard.data import Data

Record = Mapping[str, Any]
_OTHERS = 3


def mark_panel(data: Data | None, record: Record, side: str, key: str) -> list[Any] | None:
    """Return the panel's content for one mark, or None where there is no such mark.

    ``data`` is None where no corpus stands behind the text (a pasted one).
    """
    mark = next((mark for mark in find_marks(record) if mark.key == key), None)
    if mark is None:
        return None
    body = _source(record, mark) if mark.layer in ("source", "vague") else _wording(data, record, mark)
    text = (record["title"] if mark.field == "title" else record["text"]) or ""
    layer = LAYER[mark.layer]
    return [
        html.Div(
            [
                html.Div(
                    [
                        html.P(
                            [html.Span(f"Text {side.upper()} · "), f"{layer.label} · {_voice(record, mark)}"],
                            className="eyebrow",
                        ),
                        html.H2(
                            text[mark.start : mark.end], className="panel-word", tabIndex=-1, id="panel-word"
                        ),
                    ]
                ),
                html.Div(
                    [
                        html.Button("Previous", type="button", className="tool", **{"data-step": "-1"}),
                        html.Button("Next", type="button", className="tool", **{"data-step": "1"}),
                        html.Button("Close", type="button", className="tool", **{"data-close-panel": "true"}),
                    ],
                    className="panel-steps",
                ),
            ],
            className="panel-head",
        ),
        html.Div(body, className="panel-body"),
    ]


def _voice(record: Record, mark: Mark) -> str:
    if mark.voice == "title":
        return "in the headline"
    if mark.layer in ("source", "vague"):
        return "who says so"
    span = record["spans"][mark.at]
    name = next((s["name"] for s in record["sources"] if s["id"] == span["source_id"]), None)
    if mark.voice == "quote":
        return (
            f"in a quotation: {name} chose the word" if name else "in a quotation: the source chose the word"
        )
    return f"in the reporter’s words, reporting {name}" if name else "in the reporter’s own words"


def _wording(data: Data | None, record: Record, mark: Mark) -> list[Any]:
    span = record["spans"][mark.at]
    name, entry = find_entry(mark.layer, span["entry"])
    category = _category(mark.layer, span["category"])
    facts = [
        html.P(span["why"], className="panel-why"),
        html.P(
            [
                f"Category: {category['label']}. ",
                f"Entry “{span['entry']}”"
                + (
                    f" of lexicon {name}, version {load_lexicon(name).sha256[:8]}. " if name else ", a rule. "
                ),
                dcc.Link("What counts", href="/methods"),
            ],
            className="muted small",
        ),
    ]
    question: list[Any] = []
    if entry is not None and entry.alternative:
        alternatives = [a.strip() for a in entry.alternative.replace("|", ",").split(",") if a.strip()]
        question = [
            html.P("Which of these changes the meaning?"),
            html.Ul([html.Li(word) for word in [span["text"], *alternatives]], className="alternatives"),
        ]
    vote = html.Div(
        [
            html.P("Would you mark it?", id="vote-label"),
            html.Div(
                [
                    html.Button(
                        "Agree",
                        type="button",
                        className="button",
                        **{"data-vote": "1", "aria-pressed": "false"},
                    ),
                    html.Button(
                        "Disagree",
                        type="button",
                        className="button",
                        **{"data-vote": "-1", "aria-pressed": "false"},
                    ),
                ],
                className="segments-like",
                role="group",
                **{"aria-labelledby": "vote-label"},
            ),
            html.Label("Note", htmlFor="mark-note"),
            html.Textarea(id="mark-note", rows="2", maxLength="500", className="mark-note"),
            html.P(
                "A mark you disagree with leaves the counts above and the chart below. Kept in this browser "
                "only; saved as CSV below the chart.",
                className="muted small",
            ),
        ],
        className="vote",
    )
    columns = [html.Div(facts), html.Div([*question, vote])]
    if data is not None:
        columns.append(html.Div(_elsewhere(data, record, span)))
    return columns


def _source(record: Record, mark: Mark) -> list[Any]:
    attribution = record["attributions"][mark.at]
    source = next((s for s in record["sources"] if s["id"] == attribution["source_id"]), None)
    if source is None:
        return [html.Div(html.P("Named as a source here, but not merged with any other mention."))]
    own = [a for a in record["attributions"] if a["source_id"] == source["id"]]
    said = " ".join(record["text"][s:e] for s, e in attribution["content"])
    rows = [
        ("Counted as", source["name"]),
        ("Kind", kind_label(source["kind"])),
        ("Described as", source["described_as"]),
        ("Also written", ", ".join(v for v in source["variants"] if v != source["name"]) or None),
        ("Words attributed", f"{source['words']:,} in {captions.number(len(own), 'attribution')}"),
    ]
    return [
        html.Div(
            html.Dl([html.Div([html.Dt(k), html.Dd(v)]) for k, v in rows if v], className="panel-facts")
        ),
        html.Div(
            [
                html.P(f"What is attributed here ({attribution['kind']} speech)", className="eyebrow"),
                html.Blockquote(cut(said, 320)),
            ]
        ),
    ]


def _uses(data: Data, span: Mapping[str, Any]) -> tuple[int, np.ndarray]:
    """Return how often the entry of a mark stands in the corpus, and the rows of articles that have it."""
    import numpy as np

    marks = data.marks()
    names = marks.entries
    same = (names["entry"] == span["entry"]) & (names["measure"] == span["measure"])
    rows = [marks.rows_of(code) for code in np.flatnonzero(same.to_numpy()).tolist()]
    total = sum(int(marks.counts[:, own].sum()) for own in rows)
    return total, np.unique(np.concatenate([np.zeros(0, np.int32), *(marks.article[own] for own in rows)]))


def _elsewhere(data: Data, record: Record, span: Mapping[str, Any]) -> list[Any]:
    """Other uses of the same entry in the corpus, with the words around them."""
    total, rows = _uses(data, span)
    held = len(rows)
    lines = []
    some = data.articles()["id"].iloc[rows[: _OTHERS + 1]]
    ids = [str(i) for i in some if i != record["id"]]
    for article_id in [*ids[:_OTHERS], record["id"]]:
        other = data.record(article_id)
        if other is None:
            continue
        for line in entry_lines(other, span["entry"], measure=span["measure"], width=45):
            if article_id == record["id"] and line.start == span["start"] and line.field == span["field"]:
                continue
            lines.append(
                html.Li(
                    [
                        html.Span(line.left, className="kwic-left"),
                        html.B(line.keyword),
                        html.Span(line.right),
                        " ",
                        dcc.Link(
                            other["outlet"] or cut(other["title"] or article_id, 24),
                            href=place_link(line),
                            className="small",
                        ),
                    ]
                )
            )
            break
        if len(lines) >= _OTHERS:
            break
    head = f"{captions.number(total, 'use')} in {captions.number(held, 'article')} of this corpus"
    return [
        html.P(head),
        html.Ul(lines, className="kwic") if lines else html.P("None elsewhere.", className="muted"),
    ]


@cache
def find_entry(measure: str, term: str) -> tuple[str | None, Any]:
    """Return the lexicon's name and the entry of ``term``, or (None, None) for a rule."""
    from framing import hedging, loaded_language

    own = loaded_language.LEXICONS if measure == "loaded" else hedging.LEXICONS
    names: Sequence[str] = [*own, *(name for name in LEXICONS if name not in own)]
    for name in names:
        for entry in load_lexicon(name).entries:
            if entry.term == term:
                return name, entry
    return None, None


@cache
def _category(measure: str, key: str) -> Mapping[str, Any]:
    for name in ("loaded_language", "hedges", "boosters"):
        found = codebook(name).get(key)
        if found:
            return found
    return {"label": key.replace("_", " ")}


def context(text: str, start: int, end: int) -> list[Any]:
    """Return a word with a few words either side, the word set off."""
    left, word, right = around(text, start, end, width=60)
    return [html.Span(left), html.B(word), html.Span(right)]
