"""Kinds of source by outlet: one row a kind, one mark an outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.figures import rows, theme
from dashboard.figures.theme import escape
from framing.counting import number

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

    ``shares``: as :func:`framing.comparison.kinds.kind_shares` gives it, with the kinds in a reader's
    words. The outlets' names stand once, at the top, beside their marks, each with the number of its
    attributions and articles. Within a row every outlet has a height of its own, so that no mark hides
    another; a line is the interval, a hollow mark has none.
    """
    row_of = {kind: i for i, kind in enumerate(kinds)}
    row = _STEP * (len(outlets) - 1) + _BETWEEN
    rise = {outlet: (k - (len(outlets) - 1) / 2) * _STEP / row for k, outlet in enumerate(outlets)}
    own = shares[shares["kind"].isin(list(kinds)) & shares["outlet"].isin(list(outlets))]
    data: list[dict[str, Any]] = []
    for outlet in outlets:
        mine = own[own["outlet"] == outlet]
        if mine.empty:
            continue
        total, articles, enough = (mine[c].iloc[0] for c in ("total", "articles", "enough"))
        ys = [round(row_of[k] + rise[outlet], 3) for k in mine["kind"]]
        style = styles[outlet]
        if enough:
            spans = zip(mine["low"].round(4).tolist(), mine["high"].round(4).tolist(), ys, strict=True)
            data.append(rows.bars(spans, width=1.5, color=style.color))
        data.append(
            theme.scatter(
                x=mine["share"].round(4).tolist(),
                y=ys,
                mode="markers",
                name=f"{escape(outlet)} (n = {total:,} in {number(int(articles), 'article')})",
                showlegend=True,
                marker={
                    "size": 10,
                    "symbol": style.symbol + ("" if enough else "-open"),
                    "color": style.color,
                    "line": {"width": 1.5, "color": theme.color("surface") if enough else style.color},
                },
                text=[
                    f"{n:,} of {t:,} attributions"
                    + (f"<br>95 % interval {low:.0%} to {high:.0%}" if enough else "")
                    for n, t, low, high in zip(
                        mine["attributions"], mine["total"], mine["low"], mine["high"], strict=True
                    )
                ],
                hovertemplate=f"{escape(outlet)}: %{{x:.0%}}<br>%{{text}}<extra></extra>",
            )
        )
    top = float(own[["share", "high"]].max().max()) if len(own) else 1.0
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
