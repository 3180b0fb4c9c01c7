"""Overview: what is in the corpus, can it be compared, where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, tables
from dashboard.comparing import Comparing, comparing
from dashboard.components.chart import chart
from dashboard.components.chooser import chooser
from dashboard.components.controls import bar, segmented
from dashboard.components.facts import numbers
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.rows import cut
from dashboard.figures.strips import Panel, strip_plots, strips_of, voice_panels
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.measures import MEASURES, UNKNOWN_OUTLET, VOICES
from dashboard.pages import Page
from dashboard.pages.overview_articles import articles_card
from dashboard.pages.overview_attention import Caution, attention, cautions
from dashboard.provenance import warning
from dashboard.query import CHOSEN, FORMERLY, Query, link
from framing.comparison import MINIMUM_ARTICLES

if TYPE_CHECKING:
    import pandas as pd

_MOST_OUTLETS = 12
FOREWARNING = "Every writer chooses words. Notice which ones; ask what another choice would do."
_VOICE = {"narrator": "Reporter’s own words", "quote": "Quoted words", "all": "Whole body"}


def layout(data: Data, query: Query) -> Component:
    """Return the page for the corpus and the URL."""
    import numpy as np

    corpus = comparing(data)
    if corpus.table.empty:
        return empty()
    voice = query.one("voice", _VOICE, "narrator")
    ending = "" if voice == "all" else f"_{voice}"
    panels = voice_panels(ending)
    picked = query.first(CHOSEN, set(data.outlets()), _MOST_OUTLETS, "outlets", formerly=FORMERLY)
    styles = outlet_styles(data.outlets(), chosen=picked)
    recent = corpus.recent
    known = recent.get("cautions", lambda: cautions(corpus.table, np.isnat(corpus.articles.days)))
    return page(
        "Overview",
        FOREWARNING,
        recent.get("overview-facts", lambda: _facts(corpus, known)),
        html.Div(
            [
                bar(
                    segmented("voice", "Rates are counted in", _VOICE, voice, default="narrator"),
                    _picking(data, corpus, picked),
                ),
                recent.get(
                    ("overview", voice, *picked),
                    lambda: _chart(data, corpus, panels, ending, styles, picked),
                ),
            ],
            className="stack",
        ),
        recent.get("overview-attention", lambda: attention(corpus.table, known)),
        articles_card(corpus, query, ending, panels, styles, known),
        notes=[said] if (said := warning(data)) else (),
        actions=_start(corpus),
    )


def empty() -> Component:
    """Return the page of a corpus without articles."""
    return page(
        "Overview",
        "This corpus has no articles yet.",
        card(
            "Three ways to begin",
            html.Ol(
                [
                    html.Li(
                        [
                            html.Strong("Paste a text. "),
                            dcc.Link("Your own text", href="/text"),
                            " scores it at once.",
                        ]
                    ),
                    html.Li(
                        [
                            html.Strong("Import a folder or a CSV. "),
                            html.Code("framing import FOLDER --corpus NAME"),
                            ", then start the dashboard with that corpus.",
                        ]
                    ),
                    html.Li(
                        [
                            html.Strong("Look at the sample. "),
                            html.Code("framing serve"),
                            " on its own shows five real articles.",
                        ]
                    ),
                ],
                className="steps",
            ),
        ),
    )


def _outlets(corpus: Comparing) -> tuple[list[int], int]:
    """Return the number of articles of each named outlet, and of those whose outlet is unknown."""
    coded = corpus.articles.codes("outlet")
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    unknown = counts.pop(UNKNOWN_OUTLET, 0)
    return [n for n in counts.values() if n], unknown


def _picking(data: Data, corpus: Comparing, picked: list[str]) -> Component | None:
    """Return what picks the outlets of the chart, where it has not room for all."""
    outlets = data.outlets()
    if len(outlets) <= _MOST_OUTLETS and not picked:
        return None
    coded = corpus.articles.codes("outlet")
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    there = {name: counts.get(name, 0) for name in outlets}
    return chooser(there, picked, most=_MOST_OUTLETS, nouns="outlets")


def _words(corpus: Comparing) -> int:
    return int(corpus.table["words_total"].sum())


def _start(corpus: Comparing) -> Component:
    """Return the ways into the corpus; outlets only where two have enough articles to say anything."""
    two_outlets = sum(n >= MINIMUM_ARTICLES for n in _outlets(corpus)[0]) >= 2
    if len(corpus.table) < 2:
        return html.Div(
            [
                dcc.Link(
                    "Compare it with your own text",
                    href=link("/text", mode="compare"),
                    className="button primary",
                ),
                page_tools(),
            ],
            className="actions",
        )
    outlets = dcc.Link("Compare outlets", href="/outlets", className="button")
    return html.Div(
        [
            dcc.Link("Compare two articles", href="/articles", className="button primary"),
            *([outlets] if two_outlets else []),
            dcc.Link("Read blind with a class", href="/blind", className="button"),
            page_tools(),
        ],
        className="actions",
    )


def _facts(corpus: Comparing, cautions: list[Caution]) -> Component:
    """Return the corpus in five numbers."""
    import numpy as np

    articles = corpus.table
    words, removed = _words(corpus), int(articles["removed_words"].sum())
    dated = int((~np.isnat(corpus.articles.days)).sum())
    known, unknown = _outlets(corpus)
    unnamed = f"{captions.number(unknown, 'article')} of unknown outlet" if unknown else None
    share = removed / (words + removed or 1)
    facts: list[tuple[str, str, object]] = [
        (f"{len(articles):,}", "article" if len(articles) == 1 else "articles", None),
        (
            f"{len(known):,}",
            "outlet named" if len(known) == 1 else "outlets named",
            unnamed,
        ),
        (f"{dated:,} of {len(articles):,}", "dated", captions.dates(corpus.articles) if dated else None),
        (f"{words:,}", "words", f"after {removed:,} ({share:.0%}) were removed: adverts, captions"),
    ]
    if cautions:
        see = html.A("before you compare", href="#attention")
        facts.append((f"{len(cautions)}", "thing to know" if len(cautions) == 1 else "things to know", see))
    return numbers(facts)


def _chart(
    data: Data,
    corpus: Comparing,
    panels: list[Panel],
    ending: str,
    styles: dict[str, OutletStyle],
    picked: list[str],
) -> Component:
    said = VOICES[ending]
    outlets = data.outlets()
    drawn = [name for name in outlets if name in picked] or outlets[:_MOST_OUTLETS]
    strips = strips_of(corpus.table, panels, drawn)
    # What is said of the chart is said of what it shows.
    shown, inside = corpus.table, corpus.articles
    if len(drawn) < len(outlets):
        inside = inside.among("outlet", drawn)
        shown = shown[shown["outlet"].isin(drawn)]
    when = captions.sentence(captions.dates(inside))
    some = ""
    if picked:
        some = f" {len(drawn)} of {len(outlets):,} outlets, picked."
    elif len(drawn) < len(outlets):
        some = f" The {_MOST_OUTLETS} of {len(outlets):,} outlets with most articles."
    fig = strip_plots(
        strips,
        panels,
        styles=styles,
        question="How do the articles differ in wording and in who is heard?",
        subtitle=f"One mark per article. Rates in {said}; sources over the whole body.{some} {when}.",
        caption=captions.footer(data, inside, voice=said),
    )
    columns = ["id", "title", "outlet", "words_total", *(p.column for p in panels)]
    rows = [
        [title if isinstance(title, str) and title else id_, str(outlet), int(words), *map(_rounded, values)]
        for id_, title, outlet, words, *values in strips.dots[columns].itertuples(index=False, name=None)
    ]
    table = Table(
        [
            Column("Article"),
            Column("Outlet"),
            Column("Words", True),
            *(Column(m.label, True) for m in MEASURES),
        ],
        rows,
    )
    every = f"The {len(rows):,} articles drawn as dots; the CSV has all {len(corpus.table):,} of the corpus."
    return chart(
        "measures",
        fig,
        sentence=_sentence(shown, panels[0], said),
        data=table,
        help="/methods",
        whole=tables.address(ending.removeprefix("_") or "all"),
        note=every if len(rows) < len(corpus.table) else None,
    )


def _sentence(articles: pd.DataFrame, panel: Panel, voice: str) -> str:
    import numpy as np

    values = articles[panel.column].to_numpy(dtype=float, na_value=np.nan)
    few = captions.too_few(len(articles))
    if not np.isfinite(values).any():
        return f"No article has words in this voice ({voice}). {few}".strip()
    least, most = int(np.nanargmin(values)), int(np.nanargmax(values))
    low, high = float(values[least]), float(values[most])
    same = int((values == low).sum())
    whose = f"“{_titled(articles, least)}”" if same == 1 else f"{same:,} articles"
    if low == high:
        every = "The article has" if len(articles) == 1 else "Every article has"
        text = f"{every} {low:.1f} marks of loaded wording per 1,000 words in {voice}."
    else:
        text = (
            f"Loaded wording in {voice} runs from {low:.1f} per 1,000 words ({whose}) to {high:.1f} "
            f"(“{_titled(articles, most)}”)"
        )
        middle = f"; half of the articles lie below {float(np.nanmedian(values)):.1f}"
        text += "." if few else f"{middle}."
    return f"{text} {few}".strip()


def _rounded(value: float | None) -> float | None:
    return None if value is None or value != value else round(float(value), 4)


def _titled(articles: pd.DataFrame, row: int) -> str:
    return cut(str(articles["title"].iat[row] or "").strip(), 60)


PAGE = Page("/", "Overview", layout, tables.register)
