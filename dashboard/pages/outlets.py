"""Compare outlets: rates with intervals, differences, what carries them, and how far they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from dashboard import captions, ids
from dashboard.choice import (
    ALL_MEASURES,
    AVERAGES,
    MOST_SHOWN,
    PERIODS,
    VOICES,
    Choice,
    all_months,
    group_noun,
    held_label,
    measure_name,
    named_groups,
    pair_of,
    read_choice,
    shared_stories,
)
from dashboard.comparing import EXTRA, Comparing, comparing, join, label_of
from dashboard.components.chooser import chooser
from dashboard.components.controls import bar, segmented, select
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, notice, page
from dashboard.data import Data
from dashboard.measures import MEASURES, UNKNOWN_OUTLET
from dashboard.pages import (
    Page,
    outlets_carriers,
    outlets_pair,
    outlets_rates,
    outlets_time,
    outlets_words,
)
from dashboard.query import Query
from framing.comparison import MINIMUM_ARTICLES, uneven_columns
from framing.comparison.differences import MINIMUM_SHARED

LEAD = (
    "Which outlets choose more loaded, more hedged or more certain wording, "
    "and which words make the difference?"
)


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    corpus = comparing(data)
    if corpus.table.empty:
        return page("Compare outlets", "This corpus has no articles yet.", _empty())
    choice = read_choice(query, corpus)
    groups = named_groups(corpus, choice)
    picked = [] if choice.is_pair else [group for group in groups if group in choice.chosen]
    parts: list[Component | None] = [
        _controls(corpus, choice, groups),
        html.H2("What the articles show", className="unseen"),
    ]
    if not groups:
        parts.append(
            notice(
                [
                    "No article meets these conditions. Take one of them back, or ",
                    dcc.Link("look at all articles", href=choice.link(only=(), start="", end="")),
                    ".",
                ]
            )
        )
        return page("Compare outlets", LEAD, *parts)
    if choice.is_pair:
        parts += [
            outlets_pair.answer(data, corpus, choice),
            *_cautions(corpus, choice, groups),
            outlets_rates.rates(data, corpus, choice, [choice.a, choice.b]),
            outlets_pair.pair(data, corpus, choice),
        ]
        if choice.counted:
            parts += [
                outlets_carriers.carriers_card(data, corpus, choice),
                outlets_pair.robust(data, corpus, choice),
            ]
        parts += [
            html.Div(outlets_words.keyness_card(data, corpus, choice), id=ids.OUTLETS_WORDS),
            dcc.Interval(
                id=ids.OUTLETS_POLL,
                interval=600,
                disabled=not outlets_words.is_counting(data, corpus, choice),
            ),
            outlets_time.time(data, corpus, choice, [choice.a, choice.b]),
        ]
    else:
        if unseen := [group for group in choice.chosen if group not in picked]:
            query.note(_unseen(choice, unseen, picked))
        shown = picked or outlets_rates.groups_on_page(groups, choice)
        parts += [
            *_cautions(corpus, choice, groups),
            outlets_rates.rates(data, corpus, choice, shown, groups),
            None if picked else outlets_rates.pager(groups, choice),
            outlets_rates.rest(data, corpus, choice, shown, groups, picked=bool(picked)),
            _choose_two(corpus, choice, picked or groups),
            outlets_time.time(data, corpus, choice, shown[:4], groups),
        ]
    shown_parts = [part for part in parts if part is not None]
    return page("Compare outlets", LEAD, *shown_parts, actions=page_tools())


def _unseen(choice: Choice, unseen: list[str], picked: list[str]) -> str:
    """Say which groups the reader picked cannot be shown, and what is shown instead."""
    verb = "has" if len(unseen) == 1 else "have"
    instead = "" if picked else f", so the charts show {group_noun(choice.by)} that have"
    return f"{join(unseen, 'and')} {verb} no article under these conditions{instead}."


def _empty() -> Component:
    return card(
        "Nothing to compare",
        html.P(
            [
                "Import articles of two outlets first: ",
                html.Code("framing import FOLDER --corpus NAME"),
                ". Each article should name its outlet.",
            ]
        ),
    )


def _controls(corpus: Comparing, choice: Choice, groups: list[str]) -> Component:
    names = corpus.values(choice.by)
    noun = label_of(choice.by) if choice.by != "outlet" else "Outlet"
    measures = {measure_name(m.key): m.label for m in MEASURES} | {ALL_MEASURES: "All measures"}
    first = {"": f"All {group_noun(choice.by)}", **{n: n for n in names}}
    second = {
        "": "None yet" if not choice.a else "Choose the second",
        **{n: n for n in names if n != choice.a},
    }
    months = all_months(corpus)
    columns = [c for c in corpus.columns if c != choice.by]
    by = {"outlet": "Outlet", **{c.removeprefix(EXTRA): label_of(c) for c in corpus.columns}}
    main = [
        *([select("by", "Groups", by, choice.by.removeprefix(EXTRA))] if corpus.columns else []),
        select("a", f"First {noun.lower()}", first, choice.a),
        select("b", f"Second {noun.lower()}", second, choice.b),
        select("measure", "Measure", measures, choice.measure),
        segmented(
            "voice", "Counted in", {str(k): v for k, v in VOICES.items()}, choice.voice, default="narrator"
        ),
    ]
    held = {"": "Automatic", "none": "Nothing"}
    if corpus.has_stories:
        held["story"] = "The story"
    held |= {c.removeprefix(EXTRA): label_of(c) for c in columns}
    more: list[Component] = [
        segmented("average", "Outlet’s rate", AVERAGES, choice.average, default="pooled")
    ]
    if choice.is_pair:
        more.insert(0, select("hold", "Hold constant", held, choice.hold_asked))
    chosen = dict(choice.only)
    for column in columns:
        values = {"": "All", **{v: v for v in corpus.values(column)}}
        more.append(
            select(
                f"only.{column.removeprefix(EXTRA)}",
                f"Only {label_of(column).lower()}",
                values,
                chosen.get(column, ""),
            )
        )
    if len(months) > 1:
        more += [
            select("from", "From", {"": "The first", **{m: _month(m) for m in months}}, choice.start),
            select("to", "To", {"": "The last", **{m: _month(m) for m in months}}, choice.end),
            segmented("period", "Time by", _periods(months, choice), choice.period),
        ]
    set_here = bool(
        choice.only or choice.start or choice.end or choice.hold_asked or choice.average != "pooled"
    )
    return html.Div(
        [
            bar(*main),
            _picking(corpus, choice, groups),
            html.Details(
                [html.Summary("Filter, hold constant, average"), bar(*more)],
                open=set_here,
                className="more-controls",
            ),
        ],
        className="control-panel",
    )


def _periods(months: list[str], choice: Choice) -> dict[str, str]:
    """Return the periods to choose from: years only where there are two, or where they are asked for."""
    years = {month[:4] for month in months}
    return {k: v for k, v in PERIODS.items() if k != "year" or len(years) > 1 or choice.period == "year"}


def _picking(corpus: Comparing, choice: Choice, groups: list[str]) -> Component | None:
    """Return what picks the groups of the charts; two that are compared are picked already."""
    if choice.is_pair or (len(groups) <= MOST_SHOWN and not choice.chosen):
        return None
    coded = corpus.articles.at(choice.selection.mask(corpus)).codes(choice.by)
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    # What a filter hides is picked all the same: it takes up a place, and has to be there to be taken out.
    there = {group: counts.get(group, 0) for group in dict.fromkeys([*groups, *choice.chosen])}
    return bar(chooser(there, choice.chosen, most=MOST_SHOWN, nouns=group_noun(choice.by)))


def _cautions(corpus: Comparing, choice: Choice, groups: list[str]) -> list[Component]:
    out: list[Component] = []
    if not choice.is_pair:
        uneven = [
            label_of(c).lower() for c in corpus.columns if c != choice.by and c not in dict(choice.only)
        ]
        if uneven and len(groups) > 1:
            out.append(
                notice(
                    f"These articles also differ in {join(uneven, 'and')}. A difference between "
                    f"{group_noun(choice.by)} may be a difference in that: filter by it, or choose two to "
                    f"hold it constant.",
                    kind="caution",
                )
            )
        return out
    shared = len(shared_stories(corpus, choice))
    if not corpus.has_stories:
        out.append(
            notice(
                [
                    "No stories are known in this corpus, so different stories may explain a difference. ",
                    html.Code("framing stories"),
                    " finds articles about one event.",
                ],
                kind="caution",
            )
        )
    elif choice.hold == "story":
        few = "" if shared >= MINIMUM_SHARED else " Too few for an interval: it takes five."
        out.append(
            notice(
                [
                    f"Like with like: only the {captions.number(shared, 'story', 'stories')} that both "
                    f"cover are "
                    f"compared, each weighing the same for both.{few} ",
                    dcc.Link("Compare all articles", href=choice.link(hold_asked="none", kwic="")),
                ]
            )
        )
    else:
        again: list[object] = []
        if shared:
            again = [
                f" They share {captions.number(shared, 'story', 'stories')}. ",
                dcc.Link("Hold the story constant", href=choice.link(hold_asked="story", kwic="")),
            ]
        out.append(notice(["Different stories: the topic may explain a difference.", *again], kind="caution"))
    free = [c for c in corpus.columns if c not in (choice.by, choice.hold) and c not in dict(choice.only)]
    if free:
        articles = pair_of(corpus, choice).articles
        for row in uneven_columns(articles, choice.a, choice.b, free, by=choice.by).to_dict("records"):
            if row["overlap"] < 0.9:
                out.append(_uneven(row, choice))
    return out


def _uneven(row: Mapping[Any, Any], choice: Choice) -> Component:
    column = str(row["column"])
    if row["overlap"] == 0:
        return notice(
            f"{choice.a} and {choice.b} have no {label_of(column).lower()} in common, so it cannot be held "
            f"constant "
            "and may explain a difference.",
            kind="caution",
        )
    return notice(
        [
            f"{label_of(column)} is not held constant: “{row['largest']}” is {row['share_a']:.0%} of "
            f"{choice.a} and "
            f"{row['share_b']:.0%} of {choice.b}. It may explain a difference. ",
            dcc.Link(
                f"Hold {held_label(column)} constant",
                href=choice.link(hold_asked=column.removeprefix(EXTRA), kwic=""),
            ),
        ],
        kind="caution",
    )


def _choose_two(corpus: Comparing, choice: Choice, groups: list[str]) -> Component | None:
    coded = corpus.articles.at(choice.selection.mask(corpus)).codes(choice.by)
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    able = [g for g in groups if counts.get(g, 0) >= MINIMUM_ARTICLES and g != UNKNOWN_OUTLET][:8]
    if len(able) < 2:
        return card(
            f"Two {group_noun(choice.by)} side by side",
            html.P(
                f"It takes two {group_noun(choice.by)} with at least {MINIMUM_ARTICLES} articles each to "
                f"describe a "
                "difference between them. With fewer, compare the articles themselves."
            ),
            html.P(dcc.Link("Compare two articles", href="/articles", className="button"), className="apart"),
        )
    first = choice.a or able[0]
    others = [g for g in able if g != first][:6]
    return card(
        f"Two {group_noun(choice.by)} side by side",
        html.P("Choose two above, or start here:"),
        html.Ul(
            [
                html.Li(
                    dcc.Link(
                        f"{first} and {other}", href=choice.link(a=first, b=other, rows=1), className="button"
                    )
                )
                for other in others
            ],
            className="buttons",
        ),
        className="screen-only",
    )


def _month(month: str) -> str:
    return captions.day(f"{month}-01").split(" ", 1)[1]


def _register(app: Dash, data: Data) -> None:
    @app.callback(
        Output(ids.OUTLETS_WORDS, "children"),
        Output(ids.OUTLETS_POLL, "disabled"),
        Input(ids.OUTLETS_POLL, "n_intervals"),
        State(ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
    def counted(_times: int | None, search: str | None) -> tuple[Component, bool]:
        """Show how far the counting of words is, then the words."""
        corpus = comparing(data)
        choice = read_choice(Query(search), corpus)
        if not choice.is_pair:
            raise PreventUpdate
        return outlets_words.keyness_card(data, corpus, choice), not outlets_words.is_counting(
            data, corpus, choice
        )


PAGE = Page(
    "/outlets",
    "Compare outlets",
    layout,
    _register,
    lambda: [html.Div(id=ids.OUTLETS_WORDS), dcc.Interval(id=ids.OUTLETS_POLL, disabled=True)],
)
