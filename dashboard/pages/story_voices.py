"""Whom each outlet of a story hears, and which quotations travel: two matrices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import Comparing, join, sources_of
from dashboard.components.kind import kind_name
from dashboard.components.matrix import Cell, matrix
from dashboard.components.outlet import outlet_name
from dashboard.components.shell import card
from dashboard.components.table_tools import table_tools
from dashboard.cut import cut
from dashboard.data import Data
from dashboard.figures.theme import OutletStyle
from dashboard.query import link
from framing.coverage import MOST_ARTICLES, shared_utterances

if TYPE_CHECKING:
    import pandas as pd

    from framing.store import Story

_MOST = 25


def sources_by_outlet(
    data: Data,
    own: pd.DataFrame,
    records: list[Any],
    outlets: list[str],
    styles: dict[str, OutletStyle],
) -> Component:
    """Return who is heard in which outlet; each number opens the first statement, where it was read."""
    import numpy as np

    sources = sources_of(data)
    sources = sources[np.isin(sources["row"].to_numpy(), own.index.to_numpy())]
    if sources.empty:
        return card(
            "Who is heard where?", html.P("No source was found in these articles.", className="muted")
        )
    outlet_of, id_of = own["outlet"].to_dict(), own["id"].to_dict()
    cells: dict[str, dict[str, list[Any]]] = {}
    kinds: dict[str, str] = {}
    spelled: dict[str, set[str]] = {}
    for r in sources.to_dict("records"):
        place = (id_of[r["row"]], r["name_found"])
        at = cells.setdefault(r["name"], {}).setdefault(outlet_of[r["row"]], [0, place])
        at[0] += int(r["words"])
        kinds.setdefault(r["name"], r["kind"])
        spelled.setdefault(r["name"], set()).add(r["name_found"])
    firsts = _first_statements(records)
    order = sorted(cells, key=lambda n: (-len(cells[n]), -sum(c[0] for c in cells[n].values()), n))
    rows = []
    for name in order[:_MOST]:
        also = sorted(spelled[name] - {name})
        head = html.Span(
            [
                dcc.Link(name, href=link("/sources", source=name), className="opens wrap"),
                kind_name(kinds[name], before=" ", className="muted small", **{"data-csv-apart": "Kind"}),
                html.Span(f", also: {join(also)}", className="muted small", **{"data-csv-apart": "Found as"})
                if also
                else None,
                _many(len(cells[name])),
            ]
        )
        rows.append(
            (
                head,
                {
                    o: Cell(
                        captions.number(words, "word"),
                        link("/articles", a=str(id_), at=firsts.get((id_, found), "")),
                        square=False,
                    )
                    for o, (words, (id_, found)) in cells[name].items()
                },
            )
        )
    shared = sum(len(cells[n]) > 1 for n in cells)
    return card(
        "Who is heard where?",
        html.P(
            f"{captions.number(len(cells), 'source')}, {shared} heard by more than one outlet. "
            "Words attributed to each; names as the articles give them, merged where somebody merged them."
            + (f" The first {_MOST} of {len(order)} are shown." if len(order) > _MOST else "")
        ),
        matrix(
            rows,
            outlets,
            heads={o: outlet_name(o, styles.get(o)) for o in outlets},
            first="Source",
            caption="Sources by outlet",
        ),
        table_tools("heard-where", "Who is heard where?"),
        id="heard-where",
    )


def _first_statements(records: list[Any]) -> dict[tuple[str, str], str]:
    """Return where each source of each article is first given words: (article, name) → `at` of an address."""
    out: dict[tuple[str, str], str] = {}
    for record in records:
        names = {source["id"]: source["name"] for source in record["sources"]}
        for attribution in record["attributions"]:
            if attribution["source_id"] in names and attribution["content"]:
                key = (record["id"], names[attribution["source_id"]])
                out.setdefault(key, f"text-{attribution['content'][0][0]}")
    return out


def utterances_by_outlet(
    corpus: Comparing,
    story: Story,
    own: pd.DataFrame,
    records: list[Any],
    outlets: list[str],
    styles: dict[str, OutletStyle],
) -> Component:
    found = corpus.recent.get(("utterances", story.id), lambda: shared_utterances(records))
    outlet_of = dict(zip(own["id"], own["outlet"], strict=True))
    limit = f" The first {MOST_ARTICLES} articles were read." if len(story.articles) > MOST_ARTICLES else ""
    if not found:
        return card(
            "Which quotations travel?",
            html.P(f"No quotation stands in two of these articles.{limit}", className="muted"),
        )
    rows = []
    for utterance in found[:_MOST]:
        first = utterance.versions[0]
        cells: dict[str, Cell] = {}
        for version in utterance.versions:
            id_ = records[version.article]["id"]
            other = utterance.versions[1] if version is first else first
            cells.setdefault(
                outlet_of[id_],
                Cell(
                    "yes" if version.quoted else "unquoted",
                    link(
                        "/articles",
                        a=str(id_),
                        b=str(records[other.article]["id"]),
                        at=f"text-{version.start}",
                    ),
                    hollow=not version.quoted,
                ),
            )
        head = html.Span(
            [
                html.Span(f"“{cut(' '.join(utterance.text.split()), 180)}”", className="utterance"),
                html.Span(
                    " same words" if utterance.same_words else " in different words",
                    className="muted small",
                    **{"data-csv-apart": "Wording"},
                ),
                _many(len(cells)),
            ]
        )
        rows.append((head, cells))
    return card(
        "Which quotations travel?",
        html.P(
            "Utterances that at least two articles give, most widely given first. A hollow square: without "
            "quotation "
            f"marks. What many report is not therefore true; what one leaves out need not be left out on "
            f"purpose.{limit}"
        ),
        matrix(
            rows,
            outlets,
            heads={o: outlet_name(o, styles.get(o)) for o in outlets},
            first="Said",
            caption="Shared quotations by outlet",
        ),
        table_tools("quotations", "Which quotations travel?"),
        id="quotations",
    )


def _many(outlets: int) -> Component:
    """Return how many outlets have something in a row: told, not to be counted."""
    said = f", {captions.number(outlets, 'outlet')}"
    return html.Span(said, className="muted small", **{"data-csv-apart": "Outlets"})
