"""Words in context: one use a line, the keyword in one column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dash import dcc, html

from dashboard.cut import cut
from dashboard.query import link
from framing.concordance import Line

# Of a word, who used it; of a statement, how it is given.
_VOICES = {
    "title": "headline",
    "quote": "quoted",
    "narrator": "own words",
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "in the reporter’s words",
}


class Use(NamedTuple):
    """One line with where it stands."""

    line: Line
    group: str
    title: str

    @property
    def href(self) -> str:
        """The address of the article at this very place."""
        return place_link(self.line)


def place_link(line: Line) -> str:
    """Return the address of the line's article, opened where the keyword begins.

    >>> place_link(Line("a1", "text", 12, 15, "", "may", "", "narrator"))
    '/articles?a=a1&at=text-12'
    """
    return link("/articles", a=line.article, at=f"{line.field}-{line.start}")


def concordance(uses: Sequence[Use], *, caption: str) -> html.Div:
    """Return the lines as a table; each opens its article."""
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="unseen"),
                html.Thead(
                    html.Tr(
                        [
                            html.Th("Before", scope="col", className="kwic-left"),
                            html.Th("Word", scope="col", className="kwic-word"),
                            html.Th("After", scope="col"),
                            html.Th("Where", scope="col"),
                        ]
                    )
                ),
                html.Tbody([_row(use) for use in uses]),
            ],
            className="kwic",
        ),
        className="table-frame",
        role="region",
        tabIndex=0,
        **{"aria-label": caption},
    )


def statements(uses: Sequence[Use], *, caption: str) -> html.Div:
    """Return whole statements as a table, each with the words around it and where it stands."""
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="unseen"),
                html.Thead(html.Tr([html.Th("Statement", scope="col"), html.Th("Where", scope="col")])),
                html.Tbody(
                    [
                        html.Tr(
                            [
                                html.Td(
                                    [
                                        html.Span(use.line.left, className="muted"),
                                        html.Strong(use.line.keyword),
                                        html.Span(use.line.right, className="muted"),
                                    ],
                                    className="utterance",
                                ),
                                _where(use),
                            ]
                        )
                        for use in uses
                    ]
                ),
            ],
            className="kwic statements",
        ),
        className="table-frame",
        role="region",
        tabIndex=0,
        **{"aria-label": caption},
    )


def _row(use: Use) -> html.Tr:
    line = use.line
    return html.Tr(
        [
            html.Td(line.left, className="kwic-left"),
            html.Th(line.keyword, scope="row", className="kwic-word"),
            html.Td(line.right, className="kwic-right"),
            _where(use),
        ]
    )


def _where(use: Use) -> html.Td:
    return html.Td(
        [
            html.Span(use.group, className="kwic-group", **{"data-csv-apart": "Outlet"}),
            html.Span(_VOICES[use.line.voice], className="muted small", **{"data-csv-apart": "Given as"}),
            dcc.Link(cut(use.title, 46), href=use.href, className="small"),
        ],
        className="kwic-where",
    )
