"""What charts of rows share: dots, interval bars, row labels, a zero line, and their form on a phone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from dashboard.cut import cut as shorten
from dashboard.figures import theme
from dashboard.figures.theme import escape

if TYPE_CHECKING:
    import pandas as pd

Records: TypeAlias = list[dict[str, Any]]

# (column of the lower bound, of the upper, width of the line): the ends of the widest carry a cap.
CORRECTED = ("low_all", "high_all", 1.0)
OUTER = ("low", "high", 2.5)
INNER = ("low50", "high50", 7.0)


def records(found: pd.DataFrame | Records) -> Records:
    """Return the rows of a small table as dicts of Python's own values; what is so already is given back.

    A look at a few rows of a data frame costs more than drawing them, so pages and figures turn what
    ``framing.comparison`` gives into records once.
    """
    if isinstance(found, list):
        return found
    names = [str(name) for name in found.columns]
    return [dict(zip(names, row, strict=True)) for row in found.to_numpy(dtype=object).tolist()]


def bars(
    spans: Iterable[tuple[float, float, float]],
    *,
    width: float,
    color: str | None = None,
    caps: int = 0,
    axes: str = "",
    **changes: Any,
) -> dict[str, Any]:
    """Return horizontal bars as one trace: (from, to, row) each; ``caps`` is the size of end marks."""
    x: list[float | None] = []
    y: list[float | None] = []
    for low, high, row in spans:
        x += [low, high, None]
        y += [row, row, None]
    ink = color or theme.color("ink")
    marker = {"marker": {"symbol": "line-ns-open", "size": caps, "color": ink}} if caps else {}
    return theme.scatter(
        x=x,
        y=y,
        mode="lines+markers" if caps else "lines",
        line={"color": ink, "width": width},
        hoverinfo="skip",
        showlegend=False,
        **marker,
        **on(axes),
        **changes,
    )


def interval_bars(
    rows: Sequence[tuple[float, Mapping[Any, Any]]],
    kinds: Sequence[tuple[str, str, float]],
    *,
    axes: str = "",
    caps: int = 10,
) -> list[dict[str, Any]]:
    """Return one trace a kind of interval; ``rows`` are (row, numbers), those without an interval skipped."""
    firm = [(y, row) for y, row in rows if row["enough"] == 1]
    return [
        bars(
            [(row[low], row[high], y) for y, row in firm],
            width=width,
            caps=caps if low == CORRECTED[0] else 0,
            axes=axes,
        )
        for low, high, width in kinds
    ]


def points(
    x: Sequence[float],
    y: Sequence[float],
    styles: Sequence[theme.OutletStyle],
    *,
    hover: str,
    text: Sequence[str],
    hollow: Sequence[bool] | None = None,
    size: float = 12,
    axes: str = "",
    **changes: Any,
) -> dict[str, Any]:
    """Return large marks, each in its outlet's colour and shape; a hollow one rests on too few articles."""
    open_ = list(hollow) if hollow is not None else [False] * len(styles)
    return theme.scatter(
        x=list(x),
        y=list(y),
        mode="markers",
        marker={
            "size": size,
            "symbol": [s.symbol + ("-open" if h else "") for s, h in zip(styles, open_, strict=True)],
            "color": [s.color for s in styles],
            "line": {
                "width": 2 if any(open_) else 1.5,
                "color": [
                    s.color if h else theme.color("surface") for s, h in zip(styles, open_, strict=True)
                ],
            },
        },
        text=list(text),
        hovertemplate=hover + "<extra></extra>",
        **on(axes),
        **changes,
    )


def on(axes: str) -> dict[str, Any]:
    """Return the axes of a trace; "" for the first pair."""
    return {"xaxis": f"x{axes}", "yaxis": f"y{axes}"} if axes else {}


def row_axis(labels: Sequence[str], *, below: float = 0.6, above: float = 0.6, **changes: Any) -> Any:
    """Return the vertical axis of named rows, the first on top."""
    return theme.axis_style(
        range=[len(labels) - 1 + below, -above],
        tickvals=list(range(len(labels))),
        ticktext=list(labels),
        ticklabelstandoff=6,
        **{"tickfont": {"size": 13, "color": theme.color("ink")}, **changes},
    )


def zero_axis(values: Iterable[float], unit: str = "", **changes: Any) -> Any:
    """Return the horizontal axis of differences: all of ``values``, zero, and a part of either side of it.

    Not symmetric: where every difference lies on one side half of the drawing would be empty, and the
    intervals, which are what is read, half as wide. Zero never stands at the edge: that nothing lies
    beyond it is seen only where there is room beyond it.

    >>> [round(end, 2) for end in zero_axis([-6.0, -2.0])["range"]]
    [-6.36, 1.06]
    """
    known = [v for v in values if v == v]
    low, high = min([*known, 0.0]), max([*known, 0.0])
    if low == high:
        low, high = -1.0, 1.0
    # A seventh of the drawing at least.
    low, high = min(low, -high / 6), max(high, -low / 6)
    return theme.axis_style(
        range=[low * 1.06, high * 1.06],
        zeroline=True,
        zerolinecolor=theme.color("ink"),
        zerolinewidth=1.2,
        **({"title": {"text": escape(unit)}} if unit else {}),
        **changes,
    )


def sides(
    less: str, more: str, width: int = 60, lines: int = 1, *, left: float = 0.0, rise: int = 6
) -> list[dict[str, Any]]:
    """Return what either side of zero means, over the drawing of differences, at its two ends.

    ``width``: characters a line; what does not fit ``lines`` is cut. ``left``: where the drawing begins,
    as a share of the paper; ``rise``: pixels above it.
    """
    place: dict[str, Any] = {"y": 1, "yshift": rise, "font": {"size": 12.5, "color": theme.color("ink")}}
    under, over = (
        "<br>".join(map(escape, textwrap.wrap(text, width, max_lines=lines, placeholder="…")))
        for text in (less, more)
    )
    return [
        heading(f"← {under}", x=left, **place) | {"align": "left"},
        heading(f"{over} →", x=1, **place) | {"xanchor": "right", "align": "right"},
    ]


def labels_above(
    labels: Sequence[str],
    height: float,
    *,
    rise: float = 0.3,
    top: int = 8,
    bottom: int = 50,
    unit: str = "",
) -> dict[str, Any]:
    """Return the form for a phone: each label above its row instead of left of it.

    The labels are annotations: plotly takes away the ticks and grid lines that labels of an axis inside
    the drawing lie over, and with them the zero. ``unit`` is the title of the horizontal axis, in lines.
    """
    lines = textwrap.wrap(unit, 44)
    text = {
        "text": "<br>".join(map(escape, lines)),
        "font": {"size": 12, "color": theme.color("muted")},
    }
    title = {"xaxis": {"title": text}} if lines else {}
    return {
        "narrow": {
            "height": height + 16 * max(0, len(lines) - 1),
            "margin": {"l": 8, "r": 14, "t": top, "b": bottom + 16 * max(0, len(lines) - 1)},
            "yaxis": {"showticklabels": False},
            **title,
        },
        "narrow_labels": row_labels(labels, rise=rise),
    }


def row_labels(labels: Sequence[str], *, rise: float = 0.3, axes: str = "") -> list[dict[str, Any]]:
    """Return the labels of rows as annotations that begin at the left edge, ``rise`` rows above each."""
    return [
        heading(label, y=i - rise, yref=f"y{axes}", x=0, yanchor="middle")
        | {
            "font": {"size": 13, "color": theme.color("ink")},
            "bgcolor": theme.color("surface"),
            "borderpad": 0,
        }
        for i, label in enumerate(labels)
    ]


def panels_in_turn(
    parts: Sequence[tuple[str, str, list[dict[str, Any]]]],
    height: float,
    *,
    top: int = 10,
    bottom: int = 62,
    **x: Any,
) -> dict[str, Any]:
    """Return the form for a phone of panels side by side: one at a time, the reader picks which.

    ``parts``: a panel's name, the number of its axes ("" for the first) and its annotations, whose paper is
    that panel alone. ``height`` of a panel's drawing in pixels; ``x`` changes its horizontal axis. The
    browser draws the panel that is picked (``framing.on_screen``); a saved image holds them all.
    """
    narrow: dict[str, Any] = {
        "height": height + top + bottom,
        "margin": {"l": 8, "r": 14, "t": top, "b": bottom},
    }
    for _, axes, _ in parts:
        narrow[f"xaxis{axes}"] = {"domain": [0, 1], **x}
        narrow[f"yaxis{axes}"] = {"domain": [0, 1], "showticklabels": False}
    panels = [{"label": label, "axes": axes, "annotations": notes} for label, axes, notes in parts]
    return {"narrow": narrow, "panels": panels}


def legend_above() -> dict[str, Any]:
    """Return a legend in one line over the drawing, which hides nothing when it is tapped."""
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "bottom",
        "font": {"size": 12.5, "color": theme.color("ink")},
        "itemclick": False,
        "itemdoubleclick": False,
    }


def heading(text: str, *, muted: bool = False, **place: Any) -> dict[str, Any]:
    """Return an annotation that names a panel or its unit, from the left; on the paper unless told else."""
    return {
        "text": text,
        "xanchor": "left",
        "xref": "paper",
        "yref": "paper",
        "yanchor": "top" if muted else "bottom",
        "showarrow": False,
        "font": {"size": 12 if muted else 13.5, "color": theme.color("muted" if muted else "ink")},
        **place,
    }


def nothing(text: str, *, question: str, subtitle: str, caption: str) -> theme.AnyFigure:
    """Return the figure for no data: it says so."""
    return theme.finish(theme.message_figure(text), question=question, subtitle=subtitle, caption=caption)


def cut(text: object, width: int) -> str:
    """Return ``text`` shortened to ``width`` characters; what is missing reads "untitled".

    >>> cut("Talks in Yerevan", 8), cut(None, 8)
    ('Talks i…', 'untitled')
    """
    value = str(text) if text is not None and text == text and text != "" else "untitled"
    return shorten(value, width)
