"""Kinds of source by outlet: one row a kind, one mark an outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.figures import rows, theme
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd


# Pixels from one outlet's height within a row to the next, and between the rows of kinds.
_STEP, _BETWEEN = 11, 28


def kinds_plot(
    shares: pd.DataFrame,
    *,
    kinds: Sequence[str],
    outlets: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return the shares as dots: x is the share of an outlet's attributions, a row each kind.

    ``shares``: as :func:`framing.heard.kinds_by_outlet` gives it. The outlets' names stand once, at
    the top, beside their marks, each with the number of its attributions. Within a row every outlet has
    a height of its own, so that no mark hides another.
    """
    row_of = {kind: i for i, kind in enumerate(kinds)}
    row = _STEP * (len(outlets) - 1) + _BETWEEN
    rise = {outlet: (k - (len(outlets) - 1) / 2) * _STEP / row for k, outlet in enumerate(outlets)}
    own = shares[shares["kind"].isin(list(kinds)) & shares["outlet"].isin(list(outlets))]
    data: list[dict[str, Any]] = []
    for outlet in outlets:
        mine = own[own["outlet"] == outlet]
        total = int(mine["total"].iloc[0]) if len(mine) else 0
        data.append(
            theme.scatter(
                x=mine["share"].round(4).tolist(),
                y=[round(row_of[k] + rise[outlet], 3) for k in mine["kind"]],
                mode="markers",
                name=f"{escape(outlet)} (n = {total:,})",
                showlegend=True,
                marker={
                    "size": 10,
                    "symbol": styles[outlet].symbol,
                    "color": styles[outlet].color,
                    "line": {"width": 1.5, "color": theme.color("surface")},
                },
                text=[
                    f"{n:,} of {t:,} attributions"
                    for n, t in zip(mine["attributions"], mine["total"], strict=True)
                ],
                hovertemplate=f"{escape(outlet)}: %{{x:.0%}}<br>%{{text}}<extra></extra>",
            )
        )
    top = float(own["share"].max()) if len(own) else 1.0
    layout: dict[str, Any] = {
        "showlegend": True,
        "legend": rows.legend_above(),
        "xaxis": theme.axis_style(range=[-0.02, min(1.0, top * 1.1) + 0.02], tickformat=".0%"),
        "yaxis": rows.row_axis([escape(kind) for kind in kinds]),
        "margin": {"l": 16, "r": 20, "t": 44, "b": 40},
    }
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=row * len(kinds) + 100,
    )
