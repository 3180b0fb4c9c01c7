"""Suggested merges: names that may be one source, with the evidence, accepted or declined by hand."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import comparing, join, sources_of
from dashboard.components.concordance import place_link
from dashboard.components.controls import pager, pages_of
from dashboard.components.shell import card
from dashboard.cut import cut
from dashboard.data import Data
from dashboard.pages.sources_one import attributed_lines
from dashboard.query import link
from framing.same_source import Suggestion, suggest

PER_PAGE = 6
# Above so many names the look takes seconds: then it waits until somebody asks.
_AT_ONCE = 20_000
_EXAMPLES = 2
_READ = 6


def suggestions(data: Data) -> list[Suggestion]:
    """Return the suggestions for the corpus, made once a version of it."""

    def make() -> list[Suggestion]:
        table = sources_of(data)
        story = comparing(data).articles.texts("story")[table["row"].to_numpy()]
        log = data.store.merges(data.name)
        apart = [frozenset(e.names) for e in log if e.kind == "apart" and not e.undone]
        named = table.assign(id=table["row"], name=table["name"].astype(object), story=story)
        return suggest(named, apart=apart)

    return data.cached("suggestions", make)


def suggested_card(data: Data, *, names: int, asked: bool, page: int) -> Component | None:
    """Return the suggestions of one page, or the button that makes them where there are very many names."""
    title = "Which names may be one source?"
    if names > _AT_ONCE and not asked:
        return card(
            title,
            html.P(f"Comparing {names:,} names takes some seconds."),
            dcc.Link("Look for them", href=link("/sources", near="1") + "#near", className="button"),
            id="near",
        )
    found = suggestions(data)
    if not found:
        return None
    pages = pages_of(len(found), PER_PAGE)
    page = min(page, pages)
    editable = may_edit(data)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    return card(
        title,
        html.P(
            [
                f"{captions.number(len(found), 'suggestion')} from the form of the names, those that would "
                "change most first. Nothing is merged unless you say so; the log keeps what you decide, and "
                "takes it back. ",
                dcc.Link("How this is done", href="/methods#measure-sources"),
            ],
            className="muted",
        ),
        html.Ol(
            [html.Li(_suggestion(data, one, editable), className="suggestion") for one in shown],
            className="suggestions",
            start=(page - 1) * PER_PAGE + 1,
        ),
        pager(page, pages, param="near"),
        id="near",
    )


def _suggestion(data: Data, one: Suggestion, editable: bool) -> list[Any]:
    buttons = [
        _button("Merge", f"Merge {one.name} into {one.into}", ids.MERGE_ACCEPT, one),
        _button("Keep apart", f"Keep apart: {one.name} and {one.into}", ids.MERGE_APART, one),
    ]
    return [
        html.Div(
            [
                html.P(
                    [
                        dcc.Link(one.name, href=link("/sources", source=one.name), className="opens"),
                        html.Span(" → ", **{"aria-label": " would count as "}),
                        dcc.Link(one.into, href=link("/sources", source=one.into), className="opens"),
                    ],
                    className="suggestion-names",
                ),
                html.P(why(one)),
                html.P(_counts(data, one), className="muted small"),
            ],
            className="suggestion-said",
        ),
        html.Div(buttons, className="buttons") if editable else None,
        html.Details(
            [html.Summary("What each says"), html.Div(_contexts(data, one), className="columns")],
            className="suggestion-read",
        ),
    ]


def _button(text: str, said: str, kind: str, one: Suggestion) -> html.Button:
    return html.Button(
        text,
        type="button",
        className="button",
        id={"type": kind, "name": one.name, "into": one.into, "rule": one.rule},
        **{"aria-label": said},
    )


def why(one: Suggestion) -> str:
    """Say which rule made the suggestion, and what it does not know."""
    if one.rule == "family":
        others = [f"{name} ({captions.number(n, 'article')})" for name, n in one.others]
        known = f" Also heard: {join(others)}." if others else " Nobody else of that name is heard here."
        return f"A name alone, which {one.into} bears in full.{known}"
    if one.rule == "initials":
        others = [name for name, _ in one.others]
        return "The letters begin the words of the longer name." + (
            f" So do those of {join(others)}." if others else ""
        )
    return {
        "form": "Spelled alike but for accents, dots, hyphens or capitals.",
        "title": "The same name with a title, or part of one, before it.",
        "department": "The same words in the other order.",
        "middle": "The same given and family name; one has a middle name or initial more.",
        "initial": "The same family name and the same initial.",
        "short": "The same family name; one given name is a usual short form of the other.",
        "spelling": "Nearly the same spelling.",
    }[one.rule]


def _counts(data: Data, one: Suggestion) -> str:
    table = sources_of(data)
    outlets = (
        table[table["name"].isin([one.name, one.into])]
        .groupby("name", observed=True)["outlet"]
        .nunique()
        .to_dict()
    )
    parts = [
        f"{name}: {captions.number(n, 'article')} of {captions.number(int(outlets.get(name, 0)), 'outlet')}"
        for name, n in ((one.name, one.articles), (one.into, one.articles_into))
    ]
    if one.stories:
        parts.append(f"both heard in {captions.number(one.stories, 'story', 'stories')}")
    parts.append(
        f"two sources in {captions.number(one.together, 'article')}"
        if one.together
        else "never two sources of one article"
    )
    return " · ".join(parts)


def _contexts(data: Data, one: Suggestion) -> list[Component]:
    """Return some statements of each name, and how often the text around one name has the other."""
    table = sources_of(data)
    out = []
    for name, other in ((one.name, one.into), (one.into, one.name)):
        own = table[table["name"] == name].drop_duplicates("row")
        has = 0
        lines: list[Component] = []
        wanted = own.head(_READ)
        articles = comparing(data).rows(wanted["row"].to_numpy())
        for row, id_, title, outlet in zip(
            articles.index, articles["id"], articles["title"], wanted["outlet"], strict=True
        ):
            record = data.record(str(id_))
            if record is None:
                continue
            has += other in record["text"] or other in (record["title"] or "")
            if len(lines) < _EXAMPLES:
                found = set(table.loc[(table["row"] == row) & (table["name"] == name), "name_found"])
                for line in attributed_lines(record, found)[:1]:
                    lines.append(
                        html.Li(
                            [
                                html.Span(line.left),
                                html.B(line.keyword),
                                html.Span(line.right),
                                " ",
                                dcc.Link(
                                    f"{outlet}: {cut(str(title or id_), 48)}",
                                    href=place_link(line),
                                    className="small",
                                ),
                            ]
                        )
                    )
        if len(wanted) == 1:
            text = f"“{other}” {'stands' if has else 'does not stand'} in the text of its article."
        else:
            text = f"“{other}” stands in the text of {has} of {captions.number(len(wanted), 'article')} read."
        out.append(
            html.Div([html.H3(name), html.P(text, className="muted small"), html.Ul(lines, className="kwic")])
        )
    return out
