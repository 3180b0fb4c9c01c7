"""Stories: who covered one event, whom each outlet hears, which quotations travel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import Comparing, comparing, join
from dashboard.components.chart import chart
from dashboard.components.controls import bar, select
from dashboard.components.matrix import Cell, matrix
from dashboard.components.outlet import outlet_name
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, notice, page
from dashboard.components.table import Column, Table, table
from dashboard.data import Data
from dashboard.figures.stories import timeline
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.pages import Page
from dashboard.query import Query, link
from framing.coverage import MOST_ARTICLES, coverage, shared_between, shared_utterances

if TYPE_CHECKING:
    import pandas as pd

    from framing.store import Story

_ROWS = 20
_PAIRS = 8
LEAD = (
    "Articles about one event, side by side: who covered it, whom each outlet hears, which quotations travel."
)


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    corpus = comparing(data)
    stories = {story.id: story for story in data.stories() if len(story.articles) > 1}
    if not stories:
        return page("Stories", LEAD, _empty(len(corpus.table)))
    chosen = query.one("story", stories, "")
    if chosen:
        return _story(data, corpus, stories[chosen])
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
    there = {outlet for names in covers.values() for outlet in names}
    outlets = [o for o in data.outlets() if o in there]
    wanted = query.one("outlet", there, "")
    found = [s for s in stories if not wanted or wanted in covers[s.id]]
    found.sort(key=lambda s: s.start or "", reverse=True)
    found.sort(key=lambda s: (-len(covers[s.id]), -len(s.articles)))
    pages = max(1, -(-len(found) // _ROWS))
    number = query.number("rows", pages)
    rows = [
        [
            dcc.Link(
                story.title or "Untitled", href=link("/stories", story=story.id), className="opens wrap"
            ),
            _days(story),
            len(story.articles),
            join(covers[story.id][:4]) + ("" if len(covers[story.id]) <= 4 else " and more"),
        ]
        for story in found[(number - 1) * _ROWS : number * _ROWS]
    ]
    columns = [Column("Story"), Column("Days"), Column("Articles", True), Column("Outlets")]
    grouped = sum(len(s.articles) for s in stories)
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
        bar(select("outlet", "Covered by", {"": "Any outlet", **{o: o for o in outlets}}, wanted)),
        card(
            "Stories",
            table(Table(columns, rows), caption="Stories with two or more articles"),
            _pager(number, pages),
        ),
        _pairs(corpus, outlets),
    )


def _covers(corpus: Comparing, stories: list[Story]) -> dict[str, list[str]]:
    """Return the outlets of each story's articles, in alphabetical order."""
    coded = corpus.articles.codes("outlet")
    number = dict(zip(corpus.table["id"], coded.codes.tolist(), strict=True))
    return {s.id: sorted({coded.names[number[a]] for a in s.articles if a in number}) for s in stories}


def _pager(number: int, pages: int) -> Component | None:
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
        [step(number - 1, "Previous"), html.Span(f"{number:,} of {pages:,}"), step(number + 1, "Next")],
        className="pager",
    )


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
            "Stories that both cover. From five on a difference gets an interval; a number opens the "
            "comparison.",
            className="muted",
        ),
        matrix(
            rows,
            some,
            heads={o: o for o in some},
            first="Outlet",
            caption="Number of stories each two outlets both cover",
        ),
    )


def _story(data: Data, corpus: Comparing, story: Story) -> Component:
    own = corpus.table[corpus.table["id"].isin(list(story.articles))].copy()
    own["outlet"] = own["outlet"].astype(str)
    own["day"] = [_day(d) for d in own["date"]]
    outlets = [o for o in data.outlets() if o in set(own["outlet"])]
    styles = outlet_styles(data.outlets(), chosen=outlets)
    records = [r for r in (data.record(str(i)) for i in own["id"].head(MOST_ARTICLES)) if r is not None]
    return page(
        story.title or "Untitled story",
        f"{captions.number(len(own), 'article')} of {captions.number(len(outlets), 'outlet')}, "
        f"{_days(story)}.",
        html.P(dcc.Link("All stories", href="/stories", className="button")),
        html.H2("Coverage", className="unseen"),
        _timeline(data, own, outlets, styles),
        _articles(own, styles),
        _sources(data, own, outlets, styles),
        _utterances(corpus, story, own, records, outlets, styles),
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
        subtitle="One mark an article, by its own date.",
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
                int(r["words_total"]),
                *(_rounded(r[k]) for k in ("loaded_rate_narrator", "hedging_rate_narrator")),
                int(r["n_loaded_narrator"]),
                _rounded(r["sources_effective"]),
                dcc.Link("Compare", href=link("/articles", a=str(r["id"]), b=others[0])) if others else "",
            ]
        )
    columns = [
        Column("Article"),
        Column("Outlet"),
        Column("Words", True),
        Column("Loaded, per 1,000 own words", True),
        Column("Hedging, per 1,000 own words", True),
        Column("Loaded marks", True),
        Column("Effective sources", True),
        Column("Side by side"),
    ]
    few = captions.too_few(len(own))
    return card(
        "The articles",
        table(Table(columns, rows), caption="Articles of the story with their measures"),
        html.P(few, className="muted small") if few else None,
    )


def _sources(data: Data, own: pd.DataFrame, outlets: list[str], styles: dict[str, OutletStyle]) -> Component:
    sources = data.sources()
    sources = sources[sources["id"].isin(own["id"])]
    if sources.empty:
        return card(
            "Who is heard where?", html.P("No source was found in these articles.", className="muted")
        )
    outlet_of = dict(zip(own["id"], own["outlet"], strict=True))
    cells: dict[str, dict[str, list[Any]]] = {}
    kinds: dict[str, str] = {}
    spelled: dict[str, set[str]] = {}
    for r in sources.to_dict("records"):
        at = cells.setdefault(r["name"], {}).setdefault(outlet_of[r["id"]], [0, 0, r["id"]])
        at[0] += int(r["words"])
        at[1] += int(r["attributions"])
        kinds.setdefault(r["name"], r["kind"])
        spelled.setdefault(r["name"], set()).add(r["name_found"])
    order = sorted(cells, key=lambda n: (-len(cells[n]), -sum(c[0] for c in cells[n].values()), n))
    rows = []
    for name in order[:25]:
        also = sorted(spelled[name] - {name})
        head = html.Span(
            [
                dcc.Link(name, href=link("/sources", q=name), className="opens wrap"),
                html.Span(
                    f" {kinds[name]}" + (f", also: {join(also)}" if also else ""), className="muted small"
                ),
            ]
        )
        rows.append(
            (
                head,
                {
                    o: Cell(captions.number(words, "word"), link("/articles", a=str(id_)))
                    for o, (words, _, id_) in cells[name].items()
                },
            )
        )
    shared = sum(len(cells[n]) > 1 for n in cells)
    return card(
        "Who is heard where?",
        html.P(
            f"{captions.number(len(cells), 'source')}, {shared} heard by more than one outlet. "
            "Words attributed to each; names as the articles give them, merged where somebody merged them."
            + (f" The first 25 of {len(order)} are shown." if len(order) > 25 else "")
        ),
        matrix(
            rows,
            outlets,
            heads={o: outlet_name(o, styles.get(o)) for o in outlets},
            first="Source",
            caption="Sources by outlet",
        ),
    )


def _utterances(
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
    for utterance in found[:25]:
        first = utterance.versions[0]
        cells: dict[str, Cell] = {}
        for version in utterance.versions:
            id_ = records[version.article]["id"]
            other = utterance.versions[1] if version is first else first
            cells.setdefault(
                outlet_of[id_],
                Cell(
                    "yes" if version.quoted else "unquoted",
                    link("/articles", a=str(id_), b=str(records[other.article]["id"])),
                    hollow=not version.quoted,
                ),
            )
        head = html.Span(
            [
                html.Span(f"“{_cut(utterance.text, 180)}”", className="utterance"),
                html.Span(
                    " same words" if utterance.same_words else " in different words", className="muted small"
                ),
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


def _days(story: Story) -> str:
    if not story.start:
        return "undated"
    if not story.end or story.end[:10] == story.start[:10]:
        return captions.day(story.start)
    return f"{captions.day(story.start)} to {captions.day(story.end)}"


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def _rounded(value: Any) -> float | None:
    return None if value is None or value != value else round(float(value), 2)


def _cut(text: str, width: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


PAGE = Page("/stories", "Stories", layout)
