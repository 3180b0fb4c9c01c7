"""What a reader should know of a corpus before comparing anything in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.components.shell import card
from dashboard.figures.rows import cut
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.query import link

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_NAMED = 3
_CODES = {
    "unbalanced_quotes": (
        "with a quotation mark that has no partner",
        "where that quotation ends is a guess",
    ),
    "short": ("under 150 words", "one mark more or less moves every rate a lot"),
    "mostly_quotation": ("mostly quotation", "the reporter’s own words are few"),
    "not_english": ("not in English", "only words were counted"),
    "empty": ("without text", "nothing could be counted"),
}


class Caution(NamedTuple):
    """Something that limits a comparison: which articles it is about, and why it matters."""

    key: str
    what: str
    so: str
    rows: np.ndarray


def cautions(articles: pd.DataFrame, undated: np.ndarray) -> list[Caution]:
    """Return what limits a comparison; ``undated`` flags the articles without a readable date."""
    import numpy as np

    return [
        Caution(key, f"{captions.number(int(flags.sum()), *noun)} {what}", so, np.flatnonzero(flags))
        for key, noun, what, so, flags in _found(articles, undated)
        if flags.any()
    ]


def attention(articles: pd.DataFrame, items: list[Caution]) -> Component | None:
    """Return the list of what to know before comparing; few articles are named, many are one click away."""
    if not items:
        return None
    return card(
        "Before you compare",
        html.Ul(
            [
                html.Li(
                    [
                        html.Strong(f"{item.what}:"),
                        html.Span(f" {item.so}. ", className="muted"),
                        html.Span(_names(articles.iloc[item.rows]), className="names")
                        if len(item.rows) <= _NAMED
                        else dcc.Link(
                            ["Show them", html.Span(f": {item.what}", className="unseen")],
                            href=link("/", about=item.key) + "#articles",
                            className="screen-only",
                        ),
                    ]
                )
                for item in items
            ],
            className="attention",
        ),
        id="attention",
    )


def _found(
    articles: pd.DataFrame, undated: np.ndarray
) -> Iterator[tuple[str, tuple[str, ...], str, str, np.ndarray]]:
    """Yield key, noun, what is the matter, why it matters, and a flag an article."""
    import numpy as np

    one = ("article",)
    yield "undated", one, "without a date", "cannot be placed in time", undated
    unknown = (articles["outlet"] == UNKNOWN_OUTLET).to_numpy()
    yield "no_outlet", one, "of unknown outlet", "say nothing about any outlet", unknown
    copies = articles["duplicate_of"].notna().to_numpy()
    so = "repeat another article almost word for word"
    yield "copies", ("copy", "copies"), "among the articles", so, copies
    single = articles["sources_distinct"].to_numpy(dtype=float, na_value=np.nan) == 1
    yield "one_source", one, "with one source only", "one voice carries the whole piece", single
    # A corpus has few different sets of warnings: each is looked at once.
    codes, kinds = articles["warnings"].factorize()
    for code, (what, so) in _CODES.items():
        has = np.array([*(code in str(kind).split(",") for kind in kinds), False])
        yield code, one, what, so, has[codes]


def _names(which: pd.DataFrame) -> list[Component]:
    out: list[Component] = []
    for row in which[["title", "id"]].itertuples():
        item: Any = row
        out.append(dcc.Link(cut(item.title, 48), href=link("/articles", a=str(item.id))))
        out.append(html.Span(" · "))
    return out[:-1]
