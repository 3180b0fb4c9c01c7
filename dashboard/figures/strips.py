"""Strip plots as small multiples: one dot an article, one row an outlet, one panel a measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.figures import theme

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

_ROW = 46
_MOST_DOTS = 800
_VIOLIN_FROM = 60


class Panel(NamedTuple):
    """One panel: the column of the table it draws, its label and its unit."""

    column: str
    label: str
    unit: str
    share: bool = False


def strip_plots(
    articles: pd.DataFrame,
    panels: Sequence[Panel],
    *,
    outlets: Sequence[str],
    styles: Mapping[str, theme.OutletStyle],
    question: str,
    subtitle: str,
    caption: str,
) -> go.Figure:
    """Return one panel a measure, rows in the order of ``outlets``, one dot an article.

    ``articles``: one row an article with columns id, outlet, title, words_total and one column a
    panel; a missing value draws no dot. From 60 articles on a light violin stands behind the dots;
    from 800 on every k-th article is drawn and the caption says so.
    """
    layout: dict[str, Any] = {}
    traces: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    drawn = articles[articles["outlet"].isin(list(outlets))]
    if drawn.empty:
        return theme.finish(
            theme.message_figure("No article to draw."), question=question, subtitle=subtitle, caption=caption
        )
    step = -(-len(drawn) // _MOST_DOTS)
    dots = drawn.iloc[::step]
    if step > 1:
        caption += f" Every {step}th article is drawn as a dot."
    rows = {outlet: i for i, outlet in enumerate(outlets)}
    count = drawn["outlet"].value_counts()
    gap = 0.035
    width = (1 - gap * (len(panels) - 1)) / len(panels)
    plot_height = _ROW * len(rows) + 20
    narrow_height = (plot_height + 74) * len(panels)
    narrow: dict[str, object] = {"height": narrow_height + 40, "margin": {"l": 8, "r": 14, "t": 30, "b": 30}}
    narrow_annotations = []
    for i, panel in enumerate(panels):
        n = "" if i == 0 else str(i + 1)
        low = i * (width + gap)
        top = 1 - i / len(panels)
        values = drawn[panel.column].dropna()
        high = float(values.max()) if len(values) else 1.0
        upper = 1.0 if panel.share else (high * 1.08 or 1.0)
        layout.update(
            {
                f"xaxis{n}": theme.axis_style(
                    domain=[low, low + width],
                    anchor=f"y{n}",
                    range=[-upper * 0.06, upper * 1.04],
                    tickformat=".0%" if panel.share else None,
                    nticks=4,
                    automargin=False,
                ),
                f"yaxis{n}": theme.axis_style(
                    anchor=f"x{n}",
                    range=[len(rows) - 0.5, -0.5],
                    tickvals=list(rows.values()),
                    ticktext=[_row_label(o, int(count.get(o, 0))) for o in rows],
                    showticklabels=i == 0,
                    showgrid=True,
                    tickfont={"size": 13, "color": theme.color("ink")},
                ),
            }
        )
        narrow[f"xaxis{n}"] = {"domain": [0, 1]}
        narrow[f"yaxis{n}"] = {
            "domain": [top - 0.62 / len(panels), top - 0.12 / len(panels)],
            "showticklabels": True,
        }
        heading = {
            "text": f"<b>{panel.label}</b>",
            "xanchor": "left",
            "xref": "paper",
            "yref": "paper",
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 13.5, "color": theme.color("ink")},
        }
        unit = heading | {
            "text": panel.unit,
            "yanchor": "top",
            "font": {"size": 12, "color": theme.color("muted")},
        }
        annotations.append(heading | {"x": low, "y": 1, "yshift": 6})
        annotations.append(unit | {"x": low, "y": 0, "yshift": -24})
        narrow_annotations += [
            heading | {"x": 0, "y": top - 0.12 / len(panels), "yshift": 4},
            unit | {"x": 0, "y": top - 0.62 / len(panels), "yshift": -22},
        ]
        if len(drawn) >= _VIOLIN_FROM:
            for outlet, row in rows.items():
                own = drawn.loc[drawn["outlet"] == outlet, panel.column].dropna()
                if len(own) >= 10:
                    sample = own.sample(min(len(own), 500), random_state=0)
                    traces.append(
                        {
                            "type": "violin",
                            "x": sample.tolist(),
                            "y0": row,
                            "orientation": "h",
                            "xaxis": f"x{n}",
                            "yaxis": f"y{n}",
                            "width": 0.8,
                            "points": False,
                            "line": {"width": 0},
                            "fillcolor": theme.color("line"),
                            "hoverinfo": "skip",
                        }
                    )
        for outlet, row in rows.items():
            shown = dots.loc[dots["outlet"] == outlet, ["id", "title", "words_total", panel.column]].dropna(
                subset=[panel.column]
            )
            if shown.empty:
                continue
            x = shown[panel.column].tolist()
            style = styles[outlet]
            alone = count.get(outlet, 0) == 1
            few = len(dots) <= 200
            titles = zip(shown["title"], shown["words_total"], strict=True)
            form = ".0%" if panel.share else ".1f"
            traces.append(
                {
                    "type": "scatter",
                    "x": x,
                    "y": [row + off for off in _spread(x, upper)],
                    "mode": "markers",
                    "xaxis": f"x{n}",
                    "yaxis": f"y{n}",
                    "marker": {
                        "symbol": style.symbol + ("-open" if alone else ""),
                        "color": style.color,
                        "size": 11 if few else 6,
                        "opacity": 0.9 if few else 0.35,
                        "line": {"width": 2.2 if alone else 0, "color": style.color},
                    },
                    "customdata": shown["id"].tolist(),
                    "text": [f"{_cut(title, 60)}<br>{words:,} words" for title, words in titles],
                    "hovertemplate": "%{text}<br>" + panel.label + ": %{x:" + form + "}<extra></extra>",
                }
            )
    margin = {"l": 16, "r": 20, "t": 34, "b": 54}
    fig = theme.new_figure(traces, **layout, annotations=annotations, margin=margin)
    theme.finish(fig, question=question, subtitle=subtitle, caption=caption, height=plot_height + 96)
    fig.layout.meta = fig.layout.meta | {"narrow": narrow, "narrow_annotations": narrow_annotations}
    return fig


def _row_label(outlet: str, n: int) -> str:
    return f"{_cut(outlet, 22)} (n = {n})"


def _spread(values: Sequence[float], upper: float) -> list[float]:
    """Move dots that would lie on each other apart, up and dshown in turn, the same way every time."""
    taken: dict[int, int] = {}
    out = []
    for value in values:
        bin_ = round(value / (upper or 1.0) * 40)
        k = taken.get(bin_, 0)
        taken[bin_] = k + 1
        out.append(min((k + 1) // 2, 3) * 0.1 * (1 if k % 2 else -1))
    return out


def _cut(text: object, width: int) -> str:
    from html import escape

    value = str(text) if text == text and text is not None else "untitled"
    return escape(value if len(value) <= width else value[: width - 1] + "…", quote=False)
