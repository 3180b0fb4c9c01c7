"""One source: who quotes it, under which names it was found, and what is attributed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import join, sources_of
from dashboard.components.concordance import Use, statements
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.pages.sources_changes import READ_ONLY
from framing.concordance import Line, around
from framing.heard import heard

if TYPE_CHECKING:
    import pandas as pd

_LINES = 40


def one_source(data: Data, name: str, said: Component) -> Component:
    sources = sources_of(data)
    own = sources[(sources["name"] == name).to_numpy()]
    row = heard(own).iloc[0]
    spellings: dict[str, list[int]] = {}
    for spelling, number in zip(own["name_found"], own["row"], strict=True):
        spellings.setdefault(str(spelling), []).append(int(number))
    editable = may_edit(data)
    there = set(own["outlet"].astype(str))
    words = own.groupby(own["outlet"].astype(str))["words"].sum()
    outlets = sorted((o for o in data.outlets() if o in there), key=lambda o: -int(words[o]))
    articles = own.groupby(own["outlet"].astype(str))["row"].nunique()
    rows: list[list[Any]] = [[outlet, int(words[outlet]), int(articles[outlet])] for outlet in outlets]
    also = sorted(set(spellings) - {name})
    return page(
        name,
        f"{str(row['kind']).capitalize()}. {captions.number(int(row['words']), 'word')} attributed in "
        f"{captions.number(int(row['articles']), 'article')} of "
        f"{captions.number(int(row['outlets']), 'outlet')}.",
        html.P(dcc.Link("All sources", href="/sources", className="button")),
        said,
        html.Div(
            [
                card(
                    "Who quotes this source?",
                    table(
                        Table([Column("Outlet"), Column("Words", True), Column("Articles", True)], rows),
                        caption=f"Outlets that attribute words to {name}",
                        className="at-most",
                    ),
                    table_tools("floor", "Who quotes this source?"),
                    id="floor",
                ),
                card(
                    "Found as",
                    html.Ul(
                        [
                            html.Li(
                                [
                                    html.Span(spelling, className="utterance"),
                                    html.Span(
                                        f" in {captions.number(len(set(found)), 'article')} ",
                                        className="muted small",
                                    ),
                                    _split(name, spelling) if editable and spelling != name else "",
                                ]
                            )
                            for spelling, found in sorted(spellings.items(), key=lambda item: -len(item[1]))
                        ],
                        className="spellings",
                    ),
                    html.P(
                        f"Merged by hand from {join(also)}."
                        if also
                        else "One name; choose it in the list to merge it.",
                        className="muted small",
                    ),
                    html.P(READ_ONLY, className="muted small") if not editable else None,
                ),
            ],
            className="columns",
        ),
        _mentions(data, own, name),
    )


def _split(name: str, spelling: str) -> Component:
    return html.Button(
        "Not the same: split off",
        type="button",
        className="tool",
        id={"type": ids.MERGE_SPLIT, "name": name, "spelling": spelling},
        **{"aria-label": f"Not the same: split off {spelling} from {name}"},
    )


def _mentions(data: Data, own: pd.DataFrame, name: str) -> Component:
    uses = []
    names: dict[int, set[str]] = {}
    for number, found in zip(own["row"].tolist(), own["name_found"].tolist(), strict=True):
        names.setdefault(number, set()).add(found)
    wanted = own.drop_duplicates("row").head(_LINES)
    ids = data.articles()["id"].iloc[wanted["row"]]
    for id_, number, outlet in zip(ids, wanted["row"], wanted["outlet"], strict=True):
        record = data.record(str(id_))
        if record is None:
            continue
        title = str(record["title"] or id_)
        uses += [Use(line, str(outlet), title) for line in attributed_lines(record, names[int(number)])]
    shown = uses[: 2 * _LINES]
    return card(
        "What is attributed to this source?",
        html.P(
            f"The first {len(shown)} statements, from {len(wanted):,} of "
            f"{captions.number(own['row'].nunique(), 'article')}."
            if len(uses) > len(shown) or own["row"].nunique() > len(wanted)
            else f"{captions.number(len(uses), 'statement')}, with the words around each.",
            className="muted small",
        ),
        statements(shown, caption=f"Statements attributed to {name}")
        if shown
        else html.P("Only named, nothing attributed.", className="muted"),
    )


def attributed_lines(record: Any, names: set[str]) -> list[Line]:
    """Return what an article attributes to a source found under ``names``, one line a statement."""
    known = {source["id"] for source in record["sources"] if source["name"] in names}
    out = []
    for attribution in record["attributions"]:
        if attribution["source_id"] not in known or not attribution["content"]:
            continue
        start, end = attribution["content"][0]
        shown = min(end, start + 160)
        left, keyword, right = around(record["text"], start, shown, width=40)
        voice = "quote" if attribution["kind"] == "direct" else "narrator"
        out.append(
            Line(record["id"], "text", start, end, left, keyword + ("…" if shown < end else ""), right, voice)
        )
    return out
