"""The charts of Compare outlets: each asks framing for numbers, draws them, and says them in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dash import html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import (
    ALL_MEASURES,
    SAID,
    Choice,
    group_noun,
    groups_of,
    held_label,
    measure_name,
    shared_stories,
)
from dashboard.comparing import Comparing, join
from dashboard.components.chart import chart
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.differences import dumbbells, forest, robustness_strip
from dashboard.figures.outlets import Panel, dot_intervals
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.measures import MEASURES, UNKNOWN_OUTLET
from framing.comparison import (
    MINIMUM_ARTICLES,
    MINIMUM_STORIES,
    against_rest,
    article_values,
    differences,
    group_rates,
    robustness,
    without_entries,
)
from framing.lexicon import codebook

if TYPE_CHECKING:
    import pandas as pd

ROWS = 12
INTERVAL = "thin 95 %, thick 50 % interval: stories resampled, then articles within stories"
LABELS = {measure_name(m.key): m.label for m in MEASURES}
UNITS = {
    measure_name(m.key): "marks per 1,000 words"
    if m.per_words
    else ("% of attributions with a source" if m.share else m.unit)
    for m in MEASURES
}
COUNTED = {"loaded": "loaded wording", "hedging": "hedging", "booster": "certainty"}


def shown_groups(groups: list[str], choice: Choice) -> list[str]:
    """Return the groups on the chosen page of the list."""
    pages = max(1, -(-len(groups) // ROWS))
    number = min(choice.rows, pages)
    return groups[(number - 1) * ROWS : number * ROWS]


def pager(groups: list[str], choice: Choice) -> Component | None:
    """Return the buttons to the other pages of groups."""
    pages = max(1, -(-len(groups) // ROWS))
    if pages == 1:
        return None
    number = min(choice.rows, pages)

    def step(to: int, text: str) -> html.Button:
        return html.Button(
            text,
            type="button",
            className="button",
            disabled=not 1 <= to <= pages,
            id=f"rows-{text.lower()}",
            **{"data-param": "rows", "data-value": str(to) if to > 1 else ""},
        )

    low, high = (number - 1) * ROWS + 1, min(number * ROWS, len(groups))
    return html.Div(
        [
            step(number - 1, "Previous"),
            html.Span(f"{low} to {high} of {len(groups):,} {group_noun(choice.by)}, most articles first"),
            step(number + 1, "Next"),
        ],
        className="pager",
    )


def measures_of(choice: Choice) -> list[str]:
    """Return the measures the chart shows."""
    return list(LABELS) if choice.measure == ALL_MEASURES else [choice.measure]


def table_of(corpus: Comparing, choice: Choice) -> pd.DataFrame:
    """Return the articles looked at, entries that the reader left out already struck."""

    def make() -> pd.DataFrame:
        table = corpus.table
        if choice.leave and choice.counted:
            table = without_entries(table, corpus.marks, choice.measure, choice.leave)
        return table if choice.selection.is_all else table[choice.selection.mask(corpus)]

    key = ("table", choice.selection, choice.leave, choice.measure if choice.leave else "")
    return corpus.recent.get(key, make)


def styles_of(data: Data, corpus: Comparing, choice: Choice) -> dict[str, OutletStyle]:
    """Return shape and colour of each group; the two chosen stand out."""
    names = data.outlets() if choice.by == "outlet" else corpus.values(choice.by)
    return outlet_styles(names, chosen=[g for g in (choice.a, choice.b) if g])


def voice_of(choice: Choice, measures: list[str]) -> str:
    """Say whose words are counted, for a subtitle."""
    if not any(m in COUNTED for m in measures):
        return "whole body"
    return SAID[choice.voice]


def footer(data: Data, table: pd.DataFrame, choice: Choice, measures: list[str], interval: str) -> str:
    """Return the caption inside a figure."""
    left = f"without {join([repr(e) for e in choice.leave])}" if choice.leave and choice.counted else None
    caption = captions.footer(data, table, voice=voice_of(choice, measures), interval=interval)
    return f"{caption} · {left}" if left else caption


def rates(data: Data, corpus: Comparing, choice: Choice, groups: list[str]) -> Component:
    """Return dots and intervals, one row a group."""
    measures = measures_of(choice)
    table = table_of(corpus, choice)
    key = (
        "rates",
        choice.by,
        tuple(groups),
        tuple(measures),
        choice.voice,
        choice.average,
        choice.selection,
        choice.leave,
    )
    found: pd.DataFrame = corpus.recent.get(
        key,
        lambda: group_rates(
            table, measures, by=choice.by, groups=groups, voice=choice.voice, pooled=choice.pooled
        ),
    )
    if choice.by == "outlet":
        found = _nobody(found)
    inside = table[table[choice.by].isin(groups)]
    if not choice.is_pair and len(measures) == 1:
        # Ranked only where an interval stands beside the rank; the others follow, unranked.
        firm = found[found["enough"]].sort_values("rate", ascending=False)["group"].tolist()
        groups = [*firm, *[g for g in groups if g not in set(firm)]]
    panels = [Panel(m, LABELS[m], UNITS[m]) for m in measures]
    dots = inside[["title"]].assign(
        group=inside[choice.by].astype(str),
        **{m: article_values(inside, m, voice=choice.voice) for m in measures},
    )
    subject = LABELS[measures[0]].lower() if len(measures) == 1 else "wording and sources"
    question = (
        f"{join([choice.a, choice.b])}: how do they differ in {subject}?"
        if choice.is_pair
        else f"How do {group_noun(choice.by)} differ in {subject}?"
    )
    average = "" if choice.pooled else " Every article weighs alike."
    subtitle = (
        f"{_capital(UNITS[measures[0]]) if len(measures) == 1 else 'Each measure in its own unit'} in "
        f"{voice_of(choice, measures)}; all articles, whatever the story. One dot an article.{average}"
    )
    fig = dot_intervals(
        found,
        dots,
        panels,
        groups=groups,
        styles=styles_of(data, corpus, choice),
        question=question,
        subtitle=subtitle,
        caption=footer(data, inside, choice, measures, INTERVAL),
    )
    return chart(
        "rates",
        fig,
        sentence=_rates_sentence(found, choice, measures),
        data=_rates_table(found, choice),
        help=f"/methods#measure-{measures[0]}" if len(measures) == 1 else "/methods",
    )


def _nobody(found: pd.DataFrame) -> pd.DataFrame:
    """Articles of unknown outlet are not one outlet: their rate gets no interval."""
    unknown = found["group"] == UNKNOWN_OUTLET
    if not unknown.any():
        return found
    found = found.copy()
    found.loc[unknown, ["low", "high", "low50", "high50"]] = float("nan")
    found.loc[unknown, "enough"] = False
    return found


def _rates_sentence(found: pd.DataFrame, choice: Choice, measures: list[str]) -> str:
    own = found[(found["measure"] == measures[0]) & found["rate"].notna()]
    firm, few = own[own["enough"]], own[~own["enough"]]
    noun = group_noun(choice.by, len(firm))
    parts = ["Large marks: all articles of a row together; small ones: single articles."]
    if len(firm) > 1:
        low, high = firm.iloc[firm["rate"].argmin()], firm.iloc[firm["rate"].argmax()]
        parts.append(
            f"Among {len(firm)} {noun} with at least {MINIMUM_ARTICLES} articles and {MINIMUM_STORIES} "
            f"stories, "
            f"{LABELS[measures[0]].lower()} runs from {low['rate']:.1f} ({low['group']}, n = "
            f"{low['articles']:,}; "
            f"interval {low['low']:.1f} to {low['high']:.1f}) to {high['rate']:.1f} ({high['group']}, "
            f"n = {high['articles']:,}; interval {high['low']:.1f} to {high['high']:.1f})."
        )
    elif len(firm) == 1:
        one = firm.iloc[0]
        parts.append(
            f"Only {one['group']} (n = {one['articles']:,}) has enough articles for an interval: "
            f"{one['rate']:.1f}, {one['low']:.1f} to {one['high']:.1f}."
        )
    nameless = (few["group"] == UNKNOWN_OUTLET) & (choice.by == "outlet")
    named = int((~nameless).sum())
    if named:
        parts.append(
            f"{named} {group_noun(choice.by, named)} {'has' if named == 1 else 'have'} too few articles or "
            f"stories: hollow marks describe those articles, not the outlet."
        )
    if nameless.any():
        parts.append("Articles of unknown outlet describe no outlet: their mark is hollow.")
    return " ".join(parts) if len(own) else "No article has words in this voice."


def _rates_table(found: pd.DataFrame, choice: Choice) -> Table:
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
            _round(r["rate"]),
            _round(r["low"]),
            _round(r["high"]),
            _round(r["mean"]),
        ]
        for r in found.to_dict("records")
    ]
    return Table(columns, rows)


def pair_differences(corpus: Comparing, choice: Choice) -> pd.DataFrame:
    """Return the differences of the two groups on every measure, largest against its interval first."""
    key = (
        "pair",
        choice.by,
        choice.a,
        choice.b,
        choice.voice,
        choice.average,
        choice.hold,
        choice.selection,
        choice.leave,
        choice.measure if choice.leave else "",
    )
    return corpus.recent.get(
        key,
        lambda: differences(
            table_of(corpus, choice),
            choice.a,
            choice.b,
            list(LABELS),
            by=choice.by,
            voice=choice.voice,
            pooled=choice.pooled,
            hold=choice.hold,
        ),
    )


def answer(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the one sentence a reader came for, hedged by rule."""
    found = pair_differences(corpus, choice).set_index("measure")
    measure = choice.measure if choice.measure in found.index else "loaded"
    return html.P(
        difference_sentence(found.loc[measure].to_dict(), measure, corpus, choice), className="answer"
    )


def difference_sentence(row: Mapping[Any, Any], measure: str, corpus: Comparing, choice: Choice) -> str:
    """Say one difference: compared with what, how much, how sure."""
    a, b = choice.a, choice.b
    what = COUNTED.get(measure, LABELS[measure].lower())
    where = f" in {SAID[choice.voice]}" if measure in COUNTED else ""
    same = ""
    if choice.hold == "story":
        same = (
            f"On the {captions.number(len(shared_stories(corpus, choice)), 'story', 'stories')} both cover, "
        )
    elif choice.hold:
        same = f"With {held_label(choice.hold)} held constant, "
    n = f"n = {row['articles_a']:,} and {row['articles_b']:,} articles"
    if row["difference"] != row["difference"]:
        return f"{a} and {b} cannot be compared here: no words in this voice, or nothing shared ({n})."
    unit = UNITS[measure]
    rates = f"{a} {row['rate_a']:.1f}, {b} {row['rate_b']:.1f} {unit} ({n})"
    if not row["enough"]:
        few = f"Too few to describe {group_noun(choice.by)}: this describes these articles."
        return f"{same}{rates}{where}. {few}"
    interval = f"{signed(row['low_all'])} to {signed(row['high_all'])}"
    if not row["clear"]:
        return _capital(
            f"{same}these articles do not show a clear difference in {what}{where}: {rates}; the interval "
            f"of the "
            f"difference, {interval}, includes 0."
        )
    more, less = (a, b) if row["difference"] > 0 else (b, a)
    return _capital(
        f"{same}{more} has more {what}{where} than {less}: {rates}. Difference "
        f"{abs(row['difference']):.1f}, interval {interval} for {a} minus {b}, corrected for {len(LABELS)} "
        f"measures."
    )


def pair(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the dumbbell and the differences on every measure."""
    found = pair_differences(corpus, choice)
    spread = (found["high_all"] - found["low_all"]).replace(0, 1)
    order = (found["difference"].abs() / spread).sort_values(ascending=False, na_position="last").index
    found = found.loc[order]
    table = table_of(corpus, choice)
    inside = table[table[choice.by].isin([choice.a, choice.b])]
    held = f"{held_label(choice.hold)} held constant" if choice.hold else "nothing held constant"
    if choice.hold == "story":
        inside = inside[inside["story"].isin(shared_stories(corpus, choice))]
    clear = found[found["clear"]]
    said = (
        f"Clear differences in {join([LABELS[m].lower() for m in clear['measure']])}; the other intervals "
        f"include none."
        if len(clear)
        else (
            "Each of these intervals includes 0: these articles do not show a clear difference."
            if found["enough"].any()
            else "Too few articles or stories for an interval: the points describe these articles only."
        )
    )
    styles = styles_of(data, corpus, choice)
    shapes = join([f"{styles[g].symbol.removesuffix('-up')} {g}" for g in (choice.a, choice.b)])
    fig = dumbbells(
        found,
        [Panel(m, LABELS[m], UNITS[m]) for m in LABELS],
        a=choice.a,
        b=choice.b,
        styles=styles,
        question=f"How large is each difference between {choice.a} and {choice.b}?",
        subtitle=f"Left: both rates, {shapes}. Right: {choice.a} minus {choice.b}, with zero. "
        f"Marks in {SAID[choice.voice]}; {held}.",
        caption=footer(
            data,
            inside,
            choice,
            ["loaded"],
            f"thick 50 %, thin 95 % interval; end marks: 95 % for all {len(LABELS)} measures together "
            f"(Bonferroni); "
            + (
                "shared stories resampled"
                if choice.hold == "story"
                else "stories resampled, then articles within stories"
            ),
        ),
    )
    columns = [
        "Measure",
        choice.a,
        choice.b,
        "Difference",
        "95 % low",
        "95 % high",
        "Corrected low",
        "Corrected high",
        f"Articles {choice.a}",
        f"Articles {choice.b}",
        "Stories",
    ]
    rows = [
        [
            LABELS[r["measure"]],
            *(_round(r[k]) for k in ("rate_a", "rate_b", "difference", "low", "high", "low_all", "high_all")),
            r["articles_a"],
            r["articles_b"],
            r["units"],
        ]
        for r in found.to_dict("records")
    ]
    return chart(
        "differences",
        fig,
        sentence=said,
        data=Table([Column(c, i > 0) for i, c in enumerate(columns)], rows),
        help="/methods#comparing",
    )


def rest(data: Data, corpus: Comparing, choice: Choice, groups: list[str]) -> Component | None:
    """Return each group's difference from the others shown together."""
    known = [g for g in groups if g != UNKNOWN_OUTLET]
    if len(known) < 3 or choice.measure == ALL_MEASURES:
        return None
    table = table_of(corpus, choice)
    key = (
        "rest",
        choice.by,
        tuple(known),
        choice.measure,
        choice.voice,
        choice.average,
        choice.selection,
        choice.leave,
    )
    found: pd.DataFrame = corpus.recent.get(
        key,
        lambda: against_rest(
            table, known, choice.measure, by=choice.by, voice=choice.voice, pooled=choice.pooled
        ),
    )
    firm = found[found["enough"]].sort_values("difference", ascending=False)
    if len(firm) < 2:
        return None
    clear = firm[firm["clear"]]
    sentence = (
        f"{len(clear)} of {len(firm)} {group_noun(choice.by)} differ clearly from the others together: "
        f"{join([_direction(r) for r in clear.to_dict('records')])}."
        if len(clear)
        else f"None of {len(firm)} {group_noun(choice.by)} differs clearly from the others together."
    )
    what = LABELS[choice.measure].lower()
    fig = forest(
        firm,
        styles=styles_of(data, corpus, choice),
        unit=f"difference, {UNITS[choice.measure]}",
        question=f"Which {group_noun(choice.by)} differ from the others in {what}?",
        subtitle=f"Each against all the others shown, in {voice_of(choice, [choice.measure])}; different "
        f"stories.",
        caption=footer(
            data,
            table[table[choice.by].isin(known)],
            choice,
            [choice.measure],
            f"thick 50 %, thin 95 % interval; end marks: 95 % for all {len(known)} together (Bonferroni)",
        ),
    )
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
    rows = [
        [
            r["a"],
            *(_round(r[k]) for k in ("rate_a", "rate_b", "difference", "low", "high", "low_all", "high_all")),
            r["articles_a"],
        ]
        for r in firm.to_dict("records")
    ]
    return chart(
        "rest",
        fig,
        sentence=sentence + " The stories differ: choose two to hold them constant.",
        data=Table([Column(c, i > 0) for i, c in enumerate(columns)], rows),
        help="/methods#comparing",
    )


def _direction(row: Mapping[Any, Any]) -> str:
    return f"{row['a']} ({'more' if row['difference'] > 0 else 'less'})"


def robust(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the same difference under every combination of reasonable choices."""
    is_a, is_b = groups_of(corpus, choice)
    hold = choice.hold or ("story" if len(shared_stories(corpus, choice)) else "")
    key = ("robust", choice.by, choice.a, choice.b, choice.measure, hold, choice.selection)
    strip: pd.DataFrame = corpus.recent.get(
        key, lambda: robustness(corpus.table, corpus.marks, is_a, is_b, choice.measure, hold=hold)
    )
    labels = {k: str(category["label"]) for k, category in codebook(_codebook(choice.measure)).items()}
    more = int((strip["direction"] > 0).sum())
    less = int((strip["direction"] < 0).sum())
    best = max(more, less)
    first = choice.a if more >= less else choice.b
    sentence = (
        f"{first} has more {COUNTED[choice.measure]} in {best} of {len(strip)} ways of counting."
        if best
        else "No way of counting shows a difference."
    )
    if strip.empty:
        sentence = "Nothing can be counted here."
    fig = robustness_strip(
        strip,
        labels=labels,
        unit=f"{choice.a} minus {choice.b}, marks per 1,000 words",
        question=f"Does the direction hold however {COUNTED[choice.measure]} is counted?",
        subtitle="One mark a combination: with or without quotations, with or without the headline, "
        "words pooled (tick) or mean of articles (ring)"
        + (f", {held_label(hold)} held or not" if hold else "")
        + "; a row for each category left out.",
        caption=footer(
            data,
            corpus.table[is_a | is_b],
            choice,
            ["loaded"],
            "no interval: this shows how far choices matter, not chance",
        ),
    )
    columns = ["Left out", "Quotations", "Headline", "Average", "Held", "Difference"]
    rows = [
        [
            labels.get(r["left_out"], r["left_out"]) or "nothing",
            "with" if r["quotations"] else "without",
            "with" if r["headline"] else "without",
            r["average"],
            held_label(r["held"]) if r["held"] else "nothing",
            _round(r["difference"]),
        ]
        for r in strip.to_dict("records")
    ]
    return chart(
        "robustness",
        fig,
        sentence=sentence,
        data=Table([Column(c, i == 5) for i, c in enumerate(columns)], rows),
        help="/methods#comparing",
    )


def _codebook(measure: str) -> str:
    return {"loaded": "loaded_language", "hedging": "hedges", "booster": "boosters"}[measure]


def signed(value: float, digits: int = 1) -> str:
    """Write a difference with its sign, a real minus for a negative one.

    >>> signed(-1.26), signed(0.04)
    ('−1.3', '0.0')
    """
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return text
    return ("−" if value < 0 else "+") + text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _round(value: float | None) -> float | None:
    return None if value is None or value != value else round(float(value), 3)


def _int(value: float) -> int | None:
    return None if value != value else int(value)
