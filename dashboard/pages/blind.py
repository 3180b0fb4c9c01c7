"""Blind reading: two texts without their names. The reader marks, the class counts hands, then the tool.

The order matters: whoever sees a machine's marks first is swayed by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.access import may_edit
from dashboard.components import lesson
from dashboard.components.blind_text import blind_text
from dashboard.components.shell import card, page
from dashboard.components.text import byline
from dashboard.data import Data
from dashboard.masking import masked
from dashboard.pages import Page
from dashboard.pages.articles import reading_tools
from dashboard.pairing import by_token, partner, token
from dashboard.query import Query, link

Record = Mapping[str, Any]

STEPS = {
    "mark": "Mark",
    "class": "The class",
    "tool": "The tool",
    "rewrite": "Rewrite",
    "reveal": "Reveal",
}
LEADS = {
    "mark": "Two texts without their names. Choose a kind, then tap the words you would mark.",
    "class": "What did the class mark? Collect the codes that pupils hand in, or count raised hands.",
    "tool": "What you marked, what the tool marked, where you differ. Neither is the right answer.",
    "rewrite": "The same facts in plainer words: write a headline and watch the marks.",
    "reveal": "Who wrote what? Did you guess from the words or from the name?",
}
CLASSES = {
    "loaded": ("Loaded", "wording that judges or stirs"),
    "hedge": ("Softened", "wording that holds back"),
    "source": ("Who says so", "the person or thing that is quoted"),
}
# On a phone the explanation stands once, of the kind that is chosen.
EXAMPLES = {
    "loaded": "Words that judge or stir: “despot” for “ruler”.",
    "hedge": "Words that hold back: “may”, “reportedly”, “critics say”.",
    "source": "Whose words are these? “police said”: tap “police”.",
}


def layout(data: Data, query: Query) -> Component:
    """Return one step of blind reading."""
    articles = data.articles()
    if articles.empty:
        return page("Read blind", "This corpus has no articles yet.")
    known = by_token(data)
    a_token = query.one("a", known, "")
    b_token = query.one("b", known, "")
    a_id = known.get(a_token) or partner(data, known.get(b_token))
    b_id = known.get(b_token) or partner(data, a_id)
    step = query.one("step", STEPS, "mark")
    side = query.one("side", ("a", "b"), "a")
    query.text("fold")
    a, b = data.record(a_id), data.record(b_id)
    assert a is not None and b is not None  # both are in the index
    address = {"a": token(a_id), "b": token(b_id)}
    return page(
        "Read blind",
        LEADS[step],
        _reveal(a, b, a_id, b_id) if step == "reveal" else None,
        _bar(step) if step in ("mark", "class", "tool") else None,
        lesson.class_and_tool() if step == "tool" else None,
        *_rewriting(a, b, step),
        html.Div(
            [blind_text(a, b, "a", step), blind_text(b, a, "b", step)],
            className=f"texts blind step-{step}",
            id="texts",
            **{"data-show": "", "data-side-shown": side, "data-step": step},
        ),
        html.Aside(id="blind-panel", className="mark-panel", hidden=True, **{"aria-label": "The chosen mark"})
        if step == "tool"
        else None,
        lesson.hand_in() if step == "mark" else None,
        *(lesson.hands() if step == "class" else []),
        lesson.plan(link("/print", **address, names="0"), _joining(data, address), pupil=not may_edit(data))
        if step == "mark"
        else None,
        lesson.ending() if step == "reveal" else None,
        actions=_steps(step, address),
    )


def _joining(data: Data, address: Mapping[str, str]) -> Component | None:
    if not may_edit(data):  # a pupil's phone is here already
        return None
    shared = data.shared_at
    return lesson.joining(shared.rstrip("/") + link("/blind", **address) if shared else None)


def _rewriting(a: Record, b: Record, step: str) -> list[Component]:
    if step != "rewrite":
        return []
    return [
        lesson.rewriting({"a": masked(a["title"] or "", a, b), "b": masked(b["title"] or "", b, a)}),
        html.P(
            "Before the names are shown: who do you think wrote A, and who B? What makes you say that?",
            className="prompt",
        ),
    ]


def _steps(step: str, address: Mapping[str, str]) -> html.Nav:
    return html.Nav(
        [
            dcc.Link(
                [html.Span(f"{number} "), html.Span(label, className="step-name")],
                href=link("/blind", **address, step=None if key == "mark" else key),
                className="step current" if key == step else "step",
            )
            for number, (key, label) in enumerate(STEPS.items(), 1)
        ],
        className="steps-nav",
        **{"aria-label": "Steps"},
    )


def _bar(step: str) -> html.Div:
    if step in ("mark", "class"):
        counted = "data-mine" if step == "mark" else "data-asked"
        tools: list[Any] = [
            html.Button(
                [
                    html.Span(label, className=f"m m-{key} sample"),
                    html.Span(hint, className="count-side"),
                    html.Span("0", className="count", **{counted: key}),
                ],
                type="button",
                className="layer-chip",
                **{"data-brush": key, "aria-pressed": "true" if key == "loaded" else "false"},
            )
            for key, (label, hint) in CLASSES.items()
        ]
        note = "Tap a word again to take the mark away. Kept in this browser alone; nobody else sees it."
        own = [
            html.A("Hand in", href="#hand-in", className="tool"),
            html.Button("Undo", type="button", className="tool", id="blind-undo", disabled=True),
            html.Button("Clear my marks", type="button", className="tool", id="blind-clear"),
        ]
        under = [
            html.P(note, className="legend-note") if step == "mark" else html.Div(id="class-size"),
            html.Div(
                [reading_tools(("folding",)), *(own if step == "mark" else [])], className="reading-tools"
            ),
        ]
        return html.Div(
            [
                html.Div(tools, className="legend-chips", role="group", **{"aria-label": "Kind of mark"}),
                html.Div(
                    [html.P(EXAMPLES[key], className=f"brush-hint of-{key}") for key in CLASSES],
                    className="brush-hints",
                ),
                html.Div(under, className="legend-under"),
            ],
            className="legend-bar",
        )
    rows = [
        html.Tr(
            [html.Th(label, scope="row")]
            + [
                html.Td("–", className="num", **{"data-cell": f"{key}:{who}"})
                for who in ("both", "mine", "tool")
            ]
        )
        for key, (label, _) in CLASSES.items()
    ]
    heads = ("Kind", "You and the tool", "Only you", "Only the tool")
    chips = [
        html.Button(
            label,
            type="button",
            className="layer-chip",
            **{"data-class-shown": key, "aria-pressed": "true" if key == "loaded" else "false"},
        )
        for key, (label, _) in CLASSES.items()
    ]
    return html.Div(
        [
            html.Div(chips, className="legend-chips", role="group", **{"aria-label": "Kind of mark"}),
            html.Div(
                [
                    html.P(
                        [
                            html.Span("you and the tool", className="w both"),
                            html.Span("only you", className="w mine"),
                            html.Span("only the tool", className="w theirs"),
                        ],
                        className="legend-note blind-key",
                    ),
                    reading_tools(("folding",)),
                ],
                className="legend-under",
            ),
            html.Div(
                html.Table(
                    [
                        html.Caption("Marks by you and by the tool", className="unseen"),
                        html.Thead(
                            html.Tr(
                                [
                                    html.Th(h, scope="col", className="num" if h != "Kind" else "")
                                    for h in heads
                                ]
                            )
                        ),
                        html.Tbody(rows),
                    ]
                ),
                className="table-frame blind-table",
                role="region",
                tabIndex=0,
                **{"aria-label": "Marks by you and by the tool"},
            ),
            html.P(
                "Where is the tool wrong? What makes you say that? Choose a mark to agree or disagree.",
                className="blind-question",
            ),
        ],
        className="legend-bar loose",
    )


def _reveal(a: Record, b: Record, a_id: str, b_id: str) -> html.Section:
    return card(
        "Who wrote what?",
        html.Div(
            [
                html.Div(
                    [
                        html.Span(letter, className=f"side-letter side-{letter.lower()}"),
                        html.Div(
                            [
                                html.P(record["outlet"] or "outlet unknown", className="revealed"),
                                html.P(byline(record).partition(" · ")[2], className="muted"),
                            ]
                        ),
                    ],
                    className="reveal-row",
                )
                for letter, record in (("A", a), ("B", b))
            ],
            className="two",
        ),
        html.P(
            "Would you have marked the same words with the name above the text?", className="reveal-question"
        ),
        dcc.Link(
            "Compare both with every mark", href=link("/articles", a=a_id, b=b_id), className="button primary"
        ),
    )


def register(app: Dash, data: Data) -> None:
    """Add the callbacks that mark a rewritten headline."""
    for side in ("a", "b"):

        @app.callback(
            Output(lesson.view_id(side), "children"),
            Input(lesson.bench_id(side), "value"),
            State(lesson.bench_id(side), "id"),
        )
        def mark_headline(text: str | None, field: str) -> list[Component]:
            return lesson.rewritten(text, "a" if field == ids.LESSON_A else "b")


def parts() -> list[Component]:
    """Return the components the callbacks name."""
    return [
        part
        for side in ("a", "b")
        for part in (dcc.Textarea(id=lesson.bench_id(side)), html.Div(id=lesson.view_id(side)))
    ]


PAGE = Page("/blind", "Read blind", layout, register, parts)
