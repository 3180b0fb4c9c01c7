"""One story over time: a dot an article, a row an outlet, what has no date in a bay at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dashboard.figures import rows, theme
from dashboard.figures.rows import cut
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd


def timeline(
    articles: pd.DataFrame,
    *,
    outlets: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return the articles of a story by day.

    ``articles``: one row an article with columns outlet, title, day (``datetime.date`` or None).
    """
    known = [d for d in articles["day"] if d is not None]
    row_of = {outlet: i for i, outlet in enumerate(outlets)}
    first = min(known) if known else None
    span = (max(known) - first).days if first is not None else 0
    bay = max(span, 1) * 1.18 + 0.6
    undated = len(known) < len(articles)
    xs, ys, own = [], [], []
    taken: dict[tuple[int, float], int] = {}
    for outlet, day in zip(articles["outlet"], articles["day"], strict=True):
        x = float((day - first).days) if day is not None and first is not None else bay
        k = taken.get((row_of[outlet], x), 0)
        taken[row_of[outlet], x] = k + 1
        xs.append(x)
        ys.append(row_of[outlet] + (0, 0.18, -0.18, 0.3, -0.3)[k % 5])
        own.append(styles[outlet])
    ticks = _ticks(first, span)
    labels = [escape(cut(o, 26)) for o in outlets]
    layout: dict[str, Any] = {
        "annotations": [],
        "xaxis": theme.axis_style(
            # All on one day: that day stands in the middle.
            range=[-1.0, 1.0]
            if not span and not undated
            else [-max(span, 1) * 0.06 - 0.25, (bay if undated else max(span, 1)) * 1.06 + 0.25],
            tickvals=[x for x, _ in ticks] + ([bay] if undated else []),
            ticktext=[text for _, text in ticks] + (["undated"] if undated else []),
        ),
        "yaxis": rows.row_axis(labels),
        "margin": {"l": 16, "r": 20, "t": 8, "b": 40},
    }
    if undated:
        edge = (bay + max(span, 1)) / 2
        layout["shapes"] = [
            {
                "type": "line",
                "x0": edge,
                "x1": edge,
                "yref": "paper",
                "y0": 0,
                "y1": 1,
                "line": {"color": theme.color("edge"), "width": 1, "dash": "dot"},
            }
        ]
    data = [
        theme.scatter(
            x=xs,
            y=ys,
            mode="markers",
            marker={
                "size": 13,
                "symbol": [s.symbol for s in own],
                "color": [s.color for s in own],
                "line": {"width": 1.5, "color": theme.color("surface")},
            },
            text=[
                f"{escape(cut(str(t), 70))}<br>{escape(str(o))}, {d.isoformat() if d else 'undated'}"
                for t, o, d in zip(articles["title"], articles["outlet"], articles["day"], strict=True)
            ],
            hovertemplate="%{text}<extra></extra>",
        )
    ]
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=44 * len(outlets) + 70,
        meta=rows.labels_above(labels, 60 * len(outlets) + 70, rise=0.36, bottom=40),
    )


def _ticks(first: date | None, span: int) -> list[tuple[float, str]]:
    from datetime import timedelta

    if first is None:
        return []
    step = max(1, -(-span // 5))
    return [
        (float(x), f"{(first + timedelta(days=x)).day} {first + timedelta(days=x):%b %Y}")
        for x in range(0, span + 1, step)
    ]
