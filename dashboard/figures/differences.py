"""Differences with a zero line: dumbbells, forests and the robustness strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.figures import rows, theme
from dashboard.figures.outlets import Panel
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd

# How far the two marks of a measure stand above and below its line; the row is 2 high.
_APART = 0.34
# Where the rates end and the differences begin, as shares of the drawing.
_SPLIT = (0.46, 0.54)


def dumbbells(
    found: pd.DataFrame | rows.Records,
    panels: Sequence[Panel],
    *,
    a: str,
    b: str,
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one row a measure: both rates joined by a line, and their difference with its interval.

    ``found``: as :func:`framing.comparison.differences` gives it, in the order to draw. The thick part is
    the 50 % interval, the thin line the 95 % interval, the ends mark the interval corrected for the
    number of measures.
    """
    label = {p.key: p for p in panels}
    shown = [r for r in rows.records(found) if r["difference"] == r["difference"]]
    if not shown:
        return rows.nothing(
            "Nothing can be compared here.", question=question, subtitle=subtitle, caption=caption
        )
    each = 1 / len(shown)
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    narrow: dict[str, Any] = {"height": 132 * len(shown) + 20, "margin": {"l": 8, "r": 12, "t": 8, "b": 20}}
    notes: list[dict[str, Any]] = []
    for i, row in enumerate(shown):
        panel, top = label[row["measure"]], 1 - i * each
        for side in (0, 1):
            n = _axes(i, side)
            layout |= _row_axes(row, side, n, [1 - (i + 1) * each + each * 0.28, 1 - i * each - each * 0.34])
            narrow[f"yaxis{n}"] = {"domain": [1 - (i + 1) * each + each * 0.24, 1 - i * each - each * 0.36]}
        layout["annotations"] += _row_words(panel, row, top - each * 0.06)
        notes += _narrow_words(panel, row, top)
        data.append(_two_rates(row, (a, b), styles, _axes(i, 0)))
        data += _one_difference(row, _axes(i, 1))
    layout["annotations"] += rows.sides(f"more in {b}", f"more in {a}", 20, 2, left=_SPLIT[1], rise=12)
    layout["margin"] = {"l": 16, "r": 20, "t": 54, "b": 20}
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=104 * len(shown) + 66,
        meta={"narrow": narrow, "narrow_annotations": notes},
    )


def _axes(row: int, side: int) -> str:
    """Return the number of the axes of a row: rates at the left (0), their difference at the right (1)."""
    return str(2 * row + side + 1) if 2 * row + side else ""


def _row_axes(row: Mapping[Any, Any], side: int, n: str, domain: list[float]) -> dict[str, Any]:
    """Return both axes of one side of a row.

    Every measure has an axis of its own unit, so their zeros stand on one line only where each stands in the
    middle: hence symmetric, other than where all rows share an axis.
    """
    edge = max(abs(v) for v in _there(row, side)) or 1.0
    return {
        f"xaxis{n}": theme.axis_style(
            domain=[0, _SPLIT[0]] if side == 0 else [_SPLIT[1], 1],
            anchor=f"y{n}",
            range=[min(0.0, *_there(row, 0)) - edge * 0.05, edge * 1.12]
            if side == 0
            else [-edge * 1.15, edge * 1.15],
            nticks=5,
            automargin=False,
            zeroline=side == 1,
            zerolinecolor=theme.color("ink"),
            zerolinewidth=1.2,
            tickfont={"size": 11.5, "color": theme.color("muted")},
        ),
        f"yaxis{n}": theme.axis_style(domain=domain, anchor=f"x{n}", range=[-1, 1], visible=False),
    }


def _row_words(panel: Panel, row: Mapping[Any, Any], y: float) -> list[dict[str, Any]]:
    """Return what stands over a row: measure and unit over the rates, the result over the difference."""
    words = (
        (f"<b>{escape(panel.label)}</b>", 0.0, "left"),
        (escape(panel.unit), _SPLIT[0], "right"),
        (_said(row), _SPLIT[1], "left"),
    )
    return [
        _words(text, x, y, place, 13 if text.startswith("<b>") else 12, ink=text.startswith("<b>"))
        for text, x, place in words
    ]


def _narrow_words(panel: Panel, row: Mapping[Any, Any], y: float) -> list[dict[str, Any]]:
    """Return the same for a phone: two lines, one under the other."""
    # A long unit has to fit the smallest phone, and a page magnified four times.
    size = 12 if len(panel.label + panel.unit) < 40 else 10.5
    first = _words(f"<b>{escape(panel.label)}</b>, {escape(panel.unit)}", 0, y, "left", size, ink=True)
    second = _words(_said(row), 0, y, "left", size, ink=False)
    return [first | {"yshift": 0}, second | {"yshift": -19}]


def _words(text: str, x: float, y: float, anchor: str, size: float, *, ink: bool) -> dict[str, Any]:
    return {
        "text": text,
        "x": x,
        "xref": "paper",
        "xanchor": anchor,
        "y": y,
        "yref": "paper",
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": size, "color": theme.color("ink" if ink else "muted")},
    }


def _two_rates(
    row: Mapping[Any, Any], groups: tuple[str, str], styles: Mapping[str, theme.OutletStyle], n: str
) -> dict[str, Any]:
    """Return both rates of a measure, joined by a line."""
    drawn = [styles[group] for group in groups]
    return theme.scatter(
        x=[row["rate_a"], row["rate_b"]],
        # The first above, the second below: where the rates are alike both marks are still seen.
        y=[_APART, -_APART],
        mode="lines+markers",
        line={"color": theme.color("edge"), "width": 2},
        marker={
            "size": 13,
            "symbol": [style.symbol for style in drawn],
            "color": [style.color for style in drawn],
            "line": {"width": 1.5, "color": theme.color("surface")},
        },
        text=[escape(group) for group in groups],
        hovertemplate="%{text}: %{x:.2f}<extra></extra>",
        xaxis=f"x{n}",
        yaxis=f"y{n}",
    )


def _one_difference(row: Mapping[Any, Any], n: str) -> list[dict[str, Any]]:
    """Return a difference with its intervals, where there are enough articles for any."""
    kinds = (rows.CORRECTED, rows.OUTER, rows.INNER)
    mark = {
        "size": 11,
        "symbol": "circle" if row["enough"] else "circle-open",
        "color": theme.color("ink"),
        "line": {"width": 1.5, "color": theme.color("surface" if row["enough"] else "ink")},
    }
    return [
        *(rows.interval_bars([(0, row)], kinds, axes=n, caps=12) if row["enough"] else []),
        theme.scatter(
            x=[row["difference"]],
            y=[0],
            mode="markers",
            marker=mark,
            hovertemplate="difference %{x:.2f}<extra></extra>",
            xaxis=f"x{n}",
            yaxis=f"y{n}",
        ),
    ]


def _there(row: Mapping[Any, Any], side: int) -> list[float]:
    keys = ("rate_a", "rate_b") if side == 0 else ("difference", "low", "high", "low_all", "high_all")
    return [row[k] for k in keys if row[k] == row[k]] or [1.0]


def _said(row: Mapping[Any, Any]) -> str:
    if not row["enough"]:
        return f"difference {_signed(row['difference'])}, too few for an interval"
    word = "clear" if row["clear"] else "not clear"
    return f"{_signed(row['difference'])} ({_signed(row['low_all'])} to {_signed(row['high_all'])}), {word}"


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


def forest(
    found: pd.DataFrame | rows.Records,
    *,
    styles: Mapping[str, theme.OutletStyle],
    unit: str,
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return each group's difference from the others together, with a zero line, one row a group.

    ``found``: as :func:`framing.comparison.against_rest` gives it, in the order to draw.
    """
    shown = [r for r in rows.records(found) if r["difference"] == r["difference"]]
    if not shown:
        return rows.nothing(
            "Nothing can be compared here.", question=question, subtitle=subtitle, caption=caption
        )
    styled = [styles[r["a"]] for r in shown]
    data = rows.interval_bars(list(enumerate(shown)), (rows.CORRECTED, rows.OUTER, rows.INNER))
    data.append(
        rows.points(
            [row["difference"] for row in shown],
            range(len(shown)),
            styled,
            hollow=[not r["enough"] for r in shown],
            text=[escape(str(r["a"])) for r in shown],
            hover="%{text}: %{x:+.2f}",
        )
    )
    said = ("less than the others", "more than the others")
    labels = [f"{escape(rows.cut(str(r['a']), 24))} (n = {r['articles_a']:,})" for r in shown]
    layout = {
        "xaxis": rows.zero_axis((v for row in shown for v in _there(row, 1)), unit),
        "yaxis": rows.row_axis(labels),
        "margin": {"l": 16, "r": 20, "t": 32, "b": 50},
        "annotations": rows.sides(*said),
    }
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=34 * len(shown) + 114,
        meta=rows.labels_above(labels, 56 * len(shown) + 114, rise=0.3, top=48, unit=unit)
        | {"narrow_annotations": rows.sides(*said, 20, 2)},
    )


def robustness_strip(
    strip: pd.DataFrame | rows.Records,
    *,
    a: str,
    b: str,
    labels: Mapping[str, str],
    unit: str,
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one tick a way of counting, at the difference it gives; rows are what was left out.

    ``strip``: as :func:`framing.comparison.robustness` gives it; ``labels``: category → text;
    the differences are those of ``a`` minus ``b``.
    """
    chosen = rows.records(strip)
    if not chosen:
        return rows.nothing(
            "Nothing can be compared here.", question=question, subtitle=subtitle, caption=caption
        )
    left = list(dict.fromkeys(r["left_out"] for r in chosen))
    place = {name: i for i, name in enumerate(left)}
    data = [
        theme.scatter(
            x=[r["difference"] for r in chosen],
            y=[place[r["left_out"]] for r in chosen],
            mode="markers",
            marker={
                "symbol": ["line-ns-open" if r["average"] == "pooled" else "circle-open" for r in chosen],
                "size": [16 if r["average"] == "pooled" else 8 for r in chosen],
                "color": theme.color("accent"),
                "line": {"width": 2, "color": theme.color("accent")},
                "opacity": 0.75,
            },
            text=[
                ("with" if r["quotations"] else "without")
                + " quotations, "
                + ("with" if r["headline"] else "without")
                + " headline, "
                + ("words pooled" if r["average"] == "pooled" else "mean of articles")
                + (", story held" if r["held"] else "")
                for r in chosen
            ],
            hovertemplate="%{text}: %{x:+.2f}<extra></extra>",
        )
    ]
    said = (f"more in {b}", f"more in {a}")
    labelled = [
        "Whole lexicon" if not name else f"Without: {escape(rows.cut(labels.get(name, name).lower(), 26))}"
        for name in left
    ]
    layout = {
        "xaxis": rows.zero_axis((r["difference"] for r in chosen), unit),
        "yaxis": rows.row_axis(labelled),
        "margin": {"l": 16, "r": 20, "t": 32, "b": 50},
        "annotations": rows.sides(*said),
    }
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=32 * len(left) + 114,
        meta=rows.labels_above(labelled, 56 * len(left) + 114, rise=0.34, top=48, unit=unit)
        | {"narrow_annotations": rows.sides(*said, 20, 2)},
    )
