"""Differences with a zero line: dumbbells, forests and the robustness strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from dashboard.figures import theme
from dashboard.figures.outlets import Panel, cut

if TYPE_CHECKING:
    import pandas as pd


def dumbbells(
    found: pd.DataFrame,
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
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    label = {p.key: p for p in panels}
    rows = [r for r in found.to_dict("records") if r["difference"] == r["difference"]]
    if not rows:
        return theme.finish(
            theme.message_figure("Nothing can be compared here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    each = 1 / len(rows)
    split = (0.46, 0.54)
    for i, row in enumerate(rows):
        panel = label[row["measure"]]
        low, high = 1 - (i + 1) * each + each * 0.28, 1 - i * each - each * 0.34
        for side in (0, 1):
            n = str(2 * i + side + 1) if 2 * i + side else ""
            edge = max(abs(v) for v in _there(row, side)) or 1.0
            layout.update(
                {
                    f"xaxis{n}": theme.axis_style(
                        domain=[0, split[0]] if side == 0 else [split[1], 1],
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
                    f"yaxis{n}": theme.axis_style(
                        domain=[low, high], anchor=f"x{n}", range=[-1, 1], visible=False
                    ),
                }
            )
        n1, n2 = (str(2 * i + 1) if i else ""), str(2 * i + 2)
        for text, x, place in (
            (f"<b>{escape(panel.label)}</b>", 0.0, "left"),
            (escape(panel.unit), split[0], "right"),
            (_said(row), split[1], "left"),
        ):
            layout["annotations"].append(
                {
                    "text": text,
                    "x": x,
                    "xref": "paper",
                    "xanchor": place,
                    "y": 1 - i * each - each * 0.06,
                    "yref": "paper",
                    "yanchor": "top",
                    "showarrow": False,
                    "font": {
                        "size": 13 if text.startswith("<b>") else 12,
                        "color": theme.color("ink" if text.startswith("<b>") else "muted"),
                    },
                }
            )
        data.append(
            theme.scatter(
                x=[row["rate_a"], row["rate_b"]],
                y=[0, 0],
                mode="lines+markers",
                line={"color": theme.color("edge"), "width": 2},
                marker={
                    "size": 13,
                    "symbol": [styles[a].symbol, styles[b].symbol],
                    "color": [styles[a].color, styles[b].color],
                    "line": {"width": 1.5, "color": theme.color("surface")},
                },
                text=[escape(a), escape(b)],
                hovertemplate="%{text}: %{x:.2f}<extra></extra>",
                xaxis=f"x{n1}",
                yaxis=f"y{n1}",
            )
        )
        if row["enough"]:
            for keys, line in (
                (("low_all", "high_all"), 1),
                (("low", "high"), 2.5),
                (("low50", "high50"), 7),
            ):
                data.append(
                    theme.scatter(
                        x=[row[keys[0]], row[keys[1]]],
                        y=[0, 0],
                        mode="lines+markers" if line == 1 else "lines",
                        line={"color": theme.color("ink"), "width": line},
                        marker={"symbol": "line-ns-open", "size": 12, "color": theme.color("ink")},
                        hoverinfo="skip",
                        xaxis=f"x{n2}",
                        yaxis=f"y{n2}",
                    )
                )
        data.append(
            theme.scatter(
                x=[row["difference"]],
                y=[0],
                mode="markers",
                marker={
                    "size": 11,
                    "symbol": "circle" if row["enough"] else "circle-open",
                    "color": theme.color("ink"),
                    "line": {"width": 1.5, "color": theme.color("surface" if row["enough"] else "ink")},
                },
                hovertemplate="difference %{x:.2f}<extra></extra>",
                xaxis=f"x{n2}",
                yaxis=f"y{n2}",
            )
        )
    layout.update(margin={"l": 16, "r": 20, "t": 8, "b": 20})
    narrow: dict[str, Any] = {"height": 132 * len(rows) + 20, "margin": {"l": 8, "r": 12, "t": 8, "b": 20}}
    notes = []
    for i, row in enumerate(rows):
        panel = label[row["measure"]]
        for text, shift in ((f"<b>{escape(panel.label)}</b>, {escape(panel.unit)}", 0), (_said(row), -19)):
            notes.append(
                {
                    "text": text,
                    "x": 0,
                    "xref": "paper",
                    "xanchor": "left",
                    "y": 1 - i * each,
                    "yref": "paper",
                    "yanchor": "top",
                    "yshift": shift,
                    "showarrow": False,
                    "font": {"size": 12, "color": theme.color("ink" if shift == 0 else "muted")},
                }
            )
        for side in (0, 1):
            n = str(2 * i + side + 1) if 2 * i + side else ""
            narrow[f"yaxis{n}"] = {"domain": [1 - (i + 1) * each + each * 0.24, 1 - i * each - each * 0.36]}
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=104 * len(rows) + 20,
        meta={"narrow": narrow, "narrow_annotations": notes},
    )


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
    found: pd.DataFrame,
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
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    rows = [r for r in found.to_dict("records") if r["difference"] == r["difference"]]
    if not rows:
        return theme.finish(
            theme.message_figure("Nothing can be compared here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    edge = max(abs(v) for row in rows for v in _there(row, 1)) or 1.0
    for keys, width in ((("low_all", "high_all"), 1), (("low", "high"), 2.5), (("low50", "high50"), 7)):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for i, row in enumerate(rows):
            if row["enough"]:
                xs += [row[keys[0]], row[keys[1]], None]
                ys += [i, i, None]
        data.append(
            theme.scatter(
                x=xs,
                y=ys,
                mode="lines+markers" if width == 1 else "lines",
                line={"color": theme.color("ink"), "width": width},
                marker={"symbol": "line-ns-open", "size": 10, "color": theme.color("ink")},
                hoverinfo="skip",
            )
        )
    data.append(
        theme.scatter(
            x=[row["difference"] for row in rows],
            y=list(range(len(rows))),
            mode="markers",
            marker={
                "size": 12,
                "symbol": [styles[r["a"]].symbol + ("" if r["enough"] else "-open") for r in rows],
                "color": [styles[r["a"]].color for r in rows],
                "line": {
                    "width": 1.5,
                    "color": [theme.color("surface") if r["enough"] else styles[r["a"]].color for r in rows],
                },
            },
            text=[escape(str(r["a"])) for r in rows],
            hovertemplate="%{text}: %{x:+.2f}<extra></extra>",
        )
    )
    layout.update(
        xaxis=theme.axis_style(
            range=[-edge * 1.1, edge * 1.1],
            zeroline=True,
            zerolinecolor=theme.color("ink"),
            zerolinewidth=1.2,
            title={"text": escape(unit)},
        ),
        yaxis=theme.axis_style(
            range=[len(rows) - 0.4, -0.6],
            tickvals=list(range(len(rows))),
            ticktext=[f"{escape(cut(str(r['a']), 24))} (n = {r['articles_a']:,})" for r in rows],
            tickfont={"size": 13, "color": theme.color("ink")},
        ),
        margin={"l": 16, "r": 20, "t": 8, "b": 50},
    )
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=34 * len(rows) + 90,
        meta={
            "narrow": {
                "height": 56 * len(rows) + 90,
                "margin": {"l": 8, "r": 14, "t": 8, "b": 50},
                "yaxis": {
                    "ticklabelposition": "inside top",
                    "tickvals": [i - 0.26 for i in range(len(rows))],
                },
            }
        },
    )


def robustness_strip(
    strip: pd.DataFrame,
    *,
    labels: Mapping[str, str],
    unit: str,
    question: str,
    subtitle: str,
    caption: str,
) -> theme.AnyFigure:
    """Return one tick a way of counting, at the difference it gives; rows are what was left out.

    ``strip``: as :func:`framing.comparison.robustness` gives it; ``labels``: category → text.
    """
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    if strip.empty:
        return theme.finish(
            theme.message_figure("Nothing can be compared here."),
            question=question,
            subtitle=subtitle,
            caption=caption,
        )
    rows = list(dict.fromkeys(strip["left_out"]))
    place = {name: i for i, name in enumerate(rows)}
    edge = float(strip["difference"].abs().max()) or 1.0
    chosen = strip.to_dict("records")
    data.append(
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
    )
    layout.update(
        xaxis=theme.axis_style(
            range=[-edge * 1.12, edge * 1.12],
            zeroline=True,
            zerolinecolor=theme.color("ink"),
            zerolinewidth=1.2,
            title={"text": escape(unit)},
        ),
        yaxis=theme.axis_style(
            range=[len(rows) - 0.4, -0.6],
            tickvals=list(range(len(rows))),
            ticktext=[
                "Whole lexicon" if not name else f"Without: {escape(cut(labels.get(name, name).lower(), 26))}"
                for name in rows
            ],
            tickfont={"size": 13, "color": theme.color("ink")},
        ),
        margin={"l": 16, "r": 20, "t": 8, "b": 50},
    )
    return theme.compose(
        data,
        layout,
        question=question,
        subtitle=subtitle,
        caption=caption,
        height=32 * len(rows) + 90,
        meta={
            "narrow": {
                "height": 52 * len(rows) + 90,
                "margin": {"l": 8, "r": 14, "t": 8, "b": 50},
                "yaxis": {
                    "ticklabelposition": "inside top",
                    "tickvals": [i - 0.28 for i in range(len(rows))],
                },
            }
        },
    )
