"""What two articles share and what only one of them has: lists under the two texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashboard import captions
from dashboard.components.kind import kind_name
from dashboard.components.shell import card
from framing.labels import Actor, Label, shared_actors
from framing.matching import QuotationPair, SentencePair, headline_only, shared_quotations

Record = Mapping[str, Any]
NONE = "none"


def same_quotation(a: Record, b: Record) -> html.Section:
    """Return the utterances both texts give, with the words that differ set off."""
    pairs = shared_quotations(a, b)
    changed = [p for p in pairs if any(c.kind != "abbreviation" for c in p.changes)]
    same = len(pairs) - len(changed)
    if not pairs:
        body: list[Any] = [html.P("No quotation is found in both texts.", className="muted")]
    else:
        body = [
            html.P(
                f"{captions.number(len(pairs), 'utterance')} in both texts: "
                f"{len(changed) or NONE} in different words, {same or NONE} word for word."
            ),
            *[_versions(a, b, pair) for pair in changed],
        ]
    return card("Same quotation, different words", *body, className="same-quotation")


def _versions(a: Record, b: Record, pair: QuotationPair) -> html.Div:
    sides = (
        ("A", a["text"], pair.a, pair.a_quoted, [(c.a, c.kind) for c in pair.changes]),
        ("B", b["text"], pair.b, pair.b_quoted, [(c.b, c.kind) for c in pair.changes]),
    )
    return html.Div(
        [
            html.Blockquote(
                [
                    html.Span(letter, className=f"side-letter side-{letter.lower()}"),
                    html.P(_set_off(text, span, changes)),
                    html.P(
                        "in quotation marks" if quoted else "in the reporter’s words", className="muted small"
                    ),
                ]
            )
            for letter, text, span, quoted, changes in sides
        ],
        className="versions",
    )


def _set_off(text: str, span: tuple[int, int], changes: Sequence[tuple[tuple[int, int], str]]) -> list[Any]:
    out: list[Any] = []
    at = span[0]
    for (start, end), kind in sorted(changes):
        if start == end:
            continue
        out += [text[at:start], (html.Span if kind == "abbreviation" else html.Strong)(text[start:end])]
        at = end
    return [*out, text[at : span[1]]]


def only_and_both(a: Record, b: Record, pairs: Sequence[SentencePair]) -> html.Section:
    """Return the sentences that only A, both, or only B says."""
    in_a, in_b = {p.a for p in pairs}, {p.b for p in pairs}
    only_a = [_sentence(a, i) for i in range(len(a["sentences"])) if i not in in_a]
    only_b = [_sentence(b, i) for i in range(len(b["sentences"])) if i not in in_b]
    both = [
        html.Li(
            [
                html.P([html.Span("A", className="side-letter side-a"), _sentence(a, p.a)]),
                html.P([html.Span("B", className="side-letter side-b"), _sentence(b, p.b)]),
            ]
        )
        for p in pairs
    ]
    return card(
        "What does only one of them say?",
        html.P(
            "Sentences are matched by the rarer words they share; a paraphrase in other words can be missed. "
            "That something is absent does not say why.",
            className="muted",
        ),
        html.Div(
            [
                _listed(f"Only in A ({len(only_a)})", [html.Li(s) for s in only_a]),
                _listed(f"In both ({len(both)})", both, open_=True),
                _listed(f"Only in B ({len(only_b)})", [html.Li(s) for s in only_b]),
            ],
            className="three",
        ),
    )


def _listed(title: str, items: list[Any], *, open_: bool = False) -> html.Div:
    if not items:
        return html.Div([html.H3(title), html.P(NONE, className="muted")])
    shown, rest = items[:5], items[5:]
    return html.Div(
        [
            html.H3(title),
            html.Ul(shown, className="sentences"),
            html.Details([html.Summary(f"{len(rest)} more"), html.Ul(rest, className="sentences")])
            if rest
            else None,
        ]
    )


def _sentence(record: Record, index: int) -> str:
    sentence = record["sentences"][index]
    return " ".join(record["text"][sentence["start"] : sentence["end"]].split())


def labels(a: Record, b: Record) -> html.Section:
    """Return by what words each text names the people both of them name."""
    actors = shared_actors(a, b)
    rows = [
        html.Tr(
            [
                html.Th(actor.name, scope="row"),
                html.Td(_label_list(actor, "a")),
                html.Td(_label_list(actor, "b")),
            ]
        )
        for actor in actors
    ]
    if not rows:
        return card(
            "What do they call the same person?",
            html.P("No person is named with a label in both texts.", className="muted"),
        )
    head = html.Tr([html.Th(t, scope="col") for t in ("Person", "In A", "In B")])
    return card(
        "What do they call the same person?",
        html.Div(
            html.Table(
                [html.Caption("Labels by person", className="unseen"), html.Thead(head), html.Tbody(rows)]
            ),
            className="table-frame",
            role="region",
            tabIndex=0,
            **{"aria-label": "Labels by person"},
        ),
        html.P(
            "Words beside the name, or held by it. A judgement in the same sentence is given as such: "
            "whom it names is for the reader to say.",
            className="muted small",
        ),
    )


def _label_list(actor: Actor, side: str) -> list[Any]:
    found: tuple[Label, ...] = actor.labels_a if side == "a" else actor.labels_b
    mentions = actor.mentions_a if side == "a" else actor.mentions_b
    out: list[Any] = []
    for text in dict.fromkeys((label.text, label.place, label.field) for label in found):
        words, place, field = text
        where = [
            w
            for w in ("headline" if field == "title" else "", "same sentence" if place == "sentence" else "")
            if w
        ]
        out.append(
            html.Li(
                [f"“{words}”", html.Span(f" {', '.join(where)}", className="muted small") if where else ""]
            )
        )
    return [
        html.Ul(out, className="labels") if out else html.P("no label", className="muted"),
        html.Span(f"{captions.number(mentions, 'mention')}", className="muted small"),
    ]


def sources(a: Record, b: Record) -> html.Section:
    """Return who is heard in each text, how much, and who in both."""
    shared = {s["name"].split()[-1].lower() for s in a["sources"] if s["name"]} & {
        s["name"].split()[-1].lower() for s in b["sources"] if s["name"]
    }
    return card(
        "Who is heard?",
        html.Div(
            [
                html.Div([html.H3(f"In {letter}"), _source_table(record, letter, shared)])
                for letter, record in (("A", a), ("B", b))
            ],
            className="two",
        ),
    )


def _source_table(record: Record, letter: str, shared: set[str]) -> Any:
    if not record["sources"]:
        return html.P(NONE, className="muted")
    ordered = sorted(record["sources"], key=lambda s: -s["words"])
    rows = [
        html.Tr(
            [
                html.Th(
                    [
                        source["name"],
                        html.Span(" also in the other text", className="muted small")
                        if source["name"].split()[-1:] and source["name"].split()[-1].lower() in shared
                        else "",
                    ],
                    scope="row",
                ),
                html.Td(kind_name(source["kind"]), className="muted"),
                html.Td(f"{source['words']:,}", className="num"),
            ]
        )
        for source in ordered
    ]
    head = html.Tr(
        [
            html.Th("Source", scope="col"),
            html.Th("Kind", scope="col"),
            html.Th("Words attributed", scope="col", className="num"),
        ]
    )
    return html.Div(
        html.Table(
            [html.Caption(f"Sources in {letter}", className="unseen"), html.Thead(head), html.Tbody(rows)]
        ),
        className="table-frame",
        role="region",
        tabIndex=0,
        **{"aria-label": f"Sources in {letter}"},
    )


def headlines(a: Record, b: Record) -> html.Section:
    """Return each headline beside its body: marks in both, and words the body never uses."""
    return card(
        "Does the headline say what the text says?",
        html.Div([_headline(letter, record) for letter, record in (("A", a), ("B", b))], className="two"),
    )


def _headline(letter: str, record: Record) -> html.Div:
    if not record["title"]:
        return html.Div([html.H3(f"In {letter}"), html.P("No headline.", className="muted")])
    missing = [record["title"][start:end] for start, end in headline_only(record)]
    loaded = [s for s in record["spans"] if s["measure"] == "loaded"]
    in_title = [s["text"] for s in loaded if s["field"] == "title"]
    own = sum(s["voice"] == "narrator" for s in loaded)
    rows = [
        ("Headline", f"“{record['title']}”"),
        ("Loaded in the headline", ", ".join(f"“{t}”" for t in in_title) or NONE),
        (
            "Loaded in the reporter’s words",
            f"{own or NONE} in {captions.number(record['words']['narrator'], 'word')}",
        ),
        ("Headline words the text never uses", ", ".join(f"“{w}”" for w in missing) or NONE),
    ]
    return html.Div(
        [
            html.H3(f"In {letter}"),
            html.Dl([html.Div([html.Dt(k), html.Dd(v)]) for k, v in rows], className="panel-facts"),
        ]
    )
