"""Controls that write the URL: native selects and toggle buttons, handled by ``framing`` in the browser.

A control names a query parameter. Changing it changes the URL and the router draws the page again
from that URL, so a link always restores the view; no callback is needed.
"""

from __future__ import annotations

from collections.abc import Mapping

from dash import dcc, html

from dashboard.answers import quick


def select(
    param: str, label: str, options: Mapping[str, str], value: str, *, className: str = ""
) -> html.Div:
    """Return a labelled native ``<select>``; ``options`` is value → text."""
    return html.Div(
        [
            html.Label(label, htmlFor=f"q-{param}"),
            html.Select(
                [quick(html.Option, text, value=key, selected=key == value) for key, text in options.items()],
                id=f"q-{param}",
                **{"data-param": param},
            ),
        ],
        className=f"control {className}".strip(),
    )


def segmented(
    param: str, label: str, options: Mapping[str, str], value: str, *, default: str = ""
) -> html.Div:
    """Return one-of-few as toggle buttons; the ``default`` is left out of the URL."""
    return html.Div(
        [
            html.Span(label, className="control-label", id=f"q-{param}-label"),
            html.Div(
                [
                    html.Button(
                        text,
                        type="button",
                        id=f"q-{param}-{key or 'none'}",
                        **{
                            "aria-pressed": "true" if key == value else "false",
                            "data-param": param,
                            "data-value": "" if key == default else key,
                        },
                    )
                    for key, text in options.items()
                ],
                className="segments",
                role="group",
                **{"aria-labelledby": f"q-{param}-label"},
            ),
        ],
        className="control",
    )


def bar(*controls: object) -> html.Div:
    """Return controls in one row."""
    return html.Div(
        [c for c in controls if c is not None],
        className="controls",
        role="group",
        **{"aria-label": "What is shown"},
    )


def search(param: str, label: str, value: str) -> html.Div:
    """Return a labelled text field; its content goes into the URL when the reader leaves it."""
    return html.Div(
        [
            html.Label(label, htmlFor=f"q-{param}"),
            dcc.Input(id=f"q-{param}", type="search", value=value, debounce=True, autoComplete="off"),
        ],
        className="control",
        **{"data-param-input": param},
    )


def pages_of(count: int, rows: int) -> int:
    """Return how many pages ``count`` rows take, ``rows`` on each; at least one.

    >>> pages_of(0, 25), pages_of(25, 25), pages_of(26, 25)
    (1, 1, 2)
    """
    return max(1, -(-count // rows))


def pager(
    number: int, pages: int, *, param: str = "rows", said: str | None = None, always: bool = False
) -> html.Div | None:
    """Return the buttons to the page before and after page ``number`` of ``pages`` (from 1).

    Args:
        number: the page shown.
        pages: how many there are.
        param: the query parameter that holds the number; the first page leaves it out.
        said: what stands between the buttons; "2 of 7" when not given.
        always: show it also for a single page, where ``said`` tells how much was found.

    Returns:
        None for a single page, unless ``always``.
    """
    if pages < 2 and not always:
        return None

    def step(to: int, text: str) -> html.Button:
        return html.Button(
            text,
            type="button",
            className="button",
            disabled=not 1 <= to <= pages,
            id=f"{param}-{text.lower()}",
            **{"data-param": param, "data-value": str(to) if to > 1 else ""},
        )

    text = html.Span(said or f"{number:,} of {pages:,}")
    return html.Div(
        [step(number - 1, "Previous"), text, step(number + 1, "Next")] if pages > 1 else [text],
        className="pager",
    )
