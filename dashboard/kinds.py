"""Kinds of source in a reader's words, from the codebook."""

from __future__ import annotations

from functools import cache

from framing.lexicon import codebook


@cache
def _labels() -> dict[str, tuple[str, str]]:
    kinds: dict[str, dict[str, str]] = codebook("sources")["kind"]  # type: ignore[assignment]
    return {key: (about["label"].lower(), about["definition"]) for key, about in kinds.items()}


def kind_label(kind: str) -> str:
    """Return what a page calls a kind of source; one that the codebook lacks keeps its name.

    >>> kind_label("media"), kind_label("unknown"), kind_label("official")
    ('another outlet', 'not stated', 'official')
    """
    return _labels().get(kind, (kind, ""))[0]


def kind_terms() -> list[tuple[str, str]]:
    """Return each kind's label and definition, in the codebook's order."""
    return list(_labels().values())
