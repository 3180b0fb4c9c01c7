"""One story: when and by whom it was covered, its articles, and who did not cover it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import Comparing, join
from dashboard.components.chart import chart
from dashboard.components.outlet import outlet_name
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, notice, page
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.figures.stories import timeline
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.pages.story_labels import called
from dashboard.pages.story_voices import sources_by_outlet, utterances_by_outlet
from dashboard.query import link
from framing.coverage import MOST_ARTICLES, coverage

if TYPE_CHECKING:
    import pandas as pd

    from framing.store import Story


def one_story(data: Data, corpus: Comparing, story: Story) -> Component:
    own = corpus.rows(corpus.articles.codes("story").flags(story.id).nonzero()[0])
    own["outlet"] = own["outlet"].astype(str)
    own["day"] = [_day(d) for d in own["date"]]
    outlets = [o for o in data.outlets() if o in set(own["outlet"])]
    styles = outlet_styles(data.outlets(), chosen=outlets)
    records = [r for r in (data.record(str(i)) for i in own["id"].head(MOST_ARTICLES)) if r is not None]
    return page(
        story.title or "Untitled story",
        f"{captions.number(len(own), 'article')} of {captions.number(len(outlets), 'outlet')}, "
        f"{days(story)}.",
        html.P(dcc.Link("All stories", href="/stories", className="button")),
        html.H2("Coverage", className="unseen"),
        _timeline(data, own, outlets, styles),
        _articles(own, styles),
        called(corpus, story, own, records, outlets, styles),
        sources_by_outlet(data, own, records, outlets, styles),
        utterances_by_outlet(corpus, story, own, records, outlets, styles),
        _coverage(corpus, story),
        actions=page_tools(),
    )


def _timeline(data: Data, own: pd.DataFrame, outlets: list[str], styles: dict[str, OutletStyle]) -> Component:
    undated = sum(d is None for d in own["day"])
    known = sorted(d for d in own["day"] if d is not None)
    sentence = (
        f"{captions.number(len(known), 'dated article')}"
        + (f" within {captions.number((known[-1] - known[0]).days + 1, 'day')}" if known else "")
        + (f"; {undated} undated, in the bay at the right." if undated else ".")
    )
    fig = timeline(
        own,
        outlets=outlets,
        styles=styles,
        question="When did each outlet write about it?",
        subtitle="One mark per article, by its own date.",
        caption=captions.footer(data, own, voice="dates as given by the articles"),
    )
    rows = [
        [o, t or i, d.isoformat() if d else None]
        for o, t, i, d in zip(own["outlet"], own["title"], own["id"], own["day"], strict=True)
    ]
    return chart(
        "timeline",
        fig,
        sentence=sentence,
        data=Table([Column("Outlet"), Column("Article"), Column("Date")], rows),
    )


def _articles(own: pd.DataFrame, styles: dict[str, OutletStyle]) -> Component:
    ids = own["id"].astype(str).tolist()
    rows = []
    for r in own.to_dict("records"):
        others = [i for i in ids if i != r["id"]]
        rows.append(
            [
                dcc.Link(
                    r["title"] or r["id"], href=link("/articles", a=str(r["id"])), className="opens wrap"
                ),
                outlet_name(r["outlet"], styles.get(r["outlet"])),
                f"{int(r['words_total']):,}",
                _rounded(r["loaded_rate_narrator"]),
                int(r["n_loaded_narrator"]),
                _rounded(r["hedging_rate_narrator"]),
                _rounded(r["sources_effective"]),
                dcc.Link("Compare", href=link("/articles", a=str(r["id"]), b=others[0])) if others else "",
            ]
        )
    columns = [
        Column("Article"),
        Column("Outlet"),
        Column("Words", True),
        Column("Loaded, per 1,000 own words", True),
        Column("Loaded marks", True),
        Column("Hedging, per 1,000 own words", True),
        Column("Equally heard sources", True),
        Column("Side by side", action=True),
    ]
    few = captions.too_few(len(own))
    return card(
        "The articles",
        table(Table(columns, rows), caption="Articles of the story with their measures"),
        html.P(few, className="muted small") if few else None,
        table_tools("story-articles", "The articles"),
        id="story-articles",
    )


def _coverage(corpus: Comparing, story: Story) -> Component:
    found = corpus.recent.get(("coverage", story.id), lambda: coverage(corpus.articles, story.id))
    parts: list[Component] = []
    if found.absent:
        parts.append(
            html.P(
                [
                    html.Strong(f"{captions.number(len(found.absent), 'outlet')} "),
                    "with articles in these days and none of this story here: ",
                    join(list(found.absent[:30])) + (" and more" if len(found.absent) > 30 else "") + ".",
                ]
            )
        )
    elif story.start:
        parts.append(html.P("Every outlet with articles in these days has one about it here."))
    if found.silent:
        parts.append(
            html.P(
                f"{captions.number(len(found.silent), 'other outlet')} of this corpus "
                + (
                    "had no article within three days of it, so nothing can be said of them."
                    if story.start
                    else "cannot be judged, because the story has no date."
                ),
                className="muted",
            )
        )
    return card(
        "Who did not cover it?",
        *parts,
        notice(
            "Absence is not intent. This corpus may not hold the article, it may stand under another "
            "headline, or "
            "the grouping may have missed it.",
            kind="caution",
        ),
    )


def days(story: Story) -> str:
    if not story.start:
        return "undated"
    return captions.days_from_to(story.start, story.end or story.start)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def _rounded(value: Any) -> str | None:
    """Write a rate with one digit, 0 too: a column of numbers is read down."""
    return None if value is None or value != value else f"{float(value):.1f}"
