"""A text of the lesson: what names its outlet is masked, each word can be marked, the tool's marks beside."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dash import html

from dashboard import captions
from dashboard.components.text import byline, content_note, folds_first
from dashboard.marking import LAYER, find_marks
from dashboard.masking import find_masked, masked
from dashboard.pairing import token
from framing.sentences import find_paragraphs

Record = Mapping[str, Any]

# As what a pupil would mark each kind of the tool's marks; the others are not asked for.
_AS = {"loaded": "loaded", "hedge": "hedge", "source": "source", "vague": "source"}


def blind_text(record: Record, other: Record, side: str, step: str) -> html.Article:
    """Return one of the two texts as a step of the lesson shows it.

    Args:
        record: the article.
        other: the other of the two; what names either is masked in both, until the last step.
        side: "a" or "b".
        step: mark, class, tool, rewrite or reveal.
    """
    shown = step == "reveal"
    tool: dict[str, str] = {}
    if step == "tool":
        marks = [
            [
                _AS[mark.layer],
                mark.field,
                mark.start,
                mark.end,
                mark.key,
                record["spans"][mark.at]["why"]
                if mark.layer in ("loaded", "hedge")
                else LAYER[mark.layer].gloss,
            ]
            for mark in find_marks(record)
            if mark.layer in _AS
        ]
        # The reason may quote the text, and so the outlet.
        for mark in marks:
            mark[5] = masked(str(mark[5]), record, other)
        tool["data-tool"] = json.dumps(marks, ensure_ascii=False)
    who = byline(record) if shown else captions.number(record["words"]["total"], "word")
    if step in ("class", "tool"):  # how far a class agrees is counted by sentences
        tool["data-sentences"] = json.dumps([sentence["start"] for sentence in record["sentences"]])
    note = content_note(record)
    return html.Article(
        [
            html.Header(
                [
                    html.Span(side.upper(), className=f"side-letter side-{side}", **{"aria-hidden": "true"}),
                    html.P(who, className="byline"),
                    html.H2(
                        _plain(record["title"] or "Untitled", 0, None, record, other, "title", shown),
                        className="headline",
                        dir="auto",
                    ),
                ]
            ),
            note,
            html.Div(
                [
                    _paragraph(record, other, side, i, span, shown)
                    for i, span in enumerate(find_paragraphs(record["text"]))
                ],
                className="reading",
                id=f"reading-{side}",
                role="region",
                tabIndex=0,
                **{"aria-label": f"Text {side.upper()}", "data-side": side},
            ),
        ],
        className=f"text text-{side}",
        **{"data-token": token(record["id"]), "data-article": token(record["id"]), "data-side": side, **tool},
    )


def _paragraph(
    record: Record, other: Record, side: str, number: int, span: tuple[int, int], shown: bool
) -> html.Div:
    text_id = f"p-{side}-{number}"
    folded = folds_first(record, record["text"][span[0] : span[1]])
    return html.Div(
        [
            html.Button(
                "Unfold" if folded else "Fold",
                type="button",
                className="fold",
                **{
                    "data-fold": text_id,
                    "aria-expanded": str(not folded).lower(),
                    "aria-controls": text_id,
                    **({"data-folded-first": "true"} if folded else {}),
                },
            ),
            html.Span("A paragraph is folded because of the content note.", className="fold-why")
            if folded
            else None,
            html.P(
                _plain(record["text"], span[0], span[1], record, other, "text", shown), id=text_id, dir="auto"
            ),
        ],
        className="para folded" if folded else "para",
    )


def _plain(
    text: str, start: int, end: int | None, record: Record, other: Record, field: str, shown: bool
) -> list[Any]:
    """Return ``text[start:end]`` in pieces that know their offset; what is masked is not in the page."""
    end = len(text) if end is None else end
    hidden = [] if shown else [m for m in find_masked(text, record, other) if m.start < end and m.end > start]
    out: list[Any] = []
    at = start
    for low, high, instead in hidden:
        if low > at:
            out.append(html.Span(text[at:low], **{"data-o": str(at), "data-field": field}))
        out.append(html.Span(instead, className="masked"))
        at = high
    if at < end:
        out.append(html.Span(text[at:end], **{"data-o": str(at), "data-field": field}))
    return out
