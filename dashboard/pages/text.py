"""Your own text: paste, upload or fetch; see what cleaning takes out; read, compare, rewrite."""

from __future__ import annotations

from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, dcc, html, no_update
from dash.development.base_component import Component

from dashboard import ids, own_text
from dashboard.access import may_edit
from dashboard.components.controls import bar, segmented, select
from dashboard.components.own_text import bench, bench_counts, bench_view, cleaning, form, reading
from dashboard.components.shell import notice, page
from dashboard.components.text import layers_shown
from dashboard.data import Data
from dashboard.pages import Page
from dashboard.pages.articles import compared
from dashboard.pairing import choices
from dashboard.provenance import lexicon_version
from dashboard.query import Query

MODES = {"read": "Read", "compare": "Compare with …", "rewrite": "Rewrite"}
_REMOTE = "This machine only reads the corpus of another one, so it cannot {what}. Paste the text instead."


def layout(data: Data, query: Query) -> Component:
    """Return the form, the choice of what to do with the text, and the place for the result."""
    articles = data.articles()
    mode = query.one("mode", MODES, "read")
    first = str(articles["id"].iat[0]) if len(articles) else ""
    other = query.one("with", data.ids, first)
    layers_shown(query)
    for name in ("voice", "side", "mark", "fold"):
        query.text(name)
    edit = may_edit(data)
    return page(
        "Your own text",
        "Paste an article or a draft. It stays in this browser tab’s memory and is gone when you close it.",
        form(fetch_refused=None if edit else _REMOTE.format(what="fetch pages")),
        html.Div(id=ids.OWN_NOTE, role="status", className="own-note"),
        bar(
            segmented("mode", "What to do with it", MODES, mode, default="read"),
            select("with", "Compare with", choices(data, "", other), other, className="grow")
            if mode == "compare" and other
            else None,
        ),
        dcc.Store(id=ids.OWN_MODE, data={"mode": mode, "with": other}),
        html.Div(id=ids.OWN_RESULT, className="stack own-result"),
    )


def register(app: Dash, data: Data) -> None:
    """Add the callbacks of the page."""
    _register_taking(app, data)
    _register_showing(app, data)
    _register_rewriting(app)
    _register_saving(app, data)
    for shown, drawn in ((ids.OWN_SHOWN, ids.OWN_RESULT), (ids.BENCH_SHOWN, ids.BENCH_VIEW)):
        app.clientside_callback(
            ClientsideFunction("framing", "texts_drawn"), Output(shown, "data"), Input(drawn, "children")
        )


# What the form's callback leaves alone: its four fields, the note, and the text as it was read.
_FIELDS = (no_update,) * 4


def _register_taking(app: Dash, data: Data) -> None:
    """The form: a text that was pasted, chosen as a file, fetched or taken as an example; lines put back."""

    @app.callback(
        Output(ids.OWN_TITLE, "value"),
        Output(ids.OWN_OUTLET, "value"),
        Output(ids.OWN_DATE, "value"),
        Output(ids.OWN_BODY, "value"),
        Output(ids.OWN_NOTE, "children"),
        Output(ids.OWN, "data"),
        Input(ids.OWN_READ, "n_clicks"),
        Input(ids.OWN_EXAMPLE, "n_clicks"),
        Input(ids.OWN_CLEAR, "n_clicks"),
        Input(ids.OWN_UPLOAD, "contents"),
        Input(ids.OWN_FETCH, "n_clicks"),
        Input({"type": ids.OWN_RESTORE, "index": ALL}, "n_clicks"),
        State(ids.OWN_UPLOAD, "filename"),
        State(ids.OWN_URL, "value"),
        State(ids.OWN_TITLE, "value"),
        State(ids.OWN_OUTLET, "value"),
        State(ids.OWN_DATE, "value"),
        State(ids.OWN_BODY, "value"),
        State(ids.OWN, "data"),
        prevent_initial_call=True,
    )
    def take(
        _read: int | None,
        _example: int | None,
        _clear: int | None,
        contents: str | None,
        _fetch: int | None,
        _restore: list[int | None],
        name: str | None,
        address: str | None,
        title: str | None,
        outlet: str | None,
        date: str | None,
        text: str | None,
        own: dict[str, Any] | None,
    ) -> tuple[Any, ...]:
        asked = ctx.triggered_id
        if not ctx.triggered or not ctx.triggered[0]["value"]:
            return *_FIELDS, no_update, no_update
        if isinstance(asked, dict):
            return *_FIELDS, no_update, _turned(own, asked["index"])
        if asked == ids.OWN_CLEAR:
            return "", "", "", "", None, None
        try:
            if asked == ids.OWN_READ:
                state = own_text.state_of(title, outlet, date, text)
                return state["title"], no_update, no_update, no_update, None, state
            given = _given(data, asked, contents, name, address)
            state = own_text.state_of(given.title, given.outlet, given.date, given.text)
            return state["title"], given.outlet, given.date, given.text, notice(given.note), state
        except own_text.Refused as refused:
            return *_FIELDS, notice(str(refused), kind="caution"), no_update


def _turned(own: dict[str, Any] | None, index: int) -> Any:
    """Return the text with one removed line put back, or taken out again."""
    return no_update if own is None else {**own, "restored": sorted(set(own["restored"]) ^ {index})}


def _given(
    data: Data, asked: str, contents: str | None, name: str | None, address: str | None
) -> own_text.Given:
    """Return the text that was fetched, chosen as a file, or is the example.

    Raises:
        own_text.Refused: with what to do instead.
    """
    if asked == ids.OWN_FETCH:
        if not may_edit(data):
            raise own_text.Refused(_REMOTE.format(what="fetch pages"))
        return own_text.from_address(address)
    if asked == ids.OWN_UPLOAD:
        return own_text.from_upload(contents or "", name or "the file")
    return _example_text(data)


def _register_showing(app: Dash, data: Data) -> None:
    """The result: what cleaning took out, and the text read, compared or on the bench."""

    @app.callback(
        Output(ids.OWN_RESULT, "children"),
        Input(ids.OWN, "data"),
        Input(ids.OWN_MODE, "data"),
        State(ids.LOCATION, "search"),
    )
    def show(own: dict[str, Any] | None, mode: dict[str, str], search: str | None) -> list[Any]:
        if not own:
            return []
        record = own_text.own_record(own)
        query = Query(search)
        warnings = [notice(w["message"], kind="caution") for w in record["warnings"]]
        reads = mode["mode"] == "read"
        head = [cleaning(own, record, data.name, may_save=may_edit(data), unfolded=reads), *warnings]
        if mode["mode"] == "rewrite":
            return [*head, *bench(record)]
        other = data.record(mode["with"]) if mode["mode"] == "compare" else None
        if other is None:
            return [*head, *reading(data, record, query)]
        caption = f"n = 2 texts, one of them pasted · {{voice}} · lexicons {lexicon_version()}"
        return [*head, *compared(record, other, query, caption=caption)]


def _register_rewriting(app: Dash) -> None:
    """The bench: the draft's marks and counts beside those of the text."""

    @app.callback(
        Output(ids.BENCH_VIEW, "children"),
        Output(ids.BENCH_COUNTS, "children"),
        Output(ids.DRAFT, "data"),
        Input(ids.BENCH_TITLE, "value"),
        Input(ids.BENCH_BODY, "value"),
        State(ids.OWN, "data"),
    )
    def rewrite(
        title: str | None, text: str | None, own: dict[str, Any] | None
    ) -> tuple[Any, Any, dict[str, str]]:
        draft = {"title": (title or "")[:2000], "text": (text or "")[: own_text.LONGEST_TEXT]}
        record = own_text.draft_record(draft)
        before = own_text.own_record(own) if own else record
        return bench_view(record), bench_counts(before, record), draft


def _register_saving(app: Dash, data: Data) -> None:
    """The button that puts the text into the corpus."""

    @app.callback(
        Output(ids.OWN_SAVED, "children"),
        Input(ids.OWN_SAVE, "n_clicks"),
        State(ids.OWN, "data"),
        prevent_initial_call=True,
    )
    def save(clicks: int | None, own: dict[str, Any] | None) -> Any:
        if not clicks or not own:
            return no_update
        if not may_edit(data):
            return "Other machines only read this corpus."
        from framing.store import StoreError

        try:
            return own_text_saved(data, own)
        except StoreError as error:  # locked by another program, or it may only be read
            return f"Nothing was saved: {error}."


def own_text_saved(data: Data, own: dict[str, Any]) -> str:
    """Save the text to the corpus and say so."""
    from framing.article import Article, content_id
    from framing.record import ScoreRecord

    record = own_text.own_record(own)
    record = {**record, "id": content_id(record["title"], record["text"])}
    keys = ("id", "text", "outlet", "title", "author", "date", "url", "extra")
    added = data.store.add(
        data.name, [(Article(**{key: record[key] for key in keys}), ScoreRecord(**record))], origin="pasted"
    )
    data.wrote()
    return f"Saved to “{data.name}”." if added[0] else f"It is in “{data.name}” already."


def _example_text(data: Data) -> own_text.Given:
    from dashboard.folders import data_folder

    path = sorted(data_folder("seeds").glob("*.txt"))[0]
    note = "An article as it was re-posted, with everything around it. See what cleaning takes out."
    return own_text.Given("", "", "", path.read_text("utf-8"), note)


def parts() -> list[Component]:
    """Return the components the callbacks name."""
    return [
        form(fetch_refused=None),
        html.Div(id=ids.OWN_NOTE),
        dcc.Store(id=ids.OWN_MODE),
        html.Div(id=ids.OWN_RESULT),
        html.Div(id=ids.BENCH_VIEW),
        html.Div(id=ids.BENCH_COUNTS),
        dcc.Store(id=ids.BENCH_SHOWN),
        dcc.Input(id=ids.BENCH_TITLE),
        dcc.Textarea(id=ids.BENCH_BODY),
        html.Button(id=ids.OWN_SAVE),
        html.Div(id=ids.OWN_SAVED),
    ]


PAGE = Page("/text", "Your own text", layout, register, parts)
