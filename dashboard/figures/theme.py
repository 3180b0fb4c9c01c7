"""Colour, type and shape: the one place they are written down.

The page's CSS variables, the plotly template and the recolouring for the dark theme are all made
from :data:`TOKENS`. Edges and tints of the marks and the outlets' colours are measured sets: see
``tests/dashboard/test_theme.py`` for the contrast and colour-blindness distances they must keep.
"""

from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import plotly.graph_objects as go

UI_FONT = (
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", '
    "system-ui, sans-serif"
)
READING_FONT = (
    'Charter, "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", "Times New Roman", serif'
)

# name: (light, dark). Light values are unique, because a figure is made in light colours and
# recoloured in the browser by looking each value up.
TOKENS: dict[str, tuple[str, str]] = {
    "page": ("#FAF9F6", "#121518"),
    "surface": ("#FFFFFF", "#181C20"),
    "sunken": ("#F2F0EB", "#22272D"),
    "ink": ("#1A1A1A", "#ECE9E3"),
    "muted": ("#595D62", "#AEB4BA"),
    "line": ("#E2DED6", "#333A41"),
    "edge": ("#82868B", "#7E868E"),
    "accent": ("#274C77", "#9CC3EE"),
    "accent-ground": ("#E9EFF6", "#1E2E40"),
    "on-accent": ("#FFFFFE", "#101418"),
    "loaded": ("#9A4B00", "#FFB870"),
    "loaded-tint": ("#FFE3C2", "#4A2B0A"),
    "hedge": ("#1F5FA8", "#8EC1FF"),
    "hedge-tint": ("#DDEBFF", "#12304F"),
    "booster": ("#8A2A7B", "#F0A6E4"),
    "booster-tint": ("#F3DDF0", "#43183C"),
    "source": ("#1B6B3A", "#86D9A3"),
    "source-tint": ("#DDF1E4", "#12381F"),
    "quote": ("#5F6368", "#B8B8B8"),
    "quote-tint": ("#EFEFEF", "#2C2C2C"),
}

# Shape first, then colour. Saturated red and party blue are left out: they read as parties.
SYMBOLS = ("circle", "square", "triangle-up", "diamond", "cross", "pentagon")
OUTLET_COLORS: tuple[tuple[str, str], ...] = (
    ("#4C2C49", "#A0F6C4"),
    ("#499D8D", "#D5E610"),
    ("#EA5C1A", "#D55916"),
    ("#792F12", "#A06150"),
    ("#AF77E9", "#5D89AA"),
    ("#3114B3", "#8349CA"),
)
GREY = TOKENS["edge"][0]
# The edge of a small dot: dots that lie on each other are told apart by it, and each stands out from the
# surface as its colour does. Dots that can be seen through do not: at half strength grey is 1.8 to 1.
HALO: dict[str, Any] = {"width": 1, "color": TOKENS["surface"][0]}


def escape(text: str) -> str:
    """Return ``text`` as plotly shows it as it stands: it reads &, < and > as markup, but writes out &quot;.

    >>> escape('The "Post" & <i>')
    'The "Post" &amp; &lt;i&gt;'
    """
    return html.escape(text, quote=False)


class OutletStyle(NamedTuple):
    """How one outlet is drawn on every page; ``color`` is the light value."""

    color: str
    symbol: str


def color(name: str) -> str:
    """Return the light value of a token; the browser turns it into the dark one where asked."""
    return TOKENS[name][0]


def outlet_styles(outlets: Iterable[str], *, chosen: Iterable[str] = ()) -> dict[str, OutletStyle]:
    """Give each outlet its shape and colour, in the order given.

    With more than six outlets all are grey but the ``chosen`` ones: seven colours cannot be told
    apart by every reader. Of more than six chosen none has a colour, because six in colour would say that
    they matter more than the others; their names stand beside every mark.

    >>> outlet_styles(["A", "B"])["B"].symbol
    'square'
    """
    names = list(dict.fromkeys(outlets))
    if len(names) <= len(SYMBOLS):
        return {name: OutletStyle(OUTLET_COLORS[i][0], SYMBOLS[i]) for i, name in enumerate(names)}
    picked = [name for name in dict.fromkeys(chosen) if name in set(names)]
    picked = picked if len(picked) <= len(SYMBOLS) else []
    styles = {name: OutletStyle(GREY, "circle") for name in names}
    styles.update({n: OutletStyle(OUTLET_COLORS[i][0], SYMBOLS[i]) for i, n in enumerate(picked)})
    return styles


def css() -> str:
    """Return the tokens as CSS variables for light, dark and the reader's own system setting."""
    light = "".join(f"--{name}:{pair[0]};" for name, pair in TOKENS.items())
    dark = "".join(f"--{name}:{pair[1]};" for name, pair in TOKENS.items())
    light += "".join(f"--outlet-{i}:{pair[0]};" for i, pair in enumerate(OUTLET_COLORS))
    dark += "".join(f"--outlet-{i}:{pair[1]};" for i, pair in enumerate(OUTLET_COLORS))
    fonts = f"--ui:{UI_FONT};--reading:{READING_FONT};"
    return (
        f":root{{{fonts}{light}color-scheme:light}}"
        f':root[data-theme="dark"]{{{dark}color-scheme:dark}}'
        f"@media print{{:root,:root[data-theme]{{{light}color-scheme:light}}}}"
    )


def recoloring() -> str:
    """Return light value → dark value as JSON, for the browser's ``framing.recolor``."""
    pairs = [*TOKENS.values(), *OUTLET_COLORS]
    return json.dumps({light.lower(): dark for light, dark in pairs})


def axis_style(**changes: Any) -> dict[str, Any]:
    """Return the house style of an axis, with ``changes``."""
    axis: dict[str, Any] = {
        "gridcolor": color("line"),
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "automargin": True,
        "fixedrange": True,
        "title": {"standoff": 10, "font": {"size": 12.5, "color": color("muted")}},
        "tickfont": {"size": 12.5, "color": color("muted")},
    }
    for key, value in changes.items():
        axis[key] = axis[key] | value if isinstance(axis.get(key), dict) else value
    return {key: value for key, value in axis.items() if value is not None}


def house_layout(**changes: Any) -> dict[str, Any]:
    """Return the house style of a layout as a plain dict, with ``changes``."""
    return {
        "template": "none",
        "font": {"family": UI_FONT, "size": 13.5, "color": color("ink")},
        "paper_bgcolor": color("surface"),
        "plot_bgcolor": color("surface"),
        "colorway": [light for light, _ in OUTLET_COLORS],
        "xaxis": axis_style(),
        "yaxis": axis_style(),
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": color("surface"),
            "bordercolor": color("edge"),
            "font": {"family": UI_FONT, "size": 13, "color": color("ink")},
            "align": "left",
        },
        "margin": {"l": 16, "r": 24, "t": 16, "b": 44},
        "uirevision": "keep",
    } | changes


def new_figure(traces: Sequence[Mapping[str, Any]] = (), **layout: Any) -> go.Figure:
    """Return a figure in the house style, of ``traces`` and ``layout`` given as plain dicts.

    Giving all at once is an order of magnitude faster than adding to a figure piece by piece.
    """
    import plotly.graph_objects as go

    return go.Figure(data=list(traces), layout=house_layout(**layout))


# A trace with this as its ``meta`` takes its texts from the layout's ``meta.texts``, at the places that its
# ``customdata`` names: panels of the same articles say their headlines once. The browser does the same.
SHARED_TEXTS = "shared texts"


class _Layout(NamedTuple):
    meta: dict[str, Any]


class Drawn:
    """A figure as plain dicts: what a page needs of it, without plotly's objects (a tenth of the time).

    ``figure()`` is the plotly figure, checked, for a notebook.
    """

    def __init__(self, data: list[dict[str, Any]], layout: dict[str, Any]) -> None:
        self._data = data
        self._layout = layout
        self.layout = _Layout(layout["meta"])

    def to_plotly_json(self) -> dict[str, Any]:
        """Return data and layout."""
        return {"data": self._data, "layout": self._layout}

    def figure(self) -> go.Figure:
        """Return the plotly figure; raises ValueError where a property is wrong."""
        import plotly.graph_objects as go

        shared = self.layout.meta.get("texts", [])
        data = [
            {**trace, "text": [shared[i] for i in trace["customdata"]]}
            if trace.get("meta") == SHARED_TEXTS
            else trace
            for trace in self._data
        ]
        return go.Figure({"data": data, "layout": self._layout})


AnyFigure: TypeAlias = "go.Figure | Drawn"


def compose(
    data: list[dict[str, Any]],
    layout: Mapping[str, Any],
    *,
    question: str,
    subtitle: str,
    caption: str,
    height: int = 420,
    meta: Mapping[str, Any] | None = None,
) -> Drawn:
    """Return a finished figure from plain traces and a plain layout, made in one go.

    Plotly checks every property it is given one at a time, which costs a second for a page of small
    multiples; here nothing is checked (the tests do that). Otherwise as :func:`finish`; ``meta`` may hold
    ``narrow`` and ``narrow_annotations`` or ``panels`` for the phone.
    """
    merged = {**house_layout(), **layout}
    margin = {"l": 16, "r": 24, "t": 16, "b": 44, **layout.get("margin", {})}
    framed, note = _framing(question, subtitle, caption, margin, height)
    merged.update(framed)
    merged["meta"] = {**framed["meta"], **(meta or {})}
    merged["annotations"] = [*layout.get("annotations", []), note]
    # "none" is the name of no template; unchecked it would reach the browser as a word.
    merged.pop("template", None)
    return Drawn(data, merged)


def scatter(**properties: Any) -> dict[str, Any]:
    """Return a plain scatter trace for :func:`compose`."""
    return {"type": "scatter", **properties}


def finish(fig: go.Figure, *, question: str, subtitle: str, caption: str, height: int = 420) -> go.Figure:
    """Write question, subtitle and caption into the figure, so that an exported image keeps them.

    On the page the browser shows the same three as text around the chart and takes them out of the
    drawing (``framing.on_screen``); ``height`` is the drawing's height there, in pixels.
    """
    margin = fig.layout.margin.to_plotly_json()
    framed, note = _framing(question, subtitle, caption, margin, height)
    fig.update_layout(framed, annotations=[*(a.to_plotly_json() for a in fig.layout.annotations), note])
    return fig


def _framing(
    question: str, subtitle: str, caption: str, margin: dict[str, Any], height: int
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the layout that carries question and subtitle, and the annotation that is the caption."""
    wrapped = _wrapped(caption, 165)
    lines = wrapped.count("<br>") + 1
    layout = {
        "title": {
            "text": f"<b>{_wrapped(question, 90)}</b><br>"
            f"<span style='font-size:14px;color:{color('muted')}'>{_wrapped(subtitle, 150)}</span>",
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": 24, "t": 24},
            "font": {"size": 20, "color": color("ink")},
        },
        "height": height,
        "meta": {
            "question": question,
            "subtitle": subtitle,
            "caption": caption,
            "screen": {"margin": margin, "height": height},
        },
        "margin": {**margin, "t": margin["t"] + 88, "b": max(margin["b"], 44) + 30 + 16 * lines},
    }
    note = {
        "name": "caption",
        "text": wrapped,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 0,
        "yref": "paper",
        "yanchor": "top",
        "yshift": -62,
        "align": "left",
        "showarrow": False,
        "font": {"size": 12, "color": color("muted")},
    }
    return layout, note


def message_figure(text: str) -> go.Figure:
    """Return the figure for no data: it says so instead of showing empty axes."""
    fig = new_figure()
    fig.update_xaxes(visible=False)
    fig.update_yaxes(visible=False)
    fig.add_annotation(
        text=text,
        x=0.5,
        y=0.5,
        xref="paper",
        yref="paper",
        showarrow=False,
        font={"size": 15, "color": color("muted")},
    )
    return fig


def graph_config(filename: str) -> Mapping[str, Any]:
    """Return the config of every graph: no modebar, because real buttons stand under the chart."""
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "responsive": True,
        "doubleClick": False,
        "scrollZoom": False,
        "toImageButtonOptions": {
            "format": "png",
            "scale": 3,
            "width": 1200,
            "height": 675,
            "filename": filename,
        },
    }


def _wrapped(text: str, width: int) -> str:

    return "<br>".join(escape(line) for line in textwrap.wrap(text, width)) or " "
