"""Stories: who covered one event, whom each outlet hears, which quotations travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import Comparing, comparing, join
from dashboard.components.controls import bar, pager, pages_of, search, select
from dashboard.components.matrix import Cell, matrix
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.pages import Page
from dashboard.pages.story import days, one_story
from dashboard.query import Query, link
from framing.coverage import shared_between

if TYPE_CHECKING:
    from framing.store import Story

_ROWS = 20
_PAIRS = 8
LEAD = (
    "Articles about one event, side by side: who covered it, whom each outlet hears, which quotations travel."
)


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    corpus = comparing(data)
    stories = data.cached("stories-told", lambda: _told(data))
    if not stories:
        return page("Stories", LEAD, _empty(len(corpus.table)))
    chosen = query.one("story", stories, "")
    if chosen:
        return one_story(data, corpus, stories[chosen])
    return _list(data, corpus, list(stories.values()), query)


def _empty(articles: int) -> Component:
    return card(
        "No story found",
        html.P(
            f"No two of the {captions.number(articles, 'article')} were found to be about one event. Then "
            f"outlets can "
            "only be compared over different subjects, and the subject may explain a difference."
        ),
        html.P(
            [
                html.Code("framing stories INPUT --output FILE"),
                " groups articles by event; ",
                html.Code("framing import"),
                " does it for a corpus.",
            ]
        ),
    )


def _list(data: Data, corpus: Comparing, stories: list[Story], query: Query) -> Component:
    covers = data.cached("story-outlets", lambda: _covers(corpus, stories))
    there = data.cached("story-there", lambda: {outlet for names in covers.values() for outlet in names})
    outlets = [o for o in data.outlets() if o in there]
    wanted = query.one("outlet", there, "")
    found = data.cached("stories-in-order", lambda: _in_order(stories, covers))
    text = query.text("q").strip()[:80]
    if wanted:
        found = [s for s in found if wanted in covers[s.id]]
    if text:
        found = [s for s in found if text.casefold() in (s.title or "").casefold()]
    pages = pages_of(len(found), _ROWS)
    # A number beyond the pages of a shorter list shows its last one.
    number = min(query.number("rows", pages_of(len(stories), _ROWS)), pages)
    rows = [
        [
            dcc.Link(
                story.title or "Untitled", href=link("/stories", story=story.id), className="opens wrap"
            ),
            days(story),
            len(story.articles),
            join(covers[story.id][:4]) + ("" if len(covers[story.id]) <= 4 else " and more"),
        ]
        for story in found[(number - 1) * _ROWS : number * _ROWS]
    ]
    columns = [Column("Story"), Column("Days"), Column("Articles", True), Column("Outlets")]
    grouped = data.cached("stories-grouped", lambda: sum(len(s.articles) for s in stories))
    return page(
        "Stories",
        LEAD,
        html.P(
            f"{captions.number(len(stories), 'story', 'stories')} with two or more articles; they hold "
            f"{grouped:,} of "
            f"{captions.number(len(corpus.table), 'article')}. Groups are found by wording and date, not by "
            f"hand: "
            "expect a wrong one now and then.",
            className="muted",
        ),
        bar(
            search("q", "Headline contains", text) if len(stories) > _ROWS or text else None,
            select("outlet", "Covered by", {"": "Any outlet", **{o: o for o in outlets}}, wanted),
        ),
        card(
            "Which events did several articles cover?",
            table(Table(columns, rows), caption="Stories with two or more articles")
            if rows
            else html.P("No story meets these conditions.", className="muted"),
            pager(number, pages, said=_said(number, pages, len(found), len(stories)), always=True),
            dcc.Link("Show all stories", href="/stories", className="link-button")
            if text or wanted
            else None,
            table_tools("stories", "Stories") if rows else None,
            id="stories",
        ),
        _pairs(corpus, outlets),
        actions=page_tools(),
    )


def _said(number: int, pages: int, found: int, all_: int) -> str:
    """Return what stands between the buttons: the page, and how many were found."""
    many = captions.number(all_, "story", "stories")
    if found < all_:
        many = f"{found:,} of {many}"
    return f"{number:,} of {pages:,}, {many}" if pages > 1 else many


def _told(data: Data) -> dict[str, Story]:
    """Return the stories of two or more articles by their ids."""
    return {story.id: story for story in data.stories() if len(story.articles) > 1}


def _in_order(stories: list[Story], covers: dict[str, list[str]]) -> list[Story]:
    """Return the stories with most outlets first, then most articles, then the latest."""
    found = sorted(stories, key=lambda s: s.start or "", reverse=True)
    return sorted(found, key=lambda s: (-len(covers[s.id]), -len(s.articles)))


def _covers(corpus: Comparing, stories: list[Story]) -> dict[str, list[str]]:
    """Return the outlets of each story's articles, in alphabetical order."""
    import numpy as np

    coded = corpus.articles.codes("outlet")
    held = corpus.articles.codes("story")
    there = (held.codes >= 0) & (coded.codes >= 0)
    # Outlets are numbered in alphabetical order here, and so they come out.
    order = np.argsort(coded.names)
    rank = np.argsort(order)
    width = max(len(coded.names), 1)
    pairs = np.unique(held.codes[there].astype(np.int64) * width + rank[coded.codes[there]])
    outlets = [coded.names[k] for k in order]
    out: dict[str, list[str]] = {story.id: [] for story in stories}
    for story, outlet in zip((pairs // width).tolist(), (pairs % width).tolist(), strict=True):
        if held.names[story] in out:
            out[held.names[story]].append(outlets[outlet])
    return out


def _pairs(corpus: Comparing, outlets: list[str]) -> Component | None:
    some = corpus.recent.get(
        "most-stories",
        lambda: (
            corpus.table[corpus.table["story"].notna()]
            .groupby("outlet", observed=True)["story"]
            .nunique()
            .sort_values(ascending=False)
            .index.astype(str)
            .tolist()
        ),
    )[:_PAIRS]
    if len(some) < 2:
        return None
    shared = corpus.recent.get(("shared-between", tuple(some)), lambda: shared_between(corpus.articles, some))
    rows = []
    for a in some:
        cells = {
            b: Cell(str(int(shared.loc[a, b])), link("/outlets", a=a, b=b, hold="story"), square=False)
            for b in some
            if a != b and shared.loc[a, b]
        }
        rows.append((a, cells))
    return card(
        "Which outlets can be compared on the same stories?",
        html.P(
            "Stories that both cover. With five or more, the comparison can say how sure it is; a number "
            "opens it.",
            className="muted",
        ),
        matrix(
            rows,
            some,
            heads={o: o for o in some},
            first="Outlet",
            caption="Number of stories each two outlets both cover",
        ),
        table_tools("shared-stories", "Stories that both cover"),
        id="shared-stories",
    )


PAGE = Page("/stories", "Stories", layout)
