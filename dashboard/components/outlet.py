"""An outlet's name with its shape, the same on every page."""

from __future__ import annotations

from dash import html

from dashboard.figures.theme import OUTLET_COLORS, OutletStyle

_INDEX = {light: i for i, (light, _) in enumerate(OUTLET_COLORS)}


def outlet_name(name: str, style: OutletStyle | None, *, n: int | None = None) -> html.Span:
    """Return shape and name; with ``n`` the number of articles belongs to the label."""
    label = name if n is None else f"{name} (n = {n})"
    if style is None:
        return html.Span(label, className="outlet")
    index = _INDEX.get(style.color)
    glyph = html.Span(
        className=f"glyph glyph-{style.symbol}",
        style={"--glyph": f"var(--outlet-{index})"} if index is not None else None,
        **{"aria-hidden": "true"},
    )
    return html.Span([glyph, label], className="outlet")
