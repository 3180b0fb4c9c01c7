"""Dumbbells: two texts (or outlets) on several measures, each with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.figures import theme

if TYPE_CHECKING:
    import plotly.graph_objects as go

A_COLOR = theme.OUTLET_COLORS[0][0]
B_COLOR = theme.OUTLET_COLORS[1][0]


class Row(NamedTuple):
    """One measure of two texts; ``panel`` groups rows that share an axis.

    ``a`` and ``b`` are values (None: undefined), ``a_interval`` and ``b_interval`` their 95 %
    intervals where one can be had. ``a_before`` and ``b_before``: where the values stood before something
    was taken out, drawn hollow where they differ.
    """

    label: str
    panel: str
    a: float | None
    b: float | None
    a_interval: tuple[float, float] | None = None
    b_interval: tuple[float, float] | None = None
    share: bool = False
    a_before: float | None = None
    b_before: float | None = None


def dumbbells(
    rows: Sequence[Row], *, question: str, subtitle: str, caption: str, names: tuple[str, str] = ("A", "B")
) -> go.Figure:
    """Return one row a measure: A above, B below, a line between; panels side by side by unit.

    Rows of the first panel share an axis on the left; every other panel stands in the right column,
    one below the other, with an axis of its own.
    """
    panels = list(dict.fromkeys(row.panel for row in rows))
    layout: dict[str, Any] = {}
    traces: list[dict[str, Any]] = []
    first = [row for row in rows if row.panel == panels[0]]
    others = panels[1:]
    height = 74 * max(len(first), 1) + 70
    narrow_height = 74 * len(first) + 70 + 138 * len(others)
    narrow: dict[str, Any] = {"height": narrow_height, "margin": {"l": 8, "r": 14, "t": 22, "b": 40}}
    narrow_annotations: list[dict[str, Any]] = []
    plot = narrow_height - 62
    for number, panel in enumerate(panels):
        n = "" if number == 0 else str(number + 1)
        held = [row for row in rows if row.panel == panel]
        high = max(
            [
                x
                for row in held
                for x in (
                    row.a,
                    row.b,
                    row.a_before,
                    row.b_before,
                    *(row.a_interval or ()),
                    *(row.b_interval or ()),
                )
                if x is not None
            ]
            or [1.0]
        )
        upper = 1.0 if held[0].share else (high or 1.0)
        if number == 0:
            across, down = [0.0, 0.56 if others else 1.0], [0.0, 1.0]
            narrow_down = [1 - (74 * len(first) - 14) / plot, 1.0]
        else:
            step = 1 / len(others)
            top = 1 - (number - 1) * step
            across, down = (
                [0.72, 1.0],
                [max(0.0, top - step + (0.34 if number < len(others) else 0.0) * step), top],
            )
            if number == len(others):
                down = [0.0, top - 0.16 * step]
            end = 74 * len(first) - 14 + 56 + 138 * (number - 1)
            narrow_down = [max(0.0, 1 - (end + 62) / plot), 1 - end / plot]
        layout.update(
            {
                f"xaxis{n}": theme.axis_style(
                    domain=across,
                    anchor=f"y{n}",
                    range=[-upper * 0.03, upper * 1.06],
                    tickformat=".0%" if held[0].share else None,
                    nticks=6,
                    automargin=False,
                    title={
                        "text": panel,
                        "standoff": 6,
                        "font": {"size": 12.5, "color": theme.color("muted")},
                    },
                ),
                f"yaxis{n}": theme.axis_style(
                    domain=down,
                    anchor=f"x{n}",
                    range=[len(held) - 0.5, -0.5],
                    tickvals=list(range(len(held))),
                    ticktext=[row.label for row in held],
                    showgrid=False,
                    tickfont={"size": 13.5, "color": theme.color("ink")},
                ),
            }
        )
        narrow[f"xaxis{n}"] = {"domain": [0, 1]}
        narrow[f"yaxis{n}"] = {"domain": narrow_down}
        traces += _traces(held, n, names)
    if all(row.a is None and row.b is None for row in rows):
        fig = theme.message_figure("Neither text has words in this voice.")
    else:
        fig = theme.new_figure(traces, **layout, margin={"l": 16, "r": 26, "t": 18, "b": 48})
    theme.finish(fig, question=question, subtitle=subtitle, caption=caption, height=height)
    fig.layout.meta = fig.layout.meta | {"narrow": narrow, "narrow_annotations": narrow_annotations}
    return fig


def _traces(rows: Sequence[Row], n: str, names: tuple[str, str]) -> list[dict[str, Any]]:
    axes = {"type": "scatter", "xaxis": f"x{n}", "yaxis": f"y{n}", "hoverinfo": "skip"}
    between = {"color": theme.color("edge"), "width": 1}
    out: list[dict[str, Any]] = [
        {"x": [row.a, row.b], "y": [i - 0.15, i + 0.15], "mode": "lines", "line": between} | axes
        for i, row in enumerate(rows)
        if row.a is not None and row.b is not None and row.a != row.b
    ]
    sides = (
        (names[0], -0.15, A_COLOR, "circle", "top center", "a", "a_interval"),
        (names[1], 0.15, B_COLOR, "square", "bottom center", "b", "b_interval"),
    )
    for name, offset, color, symbol, position, value, interval in sides:
        x, y, text = [], [], []
        bars_x: list[float | None] = []
        bars_y: list[float | None] = []
        for i, row in enumerate(rows):
            at = getattr(row, value)
            if at is None:
                continue
            x.append(at)
            y.append(i + offset)
            text.append(f"{name}  {at:.0%}" if row.share else f"{name}  {at:.1f}")
            if bounds := getattr(row, interval):
                bars_x += [bounds[0], bounds[1], None]
                bars_y += [i + offset, i + offset, None]
        was = [(getattr(row, f"{value}_before"), getattr(row, value)) for row in rows]
        gone = [(x0, i + offset) for i, (x0, x1) in enumerate(was) if x0 is not None and x0 != x1]
        if gone:
            hollow = {"symbol": f"{symbol}-open", "size": 11, "color": color, "line": {"width": 1.5}}
            xs, ys = zip(*gone, strict=True)
            out.append({"x": list(xs), "y": list(ys), "mode": "markers", "marker": hollow} | axes)
        bar = {"color": color, "width": 2}
        out.append({"x": bars_x, "y": bars_y, "mode": "lines", "line": bar} | axes)
        out.append(
            {
                "x": x,
                "y": y,
                "mode": "markers+text",
                "marker": {"symbol": symbol, "size": 12, "color": color},
                "text": text,
                "textposition": position,
                "textfont": {"size": 12, "color": theme.color("ink")},
                "cliponaxis": False,
            }
            | axes
        )
    return out
