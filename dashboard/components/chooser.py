"""Which outlets a chart shows: the reader picks them by name, where there are more than it has rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from dashboard.answers import quick
from dashboard.query import CHOSEN


def chooser(counts: Mapping[str, int], chosen: Sequence[str], *, most: int, nouns: str) -> html.Div:
    """Return a list to add from, and a button for each of the ``chosen`` that takes it out again.

    Args:
        counts: name → articles, of all there are, in the order to offer them; 0: filtered out.
        chosen: those shown, in the reader's order; none: the chart shows those with most articles.
        most: how many a chart takes.
        nouns: what they are called, for a reader ("outlets").
    """
    more = len(set(counts) - set(chosen))
    first = "Those with most articles" if not chosen else f"Add one of {more:,} more"
    full = len(chosen) >= most
    return html.Div(
        [
            html.Label(f"Only these {nouns}", htmlFor=f"q-{CHOSEN}"),
            html.Div(
                [
                    html.Select(
                        [
                            quick(html.Option, f"{most} at most" if full else first, value="", selected=True),
                            *(
                                quick(html.Option, f"{name} ({n:,})", value=name, selected=False)
                                for name, n in counts.items()
                                if name not in set(chosen)
                            ),
                        ],
                        id=f"q-{CHOSEN}",
                        name=CHOSEN,
                        disabled=full,
                    ),
                    # A list that acts as soon as another line is chosen cannot be read with the arrow keys.
                    html.Button(
                        "Add",
                        type="button",
                        id=f"q-{CHOSEN}-add",
                        disabled=full,
                        **{"data-adds": f"q-{CHOSEN}"},
                    ),
                    *(
                        html.Button(
                            [
                                name if counts.get(name, 1) else f"{name} (0)",
                                html.Span(" ×", **{"aria-hidden": "true"}),
                            ],
                            type="button",
                            id=f"q-{CHOSEN}-{number}",
                            className="picked",
                            **{
                                "aria-label": f"Leave out {name}",
                                "data-param": CHOSEN,
                                "data-value": name,
                                "data-many": "true",
                            },
                        )
                        for number, name in enumerate(chosen)
                    ),
                ],
                className="chips chooser",
            ),
        ],
        className="control",
    )
