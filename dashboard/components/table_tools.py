"""The button that saves a table of the page as CSV, for tables that belong to no chart."""

from __future__ import annotations

from dash import html


def table_tools(card_id: str, title: str) -> html.Div:
    """Return the buttons of the tables in the card ``card_id``, whose heading is ``title``."""
    return html.Div(
        [
            html.Button(
                "CSV",
                type="button",
                className="tool",
                **{"data-csv-of": card_id, "aria-label": f"CSV: save the rows shown. {title}"},
            )
        ],
        className="chart-tools table-tools",
    )
