"""A corpus in a few numbers, each with what it counts and what to know about it."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html


def numbers(facts: Iterable[tuple[str, str, object]]) -> html.Dl:
    """Return the ``facts`` side by side: value, what it counts, and a hint or None."""
    return html.Dl(
        [
            html.Div(
                [html.Dt(label), html.Dd(value), *([html.Dd(hint, className="hint")] if hint else [])],
                className="fact",
            )
            for value, label, hint in facts
        ],
        className="facts",
    )
