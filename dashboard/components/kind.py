"""A kind of source on a page: in a reader's words there, in the record's in a file."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.kinds import kind_label


def kind_name(kind: str, *, before: str = "", **properties: Any) -> html.Span:
    """Return a kind's label; a CSV of the page holds the value of the score record."""
    return html.Span(f"{before}{kind_label(kind)}", **{"data-csv": kind, **properties})
