"""Strip plots as small multiples: one dot an article, one row an outlet, one panel a measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.figures import rows, theme
from dashboard.figures.dots import density, sampled, stacked
from dashboard.figures.theme import escape
from dashboard.measures import MEASURES

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

MOST_DOTS = 400
_ROW = 46
_NARROW_ROW = 76
_SHAPE_FROM = 60
_SHAPE_OF = 10
_BINS = 32


class Panel(NamedTuple):
    """One panel: the column of the table it draws, its label and its unit."""

    column: str
    label: str
    unit: str
    share: bool = False


class Shape(NamedTuple):
    """How densely all articles of an outlet lie: bin middles, and densities of at most 1."""

    at: np.ndarray
    high: np.ndarray


class Strips(NamedTuple):
    """What is drawn.

    ``dots``: one row an article that gets a dot, columns id, outlet, title, words_total and one a panel.
    ``counts``: articles of each outlet, drawn or not, in the order of the rows. ``tops``: the largest
    value of each panel. ``shapes``: by panel and outlet, where there are enough articles.
    """

    dots: pd.DataFrame
    counts: Mapping[str, int]
    tops: Mapping[str, float]
    shapes: Mapping[tuple[str, str], Shape]

    @property
    def note(self) -> str:
        """What the caption has to add: how many of the articles have a dot."""
        every = sum(self.counts.values())
        if len(self.dots) == every:
            return ""
        return f" · {len(self.dots):,} of {every:,} articles drawn as dots; the grey shapes count all"


def voice_panels(voice: str) -> list[Panel]:
    """Return a panel for each measure; ``voice`` is the ending of a score's name, "" for the whole body."""
    return [
        Panel(
            f"{m.key}{voice}" if m.per_words else m.key,
            m.label,
            "per 1,000 words" if m.per_words else ("share" if m.share else "equally heard sources"),
            m.share,
        )
        for m in MEASURES
    ]


def strips_of(articles: pd.DataFrame, panels: Sequence[Panel], outlets: Sequence[str]) -> Strips:
    """Return what to draw of ``articles`` (one row an article): at most about 400 dots, evenly taken.

    From 60 articles on the shape of the distribution stands behind the dots of an outlet with ten.
    """
    import numpy as np
    import pandas as pd

    # Those of other outlets become unknown, which making them with these categories alone would warn of.
    held = pd.Categorical(articles["outlet"]).set_categories(list(outlets)).codes
    inside = np.flatnonzero(held >= 0)
    counts = np.bincount(held[inside], minlength=len(outlets))
    names = list(dict.fromkeys(["id", "outlet", "title", "words_total", *(p.column for p in panels)]))
    drawn = inside[sampled(held[inside], MOST_DOTS)]
    tops: dict[str, float] = {}
    shapes: dict[tuple[str, str], Shape] = {}
    for panel in panels:
        values = articles[panel.column].to_numpy(dtype=float, na_value=np.nan)[inside]
        there = np.isfinite(values)
        tops[panel.column] = float(values[there].max()) if there.any() else 1.0
        if len(inside) < _SHAPE_FROM:
            continue
        of = held[inside][there]
        order = np.argsort(of, kind="stable")
        parts = np.split(values[there][order], np.cumsum(np.bincount(of, minlength=len(outlets)))[:-1])
        for outlet, own in zip(outlets, parts, strict=True):
            if len(own) >= _SHAPE_OF:
                high = tops[panel.column] or 1.0
                shapes[panel.column, outlet] = Shape(*density(own, 0.0, high, bins=_BINS))
    return Strips(
        articles.iloc[drawn][names],
        {outlet: int(n) for outlet, n in zip(outlets, counts, strict=True)},
        tops,
        shapes,
    )


def strip_plots(
    strips: Strips,
    panels: Sequence[Panel],
    *,
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one panel a measure, a row an outlet in the order of ``strips.counts``, a dot an article.

    A missing value draws no dot; where not every article has one, the caption says how many do.
    """
    if strips.dots.empty:
        return rows.nothing("No article to draw.", question=question, subtitle=subtitle, caption=caption)
    outlets = list(strips.counts)
    labels = [f"{escape(rows.cut(o, 22))} (n = {n:,})" for o, n in strips.counts.items()]
    layout: dict[str, Any] = {"annotations": [], "margin": {"l": 16, "r": 20, "t": 34, "b": 54}}
    data: list[dict[str, Any]] = []
    gap = 0.035
    width = (1 - gap * (len(panels) - 1)) / len(panels)
    plot_height = _ROW * len(outlets) + 20
    parts: list[tuple[str, str, list[dict[str, Any]]]] = []
    for i, panel in enumerate(panels):
        n = "" if i == 0 else str(i + 1)
        left = i * (width + gap)
        upper = 1.0 if panel.share else (strips.tops[panel.column] * 1.08 or 1.0)
        layout[f"xaxis{n}"] = theme.axis_style(
            domain=[left, left + width],
            anchor=f"y{n}",
            range=[-upper * 0.06, upper * 1.04],
            tickformat=".0%" if panel.share else None,
            nticks=4,
            automargin=False,
        )
        layout[f"yaxis{n}"] = rows.row_axis(
            labels, below=0.5, above=0.5, anchor=f"x{n}", showticklabels=i == 0, showgrid=True
        )
        # Name and unit begin where the axis does: at its zero, not at the edge of the drawing.
        at: dict[str, Any] = {"x": 0, "xref": f"x{n}"}
        name, unit = f"<b>{escape(panel.label)}</b>", escape(panel.unit)
        layout["annotations"] += [
            rows.heading(name, y=1, yshift=6, **at),
            rows.heading(unit, muted=True, y=0, yshift=-24, **at),
        ]
        below = rows.heading(unit, muted=True, y=0, yshift=-22, **at)
        parts.append((panel.label, n, [below, *rows.row_labels(labels, rise=0.4, axes=n)]))
        data += _shapes(strips, panel, n)
        data += _dots(strips, panel, styles, upper, n)
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption + strips.note,
        height=plot_height + 96,
        meta=rows.panels_in_turn(parts, _NARROW_ROW * len(outlets)) | {"texts": _texts(strips.dots)},
    )


def _texts(dots: pd.DataFrame) -> list[str]:
    """Return what each dot says when pointed at: once for all panels, ``customdata`` says which."""
    return [
        f"{escape(rows.cut(title, 60))}<br>{words:,} words"
        for title, words in zip(dots["title"], dots["words_total"], strict=True)
    ]


def _shapes(strips: Strips, panel: Panel, n: str) -> list[dict[str, Any]]:
    """Return the shapes of all outlets as one filled trace."""
    x: list[float | None] = []
    y: list[float | None] = []
    for row, outlet in enumerate(strips.counts):
        shape = strips.shapes.get((panel.column, outlet))
        if shape is None:
            continue
        there = shape.high > 0.01
        at, high = shape.at[there].round(3).tolist(), (0.4 * shape.high[there]).round(2).tolist()
        x += [*at, *reversed(at), None]
        y += [*(round(row - h, 2) for h in high), *(round(row + h, 2) for h in reversed(high)), None]
    if not x:
        return []
    # Faint, with an edge: on a darker ground dots of a middle grey would not stand out in either theme.
    return [
        theme.scatter(
            x=x,
            y=y,
            mode="lines",
            fill="toself",
            fillcolor=theme.color("sunken"),
            line={"width": 1, "color": theme.color("line")},
            hoverinfo="skip",
            **rows.on(n),
        )
    ]


def _dots(
    strips: Strips, panel: Panel, styles: Mapping[str, theme.OutletStyle], upper: float, n: str
) -> list[dict[str, Any]]:
    """Return the dots, one trace for each look they have."""
    import numpy as np

    dots = strips.dots
    values = dots[panel.column].to_numpy(dtype=float, na_value=np.nan)
    row_of = {outlet: i for i, outlet in enumerate(strips.counts)}
    outlets = [str(outlet) for outlet in dots["outlet"]]
    row = np.array([row_of[outlet] for outlet in outlets])
    few = len(dots) <= 200
    looks: dict[tuple[theme.OutletStyle, bool], list[int]] = {}
    for k in np.flatnonzero(np.isfinite(values)):
        looks.setdefault((styles[outlets[k]], strips.counts[outlets[k]] == 1), []).append(int(k))
    out = []
    for (style, alone), some in looks.items():
        # Dots that would lie on each other move apart, up and down in turn, the same way every time.
        place = stacked(row[some].tolist(), values[some], upper / 40)
        off = np.minimum((place + 1) // 2, 3) * 0.1 * np.where(place % 2, 1, -1)
        form = ".0%" if panel.share else ".1f"
        out.append(
            theme.scatter(
                x=values[some].round(3).tolist(),
                y=(row[some] + off).round(1).tolist(),
                mode="markers",
                marker={
                    "symbol": style.symbol + ("-open" if alone else ""),
                    "color": style.color,
                    "size": 11 if few else 7,
                    "line": {"width": 2.2, "color": style.color} if alone else theme.HALO,
                },
                customdata=some,
                meta=theme.SHARED_TEXTS,
                hovertemplate="%{text}<br>" + escape(panel.label) + ": %{x:" + form + "}<extra></extra>",
                **rows.on(n),
            )
        )
    return out
