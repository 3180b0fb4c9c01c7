"""Who is called what: the labels that each outlet of a story gives its main actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import Comparing, join
from dashboard.components.outlet import outlet_name
from dashboard.components.shell import card
from dashboard.components.table_tools import table_tools
from dashboard.figures.theme import OutletStyle
from dashboard.query import link
from framing.labels import Label
from framing.story_labels import LabelledActor, label_key, labelled_actors

if TYPE_CHECKING:
    import pandas as pd

    from framing.store import Story

_MOST_DOTS = 6
# So many outlets that do not name somebody have a row each; more of them share one.
_MOST_UNNAMED = 3


class Called(NamedTuple):
    """One label of one outlet: its first wording, how often, where first, and whether it is loaded."""

    text: str
    times: int
    article: str
    at: str
    aside: bool
    loaded: bool


def called(
    corpus: Comparing,
    story: Story,
    own: pd.DataFrame,
    records: Sequence[Any],
    outlets: list[str],
    styles: dict[str, OutletStyle],
) -> Component | None:
    """Return a list for each main actor: outlet, and what it calls the actor, a dot for each time."""
    actors = corpus.recent.get(("labels", story.id), lambda: labelled_actors(records))
    outlet_of = dict(zip(own["id"], own["outlet"], strict=True))
    if not actors:
        return None
    return card(
        "Who is called what?",
        html.P(
            [
                "The words set beside a name or standing for it, most used first; one dot for each time. A ",
                html.Span("marked", className="called-loaded"),
                " label holds wording that is counted as loaded. A ring: a judgement in the same sentence; "
                "whom it names is for the reader to say.",
            ],
            className="muted",
        ),
        *[_actor(actor, records, outlets, outlet_of, styles) for actor in actors],
        table_tools("called", "Who is called what?", by="Person"),
        id="called",
    )


def _actor(
    actor: LabelledActor,
    records: Sequence[Any],
    outlets: list[str],
    outlet_of: dict[str, str],
    styles: dict[str, OutletStyle],
) -> Component:
    rows = []
    own_of = {o: [k for k, record in enumerate(records) if outlet_of.get(record["id"]) == o] for o in outlets}
    unnamed = [o for o in outlets if not any(actor.mentions[k] for k in own_of[o])]
    if len(unnamed) <= _MOST_UNNAMED:
        unnamed = []
    for outlet in [o for o in outlets if o not in unnamed]:
        own = own_of[outlet]
        named = sum(actor.mentions[k] for k in own)
        labels = labels_of(actor, records, own)
        rows.append(
            html.Tr(
                [
                    html.Th(
                        [
                            outlet_name(outlet, styles.get(outlet)),
                            html.Span(
                                f" {captions.number(named, 'mention')}",
                                className="muted small",
                                **{"data-csv-apart": "Mentions"},
                            ),
                        ],
                        scope="row",
                    ),
                    html.Td(
                        html.Ul([_label(label) for label in labels], className="called-list")
                        if labels
                        else html.Span("by name only" if named else "not named", className="muted")
                    ),
                ]
            )
        )
    if unnamed:
        rows.append(
            html.Tr(
                [
                    html.Th(f"{len(unnamed)} other outlets", scope="row"),
                    html.Td(
                        html.Details(
                            [html.Summary("not named"), html.P(f"Not named by {join(unnamed)}.")],
                        )
                    ),
                ]
            )
        )
    caption = f"What each outlet calls {actor.name}"
    head = html.Tr([html.Th("Outlet", scope="col"), html.Th("Called", scope="col")])
    return html.Div(
        [
            html.H3(actor.name),
            html.Div(
                html.Table(
                    [html.Caption(caption, className="unseen"), html.Thead(head), html.Tbody(rows)],
                    className="called",
                ),
                className="table-frame",
                role="region",
                tabIndex=0,
                **{"aria-label": caption},
            ),
        ],
        className="called-actor",
    )


def labels_of(actor: LabelledActor, records: Sequence[Any], own: Sequence[int]) -> list[Called]:
    """Return the labels of an actor in the articles ``own``, most often used first."""
    groups: dict[tuple[str, bool], list[tuple[int, Label]]] = {}
    for k in own:
        for label in actor.labels[k]:
            groups.setdefault((label_key(label.text), label.place == "sentence"), []).append((k, label))
    out = []
    for (_, aside), found in groups.items():
        k, label = found[0]
        at = f"{label.field}-{label.start}"
        loaded = any(_is_loaded(records[at], one) for at, one in found)
        out.append(Called(label.text, len(found), str(records[k]["id"]), at, aside, loaded))
    return sorted(out, key=lambda one: (one.aside, -one.times, one.text.lower()))


def _is_loaded(record: Any, label: Label) -> bool:
    return any(
        span["measure"] == "loaded"
        and span["field"] == label.field
        and span["start"] < label.end
        and span["end"] > label.start
        for span in record["spans"]
    )


def _label(one: Called) -> Component:
    sign = "○" if one.aside else "●"
    dots = sign * one.times if one.times <= _MOST_DOTS else f"{sign} × {one.times}"
    said = captions.number(one.times, "time") + (", a judgement in the same sentence" if one.aside else "")
    return html.Li(
        [
            html.Span(dots, className="called-dots", **{"aria-hidden": "true"}),
            dcc.Link(
                one.text,
                href=link("/articles", a=one.article, at=one.at),
                className="called-loaded opens" if one.loaded else "opens",
            ),
            html.Span(f" {said}", className="unseen"),
        ]
    )
