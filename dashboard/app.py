"""The app: one call puts data, pages and shell together."""

from __future__ import annotations

import logging

from dash import MATCH, ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.answers import Written
from dashboard.components.shell import notice, page, shell
from dashboard.data import Data
from dashboard.folders import data_folder
from dashboard.index import guard, index_string
from dashboard.kept import keep_pages
from dashboard.pages import Page, pages
from dashboard.query import Query


def create_app(data: Data) -> Dash:
    """Return the Dash app over ``data``; ``app.server`` is the WSGI application."""
    app = Dash(
        "dashboard",
        assets_folder=str(data_folder("assets")),
        index_string=index_string(),
        title="Framing",
        update_title="",
        compress=True,
    )
    known = pages()
    app.layout = shell([(p.path, p.name) for p in known if p.in_navigation], data.name)
    app.validation_layout = html.Div([app.layout, *(part for p in known for part in p.parts())])
    by_path = {p.path: p for p in known}

    @app.callback(
        Output(ids.PAGE, "children"), Input(ids.LOCATION, "pathname"), Input(ids.LOCATION, "search")
    )
    def show(path: str | None, search: str | None) -> Written:
        return Written(render(by_path.get((path or "/").rstrip("/") or "/"), data, search))

    app.clientside_callback(
        ClientsideFunction("framing", "page_shown"), Output(ids.SHOWN, "data"), Input(ids.PAGE, "children")
    )
    app.clientside_callback(
        ClientsideFunction("framing", "draw"),
        Output({"type": ids.GRAPH, "name": MATCH}, "figure"),
        Output({"type": ids.GRAPH, "name": MATCH}, "style"),
        Input({"type": ids.CHART, "name": MATCH}, "data"),
        Input(ids.LOOK, "data"),
    )
    for p in known:
        p.register(app, data)
    keep_pages(app.server, data)
    guard(app.server)
    return app


def render(found: Page | None, data: Data, search: str | None) -> Component:
    """Return the page for one address, headed by notes on what the address asked for in vain."""
    if found is None:
        return page(
            "No such page", "The address names no page of this dashboard.", notice("Choose one above.")
        )
    query = Query(search)
    try:
        content = found.layout(data, query)
    except Exception as error:
        return failed(error)
    return html.Div([*[notice(text) for text in query.notes()], content], key=f"{found.path}{search}")


def failed(error: Exception) -> Component:
    """Return the page that says what went wrong: an unreadable store in its own words, else in ours."""
    from flask import g, has_request_context

    from framing.store import StoreError

    if has_request_context():
        g.page_failed = True  # not to be kept
    if isinstance(error, StoreError):
        return page("The corpus cannot be read", "Nothing was changed.", notice(str(error), kind="caution"))
    logging.getLogger(__name__).exception("a page could not be drawn")
    return page(
        "This page could not be drawn",
        "That is a fault of the program, not of your corpus. The other pages work.",
        notice(
            f"{type(error).__name__}; the details stand in the terminal where framing serve runs.",
            kind="caution",
        ),
    )


def warm(data: Data) -> None:
    """Draw what most readers open first, so that nobody waits for it: it is kept until the corpus changes."""
    from dashboard.pages import overview

    try:
        data.warm()
    except Exception:  # the first page will say it
        return
    for voice in ("", "?voice=quote", "?voice=all"):
        render(overview.PAGE, data, voice)
