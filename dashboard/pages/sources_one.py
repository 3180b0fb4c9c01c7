"""One source: who quotes it, under which names it was found, and what is attributed to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import join, sources_of
from dashboard.components.concordance import Use, place_link, statements
from dashboard.components.controls import pager
from dashboard.components.kind import kind_name
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.cut import cut
from dashboard.data import Data
from dashboard.kinds import kind_label
from dashboard.pages.sources_changes import READ_ONLY
from dashboard.query import Query, link
from framing.concordance import Line, around
from framing.heard import fold_names, heard

if TYPE_CHECKING:
    import pandas as pd

# Articles whose text is read for how they name a source, and attributions on one page of statements.
_READ = 40
_STATEMENTS = 60
_LONGEST = 160
# Places of one wording that are linked one by one.
_PLACES = 12


class Wording(NamedTuple):
    """One way in which articles name a source where they give it words; ``places`` are in their order."""

    text: str
    places: list[Line]

    @property
    def articles(self) -> int:
        """In how many articles it stands."""
        return len({line.article for line in self.places})


def one_source(data: Data, name: str, said: Component, query: Query) -> Component:
    """Return the page of one source."""
    sources = sources_of(data)
    own = sources[(sources["name"] == name).to_numpy()]
    row = heard(own).iloc[0]
    outlets = _floor(own)
    wanted = query.one("outlet", outlets, "")
    read = _read(data, own)
    return page(
        name,
        f"Kind: {_kinds(own)}. {captions.number(int(row['words']), 'word')} attributed in "
        f"{captions.number(int(row['attributions']), 'statement')} of "
        f"{captions.number(int(row['articles']), 'article')} of "
        f"{captions.number(int(row['outlets']), 'outlet')}.",
        html.P(dcc.Link("All sources", href="/sources", className="button")),
        said,
        html.Div([_who_quotes(name, outlets), _named(data, own, name, read)], className="columns"),
        _introduced(read),
        _mentions(data, own, name, wanted, query),
    )


def _kinds(own: pd.DataFrame) -> str:
    """Say of which kind the articles take the source to be, and in how many of them, where they differ."""
    counts = own.drop_duplicates(["row", "kind"])["kind"].astype(str).value_counts()
    counts = counts[counts > 0]
    if len(counts) == 1:
        return kind_label(str(counts.index[0]))
    # What an article does not state is no rival of what others do.
    order = sorted(counts.items(), key=lambda item: (item[0] == "unknown", -item[1], item[0]))
    return join([f"{kind_label(str(kind))} in {captions.number(int(n), 'article')}" for kind, n in order])


def _floor(own: pd.DataFrame) -> dict[str, tuple[int, int, int]]:
    """Return words, statements and articles of each outlet that gives the source words, most words first."""
    grouped = own.groupby(own["outlet"].astype(str))
    found = grouped.agg(words=("words", "sum"), said=("attributions", "sum"), rows=("row", "nunique"))
    found = found.sort_values("words", ascending=False, kind="stable")
    return {str(o): (int(w), int(n), int(a)) for o, w, n, a in found.itertuples()}


def _who_quotes(name: str, outlets: dict[str, tuple[int, int, int]]) -> Component:
    rows = [
        [
            dcc.Link(
                outlet, href=link("/sources", source=name, outlet=outlet) + "#said", className="opens wrap"
            ),
            *numbers,
        ]
        for outlet, numbers in outlets.items()
    ]
    columns = [Column("Outlet"), Column("Words", True), Column("Statements", True), Column("Articles", True)]
    return card(
        "Who quotes this source?",
        table(
            Table(columns, rows),
            caption=f"Outlets that attribute words to {name}",
            className="at-most" if len(rows) > _STATEMENTS // 3 else "",
        ),
        table_tools("floor", "Who quotes this source?"),
        id="floor",
    )


def _read(data: Data, own: pd.DataFrame) -> list[tuple[Any, set[str], str]]:
    """Return the first articles that give the source words: record, its names for the source, the outlet."""
    out = []
    names = _names(own)
    ids = data.articles()["id"]
    for number, outlet in own.drop_duplicates("row").head(_READ)[["row", "outlet"]].itertuples(index=False):
        record = data.record(str(ids.iloc[number]))
        if record is not None:
            out.append((record, names[int(number)], str(outlet)))
    return out


def _names(own: pd.DataFrame) -> dict[int, set[str]]:
    names: dict[int, set[str]] = {}
    for number, found in zip(own["row"].tolist(), own["name_found"].tolist(), strict=True):
        names.setdefault(int(number), set()).add(str(found))
    return names


def wordings(read: Sequence[tuple[Any, set[str], str]]) -> list[Wording]:
    """Return the words that stand for a source where it is given words: names first, then pronouns.

    Capitals alone make no other wording; most used first.
    """
    found: dict[str, list[Line]] = {}
    for record, names, _ in read:
        for source in record["sources"]:
            if source["name"] not in names:
                continue
            for start, end in source["mentions"]:
                left, text, right = around(record["text"], start, end, width=40)
                line = Line(record["id"], "text", start, end, left, text, right, "narrator")
                found.setdefault(text.casefold(), []).append(line)
    made = [Wording(_usual(places), places) for places in found.values()]
    return sorted(made, key=lambda one: (one.text.islower(), -len(one.places), one.text))


def _usual(places: Sequence[Line]) -> str:
    """Return the spelling with fewest capitals: the one that stands inside sentences."""
    return min((line.keyword for line in places), key=lambda text: (sum(map(str.isupper, text)), text))


def _named(data: Data, own: pd.DataFrame, name: str, read: Sequence[tuple[Any, set[str], str]]) -> Component:
    titles = {record["id"]: str(record["title"] or record["id"]) for record, _, _ in read}
    articles = own["row"].nunique()
    some = f" Read: the first {len(read)} of {articles:,} articles." if articles > len(read) else ""
    found = wordings(read)
    return card(
        "How is it named?",
        html.P(
            "Every wording that was taken for this source where it is given words; each number opens its "
            "place. Within an article a family name, a title, a pronoun and a slip of spelling count as the "
            f"same source; over articles only the same name does.{some}",
            className="muted small",
        ),
        html.Ul([html.Li(_places(one, titles)) for one in found], className="spellings", id="wordings"),
        *_merged(data, own, name),
        id="named",
    )


def _places(one: Wording, titles: dict[str, str]) -> list[Any]:
    links = [
        dcc.Link(
            [
                html.Span(f"{one.text}, place ", className="unseen"),
                str(i),
                html.Span(f" in {titles[line.article]}", className="unseen"),
            ],
            href=place_link(line),
            className="place",
            title=f"{line.left}{line.keyword}{line.right}",
        )
        for i, line in enumerate(one.places[:_PLACES], 1)
    ]
    left = len(one.places) - len(links)
    return [
        html.Span(one.text, className="utterance"),
        html.Span(
            f" {captions.number(len(one.places), 'time')} in {captions.number(one.articles, 'article')} ",
            className="muted small",
        ),
        html.Span([*links, f" and {left:,} more" if left else ""], className="places"),
    ]


def _merged(data: Data, own: pd.DataFrame, name: str) -> list[Component]:
    """Return the names of articles that somebody made one by hand, each with what splits it off again."""
    spellings: dict[str, set[int]] = {}
    for spelling, number in zip(own["name_found"], own["row"], strict=True):
        spellings.setdefault(str(spelling), set()).add(int(number))
    editable = may_edit(data)
    also = sorted(set(spellings) - {name})
    hand = [spelling for spelling in also if not _alike(name, spelling)]
    told = [f"Merged by hand from {join(hand)}."] if hand else []
    told += (
        ["Names that differ in capitals or a leading “the” alone are one."] if len(hand) < len(also) else []
    )
    parts: list[Component] = [html.H3("Other names, merged by hand")]
    if also:
        parts.append(
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(spelling, className="utterance"),
                            html.Span(
                                f" in {captions.number(len(found), 'article')} ", className="muted small"
                            ),
                            _split(name, spelling) if editable and spelling in hand else "",
                        ]
                    )
                    for spelling, found in sorted(spellings.items(), key=lambda item: -len(item[1]))
                ],
                className="spellings",
            )
        )
    parts.append(
        html.P(
            " ".join(told) or "None. To merge one, choose both in the list of all sources.",
            className="muted small",
        )
    )
    return parts + ([html.P(READ_ONLY, className="muted small")] if not editable else [])


def _introduced(read: Sequence[tuple[Any, set[str], str]]) -> Component | None:
    """Return how each article introduces the source: the same person may be a hawk here, a scholar there."""
    rows: list[list[Any]] = []
    for record, names, outlet in read:
        for source in record["sources"]:
            if source["name"] in names and source["described_as"]:
                first = source["mentions"][0][0] if source["mentions"] else 0
                rows.append(
                    [
                        f"“{' '.join(source['described_as'].split())}”",
                        kind_name(source["kind"]),
                        outlet,
                        dcc.Link(
                            cut(str(record["title"] or record["id"]), 60),
                            href=link("/articles", a=record["id"], at=f"text-{first}"),
                            className="opens wrap",
                        ),
                    ]
                )
    if not rows:
        return None
    columns = [Column("Introduced as"), Column("Taken for"), Column("Outlet"), Column("Article")]
    return card(
        "How is it introduced?",
        table(
            Table(columns, rows),
            caption="How articles introduce the source",
            className="at-most" if len(rows) > _STATEMENTS // 3 else "",
        ),
        table_tools("introduced", "How is it introduced?"),
        id="introduced",
    )


def _alike(name: str, spelling: str) -> bool:
    """Whether two names are one without anybody's saying so."""
    import pandas as pd

    return fold_names(pd.Series([name, spelling])).nunique() == 1


def _split(name: str, spelling: str) -> Component:
    return html.Button(
        "Not the same: split off",
        type="button",
        className="tool",
        id={"type": ids.MERGE_SPLIT, "name": name, "spelling": spelling},
        **{"aria-label": f"Not the same: split off {spelling} from {name}"},
    )


def _mentions(data: Data, own: pd.DataFrame, name: str, outlet: str, query: Query) -> Component:
    if outlet:
        own = own[(own["outlet"] == outlet).to_numpy()]
    names = _names(own)
    counts = own.groupby("row", sort=False)["attributions"].sum()
    # Pages of whole articles: what one article attributes is read together.
    on_page = (counts.cumsum() - counts) // _STATEMENTS
    order = {value: i for i, value in enumerate(on_page.unique().tolist(), 1)}
    number = query.number("rows", len(order))
    wanted = [
        row for row, value in zip(counts.index.tolist(), on_page, strict=True) if order[value] == number
    ]
    outlets = dict(zip(own["row"].tolist(), own["outlet"].astype(str).tolist(), strict=True))
    ids = data.articles()["id"]
    uses = []
    for at in wanted:
        record = data.record(str(ids.iloc[at]))
        if record is None:
            continue
        title = str(record["title"] or record["id"])
        uses += [Use(line, outlets[at], title) for line in attributed_lines(record, names[at])]
    said = f"{captions.number(int(counts.sum()), 'statement')} in {captions.number(len(counts), 'article')}"
    return card(
        "What is attributed to this source?",
        html.P(
            [
                f"{said}{f' of {outlet}' if outlet else ''}, each with the words around it. Bold: what "
                "counts as the source’s words. ",
                dcc.Link("Show all outlets", href=f"{link('/sources', source=name)}#said") if outlet else "",
            ],
            className="muted small",
        ),
        statements(uses, caption=f"Statements attributed to {name}")
        if uses
        else html.P("Only named, nothing attributed.", className="muted"),
        pager(number, len(order)),
        table_tools("said", "What is attributed to this source?") if uses else None,
        id="said",
    )


def attributed_lines(record: Any, names: set[str]) -> list[Line]:
    """Return what an article attributes to a source found under ``names``, one line a statement."""
    known = {source["id"] for source in record["sources"] if source["name"] in names}
    out = []
    for attribution in record["attributions"]:
        if attribution["source_id"] not in known or not attribution["content"]:
            continue
        start, end = attribution["content"][0]
        left, whole, right = around(record["text"], start, end, width=40)
        out.append(
            Line(record["id"], "text", start, end, left, _shortened(whole), right, attribution["kind"])
        )
    return out


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " […]"
