"""Agreement with human annotation: a dot and interval a figure, human agreement drawn in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.figures import rows as row_form
from dashboard.figures import theme
from dashboard.figures.theme import escape


class Agreement(NamedTuple):
    """One row: what was measured, the value with its interval, and people’s own by the same metric."""

    label: str
    value: float
    low: float
    high: float
    human: float | None = None
    baseline: float | None = None


def agreement_plot(
    rows: Sequence[Agreement], *, question: str, subtitle: str, caption: str
) -> theme.AnyFigure:
    """Return the rows from 0 to 1: a dot framing, a hollow diamond people, a bar the best tool before."""
    ys = list(range(len(rows)))
    data: list[dict[str, Any]] = []
    spans = [(max(row.low, 0.0), min(row.high, 1.0), y) for y, row in zip(ys, rows, strict=True)]
    data.append(row_form.bars(spans, width=3, color=theme.color("accent")))
    for name, values, marker in (
        (
            "framing, 95 % interval",
            [r.value for r in rows],
            {"symbol": "circle", "size": 12, "color": theme.color("accent")},
        ),
        (
            "people, by the same metric",
            [r.human for r in rows],
            {"symbol": "diamond-open", "size": 13, "color": theme.color("ink"), "line": {"width": 2}},
        ),
        (
            "best tool measured before",
            [r.baseline for r in rows],
            {"symbol": "line-ns-open", "size": 16, "color": theme.color("muted"), "line": {"width": 3}},
        ),
    ):
        there = [(v, y) for v, y in zip(values, ys, strict=True) if v is not None]
        data.append(
            theme.scatter(
                x=[v for v, _ in there],
                y=[y for _, y in there],
                mode="markers",
                name=name,
                marker=marker,
                text=[escape(rows[y].label) for _, y in there],
                hovertemplate="%{text}: %{x:.2f}<extra>" + name + "</extra>",
            )
        )
    layout: dict[str, Any] = {
        "showlegend": True,
        "legend": row_form.legend_above(),
        "xaxis": theme.axis_style(range=[0, 1.02], tickvals=[0, 0.25, 0.5, 0.75, 1]),
        "yaxis": row_form.row_axis([r.label for r in rows]),
        "margin": {"l": 16, "r": 20, "t": 44, "b": 40},
    }
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=38 * len(rows) + 110,
        meta=row_form.labels_above(
            [r.label for r in rows], 62 * len(rows) + 150, rise=0.34, top=84, bottom=40
        ),
    )
