"""A chart block: question, subtitle, drawing, one sentence, real buttons, the numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from dashboard import ids
from dashboard.components.table import Table
from dashboard.figures.theme import Drawn, graph_config

if TYPE_CHECKING:
    from dashboard.figures.theme import AnyFigure


def chart(
    name: str,
    fig: AnyFigure,
    *,
    sentence: str,
    data: Table,
    help: str | None = None,
    whole: str | None = None,
    note: str | None = None,
) -> html.Figure:
    """Return one chart with everything that belongs to it.

    Args:
        name: unique on the page; part of the link to this chart and of exported file names.
        fig: a figure that went through :func:`dashboard.figures.theme.finish`.
        sentence: what the chart shows, made and hedged by rule.
        data: the numbers drawn, for the table and the CSV.
        help: address of the paragraph in Methods that explains the measure.
        whole: address of the CSV with every row, where ``data`` has only those that are drawn.
        note: what stands over the table of numbers: how it differs from the CSV.
    """
    meta = fig.layout.meta
    figure_id = f"chart-{name}"
    title_id = f"{figure_id}-title"
    buttons = [
        html.Button(
            text,
            type="button",
            className="tool",
            **{"data-export": kind, "data-chart": name, "aria-label": said},
        )
        for kind, text, said in (
            ("png", "PNG", f"Save as PNG: {meta['question']}"),
            ("svg", "SVG", f"Save as SVG: {meta['question']}"),
            ("csv", "CSV", f"Save the numbers as CSV: {meta['question']}"),
            ("link", "Copy link", f"Copy link to: {meta['question']}"),
        )
    ]
    return html.Figure(
        [
            dcc.Store(id=ids.chart(name), data=payload(name, fig, data, whole)),
            html.Div(
                [
                    html.H2(meta["question"], id=title_id),
                    html.P(
                        [meta["subtitle"], *([" ", dcc.Link("What is this?", href=help)] if help else [])],
                        className="chart-subtitle",
                    ),
                ],
                className="chart-head",
            ),
            _panel_picker(name, [panel["label"] for panel in meta.get("panels", ())]),
            html.Div(
                dcc.Graph(
                    id=ids.graph(name),
                    config=dict(graph_config(name)),
                    style={"height": f"{meta['screen']['height']}px"},
                    className="chart-graph",
                ),
                role="img",
                className="chart-drawing",
                **{"aria-label": f"{meta['question']} {sentence}"},
            ),
            html.Figcaption(sentence),
            html.Div(
                [
                    html.Details(
                        [
                            html.Summary("Numbers"),
                            html.P(note, className="muted small") if note else None,
                            # The browser makes the table from the store's numbers, which the CSV is
                            # made of too: a thousand cells as components would be half of a page's time.
                            html.Div(
                                className="table-frame",
                                role="region",
                                tabIndex=0,
                                id=f"{figure_id}-numbers",
                                **{"aria-label": f"{meta['question']} {meta['subtitle']}"},
                            ),
                        ],
                        className="chart-numbers",
                    ),
                    html.Div(buttons, className="chart-tools"),
                ],
                className="chart-foot",
            ),
            html.P(meta["caption"], className="chart-caption"),
        ],
        className="chart",
        id=figure_id,
        **{"aria-labelledby": title_id},
    )


def _panel_picker(name: str, labels: list[str]) -> html.Div | None:
    """Return what picks the one panel that a phone shows; wider screens show all and hide it."""
    if len(labels) < 2:
        return None
    picker_id = f"chart-{name}-panel"
    return html.Div(
        [
            html.Label("Show", htmlFor=picker_id),
            html.Select(
                [html.Option(label, value=label) for label in labels],
                id=picker_id,
                **{"data-panel-of": name},
            ),
        ],
        className="panel-picker control",
    )


def payload(name: str, fig: AnyFigure, data: Table, whole: str | None = None) -> dict[str, object]:
    """Return what the chart's store holds; a callback that redraws a chart returns this as well."""
    held: dict[str, object] = {"name": name, "figure": _as_text(fig), "table": data.to_json()}
    return held | ({"whole": whole} if whole else {})


def _as_text(fig: AnyFigure) -> str:
    """Return the figure as JSON in a string: Dash would walk through every value of it once more."""
    if isinstance(fig, Drawn):
        import orjson

        return orjson.dumps(fig.to_plotly_json(), option=orjson.OPT_SERIALIZE_NUMPY).decode()
    text: str = fig.to_json()
    return text
