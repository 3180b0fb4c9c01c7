"""One menu for the whole page: everything as one zip, a report of one file, paper."""

from __future__ import annotations

from dash import html


def page_tools(print_href: str | None = None) -> html.Details:
    """Return the menu; ``print_href`` is a page made for paper, else the report itself is printed."""
    what = ["Print", html.Small("with numbered lines and an answer key" if print_href else "as a report")]
    paper = (
        html.A(what, href=print_href, id="page-print", target="_blank")
        if print_href
        else html.Button(what, type="button", id="page-print", **{"data-page": "print"})
    )
    return html.Details(
        [
            html.Summary("Save or print", className="button", id="page-save"),
            html.Div(
                [
                    html.Button(
                        ["Everything as a zip", html.Small("charts, numbers, codebook, lexicons")],
                        type="button",
                        id="page-zip",
                        **{"data-page": "zip"},
                    ),
                    html.Button(
                        ["Report", html.Small("one HTML file that needs nothing else")],
                        type="button",
                        id="page-report",
                        **{"data-page": "report"},
                    ),
                    paper,
                ],
                className="menu-items",
            ),
        ],
        className="menu page-tools",
    )
