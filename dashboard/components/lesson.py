"""Parts of a lesson around blind reading: raised hands, rewriting a headline, the end, the teacher's plan.

What the class does is kept in the browser that projects it (``assets/8-class.js``); nothing of it is on the
server, and no pupil is named anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions, ids
from dashboard.components.shell import card
from dashboard.components.text import headline_pieces
from dashboard.marking import LAYER, find_marks

Record = Mapping[str, Any]

PLAN = (
    ("0–5", "Say: every writer chooses words. A number means little until you ask: compared with what?"),
    (
        "5–15",
        "Mark. Each pupil marks both texts, on a phone or on the handout; no names are shown.",
    ),
    (
        "15–25",
        "The class. Paste the codes that pupils hand in, or ask for hands, word by word. Argue about the "
        "words that split the room.",
    ),
    ("25–33", "The tool. Where do class and tool differ? Where is the tool wrong? What makes you say that?"),
    ("33–40", "Rewrite. One plainer headline each; read some aloud and vote."),
    (
        "40–45",
        "Reveal. Did you guess from the words or from the name? Each writes down one question.",
    ),
)

VOCABULARY = (
    ("loaded wording", "words that judge or stir where a plainer word exists: “despot” for “ruler”"),
    ("softened (a hedge)", "words that hold back: “may”, “reportedly”, “critics say”"),
    ("certainty", "words that press: “clearly”, “proves”, “without doubt”"),
    ("source", "the person, group or paper that is quoted or named for what is said"),
    ("framing", "what a choice of words, facts and voices makes easy to think"),
)


def joining(address: str | None) -> html.Div:
    """Return how pupils come to these texts with a phone: the address and its QR code, to be projected.

    ``address``: of this page for other machines; None where they cannot reach the server.
    """
    if address is None:
        return html.P(
            ["For pupils’ phones start the dashboard with ", html.Code("framing serve --host 0.0.0.0"), "."],
            className="muted small",
        )
    from dashboard.serving import qr_image

    return html.Div(
        [
            html.Img(src=qr_image(address), alt="QR code of the address beside it", className="qr"),
            html.Div(
                [
                    html.P("Pupils open these texts at", className="muted"),
                    html.P(html.Code(address), className="join-address"),
                    html.P(
                        "or photograph the code. Their phones must be in this network; nothing is installed.",
                        className="muted small",
                    ),
                ]
            ),
        ],
        className="joining",
    )


def plan(handout: str, join: object = None, *, pupil: bool = False) -> html.Div:
    """Return the teacher's plan of 45 minutes and the words pupils may need.

    ``handout``: its address. ``join``: how pupils come here, shown to the teacher alone. ``pupil``: the
    reader sits at another machine than the server's: what is the teacher's comes last, and folded.
    """
    lesson = _plan(handout, join)
    words = card("Words you may need", vocabulary())
    folded = html.Details([html.Summary("For the teacher: a lesson of 45 minutes"), lesson])
    return html.Div([words, folded] if pupil else [lesson, words], className="columns lesson")


def _plan(handout: str, join: object) -> html.Section:
    return card(
        "A lesson of 45 minutes",
        html.Dl(
            [html.Div([html.Dt(f"{minutes} min"), html.Dd(what)]) for minutes, what in PLAN],
            className="plan",
        ),
        join,
        html.Div(
            [
                html.A("Handout on paper", href=handout, className="button", target="_blank"),
                # Without the ids of these two: an id may name its outlet.
                dcc.Link("Choose two other texts", href="/articles", className="button"),
            ],
            className="buttons",
        ),
        html.P(
            "No accounts and no names. Marks and counts stay in this browser; the last step can "
            "save them and clears everything.",
            className="muted small",
        ),
    )


def vocabulary() -> html.Dl:
    """Return the vocabulary of the lesson, one line a term."""
    return html.Dl(
        [html.Div([html.Dt(term), html.Dd(meaning)]) for term, meaning in VOCABULARY], className="plan words"
    )


def hand_in() -> html.Section:
    """Return the card with a pupil's marks as a code; the browser writes the code."""
    return card(
        "Hand in your marks",
        html.P(
            "This code says which words you marked, and nothing about you. Send it to your teacher, who "
            "sees how the class marked, not who. Change a mark and the code changes: the last one counts.",
            className="measure",
        ),
        html.Div(
            [
                html.Output(id="hand-in-code", className="code", **{"aria-label": "Your code"}),
                html.Button(
                    "Copy the code",
                    type="button",
                    className="button",
                    id="hand-in-copy",
                    **{"data-copy": "hand-in-code"},
                ),
            ],
            className="hand-in-row",
        ),
        id="hand-in",
    )


def collecting() -> html.Section:
    """Return the card into which the teacher pastes the codes of the class."""
    return card(
        "Collect the marks of the class",
        html.Label(
            "Paste the pupils’ codes, one on each line, from a chat or a shared page",
            htmlFor="codes-field",
        ),
        html.Textarea(id="codes-field", rows=3, spellCheck="false", autoComplete="off"),
        html.Div(
            [
                html.Button("Add the codes", type="button", className="button primary", id="codes-add"),
                html.Button(
                    "Forget the codes", type="button", className="button", id="codes-forget", hidden=True
                ),
            ],
            className="buttons",
        ),
        html.P(id="codes-said", className="said"),
        html.P(
            "Without phones: tap a word in a text, ask who marked it, and count the hands. Codes and hands "
            "stay in this browser.",
            className="muted small",
        ),
        id="collecting",
    )


def agreement() -> html.Section:
    """Return the card that says how far the class agrees; the browser fills its first sentence."""
    return card(
        "How far does the class agree?",
        html.P(id="class-agreement", className="said"),
        html.P(
            "1 would be full agreement; 0 is what chance alone would give. Trained experts, too, agree only "
            "in part on what is loaded (News Ninja, arXiv 2407.17111). Disagreement here is not a mistake.",
            className="muted small measure",
        ),
        id="class-agreement-card",
    )


def hands() -> list[Component]:
    """Return what the class marked, by codes or by raised hands; the browser fills it."""
    return [
        html.Div([collecting(), agreement()], className="columns"),
        card(
            "What the class marked",
            html.P(
                "Nothing yet. Add the pupils’ codes above, or tap a word in a text and count the hands.",
                id="class-none",
                className="muted",
            ),
            html.Div(id="class-table", className="table-frame", hidden=True),
            html.P(
                "Most divided first. Half for and half against is no mistake: "
                "trained readers, too, agree only moderately on what is loaded.",
                className="muted small",
            ),
            id="class-card",
        ),
        html.Aside(id="class-panel", className="mark-panel", hidden=True, **{"aria-label": "Raised hands"}),
    ]


def class_and_tool() -> html.Div:
    """Return where the class and the tool differ; hidden until the class has counted hands."""
    return html.Div(id="class-and-tool", hidden=True, className="card")


def rewriting(titles: Mapping[str, str]) -> html.Div:
    """Return one bench a side: the headline as it stands, a field, its marks, the versions kept.

    ``titles``: side → headline with the names masked.
    """
    return html.Div(
        [
            card(
                None,
                html.Span(side.upper(), className=f"side-letter side-{side}", **{"aria-hidden": "true"}),
                html.P(title, className="headline"),
                html.Label(
                    f"Headline {side.upper()} in your words", htmlFor=bench_id(side), className="eyebrow"
                ),
                dcc.Textarea(id=bench_id(side), value=title, className="own-headline", spellCheck=True),
                html.Div(id=view_id(side), className="bench-line", **{"data-show": "loaded hedge booster"}),
                html.Button("Keep this one", type="button", className="button", **{"data-keep": side}),
                html.Ol(className="versions-kept", **{"data-versions": side}),
                className="rewrite",
            )
            for side, title in titles.items()
        ],
        className="columns",
    )


def bench_id(side: str) -> str:
    """Return the id of the field of one side."""
    return ids.LESSON_A if side == "a" else ids.LESSON_B


def view_id(side: str) -> str:
    """Return the id of the marked headline of one side."""
    return ids.LESSON_A_VIEW if side == "a" else ids.LESSON_B_VIEW


def rewritten(text: str | None, side: str) -> list[Component]:
    """Return a headline with its marks and how many of each kind it has."""
    from dashboard.own_text import draft_record

    text = (text or "").strip()[:300]
    if not text:
        return [html.P("Type a headline.", className="muted")]
    record = draft_record({"title": text})
    marks = find_marks(record)
    counts = [
        captions.number(number, f"{LAYER[layer].label.lower()} mark")
        for layer in ("loaded", "hedge", "booster")
        if (number := sum(mark.layer == layer for mark in marks))
    ]
    return [
        html.P(headline_pieces(record, marks, side), className="headline"),
        html.P(", ".join(counts) or "The tool marks nothing here.", className="muted small"),
    ]


def ending() -> html.Section:
    """Return the end of the lesson: a question to take away, saving the counts, clearing everything."""
    return card(
        "Before you go",
        html.Label(
            "One question to ask of any article from now on", htmlFor="class-ticket", className="eyebrow"
        ),
        html.Textarea(id="class-ticket", rows=2, maxLength=400),
        html.Div(
            [
                html.Button("Save the counts (CSV)", type="button", className="button", id="class-save"),
                html.Button("Clear this lesson", type="button", className="button", id="class-clear"),
            ],
            className="buttons",
        ),
        html.P(
            "All is in this browser alone. “Clear” deletes marks, notes, counts, headlines and question.",
            className="muted small",
        ),
        id="class-end",
    )
