"""Two outlets: how large each difference is, how sure, and whether it holds however it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dash import html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import SAID, Choice, group_noun, groups_of, held_label, pair_of, shared_stories
from dashboard.comparing import Comparing, join
from dashboard.components.chart import chart
from dashboard.components.table import Column, Table
from dashboard.data import Data
from dashboard.figures.differences import dumbbells, robustness_strip
from dashboard.figures.outlets import Panel
from dashboard.figures.rows import Records, records
from dashboard.pages.outlets_view import (
    COUNTED,
    LABELS,
    UNITS,
    articles_of,
    capital,
    footer,
    rounded,
    signed,
    styles_of,
)
from framing.comparison import MINIMUM_STORIES, differences, robustness
from framing.lexicon import codebook

if TYPE_CHECKING:
    import numpy as np

# Above so many articles the robustness strip looks at a part of the stories.
MOST_ROBUST = 150_000


def pair_differences(corpus: Comparing, choice: Choice) -> Records:
    """Return the differences of the two groups, one record a measure."""
    key = choice.kept_as("pair", choice.a, choice.b, choice.hold)
    return corpus.recent.get(
        key,
        lambda: records(
            differences(
                articles_of(corpus, choice),
                choice.a,
                choice.b,
                list(LABELS),
                by=choice.by,
                voice=choice.voice,
                pooled=choice.pooled,
                hold=choice.hold,
            )
        ),
    )


def answer(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the one sentence a reader came for, hedged by rule."""
    found = {r["measure"]: r for r in pair_differences(corpus, choice)}
    measure = choice.measure if choice.measure in found else "loaded"
    return html.P(difference_sentence(found[measure], measure, corpus, choice), className="answer")


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
        return capital(
            f"{same}these articles do not show a clear difference in {what}{where}: {rates}; the 95 % "
            f"interval of the difference, {interval}, includes 0."
        )
    more, less = (a, b) if row["difference"] > 0 else (b, a)
    return capital(
        f"{same}{more} has more {what}{where} than {less}: {rates}. Difference "
        f"{signed(row['difference'])}, 95 % interval {interval} for {a} minus {b}, corrected for "
        f"{len(LABELS)} measures."
    )


def pair(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the dumbbell and the differences on every measure."""
    import numpy as np

    # Largest against its interval first, those without one last.
    found = sorted(pair_differences(corpus, choice), key=_against_interval, reverse=True)
    inside = articles_of(corpus, choice).among(choice.by, [choice.a, choice.b])
    held = f"{held_label(choice.hold)} held constant" if choice.hold else "nothing held constant"
    if choice.hold == "story":
        inside = inside.at(np.isin(inside.stories, shared_stories(corpus, choice)))
    clear = [r["measure"] for r in found if r["clear"]]
    firm = any(r["enough"] for r in found)
    said = (
        f"Clear differences in {join([LABELS[m].lower() for m in clear])}; the other intervals include zero."
        if len(clear)
        else (
            "Each of these intervals includes 0: these articles do not show a clear difference."
            if firm
            else "Too few articles or stories for an interval: the points describe these articles only."
        )
    )
    styles = styles_of(data, corpus, choice)
    shapes = join(
        [
            f"{styles[g].symbol.removesuffix('-up')} {g} (n = {max(r[side] for r in found):,})"
            for g, side in ((choice.a, "articles_a"), (choice.b, "articles_b"))
        ]
    )
    fig = dumbbells(
        found,
        [Panel(m, LABELS[m], UNITS[m]) for m in LABELS],
        a=choice.a,
        b=choice.b,
        styles=styles,
        question=f"How large is each difference between {choice.a} and {choice.b}?",
        subtitle=f"Left: both rates, {shapes}. Right: {choice.a} minus {choice.b}; to the right of "
        f"zero {choice.a} has more. "
        f"Marks in {SAID[choice.voice]}; {held}.",
        caption=footer(
            data,
            inside,
            choice,
            ["loaded"],
            _intervals_drawn(choice) if firm else "",
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
            *(
                rounded(r[k])
                for k in ("rate_a", "rate_b", "difference", "low", "high", "low_all", "high_all")
            ),
            r["articles_a"],
            r["articles_b"],
            r["units"],
        ]
        for r in found
    ]
    return chart(
        "differences",
        fig,
        sentence=said,
        data=Table([Column(c, i > 0) for i, c in enumerate(columns)], rows),
        help="/methods#comparing",
    )


def _against_interval(row: Mapping[str, Any]) -> float:
    size = abs(row["difference"]) / ((row["high_all"] - row["low_all"]) or 1.0)
    return float(size) if size == size else -1.0


def _intervals_drawn(choice: Choice) -> str:
    """Say which intervals stand in the drawing, for its caption."""
    drawn = (
        "shared stories resampled"
        if choice.hold == "story"
        else "stories resampled, then articles within stories"
    )
    return (
        f"thick 50 %, thin 95 % interval; end marks: 95 % for all {len(LABELS)} measures together "
        f"(Bonferroni); {drawn}"
    )


def _robust_groups(corpus: Comparing, choice: Choice) -> tuple[np.ndarray, np.ndarray, int]:
    """Return the flags of both groups for the robustness strip, and which part of their stories they are.

    Of very many articles every third (tenth …) story is taken: the strip asks for directions, not for
    chance, and counts everything some forty times over.
    """
    is_a, is_b = groups_of(corpus, choice)
    part = -(-int(is_a.sum() + is_b.sum()) // MOST_ROBUST)
    if part < 2:
        return is_a, is_b, 1
    part = max(part, 4)
    kept = corpus.articles.stories % part == 0
    return is_a & kept, is_b & kept, part


def robust(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the same difference under every combination of reasonable choices."""
    is_a, is_b, part = _robust_groups(corpus, choice)
    own = pair_of(corpus, choice).articles if part == 1 else corpus.articles.at(is_a | is_b)
    shared = len(shared_stories(corpus, choice))
    # One story says nothing of how counting with the story held comes out.
    hold = choice.hold or ("story" if shared >= MINIMUM_STORIES else "")
    told = f" ({captions.number(shared, 'story', 'stories')} of both)" if hold == "story" else ""
    key = choice.pair_kept_as("robust", choice.measure, hold)
    strip = corpus.recent.get(
        key,
        lambda: records(robustness(corpus.articles, corpus.marks, is_a, is_b, choice.measure, hold=hold)),
    )
    labels = {k: str(category["label"]) for k, category in codebook(_codebook(choice.measure)).items()}
    more = sum(r["direction"] > 0 for r in strip)
    less = sum(r["direction"] < 0 for r in strip)
    best = max(more, less)
    first = choice.a if more >= less else choice.b
    sentence = (
        f"{first} has more {COUNTED[choice.measure]} in {best} of {len(strip)} ways of counting."
        if best
        else "No way of counting shows a difference."
    )
    if not strip:
        sentence = "Nothing can be counted here."
    fig = robustness_strip(
        strip,
        a=choice.a,
        b=choice.b,
        labels=labels,
        unit="difference, marks per 1,000 words",
        question=f"Does the direction hold however {COUNTED[choice.measure]} is counted?",
        subtitle="One mark a combination: with or without quotations, with or without the headline, "
        "words pooled (tick) or mean of articles (ring)"
        + (f", {held_label(hold)} held{told} or not" if hold else "")
        + "; a row for each category left out."
        + (f" Counted in every {part}th story: that many articles take too long." if part > 1 else ""),
        caption=footer(
            data,
            own,
            choice,
            ["loaded"],
            "",
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
            rounded(r["difference"]),
        ]
        for r in strip
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
