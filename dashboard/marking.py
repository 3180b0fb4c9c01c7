"""What is marked in a text: the marks of a record, and the text cut where they begin and end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from framing.sentences import find_paragraphs

Record = Mapping[str, Any]
NAMELESS = ("unnamed", "collective")


class Layer(NamedTuple):
    """One kind of mark: its name, tag letter and what a reader is told it is."""

    key: str
    label: str
    tag: str
    gloss: str


LAYERS = (
    Layer("loaded", "Loaded", "L", "wording that evaluates or stirs where a plainer word exists"),
    Layer("hedge", "Hedging", "H", "wording that holds back commitment"),
    Layer("booster", "Certainty", "C", "wording that presses commitment"),
    Layer("source", "Source", "S", "who is quoted or paraphrased"),
    Layer("vague", "Vague source", "S?", "a source without a name"),
)
LAYER = {layer.key: layer for layer in LAYERS}


class Mark(NamedTuple):
    """One mark: characters ``[start, end)`` of ``field``.

    ``at`` is its place in the record's spans or attributions. ``key`` is stable for one article and
    one method: votes are kept under it.
    """

    key: str
    layer: str
    field: str
    start: int
    end: int
    voice: str
    at: int


class Piece(NamedTuple):
    """Characters with the same marks throughout, innermost (shortest) mark last."""

    start: int
    end: int
    quoted: bool
    marks: tuple[Mark, ...]


class Run(NamedTuple):
    """One sentence's part of a paragraph (``sentence`` -1 in the headline)."""

    sentence: int
    pieces: tuple[Piece, ...]


def find_marks(record: Record) -> list[Mark]:
    """Return every mark of an article: headline first, then body, in reading order."""
    out = [
        Mark(
            f"{span['measure']}-{span['field']}-{span['start']}",
            span["measure"],
            span["field"],
            span["start"],
            span["end"],
            span["voice"],
            index,
        )
        for index, span in enumerate(record["spans"])
    ]
    kinds = {source["id"]: source["kind"] for source in record["sources"]}
    seen: set[tuple[int, int]] = set()
    for index, attribution in enumerate(record["attributions"]):
        if not attribution["source"]:
            continue
        start, end = attribution["source"]
        if (start, end) in seen:
            continue
        seen.add((start, end))
        layer = "vague" if kinds.get(attribution["source_id"]) in NAMELESS else "source"
        voice = "quote" if any(s <= start < e for s, e in record["quotations"]) else "narrator"
        out.append(Mark(f"{layer}-text-{start}", layer, "text", start, end, voice, index))
    return sorted(out, key=lambda mark: (mark.field == "text", mark.start, -mark.end))


def sought(record: Record, marks: Sequence[Mark], at: str) -> dict[str, str]:
    """Return what a link means by "text-1234": the mark that begins there, else the sentence around it.

    >>> record = {"sentences": [{"start": 0, "end": 9}, {"start": 10, "end": 30}]}
    >>> sought(record, [], "text-12"), sought(record, [], "elsewhere")
    ({'sentence': '1'}, {})
    """
    field, _, number = at.partition("-")
    if field not in ("text", "title") or not number.isdecimal() or len(number) > 9:
        return {}
    start = int(number)
    for mark in marks:
        if mark.field == field and mark.start == start:
            return {"mark": mark.key}
    inside = (i for i, s in enumerate(record["sentences"]) if s["start"] <= start < s["end"])
    found = next(inside, None) if field == "text" else None
    return {} if found is None else {"sentence": str(found)}


def cut_title(record: Record, marks: Sequence[Mark]) -> Run:
    """Return the headline cut at its marks."""
    title = record["title"] or ""
    return Run(-1, tuple(_cut(0, len(title), [m for m in marks if m.field == "title"], [])))


def cut_text(record: Record, marks: Sequence[Mark]) -> list[list[Run]]:
    """Return the body as paragraphs of sentences of pieces; every character but blank lines is there once."""
    text = record["text"]
    inside = [mark for mark in marks if mark.field == "text"]
    sentences = [(s["start"], s["end"]) for s in record["sentences"]]
    out = []
    for low, high in find_paragraphs(text):
        runs = []
        at = low
        for number, (start, end) in enumerate(sentences):
            if end <= low or start >= high:
                continue
            # What stands between sentences goes with the one before it.
            following = [s for s, _ in sentences[number + 1 : number + 2] if s < high]
            stop = following[0] if following else high
            runs.append(Run(number, tuple(_cut(at, stop, inside, record["quotations"]))))
            at = stop
        if at < high:
            runs.append(Run(-1, tuple(_cut(at, high, inside, record["quotations"]))))
        out.append(runs)
    return out


def _cut(low: int, high: int, marks: Sequence[Mark], quotations: Sequence[Sequence[int]]) -> list[Piece]:
    touching = [m for m in marks if m.start < high and m.end > low]
    quoted = [(s, e) for s, e in quotations if s < high and e > low]
    edges = {low, high}
    edges |= {x for m in touching for x in (m.start, m.end) if low < x < high}
    edges |= {x for span in quoted for x in span if low < x < high}
    ordered = sorted(edges)
    out = []
    for start, end in pairwise(ordered):
        here = [m for m in touching if m.start <= start and m.end >= end]
        here.sort(key=lambda m: (m.start - m.end, m.layer))
        out.append(Piece(start, end, any(s <= start < e for s, e in quoted), tuple(here)))
    return out
