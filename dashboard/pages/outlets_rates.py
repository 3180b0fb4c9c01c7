"""Rates of outlets with intervals, and each outlet against the others together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.choice import ALL_MEASURES, MOST_SHOWN, Choice, filter_words, group_noun
from dashboard.comparing import Comparing, join
from dashboard.components import controls
from dashboard.components.chart import chart
from dashboard.components.shell import card
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.differences import forest
from dashboard.figures.dots import sampled
from dashboard.figures.outlets import Dots, Panel, dot_intervals
from dashboard.figures.rows import Records, records
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.pages.outlets_view import (
    LABELS,
    UNITS,
    articles_of,
    capital,
    footer,
    measures_of,
    of_how_many,
    rounded,
    styles_of,
    voice_of,
)
from framing.comparison import (
    MINIMUM_ARTICLES,
    MINIMUM_STORIES,
    Articles,
    against_rest,
    article_values,
    group_rates,
)

MOST_DOTS = 900
INTERVAL = "thin 95 %, thick 50 % interval: stories resampled, then articles within stories"


def groups_on_page(groups: list[str], choice: Choice) -> list[str]:
    """Return the groups on the chosen page of the list."""
    number = min(choice.rows, controls.pages_of(len(groups), MOST_SHOWN))
    return groups[(number - 1) * MOST_SHOWN : number * MOST_SHOWN]


def pager(groups: list[str], choice: Choice) -> Component | None:
    """Return the buttons to the other pages of groups."""
    pages = controls.pages_of(len(groups), MOST_SHOWN)
    if pages == 1:
        return None
    number = min(choice.rows, pages)
    low, high = (number - 1) * MOST_SHOWN + 1, min(number * MOST_SHOWN, len(groups))
    said = f"{low} to {high} of {len(groups):,} {group_noun(choice.by)}, most articles first"
    return controls.pager(number, pages, said=said)


def rates(
    data: Data, corpus: Comparing, choice: Choice, groups: list[str], every: list[str] | None = None
) -> Component:
    """Return dots and intervals, one row a group; ``every``: the groups they are taken from."""
    measures = measures_of(choice)
    articles = articles_of(corpus, choice)
    key = choice.kept_as("rates", tuple(groups), tuple(measures))
    found = corpus.recent.get(
        key,
        lambda: records(
            group_rates(
                articles, measures, by=choice.by, groups=groups, voice=choice.voice, pooled=choice.pooled
            )
        ),
    )
    if choice.by == "outlet":
        found = _nobody(found)
    inside = articles.among(choice.by, groups)
    if not choice.is_pair and len(measures) == 1:
        # Ranked only where an interval stands beside the rank; the others follow, unranked.
        ranked = sorted((r for r in found if r["enough"]), key=lambda r: -r["rate"])
        firm = [r["group"] for r in ranked]
        groups = [*firm, *[g for g in groups if g not in set(firm)]]
    panels = [Panel(m, LABELS[m], UNITS[m]) for m in measures]
    drawn = inside.at(sampled(inside.codes(choice.by).codes, MOST_DOTS // min(len(measures), 3)))
    coded = drawn.codes(choice.by)
    dots = Dots(
        [coded.names[k] for k in coded.codes.tolist()],
        drawn.texts("title").tolist(),
        {m: article_values(drawn, m, voice=choice.voice) for m in measures},
    )
    some = f" · {len(drawn):,} of {len(inside):,} articles drawn as dots" if len(drawn) < len(inside) else ""
    subject = LABELS[measures[0]].lower() if len(measures) == 1 else "wording and sources"
    question = (
        f"{join([choice.a, choice.b])}: how do they differ in {subject}?"
        if choice.is_pair
        else f"How do {group_noun(choice.by)} differ in {subject}?"
    )
    which = "all articles" if choice.selection.is_all else filter_words(choice)
    few = of_how_many(groups, every) if every else ""
    average = "" if choice.pooled else " Every article weighs alike."
    subtitle = (
        f"{capital(UNITS[measures[0]]) if len(measures) == 1 else 'Each measure in its own unit'} in "
        f"{voice_of(choice, measures)}; {which}, whatever the story. One dot an article.{average}{few}"
    )
    fig = dot_intervals(
        found,
        dots,
        panels,
        groups=groups,
        styles=styles_of(data, corpus, choice),
        question=question,
        subtitle=subtitle,
        caption=footer(data, inside, choice, measures, INTERVAL if any(r["enough"] for r in found) else "")
        + some,
    )
    return chart(
        "rates",
        fig,
        sentence=_rates_sentence(found, choice, measures),
        data=_rates_table(found, choice),
        help=f"/methods#measure-{measures[0]}" if len(measures) == 1 else "/methods",
    )


def _nobody(found: Records) -> Records:
    """Articles of unknown outlet are not one outlet: their rate gets no interval."""
    none = {**dict.fromkeys(("low", "high", "low50", "high50"), float("nan")), "enough": False}
    return [{**r, **none} if r["group"] == UNKNOWN_OUTLET else r for r in found]


def _rates_sentence(found: Records, choice: Choice, measures: list[str]) -> str:
    own = [r for r in found if r["measure"] == measures[0] and r["rate"] == r["rate"]]
    firm, few = [r for r in own if r["enough"]], [r for r in own if not r["enough"]]
    noun = group_noun(choice.by, len(firm))
    parts = ["Large marks: all articles of a row together; small ones: single articles."]
    if len(firm) > 1:
        low, high = (of(firm, key=lambda r: float(r["rate"])) for of in (min, max))
        parts.append(
            f"Among {len(firm)} {noun} with at least {MINIMUM_ARTICLES} articles and {MINIMUM_STORIES} "
            f"stories, "
            f"{LABELS[measures[0]].lower()} runs from {low['rate']:.1f} ({low['group']}, n = "
            f"{low['articles']:,}; "
            f"interval {low['low']:.1f} to {low['high']:.1f}) to {high['rate']:.1f} ({high['group']}, "
            f"n = {high['articles']:,}; interval {high['low']:.1f} to {high['high']:.1f})."
        )
    elif len(firm) == 1:
        one = firm[0]
        parts.append(
            f"Only {one['group']} (n = {one['articles']:,}) has enough articles for an interval: "
            f"{one['rate']:.1f} (95 % interval {one['low']:.1f} to {one['high']:.1f})."
        )
    nameless = choice.by == "outlet" and any(r["group"] == UNKNOWN_OUTLET for r in few)
    named = len(few) - nameless
    if named:
        parts.append(
            f"{named} {group_noun(choice.by, named)} {'has' if named == 1 else 'have'} too few articles or "
            f"stories: hollow marks describe those articles, not the outlet."
        )
    if nameless:
        parts.append("Articles of unknown outlet describe no outlet: their mark is hollow.")
    return " ".join(parts) if len(own) else "No article has words in this voice."


def _rates_table(found: Records, choice: Choice) -> Table:
    columns = [
        Column("Group" if choice.by != "outlet" else "Outlet"),
        Column("Measure"),
        Column("Articles", True),
        Column("Stories", True),
        Column("Marks", True),
        Column("Words", True),
        Column("Rate", True),
        Column("95 % low", True),
        Column("95 % high", True),
        Column("Mean of articles", True),
    ]
    rows = [
        [
            r["group"],
            LABELS[r["measure"]],
            r["articles"],
            r["stories"],
            _int(r["marks"]),
            _int(r["words"]),
            rounded(r["rate"]),
            rounded(r["low"]),
            rounded(r["high"]),
            rounded(r["mean"]),
        ]
        for r in found
    ]
    return Table(columns, rows)


def rest(
    data: Data,
    corpus: Comparing,
    choice: Choice,
    groups: list[str],
    every: list[str],
    *,
    picked: bool = False,
) -> Component | None:
    """Return the difference of each group shown from the others together.

    The others are those that the reader ``picked``, else all of them: what an outlet is compared with must
    not hang on the page of the list on which it happens to stand.
    """
    named = [g for g in every if g != UNKNOWN_OUTLET]
    if len(named) < 3 or choice.measure == ALL_MEASURES:
        return None
    articles = articles_of(corpus, choice)
    known, fewest = _comparable(
        articles, choice, [g for g in groups if g != UNKNOWN_OUTLET] if picked else named
    )
    question = f"Which {group_noun(choice.by)} differ from the others in {LABELS[choice.measure].lower()}?"
    if len(known) < 3:
        return _too_few(choice, question, picked=picked, fewest=fewest)
    # Of every other group a row would cost as much, and nobody would see it.
    rows = [g for g in groups if g in set(known)]
    found = corpus.recent.get(
        choice.kept_as("rest", tuple(known), tuple(rows), choice.measure),
        lambda: records(
            against_rest(
                articles,
                known,
                choice.measure,
                by=choice.by,
                voice=choice.voice,
                pooled=choice.pooled,
                rows=rows,
            )
        ),
    )
    firm = sorted((r for r in found if r["enough"]), key=lambda r: -r["difference"])
    if not firm:
        return _none_firm(choice, question)
    interval = f"thick 50 %, thin 95 % interval; end marks: 95 % for all {len(known)} together (Bonferroni)"
    fig = forest(
        firm,
        styles=styles_of(data, corpus, choice),
        unit=f"difference, {UNITS[choice.measure]}",
        question=question,
        subtitle=f"Each against {_others(choice, known, fewest, picked=picked)}, in "
        f"{voice_of(choice, [choice.measure])}; different stories."
        + (f" The correction counts only the {len(known)} picked." if picked else ""),
        caption=footer(data, articles.among(choice.by, known), choice, [choice.measure], interval),
    )
    return chart(
        "rest",
        fig,
        sentence=_rest_sentence(firm, choice),
        data=_rest_table(firm),
        help="/methods#comparing",
    )


def _comparable(articles: Articles, choice: Choice, groups: list[str]) -> tuple[list[str], int]:
    """Return the groups that are compared, and how many articles each of them has at least (0: no matter)."""
    if len(groups) <= MOST_SHOWN:
        return groups, 0
    # Dozens of outlets with an article or two would widen the correction, not the comparison.
    coded = articles.codes(choice.by)
    counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
    return [g for g in groups if counts.get(g, 0) >= MINIMUM_ARTICLES], MINIMUM_ARTICLES


def _rest_sentence(firm: Records, choice: Choice) -> str:
    clear = [r for r in firm if r["clear"]]
    counted = f"{len(firm)} {group_noun(choice.by, len(firm))} shown"
    sentence = (
        f"{len(clear)} of {counted} {'differs' if len(clear) == 1 else 'differ'} clearly from the others "
        f"together: {join([_direction(r) for r in clear])}."
        if clear
        else f"None of {counted} differs clearly from the others together."
    )
    return sentence + " The stories differ: choose two to hold them constant."


def _rest_table(firm: Records) -> Table:
    columns = [
        "Group",
        "Its rate",
        "The others",
        "Difference",
        "95 % low",
        "95 % high",
        "Corrected low",
        "Corrected high",
        "Articles",
    ]
    numbers = ("rate_a", "rate_b", "difference", "low", "high", "low_all", "high_all")
    rows = [[r["a"], *(rounded(r[k]) for k in numbers), r["articles_a"]] for r in firm]
    return Table([Column(c, i > 0) for i, c in enumerate(columns)], rows)


def _too_few(choice: Choice, question: str, *, picked: bool, fewest: int) -> Component:
    """Say why there is no chart, where fewer than three groups can be compared."""
    nouns = group_noun(choice.by)
    if picked and not fewest:
        said = f"With fewer than three {nouns} shown there are no others together: pick one more."
    else:
        said = f"Fewer than three {nouns} have at least {fewest} articles, which this comparison takes."
    return _no_chart(question, said)


def _none_firm(choice: Choice, question: str) -> Component:
    """Say why there is no chart, where no group shown has an interval."""
    return _no_chart(
        question,
        f"None of the {group_noun(choice.by)} shown can be told from the others: it takes at least "
        f"{MINIMUM_ARTICLES} articles and {MINIMUM_STORIES} stories on both sides.",
    )


def _no_chart(question: str, said: str) -> Component:
    return card(question, html.P(said, className="muted"), id="rest-none")


def _others(choice: Choice, known: list[str], fewest: int, *, picked: bool) -> str:
    """Say whom each group is compared with."""
    if picked:
        return "the others picked"
    with_enough = f" with at least {fewest} articles" if fewest else ""
    return f"all the other {group_noun(choice.by)}{with_enough} ({len(known) - 1:,})"


def _direction(row: Mapping[Any, Any]) -> str:
    return f"{row['a']} ({'more' if row['difference'] > 0 else 'less'})"


def _int(value: float) -> int | None:
    return None if value != value else int(value)
