"""The articles of the corpus with their measures, all of them, as a CSV that the server writes.

A chart carries the numbers it draws; of a large corpus that is a part, and a file of a part would mislead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.comparing import comparing
from dashboard.figures.strips import voice_panels
from dashboard.measures import MEASURES, VOICES

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.data import Data

ROUTE = "/_articles.csv"
# A cell that a spreadsheet would run as a formula.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def articles_csv(data: Data, ending: str, *, guarded: bool = False) -> str:
    """Return one line an article, in the order of the corpus; an undefined value is an empty cell.

    Args:
        ending: the voice the rates are counted in, as in ``dashboard.measures.VOICES``.
        guarded: put an apostrophe before cells that a spreadsheet would run as a formula.
    """
    panels = voice_panels(ending)
    columns = {"id": "Id", "title": "Article", "outlet": "Outlet", "date": "Date", "words_total": "Words"}
    for panel, measure in zip(panels, MEASURES, strict=True):
        voice = f", {VOICES[ending]}" if measure.per_words else ""
        columns[panel.column] = f"{measure.label} ({measure.unit}{voice})"
    table = comparing(data).table[list(columns)].rename(columns=columns)
    if guarded:
        for name in ("Id", "Article", "Outlet"):
            texts = table[name].astype(object)
            table[name] = [
                f"'{text}" if isinstance(text, str) and _FORMULA.match(text) else text for text in texts
            ]
    return str(table.to_csv(index=False, float_format="%.6g", lineterminator="\r\n"))


def address(voice: str) -> str:
    """Return the address of the file for a voice of the overview: narrator, quote or all."""
    return f"{ROUTE}?voice={voice}"


def register(app: Dash, data: Data) -> None:
    """Let the browser fetch the file."""

    def answer() -> object:
        from flask import Response, request

        ending = f"_{request.args.get('voice')}"
        text = articles_csv(
            data, ending if ending in ("_narrator", "_quote") else "", guarded="guarded" in request.args
        )
        return Response("\ufeff" + text, content_type="text/csv; charset=utf-8")

    app.server.add_url_rule(ROUTE, "articles-csv", answer)
