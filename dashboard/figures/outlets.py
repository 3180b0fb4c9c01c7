"""Outlets compared: a rate with its interval, and the articles it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.figures import rows, theme
from dashboard.figures.dots import stacked

if TYPE_CHECKING:
    import pandas as pd

_ROW = 58
_NARROW_ROW = 72


class Panel(NamedTuple):
    """One measure to draw: its key in the tables, its label and its unit."""

    key: str
    label: str
    unit: str


def dot_intervals(
    rates: pd.DataFrame,
    dots: pd.DataFrame,
    panels: Sequence[Panel],
    *,
    groups: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one row a group and one panel a measure: the rate, its interval, its articles below.

    ``rates``: as :func:`framing.comparison.group_rates` gives it (low and high NaN where the articles
    are too few: then a hollow mark and no line). ``dots``: one row an article with columns group, title
    and one column a panel.
    """
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    if rates.empty or not groups:
        return theme.finish(
            theme.message_figure("No article has a value here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    row_of = {group: i for i, group in enumerate(groups)}
    n_of = rates.groupby("group", observed=True)["articles"].max()
    ticks = [f"{escape(rows.cut(g, 24))} (n = {int(n_of.get(g, 0)):,})" for g in groups]
    gap = 0.04
    width = (1 - gap * (len(panels) - 1)) / len(panels)
    plot_height = _ROW * len(groups) + 20
    narrow_bands, narrow = rows.stacked_panels(len(panels), _NARROW_ROW * len(groups), top=8, bottom=20)
    narrow_annotations: list[dict[str, Any]] = []
    for i, panel in enumerate(panels):
        n = "" if i == 0 else str(i + 1)
        left = i * (width + gap)
        own = rates[rates["measure"] == panel.key].set_index("group").reindex(list(groups))
        values = dots[panel.key]
        reach = max(
            (float(values.quantile(0.99)) if values.notna().any() else 0.0),
            *(float(own[c].max()) if own[c].notna().any() else 0.0 for c in ("high", "rate")),
        )
        beyond = int((values > reach * 1.05).sum())
        low = min(0.0, float(values.min()) if values.notna().any() else 0.0)
        layout.update(
            {
                f"xaxis{n}": theme.axis_style(
                    domain=[left, left + width],
                    anchor=f"y{n}",
                    range=[low - reach * 0.04, (reach or 1.0) * 1.07],
                    nticks=6 if len(panels) == 1 else 4,
                    automargin=False,
                ),
                f"yaxis{n}": rows.row_axis(
                    ticks, below=0.55, above=0.55, anchor=f"x{n}", showticklabels=i == 0, showgrid=False
                ),
            }
        )
        narrow[f"xaxis{n}"] = {"domain": [0, 1], "nticks": 5}
        narrow[f"yaxis{n}"] = {"domain": narrow_bands[i], "showticklabels": False}
        name = f"<b>{escape(panel.label)}</b>"
        unit = escape(panel.unit) + (
            f" ({beyond} dot{'s' if beyond > 1 else ''} beyond the edge)" if beyond else ""
        )
        # Name and unit begin where the axis does: at its zero, not at the edge of the drawing.
        at: dict[str, Any] = {"x": 0, "xref": f"x{n}"}
        if len(panels) > 1:
            layout["annotations"].append(rows.heading(name, y=1, yshift=6, **at))
            narrow_annotations.append(rows.heading(name, x=0, y=narrow_bands[i][1], yshift=4))
        layout["annotations"].append(rows.heading(unit, muted=True, y=0, yshift=-24, **at))
        narrow_annotations.append(rows.heading(unit, muted=True, y=narrow_bands[i][0], yshift=-22, **at))
        narrow_annotations += rows.row_labels(ticks, rise=0.36, axes=n)
        data.append(_dots(dots, panel, row_of, styles, reach, n))
        there = [(row_of[str(group)] - 0.16, row.to_dict()) for group, row in own.iterrows()]
        data += rows.interval_bars(there, (rows.OUTER, rows.INNER), axes=n)
        shown = own[own["rate"].notna()]
        data.append(
            rows.points(
                shown["rate"].tolist(),
                [row_of[str(g)] - 0.16 for g in shown.index],
                [styles[str(g)] for g in shown.index],
                hollow=[not bool(e) for e in shown["enough"]],
                # Beside four other panels a large mark would lie over its own interval.
                size=13 if len(panels) == 1 else 8,
                axes=n,
                text=[
                    f"{escape(str(g))}<br>{int(r['articles']):,} articles, {int(r['stories']):,} stories"
                    + (
                        f"<br>95 % interval {r['low']:.1f} to {r['high']:.1f}"
                        if r["enough"]
                        else "<br>too few to describe the outlet"
                    )
                    for g, r in shown.iterrows()
                ],
                hover="%{text}<br>" + escape(panel.label) + ": %{x:.2f}",
            )
        )
    layout.update(margin={"l": 16, "r": 20, "t": 34 if len(panels) > 1 else 12, "b": 54})
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=plot_height + 90,
        meta={"narrow": narrow, "narrow_annotations": narrow_annotations},
    )


def _dots(
    dots: pd.DataFrame,
    panel: Panel,
    row_of: Mapping[str, int],
    styles: Mapping[str, theme.OutletStyle],
    reach: float,
    n: str,
) -> dict[str, Any]:
    import numpy as np

    some = dots[dots[panel.key].notna() & (dots[panel.key] <= reach * 1.05)]
    row = np.array([row_of[str(group)] for group in some["group"]], dtype=int)
    values = some[panel.key].to_numpy(dtype=float)
    ys = row + 0.14 + (stacked(row.tolist(), values, (reach or 1.0) / 80) % 6) * 0.055
    few = len(some) <= 150
    own = [styles[str(group)] for group in some["group"]]
    return theme.scatter(
        x=values.round(2).tolist(),
        y=ys.round(3).tolist(),
        mode="markers",
        xaxis=f"x{n}",
        yaxis=f"y{n}",
        marker={
            "color": [s.color for s in own],
            "symbol": [s.symbol for s in own],
            "size": 7 if few else 5,
            "opacity": 0.6 if few else 0.35,
        },
        text=[escape(rows.cut(str(t), 60)) for t in some["title"]],
        hovertemplate="%{text}<br>" + escape(panel.label) + ": %{x:.1f}<extra></extra>",
    )
