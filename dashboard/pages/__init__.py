"""The pages, in the order of the navigation (the order of trust: text, counts, charts)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dash import Dash
    from dash.development.base_component import Component

    from dashboard.data import Data
    from dashboard.query import Query


def _nothing(app: Dash, data: Data) -> None:
    """A page without callbacks."""


class Page(NamedTuple):
    """One page. ``layout`` makes it from the corpus and the URL; ``register`` adds its callbacks.

    ``parts`` returns one empty component for each id the callbacks name, so that Dash can check
    the callbacks although no page is loaded yet. Pages outside the navigation are reached from
    another page.
    """

    path: str
    name: str
    layout: Callable[[Data, Query], Component]
    register: Callable[[Dash, Data], None] = _nothing
    parts: Callable[[], list[Component]] = list
    in_navigation: bool = True


def pages() -> list[Page]:
    """Return every page of the dashboard."""
    from dashboard.pages import articles, blind, handout, methods, outlets, overview, sources, stories, text

    return [
        overview.PAGE,
        articles.PAGE,
        blind.PAGE,
        outlets.PAGE,
        stories.PAGE,
        sources.PAGE,
        text.PAGE,
        methods.PAGE,
        handout.PAGE,
    ]
