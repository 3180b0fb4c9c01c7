"""Sources: who is heard, how much, by which outlets; names merged and split by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ALL, Dash, Input, Output, State, ctx, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import comparing, join, sources_of
from dashboard.components.chart import chart
from dashboard.components.concordance import Use, concordance
from dashboard.components.controls import bar, search, select
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.data import Data
from dashboard.figures.sources import kinds_plot
from dashboard.figures.theme import outlet_styles
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.pages import Page
from dashboard.query import Query, link
from framing.concordance import Line, around
from framing.heard import heard, kinds_by_outlet, nameless_share

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 40
_MOST_OUTLETS = 6
_LINES = 40
_SORTS = {
    "words": "Words attributed",
    "attributions": "Attributions",
    "articles": "Articles",
    "outlets": "Outlets",
    "name": "Name",
}
LEAD = "Who is heard, how much, by which outlets, and how many of them without a name?"
_READ_ONLY = (
    "Names are merged on the computer that runs the dashboard; here they can be read. "
    "framing serve --allow-edit would let you."
)


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    corpus = comparing(data)
    if corpus.table.empty:
        return page("Sources", "This corpus has no articles yet.")
    sources = sources_of(data)
    if sources.empty:
        return page(
            "Sources", LEAD, card("No source found", html.P("No article attributes anything to anybody."))
        )
    names = _names(data)
    opened = query.one("source", names, "")
    picked = query.many("pick", names)
    wanted = {
        "q": query.text("q").strip()[:80],
        "kind": query.one("kind", _kinds_there(data), ""),
        "outlet": query.one("outlet", set(data.outlets()), ""),
        "sort": query.one("sort", _SORTS, "words"),
    }
    query.text("done")
    number = query.one("rows", {str(i) for i in range(1, len(names) // _ROWS + 2)}, "1")
    said = html.P(id=ids.MERGE_SAID, role="status", className="said")
    if opened:
        return _source(data, opened, said)
    return page(
        "Sources",
        LEAD,
        said,
        _facts(data, sources),
        html.H2("Kinds of source", className="unseen"),
        _kinds(data, sources),
        _table(data, wanted, int(number), picked),
        _log(data),
        actions=page_tools(),
    )


def _names(data: Data) -> set[str]:
    return comparing(data).recent.get("source-names", lambda: set(sources_of(data)["name"]))


def _kinds_there(data: Data) -> list[str]:
    return comparing(data).recent.get(
        "source-kinds", lambda: sorted(str(k) for k in sources_of(data)["kind"].dropna().unique())
    )


def _facts(data: Data, sources: pd.DataFrame) -> Component:
    nameless, all_, names, words = comparing(data).recent.get(
        "source-facts",
        lambda: (*nameless_share(sources), len(_names(data)), int(sources["words"].sum())),
    )
    facts = [
        (f"{names:,}", "names", "merged by hand where somebody did"),
        (f"{all_:,}", "attributions to a source", None),
        (f"{words:,}", "words attributed", None),
        (
            f"{nameless / all_:.0%}" if all_ else "–",
            "without a name",
            f"{nameless:,} of {all_:,}: officials, critics, some experts",
        ),
    ]
    return html.Dl(
        [
            html.Div(
                [html.Dt(label), html.Dd(value), *([html.Dd(hint, className="hint")] if hint else [])],
                className="fact",
            )
            for value, label, hint in facts
        ],
        className="facts",
    )


def _kinds(data: Data, sources: pd.DataFrame) -> Component:
    outlets = [o for o in data.outlets() if o != UNKNOWN_OUTLET or len(data.outlets()) == 1][:_MOST_OUTLETS]
    recent = comparing(data).recent
    shares = recent.get("kinds", lambda: kinds_by_outlet(sources, outlets))
    outlets = [o for o in outlets if (shares["outlet"] == o).any()]
    order = shares.groupby("kind")["attributions"].sum().sort_values(ascending=False).index.tolist()
    own = comparing(data).table
    own = own[own["outlet"].isin(outlets)]
    top = shares.iloc[int(shares["share"].argmax())] if len(shares) else None
    sentence = (
        f"The largest share is {top['kind']} sources in {top['outlet']}: {top['share']:.0%} of "
        f"{top['total']:,} attributions."
        if top is not None
        else "No attribution to a source."
    )
    which = f"the {len(outlets)} outlets" if len(outlets) > 1 else "the outlet"
    some = f"; {which} with most articles" if len(data.outlets()) > len(outlets) else ""
    fig = kinds_plot(
        shares,
        kinds=order,
        outlets=outlets,
        styles=outlet_styles(data.outlets(), chosen=outlets),
        question="Which kinds of source does each outlet hear?",
        subtitle=f"Share of an outlet’s attributions to a source{some}.",
        caption=captions.footer(
            data, own, voice="whole body", interval="no interval: a description of these articles"
        ),
    )
    rows = [
        [r["outlet"], r["kind"], r["attributions"], r["total"], round(r["share"], 3)]
        for r in shares.to_dict("records")
    ]
    columns = [
        Column("Outlet"),
        Column("Kind"),
        Column("Attributions", True),
        Column("Of", True),
        Column("Share", True),
    ]
    return chart("kinds", fig, sentence=sentence, data=Table(columns, rows), help="/methods#measure-sources")


def _table(data: Data, wanted: dict[str, str], number: int, picked: list[str]) -> Component:
    recent = comparing(data).recent
    key = ("heard", wanted["outlet"])

    def make() -> pd.DataFrame:
        sources = sources_of(data)
        return heard(sources[sources["outlet"] == wanted["outlet"]] if wanted["outlet"] else sources)

    found = recent.get(key, make)
    if wanted["kind"]:
        found = found[found["kind"] == wanted["kind"]]
    if wanted["q"]:
        found = found[found["name"].str.contains(wanted["q"], case=False, regex=False)]
    if wanted["sort"] != "words":
        found = found.sort_values(wanted["sort"], ascending=wanted["sort"] == "name", kind="stable")
    pages = max(1, -(-len(found) // _ROWS))
    number = min(number, pages)
    editable = may_edit(data)
    rows = []
    for r in found.iloc[(number - 1) * _ROWS : number * _ROWS].to_dict("records"):
        row = [
            dcc.Link(r["name"], href=link("/sources", source=r["name"]), className="opens wrap"),
            r["kind"],
            *(f"{int(r[k]):,}" for k in ("words", "attributions", "articles")),
            f"{r['most']} and {r['outlets'] - 1:,} more" if r["outlets"] > 1 else r["most"],
        ]
        rows.append([*row, _pick(r["name"], picked)] if editable else row)
    columns = [
        Column("Source"),
        Column("Kind"),
        Column("Words", True, "words attributed to it"),
        Column("Attributions", True),
        Column("Articles", True),
        Column("Outlets", False, "the one that gives it most words first"),
        *([Column("Same as")] if editable else []),
    ]
    kinds = _kinds_there(data)
    outlets = {"": "Any outlet", **{o: o for o in data.outlets()}}
    return card(
        "Sources",
        bar(
            search("q", "Name contains", wanted["q"]),
            select("kind", "Kind", {"": "Any kind", **{k: k for k in kinds}}, wanted["kind"]),
            select("outlet", "Heard by", outlets, wanted["outlet"]),
            select("sort", "Order", _SORTS, wanted["sort"]),
        ),
        _merge_panel(picked) if editable else html.P(_READ_ONLY, className="muted small"),
        table(Table(columns, rows), caption="Sources, how much they are heard and by whom")
        if rows
        else html.P("No source meets these conditions.", className="muted"),
        _pager(number, pages, len(found)),
        id="sources",
    )


def _pick(name: str, picked: list[str]) -> Component:
    on = name in picked
    return html.Button(
        "Chosen" if on else "Choose",
        type="button",
        className="tool",
        id=f"pick-{name}",
        **{
            "aria-pressed": "true" if on else "false",
            "aria-label": f"{'Chosen' if on else 'Choose'} {name}",
            "data-param": "pick",
            "data-value": name,
            "data-many": "true",
        },
    )


def _merge_panel(picked: list[str]) -> Component:
    if len(picked) < 2:
        first = (
            f"Chosen: {picked[0]}. Choose another name of the same source."
            if picked
            else ("Two names for one source? Choose both in the last column.")
        )
        return html.P(first, className="muted small", role="status")
    return html.Div(
        [
            html.P(f"{join(picked)} are one source. Call it:"),
            html.Div(
                [
                    html.Button(
                        name, type="button", className="button", id={"type": ids.MERGE_INTO, "name": name}
                    )
                    for name in picked
                ],
                className="buttons",
            ),
        ],
        className="merge-panel",
        role="status",
    )


def _pager(number: int, pages: int, total: int) -> Component | None:
    if pages == 1:
        return None

    def step(to: int, text: str) -> html.Button:
        return html.Button(
            text,
            type="button",
            className="button",
            disabled=not 1 <= to <= pages,
            id=f"rows-{text.lower()}",
            **{"data-param": "rows", "data-value": str(to) if to > 1 else ""},
        )

    return html.Div(
        [
            step(number - 1, "Previous"),
            html.Span(f"{number:,} of {pages:,}, {total:,} names"),
            step(number + 1, "Next"),
        ],
        className="pager",
    )


def _log(data: Data) -> Component | None:
    entries = data.cached("merges", lambda: data.store.merges(data.name))
    if not entries:
        return None
    editable = may_edit(data)
    rows: list[list[Any]] = []
    for entry in reversed(entries[-200:]):
        where = "" if entry.articles is None else f" in {captions.number(len(entry.articles), 'article')}"
        what = f"{join(list(entry.names))} → {entry.into}{where}"
        row: list[Any] = [
            what,
            entry.kind,
            entry.made[:16].replace("T", " "),
            "undone" if entry.undone else "counts",
        ]
        if editable:
            row.append(
                html.Button(
                    "Count it again" if entry.undone else "Undo",
                    type="button",
                    className="tool",
                    id={"type": ids.MERGE_UNDO, "key": entry.key, "undone": entry.undone},
                    **{"aria-label": f"{'Count it again' if entry.undone else 'Undo'}: {what}"},
                )
            )
        rows.append(row)
    columns = [Column("Change"), Column("Kind"), Column("Made (UTC)"), Column("State")]
    return card(
        "Names merged and split by hand",
        html.P("Kept with the corpus and applied in this order, oldest last; nothing is lost by a merge."),
        table(
            Table([*columns, *([Column("Take back")] if editable else [])], rows),
            caption="Merges and splits of source names",
        ),
        id="merges",
    )


def _source(data: Data, name: str, said: Component) -> Component:
    sources = sources_of(data)
    where = comparing(data).recent.get(
        "source-rows", lambda: sources.reset_index(drop=True).groupby("name").indices
    )
    own = sources.iloc[where.get(name, [])]
    corpus = comparing(data)
    row = heard(own).iloc[0]
    spellings: dict[str, list[str]] = {}
    for spelling, id_ in zip(own["name_found"], own["id"], strict=True):
        spellings.setdefault(str(spelling), []).append(str(id_))
    editable = may_edit(data)
    outlets = [o for o in data.outlets() if o in set(own["outlet"].astype(str))]
    words = own.groupby(own["outlet"].astype(str))["words"].sum()
    articles = own.groupby(own["outlet"].astype(str))["id"].nunique()
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
                    "Who gives it the floor?",
                    table(
                        Table([Column("Outlet"), Column("Words", True), Column("Articles", True)], rows),
                        caption=f"Outlets that attribute words to {name}",
                    ),
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
                    html.P(_READ_ONLY, className="muted small") if not editable else None,
                ),
            ],
            className="columns",
        ),
        _mentions(data, corpus.table, own, name),
    )


def _split(name: str, spelling: str) -> Component:
    return html.Button(
        "Not the same: split off",
        type="button",
        className="tool",
        id={"type": ids.MERGE_SPLIT, "name": name, "spelling": spelling},
        **{"aria-label": f"Not the same: split off {spelling} from {name}"},
    )


def _mentions(data: Data, articles: pd.DataFrame, own: pd.DataFrame, name: str) -> Component:
    titles = articles.set_index("id")["title"]
    uses = []
    wanted = own.drop_duplicates("id").head(_LINES)
    for id_, outlet in zip(wanted["id"], wanted["outlet"], strict=True):
        record = data.record(str(id_))
        if record is None:
            continue
        found = set(own.loc[own["id"] == id_, "name_found"])
        title = str(titles.get(id_) or id_)
        uses += [Use(line, str(outlet), title) for line in attributed_lines(record, found)]
    shown = uses[: 2 * _LINES]
    return card(
        "What is attributed to it?",
        html.P(
            f"The first {len(shown)} statements, from {len(wanted)} of {own['id'].nunique():,} articles."
            if len(uses) > len(shown) or own["id"].nunique() > len(wanted)
            else f"{captions.number(len(uses), 'statement')}, with the words around each.",
            className="muted small",
        ),
        concordance(shown, caption=f"Statements attributed to {name}")
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


def _register(app: Dash, data: Data) -> None:
    @app.callback(
        Output(ids.LOCATION, "search", allow_duplicate=True),
        Output(ids.MERGE_SAID, "children"),
        Input({"type": ids.MERGE_INTO, "name": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_UNDO, "key": ALL, "undone": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_SPLIT, "name": ALL, "spelling": ALL}, "n_clicks"),
        State(ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
    def changed(
        _into: list[int], _undo: list[int], _split: list[int], address: str | None
    ) -> tuple[str, str]:
        """Write a merge, a split or an undo to the corpus and show the page anew."""
        asked = ctx.triggered_id
        if not isinstance(asked, dict) or not any(item.get("value") for item in ctx.triggered):
            raise PreventUpdate
        # A number that grows makes the same address a new one, so that the page is drawn again.
        return change(data, dict(asked), address)


def change(data: Data, asked: dict[str, Any], address: str | None) -> tuple[str, str]:
    """Carry out one change of names; return the next address's query and what to say.

    Refused on other machines, whatever the page showed them.
    """
    query = Query(address)
    if not may_edit(data):
        return (address or ""), _READ_ONLY
    names = _names(data)
    if asked["type"] == ids.MERGE_INTO:
        picked = query.many("pick", names)
        into = str(asked["name"])
        others = [name for name in picked if name != into]
        if into not in names or not others:
            return "", "Nothing was merged: choose two names first."
        data.store.merge_sources(data.name, others, into)
        said = f"{join(others)} now count as {into}."
        return link("", source=into, done=_stamp(data)), said
    if asked["type"] == ids.MERGE_UNDO:
        undone = not asked["undone"]
        data.store.undo_merge(data.name, int(asked["key"]), undone=undone)
        return link("", done=_stamp(data)), "Taken back." if undone else "It counts again."
    name, spelling = str(asked["name"]), str(asked["spelling"])
    own = sources_of(data)
    where = own.loc[(own["name"] == name) & (own["name_found"] == spelling), "id"]
    if where.empty:
        return "", "Nothing was split: the name is not there any more."
    data.store.split_source(data.name, name, spelling, sorted(set(where)))
    return link("", source=spelling, done=_stamp(data)), f"{spelling} is a source of its own again."


def _stamp(data: Data) -> str:
    return data.reader.version()


PAGE = Page(
    "/sources",
    "Sources",
    layout,
    _register,
    lambda: [html.Div(id=ids.MERGE_SAID)],
)
