"""Rates over time: one band a group, months or weeks along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from dashboard.figures import theme

if TYPE_CHECKING:
    import pandas as pd


def over_time(
    found: pd.DataFrame,
    *,
    groups: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    unit: str,
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one band a group: its rate in each period, the size of a dot growing with n.

    ``found``: as :func:`framing.comparison.rates_over_time` gives it. Periods with too few articles are
    hollow and have no interval; a line joins neighbours only, gaps stay gaps.
    """
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    groups = [g for g in groups if (found["group"] == g).any()] if not found.empty else []
    if not groups:
        return theme.finish(
            theme.message_figure("No dated article here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    top = float(found[["high", "rate"]].max().max()) or 1.0
    top = min(top, float(found["rate"].max()) * 2.2 or top)
    most = float(found["articles"].max())
    each = 1 / len(groups)
    for i, group in enumerate(groups):
        n = "" if i == 0 else str(i + 1)
        own = found[found["group"] == group].sort_values("period")
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
                    range=[min(0.0, float(found["rate"].min())) - top * 0.06, top * 1.1],
                    nticks=3,
                ),
            }
        )
        layout["annotations"].append(
            {
                "text": f"<b>{escape(group)}</b> (n = {int(own['articles'].sum()):,})",
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
        when = own["period"].dt.strftime("%Y-%m-%d").tolist()
        xs: list[str | None] = []
        ys: list[float | None] = []
        for day, bottom, upper, enough in zip(when, own["low"], own["high"], own["enough"], strict=True):
            if enough:
                xs += [day, day, None]
                ys += [bottom, upper, None]
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
                y=own["rate"].tolist(),
                mode="markers",
                cliponaxis=False,
                marker={
                    "symbol": [style.symbol + ("" if e else "-open") for e in own["enough"]],
                    "color": style.color,
                    "size": [6 + 8 * (k / most) ** 0.5 for k in own["articles"]],
                    "line": {"width": 1.2, "color": style.color},
                },
                text=[
                    f"{int(k):,} article{'s' if k != 1 else ''}" + ("" if e else ", too few for an interval")
                    for k, e in zip(own["articles"], own["enough"], strict=True)
                ],
                hovertemplate="%{x}: %{y:.1f}<br>%{text}<extra></extra>",
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
    return theme.compose(
        data, layout, question=question, subtitle=subtitle, caption=caption, height=120 * len(groups) + 60
    )
