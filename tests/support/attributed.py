"""What is found in a text, as words instead of spans: for tests of attribution and of sources."""

from __future__ import annotations

from framing.attribution import Source, find_attributions
from framing.document import parse


def found(text: str) -> list[tuple[str | None, str | None, str]]:
    """Return source, cue and content of each attribution; the parts of a content are joined by " … "."""
    return [
        (
            text[slice(*a.source)] if a.source else None,
            text[slice(*a.cue)] if a.cue else None,
            " … ".join(text[slice(*content)] for content in a.content),
        )
        for a in find_attributions(parse(text)).attributions
    ]


def sources(text: str) -> list[Source]:
    """Return the sources of a text."""
    return find_attributions(parse(text)).sources


def names(text: str) -> list[str]:
    """Return the names of the sources of a text."""
    return [source.name for source in sources(text)]
