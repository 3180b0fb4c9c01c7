"""The marked entries that carry a difference, each of which can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import SAID, Choice, groups_of, held_label
from dashboard.comparing import Comparing
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.figures.rows import records
from dashboard.pages.outlets_context import kwic_panel, opens
from dashboard.pages.outlets_view import COUNTED, signed
from framing.comparison import carriers
from framing.lexicon import codebook

if TYPE_CHECKING:
    import pandas as pd

_TOP = 10


def carriers_card(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the ten entries that carry the difference, each with "leave this one out"."""
    is_a, is_b = groups_of(corpus, choice)
    key = choice.kept_as("carriers", choice.a, choice.b, choice.measure, choice.hold)
    found: pd.DataFrame = corpus.recent.get(
        key,
        lambda: carriers(
            corpus.articles,
            corpus.marks,
            is_a,
            is_b,
            choice.measure,
            voice=choice.voice,
            pooled=choice.pooled,
            hold=choice.hold,
            left_out=choice.leave,
        ),
    )
    what = COUNTED[choice.measure]
    whole = float(found["contribution"].sum())
    labels = codebook(
        {"loaded": "loaded_language", "hedging": "hedges", "booster": "boosters"}[choice.measure]
    )
    rows = [
        [
            opens(choice, f"entry:{r['entry']}", str(r["entry"])),
            str(labels.get(r["category"], {}).get("label", r["category"])),
            f"{r['count_a']:,} in {r['articles_a']:,}",
            f"{r['count_b']:,} in {r['articles_b']:,}",
            signed(r["contribution"], 2),
            signed(r["without"], 2),
            _leave_button(r["entry"]),
        ]
        for r in records(found.head(_TOP))
    ]
    columns = [
        Column("Entry"),
        Column("Category"),
        Column(f"{choice.a}: uses in articles", True),
        Column(f"{choice.b}: uses in articles", True),
        Column("Adds to the difference", True),
        Column("Difference without it", True),
        Column("Leave out", action=True),
    ]
    held = f", {held_label(choice.hold)} held constant" if choice.hold else ""
    body: list[Component] = [
        html.P(
            f"The difference in {what} ({signed(whole, 2)} marks per 1,000 words, {choice.a} minus "
            f"{choice.b}, in "
            f"{SAID[choice.voice]}{held}) is the sum of what its "
            f"{captions.number(len(found), 'entry', 'entries')} add. "
            "A word that names the topic rather than judging it does not belong here: leave it out and see."
        )
    ]
    if choice.leave:
        body.append(
            html.P(
                [
                    "Left out everywhere on this page: ",
                    *[
                        html.Button(
                            [entry, html.Span(" put back", className="muted")],
                            type="button",
                            className="chip",
                            id=f"back-{number}",
                            **{"data-param": "leave", "data-value": entry, "data-many": "true"},
                        )
                        for number, entry in enumerate(choice.leave)
                    ],
                ],
                className="left-out",
            )
        )
    if rows:
        body.append(
            table(
                Table(columns, rows),
                caption=f"Entries that carry the difference in {what} between {choice.a} and {choice.b}",
            )
        )
    else:
        body.append(
            html.P("Neither has a marked entry here: there is no difference to carry.", className="muted")
        )
    if rows:
        body.append(table_tools("carriers", f"Entries that carry the difference in {what}"))
    if choice.kwic.startswith("entry:") and choice.key != "entries":
        body.append(kwic_panel(data, corpus, choice))
    return card(f"Which entries carry the difference in {what}?", *body, id="carriers")


def _leave_button(entry: str) -> html.Button:
    return html.Button(
        "Leave out",
        type="button",
        className="tool",
        id=f"leave-{entry}",
        **{
            "data-param": "leave",
            "data-value": entry,
            "data-many": "true",
            "aria-label": f"Leave out “{entry}” everywhere on this page",
        },
    )
