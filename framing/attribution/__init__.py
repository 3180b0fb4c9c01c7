"""Attribution: who is quoted or paraphrased (source), by which cue, for which words (content)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from framing.document import Document

Span = tuple[int, int]


class Attribution(NamedTuple):
    """One attribution; spans are characters of the text.

    ``source`` without ``source_id``: the text has words for the source and does not tell who it is, as
    with the writer's own "I" and "we", the reader's "you", and a pronoun that fits nobody. What several
    named sources say together ("Lee and Moss said") each of them said: it stands once for each.
    """

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
    if not document.words:
        return Attributed([], [])
    from framing.attribution.drafts import find_drafts
    from framing.attribution.speakers import identify
    from framing.attribution.view import view

    seen = view(document)
    drafts = find_drafts(seen)
    drafts, ids, sources = identify(seen, drafts)
    starts, ends = document.starts, document.ends
    attributions = []
    for draft, source_id in zip(drafts, ids, strict=True):
        source, cue, content = draft.source, draft.cue, draft.content
        attributions.append(
            Attribution(
                (starts[source[0]], ends[source[1] - 1]) if source else None,
                (starts[cue[0]], ends[cue[1] - 1]) if cue else None,
                tuple([(starts[first], ends[stop - 1]) for first, stop in content]),
                _kind(document.quoted, content),
                source_id,
            )
        )
    return Attributed(attributions, sources)


def _kind(quoted: bytearray, content: tuple[tuple[int, int], ...]) -> Literal["direct", "indirect", "mixed"]:
    total = inside = 0
    for first, stop in content:
        total += stop - first
        inside += quoted.count(1, first, stop)
    if inside == 0:
        return "indirect"
    return "direct" if inside >= 0.8 * total else "mixed"
