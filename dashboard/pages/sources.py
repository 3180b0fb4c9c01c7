"""Sources: who is heard, how much, by which outlets; names merged and split by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import comparing, heard_of, sources_of
from dashboard.components.chart import chart
from dashboard.components.chooser import chooser
from dashboard.components.controls import bar, pager, pages_of, search, select
from dashboard.components.facts import numbers
from dashboard.components.kind import kind_name
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.figures.sources import kinds_plot
from dashboard.figures.theme import outlet_styles
from dashboard.kinds import kind_label, kind_terms
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.pages import Page
from dashboard.pages.sources_changes import READ_ONLY, log_card, merge_panel, register, source_names
from dashboard.pages.sources_one import one_source
from dashboard.pages.sources_suggested import suggested_card
from dashboard.query import CHOSEN, FORMERLY, Query, link
from framing.comparison.kinds import kind_shares
from framing.heard import nameless_share

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 25
_MOST_OUTLETS = 6
_INTERVAL = "lines: 95 % interval, stories resampled, then articles within stories"
_SORTS = {
    "words": "Words attributed",
    "attributions": "Attributions",
    "articles": "Articles",
    "outlets": "Outlets",
    "name": "Name",
}
LEAD = "Who is heard, how much, by which outlets, and how many of them without a name?"


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
    names = source_names(data)
    opened = query.one("source", names, "")
    picked = query.many("pick", names)
    shown = query.first(CHOSEN, set(_named(data)), _MOST_OUTLETS, "outlets", formerly=FORMERLY)
    wanted = {
        "q": query.text("q").strip()[:80],
        "kind": query.one("kind", _kinds_there(data), ""),
        "outlet": query.one("outlet", set(data.outlets()), ""),
        "sort": query.one("sort", _SORTS, "words"),
    }
    query.text("done")
    near = query.one("near", {str(i) for i in range(1, 100)}, "")
    said = html.P(id=ids.MERGE_SAID, className="said")
    if opened:
        return one_source(data, opened, said, query)
    number = query.number("rows", len(names) // _ROWS + 1)
    suggested = suggested_card(data, names=len(names), asked=bool(near), page=int(near or 1))
    return page(
        "Sources",
        LEAD,
        said,
        _facts(data, sources),
        html.H2("Kinds of source", className="unseen"),
        html.Div(
            [part for part in (_picking(data, shown), _kinds(data, sources, shown), _terms()) if part],
            className="stack",
        ),
        _table(data, wanted, number, picked, suggested=suggested is not None),
        suggested,
        log_card(data),
        actions=page_tools(),
    )


def _kinds_there(data: Data) -> list[str]:
    return comparing(data).recent.get("source-kinds", lambda: sorted(sources_of(data)["kind"].cat.categories))


def _facts(data: Data, sources: pd.DataFrame) -> Component:
    nameless, all_, names, words, articles = comparing(data).recent.get(
        "source-facts",
        lambda: (
            *nameless_share(sources),
            len(source_names(data)),
            int(sources["words"].sum()),
            int(sources["row"].nunique()),
        ),
    )
    every = captions.number(len(comparing(data).table), "article")
    facts = [
        (f"{names:,}", "names", "one name in many articles counts once; so do names merged by hand"),
        (
            f"{all_:,}",
            "attributions to a source",
            f"statements given to somebody, in {articles:,} of {every}",
        ),
        (f"{words:,}", "words attributed", "quoted or told in the reporter’s words"),
        (
            f"{nameless / all_:.0%}" if all_ else "–",
            "without a name",
            f"{nameless:,} of {all_:,} attributions: officials, critics, some experts",
        ),
    ]
    return numbers(facts)


def _named(data: Data) -> list[str]:
    return [o for o in data.outlets() if o != UNKNOWN_OUTLET or len(data.outlets()) == 1]


def _picking(data: Data, picked: list[str]) -> Component | None:
    """Return what picks the outlets of the chart, where it has not shapes for all."""
    named = _named(data)
    if len(named) <= _MOST_OUTLETS and not picked:
        return None
    coded = comparing(data).articles.codes("outlet")
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    there = {name: counts.get(name, 0) for name in named}
    return bar(chooser(there, picked, most=_MOST_OUTLETS, nouns="outlets"))


def _kinds(data: Data, sources: pd.DataFrame, picked: list[str]) -> Component:
    named = _named(data)
    outlets = [o for o in named if o in picked] or named[:_MOST_OUTLETS]
    recent = comparing(data).recent
    shares = recent.get(
        ("kinds", *picked), lambda: kind_shares(sources, comparing(data).articles, outlets)
    ).assign(in_record=lambda found: found["kind"], kind=lambda found: found["kind"].map(kind_label))
    outlets = [o for o in outlets if (shares["outlet"] == o).any()]
    order = shares.groupby("kind")["attributions"].sum().sort_values(ascending=False).index.tolist()
    own = comparing(data).articles.among("outlet", outlets)
    which = f"the {len(outlets)} outlets" if len(outlets) > 1 else "the outlet"
    some = f"; {which} with most articles" if len(data.outlets()) > len(outlets) else ""
    if picked:
        some = f"; {len(outlets)} of {captions.number(len(named), 'outlet')}, picked"
    firm = bool(shares["enough"].any())
    fig = kinds_plot(
        shares,
        kinds=order,
        outlets=outlets,
        styles=outlet_styles(data.outlets(), chosen=outlets),
        question="Which kinds of source does each outlet hear?",
        subtitle=f"Share of an outlet’s attributions to a source (n){some}.",
        caption=captions.footer(data, own, voice="whole body", interval=_INTERVAL if firm else ""),
    )
    rows = [
        [
            r["outlet"],
            r["kind"],
            r["attributions"],
            r["total"],
            round(r["share"], 3),
            *(round(r[end], 3) if r["enough"] else None for end in ("low", "high")),
            r["articles"],
            r["in_record"],
        ]
        for r in shares.to_dict("records")
    ]
    columns = [
        Column("Outlet"),
        Column("Kind"),
        Column("Attributions", True),
        Column("Of", True),
        Column("Share", True),
        Column("95 % low", True),
        Column("95 % high", True),
        Column("Articles", True),
        Column("Kind in the record"),
    ]
    return chart(
        "kinds",
        fig,
        sentence=kinds_sentence(shares),
        data=Table(columns, rows),
        help="/methods#measure-sources",
    )


def kinds_sentence(shares: pd.DataFrame) -> str:
    """Say which share is the largest, of how many, how sure, and what it is with the other outlets."""
    if shares.empty:
        return "No attribution to a source."
    top = shares.iloc[int(shares["share"].argmax())]
    sure = (
        f", interval {top['low']:.0%} to {top['high']:.0%}"
        if top["enough"]
        else ", too few articles for an interval"
    )
    said = (
        f"The largest share is that of the kind “{top['kind']}” in {top['outlet']}: {top['share']:.0%} of "
        f"its {captions.number(int(top['total']), 'attribution')} in "
        f"{captions.number(int(top['articles']), 'article')}{sure}."
    )
    others = shares[shares["outlet"] != top["outlet"]]
    if others.empty:
        return f"{said} With one outlet there is nothing to compare it with."
    all_ = int(others.drop_duplicates("outlet")["total"].sum())
    same = int(others.loc[others["kind"] == top["kind"], "attributions"].sum())
    together = "the other outlet" if others["outlet"].nunique() == 1 else "the others shown, together"
    hollow = " Hollow marks rest on too few articles for an interval." if not shares["enough"].all() else ""
    return f"{said} In {together}, it is {same / all_:.0%} of {all_:,}.{hollow}"


def _terms() -> Component:
    """Return what each kind of source means, folded under the chart."""
    return html.Details(
        [
            html.Summary("What the kinds mean"),
            html.Dl(
                [part for label, said in kind_terms() for part in (html.Dt(label), html.Dd(said))],
                className="terms",
            ),
        ],
        className="kind-terms",
    )


def _table(
    data: Data, wanted: dict[str, str], number: int, picked: list[str], *, suggested: bool
) -> Component:
    found = heard_of(data, wanted["outlet"])
    if wanted["kind"]:
        found = found[found["kind"] == wanted["kind"]]
    if wanted["q"]:
        found = found[found["name"].str.contains(wanted["q"], case=False, regex=False)]
    if wanted["sort"] != "words":
        found = found.sort_values(wanted["sort"], ascending=wanted["sort"] == "name", kind="stable")
    pages = pages_of(len(found), _ROWS)
    number = min(number, pages)
    editable = may_edit(data)
    rows = []
    for r in found.iloc[(number - 1) * _ROWS : number * _ROWS].to_dict("records"):
        row = [
            dcc.Link(r["name"], href=link("/sources", source=r["name"]), className="opens wrap"),
            kind_name(r["kind"]),
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
        *([Column("Same as", action=True)] if editable else []),
    ]
    kinds = _kinds_there(data)
    outlets = {"": "Any outlet", **{o: o for o in data.outlets()}}
    return card(
        "Sources",
        bar(
            search("q", "Name contains", wanted["q"]),
            select("kind", "Kind", {"": "Any kind", **{k: kind_label(k) for k in kinds}}, wanted["kind"]),
            select("outlet", "Heard by", outlets, wanted["outlet"]),
            select("sort", "Order", _SORTS, wanted["sort"]),
        ),
        html.P(
            "Attributions: statements that articles give to a source. Words: how long these statements are. "
            "A name opens every one of them, and every wording that was taken for that source.",
            className="muted small",
        ),
        merge_panel(picked, suggested=suggested) if editable else html.P(READ_ONLY, className="muted small"),
        table(Table(columns, rows), caption="Sources, how much they are heard and by whom")
        if rows
        else html.P("No source meets these conditions.", className="muted"),
        pager(number, pages, said=f"{number:,} of {pages:,}, {len(found):,} names"),
        dcc.Link("Show all sources", href="/sources#sources", className="link-button")
        if wanted["q"] or wanted["kind"] or wanted["outlet"]
        else None,
        table_tools("sources", "Sources") if rows else None,
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


PAGE = Page(
    "/sources",
    "Sources",
    layout,
    register,
)
