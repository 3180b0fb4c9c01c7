"""Names merged, kept apart and split by hand: the panel, the log, and the callback that writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from dashboard import captions, ids
from dashboard.access import may_edit
from dashboard.comparing import comparing, join, sources_of
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.data import Data
from dashboard.query import Query, link

READ_ONLY = (
    "Names are merged on the computer that runs the dashboard; here they can be read. "
    "framing serve --allow-edit would let you."
)
_KINDS = {"merge": "merged", "split": "split off", "apart": "kept apart"}
_LOGGED = 200


def source_names(data: Data) -> set[str]:
    """Return every name of a source, as the pages show it."""
    return comparing(data).recent.get(
        "source-names", lambda: set(sources_of(data)["name"].cat.categories.to_numpy(dtype=object))
    )


def merge_panel(picked: list[str], *, suggested: bool) -> Component:
    """Return what to do with the names that were chosen in the list; ``suggested``: pairs stand below."""
    if len(picked) < 2:
        first = (
            [f"Chosen: {picked[0]}. Choose another name of the same source."]
            if picked
            else [
                "Two names for one source? Choose both",
                *([", or look at ", html.A("the suggestions below", href="#near")] if suggested else []),
                ".",
            ]
        )
        return html.P(first, className="muted small", role="status")
    return html.Div(
        [
            html.P(f"{join(picked)} are one source. Call it:"),
            html.Div(
                [
                    html.Button(
                        name, type="button", className="button", id={"type": ids.MERGE_INTO, "name": name}
                    )
                    for name in picked
                ],
                className="buttons",
            ),
        ],
        className="merge-panel",
        role="status",
    )


def log_card(data: Data) -> Component | None:
    """Return the log of merges, splits and pairs kept apart, latest first, each with its undo."""
    entries = data.cached("merges", lambda: data.store.merges(data.name))
    if not entries:
        return None
    editable = may_edit(data)
    rows: list[list[Any]] = []
    for entry in reversed(entries[-_LOGGED:]):
        where = f" in {captions.number(len(entry.articles), 'article')}" if entry.articles else ""
        what = (
            f"{join(list(entry.names))} are two sources"
            if entry.kind == "apart"
            else f"{join(list(entry.names))} → {entry.into}{where}"
        )
        row: list[Any] = [
            what,
            f"{_KINDS[entry.kind]}, {'suggested' if entry.note else 'by hand'}",
            entry.made[:16].replace("T", " "),
            "undone" if entry.undone else "counts",
        ]
        if editable:
            row.append(
                html.Button(
                    "Count it again" if entry.undone else "Undo",
                    type="button",
                    className="tool",
                    id={"type": ids.MERGE_UNDO, "key": entry.key, "undone": entry.undone},
                    **{"aria-label": f"{'Count it again' if entry.undone else 'Undo'}: {what}"},
                )
            )
        rows.append(row)
    columns = [Column("Change"), Column("Kind"), Column("Made (UTC)"), Column("State")]
    return card(
        "Names merged and split by hand",
        html.P("The newest stands first; the oldest is applied first. Nothing is lost by a merge."),
        table(
            Table([*columns, *([Column("Take back", action=True)] if editable else [])], rows),
            caption="Merges and splits of source names",
        ),
        id="merges",
    )


def change(data: Data, asked: dict[str, Any], address: str | None) -> tuple[str, str]:
    """Carry out one change of names; return the next address's query and what to say.

    Refused on other machines, whatever the page showed them.
    """
    from framing.store import StoreError

    if not may_edit(data):
        return (address or ""), READ_ONLY
    try:
        return _changed(data, asked, Query(address))
    except StoreError as error:  # locked by another program, or it may only be read
        return (address or ""), f"Nothing was changed: {error}."


def _changed(data: Data, asked: dict[str, Any], query: Query) -> tuple[str, str]:
    kind = asked["type"]
    if kind == ids.MERGE_INTO:
        return _merge_picked(data, query, str(asked["name"]))
    if kind in (ids.MERGE_ACCEPT, ids.MERGE_APART):
        return _suggested(data, query, asked)
    if kind == ids.MERGE_UNDO:
        undone = not asked["undone"]
        data.store.undo_merge(data.name, int(asked["key"]), undone=undone)
        return link("", done=_stamp(data)), "Taken back." if undone else "It counts again."
    name, spelling = str(asked["name"]), str(asked["spelling"])
    own = sources_of(data)
    where = own.loc[(own["name"] == name) & (own["name_found"] == spelling), "row"]
    if where.empty:
        return "", "Nothing was split: the name is not there any more."
    data.store.split_source(data.name, name, spelling, _ids_of(data, where))
    return link("", source=spelling, done=_stamp(data)), f"{spelling} is a source of its own again."


def _merge_picked(data: Data, query: Query, into: str) -> tuple[str, str]:
    names = source_names(data)
    others = [name for name in query.many("pick", names) if name != into]
    if into not in names or not others:
        return "", "Nothing was merged: choose two names first."
    data.store.merge_sources(data.name, _spellings(data, others), into)
    return link("", source=into, done=_stamp(data)), f"{join(others)} now count as {into}."


def _suggested(data: Data, query: Query, asked: dict[str, Any]) -> tuple[str, str]:
    name, into = str(asked["name"]), str(asked["into"])
    names = source_names(data)
    if name not in names or into not in names or name == into:
        return "", "Nothing was changed: the names are not there any more."
    note = f"suggested: {asked['rule']}"
    if asked["type"] == ids.MERGE_ACCEPT:
        data.store.merge_sources(data.name, _spellings(data, [name]), into, note=note)
        said = f"{name} now counts as {into}. The log below takes it back."
    else:
        data.store.keep_apart(data.name, name, into, note=note)
        said = f"{name} and {into} stay two sources. The log below takes it back."
    near = query.one("near", _Numbers(), "1")
    return link("", near=near if near != "1" else None, done=_stamp(data)), said


class _Numbers:
    """Whole numbers, as text."""

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 5


def _spellings(data: Data, shown: list[str]) -> list[str]:
    """Return every name in the corpus that is shown as one of ``shown`` (capitals and a leading "the")."""
    table = sources_of(data)
    raw = data.sources()["name"]
    same = table["name"].isin(shown).to_numpy()
    return sorted({*shown, *raw[same].astype(str)})


def _ids_of(data: Data, rows: Iterable[int]) -> list[str]:
    return sorted(set(data.articles()["id"].iloc[list(rows)]))


def _stamp(data: Data) -> str:
    # A number that grows makes the same address a new one, so that the page is drawn again.
    data.wrote()
    return data.version()


def register(app: Dash, data: Data) -> None:
    """Add the callback that writes a change and shows the page anew."""

    @app.callback(
        Output(ids.LOCATION, "search", allow_duplicate=True),
        Output(ids.TOLD, "data"),
        Input({"type": ids.MERGE_INTO, "name": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_ACCEPT, "name": ALL, "into": ALL, "rule": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_APART, "name": ALL, "into": ALL, "rule": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_UNDO, "key": ALL, "undone": ALL}, "n_clicks"),
        Input({"type": ids.MERGE_SPLIT, "name": ALL, "spelling": ALL}, "n_clicks"),
        State(ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
    def changed(*given: Any) -> tuple[str, dict[str, str]]:
        asked = ctx.triggered_id
        if not isinstance(asked, dict) or not any(item.get("value") for item in ctx.triggered):
            raise PreventUpdate
        address, said = change(data, dict(asked), given[-1])
        # The address makes the same words a new message.
        return address, {"text": said, "at": address}

    app.clientside_callback(ClientsideFunction("framing", "told"), Input(ids.TOLD, "data"))
