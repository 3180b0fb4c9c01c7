"""The button that saves a table of the page as CSV, for tables that belong to no chart."""

from __future__ import annotations

from dash import html


def table_tools(card_id: str, title: str, *, by: str = "") -> html.Div:
    """Return the buttons of the tables in the card ``card_id``, whose heading is ``title``.

    ``by``: tables of one kind are saved as one, with a first column of this name that holds the heading
    of each.
    """
    return html.Div(
        [
            html.Button(
                "CSV",
                type="button",
                className="tool",
                **{
                    "data-csv-of": card_id,
                    "data-csv-by": by or None,
                    "aria-label": f"CSV: save the rows shown. {title}",
                },
            )
        ],
        className="chart-tools table-tools",
    )
