"""A whole text with its marks: every word is text, whatever it looks like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.marking import LAYER, LAYERS, Mark, Run, cut_text, cut_title
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.own_text import OWN_ID
from dashboard.pairing import token
from dashboard.query import FORMERLY, LAYERS_SHOWN, Query
from framing.lexicon import codebook

Record = Mapping[str, Any]


def article(
    record: Record, side: str, marks: Sequence[Mark], pairs: Mapping[int, int] | None = None
) -> html.Article:
    """Return one article: what it is, its headline, its text, what cleaning removed, its list of marks.

    Args:
        record: the score record.
        side: "a" or "b"; part of every mark's id in the page.
        marks: from :func:`dashboard.marking.find_marks`.
        pairs: sentence → matching sentence of the other text; None where nothing is compared.
    """
    return html.Article(
        [
            html.Header(
                [
                    html.Span(side.upper(), className=f"side-letter side-{side}", **{"aria-hidden": "true"}),
                    html.P(byline(record), className="byline"),
                    html.H2(
                        _pieces(record["title"] or "Untitled", cut_title(record, marks), side)
                        if record["title"]
                        else "Untitled",
                        className="headline",
                        dir="auto",
                    ),
                ]
            ),
            content_note(record),
            *_unread(record),
            html.Div(
                [_paragraph(record, runs, side, i, pairs) for i, runs in enumerate(cut_text(record, marks))],
                className="reading",
                id=f"reading-{side}",
                role="region",
                tabIndex=0,
                **{"aria-label": f"Text {side.upper()}", "data-side": side},
            ),
            html.Footer([removed(record), mark_list(record, side, marks)]),
        ],
        className=f"text text-{side}",
        **{"data-article": record["id"], "data-token": token(record["id"]), "data-side": side},
    )


def headline_pieces(record: Record, marks: Sequence[Mark], side: str) -> list[Any]:
    """Return the headline with its marks."""
    return _pieces(record["title"] or "", cut_title(record, marks), side)


def byline(record: Record) -> str:
    """Say who published the article, who wrote it, when, and how long it is."""
    parts = [
        record["outlet"] or UNKNOWN_OUTLET,
        record["author"],
        captions.day(record["date"]) if record["date"] else "undated",
        captions.number(record["words"]["total"], "word"),
    ]
    return " · ".join(part for part in parts if part)


def content_note(record: Record) -> html.Div | None:
    """Return the content note that came with the article, if any."""
    note = record["extra"].get("content_note")
    if not note:
        return None
    return html.Div([html.Strong("Content note. "), str(note)], className="notice caution", role="note")


def _unread(record: Record) -> list[html.Div]:
    """Return why nothing was counted in a text, where that is so."""
    return [
        html.Div(warning["message"], className="notice caution", role="note")
        for warning in record["warnings"]
        if warning["code"] in ("not_english", "empty") and record["id"] != OWN_ID
    ]


def folds_first(record: Record, paragraph: str) -> bool:
    """Whether a paragraph begins folded before a class: its first words stand in the column content_fold.

    >>> told = {"extra": {"content_fold": "In the aftermath | Images show"}}
    >>> folds_first(told, "In the aftermath of it"), folds_first(told, "The images")
    (True, False)
    """
    given = str(record["extra"].get("content_fold") or "")
    return any(start.strip() and paragraph.startswith(start.strip()) for start in given.split("|"))


def _paragraph(
    record: Record, runs: Sequence[Run], side: str, number: int, pairs: Mapping[int, int] | None
) -> html.Div:
    children: list[Any] = []
    for run in runs:
        attributes: dict[str, Any] = {}
        name = "s"
        if run.sentence >= 0:
            attributes["data-s"] = str(run.sentence)
            if pairs is not None:
                if run.sentence in pairs:
                    attributes["data-pair"] = str(pairs[run.sentence])
                    name = "s paired"
                else:
                    name = "s only"
        children.append(html.Span(_pieces(record["text"], run, side), className=name, **attributes))
    text_id = f"p-{side}-{number}"
    return html.Div(
        [
            html.Button(
                "Fold",
                type="button",
                className="fold",
                **{"data-fold": text_id, "aria-expanded": "true", "aria-controls": text_id},
            ),
            html.P(children, id=text_id, dir="auto"),
        ],
        className="para",
    )


def _pieces(text: str, run: Run, side: str) -> list[Any]:
    out: list[Any] = []
    for piece in run.pieces:
        node: Any = text[piece.start : piece.end]
        for mark in reversed(piece.marks):
            layer = LAYER[mark.layer]
            classes = [f"m m-{mark.layer}"]
            if piece.quoted or mark.voice == "quote":
                classes.append("hollow")
            if mark.start == piece.start:
                classes.append("first")
            if mark.end == piece.end:
                classes.append("last")
            node = html.Mark(
                [
                    node,
                    *(
                        [html.Span(f" ({layer.label.lower()})", className="aloud")]
                        if mark.end == piece.end
                        else []
                    ),
                ],
                className=" ".join(classes),
                **{"data-mark": f"{side}:{mark.key}", "data-layer": mark.layer, "data-tag": layer.tag},
            )
        if piece.quoted:
            if out and isinstance(out[-1], html.Span):
                out[-1].children.append(node)
                continue
            node = html.Span([node], className="q")
        out.append(node)
    return out


def removed(record: Record) -> html.Details | None:
    """Return the cleaning ledger: what was taken out before counting, and why."""
    pieces = [piece for piece in record["removed"] if piece["reason"] != "character"]
    odd = len(record["removed"]) - len(pieces)
    if not record["removed"]:
        return None
    words = sum(len(piece["text"].split()) for piece in pieces)
    items = [
        html.Li(
            [
                html.S(piece["text"]),
                html.Span(f" {reason_label(piece['reason'])}", className="reason"),
            ]
        )
        for piece in pieces
    ]
    if odd:
        items.append(html.Li(f"{captions.number(odd, 'odd character')} mended", className="reason"))
    return html.Details(
        [
            html.Summary(f"{captions.number(words, 'word')} removed before counting"),
            html.Ul(items, className="ledger"),
        ],
        className="text-details",
    )


def reason_label(reason: str) -> str:
    """Return the codebook's label for a reason of cleaning, in lower case."""
    label = str(codebook("cleaning").get(reason, {}).get("label") or reason.replace("_", " "))
    return label[:1].lower() + label[1:]


def mark_list(record: Record, side: str, marks: Sequence[Mark]) -> html.Details:
    """Return every mark as a table row: the full equivalent of the marks in the text."""
    rows = []
    for mark in marks:
        text = (record["title"] if mark.field == "title" else record["text"]) or ""
        why = record["spans"][mark.at]["why"] if mark.layer in ("loaded", "hedge", "booster") else "source"
        rows.append(
            html.Tr(
                [
                    html.Th(
                        html.Button(
                            text[mark.start : mark.end],
                            type="button",
                            className="link-button",
                            **{"data-open": f"{side}:{mark.key}"},
                        ),
                        scope="row",
                    ),
                    html.Td(LAYER[mark.layer].label),
                    html.Td({"title": "headline", "quote": "quotation", "narrator": "reporter"}[mark.voice]),
                    html.Td(why),
                ]
            )
        )
    head = html.Tr([html.Th(label, scope="col") for label in ("Word", "Marked as", "Voice", "Why")])
    table = html.Table(
        [
            html.Caption(f"List of marks in text {side.upper()}", className="unseen"),
            html.Thead(head),
            html.Tbody(rows),
        ]
    )
    return html.Details(
        [
            html.Summary(f"List of {captions.number(len(marks), 'mark')}"),
            html.Div(
                table,
                className="table-frame",
                role="region",
                tabIndex=0,
                **{"aria-label": f"List of marks in text {side.upper()}"},
            ),
        ],
        className="text-details",
    )


def layers_shown(query: Query) -> list[str]:
    """Return the layers of marks that the address asks for; loaded wording alone where it says nothing."""
    found = query.many(LAYERS_SHOWN, {*LAYER, "none"}, formerly=FORMERLY)
    return [layer for layer in found if layer != "none"] if found else ["loaded"]


def legend(
    counts: Mapping[str, tuple[int, int | None]],
    shown: Sequence[str],
    tools: Component,
    *,
    live: bool = False,
) -> html.Div:
    """Return the filter chips, which are the legend: sample, tag, counts in A and B.

    ``counts``: layer → marks in A and in B (None where there is one text only). ``tools`` stand under it.
    ``live``: the text changes while it is read, and its counts with it.
    """
    chips = []
    for layer in LAYERS:
        a, b = counts[layer.key]
        numbers = (
            [html.Span(str(a), className="count", **{"data-count": f"a:{layer.key}"})]
            if b is None
            else [
                html.Span("A", className="count-side"),
                html.Span(str(a), className="count", **{"data-count": f"a:{layer.key}"}),
                html.Span("B", className="count-side"),
                html.Span(str(b), className="count", **{"data-count": f"b:{layer.key}"}),
            ]
        )
        chips.append(
            html.Button(
                [
                    html.Span(layer.label, className=f"m m-{layer.key} first last sample"),
                    html.Span(layer.tag, className="tag", **{"aria-hidden": "true"}),
                    *numbers,
                ],
                type="button",
                className="layer-chip",
                title=layer.gloss[0].upper() + layer.gloss[1:],
                **{"data-layer-toggle": layer.key, "aria-pressed": "true" if layer.key in shown else "false"},
            )
        )
    return html.Div(
        [
            html.Div(chips, className="legend-chips", role="group", **{"aria-label": "Marks shown"}),
            html.Div(
                [
                    html.Div(
                        [
                            html.P(
                                "Outlined marks on grey stand in quotations: the source chose those words. "
                                "Choose a mark to see why.",
                                className="legend-note",
                            ),
                            html.P(
                                "Three layers or more turn text into noise. Try two.",
                                className="legend-warning",
                                hidden=True,
                            ),
                        ]
                    ),
                    tools,
                ],
                className="legend-under",
            ),
        ],
        className="legend-bar live" if live else "legend-bar",
    )
