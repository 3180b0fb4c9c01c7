"""Kinds of source by outlet: one row a kind, one mark an outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.figures import rows, theme
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd


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
    the top, beside their marks.
    """
    row_of = {kind: i for i, kind in enumerate(kinds)}
    own = shares[shares["kind"].isin(list(kinds)) & shares["outlet"].isin(list(outlets))]
    data: list[dict[str, Any]] = []
    for kind, i in row_of.items():
        values = own.loc[own["kind"] == kind, "share"]
        if len(values) > 1:
            data.append(
                theme.scatter(
                    x=[float(values.min()), float(values.max())],
                    y=[i, i],
                    mode="lines",
                    line={"color": theme.color("edge"), "width": 1.5},
                    hoverinfo="skip",
                    showlegend=False,
                )
            )
    for outlet in outlets:
        mine = own[own["outlet"] == outlet]
        data.append(
            theme.scatter(
                x=mine["share"].round(4).tolist(),
                y=[row_of[k] for k in mine["kind"]],
                mode="markers",
                name=escape(outlet),
                showlegend=True,
                marker={
                    "size": 12,
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
        height=38 * len(kinds) + 100,
    )
