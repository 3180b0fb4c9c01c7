"""Quotation marks: which stretches are speech, which are scare quotes or titles of works.

Marks are paired by kind within a paragraph; a paragraph that opens with a mark while the last one
was left open continues the same quotation. A mark without a partner loses that one quotation, never
the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.document import Document


class Quotation(NamedTuple):
    """Characters ``[start, end)`` inside the marks, without them."""

    start: int
    end: int


class Quotations(NamedTuple):
    """What the quotation marks of a text hold."""

    speech: list[Quotation]
    scare: list[Quotation]
    unbalanced: bool


_MARK = re.compile(r"[“”„\"«»]|''|``")
_CUE = re.compile(
    r"\b(?:said|says|say|saying|told|tells|wrote|writes|added|adds|asked|called|calls|claimed|claims|warned|"
    r"according|described|insisted|argued|accused|accusing|declared|noted|alleged)\b"
)


def find_quotations(document: Document) -> Quotations:
    """Pair the quotation marks of ``document`` and tell speech from scare quotes."""
    text = document.text
    found: list[tuple[Quotation, bool]] = []
    unbalanced = False
    carried = False  # the last paragraph was left open by a curly mark
    for start, end in document.paragraphs:
        opened: int | None = None
        opened_at_start = False
        for match in _MARK.finditer(text, start, end):
            mark, at = match.group(), match.start()
            after = match.end()
            if mark in ("“", "„", "«", "``"):
                closing = False
            elif mark in ("”", "»"):
                closing = True
            else:
                closing = opened is not None
            if not closing:
                if opened is None:
                    opened = after
                    opened_at_start = at == start
                else:
                    unbalanced = True
                continue
            if opened is None:
                unbalanced = True
                continue
            if at > opened:
                found.append((Quotation(opened, at), False))
            opened = None
        if opened is not None:
            whole = opened_at_start or text[end - 1] in ".!?…,"
            if whole and end > opened:
                found.append((Quotation(opened, end), True))
            carried = True
        else:
            carried = False
    if carried:
        unbalanced = True
    speech: list[Quotation] = []
    scare: list[Quotation] = []
    for quotation, whole in found:
        (speech if whole or _is_speech(document, quotation) else scare).append(quotation)
    return Quotations(speech, scare, unbalanced)


def _is_speech(document: Document, quotation: Quotation) -> bool:
    first, stop = document.words_between(quotation.start, quotation.end)
    if stop - first >= 6:
        return True
    if first >= stop:
        return False
    inside = document.text[quotation.start : quotation.end]
    if inside.rstrip()[-1:] in (",", ".", "!", "?") and stop - first > 1:
        return True
    sentence = document.sentences[document.sentence_of[first]]
    return _CUE.search(document.text, sentence.start, sentence.end) is not None
