"""Kind of a source, from titles, roles and organisations in the text; unknown rather than guessed."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib import resources

from framing.attribution.names import Phrase, bare
from framing.attribution.view import View, Words


@cache
def kind_words() -> dict[str, str]:
    """Return word or words (lower-case) to kind, from ``lexicons/source_kinds.csv``."""
    data = (resources.files("framing") / "lexicons" / "source_kinds.csv").read_text("utf-8")
    return {row["term"]: row["kind"] for row in csv.DictReader(io.StringIO(data, newline=""))}


def kind_of(view: View, phrase: Phrase, described: str | None) -> str:
    """Return the kind of a source by the first word that decides it, else unknown."""
    kinds = kind_words()
    first, stop = phrase.lead
    words = [bare(w) for w in view.lower[first:stop]]
    if phrase.shape != "name" and words and words[-1] in kinds:
        return kinds[words[-1]]
    for text in (words, described.lower().split() if described else []):
        for word in text:
            kind = kinds.get(bare(word.strip(",.;:()")))
            if kind is not None:
                return kind
    return "unknown"


def describe(view: View, spans: list[Words], names: list[Words]) -> str | None:
    """Return the words that the text sets beside the name: "a professor at Y", "Prime Minister"."""
    document = view.document
    for first, stop in names:
        if (
            stop < len(view.words)
            and view.comma(stop)
            and view.classes[stop] in "DN"
            and not view.quoted[stop]
        ):
            end = stop + 1
            high = (
                view.sentences[view.sentence_of[stop]].stop
                if view.sentence_of[stop] == view.sentence_of[first]
                else stop
            )
            while end < high and not view.pause(end):
                end += 1
            if end > stop + 1 and (end >= high or view.pause(end)):
                return " ".join(document.text[document.starts[stop] : document.ends[end - 1]].split())
    for (first, _stop), (name, _end) in zip(spans, names, strict=False):
        if name > first:
            return " ".join(document.text[document.starts[first] : document.ends[name - 1]].split())
    return None
