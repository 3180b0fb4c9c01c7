"""Rates over time: the chart of Compare outlets that follows the years, months or weeks."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import ALL_MEASURES, PERIODS, Choice, alike_groups, held_label, held_sentence
from dashboard.comparing import Comparing
from dashboard.components.chart import chart
from dashboard.components.shell import card
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.rows import Records, records
from dashboard.figures.trend import over_time
from dashboard.pages.outlets_view import (
    LABELS,
    UNITS,
    articles_of,
    footer,
    of_how_many,
    rounded,
    styles_of,
    voice_of,
)
from framing.comparison import Articles, rates_over_time
from framing.comparison.trend import Period

_ASKED: dict[str, Period] = {"year": "year", "month": "month", "week": "week"}
INTERVAL = "95 % interval from the spread between stories"


def time(
    data: Data, corpus: Comparing, choice: Choice, groups: list[str], every: list[str] | None = None
) -> Component | None:
    """Return rates by year, month or week, of two groups with the same held constant as on the whole page.

    ``every``: the groups they are taken from.
    """
    measure = choice.measure if choice.measure != ALL_MEASURES else "loaded"
    articles = articles_of(corpus, choice)
    hold = choice.hold if choice.is_pair else ""
    found, period = _over(corpus, choice, articles, measure, groups, hold)
    question = f"How does {LABELS[measure].lower()} change over time?"
    if len({r["period"] for r in found}) < 2:
        if hold:
            return _nothing_held(choice, question, period)
        return _one_period(choice, question, period) if found and choice.period else None
    if hold:
        alike = alike_groups(corpus, choice)
        inside = corpus.articles.at(alike.a | alike.b)
    else:
        inside = articles.among(choice.by, groups)
    return chart(
        "time",
        over_time(
            found,
            groups=groups,
            period=period,
            styles=styles_of(data, corpus, choice),
            unit=UNITS[measure],
            question=question,
            subtitle=_subtitle(corpus, choice, measure, period)
            + (of_how_many(groups, every) if every else ""),
            caption=footer(
                data, inside, choice, [measure], INTERVAL if any(r["enough"] for r in found) else ""
            ),
        ),
        sentence=_sentence(found, inside, period),
        data=_numbers(found),
        help="/methods#comparing",
    )


def _over(
    corpus: Comparing, choice: Choice, articles: Articles, measure: str, groups: list[str], hold: str
) -> tuple[Records, Period]:
    """Return the rates and the period they are of; of itself that of which most have an interval."""

    def by(period: Period) -> Records:
        key = choice.kept_as("time", tuple(groups), measure, period, hold)
        return corpus.recent.get(
            key,
            lambda: records(
                rates_over_time(
                    articles,
                    measure,
                    groups,
                    by=choice.by,
                    period=period,
                    voice=choice.voice,
                    pooled=choice.pooled,
                    hold=hold,
                )
            ),
        )

    if asked := _ASKED.get(choice.period):
        return by(asked), asked
    months = by("month")
    if 2 * sum(r["enough"] for r in months) >= len(months):
        return months, "month"
    years = by("year")
    # A year is wider, so it has to say more: two of them, and an interval for one at least.
    if len({r["period"] for r in years}) < 2 or not any(r["enough"] for r in years):
        return months, "month"
    return years, "year"


def _subtitle(corpus: Comparing, choice: Choice, measure: str, period: Period) -> str:
    held = ""
    if choice.is_pair:
        held = " " + held_sentence(corpus, choice)
        if choice.hold == "story":
            held += f" A story stands in the {period} of its first article."
        elif choice.hold:
            held += f" It is held within each {period}."
    return f"By {period}, in {voice_of(choice, [measure])}; larger marks rest on more articles.{held}"


def _sentence(found: Records, inside: Articles, period: Period) -> str:
    import numpy as np

    undated = int(np.isnat(inside.days).sum())
    few = sum(not r["enough"] for r in found)
    periods = captions.number(len({r["period"] for r in found}), period)
    return (
        f"{periods} with articles; {few} of {len(found)} "
        f"points rest on too few articles or stories for an interval (hollow)."
        + (f" {captions.number(undated, 'undated article')} left out." if undated else "")
    )


def _nothing_held(choice: Choice, question: str, period: Period) -> Component:
    what = "stories that both cover" if choice.hold == "story" else f"shared {held_label(choice.hold)}"
    return card(
        question,
        html.P(
            [
                f"With {held_label(choice.hold)} held constant there is no change to draw: fewer than two "
                f"{period}s have {what}. ",
                dcc.Link("Compare all articles", href=choice.link(hold_asked="none", kwic="")),
            ],
            className="muted",
        ),
        id="time-none",
    )


def _one_period(choice: Choice, question: str, period: Period) -> Component:
    """Say that what the reader asked for has one point, and which period is shorter."""
    said: list[object] = [f"All dated articles shown are of one {period}, so there is no change to draw."]
    if shorter := {"year": "month", "month": "week"}.get(period):
        said += [" ", dcc.Link(f"Choose {PERIODS[shorter]}", href=choice.link(period=shorter)), "."]
    return card(question, html.P(said, className="muted"), id="time-none")


def _numbers(found: Records) -> Table:
    columns = ["Group", "From", "Articles", "Stories", "Rate", "95 % low", "95 % high"]
    rows = [
        [
            r["group"],
            r["period"].strftime("%Y-%m-%d"),
            r["articles"],
            r["stories"],
            *(rounded(r[k]) for k in ("rate", "low", "high")),
        ]
        for r in found
    ]
    return Table([Column(c, i > 1) for i, c in enumerate(columns)], rows)
