"""The charts of a corpus as files, for ``framing export``: the overview's strip plots in each voice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import captions
from dashboard.data import Data, Reader
from dashboard.figures import theme
from dashboard.figures.strips import strip_plots, strips_of, voice_panels
from dashboard.measures import VOICES

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from framing.store import Store

_MOST_OUTLETS = 12
_QUESTION = "How do the articles differ in wording and in who is heard?"


def corpus_figures(store: Store, corpus: str) -> dict[str, go.Figure]:
    """Return the charts of ``corpus`` by file name: one strip plot of every measure for each voice."""
    data = Data(Reader(lambda: store, corpus))
    articles = data.articles()
    outlets = data.outlets()[:_MOST_OUTLETS]
    figures = {}
    for voice in ("", "_narrator", "_quote"):
        panels = voice_panels(voice)
        said = VOICES[voice]
        when = captions.sentence(captions.dates(articles))
        drawn = strip_plots(
            strips_of(articles, panels, outlets),
            panels,
            styles=theme.outlet_styles(data.outlets()),
            question=_QUESTION,
            subtitle=f"One mark per article. Rates in {said}; sources over the whole body. {when}.",
            caption=captions.footer(data, articles, voice=said),
        )
        figures[f"strips{voice or '_all'}"] = drawn.figure() if isinstance(drawn, theme.Drawn) else drawn
    return figures


def write_charts(store: Store, corpus: str, folder: Path) -> list[str]:
    """Write every chart as PNG (scale 3) and SVG into ``folder`` and return the file names.

    Raises:
        RuntimeError: there is no kaleido, or no browser that it could draw with.
    """
    try:
        import kaleido  # noqa: F401 - plotly draws with it
    except ImportError as error:
        raise RuntimeError("kaleido is not installed (framing-dashboard[images])") from error
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for name, figure in corpus_figures(store, corpus).items():
        for kind in ("png", "svg"):
            path = folder / f"{name}.{kind}"
            try:
                figure.write_image(path, scale=3 if kind == "png" else 1)
            except Exception as error:
                # Whatever the browser died of, the tables of the export are there.
                raise RuntimeError(str(error).split("\n")[0][:200]) from error
            names.append(path.name)
    return names
