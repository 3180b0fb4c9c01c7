"""Rates over time: one band a group, years, months or weeks along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard import captions
from dashboard.figures import theme
from dashboard.figures.rows import Records, cut, records
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd


def over_time(
    found: pd.DataFrame | Records,
    *,
    groups: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    unit: str,
    question: str,
    subtitle: str,
    caption: str,
    period: str = "month",
) -> theme.AnyFigure:
    """Return one band a group: its rate in each period, the size of a dot growing with n.

    ``period``: year, month or week: what a point is called when the pointer is on it.
    ``found``: as :func:`framing.comparison.rates_over_time` gives it. Periods with too few articles are
    hollow and have no interval; a line joins neighbours only, gaps stay gaps.
    """
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    short: list[str] = []
    found = records(found)
    there = {r["group"] for r in found}
    groups = [g for g in groups if g in there]
    if not groups:
        return theme.finish(
            theme.message_figure("No dated article here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    lowest, highest = (bound(r["rate"] for r in found) for bound in (min, max))
    # A period without an interval has no upper bound.
    top = max(highest, *(r["high"] for r in found if r["high"] == r["high"]), 0.0) or 1.0
    top = min(top, highest * 2.2 or top)
    most = max(r["articles"] for r in found)
    each = 1 / len(groups)
    for i, group in enumerate(groups):
        n = "" if i == 0 else str(i + 1)
        own = sorted((r for r in found if r["group"] == group), key=lambda r: r["period"])
        style = styles[group]
        low, high = 1 - (i + 1) * each + each * 0.1, 1 - i * each - each * 0.22
        layout.update(
            {
                f"xaxis{n}": theme.axis_style(
                    anchor=f"y{n}", matches=None if i == 0 else "x", showticklabels=i == len(groups) - 1
                ),
                f"yaxis{n}": theme.axis_style(
                    domain=[low, high],
                    anchor=f"x{n}",
                    range=[min(0.0, lowest) - top * 0.06, top * 1.1],
                    nticks=3,
                ),
            }
        )
        n_own = f" (n = {sum(r['articles'] for r in own):,})"
        short.append(f"<b>{escape(cut(group, 30))}</b>{n_own}")
        layout["annotations"].append(
            {
                "text": f"<b>{escape(group)}</b>{n_own}",
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": 1 - i * each - each * 0.02,
                "yref": "paper",
                "yanchor": "top",
                "showarrow": False,
                "font": {"size": 13, "color": theme.color("ink")},
            }
        )
        when = [str(r["period"])[:10] for r in own]
        xs: list[str | None] = []
        ys: list[float | None] = []
        for day, row in zip(when, own, strict=True):
            if row["enough"]:
                xs += [day, day, None]
                ys += [row["low"], row["high"], None]
        data.append(
            theme.scatter(
                x=xs,
                y=ys,
                mode="lines",
                line={"color": style.color, "width": 2},
                xaxis=f"x{n}",
                yaxis=f"y{n}",
                hoverinfo="skip",
            )
        )
        data.append(
            theme.scatter(
                x=when,
                y=[r["rate"] for r in own],
                mode="markers",
                cliponaxis=False,
                marker={
                    "symbol": [style.symbol + ("" if r["enough"] else "-open") for r in own],
                    "color": style.color,
                    "size": [6 + 8 * (r["articles"] / most) ** 0.5 for r in own],
                    "line": {"width": 1.2, "color": style.color},
                },
                text=[_said(r, period) for r in own],
                hovertemplate="%{text}<extra></extra>",
                xaxis=f"x{n}",
                yaxis=f"y{n}",
            )
        )
    layout["annotations"].append(
        {
            "text": escape(unit),
            "x": 1,
            "xref": "paper",
            "xanchor": "right",
            "y": 1,
            "yref": "paper",
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 12, "color": theme.color("muted")},
        }
    )
    layout.update(margin={"l": 16, "r": 20, "t": 6, "b": 40})
    height = 120 * len(groups) + 60
    # On a phone a name and the unit have not room on one line: the unit stands over the first name.
    names = [a | {"text": text} for a, text in zip(layout["annotations"], short, strict=False)]
    above = layout["annotations"][-1] | {"x": 0, "xanchor": "left", "yanchor": "bottom", "yshift": 4}
    narrow = {"height": height + 16, "margin": {"l": 8, "r": 14, "t": 24, "b": 40}}
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=height,
        meta={"narrow": narrow, "narrow_annotations": [*names, above]},
    )


def _said(row: Mapping[str, Any], period: str) -> str:
    """Say a point: its period by name, the rate with its interval or why it has none, and n."""
    rate = f"{captions.period_name(str(row['period'])[:10], period)}: {row['rate']:.1f}"
    n = captions.number(row["articles"], "article")
    if not row["enough"]:
        return f"{rate}<br>{n}, too few for an interval"
    return f"{rate} ({row['low']:.1f} to {row['high']:.1f})<br>{n}"
