"""Attribution: who is quoted or paraphrased (source), by which cue, for which words (content)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from framing.document import Document

Span = tuple[int, int]


class Attribution(NamedTuple):
    """One attribution; spans are characters of the text."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: Literal["direct", "indirect", "mixed"]
    source_id: str | None


class Source(NamedTuple):
    """One source with every mention and spelling that was merged into it."""

    id: str
    name: str
    kind: str
    described_as: str | None
    mentions: tuple[Span, ...]
    words: int
    variants: tuple[str, ...]


class Attributed(NamedTuple):
    """The attributions of a document in reading order, and their sources by first mention."""

    attributions: list[Attribution]
    sources: list[Source]


def find_attributions(document: Document) -> Attributed:
    """Return who is quoted or paraphrased in ``document``."""
    return Attributed([], [])
