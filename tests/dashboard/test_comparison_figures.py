"""Figures of the comparison pages: plotly knows every property, captions are inside, names stay text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

from dashboard.figures import rows, theme
from dashboard.figures.agreement import Agreement, agreement_plot
from dashboard.figures.differences import dumbbells, forest, robustness_strip
from dashboard.figures.outlets import Dots, Panel, dot_intervals
from dashboard.figures.sources import kinds_plot
from dashboard.figures.stories import timeline
from dashboard.figures.trend import over_time
from framing.comparison import differences, group_rates, rates_over_time
from framing.comparison.kinds import kind_shares
from framing.comparison.rest import against_rest

WORDS = {"question": "Which?", "subtitle": "per 1,000", "caption": "n = 3 articles"}
STYLES = theme.outlet_styles(["A", "B", "<b>C</b>"])


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    rows = [
        {
            "id": f"{outlet}{k}",
            "outlet": outlet,
            "title": "<script>alert(1)</script>",
            "date": f"2026-0{1 + k % 3}-05",
            "story": None,
            "words_narrator": 500 + 10 * k,
            "n_loaded_narrator": (k * step) % 7,
        }
        for outlet, step, n in (("A", 3, 9), ("B", 5, 9), ("<b>C</b>", 2, 2))
        for k in range(n)
    ]
    return pd.DataFrame(rows)


def figures(table: pd.DataFrame) -> Iterator[tuple[str, Any]]:
    groups = ["A", "B", "<b>C</b>"]
    panel = Panel("loaded", "Loaded", "marks")
    values = {"loaded": table["n_loaded_narrator"].to_numpy() * 2.0}
    dots = Dots(table["outlet"].tolist(), table["title"].tolist(), values)
    rates = group_rates(table, ["loaded"], groups=groups)
    yield "dots", dot_intervals(rates, dots, [panel], groups=groups, styles=STYLES, **WORDS)
    yield "two panels", dot_intervals(rates, dots, [panel, panel], groups=groups, styles=STYLES, **WORDS)
    yield "no rates", dot_intervals(rates.iloc[:0], dots, [panel], groups=[], styles=STYLES, **WORDS)
    pair = differences(table, "A", "B", ["loaded"])
    yield "dumbbells", dumbbells(pair, [panel], a="A", b="B", styles=STYLES, **WORDS)
    rest = against_rest(table, groups, "loaded")
    yield "forest", forest(rest, styles=STYLES, unit="marks", **WORDS)
    found = rates_over_time(table, "loaded", groups)
    yield "time", over_time(found, groups=groups, styles=STYLES, unit="marks", **WORDS)
    years = rates_over_time(table, "loaded", groups, period="year")
    yield "years", over_time(years, groups=groups, styles=STYLES, unit="marks", period="year", **WORDS)
    strip = pd.DataFrame(
        [(True, False, "pooled", "", "", 1.0, 1), (False, True, "mean", "story", "epithet", -0.5, -1)],
        columns=["quotations", "headline", "average", "held", "left_out", "difference", "direction"],
    )
    yield (
        "strip",
        robustness_strip(strip, a="A", b="<b>C</b>", labels={"epithet": "Epithet"}, unit="marks", **WORDS),
    )
    heard = pd.DataFrame(
        [(row, "official" if row % 3 else "expert", 2) for row in range(len(table))],
        columns=["row", "kind", "attributions"],
    )
    shares = kind_shares(heard, table, groups)
    yield "kinds", kinds_plot(shares, kinds=["official", "expert"], outlets=groups, styles=STYLES, **WORDS)
    from datetime import date

    own = pd.DataFrame({"outlet": ["A", "B"], "title": ["t", "u"], "day": [date(2026, 1, 3), None]})
    yield "timeline", timeline(own, outlets=["A", "B"], styles=STYLES, **WORDS)
    yield "agreement", agreement_plot([Agreement("F1", 0.6, 0.5, 0.7, 0.8)], **WORDS)


def test_every_property_is_one_that_plotly_knows_and_the_caption_is_inside(table: pd.DataFrame) -> None:
    import plotly.graph_objects as go

    seen = 0
    for name, fig in figures(table):
        checked = fig if isinstance(fig, go.Figure) else fig.figure()
        texts = [a.text for a in checked.layout.annotations]
        assert any("n = 3 articles" in text for text in texts), name
        assert checked.layout.meta["question"] == "Which?", name
        raw = str(checked.to_plotly_json())
        assert "<script>" not in raw and "<b>C</b> (n" not in raw.replace("&lt;b&gt;", ""), name
        seen += 1
    assert seen == 11


def test_too_few_articles_are_hollow_and_without_a_line(table: pd.DataFrame) -> None:
    fig = dict(figures(table))["dots"]
    points = fig.to_plotly_json()["data"][-1]
    assert points["marker"]["symbol"][2].endswith("-open")
    assert not points["marker"]["symbol"][0].endswith("-open")
    lines = fig.to_plotly_json()["data"][1]
    assert sum(x is None for x in lines["x"]) == 2


def test_differences_on_one_side_take_the_room_and_zero_stays_inside() -> None:
    for values in ([-9.0, -4.0], [2.0, 8.0], [-1.0, 30.0], [float("nan")], []):
        low, high = rows.zero_axis(values)["range"]
        known = [v for v in values if v == v]
        assert low < min([*known, 0.0]) and high > max([*known, 0.0])
        assert min(-low, high) >= (high - low) / 8  # zero is never at the edge
    low, high = rows.zero_axis([-9.0, -4.0])["range"]
    assert high < -low / 4  # and the empty side is not half of the drawing


def test_both_sides_of_zero_say_what_they_mean(table: pd.DataFrame) -> None:
    made = dict(figures(table))
    for name, less, more in (
        ("forest", "← less than the others", "more than the others →"),
        ("strip", "← more in &lt;b&gt;C&lt;/b&gt;", "more in A →"),
        ("dumbbells", "← more in B", "more in A →"),
    ):
        texts = [a["text"] for a in made[name].to_plotly_json()["layout"]["annotations"]]
        assert less in texts and more in texts, name


def test_marks_of_like_rates_do_not_hide_each_other(table: pd.DataFrame) -> None:
    pair = dict(figures(table))["dumbbells"].to_plotly_json()["data"][0]
    assert len(pair["x"]) == 2 and pair["y"][0] > 0 > pair["y"][1]


def test_units_of_panels_side_by_side_are_in_lines_that_fit(table: pd.DataFrame) -> None:
    groups = ["A", "B", "<b>C</b>"]
    panels = [Panel("loaded", "Loaded", "% of attributions with a source")] * 2
    values = {"loaded": table["n_loaded_narrator"].to_numpy() * 2.0}
    values["loaded"][0] = 5000.0  # beyond the edge, which is said
    dots = Dots(table["outlet"].tolist(), table["title"].tolist(), values)
    rates = group_rates(table, ["loaded"], groups=groups)
    layout = dot_intervals(rates, dots, panels, groups=groups, styles=STYLES, **WORDS).to_plotly_json()[
        "layout"
    ]
    units = [a["text"] for a in layout["annotations"] if "attributions" in a["text"]]
    assert len(units) == 2
    for unit in units:
        assert all(len(line) <= 24 for line in unit.split("<br>"))
        assert "beyond the edge" in unit


@pytest.mark.parametrize(
    ("period", "named"), [("year", "2026"), ("month", "Feb 2026"), ("week", "Week from 2 Feb 2026")]
)
def test_a_point_in_time_is_called_by_its_period(table: pd.DataFrame, period: Any, named: str) -> None:
    found = rates_over_time(table, "loaded", ["A"], period=period)
    fig = over_time(found, groups=["A"], styles=STYLES, unit="marks", period=period, **WORDS)
    marks = next(trace for trace in fig.to_plotly_json()["data"] if trace["mode"] == "markers")
    said = [text for text in marks["text"] if text.startswith(f"{named}: ")]
    assert len(said) == 1 and marks["hovertemplate"] == "%{text}<extra></extra>"
    row = found.iloc[marks["text"].index(said[0])]
    n = f"{row['articles']:,} articles"
    if row["enough"]:
        assert said[0] == f"{named}: {row['rate']:.1f} ({row['low']:.1f} to {row['high']:.1f})<br>{n}"
    else:
        assert said[0] == f"{named}: {row['rate']:.1f}<br>{n}, too few for an interval"
