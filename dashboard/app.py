"""The app: one call puts data, pages and shell together."""

from __future__ import annotations

import logging
from typing import Any

from dash import MATCH, ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.answers import Written
from dashboard.components.shell import notice, page, shell
from dashboard.data import Data
from dashboard.folders import data_folder
from dashboard.index import guard, index_string
from dashboard.kept import draw_ahead, keep_pages
from dashboard.pages import Page, pages
from dashboard.query import Query

# A page is drawn so often at most while the corpus changes under it.
_TRIES = 3
VERSION_ROUTE = "/_corpus.json"


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
    # Plain, not components: every answer of "/" holds it, and plotly goes through components one by one,
    # with whatever there is of pandas at that moment (serving.hold_back).
    app.validation_layout = _plain(html.Div([app.layout, *(part for p in known for part in p.parts())]))
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
    tell_version(app, data)
    keep_pages(app.server, data)
    guard(app.server)
    return app


def _plain(part: object) -> Any:
    """Return a component with all it holds as plain lists and dicts."""
    if isinstance(part, Component):
        part = part.to_plotly_json()
    if isinstance(part, dict):
        return {key: _plain(value) for key, value in part.items()}
    return [_plain(item) for item in part] if isinstance(part, list | tuple) else part


def tell_version(app: Dash, data: Data) -> None:
    """Let an open page ask whether the corpus is still the one it shows (``assets/7-corpus.js``)."""

    def answer() -> object:
        from flask import jsonify

        return jsonify({"version": data.version(), "gone": data.gone})

    app.server.add_url_rule(VERSION_ROUTE, "corpus-version", answer)


def render(found: Page | None, data: Data, search: str | None) -> Component:
    """Return the page for one address, headed by notes on what the address asked for in vain."""
    if found is None:
        return page(
            "No such page", "The address names no page of this dashboard.", notice("Choose one above.")
        )
    try:
        for _ in range(_TRIES):
            version = data.version()
            query = Query(search)
            if data.gone:
                return gone(data)
            try:
                with data.drawing(version):
                    content = found.layout(data, query)
            except Exception:
                # A page made while the corpus was written to may name what is not there any more.
                if data.reader.version() == version:
                    raise
            else:
                break
        else:
            return changing(data)
    except Exception as error:
        return failed(error)
    return html.Div(
        [*asked_in_vain(query.notes()), content],
        key=f"{found.path}{search}",
        **{"data-version": version},
    )


def asked_in_vain(notes: list[str]) -> list[Component]:
    """Return what an address asked for and did not get, as one remark above the page."""
    if not notes:
        return []
    return [notice(notes[0] if len(notes) == 1 else html.Ul([html.Li(text) for text in notes]), kind="top")]


def gone(data: Data) -> Component:
    """Return the page that says that the corpus is not there any more."""
    return page(
        "This corpus is not there any more",
        f"“{data.name}” was deleted, or has another name now. Nothing can be shown of it.",
        notice(
            [
                "The corpora there are: ",
                html.Code("framing corpus list"),
                ". To open one: ",
                html.Code("framing serve --corpus NAME"),
            ]
        ),
    )


def changing(data: Data) -> Component:
    """Return the page that says that the corpus changed again and again while it was drawn."""
    _not_kept()
    return page(
        "The corpus is being written to",
        f"“{data.name}” changed each time this page was drawn. Open it again in a moment.",
    )


def failed(error: Exception) -> Component:
    """Return the page that says what went wrong: an unreadable store in its own words, else in ours."""
    from framing.store import StoreError

    _not_kept()
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


def _not_kept() -> None:
    from flask import g, has_request_context

    if has_request_context():
        g.page_failed = True


def warm(data: Data, app: Dash | None = None) -> None:
    """Make what most readers open first, so that nobody waits for it: it is kept until the corpus changes.

    With ``app`` the pages of the navigation are drawn as well, and kept as the answers that they are.
    """
    from dashboard.comparing import heard_of
    from dashboard.pages import overview

    try:
        data.warm()
        if len(data.articles()):
            heard_of(data)
    except Exception:  # the first page will say it
        return
    if app is not None:
        draw_ahead(app.server, [p.path for p in pages() if p.in_navigation])
    for search in ("?voice=quote", "?voice=all"):
        render(overview.PAGE, data, search)
