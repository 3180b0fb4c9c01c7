"""Outlets compared: a rate with its interval, and the articles it is made of."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.captions import number
from dashboard.figures import rows, theme
from dashboard.figures.dots import stacked
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_ROW = 58
_NARROW_ROW = 72


class Dots(NamedTuple):
    """The articles drawn as dots, one after another: the group and headline of each, and its value in each
    panel (NaN where it has none)."""

    groups: Sequence[str]
    titles: Sequence[str | None]
    values: Mapping[str, np.ndarray]


class Panel(NamedTuple):
    """One measure to draw: its key in the tables, its label and its unit."""

    key: str
    label: str
    unit: str


def dot_intervals(
    rates: pd.DataFrame | rows.Records,
    dots: Dots,
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
    are too few: then a hollow mark and no line).
    """
    import numpy as np

    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    rates = rows.records(rates)
    if not rates or not groups:
        return theme.finish(
            theme.message_figure("No article has a value here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    row_of = {group: i for i, group in enumerate(groups)}
    n_of: dict[str, int] = {}
    for rate in rates:
        n_of[rate["group"]] = max(rate["articles"], n_of.get(rate["group"], 0))
    ticks = [f"{escape(rows.cut(g, 24))} (n = {n_of.get(g, 0):,})" for g in groups]
    said = [escape(rows.cut(str(title), 60)) for title in dots.titles]
    gap = 0.04
    width = (1 - gap * (len(panels) - 1)) / len(panels)
    plot_height = _ROW * len(groups) + 20
    parts: list[tuple[str, str, list[dict[str, Any]]]] = []
    most = 1
    for i, panel in enumerate(panels):
        n = "" if i == 0 else str(i + 1)
        left = i * (width + gap)
        own = {r["group"]: r for r in rates if r["measure"] == panel.key}
        values = dots.values[panel.key]
        known = values[np.isfinite(values)]
        ends = [r[c] for r in own.values() for c in ("high", "rate")]
        reach = max(float(np.quantile(known, 0.99)) if len(known) else 0.0, *(e for e in ends if e == e), 0.0)
        beyond = int((known > reach * 1.05).sum())
        low = min(0.0, float(known.min()) if len(known) else 0.0)
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
        name = f"<b>{escape(panel.label)}</b>"
        further = f"{beyond} dot{'s' if beyond > 1 else ''} beyond the edge" if beyond else ""
        unit = escape(panel.unit) + (f" ({further})" if further else "")
        # Name and unit begin where the axis does: at its zero, not at the edge of the drawing.
        at: dict[str, Any] = {"x": 0, "xref": f"x{n}"}
        if len(panels) > 1:
            layout["annotations"].append(rows.heading(name, y=1, yshift=6, **at))
            # In lines: a panel of five is too narrow for what stands under a panel of its own.
            lines = [*textwrap.wrap(panel.unit, 22), *([further] if further else [])]
            most = max(most, len(lines))
        under = "<br>".join(map(escape, lines)) if len(panels) > 1 else unit
        layout["annotations"].append(
            rows.heading(under, muted=True, y=0, yshift=-24, **at) | {"align": "left"}
        )
        # In lines here too, for the smallest phone and for a page magnified four times.
        two = "<br>".join(map(escape, [panel.unit, *([further] if further else [])]))
        below = rows.heading(two, muted=True, y=0, yshift=-22, **at) | {"align": "left"}
        parts.append((panel.label, n, [below, *rows.row_labels(ticks, rise=0.36, axes=n)]))
        data.append(_dots(dots, said, panel, row_of, styles, reach, n))
        there = [(row_of[group] - 0.16, own[group]) for group in groups if group in own]
        data += rows.interval_bars(there, (rows.OUTER, rows.INNER), axes=n)
        shown = [(y, row) for y, row in there if row["rate"] == row["rate"]]
        data.append(
            rows.points(
                [r["rate"] for _, r in shown],
                [y for y, _ in shown],
                [styles[r["group"]] for _, r in shown],
                hollow=[not r["enough"] for _, r in shown],
                # Beside four other panels a large mark would lie over its own interval.
                size=13 if len(panels) == 1 else 8,
                axes=n,
                text=[
                    f"{escape(r['group'])}<br>{number(int(r['articles']), 'article')}, "
                    f"{number(int(r['stories']), 'story', 'stories')}"
                    + (
                        f"<br>95 % interval {r['low']:.1f} to {r['high']:.1f}"
                        if r["enough"]
                        else "<br>too few to describe the outlet"
                    )
                    for _, r in shown
                ],
                hover="%{text}<br>" + escape(panel.label) + ": %{x:.2f}",
            )
        )
    more = 16 * (most - 1)
    layout.update(margin={"l": 16, "r": 20, "t": 34 if len(panels) > 1 else 12, "b": 54 + more})
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=plot_height + 90 + more,
        meta=rows.panels_in_turn(parts, _NARROW_ROW * len(groups), nticks=5),
    )


def _dots(
    dots: Dots,
    said: Sequence[str],
    panel: Panel,
    row_of: Mapping[str, int],
    styles: Mapping[str, theme.OutletStyle],
    reach: float,
    n: str,
) -> dict[str, Any]:
    import numpy as np

    every = dots.values[panel.key]
    some = np.flatnonzero(every <= reach * 1.05).tolist()
    groups = [dots.groups[k] for k in some]
    row = np.array([row_of[group] for group in groups], dtype=int)
    values = every[some]
    ys = row + 0.14 + (stacked(row.tolist(), values, (reach or 1.0) / 80) % 6) * 0.055
    few = len(some) <= 150
    own = [styles[group] for group in groups]
    return theme.scatter(
        x=values.round(2).tolist(),
        y=ys.round(3).tolist(),
        mode="markers",
        xaxis=f"x{n}",
        yaxis=f"y{n}",
        marker={
            "color": [s.color for s in own],
            "symbol": [s.symbol for s in own],
            "size": 8 if few else 6,
            "line": theme.HALO,
        },
        text=[said[k] for k in some],
        hovertemplate="%{text}<br>" + escape(panel.label) + ": %{x:.1f}<extra></extra>",
    )
