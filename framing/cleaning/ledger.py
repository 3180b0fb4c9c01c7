"""The ledger: what was taken out, why and where it stood; and putting it back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from framing.article import Article
from framing.cleaning.characters import Repair, replacement_of

# The reason of a repaired character: an exchange, not a piece of its own.
CHARACTER = "character"


class Removal(NamedTuple):
    """One piece taken out; ``at`` is the offset in the cleaned text where it stood.

    ``text`` is the piece as it was in the input, without the white space around it. Of reason
    ``character`` it is one odd character or sequence; its repair stands at ``at``.
    """

    text: str
    reason: str
    at: int


class Cleaned(NamedTuple):
    """The cleaned article (metadata found in the text filled in) and the ledger, in text order."""

    article: Article
    removed: tuple[Removal, ...]


class Cut(NamedTuple):
    """Characters ``[start, end)`` of the repaired text that go, white space around them included."""

    start: int
    end: int
    reason: str


def take_out(text: str, cuts: Sequence[Cut], repairs: Sequence[Repair]) -> tuple[str, tuple[Removal, ...]]:
    """Return ``text`` without ``cuts`` (sorted, apart from each other), and the ledger.

    A repair inside a cut is undone in the ledger's text: the ledger shows what the input had.
    """
    kept: list[str] = []
    ledger: list[Removal] = []
    last = length = 0
    number = 0
    positions = [r.at for r in repairs]
    for cut in cuts:
        stop = bisect_left(positions, cut.start, number)
        ledger += (Removal(r.original, CHARACTER, length + r.at - last) for r in repairs[number:stop])
        inside = stop
        number = bisect_left(positions, cut.end, stop)
        kept.append(text[last : cut.start])
        length += cut.start - last
        piece = _undone(text, cut.start, cut.end, repairs[inside:number])
        ledger.append(Removal(piece.strip(), cut.reason, length))
        last = cut.end
    ledger += (Removal(r.original, CHARACTER, length + r.at - last) for r in repairs[number:])
    kept.append(text[last:])
    return "".join(kept), tuple(ledger)


def _undone(text: str, start: int, end: int, repairs: Sequence[Repair]) -> str:
    pieces: list[str] = []
    for r in repairs:
        pieces += (text[start : r.at], r.original)
        start = r.at + len(r.replacement)
    return "".join(pieces) + text[start:end]


def restore(
    text: str, removed: Sequence[Removal | Mapping[str, Any]], indices: Collection[int] | None = None
) -> str:
    """Return the cleaned ``text`` with pieces of its ledger put back where they stood.

    Args:
        text: a cleaned text.
        removed: its ledger, as :class:`Removal` or as the ``removed`` of a score record.
        indices: which of ``removed`` to put back; None: all of them.

    Returns:
        The text; with all pieces back it is the input again but for the amount of white space.

    >>> restore("It fell.\\n\\nIt rose.", [Removal("Advertisement", "advertisement", 10)])
    'It fell.\\n\\nAdvertisement\\n\\nIt rose.'
    """
    wanted = None if indices is None else set(indices)
    blank = "\n\n" if "\n\n" in text or "\n" not in text else "\n"
    out: list[str] = []
    last = 0
    for number, entry in enumerate(removed):
        if wanted is not None and number not in wanted:
            continue
        if isinstance(entry, Mapping):
            piece, reason, at = str(entry["text"]), entry["reason"], int(entry["at"])
        else:
            piece, reason, at = entry
        out.append(text[last:at])
        last = max(last, at)
        if reason == CHARACTER:
            out.append(piece)
            last = at + len(replacement_of(piece))
        elif at >= len(text):
            out += (blank if any(out) else "", piece)
        elif at == 0 or text[at - 1] == "\n":
            out += (piece, blank)
        else:
            before = text[at - 1]
            out += (
                " " if not before.isspace() and before not in "([“‘" and _fuses(before, piece[0]) else "",
                piece,
                " " if not text[at].isspace() and _fuses(piece[-1], text[at]) else "",
            )
    out.append(text[last:])
    return "".join(out)


def _fuses(left: str, right: str) -> bool:
    return left.isalnum() or right.isalnum()
