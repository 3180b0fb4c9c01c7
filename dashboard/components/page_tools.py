"""Buttons for the whole page: everything as one zip, a report of one file, paper."""

from __future__ import annotations

from dash import html


def page_tools(print_href: str | None = None) -> html.Div:
    """Return the buttons; ``print_href`` is a page made for paper, else the report itself is printed."""
    paper = (
        html.A("Print", href=print_href, className="tool", id="page-print", target="_blank")
        if print_href
        else html.Button("Print", type="button", className="tool", id="page-print", **{"data-page": "print"})
    )
    return html.Div(
        [
            html.Button(
                "Whole page (zip)", type="button", className="tool", id="page-zip", **{"data-page": "zip"}
            ),
            html.Button(
                "Report (HTML)", type="button", className="tool", id="page-report", **{"data-page": "report"}
            ),
            paper,
        ],
        className="page-tools",
        role="group",
        **{"aria-label": "This page as files"},
    )
