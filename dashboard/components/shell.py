"""What surrounds every page: skip link, header with navigation, live region, footer."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html

from dashboard import ids
from framing import __version__


def shell(pages: Iterable[tuple[str, str]], corpus: str) -> html.Div:
    """Return the frame of the app; ``pages`` are (path, name) in the order of the navigation."""
    return html.Div(
        [
            dcc.Location(id=ids.LOCATION, refresh="callback-nav"),
            dcc.Store(id=ids.LOOK),
            dcc.Store(id=ids.SHOWN),
            dcc.Store(id=ids.OWN),
            dcc.Store(id=ids.TOLD),
            dcc.Store(id=ids.DRAFT),
            dcc.Store(id=ids.OWN_SHOWN),
            html.A("Skip to content", href=f"#{ids.MAIN}", className="skip"),
            html.Header(
                [
                    dcc.Link("Framing", href="/", className="brand", title="Overview"),
                    html.Nav(
                        [dcc.Link(name, href=path, className="nav-link") for path, name in pages],
                        **{"aria-label": "Pages"},
                    ),
                    html.Div(
                        [
                            html.Button(
                                "Keys",
                                id="look-keys",
                                type="button",
                                className="look",
                                title="Right and left arrow: next and previous step or section. "
                                "B: blank screen.",
                                hidden=True,
                                **{"aria-pressed": "true"},
                            ),
                            html.Button(
                                "Dark",
                                id="look-theme",
                                type="button",
                                className="look",
                                **{"aria-pressed": "false"},
                            ),
                            html.Button(
                                "Projector",
                                id="look-view",
                                type="button",
                                className="look",
                                **{"aria-pressed": "false"},
                            ),
                        ],
                        className="looks",
                        role="group",
                        **{"aria-label": "Display"},
                    ),
                ],
                className="top",
            ),
            html.Main(
                html.Div(html.P("Reading the corpus …", className="loading"), id=ids.PAGE),
                id=ids.MAIN,
                tabIndex=-1,
            ),
            html.Div(id=ids.LIVE, className="unseen", role="status", **{"aria-live": "polite"}),
            html.Footer(
                [
                    html.P(
                        "Counts features of language and shows each one in the text. It does not say that an "
                        "article or an outlet is biased."
                    ),
                    html.P(f"framing {__version__} · corpus “{corpus}” · everything stays on this computer"),
                ],
                className="foot",
            ),
        ],
        className="app",
        **{"data-corpus": corpus},
    )


def page(
    title: str,
    lead: str,
    *content: object,
    notes: Iterable[str] = (),
    actions: object = None,
) -> html.Div:
    """Return one page: its heading, one sentence of lead, notes on what was left out, content."""
    return html.Div(
        [
            html.Div(
                [html.Div([html.H1(title), html.P(lead, className="lead")]), actions],
                className="page-head",
            ),
            *[notice(text) for text in notes],
            *content,
        ],
        className="page",
    )


def notice(text: object, *, kind: str = "note") -> html.Div:
    """Return a short boxed remark; ``kind`` is note or caution."""
    return html.Div(text, className=f"notice {kind}", role="note")


def card(
    title: str | None, *content: object, className: str = "", level: int = 2, id: str | None = None
) -> html.Section:
    """Return a titled section on its own ground."""
    heading = [html.H2(title) if level == 2 else html.H3(title)] if title else []
    named = {"id": id} if id else {}
    return html.Section([*heading, *content], className=f"card {className}".strip(), **named)
